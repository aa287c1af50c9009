"""What of a vocabulary a text speaks of: its entities, its labels, and who of them does what."""

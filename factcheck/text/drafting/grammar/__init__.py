"""What the words of a sentence are and do, told without a vocabulary."""

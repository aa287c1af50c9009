"""How claims are drafted from a text: sentences, what they name, the labels in them, and what they state."""

"""How a text is held against its sources: facts, their alignment, what one says of another, and why."""

"""Reading: from the words of a text to what they mean, in every language that has a file."""

from factcheck.reading.reader import find, read, read_as

__all__ = ["find", "read", "read_as"]

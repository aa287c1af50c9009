"""Reading: from the words of a text to what they mean, in every language that has a file."""

from factcheck.reading.reader import find, read
from factcheck.reading.values import read_as

__all__ = ["find", "read", "read_as"]

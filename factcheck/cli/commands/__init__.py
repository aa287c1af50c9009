"""The commands, one file each: its name is the file's, and its `command` is what click runs."""

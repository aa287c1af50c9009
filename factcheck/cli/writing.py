"""Files that commands write."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import SettingsError


def write(file: Path, text: str) -> None:
    """Write a text to a file, in UTF-8 and with line feeds. Raises SettingsError where it cannot be written."""
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SettingsError(f"{file}: cannot be written: {error.strerror}") from None

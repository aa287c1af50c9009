"""What several processes work out, told from each to all others, so that hardly anything is worked out twice."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import Any


class Exchange:
    """Where processes tell each other things: a file to which each of them adds what is new, while it holds a lock."""

    def __init__(self, path: Path, lock: AbstractContextManager[Any]) -> None:
        """Nothing in the file was heard yet."""
        self._path = path
        self._lock = lock
        self._heard = 0

    def __call__(self, news: list[Any]) -> Iterator[Any]:
        """Tell others what is new, and give what they have told since the last time."""
        added = pickle.dumps(news) if news else b""
        with self._lock, self._path.open("a+b") as stream:
            stream.seek(self._heard)
            told = stream.read()
            stream.write(added)
        self._heard += len(told) + len(added)
        parts = BytesIO(told)
        while parts.tell() < len(told):
            yield from pickle.load(parts)  # noqa: S301 - our own

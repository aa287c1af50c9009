"""What engines are called."""

from __future__ import annotations

from typing import Literal

Engine = Literal["auto", "memory", "duckdb", "spark"]

ENGINES: tuple[Engine, ...] = ("auto", "memory", "duckdb", "spark")

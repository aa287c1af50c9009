"""Engines: they run rules over a corpus. Every engine gives the same findings."""

from factcheck.engine.memory import check

__all__ = ["check"]

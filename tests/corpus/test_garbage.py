"""The collection of garbage, paused."""

from __future__ import annotations

import gc

import pytest

from factcheck.corpus import garbage


def test_it_is_as_it_was_afterwards() -> None:
    assert gc.isenabled()
    with garbage.kept():
        assert not gc.isenabled()
        with garbage.kept():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_as_it_was_after_an_error() -> None:
    with pytest.raises(ValueError, match="wrong"), garbage.kept():
        raise ValueError("wrong")
    assert gc.isenabled()

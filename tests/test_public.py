"""What factcheck offers: `__all__` is what is exported, and every name of it is documented."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys

import pytest

import factcheck


def test_all_is_sorted_and_is_what_is_offered() -> None:
    assert factcheck.__all__ == sorted(factcheck.__all__)
    assert set(factcheck.__all__) == set(factcheck._HOME)  # noqa: SLF001 - the table behind the names
    assert set(factcheck.__all__) <= set(dir(factcheck))


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(factcheck, name)
    assert inspect.getdoc(value)
    assert value is getattr(importlib.import_module(factcheck._HOME[name]), name)  # noqa: SLF001 - as above


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'chekc'"):
        _ = factcheck.chekc


def test_every_error_descends_from_one() -> None:
    errors = [value for name in factcheck.__all__ if name.endswith("Error") and (value := getattr(factcheck, name))]
    assert len(errors) == 4
    assert all(issubclass(error, factcheck.FactcheckError) for error in errors)


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import sys, factcheck; print(*sorted(m for m in sys.modules if m.startswith('factcheck')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout.split() == ["factcheck"]

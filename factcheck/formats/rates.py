"""Rates of exchange that a user adds, as a CSV file: a day, a currency, another, and what one of the first is worth.

    day,currency,other,value
    2020-01-02,KWD,USD,3.3

The first row may name the columns; those that every row has are these four, in this order.
"""

from __future__ import annotations

import csv
import datetime
import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.errors import InputError, Problem
from factcheck.formats.records import decode
from factcheck.reading.currencies import is_currency
from factcheck.reading.rates import OwnRate, OwnRates

#: What one of a currency is worth in another lies between these for any two of the world.
_LEAST, _MOST = Decimal("1e-12"), Decimal("1e12")


def read_rates(path: str | os.PathLike[str]) -> OwnRates:
    """The rates of a file. Raises InputError with everything that is wrong with it."""
    file = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError([Problem(file, None, "", "no such file")]) from None
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        reason = f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"
        raise InputError([Problem(file, None, "", reason)]) from None
    problems: list[Problem] = []
    rates = tuple(_rates(decode(data, file), file, problems))
    if problems:
        raise InputError(problems)
    return OwnRates(rates)


def _rates(text: str, file: str, problems: list[Problem]) -> Iterator[OwnRate]:
    lines: dict[tuple[object, ...], int] = {}
    for line, cells in _rows(text, file):
        row = [cell.strip() for cell in cells]
        if not any(row) or (line == 1 and [cell.lower() for cell in row] == list(_COLUMNS)):
            continue
        wrong = [Problem(file, line, *told) for told in _wrong(row)]
        if not wrong:
            one = OwnRate(**{field: _COLUMNS[name](cell) for (name, field), cell in zip(_FIELDS, row, strict=True)})
            earlier = lines.setdefault((one.day, frozenset((one.code, one.other))), line)
            if earlier == line:
                yield one
                continue
            wrong = [Problem(file, line, "day", f"line {earlier} has a rate of the same two for that day")]
        problems += wrong


def _rows(text: str, file: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows, each with the line that it ends on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputError([Problem(file, reader.line_num, "", f"is not valid CSV: {error}")]) from None


def _wrong(row: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a row: the column, empty for all of them, and why."""
    if len(row) != len(_COLUMNS):
        yield "", f"holds {len(row)} cells, where a rate has {len(_COLUMNS)}: {', '.join(_COLUMNS)}"
        return
    for (name, read), cell in zip(_COLUMNS.items(), row, strict=True):
        try:
            read(cell)
        except ValueError as error:
            yield name, str(error)
    if row[1].upper() == row[2].upper():
        yield "other", "is the same currency"


def _day(cell: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"{cell!r} is no day; write it as 2020-01-02") from None


def _currency(cell: str) -> str:
    code = cell.upper()
    if not is_currency(code):
        raise ValueError(f"no currency has the ISO 4217 code {cell!r}")
    return code


def _value(cell: str) -> Decimal:
    try:
        value = Decimal(cell)
    except InvalidOperation:
        raise ValueError(f"{cell!r} is no number; write it as 3.75") from None
    if not (value.is_finite() and _LEAST <= value <= _MOST):
        raise ValueError(f"{cell!r} is no rate: a number above zero is needed")
    return value


_COLUMNS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {"day": _day, "currency": _currency, "other": _currency, "value": _value}
)
#: The columns' names here and in the model.
_FIELDS = (("day", "day"), ("currency", "code"), ("other", "other"), ("value", "value"))

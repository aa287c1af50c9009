"""CSV, the form of spreadsheets: one row a claim, with what its source says of itself in the row's other columns.

It has no place for a vocabulary, which goes into a file of another format, and takes an empty cell for
a field that is not there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.converter import unknown
from factcheck.formats.records import Contents, Record, decode
from factcheck.formats.rows import WORDS, Rows, claim_row, source_row
from factcheck.model import Corpus, Vocabulary

SUFFIXES = (".csv",)

_COLUMNS = {column.name: column for column in WORDS if "place" not in column.steps}

#: What may stand between cells. Spreadsheets write semicolons where a comma is the decimal sign.
_BETWEEN = (",", ";", "\t")

#: A cell may hold the text of a whole document.
_LONGEST = 2**27


def read(data: bytes, file: str) -> Contents:
    """The records of a file; `file` is what its problems call it. Nothing is raised."""
    problems: list[Problem] = []
    try:
        return Contents(tuple(_records(decode(data, file), file, problems)), tuple(problems))
    except InputError as error:
        return Contents(problems=error.problems)


def write(corpus: Corpus) -> bytes:
    """A corpus as a CSV file. Raises SettingsError where it has a vocabulary, which CSV cannot hold."""
    if corpus.vocabulary != Vocabulary():
        raise SettingsError("a CSV file holds no vocabulary; write that to a file of its own, in TOML or JSON Lines")
    sources = {source.id: source for source in corpus.sources}
    lone = sources.keys() - {claim.source for claim in corpus.claims}
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for claim in corpus.claims:
        rows.writerow(_cells((*source_row(sources[claim.source]), *claim_row(claim))))
    for source in corpus.sources:
        if source.id in lone:
            rows.writerow(_cells(source_row(source)))
    return text.getvalue().encode()


def _cells(row: Sequence[object]) -> Iterator[str]:
    for column, value in zip(WORDS, row, strict=False):
        if column.name in _COLUMNS:
            yield "" if value is None or value is False else "true" if value is True else str(value)


def _records(text: str, file: str, problems: list[Problem]) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=_between(text))
    try:
        names = next(lines, [])
        wrong = [Problem(file, 1, name, unknown(name, tuple(_COLUMNS))) for name in names if name not in _COLUMNS]
        wrong += [Problem(file, 1, name, "is given twice") for name in sorted(set(names)) if names.count(name) > 1]
        wrong += [Problem(file, 1, "source", "there is no such column")] if "source" not in names else []
        if wrong:
            raise InputError(wrong)
        rows, line = Rows(file), lines.line_num + 1
        for cells in lines:
            if len(cells) > len(names):
                reason = f"holds {len(cells)} cells, where the first row names {len(names)} columns"
                problems.append(Problem(file, line, "", reason))
            elif any(cells):
                yield from rows.records(_filled(names, cells), line)
            line = lines.line_num + 1
    except csv.Error as error:
        raise InputError([Problem(file, lines.line_num, "", f"is not valid CSV: {error}")]) from None


def _between(text: str) -> str:
    """What stands between the names of the columns, and so between all cells: no name holds any of these."""
    names, _, _ = text.partition("\n")
    return next((mark for mark in _BETWEEN if mark in names), ",")


_TRUTHS = {"true": True, "false": False}


def _filled(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, object]:
    filled: dict[str, object] = {name: cell for name, cell in zip(names, cells, strict=False) if cell}
    if "planned" in filled:
        filled["planned"] = _TRUTHS.get(str(filled["planned"]).lower(), filled["planned"])
    return filled

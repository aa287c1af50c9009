"""The DuckDB engine: a table is searched for suspicious groups, and only these are judged.

One pass over the table for each key suspects for all rules with that key. The rows of suspicious
groups become assertions again, a bounded number at a time, and the same rules judge them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.corpus.assertions import Reader
from factcheck.corpus.table import Table
from factcheck.engine.memory import sharing
from factcheck.engine.searching import Row, awake, judged, key_sql, suspects
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.rows import WORDS
from factcheck.judging import Rule
from factcheck.model import Finding
from factcheck.reading.rates import NO_RATES, OwnRates

if TYPE_CHECKING:
    import duckdb

#: So many rows are taken from DuckDB at once.
_FETCHED = 10_000

_WORDS = ", ".join(f'"{column.name}"' for column in WORDS)


def check(
    table: Table, rules: Iterable[Rule], memory_limit: str | None = None, rates: OwnRates = NO_RATES
) -> Iterator[Finding]:
    """What rules find in a table.

    `memory_limit` is how much memory DuckDB may use, such as "1GB"; what needs more goes to its
    temporary folder. Raises SettingsError where DuckDB is not installed, takes no such limit or cannot
    do with it, and InputError where the table cannot be read to its end.
    """
    reader = Reader(table.vocabulary, rates)
    with _connected(memory_limit) as database, _failing(table):
        database.read_parquet(str(table.path)).create_view("claims")
        for key, some in sharing(awake(rules, table.idle)).items():
            database.execute(f"create or replace temp table suspects as {suspects(key, some)}")
            yield from judged(_rows(database, key), key, some, reader)


def _connected(memory_limit: str | None) -> duckdb.DuckDBPyConnection:
    try:
        import duckdb
    except ImportError:
        raise SettingsError("this engine needs DuckDB: pip install 'factcheck-claims[table]'") from None
    database = duckdb.connect()
    # Rows may come in any order: groups are sorted when they are judged.
    database.execute("set preserve_insertion_order = false")
    if memory_limit is not None:
        try:
            database.execute("set memory_limit = $1", [memory_limit])
        except duckdb.Error as error:
            raise SettingsError(f"no limit of memory: {memory_limit!r} ({_first_line(error)})") from None
    return database


@contextmanager
def _failing(table: Table) -> Iterator[None]:
    """Tell what DuckDB fails with in the search as what the user can mend."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise SettingsError(f"the table takes more memory than DuckDB may use ({_first_line(error)})") from None
    except duckdb.Error as error:
        raise InputError([Problem(str(table.path), None, "", f"cannot be read: {_first_line(error)}")]) from None


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


def _rows(database: duckdb.DuckDBPyConnection, key: tuple[str, ...]) -> Iterator[Row]:
    """The rows of the suspicious groups, a group after the other."""
    found = database.execute(
        f"select key, rules, {_WORDS} from (select {key_sql(key)} as key, {_WORDS} from claims) "
        "join suspects using (key) order by key"
    )
    parts = iter(lambda: found.fetchmany(_FETCHED), [])
    return chain.from_iterable(parts)

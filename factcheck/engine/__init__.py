"""Engines: they run rules over claims. Every engine gives the same findings, and one module here is one engine."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.corpus import garbage, table
from factcheck.corpus.load import load
from factcheck.engine import memory
from factcheck.engine.names import ENGINES, Engine
from factcheck.errors import InputError, SettingsError
from factcheck.formats.rates import read_rates
from factcheck.judging import Rule
from factcheck.model import Corpus, Finding, Report, Severity
from factcheck.reading.rates import NO_RATES, OwnRates
from factcheck.rules import rules as all_rules

__all__ = ["ENGINES", "Engine", "check"]

#: Below so many claims, making all of them assertions takes less time than searching a table for the suspicious ones.
_FEW = 50_000

#: The engines that search a table.
_SEARCHING = frozenset({"duckdb", "spark"})

Claims = Corpus | str | os.PathLike[str]


def check(  # noqa: PLR0913 - all but the first are named
    claims: Claims | Iterable[str | os.PathLike[str]],
    *,
    rules: Iterable[Rule] | None = None,
    fail_on: Severity = Severity.CONTRADICTION,
    engine: Engine = "auto",
    memory_limit: str | None = None,
    cache: str | os.PathLike[str] | None = None,
    rates: str | os.PathLike[str] | None = None,
) -> Report:
    """Run rules over claims, and report what they find.

    `claims` are a corpus, or the path of a file, a folder or a table, or several. `rules` are the rules
    to run, by default all that come with factcheck. `fail_on` decides the report's exit code. The
    same claims give the same findings in the same order, however they are spread over files.

    `engine` is "memory", "duckdb" (for a table of more claims than memory holds; other claims are made
    into one first), "spark" (the same on a cluster, see `factcheck.engine.spark`), or "auto", which takes
    DuckDB for a large table. `memory_limit` is how much
    memory DuckDB may use, such as "1GB". `cache` is a file in which a run keeps what it worked out, so
    that the next one with the same file judges only what has changed in `claims`, which are paths then.
    `rates` is a CSV file of rates of exchange, which come before the published ones: a day, a currency,
    another, and what one of the first is worth in it.
    Raises InputError for files that cannot be taken as they are.
    """
    chosen = tuple(all_rules().values()) if rules is None else tuple(rules)
    given = claims if isinstance(claims, Corpus) else _paths(claims)
    own = NO_RATES if rates is None else read_rates(rates)
    with garbage.kept():
        if cache is None:
            found, sources, count = _run(given, chosen, engine, memory_limit, own)
        else:
            found, sources, count = _run_again(given, chosen, engine, Path(cache), own)
        findings = tuple(sorted(found, key=_rank))
    return Report(
        findings=findings,
        sources=sources,
        claims=count,
        rules=tuple(one.name for one in chosen),
        fail_on=fail_on,
    )


def _paths(given: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> tuple[Path, ...]:
    return (Path(given),) if isinstance(given, str | os.PathLike) else tuple(map(Path, given))


def _run(
    claims: Corpus | tuple[Path, ...],
    rules: tuple[Rule, ...],
    engine: Engine,
    memory_limit: str | None,
    rates: OwnRates,
) -> tuple[Iterable[Finding], int, int]:
    """What is found, and in how many sources and claims."""
    if engine not in ENGINES:
        raise SettingsError(f"no engine is called {engine!r}; there are {', '.join(ENGINES)}")
    whole = None if isinstance(claims, Corpus) or engine == "memory" else _table(claims, engine)
    if whole is not None and (engine != "auto" or whole.claims >= _FEW):
        return _search(whole, rules, engine, memory_limit, rates), whole.sources, whole.claims
    corpus = claims if isinstance(claims, Corpus) else load(*claims)
    if engine in _SEARCHING:
        return _by_table(corpus, rules, engine, memory_limit, rates), len(corpus.sources), len(corpus.claims)
    return memory.check(corpus, rules, rates=rates), len(corpus.sources), len(corpus.claims)


def _run_again(
    claims: Corpus | tuple[Path, ...], rules: tuple[Rule, ...], engine: Engine, cache: Path, rates: OwnRates
) -> tuple[Iterable[Finding], int, int]:
    """The same, of which only what has changed since the last run is worked out."""
    from factcheck.engine import incremental

    if isinstance(claims, Corpus) or engine not in {"auto", "memory"}:
        raise SettingsError("a cache is for files and folders, and the memory engine")
    return incremental.check(claims, rules, cache, rates)


def _table(paths: tuple[Path, ...], engine: Engine) -> table.Table | None:
    """The one table that is to be checked, None where it is something else, or a table of words alone."""
    if len(paths) != 1 or paths[0].suffix.lower() != ".parquet" or not paths[0].is_file():
        return None
    try:
        return table.look(paths[0])
    except InputError:
        if engine in _SEARCHING:
            raise
        return None  # whatever is wrong with it, loading tells; a table of words can be loaded


def _search(
    whole: table.Table, rules: tuple[Rule, ...], engine: Engine, memory_limit: str | None, rates: OwnRates
) -> Iterable[Finding]:
    if engine == "spark":
        from factcheck.engine import spark

        return spark.check(whole, rules, rates)
    from factcheck.engine import duckdb

    return duckdb.check(whole, rules, memory_limit, rates)


def _by_table(
    corpus: Corpus, rules: tuple[Rule, ...], engine: Engine, memory_limit: str | None, rates: OwnRates
) -> list[Finding]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        table.write(corpus, path)
        return list(_search(table.look(path), rules, engine, memory_limit, rates))


def _rank(finding: Finding) -> tuple[object, ...]:
    return (-finding.severity.rank, finding.rule, finding.key, sorted(side.value for side in finding.sides))

"""The Spark engine: the same search and the same judging, spread over a cluster.

One pass over the table for each key suspects for all rules with that key. One more finds the rows of the
suspicious groups, which are then judged many groups a task: to start Python for each would take longer
than all else. What is read and what is judged never passes through the driver, but for the numbers of
suspicious groups, if they are few.

    from pyspark.sql import SparkSession
    from factcheck.engine import spark

    session = SparkSession.builder.getOrCreate()
    found = spark.findings(session.read.parquet("hdfs:///claims"), factcheck.load("vocabulary.toml").vocabulary)
    found.write.parquet("hdfs:///findings")
"""

from __future__ import annotations

import inspect
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, groupby, islice
from operator import itemgetter
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from factcheck.corpus import garbage
from factcheck.corpus.assertions import Reader
from factcheck.corpus.table import Table
from factcheck.engine.memory import sharing
from factcheck.engine.packing import packed, unpacked
from factcheck.engine.searching import ALL, awake, by_group, by_row, judged, key_sql, row_bits
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import parquet
from factcheck.formats.rows import WORDS
from factcheck.judging import Rule
from factcheck.model import Finding, Vocabulary
from factcheck.reading.rates import NO_RATES, OwnRates
from factcheck.rules import rules as all_rules

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

#: The columns of findings, which mean what they mean in the JSON report.
FINDINGS = """
    rule string, severity string, fingerprint string, file string, line bigint, key array<string>, message string,
    holds_if array<string>, cause string, because array<string>,
    sides array<struct<label: string, value: string, count: bigint, claims: array<struct<
        id: string, source: string, title: string, file: string, line: bigint, subject: string, attribute: string,
        value: string, `when`: string, scope: string, quote: string, speaker: string>>>>
"""

#: So many suspicious groups are sent to every executor; for more, the rows of the table are shuffled.
_FEW = 5_000_000

#: So many findings are sent back at once.
_AT_ONCE = 1_000

_WORDS = tuple(f"`{column.name}`" for column in WORDS)

#: Rules by their keys: those that come with factcheck by their names, so that their code need not be sent.
_Sent = Sequence[tuple[tuple[str, ...], Sequence[Rule | str]]]


class _Told(NamedTuple):
    """The columns in which findings are told, and what makes rows of some."""

    columns: str
    rows: Callable[[Sequence[Finding]], list[dict[str, Any]]]


def findings(
    claims: DataFrame, vocabulary: Vocabulary, rules: Iterable[Rule] | None = None, rates: OwnRates = NO_RATES
) -> DataFrame:
    """What rules find in a table of claims: a row a finding, with the fields of the JSON report.

    `claims` has the columns that `factcheck convert` writes, and `vocabulary` is the one that it was
    converted with. `rules` are by default all that come with factcheck; others are sent along with the
    module that they stand in. The groups to be judged are searched for at
    once; they are judged when the findings are asked for.
    """
    chosen = tuple(all_rules().values()) if rules is None else tuple(rules)
    return _found(claims, vocabulary, chosen, rates, _Told(FINDINGS, _listed))


def check(table: Table, rules: Iterable[Rule], rates: OwnRates = NO_RATES) -> Iterator[Finding]:
    """What rules find in a table, in the session that there is, or else on this machine.

    Raises SettingsError where Spark or Java is not installed, and InputError where Spark cannot do it.
    """
    return _taken(_session(), table, awake(rules, table.idle), rates)


def _taken(session: SparkSession, table: Table, rules: Sequence[Rule], rates: OwnRates) -> Iterator[Finding]:
    """The findings, which are packed on their way."""
    with _failing(table):
        claims = session.read.parquet(str(table.path))
        found = _found(claims, table.vocabulary, rules, rates, _Told("findings binary", _packed))
        # They are worked out everywhere at once, and then taken a part after the other.
        for row in found.localCheckpoint().toLocalIterator():
            yield from unpacked(row.findings)


@contextmanager
def _failing(table: Table) -> Iterator[None]:
    """Tell what Spark fails with in one line, without all that its executors wrote."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JJavaError) as error:
        cause = _cause(error.java_exception) if isinstance(error, Py4JJavaError) else str(error)
        lines = [line for line in cause.splitlines() if line.strip()]
        # Of what Python fails with on an executor, the last line tells it.
        _, ours, told = lines[-1].partition(f"{SettingsError.__module__}.{SettingsError.__qualname__}: ")
        if ours:
            raise SettingsError(told) from None
        raise InputError([Problem(str(table.path), None, "", f"Spark cannot search it: {lines[-1]}")]) from error


def _cause(error: Any) -> str:
    """What the first of Java's errors says, the one that brought about the others."""
    while error.getCause() is not None:
        error = error.getCause()
    return str(error.toString())


def _packed(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [{"findings": packed(findings)}]


def _listed(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [finding.to_dict() for finding in findings]


def _session() -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise SettingsError("this engine needs Spark: pip install 'factcheck-claims[spark]'") from None
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        raise SettingsError("Spark needs Java 17 or newer, such as Debian's openjdk-17-jre-headless")
    # What runs beside this Python has to be this very one, with all that is installed in it.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # What fails is told by the error that comes back.
    quiet: dict[str, bool | float | int | str | None] = {
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "FATAL",
    }
    builder = SparkSession.builder.appName("factcheck").config(map=quiet)
    return SparkSession.getActiveSession() or builder.getOrCreate()


def _found(
    claims: DataFrame,
    vocabulary: Vocabulary,
    rules: Sequence[Rule],
    rates: OwnRates,
    told: _Told,
) -> DataFrame:
    from pyspark.sql.pandas.types import to_arrow_schema

    by_key = sharing(rules)
    sent = [(key, [_sent(rule) for rule in some]) for key, some in by_key.items()]
    schema = claims.sparkSession.createDataFrame([], told.columns).schema
    judge = _Judge(sent, vocabulary, told.rows, to_arrow_schema(schema), rates)
    return _suspicious(claims, by_key).mapInArrow(judge.findings, schema)


def _sent(rule: Rule) -> Rule | str:
    from pyspark import cloudpickle

    known = all_rules().get(rule.name)
    if known is not None and known.judge is rule.judge:
        return rule.name
    # Executors can import factcheck, but not the user's modules.
    by_value: Callable[[ModuleType], None] = cloudpickle.register_pickle_by_value
    by_value(sys.modules[inspect.unwrap(rule.judge).__module__])
    return rule


# The search


def _suspicious(claims: DataFrame, by_key: Mapping[tuple[str, ...], Sequence[Rule]]) -> DataFrame:
    """The rows of suspicious groups, each as often as it is in one, the rows of a group together.

    Beside the words stand `which`, the number of the key, `key`, that of the group, and `rules`, the bits of those
    that suspect it.
    """
    from pyspark.sql import functions as f

    rows = claims.select(*_WORDS, *(f.expr(key_sql(key)).alias(f"_key{n}") for n, key in enumerate(by_key)))
    matches, some = [_NO_MATCH], ["false"]
    for n, groups in _groups(claims, by_key).items():
        if groups is not None:
            one = groups.select(f.col("key").alias(f"_group{n}"), f.col("rules").alias(f"_rules{n}"))
            rows = rows.join(one, f.expr(f"_key{n} = _group{n}"), "left")
        suspected = f"_key{n} is not null" if groups is None else f"_group{n} is not null"
        some.append(suspected)
        matches.append(_match(suspected, n, f"_key{n}", str(ALL) if groups is None else f"_rules{n}"))
    # Said by itself, so that Spark drops all other rows where it joins.
    found = rows.where(" or ".join(some)).select(f.explode(f.expr(_matching(matches))).alias("_match"), *_WORDS)
    by = ("which", "key")
    return found.select("_match.*", *_WORDS).repartition(*by).sortWithinPartitions(*by)


def _groups(claims: DataFrame, by_key: Mapping[tuple[str, ...], Sequence[Rule]]) -> dict[int, DataFrame | None]:
    """The numbers of the groups that rules suspect, and the bits of these rules, by the number of their key.

    None where that is every group.
    """
    from pyspark.sql import functions as f

    every = {n for n, rules in enumerate(by_key.values()) if any(rule.suspect is None for rule in rules)}
    some = {n: one for n, one in enumerate(by_key.items()) if n not in every}
    if not some:
        return dict.fromkeys(every)
    # What one row can settle is looked for in one pass for all keys.
    by_rows = {n: sql for n, (_, rules) in some.items() if (sql := by_row(rules)) is not None}
    rows = [_match(sql, n, key_sql(some[n][0]), row_bits(some[n][1])) for n, sql in by_rows.items()]
    # Where nothing in a part of the table can meet any of the conditions, Spark leaves out the part.
    looked_at = claims.where(" or ".join(by_rows.values()) or "false")
    suspected = looked_at.select(f.explode(f.expr(_matching([_NO_MATCH, *rows]))).alias("_match")).select("_match.*")
    for n, (key, rules) in some.items():
        if (query := by_group(key, rules)) is not None:
            found = claims.sparkSession.sql(query.replace("from claims as", "from {claims} as"), claims=claims)
            suspected = suspected.unionAll(found.selectExpr(f"{n} as which", "cast(key as bigint) as key", "rules"))
    suspected = suspected.where("key is not null").groupBy("which", "key").agg(f.expr("bit_or(rules) as rules"))
    # They are joined to every row: where they are few, as a rule, they are found once, and sent to every executor.
    known = suspected.limit(_FEW + 1).toArrow()
    if known.num_rows > _FEW:
        return {n: suspected.where(f"which = {n}") for n in some} | dict.fromkeys(every)
    sent = f.broadcast(claims.sparkSession.createDataFrame(known))
    found_in = set(known["which"].unique().to_pylist())
    return {n: sent.where(f"which = {n}") for n in sorted(found_in)} | dict.fromkeys(every)


_NO_MATCH = "cast(null as struct<which: int, key: bigint, rules: bigint>)"


def _match(condition: str, which: int, key: str, bits: str) -> str:
    """The group that a row belongs to, with the bits of the rules that suspect it, where a condition holds of it."""
    group = f"'which', {which}, 'key', cast({key} as bigint), 'rules', cast({bits} as bigint)"
    return f"if({condition}, named_struct({group}), null)"


def _matching(matches: Iterable[str]) -> str:
    return f"filter(array({', '.join(matches)}), one -> one is not null)"


# The judging


@attrs.frozen
class _Judge:
    """Judges the groups of a partition: what Spark sends to its executors."""

    _rules: _Sent
    _vocabulary: Vocabulary
    _rows: Callable[[Sequence[Finding]], list[dict[str, Any]]]
    _schema: pyarrow.Schema
    _rates: OwnRates

    def findings(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """What is found among rows, the rows of a group together; in batches, as the rows come."""
        found = self._judged(batches)
        with garbage.kept():
            while some := list(islice(found, _AT_ONCE)):
                yield parquet.arrow().RecordBatch.from_pylist(self._rows(some), schema=self._schema)

    def _judged(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Finding]:
        rows = chain.from_iterable(zip(*(column.to_pylist() for column in batch), strict=True) for batch in batches)
        reader = Reader(self._vocabulary, self._rates)
        for which, some in groupby(rows, key=itemgetter(0)):
            key, sent = self._rules[which]
            rules = [all_rules()[rule] if isinstance(rule, str) else rule for rule in sent]
            yield from judged((row[1:] for row in some), key, rules, reader)

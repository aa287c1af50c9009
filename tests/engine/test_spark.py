"""The Spark engine: the same findings as in memory, however the table is spread."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from factcheck.corpus import table
from factcheck.corpus.table import Table
from factcheck.engine import check
from factcheck.engine.packing import unpacked
from factcheck.errors import InputError, SettingsError
from factcheck.judging import Group, rule
from factcheck.judging.sides import fold
from factcheck.model import Corpus, Finding, Severity, Vocabulary
from factcheck.rules import rules

pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'factcheck-claims[table]'")

from factcheck.engine import spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="module")
def whole(everything: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Table:
    path = tmp_path_factory.mktemp("table") / "claims.parquet"
    table.write(everything, path)
    return table.look(path)


def test_every_rule_finds_something(everything: Corpus) -> None:
    assert {finding.rule for finding in check(everything)} == set(rules())


@pytest.mark.usefixtures("session")
def test_the_same_report_as_in_memory(everything: Corpus, whole: Table) -> None:
    expected = check(everything)
    assert check(whole.path, engine="spark").to_json() == expected.to_json()
    assert check(everything, engine="spark").to_json() == expected.to_json()


@pytest.mark.parametrize(("parts", "few"), [(1, 5_000_000), (7, 0)])
def test_findings_are_rows_however_the_table_is_spread(
    session: SparkSession, everything: Corpus, whole: Table, parts: int, few: int
) -> None:
    claims = session.read.parquet(str(whole.path)).orderBy("value").repartition(parts)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(spark, "_FEW", few)
        found = [row.asDict(recursive=True) for row in spark.findings(claims, whole.vocabulary).collect()]
    expected = [finding.to_dict() for finding in check(everything)]
    assert sorted(found, key=repr) == sorted(expected, key=repr)


@rule(
    key=("attribute",),
    flagged="""
        [source]
        id = "a"
        [[claims]]
        subject = "x"
        attribute = "age"
        value = "7"
        """,
    clean="""
        [source]
        id = "a"
        [[claims]]
        subject = "x"
        attribute = "size"
        value = "7"
        """,
)
def talked_about(group: Group) -> Iterator[Finding]:
    """Attributes that a claim is about."""
    yield group.finding(Severity.NOTE, "talked about", fold(group))


@pytest.mark.usefixtures("session")
def test_a_rule_of_the_users_own(everything: Corpus, whole: Table) -> None:
    other_key = attrs.evolve(rules()["conflicting-values"], name="other", key=("subject", "attribute"))
    for chosen in ([talked_about], [talked_about, other_key], [rules()["conflicting-values"], talked_about]):
        expected = check(everything, rules=chosen)
        assert check(whole.path, rules=chosen, engine="spark").to_json() == expected.to_json()


@pytest.mark.usefixtures("session")
def test_nothing_suspicious_is_nothing_found(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    table.write(Corpus(), path)
    assert not check(path, engine="spark").findings


def test_spark_submit(session: SparkSession, everything: Corpus, whole: Table, tmp_path: Path) -> None:
    del session  # there is a Spark
    job = tmp_path / "job.py"
    job.write_text(
        "import sys\n"
        "from pyspark.sql import SparkSession\n"
        "from factcheck.corpus.table import look\n"
        "from factcheck.engine import spark\n"
        "from pathlib import Path\n"
        "session = SparkSession.builder.getOrCreate()\n"
        "found = spark.findings(session.read.parquet(sys.argv[1]), look(Path(sys.argv[1])).vocabulary)\n"
        "found.write.json(sys.argv[2])\n",
        encoding="utf-8",
    )
    import pyspark

    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    settings = ["--master", "local[2]", "--conf", "spark.sql.shuffle.partitions=4", "--conf", "spark.ui.enabled=false"]
    subprocess.run(  # noqa: S603 - a command of our own
        [submit, *settings, job, whole.path, tmp_path / "found"],
        check=True,
        capture_output=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    lines = [line for file in (tmp_path / "found").glob("*.json") for line in file.read_text("utf-8").splitlines()]
    assert len(lines) == len(check(everything))


def test_groups_are_judged_in_batches(everything: Corpus, whole: Table) -> None:
    import pyarrow as pa
    import pyarrow.parquet

    from factcheck.engine.memory import sharing
    from factcheck.engine.searching import ALL, key_sql
    from factcheck.formats.rows import WORDS
    from factcheck.reading.rates import NO_RATES

    by_key = sharing(rules().values())
    rows = pa.parquet.read_table(whole.path)
    words = [column.name for column in WORDS]
    batches = []
    for which, key in enumerate(by_key):
        column = key_sql(key)
        some = rows.filter(pa.compute.is_valid(rows[column])).sort_by(column)
        number = pa.array([which] * some.num_rows, pa.int32())
        every = pa.array([ALL] * some.num_rows, pa.int64())
        numbered = some.select([column, *words]).add_column(1, "rules", every).add_column(0, "which", number)
        batches += numbered.to_batches(max_chunksize=7)
    sent = [(key, [one.name for one in some]) for key, some in by_key.items()]
    expected = sorted(finding.fingerprint for finding in check(everything))
    # It runs in other processes otherwise, where nobody sees what of it runs.
    own: Any = spark

    def found(rows: Any, column: pa.Field) -> list[Any]:
        judge = own._Judge(sent, whole.vocabulary, rows, pa.schema([column]), NO_RATES)  # noqa: SLF001 - under test
        return [row[column.name] for batch in judge.findings(batches) for row in batch.to_pylist()]

    some = found(own._packed, pa.field("findings", pa.binary()))  # noqa: SLF001 - as above
    assert sorted(one.fingerprint for part in some for one in unpacked(part)) == expected
    assert sorted(found(own._listed, pa.field("fingerprint", pa.string()))) == expected  # noqa: SLF001 - as above


def failing(group: Group) -> Iterator[Finding]:
    """Fail as a user's own rule does, which `factcheck check --rules` guards."""
    raise SettingsError(f"the rule failing failed on {group.key[0]}")


@pytest.mark.usefixtures("session")
def test_what_fails_is_told_in_one_line(whole: Table, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^the rule failing failed on [^\n]*$"):
        check(whole.path, rules=[attrs.evolve(talked_about, judge=failing)], engine="spark")
    damaged = tmp_path / "claims.parquet"
    damaged.write_bytes(whole.path.read_bytes())
    looked_at = table.look(damaged)
    damaged.write_bytes(b"PAR1" + bytes(1000))
    with pytest.raises(InputError, match=r"claims\.parquet: Spark cannot search it: [^\n]*$"):
        list(spark.check(looked_at, rules().values()))


def test_what_is_missing_is_named(whole: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "pyspark.sql", None)
        with pytest.raises(SettingsError, match=r"pip install 'factcheck-claims\[spark\]'"):
            spark.check(Table(path=whole.path, vocabulary=Vocabulary(), claims=0, sources=0), [])
    pytest.importorskip("pyspark")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SettingsError, match="needs Java 17"):
        spark.check(whole, [])

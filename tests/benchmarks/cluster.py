"""What a check on Spark costs beside Spark's own bare aggregate: `python cluster.py claims.parquet [MEMORY]`.

The table is one that `factcheck convert` made of the claims of `many_claims.py`, or that `engines.py` enlarged. Each of
the two runs in a session of its own on this machine, with MEMORY (2g by default) for all of it: once in a session
that has just begun, as under `spark-submit`, and then again, when all code is warm.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pyspark.sql import SparkSession

import factcheck
from factcheck.corpus.table import look
from factcheck.engine import spark

#: So often each is run in its session; of all times but the first, the least counts.
TIMES = 4

_BARE = """
    select count(*) from (
        select subject_attribute_scope_key as key from parquet.`{}` as c
        group by key having max(value_low) > min(value_high)
    )
"""


def bare(session: SparkSession, path: Path) -> int:
    """How many groups one aggregate finds."""
    found: int = session.sql(_BARE.format(path)).collect()[0][0]
    return found


def check(session: SparkSession, path: Path) -> int:
    """How many findings there are."""
    claims = session.read.parquet(str(path))
    found = spark.findings(claims, look(path).vocabulary).groupBy("rule").count().collect()
    return sum(int(row["count"]) for row in found)


_MEASURED: dict[str, Callable[[SparkSession, Path], int]] = {"bare": bare, "check": check}


def timed(what: str, path: Path, memory: str) -> None:
    """Run one of the two in a session of its own, and print what it found and how long it took each time."""
    settings: dict[str, bool | float | int | str | None] = {
        "spark.driver.memory": memory,
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    session = SparkSession.builder.master("local[*]").config(map=settings).getOrCreate()
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        found = _MEASURED[what](session, path)
        taken.append(time.perf_counter() - begin)
    print(json.dumps({"found": found, "first": taken[0], "again": min(taken[1:])}))


def main() -> None:
    """Print what was measured, as rows of a table."""
    if sys.argv[1] in _MEASURED:
        timed(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
        return
    path, memory = Path(sys.argv[1]), (*sys.argv, "2g")[2]
    told = {}
    for what in _MEASURED:
        command = [sys.executable, __file__, what, str(path), memory]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        told[what] = json.loads(done.stdout)
    expected = len(factcheck.check(path, engine="duckdb"))
    assert told["check"]["found"] == expected, f"{told['check']['found']} found, {expected} by DuckDB"
    print("| rows | session | bare aggregate | check | ratio | findings |\n| --- | --- | --- | --- | --- | --- |")
    for when in ("first", "again"):
        once, taken = (told[what][when] for what in _MEASURED)
        print(f"| {look(path).claims:,} | {when} | {once:.1f} s | {taken:.1f} s | {taken / once:.1f} | {expected:,} |")


if __name__ == "__main__":
    main()

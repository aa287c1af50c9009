"""What a check on Spark costs beside Spark's own bare aggregate: `python cluster.py claims.parquet [MEMORY]`.

The table is one that `factcheck convert` made of the claims of `many_claims.py`, or that `engines.py` enlarged. Both
run in one session on this machine, MEMORY (2g by default) for all of it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

import factcheck
from factcheck.corpus.table import look
from factcheck.engine import spark

_BARE = """
    select count(*) from (
        select subject_attribute_scope_key as key from parquet.`{}` as c
        group by key having max(value_low) > min(value_high)
    )
"""


def main() -> None:
    """Print what was measured, as a row of a table."""
    path, memory = Path(sys.argv[1]), (*sys.argv, "2g")[2]
    settings: dict[str, bool | float | int | str | None] = {
        "spark.driver.memory": memory,
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    session = SparkSession.builder.master("local[*]").config(map=settings).getOrCreate()
    whole = look(path)
    bare = []
    for _ in range(3):
        begin = time.perf_counter()
        session.sql(_BARE.format(path)).collect()
        bare.append(time.perf_counter() - begin)
    begin = time.perf_counter()
    found = spark.findings(session.read.parquet(str(path)), whole.vocabulary).groupBy("rule").count().collect()
    taken = time.perf_counter() - begin
    counts = {row["rule"]: row["count"] for row in found}
    expected = factcheck.check(path, engine="duckdb")
    assert sum(counts.values()) == len(expected), f"{sum(counts.values())} found, {len(expected)} by DuckDB"
    print("| rows | bare aggregate | check | ratio | findings |\n| --- | --- | --- | --- | --- |")
    once = min(bare)
    print(f"| {whole.claims:,} | {once:.1f} s | {taken:.1f} s | {taken / once:.1f} | {len(expected):,} |")


if __name__ == "__main__":
    main()

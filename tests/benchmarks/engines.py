"""What a check costs beside DuckDB's own bare aggregate: `python engines.py claims.parquet [TIMES]`.

The table is one that `factcheck convert` made of the claims of `many_claims.py`; it is copied so many TIMES, with
other subjects and sources, once with the claims of a group side by side, as a knowledge base gives them out, and once
in no order at all. The planted conflicts must be found before anything is measured. Figures of one run are
for each other: they depend on the machine, and on what else it does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

import duckdb
import many_claims

import factcheck
from factcheck.corpus.columns import TYPES
from factcheck.corpus.table import look

MEMORY = "1GB"
#: Keys that are other ones in each copy.
_OWN = {
    "subject_key",
    "source_key",
    "claim_key",
    "subject_attribute_scope_key",
    "subject_family_scope_key",
}
#: The same aggregate by the key that the table keeps, and by the words, as one would write it without that.
_BY_KEY, _BY_WORDS = "subject_attribute_scope_key", "subject, attribute, scope"
_BARE = """
    select count(*) from (
        select {by} from read_parquet('{table}') group by {by} having max(value_low) > min(value_high)
    )
"""


def enlarge(table: Path, times: int, into: Path, *, ordered: bool = True) -> None:
    """Copy a table so many times over, with the vocabulary beside its rows; in no order unless `ordered`."""
    columns = []
    for name in TYPES:
        if name in {"subject", "source"}:
            columns.append(f'"{name}" || \'/\' || copy as "{name}"')
        elif name in _OWN:
            columns.append(f"(hash({name}, copy) >> 1)::bigint as {name}")
        else:
            columns.append(f'"{name}"')
    beside = duckdb.execute("from parquet_kv_metadata($1)", [str(table)]).fetchall()
    told = [(key.decode(), value.decode().replace("'", "''")) for _, key, value in beside if key[:4] == b"fact"]
    kept = ", ".join(f"'{key}': '{value}'" for key, value in told)
    duckdb.execute(
        f"copy (select {', '.join(columns)} from read_parquet('{table}'), range({times}) as t(copy) "
        f"{'' if ordered else 'order by hash(claim_key, copy)'}) "
        f"to '{into}' (format parquet, compression zstd, kv_metadata {{{kept}}})"
    )


def bare(table: Path, by: str = _BY_KEY) -> float:
    """How long DuckDB takes for one aggregate over the table, within the same memory."""
    with duckdb.connect(config={"memory_limit": MEMORY}) as database:
        begin = time.perf_counter()
        database.execute(_BARE.format(table=table, by=by)).fetchall()
        return time.perf_counter() - begin


def check(table: Path) -> dict[str, float]:
    """How long a check takes, its peak memory, and how many conflicts it finds; in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--check", str(table)], capture_output=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _check(table: Path) -> None:
    begin = time.perf_counter()
    report = factcheck.check(table, engine="duckdb", memory_limit=MEMORY)
    taken = time.perf_counter() - begin
    conflicts = sum(finding.rule in {"conflicting-values", "two-holders"} for finding in report)
    print(json.dumps({"seconds": taken, "conflicts": conflicts, "findings": len(report), "mebibytes": _peak()}))


def _peak() -> float:
    """The peak memory of this process in MiB. Linux's `ru_maxrss` would count that of whoever started it."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """Print what was measured, as a table."""
    if sys.argv[1] == "--check":
        _check(Path(sys.argv[2]))
        return
    table, times = Path(sys.argv[1]), int((*sys.argv, "1")[2])
    rows = look(table).claims
    planted = sum(map(many_claims.is_planted, range(rows // many_claims.GROUP)))
    print("| rows | order | bare aggregate by key | by words | check | ratio | to words | peak memory | conflicts |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for copies, ordered in product(sorted({1, times}), (True, False)):
            path = Path(folder, "claims.parquet")
            enlarge(table, copies, path, ordered=ordered)
            measured = check(path)
            found = int(measured["conflicts"])
            assert found == planted * copies, f"{found} conflicts found, {planted * copies} planted"
            once, words = (min(bare(path, by) for _ in range(3)) for by in (_BY_KEY, _BY_WORDS))
            seconds = measured["seconds"]
            order = "by group" if ordered else "none"
            print(
                f"| {rows * copies:,} | {order} | {once:.2f} s | {words:.2f} s | {seconds:.2f} s "
                f"| {seconds / once:.1f} | {seconds / words:.1f} | {measured['mebibytes']:,.0f} MiB | {found:,} |",
                flush=True,
            )


if __name__ == "__main__":
    main()

"""One constraint in factcheck, pySHACL, pandera and pointblank, side by side: `python others.py`.

Needs `pip install pyshacl pandera pandas pointblank`. The constraint is the one that all four can express: no
two values of one thing at one time that cannot both be true. Each runs in a process of its own, at the sizes that it
can bear, and must find exactly the groups that were planted; numbers are handed over read, except to `factcheck`,
which reads them from words in the time given; `factcheck_table` starts from a table that was converted before.
Its report says what clashes and why, theirs which rows fail.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Corpus

#: So many claims are of one group, and one group of so many is in conflict.
GROUP, PLANTED = 5, 100

SIZES = {
    "pyshacl": (1_000, 10_000),
    "pandera": (10_000, 100_000, 1_000_000),
    "pointblank": (10_000, 100_000, 1_000_000),
    "factcheck": (10_000, 100_000, 1_000_000),
    "factcheck_table": (10_000, 100_000, 1_000_000),
}

#: A claim: its number, its group, and its value.
Claim = tuple[int, int, int]


def made(claims: int) -> list[Claim]:
    """Claims, of which the last of each hundredth group says something else than the others."""
    groups = ((number, number // GROUP) for number in range(claims))
    return [
        (number, group, group % 1000 + 2 + 7 * (group % PLANTED == 0 and number % GROUP == GROUP - 1))
        for number, group in groups
    ]


def _corpus(claims: list[Claim]) -> Corpus:
    from factcheck import Attribute, Claim, Corpus, Kind, Source, Vocabulary

    return Corpus(
        sources=tuple(Source(id=str(n), published="2024-02-03", language="en") for n in range(GROUP)),
        claims=tuple(
            Claim(id=str(n), source=str(n % GROUP), subject=f"league {group}", attribute="members", value=f"{value}")
            for n, group, value in claims
        ),
        vocabulary=Vocabulary(attributes=(Attribute(id="members", kind=Kind.COUNT),)),
    )


def factcheck(claims: list[Claim]) -> tuple[float, int]:
    """Words to findings."""
    from factcheck import check
    from factcheck.rules import rules

    corpus = _corpus(claims)
    begin = time.perf_counter()
    report = check(corpus, rules=[rules()["conflicting-values"]])
    return time.perf_counter() - begin, len(report)


def factcheck_table(claims: list[Claim]) -> tuple[float, int]:
    """A table, whose words were read when it was made, to findings."""
    from factcheck import check
    from factcheck.corpus import table
    from factcheck.rules import rules

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        table.write(_corpus(claims), path)
        begin = time.perf_counter()
        report = check(path, rules=[rules()["conflicting-values"]], engine="duckdb")
        return time.perf_counter() - begin, len(report)


def pandera(claims: list[Claim]) -> tuple[float, int]:
    """A check of the whole frame."""
    import pandas as pd
    import pandera.pandas as pa

    frame = pd.DataFrame(claims, columns=["number", "group", "value"])

    def agree(frame: pd.DataFrame) -> pd.Series:
        values = frame.groupby("group")["value"]
        return values.transform("max") <= values.transform("min")

    schema = pa.DataFrameSchema(checks=pa.Check(agree))
    begin = time.perf_counter()
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        failing = frame.loc[errors.failure_cases["index"].dropna().unique(), "group"].nunique()
    return time.perf_counter() - begin, failing


def pointblank(claims: list[Claim]) -> tuple[float, int]:
    """A comparison of columns, of a frame with one row a group."""
    import pandas as pd
    import pointblank as pb

    frame = pd.DataFrame(claims, columns=["number", "group", "value"])

    def grouped(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.groupby("group")["value"].agg(["min", "max"]).reset_index()

    begin = time.perf_counter()
    validation = pb.Validate(data=frame).col_vals_le(columns="max", value=pb.col("min"), pre=grouped).interrogate()
    return time.perf_counter() - begin, validation.n_failed(i=1, scalar=True)


_SHAPE = '''
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix : <urn:x:> .
    :Agree a sh:NodeShape ; sh:targetSubjectsOf :thing ; sh:sparql [
        sh:message "two values of one thing" ;
        sh:select """
            SELECT $this WHERE {
                $this <urn:x:claim> ?a, ?b . ?a <urn:x:value> ?x . ?b <urn:x:value> ?y . FILTER (?x > ?y)
            }
        """
    ] .
'''


def pyshacl(claims: list[Claim]) -> tuple[float, int]:
    """A constraint in SPARQL on each thing that claims are about."""
    from pyshacl import validate
    from rdflib import Graph, Literal, URIRef
    from rdflib.namespace import SH

    data = Graph()
    for number, group, value in claims:
        thing, claim = URIRef(f"urn:x:thing{group}"), URIRef(f"urn:x:claim{number}")
        data.add((thing, URIRef("urn:x:thing"), Literal(True)))
        data.add((thing, URIRef("urn:x:claim"), claim))
        data.add((claim, URIRef("urn:x:value"), Literal(value)))
    shape = Graph().parse(data=_SHAPE, format="turtle")
    begin = time.perf_counter()
    _, report, _ = validate(data, shacl_graph=shape)
    return time.perf_counter() - begin, len(set(report.objects(predicate=SH.focusNode)))


TOOLS: dict[str, Callable[[list[Claim]], tuple[float, int]]] = {
    "pyshacl": pyshacl,
    "pandera": pandera,
    "pointblank": pointblank,
    "factcheck": factcheck,
    "factcheck_table": factcheck_table,
}


def main() -> None:
    """Print what was measured, as a table."""
    if sys.argv[1:]:
        claims = made(int(sys.argv[2]))
        seconds, found = TOOLS[sys.argv[1]](claims)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"seconds": seconds, "found": int(found), "peak": peak / 1024}))
        return
    print("| tool | claims | time | claims a second | peak memory |\n| --- | --- | --- | --- | --- |")
    for tool, sizes in SIZES.items():
        for size in sizes:
            done = subprocess.run([sys.executable, __file__, tool, str(size)], capture_output=True, check=True)
            told = json.loads(done.stdout.splitlines()[-1])
            planted = len({group for _, group, _ in made(size) if group % PLANTED == 0})
            assert told["found"] == planted, f"{tool}: {told['found']} groups found, {planted} planted"
            print(
                f"| {tool} | {size:,} | {told['seconds']:.2f} s | {size / told['seconds']:,.0f} "
                f"| {told['peak']:,.0f} MiB |",
                flush=True,
            )


if __name__ == "__main__":
    main()

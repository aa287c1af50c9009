"""What a run with a cache costs after one file of many changed: `python incremental.py [FILES]`, 10,000 by default.

Before anything is measured, the report is held against that of a run without a cache.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ATTRIBUTES = {
    "member count": ("count", "{} states"),
    "budget": ("money", "${} million"),
    "turnout": ("share", "{} percent"),
    "coast": ("quantity", "{} km"),
}
#: So many claims are in a file; so many files, on average, speak of one subject; and so many claims are odd ones.
CLAIMS, SHARING, CONFLICTS = 5, 4, 0.005


def fill(folder: Path, files: int) -> None:
    """Write a folder of sources with five claims each, few of which clash."""
    chance = random.Random(1)  # noqa: S311 - any numbers will do
    attributes = (f'[[attributes]]\nid = "{name}"\nkind = "{kind}"\n' for name, (kind, _) in ATTRIBUTES.items())
    (folder / "vocabulary.toml").write_text("\n".join(attributes), encoding="utf-8")
    for number in range(files):
        written = [f'[source]\nid = "source {number}"\npublished = "20{chance.randrange(10, 25)}"\nlanguage = "en"\n']
        for claim in range(CLAIMS):
            name, (_, words) = chance.choice(list(ATTRIBUTES.items()))
            subject = chance.randrange(files // SHARING)
            odd = chance.random() < CONFLICTS
            value = words.format(subject % 90 + 5 + odd)
            written.append(
                f'[[claims]]\nid = "{claim}"\nsubject = "league {subject}"\nattribute = "{name}"\nvalue = "{value}"\n'
                f'quote = "it is {value} in all"\n'
            )
        (folder / f"source{number:05}.toml").write_text("\n".join(written), encoding="utf-8")


def run(folder: Path, *options: str) -> tuple[float, str]:
    """How long `factcheck check` takes, in a process of its own, and what it prints."""
    command = [sys.executable, "-m", "factcheck", "check", str(folder), "--format", "json", *options]
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode in {0, 1}, done.stderr
    return time.perf_counter() - begin, done.stdout


def main() -> None:
    """Print what was measured, as a table."""
    files = int((*sys.argv, "10000")[1])
    with tempfile.TemporaryDirectory() as temporary:
        folder, cache = Path(temporary, "claims"), ("--cache", str(Path(temporary, "cache")))
        folder.mkdir()
        fill(folder, files)
        first, _ = run(folder, *cache)
        changed = folder / f"source{files // 2:05}.toml"
        changed.write_text(changed.read_text(encoding="utf-8").replace('id = "0"', 'id = "0a"'), encoding="utf-8")
        again, report = run(folder, *cache)
        without, expected = run(folder)
        assert report == expected, "the reports differ"
        idle, _ = run(folder, *cache)
    print(f"| {files:,} files, {files * CLAIMS:,} claims | time | of the first run |\n| --- | --- | --- |")
    for told, taken in {
        "without a cache": without,
        "the first run with one": first,
        "after one file changed": again,
        "after nothing changed": idle,
    }.items():
        print(f"| {told} | {taken:.1f} s | {taken / first:.0%} |")


if __name__ == "__main__":
    main()

"""How long a check of the corpus takes, beside a Python that does nothing: `python tests/benchmarks/start_up.py`.

It is run by hand: a figure depends on the machine, and a ratio on what else the machine does, so the
best of many rounds is taken.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 15

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import factcheck": ["-c", "import factcheck"],
    "factcheck --version": ["-m", "factcheck", "--version"],
    "factcheck read '41 countries'": ["-m", "factcheck", "read", "41 countries"],
    "factcheck check claims/": ["-m", "factcheck", "check", "claims/"],
}


def seconds(arguments: list[str]) -> float:
    """How long one run of Python takes."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Print the best time of each command, and how many empty Pythons that is."""
    best = {name: min(seconds(arguments) for _ in range(ROUNDS)) for name, arguments in COMMANDS.items()}
    for name, taken in best.items():
        ratio = taken / best["python -c pass"]
        print(f"{name:<32} {taken * 1000:6.0f} ms {ratio:6.1f}")


if __name__ == "__main__":
    main()

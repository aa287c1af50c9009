"""The command line as a process: exit codes, streams, pipes."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

import factcheck
from factcheck.cli import app, main

#: Where the package is imported from, so that a process started elsewhere finds it too.
HOME = str(Path(factcheck.__file__).parents[1])


def _process(
    *args: str, cwd: Path, code: str = "from factcheck.cli import main; main()", **env: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-W", "error", "-c", code, *args],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": HOME, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_a_command_is_called_what_its_file_is() -> None:
    context = click.Context(app)
    names = app.list_commands(context)
    assert {"check", "explain", "read", "rules", "schema"} <= set(names)
    for name in names:
        command = app.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help


@pytest.mark.parametrize("args", [["--help"], ["-h"], ["check", "--help"]], ids=" ".join)
def test_help(run: Callable[..., Result], args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout[:7]) == (0, "Usage: ")


def test_version(run: Callable[..., Result]) -> None:
    assert run("--version").stdout == f"factcheck, version {factcheck.__version__}\n"


def test_an_unknown_command(run: Callable[..., Result]) -> None:
    result = run("chekc")
    assert result.exit_code == 2
    assert "No such command 'chekc'" in result.stderr


def test_main_reads_the_arguments_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["factcheck", "--version"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0


def test_python_m(folder: Path) -> None:
    done = _process("--version", cwd=folder, code="import runpy; runpy.run_module('factcheck', run_name='__main__')")
    assert (done.returncode, done.stderr) == (0, b"")


def test_output_is_utf8_where_the_locale_is_not(folder: Path) -> None:
    done = _process("check", cwd=folder, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“made up of 41 countries”" in done.stdout.decode("utf-8")


def test_words_that_are_no_text_at_all(folder: Path) -> None:
    done = _process("read", os.fsdecode(b"\xff"), cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")


def test_an_error_is_a_message_and_no_traceback(folder: Path) -> None:
    done = _process("check", "nowhere", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"nowhere: no such file or folder\n"


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "rules"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": HOME},
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert done.stderr == b""


def test_an_output_that_takes_no_more_is_told(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("factcheck.cli.commands.rules.show", full)
    result = run("rules")
    assert (result.exit_code, result.stderr) == (2, "the output: No space left on device\n")


def test_import_is_cheap(folder: Path) -> None:
    heavy = "{'pint', 'babel', 'currency_converter', 'hijridate', 'rich', 'duckdb', 'pyspark', 'cattrs', 'hypothesis'}"
    code = f"import sys, factcheck; factcheck.read; factcheck.check; sys.exit(', '.join({heavy} & set(sys.modules)))"
    done = _process(cwd=folder, code=code)
    assert done.stderr == b"\n"

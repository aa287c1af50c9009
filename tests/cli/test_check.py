"""`factcheck check`: what it prints, where, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_tension_is_shown_and_does_not_fail_the_run(run: Run) -> None:
    result = run("check", "claims", "--select", "changed-values")
    assert result.exit_code == 0
    assert result.stdout == (
        "claims/league.toml:20: tension[changed-values] "
        "the league, member count: “41 countries” (2017-11-26), then “42 countries” (2024-02-03)\n"
        "    - “made up of 41 countries”\n"
        "      A league is born, 2017-11-26 (claims/league.toml:10)\n"
        "    - 42 countries\n"
        "      now, 2024-02-03 (claims/league.toml:20)\n"
        "    holds if the member count changed between 2017-11-26 and 2024-02-03\n"
        "\n"
        "2 claims, 2 sources: 0 contradictions, 1 tension, 0 notes\n"
    )


@pytest.mark.parametrize(("least", "code"), [("note", 1), ("tension", 1), ("contradiction", 0), ("never", 0)], ids=str)
def test_fail_on(run: Run, least: str, code: int) -> None:
    assert run("check", "--select", "changed-values", "--fail-on", least).exit_code == code


@pytest.mark.usefixtures("own_rule")
def test_fail_on_never_lets_even_contradictions_pass(run: Run) -> None:
    assert run("check", "--rules", "own.py").exit_code == 1
    assert run("check", "--rules", "own.py", "--fail-on", "never").exit_code == 0


def test_select_and_ignore_take_several_names(run: Run) -> None:
    result = run("check", "--select", "changed-values, conflicting-values", "--ignore", "changed-values")
    assert "0 tensions" in result.stdout
    told = json.loads(run("check", "--select", "changed-values,conflicting-values", "--format", "json").stdout)
    assert told["rules"] == ["changed-values", "conflicting-values"]
    assert [finding["rule"] for finding in told["findings"]] == ["changed-values"]


def test_the_report_goes_to_a_file(folder: Path, run: Run) -> None:
    result = run("check", "--select", "changed-values", "-o", "out.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "out.txt").read_text(encoding="utf-8").endswith("1 tension, 0 notes\n")


def test_settings_decide_what_no_option_does(folder: Path, run: Run) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.factcheck]\npaths = ["claims/league.toml"]\nselect = ["changed-values"]\nfail-on = "tension"\n',
        encoding="utf-8",
    )
    assert run("check").exit_code == 1
    assert run("check", "--fail-on", "contradiction").exit_code == 0
    assert "0 tensions" in run("check", "--select", "conflicting-values").stdout


def test_rates_of_the_users_own(folder: Path, run: Run) -> None:
    (folder / "claims" / "league.toml").write_text(
        "".join(
            f'[[sources]]\nid = "{id_}"\npublished = "2020-05-01"\n[[sources.claims]]\n'
            f'subject = "the dam"\nattribute = "cost"\nvalue = "{value}"\n'
            for id_, value in (("a", "30 million Kuwaiti dinars"), ("b", "150 million US dollars"))
        ),
        encoding="utf-8",
    )
    (folder / "rates.csv").write_text("2020-01-02,KWD,USD,3.25\n", encoding="utf-8")
    assert run("check").exit_code == 0
    told = run("check", "--rates", "rates.csv")
    assert told.exit_code == 1
    assert "(1 KWD = 3.25 USD (your own rate of 2020-01-02))" in told.stdout
    (folder / "pyproject.toml").write_text('[tool.factcheck]\nrates = "rates.csv"\n', encoding="utf-8")
    assert run("check").stdout == told.stdout
    assert run("check", "--cache", "kept").stdout == told.stdout
    (folder / "rates.csv").write_text("2020-01-02,KWD,USD,5\n", encoding="utf-8")
    assert run("check", "--cache", "kept").exit_code == 0
    (folder / "rates.csv").write_text("2020-01-02,KWD,USD\n", encoding="utf-8")
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("rates.csv:1: holds 3 cells")


def test_a_cache_is_kept_where_the_option_or_the_settings_say(folder: Path, run: Run) -> None:
    expected = run("check").stdout
    assert run("check", "--cache", "kept").stdout == expected
    (folder / "pyproject.toml").write_text('[tool.factcheck]\ncache = "also kept"\n', encoding="utf-8")
    assert run("check").stdout == expected
    assert (folder / "kept").is_file()
    assert (folder / "also kept").is_file()


def test_a_rule_of_ones_own_is_known_by_its_code(own_rule: Path, run: Run) -> None:
    def findings() -> int:
        told = json.loads(run("check", "--rules", "own.py", "--cache", "kept", "--format", "json").stdout)
        return sum(finding["message"] == "seen" for finding in told["findings"])

    assert findings() == findings() == 1
    own_rule.write_text(own_rule.read_text(encoding="utf-8").replace('"seen"', '"looked at"'), encoding="utf-8")
    assert findings() == 0


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["nowhere"], "nowhere: no such file or folder\n"),
        (["--select", "changed-valeus"], "no rule is called 'changed-valeus'; did you mean changed-values?\n"),
        (["--ignore", "zzz"], "no rule is called 'zzz'\n"),
        (
            ["--select", "changed-values", "--ignore", "changed-values"],
            "no rule is left to run: all that are selected are ignored\n",
        ),
        (["-o", "nowhere/out.txt"], "nowhere/out.txt: cannot be written: No such file or directory\n"),
        (["-o", "."], ".: cannot be written: Is a directory\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_makes_no_sense_is_told_and_stops_the_run(run: Run, args: list[str], told: str) -> None:
    result = run("check", *args)
    assert (result.exit_code, result.stderr) == (2, told)
    assert not result.stdout


@pytest.mark.parametrize("args", [["--fail-on", "sometimes"], ["--format", "pdf"], ["--nonsense"]], ids=" ".join)
def test_a_bad_option_is_told_with_how_it_is_used(run: Run, args: list[str]) -> None:
    result = run("check", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: factcheck check [OPTIONS] [PATH]...")


#: Files that no run can take: what they hold, and what is said of them.
WRONG = {
    "an empty file": (b"", "claims/league.toml: holds no source, claims or vocabulary"),
    "TOML that does not parse": (b"[source\n", "claims/league.toml:1: is not valid TOML: "),
    "a misspelt field": (
        b'[source]\nid = "a"\n\n[[claims]]\nsubject = "x"\nattribute = "y"\nvaleu = "7"\n',
        "claims/league.toml:7: claims[0].valeu: unknown field 'valeu'; did you mean 'value'?",
    ),
    "two claims with one id": (
        b'[source]\nid = "a"\n' + b'[[claims]]\nid = "c"\nsubject = "x"\nattribute = "y"\nvalue = "7"\n' * 2,
        "claims/league.toml:9: claims[1].id: another claim of ",
    ),
    "not UTF-8": (b'[source]\nid = "\xe9"\n', "claims/league.toml:2: is not UTF-8"),
    "a blank value": (
        b'[source]\nid = "a"\n[[claims]]\nsubject = "x"\nattribute = "y"\nvalue = "  "\n',
        "claims/league.toml:6: claims[0].value: is blank",
    ),
    "a number with 10,000 digits": (
        b'[source]\nid = "a"\n[[claims]]\nsubject = "x"\nattribute = "y"\nvalue = ' + b"9" * 10_000 + b"\n",
        "claims/league.toml:6: claims[0].value: a number with too many digits",
    ),
}


@pytest.mark.parametrize(("data", "told"), WRONG.values(), ids=WRONG)
def test_files_that_cannot_be_taken(folder: Path, run: Run, data: bytes, told: str) -> None:
    (folder / "claims" / "league.toml").write_bytes(data)
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(told)


@pytest.mark.parametrize("year", ["0000", "99999", "0000-05-01", "1/5/99999"])
@pytest.mark.parametrize("field", ["published", "worked_out.date", "when"])
def test_years_that_no_calendar_has(folder: Path, run: Run, year: str, field: str) -> None:
    of_source, of_claim = (f'{field} = "{year}"', "") if field != "when" else ("", f'when = "{year}"')
    because = 'worked_out.because = "it says so"' if field == "worked_out.date" else ""
    (folder / "claims" / "league.toml").write_text(
        f'[source]\nid = "a"\n{of_source}\n{because}\n'
        f'[[claims]]\nsubject = "x"\nattribute = "y"\nvalue = "7"\n{of_claim}\n',
        encoding="utf-8",
    )
    line, path = (9, "claims[0].when") if field == "when" else (3, f"source.{field}")
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claims/league.toml:{line}: {path}: ")
    assert "1 to 9999" in result.stderr


@pytest.mark.parametrize("words", ["some day soon", "2017-13-45"])
def test_other_dates_that_cannot_be_read_are_findings(folder: Path, run: Run, words: str) -> None:
    (folder / "claims" / "league.toml").write_text(
        f'[source]\nid = "a"\npublished = "{words}"\n[[claims]]\nsubject = "x"\nattribute = "y"\nvalue = "7"\n',
        encoding="utf-8",
    )
    result = run("check", "--select", "unreadable-value")
    assert result.exit_code == 0
    assert f"“{words}”" in result.stdout

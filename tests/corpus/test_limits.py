from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.corpus.load import load
from factcheck.errors import InputError

HEAD = """\
[[attributes]]
id = "opened"
kind = "date"
labels.fr = ["ouverture"]

"""


def told(folder: Path, text: str) -> list[str]:
    path = folder / "claims.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    return str(caught.value).replace(str(path), "claims.toml").split("\n")


def claim(value: str, attribute: str = "height", when: str = "2015") -> str:
    return (
        f'{HEAD}[source]\nid = "gazette"\n[[claims]]\nsubject = "dam"\n'
        f'attribute = "{attribute}"\nvalue = "{value}"\nwhen = "{when}"\n'
    )


@pytest.mark.parametrize(("number", "count"), [("9" * 10_000, "10,000"), ("1" + ",000" * 8, "25"), ("٩" * 30, "30")])
def test_a_number_of_too_many_digits_is_refused(tmp_path: Path, number: str, count: str) -> None:
    told_ = told(tmp_path, claim(f"{number} metres"))
    assert told_ == [f"claims.toml:11: claims[0].value: a number of {count} digits; 24 are the most that can be read"]


@pytest.mark.parametrize("year", ["0000", "99999", "0000-05-01", "12345-05", "the year 99999"])
@pytest.mark.parametrize("attribute", ["opened", "ouverture"])
def test_a_year_that_no_date_has_is_refused(tmp_path: Path, year: str, attribute: str) -> None:
    reason = "no date: years run from 1 to 9999"
    assert told(tmp_path, claim(year, attribute)) == [f"claims.toml:11: claims[0].value: {reason}"]
    assert told(tmp_path, claim("31 m", when=year)) == [f"claims.toml:12: claims[0].when: {reason}"]
    source = f'[source]\nid = "gazette"\npublished = "{year}"\n'
    assert told(tmp_path, source) == [f"claims.toml:3: published: {reason}"] or told(tmp_path, source) == [
        f"claims.toml:3: source.published: {reason}"
    ]
    source = f'[source]\nid = "gazette"\n[source.worked_out]\ndate = "{year}"\nbecause = "the masthead"\n'
    assert told(tmp_path, source)[0].startswith("claims.toml:4: ")


@pytest.mark.parametrize("value", ["9" * 24, "31 m", "12 345 visitors", "in 2015"])
def test_what_can_be_read_is_not_refused(tmp_path: Path, value: str) -> None:
    path = tmp_path / "claims.toml"
    path.write_text(claim(value), encoding="utf-8")
    assert load(path).claims[0].value == value


def test_a_date_in_figures_without_signs_between_them_is_a_date(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    path.write_text(claim("20150312", "opened"), encoding="utf-8")
    assert load(path).claims

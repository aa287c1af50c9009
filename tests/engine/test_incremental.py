"""A run with a cache: the same report as one without, whatever has changed since the last."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.engine import check, incremental
from factcheck.engine.cache import opened
from factcheck.errors import InputError, SettingsError
from factcheck.judging import Group, Rule
from factcheck.judging.rule import Judge
from factcheck.model import Finding, Report
from factcheck.rules import rules

#: The files of a folder: their texts by their names.
Folder = Mapping[str, str]

VOCABULARY = """
attributes = [
  { id = "member count", kind = "count" },
  { id = "founded", kind = "date", begins = true },
  { id = "summit", kind = "ordinal" },
  { id = "chair", kind = "name" },
]
"""

#: Values of each attribute, few enough to clash; one cannot be read, and one is no date.
VALUES = {
    "member count": ("41 states", "42 states", "$3 million", "many"),
    "founded": ("2015", "03/04/2016", "20155"),
    "summit": ("first", "second"),
    "chair": ("Anna Berg", "Omar Haddad"),
    "seat": ("Riyadh", "Rabat"),
}


@st.composite
def _claim(draw: st.DrawFn) -> dict[str, str]:
    attribute = draw(st.sampled_from(sorted(VALUES)))
    claim = {
        "type": "claim",
        "source": draw(st.sampled_from(("gazette", "courier", "bulletin"))),
        "subject": draw(st.sampled_from(("the league", "the league", "the union"))),
        "attribute": attribute,
        "value": draw(st.sampled_from(VALUES[attribute])),
    }
    if when := draw(st.sampled_from(("", "", "2014", "May 2017"))):
        claim["when"] = when
    if id_ := draw(st.sampled_from(("", "", "", "a", "b"))):
        claim["id"] = id_
    return claim


def _source(id_: str, published: str | None, archived: str | None) -> dict[str, str]:
    fields = {"type": "source", "id": id_, "published": published, "archived": archived}
    return {name: value for name, value in fields.items() if value is not None}


_sources = st.builds(
    _source,
    st.sampled_from(("gazette", "courier", "bulletin")),
    st.sampled_from(("2017-11-26", "2017-11-26", "2017-11-26", "2024", None)),
    st.sampled_from((None, None, "text.txt")),
)

_lines = st.lists(st.one_of(_claim(), _claim(), _sources).map(json.dumps), min_size=1, max_size=5)
_file = _lines.map(lambda lines: "".join(f"{line}\n" for line in lines))
_SOURCES = "".join(
    json.dumps(_source(id_, "2017-11-26", archived)) + "\n"
    for id_, archived in (("gazette", None), ("courier", "text.txt"), ("bulletin", None))
)

#: What a folder may look like from one run to the next: most often two of its files are other ones.
_folders = st.fixed_dictionaries(
    {
        "sources.jsonl": st.sampled_from((_SOURCES, _SOURCES, _SOURCES, _SOURCES.replace("2017-11-26", "2018"))),
        "text.txt": st.sampled_from(("It has 41 states.", "It has 42 states.")),
        "vocabulary.toml": st.sampled_from((VOCABULARY, VOCABULARY, VOCABULARY.replace("count", "quantity"))),
    },
    optional={f"{name}.jsonl": _file for name in "abcz"},
)


def _write(folder: Path, files: Folder) -> None:
    for file in folder.iterdir():
        if file.name not in files:
            file.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _outcome(folder: Path, cache: Path | None, chosen: Sequence[Rule] | None = None) -> Report | str:
    try:
        return check(folder, cache=cache, rules=chosen)
    except InputError as error:
        return str(error)


def _claims(*values: str, source: str = "gazette", attribute: str = "member count") -> str:
    claim = {"type": "claim", "source": source, "subject": "the league", "attribute": attribute}
    return "".join(json.dumps({**claim, "value": value}) + "\n" for value in values)


BASE = {"sources.jsonl": _SOURCES, "text.txt": "It has 41 states.", "vocabulary.toml": VOCABULARY}
NAMED = _claims("41 states").replace('"value"', '"id": "x", "value"')


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_folders, min_size=2, max_size=4), st.sampled_from((0, 1000)))
@example([BASE | {"a.jsonl": _claims("41 states"), "b.jsonl": _claims("42 states")}, BASE], 0)
@example([BASE | {"a.jsonl": NAMED}, BASE | {"a.jsonl": NAMED, "b.jsonl": NAMED}], 0)
@example([BASE | {"a.jsonl": _claims("41 states", source="x") + '{"type": "source", "id": "x"}\n'}] * 2, 0)
def test_a_cache_changes_nothing_but_the_time(states: list[Folder], few: int) -> None:
    with TemporaryDirectory() as temporary:
        folder, cache = Path(temporary, "claims"), Path(temporary, "cache")
        folder.mkdir()
        for files in states:
            _write(folder, files)
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(incremental, "FEW", few)
                told = _outcome(folder, cache)
            assert told == _outcome(folder, None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "claims"
    made.mkdir()
    _write(
        made,
        BASE
        | {
            "a.jsonl": _claims("41 states"),
            "b.jsonl": _claims("42 states", source="bulletin"),
            "c.jsonl": _claims("2015", "2016", attribute="founded"),
            "e.jsonl": _claims("7 states", source="courier").replace("league", "union"),
        },
    )
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


class Judged:
    """The rules, each noting which groups it judges."""

    def __init__(self) -> None:
        self.groups: set[tuple[str, ...]] = set()
        self.rules = tuple(attrs.evolve(rule, judge=self._noting(rule)) for rule in rules().values())

    def _noting(self, rule: Rule) -> Judge:
        def judge(group: Group) -> Iterable[Finding]:
            self.groups.add(group.key)
            return rule.judge(group)

        return judge

    def on(self, folder: Path, cache: Path) -> set[tuple[str, ...]]:
        """Which groups a run judges, whose report must be that of a run without a cache."""
        self.groups.clear()
        report = check(folder, cache=cache, rules=self.rules)
        groups = set(self.groups)
        assert report == check(folder)
        return groups


def test_only_groups_that_changed_are_judged(folder: Path, cache: Path) -> None:
    judged = Judged()
    assert ("the league", "founded", "") in judged.on(folder, cache)
    assert judged.on(folder, cache) == set()
    (folder / "b.jsonl").write_text(_claims("43 states", source="bulletin"), encoding="utf-8")
    groups = judged.on(folder, cache)
    assert ("the league", "member count", "") in groups
    assert ("the league", "founded", "") not in groups


def test_a_rule_that_suspects_nothing_in_particular_judges_all_that_changed(folder: Path, cache: Path) -> None:
    own = [attrs.evolve(rules()["conflicting-values"], suspect=None)]
    for value in ("41 states", "43 states"):
        (folder / "b.jsonl").write_text(_claims(value, source="bulletin"), encoding="utf-8")
        assert check(folder, cache=cache, rules=own) == check(folder, rules=own)


def test_a_line_more_leaves_the_other_claims_of_the_file_alone(folder: Path, cache: Path) -> None:
    judged = Judged()
    judged.on(folder, cache)
    file = folder / "c.jsonl"
    file.write_text(file.read_text() + _claims("Rabat", attribute="seat"), encoding="utf-8")
    groups = judged.on(folder, cache)
    assert ("the league", "seat", "") in groups
    assert ("the league", "founded", "") not in groups


def test_a_file_that_is_gone_takes_its_findings_along(folder: Path, cache: Path) -> None:
    def conflicts() -> int:
        return len(check(folder, cache=cache, rules=[rules()["conflicting-values"]]))

    assert conflicts() == 2
    (folder / "b.jsonl").unlink()
    assert conflicts() == 1


@pytest.mark.parametrize(
    ("name", "change", "everything"),
    [
        ("vocabulary.toml", VOCABULARY.replace('"count" }', '"count", many = true }'), True),
        ("sources.jsonl", _SOURCES.replace("2017-11-26", "2018"), False),
        ("text.txt", "It has none.", False),
        ("d.jsonl", _claims("41 states"), False),
    ],
)
def test_what_claims_hang_on_is_seen_to_change(
    folder: Path, cache: Path, name: str, change: str, everything: bool
) -> None:
    judged = Judged()
    judged.on(folder, cache)
    (folder / name).write_text(change, encoding="utf-8")
    groups = judged.on(folder, cache)
    assert groups
    assert (("the league", "founded", "") in groups) is (everything or name == "sources.jsonl")


def test_files_that_no_longer_hold_together_are_told_as_without_a_cache(folder: Path, cache: Path) -> None:
    check(folder, cache=cache)
    (folder / "sources.jsonl").write_text('{"type": "source", "id": "gazette"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="no source has the id 'bulletin'"):
        check(folder, cache=cache)
    (folder / "text.txt").unlink()
    _write(folder, BASE | {"a.jsonl": _claims("41 states")})
    assert check(folder, cache=cache) == check(folder)
    (folder / "text.txt").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        check(folder, cache=cache)
    with pytest.raises(InputError, match="no such file"):
        check([folder, folder / "gone.toml"], cache=cache)


def test_the_order_of_paths_counts(folder: Path, cache: Path) -> None:
    paths = [folder / "a.jsonl", folder / "vocabulary.toml", folder / "sources.jsonl"]
    for order in (paths, paths[::-1]):
        assert check(order, cache=cache) == check(order)


def test_other_rules_start_anew(folder: Path, cache: Path) -> None:
    chosen = [rules()["conflicting-values"]]
    assert check(folder, cache=cache) == check(folder)
    assert check(folder, cache=cache, rules=chosen) == check(folder, rules=chosen)


def test_a_changed_rule_starts_anew(folder: Path, cache: Path, tmp_path: Path) -> None:
    helper = tmp_path / "own.py"
    helper.write_text("def judge(group):\n    return ()\n", encoding="utf-8")
    names: dict[str, object] = {}
    exec(compile(helper.read_text(), str(helper), "exec"), names)  # noqa: S102 - as a module is loaded
    own = attrs.evolve(rules()["undated-source"], judge=names["judge"])  # type: ignore[arg-type]  # nobody can type it
    check(folder, cache=cache, rules=[own])
    key = incremental.key([own])
    helper.write_text("def judge(group):\n    return []\n", encoding="utf-8")
    assert incremental.key([own]) != key


def test_a_rule_without_a_file_is_refused(folder: Path, cache: Path) -> None:
    names: dict[str, object] = {}
    exec("def judge(group):\n    return ()\n", names)  # noqa: S102 - as at a prompt
    for judge in (names["judge"], st.text()):
        own = attrs.evolve(rules()["undated-source"], judge=judge)  # type: ignore[arg-type]  # as above
        with pytest.raises(SettingsError, match="undated-source is what it was: it stands in no file"):
            check(folder, cache=cache, rules=[own])


def test_a_rule_that_makes_up_assertions_is_refused(folder: Path, cache: Path) -> None:
    shipped = rules()["conflicting-values"]

    def judge(group: Group) -> object:
        for finding in shipped.judge(group):
            made_up = attrs.evolve(finding.sides[0], assertions=(attrs.evolve(group.assertions[0]),))
            yield attrs.evolve(finding, sides=(made_up,))

    own = attrs.evolve(shipped, judge=judge)  # type: ignore[arg-type]  # as above
    with pytest.raises(SettingsError, match="conflicting-values made an assertion of its own"):
        check(folder, cache=cache, rules=[own])


def test_what_is_no_cache_is_left_alone(folder: Path, cache: Path) -> None:
    cache.write_text("[source]\n" * 100, encoding="utf-8")
    with pytest.raises(SettingsError, match="cache: cannot serve as a cache: file is not a database"):
        check(folder, cache=cache)
    assert cache.read_text(encoding="utf-8") == "[source]\n" * 100
    other = cache.with_name("other")
    database = sqlite3.connect(other)
    database.execute("create table mine (thing)")
    database.close()
    with pytest.raises(SettingsError, match="other: is no cache of factcheck"):
        check(folder, cache=other)


def test_a_cache_of_another_form_is_made_anew(cache: Path) -> None:
    with opened(cache, "one") as kept:
        kept.put_file("a", "digest", {}, vocabulary=False)
    with opened(cache, "one") as kept:
        assert list(kept.files()) == ["a"]
    database = sqlite3.connect(cache)
    database.execute("pragma user_version = 99")
    database.close()
    with opened(cache, "one") as kept:
        assert kept.files() == {}


def test_a_run_that_fails_keeps_nothing(cache: Path) -> None:
    def run() -> None:
        with opened(cache, "one") as kept:
            kept.put_file("a", "digest", {}, vocabulary=False)
            raise KeyError

    with pytest.raises(KeyError):
        run()
    with opened(cache, "one") as kept:
        assert kept.files() == {}


def test_a_cache_is_for_files_and_the_memory_engine(folder: Path, cache: Path) -> None:
    with pytest.raises(SettingsError, match="a cache is for files"):
        check(load(folder), cache=cache)
    with pytest.raises(SettingsError, match="a cache is for files"):
        check(folder, cache=cache, engine="duckdb")

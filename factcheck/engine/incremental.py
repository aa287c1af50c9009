"""Runs after the first: only the groups of claims that changed are judged, with the same report as a run from scratch.

What a file holds is known by its content, never by its date. Anything that could touch every claim makes
everything anew: another vocabulary, other rules, another version of factcheck. So does a change after which files
might no longer hold together, since only a look at all of them tells what is wrong.
"""

from __future__ import annotations

import inspect
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from typing import Any

import attrs

import factcheck
from factcheck.corpus.assertions import Reader
from factcheck.corpus.checks import Entries, doubles
from factcheck.corpus.columns import COLUMNS as SUSPECTED
from factcheck.corpus.columns import RowMaker
from factcheck.corpus.limits import unbearable
from factcheck.corpus.load import claims_files, entries_of, load_entries
from factcheck.engine.cache import Cache, KeptFile, opened, row_text
from factcheck.engine.memory import FEW, Suspected, Suspects, judge, sharing
from factcheck.engine.packing import finding_of, plain
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.records import decode
from factcheck.judging import Rule
from factcheck.judging.rule import COLUMNS
from factcheck.judging.suspicion import nothing
from factcheck.model import Assertion, Claim, Finding, Source, Vocabulary
from factcheck.reading.rates import NO_RATES, OwnRates

#: Packages whose data decides what words mean.
_READ_WITH = ("Babel", "CurrencyConverter", "hijridate", "pint", "rapidfuzz")


def check(
    paths: Sequence[Path], rules: Sequence[Rule], kept_in: Path, rates: OwnRates = NO_RATES
) -> tuple[list[Finding], int, int]:
    """What rules find in files and folders, and in how many sources and claims; what is kept of it goes into a file.

    Raises InputError for files that cannot be taken as they are, and SettingsError where the file is no
    cache.
    """
    with opened(kept_in, key(rules, rates)) as kept:
        files = {str(file): file for file in claims_files(paths, _ignore)}
        change = _changed(files, kept)
        if change is None:
            kept.clear()
            change = _everything(paths, files)
        return _Run(kept, rules, change.vocabulary, rates).findings(change, files), *kept.counts()


def _ignore(problems: Iterable[Problem]) -> None:
    """Leave it to the complete run to tell what is wrong."""


# What the report depends on beside the files


def key(rules: Iterable[Rule], rates: OwnRates = NO_RATES) -> str:
    """A digest of all that decides, beside the claims, what is found: our code, its data, rates, the rules' code."""
    versions = [sys.version, *(f"{name} {metadata.version(name)}" for name in _READ_WITH)]
    ours = set(Path(inspect.getfile(factcheck)).parent.rglob("*.py"))
    theirs = set(map(_home, rules)) - ours
    files = ours | theirs | (set(_loaded()) if theirs else set())
    told = [
        *versions,
        *map(str, rates),
        *(rule.name for rule in rules),
        *(f"{file} {_state(file)}" for file in sorted(files)),
    ]
    return _digest("\n".join(told).encode())


def _home(rule: Rule) -> Path:
    """The file in which a rule is written. Raises SettingsError where there is none."""
    code = getattr(inspect.unwrap(rule.judge), "__code__", None)
    file = Path(code.co_filename if code else "")
    if not file.is_file():
        raise SettingsError(f"no cache can tell whether the rule {rule.name} is what it was: it stands in no file")
    return file


def _loaded() -> Iterator[Path]:
    """Modules of the user's own, which their rules may use."""
    installed = tuple(sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    for module in tuple(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if file is not None and not file.startswith(installed):
            yield Path(file)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


# What changed


@attrs.frozen(kw_only=True)
class _Content:
    """What a file holds now."""

    digest: str
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    texts: Mapping[str, str]
    vocabulary: bool


_NOTHING = _Content(digest="", sources=(), claims=(), texts={}, vocabulary=False)


@attrs.frozen(kw_only=True)
class _Change:
    """The files that are not as they were: those that are gone, and what the others hold now."""

    vocabulary: Vocabulary
    gone: tuple[KeptFile, ...]
    contents: Mapping[str, _Content]


def _everything(paths: Sequence[Path], files: Mapping[str, Path]) -> _Change:
    # Before they are read: a file that is changed in between is then read once more.
    digests = {name: _state(file) for name, file in files.items()}
    entries = load_entries(*paths)
    return _Change(vocabulary=entries.vocabulary, gone=(), contents=_contents(entries, digests))


def _changed(files: Mapping[str, Path], kept: Cache) -> _Change | None:
    """What changed, None where everything is to be made anew."""
    before = kept.files()
    if not before or [name for name in before if name in files] != [name for name in files if name in before]:
        return None
    digests = {name: _state(file) for name, file in files.items()}
    changed = {name for name in files if name not in before or not _is_same(before[name], digests[name], files[name])}
    gone = tuple(file for name, file in before.items() if name not in files)
    touched = [*gone, *(before[name] for name in changed if name in before)]
    if any(file.vocabulary for file in touched):
        return None
    problems: list[Problem] = []
    spoken = [file for name, file in files.items() if name not in changed and before[name].vocabulary]
    vocabulary = entries_of(spoken, problems.extend)
    entries = entries_of([file for name, file in files.items() if name in changed], problems.extend)
    contents = _contents(entries, {name: digests[name] for name in changed})
    if (
        problems
        or any(content.vocabulary for content in contents.values())
        or not _is_sound(attrs.evolve(entries, attributes=vocabulary.attributes), touched, kept)
    ):
        return None
    return _Change(vocabulary=vocabulary.vocabulary, gone=gone, contents=contents)


def _state(file: Path) -> str:
    try:
        return _digest(file.read_bytes())
    except (OSError, ValueError):
        return ""  # which loading tells


def _is_same(kept: KeptFile, digest: str, file: Path) -> bool:
    return kept.digest == digest and all(
        _text_digest(file.parent / name) == known for name, known in kept.texts.items()
    )


def _text_digest(path: Path) -> str | None:
    try:
        return _digest(decode(path.read_bytes(), "").encode())
    except (OSError, InputError):
        return None


def _contents(entries: Entries, digests: Mapping[str, str]) -> dict[str, _Content]:
    sources: dict[str, list[Source]] = {name: [] for name in digests}
    claims: dict[str, list[Claim]] = {name: [] for name in digests}
    for source in entries.sources:
        sources[source.record.file].append(source.item)
    for claim in entries.claims:
        claims[claim.record.file].append(claim.item)
    spoken = {entry.record.file for entry in (*entries.entities, *entries.attributes)}
    return {
        name: _Content(
            digest=digest,
            sources=tuple(sources[name]),
            claims=tuple(claims[name]),
            texts={s.archived: _digest(s.text.encode()) for s in sources[name] if s.archived and s.text is not None},
            vocabulary=name in spoken,
        )
        for name, digest in digests.items()
    }


def _is_sound(entries: Entries, touched: Iterable[KeptFile], kept: Cache) -> bool:
    """Whether what changed certainly holds together with what did not."""
    numbers = frozenset(file.file for file in touched)
    declared = {entry.item.id for entry in entries.sources}
    claimed = {entry.item.source for entry in entries.claims}
    withdrawn = {source for number in numbers for source in kept.sources(number)} - declared
    sought = {source for source in withdrawn if kept.is_claimed(source, numbers)} | (claimed - declared)
    return not (
        any(doubles(entries))
        or any(unbearable(entries))
        or any(kept.is_told_otherwise(entry.item, numbers) for entry in entries.sources)
        or any(kept.is_claimed(entry.item.source, numbers, entry.item.id) for entry in entries.claims if entry.item.id)
        or any(not kept.is_declared(source, numbers) for source in sought)
    )


# What follows from it

_Key = tuple[str, ...]


@attrs.frozen
class _Member:
    """A claim's place in a group: the key, the group's number, the claim's, and whether suspicions look at it."""

    key: _Key
    group: int
    claim: int
    counts: bool


class _Run:
    """Brings a cache up to date, and tells what is found."""

    def __init__(self, kept: Cache, rules: Sequence[Rule], vocabulary: Vocabulary, rates: OwnRates) -> None:
        self._kept = kept
        self._by_key = sharing(rules)
        self._vocabulary = vocabulary
        self._maker = RowMaker(vocabulary)
        self._looked_at = {key: _looked_at(some) for key, some in self._by_key.items()}
        self._reader = Reader(vocabulary, rates)

    def findings(self, change: _Change, order: Iterable[str]) -> list[Finding]:
        """Take over what changed, judge the groups that it touches, and give all that is found."""
        members = self._members(self._take(change, order))
        told = self._kept.findings()
        cited = (claims for _, finding in told for *_, claims in finding["sides"])
        # All at once: whether money is converted depends on what other money there is.
        made = self._assertions(set().union(*members.values(), *cited))
        numbers = {id(assertion): number for number, assertion in made.items()}
        fresh = [(_number(key, one.key), _plain(one, numbers)) for key, one in self._judged(members, made)]
        self._kept.put_findings(fresh)
        return [finding_of(one, made) for _, one in (*told, *fresh)]

    def _take(self, change: _Change, order: Iterable[str]) -> list[_Member]:
        """Take over what files hold now, and give every place in a group that a claim had or has that is touched."""
        kept = self._kept
        holdings = {file.file: _NOTHING for file in change.gone}
        for name, content in change.contents.items():
            number = kept.put_file(name, content.digest, content.texts, vocabulary=content.vocabulary)
            holdings[number] = content
        sources = self._take_sources(holdings, order)
        stale = {claim for source in sources for claim in kept.claims_of(source)}
        dropped, added = self._compared(holdings)
        before = list(self._places(stale | dropped, sources))
        kept.drop_members((member.group, member.claim) for member in before)
        kept.drop_claims(dropped)
        fresh = {number for file, claims in added.items() for number in kept.put_claims(file, claims)}
        after = list(self._places((stale - dropped) | fresh, {}))
        kept.put_members((member.group, member.claim) for member in after)
        for file in change.gone:
            kept.drop_file(file.file)
        return [*before, *after]

    def _take_sources(self, holdings: Mapping[int, _Content], order: Iterable[str]) -> dict[str, str | None]:
        """Take over the sources that files declare, and give those that are not as they were, as they were."""
        kept = self._kept
        ids = {id_ for number in holdings for id_ in kept.sources(number)}
        ids |= {source.id for content in holdings.values() for source in content.sources}
        before = {id_: kept.source(id_) for id_ in ids}
        kept.put_order(order)
        for number, content in holdings.items():
            kept.put_sources(number, content.sources)
        return {id_: row for id_, row in before.items() if kept.source(id_) != row}

    def _compared(self, holdings: Mapping[int, _Content]) -> tuple[set[int], dict[int, dict[tuple[int, str], Claim]]]:
        """The numbers of the claims that files hold no more, and the claims that each did not hold before."""
        dropped: set[int] = set()
        added = {}
        for number, content in holdings.items():
            had = self._kept.claims(number)
            has = {(at, row_text(claim)): claim for at, claim in enumerate(content.claims)}
            dropped.update(claim for row, claim in had.items() if row not in has)
            added[number] = {row: claim for row, claim in has.items() if row not in had}
        return dropped, added

    def _places(self, claims: Iterable[int], sources: Mapping[str, str | None]) -> Iterator[_Member]:
        """The places of claims in groups, where some sources told what is given here."""
        for number, (claim, source) in self._kept.stated(claims, sources).items():
            assertion = self._reader.assertion(claim, source)
            row = self._maker.computed(assertion)
            filled = {name for name, value in zip(_NAMES, row, strict=True) if value is not None and value is not False}
            for key, looked_at in self._looked_at.items():
                values = [COLUMNS[column](assertion) for column in key]
                if None not in values:
                    counts = looked_at is None or not looked_at.isdisjoint(filled)
                    yield _Member(key, _number(key, values), number, counts)

    def _members(self, touched: Iterable[_Member]) -> dict[_Key, set[int]]:
        """The numbers of all claims in the groups that are to be judged, in which nothing has been found any more.

        A group that was not suspicious still is not, where no suspicion looks at any claim that changed.
        """
        touched = list(touched)
        suspects = self._kept.suspects(member.group for member in touched)
        groups: defaultdict[_Key, set[int]] = defaultdict(set)
        for member in touched:
            if member.counts or member.group in suspects:
                groups[member.key].add(member.group)
        for numbers in groups.values():
            self._kept.drop_findings(numbers)
            self._kept.put_suspects(numbers, ())
        return {key: self._kept.members(numbers) for key, numbers in groups.items()}

    def _assertions(self, claims: Iterable[int]) -> dict[int, Assertion]:
        """Claims as assertions by their numbers, in the order of the files."""
        stated = self._kept.stated(claims)
        return dict(zip(stated, self._reader.assertions(list(stated.values())), strict=True))

    def _judged(
        self, members: Mapping[_Key, set[int]], made: Mapping[int, Assertion]
    ) -> Iterator[tuple[_Key, Finding]]:
        """What is found in the groups whose members these are, with their keys."""
        touched = set().union(*members.values())
        assertions = {number: assertion for number, assertion in made.items() if number in touched}
        some = tuple(assertions.values())
        suspects = Suspects(some, self._vocabulary) if len(some) >= FEW else None
        for key, claims in members.items():
            rules = self._by_key[key]
            whole = {id(assertions[number]) for number in claims}
            found = suspects.of(key, rules) if suspects else Suspected.by_all(some, rules)
            suspected = [a for a in found.assertions if id(a) in whole]
            self._kept.put_suspects((), {_number(key, [COLUMNS[name](a) for name in key]) for a in suspected})
            yield from ((key, one) for one in judge(suspected, key, found.rules_of))


_NAMES = tuple(column.name for column in SUSPECTED)


def _looked_at(rules: Iterable[Rule]) -> frozenset[str] | None:
    """The columns that the suspicions of rules look at; None where they may suspect a group without any."""
    conditions = [rule.suspect for rule in rules if rule.suspect is not None]
    if any(rule.suspect is None for rule in rules) or any(condition.holds(nothing) for condition in conditions):
        return None
    return frozenset().union(*(condition.columns for condition in conditions))


def _number(key: _Key, values: Iterable[str | None]) -> int:
    """A number for a group: groups that share one, which is unlikely, are judged together, each for itself."""
    told = "\n".join((*key, *map(str, values)))
    return int.from_bytes(blake2b(told.encode(), digest_size=8).digest(), "little", signed=True)


def _plain(finding: Finding, numbers: Mapping[int, int]) -> dict[str, Any]:
    """A finding as plain data, its assertions as the numbers of their claims, by the identities of the assertions."""
    try:
        return plain(finding, numbers)
    except KeyError:
        raise SettingsError(
            f"the rule {finding.rule} made an assertion of its own, which no later run can find; check without a cache"
        ) from None

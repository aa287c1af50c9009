"""A rule: what it groups by, how it judges a group, its documentation and its examples."""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from factcheck.corpus.columns import COLUMNS as SUSPECTED
from factcheck.judging.sides import stated_value
from factcheck.judging.suspicion import Condition, parse
from factcheck.judging.times import meanings_text, rank
from factcheck.model import Assertion, Finding, Place, Severity, Side


def _said(assertion: Assertion) -> str:
    """What tells a claim without an id from others: all that it says, and not the line where it stands today."""
    quote = assertion.claim.quote.exact if assertion.claim.quote else ""
    what = (assertion.subject, assertion.attribute, assertion.scope, stated_value(assertion))
    return "/".join((assertion.source_id, *what, meanings_text(assertion.when), quote))


#: The columns that a key may name, and how an assertion fills them. An assertion with None in one
#: of its key's columns belongs to no group of that rule.
COLUMNS: Mapping[str, Callable[[Assertion], str | None]] = MappingProxyType(
    {
        "subject": lambda a: a.subject,
        "attribute": lambda a: a.attribute,
        "scope": lambda a: a.scope,
        "family": lambda a: a.family,
        "skeleton": lambda a: a.skeleton,
        "claim": lambda a: a.name if a.claim.id is not None else _said(a),
        "source": lambda a: a.source_id,
    }
)


@attrs.frozen(kw_only=True)
class Group:
    """The assertions that share a rule's key: all that its judge may look at."""

    rule: str
    key: tuple[str, ...]
    assertions: tuple[Assertion, ...]

    def __iter__(self) -> Iterator[Assertion]:
        """The assertions, in an order that does not depend on files."""
        return iter(self.assertions)

    def finding(  # noqa: PLR0913 - all but the first three are named, and most findings need few
        self,
        severity: Severity,
        message: str,
        sides: Iterable[Side],
        *,
        holds_if: Iterable[str] = (),
        cause: str | None = None,
        because: Iterable[str] = (),
        at: Place | None = None,
    ) -> Finding:
        """A finding of this rule about this group.

        `message` is one sentence without its full stop; each of `holds_if` completes "holds if". `because`
        are the facts that the comparison rests on and that no source states. `at` is the place to
        look at first, by default the claim that was read last.
        """
        return Finding(
            rule=self.rule,
            severity=severity,
            key=self.key,
            message=message,
            sides=tuple(sides),
            holds_if=tuple(holds_if),
            cause=cause,
            because=tuple(because),
            at=at,
        )


Judge = Callable[[Group], Iterable[Finding]]


@attrs.frozen(kw_only=True)
class Rule:
    """One consistency law. Make one with the decorator `rule`."""

    name: str
    key: tuple[str, ...]
    judge: Judge
    doc: str
    flagged: tuple[str, ...]
    clean: tuple[str, ...]
    #: What a group must meet for the rule to find anything in it; without it, every group is judged.
    suspect: Condition | None = None

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.doc.partition("\n")[0]

    def group(self, assertions: Iterable[Assertion]) -> Iterator[Group]:
        """Split assertions by the key, leaving out those that have no value for it."""
        for key, members in grouped(sorted(assertions, key=rank), self.key).items():
            yield Group(rule=self.name, key=key, assertions=tuple(members))

    def judge_group(self, key: tuple[str, ...], assertions: tuple[Assertion, ...]) -> Iterable[Finding]:
        """Judge one group, given as the values of its key and its assertions in the order of their rank."""
        return self.judge(Group(rule=self.name, key=key, assertions=assertions))

    def check(self, assertions: Iterable[Assertion]) -> Iterator[Finding]:
        """Judge every group of the assertions."""
        for group in self.group(assertions):
            yield from self.judge(group)


def grouped(assertions: Iterable[Assertion], key: Sequence[str]) -> dict[tuple[str, ...], list[Assertion]]:
    """Assertions by their values in the columns of a key; those that have none in one of them are left out."""
    columns = [COLUMNS[column] for column in key]
    groups: defaultdict[tuple[str, ...], list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        values = [column(assertion) for column in columns]
        if None not in values:
            groups[tuple(values)].append(assertion)  # type: ignore[arg-type]  # none of them is None
    return groups


def rule(
    *, key: Iterable[str], flagged: str | Iterable[str], clean: str | Iterable[str], suspect: str | None = None
) -> Callable[[Judge], Rule]:
    """Turn a function that judges one group into a rule.

    `key` names the columns whose values assertions of one group share: 'subject', 'attribute',
    'scope', 'family' (the attribute that this one is a part of, or itself), 'skeleton' (of a
    name), 'claim', 'source'. `flagged` and `clean` are examples in the format of a claims file,
    that the rule must and must not find something in. The rule is named after the function, and
    the function's docstring is its documentation.

    `suspect` is a condition on aggregates of the table's columns, such as `any(undated)`, that every
    group meets in which the rule finds something: tables of many claims are searched with it, and
    only the groups that meet it are judged. Without one, every group is.

    Raises ValueError where the key or the suspicion names an unknown column, or documentation or
    examples lack, and SettingsError where the suspicion is none.
    """

    def make(judge: Judge) -> Rule:
        name = re.sub("_+", "-", getattr(judge, "__name__", "").strip("_"))
        columns, doc = tuple(key), inspect.getdoc(judge)
        unknown = sorted(set(columns) - set(COLUMNS))
        if unknown or not columns:
            raise ValueError(
                f"rule {name}: a key is made of {', '.join(COLUMNS)}; not {', '.join(unknown) or 'nothing'}"
            )
        made = Rule(
            name=name,
            key=columns,
            judge=judge,
            doc=doc or "",
            flagged=_examples(flagged),
            clean=_examples(clean),
            suspect=None if suspect is None else _suspicion(name, suspect),
        )
        if not (made.doc and made.flagged and made.clean):
            raise ValueError(f"rule {name}: it needs a docstring, a flagged example and a clean one")
        return made

    return make


def _suspicion(name: str, text: str) -> Condition:
    condition = parse(text)
    unknown = sorted(condition.columns - {column.name for column in SUSPECTED})
    if unknown:
        raise ValueError(f"rule {name}: the table has no column {', '.join(unknown)} to suspect by")
    return condition


def _examples(given: str | Iterable[str]) -> tuple[str, ...]:
    texts = (given,) if isinstance(given, str) else tuple(given)
    return tuple(inspect.cleandoc(text) + "\n" for text in texts if text.strip())

"""Claims by the million, of the kinds and in the languages of news: `python many_claims.py 1000000 > claims.jsonl`.

Five claims of five sources make a group, and one group in a hundred is planted with a conflict. The same
number of claims and the same seed always give the same file.
"""

from __future__ import annotations

import datetime
import json
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

#: Claims of one attribute of one subject, and how many groups share their sources.
GROUP, SHARING = 5, 5
CONFLICTS = 0.01
LANGUAGES = ("en", "fr", "ar")

_NOUNS = {"en": "states", "fr": "États", "ar": "دولة"}
_AT_LEAST = {"en": "at least {}", "fr": "au moins {}", "ar": "ما لا يقل عن {}"}
_MILLIONS = {"en": "${} million", "fr": "{} millions de dollars", "ar": "{} مليون دولار"}
_PERCENT = {"en": "{} percent", "fr": "{} pour cent", "ar": "{} بالمئة"}
_LENGTH = {"en": "{} km", "fr": "{} kilomètres", "ar": "{} كيلومتر"}
_ORDINALS = {
    "en": ("first", "second", "third", "fourth", "fifth"),
    "fr": ("premier", "deuxième", "troisième", "quatrième", "cinquième"),
    "ar": ("الأول", "الثاني", "الثالث", "الرابع", "الخامس"),
}
_MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
}
_GIVEN = (
    "Anna",
    "Omar",
    "Lena",
    "Karim",
    "Paul",
    "Nadia",
    "Hugo",
    "Salma",
    "Ivan",
    "Rita",
    "Yusuf",
    "Clara",
    "Adam",
    "Mona",
    "Peter",
    "Leila",
)
_FAMILY = (
    "Berg",
    "Haddad",
    "Novak",
    "Mansouri",
    "Laurent",
    "Okafor",
    "Silva",
    "Costa",
    "Weber",
    "Rossi",
    "Nakamura",
    "Farouk",
    "Dubois",
    "Stone",
)
_TOWNS = (
    "Lyon",
    "Oslo",
    "Cairo",
    "Lima",
    "Quito",
    "Perth",
    "Turin",
    "Ghent",
    "Izmir",
    "Fez",
    "Sfax",
    "Basel",
    "Bergen",
    "Malmo",
    "Porto",
    "Cork",
)

#: What a group says, drawn once: how each of its claims words it, in a language.
Wording = Callable[[str], str]
Drawn = tuple[Wording, Wording]


def _number(rng: random.Random, digits: int = 3) -> int:
    """A number as news has them: small ones are common, large ones are round."""
    number = int(rng.lognormvariate(4, 2)) + 2
    scale = 10 ** max(0, len(str(number)) - digits)
    return _no_year(number // scale * scale)


def _no_year(number: int) -> int:
    """The number, or a larger one where it could be a year."""
    return number + 2000 if 1000 < number < 2200 else number


def _amounts(words: dict[str, str]) -> Callable[[random.Random], Drawn]:
    def draw(rng: random.Random) -> Drawn:
        number = _number(rng)
        return (lambda code: words[code].format(number)), (lambda code: words[code].format(_no_year(number * 3 + 1)))

    return draw


def _counts(rng: random.Random) -> Drawn:
    number = _number(rng)

    def said(code: str, number: int) -> str:
        words = f"{number} {_NOUNS[code]}"
        return _AT_LEAST[code].format(words) if rng.random() < 0.1 else words

    return (lambda code: said(code, number)), (lambda code: f"{_no_year(number // 3) or 1} {_NOUNS[code]}")


def _shares(rng: random.Random) -> Drawn:
    number = rng.randrange(10, 400) / 10
    return (lambda code: _PERCENT[code].format(number)), (lambda code: _PERCENT[code].format(number + 45.5))


def _ordinals(rng: random.Random) -> Drawn:
    which = rng.randrange(5)
    return (lambda code: _ORDINALS[code][which]), (lambda code: _ORDINALS[code][which])


def _dates(rng: random.Random) -> Drawn:
    day = datetime.date(1950, 1, 1) + datetime.timedelta(rng.randrange(20_000))

    def said(code: str, year: int) -> str:
        return f"{day.day} {_MONTHS[code][day.month - 1]} {year}"

    return (lambda code: said(code, day.year)), (lambda code: said(code, day.year + 7))


def _names(rng: random.Random) -> Drawn:
    name, other = (f"{rng.choice(_GIVEN)} {family}" for family in rng.sample(_FAMILY, 2))
    return (lambda _: name), (lambda _: other)


def _texts(rng: random.Random) -> Drawn:
    town, other = rng.sample(_TOWNS, 2)
    return (lambda _: town), (lambda _: other)


#: Every attribute with what draws its values.
ATTRIBUTES: tuple[tuple[dict[str, Any], Callable[[random.Random], Drawn]], ...] = (
    ({"id": "members", "kind": "count"}, _counts),
    ({"id": "staff", "kind": "count"}, _counts),
    ({"id": "visitors", "kind": "count"}, _counts),
    ({"id": "budget", "kind": "money", "unit": "USD"}, _amounts(_MILLIONS)),
    ({"id": "debt", "kind": "money", "unit": "USD"}, _amounts(_MILLIONS)),
    ({"id": "coast", "kind": "quantity", "unit": "kilometer"}, _amounts(_LENGTH)),
    ({"id": "turnout", "kind": "share"}, _shares),
    ({"id": "founded", "kind": "date", "begins": True}, _dates),
    ({"id": "chair", "kind": "name"}, _names),
    ({"id": "seat", "kind": "text", "changes": "never"}, _texts),
)


def records(count: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """The records of at least `count` claims: the vocabulary, then sources, each before its claims."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    for fields, _ in ATTRIBUTES:
        yield {"type": "attribute", **fields}
    for batch in range(-(-count // (GROUP * SHARING))):
        date = datetime.date(2015, 1, 1) + datetime.timedelta(rng.randrange(3000))
        languages = [rng.choice(LANGUAGES) for _ in range(GROUP)]
        for number, code in enumerate(languages):
            published = date + datetime.timedelta(rng.randrange(20))
            id_ = f"s{batch}-{number}"
            yield {"type": "source", "id": id_, "published": published.isoformat(), "language": code}
        for group in range(SHARING):
            at = batch * SHARING + group
            fields, draw = ATTRIBUTES[at % len(ATTRIBUTES)]
            right, wrong = draw(rng)
            odd = rng.randrange(GROUP) if is_planted(at, seed) else None
            for number, code in enumerate(languages):
                said = wrong if number == odd else right
                yield {
                    "type": "claim",
                    "source": f"s{batch}-{number}",
                    "id": f"c{group}",
                    "subject": f"entity {at // len(ATTRIBUTES)}",
                    "attribute": fields["id"],
                    "value": said(code),
                    "when": "2014",
                }


def is_planted(group: int, seed: int = 0) -> bool:
    """Whether a group is planted with a conflict."""
    return random.Random(f"{seed} {group}").random() < CONFLICTS  # noqa: S311 - as above


def main() -> None:
    """Write claims to standard output."""
    for record in records(int(sys.argv[1])):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()

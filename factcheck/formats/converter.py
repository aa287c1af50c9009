"""Plain records into the model and back, by cattrs; what is wrong is told in a person's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from factcheck.errors import InputError
from factcheck.formats.records import TYPES, Path, Record
from factcheck.model import Attribute, Changes, Claim, Entity, Kind, Quote, Ranks, Source, WorkedOut

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T", bound=attrs.AttrsInstance)

#: Fields that come from where a file stands, and not from what it says.
_NOT_IN_FILES = frozenset({"place"})


_SURROGATE = re.compile("[\ud800-\udfff]")

#: What a value that is not a text is called, where it cannot be shown.
_NOUNS: Mapping[type, str] = {bool: "true or false", dict: "a table", list: "a list", NoneType: "nothing"}


class _WrongError(ValueError):
    """A value that cannot be what its field wants; the message is what a person is told."""


def structure(record: Record) -> Source | Claim | Entity | Attribute:
    """What a record says, as its class of the model. Raises InputError with all that is wrong with it."""
    read, cls = _READERS[record.type], TYPES[record.type]
    try:
        return cls(**_read(record.fields, read), place=record.place)
    except (_WrongError, KeyError, TypeError):
        pass  # a wrong value, an unknown field, or one that is missing: cattrs tells all of them, and where
    from cattrs import BaseValidationError

    try:
        item = _converter().structure(record.fields, cls)
    except (BaseValidationError, _WrongError) as error:
        raise InputError(record.problem(path, reason) for path, reason in _wrongs(error)) from None
    return attrs.evolve(item, place=record.place)


def unstructure(item: Source | Claim | Entity | Attribute) -> dict[str, Any]:
    """The fields of an item as plain data: text, truths, lists and tables; defaults are left out.

    So is the text of an archived document, which lies in a file of its own.

    >>> unstructure(Claim(source="gazette", subject="Lyon", attribute="founded", value="43 BC", id="founding"))
    {'id': 'founding', 'source': 'gazette', 'subject': 'Lyon', 'attribute': 'founded', 'value': '43 BC'}
    """
    fields: dict[str, Any] = _converter().unstructure(item)
    if isinstance(item, Source) and item.archived is not None:
        fields.pop("text", None)
    return {name: fields[name] for name in sorted(fields, key="id".__ne__)}


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that looks most like `word`, empty where none does.

    >>> nearest("valeu", ["value", "when"])
    "; did you mean 'value'?"
    """
    close = _closest(word, known)
    return f"; did you mean {close!r}?" if close else ""


def unknown(name: str, known: Sequence[str]) -> str:
    """That a field is unknown, and which one may have been meant, or which there are."""
    return f"unknown field {name!r}{nearest(name, known) or '; the fields are ' + ', '.join(known)}"


def _closest(word: str, known: Iterable[str]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(word, list(known), n=1)), None)


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    converter.register_structure_hook(str, _words)
    converter.register_structure_hook(str | None, _text_or_none)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook(StrEnum, _choice)
    converter.register_structure_hook_func(lambda cls: cls == tuple[str, ...], _list_hook(converter))
    converter.register_structure_hook_func(lambda cls: cls == Mapping[str, tuple[str, ...]], _names_hook(converter))
    converter.register_structure_hook(Quote, _quote_hook(converter))
    converter.register_unstructure_hook(Quote, _quote_fields(converter))
    for cls in (WorkedOut, Source, Claim, Entity, Attribute):
        converter.register_structure_hook(cls, _table_hook(cls, converter))
        converter.register_unstructure_hook(cls, _fields_hook(cls, converter))
    return converter


def _text(value: object, _: object = str) -> str:
    """Text as it was typed; a truth where text is wanted is the word that was typed for it."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        raise _WrongError(f"must be text, not {_noun(value)}")
    if not value.isascii() and _SURROGATE.search(value):
        raise _WrongError("holds half of a character (a lone surrogate), which no file can keep")
    return value


def _words(value: object, _: object = str) -> str:
    if type(value) is str and value.isprintable() and value and not value.isspace():
        return value  # nearly always: no lone surrogate is printable
    text = _text(value)
    if not text.strip():
        raise _WrongError("is blank")
    return text


def _text_or_none(value: object, _: object = None) -> str | None:
    if type(value) is str and value.isprintable():
        return value
    return None if value is None else _text(value)


def _truth(value: object, _: object = bool) -> bool:
    if not isinstance(value, bool):
        raise _WrongError(f"must be true or false (was {_shown(value)})")
    return value


def _choice(value: object, cls: type[StrEnum]) -> StrEnum:
    if not isinstance(value, str) or value not in set(cls):
        raise _WrongError(f"must be one of {', '.join(cls)} (was {_shown(value)})")
    return cls(value)


#: Reads the value of a field; raises _WrongError where it cannot be one.
_Reader = Callable[[Any], Any]


def _read(table: object, readers: Mapping[str, _Reader]) -> dict[str, Any]:
    # The fields of a table, as long as nothing is wrong with them. Raises KeyError where one is unknown.
    if not isinstance(table, dict):
        raise _WrongError(_noun(table))
    return {name: readers[name](value) for name, value in table.items()}


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)


def _quote(value: object) -> Quote:
    return Quote(**_read({"exact": value} if isinstance(value, str) else value, _QUOTE))


def _worked_out(value: object) -> WorkedOut:
    return WorkedOut(**_read(value, _WORKED_OUT))


def _listed(value: object) -> list[Any]:
    """A list of texts, as far as a look from outside tells; one text alone is a list of one."""
    if not isinstance(value, list | str):
        raise _WrongError(f"must be text or a list of texts, not {_noun(value)}")
    return [value] if isinstance(value, str) else value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_words, _listed(value)))


def _by_language(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise _WrongError(_noun(value))
    return {_words(code): _texts(names) for code, names in value.items()}


_QUOTE: Mapping[str, _Reader] = {"exact": _words, "prefix": _text_or_none, "suffix": _text_or_none}
_WORKED_OUT: Mapping[str, _Reader] = {"date": _words, "because": _words}
#: How each field of a record is read, at a tenth of what cattrs takes: nearly all records have nothing wrong.
_READERS: Mapping[str, Mapping[str, _Reader]] = {
    "source": {
        "id": _words,
        **dict.fromkeys(
            ("title", "publisher", "published", "language", "url", "archived", "note", "text"), _text_or_none
        ),
        "worked_out": _worked_out,
    },
    "claim": {
        **dict.fromkeys(("source", "subject", "attribute", "value"), _words),
        **dict.fromkeys(("when", "scope", "speaker", "language", "note"), _text_or_none),
        "id": _words_or_none,
        "quote": _quote,
        "planned": _truth,
    },
    "entity": {"id": _words, "names": _by_language, "currency": _text_or_none, "note": _text_or_none},
    "attribute": {
        "id": _words,
        "kind": lambda value: _choice(value, Kind),
        "changes": lambda value: _choice(value, Changes),
        "ranks": lambda value: _choice(value, Ranks),
        "labels": _by_language,
        "parts": _texts,
        "many": _truth,
        "begins": _truth,
        **dict.fromkeys(("unit", "part_of", "note"), _text_or_none),
    },
}


def _noun(value: object) -> str:
    return _NOUNS.get(type(value), "a number")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, str) else _noun(value)


def fields_of(cls: type) -> tuple[str, ...]:
    """The names of the fields that files have of a class of the model."""
    return tuple(name for name in attrs.fields_dict(cls) if name not in _NOT_IN_FILES)


def _table_hook(cls: type[T], converter: Converter) -> Callable[[Any, Any], T]:
    """Reads a table whose keys are the fields of `cls`."""
    from cattrs.gen import make_dict_structure_fn, override

    overrides = {name: override(omit=True) for name in attrs.fields_dict(cls) if name in _NOT_IN_FILES}
    if cls is Claim:  # may be absent, but not blank: findings call claims by it
        overrides["id"] = override(struct_hook=lambda value, _: None if value is None else _words(value))
    inner = make_dict_structure_fn(cls, converter, **overrides)  # type: ignore[arg-type]  # cattrs wants literal keywords

    def hook(value: Any, _: Any) -> T:
        if not isinstance(value, Mapping):
            or_text = "text or " if cls is Quote else ""
            raise _WrongError(f"must be {or_text}a table with the fields {', '.join(fields_of(cls))}")
        return inner(value, cls)

    return hook


def _fields_hook(cls: type[T], converter: Converter) -> Callable[[T], dict[str, Any]]:
    """Writes the fields of `cls` that are not at their default."""
    from cattrs.gen import make_dict_unstructure_fn, override

    overrides = {name: override(omit=True) for name in attrs.fields_dict(cls) if name in _NOT_IN_FILES}
    return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **overrides)  # type: ignore[arg-type]  # as above


def _quote_hook(converter: Converter) -> Callable[[Any, Any], Quote]:
    table = _table_hook(Quote, converter)

    def hook(value: Any, _: Any) -> Quote:
        return table({"exact": value} if isinstance(value, str) else value, Quote)

    return hook


def _quote_fields(converter: Converter) -> Callable[[Quote], str | dict[str, Any]]:
    fields = _fields_hook(Quote, converter)

    def hook(quote: Quote) -> str | dict[str, Any]:
        written = fields(quote)
        return quote.exact if set(written) == {"exact"} else written

    return hook


def _list_hook(converter: Converter) -> Callable[[Any, Any], tuple[str, ...]]:
    """Reads a list of texts, and tells which of them is wrong."""

    def hook(value: Any, _: Any) -> tuple[str, ...]:
        return tuple(converter.structure(_listed(value), list[str]))

    return hook


def _names_hook(converter: Converter) -> Callable[[Any, Any], Mapping[str, tuple[str, ...]]]:
    """Reads names by language code."""

    def hook(value: Any, _: Any) -> Mapping[str, tuple[str, ...]]:
        if not isinstance(value, Mapping):
            raise _WrongError('must be names by language code, such as names.en = "…"')
        return converter.structure(value, dict[str, tuple[str, ...]])

    return hook


def _wrongs(error: Exception, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each thing that is wrong, with the path of the field, out of cattrs' tree of errors."""
    from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, ClassValidationError):
        named, others = error.group_exceptions()
        extra = [
            (name, inner.cl)
            for inner in others
            if isinstance(inner, ForbiddenExtraKeysError)
            for name in inner.extra_fields
        ]
        meant = {_closest(name, fields_of(cls)) for name, cls in extra}
        for inner, field in named:
            # A field that is misspelt is not missing as well.
            if not (isinstance(inner, KeyError) and field.name in meant):
                yield from _wrongs(inner, (*path, field.name))
        yield from (((*path, name), unknown(name, fields_of(cls))) for name, cls in extra)
    elif isinstance(error, IterableValidationError):
        for inner, item in error.group_exceptions()[0]:
            yield from _wrongs(inner, (*path, item.index))
    else:
        yield path, "is missing" if isinstance(error, KeyError) else str(error)

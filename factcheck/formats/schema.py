"""The JSON Schema of a file of claims, made from the model that the files are read into."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs

from factcheck.formats.converter import fields_of
from factcheck.model import Attribute, Claim, Entity, Quote, Source, WorkedOut

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: Words that are there: a field that must be filled is not filled with blanks.
_WORDS: Schema = {"type": "string", "pattern": r"\S"}

#: What each field means, for the person or the program that fills it.
_MEANINGS: Mapping[type, Mapping[str, str]] = {
    Source: {
        "id": "what claims and findings call it",
        "title": "its title",
        "publisher": "who published it",
        "published": "the date that it states, in its own words or as EDTF",
        "worked_out": "a date that it does not state",
        "language": "the code of its language: en, fr or ar",
        "url": "where it stands",
        "archived": "a text file with what it says, relative to the file of claims; quotes are looked for in it",
        "note": "for people",
        "text": "what it says, where no file holds it; quotes are looked for in it",
    },
    WorkedOut: {"date": "the date, in words or as EDTF", "because": "how it was worked out"},
    Claim: {
        "source": "the id of its source; left out where the claim stands beside or below its one source",
        "id": "its name, of which its source has no second",
        "subject": "what it is about: an entity by any of its names, or any words",
        "attribute": "which aspect of it: an attribute by its id or one of its labels, or any words",
        "value": "what is said, in the source's words",
        "when": "the time it speaks of, where that is not its source's date; in words or as EDTF",
        "scope": "what narrows it: a region, a group; claims with different scopes are never compared",
        "quote": "the source's exact words that carry the value; with prefix and suffix where they stand there twice",
        "speaker": "who says so, where that is not the source itself",
        "language": "the code of its language, where that is not the source's",
        "note": "for people",
        "planned": "whether it speaks of something announced, which may lie ahead of its source's date",
    },
    Quote: {
        "exact": "the source's exact words",
        "prefix": "the words right before them",
        "suffix": "the words right after them",
    },
    Entity: {
        "id": "what findings call it",
        "names": "its names by language code; the first is the usual one",
        "currency": "the ISO 4217 code of what its claims mean by a bare dollar or riyal",
        "note": "for people",
    },
    Attribute: {
        "id": "what findings call it",
        "kind": "what sort of value it has; without it, each value is read as what its words are",
        "unit": "the unit of a bare number: a unit's name or an ISO 4217 code",
        "changes": "how its value changes with time; never for dates, slowly for the rest, unless stated",
        "labels": "what texts call it, by language code",
        "ranks": "what an ordinal counts: the events of one subject, or subjects among themselves",
        "many": "whether several values may hold at once",
        "begins": "whether it is the date from which the subject exists",
        "parts": "attributes that together make up this one",
        "part_of": "the attribute that this one is some part of",
        "note": "for people",
    },
}


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a file of claims, as plain data.

    What satisfies it can be loaded, but for what no schema can say: that ids are not given twice, and
    that the sources and attributes which others name are there. Numbers and dates are wanted in
    quotation marks, as the words that they are; a file may also hold them bare.

    >>> schema()["$defs"]["claim"]["required"]
    ['subject', 'attribute', 'value']
    """
    return {
        "$schema": _DIALECT,
        "title": "A file of claims",
        "description": "Sources, what they state in their own words, and the vocabulary for it.",
        "type": "object",
        "properties": {
            "source": _ref(Source) | {"description": "the one source of the file, whose claims are those beside it"},
            "sources": _listed(_ref(Source)) | {"description": "several sources, each with its claims"},
            "claims": _listed(_ref(Claim)) | {"description": "claims of the one source, or of the source each names"},
            "entities": _listed(_ref(Entity)) | {"description": "what claims are about"},
            "attributes": _listed(_ref(Attribute)) | {"description": "what can be said of an entity"},
        },
        "additionalProperties": False,
        "minProperties": 1,
        "$defs": {_name(cls): _table(cls) for cls in _MEANINGS},
    }


def _name(cls: type) -> str:
    return "worked_out" if cls is WorkedOut else cls.__name__.lower()


def _ref(cls: type) -> Schema:
    return {"$ref": f"#/$defs/{_name(cls)}"}


def _listed(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _table(cls: type[attrs.AttrsInstance]) -> Schema:
    """The schema of a class: a field a property, and those without a default required."""
    types = get_type_hints(cls)
    fields = attrs.fields_dict(cls)
    meanings = _MEANINGS[cls]
    properties = {name: _field(types[name], fields[name]) | {"description": meanings[name]} for name in fields_of(cls)}
    if cls is Source:
        properties["claims"] = _listed(_ref(Claim)) | {"description": "what it states"}
    # Beside or below its source, a claim need not name it.
    required = [name for name in fields_of(cls) if fields[name].default is attrs.NOTHING and name != "source"]
    return {
        "description": _summary(cls),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _summary(cls: type) -> str:
    return (cls.__doc__ or "").partition("\n")[0]


def _field(type_: Any, field: attrs.Attribute[Any]) -> Schema:
    """The schema of a field by its type, as the converter takes it."""
    optional = NoneType in get_args(type_)
    (wanted,) = set(get_args(type_)) - {NoneType} if optional else (type_,)
    if wanted in _MEANINGS:
        return {"anyOf": [_WORDS, _ref(Quote)]} if wanted is Quote else _ref(wanted)
    if wanted is bool:
        return {"type": "boolean", "default": field.default}
    if wanted in _PLAIN:
        return _PLAIN[wanted]
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return {"type": "string", "enum": list(wanted)}
    # What is called by it must have an id, even where the field may be left out.
    return {"type": "string"} if optional and field.name != "id" else _WORDS


#: Texts, of which one alone may stand without a list.
_TEXTS: Schema = {"anyOf": [_WORDS, {"type": "array", "items": _WORDS}]}

_PLAIN: Mapping[Any, Schema] = {
    tuple[str, ...]: _TEXTS,
    Mapping[str, tuple[str, ...]]: {"type": "object", "additionalProperties": _TEXTS},
}

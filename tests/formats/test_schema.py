"""The JSON Schema of a file of claims: it wants what can be loaded, and nothing else."""

from __future__ import annotations

import tomllib
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from factcheck import testing
from factcheck.errors import InputError
from factcheck.formats.converter import fields_of, structure
from factcheck.formats.records import TYPES, Record
from factcheck.formats.schema import schema
from factcheck.formats.toml import write_toml
from factcheck.model import Corpus

VALIDATOR = Draft202012Validator(schema())

CLAIM = {"source": "gazette", "subject": "Lyon", "attribute": "founded", "value": "43 BC"}
LEAST: dict[str, dict[str, Any]] = {
    "source": {"id": "gazette"},
    "claim": CLAIM,
    "entity": {"id": "Lyon"},
    "attribute": {"id": "founded"},
}
PLACES = {"source": "sources", "claim": "claims", "entity": "entities", "attribute": "attributes"}

#: A value of each sort, most of which a field refuses.
VALUES: list[Any] = [
    "words",
    "",
    " ",
    True,
    ["words"],
    [],
    [""],
    {},
    {"en": ["words"]},
    {"en": "words"},
    {"exact": "words"},
]
VALUES += [
    {"exact": " "},
    {"prefix": "words"},
    {"date": "2015", "because": "said"},
    {"date": "2015"},
    "count",
    "never",
    "events",
]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(("type_", "cls"), TYPES.items())
def test_every_field_is_told(type_: str, cls: type[Any]) -> None:
    properties = schema()["$defs"][type_]["properties"]
    assert set(properties) - {"claims"} == set(fields_of(cls))
    assert all(field["description"] for field in properties.values())


def loads(type_: str, fields: dict[str, Any]) -> bool:
    try:
        structure(Record(type=type_, fields=fields, file="f", line=lambda _: 1))
    except InputError:
        return False
    return True


@pytest.mark.parametrize(("type_", "field"), [(type_, name) for type_, cls in TYPES.items() for name in fields_of(cls)])
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_the_schema_takes_can_be_read(type_: str, field: str, value: Any) -> None:
    fields = LEAST[type_] | {field: value}
    wanted = VALIDATOR.is_valid({PLACES[type_]: [fields]})
    bare = isinstance(value, bool) and not isinstance(attrs.fields_dict(TYPES[type_])[field].default, bool)
    # A truth where text is wanted is read as its word, but the word is what ought to be written.
    assert wanted == (loads(type_, fields) and not bare)


@pytest.mark.parametrize("type_", TYPES)
def test_what_must_be_there_and_what_is_unknown(type_: str) -> None:
    assert VALIDATOR.is_valid({PLACES[type_]: [LEAST[type_]]})
    for missing in LEAST[type_].keys() - {"source"}:
        assert not VALIDATOR.is_valid({PLACES[type_]: [{k: v for k, v in LEAST[type_].items() if k != missing}]})
    assert not VALIDATOR.is_valid({PLACES[type_]: [LEAST[type_] | {"valeu": "1"}]})


def test_claims_beside_and_below_their_source() -> None:
    claim = {name: CLAIM[name] for name in CLAIM if name != "source"}
    assert VALIDATOR.is_valid({"source": LEAST["source"], "claims": [claim]})
    assert VALIDATOR.is_valid({"sources": [LEAST["source"] | {"claims": [claim]}]})
    assert not VALIDATOR.is_valid({"source": [LEAST["source"]]})
    assert not VALIDATOR.is_valid({})


@given(testing.corpora())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_every_file_that_is_written_is_one(corpus: Corpus) -> None:
    tables = tomllib.loads(write_toml(corpus))
    assert not tables or VALIDATOR.is_valid(tables)

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.errors import InputError
from factcheck.formats import jsonl
from factcheck.formats.converter import structure
from factcheck.model import Claim, Corpus, Place, Quote, Source
from factcheck.testing import corpora

CLAIM = '{"type": "claim", "source": "gazette", "subject": "dam", "attribute": "height", "value": %s}'


def told(text: str | bytes) -> list[str]:
    """What is wrong with a file, its lines and their fields."""
    contents = jsonl.read(text.encode() if isinstance(text, str) else text, "a.jsonl")
    problems = list(contents.problems)
    for record in contents.records:
        try:
            structure(record)
        except InputError as error:
            problems += error.problems
    return [str(problem) for problem in problems]


def test_one_record_a_line() -> None:
    text = '{"type": "source", "id": "gazette"}\r\n\n  \n' + CLAIM % '"31 m", "quote": "thirty-one"'
    source, claim = map(structure, jsonl.read(text.encode(), "a.jsonl").records)
    assert source == Source(id="gazette")
    assert claim == Claim(
        source="gazette", subject="dam", attribute="height", value="31 m", quote=Quote(exact="thirty-one")
    )
    assert [source.place, claim.place] == [Place("a.jsonl", 1), Place("a.jsonl", 4)]


@pytest.mark.parametrize("typed", ["3.10", "41", "-0", "1e400", "NaN", "9" * 10_000, "true"])
def test_a_number_is_kept_as_its_digits(typed: str) -> None:
    (record,) = jsonl.read((CLAIM % typed).encode(), "a.jsonl").records
    assert getattr(structure(record), "value", None) == typed


def test_only_a_line_feed_ends_a_line() -> None:
    (record,) = jsonl.read((CLAIM % '"a\u2028b\x85c"').encode(), "a.jsonl").records
    assert getattr(structure(record), "value", None) == "a\u2028b\x85c"


def test_null_is_as_good_as_absent() -> None:
    (record,) = jsonl.read((CLAIM % '"1", "id": null, "note": null, "quote": null').encode(), "a.jsonl").records
    assert structure(record) == Claim(source="gazette", subject="dam", attribute="height", value="1")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('{"type": "source"', "a.jsonl:2: is not valid JSON: expecting ',' delimiter (column 18)"),
        ("[1]", 'a.jsonl:2: must be an object, such as {"type": "claim", "source": "…"}'),
        ("{}", "a.jsonl:2: type: must be one of source, claim, entity, attribute"),
        ('{"type": ["claim"]}', "a.jsonl:2: type: must be one of source, claim, entity, attribute"),
        (
            '{"type": "clam"}',
            "a.jsonl:2: type: must be one of source, claim, entity, attribute (was 'clam'; did you mean 'claim'?)",
        ),
        ('{"type": "thing"}', "a.jsonl:2: type: must be one of source, claim, entity, attribute (was 'thing')"),
        ('{"type": "source", "id": "a", "id": "b"}', "a.jsonl:2: id: is given twice"),
        ('{"type": "source", "a b": 1, "a b": 2}', "a.jsonl:2: 'a b': is given twice"),
        ('{"type": "source", "id": " "}', "a.jsonl:2: id: is blank"),
        ('{"type": "source", "id": null}', "a.jsonl:2: id: must be text, not nothing"),
        ('{"type": "source", "idd": "a"}', "a.jsonl:2: idd: unknown field 'idd'; did you mean 'id'?"),
        (
            '{"type": "source", "id": "\\ud800"}',
            "a.jsonl:2: id: holds half of a character (a lone surrogate), which no file can keep",
        ),
        (CLAIM % '"1", "planned": null', "a.jsonl:2: planned: must be true or false (was nothing)"),
        (CLAIM % '"1", "quote": {"exact": ""}', "a.jsonl:2: quote.exact: is blank"),
        (CLAIM % ("[" * 100_000), "a.jsonl:2: is nested too deeply"),
    ],
)
def test_what_is_wrong_with_a_line(line: str, wrong: str) -> None:
    good = '{"type": "source", "id": "gazette"}'
    assert told(f"{good}\n{line}\n{good}\n") == [wrong]


def test_half_a_character_in_a_key_can_be_shown() -> None:
    (wrong,) = told('{"type": "source", "id": "a", "\\ud800": 1}')
    assert wrong.startswith(r"a.jsonl:1: '\ud800': unknown field '\ud800'; the fields are id, ")
    assert wrong.encode()


def test_all_that_is_wrong_is_told() -> None:
    assert told('{\n{"type": "source"}\n{"type": "entity"}\n[]') == [
        "a.jsonl:1: is not valid JSON: expecting property name enclosed in double quotes (column 2)",
        'a.jsonl:4: must be an object, such as {"type": "claim", "source": "…"}',
        "a.jsonl:2: id: is missing",
        "a.jsonl:3: id: is missing",
    ]


def test_a_file_that_is_not_utf_8() -> None:
    assert told(b'\xef\xbb\xbf{"type": "source",\n"id": "caf\xe9"}') == [
        "a.jsonl:2: is not UTF-8 (byte 0xe9 at offset 32); save the file in UTF-8",
    ]


@given(st.text() | st.text(alphabet='[]{}:,"\\u0d8type'))
@settings(deadline=None)
def test_no_text_is_a_traceback(text: str) -> None:
    told(text)


@given(corpora())
@settings(deadline=None)
def test_what_was_written_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus) -> None:
    path: Path = tmp_path_factory.mktemp("jsonl") / "corpus.jsonl"
    path.write_bytes(jsonl.write(corpus))
    if corpus == Corpus():
        assert path.read_bytes() == b""
    else:
        assert load(path) == corpus


def test_how_a_corpus_is_written() -> None:
    claim = Claim(id="height", source="gazette", subject="dam", attribute="height", value="31 m", planned=True)
    text = jsonl.write_jsonl(Corpus(sources=(Source(id="gazette", title="Été"),), claims=(claim,)))
    source, said, end = text.split("\n")
    assert source == '{"type": "source", "id": "gazette", "title": "Été"}'
    assert json.loads(said) == {
        "type": "claim",
        "id": "height",
        "source": "gazette",
        "subject": "dam",
        "attribute": "height",
        "value": "31 m",
        "planned": True,
    }
    assert end == ""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.errors import InputError, Problem
from factcheck.formats import toml
from factcheck.formats.converter import structure
from factcheck.formats.layout import Layout
from factcheck.model import Claim, Corpus, Entity, Kind, Place, Quote, Source, Vocabulary, WorkedOut
from factcheck.testing import corpora, words

GAZETTE = Source(id="gazette", title="River gazette", published="1904-03")


def problems_of(text: str | bytes) -> list[Problem]:
    """What is wrong with a file, its tables and their fields."""
    contents = toml.read(text.encode() if isinstance(text, str) else text, "a.toml")
    problems = list(contents.problems)
    for record in contents.records:
        try:
            structure(record)
        except InputError as error:
            problems += error.problems
    return problems


def told(text: str | bytes) -> list[str]:
    return [str(problem) for problem in problems_of(text)]


def values_of(text: str) -> list[str]:
    items = [structure(record) for record in toml.read(text.encode(), "a.toml").records]
    return [item.value for item in items if isinstance(item, Claim)]


def claim(fields: str) -> str:
    return f'[source]\nid = "gazette"\n[[claims]]\nsubject = "dam"\nattribute = "height"\n{fields}'


# ——— what may stand in a file ———


def test_one_source_with_its_claims() -> None:
    text = (
        '[source]\nid = "gazette"\nworked_out = { date = "1904", because = "it speaks of the flood" }\n\n'
        '[[claims]]\nsubject = "dam"\nattribute = "height"\nvalue = "31 m"\nquote = "thirty-one metres"\n\n'
        '[[claims]]\nid = "cost"\nsubject = "dam"\nattribute = "cost"\nvalue = "£2"\nplanned = true\n'
        'quote = { exact = "two", prefix = "only ", suffix = " pounds" }\n'
    )
    source, first, second = map(structure, toml.read(text.encode(), "a.toml").records)
    assert source == Source(id="gazette", worked_out=WorkedOut(date="1904", because="it speaks of the flood"))
    assert first == Claim(
        source="gazette", subject="dam", attribute="height", value="31 m", quote=Quote(exact="thirty-one metres")
    )
    assert second == Claim(
        id="cost",
        source="gazette",
        subject="dam",
        attribute="cost",
        value="£2",
        planned=True,
        quote=Quote(exact="two", prefix="only ", suffix=" pounds"),
    )
    assert [item.place for item in (source, first, second)] == [Place("a.toml", line) for line in (1, 5, 11)]


def test_several_sources_with_claims_inside() -> None:
    text = (
        '[[sources]]\nid = "a"\n[[sources.claims]]\nsubject = "s"\nattribute = "t"\nvalue = "1"\n'
        '[[sources]]\nid = "b"\n[[sources.claims]]\nsubject = "s"\nattribute = "t"\nvalue = "2"\n'
        '[[sources.claims]]\nsubject = "s"\nattribute = "t"\nvalue = "3"\n'
    )
    items = [structure(record) for record in toml.read(text.encode(), "a.toml").records]
    claims = [item for item in items if isinstance(item, Claim)]
    assert [(item.source, item.value, item.place) for item in claims] == [
        ("a", "1", Place("a.toml", 3)),
        ("b", "2", Place("a.toml", 9)),
        ("b", "3", Place("a.toml", 13)),
    ]


def test_claims_inside_the_one_source() -> None:
    text = '[source]\nid = "a"\n[[source.claims]]\nsubject = "s"\nattribute = "t"\nvalue = "1"\n'
    (source, claim) = map(structure, toml.read(text.encode(), "a.toml").records)
    assert (source, getattr(claim, "source", None)) == (Source(id="a"), "a")


def test_claims_that_name_their_source() -> None:
    text = claim('value = "1"\nsource = "another"')
    assert [
        item.source for item in map(structure, toml.read(text.encode(), "").records) if isinstance(item, Claim)
    ] == ["another"]
    assert told('[[claims]]\nsubject = "dam"\nattribute = "height"\nvalue = "1"') == [
        "a.toml:1: claims[0].source: is missing"
    ]


def test_a_vocabulary_is_nothing_special() -> None:
    text = (
        '[[entities]]\nid = "dam"\nnames.en = "the dam"\nnames.fr = ["le barrage", "la digue"]\n'
        '[[attributes]]\nid = "height"\nkind = "quantity"\nlabels.en = ["height"]\nparts = ["depth"]\n'
    )
    entity, attribute = map(structure, toml.read(text.encode(), "a.toml").records)
    assert entity == Entity(id="dam", names={"en": ("the dam",), "fr": ("le barrage", "la digue")})
    assert getattr(attribute, "kind", None) is Kind.QUANTITY
    assert (entity.place, attribute.place) == (Place("a.toml", 1), Place("a.toml", 5))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3.10", "3.10"),
        ("-0.50", "-0.50"),
        ("1e3", "1e3"),
        ("41", "41"),
        ("+41", "+41"),
        ("1_000", "1000"),
        ("1_000.5", "1000.5"),
        ("0x1F", "0x1F"),
        ("2017-11-26", "2017-11-26"),
        ("2017-11-26 10:00:00", "2017-11-26 10:00:00"),
        ("07:32:00", "07:32:00"),
        ("true", "true"),
        ("nan", "nan"),
        ('"3.10"', "3.10"),
        ("'''a\n\"b'''", 'a\n"b'),
    ],
)
def test_a_value_is_kept_as_it_was_typed(typed: str, kept: str) -> None:
    assert values_of(claim(f"value = {typed}  # as stated")) == [kept]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
@settings(deadline=None)
def test_no_digit_of_a_number_is_lost(number: Decimal) -> None:
    assert values_of(claim(f"value = {number:f}")) == [f"{number:f}"]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = claim('value = "31 m"\nvaleu = 2')
    plain = problems_of(text)
    assert [problem.line for problem in plain] == [7]
    assert problems_of(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == plain


# ——— what is wrong, and where ———


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ('valeu = "1"', ["a.toml:6: claims[0].valeu: unknown field 'valeu'; did you mean 'value'?"]),
        ('value = "1"\nxyz = 3', ["a.toml:7: claims[0].xyz: unknown field 'xyz'; the fields are source, subject, "]),
        ('value = ""', ["a.toml:6: claims[0].value: is blank"]),
        ('value = " \\t"', ["a.toml:6: claims[0].value: is blank"]),
        ('value = "1"\n\nid = ""', ["a.toml:8: claims[0].id: is blank"]),
        ("value = [1, 2]", ["a.toml:6: claims[0].value: must be text, not a list"]),
        ("value.exact = 1", ["a.toml:6: claims[0].value: must be text, not a table"]),
        ("value = 1\nplanned = 'yes'", ["a.toml:7: claims[0].planned: must be true or false (was 'yes')"]),
        ("value = 1\nplanned = []", ["a.toml:7: claims[0].planned: must be true or false (was a list)"]),
        (
            "value = 1\nquote = [1]",
            ["a.toml:7: claims[0].quote: must be text or a table with the fields exact, prefix"],
        ),
        ("value = 1\nquote = {prefix = 'a'}", ["a.toml:7: claims[0].quote.exact: is missing"]),
        (
            "value = 1\n[claims.quote]\nexact = 'a'\n\nprefx = 'b'",
            ["a.toml:10: claims[0].quote.prefx: unknown field 'prefx'; did you mean 'prefix'?"],
        ),
        ("", ["a.toml:3: claims[0].value: is missing"]),
        (
            "valeu = 1\n\nplanned = 2\nnote = []\n",
            [
                "a.toml:6: claims[0].valeu: unknown field",
                "a.toml:8: claims[0].planned: must be true or false",
                "a.toml:9: claims[0].note: must be text",
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_claim(fields: str, wrong: list[str]) -> None:
    found = sorted(told(claim(fields)))
    assert len(found) == len(wrong)
    assert all(line.startswith(start) for line, start in zip(found, sorted(wrong), strict=True)), found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "[[attributes]]\nid = 'height'\nchanges = 'sometimes'",
            "a.toml:3: attributes[0].changes: must be one of never, upwards, slowly, freely (was 'sometimes')",
        ),
        (
            "[[attributes]]\nid = 'height'\nkind = true",
            "a.toml:3: attributes[0].kind: must be one of count, quantity, money, share, date, ordinal, name, ",
        ),
        ("[[attributes]]\nid = ' '", "a.toml:2: attributes[0].id: is blank"),
        (
            "[[entities]]\nid = 'dam'\nnames = 'the dam'",
            'a.toml:3: entities[0].names: must be names by language code, such as names.en = "…"',
        ),
        (
            "[[entities]]\nid = 'dam'\nnames.en.gb = 'the dam'",
            "a.toml:3: entities[0].names.en: must be text or a list of texts, not a table",
        ),
        (
            "[[entities]]\nid = 'dam'\nnames.en = true",
            "a.toml:3: entities[0].names.en: must be text or a list of texts, not true or false",
        ),
        (
            "[[entities]]\nid = 'dam'\nnames.en = [\n  'the dam',\n  '',\n]",
            "a.toml:5: entities[0].names.en[1]: is blank",
        ),
        ("source = 'gazette'", "a.toml:1: source: must be a table with the fields id, title, publisher"),
        ("[[source]]\nid = 'gazette'", "a.toml:1: source: must be a table"),
        ("sources = ['gazette']", "a.toml:1: sources[0]: must be a table"),
        (
            "[[sources]]\nid = 'a'\nclaims = 3",
            "a.toml:3: sources[0].claims: must be a list of tables; write [[sources.claims]]",
        ),
        ("[claims]\nvalue = 1", "a.toml:1: claims: must be a list of tables; write [[claims]] above each"),
        (
            "[source]\nid = 'a'\n\n[[claims]]\n[[claim]]",
            "a.toml:5: claim: unknown field 'claim'; did you mean 'claims'?",
        ),
        (
            "\n[project]",
            "a.toml:2: project: unknown field 'project'; the fields are source, sources, claims, entities, ",
        ),
        ("claims = [3]", "a.toml:1: claims[0]: must be a table with the fields"),
        ("[source]\ntitle = 'a'", "a.toml:1: source.id: is missing"),
        (
            "[source]\nid = 'a'\nworked_out = '1904'",
            "a.toml:3: source.worked_out: must be a table with the fields date, because",
        ),
        ("[source]\nid = 'a'\nworked_out = {date = '1904'}", "a.toml:3: source.worked_out.because: is missing"),
    ],
)
def test_what_is_wrong_with_a_file(text: str, wrong: str) -> None:
    assert [line for line in told(text) if line.startswith(wrong)], told(text)


def test_a_source_without_an_id_is_complained_of_once() -> None:
    assert told('[source]\ntitle = "x"\n[[claims]]\nsubject = "a"\nattribute = "b"\nvalue = "c"') == [
        "a.toml:1: source.id: is missing"
    ]


@pytest.mark.parametrize(
    ("text", "line", "start", "end"),
    [
        ("[source\nid = 'a'", 1, "is not valid TOML: expected ']'", "(column 8)"),
        (
            "[source]\nid = gazette",
            2,
            "is not valid TOML: invalid value (column 6)",
            "; text needs quotation marks around it",
        ),
        (
            "[source]\nid = 41 countries",
            2,
            "is not valid TOML: expected newline",
            "; text needs quotation marks around it",
        ),
        ("[a.b]\n[a.b]", 2, "is not valid TOML: cannot declare 'a.b' twice (", "; a table of that name stands above"),
        ("[source]\nid = 'a'\nid = 'b'", 3, "is not valid TOML: cannot overwrite", "; a field is given twice"),
        ("[source]\n[source]", 2, "is not valid TOML: cannot declare", "; a table of that name stands above"),
        ("[source]\nid = 'a", 2, "is not valid TOML: expected", "(end of the file); a quotation mark is not closed"),
        ('[source]\nid = "a\nb', 2, "is not valid TOML: illegal character", "; a quotation mark is not closed"),
        ("[source]\nid = [\n\n", 2, "is not valid TOML: invalid value", "around it"),
        ("[source]\nid = 2015-02-30", 2, "is not valid TOML: invalid date or datetime", "(column 6)"),
        ("[source]\nid = 0000-01-01", 2, "is not valid TOML: invalid date or datetime", "(column 6)"),
        ("[source]\nid = 99999-01-01", 2, "is not valid TOML: expected newline", "around it"),
        ("[source]\nid = 'a\0'", 2, "is not valid TOML: found invalid character", "(column 8)"),
    ],
)
def test_a_file_that_is_no_toml(text: str, line: int, start: str, end: str) -> None:
    (problem,) = problems_of(text)
    assert (problem.file, problem.line, problem.field) == ("a.toml", line, "")
    assert problem.reason.startswith(start), problem.reason
    assert problem.reason.endswith(end), problem.reason


def test_a_file_that_is_not_utf_8() -> None:
    assert told(b"[source]\nid = 'caf\xe9'") == [
        "a.toml:2: is not UTF-8 (byte 0xe9 at offset 18); save the file in UTF-8",
    ]


def test_a_number_of_ten_thousand_digits() -> None:
    digits = "9" * 10_000
    reason = "a number with too many digits; put quotation marks around it if it is meant"
    assert told(claim(f"note = 12\nvalue = {digits}")) == [f"a.toml:7: claims[0].value: {reason}"]
    assert told(claim(f"value = {digits[:5000]}_{digits}")) == [f"a.toml:6: claims[0].value: {reason}"]
    assert told(f"a = {'[' * 20}{digits}{']' * 20}") == [f"a.toml:1: {reason}"]
    assert values_of(claim(f'value = "{digits}"')) == [digits]
    assert values_of(claim(f"value = {digits}.0")) == [f"{digits}.0"]
    assert values_of(claim(f"value = 0x{digits}")) == [f"0x{digits}"]


@pytest.mark.parametrize("opening", ["[", "{a=", "[{a=["])
def test_nesting_without_end(opening: str) -> None:
    assert all("deeply" in line or "not valid TOML" in line for line in told("a = " + opening * 50_000))
    closed = opening * 50_000 + "1" + opening[::-1].translate(str.maketrans("[{", "]}", "a=")) * 50_000
    assert told("a = " + closed) == ["a.toml: is nested too deeply"]


@pytest.mark.parametrize("number", ["7", "2017-11-26"])
def test_what_lies_deeper_than_any_field(number: str) -> None:
    (wrong,) = told(claim(f"value = {'[' * 30}{number}{']' * 30}"))
    assert wrong == "a.toml:6: claims[0].value: must be text, not a list"


@given(st.text() | st.text(alphabet="[]{}=\"'a1.\n# ,"))
@settings(deadline=None)
def test_no_text_is_a_traceback(text: str) -> None:
    problems_of(text)


# ——— where things stand ———


def test_layout_of_every_form_of_key_and_table() -> None:
    text = (
        "top = 1  # one\n"
        "[a.'b c'.\"d\\u0065\"]\n"
        "k = [\n"
        "  1, # first\n"
        "  # between\n"
        "  {x = 2, y.z = [3]},\n"
        "]\n"
        "# alone\n"
        "[[s]]\n"
        "[[s.t]]\n"
        "[[s.t]]\n"
        "[s.t.u]\n"
        "v = '''\n"
        "'''\n"
        "w = 2017-01-01\n"
        "[[s]]\n"
        "[[s.t]]\n"
        "names.en = 1\n"
        "names.fr = 2\n"
    )
    k = ("a", "b c", "de", "k")
    lines: dict[tuple[str | int, ...], int] = {
        (): 1,
        ("top",): 1,
        ("a",): 2,
        ("a", "b c"): 2,
        ("a", "b c", "de"): 2,
        k: 3,
        (*k, 0): 4,
        (*k, 1): 6,
        (*k, 1, "x"): 6,
        (*k, 1, "y"): 6,
        (*k, 1, "y", "z"): 6,
        (*k, 1, "y", "z", 0): 6,
        ("s",): 9,
        ("s", 0): 9,
        ("s", 0, "t"): 10,
        ("s", 0, "t", 0): 10,
        ("s", 0, "t", 1): 11,
        ("s", 0, "t", 1, "u"): 12,
        ("s", 0, "t", 1, "u", "v"): 13,
        ("s", 0, "t", 1, "u", "w"): 15,
        ("s", 1): 16,
        ("s", 1, "t"): 17,
        ("s", 1, "t", 0): 17,
        ("s", 1, "t", 0, "names"): 18,
        ("s", 1, "t", 0, "names", "en"): 18,
        ("s", 1, "t", 0, "names", "fr"): 19,
        ("s", 1, "t", 0, "nothing"): 17,
        ("s", 1, "nothing", 0): 16,
        ("nothing",): 1,
    }
    for path, line in lines.items():
        assert Layout(text.encode()).line(path) == line, path
    layout = Layout(text.encode())
    assert [layout.line(path) for path in reversed(lines)] == list(lines.values())[::-1]
    assert layout.words(("s", 0, "t", 1, "u", "w")) == "2017-01-01"
    assert layout.words((*k, 1, "y", "z", 0)) == "3"
    assert layout.words(("s", 0, "t", 1, "u", "v")) is None


@given(corpora())
@settings(deadline=None)
def test_every_field_of_a_written_file_has_its_line(corpus: Corpus) -> None:
    text = toml.write_toml(corpus)
    tables, layout = tomllib.loads(text), Layout(text.encode())
    lines = text.split("\n")
    for path, typed in _leaves(tables, ()):
        assert f"= {typed}" in lines[layout.line(path) - 1]


def _leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a file, with how it is written: a first one of a list behind its bracket."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, (*path, at))
    elif isinstance(value, str) and not isinstance(path[-1], int):
        written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        yield path, '"""' if "\n" in value else written


# ——— writing ———


def test_how_a_corpus_is_written() -> None:
    corpus = Corpus(
        sources=(GAZETTE,),
        claims=(
            Claim(id="height", source="gazette", subject="dam", attribute="height", value="31 m", planned=True),
            Claim(source="gazette", subject="dam", attribute="cost", value="£2", quote=Quote(exact="two", prefix="a")),
        ),
        vocabulary=Vocabulary(entities=(Entity(id="dam", names={"en": ("the dam",), "zh-Hant TW": ("水壩",)}),)),
    )
    assert toml.write_toml(corpus) == (
        '[source]\nid = "gazette"\ntitle = "River gazette"\npublished = "1904-03"\n\n'
        '[[claims]]\nid = "height"\nsubject = "dam"\nattribute = "height"\nvalue = "31 m"\nplanned = true\n\n'
        '[[claims]]\nsubject = "dam"\nattribute = "cost"\nvalue = "£2"\nquote = { exact = "two", prefix = "a" }\n\n'
        '[[entities]]\nid = "dam"\nnames.en = ["the dam"]\nnames."zh-Hant TW" = ["水壩"]\n'
    )


def test_how_several_sources_are_written() -> None:
    other = Source(id="almanac")
    first, second = (Claim(source=source, subject="a", attribute="b", value="c") for source in ("gazette", "almanac"))
    nested = toml.write_toml(Corpus(sources=(GAZETTE, other), claims=(first, second)))
    assert [line for line in nested.split("\n") if line.startswith("[")] == ["[[sources]]", "[[sources.claims]]"] * 2
    mixed = toml.write_toml(Corpus(sources=(GAZETTE, other), claims=(first, second, first)))
    assert [line for line in mixed.split("\n") if line.startswith("[")] == ["[[sources]]"] * 2 + ["[[claims]]"] * 3


@given(corpora())
@settings(deadline=None)
def test_what_was_written_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus) -> None:
    path: Path = tmp_path_factory.mktemp("toml") / "corpus.toml"
    path.write_bytes(toml.write(corpus))
    if corpus == Corpus():
        with pytest.raises(InputError, match="holds no source"):
            load(path)
    else:
        assert load(path) == corpus


@given(words())
@settings(deadline=None)
def test_a_written_text_takes_the_lines_it_has(text: str) -> None:
    written = toml.write_toml(Corpus(sources=(Source(id=text),)))
    assert written.count("\n") == 2 + (text.count("\n") + 1 if "\n" in text else 0)
    assert tomllib.loads(written) == {"source": {"id": text}}


def test_how_a_text_of_several_lines_is_written() -> None:
    written = toml.write_toml(Corpus(sources=(Source(id="gazette", text='The "dam"\n\nis \\ high.\r\n'),)))
    assert written == ('[source]\nid = "gazette"\ntext = """\nThe \\"dam\\"\n\nis \\\\ high.\\r\n"""\n')


def test_the_text_of_an_archived_document_is_left_where_it_lies() -> None:
    written = toml.write_toml(Corpus(sources=(Source(id="gazette", archived="dam.txt", text="The dam"),)))
    assert written == '[source]\nid = "gazette"\narchived = "dam.txt"\n'

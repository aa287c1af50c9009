from __future__ import annotations

import json as standard
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.errors import InputError
from factcheck.formats import json
from factcheck.formats.converter import structure
from factcheck.formats.json import _places
from factcheck.model import Claim, Corpus, Entity, Place, Source
from factcheck.testing import corpora

ANSWER = """\
{
  "source": {"id": "gazette", "published": "2021-05-06"},
  "claims": [
    {"subject": "dam", "attribute": "height", "value": 31.50},
    {"subject": "dam", "attribute": "cost",
     "value": "€3 million", "quote": {"exact": "cost €3 million"}}
  ],
  "entities": [{"id": "dam", "names": {"en": ["dam [of] Halden, \\"the\\" dam"]}}]
}
"""


def test_one_document_a_file() -> None:
    source, height, cost, entity = map(structure, json.read(ANSWER.encode(), "a.json").records)
    assert isinstance(height, Claim)
    assert isinstance(cost, Claim)
    assert (source, height.value, height.source) == (Source(id="gazette", published="2021-05-06"), "31.50", "gazette")
    assert entity == Entity(id="dam", names={"en": ('dam [of] Halden, "the" dam',)})
    places = [one.place for one in (source, height, cost, entity)]
    assert places == [Place("a.json", line) for line in (2, 4, 5, 8)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (ANSWER.replace('"value": "€3', '"valeu": "€3'), "a.json:6: claims[1].valeu: unknown field 'valeu'; did you"),
        (ANSWER.replace('{"exact": "cost €3 million"}', "[1]"), "a.json:6: claims[1].quote: must be text or a table"),
        ('{"claims": [{"subject": "dam"}]}', "a.json:1: claims[0].attribute: is missing"),
        ('{"claims": {}}', 'a.json:1: claims: must be a list of tables; write "claims": [{…}, …]'),
        ('{\n"x": 1}', "a.json:2: x: unknown field 'x'; the fields are source, sources, claims, entities"),
        ("[]", 'a.json:1: must be an object, such as {"source": {"id": "…"}, "claims": []}'),
        ('{"source": {},\n "claims": [}', "a.json:2: is not valid JSON: expecting value (column 13)"),
        ('{"source": {"id": "a", "id": "b"}}', "a.json: id: is given twice"),
        ("[" * 100_000, "a.json: is nested too deeply"),
        (b'{"\xff"}', "a.json:1: is not UTF-8 (byte 0xff at offset 2); save the file in UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | bytes, wrong: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(InputError) as error:
        load("a.json")
    assert any(str(problem).startswith(wrong) for problem in error.value.problems), str(error.value)


@given(corpora())
@settings(deadline=None)
def test_what_is_written_reads_back(corpus: Corpus) -> None:
    records = json.read(json.write(corpus), "a.json").records
    items = [structure(record) for record in records]
    of = {kind: tuple(one for one in items if isinstance(one, kind)) for kind in (Source, Claim)}
    assert (of[Source], of[Claim]) == (corpus.sources, corpus.claims)
    rest = tuple(one for one in items if not isinstance(one, Source | Claim))
    assert rest == (*corpus.vocabulary.entities, *corpus.vocabulary.attributes)


DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(DATA)
@settings(deadline=None)
def test_every_value_has_its_place(data: object) -> None:
    text = standard.dumps(data, indent=1)
    places = _places(text)
    assert set(places) == {(), *paths(data)}
    lines = text.split("\n")
    for path, line in places.items():
        if path and isinstance(path[-1], str):
            assert lines[line - 1].lstrip(" [{").startswith(standard.dumps(path[-1]))


def paths(data: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path for key, inner in items for path in ((*at, key), *paths(inner, (*at, key)))]

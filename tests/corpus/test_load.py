from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.errors import InputError, SettingsError
from factcheck.formats.toml import write_toml
from factcheck.model import Corpus
from factcheck.testing import corpora

SOURCE = '[source]\nid = "gazette"\ntitle = "River gazette"\n'
CLAIM = '[[claims]]\nsubject = "dam"\nattribute = "height"\nvalue = "31 m"\n'


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def told(folder: Path, *paths: Path) -> list[str]:
    """What stops a load, a problem a line, without the folder that every file stands in."""
    with pytest.raises(InputError) as caught:
        load(*(paths or (folder,)))
    return str(caught.value).replace(f"{folder}{os.sep}", "").split("\n")


# ——— which files ———


def test_a_folder_is_all_its_files_in_order_of_names(tmp_path: Path) -> None:
    files = {
        "b.toml": '[source]\nid = "b"\n',
        "a/z.jsonl": '{"type": "source", "id": "a/z"}\n',
        "a/deep/er.TOML": '[source]\nid = "a/deep/er"\n',
        "notes.txt": "nothing of ours",
        ".hidden.toml": "[not ours",
        ".git/config.toml": "[not ours",
    }
    corpus = load(written(tmp_path, files))
    assert [source.id for source in corpus.sources] == ["a/deep/er", "a/z", "b"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    written(tmp_path, {"a.toml": SOURCE + CLAIM})
    corpus = load(tmp_path, tmp_path / "a.toml", str(tmp_path / ".." / tmp_path.name / "a.toml"))
    assert len(corpus.claims) == 1


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert load(written(tmp_path, {".a.toml": SOURCE}) / ".a.toml").sources


def test_no_path_at_all() -> None:
    with pytest.raises(SettingsError, match="name a file or a folder"):
        load()


def test_a_missing_path(tmp_path: Path) -> None:
    assert told(tmp_path, tmp_path / "claims") == ["claims: no such file or folder"]
    assert told(tmp_path, tmp_path / "claims.toml") == ["claims.toml: no such file or folder"]


def test_a_folder_without_claims_files(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (wrong,) = told(tmp_path, tmp_path / "claims")
    assert wrong.startswith("claims: holds no claims file (")
    assert "*.jsonl" in wrong
    assert "*.toml" in wrong


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        load(tmp_path)


@pytest.mark.parametrize("content", ["", "\ufeff", "# nothing yet\n", "claims = []"])
def test_an_empty_file(tmp_path: Path, content: str) -> None:
    assert told(written(tmp_path, {"a.toml": content})) == ["a.toml: holds no source, claims or vocabulary"]


def test_an_empty_file_of_json_lines(tmp_path: Path) -> None:
    assert told(written(tmp_path, {"a.jsonl": "\n"})) == ["a.jsonl: holds no source, claims or vocabulary"]


# ——— all problems at once ———


def test_all_problems_of_all_files_are_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.toml": SOURCE + CLAIM.replace("value", "valeu"),
        "b.toml": "[source",
        "c.jsonl": '{"type": "source", "id": "c"}\n{"type": "source", "id": "c", "title": "another"}\n[]\n',
        "d.toml": b"[source]\nid = '\xe9'",
        "e.toml": "",
    }
    folder = written(tmp_path, files)
    assert [line.split(": ")[0:2] for line in told(folder, folder, folder / "f")] == [
        ["a.toml:7", "claims[0].valeu"],
        ["b.toml:1", "is not valid TOML"],
        ["c.jsonl:2", "id"],
        ["c.jsonl:3", 'must be an object, such as {"type"'],
        ["d.toml:2", "is not UTF-8 (byte 0xe9 at offset 15); save the file in UTF-8"],
        ["e.toml", "holds no source, claims or vocabulary"],
        ["f", "no such file or folder"],
    ]


def test_a_source_that_could_not_be_read_is_not_missed_as_well(tmp_path: Path) -> None:
    files = {"a.jsonl": '{"type": "source", "id": "gazette", "x": 1}', "b.toml": CLAIM + 'source = "gazette"'}
    assert len(told(written(tmp_path, files))) == 1


# ——— ids and names ———


def test_one_source_in_two_files(tmp_path: Path) -> None:
    second = CLAIM.replace("31 m", "102 ft")
    corpus = load(written(tmp_path, {"a.toml": SOURCE + CLAIM, "b.toml": SOURCE + second}))
    assert len(corpus.sources) == 1
    assert corpus.sources[0].place == load(tmp_path / "a.toml").sources[0].place
    assert [claim.value for claim in corpus.claims] == ["31 m", "102 ft"]


@given(corpora(), st.data())
@settings(deadline=None)
def test_splitting_a_file_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, corpus: Corpus, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("split")
    whole = Corpus(sources=corpus.sources, claims=corpus.claims)
    at = data.draw(st.integers(0, len(corpus.claims)))
    for name, part in (("a", whole.claims[:at]), ("b", whole.claims[at:])):
        (folder / f"{name}.toml").write_bytes(write_toml(Corpus(sources=whole.sources, claims=part)).encode())
    if whole.sources:
        assert load(folder) == whole


def test_sources_keep_the_order_in_which_they_come_first(tmp_path: Path) -> None:
    other = '[source]\nid = "almanac"\n'
    corpus = load(written(tmp_path, {"a.toml": SOURCE, "b.toml": other, "c.toml": SOURCE}))
    assert [source.id for source in corpus.sources] == ["gazette", "almanac"]


def test_two_sources_with_one_id(tmp_path: Path) -> None:
    files = {"a.toml": SOURCE, "b.toml": '[source]\ntitle = "Other"\nid = "gazette"\nlanguage = "en"'}
    assert told(written(tmp_path, files)) == [
        "b.toml:3: source.id: another source has the id 'gazette' "
        f"({tmp_path}/a.toml:2); they differ in title, language".replace(f"{tmp_path}{os.sep}", "")
    ]


def test_two_claims_with_one_id(tmp_path: Path) -> None:
    twice = SOURCE + (CLAIM + '\nid = "height"\n') * 2
    assert told(written(tmp_path, {"a.toml": twice})) == [
        "a.toml:15: claims[1].id: another claim of 'gazette' has the id 'height' (a.toml:9)"
    ]
    other = twice.replace("gazette", "almanac", 1)
    assert len(told(written(tmp_path, {"b.toml": other}))) == 2


def test_claims_of_two_sources_may_share_an_id(tmp_path: Path) -> None:
    text = SOURCE + CLAIM + 'id = "height"\n'
    assert len(load(written(tmp_path, {"a.toml": text, "b.toml": text.replace("gazette", "almanac")})).claims) == 2


def test_a_claim_of_an_unknown_source(tmp_path: Path) -> None:
    assert told(written(tmp_path, {"a.toml": CLAIM + 'source = "gazete"', "b.toml": SOURCE})) == [
        "a.toml:5: claims[0].source: no source has the id 'gazete'; did you mean 'gazette'?"
    ]


@pytest.mark.parametrize("table", ["entities", "attributes"])
def test_two_things_of_the_vocabulary_with_one_id(tmp_path: Path, table: str) -> None:
    noun = {"entities": "entity", "attributes": "attribute"}[table]
    text = f'[[{table}]]\nid = "dam"\n'
    assert told(written(tmp_path, {"a.toml": text, "b.toml": text + "\n" + text.replace("dam", "lock")})) == [
        f"b.toml:2: {table}[0].id: another {noun} has the id 'dam' (a.toml:2)"
    ]


@pytest.mark.parametrize(("table", "field"), [("entities", "names"), ("attributes", "labels")])
def test_a_name_that_two_things_share(tmp_path: Path, table: str, field: str) -> None:
    text = (
        f'[[{table}]]\nid = "old"\n{field}.en = ["Old Dam", "the dam"]\n{field}.fr = "THE DAM"\n'
        f'[[{table}]]\nid = "new"\n{field}.en = ["New Dam",\n"The  Dam"]\n'
    )
    noun = {"entities": "entity", "attributes": "attribute"}[table]
    reason = f"'The  Dam' is a name of 'old' as well (a.toml:3); a name belongs to one {noun}"
    assert told(written(tmp_path, {"a.toml": text})) == [f"a.toml:8: {table}[1].{field}.en[1]: {reason}"]


def test_an_id_that_is_the_name_of_another(tmp_path: Path) -> None:
    text = '[[entities]]\nid = "old"\nnames.en = "dam"\n[[entities]]\nid = "Dam"\n'
    assert told(written(tmp_path, {"a.toml": text})) == [
        "a.toml:5: entities[1].id: 'Dam' is a name of 'old' as well (a.toml:3); a name belongs to one entity"
    ]


def test_parts_that_are_no_attributes(tmp_path: Path) -> None:
    text = (
        '[[attributes]]\nid = "cost"\nparts = ["labour",\n"material"]\n'
        '[[attributes]]\nid = "labour"\npart_of = "costs"\n'
        '[[attributes]]\nid = "time"\npart_of = "time"\n'
    )
    assert told(written(tmp_path, {"a.toml": text})) == [
        "a.toml:4: attributes[0].parts[1]: no attribute has the id 'material'",
        "a.toml:7: attributes[1].part_of: no attribute has the id 'costs'; did you mean 'cost'?",
        "a.toml:10: attributes[2].part_of: an attribute is no part of itself",
    ]


# ——— archived texts ———


def test_an_archived_text_is_loaded(tmp_path: Path) -> None:
    files = {"claims/a.toml": SOURCE + 'archived = "../texts/a.txt"', "texts/a.txt": "\ufeffThe dam is 31 m high.\r\n"}
    (source,) = load(written(tmp_path, files) / "claims").sources
    assert (source.archived, source.text) == ("../texts/a.txt", "The dam is 31 m high.\r\n")


@pytest.mark.parametrize(
    ("archived", "reason"),
    [
        ("missing.txt", "a.toml:4: source.archived: cannot be read: No such file or directory"),
        (".", "a.toml:4: source.archived: cannot be read: Is a directory"),
        ("nul\\u0000", "a.toml:4: source.archived: cannot be read: embedded null byte"),
        ("latin.txt", "latin.txt:1: is not UTF-8 (byte 0xe9 at offset 3); save the file in UTF-8"),
    ],
)
def test_an_archived_text_that_cannot_be_loaded(tmp_path: Path, archived: str, reason: str) -> None:
    files: dict[str, str | bytes] = {"a.toml": SOURCE + f'archived = "{archived}"', "latin.txt": b"caf\xe9"}
    assert told(written(tmp_path, files)) == [reason]


def test_a_text_that_is_given_with_its_source(tmp_path: Path) -> None:
    files = {"a.toml": SOURCE + 'text = "The dam is 31 m high."\n'}
    assert load(written(tmp_path, files)).sources[0].text == "The dam is 31 m high."
    files = {"a.toml": files["a.toml"] + 'archived = "a.txt"', "a.txt": "The dam is 31 m high."}
    assert told(written(tmp_path, files)) == [
        "a.toml:4: source.text: the text is given twice: here, and as the file that `archived` names"
    ]


# ——— what a person might get wrong with one claim ———


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ('valeu = "1"', "a.toml:7: claims[0].valeu: unknown field 'valeu'; did you mean 'value'?"),
        ('value = ""', "a.toml:7: claims[0].value: is blank"),
        ("value = " + "9" * 10_000, "a.toml:7: claims[0].value: a number with too many digits; put quotation marks"),
        ("value = 0000-01-01", "a.toml:7: is not valid TOML: invalid date or datetime (column 9)"),
    ],
)
def test_a_claim_that_is_wrong(tmp_path: Path, line: str, place: str) -> None:
    text = SOURCE + '[[claims]]\nsubject = "dam"\nattribute = "height"\n' + line
    (wrong,) = told(written(tmp_path, {"a.toml": text}))
    assert wrong.startswith(place)


def test_a_language_nobody_knows_is_no_problem(tmp_path: Path) -> None:
    assert load(written(tmp_path, {"a.toml": SOURCE + 'language = "tlh"'})).sources[0].language == "tlh"


# ——— codes and units ———


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (SOURCE + 'language = "English"\n', "source.language"),
        (SOURCE + CLAIM + 'language = "e"\n', "claims[0].language"),
        ('[[entities]]\nid = "dam"\nnames.english = ["the dam"]\n', "entities[0].names.english"),
        ('[[entities]]\nid = "dam"\ncurrency = "euro"\n', "entities[0].currency"),
        ('[[attributes]]\nid = "height"\nlabels.French = ["hauteur"]\n', "attributes[0].labels.French"),
        ('[[attributes]]\nid = "height"\nunit = "furlongz"\n', "attributes[0].unit"),
        ('[[attributes]]\nid = "price"\nunit = "ZZZ"\n', "attributes[0].unit"),
    ],
)
def test_what_nobody_has_heard_of(tmp_path: Path, text: str, field: str) -> None:
    (problem,) = told(written(tmp_path, {"a.toml": text}))
    assert f": {field}: " in problem


@pytest.mark.parametrize("code", ["en", "de", "fr-CA", "zh_Hant", "ARY", ""])
def test_a_language_may_be_one_that_is_not_read(tmp_path: Path, code: str) -> None:
    assert load(written(tmp_path, {"a.toml": f'{SOURCE}language = "{code}"\n'})).sources


@pytest.mark.parametrize("unit", ["meter", "kilometer / hour", "kilometer ** 2", "fathom", "percent", "EUR", "FRF"])
def test_units_and_currencies_that_there_are(tmp_path: Path, unit: str) -> None:
    attribute = f'[[attributes]]\nid = "it"\nunit = "{unit}"\n'
    assert load(written(tmp_path, {"a.toml": attribute})).vocabulary.attributes[0].unit == unit


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", closed)
    assert told(tmp_path, tmp_path / "claims") == ["claims: no such file or folder"]
    (tmp_path / "claims").mkdir()
    assert told(tmp_path, tmp_path / "claims") == ["claims: cannot be read: Permission denied"]

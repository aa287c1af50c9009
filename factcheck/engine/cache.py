"""What a run keeps for the next, in one SQLite file: what each file said, which claims share a group, what was found.

It is a cache: whoever deletes it loses nothing but time. Nothing in it is ever run, only read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.errors import SettingsError
from factcheck.formats.rows import claim_of, claim_row, source_of, source_row
from factcheck.model import Claim, Source

#: Tells our files from other SQLite files, and this form of them from others.
_OURS, _FORM = 0x66616374, 2

_TABLES = """
    create table run (key text);
    create table files (
        file integer primary key, name text unique, position integer, digest text, texts text, vocabulary integer
    );
    create table sources (file integer, at integer, id text, told text, row text, primary key (file, at));
    create index sources_by_id on sources (id);
    create table claims (claim integer primary key, file integer, at integer, source text, id text, row text);
    create index claims_by_file on claims (file);
    create index claims_by_source on claims (source, id);
    create table members (grp integer, claim integer, primary key (grp, claim)) without rowid;
    create table suspects (grp integer primary key);
    create table findings (grp integer, finding text);
    create index findings_by_group on findings (grp);
"""


@attrs.frozen(kw_only=True)
class KeptFile:
    """A file as it was: its number, the digest of its bytes and of each text it names, whether it holds vocabulary."""

    file: int
    digest: str
    texts: Mapping[str, str]
    vocabulary: bool


@contextmanager
def opened(path: Path, key: str) -> Iterator[Cache]:
    """The cache in a file, which is made if there is none, and emptied if it was kept under another key.

    What is changed in it stays if nothing is raised until it is closed. Raises SettingsError where the
    file is something else, or cannot be read or written.
    """
    try:
        database = sqlite3.connect(path, isolation_level=None, timeout=60)
        try:
            database.execute("begin immediate")
            cache = Cache(database)
            cache.prepare(key, path)
            yield cache
            database.execute("commit")
        finally:
            database.close()
    except sqlite3.Error as error:
        raise SettingsError(f"{path}: cannot serve as a cache: {error}") from None


class Cache:
    """A cache that is open."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Take over a connection, within a transaction."""
        self._database = database

    def prepare(self, key: str, path: Path) -> None:
        """Make the tables, or see that they are ours and were kept under this key."""
        ours, form = (self._one(f"pragma {name}") for name in ("application_id", "user_version"))
        if self._one("select count(*) from sqlite_master") and ours != _OURS:
            raise SettingsError(f"{path}: is no cache of factcheck")
        if form != _FORM or self._one("select key from run") != key:
            self._database.execute(f"pragma application_id = {_OURS}")
            self._database.execute(f"pragma user_version = {_FORM}")
            self._empty()
            self._database.execute("insert into run values (?)", [key])

    def _empty(self) -> None:
        for (name,) in self._database.execute("select name from sqlite_master where type = 'table'").fetchall():
            self._database.execute(f"drop table {name}")
        for statement in filter(str.strip, _TABLES.split(";")):
            self._database.execute(statement)

    def clear(self) -> None:
        """Forget all that was kept but the key."""
        key = self._one("select key from run")
        self._empty()
        self._database.execute("insert into run values (?)", [key])

    # Files

    def files(self) -> dict[str, KeptFile]:
        """The files by their names, in the order in which they were read."""
        rows = self._database.execute("select name, file, digest, texts, vocabulary from files order by position")
        return {
            name: KeptFile(file=file, digest=digest, texts=json.loads(texts), vocabulary=bool(vocabulary))
            for name, file, digest, texts, vocabulary in rows
        }

    def put_file(self, name: str, digest: str, texts: Mapping[str, str], *, vocabulary: bool) -> int:
        """Note the state of a file, and give its number."""
        self._database.execute(
            "insert into files (name, digest, texts, vocabulary) values (:name, :digest, :texts, :vocabulary) "
            "on conflict (name) do update set digest = :digest, texts = :texts, vocabulary = :vocabulary",
            {"name": name, "digest": digest, "texts": json.dumps(texts), "vocabulary": vocabulary},
        )
        return int(self._one("select file from files where name = ?", name))

    def drop_file(self, file: int) -> None:
        """Forget a file; its sources and claims are others' business."""
        self._database.execute("delete from files where file = ?", [file])

    def put_order(self, names: Iterable[str]) -> None:
        """Note the order of the files."""
        places = ((position, name) for position, name in enumerate(names))
        self._database.executemany("update files set position = ? where name = ?", places)

    # Sources

    def sources(self, file: int) -> set[str]:
        """The ids of the sources that a file declares."""
        return {id_ for (id_,) in self._database.execute("select id from sources where file = ?", [file])}

    def put_sources(self, file: int, sources: Iterable[Source]) -> None:
        """Note the sources of a file instead of those that it had."""
        self._database.execute("delete from sources where file = ?", [file])
        rows = ((file, at, source.id, _told(source), _json(source_row(source))) for at, source in enumerate(sources))
        self._database.executemany("insert into sources values (?, ?, ?, ?, ?)", rows)

    def source(self, id_: str) -> str | None:
        """The row of a source, as the first file that declares it has it; None where none does."""
        found: str | None = self._one(
            "select row from sources join files using (file) where id = ? order by position, at limit 1", id_
        )
        return found

    def is_declared(self, source: str, but: Iterable[int]) -> bool:
        """Whether a file, other than these, declares a source."""
        found = self._database.execute("select file from sources where id = ?", [source])
        return any(file not in but for (file,) in found)

    def is_told_otherwise(self, source: Source, but: Iterable[int]) -> bool:
        """Whether a file, other than these, declares this source in other words."""
        found = self._database.execute(
            "select file from sources where id = ? and told != ?", [source.id, _told(source)]
        )
        return any(file not in but for (file,) in found)

    # Claims

    def claims(self, file: int) -> dict[tuple[int, str], int]:
        """The numbers of a file's claims, by their position in it and their row."""
        rows = self._database.execute("select at, row, claim from claims where file = ?", [file])
        return {(at, row): claim for at, row, claim in rows}

    def put_claims(self, file: int, claims: Mapping[tuple[int, str], Claim]) -> list[int]:
        """Add claims to a file, by their position in it and their row; gives their numbers."""
        last = self._one("select coalesce(max(claim), 0) from claims")
        rows = [(file, at, claim.source, claim.id, row) for (at, row), claim in claims.items()]
        numbers = range(last + 1, last + 1 + len(rows))
        numbered = ((number, *row) for number, row in zip(numbers, rows, strict=True))
        self._database.executemany("insert into claims values (?, ?, ?, ?, ?, ?)", numbered)
        return list(numbers)

    def drop_claims(self, claims: Iterable[int]) -> None:
        """Forget claims."""
        self._database.executemany("delete from claims where claim = ?", ((claim,) for claim in claims))

    def claims_of(self, source: str) -> set[int]:
        """The numbers of the claims of a source."""
        return {claim for (claim,) in self._database.execute("select claim from claims where source = ?", [source])}

    def is_claimed(self, source: str, but: Iterable[int], id_: str | None = None) -> bool:
        """Whether a file, other than these, holds a claim of a source: any, or the one with this id."""
        query = "select file from claims where source = :source and (:id is null or id = :id)"
        found = self._database.execute(query, {"source": source, "id": id_})
        return any(file not in but for (file,) in found)

    def stated(
        self, claims: Iterable[int], sources: Mapping[str, str | None] = MappingProxyType({})
    ) -> dict[int, tuple[Claim, Source]]:
        """Claims with their sources by their numbers, in the order of the files; `sources` stand for those kept."""
        self._choose(claims)
        rows = self._database.execute(
            "select claim, source, row from claims join chosen on claim = number "
            "join files using (file) order by position, at"
        ).fetchall()
        ids = {source for _, source, _ in rows}
        told = {id_: json.loads(sources[id_] if id_ in sources else self.source(id_)) for id_ in ids}  # type: ignore[arg-type]  # no claim is without its source
        made = {id_: source_of(row) for id_, row in told.items()}
        return {number: (claim_of((*told[source], *json.loads(row))), made[source]) for number, source, row in rows}

    def counts(self) -> tuple[int, int]:
        """How many sources and how many claims there are."""
        return self._one("select count(distinct id) from sources"), self._one("select count(*) from claims")

    # Groups

    def put_members(self, members: Iterable[tuple[int, int]]) -> None:
        """Note that claims belong to groups: pairs of a group's number and a claim's."""
        self._database.executemany("insert or ignore into members values (?, ?)", sorted(members))

    def drop_members(self, members: Iterable[tuple[int, int]]) -> None:
        """Note that claims belong to groups no longer."""
        self._database.executemany("delete from members where grp = ? and claim = ?", members)

    def members(self, groups: Iterable[int]) -> set[int]:
        """The numbers of all claims of these groups."""
        self._choose(groups)
        return {claim for (claim,) in self._database.execute("select claim from members join chosen on grp = number")}

    def suspects(self, groups: Iterable[int]) -> set[int]:
        """Those of these groups that were suspicious when they were last looked at."""
        self._choose(groups)
        return {group for (group,) in self._database.execute("select grp from suspects join chosen on grp = number")}

    def put_suspects(self, groups: Iterable[int], suspects: Iterable[int]) -> None:
        """Note which of these groups are suspicious."""
        self._database.executemany("delete from suspects where grp = ?", ((group,) for group in groups))
        self._database.executemany("insert or ignore into suspects values (?)", ((group,) for group in suspects))

    # Findings

    def findings(self) -> list[tuple[int, Any]]:
        """Everything that was found with the number of its group, group by group in the order in which it was found."""
        rows = self._database.execute("select grp, finding from findings order by rowid")
        return [(group, json.loads(finding)) for group, finding in rows]

    def put_findings(self, found: Iterable[tuple[int, Any]]) -> None:
        """Keep findings: pairs of a group's number and plain data."""
        self._database.executemany(
            "insert into findings values (?, ?)", ((group, _json(finding)) for group, finding in found)
        )

    def drop_findings(self, groups: Iterable[int]) -> None:
        """Forget what was found in these groups."""
        self._database.executemany("delete from findings where grp = ?", ((group,) for group in groups))

    def _choose(self, numbers: Iterable[int]) -> None:
        self._database.execute("create temp table if not exists chosen (number integer primary key)")
        self._database.execute("delete from chosen")
        self._database.executemany("insert or ignore into chosen values (?)", ((number,) for number in sorted(numbers)))

    def _one(self, query: str, *values: object) -> Any:
        found = self._database.execute(query, values).fetchone()
        return None if found is None else found[0]


def row_text(claim: Claim) -> str:
    """A claim's row as the cache keeps it: two claims with the same one are the same, in the same place."""
    return _json(claim_row(claim))


def _told(source: Source) -> str:
    """A digest of what a source says of itself, wherever it stands."""
    row = _json(source_row(attrs.evolve(source, place=None)))
    return blake2b(row.encode(), digest_size=16).hexdigest()


def _json(value: Sequence[Any] | Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)

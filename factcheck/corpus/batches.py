"""Claims in their words to the rows of a table, a batch at a time, without making an assertion of each.

What most columns hold hangs on few of a claim's words, which many claims share: such columns are worked out once for
all of them, and each claim only points to its row there. Arrow then puts the columns together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.corpus.assertions import Origin, Reader, bears, time_of
from factcheck.corpus.columns import ABOUT, TYPES
from factcheck.corpus.keys import KEPT, Keys, claim_key, text_key
from factcheck.corpus.sharing import Exchange
from factcheck.corpus.timing import TIMED, Moment, Saying, timed
from factcheck.corpus.valuing import ENDS, VALUED, Value
from factcheck.formats import parquet
from factcheck.formats.rows import SOURCES, Row, source_row
from factcheck.model import Attribute, Source, Vocabulary

if TYPE_CHECKING:
    import pyarrow


@attrs.frozen
class _Part:
    """Columns that hang on the same few words: a row for every such words, and which of these rows each claim has."""

    names: tuple[str, ...]
    rows: list[tuple[Any, ...]] = attrs.field(factory=list, init=False)
    #: What was worked out for words, with the number of their row.
    known: dict[object, tuple[int, Any]] = attrs.field(factory=dict, init=False)
    #: For each claim, the number of its row; None where all its columns are empty.
    at: list[int | None] = attrs.field(factory=list, init=False)

    def put(self, words: object, row: tuple[Any, ...], thing: Any) -> tuple[int, Any]:
        """Add a row, and give what is known for these words from now on."""
        entry = self.known[words] = (len(self.rows), thing)
        self.rows.append(row)
        return entry

    def columns(self) -> dict[str, pyarrow.Array]:
        """The columns, with a place for each claim."""
        pa = parquet.arrow()
        rows = parquet.batch(self.rows, {name: TYPES[name] for name in self.names})
        taken = rows.take(pa.array(self.at, pa.int32()))
        return dict(zip(self.names, taken.columns, strict=True))

    def clear(self) -> None:
        """Start anew."""
        self.rows.clear()
        self.known.clear()
        self.at.clear()


@attrs.frozen(eq=False)
class _About:
    """What a claim is about: its attribute, the currency of its subject, and their keys."""

    definition: Attribute
    currency: str | None
    keys: tuple[Any, ...]


class BatchMaker:
    """Makes batches of rows of claims."""

    def __init__(self, vocabulary: Vocabulary, exchange: Exchange | None = None) -> None:
        """Prepare for claims in a vocabulary; in an `exchange`, others tell what values come to, and are told it."""
        self._reader = Reader(vocabulary)
        self._keys = Keys(vocabulary)
        self._known = _Known(exchange)
        self._moment_of = lru_cache(KEPT)(_moment)
        self._timed = lru_cache(KEPT)(timed)
        self._sources = _Part((*(column.name for column in SOURCES), "source_key"))
        self._abouts = _Part(("subject", "attribute", "scope", *ABOUT))
        self._ranked = _Part(("ranked_key",))
        self._values = _Part(("value", *VALUED))
        self._ends = _Part(ENDS)
        self._times = _Part(("when", *TIMED))
        self._asides = _Part(
            ("quote", "quote_prefix", "quote_suffix", "speaker", "language", "note", "planned", "file")
        )
        self._own = _Part(("id", "line", "claim_key"))
        self._parts = (
            *(self._sources, self._abouts, self._ranked, self._values),
            *(self._ends, self._times, self._asides, self._own),
        )

    def __len__(self) -> int:
        """How many claims the batch holds so far."""
        return len(self._own.rows)

    def add(self, words: Row, source: Source) -> None:
        """Add the row of a claim, given as its own columns, and of its source."""
        id_, subject, attribute, value, when, scope, *_, line = words
        source_at, origin = self._sources.known.get(source.id) or self._new_source(source)
        about_words = (subject, attribute, scope)
        about_at, about = self._abouts.known.get(about_words) or self._new_about(*about_words)
        aside_words = words[6:-1]
        aside_at, sayings = self._asides.known.get(aside_words) or self._new_aside(aside_words)
        saying = sayings[source.text is not None]
        language = aside_words[4] or source.language
        bearing = origin if bears(about.definition, value) else None
        value_words = (value, attribute, language, bearing, about.currency)
        value_at, worked_out = self._values.known.get(value_words) or self._new_value(*value_words)
        moment = self._moment_of(when, language, origin)
        time_words = (worked_out.manner, moment, saying)
        time_at, _ = self._times.known.get(time_words) or self._new_time(when, *time_words)
        self._sources.at.append(source_at)
        self._abouts.at.append(about_at)
        self._ranked.at.append(about_at if worked_out.ranked and not saying.planned else None)
        self._values.at.append(value_at)
        self._ends.at.append(value_at if worked_out.is_compared(moment) else None)
        self._asides.at.append(aside_at)
        self._times.at.append(time_at)
        self._own.rows.append((id_, line, claim_key(source.id, id_, about.keys)))

    def batch(self) -> pyarrow.RecordBatch:
        """The rows of all claims that were added since the last batch, in their order."""
        self._own.at.extend(range(len(self)))
        columns = {name: column for part in self._parts for name, column in part.columns().items()}
        for part in self._parts:
            part.clear()
        self._reader.forget()
        fields = parquet.schema(TYPES)
        return parquet.arrow().RecordBatch.from_arrays([columns[name] for name in TYPES], schema=fields)

    def _new_source(self, source: Source) -> tuple[int, Origin]:
        origin = self._reader.origin(source)
        return self._sources.put(source.id, (*source_row(source), text_key(source.id)), origin)

    def _new_about(self, subject: str, attribute: str, scope: str | None) -> tuple[int, _About]:
        of_subject, of_attribute = self._reader.subject(subject), self._reader.attribute(attribute)
        keys = self._keys(
            of_subject["subject"], of_attribute["attribute"], self._reader.scope(scope), of_attribute["family"]
        )
        known = (not of_subject["subject_known"], not of_attribute["attribute_known"])
        about = _About(of_attribute["definition"], self._reader.currency(of_subject["subject"]), keys)
        self._ranked.rows.append(keys[:1])
        return self._abouts.put((subject, attribute, scope), (subject, attribute, scope, *keys, *known), about)

    def _new_value(self, *words: Any) -> tuple[int, Value]:
        value = self._known.get(words)
        if value is None:
            value = self._work_out_value(*words)
            self._known.put(words, value)
        self._ends.rows.append(value.ends)
        return self._values.put(words, (words[0], *value.row), value)

    def _work_out_value(
        self, words: str, attribute: str, language: str | None, bearing: Origin | None, currency: str | None
    ) -> Value:
        known = self._reader.attribute(attribute)
        read = self._reader.read_value(words, attribute, language, bearing, currency)
        return Value.of(words, known["definition"], part=bool(known["wholes"]), read=read)

    def _new_time(self, when: str | None, *words: Any) -> tuple[int, None]:
        return self._times.put(words, (when, *self._timed(*words)), None)

    def _new_aside(self, words: tuple[Any, ...]) -> tuple[int, tuple[Saying, Saying]]:
        quote, planned = words[0], words[-2]
        return self._asides.put(words, words, tuple(Saying.of(planned, quote, text=text) for text in (False, True)))


class _Known:
    """What values come to: the ones met of late."""

    def __init__(self, exchange: Exchange | None) -> None:
        self._exchange = exchange
        self._young: dict[_Words, Value] = {}
        self._old: dict[_Words, Value] = {}
        self._news: list[tuple[_Words, Value]] = []
        self._left = KEPT

    def get(self, words: _Words) -> Value | None:
        """What is known of a value."""
        known = self._young.get(words)
        if known is None and (known := self._old.get(words)) is not None:
            self._keep(words, known)
        return known

    def put(self, words: _Words, value: Value) -> None:
        """Take over what was worked out, and tell others as far as they need not know the source."""
        self._keep(words, value)
        if self._exchange is not None and words[3] is None and self._left:
            self._news.append((words, value))
            self._left -= 1
            if len(self._news) == _AT_ONCE:
                for told in self._exchange(self._news):
                    self._keep(*told)
                self._news.clear()

    def _keep(self, words: _Words, value: Value) -> None:
        if len(self._young) >= KEPT:
            self._old, self._young = self._young, {}
        self._young[words] = value


#: So many values are told to others at once.
_AT_ONCE = 16

#: All that a value hangs on: its words, those of its attribute, their language, an origin that bears on it, a currency.
_Words = tuple[str, str, str | None, Origin | None, str | None]


def _moment(when: str | None, language: str | None, origin: Origin) -> Moment:
    span, dated, undated = time_of(when, language, origin)
    unread = bool(origin.unread or undated)
    return Moment.of(span, dated, origin.published, undated=origin.undated, unread=unread)

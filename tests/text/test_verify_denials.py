"""What a text denies: the same value speaks against it, another one for it, and the rest stays open."""

from __future__ import annotations

import pytest

from factcheck.reading.compare import Outcome
from factcheck.text.verify import verify

AGREES, CONTRADICTS = Outcome.AGREES, Outcome.CONTRADICTS
UNDETERMINED, APART = Outcome.UNDETERMINED, Outcome.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("language", "statement", "evidence", "expected"),
    [
        # The same is said, and denied.
        ("en", "The harbour did not sell 40 boats.", "The harbour sold 40 boats.", CONTRADICTS),
        ("en", "The pier wasn't opened on 4 May 1953.", "The pier was opened on 4 May 1953.", CONTRADICTS),
        ("en", "The harbour never paid $3 million.", "The harbour paid $3 million.", CONTRADICTS),
        ("en", "The harbour sold 40 boats.", "The harbour did not sell 40 boats.", CONTRADICTS),
        ("fr", "Le port n'a pas vendu 40 bateaux.", "Le port a vendu 40 bateaux.", CONTRADICTS),
        ("fr", "Le port n'a pas encore reçu 40 bateaux.", "Le port a reçu 40 bateaux.", CONTRADICTS),
        ("fr", "Le port ne vend pas 40 bateaux.", "Le port vend 40 bateaux.", CONTRADICTS),
        ("ar", "لم يستقبل الميناء 40 سفينة.", "استقبل الميناء 40 سفينة.", CONTRADICTS),
        ("ar", "لم يبع الميناء 40 قاربا.", "باع الميناء 40 قاربا.", CONTRADICTS),
        ("ar", "لم يتم افتتاح الجسر في 4 مايو 1953.", "تم افتتاح الجسر في 4 مايو 1953.", CONTRADICTS),
        # Another value bears the denial out, and a bound turns round.
        ("en", "The pier was not opened on 5 May 1953.", "The pier was opened on 4 May 1953.", AGREES),
        ("en", "The harbour did not sell more than 50 boats.", "The harbour sold 40 boats.", AGREES),
        ("en", "The harbour did not sell more than 30 boats.", "The harbour sold 40 boats.", CONTRADICTS),
        ("fr", "Le quai n'a pas été inauguré le 5 mai 1953.", "Le quai a été inauguré le 4 mai 1953.", AGREES),
        ("ar", "لم يفتتح الرصيف في 5 مايو 1953.", "افتتح الرصيف في 4 مايو 1953.", AGREES),
        # All that is denied is denied together.
        ("en", "The harbour did not sell 40 boats in 1953.", "The harbour sold 40 boats in 1953.", CONTRADICTS),
        ("en", "The harbour did not sell 40 boats in 1953.", "The harbour sold 40 boats in 1957.", AGREES),
        ("en", "The harbour did not sell 40 boats in 1953.", "The harbour sold 40 boats.", UNDETERMINED),
        ("en", "In 1953, the harbour did not sell 40 boats.", "The harbour sold 40 boats in 1957.", UNDETERMINED),
        ("en", "In 1953 the harbour did not sell 40 boats.", "The harbour sold 40 boats in 1957.", UNDETERMINED),
        ("en", "In 1953, the harbour did not sell 40 boats.", "In 1953, the harbour sold 40 boats.", CONTRADICTS),
        ("en", "The harbour sold 40 boats.", "The harbour did not sell 40 boats in 1953.", UNDETERMINED),
        # Another verb, or another doer, settles nothing.
        ("en", "The harbour did not repaint 40 boats.", "The harbour sold 40 boats.", UNDETERMINED),
        ("en", "The harbour did not repaint 50 boats.", "The harbour sold 40 boats.", UNDETERMINED),
        ("en", "Tarvik and its bishop did not sell 40 boats.", "The old harbour sold 40 boats.", UNDETERMINED),
        ("ar", "لم تبع بلدية تارفيك القديمة 40 قاربا.", "باع الميناء 40 قاربا.", UNDETERMINED),
        # What it is denied of is not denied.
        ("en", "The pier of 1953 was not painted.", "The pier of 1953 was painted.", UNDETERMINED),
        ("en", "The 40 boats were not painted.", "The 40 boats lay at the pier.", AGREES),
        # Both deny.
        ("en", "The pier was not opened on 4 May 1953.", "The pier was not opened on 5 May 1953.", UNDETERMINED),
        ("en", "The pier was not opened on 4 May 1953.", "The pier was never opened on 4 May 1953.", AGREES),
        ("en", "The pier was not opened on 4 May 1953.", "The pier was not painted on 5 May 1953.", UNDETERMINED),
        ("en", "The harbour did not sell 40 boats.", "The harbour did not buy 50 boats.", UNDETERMINED),
        ("en", "The 40 members did not agree.", "The 50 members did not agree.", CONTRADICTS),
        # A verb far from the value is not its own.
        (
            "en",
            "The harbour did not sell 40 boats.",
            "The harbour, which had sold its old name to the council of the town in years of trouble, got 40 boats.",
            UNDETERMINED,
        ),
        # What was denied is no other value.
        ("en", "The harbour sold 50 boats.", "The harbour did not sell 40 boats.", APART),
        ("en", "The harbour sold 9 boats.", "The harbour did not sell 12 boats, as was said, but 9.", AGREES),
        # No denial of the value.
        ("en", "Not only did the harbour sell 40 boats.", "The harbour sold 40 boats.", AGREES),
        ("en", "The harbour sold no more than 40 boats.", "The harbour sold 40 boats.", AGREES),
        ("en", "The harbour did not close, but sold 40 boats.", "The harbour sold 40 boats.", AGREES),
        ("en", "The harbour has not sold since 1953.", "The harbour sold in 1953.", UNDETERMINED),
        ("en", "It sold 40 boats. Why not?", "It sold 40 boats.", AGREES),
        ("en", "It sold 40 boats, the harbour did not.", "It sold 40 boats.", AGREES),
        ("fr", "Le port ne vend que 40 bateaux.", "Le port vend 40 bateaux.", AGREES),
        ("fr", "Le port ne vend pas moins de 40 bateaux.", "Le port vend 43 bateaux.", AGREES),
        ("ar", "لا يزال 40 قاربا في الميناء.", "في الميناء 40 قاربا.", AGREES),
    ],
)
def test_a_denial(language: str, statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language=language).relation is expected


@pytest.mark.parametrize(
    ("language", "statement", "evidence", "expected"),
    [
        ("en", "The collapse did not cause any deaths.", "The collapse caused three deaths.", CONTRADICTS),
        ("en", "The collapse did not cause any deaths.", "The collapse caused no deaths.", AGREES),
        ("en", "The collapse did not kill anyone.", "The collapse killed three people.", CONTRADICTS),
        ("en", "The collapse did not cause any doubts.", "The collapse caused three doubts.", APART),
        ("fr", "L'éboulement n'a pas fait de victimes.", "L'éboulement a fait trois morts.", CONTRADICTS),
        ("fr", "Personne n'a été tué.", "L'éboulement n'a fait aucun mort.", AGREES),
        ("fr", "L'éboulement n'a pas fait plus de dix morts.", "L'éboulement a fait huit morts.", AGREES),
        ("ar", "لم يسفر الانهيار عن أي وفيات.", "أسفر الانهيار عن ثلاث وفيات.", CONTRADICTS),
        ("ar", "لم يُقتل أحد في الانهيار.", "أسفر الانهيار عن مقتل ثلاثة أشخاص.", CONTRADICTS),
    ],
)
def test_not_any_is_none(language: str, statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language=language).relation is expected


@pytest.mark.parametrize(
    ("statement", "evidence", "why"),
    [
        ("It did not sell 40 boats.", "It sold 40 boats.", "“40” is denied; the source says 40"),
        ("It sold 40 boats.", "It did not sell 40 boats.", "“40” needs 40; the source denies 40"),
    ],
)
def test_what_is_denied_is_told(statement: str, evidence: str, why: str) -> None:
    (reason,) = verify(statement, evidence, language="en").reasons
    assert reason.why == why

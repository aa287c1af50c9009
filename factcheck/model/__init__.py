"""The words of the project as frozen classes: no I/O, no units, no clock."""

from factcheck.model.assertion import Assertion, Dated, Unread
from factcheck.model.claims import Claim, Place, Quote, Source, WorkedOut
from factcheck.model.corpus import Corpus
from factcheck.model.dates import Candidate, DateSpan, Days, Grain, Maybe, Qualifier
from factcheck.model.findings import Finding, Report, Severity, Side
from factcheck.model.interval import Interval
from factcheck.model.reading import NUMERIC, AnyInterval, Comparison, Kind, Mention, Reading
from factcheck.model.vocabulary import Attribute, Changes, Entity, Ranks, Vocabulary

__all__ = [
    "NUMERIC",
    "AnyInterval",
    "Assertion",
    "Attribute",
    "Candidate",
    "Changes",
    "Claim",
    "Comparison",
    "Corpus",
    "DateSpan",
    "Dated",
    "Days",
    "Entity",
    "Finding",
    "Grain",
    "Interval",
    "Kind",
    "Maybe",
    "Mention",
    "Place",
    "Qualifier",
    "Quote",
    "Ranks",
    "Reading",
    "Report",
    "Severity",
    "Side",
    "Source",
    "Unread",
    "Vocabulary",
    "WorkedOut",
]

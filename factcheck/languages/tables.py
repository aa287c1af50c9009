"""The shape of what a language says: typed tables that each language's file fills with its words.

Words stand in a table as a person writes them; the reading layer folds case, accents and Arabic
spelling habits when it takes them up. A phrase of several words is one string. Adding a language
means adding one file that fills these tables.
Tables are named tuples, the cheapest records to define: every start pays for it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.model import Comparison

Words = tuple[str, ...]
#: A table of no words.
NONE: Mapping[str, Any] = MappingProxyType({})


class NumberWords(NamedTuple):
    """How a language writes numbers: its digits' separators, and its number words."""

    #: The sign before decimals, and the signs between groups of three digits, as the language's press writes them.
    decimal: str = "."
    groups: str = ","
    #: Number words below 100, and round hundreds that are one word ("mi'atan", two hundred).
    values: Mapping[str, int] = NONE
    #: Words that multiply what stands before them, or stand for once themselves: hundred, thousand, million, lakh.
    scales: Mapping[str, int] = NONE
    #: The same in the plural, which alone are no number but "some millions".
    plural_scales: Mapping[str, int] = NONE
    #: Twice a scale in one word, as Arabic has it.
    dual_scales: Mapping[str, int] = NONE
    #: Letters that follow digits as a scale: "10k", "5 bn".
    suffixes: Mapping[str, int] = NONE
    #: The lower of two neighbouring tens to which teens are added: 60 in "soixante-dix".
    teens_after: tuple[int, ...] = ()
    #: Whether units come before tens with "and" between them, as in Arabic.
    units_first: bool = False
    #: Words that join the parts of a number.
    joiners: Words = ()
    #: Words for one that also are an article: a number only before a scale, a fraction or a unit.
    articles: Words = ()
    #: Words after which, and words before which, the word for one is a pronoun: "which one", "one another".
    pronoun_after: Words = ()
    pronoun_before: Words = ()
    #: Fractions as words, in the singular or the plural: "third" is 3.
    denominators: Mapping[str, int] = NONE
    #: Words that are a fraction by themselves: "half" is (1, 2).
    fractions: Mapping[str, tuple[int, int]] = NONE
    #: Words between the two parts of a fraction: "over", "in", "out of".
    over: Words = ()
    #: The same with a noun before them: "un enfant sur trois".
    over_noun: Words = ()
    #: Words between a number and its decimals: "point".
    point: Words = ()
    #: Words that make a number negative when they stand right before it.
    minus: Words = ()
    #: Words between a number and the margin on both its sides: "plus or minus".
    margin: Words = ()
    #: Words that stand for a number of things, before "of" or a noun: "dozen", "soixantaine".
    collectives: Mapping[str, int] = NONE
    #: Collectives that are only about their number: "une soixantaine".
    rough_collectives: Mapping[str, int] = NONE
    #: Words for some of a number, without telling how many: "dozens" of 12, "tens of thousands" of 10,000.
    open_quantities: Mapping[str, int] = NONE
    #: Words that are a number with what it counts: two of a thing, as Arabic has it.
    counted: Mapping[str, int] = NONE
    #: Words for so many times, which are a value by themselves and hardly ever one inside a sentence: "twice".
    times: Mapping[str, int] = NONE
    #: Words after a number that say on which side of zero it lies: "below zero" is -1.
    from_zero: Mapping[str, int] = NONE
    #: Whether a year is said as two numbers below a hundred: "nineteen eighty-four".
    years_in_pairs: bool = False
    #: Words after which digits with the ending of a plural are ages or years, and no seconds: "her 40s".
    before_tens: Words = ()
    #: Letters, attached to the front of a word, that are words of their own: Arabic's "and", "with", "for".
    prefixes: Words = ()
    #: The article, where it is attached: what may stand between such a prefix and its word.
    articles_attached: Words = ()


class ComparisonWords(NamedTuple):
    """How a language sets a number against a bound."""

    #: Phrases before a number.
    before: Mapping[str, Comparison] = NONE
    #: Phrases before a number that lie close below it: "nearly"; and close above it: "just over".
    nearly: Words = ()
    barely: Words = ()
    #: Phrases after a number, or after its unit or noun.
    after: Mapping[str, Comparison] = NONE
    #: Comparatives that are a comparison only with "or equal" after them: "greater or equal".
    comparatives: Mapping[str, Comparison] = NONE
    #: Phrases that close an open bound: "or equal to".
    or_equal: Words = ()
    #: Words that may stand between a comparison and its number: "of", "a total of".
    fillers: Words = ()
    #: Phrases before a number that close its rounding: "exactly".
    exactly: Words = ()
    #: Words right before a comparison, or before a word in `changes` between them, which turn it into its opposite:
    #: what did "not" exceed 50, or "not" rise above it, is 50 at most.
    reversing: Words = ()
    #: Openers of a range, each with the words that may join its ends: "between" with "and".
    ranges: Mapping[str, Words] = NONE
    #: Words that join two numbers into a range with no opener before them: "to".
    range_joiners: Words = ()
    #: Words between two numbers of which either may hold: "two or three".
    either: Words = ()
    #: Words before a number from which no range begins without an opener: "by 3 to 5" tells a change and its result.
    range_stops: Words = ()
    #: Verbs that set their subject, which may stand between, against a number: Arabic's "the toll exceeded 300".
    verbs: Mapping[str, Comparison] = NONE
    #: The same with a small word before the number: Arabic's "the toll was not below 300".
    verbs_over: Mapping[str, Comparison] = NONE
    #: Words before "from … to …" that tell a change from one value to the other: "rose", "passé".
    changes: Words = ()
    #: Words that join a lower bound with an upper one: "and", "but".
    bound_joiners: Words = ()


class UnitWords(NamedTuple):
    """How a language names units of measure and shares."""

    #: Names and symbols by pint's canonical name.
    names: Mapping[str, Words] = NONE
    #: Words that divide: "per", "an" in "miles an hour".
    per: Words = ()
    #: Words after a unit that divide it by another: by one of time, "barrels daily", or by people, "tonnes per capita".
    every: Mapping[str, Words] = NONE
    #: Adjectives that make an area or a volume of a length: "square" is 2.
    powers: Mapping[str, int] = NONE
    #: Words that may stand between a number and its unit: "two more minutes".
    adjectives: Words = ()
    #: Words for hundredths.
    percent: Words = ()
    percentage_points: Words = ()
    #: Words that are two of a unit, as Arabic has it, by pint's name.
    duals: Mapping[str, Words] = NONE
    #: Names in the plural that stand before their number, as Arabic has them with the article: "the years five".
    leading: Mapping[str, Words] = NONE


class MoneyWords(NamedTuple):
    """How a language names currencies, their hundredths, and the countries that tell them apart."""

    #: Names and signs by ISO 4217 code, or by family ("$", "riyal", "dinar") where the country is left open.
    names: Mapping[str, Words] = NONE
    #: Words that are two of a currency, as Arabic has it.
    duals: Mapping[str, Words] = NONE
    #: Names of the hundredth (or thousandth) part, by the code or family of the whole; "" where any currency has it.
    cents: Mapping[str, Words] = NONE
    #: Adjectives and names of countries, by the country's code: they tell which dollar or riyal is meant.
    countries: Mapping[str, Words] = NONE


class OrdinalWords(NamedTuple):
    """How a language ranks."""

    #: Ordinal words and their rank.
    values: Mapping[str, int] = NONE
    #: Letters after digits that make an ordinal: "nd", "ème".
    suffixes: Words = ()


class TextWords(NamedTuple):
    """Small words that reading needs: what tells the language, what is no quantity, what ends a noun."""

    #: Frequent words that tell this language from others in the same script.
    telling: Words = ()
    #: Words before a number that name the thing it labels: "Section 427", "page 3".
    labels: Words = ()
    #: Words before which a number after a name is counted, and no part of the name: "in Syria 12 were killed".
    counted_before: Words = ()
    #: Words that tell of a game, near which two numbers are its score: "won 2-1".
    games: Words = ()
    #: Words at which what is counted ends.
    noun_stops: Words = ()
    #: Words that join two things that are counted together.
    noun_joiners: Words = ()
    #: Words that deny what follows.
    negations: Words = ()
    #: Phrases that deny what follows in their clause, "…" for the words between their parts; those that begin like
    #: one of them and do not deny; and words at which the clause before them ends.
    denials: Words = ()
    no_denials: Words = ()
    clauses: Words = ()
    #: Words for any of what follows, and for anybody, of which there are none where the clause denies it.
    some: Words = ()
    somebody: Words = ()
    #: Words between the two numbers of a vote or a result: "61 votes to 38".
    versus: Words = ()
    #: What stands around a number, for which "…" stands, that is an age: "turned …".
    aging: Words = ()
    #: Letters in front of verbs that tell the person, and those that the forms of one verb lose.
    persons: Words = ()
    weak: Words = ()
    #: Endings of words in the plural, which tell that millions are counted: "35m users".
    plurals: Words = ()
    #: Words for yes and for no.
    yes: Words = ()
    no: Words = ()
    #: Words before a number that make a rank of it: "number one", "ranked 13".
    numbering: Words = ()
    #: Words that make a bound of a rank: "the top ten"; and words for none of what follows, and for nobody.
    tops: Words = ()
    none: Words = ()
    nobody: Words = ()
    #: Words behind a length of time that make it how far two events lie apart: "three weeks later".
    apart: Words = ()
    #: Forms of words that no ending tells, under the form that they are of; spaces stand between them.
    forms: Mapping[str, str] = NONE
    #: What inflection adds to the end of a word.
    endings: Words = ()
    #: Words that texts use for one another, in this language and in others, under the name of what they speak of;
    #: spaces stand between them.
    concepts: Mapping[str, str] = NONE


class DateWords(NamedTuple):
    """How a language writes dates.

    Many fields name small words by the part that they play in a date; a word may play several.
    """

    #: The usual order of a date in numbers: "dmy" or "mdy".
    order: str = "dmy"
    #: Whether months are written with a capital, which tells May from may.
    capitals: bool = False
    #: Whether "last Friday" may mean the Friday of last week, beside the latest one.
    by_week: bool = False
    #: Months from 1 to 12: their names, their short forms, and those of their names that are common words too.
    months: Mapping[str, int] = NONE
    short_months: Mapping[str, int] = NONE
    wordy_months: Mapping[str, int] = NONE
    #: Months of the Islamic calendar, 1 to 12.
    hijri_months: Mapping[str, int] = NONE
    #: Weekdays from 1, Monday, to 7, Sunday, and their short forms.
    weekdays: Mapping[str, int] = NONE
    short_weekdays: Mapping[str, int] = NONE
    #: Days of the month that are said in several words: "vingt et un".
    month_days: Mapping[str, int] = NONE
    #: Days by their distance from today: "yesterday" is -1.
    days: Mapping[str, int] = NONE
    #: Words for today that are one end of a span, and else no date: "now".
    now: Words = ()
    #: Days of the year that have a name: as month and day; as month, number and weekday ("the fourth Thursday of
    #: November" is 11, 4, 4); and as days from the Easter Sunday of the western churches.
    holidays: Mapping[str, tuple[int, int]] = NONE
    weekday_holidays: Mapping[str, tuple[int, int, int]] = NONE
    easter_days: Mapping[str, int] = NONE
    #: Spans of the calendar: "day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade",
    #: "century".
    units: Mapping[str, str] = NONE
    #: Their plurals, which without a number are no date ("the past years").
    plural_units: Mapping[str, str] = NONE
    #: Words for two of them, as Arabic has.
    pairs: Mapping[str, str] = NONE
    #: Adjectives that shift a span: last is -1, this 0, next 1.
    shifts: Mapping[str, int] = NONE
    plural_shifts: Mapping[str, int] = NONE
    #: Those of them which with an article count from the time of the tale: "the following day"; and others that do.
    narrative: Words = ()
    #: Adjectives for the span that ends today: "the past year" is no year of the calendar.
    rolling: Words = ()
    #: What has passed of the present span ("earlier this year", -1), and what is left of it (1).
    remains: Mapping[str, int] = NONE
    #: Parts of a span: "early", "mid" or "late"; and words that count from its end ("last").
    parts: Mapping[str, str] = NONE
    final: Words = ()
    #: Those parts that are the very end: "before the end of 2019" is up to its last day.
    ends: Words = ()
    #: Words for a year that need not be the calendar's: "fiscal year".
    fiscal: Words = ()
    #: Those of them before a year of two digits: "FY21".
    fiscal_short: Words = ()
    #: Seasons from 1, spring, to 4, winter.
    seasons: Mapping[str, int] = NONE
    #: Decades by name: "the nineties" is 90; words that are one only beside others ("années", "early"), words that
    #: announce one, and what follows its digits.
    decades: Mapping[str, int] = NONE
    decade_numbers: Mapping[str, int] = NONE
    decade_nouns: Words = ()
    decade_suffixes: Words = ()
    #: Letters before the number of a quarter or a half: "Q3", "H1".
    letters: Mapping[str, str] = NONE
    #: Parts of a day, words before a time of day, and words after one.
    dayparts: Words = ()
    clock_before: Words = ()
    clock_after: Words = ()
    #: Words that make a date of any four digits after them, not only of 1900 to 2099; and words before a date or
    #: between its parts.
    years: Words = ()
    at: Words = ()
    of: Words = ()
    the: Words = ()
    #: Openers of a span, words between its ends, and those that need an opener.
    opens: Words = ()
    joins: Words = ()
    pairs_with: Words = ()
    #: After a date with an opener, instead of an end: "from 2015 onwards".
    onward: Words = ()
    #: Between two dates of which one is meant: "or".
    either: Words = ()
    #: What leaves a span open: from the date on, from the day after, up to the day before, up to the date.
    since: Words = ()
    #: Those of the first that speak of the past: "since May" is since the latest one, "from May on" may lie ahead.
    looking_back: Words = ()
    after: Words = ()
    before: Words = ()
    until: Words = ()
    #: Words that make a date approximate; and those which before a bare number tell a quantity, not a year.
    about: Words = ()
    roughly: Words = ()
    #: Before a number of units that lie farther back than that, or less far.
    more: Words = ()
    less: Words = ()
    #: Between a number of units and the date that they are counted from.
    beyond: Words = ()
    #: Beside a number of units: into the past, into the future before it, and after it.
    ago: Words = ()
    ahead: Words = ()
    hence: Words = ()
    #: After a number of units, or after the number: "a year and a half ago".
    and_half: Words = ()
    #: After or before a year: of our era, before it, and of the Hijra.
    era: Words = ()
    before_era: Words = ()
    hijri_era: Words = ()
    #: Words between a date of one calendar and the same date of the other.
    corresponding: Words = ()
    #: Words that make a habit of a date: "every".
    every: Words = ()
    #: Words before or after a number of four digits that make it a quantity, not a year.
    quantifiers: Words = ()
    counted: Words = ()
    #: Words that count after a year ("2000 killed") and tell what happened after a day ("November 24 killed 305").
    participles: Words = ()
    #: Words that are other words without their accents: "dès" is not "des".
    accented: Words = ()
    #: The article that is attached to words.
    article: str = ""
    #: Letters attached to the front of words: Arabic's "and", "with", "for".
    prefixes: Words = ()


class NameWords(NamedTuple):
    """What a language puts around people's names, and how its letters sound in them."""

    #: Words before a name that are no part of it: "Prince", "Gen", "السيد".
    titles: Words = ()
    #: Articles that stand apart, "al-Masri", and those that are also attached, "Almasri".
    articles: Words = ()
    attached: Words = ()
    #: Words between a name and the father's, or before a family's: "bin", "ben", "ould".
    filiation: Words = ()
    #: Words that make one name with what follows: "Abdel" in "Abdel Latif".
    bound: Words = ()
    #: Words that make one name with what stands before them: "al-Din" in "Nur al-Din".
    joined: Words = ()
    #: Words after a ruler's name, and the numeral that they stand for.
    regnal: Mapping[str, int] = NONE
    #: Letters whose accent changes their sound, and how they are written without: "ç" is "ss".
    letters: Mapping[str, str] = NONE
    #: Letters, folded, and the signs of their sound; longer ones win, `^` is a word's start and `$` its end.
    #: Consonants: b p B(b or p) t T(th) d D(dh) k q g G(gh) j x(kh) h s S(sh) z f v l m n r. Vowels: A, E (A or I),
    #: I, U; long ones Y (of I) and W (of U); V is any vowel, and ? one that may be there but is not written.
    sounds: Mapping[str, str] = NONE


class DraftWords(NamedTuple):
    """What a language puts around what a text speaks of, for drafting claims from it."""

    #: Whether the noun that a name stands for is the last of its first words, as in English: "Harbour Board of X".
    head_last: bool = False
    #: Words before the noun that a text calls a thing by, once it was named: "the board", "this alliance".
    definite: Words = ()
    #: Nouns for what takes place: "meeting", "visit".
    events: Words = ()
    #: Labels of attributes that an event has: its day, its place, who received it.
    days: Words = ()
    places: Words = ()
    #: The same for the office that a person has.
    posts: Words = ()
    #: What other attributes tell of bodies, of people and of events, by role: the nouns that are their labels.
    roles: Mapping[str, Words] = NONE
    #: Phrases right before what tells such a thing, by role: "in order to" is before a purpose. At "…", a subject may
    #: stand among the words, or where and when it was; at "_", no space follows.
    announced: Mapping[str, Words] = NONE
    #: Words that open a clause of purpose after a name only where something before it was founded or called together:
    #: "created the court to hear them"; and the verbs for calling together.
    towards: Words = ()
    convened: Words = ()
    #: Other forms of verbs that no ending tells, and words that say the same, by one of them: "met", "meets".
    families: Mapping[str, Words] = NONE
    #: Where verbs have roots: the long vowels, the first of them that of the past; what begins a verb of the present;
    #: how one of a woman ends; and what begins and ends the noun for a deed.
    weak: Words = ()
    present: Words = ()
    she: str = ""
    #: How a noun of the same ends where no pronoun is attached to it.
    she_alone: str = ""
    nouns_of_verbs: Words = ()
    #: How short verbs begin that look as if they had an article.
    verb_starts: Words = ()
    #: Pronouns that stand for several: "they"; words for how many that say no number: "all"; and words that honour
    #: those who are named after them: "سمو".
    plural: Words = ()
    all: Words = ()
    honours: Words = ()
    #: What else may stand before a name: "engineer"; and how names of families end.
    professions: Words = ()
    family_endings: Words = ()
    #: Words that make a verb another one, between it and whoever does it: "s'appuie" is no "appuie".
    reflexive: Words = ()
    #: Pronouns for what something is done to: "them".
    objects: Words = ()
    #: Words between a noun for a deed and what it is done to: "support for the plan".
    deed_to: Words = ()
    #: How nouns end that are somebody's.
    owned_by: Words = ()
    #: Phrases that open what is no part of a text any more: "as well as", "in addition to".
    asides: Words = ()
    #: Words for those who stand for others: "representatives", "delegation".
    delegates: Words = ()
    #: What is attached to the front of a label that announces who did it.
    by: Words = ()
    #: Words between a label and what it is set equal to: "is".
    equals: Words = ()
    #: Other nouns for bodies, beside those that have members and those of the law: "court".
    institutions: Words = ()
    #: Words in the names of companies, which nobody is called by: "Shipping".
    trades: Words = ()
    #: Verbs for receiving guests or holding an event, and words for nationality.
    receives: Words = ()
    nationalities: Words = ()
    #: Nouns for what a body is by law: "foundation".
    legal: Words = ()
    #: Ranks of soldiers and the like: "general".
    ranks: Words = ()
    #: Nouns that mean a country after an article: "country".
    countries: Words = ()
    #: Words that begin with a letter that else is an "and".
    whole: Words = ()
    #: Words between an event and its place.
    at: Words = ()
    #: Phrases that say what another word says, by the concept (see `TextWords.concepts`) of that word.
    cues: Mapping[str, str] = NONE
    #: Nouns, by concept, for what has such a thing: members are of a coalition, not of a meeting.
    owners: Mapping[str, Words] = NONE
    #: Words between an office and what it is an office of.
    of: Words = ()
    #: Offices of a state, rather than of any body; and other offices that stand before names.
    of_state: Words = ()
    offices: Words = ()
    #: Words for how something of its own begins: "founded", "the creation of the club"; an opening is no such thing.
    beginnings: Words = ()
    #: Words for how something is opened, once it was built or set up: "inaugurated".
    openings: Words = ()
    #: Phrases before the noun for a beginning at which something took place: "on the occasion of". Nouns for the
    #: beginning of a body, and those that only tell it of a body itself: "announcement"; what opens more of that
    #: ("about"); and words that change nothing about it: "official", "formally".
    occasions: Words = ()
    foundings: Words = ()
    announcements: Words = ()
    about: Words = ()
    formal: Words = ()
    #: The same by a verb: "when" a body "was" "founded".
    whens: Words = ()
    passives: Words = ()
    founded: Words = ()
    #: Verbs that tell that an event takes place: "held", "met".
    held: Words = ()
    #: Words that open a clause about what stands right before them: "which".
    relative: Words = ()
    #: Words that open a clause about when, or why, another took place: "when", "because".
    conjunctions: Words = ()
    #: Words after which an earlier value stands beside a later one: "up from", "against".
    compared: Words = ()
    #: Words for what comes from a country, by its code, beside those that tell currencies apart (`MoneyWords`).
    peoples: Mapping[str, Words] = NONE
    #: Whether a sentence's verb stands before its subject, as in Arabic.
    verb_first: bool = False
    #: Verbs that go with others: "was", "has"; and those that set their subject against its value: "reached".
    auxiliaries: Words = ()
    levels: Words = ()
    #: How verbs end that tell what was done ("flooded"), verbs that end otherwise ("won"), and how words end that tell
    #: what goes along with it: "injuring".
    verb_endings: Words = ()
    verbs: Words = ()
    along_endings: Words = ()
    #: Words that may stand before a verb and say nothing of whose it is: "last", "also".
    adverbs: Words = ()
    #: Verbs of what is so that no ending tells: "employs"; and how words begin that are an "and" and a verb in one.
    acts: Words = ()
    and_verbs: Words = ()
    #: Words that tell what is still to come ("will"), and how verbs end or begin that do.
    future: Words = ()
    future_endings: Words = ()
    future_prefixes: Words = ()
    #: What an adjective beside a measure tells, as a noun: "long" is a length.
    measures: Mapping[str, str] = NONE
    #: What a time is of which nothing else tells: "after 28 years".
    duration: str = ""
    #: Words for what was spoken of last: "it"; for what it has: "its"; and nouns for it, after an article: "company".
    pronouns: Words = ()
    #: Those of either that only stand for people, "she" and "her", and those that never do.
    personal: Words = ()
    impersonal: Words = ()
    possessives: Words = ()
    bodies: Words = ()
    #: Those of these nouns that stand for any body, whatever its name says it is: "organisation".
    any_body: Words = ()
    #: Words beside a noun that say that it is not the one that was named: "previous".
    another: Words = ()
    #: Words for "of the" in one, as French has: "du".
    of_the: Words = ()
    #: What an office is for, by one word ("interior"), and other words that its name may have.
    portfolios: Words = ()
    #: Verbs before or after who speaks, and phrases before the name: "according to".
    says: Words = ()
    according: Words = ()
    #: Words between a verb of saying and what is said.
    that: Words = ()
    #: What may stand between two parts of a person's name: "de", "van".
    particles: Words = ()
    #: How nouns end that are no names of people: "Administration".
    noun_endings: Words = ()
    #: What is left of a word of its own where a possessive was split: "s".
    possessive: Words = ()
    #: Abbreviations after whose full stop a sentence goes on: "Gen", "No".
    abbreviations: Words = ()


class Language(NamedTuple):
    """All that one language says."""

    code: str
    name: str
    #: The script, as the first word of its letters' Unicode names: "LATIN", "ARABIC".
    script: str = "LATIN"
    numbers: NumberWords = NumberWords()
    comparisons: ComparisonWords = ComparisonWords()
    units: UnitWords = UnitWords()
    money: MoneyWords = MoneyWords()
    ordinals: OrdinalWords = OrdinalWords()
    texts: TextWords = TextWords()
    dates: DateWords = DateWords()
    names: NameWords = NameWords()
    drafts: DraftWords = DraftWords()

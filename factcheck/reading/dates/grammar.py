"""The grammar of dates: a table of patterns over the roles that words can play, each with its meaning.

A pattern is written in role names. A role's value goes to the meaning under the role's name, or, written
`name=role`, under `name_role`. `a|b` is one word with either role; `?` and `*` repeat; `(…)?` may be
absent; `<role` and `>role` stand just before and after the date without being part of it, `<!role` and
`>!role` must not, nor must `>!role+role` one after the other. Of two patterns that fit at the same place
the upper one counts.

The patterns work in passes, each over what the pass before has left: points (a day, a month, last week),
parts of them (early May), what stands beside them (a time of day), spans (from May to July; since Sunday),
and bare years.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.dates import meanings as mean
from factcheck.reading.dates.meanings import Meaning

_MONTH = "month|short_month|wordy_month"
_WEEKDAY = "(day_unit? weekday|short_weekday comma?)?"
_YEAR = "comma? (of|comma|dash|at)* the? (year_unit of?)? year"
_MONTHS = f"{_MONTH}|month_number"
_OF_MONTH = "(month_unit of?)?"
_DAY = "weekday|short_weekday"
_IN = "(of|at|month_unit)* the?"

Table = Sequence[tuple[str, Meaning]]

POINTS: Table = (
    # dates of the Hijri calendar
    (f"{_WEEKDAY} the? day of* hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    ("hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    ("year_unit? year|any_year hijri_era", mean.hijri),
    ("day_date hijri_era", mean.hijri_in_numbers),
    ("year_unit? year|any_year|num before_era", mean.nowhere),
    ("era year|any_year|num", mean.year_of_era),
    # the n-th of something
    (f"the? nth|final day_unit? {_DAY} {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"the? {_DAY}|unit nth|final {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"<!num the? nth|final unit {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"<!num the? nth|final unit {_IN} (year_unit of?)? year >!decade_suffixes", mean.nth),
    (f"the? unit nth|final {_IN} (year_unit of?)? year >!decade_suffixes", mean.nth),
    (f"the? week_unit num {_IN} (year_unit of?)? year", mean.nth),
    ("the? week_unit num >!of|at|unit", mean.nth_nearby),
    (f"the? nth|final weekday|unit {_IN} {_MONTH}", mean.nth_nearby),
    (f"the? nth|final unit {_IN} whole=shift whole=unit", mean.nth_of_shifted),
    (f"the? nth|final unit {_IN} whole=unit whole=shift", mean.nth_of_shifted),
    (f"the? unit nth {_IN} whole=unit whole=shift", mean.nth_of_shifted),
    (f"the? nth quarter_unit|half_unit {_IN} year_unit", mean.nth_nearby),
    ("part_number dash? of* year", mean.numbered_part),
    ("year dash? part_number", mean.numbered_part),
    # a run of days within a month
    (
        f"{_MONTH} opens? the? low=day joins|dash|until the? high=day ({_YEAR})? >!unit|counted|month|day",
        mean.days_of_month,
    ),
    (f"{_MONTH} the? low=day pairs_with the? high=day ({_YEAR})? >!unit|counted|month|day", mean.two_days),
    # days
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} shift", mean.shifted_date),
    (f"{_WEEKDAY} the? day (day_unit of)? (of|dash)* {_OF_MONTH} {_MONTH} {_YEAR} era?", mean.fields),
    (f"{_WEEKDAY} {_MONTH} the? day {_YEAR} era?", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} of|comma|apostrophe apostrophe? two_digits", mean.short_year),
    (f"year dash {_MONTH} dash day", mean.fields),
    (f"{_MONTH} dash year dash day", mean.fields),
    (f"day dash year dash {_MONTH}", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} >!any_year", mean.fields),
    (f"{_WEEKDAY} {_MONTH} dash? the? day >!num|year|any_year|counted", mean.fields),
    ("day month_number modern", mean.fields),
    ("modern month_number day", mean.fields),
    ("partial comma? of* year", mean.partial),
    ("<at|opens|joins|dash|the|shift partial", mean.partial),
    ("partial >joins|dash", mean.partial),
    ("<at the nth >!other|unit|counted|num|of", mean.fields_of_nth),
    ("holiday comma? of* year", mean.holiday),
    ("holiday", mean.holiday),
    ("weekday_holiday comma? of* year", mean.weekday_holiday),
    ("weekday_holiday", mean.weekday_holiday),
    ("easter_day comma? of* year", mean.easter_day),
    ("easter_day", mean.easter_day),
    # months, quarters, seasons
    (f"{_OF_MONTH} {_MONTH} {_YEAR} era?", mean.fields),
    (f"year dash {_MONTH}", mean.fields),
    ("year month", mean.fields),
    (f"shift {_MONTH} >!day", mean.shifted_month),
    (f"{_OF_MONTH} {_MONTH} shift", mean.shifted_month),
    (f"month_unit of? {_MONTH}", mean.fields),
    (f"month_unit month_number {_YEAR}", mean.fields),
    ("month", mean.fields),
    ("short_month >dash", mean.fields),
    ("<at|opens|joins|since|until|after|before|part|dash|pairs_with wordy_month|short_month >!num", mean.fields),
    (f"the? season {_YEAR}", mean.season),
    ("shift season", mean.shifted_season),
    ("the? season shift", mean.shifted_season),
    # centuries and decades
    ("the? nth dash? century_unit era?", mean.century),
    ("the? century_unit nth era?", mean.century),
    ("the? nth century_unit before_era", mean.nowhere),
    ("the? year decade_suffixes", mean.decade),
    ("the two_digits decade_suffixes", mean.decade),
    ("the? apostrophe two_digits decade_suffixes", mean.decade),
    ("the? decade_nouns of? year", mean.decade),
    ("the? decade_nouns of? two_digits|decade_number|decade", mean.decade),
    ("<part decade_number", mean.decade),
    ("<dash decade_number", mean.decade),
    ("decade of* (century_unit shift)?", mean.decade),
    # weeks, and days by their weekday
    ("weekday of* the? shift week_unit", mean.weekday_of_week),
    ("weekday of* the? week_unit shift", mean.weekday_of_week),
    ("shift week_unit (dash|comma|at)? weekday", mean.weekday_of_week),
    ("<!the loose_shift weekday >!day", mean.shifted_weekday),
    ("<!the shift weekday >!day", mean.shifted_weekday),
    ("the plain_shift weekday >!day", mean.shifted_weekday),
    ("day_unit? weekday shift", mean.shifted_weekday),
    ("weekday|short_weekday comma? the? date", mean.weekday_beside),
    ("weekday|short_weekday the? day >!unit|counted|month|other", mean.fields),
    ("<!narrative day_unit? weekday", mean.fields),
    # today, and units from it
    ("today", mean.today),
    ("<opens|joins|pairs_with|dash|until now", mean.today),
    ("the? num unit shift", mean.shifted_unit),
    ("the? unit shift num", mean.shifted_unit),
    ("the? unit num shift", mean.shifted_unit),
    ("remains unit", mean.remaining),
    ("the weekend_unit >!shift", mean.weekend),
    ("the? shift num unit >!of", mean.shifted_unit),
    ("the? num shift unit >!of", mean.shifted_unit),
    ("the? rolling num unit", mean.rolling),
    ("the? rolling one_unit", mean.rolling),
    ("the? one_unit rolling", mean.rolling),
    ("the? num unit rolling", mean.rolling),
    ("<!the one_shift one_unit >!of", mean.shifted_unit),
    ("the plain_shift one_unit >!of", mean.shifted_unit),
    ("the? one_unit one_shift", mean.shifted_unit),
    ("the? pair shift", mean.shifted_unit),
    ("more num unit ago", mean.longer_ago),
    ("ago more num unit", mean.longer_ago),
    ("ago more pair|one_unit", mean.longer_ago),
    ("less num unit ago", mean.within),
    ("ago less num unit", mean.within),
    ("ago less pair|one_unit", mean.within),
    ("num unit ago", mean.ago),
    ("ago num unit", mean.ago),
    ("ago pair|unit >!year|any_year|one_shift", mean.ago),
    ("num unit hence", mean.hence),
    ("ahead num unit", mean.hence),
    # years
    ("year_unit of? year|any_year era?", mean.fields),
    ("year|any_year|num era", mean.year_of_era),
)

PARTS: Table = (
    ("since the? day_date >!decade_suffixes|apostrophe", mean.since),
    ("the? part (of|dash|the)* the? date", mean.part),
    ("the? part (of|dash|the)* the? year >!counted", mean.part),
    ("the? part of* the one_unit", mean.part_of_this),
    ("the? nth|final num unit (of|at)* the? date|year", mean.run),
    ("the? num nth|final unit (of|at)* the? date|year", mean.run),
    ("the? unit num nth|final (of|at)* the? date|year", mean.run),
    ("the? nth|final num unit of* the one_unit", mean.run_of_this),
    ("the? num nth|final unit of* the one_unit", mean.run_of_this),
    ("the? nth|final half_unit|quarter_unit (of|at)* the? date", mean.share),
    ("the? half_unit|quarter_unit nth|final (of|at)* the? date", mean.share),
    ("the? week_unit of|part the? date", mean.week_of),
    ("num unit|pair before the? date", mean.earlier),
    ("num unit beyond the? date", mean.later),
    ("pair|unit beyond the? date", mean.later),
    ("pair|unit before the? date", mean.earlier),
)

_TIME = "(time | num clock_after)"
BESIDE: Table = (
    ("every the? date", mean.nowhere),
    (f"clock_before? {_TIME} clock_after* dayparts? (at|comma)* the? date", mean.same),
    ("clock_before num|nth|dotted_time clock_after* dayparts? (at|comma)* the? date", mean.same),
    (f"date (comma|at)* dayparts? (at|comma)* clock_before* {_TIME} clock_after* dayparts?", mean.same),
    ("date comma? clock_before num|dotted_time clock_after*", mean.same),
    ("date dayparts", mean.same),
    ("nth? dayparts of* day_unit? date", mean.same),
    ("date open the? beside=date close", mean.weekday_after),
    # the same day in two calendars
    ("hijri_date (comma|open|dash)* corresponding? (the|at|of)* same=date close?", mean.same_day),
    ("hijri_date dash|open|corresponding same=year era? close?", mean.same_day),
    ("date comma|open|dash|corresponding hijri_date close?", mean.same),
)

_TO = "pairs_with|joins|dash|until the?"
_BARE = ">!counted|decade_suffixes"
_OF_NOTHING = ">!decade_suffixes|apostrophe"
SPANS: Table = (
    (f"opens the? low=date|modern {_TO} high=date|year {_BARE}", mean.between),
    (f"opens the? low=date|year {_TO} high=date|modern {_BARE}", mean.between),
    ("opens the? low=day pairs_with the? high=day_date", mean.between),
    ("opens? the? low=day joins|dash|until the? high=day_date", mean.between),
    ("the? low=day pairs_with the? high=day_date", mean.two_days),
    ("low=date joins|dash|until the? high=date", mean.between),
    ("low=modern joins|dash|until high=date|modern >!counted", mean.between),
    ("low=date joins|dash|until high=modern >!counted", mean.between),
    (f"since the? date {_OF_NOTHING}", mean.since),
    (f"until the? date {_OF_NOTHING}", mean.until),
    (f"after the? date {_OF_NOTHING}", mean.after),
    (f"before the? date {_OF_NOTHING}", mean.before),
    (f"since modern {_BARE}", mean.since),
    (f"until modern {_BARE}", mean.until),
    (f"after modern {_BARE}", mean.after),
    (f"before modern {_BARE}", mean.before),
    (f">years since year {_BARE}", mean.since),
    (f">years until year {_BARE}", mean.until),
    (f">years after year {_BARE}", mean.after),
    (f">years before year {_BARE}", mean.before),
    ("about|roughly the? date", mean.about),
    ("about modern >!counted|participles|num", mean.about),
    ("about year >!counted|participles|num|other", mean.about),
)

_NOT_COUNTED = ">!counted|participles|num|dash"
YEARS: Table = (
    (f"<!quantifiers <at|the|article|apostrophe modern {_NOT_COUNTED}", mean.fields),
    (f"<!quantifiers|num|dash modern {_NOT_COUNTED} >!other+counted >!other+other+counted", mean.fields),
    ("<open year >close", mean.fields),
    (f"<years year {_NOT_COUNTED} >!other|joins", mean.fields),
)

#: A phrase that is known to be a date needs less to be read as one.
ALONE: Table = (
    ("at num unit", mean.hence),
    ("at pair", mean.hence),
    ("now", mean.today),
    ("year|any_year|wordy_month|short_month", mean.fields),
    ("partial", mean.partial),
    ("the? nth century_unit", mean.century),
)

"""The grammar of dates: a table of patterns over the roles that words can play, each with its meaning.

A pattern is written in role names. A role's value goes to the meaning under the role's name, or, written
`name=role`, under `name_role`. `a|b` is one word with either role; `?` and `*` repeat; `(…)?` may be
absent; `<role` and `>role` stand just before and after the date without being part of it, `<!role` and
`>!role` must not; `role+role` there is one after the other, and `>name=` gives the last of them to the
meaning. Of two patterns that fit at the same place the upper one counts.

The patterns work in passes, each over what the pass before has left: points (a day, a month, last week),
parts of them (early May), what stands beside them (a time of day), spans (from May to July; since Sunday),
and bare years.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.dates import meanings as mean
from factcheck.reading.dates import shifts, spans
from factcheck.reading.dates.meanings import Meaning

_MONTH = "month|short_month|wordy_month"
_WEEKDAY = "(day_unit? weekday|short_weekday comma?)?"
_YEAR = "comma? (of|comma|dash|inside)* the? (year_unit of?)? year"
_MONTHS = f"{_MONTH}|month_number"
_OF_MONTH = "(month_unit of?)?"
_DAY = "weekday|short_weekday"
_OF_NOTHING = ">!decade_suffixes|apostrophe"
_IN = "(of|at|month_unit)* the?"

_OF_YEAR = "(of|comma|inside)* the? year"
#: "Last year" after a month, "of this month" after a day; not "the following year", which counts from another time.
_SHIFTED_YEAR, _SHIFTED_MONTH = (
    (f"(of|inside|comma)* one_shift {unit}", f"(of|inside|comma)* the? {unit} one_shift")
    for unit in ("year_unit", "month_unit")
)
#: The first and the last of some centuries, each perhaps a part only: "the late 12th to the early 14th century".
_LOW = "(low=part (of|dash|the)*)? low=nth"
_HIGH = "(high=part (of|dash|the)*)? high=nth"
_CENTURIES = "dash? century_unit|unit era?"
_PART_OF_YEAR = "(part_number (of|dash)* | the? nth|final quarter_unit|half_unit (of|the)*)?"

Table = Sequence[tuple[str, Meaning]]

POINTS: Table = (
    # dates of the Hijri calendar
    (f"{_WEEKDAY} the? day of* hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    ("hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    (f"{_WEEKDAY} the? day of* hijri_month of* (year_unit of?)? num hijri_era", mean.hijri),
    ("hijri_month of* (year_unit of?)? num hijri_era", mean.hijri),
    ("year_unit num hijri_era", mean.hijri),
    ("low=year|any_year hijri_era? dash high=year|any_year hijri_era", spans.hijri_years),
    ("year_unit? year|any_year hijri_era", mean.hijri),
    ("day_date hijri_era", mean.hijri_in_numbers),
    ("year_unit? year|any_year|num before_era", mean.nowhere),
    ("other before_era", mean.nowhere),  # "12,000 BC": a number of more digits than a year has
    ("era year|any_year|num", mean.year_of_era),
    # a fiscal year
    ("the? fiscal of? modern dash two_digits", mean.short_span),
    (f"{_PART_OF_YEAR} the? fiscal of? year", mean.fiscal),
    (f"{_PART_OF_YEAR} the? year fiscal", mean.fiscal),
    (f"{_PART_OF_YEAR} fiscal_short apostrophe? two_digits", mean.fiscal),
    # the n-th of something
    (f"the? nth|final day_unit? {_DAY} {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"the? {_DAY}|unit nth|final {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"<!num the? nth|final unit {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"<!num the? nth|final unit {_IN} (year_unit of?)? year >!decade_suffixes", mean.nth),
    (f"the? unit nth|final {_IN} (year_unit of?)? year >!decade_suffixes", mean.nth),
    (f"the? week_unit num {_IN} (year_unit of?)? year", mean.nth),
    ("the? week_unit num >!of|at|unit", shifts.nth_nearby),
    (f"the? nth|final weekday|unit {_IN} {_MONTH}", shifts.nth_nearby),
    (f"the? nth|final unit {_IN} whole=shift whole=unit", shifts.nth_of_shifted),
    (f"the? nth|final unit {_IN} whole=unit whole=shift", shifts.nth_of_shifted),
    (f"the? unit nth {_IN} whole=unit whole=shift", shifts.nth_of_shifted),
    (f"the? nth quarter_unit|half_unit {_IN} year_unit", shifts.nth_nearby),
    ("part_number dash? of* year", mean.numbered_part),
    ("part_number apostrophe two_digits", mean.numbered_part),
    ("low=part_number dash|joins high=part_number of* year", spans.numbered_parts),
    ("part_number >last=pairs_with+part_number+year", mean.numbered_part),
    ("year dash? part_number", mean.numbered_part),
    # some centuries
    (f"the? {_LOW} joins|dash|until|pairs_with the? {_HIGH} dash? century_unit|unit before_era", mean.nowhere),
    (f"opens the? {_LOW} joins|dash|until|pairs_with the? {_HIGH} {_CENTURIES}", spans.centuries),
    (f"the? {_LOW} joins|dash|until the? {_HIGH} {_CENTURIES}", spans.centuries),
    (f"the? low=nth pairs_with the? high=nth {_CENTURIES}", spans.two_centuries),
    ("opens century_unit|pair low=nth joins|until|pairs_with high=nth era?", spans.centuries),
    ("century_unit|pair low=nth joins|until high=nth era?", spans.centuries),
    ("century_unit|pair low=nth pairs_with high=nth era?", spans.two_centuries),
    # a run of days within a month
    (
        f"{_MONTH} opens? the? low=day joins|dash|until the? high=day ({_YEAR})? >!unit|counted|month|day",
        spans.days_of_month,
    ),
    (f"{_MONTH} the? low=day comma day pairs_with high=day ({_YEAR})? >!unit|counted|month", spans.days_in_a_row),
    (f"partial of* {_OF_MONTH} {_MONTH} ({_YEAR})?", spans.night),
    (f"{_MONTH} the? low=day either the? high=day ({_YEAR})? >!unit|counted|month|day", spans.either_day),
    (f"{_MONTH} the? low=day pairs_with the? high=day ({_YEAR})? >!unit|counted|month|day", spans.two_days),
    # days
    *((f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} {year}", shifts.of_shifted_year) for year in _SHIFTED_YEAR),
    *((f"{_WEEKDAY} {_MONTH} the? day {year}", shifts.of_shifted_year) for year in _SHIFTED_YEAR),
    *((f"{_OF_MONTH} {_MONTH} {year}", shifts.of_shifted_year) for year in _SHIFTED_YEAR),
    (f"(the? day)? of* {_OF_MONTH} {_MONTH} (of|inside)* the? narrative year_unit", mean.nowhere),
    (f"(the? day)? of* {_OF_MONTH} {_MONTH} (of|inside)* the? year_unit narrative", mean.nowhere),
    *((f"the? season {year}", shifts.season_of_shifted_year) for year in _SHIFTED_YEAR),
    *((f"the day {month} {_OF_NOTHING}", shifts.day_of_shifted_month) for month in _SHIFTED_MONTH),
    *((f"nth {month} {_OF_NOTHING}", shifts.day_of_shifted_month) for month in _SHIFTED_MONTH),
    ("<inside day of* the? month_unit one_shift", shifts.day_of_shifted_month),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} shift", shifts.shifted_date),
    (f"{_WEEKDAY} the? day (day_unit of)? (of|dash)* {_OF_MONTH} {_MONTH} {_YEAR} era?", mean.fields),
    (f"{_WEEKDAY} {_MONTH} the? day {_YEAR} era?", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} of|comma|apostrophe apostrophe? two_digits", mean.short_year),
    (f"{_WEEKDAY} {_MONTH} the? day comma? apostrophe two_digits", mean.short_year),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} comma? any_year era", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} any_year >close", mean.fields),
    (f"year dash {_MONTH} dash day", mean.fields),
    (f"{_MONTH} dash year dash day", mean.fields),
    (f"day dash year dash {_MONTH}", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} >!any_year", mean.fields),
    (f"{_WEEKDAY} {_MONTH} dash? the? day >!num|year|any_year|counted", mean.fields),
    (f"the day dash {_MONTH} >!any_year", mean.fields),
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
    (f"{_OF_MONTH} {_MONTH} any_year era", mean.fields),
    (f"year dash {_MONTH}", mean.fields),
    ("year month", mean.fields),
    (f"shift {_MONTH} >!day", shifts.shifted_month),
    (f"{_OF_MONTH} {_MONTH} shift", shifts.shifted_month),
    (f"month_unit of? {_MONTH}", mean.fields),
    (f"month_unit month_number {_YEAR}", mean.fields),
    ("month", mean.fields),
    ("short_month >dash", mean.fields),
    ("<at|opens|joins|since|until|after|before|part|dash|pairs_with wordy_month|short_month >!num", mean.fields),
    ("<comma wordy_month|short_month >pairs_with", mean.fields),
    (f"the? season {_OF_YEAR} dash high=year|two_digits", mean.season_of_two_years),
    ("the? season (of|comma|inside)* the? date", mean.season_of_span),
    (f"the? season {_YEAR}", mean.season),
    ("shift season", shifts.shifted_season),
    ("the? season shift", shifts.shifted_season),
    # centuries and decades
    ("the? nth dash? century_unit before_era", mean.nowhere),
    ("the? century_unit nth before_era", mean.nowhere),
    ("the? nth century_unit hijri_era", mean.hijri_century),
    ("the? century_unit nth hijri_era", mean.hijri_century),
    ("the? nth dash? century_unit era?", mean.century),
    ("the? century_unit nth|num era?", mean.century),
    ("decade of* the? century_unit nth era?", mean.decade_of_century),
    ("the? decade_nouns of? two_digits|decade_number of* the? nth century_unit era?", mean.decade_of_century),
    ("decade of* the? nth century_unit era?", mean.decade_of_century),
    ("the? year decade_suffixes", mean.decade),
    ("the two_digits decade_suffixes", mean.decade),
    ("the? apostrophe two_digits decade_suffixes", mean.decade),
    ("the? decade_nouns of? year", mean.decade),
    ("the? decade_nouns of? two_digits|decade_number|decade", mean.decade),
    ("<part decade_number", mean.decade),
    ("<dash decade_number", mean.decade),
    ("decade of* (century_unit shift)?", mean.decade),
    # weeks, and days by their weekday
    ("weekday of* the? shift week_unit", shifts.weekday_of_week),
    ("weekday of* the? week_unit shift", shifts.weekday_of_week),
    ("shift week_unit (dash|comma|at)? weekday", shifts.weekday_of_week),
    ("<!the loose_shift weekday >!day", shifts.shifted_weekday),
    ("<!the shift weekday >!day", shifts.shifted_weekday),
    ("the plain_shift weekday >!day", shifts.shifted_weekday),
    ("day_unit? weekday narrative", mean.nowhere),
    ("day_unit? weekday shift", shifts.shifted_weekday),
    ("low=weekday high=weekday", shifts.two_weekdays),
    ("weekday|short_weekday comma? the? date", mean.weekday_beside),
    ("weekday|short_weekday the? day >!unit|counted|month|other", mean.fields),
    ("<!narrative day_unit? weekday", mean.fields),
    # today, and units from it
    ("today comma? day_unit? weekday >!day", shifts.today_beside),
    ("today", shifts.today),
    ("<opens|joins|pairs_with|dash|until now", shifts.today),
    ("the? num unit shift", shifts.shifted_unit),
    ("the? unit shift num", shifts.shifted_unit),
    ("the? unit num shift", shifts.shifted_unit),
    ("remains the? unit", shifts.remaining),
    ("the weekend_unit >!shift", shifts.weekend),
    ("the? shift num unit >!of", shifts.shifted_unit),
    ("the? num shift unit >!of", shifts.shifted_unit),
    ("the? rolling num unit", shifts.rolling),
    ("the? rolling one_unit", shifts.rolling),
    ("the? one_unit rolling", shifts.rolling),
    ("the? num unit rolling", shifts.rolling),
    ("<!the one_shift one_unit >!of", shifts.shifted_unit),
    ("the plain_shift one_unit >!of", shifts.shifted_unit),
    ("the? one_unit one_shift", shifts.shifted_unit),
    ("the? pair shift", shifts.shifted_unit),
    ("more num unit ago", shifts.longer_ago),
    ("ago more num unit", shifts.longer_ago),
    ("ago more pair|one_unit", shifts.longer_ago),
    ("less num unit ago", shifts.within),
    ("ago less num unit", shifts.within),
    ("ago less pair|one_unit", shifts.within),
    ("half_unit num unit ago", shifts.half_ago),
    ("ago roughly? half_unit one_unit", shifts.half_ago),
    ("num (and_half)? unit (and_half)? ago", shifts.ago),
    ("ago roughly? num (and_half)? unit (and_half)?", shifts.ago),
    ("ago roughly? pair|one_unit and_half", shifts.ago),
    ("ago roughly? pair|one_unit >!year|any_year|one_shift|and_half", shifts.ago),
    ("num unit hence", shifts.hence),
    ("ahead num unit", shifts.hence),
    # years
    (
        "opens the? year_unit low=year|any_year joins|until|pairs_with (the? year_unit)? high=year|any_year era?",
        spans.between,
    ),
    ("year_unit of? year|any_year era?", mean.fields),
    ("year|any_year|num era", mean.year_of_era),
)

PARTS: Table = (
    ("looking_back the? date >!decade_suffixes|apostrophe", spans.looking_back),
    ("since the? day_date >!decade_suffixes|apostrophe", spans.since),
    ("before the? ends (of|the)* date|year >!counted", spans.until),
    ("before the? ends of* the one_unit", shifts.until_end_of_this),
    ("the? part (of|dash|the)* the? date", spans.part),
    ("the? part (of|dash|the)* the? year >!counted", spans.part),
    ("the? part of* the one_unit", shifts.part_of_this),
    ("the? nth|final num unit (of|at)* the? date|year", spans.run),
    ("the? num nth|final unit (of|at)* the? date|year", spans.run),
    ("the? unit num nth|final (of|at)* the? date|year", spans.run),
    ("the? nth|final num unit of* the one_unit", shifts.run_of_this),
    ("the? num nth|final unit of* the one_unit", shifts.run_of_this),
    ("the? nth|final half_unit|quarter_unit (of|at)* the? date", spans.share),
    ("the? half_unit|quarter_unit nth|final (of|at)* the? date", spans.share),
    ("the? week_unit of|part the? date", spans.week_of),
    ("num unit|pair before the? date", spans.earlier),
    ("num unit beyond the? date", spans.later),
    ("pair|unit beyond the? date", spans.later),
    ("pair|unit before the? date", spans.earlier),
)

#: What stands before the bracket spares the search where no text has it: only words outside of brackets are needed.
_TIME = ">time|num (time | num clock_after)"
BESIDE: Table = (
    ("every the? date", mean.nowhere),
    (f"clock_before? {_TIME} clock_after* dayparts? (at|comma)* the? date", mean.same),
    ("clock_before num|nth|dotted_time clock_after* dayparts? (at|comma)* the? date", mean.same),
    (f"date (comma|at)* dayparts? (at|comma)* clock_before* {_TIME} clock_after* dayparts?", mean.same),
    ("date comma? clock_before num|dotted_time clock_after*", mean.same),
    ("date dayparts", mean.same),
    ("nth? dayparts of* day_unit? date", mean.same),
    ("date open the? beside=date close", mean.weekday_after),
    ("beside=date comma? corresponding (the|at|of)* date", mean.weekday_after),
    # the same day in two calendars
    ("hijri_date (comma|open|dash)* corresponding? (the|at|of)* same=date close?", mean.same_day),
    ("hijri_date dash|open|corresponding same=year era? close?", mean.same_day),
    ("date comma|open|dash|corresponding hijri_date close?", mean.same),
)

_TO = "pairs_with|joins|dash|until the?"
_BARE = ">!counted|decade_suffixes"
#: No word for a change stands before it, nor just one or two words farther off: "rose sharply from 1241 to 1263".
_UNCHANGED = "<!change <!change+other <!change+other+other"
SPANS: Table = (
    ("about low=year joins|dash about? high=year >!counted|participles|num|other", spans.about_years),
    ("opens? the? date|modern joins|dash|until the? now", spans.since),
    ("opens the? date|year onward", spans.since),
    (f"<years opens? low=year joins|dash|until high=year {_BARE}", spans.between),
    ("<open low=year dash high=year >close", spans.between_odd_years),
    (f"opens the? low=year >years until high=year {_BARE}", spans.between),
    (
        f"{_UNCHANGED} opens the? low=year {_TO} high=year >!other|counted|participles|num|decade_suffixes",
        spans.between_odd_years,
    ),
    (f"opens the? low=date|modern comma? {_TO} high=date|year {_BARE}", spans.between),
    (f"opens the? low=date|year {_TO} high=date|modern {_BARE}", spans.between),
    ("opens the? low=day pairs_with the? high=day_date", spans.between),
    ("opens? the? low=day joins|dash|until the? high=day_date", spans.between),
    ("the? low=day pairs_with the? high=day_date", spans.two_days),
    ("the? low=day either the? high=day_date", spans.either),
    ("low=date either the? high=date", spans.either_sharing),
    ("low=date|modern either high=modern >!counted|participles|num", spans.either_year),
    (f"<years low=year either high=year {_BARE}", spans.either),
    ("<!num|quantifiers the? day >last=pairs_with+day_date", spans.sharing),
    ("<!num|quantifiers the? day >last=comma+day+pairs_with+day_date", spans.sharing),
    ("date >last=pairs_with+date", spans.sharing),
    ("date >last=comma+date+pairs_with+date", spans.sharing),
    ("low=date joins|dash|until the? high=date", spans.between),
    ("low=modern joins|dash|until high=date|modern >!counted", spans.between),
    ("low=date joins|dash|until high=modern >!counted", spans.between),
    ("modern dash two_digits >!counted|num", mean.short_span),
    (f"since the? date {_OF_NOTHING}", spans.since),
    (f"until the? date {_OF_NOTHING}", spans.until),
    (f"after the? date {_OF_NOTHING}", spans.after),
    (f"before the? date {_OF_NOTHING}", spans.before),
    (f"since modern {_BARE}", spans.since),
    (f"until modern {_BARE}", spans.until),
    (f"after modern {_BARE}", spans.after),
    (f"before modern {_BARE}", spans.before),
    (f">years since year {_BARE}", spans.since),
    (f">years until year {_BARE}", spans.until),
    (f">years after year {_BARE}", spans.after),
    (f">years before year {_BARE}", spans.before),
    ("about|roughly the? date", spans.about),
    ("about modern >!counted|participles|num", spans.about),
    ("about year >!counted|participles|num|other", spans.about),
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
    ("low=date|year either high=date|year", spans.either),
    ("at num unit", shifts.hence),
    ("at pair", shifts.hence),
    ("now", shifts.today),
    ("year|any_year|wordy_month|short_month", mean.fields),
    ("partial", mean.partial),
    ("the? nth century_unit", mean.century),
)

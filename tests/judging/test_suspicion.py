"""Suspicions: what they may say, and that memory and SQL mean the same by it."""

from __future__ import annotations

from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import SettingsError
from factcheck.judging import rule
from factcheck.judging.suspicion import alternatives, nothing, parse

EXPRESSIONS = (
    "max(a) > min(b)",
    "max(a) >= 2",
    "min(a) <= 1 or any(c)",
    "sum(a) < -1",
    "count(a) != count(b)",
    "any(c) and max(a) < 3",
    "(any(c) or count(b) > 1) and min(a) != max(a)",
    "1 < 2",
    "sum(a) > 2.5 or max(b) <= 0",
)

rows = st.lists(st.tuples(st.none() | st.integers(-3, 3), st.none() | st.integers(-3, 3), st.booleans()), max_size=5)


def _holds(text: str, table: list[tuple[Any, ...]]) -> bool:
    columns = dict(zip("abc", zip(*table, strict=True), strict=True)) if table else {}
    return parse(text).holds(lambda name: columns.get(name, ()))


DATABASE = duckdb.connect()


def _found(table: list[tuple[Any, ...]], where: str = "true", having: str = "true") -> bool:
    DATABASE.execute("create or replace temp table t (a bigint, b bigint, c boolean)")
    if table:
        DATABASE.executemany("insert into t values (?, ?, ?)", table)
    query = f"select count(*) from t where {where} having {having}"  # noqa: S608 - the conditions above
    return any(count or having != "true" for (count,) in DATABASE.execute(query).fetchall())


@settings(deadline=None, max_examples=30)
@given(rows)
def test_memory_and_sql_mean_the_same(table: list[tuple[Any, ...]]) -> None:
    for text in EXPRESSIONS:
        condition, holds = parse(text), _holds(text, table)
        assert _found(table, having=condition.sql) == holds, text
        if condition.row_sql is not None:
            assert _found(table, where=condition.row_sql) == holds, text
        if not condition.holds(nothing):
            assert _found(table, where=condition.counted_sql, having=condition.sql) == holds, text


@settings(deadline=None, max_examples=60)
@given(rows)
def test_what_holds_may_hold_by_what_is_known_of_the_columns(table: list[tuple[Any, ...]]) -> None:
    idle = {}
    for name, column in zip("abc", zip(*table, strict=True) if table else ((),) * 3, strict=True):
        if all(value is None or value is False for value in column):
            idle[name] = False if False in column else None
    for text in EXPRESSIONS:
        assert parse(text).may_hold(idle) or not _holds(text, table), text
        assert parse(text).may_hold({})


def test_what_never_holds_of_columns_without_anything() -> None:
    idle = {"a": None, "c": False}
    never = {text for text in EXPRESSIONS if not parse(text).may_hold(idle)}
    assert never == {"max(a) > min(b)", "max(a) >= 2", "min(a) <= 1 or any(c)", "sum(a) < -1"} | {
        "any(c) and max(a) < 3",
        "(any(c) or count(b) > 1) and min(a) != max(a)",
    }
    # False is something: it is lower than 1.
    assert parse("max(c) < 1").may_hold(idle)


def test_what_one_row_can_settle() -> None:
    settled = {text: parse(text).row_sql for text in EXPRESSIONS}
    assert {text for text, sql in settled.items() if sql is not None} == {"max(a) >= 2", "min(a) <= 1 or any(c)"}


def test_the_columns_that_a_suspicion_looks_at() -> None:
    assert parse("(any(c) or count(b) > 1) and min(a) != 2").columns == {"a", "b", "c"}


def test_alternatives_are_what_or_joins() -> None:
    condition = parse("any(a) or any(b) and any(c)")
    assert [one.sql for one in alternatives(condition)] == ["bool_or(a)", "(bool_or(b)) and (bool_or(c))"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "max(a)",
        "max(a) > ",
        "max(a) > min(b) > 1",
        "median(a) > 1",
        "max(a) == 1",
        "max(a, b) > 1",
        "max(1) > 1",
        "any(1)",
        "not any(a)",
        "a > 1",
        "max(a) > True",
        "max(a) > 'x'",
        "max(a) > 1e999",
        "__import__('os').system('true') > 1",
    ],
)
def test_what_is_no_suspicion(text: str) -> None:
    with pytest.raises(SettingsError, match="no suspicion"):
        parse(text)


def test_a_rule_suspects_by_columns_that_there_are() -> None:
    def judge(group: Any) -> Any:
        """Nothing."""
        del group
        return ()

    made = rule(key=("source",), flagged="a", clean="b", suspect="any(undated)")(judge)
    assert made.suspect == parse("any(undated)")
    assert rule(key=("source",), flagged="a", clean="b")(judge).suspect is None
    with pytest.raises(ValueError, match="rule judge: the table has no column value to suspect by"):
        rule(key=("source",), flagged="a", clean="b", suspect="max(value) > 1")(judge)

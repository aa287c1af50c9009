"""Suspicions: the small expressions over a group's columns that tell which groups are worth judging.

    max(value_low) > min(value_high) or any(unread)

A suspicion joins, by `and` and `or`, comparisons (`>`, `>=`, `<`, `<=`, `!=`) between aggregates
(`max`, `min`, `sum`, `count`) of columns and numbers, and `any` of columns that are true or false. Aggregates skip
nulls: of nothing, `max`, `min` and `sum` are null and `count` is 0. A comparison with null does not
hold, nor does `any` of nothing. There is no `not`: so SQL, in which such a comparison is null
instead, comes to the same.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import isfinite
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.errors import SettingsError

#: Gives the values that the rows of a group have in a column, nulls as None.
Values = Callable[[str], Iterable[Any]]

#: Columns that hold nothing in any row (None), or nothing that is true (False).
Idle = Mapping[str, bool | None]

_COMPARISONS: Mapping[type[ast.cmpop], str] = MappingProxyType(
    {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.NotEq: "<>"}
)

_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "<>": operator.ne}
)

_AGGREGATES: Mapping[str, Callable[[Sequence[Any]], Any]] = MappingProxyType(
    {
        "max": lambda values: max(values, default=None),
        "min": lambda values: min(values, default=None),
        "sum": lambda values: sum(values) if values else None,
        "count": len,
    }
)

#: Comparisons that a group passes as soon as one of its rows does, the aggregate first.
_SETTLED_BY_ONE = frozenset({("max", ">"), ("max", ">="), ("min", "<"), ("min", "<=")})


@attrs.frozen
class Aggregate:
    """An aggregate of a column: `max(value_low)`."""

    function: str
    column: str

    def of(self, values: Values) -> Any:
        """Its value for a group, None for null."""
        return _AGGREGATES[self.function]([value for value in values(self.column) if value is not None])

    def __str__(self) -> str:
        """As SQL writes it."""
        return f"{self.function}({self.column})"


@attrs.frozen
class Literal:
    """A number."""

    value: int | float

    def of(self, values: Values) -> int | float:
        """The number, whatever the group."""
        del values
        return self.value

    def __str__(self) -> str:
        """As SQL writes it."""
        return repr(self.value)


Term = Aggregate | Literal


@attrs.frozen
class Compared:
    """Two terms compared."""

    left: Term
    sign: str
    right: Term

    def holds(self, values: Values) -> bool:
        """Whether it holds for a group."""
        left, right = self.left.of(values), self.right.of(values)
        return left is not None and right is not None and self.compares(left, right)

    def compares(self, left: Any, right: Any) -> bool:
        """Whether it holds where its terms come to these."""
        return _OPERATORS[self.sign](left, right)

    @property
    def sql(self) -> str:
        """The condition on a group in SQL."""
        return f"{self.left} {self.sign} {self.right}"

    @property
    def row_sql(self) -> str | None:
        """A condition that holds for a group just where it holds for one of its rows, None where there is none."""
        left, right = self.left, self.right
        if not (isinstance(left, Aggregate) and isinstance(right, Literal)):
            return None
        return f"{left.column} {self.sign} {right}" if (left.function, self.sign) in _SETTLED_BY_ONE else None

    def may_hold(self, idle: Idle) -> bool:
        """Whether it may hold for any group."""
        nulls = [name for name, held in idle.items() if held is None]
        terms = [term for term in (self.left, self.right) if isinstance(term, Aggregate)]
        return not any(term.column in nulls and term.of(nothing) is None for term in terms)

    @property
    def columns(self) -> frozenset[str]:
        """The columns that it looks at."""
        return frozenset(term.column for term in (self.left, self.right) if isinstance(term, Aggregate))

    @property
    def counted_sql(self) -> str:
        """What holds for the rows that it looks at: those that are null in all of its columns change nothing."""
        return " or ".join(f"{column} is not null" for column in sorted(self.columns)) or "true"


@attrs.frozen
class Some:
    """Whether any row has a column that is true."""

    column: str

    def holds(self, values: Values) -> bool:
        """Whether it holds for a group."""
        return any(values(self.column))

    @property
    def sql(self) -> str:
        """The condition on a group in SQL."""
        return f"bool_or({self.column})"

    @property
    def row_sql(self) -> str:
        """The condition on one of the group's rows in SQL."""
        return self.column

    def may_hold(self, idle: Idle) -> bool:
        """Whether it may hold for any group."""
        return self.column not in idle

    @property
    def columns(self) -> frozenset[str]:
        """The column that it looks at."""
        return frozenset({self.column})

    @property
    def counted_sql(self) -> str:
        """What holds for the rows that it looks at."""
        return self.column


@attrs.frozen
class Joined:
    """Conditions of which all must hold ("and"), or one ("or")."""

    word: str
    parts: tuple[Condition, ...]

    def holds(self, values: Values) -> bool:
        """Whether it holds for a group."""
        return (all if self.word == "and" else any)(part.holds(values) for part in self.parts)

    @property
    def sql(self) -> str:
        """The condition on a group in SQL."""
        return f" {self.word} ".join(f"({part.sql})" for part in self.parts)

    @property
    def row_sql(self) -> str | None:
        """The same on one of the group's rows: two rows may each meet one part of an "and", so none for that."""
        conditions = [part.row_sql for part in self.parts]
        if self.word == "and" or None in conditions:
            return None
        return " or ".join(f"({condition})" for condition in conditions)

    def may_hold(self, idle: Idle) -> bool:
        """Whether it may hold for any group."""
        return (all if self.word == "and" else any)(part.may_hold(idle) for part in self.parts)

    @property
    def columns(self) -> frozenset[str]:
        """The columns that it looks at."""
        return frozenset().union(*(part.columns for part in self.parts))

    @property
    def counted_sql(self) -> str:
        """What holds for the rows that one of its parts looks at."""
        return " or ".join(dict.fromkeys(part.counted_sql for part in self.parts))


Condition = Compared | Some | Joined


def nothing(column: str) -> tuple[()]:
    """The values of a group without rows."""
    del column
    return ()


def alternatives(condition: Condition) -> tuple[Condition, ...]:
    """The conditions of which one must hold: the parts of an "or", or else the condition itself.

    >>> [part.sql for part in alternatives(parse("any(unread) or (any(undated) or max(when_low) > 1)"))]
    ['bool_or(unread)', 'bool_or(undated)', 'max(when_low) > 1']
    """
    if isinstance(condition, Joined) and condition.word == "or":
        return tuple(one for part in condition.parts for one in alternatives(part))
    return (condition,)


def any_of(conditions: Sequence[Condition]) -> Condition:
    """The condition that one of these holds, of which there is at least one."""
    return conditions[0] if len(conditions) == 1 else Joined("or", tuple(conditions))


def parse(text: str) -> Condition:
    """The condition that a suspicion is written as. Raises SettingsError where it is none.

    >>> parse("max(value_low) > min(value_high) or any(unread)").sql
    '(max(value_low) > min(value_high)) or (bool_or(unread))'
    """
    try:
        return _condition(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError):
        raise SettingsError(f"no suspicion: {text!r}") from None


def _condition(node: ast.expr) -> Condition:
    match node:
        case ast.BoolOp(op=joint, values=parts):
            return Joined("and" if isinstance(joint, ast.And) else "or", tuple(map(_condition, parts)))
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in _COMPARISONS:
            return Compared(_term(left), _COMPARISONS[type(sign)], _term(right))
        case ast.Call(func=ast.Name(id="any"), args=[ast.Name(id=column)], keywords=[]):
            return Some(column)
    raise ValueError(ast.unparse(node))


def _term(node: ast.expr) -> Term:
    match node:
        case ast.Call(func=ast.Name(id=function), args=[ast.Name(id=column)], keywords=[]) if function in _AGGREGATES:
            return Aggregate(function, column)
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool) and isfinite(value):
            return Literal(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return Literal(-value)
    raise ValueError(ast.unparse(node))

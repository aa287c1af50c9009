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
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.errors import SettingsError

#: A row of a table: its values by the names of their columns.
Row = Mapping[str, Any]

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

    def of(self, rows: Iterable[Row]) -> Any:
        """Its value for some rows, None for null."""
        return _AGGREGATES[self.function]([row[self.column] for row in rows if row[self.column] is not None])

    def __str__(self) -> str:
        """As SQL writes it."""
        return f"{self.function}({self.column})"


@attrs.frozen
class Literal:
    """A number."""

    value: int | float

    def of(self, rows: Iterable[Row]) -> int | float:
        """The number, whatever the rows."""
        del rows
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

    def holds(self, rows: Sequence[Row]) -> bool:
        """Whether it holds for the rows of a group."""
        left, right = self.left.of(rows), self.right.of(rows)
        return left is not None and right is not None and _OPERATORS[self.sign](left, right)

    @property
    def sql(self) -> str:
        """The condition on a group in SQL."""
        return f"{self.left} {self.sign} {self.right}"

    @property
    def row_sql(self) -> str | None:
        """A condition that holds for a group just where it holds for one of its rows, None where there is none."""
        if isinstance(self.left, Aggregate) and isinstance(self.right, Literal):
            if (self.left.function, self.sign) in _SETTLED_BY_ONE:
                return f"{self.left.column} {self.sign} {self.right}"
        return None

    @property
    def columns(self) -> frozenset[str]:
        """The columns that it looks at."""
        return frozenset(term.column for term in (self.left, self.right) if isinstance(term, Aggregate))


@attrs.frozen
class Some:
    """Whether any row has a column that is true."""

    column: str

    def holds(self, rows: Sequence[Row]) -> bool:
        """Whether it holds for the rows of a group."""
        return any(row[self.column] for row in rows)

    @property
    def sql(self) -> str:
        """The condition on a group in SQL."""
        return f"bool_or({self.column})"

    @property
    def row_sql(self) -> str:
        """The condition on one of the group's rows in SQL."""
        return self.column

    @property
    def columns(self) -> frozenset[str]:
        """The column that it looks at."""
        return frozenset({self.column})


@attrs.frozen
class Joined:
    """Conditions of which all must hold ("and"), or one ("or")."""

    word: str
    parts: tuple[Condition, ...]

    def holds(self, rows: Sequence[Row]) -> bool:
        """Whether it holds for the rows of a group."""
        return (all if self.word == "and" else any)(part.holds(rows) for part in self.parts)

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

    @property
    def columns(self) -> frozenset[str]:
        """The columns that it looks at."""
        return frozenset().union(*(part.columns for part in self.parts))


Condition = Compared | Some | Joined


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
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return Literal(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return Literal(-value)
    raise ValueError(ast.unparse(node))

"""What is remembered of objects."""

from __future__ import annotations

from factcheck.judging.remembering import remembered


def test_one_object_is_worked_out_once() -> None:
    asked: list[list[int]] = []

    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    of = remembered(total, kept=2)
    one, equal, other = [1, 2], [1, 2], [3]
    assert [of(one), of(one), of(equal)] == [3, 3, 3]
    assert len(asked) == 2
    assert [of(other), of(one)] == [3, 3]  # for more than are kept, all is forgotten
    assert len(asked) == 4

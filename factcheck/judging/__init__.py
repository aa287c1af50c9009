"""What rules share: the rule itself, its group, sides, times, clashes and likely causes."""

from factcheck.judging.rule import Group, Rule, rule

__all__ = ["Group", "Rule", "rule"]

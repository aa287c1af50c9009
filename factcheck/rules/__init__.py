"""The rules, one file each; a rule's name is its file's and its function's."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType, ModuleType

from factcheck.judging import Rule


def rules_in(module: ModuleType) -> Iterator[Rule]:
    """The rules that a module defines, in the order of their names."""
    yield from sorted({v.name: v for v in vars(module).values() if isinstance(v, Rule)}.values(), key=lambda r: r.name)


@cache
def rules() -> MappingProxyType[str, Rule]:
    """Every rule that comes with factcheck, by name, in the order of the names."""
    found = [
        rule
        for module in pkgutil.iter_modules(__path__)
        for rule in rules_in(importlib.import_module(f"{__name__}.{module.name}"))
    ]
    return MappingProxyType({rule.name: rule for rule in sorted(found, key=lambda rule: rule.name)})

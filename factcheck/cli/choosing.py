"""Which rules a run uses: those that come with factcheck, the user's own, and what is selected of both."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import attrs

from factcheck.errors import FactcheckError, SettingsError, UnknownRuleError
from factcheck.judging import Group, Rule
from factcheck.judging.rule import Judge
from factcheck.model import Finding
from factcheck.rules import rules, rules_in


def known(own: Iterable[str]) -> Mapping[str, Rule]:
    """Every rule there is, by name: factcheck's, and those in the user's own modules or `.py` files.

    Raises SettingsError where such a module cannot be imported, holds no rule, or names one of its
    rules as another is named.
    """
    found = dict(rules())
    for module in own:
        mine = list(rules_in(_import(module)))
        if not mine:
            raise SettingsError(f"{module}: holds no rule; a rule is a function under @factcheck.rule(…)")
        for rule in mine:
            if rule.name in found:
                raise SettingsError(f"{module}: another rule is called {rule.name!r} already")
            found[rule.name] = attrs.evolve(rule, judge=_Guarded(rule))
    return dict(sorted(found.items()))


def named(name: str, among: Mapping[str, Rule]) -> Rule:
    """The rule of that name. Raises UnknownRuleError, with the nearest names."""
    if name not in among:
        import difflib

        raise UnknownRuleError(name, difflib.get_close_matches(name.lower().replace("_", "-"), among))
    return among[name]


def chosen(among: Mapping[str, Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The selected rules (all, where none is selected) without the ignored ones, in the order of names.

    Raises UnknownRuleError for a name that no rule bears, and SettingsError where no rule is left.
    """
    selected = {named(name, among).name for name in select} or set(among)
    left = selected - {named(name, among).name for name in ignore}
    if not left:
        raise SettingsError("no rule is left to run: all that are selected are ignored")
    return tuple(rule for name, rule in among.items() if name in left)


def _import(name: str) -> ModuleType:
    try:
        return _from_file(Path(name)) if name.endswith(".py") else _from_here(name)
    except Exception as error:  # noqa: BLE001 - a user's module may raise anything, and none of it is our bug
        raise SettingsError(f"{name}: cannot be imported: {_told(error)}") from None


def _from_file(path: Path) -> ModuleType:
    # Under a name of its own: the user's file may well be called like a module of Python's.
    module = ModuleType(f"own_rules.{path.stem}")
    sys.modules[module.__name__] = module
    SourceFileLoader(module.__name__, str(path)).exec_module(module)
    return module


def _from_here(name: str) -> ModuleType:
    # A command that pip installed does not look for modules in the current folder by itself.
    sys.path.insert(0, "")
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove("")


@attrs.frozen
class _Guarded:
    """The judge of a user's rule, whose errors are told as the rule's, not as a crash of factcheck."""

    rule: Rule

    @property
    def __wrapped__(self) -> Judge:
        """The user's own function, for those who look for where it is written."""
        return self.rule.judge

    def __call__(self, group: Group) -> Iterator[Finding]:
        try:
            yield from self.rule.judge(group)
        except FactcheckError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            key = ", ".join(group.key)
            raise SettingsError(f"the rule {self.rule.name} failed on {key}: {_told(error)}") from None


def _told(error: Exception) -> str:
    """The error, with the line of the user's code that raised it where there is one."""
    import traceback

    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_users(frame.filename)]
    where = f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _is_users(filename: str) -> bool:
    return not filename.startswith("<frozen") and filename not in {__file__, importlib.__file__}

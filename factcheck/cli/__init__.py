"""The command line: the only place that prints, exits or reads arguments.

One file a command in `factcheck.cli.commands`, found by its presence there and imported when it is
asked for, so that no command pays for another.
"""

from __future__ import annotations

import errno
import gc
import importlib
import pkgutil
from typing import Any

import click

import factcheck
from factcheck.cli import commands
from factcheck.cli.console import use_utf8
from factcheck.errors import FactcheckError

__all__ = ["app", "main"]


class _Stopped(click.ClickException):
    """A run that could not be carried through: its message, and exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the message as it is: the place that it begins with is what editors look for."""
        click.echo(self.message, file=file, err=file is None)


class _Commands(click.Group):
    """The group of the commands that stand in `factcheck.cli.commands`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = importlib.import_module(f"{commands.__name__}.{cmd_name}").command
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            raise _Stopped(str(error)) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # who reads the output has read enough: click ends the run without a word
                raise
            raise _Stopped(f"{error.filename or 'the output'}: {error.strerror or error}") from None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 nothing as bad as --fail-on was found, 1 something was, 2 the run could not start.",
)
@click.version_option(factcheck.__version__, prog_name="factcheck")
def app() -> None:
    """A linter for facts: which stated claims cannot all be true, why, and what would reconcile them."""


def main() -> None:
    """Run the command line on the arguments of the process, and end it with exit code 0, 1 or 2."""
    use_utf8()
    # A run makes many objects that live to its end and hardly a cycle: to look through them as often as
    # Python does unasked costs a tenth of the time.
    gc.set_threshold(100_000)
    app(prog_name="factcheck")

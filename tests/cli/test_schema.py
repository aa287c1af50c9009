"""`factcheck schema`."""

from __future__ import annotations

import json

from click.testing import CliRunner

from factcheck.cli import app
from factcheck.formats.schema import schema


def test_it_prints_the_schema() -> None:
    done = CliRunner().invoke(app, ["schema"])
    assert done.exit_code == 0
    assert json.loads(done.output) == schema()

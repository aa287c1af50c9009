"""A corpus in which every rule finds something, and Spark where there is one."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from factcheck.formats import toml
from factcheck.formats.converter import structure
from factcheck.model import Attribute, Claim, Corpus, Entity, Source, Vocabulary
from factcheck.rules import rules

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def everything() -> Corpus:
    """The flagged examples of all rules, each about subjects and attributes of its own."""
    items = [
        _apart(structure(record), f"{name} {number} ")
        for name, rule in rules().items()
        for number, example in enumerate(rule.flagged)
        for record in toml.read(example.encode(), f"{name}.toml").records
    ]
    return Corpus(
        sources=tuple(item for item in items if isinstance(item, Source)),
        claims=tuple(item for item in items if isinstance(item, Claim)),
        vocabulary=Vocabulary(
            entities=tuple(item for item in items if isinstance(item, Entity)),
            attributes=tuple(item for item in items if isinstance(item, Attribute)),
        ),
    )


def _apart(item: Source | Claim | Entity | Attribute, which: str) -> Source | Claim | Entity | Attribute:
    match item:
        case Source():
            return attrs.evolve(item, id=which + item.id)
        case Claim():
            said = {"source": item.source, "subject": item.subject, "attribute": item.attribute}
            told: dict[str, Any] = {name: which + words for name, words in said.items()}
            return attrs.evolve(item, **told)
        case Entity():
            names = {language: tuple(which + name for name in names) for language, names in item.names.items()}
            return attrs.evolve(item, id=which + item.id, names=names)
        case Attribute():
            labels = {language: tuple(which + label for label in labels) for language, labels in item.labels.items()}
            part_of = item.part_of and which + item.part_of
            parts = tuple(which + part for part in item.parts)
            return attrs.evolve(item, id=which + item.id, labels=labels, parts=parts, part_of=part_of)


@pytest.fixture(scope="session")
def session() -> Iterator[SparkSession]:
    """A session on this machine; whoever has no Spark or no Java is told how to get them."""
    sql = pytest.importorskip("pyspark.sql", reason="needs Spark: pip install 'factcheck-claims[spark]'")
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        pytest.skip("needs Java 17 or newer: apt-get install openjdk-17-jre-headless")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # as whoever starts a session in an environment has to
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "4", "spark.log.level": "ERROR"}
    started: SparkSession = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield started
    started.stop()

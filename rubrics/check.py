"""What a check is: an id, its parameters, a function, and its manual page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from extractors.model import Facts
from rubrics.model import Criterion, Outcome, Passage, Vocabulary


@dataclass(frozen=True, slots=True)
class Question:
    """What a check is given: the facts, and where the criterion is answered."""

    facts: Facts
    criterion: Criterion
    passages: tuple[Passage, ...]
    """Best first; empty where the criterion seems not to be answered anywhere."""
    vocabularies: Mapping[str, Vocabulary]
    thresholds: Mapping[str, int]
    evidence: frozenset[tuple[int, int]] | None = None
    """(document, block) of every block that may serve as evidence when a check looks through the whole
    submission; None where nothing is known to echo the brief."""


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of requirement.

    `params` is a frozen dataclass whose fields are the keys that a rubric may set: their types and defaults
    are the schema. `run` gets the question and an instance of it. `manual` is the module's docstring.
    """

    id: str
    params: type[Any]
    run: Callable[[Question, Any], Outcome]
    manual: str
    aside: bool = False
    """What it counts every submission has somewhere (its clients), whether or not the criterion is answered."""

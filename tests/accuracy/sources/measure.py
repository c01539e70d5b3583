"""What the findings about sources say of made-up submissions, held against what was planted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from extractors.model import Context, Facts, Span
from extractors.references.gather import gather
from rubrics.source_findings import of_sources
from tests.accuracy.sources.story import Submission, submission

ALARMS = frozenset({"citation-unlisted", "citation-near-miss", "citation-spelling", "reference-uncited"})
"""Codes of findings that text and list do not agree."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one submission was read."""

    style: str
    caught: Counter[str]
    missed: Counter[str]
    false: tuple[str, ...]
    """Texts that were flagged though nothing is wrong with them."""
    overlooked: tuple[str, ...]
    """Texts in which something is wrong and nothing was flagged."""


def overlaps(one: Span, two: Span) -> bool:
    """Whether two places have characters in common."""
    return (one.document, one.block) == (two.document, two.block) and one.start < two.end and two.start < one.end


def measured(made: Submission) -> Outcome:
    """One submission, read and compared."""
    context = Context("Jane Smith", "700", date(2026, 5, 1))
    references, citations = gather(made.reading, context)
    facts = Facts(context, made.reading, references=references, citations=citations)
    flagged = {span for f in of_sources(facts) if f.code in ALARMS for span in f.evidence}
    caught: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    overlooked = []
    for plant in made.planted:
        hit = any(overlaps(plant.span, span) for span in flagged)
        (caught if hit else missed)[plant.kind] += 1
        if not hit:
            overlooked.append(f"{plant.kind}: {made.reading.text(plant.span)}")
    false = [
        text
        for span in sorted(flagged)
        if not any(overlaps(plant.span, span) for plant in made.planted)
        and not (text := made.reading.text(span)).startswith(made.neutral)
    ]
    return Outcome(made.style, caught, missed, tuple(false), tuple(overlooked))


def family(number: int, first: int = 0) -> list[Outcome]:
    """`number` submissions with seeds from `first`."""
    return [measured(submission(seed)) for seed in range(first, first + number)]


def precision(outcomes: Iterable[Outcome]) -> float:
    """Share of what was flagged that was planted."""
    chosen = list(outcomes)
    caught, false = sum(o.caught.total() for o in chosen), sum(len(o.false) for o in chosen)
    return caught / (caught + false) if caught + false else 1.0


def recall(outcomes: Iterable[Outcome]) -> float:
    """Share of what was planted that was flagged."""
    chosen = list(outcomes)
    caught, missed = sum(o.caught.total() for o in chosen), sum(o.missed.total() for o in chosen)
    return caught / (caught + missed) if caught + missed else 1.0

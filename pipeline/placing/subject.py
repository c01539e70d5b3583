"""Which unit a text is an answer to, by what it says alone: for a file whose folders, name and cover tell none.

What its sentences deal with (`rubrics.meaning`) tells far more than a rubric's phrases, since a journal tells of
sessions and clients as a portfolio does. Phrases speak for units that the model was not trained for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from extractors.language import sentences
from extractors.model import Document, Part
from pipeline.placing.names import fold
from rubrics.meaning.model import facets, probabilities
from rubrics.model import Criterion, Rubric

PHRASES_LEAD = 1.3
"""Phrases decide only where one unit's outnumber the next one's by this factor."""
PHRASES_LEAST = 3
"""Distinct phrases of a unit that a text must hold before they say anything."""
MEANING_LEAD = 0.05
"""Of one unit over the others: of 187 labelled files, the three in which another unit came first led by less."""
MEANING_LEAST = 0.45
"""Least such mean of a submission; half a page of one reaches it."""
MOST_SENTENCES = 400
"""Read in a file: a portfolio of 8,000 words."""
BEST = 3
"""Sentences that speak for a criterion."""
SHORTEST = 4
"""Words of a sentence that says anything."""


def subject(document: Document, rubrics: Mapping[str, Rubric]) -> str | None:
    """The unit whose criteria the text answers most, or None where it is near to two or to none."""
    phrased = _lead(_by_phrases(document, rubrics), PHRASES_LEAD)
    if phrased and not _has_meaning(rubrics[phrased]):
        return phrased
    meant = _by_meaning(document, rubrics)
    first, *others = sorted(meant, key=meant.__getitem__, reverse=True) or [""]
    if not first or meant[first] < MEANING_LEAST:
        return phrased
    return first if all(meant[first] - meant[other] >= MEANING_LEAD for other in others) else phrased


def _lead(scores: Mapping[str, float], factor: float) -> str | None:
    """What scores most, if it leads by a factor."""
    first, *others = sorted(scores, key=scores.__getitem__, reverse=True) or [""]
    leads = first and scores[first] and all(scores[first] >= factor * scores[other] for other in others)
    return first if leads else None


def _by_phrases(document: Document, rubrics: Mapping[str, Rubric]) -> dict[str, float]:
    """Unit to the share of its topics' phrases that the text holds, 0.0 for too few."""
    text = fold(" ".join(b.text for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX)))
    scores = {}
    for unit, rubric in rubrics.items():
        phrases = _folded(tuple(criterion.topic for criterion in rubric.criteria))
        hits = sum(1 for phrase in phrases if phrase in text)
        scores[unit] = hits / len(phrases) if hits >= PHRASES_LEAST else 0.0
    return scores


def _by_meaning(document: Document, rubrics: Mapping[str, Rubric]) -> dict[str, float]:
    """Unit to how surely its criteria are dealt with, each by the sentences that deal with it most (0.0 to 1.0)."""
    texts = tuple(islice(_sentences(document), MOST_SENTENCES))
    scores = {}
    for unit, rubric in rubrics.items():
        if texts and _has_meaning(rubric):
            scores[unit] = sum(_dealt_with(criterion, texts) for criterion in rubric.criteria) / len(rubric.criteria)
    return scores


def _dealt_with(criterion: Criterion, texts: tuple[str, ...]) -> float:
    """Mean of the surest sentences' probabilities."""
    given = [max((probabilities(facets()[f], text)[f] for f in criterion.meaning), default=0.0) for text in texts]
    return sum(sorted(given, reverse=True)[:BEST]) / BEST


def _sentences(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.part in (Part.BODY, Part.TEXTBOX):
            parts = (block.text[start:end] for start, end in sentences(block.text))
            yield from (text for text in parts if len(text.split()) >= SHORTEST)


def _has_meaning(rubric: Rubric) -> bool:
    return all(criterion.meaning for criterion in rubric.criteria)


@lru_cache(maxsize=32)
def _folded(topics: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(fold(phrase) for topic in topics for phrase in topic)

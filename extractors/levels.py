"""Levels of headings: from style or outline; for look-alikes from numbering depth, then from their looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import lines
from extractors.model import Block, Heading

DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A heading without its level."""

    position: int
    block: Block
    number: lines.Number | None
    why: str
    weight: float
    """How loud it looks, to rank unnumbered ones."""
    likeness: tuple[object, ...]


def assign(found: Sequence[Found]) -> tuple[Heading, ...]:
    """The headings with their levels, 1 outermost, in the order given."""
    known = _known(found)
    by_look = _by_look(found, known)
    headings: list[Heading] = []
    above = 0
    numbered_above = 0
    for f in found:
        level = known.get(f.position)
        if level is None:
            level = by_look.get(f.likeness)
        if level is None:
            level = 1 if lines.is_named(f.block.text) or not numbered_above else numbered_above + 1
        if lines.is_named(f.block.text) and f.block.outline is None:
            level = 1
        level = max(1, min(level, DEEPEST, above + 3))
        headings.append(Heading(f.position, level, f.why))
        above = level
        if f.number is not None and f.number.kind in ("part", "criterion"):
            numbered_above = level
    return tuple(headings)


def _known(found: Sequence[Found]) -> dict[int, int]:
    """Levels that outline or numbering tells, by position."""
    known: dict[int, int] = {}
    for f in found:
        if f.block.outline is not None:
            known[f.position] = f.block.outline
        elif f.number is not None and f.number.depth is not None:
            known[f.position] = f.number.depth
    return known


def _by_look(found: Sequence[Found], known: dict[int, int]) -> dict[tuple[object, ...], int]:
    """Level of each look: that of most headings of known level in it; others are ranked by how loud they look."""
    votes: dict[tuple[object, ...], Counter[int]] = {}
    weights: dict[tuple[object, ...], float] = {}
    for f in found:
        weights[f.likeness] = f.weight
        if f.position in known:
            votes.setdefault(f.likeness, Counter())[known[f.position]] += 1
    levels = {look: count.most_common(1)[0][0] for look, count in votes.items()}
    unknown = sorted((look for look in weights if look not in levels), key=lambda look: -weights[look])
    for rank, look in enumerate(unknown, 1):
        louder = [level for other, level in levels.items() if weights[other] > weights[look]]
        softer = [level for other, level in levels.items() if weights[other] < weights[look] and other in votes]
        if louder:
            levels[look] = max(louder) + 1
        else:
            levels[look] = max(1, min(softer) - 1) if softer else rank
    return levels

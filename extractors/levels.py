"""Levels of headings: from style or outline; for look-alikes from numbering depth, then from their looks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import counted, lines
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

    @property
    def dress(self) -> tuple[object, ...]:
        """What headings of one rank share: their look, and whether they stand in the middle or on a coloured ground."""
        return (*self.likeness, self.block.look.centred, self.block.look.highlighted)

    @property
    def rank(self) -> float:
        """How loud the dress is."""
        return self.weight + 0.4 * self.block.look.centred + 0.2 * self.block.look.highlighted


def assign(found: Sequence[Found]) -> tuple[Heading, ...]:
    """The headings with their levels, 1 outermost, in the order given."""
    known = _known(found)
    ranks = _Ranks(_by_look(found, known), _looks_of_criteria(found), Counter(lines.fold(f.block.text) for f in found))
    headings: list[Heading] = []
    for f in found:
        level = known.get(f.position) or ranks.level(f)
        level = max(1, min(level, DEEPEST, (headings[-1].level if headings else 0) + 3))
        headings.append(Heading(f.position, level, f.why))
        ranks.passed(f, level)
    return tuple(headings)


@dataclass(slots=True)
class _Ranks:
    """Levels of headings that neither outline nor number tells, in reading order."""

    by_look: dict[tuple[object, ...], int]
    of_criteria: set[tuple[object, ...]]
    texts: Counter[str]
    numbered: int = 0
    """Level of the last criterion or part."""
    criterion: int = -1
    """Position of the last criterion."""
    session: Found | None = None
    session_level: int = 0

    def level(self, f: Found) -> int:
        opens = f.likeness in self.of_criteria and f.position == self.criterion + 1
        if lines.is_named(f.block.text) and not opens:  # "Context" right below "1.2 Our trust" is a part of it
            return 1
        level = self.by_look.get(f.dress, self.numbered + 1)
        if f.likeness in self.of_criteria and level == self.numbered:
            level += 1
        return level + 1 if self._field_of_session(f, level) else level

    def _field_of_session(self, f: Found, level: int) -> bool:
        """Whether a heading is a field of the record above it ("Goal" under "Session 2") and not its equal."""
        if self.session is None or f.number is not None or f.likeness != self.session.likeness:
            return False
        again = self.texts[lines.fold(f.block.text)] > 1 or f.position == self.session.position + 1
        return again and level == self.session_level

    def passed(self, f: Found, level: int) -> None:
        """Take note of a heading whose level is settled."""
        kind = f.number.kind if f.number is not None else ""
        if kind in ("part", "criterion"):
            self.numbered, self.session = level, None
            self.criterion = f.position if kind == "criterion" else -1
        elif kind in ("session", "date"):
            self.session, self.session_level = f, level


def _known(found: Sequence[Found]) -> dict[int, int]:
    """Levels that outline or numbering tells, by position."""
    known: dict[int, int] = {}
    within = _counted_within(found)
    parts = any(f.number is not None and f.number.kind in ("part", "criterion") for f in found)
    nested = {} if parts else counted.levels([(f.position, f"{f.block.label} {f.block.text}".strip()) for f in found])
    for f in found:
        if f.block.outline is not None:
            known[f.position] = f.block.outline
        elif f.position in nested:
            known[f.position] = nested[f.position]
        elif f.position in within:
            continue
        elif f.number is not None and f.number.depth is not None:
            known[f.position] = f.number.depth
    return known


def _counted_within(found: Sequence[Found]) -> set[int]:
    """Positions of "1. Rules", "2. Money" in the look of the "1.4 What decides" above them, where a count begins anew.

    A number that goes on from the chapter's ("2" after "1.4") is the next chapter.
    """
    within: set[int] = set()
    over: tuple[object, ...] | None = None
    last = 0
    for f in found:
        kind = f.number.kind if f.number is not None else ""
        digits = re.match(r"\W*(\d{1,2})\b", f"{f.block.label} {f.block.text}".strip()) if kind == "simple" else None
        if kind == "criterion":
            over, last = f.likeness, 0
        elif digits and over == f.likeness and int(digits[1]) == last + 1:
            last += 1
            within.add(f.position)
        elif digits or kind == "part":
            over = None
    return within


def _looks_of_criteria(found: Sequence[Found]) -> set[tuple[object, ...]]:
    """Looks whose numbered headings are criteria: an unnumbered one in the same look belongs to the criterion above."""
    criteria = {f.likeness for f in found if f.number is not None and f.number.kind == "criterion"}
    return criteria - {f.likeness for f in found if f.number is not None and f.number.kind == "part"}


def _by_look(found: Sequence[Found], known: dict[int, int]) -> dict[tuple[object, ...], int]:
    """Level of each look: that of most headings of known level in it; others are ranked by how loud they look."""
    votes: dict[tuple[object, ...], Counter[int]] = {}
    weights: dict[tuple[object, ...], float] = {}
    for f in found:
        weights[f.dress] = f.rank
        if f.position in known:
            votes.setdefault(f.dress, Counter())[known[f.position]] += 1
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

"""Which work quality assurance looks at: by risk, by decision, by new assessor, and a share drawn by lot.

The lot is drawn by a formula over a number of each submission and a seed that a person may change, so that a plan can
be drawn again, and a drawn one checked. The same arithmetic stands here and in the cells. Rule: every assessor and
unit is sampled, risk first, then a random share of what is clear (domain notes, section 4: the awarding body's
minimum, all work of new assessors, referred work, resubmissions).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import ceil

from reports import wording
from reports.digest import Digest
from rubrics.model import Severity, State

PRIME = 100_003
"""Numbers lie below it; products of two of them are exact in a cell."""
SPREAD, SHIFT = 48_271, 11
RISK, NEW, REFERRED, DRAWN, NO = "yes: risk", "yes: new assessor", "yes: referred", "yes: drawn", "no"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A submission that may be sampled."""

    learner: str
    unit: str
    attempt: int
    risk: str
    """What speaks for looking at it, for a person; "" where it is clear."""
    lot: int
    """A number of its own, below PRIME."""
    assessor: str = ""


def candidate(digest: Digest, sharing: Collection[tuple[str, str]], assessor: str = "") -> Candidate:
    """A submission with what speaks for looking at it. `sharing`: who has passages in common with somebody."""
    first = sum(point.severity is Severity.REFER for point in digest.points)
    missing, unknown = digest.count(State.MISSING), digest.count(State.CANNOT_TELL)
    told = [
        wording.count(first, "point to check first", "points to check first") if first else "",
        f"{wording.count(missing, 'criterion', 'criteria')} not found" if missing else "",
        f"{wording.count(unknown, 'criterion', 'criteria')} cannot be told" if unknown else "",
        "resubmission" if digest.attempt > 1 else "",
        "shares a passage" if (digest.learner, digest.unit) in sharing else "",
    ]
    lot = lot_of(digest.learner, digest.unit, digest.attempt)
    return Candidate(digest.learner, digest.unit, digest.attempt, "; ".join(filter(None, told)), lot, assessor)


def lot_of(learner: str, unit: str, attempt: int) -> int:
    """The submission's number: the same in every run, whoever else hands in."""
    name = f"{learner}\0{unit}\0{attempt}".encode("utf-8", "replace")
    return int.from_bytes(blake2b(name, digest_size=6).digest(), "big") % PRIME


def draw(lot: int, seed: int) -> int:
    """What the cell in the column Draw shows."""
    return (lot * ((seed * SPREAD + SHIFT) % PRIME) + seed) % PRIME


def planned(
    candidates: Sequence[Candidate],
    seed: int,
    share: int,
    new: Collection[str],
    referred: Collection[tuple[str, str]] = (),
) -> list[str]:
    """What the column Planned shows. `referred`: (learner, unit) of work that somebody has decided so."""
    folded = {name.casefold() for name in new}
    drawn = _drawn(candidates, seed, share)
    made = []
    for one in candidates:
        if one.risk:
            made.append(RISK)
        elif one.assessor and one.assessor.casefold() in folded:
            made.append(NEW)
        elif (one.learner, one.unit) in referred:
            made.append(REFERRED)
        else:
            made.append(DRAWN if draw(one.lot, seed) in drawn[one.assessor.casefold(), one.unit] else NO)
    return made


def _drawn(candidates: Sequence[Candidate], seed: int, share: int) -> dict[tuple[str, str], frozenset[int]]:
    """Of each assessor and unit the lowest draws of clear work, as many as the share asks for, one at least."""
    draws: dict[tuple[str, str], list[int]] = {}
    for one in candidates:
        if not one.risk:
            draws.setdefault((one.assessor.casefold(), one.unit), []).append(draw(one.lot, seed))
    return {group: frozenset(sorted(some)[: ceil(share * len(some) / 100)]) for group, some in draws.items()}

"""Coaching or supervision: several independent signs weighed, and a doubt where they disagree.

A heading's word alone has misled: a part called "Sessions, supervision, reflection" holds both kinds. So the line
above a table, the heading, the columns and the rows each have their say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from extractors.sessions.clients import designator
from extractors.sessions.grid import Grid
from extractors.sessions.record import Field

NEAR, OWN, INTRO, ABOVE = 5, 5, 2, 2
"""Weights of the line above a table (or its sheet's name), its heading, the sentence before it, a heading further up.
What was written for this very table says most; what was written for a whole part says least."""
COLUMN, CELLS, WORDS, SIGNED = 2, 2, 2, 1
"""Weights of a column's header, of the shape of its cells, of other words in headers, of a supervisor's signature."""
MOST = 0.6
"""Share of rows whose cells must say something before it is a sign (as for the shapes of columns)."""
STRONG = 3
"""Weight of the losing side from which the decision is asked about."""

_SUPERVISION = re.compile(r"supervis", re.I)
_COACHING = re.compile(
    r"\b(?:coaching|mentoring|coached|mentored|mentorship|coachees?|mentees?|prot[eé]g[eé]s?|clients?)\b", re.I
)
_PIECES = re.compile(r"\s*(?:[,;/&+|]|\band\b|\bplus\b)\s*", re.I)
_OF_COACHING = re.compile(
    r"\b(?:coaching|mentoring|sessions?|practice|clients?|coachees?|mentees?|logs?|diar(?:y|ies))\b", re.I
)
_MIXED = re.compile(
    r"auditable|records? of .*(?:supervision).*(?:observation|activit)|(?:coaching|mentoring"
    r"|planning).*,.*\bsupervision|supervision.*\b(?:coaching|mentoring)\s+(?:log|record|diary|session)"
    r"|feedback.*supervis|supervisor['’]?s? (?:feedback|report|comments?)|feedback"
    r"|\b(?:to|for) (?:my |our |the )?supervisor\s*$",  # to whom it was sent, not what it is about
    re.I,
)
_BROUGHT = re.compile(r"\b(?:brought|took to|i took|taken to|presented|supervis(?:ion|ed))\b", re.I)
_SIGNATURE = re.compile(r"\b(?:sign\w*|initials?|verified|checked|seen|feedback|comments?|notes?|agreed)\b", re.I)


def kind_of(title: str) -> str | None:
    """coaching or supervision where a title says one of them, None where it says neither, or both side by side."""
    if not _SUPERVISION.search(title):
        return "coaching" if _COACHING.search(title) and not _MIXED.search(title) else None
    if _MIXED.search(title):
        return None
    head = title.split(":")[0]
    pieces = _PIECES.split(head if _SUPERVISION.search(head) else title)
    others = [p for p in pieces if not _SUPERVISION.search(p)]
    beside = any(_OF_COACHING.search(p) for p in others) and any(
        _SUPERVISION.search(p) for p in pieces if p not in others
    )
    return None if beside and len(pieces) > 1 else "supervision"


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind decided, and why that may be wrong."""

    kind: str
    doubt: str = ""


def weighed(signs: Iterable[tuple[str | None, int, str]], fallback: str) -> Decision:
    """The kind with the greater weight.

    signs: (kind or None, weight, what says so, in words); fallback: the kind where nothing speaks or both sides weigh
    the same. A strong losing side becomes a doubt.
    """
    sums = {"coaching": 0, "supervision": 0}
    said: dict[str, list[str]] = {"coaching": [], "supervision": []}
    for kind, weight, what in signs:
        if kind in sums:
            sums[kind] += weight
            said[kind].append(what)
    first, second = sorted(sums, key=lambda k: (-sums[k], k != fallback))
    if not sums[first]:
        return Decision(fallback)
    if sums[second] < STRONG or sums[first] >= 2 * sums[second]:
        return Decision(first)
    return Decision(first, f"taken for {first} ({said[first][0]}), though {said[second][0]} speaks for {second}")


def of_table(
    grid: Grid, headers: str, fields: Collection[Field], supervisors: Sequence[str]
) -> list[tuple[str | None, int, str]]:
    """What a table's columns and rows say of its kind, as signs for `weighed`.

    headers: the header row's texts, joined by " | "; fields: what each column is by its header; supervisors: names of
    the learner's supervisors, where known.
    """
    signs: list[tuple[str | None, int, str]] = []
    if Field.CLIENT in fields:
        signs.append(("coaching", COLUMN, "its column of clients"))
    for text in headers.split(" | "):
        if _SUPERVISION.search(text):
            signed = _SIGNATURE.search(text) is not None
            signs.append(("supervision", SIGNED if signed else WORDS, f"its column “{text}”"))
        elif _BROUGHT.search(text):
            signs.append(("supervision", WORDS, f"its column “{text}”"))
    if Field.SUPERVISOR in fields and Field.CLIENT not in fields:
        signs.append(("supervision", COLUMN, "a column of supervisors and none of clients"))
    texts = [[b.shown.strip() for b in row if b.row == i] for i, row in enumerate(grid.rows)]
    rows = [row for row in texts if any(row)]
    if _share(rows, _is_client) >= MOST:
        signs.append(("coaching", CELLS, "a client in each row"))
    names = re.compile("|".join([r"\bsupervisor\b", *(rf"\b{re.escape(n)}\b" for n in supervisors)]), re.I)
    if _share(rows, lambda t: len(t.split()) <= SHORT_CELL and names.search(t) is not None) >= MOST:
        signs.append(("supervision", COLUMN + CELLS, "the supervisor in each row"))
    return signs


SHORT_CELL = 5
"""Words of a cell that names somebody; a longer one talks about them."""


def _is_client(text: str) -> bool:
    return len(text.split()) <= SHORT_CELL - 2 and designator(text) is not None


def _share(rows: Sequence[Sequence[str]], fits: Callable[[str], bool]) -> float:
    """Share of the rows below the first in which a cell fits."""
    below = rows[1:]
    return sum(any(map(fits, row)) for row in below) / len(below) if below else 0.0

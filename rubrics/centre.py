"""What a centre sets for all its runs: who it is, thresholds, words for decisions, comments, retention.

A file `centre.toml` beside the register or in the cohort folder, or the one named with `--centre`:

    [centre]
    name = "Fennel House Learning"
    number = "012345"                 # text: leading zeros count
    logo = "logo.png"                 # PNG or JPEG beside this file
    assessors = ["Hugh Abernethy", "Mina Rahimi"]
    new_assessors = ["Mina Rahimi"]   # all of whose work is sampled

    [thresholds]                      # minutes and counts, as in the rubrics
    coaching_minutes = 1500
    supervision_minutes = 300

    [decisions]                       # what the lists on the sheets offer
    met = "Pass"
    not_yet_met = "Referral"

    [words.700]                       # information only: no ground for a decision
    at_most = 3500
    tolerance = 10                    # per cent
    leave_out = ["references", "tables"]

    [[comments]]                      # the comment bank; unit and criterion may be left out
    unit = "701"
    criterion = "2.2"
    decision = "not yet met"
    text = "The log is not complete: {absent}."

    [comment_bank]
    shipped = false                   # only the centre's own

    [sampling]
    share = 15                        # per cent of clear work that quality assurance looks at

    [retention]
    months = 36                       # then what OUT holds of learners who left is erased

    [sessions]
    preliminaries = "leave out"       # chemistry, contracting, three-way: "count", "leave out" or "ask"

    [confidentiality]
    units = ["700", "703"]            # the note of unit 701 holds for these too

Every key may be left out. A figure that asks for less than the awarding body's is used and warned about
(specification, assessment requirements of 701; domain notes, 1.3.7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rubrics.centre_desk import Desk, desk
from rubrics.load import below, parse
from rubrics.model import Rubric
from rubrics.schema import Fault, Node, RubricError, nearest

FILE_NAME = "centre.toml"
PRELIMINARIES = ("count", "leave out", "ask")


@dataclass(frozen=True, slots=True)
class Centre:
    """A centre's settings."""

    source: str
    """Name of their file."""
    thresholds: Mapping[str, int] = field(default_factory=dict)
    preliminaries: str | None = None
    """One of `PRELIMINARIES`; None where the centre says nothing."""
    confidential: tuple[str, ...] = ()
    """Units to which the confidentiality note is extended."""
    desk: Desk = field(default_factory=Desk)
    """What the sheets show and offer."""


def load_centre(path: Path, rubrics: Iterable[Rubric]) -> Centre:
    """The settings in a file, checked against the rubrics that they are for.

    Raises RubricError with all faults of the file: each with file, key, what was expected and what was found.
    """
    rubrics = tuple(rubrics)
    faults: list[Fault] = []
    node = Node(parse(path), path.name, "", faults)
    centre = Centre(
        source=path.name,
        thresholds=_thresholds(node.table("thresholds"), rubrics),
        preliminaries=_preliminaries(node.table("sessions")),
        confidential=_units(node.table("confidentiality"), [r.unit for r in rubrics]),
        desk=desk(node, path.parent, rubrics),
    )
    node.close()
    if faults:
        raise RubricError(tuple(faults))
    return centre


def under(rubric: Rubric, centre: Centre | None) -> Rubric:
    """The rubric with a centre's settings laid over it; the awarding body's figures stay in `Rubric.official`."""
    if centre is None:
        return rubric
    own = {name: value for name, value in centre.thresholds.items() if name in rubric.thresholds}
    official = {**rubric.thresholds, **rubric.official}
    thresholds = {**rubric.thresholds, **own}
    lower = below(thresholds, centre.source, official) if own else ()
    return replace(
        rubric,
        thresholds=thresholds,
        official=official,
        contradictions=rubric.contradictions + tuple(s for s in lower if s not in rubric.contradictions),
        confidential=rubric.confidential or rubric.unit in centre.confidential,
        preliminaries=centre.preliminaries or rubric.preliminaries,
        centre=centre.source,
    )


def _thresholds(node: Node, rubrics: tuple[Rubric, ...]) -> dict[str, int]:
    """The thresholds that a file sets, each of them one that some rubric has."""
    known = {name: value for rubric in rubrics for name, value in rubric.thresholds.items()}
    own: dict[str, int] = {}
    for name in node.value:
        if name not in known:
            node.fault(name, "unknown key", near=nearest(name, known))
            continue
        value: int = node.take(name, int)
        if value < 0:
            node.fault(name, "expected a whole number of 0 or more", str(value))
        elif name.endswith("_minutes") and 0 < value < LEAST_MINUTES and known[name] >= LEAST_MINUTES:
            node.fault(name, f"expected minutes (20 hours are 1200); {value} looks like hours", str(value))
        own[name] = value
    whole = known | own
    for name in own:
        stem = name.rpartition("_")[0]
        least, most = f"{stem}_min", f"{stem}_max"
        if name in (least, most) and whole.get(least, 0) > whole.get(most, whole.get(least, 0)):
            node.fault(name, f"expected {least} to be no more than {most} ({whole[most]})", str(own[name]))
    return own


LEAST_MINUTES = 60
"""A figure in minutes below an hour, where the awarding body asks for hours, was meant as hours."""


def _preliminaries(node: Node) -> str | None:
    said = node.choice("preliminaries", PRELIMINARIES) if "preliminaries" in node.value else None
    node.known.append("preliminaries")
    node.close()
    return said


def _units(node: Node, known: list[str]) -> tuple[str, ...]:
    units: tuple[str, ...] = node.take("units", tuple[str, ...], ())
    for unit in units:
        if unit not in known:
            node.fault("units", f"expected some of {', '.join(known)}", f'"{unit}"', nearest(unit, known))
    node.close()
    return units

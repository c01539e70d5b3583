"""What the cohort's summary says of one submission, taken from its result object; third parties' names hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractors.model import Part, Status
from reports import wording
from reports.mask import Mask, third_parties
from reports.places import clip
from rubrics.model import Severity, State

Result = Mapping[str, Any]
LONGEST_HEADING = 50
"""Characters of a heading in a line about a place."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that was not, or only partly, read."""

    path: str
    status: Status
    problem: str


@dataclass(frozen=True, slots=True)
class Point:
    """A finding, as shown outside its sheet."""

    severity: Severity
    criterion: str
    message: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Somebody who can be identified, without the name."""

    role: str
    times: int
    where: str
    """The first place, third parties' names hidden."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One submission in the summary. Times are in minutes."""

    learner: str
    unit: str
    attempt: int
    discipline: str
    states: Mapping[str, State]
    """By criterion."""
    words: int
    coaching: int
    supervision: int
    clients: int
    declared: int | None
    """Stated total of coaching."""
    sessions: int
    """Counted sessions of coaching."""
    uncounted: int
    """Records of sessions, of any kind, that are not counted."""
    doubtful: int
    """Minutes of counted coaching that something casts doubt on."""
    unmeasured: int
    """Counted sessions without a length."""
    people: int
    """Who can be identified."""
    traces: int
    """Other things through which somebody could be."""
    unlisted: int
    """Works cited without an entry."""
    unread: tuple[Unread, ...]
    points: tuple[Point, ...]
    """Most serious first."""
    flags: tuple[Flag, ...] = ()
    listed: int = 0
    """Entries of the reference lists."""
    uncited: int = 0
    """Entries that are cited nowhere."""
    cited: int = 0
    """Different works cited."""

    def count(self, state: State) -> int:
        """Number of criteria in a state."""
        return sum(value is state for value in self.states.values())

    @classmethod
    def of(cls, result: Result) -> Digest:
        """Read a result object (firstread/result/1). Raises KeyError or ValueError for one that is not."""
        mask = Mask(third_parties(result), [result["learner"]])
        counted = [s for s in result["sessions"] if s["counted"]]
        coaching = [s for s in counted if s["kind"] == "coaching"]
        works = {(tuple(c["authors"]), c["year"]) for c in result["citations"]}
        unlisted = {(tuple(c["authors"]), c["year"]) for c in result["citations"] if not c["listed"]}
        identifying = sum(o["identifying"] for o in result["organisations"])
        return cls(
            learner=result["learner"],
            unit=result["unit"],
            attempt=result["attempt"],
            discipline=result["discipline"],
            states={c["id"]: State(c["status"]) for c in result["criteria"]},
            words=sum(d["words"] for d in result["documents"] if d["status"] != Status.SUPERSEDED),
            coaching=result["hours"]["coaching_minutes"],
            supervision=result["hours"]["supervision_minutes"],
            clients=len(result["hours"]["clients"]),
            declared=result["hours"]["declared_coaching_minutes"],
            sessions=len(coaching),
            uncounted=len(result["sessions"]) - len(counted),
            doubtful=sum(s["minutes"] or 0 for s in coaching if s["doubts"]),
            unmeasured=sum(s["minutes"] is None for s in counted if s["kind"] != "other"),
            people=sum(p["identifying"] for p in result["people"]),
            traces=len(result["identifiers"]) + identifying,
            unlisted=len(unlisted),
            unread=tuple(_unread(result, mask)),
            points=tuple(_points(result, mask)),
            flags=tuple(_flags(result, mask)),
            listed=len(result["references"]),
            uncited=sum(not r["cited"] for r in result["references"]),
            cited=len(works),
        )


def _unread(result: Result, mask: Mask) -> list[Unread]:
    return [
        Unread(mask.hide_path(d["path"]), Status(d["status"]), mask.hide(d["problem"] or ""))
        for d in result["documents"]
        if d["status"] != Status.READ
    ]


def _points(result: Result, mask: Mask) -> list[Point]:
    return [Point(Severity(f["severity"]), f["criterion"] or "", mask.hide(f["message"])) for f in result["findings"]]


def _flags(result: Result, mask: Mask) -> list[Flag]:
    """People who can be identified, those named most often first."""
    several = len(result["documents"]) > 1
    people = sorted((p for p in result["people"] if p["identifying"]), key=lambda p: -len(p["mentions"]))
    return [Flag(p["role"], len(p["mentions"]), _where(p["mentions"], result, mask, several)) for p in people]


def _where(mentions: list[Mapping[str, Any]], result: Result, mask: Mask, several: bool) -> str:
    """ "portfolio.docx · Session 3 · page 4, paragraph 12"."""
    if not mentions:
        return ""
    first = mentions[0]
    paths = {d["id"]: d["path"] for d in result["documents"]}
    file = mask.hide_path(paths.get(first["document"], "").rpartition("/")[2]) if several else ""
    heading = clip(mask.hide(first["heading"] or ""), LONGEST_HEADING)
    return " · ".join(word for word in (file, heading, _locus(first)) if word)


def _locus(place: Mapping[str, Any]) -> str:
    """Where in the file: "text box, page 4, paragraph 12"."""
    part = Part(place["part"])
    if part in (Part.FILENAME, Part.PROPERTIES):
        return wording.PARTS[part]
    words = [] if part is Part.BODY else [wording.PARTS[part]]
    words += [] if place["page"] is None else [f"page {place['page']}"]
    return ", ".join([*words, f"paragraph {place['block'] + 1}"])

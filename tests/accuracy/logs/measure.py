"""Logs by the hundred, read and held against their truth."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from extractors.model import Context, Facts
from extractors.read import read_bytes
from extractors.sections import assemble
from extractors.sessions.gather import gather
from rubrics.load import load
from rubrics.model import Rubric
from rubrics.session_findings import of_sessions
from tests.accuracy.logs.layout import Layout
from tests.accuracy.logs.paper import File
from tests.accuracy.logs.story import LEARNER, TODAY, Story, story
from tests.accuracy.logs.wording import voice

ALARMS = {"declared-differs", "hours-disagree", "session-overlap", "session-before-contract"}
"""Codes of findings that something about the figures does not fit together."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one log was read."""

    layout: str
    seed: int
    hit: int
    said: int
    true: int
    totals_right: bool
    doubted: bool
    """What is wrong, or the whole, is doubted in words."""
    false_doubts: int
    """Counted sessions that are right and yet doubted."""
    alarms: int = 0
    """Findings that two figures differ, in a log whose totals were read right."""
    wrong: tuple[str, ...] = field(default=())

    @property
    def silent(self) -> bool:
        """A total is wrong and nothing says so."""
        return not self.totals_right and not self.doubted


def written(layout: Layout, seed: int) -> tuple[Story, Sequence[File]]:
    """One log: its truth and its files."""
    rng = random.Random(f"{layout.name}/{seed}")
    told = story(rng, reasons=layout.reasons) if layout.reasons else _all_held(rng)
    return told, layout.write(told, voice(rng), rng)


def _all_held(rng: random.Random) -> Story:
    told = story(rng)
    return Story(told.clients, told.held, (), told.supervision)


def facts_of(files: Sequence[File]) -> Facts:
    """The sessions and hours of some files, with the files."""
    documents = [read_bytes(data, name, f"d{i}") for i, (name, data) in enumerate(files, 1)]
    reading, context = assemble(tuple(documents)), Context(LEARNER, "701", TODAY)
    sessions, hours = gather(reading, context)
    return Facts(context, reading, sessions=sessions, hours=hours)


@cache
def rubric() -> Rubric:
    """The rubric that asks for hours."""
    return load("701")


def differing(facts: Facts) -> list[str]:
    """What the sheet says of figures that differ: stated and summed, read in two ways, clients that cannot be told."""
    said = [f for f in of_sessions(facts, rubric()) if f.code in ALARMS]
    return [f"{f.code}: {f.message}" for f in said]


def measured(layout: Layout, seed: int) -> Outcome:
    """One log, written, read and compared."""
    truth, files = written(layout, seed)
    facts = facts_of(files)
    sessions, hours = facts.sessions, facts.hours
    want = Counter((m.kind, m.day, m.minutes) for m in (*truth.held, *truth.supervision))
    counted = [s for s in sessions if s.counted]
    got = Counter((s.kind, s.date, s.minutes) for s in counted)
    right = (
        hours.coaching_minutes == truth.coaching_minutes
        and hours.supervision_minutes == truth.supervision_minutes
        and len(hours.clients) == len(truth.clients)
    )
    extra = got - want
    apart = [s for s in counted if (s.kind, s.date, s.minutes) in extra]
    missing = want - got
    told = differing(facts)
    nameless = len(hours.clients) != len(truth.clients) and any(
        not s.client for s in counted if s.kind == "coaching"
    )  # each such session is doubted, and the finding about clients names their number
    doubted = bool(told) or nameless or any(s.doubts for s in apart)
    wrong = [f"not read: {k} {d} {m}" for k, d, m in missing] + [f"too many: {k} {d} {m}" for k, d, m in extra]
    if not right:
        wrong.append(
            f"{hours.coaching_minutes}/{truth.coaching_minutes} {hours.supervision_minutes}/{truth.supervision_minutes}"
            f" {hours.clients} for {truth.clients}"
        )
    quiet = [s for s in counted if s not in apart and s.doubts]
    alarms = told if right else []
    wrong += [f"false alarm: {t}" for t in alarms]
    return Outcome(
        layout.name, seed, (got & want).total(), got.total(), want.total(), right, doubted, len(quiet), len(alarms),
        tuple(map(str, wrong)),
    )  # fmt: skip


def family(layouts: Sequence[Layout], each: int, first: int = 0) -> Iterator[Outcome]:
    """`each` logs of every layout, with seeds from `first`."""
    for layout in layouts:
        for seed in range(first, first + each):
            yield measured(layout, seed)


def f1(outcomes: Sequence[Outcome]) -> float:
    """Of the sessions of some logs."""
    hit, both = sum(o.hit for o in outcomes), sum(o.said + o.true for o in outcomes)
    return 2 * hit / both if both else 1.0

"""How far results agree with labels: per criterion, per kind of requirement, and what changed since other results.

Labels are a `gold.json` of the labelled cohorts: per submission every criterion's status and the countable
requirements. A kind of requirement has no labels of its own; it is judged by its criteria. Where the labels say
"found", nothing that binds can be absent, so each requirement said to be lacking is a false alarm. Where they say
"partial" or "missing", at least one must be lacking.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.placing.names import key

STATES = ("found", "partial", "missing")
_Who = tuple[frozenset[str], str]
"""Learner (order-free form of the name) and unit."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion of one submission, as labelled and as said."""

    learner: str
    unit: str
    criterion: str
    labelled: str
    why: str
    """The labeller's reason, in words."""
    said: str
    """Status of the result; "absent" where there is no result for the submission."""
    lacking: tuple[tuple[str, str], ...]
    """(check, what it says) of each binding requirement that the result does not call found."""
    kinds: tuple[str, ...]
    """Checks of all its binding requirements."""

    @property
    def right(self) -> bool:
        """Said as labelled."""
        return self.said == self.labelled


@dataclass(frozen=True, slots=True)
class Shares:
    """Hits, what was said, and what the labels have."""

    hit: int
    said: int
    labelled: int

    @property
    def precision(self) -> float | None:
        """Share of what was said that is right; None where nothing was said."""
        return self.hit / self.said if self.said else None

    @property
    def recall(self) -> float | None:
        """Share of what is labelled that was said; None where nothing is labelled."""
        return self.hit / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None where there is nothing on either side."""
        return 2 * self.hit / (self.said + self.labelled) if self.said + self.labelled else None


def read_labels(path: Path) -> Mapping[str, Any]:
    """A labelled cohort. Raises ValueError, with what was expected, if the file is not one."""
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise ValueError(f"{path.name} is not a file of labels: {wrong}") from wrong
    if not isinstance(gold, dict) or not isinstance(gold.get("submissions"), list):
        raise ValueError(f'{path.name} is not a file of labels: an object with a list "submissions" was expected')
    return gold


def read_results(out: Path) -> dict[_Who, Mapping[str, Any]]:
    """The results in an OUT folder, by learner and unit; of several attempts the last.

    Raises ValueError if the folder holds no results.
    """
    found: dict[_Who, Mapping[str, Any]] = {}
    for path in sorted((out / "results").glob("*.json")):
        result = json.loads(path.read_text(encoding="utf-8"))
        who = (key(result["learner"]), result["unit"])
        if who not in found or found[who]["attempt"] < result["attempt"]:
            found[who] = result
    if not found:
        raise ValueError(f"{out} holds no results; it should be a folder that `firstread run` wrote")
    return found


def judge(gold: Mapping[str, Any], results: Mapping[_Who, Mapping[str, Any]]) -> tuple[Judged, ...]:
    """Every labelled criterion beside what the results say, in the order of the labels."""
    judged = []
    for labelled in gold["submissions"]:
        result = results.get((key(labelled["learner"]), labelled["unit"]), {})
        said = {c["id"]: c for c in result.get("criteria", ())}
        for number, label in labelled["criteria"].items():
            criterion = said.get(number, {"status": "absent", "requirements": ()})
            binding = [r for r in criterion["requirements"] if not r["advisory"]]
            lacking = tuple((r["check"], r["says"]) for r in binding if r["status"] != "found")
            judged.append(
                Judged(
                    labelled["learner"],
                    labelled["unit"],
                    number,
                    label["status"],
                    label.get("why", ""),
                    criterion["status"],
                    lacking,
                    tuple(r["check"] for r in binding),
                )
            )
    return tuple(judged)


def of_state(judged: Iterable[Judged], state: str) -> Shares:
    """How well one status is recognised."""
    pairs = Counter((j.said == state, j.labelled == state) for j in judged)
    return Shares(pairs[True, True], pairs[True, True] + pairs[True, False], pairs[True, True] + pairs[False, True])


def macro_f1(judged: Sequence[Judged]) -> float | None:
    """Mean F1 over the statuses that occur."""
    each = [f1 for state in STATES if (f1 := of_state(judged, state).f1) is not None]
    return sum(each) / len(each) if each else None


def false_found(judged: Sequence[Judged]) -> tuple[int, int]:
    """(called found, all) of the criteria that are labelled partial or missing."""
    lacking = [j for j in judged if j.labelled != "found"]
    return sum(j.said == "found" for j in lacking), len(lacking)


def by_criterion(judged: Iterable[Judged]) -> dict[str, tuple[Judged, ...]]:
    """ "701 2.2" -> its judgements."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for j in judged:
        groups[f"{j.unit} {j.criterion}"].append(j)
    return {name: tuple(groups[name]) for name in sorted(groups)}


def by_kind(judged: Iterable[Judged]) -> dict[str, Shares]:
    """Kind of requirement -> alarms that stand in a criterion which lacks something, all its alarms, and the
    lacking criteria in which a requirement of the kind could have said so."""
    hit: Counter[str] = Counter()
    said: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for j in judged:
        alarms = {check for check, _ in j.lacking}
        lacks = j.labelled != "found"
        for kind in set(j.kinds):
            said[kind] += kind in alarms
            hit[kind] += kind in alarms and lacks
            labelled[kind] += lacks
    return {kind: Shares(hit[kind], said[kind], labelled[kind]) for kind in sorted(said)}


def changes(now: Sequence[Judged], before: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """(gains, losses) in words against earlier statuses, as `statuses` gives them."""
    gains, losses = [], []
    for j in now:
        old = before.get(_name(j))
        if old is None or old == j.said:
            continue
        line = f"{_name(j)}: {old} -> {j.said} (labelled {j.labelled})"
        if j.right:
            gains.append(line)
        elif old == j.labelled:
            losses.append(line)
        else:
            (losses if j.said == "found" else gains).append(line)
    return gains, losses


def statuses(judged: Iterable[Judged]) -> dict[str, str]:
    """ "learner, 701 2.2" -> status, for a later `changes`."""
    return {_name(j): j.said for j in judged}


def _name(j: Judged) -> str:
    return f"{j.learner}, {j.unit} {j.criterion}"

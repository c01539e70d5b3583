"""Decisions of assessors put together: copies of a sheet merged, outcomes per submission and learner, as records.

Nothing is decided here. Where two copies say different things, both are told and the criterion stays open.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.criteria_sheet import SHEET as CRITERIA
from reports.criteria_sheet import VIEW, VIEW_COMMENT
from reports.criterion_decisions import Judged, decisions, judged, on_front, rows, text
from reports.decision_words import meaning
from reports.typed import Typed
from rubrics.centre_desk import Desk, Words
from rubrics.comments import NOT_ASSESSED, NOT_YET_MET

SCHEMA = "firstread/decisions/1"
ALL_MET, SOME_NOT_MET, SOME_NOT_ASSESSED, OPEN, DIFFER = (
    "all met",
    "not yet met",
    "not assessed",
    "open",
    "entries differ",
)
"""What the decisions on a submission come to."""
FIELDS = ("said", "comment", "initials", "date", "qa_view", "qa_comment")
_DISMISSED = re.compile(
    r"(?:no|n|not (?:right|so|true|correct))\b(?! (?:idea|decision))|dismiss|wrong|false|incorrect|reject|[✗✘☒]"
)
_RIGHT = re.compile(r"(?:right|yes|y|true|correct|agreed?|ok|okay|accept\w*|confirm\w*)\b(?!.*\?)|[✓✔☑]")
"""How an entry opens that calls a point wrong, or right; other words are no judgement yet."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a feedback sheet, as somebody filled it in."""

    name: str
    learner: str
    unit: str
    attempt: int
    found: Typed


def submission(copies: Sequence[Copy], criteria: Sequence[str], words: Words) -> dict[str, Any]:
    """What was decided on one submission, from all copies of its sheet. `criteria`: ids of the unit, in order."""
    told = [(copy.name, _by_criterion(copy)) for copy in copies]
    made = [_criterion(id, [(name, by[id]) for name, by in told if id in by], words) for id in criteria]
    front, differing = _merged_front(copies)
    return {
        "unit": copies[0].unit,
        "attempt": copies[0].attempt,
        "sheets": [copy.name for copy in copies],
        "outcome": outcome(made),
        "criteria": made,
        "front": front,
        "front_differing": differing,
    }


def outcome(criteria: Sequence[Mapping[str, Any]]) -> str:
    """What decisions come to: one not yet met refers the whole, once all are made (domain notes, 3.1)."""
    if any(c["differing"] for c in criteria):
        return DIFFER
    made = [c["decision"] for c in criteria]
    if not made or None in made:
        return OPEN
    if NOT_YET_MET in made:
        return SOME_NOT_MET
    return SOME_NOT_ASSESSED if NOT_ASSESSED in made else ALL_MET


def whole(outcomes: Mapping[str, str], units: Sequence[str]) -> str:
    """A learner's outcome over all units: by unit -> outcome, and the units of the qualification."""
    if any(outcomes.get(unit) == DIFFER for unit in units):
        return DIFFER
    if all(outcomes.get(unit) == ALL_MET for unit in units):
        return ALL_MET
    return next((said for said in (SOME_NOT_MET, SOME_NOT_ASSESSED) if said in outcomes.values()), OPEN)


def decided(record: Mapping[str, Any], desk: Desk) -> dict[tuple[str, str], str]:
    """(learner, unit) -> what the decisions come to, in the centre's words; open ones are left out."""
    words = {
        ALL_MET: desk.words.all_met,
        SOME_NOT_MET: desk.words.some_not_met,
        SOME_NOT_ASSESSED: desk.words.some_not_assessed,
        DIFFER: "Entries differ",
    }
    return {
        (learner["learner"], unit["unit"]): words[unit["outcome"]]
        for learner in record.get("learners", [])
        for unit in learner["units"]
        if unit.get("latest") and unit["outcome"] in words
    }


def _by_criterion(copy: Copy) -> dict[str, dict[str, str]]:
    views = rows(copy.found, CRITERIA)
    made: dict[str, dict[str, str]] = {}
    for d in decisions(copy.found, copy.attempt):
        made[d.criterion] = {"said": d.decision, "comment": d.comment, "initials": d.initials, "date": d.date}
    for key, row in views.items():
        view = {"qa_view": text(row, VIEW), "qa_comment": text(row, VIEW_COMMENT)}
        if any(view.values()):
            made.setdefault(key.removeprefix("AC "), {}).update(view)
    return made


def _criterion(id: str, told: Sequence[tuple[str, Mapping[str, str]]], words: Words) -> dict[str, Any]:
    """One criterion over all copies: what all who say something agree in, and what they do not."""
    merged: dict[str, Any] = {"id": id, "decision": None, "understood": True}
    differing: dict[str, dict[str, str]] = {}
    for field in FIELDS:
        said = {name: entry[field] for name, entry in told if entry.get(field)}
        kinds = {meaning(v, words) or v for v in said.values()} if field == "said" else set(said.values())
        if len(kinds) > 1:
            differing[field] = said
        merged[field] = next(iter(said.values()), "") if len(kinds) <= 1 else ""
    if merged["said"]:
        merged["decision"] = meaning(merged["said"], words)
        merged["understood"] = merged["decision"] is not None
    merged["differing"] = differing
    return merged


def _merged_front(copies: Sequence[Copy]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    made: dict[str, dict[str, str]] = {}
    for copy in copies:
        for label, value in on_front(copy.found).items():
            made.setdefault(label, {})[copy.name] = value
    front = {label: next(iter(said.values())) for label, said in made.items() if len(set(said.values())) == 1}
    return front, {label: said for label, said in made.items() if len(set(said.values())) > 1}


def precision(copies: Sequence[Copy], raised: Mapping[str, int]) -> list[dict[str, Any]]:
    """Per check: points raised, how many were called right, how many dismissed, and the share not dismissed.

    raised: number of findings by code in the results that the copies are about. A dismissal without a reason counts,
    and is told.
    """
    counts: dict[str, Counter[str]] = {code: Counter() for code in raised}
    seen: set[tuple[str, str, int, str]] = set()
    for copy in copies:
        for said in judged(copy.found):
            about = (copy.learner, copy.unit, copy.attempt, said.key)
            kind = _judgement(said)
            if kind and about not in seen:
                seen.add(about)
                counts.setdefault(said.check, Counter())[kind] += 1
                counts[said.check]["without a reason"] += kind == "dismissed" and not said.reason
    made = []
    for code, count in sorted(counts.items(), key=lambda item: (-item[1]["dismissed"], item[0])):
        findings = max(raised.get(code, 0), count["dismissed"] + count["right"])
        share = None if not findings else round(1 - count["dismissed"] / findings, 3)
        made.append(
            {
                "check": code,
                "findings": findings,
                "right": count["right"],
                "dismissed": count["dismissed"],
                "dismissed_without_reason": count["without a reason"],
                "precision": share,
            }
        )
    return made


def _judgement(said: Judged) -> str:
    """ "dismissed", "right", or "" where nobody has said so yet."""
    bare = said.judged.casefold().strip(" .")
    if _DISMISSED.match(bare):
        return "dismissed"
    return "right" if _RIGHT.match(bare) else ""


def decisions_csv(record: Mapping[str, Any]) -> bytes:
    """One line per learner, unit and criterion, for other programs; opens in a spreadsheet (UTF-8 with its mark)."""
    out = io.StringIO()
    writer = csv.writer(out)
    titles = ("Learner", "Unit", "Attempt", "Criterion", "Decision", "As entered", "Comment", "Initials", "Date")
    writer.writerow((*titles, VIEW, VIEW_COMMENT, "Entries differ"))
    for learner in record["learners"]:
        for unit in learner["units"]:
            for c in unit["criteria"]:
                differ = "; ".join(f"{k}: {v}" for k, v in c["differing"].items())
                values = (c["decision"] or "", *(c[field] for field in FIELDS), differ)
                line = (learner["learner"], unit["unit"], unit["attempt"], c["id"], *values)
                writer.writerow([_inert(str(value)) for value in line])
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def checks_csv(record: Mapping[str, Any]) -> bytes:
    """One line per check."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("Check", "Findings", "Right", "Dismissed", "Dismissed without a reason", "Precision"))
    for c in record["checks"]:
        writer.writerow(
            [c["check"], c["findings"], c["right"], c["dismissed"], c["dismissed_without_reason"], c["precision"]]
        )
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _inert(text: str) -> str:
    """Text that a spreadsheet would take for a formula, marked as text."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text

"""A result as text for a terminal: what an assessor would look at first, criterion by criterion."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from datetime import date
from typing import Any

from extractors.model import PersonRole
from reports.places import SHORT
from reports.wording import IDENTIFIERS, SEVERITIES, STATES, clock, count, day, role
from rubrics.model import Severity, State

_SIGNS = {State.FOUND: "[x]", State.PARTIAL: "[/]", State.MISSING: "[ ]", State.CANNOT_TELL: "[?]"}
_WIDTH = 100
_QUOTE = 160
"""Characters of a quotation: two lines of a terminal."""


def as_text(result: Mapping[str, Any], thresholds: Mapping[str, int]) -> str:
    """The result (contract, `results/*.json`) for reading on a terminal, 100 columns wide.

    `thresholds`: the rubric's minimums and maximums; hours are shown only where it asks for some.
    """
    parts = [_head(result), _criteria(result)]
    if "coaching_minutes" in thresholds:
        parts.append(_hours(result, thresholds))
    parts += [_people(result), _sources(result), _findings(result)]
    parts.append("firstread points; the assessor decides.")
    return "\n\n".join(part for part in parts if part)


def _head(result: Mapping[str, Any]) -> str:
    files = [_line(f"{d['path']}: {_document(d)}") for d in result["documents"]]
    return "\n".join([f"{result['learner']} - unit {result['unit']} ({result['discipline']})", *files])


def _document(document: Mapping[str, Any]) -> str:
    status = {"read": "read", "partly_read": "partly read", "unreadable": "not read", "superseded": "set aside"}
    problem = f" - {document['problem']}" if document.get("problem") else ""
    return f"{status[document['status']]}, {document['words']:,} words{problem}"


def _criteria(result: Mapping[str, Any]) -> str:
    lines = ["Criteria"]
    for criterion in result["criteria"]:
        status = State(criterion["status"])
        lines.append(f"{_SIGNS[status]} {criterion['id']}  {STATES[status]}")
        for requirement in criterion["requirements"]:
            if requirement["status"] != "found":
                lines.append(_line(f"{STATES[State(requirement['status'])]}: {requirement['text']}", "      "))
        texts = [place["text"] for place in criterion["evidence"]]
        for text in [t for t in texts if len(t) >= SHORT][:1] or texts[:1]:  # a cell's date or number says little alone
            lines.append(_line(f"“{textwrap.shorten(text, _QUOTE, placeholder=' …')}”", "      "))
    return "\n".join(lines)


def _hours(result: Mapping[str, Any], least: Mapping[str, int]) -> str:
    hours, lines = result["hours"], ["Hours (sessions that count)"]
    for name, key in (("coaching or mentoring", "coaching_minutes"), ("supervision", "supervision_minutes")):
        if key in least:
            lines.append(f"    {name:<21}  {clock(hours[key])} of {clock(least[key])}")
    bounds = [str(least[key]) for key in ("clients_min", "clients_max") if key in least]
    lines.append(f"    {'clients':<21}  {len(hours['clients'])}" + (f" ({' to '.join(bounds)})" if bounds else ""))
    for session in result["sessions"]:
        if not session["counted"] or session["doubts"]:
            why = session["why_not"] or "; ".join(session["doubts"])
            when = day(date.fromisoformat(session["date"])) if session["date"] else "without a date"
            state = "counted, but" if session["counted"] else "not counted:"
            lines.append(_line(f"{session['kind']}, {when}: {state} {why}", "    "))
    return "\n".join(lines)


def _people(result: Mapping[str, Any]) -> str:
    people = [p for p in result["people"] if p["identifying"]]
    if not people and not result["identifiers"]:
        return "Names: nobody identifiable found"
    lines = ["Can be identified"]
    lines += [f"    {p['name']} ({role(PersonRole(p['role']))}), {count(len(p['mentions']), 'place')}" for p in people]
    lines += [f"    {IDENTIFIERS.get(i['kind'], i['kind'])}: {i['text']}" for i in result["identifiers"]]
    return "\n".join(lines)


def _sources(result: Mapping[str, Any]) -> str:
    unlisted = [c["text"] for c in result["citations"] if not c["listed"]]
    lines = [
        f"References: {count(len(result['references']), 'entry', 'entries')}, "
        f"{count(len(result['citations']), 'citation')}"
    ]
    lines += [_line(f"cited without an entry: {text}", "    ") for text in dict.fromkeys(unlisted)]
    return "\n".join(lines)


def _findings(result: Mapping[str, Any]) -> str:
    told = [(Severity(f["severity"]), f["message"]) for f in result["findings"]]
    shown = [_line(f"{SEVERITIES[severity]}: {text}", "    ") for severity, text in told if severity != Severity.NOTE]
    return "\n".join(["To look at", *shown]) if shown else ""


def _line(text: str, indent: str = "  ") -> str:
    return textwrap.fill(" ".join(text.split()), _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")

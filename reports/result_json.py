"""One submission as the contract's result object ("firstread/result/1")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from extractors.model import UNLISTED, Facts, Ledger, Session, Span
from reports.criteria import every_criterion
from reports.model import Cover
from reports.places import Places
from rubrics.model import Assessment, CriterionResult, Finding, Located

SCHEMA = "firstread/result/1"

Record = dict[str, object]


def result(assessment: Assessment, cover: Cover) -> Record:
    """The object for `results/*.json`: plain dictionaries, lists, strings and numbers; dates in ISO form."""
    facts, places = assessment.facts, Places(assessment.facts.reading)
    return {
        "schema": SCHEMA,
        "learner": cover.learner,
        "qualification": assessment.rubric.qualification,
        "unit": cover.unit,
        "attempt": cover.attempt,
        "discipline": facts.discipline,
        "documents": _documents(facts),
        "headings": _headings(facts),
        "criteria": [_criterion(c, places) for c in every_criterion(assessment)],
        **_people(facts, places),
        "sessions": [_session(s, places) for s in facts.sessions],
        "hours": _hours(facts),
        **_sources(facts, places),
        "findings": [_finding(f, places) for f in assessment.findings],
    }


def _evidence(spans: Sequence[Span], places: Places) -> list[Record]:
    return [places.json(span) for span in spans]


def _documents(facts: Facts) -> list[Record]:
    return [
        {
            "id": d.id,
            "path": d.path,
            "kind": d.kind.value,
            "status": d.status.value,
            "problem": d.problem,
            "words": d.words,
            "sha256": d.sha256,
            "ledger": _ledger(d.ledger),
        }
        for d in facts.reading.documents
    ]


def _ledger(ledger: Ledger | None) -> Record | None:
    """What became of a file's text, in characters without white space; None for a file that could not be opened."""
    if ledger is None:
        return None
    return {
        "package": ledger.package,
        "placed": ledger.placed,
        "left_out": dict(ledger.left_out),
        "unread": ledger.unread,
        "unopened": list(ledger.unopened),
        "not_looked_at": dict(ledger.not_looked_at),
    }


def _headings(facts: Facts) -> list[Record]:
    return [
        {"document": d.id, "block": d.blocks[h.block].index, "level": h.level, "text": d.blocks[h.block].text}
        for d in facts.reading.documents
        for h in d.headings
        if h.why not in UNLISTED
    ]


def _criterion(criterion: CriterionResult, places: Places) -> Record:
    return {
        "id": criterion.criterion.id,
        "status": criterion.state.value,
        "requirements": [_requirement(located, places) for located in criterion.requirements],
        "evidence": _evidence(criterion.evidence, places),
    }


def _requirement(located: Located, places: Places) -> Record:
    return {
        "id": located.requirement.id,
        "text": located.requirement.text,
        "check": located.requirement.check,
        "advisory": located.requirement.advisory,
        "status": located.outcome.state.value,
        "says": located.outcome.sentence,
        "needed": located.outcome.needed,
        "present": located.outcome.present,
        "evidence": _evidence(located.outcome.evidence, places),
    }


def _people(facts: Facts, places: Places) -> Record:
    return {
        "people": [
            {
                "name": p.name,
                "role": p.role.value,
                "identifying": p.identifying,
                "mentions": _evidence(p.mentions, places),
            }
            for p in facts.people
        ],
        "identifiers": [
            {"kind": i.kind, "text": places.text(i.span), "evidence": places.json(i.span)} for i in facts.identifiers
        ],
        "organisations": [
            {"name": o.name, "identifying": o.identifying, "mentions": _evidence(o.mentions, places)}
            for o in facts.organisations
        ],
    }


def _session(session: Session, places: Places) -> Record:
    return {
        "kind": session.kind,
        "client": session.client,
        "date": _iso(session.date),
        "start": _iso(session.start),
        "minutes": session.minutes,
        "counted": session.counted,
        "why_not": session.why_not,
        "doubts": list(session.doubts),
        "missing": list(session.missing),
        "evidence": places.json(session.span),
    }


def _iso(moment: date | time | None) -> str | None:
    if isinstance(moment, time):
        return moment.isoformat("minutes")
    return None if moment is None else moment.isoformat()


def _hours(facts: Facts) -> Record:
    hours = facts.hours
    return {
        "coaching_minutes": hours.coaching_minutes,
        "supervision_minutes": hours.supervision_minutes,
        "clients": list(hours.clients),
        "declared_coaching_minutes": hours.declared_coaching_minutes,
        "declared_supervision_minutes": hours.declared_supervision_minutes,
    }


def _sources(facts: Facts, places: Places) -> Record:
    return {
        "references": [
            {
                "raw": r.raw,
                "authors": list(r.authors),
                "year": r.year,
                "title": r.title,
                "cited": r.cited,
                "evidence": places.json(r.span),
            }
            for r in facts.references
        ],
        "citations": [
            {
                "text": c.text,
                "authors": list(c.authors),
                "year": c.year,
                "listed": c.listed,
                "evidence": places.json(c.span),
            }
            for c in facts.citations
        ],
    }


def _finding(finding: Finding, places: Places) -> Record:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "criterion": finding.criterion,
        "message": finding.message,
        "evidence": _evidence(finding.evidence, places),
    }

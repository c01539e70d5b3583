"""What a row is about stays the same from run to run, whatever its number and its figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from extractors.model import Session
from reports.material import Material
from reports.row_keys import DETAIL, finding_key, row_keys
from rubrics.model import Assessment, Finding, Severity
from tests.reports import factories

SAME = [
    ("Ana Lima is named 3 times.", "Ana Lima is named 12 times.", True, "a count"),
    ("Coaching is short by 1:30.", "Coaching is short by 11.5", False, "other words"),
    ("Short by 1.5 h of 20.", "Short by 12,5 h of 8.", True, "figures with a point or a comma"),
    ("ANA  LIMA is named.", "Ana Lima is named.", True, "capitals and blanks"),
    ("Ana Lima is named.", "Ade Lima is named.", False, "another person"),
    ("x" * DETAIL + " one", "x" * DETAIL + " another", True, "what comes after the first words"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), SAME, ids=[s[3] for s in SAME])
def test_findings(one: str, other: str, same: bool, why: str) -> None:
    keys = [finding_key(Finding("name-identifying", Severity.REFER, text, ())) for text in (one, other)]
    assert (keys[0] == keys[1]) is same, why
    assert keys[0].startswith("name-identifying: ")


def test_the_criterion_belongs_to_a_findings_key() -> None:
    finding = Finding("criterion-missing", Severity.QUERY, "Nothing was located.", (), criterion="1.3")
    assert finding_key(finding) == "criterion-missing 1.3: nothing was located."


def keys_of(assessment: Assessment, *sessions: Session) -> list[str]:
    changed = replace(assessment, facts=replace(assessment.facts, sessions=sessions))
    return list(row_keys(Material.of(changed, factories.cover("701")))["Hours"].values())


def test_sessions_are_known_by_client_day_and_time_and_else_by_their_first_words() -> None:
    assessment = factories.assessment("701")
    first = assessment.facts.sessions[0]
    bare = replace(first, client=None, date=None, start=None)
    made = keys_of(
        assessment,
        replace(first, client="Client 1", date=date(2026, 3, 4), start=time(9, 30), minutes=90),
        replace(first, client="Client 1", date=date(2026, 3, 4), start=time(9, 30), minutes=45),
        replace(bare, client="Client 2", date=date(2026, 3, 4)),
        replace(bare, client="Client 2"),
        bare,
    )
    words = assessment.facts.reading.text(first.span)
    assert made == [
        "session: coaching, Client 1, 2026-03-04, 09:30:00",
        "session: coaching, Client 1, 2026-03-04, 09:30:00 (2)",
        "session: coaching, Client 2, 2026-03-04",
        f"session: coaching, Client 2, {words}",
        f"session: coaching, {words}",
    ]

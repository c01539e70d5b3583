"""Copies of a sheet put together: agreement is taken, difference is shown, and nobody wins silently."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import Workbook

from reports import findings_sheet, outcomes
from reports.outcomes import ALL_MET, DIFFER, OPEN, SOME_NOT_ASSESSED, SOME_NOT_MET, Copy, precision, submission
from reports.typed import Entry, Typed
from rubrics.centre_desk import Desk, Words


def copy(name: str, decisions: dict[str, str], checks: dict[str, tuple[str, str]] | None = None, **front: str) -> Copy:
    found = Typed(Workbook(), None)
    found.entries = [Entry("Criteria", f"AC {id}", "Decision", said) for id, said in decisions.items()]
    found.entries += [Entry("Front", label.replace("_", " "), "value", said) for label, said in front.items()]
    for key, (judged, reason) in (checks or {}).items():
        found.entries += [
            Entry("To check", key, "Right?", judged),
            Entry("To check", key, "What came of it", reason or None),
        ]
    return Copy(name, "Ngaire Okafor", "700", 1, found)


@pytest.mark.parametrize(
    ("copies", "outcome", "decision"),
    [
        ([{"1.1": "Met", "1.2": "P"}], ALL_MET, "met"),
        ([{"1.1": "Met", "1.2": "R"}], SOME_NOT_MET, "met"),
        ([{"1.1": "Met", "1.2": "n/a"}], SOME_NOT_ASSESSED, "met"),
        ([{"1.1": "R"}], OPEN, "not yet met"),
        ([{"1.1": "Met"}, {"1.2": "Met"}], ALL_MET, "met"),
        ([{"1.1": "Met", "1.2": "Met"}, {"1.1": "pass"}], ALL_MET, "met"),
        ([{"1.1": "Met", "1.2": "Met"}, {"1.1": "Refer"}], DIFFER, None),
        ([{"1.1": "perhaps", "1.2": "Met"}], OPEN, None),
        ([{}], OPEN, None),
    ],
    ids=[
        "all", "one refers", "one left out", "not all made", "two assessors, half each", "the same in other words",
        "they differ", "not understood", "nothing",
    ],
)  # fmt: skip
def test_what_decisions_come_to(copies: list[dict[str, str]], outcome: str, decision: str | None) -> None:
    made = submission([copy(f"copy {n}", c) for n, c in enumerate(copies)], ["1.1", "1.2"], Words())
    assert made["outcome"] == outcome
    assert made["criteria"][0]["decision"] == decision


def test_a_difference_names_both_copies() -> None:
    made = submission([copy("mine", {"1.1": "Met"}), copy("yours", {"1.1": "N"})], ["1.1"], Words())
    assert made["criteria"][0]["differing"] == {"said": {"mine": "Met", "yours": "N"}}
    assert made["criteria"][0]["said"] == ""


def test_what_stands_on_the_sheet_of_kept_entries_decides_nothing() -> None:
    """Its row is gone; what somebody entered beside it may be about something else."""
    mine = copy("mine", {"1.2": "Met"})
    mine.found.entries.append(Entry("Criteria", "AC 1.1", "Decision", "Met", why="the row is no longer on the sheet"))
    made = submission([mine], ["1.1", "1.2"], Words())
    assert [c["decision"] for c in made["criteria"]] == [None, "met"]
    assert made["outcome"] == OPEN


def test_the_front_is_merged_the_same_way() -> None:
    made = submission([copy("a", {}, Sampled="Yes"), copy("b", {}, Sampled="No", Overall_comment="Good")], [], Words())
    assert made["front"] == {"Overall comment": "Good"}
    assert made["front_differing"] == {"Sampled": {"a": "Yes", "b": "No"}}


@pytest.mark.parametrize(
    ("by_unit", "whole"),
    [
        ({"700": ALL_MET, "701": ALL_MET, "703": ALL_MET}, ALL_MET),
        ({"700": ALL_MET, "701": ALL_MET}, OPEN),
        ({"700": ALL_MET, "701": SOME_NOT_MET}, SOME_NOT_MET),
        ({"700": DIFFER, "701": SOME_NOT_MET}, DIFFER),
        ({}, OPEN),
    ],
)
def test_a_learners_outcome_needs_every_unit(by_unit: dict[str, str], whole: str) -> None:
    assert outcomes.whole(by_unit, ("700", "701", "703")) == whole


JUDGED = [
    (findings_sheet.RIGHT, (1, 0)),
    (findings_sheet.DISMISSED, (0, 1)),
    ("yes", (1, 0)),
    ("✓", (1, 0)),
    ("Correct, it is a client.", (1, 0)),
    ("No", (0, 1)),
    ("n", (0, 1)),
    ("not right", (0, 1)),
    ("✗", (0, 1)),
    ("", (0, 0)),
    ("ask the learner", (0, 0)),
    ("right?", (0, 0)),
    ("no idea", (0, 0)),
    ("note: see 2.1", (0, 0)),
]


@pytest.mark.parametrize(("said", "expected"), JUDGED)
def test_what_was_said_of_a_point(said: str, expected: tuple[int, int]) -> None:
    (told,) = precision([copy("mine", {}, {"hours-short: coaching": (said, "because")})], {"hours-short": 2})
    assert (told["right"], told["dismissed"]) == expected


def test_dismissals_become_precision_per_check() -> None:
    copies = [
        copy(
            "a",
            {},
            {
                "hours-short: x": ("Right", ""),
                "name-identifying: jo": ("Dismissed", "a pseudonym"),
                "name-identifying: al": ("dismissed", ""),
                "citation-unlisted 1.1: b": ("", "asked the learner"),
            },
        ),
        copy("b", {}, {"name-identifying: jo": ("Dismissed", "the same finding in a second copy")}),
    ]
    told = {c["check"]: c for c in precision(copies, {"name-identifying": 8, "hours-short": 1, "citation-unlisted": 2})}
    names = told["name-identifying"]
    assert (names["findings"], names["dismissed"], names["dismissed_without_reason"]) == (8, 2, 1)
    assert names["precision"] == 0.75
    assert (told["hours-short"]["right"], told["hours-short"]["precision"]) == (1, 1.0)
    assert told["citation-unlisted"]["precision"] == 1.0, "a note is no dismissal"


def test_tables_for_other_programs_hold_no_formula() -> None:
    made = submission([copy("a", {"1.1": "=cmd|x"})], ["1.1"], Words())
    record: dict[str, Any] = {"learners": [{"learner": "@Jo", "outcome": OPEN, "units": [made]}], "checks": []}
    line = outcomes.decisions_csv(record).decode("utf-8-sig").splitlines()[1]
    assert line.startswith("'@Jo,700,1,1.1,,'=cmd|x,")


def test_what_was_decided_is_told_in_the_centres_words() -> None:
    made = submission([copy("a", {"1.1": "Met"})], ["1.1"], Words()) | {"latest": True}
    record = {"learners": [{"learner": "Jo", "units": [made]}]}
    assert outcomes.decided(record, Desk(words=Words(all_met="Award"))) == {("Jo", "700"): "Award"}

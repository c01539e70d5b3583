"""The same faulty entry in several learners' lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from extractors.references.entries import read_entry
from pipeline.same_entries import remarks, same_faults
from reports.cohort_json import Who

TODAY = date(2026, 5, 1)
GOOD = "Whitcombe, J. (2017) Listening at work. London: Sage."
MISSPELT = "Whitcomb, J. (2017) Listening at work. London: Sage."
TITLE = "Whitcombe, J. (2017) Listenning at work. London: Sage."
AHEAD = "Quilter, S. (2062) Silence. London: Sage."


def lists(*entries: tuple[str, ...]) -> list[tuple[Who, Mapping[str, Any]]]:
    made = []
    for n, raws in enumerate(entries):
        read = [read_entry(raw) for raw in raws]
        references = [{"raw": e.raw, "authors": list(e.authors), "year": e.year, "title": e.title} for e in read]
        made.append((Who(f"Learner {n}", "700"), {"references": references}))
    return made


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ([(AHEAD,), (AHEAD,)], ["the year lies in the future"]),
        ([(AHEAD,), (GOOD,)], []),
        ([(MISSPELT,), (MISSPELT,), (GOOD,), (GOOD,), (GOOD,)], ["Whitcomb, where 3 others have Whitcombe"]),
        ([(TITLE,), (TITLE,), (GOOD,), (GOOD,), (GOOD,)], ["Listenning at work, where 3 others have Listening at work"]),
        ([(MISSPELT,), (GOOD,), (GOOD,), (GOOD,)], []),
        ([(MISSPELT,), (MISSPELT,), (GOOD,)], []),
        ([(GOOD,)] * 4, []),
        ([(GOOD,), (GOOD,), (GOOD,), (GOOD.replace("2017", "2009"),), (GOOD.replace("2017", "2009"),)], []),
        ([(GOOD, GOOD.replace("Listening at work", "Speaking up")), (GOOD,)], []),
    ],
)  # fmt: skip
def test_same_faults(entries: list[tuple[str, ...]], faults: list[str]) -> None:
    assert [f.fault for f in same_faults(lists(*entries), TODAY)] == faults


def test_it_says_whose_lists_have_it() -> None:
    (found,) = same_faults(lists((AHEAD,), (GOOD,), (AHEAD,)), TODAY)
    assert (found.entry, [w.learner for w in found.who]) == (AHEAD, ["Learner 0", "Learner 2"])


def test_the_remark_names_all_who_have_it_and_what_may_explain_it() -> None:
    (remark,) = remarks(lists((AHEAD,), (GOOD,), (AHEAD,)), TODAY)
    assert (remark.what, remark.text) == ("same-faulty-entry", AHEAD)
    assert remark.says.startswith(
        "The year lies in the future. In the lists of Learner 0 (700), Learner 2 (700). A list"
    )
    assert remark.other == Who("Learner 2", "700")


def test_two_units_of_one_learner_are_one_learner() -> None:
    (_, result) = lists((AHEAD,))[0]
    assert same_faults([(Who("A", "700"), result), (Who("A", "703"), result)], TODAY) == ()

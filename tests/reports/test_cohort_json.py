"""cohort.json is what the contract says, and the same on every run."""

from __future__ import annotations

from typing import Any

from reports.cohort_json import Remark, SetAside, SharedPassage, Who, cohort
from tests.reports.cohorts import record
from tests.reports.schema import COHORT, faults

A, B = Who("Blodwen Prys", "700"), Who("Nnamdi Eze", "700")


def test_it_has_the_keys_and_types_of_the_contract() -> None:
    assert faults(record(), COHORT) == []


def test_an_empty_cohort_has_every_key() -> None:
    assert faults(cohort([]), COHORT) == []


def test_order_of_arrival_does_not_show() -> None:
    handed_in = [(A, "a"), (B, "b")]
    shared = [SharedPassage(A, B, words, text) for words, text in ((20, "long"), (40, "x"), (40, "y"))]
    aside = [SetAside("a", "why"), SetAside("a", "why not"), SetAside("b", "")]
    remarks = [
        Remark("form", A, "says", 12, "x"), Remark("form", A, "says", 40, "y"), Remark("form", B, "says"),
        Remark("attributed", B, "says", 12, "x", other=A), Remark("attributed", B, "says", 12, "x"),
    ]  # fmt: skip
    lists = (handed_in, [A, B], shared, aside, aside, remarks)
    made = cohort(*lists)
    for n in range(1, 5):
        assert cohort(*(turned(some, n) for some in lists)) == made
        assert cohort(*(turned(some[::-1], n) for some in lists)) == made
    assert [s["words"] for s in shown(made, "shared_passages")] == [40, 40, 20], "the longest first"


def turned(some: list[Any], by: int) -> list[Any]:
    by %= len(some)
    return some[by:] + some[:by]


def shown(made: dict[str, object], key: str) -> list[dict[str, Any]]:
    found = made[key]
    assert isinstance(found, list)
    return found

"""cohort.json is what the contract says, and the same on every run."""

from __future__ import annotations

from reports.cohort_json import SetAside, SharedPassage, Who, cohort
from tests.reports.cohorts import record
from tests.reports.schema import COHORT, faults

A, B = Who("Blodwen Prys", "700"), Who("Nnamdi Eze", "700")


def test_it_has_the_keys_and_types_of_the_contract() -> None:
    assert faults(record(), COHORT) == []


def test_an_empty_cohort_has_every_key() -> None:
    assert faults(cohort([]), COHORT) == []


def test_order_of_arrival_does_not_show() -> None:
    one = cohort([(A, "a"), (B, "b")], [B, A], [SharedPassage(A, B, 40, "x")], [SetAside("b", ""), SetAside("a", "")])
    other = cohort([(B, "b"), (A, "a")], [A, B], [SharedPassage(A, B, 40, "x")], [SetAside("a", ""), SetAside("b", "")])
    assert one == other

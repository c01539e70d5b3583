"""Labelled cohorts by other hands: the figures may rise but not fall (see `floors`)."""

import pytest

from tests.accuracy.floors import KEPT, below, cohorts, floor_of, floors, measured, often, raised, written

FLOORS = floors()


@pytest.mark.parametrize(
    "name", [name if name in often() else pytest.param(name, marks=pytest.mark.every_cohort) for name in FLOORS]
)
def test_figures_do_not_fall(name: str) -> None:
    assert below(measured(name), FLOORS[name]) == {}


def test_every_cohort_has_floors() -> None:
    assert set(FLOORS) == set(cohorts())
    assert set(often()) <= set(FLOORS)


@pytest.mark.parametrize(
    ("now", "fallen"),
    [
        ({"criteria": 0.95, "false_found": 0.05}, {}),
        ({"criteria": 0.94, "false_found": 0.05}, {"criteria": 0.94}),
        ({"criteria": 0.99, "false_found": 0.06}, {"false_found": 0.06}),
    ],
)
def test_what_falls_is_told(now: dict[str, float], fallen: dict[str, float]) -> None:
    assert below(now, {"criteria": 0.95, "false_found": 0.05}) == fallen


@pytest.mark.parametrize(
    ("part", "share", "floor"),
    [
        ("criteria", 50 / 52, 0.94),  # one more of 52 may go
        ("false_found", 1 / 19, 0.06),  # up, so that what is measured passes
        ("hours", 5 / 6, 0.83),
        ("headings", 0.01, 0.0),
    ],
)
def test_what_is_measured_passes_its_own_floor(part: str, share: float, floor: float) -> None:
    assert floor_of(part, share) == floor
    assert below({part: share}, {part: floor}) == {}


@pytest.mark.parametrize(
    ("before", "share", "after"),
    [
        ({"criteria": 0.90}, 0.96, {"criteria": 0.94}),  # risen
        ({"criteria": 0.90}, 0.85, {"criteria": 0.90}),  # fallen: the floor stays, and the test above says so
        ({}, 0.96, {"criteria": 0.94}),  # a new cohort
    ],
)
def test_a_measure_raises_floors_and_never_lowers_them(
    before: dict[str, float], share: float, after: dict[str, float]
) -> None:
    assert raised(before, {"criteria": share}) == after
    assert raised({"false_found": 0.10}, {"false_found": 0.05}) == {"false_found": 0.05}
    assert raised({"false_found": 0.00}, {"false_found": 0.05}) == {"false_found": 0.00}


def test_writing_the_floors_changes_nothing_else() -> None:
    assert written(FLOORS) == KEPT.read_text(encoding="utf-8")

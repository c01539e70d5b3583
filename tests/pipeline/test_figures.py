"""What a submission's line says of hours: where its unit asks for some, whatever the unit's number, or some were found."""

from typing import Any

import pytest

from pipeline.delivery import figures


def result(check: str, sessions: int, identifying: int = 1) -> dict[str, Any]:
    return {
        "hours": {"coaching_minutes": 90, "supervision_minutes": 60},
        "people": [{"identifying": n < identifying} for n in range(3)],
        "criteria": [{"requirements": [{"check": "addressed"}]}, {"requirements": [{"check": check}]}],
        "sessions": [{}] * sessions,
    }


@pytest.mark.parametrize(
    ("check", "sessions", "shown", "why"),
    [
        ("hours", 0, (90, 60), "a unit of hours, also a centre's own, shows that none were found"),
        ("hours", 2, (90, 60), "a unit of hours"),
        ("named", 2, (90, 60), "sessions in another unit"),
        ("named", 0, None, "an assignment has no hours"),
    ],
)
def test_hours(check: str, sessions: int, shown: tuple[int, int] | None, why: str) -> None:
    assert figures(result(check, sessions)) == (shown, 1), why

"""What changed under a decision, in words; what did not is not told."""

from __future__ import annotations

from typing import Any

import pytest

from reports.evidence_mark import difference

BEFORE: dict[str, Any] = {
    "state": "partial",
    "asked": {"methods": ["three methods", "partial", 2], "theory": ["reference to theory", "found", None]},
    "places": ["“coaching circles”", "“a buddy”"],
}
CHANGES: list[tuple[dict[str, Any], str, str]] = [
    ({}, "", "nothing"),
    ({"state": "found"}, "it was “partly found”, now “evidence found”", "the state of the criterion"),
    (
        {"asked": {**BEFORE["asked"], "methods": ["three methods", "found", 3]}},
        "three methods: was “partly found”, now “evidence found”",
        "the state of a requirement tells more than its count",
    ),
    (
        {"asked": {**BEFORE["asked"], "methods": ["three methods", "partial", 1]}},
        "three methods: was 2, now 1",
        "a count",
    ),
    (
        {"asked": {**BEFORE["asked"], "methods": ["three methods", "partial", None]}},
        "three methods: was 2, now not counted",
        "a count that cannot be told any more",
    ),
    (
        {"asked": {"methods": BEFORE["asked"]["methods"], "sources": ["two sources", "missing", 0]}},
        "asked for now: two sources; asked for no more: reference to theory",
        "another rubric",
    ),
    (
        {"places": ["“a buddy”", "“action learning”"]},
        "no longer located: “coaching circles”; new: “action learning”",
        "places",
    ),
    ({"places": ["“a buddy”", "“coaching circles”"]}, "", "the same places in another order"),
]


@pytest.mark.parametrize(("changes", "told", "why"), CHANGES, ids=[c[2] for c in CHANGES])
def test_what_changed(changes: dict[str, Any], told: str, why: str) -> None:
    assert difference(BEFORE, {**BEFORE, **changes}) == told, why

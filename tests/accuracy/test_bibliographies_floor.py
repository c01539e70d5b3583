"""Essays with lists of many makes are read as their answers say (python -m tests.accuracy.bibliographies)."""

from __future__ import annotations

import pytest

from tests.accuracy.bibliographies.essays import essays
from tests.accuracy.bibliographies.measure import measure

FLOORS = {
    "entry divided": 0.99, "entry authors": 0.98, "entry year": 0.99, "entry title": 0.97, "entry cited": 0.98,
    "citation found": 0.98, "citation listed": 0.98, "citation told": 0.98,
}  # fmt: skip
"""What was measured after mending (1.00, titles .988, citations of strangers .988), less one slip."""
FALSE = {"essays": 1, "strangers": 2}
"""What may be taken for an entry or a citation though it is none, in each making."""


@pytest.mark.parametrize("made", ["essays", "strangers"])
def test_essays_are_read(made: str) -> None:
    tally = measure([*essays(made)])
    low = {what: tally.share(what) for what, floor in FLOORS.items() if tally.share(what) < floor}
    assert not low, tally.errors
    assert tally.total["no false citation"] + tally.total["no false entry"] <= FALSE[made], tally.errors


@pytest.mark.parametrize("essay", [*essays(), *essays("strangers")], ids=lambda essay: essay.name)
def test_every_entry_of_an_essay_is_one(essay: object) -> None:
    tally = measure([essay])
    assert tally.share("entry divided") == 1, tally.errors

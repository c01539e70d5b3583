"""The faults of `python -m tests.pipeline.faults`, each a few times: nothing unlisted, nothing lost."""

from __future__ import annotations

import os

import pytest

from tests.pipeline.fault_kinds import FAULTS
from tests.pipeline.faults import shares, strike
from tests.pipeline.shares import Tally

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are of forked processes")


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_nothing_is_lost_and_the_next_night_goes_on(name: str) -> None:
    tally = Tally()
    with shares(8589) as fresh:
        share = fresh(1)
        for _ in range(3):
            strike(share, name, tally)
    assert tally.clean, tally


def test_a_lost_entry_and_an_unlisted_file_are_seen() -> None:
    """The looking itself: what is taken away is missed."""
    tally = Tally()
    with shares(1) as fresh:
        share = fresh(1)
        report = share.night()
        share.typed.add("entry000099")
        share.words[f"{share.folders[0]}/700 essay.txt"] = "thought999999"
        (share.nights.out / share.folders[1] / f"{share.folders[1]} - 700 - feedback sheet.xlsx").write_text("half")
        share.look("nothing", tally, report)
    assert (len(tally.lost), len(tally.unlisted), len(tally.other)) == (1, 1, 1)

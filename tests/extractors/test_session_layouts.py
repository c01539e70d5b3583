"""Every layout comes to the truth that it was made from."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from extractors.model import Context
from extractors.sessions.gather import gather
from tests.extractors.session_documents import TODAY, truth
from tests.extractors.session_layouts import LAYOUTS, Layout

SEEDS = 5


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_totals_clients_and_records(layout: Layout, seed: int) -> None:
    rng = random.Random(f"{layout.__name__}{seed}")
    t = truth(rng)
    sessions, hours = gather(layout(t, rng), Context("Ada Quill", "701", TODAY))
    held = Counter(("coaching", h.day, h.minutes) for h in t.held)
    supervised = Counter(("supervision", h.day, h.minutes) for h in t.supervision)
    assert Counter((s.kind, s.date, s.minutes) for s in sessions if s.counted) == held + supervised
    assert (hours.coaching_minutes, hours.supervision_minutes) == (t.coaching, t.supervised)
    assert len(hours.clients) == t.clients
    assert all(s.why_not for s in sessions if not s.counted)
    assert hours.declared_coaching_minutes in (None, t.coaching)
    assert hours.declared_supervision_minutes in (None, t.supervised)
    assert hours.planned_minutes in (None, 1260)

"""Counted sessions that are dated after the work was handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractors.model import Session

BELIEVED = 0.5
"""Share of the dated sessions that must lie before the day of handing in: a file whose clock is wrong (unpacked from
an archive without times) would otherwise cast doubt on everything."""


def after_hand_in(sessions: Sequence[Session], received: date | None) -> tuple[Session, ...]:
    """The sessions, each counted one that is dated after `received` with a doubt that says so.

    received: when the newest file was last saved; a record cannot tell of what was still to come. The day itself is
    still possible.
    """
    counted = [s.date for s in sessions if s.counted and s.date is not None]
    if received is None or sum(day <= received for day in counted) < BELIEVED * len(counted):
        return tuple(sessions)
    told = f"dated after the work was handed in ({received.day} {received:%B %Y})"
    return tuple(
        replace(s, doubts=(*s.doubts, told)) if s.counted and s.date is not None and s.date > received else s
        for s in sessions
    )

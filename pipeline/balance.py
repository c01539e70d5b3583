"""Every file under COHORT is in exactly one place of the balance, or the run is red."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.listing import Listing
from pipeline.placing.place import Placement
from pipeline.plan import Step
from pipeline.reading import Intake
from pipeline.report import Balance, Report


def balanced(listing: Listing, intake: Intake, steps: Sequence[Step], placement: Placement, report: Report) -> Balance:
    """Where each file went; one that is nowhere is named among the faults.

    A register and a centre's settings are no submissions' files and are left out on both sides.
    """
    failed = {d.path for d in intake.unreadable} | {u.path for u in placement.unplaced}
    done = {d.path for s in steps if s.why for d in s.task.submission.documents}
    unchanged = {d.path for s in steps if not s.why for d in s.task.submission.documents}
    counts = {"done": 0, "unchanged": 0, "waiting": 0, "failed": 0}
    for file in intake.files:
        inside = {d.path for d in intake.read.get(file.relative, ())}
        if file.relative in intake.waiting:
            counts["waiting"] += 1
        elif inside & failed:
            counts["failed"] += 1
        elif inside & done:
            counts["done"] += 1
        elif inside & unchanged:
            counts["unchanged"] += 1
        else:
            report.faults.append(f"{file.relative}: was listed, but is in no submission and on no list")
    return Balance(len(intake.files) + len(listing.ignored), **counts, ignored=len(listing.ignored))

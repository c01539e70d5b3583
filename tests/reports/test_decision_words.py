"""What assessors write for a decision is understood, or nobody guesses."""

from __future__ import annotations

import pytest

from reports.decision_words import meaning
from rubrics.centre_desk import Words
from rubrics.comments import MET, NOT_ASSESSED, NOT_YET_MET

CASES = [
    *[
        (said, MET)
        for said in ("Met", "MET", "met.", " Pass ", "P", "Achieved", "Competent", "C", "Y", "yes", "✓", "✔", "☑", "✅")
    ],
    *[
        (said, NOT_YET_MET)
        for said in (
            *(
                "Not yet met",
                "not met",
                "Refer",
                "Referral",
                "R",
                "referred",
                "Not achieved",
                "NYC",
                "N",
                "No",
                "✗",
                "✘",
                "❌",
            ),
            *("Partially met", "Insufficient evidence", "Further evidence required"),
        )
    ],
    *[(said, NOT_ASSESSED) for said in ("Not assessed", "n/a", "N/A", "Withdrawn", "Malpractice hold", "not marked")],
    *[(said, None) for said in ("", "x", "X", "see comment", "met?no", "?", "1", "Met in part 2, not in 3")],
]


@pytest.mark.parametrize(("said", "means"), CASES)
def test_words(said: str, means: str | None) -> None:
    assert meaning(said) == means


def test_the_centres_own_words_go_first() -> None:
    words = Words(met="Secure", not_yet_met="Developing", not_assessed="P", all_met="Award", some_not_met="Rework")
    assert meaning("secure", words) == MET
    assert meaning("DEVELOPING", words) == NOT_YET_MET
    assert meaning("P", words) == NOT_ASSESSED, "the centre says otherwise than the trade"
    assert meaning("rework", words) == NOT_YET_MET
    assert meaning("Met", words) == MET, "the trade's words still hold"

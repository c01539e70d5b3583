"""The words in which assessors say what they decided, and what they mean.

Centres write pass and refer, met and not met, Y and N, ticks and crosses (domain notes, 3.4). A lone "x" is not
understood: on one form it crosses out, on another it marks the box that holds.
"""

from __future__ import annotations

import re

from extractors.people.lexicon import fold
from rubrics.centre_desk import Words
from rubrics.comments import MET, NOT_ASSESSED, NOT_YET_MET

_SAID = {
    MET: (
        "met, pass, passed, p, achieved, competent, c, y, yes, ok, criterion met, ac met, fully met, satisfied, "
        "✓, ✔, ✔️, ☑, ☑️, ✅, √, 👍, tick, ticked"
    ),
    NOT_YET_MET: (
        "not yet met, not met, nym, unmet, refer, referral, referred, r, not achieved, not yet achieved, na yet, "
        "not competent, not yet competent, nyc, n, no, fail, failed, not passed, partially met, partly met, partial, "
        "insufficient, insufficient evidence, further evidence required, further evidence needed, more evidence "
        "required, more evidence needed, resubmit, resubmission, resubmission required, "
        "✗, ✘, ✖, ✖️, ✕, ☒, ❌, ×, cross, crossed"
    ),
    NOT_ASSESSED: (
        "not assessed, not yet assessed, unassessed, not marked, n/a, na, not applicable, withdrawn, on hold, "
        "hold, held, malpractice, malpractice hold, deferred, defer, not complete, not submitted"
    ),
}
_MEANINGS = {word.strip(): meaning for meaning, words in _SAID.items() for word in words.split(",")}
_ENDS = re.compile(r"^[\s.,;:!\"'“”‘’()\[\]\-–—]+|[\s.,;:!\"'“”‘’()\[\]\-–—]+$")


def meaning(said: str, words: Words | None = None) -> str | None:
    """What an entry means: one of `rubrics.comments.DECISIONS`; None where nobody can say.

    In: what was entered, and the centre's own words, which go before all others.
    """
    bare = _plain(said)
    if words is not None:
        own = zip(words.decisions, (MET, NOT_YET_MET, NOT_ASSESSED), strict=True)
        outcomes = zip(
            (words.all_met, words.some_not_met, words.some_not_assessed), (MET, NOT_YET_MET, NOT_ASSESSED), strict=True
        )
        for word, means in (*own, *outcomes):
            if word and _plain(word) == bare:
                return means
    return _MEANINGS.get(bare)


def _plain(text: str) -> str:
    return _ENDS.sub("", " ".join(fold(text).split()))

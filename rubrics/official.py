"""The awarding body's own wording, and how much of a text is made of it.

Learners paste criteria, guidance and briefs, often with "or mentoring" struck out or a word changed. Text is
compared by runs of four words, whatever the spelling, against the wording of every unit.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import pairwise

from rubrics.load import load, names
from rubrics.model import Rubric
from rubrics.words import words

RUN = 4
"""Words in a row that are taken for quotation; shorter runs occur by chance."""
ECHO_SHARE = 0.7
"""Share of a text's words in such runs from which the text is a copy and not the learner's."""
SHORTEST = 6
"""Words below which a text is a copy only if it is a whole official line."""
LONGEST_QUOTE = 110
"""Words of the longest guidance (701, 2.2), with a few more."""
REMEMBERED = 4_096
"""Texts of which it is remembered whether they are official: each is asked for by several checks."""
COMMON = 0.6
"""Share of a criterion's own words that a text must hold to be its wording, with a word or two changed."""

TAG = re.compile(
    r"""\W*(?:unit\s*)?(?:8589\W*)?(?:70\d\W+)?
    (?:(?:a\.?c\.?|lo|learning\soutcome|assessment\scriteri(?:on|a)|criterion|task|question)\W*(?:\d(?!\.\d))?\W*)*(?:\d\.\d)?[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""The number in front of a pasted criterion."""
_PAIRS = (
    (re.compile(r"\bcoaching (?:or|and|/) mentoring\b", re.I), ("coaching", "mentoring", "coaching and mentoring")),
    (re.compile(r"\bcoach(?: or |/)mentor\b", re.I), ("coach", "mentor", "coach/mentor")),
)
_LEVEL = re.compile(r"\s*\bat an executive or senior level\b", re.I)
"""Stands in nearly every criterion and is often dropped: it says nothing about which one is quoted."""


_Pairs = frozenset[tuple[str, str]]


def share(text: str, rubric: Rubric) -> float:
    """Share of the words of a text, 0 to 1, that stand in runs of a unit's official wording."""
    forms = tuple(w.form for w in words(text))
    return _covered(forms, _runs(_texts(rubric)))


def is_official(text: str, rubric: Rubric) -> bool:
    """The text is pasted or lightly edited wording of the awarding body, or a criterion's bare number; no answer.

    Wording of every shipped unit counts, and that of the rubric in use, which may be a centre's own.
    """
    return _is_official(text, _shipped() if rubric.unit in names() else (*_shipped(), *_texts(rubric)))


@functools.lru_cache(maxsize=REMEMBERED)
def _is_official(text: str, wording: tuple[str, ...]) -> bool:
    if tuple(w.form for w in words(text)) in _lines(wording):
        return True
    forms = _forms(text)
    if not forms:
        return any(c.isdigit() for c in text) and not any(c.isalpha() for c in TAG.sub("", text, count=1))
    if forms in _lines(wording):
        return True
    return len(forms) >= SHORTEST and _covered(forms, _runs(wording)) >= ECHO_SHARE


def quoted(text: str, rubric: Rubric) -> tuple[str, ...]:
    """Ids of the criteria whose text or guidance makes up a text, as in a heading or a pasted box."""
    forms = _forms(_LEVEL.sub("", text))
    if not 3 <= len(forms) <= LONGEST_QUOTE:
        return ()
    found = []
    mine = frozenset(pairwise(forms))
    if mine.isdisjoint(_every(tuple((c.text, c.guidance) for c in rubric.criteria))):
        return ()
    for criterion in rubric.criteria:
        held, quoted_share = _overlap(mine, _own(criterion.text, criterion.guidance))
        if held >= COMMON and quoted_share >= COMMON:
            found.append((held + quoted_share, criterion.id))
    found.sort(key=lambda f: -f[0])
    return tuple(i for score, i in found if score >= found[0][0] - 0.15) if found else ()


# --- runs of words -------------------------------------------------------------------------------------------


def _forms(text: str) -> tuple[str, ...]:
    """The words of a text without the number of a criterion in front of them."""
    tag = TAG.match(text)
    return tuple(w.form for w in words(text[tag.end() :] if tag else text))


def _covered(forms: tuple[str, ...], runs: frozenset[tuple[str, ...]]) -> float:
    if not forms:
        return 0.0
    inside = [False] * len(forms)
    for start in range(len(forms) - RUN + 1):
        if forms[start : start + RUN] in runs:
            inside[start : start + RUN] = [True] * RUN
    return sum(inside) / len(forms)


def _overlap(mine: _Pairs, own: tuple[_Pairs, ...]) -> tuple[float, float]:
    """The best shares of an official text's word pairs in those given, and of these in the official text."""
    best = (0.0, 0.0)
    for theirs in own:
        common = len(mine & theirs)
        shares = (common / max(len(theirs), 1), common / max(len(mine), 1))
        if sum(shares) > sum(best):
            best = shares
    return best


@functools.lru_cache(maxsize=256)
def _own(*texts: str) -> tuple[_Pairs, ...]:
    """The pairs of neighbouring words of a criterion's text and guidance, as each may be written."""
    variants = (v for text in texts if text for v in _variants(_LEVEL.sub("", text)))
    return tuple(frozenset(pairwise(w.form for w in words(variant))) for variant in variants)


@functools.lru_cache(maxsize=16)
def _every(criteria: tuple[tuple[str, str], ...]) -> _Pairs:
    """Those of all of them."""
    return frozenset(pair for texts in criteria for pairs in _own(*texts) for pair in pairs)


@functools.cache
def _shipped() -> tuple[str, ...]:
    return tuple(text for unit in names() for text in _texts(load(unit)))


@functools.lru_cache(maxsize=16)
def _runs(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for text in texts:
        for variant in _variants(text):
            forms = tuple(w.form for w in words(variant))
            found.update(forms[n : n + RUN] for n in range(len(forms) - RUN + 1))
    return frozenset(found)


@functools.lru_cache(maxsize=16)
def _lines(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Whole official lines, of any length."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        for line in (text, *text.split("\n")):
            found.update(tuple(w.form for w in words(v)) for v in _variants(line))
    return frozenset(found | _FURNITURE)


_FURNITURE = {
    tuple(w.form for w in words(line))
    for line in (
        "Learning outcome", "Learning outcomes", "Assessment criteria", "Assessment criterion", "Assessment guidance",
        "Depth", "The learner will", "The learner can", "The learner must", "Evidence", "Evidence reference",
        "Assessor feedback on AC", "Sufficiency descriptors", "Pass / Referral (delete as applicable)",
        "Assessor comments", "Assessment requirements", "Unit aim", "Credit value",
    )
}  # fmt: skip
"""Lines of the awarding body's forms and pages that belong to no unit."""


def _texts(rubric: Rubric) -> tuple[str, ...]:
    outcomes = (o.text for o in rubric.outcomes)
    criteria = (text for c in rubric.criteria for text in (c.text, c.guidance, c.depth))
    return (rubric.title, rubric.aim, *rubric.wording, *outcomes, *criteria)


def _variants(text: str) -> Iterable[str]:
    """A wording as it stands and as learners of one discipline write it."""
    found = {text}
    for choice in range(3):
        changed = text
        for pattern, words_ in _PAIRS:
            changed = pattern.sub(words_[choice], changed)
        found |= {changed, _LEVEL.sub("", changed)}
    return found

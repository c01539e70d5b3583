"""Papers about a learner by somebody else: testimonies, a supervisor's statement, a sponsor's letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from extractors.model import Document, Part
from pipeline.placing.names import fold, key

_WHO = r"(?:my |the |a )?(?:\w+ )?(?:supervisor|sponsor|manager|stakeholder|client|mentee)"
_NAME = re.compile(
    r"(?i:\btestimon|\bwitness|\bletter from\b|\bfwd from\b|\b(?:letter|statement) (?:about|on|re)\b"
    rf"|\b(?:statement|feedback|reference|report|letter|note)s? (?:of|from|by) {_WHO}"
    r"|\bsupervisor['’]?s? (?:statement|report|feedback|letter)"
    r"|\bwhat (?:the|my) (?:supervisor|sponsor|manager|client|mentee)s? (?:said|says|wrote)\b)"
    r"|\b(?i:statement|feedback|reference|note)s? (?i:from) (?=[A-Z])"
)
"""Words of such a paper's file name."""
_OPENING = re.compile(
    r"^(?:third[- ]party |witness |client |sponsor |stakeholder )?(?:testimon(?:y|ial)|witness statement)\b"
    r"|^to whom it may concern|^to the assessor\b|^letter of feedback\b|^supervision of .{4,60} by "
    r"|^(?:statement|feedback|letter|report) (?:of|from|by) (?:the |a |my )?"
    r"(?:witness|supervisor|sponsor|line manager|manager|stakeholder|client)\b",
    re.IGNORECASE,
)
"""How such a paper begins."""
OPENING_BLOCKS = 6


def by_another(document: Document, name: str) -> bool:
    """Somebody else writes about the learner. `name`: the file's name without an LMS's additions."""
    body = [b.text.strip() for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX) and b.text.strip()]
    return _NAME.search(name) is not None or any(_OPENING.match(text) for text in body[:OPENING_BLOCKS])


def told_of(document: Document, learners: Iterable[str]) -> str:
    """The one learner of several whom a text speaks of most, by any word of the name; or ""."""
    text = fold(" ".join(b.text for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX, Part.FILENAME)))
    held = Counter(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text))
    counted = {name: sum(held[word] for word in key(name)) for name in learners}
    first, *others = sorted(counted, key=counted.__getitem__, reverse=True) or [""]
    return first if first and counted[first] and all(counted[first] > 2 * counted[o] for o in others) else ""

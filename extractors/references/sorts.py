"""What sort of source an entry is to an assessor: academic, of a professional body, trade, web, blog, lecture notes.

Finer than whether it is academic and coarser than what it is bibliographically; a guess for an assessor to overrule
(domain notes, 7.3 and 7.4).
"""

from __future__ import annotations

import re

from extractors.references.linking import key

ACADEMIC, BODY, TRADE, WEB, BLOG, NOTES, LAW, BOOK, OTHER = (
    "academic", "professional body", "trade", "web page", "blog", "lecture notes", "law", "book, not academic", "other",
)  # fmt: skip
SORTS = (ACADEMIC, BODY, BOOK, TRADE, WEB, BLOG, NOTES, LAW, OTHER)
"""All sorts, as the sheet offers them."""

_BODIES = re.compile(
    r"\b(?:EMCC|ICF|AC|AoC|CIPD|ILM|CMI|BPS|APECS|APAC|ISCP|WABC|CPCAB|BACP|UKCP|NMC|GMC|HCPC|IoD|"
    r"European Mentoring and Coaching Council|International Coach(?:ing)? Federation|Association for Coaching|"
    r"Chartered (?:Institute|Management Institute|Society)|Institute of (?:Leadership|Coaching|Directors)|"
    r"British Psychological Society|Global Code of Ethics|Royal College|Professional Executive Coaching)\b"
    r"|emccglobal|coachingfederation|associationforcoaching|globalcodeofethics|cipd\.(?:org|co)|managers\.org\.uk"
)
_BLOG = re.compile(
    r"\bblogs?\b|\bblog\.|/blog|wordpress|blogspot|medium\.com|substack|linkedin\.com/(?:pulse|posts)|tumblr", re.I
)
_NOTES = re.compile(
    r"\b(?:lecture|handouts?|slides|powerpoint|class notes|study (?:guide|pack)|unpublished (?:notes|course|training)"
    r"|(?:course|workshop|module) (?:notes|materials?|slides|guide|handbook))\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:Coaching at Work|People Management|Training (?:Journal|Magazine|Zone)|Forbes|The Guardian|The Times"
    r"|Financial Times|Nursing Times|Psychology Today|The Economist|Inc\. Magazine|Personnel Today|Management Today"
    r"|Harvard Business Review|HBR|Health Service Journal|Schools Week|Magazine)\b"
)


def sort_of(kind: str, academic: bool, raw: str, authors: tuple[str, ...]) -> str:
    """One of `SORTS`.

    In: what the entry is bibliographically (`Reference.kind`), whether it is academic as far as it tells, the entry
    and its authors. A body's own standard or factsheet is the body's, whoever prints it.
    """
    if kind == "law":
        return LAW
    if _NOTES.search(raw):
        return NOTES
    if _BLOG.search(raw):
        return BLOG
    body = len(authors) == 1 and (_BODIES.search(authors[0]) is not None)
    if body or (kind in ("web", "report") and _BODIES.search(raw)):
        return BODY
    if _TRADE.search(raw) and not (academic and kind in ("book", "chapter")):
        return TRADE
    if academic:
        return ACADEMIC
    return {"book": BOOK, "chapter": BOOK, "web": WEB, "report": WEB if "http" in raw else OTHER}.get(kind, OTHER)


def same_sort(one: str, other: str) -> bool:
    """Whether two words name one sort, whatever the capitals."""
    return key(one) == key(other)

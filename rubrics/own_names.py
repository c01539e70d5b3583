"""Whether the learner's name is the same wherever a file gives it: on the cover, in running heads, in the declaration.

A form that names another learner is in the wrong folder, or was made from somebody else's; a family name that is
written in two ways stands on the certificate in the wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extractors.model import Block, Document, Facts, Part, Role, Span, Status
from extractors.uncased import Uncased
from rubrics.codes import finding
from rubrics.model import Finding, Severity

OPENING = 40
"""Blocks at the head of a file in which its cover stands."""
_BODY, _FRAME = (Part.BODY, Part.TEXTBOX), (Part.HEADER, Part.FOOTER)

_LABEL = re.compile(
    r"\W*(?:(?:learner|student|candidate|participant)(?:['’]?s)?\s+(?:full\s+)?name"
    r"|(?:full\s+)?name\s+of\s+(?:the\s+)?(?:learner|student|candidate|participant)"
    r"|learner|candidate|submitted\s+by|author|print(?:ed)?\s+name)\s*(?:\([^)]*\)\s*)?(?P<mark>[:\-–—|\t]|$)\s*",
    re.IGNORECASE,
)
_DECLARED = Uncased(r"\bI,\s+(?P<name>[^,]{3,40}),\s+(?:\w+\s)?(?:confirm|declare|certify|state|hereby|agree)\b")
_ENDS = re.compile(r"[\t|,;(\[\d:]|\s{2,}|\s[-–—]\s")
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.?\s+)?(?P<name>[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,4})\s*")
_NOT_NAMES = re.compile(
    r"\b(?:name|number|date|unit|centre|ilm|level|signature|signed|learner|student|candidate|client|coach|mentor|tutor|"
    r"assessor|college|university|programme|cohort|the|of|as|and|see|your|above|below|please|here|enter|text|tap|click)\b",
    re.IGNORECASE,
)


def of_own_names(facts: Facts) -> Iterator[Finding]:
    """A finding for each name in a place for the learner's that is another, or is written in another way."""
    learner = facts.context.learner
    if not _comparable(learner):
        return
    others = [_words(name) for name in facts.context.classmates]
    found: dict[str, list[Span]] = {}
    for d, document in enumerate(facts.reading.documents):
        if document.status is not Status.SUPERSEDED:
            for span, name in _given(d, document):
                found.setdefault(name, []).append(span)
    for name, spans in found.items():
        words = _words(name)
        if len(words) < 2 or any(set(words) == set(other) for other in others):  # a classmate's: told as such
            continue
        if not _related(words, _words(learner)):
            yield finding(
                "learner-name-differs",
                f"{name} stands where a file gives its learner's name, not {learner}. A name that was changed, or a"
                " form that was passed on, explains this; so does a file in the wrong folder: ask.",
                spans,
                severity=Severity.QUERY,
            )
        elif _spelt_otherwise(words, _words(learner)):
            yield finding(
                "learner-name-differs",
                f"The learner's name is written {name} here and {learner} elsewhere. A slip or a name that was changed"
                " explains this; the certificate needs the one that is registered.",
                spans,
            )


def _given(d: int, document: Document) -> Iterator[tuple[Span, str]]:
    """(place, name) wherever a document says who its learner is."""
    for b, block in enumerate(document.blocks):
        if block.role in (Role.DELETED, Role.CONTENTS) or block.part not in (*_BODY, *_FRAME):
            continue
        declared = _DECLARED.search(block.text)
        if declared and _is_name(declared["name"]):
            yield Span(d, b, *declared.span("name")), " ".join(declared["name"].split())
        if b >= OPENING and block.part not in _FRAME:
            continue
        label = _LABEL.match(block.text)
        if label is None:
            continue
        at, start = (b, label.end()) if block.text[label.end() :].strip() else (_following(document, b), 0)
        if at is None:
            continue
        text = _ENDS.split(document.blocks[at].text[start:], 1)[0].strip(" .*_")
        if _is_name(text):
            first = document.blocks[at].text.index(text, start)
            yield Span(d, at, first, first + len(text)), " ".join(text.split())


def _following(document: Document, position: int) -> int | None:
    """The cell beside a label's, or the next paragraph where the label stands alone."""
    block, blocks = document.blocks[position], document.blocks
    if position + 1 >= len(blocks) or blocks[position + 1].part is not block.part:
        return None
    following: Block = blocks[position + 1]
    if (block.cell is None) != (following.cell is None):
        return None
    if block.cell and following.cell and block.cell.row != following.cell.row:
        return None
    return position + 1


def _is_name(text: str) -> bool:
    found = _NAME.fullmatch(text.strip())
    return found is not None and not _NOT_NAMES.search(text) and all(w[:1].isupper() for w in _spelt(found["name"]))


def _spelt(name: str) -> list[str]:
    """The words of a name but for its particles."""
    return [
        w for w in name.split() if w.lower() not in ("de", "da", "van", "von", "der", "den", "bin", "al", "ap", "la")
    ]


def _comparable(learner: str) -> bool:
    """A learner's name that stands for a person's: a number, or one word, is what a folder is called."""
    return len(_words(learner)) > 1 and not any(c.isdigit() for c in learner)


def _related(one: list[str], other: list[str]) -> bool:
    """Two names that can be one person's: they share a word, an initial with a family name, or all letters."""
    joined = "".join(one), "".join(other)
    long = [w for w in one if len(w) > 2]
    return (
        any(w in joined[1] for w in long)
        or any(w in joined[0] for w in other if len(w) > 2)
        or sorted(joined[0]) == sorted(joined[1])
        or not long
    )


def _spelt_otherwise(one: list[str], other: list[str]) -> bool:
    """The same given name, and family names of which neither holds the other."""
    if one[0] != other[0] or len(one[-1]) < 2 or len(other[-1]) < 2:
        return False
    rest, others = one[1:], other[1:]
    return not any(a in b or b in a for a in rest for b in others)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "").replace("’", "")
    return [w for w in re.split(r"[^a-z]+", plain) if w and w not in ("mr", "mrs", "ms", "miss", "dr", "mx")]

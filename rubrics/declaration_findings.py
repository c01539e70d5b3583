"""Whether the learner says that the work is the learner's own, with name, signature and date.

Without a declaration the work is not verified and the claim stops at the centre (domain notes, 1 and 2.2: an
administrative hold, apart from the criteria; an e-portfolio's or electronic declaration is accepted instead).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Block, Document, Facts, Part, Role, Span, Status
from extractors.sessions.dates import find_dates
from rubrics.codes import finding
from rubrics.model import Finding

BEFORE, AFTER = 12, 14
"""Paragraphs before and after the statement in which its lines for name, signature and date stand: a cover sheet has
the learner's particulars above it, the signature below."""
_PARTS = (Part.BODY, Part.TEXTBOX, Part.HEADER, Part.FOOTER)

_STATEMENT = re.compile(
    r"\b(?:is|are|as|be|being|represents?|of)\s+(?:\w+\s+){0,2}(?:my|our|(?:the\s)?(?:learner|candidate|student)(?:'s|’s)?)"
    r"\sown\b(?:\s\w+){0,2}\s(?:work|effort)s?\b"
    r"|\bmy own (?:unaided|original|independent|unassisted) work\b"
    r"|\bI\s(?:hereby\s|can\s|also\s|do\s)?(?:confirm|declare|certify|state|attest)\b.{0,100}\b(?:authentic|own work|"
    r"(?:work|submission|assignment|portfolio|journal|evidence)(?: \w+)?(?: is| are)? (?:\w+ )?(?:mine|my own)\b|"
    r"(?:completed|produced|written|did) (?:it |(?:all |the |this |that )*(?:\w+ )?)?(?:by me|myself|without))"
    r"|\bthe (?:work|submission|assignment|portfolio|journal|evidence) is (?:entirely|all|wholly|solely) (?:mine|my"
    r" own)\b"
    r"|\bno part of (?:this|it|the) .{0,60}\b(?:submitted|copied|written by)\b",
    re.IGNORECASE | re.DOTALL,
)
_CENTRES = re.compile(
    r"\b(?:tutor|assessor|centre|supervisor|witness|internal|iqa|manager)(?:'s|’s)?\s+(?:statement|declaration)"
    r"|\bthe (?:learner|candidate|student)(?:'s|’s) own (?:\w+ )?work\b",
    re.IGNORECASE,
)
"""Statements that somebody else signs about the learner."""
_SIGNATURE = re.compile(
    r"(?:(?:learner|student|candidate|coach|mentor|my|participant)(?:'s|’s)?\s+)?(?:signature|signed)"
    r"(?:\s*(?:by|of)?\s*(?:the\s)?(?:learner|student|candidate))?(?:\s*\([^)]*\))?\s*[:\-–—.]*",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\b(?:date|dated)(?:\s+(?:signed|of\ssignature|submitted))?\s*[:\-–—.]*", re.IGNORECASE)
_BLANK = re.compile(
    r"(?:[\s_.…:\-–—/]|\b(?:dd|mm|yy|yyyy|click|tap|here|to|enter|text|a|date|or|sign|type|your|name)\b)*",
    re.IGNORECASE,
)
_TICKED = re.compile(r"[☒☑✓✔🗹]|\[\s?[xX✓]\s?\]")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A statement of authenticity and what stands with it."""

    span: Span
    signed: bool
    """Something stands at the signature line, the learner's name stands under it, or its box is ticked."""
    dated: bool
    asks_signature: bool
    """There is a line for a signature."""


def declarations(facts: Facts) -> tuple[Declaration, ...]:
    """Every statement of the learner's own, in reading order."""
    found = []
    for d, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED:
            continue
        for b, block in enumerate(document.blocks):
            match = _STATEMENT.search(block.text) if _may_hold(block) else None
            if match and not _CENTRES.search(block.text):
                found.append(_examined(document, Span(d, b, *match.span()), facts.context.learner))
    return tuple(found)


def of_declarations(facts: Facts) -> Iterator[Finding]:
    """A finding where no declaration was located, or none that is signed and dated."""
    found = declarations(facts)
    if not found:
        unread = any(d.status is Status.UNREADABLE for d in facts.reading.documents)
        more = " It may stand in a file that could not be read." if unread else ""
        yield finding(
            "declaration-missing",
            "No statement that the work is the learner's own was located in the files. The centre should hold the "
            "claim until it has one; a declaration in an e-portfolio or on another form does as well. This has no "
            f"bearing on the criteria.{more}",
        )
        return
    best = max(found, key=lambda d: (d.signed + d.dated, d.signed))
    lacks = [word for word, there in (("signature", best.signed), ("date", best.dated)) if not there]
    if lacks:
        pictures = _pictures(facts.reading.documents[best.span.document]) if not best.signed else 0
        more = " A picture in the file may be the signature: look at it." if pictures else ""
        message = (
            f"The statement that the work is the learner's own has no {' and no '.join(lacks)} that could be read."
            f"{more} A typed name will do where the centre accepts it. This has no bearing on the criteria."
        )
        yield finding("declaration-unsigned", message, (best.span,))


def _may_hold(block: Block) -> bool:
    return block.part in _PARTS and block.role not in (Role.DELETED, Role.CONTENTS) and not block.look.hidden


def _examined(document: Document, span: Span, learner: str) -> Declaration:
    blocks = document.blocks
    first, last = max(0, span.block - BEFORE), min(len(blocks), span.block + AFTER + 1)
    near = [(n, blocks[n]) for n in range(first, last) if blocks[n].part is blocks[span.block].part]
    behind = blocks[span.block].text[span.end :]
    signed = bool(_TICKED.search(blocks[span.block].text)) or _names(blocks[span.block].text, learner)
    asks = False
    dated = _dated(behind)
    for n, block in near:
        text = block.text if n != span.block else behind.lstrip(" .,;")
        label = _SIGNATURE.search(text)
        if label and len(text[: label.start()].split()) <= 3:
            asks = True
            value = _DATE_LABEL.split(text[label.end() :])[0] or _next_to(document, n)
            signed = signed or not _BLANK.fullmatch(value)
        if n > span.block and len(text.split()) <= 8 and _names(text, learner):
            signed = True
        dated = dated or _dated(text) or (bool(_DATE_LABEL.match(text)) and _dated(_next_to(document, n)))
    return Declaration(span, signed, dated, asks)


def _next_to(document: Document, position: int) -> str:
    """What stands in the next cell of a label's row, or, outside tables, in the next short line."""
    blocks, place = document.blocks, document.blocks[position].cell
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if following is None or following.part is not blocks[position].part:
        return ""
    if place is None:
        label = _SIGNATURE.match(following.text) or _DATE_LABEL.match(following.text)
        return following.text if following.cell is None and len(following.text.split()) <= 5 and not label else ""
    same_row = following.cell is not None and (following.cell.table, following.cell.row) == (place.table, place.row)
    label = _SIGNATURE.match(following.text) or _DATE_LABEL.fullmatch(following.text)
    return following.text if same_row and not label else ""


def _dated(text: str) -> bool:
    return bool(find_dates(text))


def _names(text: str, learner: str) -> bool:
    """The learner's given name, or its first letter, and family name stand in a text."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    wanted = [word.casefold() for word in re.findall(r"[^\W\d_]+", learner)]
    return len(wanted) > 1 and wanted[-1] in words and bool({wanted[0], wanted[0][:1]} & words)


def _pictures(document: Document) -> int:
    return dict(document.ledger.not_looked_at).get("pictures", 0) if document.ledger else 0

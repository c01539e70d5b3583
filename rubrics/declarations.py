"""Where the learner states that the work is the learner's own, and what stands with it: name, signature, picture, date.

A typed name, initials, a ticked box, "yes" beside the statement and a drawn or pasted signature all serve (domain
notes, 1: an electronic declaration is accepted). What somebody else signs about the learner does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Block, Document, Facts, Part, Role, Span, Status
from extractors.sessions.dates import find_dates
from extractors.uncased import Uncased

BEFORE, AFTER = 12, 14
"""Paragraphs before and after the statement in which its lines for name, signature and date stand: a cover sheet has
the learner's particulars above it, the signature below."""
SHORT = 8
"""Words of a line that can be a name with a date, or a date alone; longer ones tell of something."""
NEAR = 2
"""Paragraphs between a signature line and a picture that is taken for the signature: it is anchored nearby."""
_PARTS = (Part.BODY, Part.TEXTBOX, Part.HEADER, Part.FOOTER)

_WORK = (
    r"(?:works?|submissions?|assignments?|portfolios?|journals?|evidence|essays?|reports?|documents?|diary|logs?"
    r"|materials?|contents?|assessments?|coursework|files?)"
)
_SAYS = r"""(?:\bI(?:,[^,]{3,40},)?\s(?:hereby\s|can\s|also\s|do\s|further\s|\w+ly\s)*
        (?:confirm|declare|certify|state|attest|verify)\b
    |\bthis\sis\sto\s(?:confirm|declare|certify)\b|\b(?:learner|candidate|student)\s(?:confirms|declares|certifies)\b
    |\bby\s(?:signing|submitting|ticking|typing|entering)\b)"""
_STATEMENT = Uncased(
    rf"""\b(?:is|are|as|be|being|represents?|of)\s+(?:\w+\s+){{0,2}}
        (?:my|our|(?:the\s)?(?:learner|candidate|student)(?:'s|’s)?)\sown\b(?:\s\w+){{0,2}}\s(?:work|effort)s?\b
    |\bmy\sown\s(?:unaided|original|independent|unassisted)\swork\b
    |{_SAYS}.{{0,140}}?(?:\bauthentic|\bown\swork
        |\b{_WORK}\b(?:\s(?:\w+\s){{0,6}}(?:is|are))?\s(?:\w+\s)?(?:mine|my\sown|their\sown)\b
        |\b(?:completed|produced|written|did|done)\s(?:it\s|(?:all\s|the\s|this\s|that\s)*(?:\w+\s)?)?(?:\w+ly\s)?
            (?:by\sme|myself|without|alone)
        |\b(?:sole|only)\sauthor\b|\b(?:not|never)\s(?:been\s)?(?:copied|plagiari[sz]ed)\b
        |\bfree\s(?:of|from)\splagiari[sz]|\boriginal\s(?:piece\sof\s)?work\b)
    |\bthe\s{_WORK}\sis\s(?:entirely|all|wholly|solely)\s(?:mine|my\sown)\b
    |\b(?:this|all|the\s(?:attached|enclosed|submitted|following|above))\b[^.]{{0,60}}\b(?:is|are)(?:\s\w+)?\smy\sown
        (?=[.,;:!]|\s(?:and|except|unless|apart|other)\b|\s*$)
    |\bthis\s(?:work|submission|assignment|portfolio|journal|essay|coursework)\s(?:has\sbeen|was|is)\s(?:\w+\s)?(?:written|produced|completed|prepared)\s(?:\w+\s){{0,2}}
        by\s(?:me|myself)\b
    |\bI\sam\sthe\s(?:sole\s|only\s)?author\sof\s(?:this|the\s(?:attached|enclosed|whole))\b
    |\bno\spart\sof\s(?:this|it|the)\s.{{0,60}}\b(?:submitted|copied|written\sby)\b""",
    re.DOTALL | re.VERBOSE,
)
_CENTRES = re.compile(
    r"\b(?:tutor|assessor|centre|supervisor|witness|internal|iqa|manager)(?:'s|’s)?\s+(?:statement|declaration)"
    r"|\bthe (?:learner|candidate|student)(?:'s|’s) own (?:\w+ )?work\b"
    r"|\bI (?:\w+ )?(?:confirm|declare|certify) .{0,40}\b(?:the|this|above) (?:\w+ )?(?:learner|candidate|student)\b",
    re.IGNORECASE,
)
"""Statements that somebody else signs about the learner."""
_SIGNATURE = re.compile(
    r"(?:(?:learner|student|candidate|coach|mentor|my|participant)(?:'s|’s)?\s+)?(?:(?:electronic|digital|e-?)\s?)?"
    r"(?:signature|signed)(?:\s*(?:by|of)?\s*(?:the\s)?(?:learner|student|candidate))?(?:\s*\([^)]*\))?\s*[:\-–—.]*",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:tutor|assessor|centre|supervisor|witness|internal|iqa|iv|verifier|quality|manager|client|coachee|mentee"
    r"|sponsor|employer|coordinator|trainer|invigilator|eqa)\b",
    re.IGNORECASE,
)
"""Whose signature it is, where it is not the learner's."""
_NAME_LABEL = re.compile(
    r"\W*(?:(?:learner|student|candidate|participant)(?:'s|’s)?\s+(?:full\s)?name|(?:full|print(?:ed)?)\s+name"
    r"|name(?:\s+of\s+(?:the\s)?(?:learner|student|candidate))?)\s*(?:\([^)]*\))?\s*[:\-–—.]*",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\b(?:date|dated)(?:\s+(?:signed|of\ssignature|submitted))?\s*[:\-–—.]*", re.IGNORECASE)
_DATE_SAID = re.compile(r"\b(?:date|dated|on|submitted|signed)\b", re.IGNORECASE)
_BLANK = re.compile(
    r"(?:[\s_.…:\-–—/\[\]<>(){}*☐]|\b(?:dd|mm|yy|yyyy|click|tap|here|to|enter|text|a|date|or|sign|type|your|name|n|na|tbc"
    r"|tbd|pending|please|insert|add|be|signed|signature|required|electronic|full|print|learner|student|candidate|not"
    r"|applicable|see|hard|copy|paper|above|below|by|the|of|for|and|blank|is|on|file)\b)*",
    re.IGNORECASE,
)
_TICKED = re.compile(r"[☒☑✓✔🗹✅]|\[\s?[xX✓✔]\s?\]")
_AGREED = re.compile(r"\W*(?:yes|y|x|agreed?|i agree|confirmed|true|accepted)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A statement of authenticity and what stands with it."""

    span: Span
    signed: bool
    """Something stands at the signature line, the learner's name stands under it, or its box is ticked."""
    dated: bool
    picture: Span | None = None
    """The line (or the statement itself) at which a picture or ink stands."""


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


def _may_hold(block: Block) -> bool:
    return block.part in _PARTS and block.role not in (Role.DELETED, Role.CONTENTS) and not block.look.hidden


def _examined(document: Document, span: Span, learner: str) -> Declaration:
    blocks, own = document.blocks, document.blocks[span.block]
    signed = bool(_TICKED.search(own.text)) or _names(own.text, learner) or _ticked_beside(document, span.block)
    anothers, picture = False, span if _pictured(document, span.block, 1) else None
    dated = _dated(own.text[span.end :])
    for n in _around(document, span.block):
        text = own.text[span.end :].lstrip(" .,;") if n == span.block else blocks[n].text
        label = _signature_label(text)
        anothers = _is_anothers(text, label) if label else anothers
        if anothers:
            continue
        if label:
            value = _DATE_LABEL.split(text[label.end() :])[0] or _next_to(document, n)
            signed = signed or not _BLANK.fullmatch(value)
            if picture is None and _pictured(document, n, NEAR):
                picture = Span(span.document, n, 0, len(blocks[n].text))
        short = len(text.split()) <= SHORT or label is not None
        if n > span.block and short and not _NAME_LABEL.match(text) and _names(text, learner):
            signed = True
        dated = dated or ((short if n > span.block else bool(_DATE_SAID.search(text))) and _dated(text))
        dated = dated or (bool(_DATE_LABEL.match(text)) and _dated(_next_to(document, n)))
    return Declaration(span, signed, dated, picture)


def _signature_label(text: str) -> re.Match[str] | None:
    """The label of a line for a signature, at the head of a text."""
    label = _SIGNATURE.search(text)
    return label if label and len(text[: label.start()].split()) <= 3 else None


def _is_anothers(text: str, label: re.Match[str]) -> bool:
    """The line is for the signature of somebody else; what follows up to the next such line is about that one."""
    return bool(_ANOTHER.search(text[: label.end()]) or _ANOTHER.match(text[label.end() :].lstrip(" (")))


def _is_label(text: str) -> bool:
    """A text only names what is to stand beside or under it."""
    named = _signature_label(text) or _DATE_LABEL.match(text) or _NAME_LABEL.match(text) or _ANOTHER.match(text)
    return bool(named) or text.rstrip().endswith(":")


def _around(document: Document, at: int) -> Iterator[int]:
    """Positions of the statement and of what stands around it in its part, up to a heading of something else."""
    blocks = document.blocks
    first, last = max(0, at - BEFORE), min(len(blocks), at + AFTER + 1)
    heads = [h.block for h in document.headings if at < h.block < last and not _SIGNATURE.search(blocks[h.block].text)]
    for n in range(first, min([last, *heads])):
        if blocks[n].part is blocks[at].part and blocks[n].role is not Role.DELETED:
            yield n


def _next_to(document: Document, position: int) -> str:
    """What stands in the next cell of a label's row, or, outside tables, in the next short line."""
    blocks, place = document.blocks, document.blocks[position].cell
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if following is None or following.part is not blocks[position].part:
        return ""
    label = _is_label(following.text)
    if place is None:
        return following.text if following.cell is None and len(following.text.split()) <= 5 and not label else ""
    same_row = following.cell is not None and (following.cell.table, following.cell.row) == (place.table, place.row)
    if same_row and not label:
        return following.text
    return _below(document, position)


def _below(document: Document, position: int) -> str:
    """What stands in the cell under a label's, where the row of labels is followed by a row of values."""
    place = document.blocks[position].cell
    if place is None:
        return ""
    under = (
        b.text
        for b in document.blocks[position + 1 : position + 1 + AFTER]
        if b.cell and (b.cell.table, b.cell.row, b.cell.column) == (place.table, place.row + 1, place.column)
    )
    text = next(under, "")
    return "" if _is_label(text) else text


def _ticked_beside(document: Document, position: int) -> bool:
    """A tick, a cross or a "yes" stands in another cell of the statement's row."""
    place = document.blocks[position].cell
    if place is None:
        return False
    row = (
        b.text
        for b in document.blocks[max(0, position - BEFORE) : position + AFTER]
        if b.cell and (b.cell.table, b.cell.row) == (place.table, place.row) and b.cell.column != place.column
    )
    return any(_TICKED.search(text) or _AGREED.fullmatch(text) for text in row)


def _pictured(document: Document, position: int, near: int) -> bool:
    """A picture stands at a line: in it, beside or under it in its table, or within `near` paragraphs of it."""
    blocks, line = document.blocks, document.blocks[position]
    for at in document.pictures:
        while blocks[at].part is not line.part and blocks[at].anchor is not None:
            at = blocks[at].anchor or 0
        picture = blocks[at]
        if picture.part is not line.part:
            continue
        if line.cell is not None or picture.cell is not None:
            if at == position or _beside(line, picture):
                return True
        elif abs(at - position) <= near and not any(map(_parts, _passed(blocks, position, at))):
            return True
    return False


def _passed(blocks: tuple[Block, ...], position: int, at: int) -> tuple[str, ...]:
    """What stands between a line and a picture, and with the picture, where that is no part of the line."""
    return tuple(b.text for b in (blocks[position + 1 : at + 1] if at > position else blocks[at:position]))


def _parts(text: str) -> bool:
    """A text keeps a picture from the line before it: it tells of something, or is somebody else's line."""
    return len(text.split()) > SHORT or bool(_ANOTHER.search(text))


def _beside(line: Block, picture: Block) -> bool:
    """Two cells of one row, or one cell under the other."""
    a, b = line.cell, picture.cell
    if a is None or b is None or a.table != b.table:
        return False
    return a.row == b.row or (a.column == b.column and b.row == a.row + 1)


def _dated(text: str) -> bool:
    return bool(find_dates(text))


def _names(text: str, learner: str) -> bool:
    """The learner's given name, or its first letter, and family name stand in a text."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    wanted = [word.casefold() for word in re.findall(r"[^\W\d_]+", learner)]
    return len(wanted) > 1 and wanted[-1] in words and bool({wanted[0], wanted[0][:1]} & words)

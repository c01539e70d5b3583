"""A copy of a Word file with Word comments at what the sheet speaks of; the original is never touched.

Comments stand at the exact characters where these lie in plain runs, else at the whole paragraph. What stands in
a note, text box, header or property is commented at the paragraph it belongs to, with the words quoted.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.run import Run
from lxml import etree

from extractors.model import Block, Part, Person, Reading, Role, Span
from reports.runs import covering, shown_runs
from rubrics.model import Assessment, Severity, State

AUTHOR = "firstread"
INITIALS = "fr"
MOST_COMMENTS = 400
"""Of one file: past it Word's margin is of no use to anybody."""
LONGEST_QUOTE = 120
"""Characters of what is quoted in a comment that stands elsewhere than its words."""

_P, _R = qn("w:p"), qn("w:r")
_BOX, _FALLBACK = qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class CannotAnnotate(Exception):
    """The file is of a kind that no annotated copy can be made of (Strict Open XML, macros, broken parts)."""


def annotate(data: bytes, position: int, assessment: Assessment) -> bytes:
    """The annotated copy.

    `data`: the file's bytes; `position`: the document's place in `Reading.documents`. Raises CannotAnnotate.
    """
    try:
        word = docx.Document(io.BytesIO(data))
        paragraphs = _paragraphs(word)
        for number, (span, text) in enumerate(_remarks(assessment, position)):
            if number == MOST_COMMENTS:
                break
            _comment(word, paragraphs, assessment.facts.reading, span, text)
        made = io.BytesIO()
        word.save(made)
    except Exception as error:  # python-docx raises a dozen kinds for files it does not know
        raise CannotAnnotate(type(error).__name__) from error
    return made.getvalue()


def _remarks(assessment: Assessment, position: int) -> Iterator[tuple[Span, str]]:
    """(place, text) of each comment for one document, in reading order; several at one place become one."""
    at: dict[Span, list[str]] = defaultdict(list)
    for span, text in (*_names(assessment), *_faults(assessment), *_evidence(assessment)):
        if span.document == position and text not in at[span]:
            at[span].append(text)
    for span in sorted(at):
        yield span, "\n".join(at[span])


def _names(assessment: Assessment) -> Iterator[tuple[Span, str]]:
    """What can identify a person."""
    for person in assessment.facts.people:
        if person.identifying:
            for span in person.mentions:
                yield span, _about(person)
    for identifier in assessment.facts.identifiers:
        yield identifier.span, f"This {identifier.kind.replace('_', ' ')} can identify a person."


def _faults(assessment: Assessment) -> Iterator[tuple[Span, str]]:
    """Other findings that need a look; names and criteria have comments of their own."""
    for finding in assessment.findings:
        if finding.severity is not Severity.NOTE and not finding.code.startswith(("name", "identifier", "criterion")):
            for span in finding.evidence:
                yield span, finding.message


def _evidence(assessment: Assessment) -> Iterator[tuple[Span, str]]:
    """The best places for each criterion."""
    for result in assessment.criteria:
        if result.state in (State.FOUND, State.PARTIAL):
            for span in result.evidence:
                yield span, f"Bears on criterion {result.criterion.id}."


def _about(person: Person) -> str:
    role = "" if person.role.value == "unknown" else f" ({person.role.value})"
    return f"This name{role} can identify a person: {person.reason}"


def _paragraphs(word: WordFile) -> list[etree._Element]:
    """The body's paragraphs, in the order in which the reader counts them."""
    kept = []
    for element in word.element.body.iter(_P):
        if not any(a.tag in (_BOX, _FALLBACK) for a in element.iterancestors()):
            kept.append(element)
    return kept


def _comment(word: WordFile, paragraphs: list[etree._Element], reading: Reading, span: Span, text: str) -> None:
    """Put one comment at its place, or at the paragraph that the place belongs to."""
    document = reading.documents[span.document]
    block = reading.block(span)
    exact = block.part is Part.BODY and block.role is not Role.DELETED
    host = block if block.part is Part.BODY else _host(document.blocks, block)
    if host is None or host.index >= len(paragraphs):
        host, exact = document.blocks[0], False
        if host.part is not Part.BODY or not paragraphs:
            return
    if not exact:
        quote = reading.text(span)[:LONGEST_QUOTE]
        text = f"{_where(block)}: “{quote}”\n{text}"
    paragraph = paragraphs[host.index]
    runs = covering(paragraph, host.text, span.start, span.end) if exact else []
    runs = runs or shown_runs(paragraph) or [etree.SubElement(paragraph, _R)]
    word.add_comment([Run(r, word) for r in (runs[0], runs[-1])], text, AUTHOR, INITIALS)  # type: ignore[arg-type]


def _host(blocks: tuple[Block, ...], block: Block) -> Block | None:
    """The body paragraph that a note, comment or text box hangs on."""
    for _ in range(len(blocks)):
        if block.part is Part.BODY or block.anchor is None:
            break
        block = blocks[block.anchor]
    return block if block.part is Part.BODY else None


def _where(block: Block) -> str:
    if block.role is Role.DELETED:
        return "In deleted text that the file still holds"
    if block.part is Part.PROPERTIES:
        return f"In the file's properties ({block.label})"
    return f"In the {block.part.value}"

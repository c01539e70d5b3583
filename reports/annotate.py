"""A copy of a Word file with bookmarks and Word comments at what the sheet speaks of; the original is never touched.

The sheets' links lead to the bookmarks. Comments stand at the exact characters where these lie in plain runs, else at
the whole paragraph. What stands in a note, text box, header or property is commented at the paragraph it belongs to,
with the words quoted.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from lxml import etree

from extractors.model import Block, Kind, Part, Person, Reading, Role, Span
from reports.marks import bookmark, marked
from reports.runs import Known, covering, shown_runs
from reports.word_comments import Comments
from rubrics.model import Assessment, CriterionResult, Severity, State

AUTHOR = "firstread"
INITIALS = "fr"
MOST_COMMENTS = 400
"""Of one file: past it Word's margin is of no use to anybody."""
LONGEST_QUOTE = 120
"""Characters of what is quoted in a comment that stands elsewhere than its words."""

MOST_BOOKMARKS = 2000
"""Of one file: Word's own limit is far above; the rest of the links open the file."""
MOST_DIGITS = 9
"""Of a number of the learner's that ours begin behind: Word's have 32 bits, which a longer one would leave."""

_P, _R = qn("w:p"), qn("w:r")
_BOOKMARK_START, _BOOKMARK_END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")
_ID, _NAME = qn("w:id"), qn("w:name")
_BOX, _FALLBACK = qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class CannotAnnotate(Exception):
    """The file is of a kind that no annotated copy can be made of (Strict Open XML, macros, broken parts)."""


def annotate(data: bytes, position: int, assessment: Assessment) -> bytes:
    """The annotated copy.

    `data`: the file's bytes; `position`: the document's place in `Reading.documents`. Raises CannotAnnotate.
    """
    try:
        word = docx.Document(io.BytesIO(data))
        comments = Comments(word, AUTHOR, INITIALS)
        paragraphs = _paragraphs(word)
        for span, text in islice(_remarks(assessment, position), MOST_COMMENTS):
            _comment(comments, paragraphs, assessment.facts.reading, span, text)
        absent = _absent_altogether(assessment)
        if absent and paragraphs and position == _first_word_file(assessment.facts.reading):
            _attach(comments, paragraphs[0], [], absent)
        _bookmarks(paragraphs, assessment, position)
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
    """The best places for each criterion, and at the first of them what was not located."""
    for result in assessment.criteria:
        if result.state not in (State.FOUND, State.PARTIAL):
            continue
        for number, span in enumerate(result.evidence):
            absent = _absent(result) if number == 0 else []
            lacks = f" Not located: {'; '.join(absent)}." if absent else ""
            yield span, f"Bears on criterion {result.criterion.id}.{lacks}"


def _absent(result: CriterionResult) -> list[str]:
    """What the guidance asks for and was not located in full."""
    return [
        located.requirement.text
        for located in result.requirements
        if not located.requirement.advisory and located.outcome.state in (State.MISSING, State.PARTIAL)
    ]


def _absent_altogether(assessment: Assessment) -> str:
    """What no place of the work can bear: criteria of which nothing was located. It stands at the first paragraph."""
    lines = [
        f"Criterion {result.criterion.id}: no evidence located. {'; '.join(_absent(result))}".strip()
        for result in assessment.criteria
        if result.state is State.MISSING or (result.state is State.PARTIAL and not result.evidence)
    ]
    return "\n".join(lines)


def _first_word_file(reading: Reading) -> int:
    """Position of the longest of the Word files, which comes first."""
    return next((n for n, d in enumerate(reading.documents) if d.kind is Kind.DOCX and d.blocks), -1)


def _bookmarks(paragraphs: list[etree._Element], assessment: Assessment, position: int) -> None:
    """A bookmark at every place that a sheet may lead to; in notes and boxes, at the paragraph that they hang on."""
    reading = assessment.facts.reading
    document = reading.documents[position]
    spans = dict.fromkeys(span for span in marked(assessment) if span.document == position)
    taken = _numbers_taken(paragraphs)
    known: Known = {}
    for number, span in enumerate(islice(spans, MOST_BOOKMARKS), taken + 1):
        block = document.blocks[span.block]
        host = block if block.part is Part.BODY else _host(document.blocks, block)
        if host is None or host.index >= len(paragraphs):
            continue
        paragraph = paragraphs[host.index]
        exact = host is block and block.role is not Role.DELETED
        runs = covering(paragraph, host.text, span.start, span.end, known) if exact else []
        runs = runs or shown_runs(paragraph)
        start = etree.Element(_BOOKMARK_START, {_ID: str(number), _NAME: bookmark(span)})
        end = etree.Element(_BOOKMARK_END, {_ID: str(number)})
        if runs:
            runs[0].addprevious(start)
            runs[-1].addnext(end)
        else:
            paragraph.extend((start, end))


def _numbers_taken(paragraphs: list[etree._Element]) -> int:
    """The highest number of a bookmark in the file; the learner's own keep theirs."""
    if not paragraphs:
        return 0
    root = paragraphs[0].getroottree().getroot()
    numbers = [element.get(_ID, "") for element in root.iter(_BOOKMARK_START)]
    return max((int(n) for n in numbers if n.isascii() and n.isdigit() and len(n) <= MOST_DIGITS), default=0)


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


def _comment(comments: Comments, paragraphs: list[etree._Element], reading: Reading, span: Span, text: str) -> None:
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
    _attach(comments, paragraph, covering(paragraph, host.text, span.start, span.end) if exact else [], text)


def _attach(comments: Comments, paragraph: etree._Element, runs: list[etree._Element], text: str) -> None:
    """A comment at some runs of a paragraph, at the whole of it where there are none."""
    some: list[Any] = runs or shown_runs(paragraph) or [etree.SubElement(paragraph, _R)]  # python-docx has subclasses
    comments.add(some[0], some[-1], text)


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

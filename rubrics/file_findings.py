"""Findings about the files themselves: unread, left with tracked changes, from another unit or qualification."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractors.model import Block, Document, Facts, Part, Role, Span, Status
from extractors.uncased import Uncased
from rubrics.codes import counted, file_place, finding
from rubrics.model import Finding, Rubric

OPENING = 40
"""Blocks at the head of a file in which a cover sheet or title names unit and qualification."""
MORE_OFTEN = 2
"""Times that another unit's number must stand in a file before it is asked about."""
_WARNINGS = {"tracked-changes": "tracked-changes-left", "hidden-text": "hidden-text"}
_FRAME = (Part.HEADER, Part.FOOTER, Part.FILENAME, Part.PROPERTIES)

_QUALIFICATION = Uncased(
    r"""(?<![\d.,/-])(?<!\d\s)(?P<code>8[5-7]\d\d)[-–/ ](?=\d{3}(?!\d))
    |(?:ILM|qualification|award|course|programme)\W{1,3}(?:(?:code|no|number|level\s\d)\W{1,3}){0,2}(?P<named>8[5-7]\d\d)(?!\d)""",
    re.VERBOSE,
)
"""Codes of ILM qualifications: four digits from 8500 on, with a unit behind or a word in front."""


def of_files(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """What is to be said about each file, superseded ones aside."""
    for d, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED:
            continue
        yield from _status(d, document)
        yield from _warnings(d, document)
        yield from _numbers(d, document, rubric)
    if facts.context.again:
        message = (
            f"This attempt holds {facts.context.again} as the one before it. Perhaps the old version was handed in"
            " again by mistake: ask for the new one."
        )
        yield finding("resubmission-unchanged", message)


def _status(d: int, document: Document) -> Iterator[Finding]:
    codes = {Status.UNREADABLE: "document-unreadable", Status.PARTLY_READ: "document-partly-read"}
    if document.status in codes:
        problem = (document.problem or "").strip() or "it could not be read; open it and read it yourself"
        yield finding(codes[document.status], f"{document.path}: {problem.rstrip('.')}.", file_place(d, document))


def _warnings(d: int, document: Document) -> Iterator[Finding]:
    for warning in document.warnings:
        if warning.message and document.status is not Status.UNREADABLE:
            code = _WARNINGS.get(warning.code, "document-remark")
            yield finding(code, f"{document.path}: {warning.message.rstrip('.')}.", file_place(d, document))
    changes = Counter(b.role is Role.DELETED for b in document.blocks)[True]
    if changes and not any(w.code == "tracked-changes" for w in document.warnings):
        spans = [Span(d, b, 0, len(k.text)) for b, k in enumerate(document.blocks) if k.role is Role.DELETED]
        message = (
            f"{document.path}: {counted(changes, 'tracked deletion')} left in the file."
            " Ask for a version with all changes accepted."
        )
        yield finding("tracked-changes-left", message, spans[:5])
    hidden = [b for b, k in enumerate(document.blocks) if k.look.hidden and k.part is Part.BODY and k.text.strip()]
    if hidden and not any(w.code == "hidden-text" for w in document.warnings):
        spans = [Span(d, b, 0, len(document.blocks[b].text)) for b in hidden]
        message = (
            f"{document.path}: {counted(len(hidden), 'hidden paragraph')} that a reader does not see and that was not"
            " taken as evidence. Look at it in Word."
        )
        yield finding("hidden-text", message, spans[:5])


def _numbers(d: int, document: Document, rubric: Rubric) -> Iterator[Finding]:
    """Numbers of another qualification or unit in the file's frame, cover and headings."""
    wrong: dict[str, list[Span]] = {}
    units: dict[str, list[Span]] = {}
    unit = re.compile(
        rf"(?<!\d)(?:unit\W{{0,3}}(?:{rubric.qualification}\W{{0,3}})?|{rubric.qualification}\W{{1,3}}|ilm\W{{0,3}})(7\d\d)(?!\d)",
        re.IGNORECASE,
    )
    for b, block in _frame(document):
        for m in _QUALIFICATION.finditer(block.text):
            code = m["code"] or m["named"]
            if code != rubric.qualification:
                wrong.setdefault(code, []).append(Span(d, b, *m.span()))
        for m in unit.finditer(block.text):
            units.setdefault(m[1], []).append(Span(d, b, *m.span()))
    for code, spans in wrong.items():
        message = (
            f"{document.path}: the number {code} stands in the file, which belongs to another qualification than"
            f" {rubric.qualification}. Check for an old template or work from another award."
        )
        yield finding("wrong-qualification-number", message, spans[:5])
    own = len(units.pop(rubric.unit, ()))
    for number, spans in units.items():
        if len(spans) >= MORE_OFTEN and len(spans) > own:
            message = (
                f"{document.path}: speaks of unit {number} {counted(len(spans), 'time')} and of unit {rubric.unit}"
                f" {counted(own, 'time')}. Check that it was handed in for the right unit."
            )
            yield finding("unit-other", message, spans[:5])


def _frame(document: Document) -> Iterator[tuple[int, Block]]:
    headings = {h.block for h in document.headings}
    for b, block in enumerate(document.blocks):
        if block.role is not Role.DELETED and (block.part in _FRAME or b < OPENING or b in headings):
            yield b, block

"""Which blocks can be evidence at all: the learner's own text, without what only echoes the brief.

Never evidence: headings, titles, contents lines, captions, form labels and header rows, pasted criteria and
guidance, reference lists, glossaries, cover sheets and declarations, headers and footers, comments, deletions,
hidden text, superseded files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractors.model import Block, Document, Part, Reading, Role, Status
from extractors.once import once
from extractors.references.gather import in_list
from extractors.uncased import Uncased
from rubrics.labels import label_blocks
from rubrics.model import Rubric
from rubrics.official import is_official
from rubrics.prompts import prompts

TEXT_PARTS = (Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX)
"""Parts in which a learner writes answers; the rest is apparatus."""
SILENT_ROLES = (Role.TITLE, Role.CONTENTS, Role.CAPTION, Role.DELETED)
PROMPT_WORDS = 14
PROMPT_REPEATS = 3
"""A short line with a question mark or colon that stands so often in a file is a form's prompt."""

_APPARATUS = re.compile(
    r"""\W*(?:\d+[.)]?\s*|appendix\s\w+\W+)?(?:glossary|(?:list\sof\s)?(?:abbreviations|acronyms)|(?:list\sof\s)(?:figures|tables|appendices)
    |(?:learner|student|candidate)?\s*declarations?(?:\sof\s\w+)?|statement\sof\sauthenticity|authenticity\s(?:statement|declaration)
    |(?:submission\s|assignment\s|front\s)?cover\s?(?:sheet|page)|submission\sdetails|(?:table\sof\s)?contents|acknowledge?ments?
    |assessment\s(?:brief|guidance|requirements)|assignment\sbrief|the\sbrief|assessor(?:'s|’s)?\s(?:feedback|comments|use\sonly|decision)|marking\s(?:grid|sheet|criteria)
    |plagiarism\sstatement)(?:\s*(?:and|&|of|/)\s[\w\s]{1,40})?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Headings of parts that are not the learner's answer."""
_COVER = re.compile(
    r"""\W*(?:(?:learner|student|candidate|participant)(?:'s|’s)?\s(?:name|number|no|id|ref\w*|registration\b.*|enrolment\b.*|signature)|name(?:\sof\s(?:learner|candidate|student|centre))?
    |centre(?:\s(?:name|number|no))?|(?:enrolment|registration|candidate|ilm)\s(?:number|no|date)|qualification|(?:unit|module)(?:\s(?:title|number|no|code))?|tutor(?:\sname)?|assessor(?:\sname)?
    |(?:iqa|internal\s(?:verifier|quality\sassurer))(?:\sname)?|word\s?count|(?:date\s(?:of\ssubmission|submitted)|submission\sdate|due\sdate|hand-?in\sdate)|submitted\s(?:by|to|on)|cohort|version|signed|signature|print\sname|programme)
    \.?\s*(?:[:\t–-]|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Lines of a cover sheet: a field's name with a colon, or alone."""
_DECLARATION = Uncased(
    r"\bI (?:hereby |can )?(?:confirm|declare|certify) that\b"
    r".{0,60}\b(?:work|assignment|portfolio|evidence|submission|journal|own)\b"
    r"|\b(?:is|are) (?:entirely |all )?my own (?:original )?work\b",
)
COVER_WORDS = 14
FURNITURE_LEAST = 4
"""Words; shorter lines ("Not applicable", "Client 1") are repeated by people."""
FURNITURE_REPEATS = 4
"""Times that a longer line stands in a document, word for word, before it is the form's and not the learner's."""


@once
def usable(reading: Reading, rubric: Rubric) -> frozenset[tuple[int, int]]:
    """(document, block) of every block that may serve as evidence.

    `rubric` is that of the submission's unit; the wording of all units is kept out.
    """
    listed = in_list(reading)
    found: set[tuple[int, int]] = set()
    for d, document in enumerate(reading.documents):
        if document.status in (Status.SUPERSEDED, Status.UNREADABLE):
            continue
        silent = _silent(reading, d, document)
        found.update((d, b) for b, block in enumerate(document.blocks) if b not in silent and _is_text(block, rubric))
    return frozenset(found - listed)


def _is_text(block: Block, rubric: Rubric) -> bool:
    return (
        block.part in TEXT_PARTS
        and block.role not in SILENT_ROLES
        and not block.look.hidden
        and any(c.isalnum() for c in block.text)
        and not _DECLARATION.search(block.text[:400])
        and not is_official(block.text, rubric)
    )


def _silent(reading: Reading, d: int, document: Document) -> set[int]:
    """Blocks that are headings, labels, prompts, or lie in a part that is no answer."""
    found = {h.block for h in document.headings}
    found |= label_blocks(document)
    found.update(_repeated(document))
    found |= prompts(document)
    found.update(_furniture(document))
    within: list[tuple[int, bool]] = []
    for section in reading.sections:
        if section.document != d:
            continue
        while within and section.level and within[-1][0] >= section.level:
            within.pop()
        apart = _APPARATUS.fullmatch(section.title) is not None
        if apart or any(flag for _, flag in within):
            found.update(range(section.first, section.last))
        elif section.level == 0:
            found.update(_cover(document, section.first, section.last))
        if section.level:
            within.append((section.level, apart))
    return found


def _cover(document: Document, first: int, last: int) -> Iterator[int]:
    """Field lines of a cover sheet before the first heading."""
    for b in range(first, last):
        text = document.blocks[b].text
        if len(text.split()) <= COVER_WORDS and _COVER.match(text):
            yield b


def _furniture(document: Document) -> Iterator[int]:
    """Short lines that stand in a form again and again, word for word: "Centre use: sampled Y / N"."""
    lines = [(b, block.text.casefold().split()) for b, block in enumerate(document.blocks)]
    short = [(b, " ".join(words)) for b, words in lines if FURNITURE_LEAST <= len(words) <= PROMPT_WORDS]
    often = Counter(text for _, text in short)
    return (b for b, text in short if often[text] >= FURNITURE_REPEATS)


def _repeated(document: Document) -> Iterator[int]:
    short = [
        (b, " ".join(block.text.lower().split()))
        for b, block in enumerate(document.blocks)
        if block.text.rstrip().endswith(("?", ":")) and len(block.text.split()) <= PROMPT_WORDS
    ]
    often = Counter(text for _, text in short)
    return (b for b, text in short if often[text] >= PROMPT_REPEATS)

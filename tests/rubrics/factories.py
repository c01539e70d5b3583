"""Readings and facts made from plain text, for tests of the checks.

`reading` takes lines: "# " opens a heading (level by the number of #), "- " a list item, "| a | b |" a table
row (neighbouring rows make one table), everything else is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from extractors.model import (
    Block,
    Cell,
    CellPlace,
    Citation,
    Context,
    Document,
    Facts,
    Heading,
    Kind,
    Part,
    Reading,
    Reference,
    Role,
    Section,
    Span,
    Status,
    Table,
)
from rubrics.check import Question
from rubrics.model import Criterion, Passage, Term, Vocabulary

CITATION = re.compile(
    r"(?P<authors>[A-Z][\w’'-]+(?: (?:and|&) [A-Z][\w’'-]+| et al\.)?),? \(?(?P<year>(?:19|20)\d\d)\)?"
)


def document(text: str, status: Status = Status.READ) -> Document:
    blocks: list[Block] = []
    headings: list[Heading] = []
    tables: list[Table] = []
    rows: list[list[str]] = []

    def close_table() -> None:
        if not rows:
            return
        cells = []
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                blocks.append(Block(Part.BODY, len(blocks), cell, cell=CellPlace(len(tables), r, c)))
                cells.append(Cell(r, c, 1, 1, (len(blocks) - 1,)))
        tables.append(Table(tuple(cells), len(rows), max(len(r) for r in rows)))
        rows.clear()

    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("|"):
            rows.append([c.strip() for c in line.strip("|").split("|")])
            continue
        close_table()
        if not line:
            continue
        mark = re.match(r"(#+) (.*)", line)
        if mark:
            headings.append(Heading(len(blocks), len(mark[1]), "style"))
            blocks.append(Block(Part.BODY, len(blocks), mark[2], style=f"heading {len(mark[1])}"))
        elif line.startswith("- "):
            blocks.append(Block(Part.BODY, len(blocks), line[2:], label="•", role=Role.LIST_ITEM))
        else:
            blocks.append(Block(Part.BODY, len(blocks), line))
    close_table()
    return Document(
        "d1", "essay.docx", Kind.DOCX, "0" * 64, status, None, tuple(blocks), tuple(tables), tuple(headings)
    )


def reading(*texts: str, statuses: Mapping[int, Status] | None = None) -> Reading:
    documents = tuple(
        replace(document(t, (statuses or {}).get(i, Status.READ)), id=f"d{i + 1}") for i, t in enumerate(texts)
    )
    sections: list[Section] = []
    for d, made in enumerate(documents):
        starts = [h.block for h in made.headings] + [len(made.blocks)]
        for i, h in enumerate(made.headings):
            sections.append(Section(d, i, h.level, made.blocks[h.block].text, "", h.block + 1, starts[i + 1]))
    return Reading(documents, tuple(sections))


def citations(
    read: Reading, academic: Mapping[str, bool] | None = None
) -> tuple[tuple[Citation, ...], tuple[Reference, ...]]:
    """Citations of the form Author (2019) or (Author, 2019); each gets an entry, academic unless told."""
    cites: list[Citation] = []
    entries: dict[str, int] = {}
    references: list[Reference] = []
    for d, b, block in read.blocks():
        for m in CITATION.finditer(block.text):
            author = m["authors"].split()[0]
            if author not in entries:
                entries[author] = len(references)
                good = (academic or {}).get(author, True)
                kind = "book" if good else "web"
                references.append(
                    Reference(author, (author,), m["year"], "Title", True, kind, good, 0, Span(d, 0, 0, 0))
                )
            cites.append(Citation(m[0], (author,), m["year"], True, Span(d, b, *m.span()), entries[author]))
    return tuple(cites), tuple(references)


def facts(*texts: str, academic: Mapping[str, bool] | None = None, **fields: Any) -> Facts:
    read = reading(*texts, statuses=fields.pop("statuses", None))
    cites, references = citations(read, academic)
    references = tuple(replace(r, span=Span(0, 10_000 + i, 0, 0)) for i, r in enumerate(references))
    made = Facts(Context("Robin Vale", "700", date(2026, 6, 1)), read, citations=cites, references=references)
    return replace(made, **fields)


def whole(read: Reading, trust: float = 1.0) -> tuple[Passage, ...]:
    """Each document as one passage, headings left out."""
    made = []
    for d, doc in enumerate(read.documents):
        heads = {h.block for h in doc.headings}
        made.append(Passage(d, tuple(i for i in range(len(doc.blocks)) if i not in heads), "heading 1.1", trust))
    return tuple(made)


def vocabulary(name: str, *terms: str | Term, shape: str = "") -> Vocabulary:
    made = tuple(t if isinstance(t, Term) else Term(t) for t in terms)
    return Vocabulary(name, name.replace("_", " "), made, shape)


def criterion(topic: tuple[str, ...] = (), **fields: Any) -> Criterion:
    made = Criterion("1.1", "Compare things", "Compare", "", "", "follow", topic, ())
    return replace(made, **fields)


def question(
    *texts: str,
    vocabularies: tuple[Vocabulary, ...] = (),
    thresholds: Mapping[str, int] | None = None,
    topic: tuple[str, ...] = (),
    trust: float = 1.0,
    **fields: Any,
) -> Question:
    made = facts(*texts, **fields)
    passages = whole(made.reading, trust) if texts else ()
    return Question(made, criterion(topic), passages, {v.name: v for v in vocabularies}, thresholds or {})

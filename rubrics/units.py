"""The smallest stretches that are put under a criterion: a paragraph, or a row of a table.

Each comes with the mark that stands over it: its section's, or that of a signpost in the text (a bold line, a pasted
criterion, a box, the left cell of its row).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Document, Reading, Section
from rubrics.marks import NUMBERED, TOPIC_WORD, WORDED, Mark, topic_mark
from rubrics.model import Rubric
from rubrics.official import is_official
from rubrics.signposts import read, tagged
from rubrics.statements import NOTES
from rubrics.topics import Topics

SIGN_LINE_WORDS = 14
"""A line that is no official wording is a signpost only if it is no longer than this."""
POINTER_ROW_WORDS = 15
POINTER_TRUST = 0.45
"""A row that names a criterion and holds so few other words only says where the evidence is."""
TAGGED = 0.9
"""A paragraph that ends in "(AC 2.3)"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or table row: its usable blocks and the mark over them."""

    document: int
    section: int
    """Position in `Reading.sections`."""
    blocks: tuple[int, ...]
    text: str
    mark: Mark | None


@dataclass(slots=True)
class _Walk:
    """What is known on the way through a section."""

    section: Mark | None
    current: Mark | None
    table: int | None = None
    before_table: Mark | None = None
    answered: bool = False
    """The table has held text since its last signpost."""


def units(
    reading: Reading,
    rubric: Rubric,
    usable: frozenset[tuple[int, int]],
    marks: Sequence[Mark | None],
    own: frozenset[int],
    topics: Topics,
) -> tuple[Unit, ...]:
    """All units of a submission in reading order.

    `marks` belong to the reading's sections; `own` holds the documents whose plain numbers are the learner's own.
    """
    found: list[Unit] = []
    notes = _notes(reading, usable)
    anchored = {(d, b) for (d, _), own_notes in notes.items() for b in own_notes}
    for s, section in enumerate(reading.sections):
        d, document = section.document, reading.documents[section.document]
        walk = _Walk(marks[s], marks[s])
        for blocks in _groups(document, section):
            mark = _sign(document, blocks, walk, rubric, d in own, topics)
            kept = tuple(b for b in blocks if (d, b) in usable and (d, b) not in anchored)
            text = "\n".join(document.blocks[b].text for b in kept)
            if kept:
                below = (b for block in kept for b in notes.get((d, block), ()))
                found.append(Unit(d, s, (*kept, *below), text, _tagged(text, mark, rubric)))
    return tuple(found)


def _notes(reading: Reading, usable: frozenset[tuple[int, int]]) -> Mapping[tuple[int, int], tuple[int, ...]]:
    """(document, block) of paragraphs to the blocks of the notes whose marks stand in them.

    A note belongs to the answer that it supports: by itself "EMCC (2021), section 2" would be about ethics wherever it
    stands. One whose mark stands in no paragraph that counts, a heading's, stays by itself.
    """
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for d, b in sorted(usable):
        block = reading.documents[d].blocks[b]
        if block.part in NOTES and block.anchor is not None and (d, block.anchor) in usable:
            home = (d, block.anchor)
            found[home] = (*found.get(home, ()), b)
    return found


def _groups(document: Document, section: Section) -> Iterator[tuple[int, ...]]:
    """Positions of a section's blocks: rows of outermost tables together, all others one by one."""
    row: list[int] = []
    place: tuple[int, int] | None = None
    for b in range(section.first, section.last):
        here = _row(document, document.blocks[b])
        if row and here != place:
            yield tuple(row)
            row = []
        place = here
        if here is None:
            yield (b,)
        else:
            row.append(b)
    if row:
        yield tuple(row)


def _row(document: Document, block: Block) -> tuple[int, int] | None:
    if block.cell is None:
        return None
    table, row = block.cell.table, block.cell.row
    return table, row


def _sign(
    document: Document, blocks: tuple[int, ...], walk: _Walk, rubric: Rubric, own: bool, topics: Topics
) -> Mark | None:
    """The mark of the next unit; keeps the walk up to date."""
    first = document.blocks[blocks[0]]
    table = first.cell.table if first.cell else None
    if table != walk.table:
        if walk.table is not None and walk.answered:
            walk.current = walk.before_table
        walk.table, walk.before_table, walk.answered = table, walk.current, False
    if table is None:
        mark = _line_mark(first, rubric, own, walk)
        if mark is not None:
            walk.current = mark
        return walk.current
    return _row_mark(document, blocks, walk, rubric, own, topics)


def _row_mark(
    document: Document, blocks: tuple[int, ...], walk: _Walk, rubric: Rubric, own: bool, topics: Topics
) -> Mark | None:
    sheet = document.tables[walk.table].name if walk.table is not None else ""
    signs = {b: _line_mark(document.blocks[b], rubric, own, walk) for b in blocks}
    mark = next((m for m in signs.values() if m is not None), None)
    said = (document.blocks[b].text for b, m in signs.items() if m is None)
    rest = [text for text in said if not is_official(text, rubric)]
    words = sum(len(text.split()) for text in rest)
    if mark is None:
        walk.answered = walk.answered or words > 0
        if walk.current is None and sheet:
            named = topic_mark(sheet, topics)
            return None if named is None else replace(named, route="sheet name", trust=TOPIC_WORD)
        return walk.current
    if not words:
        walk.current = mark
        return mark
    walk.answered = True
    return mark if words >= POINTER_ROW_WORDS else replace(mark, route="mapping table", trust=POINTER_TRUST)


def _line_mark(block: Block, rubric: Rubric, own: bool, walk: _Walk) -> Mark | None:
    """The mark that a line sets for itself and what follows, or None if it is no signpost."""
    post = read(block.text, block.label, rubric)
    settled = walk.section is not None and walk.section.settled
    if not post.criteria or (own and not (post.named or post.worded)):
        return None
    inside = settled and walk.section is not None and set(post.criteria) <= set(walk.section.criteria)
    pasted = is_official(block.text, rubric) or post.worded
    short = len(block.text.split()) <= SIGN_LINE_WORDS
    if inside or not (pasted or post.named or block.look.bold or (short and not settled)):
        return None
    prose = block.text.rstrip(" )]").rpartition("(")[0].rstrip().endswith((".", "!", "?"))
    if not (pasted or post.leads) and (not short or prose):
        return None
    if post.leads and not (pasted or short or post.named):
        return None
    trust = NUMBERED if post.named or post.leads else WORDED
    return Mark(post.criteria, f"signpost {', '.join(post.criteria)}", trust)


def _tagged(text: str, mark: Mark | None, rubric: Rubric) -> Mark | None:
    tags = tagged(text, rubric)
    if not tags or (mark is not None and mark.settled):
        return mark
    return Mark(tags, f"tag {', '.join(tags)} in the text", TAGGED)

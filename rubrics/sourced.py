"""Which citations count for which of the things that an answer deals with.

A source belongs to what is said where it stands: the sentence with the citation, the sentence with the mark of its
note, the row of its table, the text under its heading. Where a sentence names several things, each citation belongs to
those before it ("work shadowing (A) and action learning (B)"), or behind it if the sentence begins with one ("A shows
the worth of shadowing, B that of action learning"). A sentence that opens a paragraph and names nothing yet belongs to
what the paragraph turns to, unless it points back.
Source: 8589-700, guidance of 1.3 ("a key source for each suggested method") and 2.1 ("for each of the four areas").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from extractors.model import Citation, Facts, Part, Span
from rubrics.naming import Namer, Naming
from rubrics.statements import NOTES, Statement
from rubrics.stretches import Stretch

_POINTS_BACK = re.compile(
    r"\W*(?:this|that|these|those|it(?! (?:was|is) (?-i:[A-Z]))|its|they|their|them|such|however|yet|but|nor|also|and|"
    r"so|he|she|here|both|again|moreover|furthermore|further|similarly|likewise|conversely|"
    r"the (?:same|former|latter|method|approach|idea|model)|in (?:addition|contrast)|by contrast|on the other hand)\b",
    re.IGNORECASE,
)
"""How a sentence opens that goes on with what was spoken of before."""


_CLOSES = re.compile(
    r"\W*(?:in (?:conclusion|summary|sum|short)|to (?:conclude|sum up|summarise)|overall|all in all|taken together|"
    r"(?:all|each|both|none) of (?:these|them)|whatever the)\b",
    re.IGNORECASE,
)
"""How a sentence opens that speaks of all that came before."""

OPENING = 2
"""Sentences with which a paragraph may begin before it names what it is about."""


def cited_in(facts: Facts, statements: Iterable[Statement], academic: bool) -> tuple[Citation, ...]:
    """The citations that stand in the statements; with `academic`, without those known to be none.

    A citation without an entry is no proof against itself: its absence from the list is a finding of its own.
    """
    places = _Places(facts, statements)
    return tuple(c for c in _fitting(facts, academic) if places.of(c))


def sources(
    facts: Facts, statements: Sequence[Statement], found: Sequence[Stretch], namer: Namer, academic: bool
) -> Mapping[str, tuple[Citation, ...]]:
    """For each stretch, by its name, the citations that count for it.

    In: the answer's statements, the stretches that were found in it, and what named them; `academic` as above.
    """
    holding: dict[Span, list[str]] = defaultdict(list)
    for stretch in found:
        for s in stretch.statements:
            holding[s.span].append(stretch.name)
    known = {stretch.name for stretch in found}
    places = _Places(facts, statements)
    standing = [(c, s, at) for c in _fitting(facts, academic) for s, at in places.of(c)]
    together: dict[Span, list[int]] = defaultdict(list)
    for _, s, at in standing:
        together[s.span].append(at)
    began = {stretch.name: stretch.statements[0].paragraph for stretch in found}
    ahead = dict(_ahead(statements, namer))
    given: dict[str, dict[Citation, None]] = defaultdict(dict)
    for c, s, at in standing:
        holders = holding[s.span]
        if all(began[h] != s.paragraph for h in holders):  # it only goes on with what was spoken of before
            holders = [] if _CLOSES.match(s.text) else ahead.get(s.span, holders)
        named = [n for n in namer(s) if n.start >= 0]
        apart = {n.name for n in named}
        own = _named_with(named, together[s.span], at)
        if s.span not in holding and len(own) > 1:  # a bare list with one source behind it
            continue
        names = [*(h for h in holders if h in own or h not in apart), *own]
        for name in names:
            if name in known:
                given[name][c] = None
    return {name: tuple(cites) for name, cites in given.items()}


def _fitting(facts: Facts, academic: bool) -> Iterator[Citation]:
    for c in facts.citations:
        if not academic or c.reference is None or facts.references[c.reference].academic:
            yield c


class _Places:
    """Statements by their places."""

    def __init__(self, facts: Facts, statements: Iterable[Statement]) -> None:
        """`facts`: of the submission that the statements are from."""
        self._facts = facts
        self._paragraphs: dict[tuple[int, int], list[Statement]] = defaultdict(list)
        self._rows: dict[tuple[int, int, int], list[Statement]] = defaultdict(list)
        self._columns: dict[tuple[int, int, int], list[Statement]] = defaultdict(list)
        for s in statements:
            self._paragraphs[s.paragraph].append(s)
            cell = facts.reading.block(s.span).cell
            if s.row is not None:
                self._rows[s.row].append(s)
            if cell is not None:
                self._columns[s.span.document, cell.table, cell.column].append(s)

    def of(self, citation: Citation) -> tuple[tuple[Statement, int], ...]:
        """The statements that a citation stands in, with the characters before it; those that its cell labels."""
        document, block, at = _standing(self._facts, citation.span)
        own = self._paragraphs.get((document, block))
        if own is not None:
            return tuple((s, at - s.span.start) for s in own if s.span.start <= at < s.span.end)
        cell = self._facts.reading.documents[document].blocks[block].cell
        if cell is None or (cell.row and cell.column):
            return ()
        row = () if cell.column else self._rows.get((document, cell.table, cell.row), ())
        column = () if cell.row else self._columns.get((document, cell.table, cell.column), ())
        return tuple((s, 0) for s in row or column)


def _standing(facts: Facts, span: Span) -> tuple[int, int, int]:
    """(document, block, offset) of the text that a citation belongs to: before its note's mark, below its heading."""
    document = facts.reading.documents[span.document]
    position, at = span.block, span.start
    note = document.blocks[position]
    if note.part in NOTES and note.anchor is not None:
        position = note.anchor
        text = document.blocks[position].text
        at = max(0, len(text[: note.anchor_at].rstrip()) - 1)  # the end of the text where the file does not say
    if any(h.block == position for h in document.headings):
        below = range(position + 1, len(document.blocks))
        position, at = next((b for b in below if document.blocks[b].part is Part.BODY), position), 0
    return span.document, position, at


def _named_with(named: Sequence[Naming], cited: Sequence[int], at: int) -> tuple[str, ...]:
    """The things that a citation at `at` belongs to, of those named in its sentence; `cited`: where all of it cite."""
    leads = bool(named) and all(n.start > min(cited) for n in named)
    if leads:
        behind = [n for n in named if n.start > at]
        end = min((c for c in cited if c > at), default=None)
        run = [n for n in behind if end is None or n.start < end]
    else:
        before = [n for n in named if n.start <= at]
        last = max((n.start for n in before), default=-1)
        begin = max((c for c in cited if c < last), default=-1)
        run = [n for n in before if n.start > begin]
    return tuple(dict.fromkeys(n.name for n in run))


def _ahead(statements: Sequence[Statement], namer: Namer) -> Iterator[tuple[Span, list[str]]]:
    """Sentences that open a paragraph and name nothing, with the one thing that the paragraph turns to."""
    for _, group in groupby(statements, lambda s: s.paragraph):
        paragraph = [*group]
        if paragraph[0].note or paragraph[0].row is not None or _POINTS_BACK.match(paragraph[0].text):
            continue
        named = [namer(s) for s in paragraph]
        inside = [[n for n in names if n.start >= 0] for names in named]
        first = next((at for at, names in enumerate(inside) if names), 0)
        over = {n.name for n in named[0] if n.start < 0}
        turned = list(dict.fromkeys(n.name for names in inside for n in names if n.leads))
        if 0 < first <= OPENING and len(turned) == 1 and len(over) != 1:
            yield from ((s.span, turned) for s in paragraph[:first])

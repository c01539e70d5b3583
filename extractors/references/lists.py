"""Finding the reference lists of a submission and dividing them into entries.

A list is opened by a heading that names one, or is a run of entries without a heading. It ends at the next
heading, at an appendix, or where no entries follow. Entries are divided by two independent ways, layout (a
paragraph, a number, a line break) and grammar (authors and year); where they disagree the entry says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Block, CellPlace, Document, Kind, Part, Reading, Role, Span
from extractors.references import years
from extractors.references.authors import LIST
from extractors.references.entries import opens_entry, opens_strictly

LOOK_AHEAD = 6
"""Lines after a heading among which an entry must stand: room for a note on the style and for subheadings."""
PATIENCE = 3
"""Lines without an entry after which a list has ended: an annotation or a note may stand between two entries."""
SHORTEST_RUN = 3
"""Entries in a row that make a list without a heading; sentences of an essay do not begin so three times in a row."""
SHORTEST_PDF_ENTRY = 4
"""Words of a PDF's line from which it can be an entry of its own although it does not open as entries do."""
LONGEST_HEADING = 90
"""Characters of a line that can be a list's heading."""

_SCOPE = r"(?:unit|task|section|part|question|criteri(?:on|a)|ac|assignment|module|assessment|learning\s+outcome|lo)"
_HEADING = re.compile(
    rf"""(?:appendix\s+\w+\s*[:.–-]?\s*)?
    (?:\(?(?:\d+(?:\.\d+)*|[a-z])[.):]?\s+)?
    (?:{_SCOPE}\s*\d[\d.]*\s*[:.–-]?\s*)?
    (?:(?:my|full|harvard|key|select(?:ed)?|annotated|general|academic|core|main|additional|other|suggested|book|web)\s+){{0,2}}
    (?:reference(?:s|\s+lists?)?(?:\s+list|\s+page|\s+section)?|lists?\s+of\s+(?:references|sources|works\s+cited|works|literature)
      |bibliograph(?:y|ies)|works\s+(?:cited|consulted)|sources(?:\s+(?:used|cited|consulted|of\s+information))?
      |(?:(?:further|recommended|background|suggested|wider)\s+)?reading(?:\s+list)|(?:further|recommended|background|wider)\s+reading
      |literature(?:\s+(?:cited|list|used|references))?|referencing|webography|citations)
    (?:\s*(?:and|&|/|,)\s*(?:references?|reference\s+list|bibliography|further\s+reading|sources|reading\s+list))?
    (?:\s*[-–:,(]?\s*(?:for\s+|to\s+)?(?:the\s+)?(?:{_SCOPE}|harvard|apa|essay|portfolio|journal|report)\b[^.]{{0,40}}\)?)?
    \s*[:.]?""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBHEADING = re.compile(
    r"(?:(?:books?|e-?books?|journals?|journal articles?|articles?|academic|websites?|web ?pages?|web(?: sources)?|internet"
    r"|online(?: (?:sources|resources|articles|references))?|electronic|reports?|legislation|statutes?|videos?|podcasts?"
    r"|primary|secondary|other|print(?:ed)?|chapters?|models?|codes?|standards|professional bodies|policies|documents)"
    r"(?:,? (?:and|&) |, |/)?)+\s*(?:sources|resources|references|materials|publications|links|articles|sites)?\s*:?|[A-Z]",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:appendi(?:x|ces)|annex(?:es)?|glossary|declaration|statement of|acknowledge?ments?|list of (?:figures|tables)|"
    r"end of (?:document|assignment|portfolio)|signed|signature|learner (?:name|signature))\b",
    re.IGNORECASE,
)
_APPARATUS = re.compile(
    r"(?:total )?word ?count|page \d+|\d+$|\W*$|author\b|date:|signed|student|learner|unit \d+$", re.IGNORECASE
)
_CONTINUES = re.compile(
    r"(?:[Aa]vailable\b|[Aa]ccessed\b|\(?[Aa]ccessed\b|[Rr]etrieved\b|doi\b|DOI\b|pp?\.\s?\d|[Vv]ol\.|https?://|www\.)"
)
_OPEN_ENDED = re.compile(r"(?:[,:;&/–-]|\b(?:and|at|from|in|of|the|for|to|by|eds?\.))\s*$")
_FINISHED = re.compile(r"[.)\]>/]\s*$|(?:https?://|www\.)\S+\s*$|\bpp?\.?\s?\d+(?:\s?[–-]\s?\d+)?\s*$")
_ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|co\.uk|gov\.uk|ac\.uk|net)\b", re.IGNORECASE)
_PROSE = re.compile(
    r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b(?![.,’'])|\b(?:has been|have been|is|are|was|were|argues?|states?|suggests?|believes?)\b"
)
_DATED = re.compile(rf"(?<!\d){years.LETTERED}(?!\d)|\b{years.UNDATED}|\b{years.COMING}", re.IGNORECASE)
_NOTE_WORK = re.compile(rf"\((?:[A-Z][^():]{{1,40}}:\s)?[A-Z][^():]{{2,60}},\s{years.PLAIN}\)")
_ORGANISATION_OPENS = re.compile(
    rf"[A-Z][\w’'&-]*(?:\s(?:of|for|and|the|&|in|[A-Z][\w’'&-]*)){{0,9}}(?:\s\([A-Z]+\))?,?\s[(\[](?:{years.YEAR})[)\]][.,]?\s"
)
_NUMBER = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]|\d{1,3}[.)]\s|[•·▪●○‣*]\s|[–-]\s)")
_VERB_AFTER_YEAR = re.compile(
    rf"{years.PLAIN}[a-h]?(?:,\s?pp?\.?\s?[\d–-]+)?[)\]],?\s+(?:also\s)?[a-z]+(?:s|ed|es)?\s+(?:that|the|a|how|this)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a piece of one between line breaks."""

    position: int
    """Of its block in the document."""
    start: int
    text: str
    label: str
    cell: CellPlace | None
    heading: bool
    opens_block: bool

    @property
    def end(self) -> int:
        """Offset behind it in its block."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as found: its text on one line, and where it stands."""

    text: str
    list: int
    span: Span
    number: str = ""
    doubt: str = ""
    """What the two ways of dividing do not agree on, in words; empty where they agree."""
    note: bool = False
    """It stands in a foot- or endnote, which is itself the reference to it."""


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a submission."""

    entries: tuple[Place, ...]
    blocks: frozenset[tuple[int, int]]
    """(document, block) of every block in a list, headings included."""


def find_lists(reading: Reading) -> Lists:
    """Find every reference list of a submission. In: all its documents. Out: entries in reading order."""
    entries: list[Place] = []
    blocks: set[tuple[int, int]] = set()
    count = 0
    for d, document in enumerate(reading.documents):
        lines = list(_lines(document))
        for first, last in _extents(lines):
            found = [*_divide(lines[first:last], document.kind is Kind.PDF, d, count)]
            if found:
                count += 1
                entries += found
                blocks |= {(d, line.position) for line in lines[max(0, first - 1) : last] if line.text}
                blocks |= {(d, lines[first].position)}
        notes = [*_in_notes(document, d, count)]
        count += bool(notes)
        entries += notes
    return Lists(tuple(sorted(entries, key=lambda e: e.span)), frozenset(blocks))


def _lines(document: Document) -> Iterator[Line]:
    headings = {h.block for h in document.headings}
    for b, block in enumerate(document.blocks):
        if block.part not in (Part.BODY, Part.TEXTBOX) or block.role in (Role.DELETED, Role.CONTENTS):
            continue
        for n, found in enumerate(re.finditer(r"[^\n\v\r]*\S[^\n\v\r]*", block.text)):
            yield Line(
                b, found.start(), found.group(), "" if n else block.label, block.cell, b in headings and not n, not n
            )


def _extents(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """(first, behind last) line of each list; the line before `first` is its heading where it has one."""
    taken = 0
    at = 0
    while at < len(lines):
        if is_heading(lines[at].text) and (last := _end_of_list(lines, at + 1)):
            yield from _runs(lines, taken, at)
            yield at + 1, last
            at = taken = last
        else:
            at += 1
    yield from _runs(lines, taken, len(lines))


def is_heading(text: str) -> bool:
    """Whether a line names a list: "References", "4. Bibliography", "Reference list for Task 2"."""
    text = text.strip()
    return len(text) <= LONGEST_HEADING and _HEADING.fullmatch(text) is not None


def _end_of_list(lines: list[Line], first: int) -> int:
    """Behind the last line of the list that starts at `first`; 0 where no entries follow."""
    last, without = 0, 0
    table = lines[first].cell.table if first < len(lines) and (cell := lines[first].cell) else None
    for n in range(first, len(lines)):
        line = lines[n]
        entry = _shaped(line.text) and not (line.heading and not opens_entry(line.text))
        if (line.cell.table if line.cell else None) != table and (last or n > first):
            break
        if (not entry or not opens_entry(line.text)) and (_ends(line) or is_heading(line.text)):
            break
        if entry or (last and not without and _CONTINUES.match(line.text.strip())):
            last, without = n + 1, 0
            continue
        if _SUBHEADING.fullmatch(line.text.strip()) or _APPARATUS.match(line.text) or _short_cell(line):
            continue
        without += 1
        if without > (PATIENCE if last else LOOK_AHEAD):
            break
    if table is not None and not any(opens_entry(line.text) for line in lines[first:last]) and not _rows(lines[first:last]):
        return 0
    while last and last < len(lines) and _same_row(lines[last], lines[last - 1]):
        last += 1
    while last and last < len(lines) and _tail(lines[last], lines[last - 1], table):
        last += 1
    return last


def _tail(line: Line, before: Line, table: int | None) -> bool:
    """Whether a line after the last entry only ends that entry, as lines of a PDF do."""
    if line.heading or (line.cell.table if line.cell else None) != table or _ends(line) or is_heading(line.text):
        return False
    return (
        bool(_OPEN_ENDED.search(before.text) or line.text.lstrip()[:1].islower())
        and len(line.text) < 160
        and not _PROSE.search(line.text)
    )


def _same_row(one: Line, two: Line) -> bool:
    """Whether two lines stand in one row of a table."""
    return one.cell is not None and two.cell is not None and (one.cell.table, one.cell.row) == (two.cell.table, two.cell.row)


def _short_cell(line: Line) -> bool:
    """A cell of a list set as a table: a number, an author, a year, a title."""
    return line.cell is not None and len(line.text.split()) <= 25


def _ends(line: Line) -> bool:
    """Whether a line cannot belong to the list above it."""
    text = line.text.strip()
    if _SUBHEADING.fullmatch(text):
        return False
    return line.heading or bool(_STOP.match(text) and len(text.split()) <= 12)


def _shaped(text: str) -> bool:
    """Whether a line under a list's heading can be an entry, or the line of one that has its year."""
    text = text.strip()
    if opens_entry(text):
        return _VERB_AFTER_YEAR.search(text) is None or opens_strictly(text)
    if (len(text.split()) < 2 and not _ADDRESS.search(text)) or _APPARATUS.match(text):
        return False
    if _ADDRESS.search(text) or LIST.match(text):
        return len(text.split()) <= 90
    if _PROSE.search(text) or text.endswith(":"):
        return False
    return bool(
        _DATED.search(text)
        or text[0] in "‘“\"'"
        or re.search(r"\bunpublished\b|\bISBN\b|\bpp?\.\s?\d|\bedn\b", text, re.I)
    )


def _runs(lines: list[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Runs of entries that no heading announces, outside tables."""
    at = first
    while at < last:
        run = at
        starts = 0
        while run < last and lines[run].cell is None and not lines[run].heading:
            strict = opens_strictly(lines[run].text) and not _VERB_AFTER_YEAR.search(lines[run].text)
            if not (strict or (starts and _listed_organisation(lines[run].text))):
                break
            starts += 1
            run += 1
        if starts >= SHORTEST_RUN or (starts == SHORTEST_RUN - 1 and _nothing_follows(lines, run)):
            yield at, run
        at = max(run, at + 1)


def _listed_organisation(text: str) -> bool:
    """An entry that opens with an organisation or a title and shows place, address or pages further on."""
    return opens_entry(text) and bool(
        _ADDRESS.search(text) or re.search(r"\bpp?\.\s?\d|[A-Z]\w+:\s[A-Z]\w+|[Aa]vailable", text)
    )


def _nothing_follows(lines: list[Line], at: int) -> bool:
    return at >= len(lines) or lines[at].heading or _STOP.match(lines[at].text.strip()) is not None


def _divide(lines: list[Line], pdf: bool, document: int, number: int) -> Iterator[Place]:
    """Divide the lines of one list into entries."""
    rows = _rows(lines)
    if rows:
        for row in rows:
            text = " ".join(line.text.strip() for line in row)
            yield Place(text, number, Span(document, row[0].position, row[0].start, row[0].end))
        return
    labelled = sum(bool(line.label or _NUMBER.match(line.text)) for line in lines) * 2 > len(lines)
    group: list[Line] = []
    for line in lines:
        if _SUBHEADING.fullmatch(line.text.strip()) or (_APPARATUS.match(line.text) and not opens_entry(line.text)):
            continue
        if group and not _starts(line, group, labelled, pdf):
            group.append(line)
            continue
        yield from _entries_of(group, document, number, pdf)
        group = [line] if _shaped(line.text) or (group == [] and pdf) or _authors_only(line.text) else []
    yield from _entries_of(group, document, number, pdf)


def _authors_only(text: str) -> bool:
    """The first line of an entry whose authors fill it."""
    return bool(LIST.match(text.strip()) or _OPEN_ENDED.search(text)) and not _PROSE.search(text)


def _starts(line: Line, group: list[Line], labelled: bool, pdf: bool) -> bool:
    """Whether a line opens a new entry, with `group` the lines of the entry above it."""
    text = line.text.strip()
    above = " ".join(part.text.strip() for part in group)
    if _OPEN_ENDED.search(above) and not (opens_strictly(text) and _DATED.search(above)):
        return False
    if labelled:
        return bool(line.label or _NUMBER.match(line.text) or opens_strictly(text))
    finished = _FINISHED.search(above) is not None
    if opens_entry(text) and (opens_strictly(text) or not pdf or finished):
        return bool(_DATED.search(above)) or not LIST.fullmatch(above)
    if pdf and not (finished and len(text.split()) >= SHORTEST_PDF_ENTRY and _shaped(text)):
        return bool(_ADDRESS.match(text)) and finished and len(text.split()) < SHORTEST_PDF_ENTRY
    if text[:1].islower() and not _ADDRESS.match(text):
        return False
    if _CONTINUES.match(text):
        return above.rstrip()[-1:] in ".)>" and bool(_ADDRESS.match(text)) and bool(_ADDRESS.search(above))
    return not line.opens_block or _DATED.search(above) is not None or _ADDRESS.search(above) is not None


def _rows(lines: list[Line]) -> list[list[Line]]:
    """The rows of a list set as a table with a column each for author, year and title; else nothing."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is None:
            return []
        rows.setdefault(line.cell.row, []).append(line)
    heads = next(iter(rows.values()), [])
    names = {line.text.strip().lower() for line in heads}
    if not any(name.startswith("author") for name in names) or len({n for n in names if n}) < 3:
        return []
    return [row for row in list(rows.values())[1:] if len(row) > 1]


def _entries_of(group: list[Line], document: int, number: int, pdf: bool) -> Iterator[Place]:
    """The entry that a group of lines holds; several where they were run together in one paragraph."""
    if not group:
        return
    text = " ".join(" ".join(line.text.split()) for line in group)
    span = Span(document, group[0].position, group[0].start, group[0].end)
    label = re.sub(r"\D", "", group[0].label)
    cuts = [0, *_run_together(group[0].text, pdf), len(group[0].text)] if len(group) == 1 else []
    if len(cuts) > 2:
        for start, end in zip(cuts, cuts[1:], strict=False):
            piece = group[0].text[start:end]
            here = group[0].start + start
            doubt = "several entries stand in one paragraph"
            yield Place(
                " ".join(piece.split()), number, Span(document, span.block, here, here + len(piece.rstrip())), "", doubt
            )
        return
    doubt = "" if opens_entry(text) else "it does not open with authors and a year, as an entry should"
    yield Place(text, number, span, label, doubt)


def _run_together(text: str, pdf: bool) -> list[int]:
    """Offsets at which a further entry begins within one paragraph.

    Persons with initials and a year open one anywhere; an organisation and a year only in a PDF, where paragraphs
    without space between them are read as one.
    """
    cuts: list[int] = []
    if len(re.findall(rf"\b{years.PLAIN}|\b{years.UNDATED}", text, re.IGNORECASE)) < 2:
        return cuts
    for found in re.finditer(r"(?<=[.)\]>/\w])\s+(?=[A-ZÀ-Þ]|(?:de|van|von|der)\s)", text):
        before, after = text[(cuts or [0])[-1] : found.start()], text[found.end() :]
        if not _DATED.search(before) or len(before.split()) < SHORTEST_PDF_ENTRY or re.search(r"\b(?:[Ii]n:?|and|&|,)\s*$", before):
            continue
        whole = _FINISHED.search(before) is not None
        strict = whole and re.match(r"(?:\w+\s)*[\w’'-]+,?\s[A-ZÀ-Þ]\.", after) and opens_strictly(after[:500])
        if strict or (pdf and whole and _ORGANISATION_OPENS.match(after)):
            cuts.append(found.end())
    return cuts


def _in_notes(document: Document, d: int, number: int) -> Iterator[Place]:
    """Foot- and endnotes that are full entries (Chicago notes, or a list kept in notes)."""
    for b, block in enumerate(document.blocks):
        if block.part in (Part.FOOTNOTE, Part.ENDNOTE) and block.role is not Role.DELETED and is_full_note(block):
            start = len(block.text) - len(block.text.lstrip())
            yield Place(" ".join(block.text.split()), number, Span(d, b, start, len(block.text.rstrip())), note=True)


def is_full_note(block: Block) -> bool:
    """Whether a note gives a work in full: authors, year, title, and place, journal or address."""
    text = " ".join(block.text.split())
    if _PROSE.search(text) or len(text) > 500 or _VERB_AFTER_YEAR.search(text):
        return False
    if opens_strictly(text):
        return (
            bool(_ADDRESS.search(text) or re.search(r"[A-Z]\w+:\s[A-Z]\w+|\d\s?\(\d|\bpp?\.\s?\d", text[12:]))
            and len(text.split()) > 7
        )
    return bool(_NOTE_WORK.search(text)) and bool(re.match(r"(?:[A-Z][\w.,’'-]*\s){1,5}", text)) and "," in text[:60]

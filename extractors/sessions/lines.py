"""Records as lines: "Date: 12 March 2026" under a heading, and headings or diary lines that hold the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Reading, Role, Span
from extractors.sessions.clients import designator, met, session_number
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.forms import INLINE, Pair, record_of
from extractors.sessions.grid import Box
from extractors.sessions.kinds import kind_of as kind_of_title
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.record import Draft, Field, Nature
from extractors.sessions.rows import Row
from extractors.sessions.setting import Setting
from extractors.sessions.status import not_held, opens_not_held, other_kind
from extractors.sessions.titles import name_in
from extractors.sessions.values import dates_in, length_in, without_dates

HEADLINE = 20
"""Words of a line that opens an entry; a longer one is prose."""
OPENING = 8
"""Words before the first label of a line ("Session 3, Client 1 | Date: ..."); more are a sentence."""
_SPLIT = re.compile(r"[\n\t|;•]+|\s{3,}|(?<=\S)[,.]?\s+(?=(?:[A-Z][A-Za-z/()’']*(?: [A-Za-z/()’']+){0,3}):\s)")
_DASHED = re.compile(
    r"^\s*(date|duration|length|time|client|coachee|mentee|session(?: no\.?)?|topic|hours)\s+[–—-]\s+(\S.*)$", re.I
)
_OTHER_PAPER = re.compile(
    r"\b(?:feedback|forms?|testimonials?|questionnaires?|survey|report|e-?mail|letter|comments?|statement|contract|agreement"
    r"|signed|telephone|voice ?note|text message|quote|reference|appraisal|evaluation)\b",
    re.I,
)
"""A dated line that begins so tells of a paper, not of a session."""
_LETTER = {"from", "to", "cc", "sent", "bcc", "subject"}


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph that may hold part of a record."""

    document: int
    position: int
    block: Block
    setting: Setting
    heading: bool
    in_grid: bool = False
    """Stands in a table of two or more columns."""

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(self.document, self.position, 0, len(self.block.text))


@dataclass(frozen=True, slots=True)
class Headline:
    """A line that opens an entry: what it gives."""

    line: Line
    date: FoundDate | None
    length: FoundDuration | None
    number: int | None
    client: str | None

    @property
    def opens(self) -> bool:
        """It gives something of an entry."""
        return self.date is not None or self.length is not None or self.number is not None

    @property
    def only_dates(self) -> bool:
        """It gives the day of what stands below it and nothing else of an entry."""
        if self.date is None or self.length is not None or self.number is not None:
            return False
        return self.line.heading or len(self.line.block.text.strip()) - (self.date.end - self.date.start) <= 3

    @property
    def is_session(self) -> bool:
        """It says by itself that the day was one of a session."""
        words = re.search(r"\b(?:session|meeting|met|coaching|mentoring|supervision)\b", self.line.block.text, re.I)
        return self.length is not None or self.number is not None or self.client is not None or bool(words)


def pairs_in(line: Line) -> list[Pair]:
    """Labels with values in one paragraph."""
    pairs: list[Pair] = []
    for piece in _SPLIT.split(line.block.text):
        if not pairs and piece.strip() and len(piece.split()) > OPENING and not INLINE.match(piece):
            return []  # a sentence; a colon further on opens no label
        match = INLINE.match(piece) or _DASHED.match(piece)
        if match is None:
            bare = piece.strip()
            if bare.endswith(":") and field_of(bare) is not Field.OTHER:
                pairs.append(Pair(field_of(bare), bare, _box(line, "(below)")))
            continue
        what = field_of(match[1])
        if what is not Field.OTHER:
            pairs.append(Pair(what, match[1], _box(line, match[2].strip())))
    return pairs


def _box(line: Line, text: str) -> Box:
    return Box(0, 0, 1, 1, text, line.span)


def headline_of(line: Line) -> Headline | None:
    """What a short line gives if it opens a session's entry; None for prose and other lines."""
    text = line.block.text.strip()
    if (
        not text
        or len(text.split()) > HEADLINE
        or (not line.heading and text.endswith((".", "?", "!")) and len(text.split()) > 8)
    ):
        return None
    dates = [f for f in find_dates(text) if f.day is not None]
    lengths = find_durations(without_dates(text))
    number, found = session_number(text), designator(text)
    if not lengths and number is None and _OTHER_PAPER.search(re.split(r":\s", text)[0]):
        return None
    if len(dates) > 1 or re.search(r"\bhours of\b|\b(?:minimum|total)\b", text, re.I):
        return None
    alone = bool(dates) and len(text) - (dates[0].end - dates[0].start) <= 3
    if not dates and number is None:
        return None
    if dates and not (
        number is not None or found or lengths or alone or line.heading or re.match(r"\W*$", text[: dates[0].start])
    ):
        return None
    if (
        not line.heading
        and not alone
        and not (dates and (number is not None or lengths or found))
        and not (number is not None and len(text.split()) <= 8)
    ):
        return None
    return Headline(
        line,
        dates[0] if dates else None,
        lengths[0] if len(lengths) == 1 else None,
        number,
        found[0] if found else met(text),
    )


def _is_letter(pairs: Sequence[Pair]) -> bool:
    labels = {p.label.strip().lower() for p in pairs}
    return len(labels & _LETTER) >= 2


def _fits(pair: Pair) -> bool:
    if pair.field is Field.DATE:
        return bool(dates_in(pair.value))
    if len(pair.value.text.split()) > HEADLINE // 2:
        return False
    return pair.field in (Field.DURATION, Field.START) and length_in(pair.value, unit_of(pair.label)) is not None


def read_lines(
    lines: Sequence[Line], kind_of: dict[int, str], client_of: dict[int, str | None], nature_of: dict[int, Nature]
) -> tuple[Draft, ...]:
    """The sessions given as labelled lines.

    lines: paragraphs in reading order, headings among them; the mappings give kind, client and nature of each
    section (position in `Reading.sections`).
    """
    drafts: list[Draft] = []
    for title, pairs, setting in _groups(lines):
        if _is_letter(pairs) or len({p.field for p in pairs}) < 2 or not any(_fits(p) for p in pairs):
            continue
        section = setting.section
        kind = kind_of.get(section, "coaching")
        if any(p.field is Field.SUPERVISOR for p in pairs) and not any(p.field is Field.CLIENT for p in pairs):
            kind = "supervision"
        row = Row(setting, kind, nature_of.get(section, Nature.RECORD), section, client_of.get(section), "lines")
        draft = record_of(pairs, title, row, "the entry")
        if draft is not None and (draft.date or draft.minutes):
            drafts.append(draft)
    return tuple(drafts)


def _groups(lines: Sequence[Line]) -> Iterator[tuple[str, list[Pair], Setting]]:
    title, setting = "", Setting()
    pairs: list[Pair] = []
    for line in lines:
        if line.heading:
            if pairs:
                yield title, pairs, setting
            title, pairs, setting = line.block.text, [], Setting()
            continue
        found = pairs_in(line)
        again = any(p.field in (Field.DATE, Field.NUMBER) and p.field in {q.field for q in pairs} for p in found) or (
            any(p.field is Field.CLIENT for p in found)
            and any(p.field is Field.CLIENT for p in pairs)
            and any(_fits(p) for p in pairs)
        )
        opens = not found and headline_of(line) is not None
        if (again or opens) and pairs:
            yield title, pairs, setting
            pairs = []
            title = ""
        if opens:
            title = line.block.text
        if found:
            setting = line.setting
            pairs = pairs + found
    if pairs:
        yield title, pairs, setting


def draft_of_headline(head: Headline, kind: str, nature: Nature, client: str | None) -> Draft | None:
    """The record that a headline alone makes: a date, or a number with a length."""
    text = head.line.block.text
    if head.date is None and head.length is None:
        return None
    has = {"date"} if head.date else set()
    minutes = head.length.minutes if head.length else None
    if minutes is not None:
        has.add("duration")
    pieces = [p.strip() for p in re.split(r"[–—:|(),]|\s-\s", text) if p.strip()]
    other = next((why for p in pieces if (why := other_kind(p))), None)
    doubts = tuple(f"the length may also mean {m} min" for m in head.length.alternatives) if head.length else ()
    if head.length and head.length.vague:
        doubts += (f"the length is given only roughly (“{head.length.vague}”)",)
    return Draft(
        "other" if other and kind == "coaching" else kind,
        "heading",
        head.line.span,
        "the heading",
        nature,
        None if kind == "supervision" else head.client or client,
        head.number,
        head.date,
        head.length.begins if head.length else None,
        head.length.ends if head.length else None,
        minutes,
        not_held(text)
        or next((w for p in pieces if (w := opens_not_held(p))), None)
        or (other if kind == "coaching" else None)
        or ("planned" if nature is Nature.PLAN else None),
        doubts,
        head.length.note if head.length else "",
        frozenset(has),
        head.line.setting.section,
    )


def absorbed(heads: Sequence[Draft], others: Sequence[Draft]) -> list[Draft]:
    """Headings' drafts put together with the one record under each; those without one stay as they are.

    A record under the heading has the same section (or begins right after it) and no other date.
    """
    left = list(others)
    result: list[Draft] = []
    for head in heads:
        match = next((i for i, d in enumerate(left) if _belongs(head, d)), None)
        if match is None:
            result.append(head)
            continue
        body = left[match]
        left[match] = replace(
            body,
            client=body.client or head.client,
            number=body.number or head.number,
            date=body.date or head.date,
            minutes=body.minutes if body.minutes is not None else head.minutes,
            start=body.start or head.start,
            end=body.end or head.end,
            why_not=body.why_not or head.why_not,
            kind=head.kind if head.kind == "other" else body.kind,
            has=body.has | head.has,
        )
    return result + left


def _belongs(head: Draft, body: Draft) -> bool:
    if (
        head.span.document != body.span.document
        or body.source == "log"
        or (head.group != body.group and body.span.block - head.span.block > 12)
    ):
        return False
    if body.span.block < head.span.block or (head.kind != body.kind and head.kind != "other"):
        return False
    if head.date is None or body.date is None:
        return body.span.block - head.span.block <= 40
    return (head.date.day, head.date.month) == (body.date.day, body.date.month)


TITLE = 8
"""Words of a line that stands as a heading without looking like one."""


def titled(lines: Sequence[Line]) -> list[Line]:
    """The lines, those below one that only its words make a heading ("Supervision", "Client 2") put under it.

    Such a line names a kind or a client and nothing more. What it says holds up to the next heading.
    """
    result: list[Line] = []
    above: Setting | None = None
    parts: dict[tuple[int, int], int] = {}
    new = -10
    for line in lines:
        entry = line.heading and _is_entry(line.block.text)
        outer = tuple(t for t in line.setting.titles if not _is_entry(t))
        if (line.heading and not entry) or (above is not None and outer != above.titles[1:]):
            above = None
        said = _title(line)
        if said is not None:
            kind, client = said
            new -= 1
            above = replace(
                line.setting,
                kind=kind or line.setting.kind,
                client=client or (None if kind else line.setting.client),
                section=new,
                titles=(line.block.text.strip(), *outer),
            )
            result.append(replace(line, setting=above, heading=True))
        elif above is None:
            result.append(line)
        else:
            # one title's lines below an entry that was taken for a heading, apart from another title's
            part = parts.setdefault((above.section, line.setting.section), len(parts))
            result.append(replace(line, setting=_under(above, line, -1000 - part), heading=False))
    return result


def _is_entry(title: str) -> bool:
    """A line that was taken for a heading is itself the record of a session."""
    return any(f.day for f in find_dates(title)) and bool(
        find_durations(without_dates(title)) or session_number(title) is not None
    )


def _under(above: Setting, line: Line, section: int) -> Setting:
    """The setting of a line under a title; below an entry's own heading it is in a section of its own."""
    own = line.setting
    if not own.titles or not _is_entry(own.titles[0]):
        return above
    titles = (own.titles[0], *above.titles)
    named = designator(own.titles[0])
    client = named[0] if named else above.client
    return replace(own, kind=above.kind, client=client, section=section, titles=titles)


def _title(line: Line) -> tuple[str | None, str | None] | None:
    text = line.block.text.strip()
    words = text.split()
    plain = line.heading or line.in_grid or line.block.cell is not None or line.block.role is not Role.TEXT
    if plain or not 0 < len(words) <= TITLE or re.search(r"[.?!;,]$|:\s*\S|\t|\|", text):
        return None
    if find_dates(text) or find_durations(text) or session_number(text) is not None:
        return None
    found = designator(text)
    if found and len(words) <= len(found[0].split()) + 2:
        return "coaching", found[0]
    if line.block.look.bold and name_in(text) == text.rstrip(" :"):
        return None, None
    kind = kind_of_title(text)
    bare = re.fullmatch(
        r"(?:[\d.]+\s*)?(?:my|the|individual|group|coaching|mentoring|professional)?\s*(?:supervision|coaching|mentoring)"
        r"\s*(?:log|record|records|sessions?|diary|notes|summary|meetings|received|undertaken|delivered|hours)?:?",
        text,
        re.I,
    )
    return (kind, None) if kind and bare else None


def lines_of(
    reading: Reading,
    settings: dict[tuple[int, int], Setting],
    skip: set[tuple[int, int]],
    headings: set[tuple[int, int]],
) -> list[Line]:
    """The paragraphs outside record tables, in reading order, contents and captions left out."""
    lines = []
    for d, position, block in reading.blocks():
        if (d, position) in skip or block.role in (Role.CONTENTS, Role.TITLE) or (d, position) not in settings:
            continue
        if block.text.strip():
            table = None if block.cell is None else reading.documents[d].tables[block.cell.table]
            in_grid = table is not None and table.columns > 1
            lines.append(Line(d, position, block, settings[d, position], (d, position) in headings, in_grid))
    return titled(lines)

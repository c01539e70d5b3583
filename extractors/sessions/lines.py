"""Records as lines: "Date: 12 March 2026" under a heading, and headings or diary lines that hold the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Span
from extractors.sessions.clients import designator, met, session_number
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.fact_words import is_bare, leads
from extractors.sessions.forms import INLINE, Pair, label_of, record_of
from extractors.sessions.grid import Box
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.marked import chosen
from extractors.sessions.months import month_above
from extractors.sessions.record import Draft, Field, Nature
from extractors.sessions.rows import Row
from extractors.sessions.setting import Setting
from extractors.sessions.status import not_held, opens_not_held, other_kind
from extractors.sessions.values import dates_in, length_in, without_dates

FACTS = 8
"""Words of a line below a dated one that gives a fact of the session; a longer one is a note."""
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
    r"|signed|telephone|voice ?note|text message|quote|reference|appraisal|evaluation"
    r"|interview(?:ed)? (?:on|with|of|by)|(?:sponsor|stakeholder|manager|colleague|chair|director|head)s? (?:of|to|for)"
    r" (?:the )?(?:client|coachee|mentee)s?)\b",
    re.I,
)
"""A dated line that begins so tells of a paper or of what another person said, not of a session."""
_ASIDE = re.compile(r"\([^()]*\)")
_SAYS = re.compile(r":\s*[“\"„«]")
"""A dated line that goes on so is what somebody said: "Client 2, 20 May: “She chairs.”"."""
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
    above: str = ""
    """The line above it that names client and number ("Heron #3", the day below it)."""

    @property
    def opens(self) -> bool:
        """It gives something of an entry."""
        return self.date is not None or self.length is not None or self.number is not None

    @property
    def only_dates(self) -> bool:
        """It gives the day of what stands below it and nothing else of an entry."""
        if self.date is None or self.length is not None or self.number is not None:
            return False
        return self.line.heading or _alone(self.line.block.text.strip(), self.date)

    @property
    def is_session(self) -> bool:
        """It says by itself that the day was one of a session."""
        words = re.search(r"\b(?:session|meeting|met|coaching|mentoring|supervision)\b", self.line.block.text, re.I)
        return self.length is not None or self.number is not None or self.client is not None or bool(words)


def pairs_in(line: Line) -> list[Pair]:
    """Labels with values in one paragraph."""
    pairs: list[Pair] = []
    for piece in _SPLIT.split(line.block.text):
        if not pairs and piece.strip() and _words(piece) > OPENING and not INLINE.match(piece):
            return []  # a sentence; a colon further on opens no label
        match = INLINE.match(piece) or _DASHED.match(piece)
        if match is None:
            bare = piece.strip()
            if bare.endswith(":") and field_of(bare) is not Field.OTHER:
                pairs.append(Pair(field_of(bare), bare, _box(line, "(below)")))
            continue
        what = label_of(match[1], match[2])
        if what is not Field.OTHER:
            pairs.append(Pair(what, match[1], _box(line, chosen(match[2].strip()))))
    return pairs


def _words(opening: str) -> int:
    """Words of a line before its first label, day and length left out ("4.2 Client B, 9 May 2026, 10.00 to 11.00")."""
    text = _ASIDE.sub("", opening)
    text = without_dates(text) if len(text.split()) <= OPENING + HEADLINE else text
    for found in reversed(find_durations(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return len(re.findall(r"\w\S*", text))


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
    dates = [f for f in dates if f is dates[0] or not _MOVED_FROM.search(text[dates[0].end : f.start])]
    said = None if line.heading else _SAYS.search(text)
    lengths = tuple(f for f in find_durations(without_dates(text)) if said is None or f.start < said.start())
    if not dates and lengths and (day := day_alone(text, line.setting.titles)) is not None:
        dates = [day]
    number, found = session_number(text), designator(text)
    if not lengths and number is None and (said or _OTHER_PAPER.search(re.split(r":\s", text)[0])):
        return None
    if len(dates) > 1 or re.search(r"\bhours of\b|\b(?:minimum|total)\b", text, re.I) or not (dates or number):
        return None
    alone = bool(dates) and _alone(text, dates[0])
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
        lengths[0] if len({length.minutes for length in lengths}) == 1 else None,  # "14.00 to 15.30 (90 minutes)"
        number,
        found[0] if found else met(text),
    )


_MOVED_FROM = re.compile(
    r"\b(?:(?:moved|put back|postponed|re-?(?:scheduled|arranged|booked)) from|instead of|originally)\b[^.;()]*$", re.I
)
"""Before the day on which a session should have been: "18 June (moved from the 16th)"."""

_TIME = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|hrs\b)?|\bat\b", re.I)


def _alone(text: str, day: FoundDate) -> bool:
    """The line holds a day, perhaps with the hour, and nothing else."""
    rest = _TIME.sub(" ", f"{text[: day.start]} {text[day.end :]}", count=2)
    return not re.search(r"[^\W_]", rest) or len(text) - (day.end - day.start) <= 3


_DAY_ALONE = re.compile(
    r"(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:the\s+)?(?P<day>\d{1,2})"
    r"(?:(?:st|nd|rd|th)\b|(?=\s*[:–—,]\s)|(?(weekday)(?=\.(?:\s|$))|(?!)))",
    re.I,
)


def day_alone(text: str, titles: Sequence[str]) -> FoundDate | None:
    """The day that opens a line below the name of its month ("3rd: Client 1, 1 hr" under "March 2026")."""
    match, month = _DAY_ALONE.match(text), month_above(titles)
    if match is None or month is None or month.others or not 1 <= int(match["day"]) <= 31:
        return None
    return FoundDate(match.start(), match.end(), int(match["day"]), month.month, month.year)


def fact_of(line: Line) -> tuple[FoundDuration | None, str | None]:
    """(length, client) that a short line below a dated one gives ("- 60 min, by video", "- with Robin")."""
    text = line.block.text.strip()
    if line.in_grid or not text or len(text.split()) > FACTS or find_dates(text):
        return None, None
    lengths = find_durations(text)
    found = designator(text)
    single = lengths[0] if len(lengths) == 1 and is_bare(text, lengths[0]) else None
    return single, found[0] if found else met(text)


def with_fact(head: Headline, line: Line) -> tuple[Headline, bool]:
    """A dated line completed by a short one below it, and whether that gave the length."""
    length, client = fact_of(line)
    return replace(head, client=head.client or client, length=length), length is not None


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
    for title, head, pairs, setting in _groups(lines):
        told = head is not None and head.date is not None and head.is_session
        if _is_letter(pairs) or len({p.field for p in pairs}) < 2 or not (told or any(_fits(p) for p in pairs)):
            continue
        section = setting.section
        kind = kind_of.get(section, "coaching")
        if any(p.field is Field.SUPERVISOR for p in pairs) and not any(p.field is Field.CLIENT for p in pairs):
            kind = "supervision"
        row = Row(setting, kind, nature_of.get(section, Nature.RECORD), section, client_of.get(section), "lines")
        draft = record_of(pairs, title, row, "the entry")
        if draft is not None and told and head is not None:
            draft = _completed(draft, head)
        if draft is not None and (draft.date or draft.minutes):
            drafts.append(draft)
    return tuple(drafts)


def _completed(draft: Draft, head: Headline) -> Draft:
    """A record with the day, and the length, that the line over it gives."""
    if draft.date is None:
        draft = replace(draft, date=head.date, has=draft.has | {"date"})
    if draft.minutes is None and head.length is not None:
        times = (draft.start or head.length.begins, draft.end or head.length.ends)
        draft = replace(draft, minutes=head.length.minutes, start=times[0], end=times[1], has=draft.has | {"duration"})
    return replace(draft, client=draft.client or head.client, number=draft.number or head.number)


def _groups(lines: Sequence[Line]) -> Iterator[tuple[str, Headline | None, list[Pair], Setting]]:
    """(title, what the title gives, pairs, setting) of each run of labelled lines."""
    title, setting = "", Setting()
    head: Headline | None = None
    pairs: list[Pair] = []
    for line in lines:
        if line.heading:
            if pairs:
                yield title, head, pairs, setting
            title, head, pairs, setting = line.block.text, headline_of(line), [], Setting()
            continue
        found = pairs_in(line)
        again = any(p.field in (Field.DATE, Field.NUMBER) and p.field in {q.field for q in pairs} for p in found) or (
            any(p.field is Field.CLIENT for p in found)
            and any(p.field is Field.CLIENT for p in pairs)
            and any(_fits(p) for p in pairs)
        )
        # the label that opened the entry comes again ("Subject: ..." of one invitation after the other)
        first = bool(found and pairs) and found[0].label.strip().lower() == pairs[0].label.strip().lower()
        again = again or (first and any(_fits(p) for p in pairs))
        opening = _opening(line) if found else headline_of(line)
        if (again or opening) and pairs:
            yield title, head, pairs, setting
            pairs = []
            title, head = "", None
        if opening and found and head is not None and head.date is None:  # "Client 1, session 2", and the day below it
            opening = replace(opening, client=opening.client or head.client, number=opening.number or head.number)
            title, head = f"{title}, {opening.line.block.text}", opening
        elif opening:
            title, head = opening.line.block.text, opening
        if found and not pairs and head is not None and head.length is None:
            head = replace(head, length=_length_before(line, head))
        if found:
            setting = line.setting
            pairs = pairs + found
    if pairs:
        yield title, head, pairs, setting


def _opening(line: Line) -> Headline | None:
    """The day and length with which a line begins before its first label ("3 May 2026, 90 minutes. Aim: ...")."""
    first = _SPLIT.split(line.block.text)[0]
    if INLINE.match(first) or _DASHED.match(first):
        return None
    opening = headline_of(replace(line, block=replace(line.block, text=first.rstrip(" .,"))))
    return opening if opening is not None and opening.date is not None else None


def _length_before(line: Line, head: Headline) -> FoundDuration | None:
    """The length with which a line begins before its first label ("75 minutes. Aim: ..."), below its headline."""
    first = _SPLIT.split(line.block.text)[0]
    lengths, label = find_durations(first), INLINE.match(first)
    if (label and not find_durations(label[1])) or _DASHED.match(first):
        return None
    alone = len(lengths) == 1 and is_bare(first, lengths[0])
    return lengths[0] if alone or (head.is_session and leads(first, lengths)) else None


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
        (head.above,) if head.above else (),
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

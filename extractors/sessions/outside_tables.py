"""The sessions outside tables: labelled lines, headlines with what stands below them, sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.language import sentences
from extractors.sessions.clients import Clients
from extractors.sessions.coded import kinds_by_code, of_code
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.lines import Headline, Line, absorbed, draft_of_headline, headline_of, read_lines, with_fact
from extractors.sessions.prose import Surroundings, heading_name, read_paragraph
from extractors.sessions.record import Draft, Nature
from extractors.sessions.setting import Setting, not_held_of
from extractors.sessions.shared_length import filled, length_of_each, length_of_so_many
from extractors.sessions.status import opens_not_held
from extractors.sessions.values import without_dates

DAY_AT, HEAD = 5, 60
"""Characters before the day with which a paragraph opens, and of its head."""
DAY_ABOVE = 2
"""Paragraphs by which a line with a day alone may stand above the line that it dates."""


def read_outside_tables(lines: Sequence[Line], clients: Clients) -> list[Draft]:
    """The sessions told outside tables, each with the client, the length and the reason not to count of its section.

    lines: the paragraphs, headings among them, in reading order; clients: those known from tables and code names.
    """
    sections = _sections(lines, clients)
    found = read_lines(lines, sections.kinds, sections.clients, sections.natures)
    labelled = [d for d in found if _is_of_sessions(d) or (d.number and d.has & {"key_points", "tools"})]
    read = frozenset((d.span.document, d.span.block) for d in labelled)
    walk = _Walk(sections, clients, kinds_by_code(line.block.text for line in lines), read)
    for line in lines:
        walk.take(line)
    return _by_section(absorbed(walk.heads, [*labelled, *walk.prose]), lines, sections.each)


# --- what a section says of all that stands in it ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sections:
    """What is known of each section before its lines are read, by its position in `Reading.sections`."""

    kinds: dict[int, str]
    natures: dict[int, Nature]
    clients: dict[int, str | None]
    each: Mapping[int, int | None]
    """Minutes said once for all its sessions."""


def _sections(lines: Sequence[Line], clients: Clients) -> _Sections:
    said, told = _texts(lines, True), _texts(lines, False)
    supervised = {section for section, texts in told.items() if _of_supervision(texts)}
    made = _Sections({}, {}, {}, {section: _each(texts) for section, texts in said.items()})
    for line in lines:
        setting = line.setting
        if setting.section in made.kinds:
            continue
        made.kinds[setting.section] = setting.kind or ("supervision" if setting.section in supervised else "coaching")
        made.natures[setting.section] = _nature(setting)
        made.clients[setting.section] = _client_of(setting, clients)
    return made


def _each(texts: Sequence[str]) -> int | None:
    """Minutes that a section says of each of its sessions, or of as many as it has dated paragraphs."""
    days = sum(any(f.start <= DAY_AT and f.day for f in find_dates(text[:HEAD])) for text in texts)
    return length_of_each(texts) or length_of_so_many(texts, days)


def _nature(setting: Setting) -> Nature:
    """What a section is for; a plan further up does not make one of a section with a title of its own."""
    planned = setting.nature is Nature.PLAN and setting.inherited
    return Nature.RECORD if planned else setting.nature or Nature.RECORD


def _client_of(setting: Setting, clients: Clients) -> str | None:
    """The client whom a section is about: by designator, by a known name, or by the name that opens its title."""
    if setting.client:
        return setting.client
    for title in setting.titles:
        known = clients.in_text(title)
        if known:
            return known
    if setting.kind == "supervision" or not setting.titles:
        return None
    name = heading_name(setting.titles[0])
    return name if name and (clients.unnamed or clients.knows(name)) else None


_SUPERVISED = re.compile(r"\bsupervis(?:ion|or|ed)\b", re.I)
_BROUGHT = re.compile(r"\bI (?:took|brought|raised|came with|presented)\b")


def _texts(lines: Sequence[Line], headings: bool) -> Mapping[int, list[str]]:
    """Section to its paragraphs, with or without its headings."""
    texts: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        if headings or not line.heading:
            texts[line.setting.section].append(line.block.text)
    return texts


def _of_supervision(own: Sequence[str]) -> bool:
    """A section whose title does not say so is of supervision: its first paragraph does, and the dated ones below it
    tell what the learner brought, or make up the time that it gives. `own`: its paragraphs."""
    if not own or find_dates(own[0]) or not _SUPERVISED.search(own[0]):
        return False
    dated = [text for text in own if any(f.start <= DAY_AT for f in find_dates(text[:HEAD]))]
    if len(dated) < 2:
        return False
    lengths = [found[0].minutes for text in dated if (found := find_durations(without_dates(text[:HEAD])))]
    made_up = len(lengths) == len(dated) and sum(lengths) in {d.minutes for d in find_durations(own[0])}
    return made_up or sum(1 for text in dated if _BROUGHT.search(text)) > len(dated) / 2


# --- line by line --------------------------------------------------------------------------------------------


def _is_of_sessions(draft: Draft) -> bool:
    return draft.nature not in (Nature.CONTRACT, Nature.OTHER)


class _Walk:
    """Lines read one after the other; what a line lacks, the dated line above it or its section gives."""

    def __init__(
        self, sections: _Sections, clients: Clients, codes: Mapping[str, str], read: frozenset[tuple[int, int]]
    ) -> None:
        """codes: the kinds that letters stand for; read: (document, block) of lines that were read as labelled ones."""
        self.heads: list[Draft] = []
        self.prose: list[Draft] = []
        self._sections, self._clients, self._codes, self._read = sections, clients, codes, read
        self._head: Headline | None = None
        """The line that opened the entry."""
        self._thread: str | None = None
        """The client whom the thread of messages is about."""
        self._section: int | None = None
        self._told = False
        """A paragraph has stood since the last heading."""

    def take(self, line: Line) -> None:
        """Reads the next line."""
        self._enter(line)
        read = (line.document, line.position) in self._read
        opening = None if read or line.in_grid else headline_of(line)
        if opening is not None and (not line.heading or opening.opens):
            self._open(line, opening)
        elif not line.heading and not read and not self._calls_off(line) and not self._completes(line):
            self.prose += read_paragraph(line, self._around(line.setting))

    def _enter(self, line: Line) -> None:
        """Leaves what holds no longer: at a heading or in another section."""
        section = line.setting.section
        if line.heading or section != self._section:
            head = self._head
            near = head is not None and line.position - head.line.position <= DAY_ABOVE
            # a day dates the heading right below it; a heading of a day that has its text below it does not
            told = line.heading and self._told and head is not None and head.line.heading
            dated = near and head is not None and head.only_dates and not told
            self._head = head if dated or section == self._section else None
            self._section = section
            self._thread = None
            self._told = False
        self._told = self._told or not line.heading
        if subject := _SUBJECT.match(line.block.text):
            self._thread = self._clients.in_text(subject[1])

    def _open(self, line: Line, opening: Headline) -> None:
        self._head = opening = _with_head(self._head, opening)
        whose = self._whose(line.setting) or self._clients.only_one(line.block.text)
        made = self._draft(opening, line.setting, whose)
        if made is not None and opening.is_session:
            self.heads.append(of_code(made, line.block.text, self._codes))

    def _calls_off(self, line: Line) -> bool:
        """The text right below the line that opened the entry begins with that the session was not held."""
        head = self._head
        if head is None or head.date is None or line.position - head.line.position != 1:
            return False
        first = sentences(line.block.text)[:1]
        why = opens_not_held(line.block.text[first[0][0] : first[0][1]], head.date) if first else None
        if why is None or why == "planned":
            return False
        self.heads = [replace(h, why_not=h.why_not or why) if h.span == head.line.span else h for h in self.heads]
        return True

    def _completes(self, line: Line) -> bool:
        """The line gives the length that the dated line above it lacks."""
        head = self._head
        if head is None or head.date is None or head.length is not None:
            return False
        self._head, given = with_fact(head, line)
        if given and (made := self._draft(self._head, line.setting, self._whose(line.setting))) is not None:
            self.heads = [*(h for h in self.heads if h.span != made.span), made]
        return given

    def _draft(self, head: Headline, setting: Setting, whose: str | None) -> Draft | None:
        section = setting.section
        made = draft_of_headline(head, self._sections.kinds[section], self._sections.natures[section], whose)
        return made if made is not None and _is_of_sessions(made) else None

    def _whose(self, setting: Setting) -> str | None:
        return self._thread or self._sections.clients[setting.section]

    def _around(self, setting: Setting) -> Surroundings:
        section = setting.section
        kind = "supervision" if self._sections.kinds[section] == "supervision" else setting.kind
        each = self._sections.each.get(section)
        return Surroundings(kind, _nature(setting), self._whose(setting), self._clients, self._head, each)


_SUBJECT = re.compile(r"\s*(?:subject|re|thread)\s*:\s*(\S.*)", re.I)
"""The line of an e-mail that says whom the thread is about."""


def _with_head(head: Headline | None, opening: Headline) -> Headline:
    """A line that opens an entry, completed by the one above it: client over day, or day over facts."""
    if head is None:
        return opening
    near = 0 < opening.line.position - head.line.position <= DAY_ABOVE and not head.line.heading
    bare = opening.date is not None and opening.client is None and opening.number is None
    if near and bare and head.date is None and head.length is None:
        return replace(opening, client=head.client, number=head.number, above=head.line.block.text)
    return replace(opening, date=head.date) if head.only_dates and opening.date is None else opening


# --- what the drafts of a section give each other -------------------------------------------------------------


_GOES_ON = re.compile(
    r"^\W*(?:(?:so|then|and|after that),? )*(?:we|our|an?|on|\d"
    r"|the (?:second|third|fourth|fifth|sixth|next|last|final|end)"
    r"|(?:in|at) (?:our|the) \w+ (?:session|meeting))\b",
    re.I,
)


def _by_section(drafts: Sequence[Draft], lines: Sequence[Line], each: Mapping[int, int | None]) -> list[Draft]:
    """The drafts with what their section says of all of them: not held, a length (`each`), the client last named."""
    titles = {line.setting.section: line.setting.titles for line in lines}
    words = {(line.document, line.position): line.block.text for line in lines}
    client: dict[int, str | None] = {}
    here: dict[int, int] = {}
    result = []
    for draft in sorted(drafts, key=lambda d: (d.span.document, d.span.block, d.span.start)):
        above = titles.get(draft.group, ())
        why = next((w for t in above[:1] if (w := not_held_of(t))), None)
        own = words.get((draft.span.document, draft.span.block), "")
        draft = replace(draft, why_not=draft.why_not or why, titles=(own, *draft.titles, *above[:2]))
        (draft,) = filled((draft,), each.get(draft.group))
        said = own[draft.span.start : draft.span.end]
        before = client.get(draft.group)
        if draft.client is None and draft.kind == "coaching" and draft.source == "prose" and before:
            if here.get(draft.group) == draft.span.block:
                draft = replace(draft, client=before)  # the same paragraph goes on about the same client
            elif _GOES_ON.match(said):
                doubt = f"no client is named here; {before}, named before, was taken"
                draft = replace(draft, client=before, doubts=(*draft.doubts, doubt))
        elif draft.client and draft.kind == "coaching":
            client[draft.group], here[draft.group] = draft.client, draft.span.block
        result.append(draft)
    return result

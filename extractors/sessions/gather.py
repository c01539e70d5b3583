"""The session records and the hours of one submission."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.model import Context, Declared, Hours, Part, Reading, Role, Session, Span
from extractors.sessions import totals
from extractors.sessions.agreed import contract_dates
from extractors.sessions.calendars import read_calendars
from extractors.sessions.clients import Clients
from extractors.sessions.coded import kinds_by_code, of_code
from extractors.sessions.codenames import code_names
from extractors.sessions.counting import count
from extractors.sessions.dates import find_dates
from extractors.sessions.handed_in import after_hand_in
from extractors.sessions.lettered import of_letters
from extractors.sessions.lines import (
    Headline,
    Line,
    absorbed,
    draft_of_headline,
    headline_of,
    read_lines,
    with_fact,
)
from extractors.sessions.messages import read_messages
from extractors.sessions.plain_titles import lines_of
from extractors.sessions.prose import Surroundings, heading_name, read_paragraph
from extractors.sessions.record import Draft, Nature
from extractors.sessions.setting import Setting, Settings, not_held_of
from extractors.sessions.shared import filled, length_of_each
from extractors.sessions.tables import Found, read_tables
from extractors.sessions.titles import named_by_titles
from extractors.sessions.witness import disagreements
from extractors.sessions.years import stated_dates, with_dates

ROUNDING = 1
"""Minutes a row by which a table's sum may differ from its rows (domain notes 6.1)."""
DAY_AT, HEAD = 5, 60
"""Characters before the day with which a paragraph opens, and of its head."""
DAY_ABOVE = 2
"""Paragraphs by which a line with a day alone may stand above the line that it dates."""


def gather(reading: Reading, context: Context) -> tuple[tuple[Session, ...], Hours]:
    """The sessions of one submission in reading order, and its hours in minutes.

    reading: its documents with sections; context: whether the unit asks for hours, and the day after which nothing has
    taken place. Coaching and mentoring words are understood alike. For a unit that asks for no hours: no sessions,
    since there one is only told of.
    """
    if not context.counts_hours:
        return (), Hours()
    settings = Settings(reading)
    found = read_tables(reading, settings, context)
    calendars = read_calendars(reading, [d.client for d in found.drafts if d.client])
    messages = read_messages(reading, context.learner)
    found.used |= calendars.used | messages.used
    lines = _paragraphs(reading, settings, found)
    in_tables = [d.client for d in found.drafts if d.client and d.kind == "coaching"]
    clients = Clients([*in_tables, *code_names(line.block.text for line in lines)])
    told = _told(lines, clients)
    drafts = sorted(
        (_not_the_learner(d, context) for d in [*found.drafts, *calendars.drafts, *messages.drafts, *told]),
        key=lambda d: (d.span.document, d.span.block, d.span.start),
    )
    named = named_by_titles(_named_by_others(drafts), clients)
    drafts = [_not_the_learner(d, context) for d in of_letters(named)]
    clients = Clients(d.client for d in drafts if d.client and d.kind == "coaching" and d.why_not is None)
    dated = with_dates(drafts, stated_dates(reading, context.today), context.today)
    sessions = after_hand_in(count(dated, clients, context.today), context.received)
    kinds = {line.setting.section: line.setting.kind for line in lines}
    prose = totals.in_lines(lines, kinds, clients)
    hours = _hours(reading, sessions, found, lines, prose)
    of_clients = [*found.of_clients, *(s for s in (*prose, *found.sums) if s.client and not s.planned)]
    return sessions, replace(
        hours,
        contract_dates=contract_dates(reading, settings, clients, context.today),
        declared_by_client=_by_client([_declared(s, clients) for s in of_clients], hours.clients),
        declared_by_table=tuple(_declared(s, clients) for s in [*found.sums, *found.carried] if not s.planned),
        disagreements=disagreements(reading, settings, sessions, context.today),
    )


def _by_client(stated: Sequence[Declared], clients: Sequence[str]) -> tuple[Declared, ...]:
    """The sums stated for one client each; under a label that no session bears, only if no client lacks a sum.

    Where one does, the unknown label is most likely that client's other name, which nothing here can tell.
    """
    known = {label.casefold() for label in clients}
    named = {(s.client or "").casefold() for s in stated}
    return tuple(s for s in stated if s.client and (s.client.casefold() in known or known <= named))


def _declared(stated: totals.Stated, clients: Clients) -> Declared:
    client = clients.label(stated.client) if stated.client and stated.kind == "coaching" else None
    return Declared(stated.minutes, stated.kind, stated.span, client, stated.running)


def _named_by_others(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those told in a line without a client given the one client of another draft whom the line names."""
    clients = Clients(d.client for d in drafts if d.client and d.kind == "coaching")
    return [
        replace(d, client=named)
        if d.client is None
        and d.kind != "supervision"
        and d.source in ("prose", "heading")
        and d.titles
        and (named := clients.only_one(d.titles[0]))
        else d
        for d in drafts
    ]


def _not_the_learner(draft: Draft, context: Context) -> Draft:
    """A form's "Name" may be the learner's own."""
    if draft.client is None or not context.learner:
        return draft
    own = set(re.findall(r"\w+", context.learner.casefold()))
    words = set(re.findall(r"\w+", draft.client.casefold()))
    return replace(draft, client=None) if len(words & own) > 1 and words <= own else draft


# --- paragraphs --------------------------------------------------------------------------------------------


def _paragraphs(reading: Reading, settings: Settings, found: Found) -> list[Line]:
    parts = (Part.BODY, Part.TEXTBOX)
    places = {(d, p): settings.at(d, p) for d, p, block in reading.blocks(*parts) if block.role is not Role.DELETED}
    headings = {(d, h.block) for d, document in enumerate(reading.documents) for h in document.headings}
    for section in reading.sections:
        if section.heading is not None:
            block = reading.documents[section.document].headings[section.heading].block
            position = reading.sections.index(section)
            places[section.document, block] = settings.of_section(position)
    return lines_of(reading, places, found.used, headings)


def _told(lines: Sequence[Line], clients: Clients) -> list[Draft]:
    """The sessions outside tables: labelled lines, headlines, sentences."""
    said, told = _texts(lines, True), _texts(lines, False)
    each = {section: length_of_each(texts) for section, texts in said.items()}
    supervised = {section for section, texts in told.items() if _of_supervision(texts)}
    kinds: dict[int, str] = {}
    natures: dict[int, Nature] = {}
    named: dict[int, str | None] = {}
    for line in lines:
        setting = line.setting
        if setting.section in kinds:
            continue
        kinds[setting.section] = setting.kind or ("supervision" if setting.section in supervised else "coaching")
        natures[setting.section] = _nature(setting)
        named[setting.section] = _client_of(setting, clients)
    labelled = read_lines(lines, kinds, named, natures)
    codes = kinds_by_code(line.block.text for line in lines)
    labelled = tuple(
        d
        for d in labelled
        if d.nature not in (Nature.CONTRACT, Nature.OTHER) or (d.number and d.has & {"key_points", "tools"})
    )
    inside = {(d.span.document, d.span.block) for d in labelled}
    heads: list[Draft] = []
    prose: list[Draft] = []
    head: Headline | None = None
    thread: str | None = None
    section = -2
    for line in lines:
        if line.heading or line.setting.section != section:
            dated = head is not None and head.only_dates and line.position - head.line.position <= DAY_ABOVE
            head = head if dated or line.setting.section == section else None
            section = line.setting.section
            thread = None
        if subject := _SUBJECT.match(line.block.text):
            thread = clients.in_text(subject[1])
        opening = None if (line.document, line.position) in inside or line.in_grid else headline_of(line)
        if opening is not None and (not line.heading or opening.opens):
            head = opening = _with_head(head, opening)
            whose = thread or named.get(section) or clients.only_one(line.block.text)
            made = draft_of_headline(
                opening, kinds.get(section, "coaching"), natures.get(section, Nature.RECORD), whose
            )
            if made is not None and made.nature not in (Nature.CONTRACT, Nature.OTHER) and opening.is_session:
                heads.append(of_code(made, line.block.text, codes))
            continue
        if line.heading or (line.document, line.position) in inside:
            continue
        if head is not None and head.date is not None and head.length is None:
            head, given = with_fact(head, line)
            if given:
                whose = thread or named.get(section)
                nature = natures.get(section, Nature.RECORD)
                made = draft_of_headline(head, kinds.get(section, "coaching"), nature, whose)
                heads = _instead(heads, made)
                continue
        setting = line.setting
        whose = thread or named.get(section)
        kind = "supervision" if kinds.get(section) == "supervision" else setting.kind
        around = Surroundings(kind, _nature(setting), whose, clients, head, each.get(section))
        prose += read_paragraph(line, around)
    return _by_section(absorbed(heads, [*labelled, *prose]), lines, each)


_SUPERVISED = re.compile(r"\bsupervis(?:ion|or)\b", re.I)
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
    tell what the learner brought. `own`: its paragraphs."""
    if not own or find_dates(own[0]) or not _SUPERVISED.search(own[0]):
        return False
    dated = [text for text in own if any(f.start <= DAY_AT for f in find_dates(text[:HEAD]))]
    return len(dated) > 1 and sum(1 for text in dated if _BROUGHT.search(text)) > len(dated) / 2


def _with_head(head: Headline | None, opening: Headline) -> Headline:
    """A line that opens an entry, completed by the one above it: client over day, or day over facts."""
    if head is None:
        return opening
    near = 0 < opening.line.position - head.line.position <= DAY_ABOVE and not head.line.heading
    if near and opening.only_dates and head.date is None and head.length is None:
        return replace(opening, client=head.client, number=head.number, above=head.line.block.text)
    return replace(opening, date=head.date) if head.only_dates and opening.date is None else opening


def _instead(heads: Sequence[Draft], made: Draft | None) -> list[Draft]:
    """The drafts of headlines, one of them in place of what the same line gave before."""
    if made is None or made.nature in (Nature.CONTRACT, Nature.OTHER):
        return list(heads)
    return [*(h for h in heads if h.span != made.span), made]


_SUBJECT = re.compile(r"\s*(?:subject|re|thread)\s*:\s*(\S.*)", re.I)
"""The line of an e-mail that says whom the thread is about."""
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
    return heading_name(setting.titles[0])


# --- hours -------------------------------------------------------------------------------------------------


def _hours(
    reading: Reading,
    sessions: Sequence[Session],
    found: Found,
    lines: Sequence[Line],
    prose: Sequence[totals.Stated],
) -> Hours:
    counted = [s for s in sessions if s.counted]
    clients = tuple(dict.fromkeys(s.client for s in counted if s.kind == "coaching" and s.client))
    kinds = {line.setting.section: line.setting.kind for line in lines}
    declared: dict[str, int | None] = {}
    places: list[Span] = []
    for kind in ("coaching", "supervision"):
        in_tables = _of_tables([s for s in found.sums if s.kind == kind and not s.planned], counted, reading)
        best = totals.chosen(prose, kind)
        declared[kind] = _together([s.minutes for s in in_tables]) if in_tables else best.minutes if best else None
        places += [s.span for s in in_tables]
        if best is not None:
            places.append(best.span)
        if declared[kind] is None and not any(s.kind == kind and s.minutes for s in counted):
            undated = [s for s in totals.without_days(lines, kinds) if s.kind == kind]
            declared[kind] = sum(s.minutes for s in undated) or None
            places += [s.span for s in undated]
    planned = [s.minutes for s in [*found.sums, *prose] if s.planned and s.kind == "coaching"]
    return Hours(
        sum(s.minutes or 0 for s in counted if s.kind == "coaching"),
        sum(s.minutes or 0 for s in counted if s.kind == "supervision"),
        clients,
        declared["coaching"],
        declared["supervision"],
        max(planned, default=None),
        tuple(sorted(set(places))),
    )


def _together(sums: list[int]) -> int:
    """Several tables' totals: a summary repeats the sum of the others, else they add up."""
    largest = max(sums)
    return largest if sum(sums) == 2 * largest else sum(sums)


def _of_tables(sums: list[totals.Stated], counted: Sequence[Session], reading: Reading) -> list[totals.Stated]:
    """The sums at the foot of tables that state the whole between them.

    A sum that is not its own rows' (tolerance: `ROUNDING` minutes a row) may be everyone's; where each is, they make
    the whole only if every table with counted rows states one.
    """

    def table(span: Span) -> tuple[int, int | None]:
        cell = reading.block(span).cell
        return span.document, None if cell is None else cell.table

    if not sums:
        return []
    rows: dict[tuple[int, int | None], list[Session]] = {}
    for session in counted:
        if session.kind == sums[0].kind:
            rows.setdefault(table(session.span), []).append(session)
    if not any(table(s.span) in rows for s in sums):
        return sums
    own = [s for s in sums if table(s.span) in rows]
    others = [s for s in own if not _adds_up(s, rows[table(s.span)])]
    if others and len(own) < len(rows):
        return [max(others, key=lambda s: s.minutes)]
    return own if {table(s.span) for s in own} >= rows.keys() else []


def _adds_up(stated: totals.Stated, rows: Sequence[Session]) -> bool:
    return abs(stated.minutes - sum(s.minutes or 0 for s in rows)) <= ROUNDING * len(rows)

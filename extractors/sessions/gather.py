"""The session records and the hours of one submission."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.model import Context, Hours, Part, Reading, Role, Session, Span
from extractors.sessions import totals
from extractors.sessions.clients import Clients, designator
from extractors.sessions.counting import count
from extractors.sessions.forms import is_form, read_form, transposed
from extractors.sessions.grid import Grid, grid_of
from extractors.sessions.lines import Headline, Line, absorbed, draft_of_headline, headline_of, lines_of, read_lines
from extractors.sessions.logs import Header, Log, header_fields, read_log
from extractors.sessions.prose import Surroundings, heading_name, read_paragraph
from extractors.sessions.record import Draft, Field, Nature
from extractors.sessions.rows import Row
from extractors.sessions.setting import Setting, Settings, kind_of, nature_of
from extractors.sessions.years import stated_dates, with_dates

UNIT = "701"
"""The unit whose sessions are counted; elsewhere a session is only told of."""
_TALK = {Field.OUTCOMES, Field.KEY_POINTS, Field.TOOLS, Field.REFLECTION}


@dataclass(slots=True)
class Found:
    """What the finders brought together."""

    drafts: list[Draft] = field(default_factory=list)
    sums: list[totals.Stated] = field(default_factory=list)
    used: set[tuple[int, int]] = field(default_factory=set)
    """Blocks of tables that were read as records."""


@dataclass(frozen=True, slots=True)
class About:
    """What stands around a table."""

    setting: Setting
    kind: str
    nature: Nature
    client: str | None
    title: str
    asked: bool
    """Only a heading further up makes a plan of it."""


def gather(reading: Reading, context: Context, discipline: str) -> tuple[tuple[Session, ...], Hours]:
    """The sessions of one submission in reading order, and its hours in minutes.

    reading: its documents with sections; context: unit, and the day after which nothing has taken place;
    discipline: coaching, mentoring or both (the words of all three are understood alike). For units other
    than 701: no sessions.
    """
    if context.unit != UNIT:
        return (), Hours()
    settings = Settings(reading)
    found = _tables(reading, settings)
    lines = _paragraphs(reading, settings, found)
    clients = Clients(d.client for d in found.drafts if d.client and d.kind == "coaching")
    told = _told(lines, clients)
    drafts = sorted(
        (_not_the_learner(d, context) for d in [*found.drafts, *told]),
        key=lambda d: (d.span.document, d.span.block, d.span.start),
    )
    clients = Clients(d.client for d in drafts if d.client and d.kind == "coaching" and d.why_not is None)
    dated = with_dates(drafts, stated_dates(reading, context.today), context.today)
    sessions = count(dated, clients, context.today)
    return sessions, _hours(reading, sessions, found, lines)


def _not_the_learner(draft: Draft, context: Context) -> Draft:
    """A form's "Name" may be the learner's own."""
    if draft.client is None or not context.learner:
        return draft
    own = set(re.findall(r"\w+", context.learner.casefold()))
    words = set(re.findall(r"\w+", draft.client.casefold()))
    return replace(draft, client=None) if len(words & own) > 1 and words <= own else draft


# --- tables ------------------------------------------------------------------------------------------------


def _first_row_title(grid: Grid) -> str:
    row = grid.rows[0] if grid.rows else ()
    texts = {b.text for b in row if b.row == 0 and b.text}
    return texts.pop() if len(texts) == 1 and len(row) < max(2, grid.columns) else ""


def _headers(grid: Grid) -> tuple[str, dict[int, Field]]:
    for index, row in enumerate(grid.rows[:8]):
        fields = header_fields(row, index)
        if fields:
            return " | ".join(b.text for b in row if b.row == index), fields
    return "", {}


def _about(reading: Reading, settings: Settings, grid: Grid) -> About | None:
    first = next((s for r in range(len(grid.rows)) if (s := grid.span(r))), None)
    if first is None:
        return None
    setting = settings.at(grid.document, first.block)
    start = min(b.span.block for row in grid.rows for b in row if b.span)
    near = [t for t in (_first_row_title(grid), settings.caption(grid.document, start), grid.name) if t]
    headers, fields = _headers(grid)
    kind = next((k for t in near if (k := kind_of(t))), None)
    if (
        kind is None
        and Field.CLIENT not in fields.values()
        and re.search(r"supervis(?:or|ion)(?!['’]?s? (?:feedback|comment))", headers, re.I)
    ):
        kind = "supervision"
    planned = re.search(r"\b(?:planned|proposed)\b", headers, re.I) and not re.search(
        r"\b(?:actual|held|completed|delivered)\b", headers, re.I
    )
    natures = [n for t in near if (n := nature_of(t))]
    nature = Nature.PLAN if planned else natures[0] if natures else setting.nature or Nature.RECORD
    full = {Field.DATE, Field.DURATION} <= set(fields.values()) and bool(_TALK & set(fields.values()))
    if full and not natures and not planned and nature in (Nature.PLAN, Nature.CONTRACT):
        nature = Nature.RECORD
    asked = nature is Nature.PLAN and setting.inherited and not natures and not planned
    nature = Nature.RECORD if asked else nature
    named: list[str | None] = [f[0] for t in near if (f := designator(t))]
    sheet = _file_client(grid, reading) if reading.documents[grid.document].kind.value in {"xlsx", "csv"} else None
    return About(
        setting,
        kind or setting.kind or "coaching",
        nature,
        (named or [setting.client or sheet])[0],
        " ".join(near),
        asked,
    )


def _file_client(grid: Grid, reading: Reading) -> str | None:
    found = designator(re.sub(r"[_.]", " ", reading.documents[grid.document].path.rsplit("/", 1)[-1]))
    return found[0] if found else None


def _tables(reading: Reading, settings: Settings) -> Found:
    found = Found()
    for d, document in enumerate(reading.documents):
        before: tuple[int, int, Header] | None = None
        for t, table in enumerate(document.tables):
            grid = grid_of(document, d, t)
            about = _about(reading, settings, grid)
            if about is None:
                continue
            goes_on = before is not None and before[:2] == (about.setting.section, grid.columns)
            header = before[2] if before is not None and goes_on else ({}, {})
            drafts, log = _read(grid, about, -1000 * (d + 1) - t, header)
            before = (about.setting.section, grid.columns, log.header) if log and drafts else None
            if about.asked:
                drafts = tuple(replace(x, doubts=(*x.doubts, "stands under the heading of a plan")) for x in drafts)
            if table.hidden:
                drafts = tuple(replace(x, doubts=(*x.doubts, "stands on a hidden sheet")) for x in drafts)
            found.drafts += [x for x in drafts if x.nature not in (Nature.CONTRACT, Nature.OTHER)]
            if drafts or (log and log.totals):
                found.used |= {(d, p) for c in table.cells for p in c.blocks}
            if log is not None:
                _add_sum(found, log, about, grid)
    return found


def _read(grid: Grid, about: About, group: int, header: Header) -> tuple[tuple[Draft, ...], Log | None]:
    row = Row(about.setting, about.kind, about.nature, group, about.client)
    if (transposed(grid) or is_form(grid)) and not _headers(grid)[1]:
        named = designator(about.title) or re.search(r"\d", about.title)
        title = about.title if named else (about.setting.titles or ("",))[0]
        drafts = read_form(grid, replace(row, source="form"), title)
        if about.nature is Nature.CONTRACT:
            drafts = tuple(
                replace(d, nature=Nature.RECORD) for d in drafts if d.number and d.has & {"key_points", "tools"}
            )
        return drafts, None
    log = read_log(grid, row, header)
    return log.drafts, log


def _add_sum(found: Found, log: Log, about: About, grid: Grid) -> None:
    minutes = totals.of_log(log)
    if minutes is None or about.nature not in (Nature.RECORD, Nature.PLAN):
        return
    place = grid.span(log.totals[-1].row)
    if place is None:
        return
    kind = "supervision" if re.search("supervis", log.totals[-1].text, re.I) else about.kind
    found.sums.append(totals.Stated(kind, minutes, place, about.nature is Nature.PLAN))


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
    kinds: dict[int, str] = {}
    natures: dict[int, Nature] = {}
    named: dict[int, str | None] = {}
    for line in lines:
        setting = line.setting
        if setting.section in kinds:
            continue
        kinds[setting.section] = setting.kind or "coaching"
        natures[setting.section] = _nature(setting)
        named[setting.section] = _client_of(setting, clients)
    labelled = read_lines(lines, kinds, named, natures)
    labelled = tuple(
        d
        for d in labelled
        if d.nature not in (Nature.CONTRACT, Nature.OTHER) or (d.number and d.has & {"key_points", "tools"})
    )
    inside = {(d.span.document, d.span.block) for d in labelled}
    heads: list[Draft] = []
    prose: list[Draft] = []
    head: Headline | None = None
    section = -2
    for line in lines:
        if line.heading or line.setting.section != section:
            head, section = (None, line.setting.section) if line.setting.section != section else (head, section)
        opening = None if (line.document, line.position) in inside or line.in_grid else headline_of(line)
        if opening is not None and (not line.heading or opening.opens):
            head = opening
            made = draft_of_headline(
                opening, kinds.get(section, "coaching"), natures.get(section, Nature.RECORD), named.get(section)
            )
            if made is not None and made.nature not in (Nature.CONTRACT, Nature.OTHER) and opening.is_session:
                heads.append(made)
            continue
        if line.heading or (line.document, line.position) in inside:
            continue
        setting = line.setting
        around = Surroundings(setting.kind, _nature(setting), named.get(section), clients, head)
        prose += read_paragraph(line, around)
    return absorbed(heads, [*labelled, *prose])


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


def _hours(reading: Reading, sessions: Sequence[Session], found: Found, lines: Sequence[Line]) -> Hours:
    counted = [s for s in sessions if s.counted]
    clients = tuple(dict.fromkeys(s.client for s in counted if s.kind == "coaching" and s.client))
    kinds = {line.setting.section: line.setting.kind for line in lines}
    prose = totals.in_lines(lines, kinds)
    declared: dict[str, int | None] = {}
    places: list[Span] = []
    for kind in ("coaching", "supervision"):
        in_tables = _of_counted([s for s in found.sums if s.kind == kind and not s.planned], counted, reading)
        best = totals.chosen(prose, kind)
        if in_tables:
            declared[kind] = _together([s.minutes for s in in_tables])
            places += [s.span for s in in_tables]
        else:
            declared[kind] = best.minutes if best else None
        if best is not None:
            places.append(best.span)
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


def _of_counted(sums: list[totals.Stated], counted: Sequence[Session], reading: Reading) -> list[totals.Stated]:
    """The sums of tables whose rows are counted; all, if the counted records stand elsewhere."""

    def table(span: Span) -> tuple[int, int | None]:
        cell = reading.block(span).cell
        return span.document, None if cell is None else cell.table

    records = {table(s.span) for s in counted}
    return [s for s in sums if table(s.span) in records] or sums

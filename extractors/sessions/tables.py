"""The tables of a submission: which of them record sessions, of which kind and for whom, and the sums they state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from extractors.model import Context, PersonRole, Reading
from extractors.sessions import totals
from extractors.sessions.calendars import calendar_columns
from extractors.sessions.clients import designator, one_designated
from extractors.sessions.drawn import drawn_tables, listed_tables
from extractors.sessions.forms import is_form, outer_pairs, read_form, transposed
from extractors.sessions.grid import Grid, grid_of
from extractors.sessions.kinds import ABOVE, INTRO, NEAR, OWN, Decision, kind_of, of_table, weighed
from extractors.sessions.logs import Header, Log, header_fields, read_log
from extractors.sessions.nesting import forms_joined
from extractors.sessions.purposes import purpose_of, sums_up
from extractors.sessions.record import Draft, Field, Nature, Records
from extractors.sessions.rows import Row
from extractors.sessions.setting import Setting, Settings, nature_of, not_held_of
from extractors.sessions.shaping import shaped
from extractors.sessions.shared_length import filled, length_of_each

_TALK = {Field.OUTCOMES, Field.KEY_POINTS, Field.TOOLS, Field.REFLECTION}
WORDS_OF_A_LABEL = 4
"""Words of a client's label in a form; more tell of the client."""
HEADERS_WITHIN = 8
"""Rows among which a log's header stands."""


@dataclass(slots=True)
class Found(Records):
    """What the tables hold: records and sums."""

    sums: list[totals.Stated] = field(default_factory=list)
    """One for each table that states one."""
    of_clients: list[totals.Stated] = field(default_factory=list)
    """Those stated for one client each."""
    carried: list[totals.Stated] = field(default_factory=list)
    """Those carried from one page to the next."""


@dataclass(frozen=True, slots=True)
class About:
    """What stands around a table, and what its columns say."""

    setting: Setting
    kind: str
    nature: Nature
    client: str | None
    title: str
    doubts: tuple[str, ...] = ()
    why_not: str | None = None
    """Why none of its rows counts, where its title says so."""
    each: int | None = None
    """Minutes stated once for all its sessions."""
    sums: bool = False
    """A row for each client, not for each session."""
    titles: tuple[str, ...] = ()
    """What may name the client of all its rows, the nearest first."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words that a table stands among."""

    setting: Setting
    near: tuple[str, ...]
    """Title row, lines right above, sheet: what was written for this table, the most telling first."""
    intro: str
    headers: str
    fields: dict[int, Field]


def _title_rows(grid: Grid) -> tuple[str, ...]:
    """Texts of rows with a single one, above the header and inside the table."""
    found = []
    for index, row in enumerate(grid.rows):
        texts = {b.text for b in row if b.row == index and b.text}
        if len(texts) == 1 and grid.columns > 1:
            found.append(texts.pop())
    return tuple(found)


def _headers(grid: Grid) -> tuple[str, dict[int, Field]]:
    for index, row in enumerate(grid.rows[:HEADERS_WITHIN]):
        fields = header_fields(row, index)
        if fields:
            return " | ".join(b.text for b in row if b.row == index), fields
    return "", {}


def _around(grid: Grid, settings: Settings) -> Around | None:
    first = next((s for r in range(len(grid.rows)) if (s := grid.span(r))), None)
    if first is None:
        return None
    start = min(b.span.block for row in grid.rows for b in row if b.span)
    lines, intro = settings.above(grid.document, start)
    row = grid.rows[0] if grid.rows else ()
    texts = {b.text for b in row if b.row == 0 and b.text}
    title = texts.pop() if len(texts) == 1 and len(row) < max(2, grid.columns) else ""
    near = tuple(t for t in (title, *lines, grid.name) if t)
    return Around(settings.at(grid.document, first.block), near, intro, *_headers(grid))


def _plain(grid: Grid, settings: Settings) -> Grid:
    """The table as it is read, completed by what stands above it."""
    around = _around(grid, settings)
    if around is None:
        return grid
    last = max(b.span.block for row in grid.rows for b in row if b.span)
    titles = (*around.near, around.intro, *around.setting.titles)
    return shaped(grid, titles, settings.below(grid.document, last))


def _kind(around: Around, grid: Grid, supervisors: Sequence[str]) -> Decision:
    """The kind by title, heading, columns and rows; what says nothing is silent."""
    setting = around.setting
    titles = setting.titles
    near = next((t for t in around.near if kind_of(t)), "")
    own = titles[0] if titles else ""
    above = setting.kind if not kind_of(own) else None
    signs = [
        (kind_of(near), NEAR, f"“{near}” above it"),
        (kind_of(own), OWN, f"the heading “{own}”"),
        (kind_of(around.intro), INTRO, "the sentence before it"),
        (above, ABOVE, "a heading further up"),
        *of_table(grid, around.headers, around.fields.values(), supervisors),
    ]
    if near and kind_of(own) not in (None, kind_of(near)):
        signs[1] = (None, 0, "")  # the nearer title corrects the heading, which a missed heading may leave too far back
    return weighed(signs, setting.kind or "coaching")


def _nature(around: Around, grid: Grid) -> tuple[Nature, bool]:
    """What the table is for, and whether only a heading further up makes a plan of it."""
    headers, fields = around.headers, set(around.fields.values())
    planned = re.search(r"\b(?:planned|proposed)\b", headers, re.I) and not re.search(
        r"\b(?:actual|held|completed|delivered|took place|attend\w*|went ahead|happened|status)\b", headers, re.I
    )
    natures = [n for t in around.near if (n := nature_of(t))]
    nature = Nature.PLAN if planned else natures[0] if natures else around.setting.nature or Nature.RECORD
    full = {Field.DATE, Field.DURATION} <= fields and bool(_TALK & fields)
    if full and not natures and not planned and nature in (Nature.PLAN, Nature.CONTRACT):
        nature = Nature.RECORD
    spoken_for = any(kind_of(t) for t in (*around.near, *around.setting.titles[:1]))
    other = purpose_of(headers.split(" | ") if headers else [], fields, grid, spoken_for)
    asked = nature is Nature.PLAN and around.setting.inherited and not natures and not planned
    return other or (Nature.RECORD if asked else nature), asked


def _about(reading: Reading, settings: Settings, grid: Grid, supervisors: Sequence[str]) -> About | None:
    around = _around(grid, settings)
    if around is None:
        return None
    setting, decision = around.setting, _kind(around, grid, supervisors)
    nature, asked = _nature(around, grid)
    inside = {f[1] for t in _title_rows(grid) if (f := designator(t))}
    named = [
        f[0]
        for t in (*around.near, around.intro)
        if (f := one_designated(t)) and (len(inside) < 2 or f[1] not in inside)
    ]
    heads = [f[0] for h in around.headers.split(" | ") if (f := designator(h)) and f[0] == h.strip(" :")]
    named += heads if len(heads) == 1 else []  # "Client A | Date | Minutes"
    sheet = _file_client(grid, reading) if reading.documents[grid.document].kind.value in {"xlsx", "csv"} else None
    titles = (*around.near, *setting.titles[:1])
    doubts = (decision.doubt,) if decision.doubt else ()
    spread = (*_title_rows(grid), *around.near, around.intro, *around.headers.split(" | "), *setting.titles[:1])
    return About(
        setting,
        decision.kind,
        nature,
        named[0] if named else setting.client or sheet,
        " ".join(around.near),
        (*doubts, "stands under the heading of a plan") if asked else doubts,
        next((why for t in titles if (why := not_held_of(t))), None),
        None if Field.DURATION in around.fields.values() else length_of_each(t for t in spread if t),
        sums_up(grid, around.headers.split(" | "), around.fields),
        (*around.near, *setting.titles[:2]),
    )


def _file_client(grid: Grid, reading: Reading) -> str | None:
    found = designator(re.sub(r"[_.]", " ", reading.documents[grid.document].path.rsplit("/", 1)[-1]))
    return found[0] if found else None


def read_tables(reading: Reading, settings: Settings, context: Context) -> Found:
    """The sessions and sums of every table of a submission; context: the register's supervisors."""
    found = Found()
    supervisors = [name.split()[-1] for name, role in context.others if role is PersonRole.SUPERVISOR and name.split()]
    for d, document in enumerate(reading.documents):
        for drawn, blocks in (*drawn_tables(document, d), *listed_tables(document, d)):
            _read_drawn(found, reading, settings, _plain(drawn, settings), blocks, supervisors)
        _read_document(found, reading, d, settings, supervisors)
    return found


@dataclass(slots=True)
class _Before:
    """What the tables above hand on to the next one under the same heading."""

    log: tuple[int, int] | None = None
    """Section and columns of the log right above, where the table above is one."""
    header: Header = ({}, {})
    form: int | None = None
    """Section of the form that says whom the tables below it are about."""
    client: str | None = None

    def header_for(self, about: About, grid: Grid) -> Header:
        """The header of the log above, where a table of as many columns goes on from it."""
        return self.header if self.log == (about.setting.section, grid.columns) else ({}, {})

    def client_for(self, about: About) -> str | None:
        """The client of the form above."""
        return self.client if self.form == about.setting.section else None

    def learn(self, about: About, grid: Grid, drafts: Sequence[Draft], log: Log | None) -> None:
        """Takes note of a table that was read."""
        self.log, self.header = None, ({}, {})
        if log is not None and drafts:
            self.log, self.header = (about.setting.section, grid.columns), log.header
        if not drafts and (named := _introduced(grid)):
            self.form, self.client = about.setting.section, named


def _read_document(found: Found, reading: Reading, d: int, settings: Settings, supervisors: Sequence[str]) -> None:
    """The tables of one document, the `d`th of the reading."""
    document = reading.documents[d]
    joined, inner, whose = forms_joined(document, d)
    before = _Before()
    for t, table in enumerate(document.tables):
        blocks = {(d, p) for c in table.cells for p in c.blocks}
        if t in inner:
            found.used |= blocks
            continue
        grid = _plain(joined.get(t) or grid_of(document, d, t), settings)
        about = _about(reading, settings, grid, supervisors)
        if about is None or calendar_columns(grid) is not None:
            continue
        about = replace(about, client=about.client or whose.get(t) or before.client_for(about))
        drafts, log = _read(grid, about, -1000 * (d + 1) - t, before.header_for(about, grid))
        before.learn(about, grid, drafts, log)
        found.drafts += _kept(drafts, about, table.hidden)
        if drafts or (log and log.totals):
            found.used |= blocks
        if log is not None:
            _add_sum(found, log, about, grid)


def _kept(drafts: Sequence[Draft], about: About, hidden: bool) -> list[Draft]:
    """The drafts of a table that may be records, with what stands around it; hidden: it is on a hidden sheet."""
    doubts = (*about.doubts, "stands on a hidden sheet") if hidden else about.doubts
    return [
        replace(x, doubts=(*x.doubts, *doubts), why_not=x.why_not or about.why_not, titles=(*x.titles, *about.titles))
        for x in filled(drafts, about.each)
        if x.nature not in (Nature.CONTRACT, Nature.OTHER)
    ]


def _introduced(grid: Grid) -> str | None:
    """The client whom a form without a session of its own is about: who they are, what they want from coaching."""
    found = [p.value.shown.strip() for p in outer_pairs(grid) if p.field is Field.CLIENT]
    return found[0] if len(found) == 1 and 0 < len(found[0].split()) <= WORDS_OF_A_LABEL else None


def _read_drawn(
    found: Found, reading: Reading, settings: Settings, grid: Grid, blocks: Iterable[int], supervisors: Sequence[str]
) -> None:
    """A table drawn with bars or tabs."""
    about = _about(reading, settings, grid, supervisors)
    if about is None or about.nature in (Nature.CONTRACT, Nature.OTHER):
        return
    drafts, log = _read(grid, about, -1_000_000 - min(blocks), ({}, {}))
    found.drafts += [replace(x, titles=(*x.titles, *about.titles)) for x in filled(drafts, about.each)]
    if drafts:
        found.used |= {(grid.document, p) for p in blocks}
    if log is not None:
        _add_sum(found, log, about, grid)


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
    return (() if about.sums else log.drafts), log


def _add_sum(found: Found, log: Log, about: About, grid: Grid) -> None:
    planned = about.nature is Nature.PLAN
    apart = [x for x in log.drafts if x.minutes] if about.sums else []
    if apart and not planned:
        found.of_clients += [
            totals.Stated(about.kind, x.minutes or 0, x.span, False, x.client) for x in apart if x.client
        ]
    if apart and totals.of_log(log) is None:
        found.sums.append(totals.Stated(about.kind, sum(x.minutes or 0 for x in apart), apart[-1].span, planned))
    if about.nature is Nature.RECORD:
        found.of_clients += totals.of_clients(log, about.kind, grid.span)
        found.carried += totals.carried(log, about.kind, grid.span)
    for kind, part in totals.by_kind(log, about.kind).items():
        minutes = totals.of_log(part)
        if minutes is None or about.nature not in (Nature.RECORD, Nature.PLAN):
            continue
        place = grid.span(totals.last_row(part))
        if place is None:
            continue
        named = "supervision" if re.search("supervis", part.totals[-1].text, re.I) else kind
        found.sums.append(totals.Stated(named, minutes, place, planned, _only_client(log, about)))


def _only_client(log: Log, about: About) -> str | None:
    """The client of a table that is one client's."""
    named = {x.client for x in log.drafts if x.client and x.why_not is None}
    return about.client or (named.pop() if len(named) == 1 else None)

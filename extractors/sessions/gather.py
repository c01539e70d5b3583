"""The session records and the hours of one submission."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Context, Hours, Part, Reading, Role, Session
from extractors.sessions.calendars import read_calendars
from extractors.sessions.clients import Clients
from extractors.sessions.codenames import code_names
from extractors.sessions.contract_dates import contract_dates
from extractors.sessions.counting import count
from extractors.sessions.handed_in import after_hand_in
from extractors.sessions.hours import hours_of
from extractors.sessions.lettered import of_letters
from extractors.sessions.lines import Line
from extractors.sessions.messages import read_messages
from extractors.sessions.outside_tables import read_outside_tables
from extractors.sessions.plain_titles import lines_of
from extractors.sessions.record import Draft
from extractors.sessions.setting import Settings
from extractors.sessions.tables import Found, read_tables
from extractors.sessions.titles import named_by_titles
from extractors.sessions.witness import disagreements
from extractors.sessions.years import stated_dates, with_dates


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
    known = Clients([*in_tables, *code_names(line.block.text for line in lines)])
    told = read_outside_tables(lines, known)
    told_of = of_letters(
        _with_clients([*found.drafts, *calendars.drafts, *messages.drafts, *told], known, context),
        (line.block.text for line in lines),
    )
    drafts = [_not_the_learner(d, context) for d in told_of]
    clients = Clients(d.client for d in drafts if d.client and d.kind == "coaching" and d.why_not is None)
    dated = with_dates(drafts, stated_dates(reading, context.today), context.today)
    sessions = after_hand_in(count(dated, clients, context.today), context.received)
    return sessions, replace(
        hours_of(reading, sessions, found, lines, clients),
        contract_dates=contract_dates(reading, settings, clients, context.today),
        disagreements=disagreements(reading, settings, sessions, context.today),
    )


def _with_clients(drafts: Sequence[Draft], known: Clients, context: Context) -> list[Draft]:
    """The drafts in reading order, with the clients whom other drafts and titles name for them.

    known: the clients of tables, and those brought in by a code name.
    """
    ordered = sorted(
        (_not_the_learner(d, context) for d in drafts), key=lambda d: (d.span.document, d.span.block, d.span.start)
    )
    return named_by_titles(_named_by_others(ordered), known)


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


def _paragraphs(reading: Reading, settings: Settings, found: Found) -> list[Line]:
    parts = (Part.BODY, Part.TEXTBOX)
    places = {(d, p): settings.at(d, p) for d, p, block in reading.blocks(*parts) if block.role is not Role.DELETED}
    headings = {(d, h.block) for d, document in enumerate(reading.documents) for h in document.headings}
    for position, section in enumerate(reading.sections):
        if section.heading is not None:
            block = reading.documents[section.document].headings[section.heading].block
            places[section.document, block] = settings.of_section(position)
    return lines_of(reading, places, found.used, headings)

"""The paragraphs of a submission in which records may stand, under titles that only their words make titles.

"Supervision" or "Client 2" alone on a line holds for what stands below it, whether or not it looks like a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Reading, Role
from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.kinds import kind_of as kind_of_title
from extractors.sessions.lines import Line
from extractors.sessions.setting import Setting
from extractors.sessions.titles import name_in
from extractors.sessions.values import without_dates

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
    text = re.sub(r"^(?:#{1,6}|\d{1,2}[.)])\s+", "", line.block.text.strip())
    marked = text != line.block.text.strip()  # a heading of a text that keeps its signs, or a numbered name
    words = text.split()
    plain = line.heading or line.in_grid or line.block.cell is not None or line.block.role is not Role.TEXT
    if plain or not 0 < len(words) <= TITLE or re.search(r"[.?!;,]$|:\s*\S|\t|\|", text):
        return None
    if find_dates(text) or find_durations(text) or session_number(text) is not None:
        return None
    found = designator(text)
    if found and len(words) <= len(found[0].split()) + 2:
        return "coaching", found[0]
    if (line.block.look.bold or marked) and name_in(text) == text.rstrip(" :"):
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

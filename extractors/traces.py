"""What a Word, Excel or OpenDocument file says of its own making: dates, editing time, template, save sessions.

Word gives each session of editing between two saves a random number (ECMA-376-1 17.15.1.72, `w:rsid`); a file that
grew out of another keeps the other's numbers. They are facts about files and not about who wrote.
"""

from __future__ import annotations

import re
from datetime import datetime

from lxml import etree

from extractors.model import Traces
from extractors.unreadable import Unreadable
from extractors.zipped import Package

MOST_SESSIONS = 20_000
"""Ids that are kept of one file; a thesis of many years has some thousands."""
_ID = re.compile(r"[0-9A-Fa-f]{8}")
_NO_ID = frozenset({"00000000", "FFFFFFFF"})
_PARTS = ("docprops/core.xml", "docprops/app.xml", "word/settings.xml")
_OPEN = "meta.xml"
_TITLE = "{http://www.w3.org/1999/xlink}title"
_DURATION = re.compile(r"P(?:(\d{1,4})D)?T?(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:\d{1,9}(?:[.,]\d+)?S)?")
LONGEST = 200
"""Characters of a name that are kept."""


def traces(data: bytes) -> Traces | None:
    """The traces in a package's bytes; None where there are none, or it cannot be opened."""
    try:
        package = Package(data)
    except Unreadable:
        return None
    if _OPEN in package:
        return _of_open(_part(package, _OPEN))
    core, app, settings = (_part(package, name) for name in _PARTS)
    found = Traces(
        created=_moment(_text(core, "created")),
        modified=_moment(_text(core, "modified")),
        revision=_number(_text(core, "revision")),
        minutes=_number(_text(app, "TotalTime")),
        template=_text(app, "Template")[:LONGEST],
        company=_text(app, "Company")[:LONGEST],
        sessions=_sessions(settings),
        program=_text(app, "Application")[:LONGEST],
    )
    return found if found != Traces() else None


def _of_open(root: etree._Element | None) -> Traces | None:
    """OpenDocument's meta.xml (ISO/IEC 26300-1, 4.3)."""
    meta = None if root is None else next(root.iterfind("{*}meta"), None)
    if meta is None:
        return None
    template = next(meta.iterfind("{*}template"), None)
    found = Traces(
        created=_moment(_text(meta, "creation-date")),
        modified=_moment(_text(meta, "date")),
        revision=_number(_text(meta, "editing-cycles")),
        minutes=_minutes(_text(meta, "editing-duration")),
        template=(template.get(_TITLE) or "")[:LONGEST] if template is not None else "",
        program=_text(meta, "generator")[:LONGEST],
    )
    return found if found != Traces() else None


def _part(package: Package, name: str) -> etree._Element | None:
    try:
        return package.xml(name) if name in package else None
    except Unreadable:
        return None


def _text(root: etree._Element | None, name: str) -> str:
    element = None if root is None else next(iter(root.iterfind(f"{{*}}{name}")), None)
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


def _minutes(text: str) -> int | None:
    """Whole minutes of an ISO 8601 duration ("PT1H20M5S", "P1DT2H")."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    days, hours, minutes = (int(n or 0) for n in found.groups())
    return (days * 24 + hours) * 60 + minutes


def _moment(text: str) -> datetime | None:
    """A W3C date and time, without its zone: programs write local time as UTC and the other way round."""
    try:
        found = datetime.fromisoformat(text[:19]) if len(text) >= 10 else None
    except ValueError:
        return None
    return found if found is not None and 1990 <= found.year <= 2100 else None


def _sessions(settings: etree._Element | None) -> tuple[str, ...]:
    if settings is None:
        return ()
    ids = (
        str(value).upper()
        for element in settings.iter("{*}rsid", "{*}rsidRoot")
        for name, value in element.attrib.items()
        if str(name).endswith("val") and _ID.fullmatch(str(value))
    )
    return tuple(sorted(set(ids) - _NO_ID))[:MOST_SESSIONS]

"""When the agreement with a client was made, where a submission says so: sessions before it are asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractors.language import sentences
from extractors.model import ContractDate, Reading, Role, Span
from extractors.sessions.clients import Clients, designator
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.record import Nature
from extractors.sessions.setting import Setting, Settings

FORM = 40
"""Cells of a form in which its client is sought."""
_PAPER = r"(?:(?:coaching|mentoring|learning|written|working|initial)\s+)*(?:contract|agreement)"
_MADE = r"(?:signed|agreed|dated|made|entered\s+into|drawn\s+up|concluded|completed)"
_SAID = re.compile(
    rf"\b{_PAPER}\b(?:(?!\b(?:review\w*|renew\w*|amend\w*|revis\w*|end\w*|expir\w*|template)\b)[^.;]){{0,60}}?\b{_MADE}\b"
    r"[^.;\d]{0,25}$",
    re.I,
)
"""Before a date: "the coaching contract with Client 1 was signed on"."""
_LABEL = re.compile(
    rf"^\W*(?:date\s+(?:of\s+)?(?:the\s+)?{_PAPER}|{_PAPER}\s+dated?|date\s+(?:of\s+)?(?:{_PAPER}\s+)?{_MADE}"
    rf"|{_PAPER}\s+{_MADE}(?:\s+on)?|date\s+contracted)\s*[:=–-]?\s*$",
    re.I,
)
_IN_CONTRACT = re.compile(r"\b(?:signed|signature|dated?|agreed)\b[^.;]{0,60}$", re.I)
_ANOTHER = re.compile(r"\b(?:review\w*|next|renew\w*|end\w*|finish\w*|birth|session|first meeting|starts?)\b", re.I)


def contract_dates(reading: Reading, settings: Settings, clients: Clients, today: date) -> tuple[ContractDate, ...]:
    """The days on which agreements were made or signed, in reading order.

    clients: the labels of the submission's clients; today: what lies after it is no day of signing.
    """
    found: list[ContractDate] = []
    for d, position, block in reading.blocks():
        if block.role is not Role.TEXT or not re.search(r"\d", block.text):
            continue
        setting = settings.at(d, position)
        if setting.kind == "supervision" or (setting.titles and re.search("supervis", setting.titles[0], re.I)):
            continue
        label = _label_beside(reading, d, position)
        for day in _days(block.text, label, setting):
            value = day.value
            if value is None or value > today:
                continue
            whose = _client([block.text, label, _table_text(reading, d, position)], setting, clients)
            found.append(ContractDate(whose, value, Span(d, position, day.start, day.end)))
    return tuple(found)


def _label_beside(reading: Reading, document: int, position: int) -> str:
    """The text of the cell to the left of a value in a table, else ""."""
    blocks = reading.documents[document].blocks
    here = blocks[position].cell
    if here is None or position == 0:
        return ""
    before = blocks[position - 1]
    beside = before.cell is not None and before.cell.table == here.table and before.cell.row == here.row
    return before.text if beside else ""


def _days(text: str, label: str, setting: Setting) -> Iterator[FoundDate]:
    in_contract = setting.nature is Nature.CONTRACT
    for start, end in sentences(text):
        part = text[start:end]
        dates = [f for f in find_dates(part) if f.day is not None]
        if len(dates) != 1:
            continue
        before = f"{label} " + part[: dates[0].start] if not part[: dates[0].start].strip() else part[: dates[0].start]
        said = _SAID.search(before) or _LABEL.match(before.strip())
        signed = in_contract and _IN_CONTRACT.search(before) and not _ANOTHER.search(before)
        if (said or signed) and not re.search(r"\bsupervis", part, re.I):
            found = dates[0]
            yield FoundDate(start + found.start, start + found.end, found.day, found.month, found.year)


def _table_text(reading: Reading, document: int, position: int) -> str:
    """The words of the table that a block stands in, where it is a form for one contract."""
    here = reading.documents[document].blocks[position].cell
    if here is None:
        return ""
    cells = reading.documents[document].tables[here.table].cells
    return " | ".join(reading.documents[document].blocks[p].text for c in cells[:FORM] for p in c.blocks)


def _client(texts: Sequence[str], setting: Setting, clients: Clients) -> str | None:
    """The one client whom the sentence, its label, the form or the heading names."""
    for text in (*texts, setting.client or "", *setting.titles):
        if designator(text):
            keys = {clients.key(f[0]) for piece in re.split(r"[|,;]", text) if (f := designator(piece))}
            if len(keys) == 1:
                return clients.label(next(iter(keys)))
        if named := clients.only_one(text):
            return clients.label(named)
    return None

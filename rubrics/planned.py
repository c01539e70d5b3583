"""How many hours an answer plans: stated, shared out among clients in prose, line by line, or in a table.

"Twenty-one hours: seven with each of three clients", "six hours for the first two and eight for Client 3",
"Client 1: five meetings of two hours", or a table of sessions, lengths and hours. Planned hours never count as held
(domain notes, 2.2); they are compared with what 2.1 of unit 701 asks to be planned. All figures are minutes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.model import Document, Facts, Span
from extractors.sessions.durations import find_durations
from extractors.sessions.numerals import WORD, number
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain

Figure = tuple[int, tuple[Span, ...]]
"""Minutes, and where they stand."""

_PLANNING = re.compile(
    r"\b(?:plan\w*|schedul\w+|intend\w*|propos\w+|agreed|timetabl\w+|programme|allocat\w+|arrang\w+|diar\w+|set "
    r"aside|booked|foresaw|foreseen|share[ds]?|divided)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:in all|in total|total\w*|together|altogether|overall|combined|adds? up)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|both|per)(?: of)?(?: (?:the|my))?(?: (?P<number>two|three|2|3))?\b(?! week| month| session)",
    re.IGNORECASE,
)
_AMOUNT = (
    rf"(?P<amount>\d{{1,2}}(?:[.,]\d{{1,2}})?|{WORD})(?P<half>[ -](?:and )?a half|½)?(?: or (?:\d{{1,2}}|{WORD}))?"
)
_UNIT = r"(?:[ -]*(?P<unit>hours?|hrs?|h)\b)?(?: of (?:coaching|mentoring))?"
_PERSON = r"(?:client|coachee|mentee|individual|executive) (?:\d|[A-F]|one|two|three|four)\b"
_OPENS = re.compile(rf"\W*(?:{_AMOUNT})[ -]hours?\b[,:]", re.IGNORECASE)
"""A sentence that begins with its sum says what is planned: "Twenty hours, two clients: ..."."""
_SHARE = re.compile(
    rf"(?<![\w.,:])(?:{_AMOUNT}){_UNIT}(?: are| were| is| was)?,? (?:(?:with|for|to|go to|went to|given to) )?"
    rf"(?:(?P<each>each|both|apiece)\b(?:(?: of)?(?: (?:the|my|them))?(?: (?P<count>first|two|three|four|[234]))?)?"
    rf"(?: (?P<count2>two|three|[23]))?|(?P<one>the (?:first|second|third|fourth|other|last|one)\b|{_PERSON}))",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"\b{_PERSON} (?:for |gets |has |had |takes |: ?|is down for )(?:{_AMOUNT}){_UNIT}"
    r"(?! (?:sessions?|meetings?|weeks?|months?|minutes?|goals?))",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"\b(?P<who>{_PERSON})", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?:{_PERSON}|\b(?-i:[A-HK-MX-Z]))[ :=]{{1,2}}(?P<amount>\d{{1,2}}(?:[.,]\d{{1,2}})?)\b", re.IGNORECASE
)
_LED = re.compile(r"\W*(?:planned |total )?hours(?: planned)?\W{1,3}", re.IGNORECASE)
"""The head of hours of each client by sign: "Hours: A 9, B 6 and C 6"."""
_TIMES = re.compile(r"\s[x×*]\s|(?<=\d)[x×*](?=\d)", re.IGNORECASE)
_FACTOR = re.compile(
    rf"(?P<before>\d{{1,2}}|{WORD})(?: [a-z][a-z-]*){{0,2}}$|^(?P<alone>\d{{1,2}}|{WORD})(?: [a-z-]+){{0,2}}(?=\W|$)",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:clients|coachees|mentees|individuals|executives|people|persons|managers|leaders|heads|directors|colleagues)"
)
_EACH_OF_PEOPLE = re.compile(
    rf"\b(?P<people>\d|{WORD}) (?:[a-z-]+ )?{_PEOPLE}\b[^.;:=]{{0,40}}?(?P<sessions>\b(?:\d{{1,2}}|{WORD}) "
    r"(?:[a-z-]+ )?(?:sessions|meetings|conversations|hours)\b[^.;:=]{0,25}?\b(?:each|apiece|per person)\b)",
    re.IGNORECASE,
)
"""People first, then what each has: "three clients, four meetings each of 100 minutes"."""
_COUNTS = {"first": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_HOURS = re.compile(r"\b(?:hours?|hrs?)\b|^h$", re.IGNORECASE)
_SESSIONS = re.compile(r"\b(?:sessions?|meetings?|number|no\.?)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\b(?:length|duration|minutes|mins|each|long)\b", re.IGNORECASE)
_FOR_EACH = re.compile(r"\b(?:each|apiece|per (?:client|coachee|mentee|person|head))\b", re.IGNORECASE)
_TOTAL = re.compile(r"^\W*(?:sub-?|grand |overall )?totals?\b|^\W*(?:sum|all)\b", re.IGNORECASE)
_OF_LENGTH = re.compile(rf"\s*(?P<number>\d{{1,2}}|{WORD})\s*(?:[a-z]+ )?(?:of|x|×|\*|at|,)\s*", re.IGNORECASE)
_OF_ALL = re.compile(
    rf"\bof (?P<whole>\d{{1,2}}(?:[.,]\d{{1,2}})?|{WORD})(?: hours?)? (?:in total|in all|altogether|overall)\b",
    re.IGNORECASE,
)
""" "7 x 1.5 = 10.5 hours, of 21 in total": what two clients' plans come to."""
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
CELLS = 4
"""Cells with a length from which on a table without a column of hours is a timetable to be added up."""


def planned(facts: Facts, statements: Sequence[Statement]) -> list[Figure]:
    """Every total that the answer plans, by whichever way of saying it."""
    clients = len(facts.hours.clients)
    figures: list[Figure] = []
    for s in statements:
        if s.row is not None and not deferred(s.text):
            figures.extend((minutes, (s.span,)) for minutes in _reckoned(s.text))
        says = _OPENS.match(plain(s.text)) or _PLANNING.search(plain(f"{s.text} {s.setting}"))
        if s.row is None and not deferred(s.text) and says:
            figures.extend((minutes, (s.span,)) for minutes in _stated(s, clients))
        shared = _shared(plain(s.text))
        if shared and s.row is None and not deferred(s.text):
            figures.append((shared, (s.span,)))
    figures.extend(_by_client(statements))
    figures.extend(_tables(facts, statements))
    return figures


def _stated(statement: Statement, clients: int) -> list[int]:
    """Lengths that a sentence plans, and their product with the clients where it says "for each"."""
    text = statement.text
    found = [d.minutes for d in find_durations(text, clocks=False) if not denied(text, d.start, d.end)]
    each = _EACH.search(plain(text))
    if each and found and not _SUM.search(plain(text)) and not _shared(plain(text)):
        times = _COUNTS.get((each["number"] or "").lower(), clients)
        found.append(max(found) * max(times, 1))
    return [*found, *_multiplied(text)]


def _reckoned(text: str) -> list[int]:
    """What a cell reckons out: a product of people, sessions and a length, or the length behind "="."""
    sums = [part.lstrip() for part in text.split("=")[1:]]
    stated = [d.minutes for part in sums for d in find_durations(part, clocks=False)[:1] if d.start == 0]
    whole = [number(m["whole"]) for m in _OF_ALL.finditer(plain(text))] if stated else []
    return [*stated, *(round(60 * hours) for hours in whole if hours), *_multiplied(text)]


def _multiplied(text: str) -> list[int]:
    """Minutes of "3 x 4 x 100 minutes", "5 sessions × 1h20 × 3 clients", "three clients, four meetings each of 2 h"."""
    found = []
    for part in re.split(r"[.;:=](?:\s|$)", plain(text)):
        factors = _TIMES.split(part)
        lengths = [d for f in factors for d in find_durations(f, clocks=False)[:1]]
        counts = [n for f in factors if (n := _count(f)) and not find_durations(f, clocks=False)]
        if len(factors) > 2 and len(lengths) == 1 and len(counts) == len(factors) - 1:
            found.append(round(lengths[0].minutes * math.prod(counts)))
    for m in _EACH_OF_PEOPLE.finditer(plain(text)):
        people = number(m["people"]) or (int(m["people"]) if m["people"].isdigit() else 0)
        for d in find_durations(text, clocks=False):
            if m.start("sessions") <= d.start <= m.end("sessions") and people > 1:
                found.append(round(d.minutes * people))
    return found


def _count(factor: str) -> float:
    """The number that a factor is, with or without what is counted; 0 for none."""
    m = _FACTOR.search(factor.strip())
    said = (m["before"] or m["alone"]) if m else None
    if said is None:
        return 0.0
    return float(said) if said.isdigit() else float(number(said) or 0)


def _shared(text: str) -> int:
    """Minutes of all shares that a sentence hands out; 0 where it names no hours at all."""
    led = _LED.match(text)
    signed = [float(m["amount"].replace(",", ".")) for m in _SIGNED.finditer(text)] if led else []
    if len(signed) > 1:
        return round(60 * sum(signed))
    shares: list[tuple[float, bool]] = []
    spans: list[tuple[int, int]] = []
    for m in _SHARE.finditer(text):
        times = 1
        if m["each"]:
            said = (m["count2"] or m["count"] or "").lower()
            before = len(_LABEL.findall(text[: m.start()]))
            times = _COUNTS.get(said, before if before > 1 else (2 if m["each"].lower() == "both" else 0))
        if times:
            shares.append((_hours(m) * times, bool(m["unit"])))
            spans.append(m.span())
    for m in _TURNED.finditer(text):
        if not any(start < m.end() and m.start() < end for start, end in spans):
            shares.append((_hours(m), bool(m["unit"])))
    hours = any(unit for _, unit in shares) or _HOURS.search(text) is not None
    return round(60 * sum(amount for amount, _ in shares)) if hours else 0


def _hours(match: re.Match[str]) -> float:
    said = match["amount"].replace(",", ".")
    worded = number(said)
    amount = float(worded) if worded is not None else float(said) if re.fullmatch(r"[\d.]+", said) else 0.0
    return amount + (0.5 if match["half"] else 0.0)


def _by_client(statements: Iterable[Statement]) -> Iterator[Figure]:
    """One line, cell or sentence for each client, each with its own length."""
    longest: dict[str, tuple[int, Span]] = {}
    for s in statements:
        own = {m["who"].lower() for m in _LABEL.finditer(s.text)} or {
            m["who"].lower() for m in _LABEL.finditer(s.labels)
        }
        lengths = [d.minutes for d in find_durations(s.text, clocks=False)]
        if len(own) == 1 and lengths and not deferred(s.text):
            who = next(iter(own))
            if max(lengths) > longest.get(who, (0, s.span))[0]:
                longest[who] = (max(lengths), s.span)
    if len(longest) > 1:
        yield sum(minutes for minutes, _ in longest.values()), tuple(span for _, span in longest.values())


_PLANNED_HOURS = re.compile(
    r"\W*(?:planned hours|hours (?:that are |to be )?(?:planned|agreed|intended))\b|\W*(?:total )?hours\W*$",
    re.IGNORECASE,
)


def _tables(facts: Facts, statements: Iterable[Statement]) -> Iterator[Figure]:
    first: dict[tuple[int, int], Span] = {}
    for s in statements:
        if s.row is not None:
            first.setdefault(s.row[:2], s.span)
    for (d, table), span in first.items():
        minutes = _table(facts.reading.documents[d], table, len(facts.hours.clients))
        if minutes:
            yield minutes, (span,)


def _table(document: Document, table: int, clients: int) -> int:
    """Minutes of a plan's table: its column of hours, sessions times length, or all its lengths; 0 for none.

    A column headed "Hours each" holds what every one of the clients has.
    """
    rows: dict[int, dict[int, str]] = {}
    for cell in document.tables[table].cells:
        text = " ".join(document.blocks[b].text for b in cell.blocks).strip()
        rows.setdefault(cell.row, {})[cell.column] = text
    if len(rows) < 2:
        return 0
    head = rows.pop(min(rows))
    lines = [row for row in rows.values() if not _TOTAL.match(row.get(min(row), ""))]
    sessions = next((c for c, text in head.items() if _SESSIONS.search(text)), None)
    length = next((c for c, text in head.items() if _LENGTH.search(text)), None)
    hours = next((c for c, text in head.items() if _HOURS.search(text) and c != sessions), None)
    if hours is None:
        hours = next((c for c, text in head.items() if c and _TOTAL.match(text) and _all_lengths(lines, c)), None)
    if hours is not None:
        times = max(clients, 1) if _FOR_EACH.search(head[hours]) else 1
        return times * round(sum(_cell_hours(row.get(hours, "")) for row in lines))
    if planned := _planned_row(rows.values()):
        return planned
    if sessions is not None and length is not None:
        counts = ((number(row.get(sessions, "")) or 0, row.get(length, "")) for row in lines)
        if sessions == length:  # "Number and length": "6 of 75 minutes"
            return sum(_times_length(row.get(length, "")) for row in lines)
        return sum(times * (_lengths(text) or [0])[0] for times, text in counts)
    found = [minutes for row in lines for c, text in row.items() if c > 0 for minutes in _lengths(text)[:1]]
    return sum(found) if len(found) >= CELLS else 0


def _planned_row(rows: Iterable[Mapping[int, str]]) -> int:
    """Minutes of a form's row of planned hours or of sums, a cell for each client; 0 where there is none."""
    rows = list(rows)
    own = next((row for row in rows if _PLANNED_HOURS.match(row.get(min(row), ""))), {})
    cells = round(sum(_cell_hours(text.partition("(")[0]) for column, text in own.items() if column != min(own)))
    return cells or max((_reckoned_row(row) for row in rows), default=0)


def _reckoned_row(row: Mapping[int, str]) -> int:
    """Minutes of a row in which the cell of each client ends in its own sum: "Six of 100 minutes = 10 hours"."""
    sums = [
        lengths[0]
        for column, text in row.items()
        if column != min(row) and (lengths := _lengths(text.partition("=")[2]))
    ]
    return sum(sums) if len(sums) > 1 else 0


def _all_lengths(lines: Sequence[Mapping[int, str]], column: int) -> bool:
    """Every written cell of a column is a length."""
    written = [text for row in lines if (text := row.get(column, "").strip())]
    return bool(written) and all(_lengths(text) for text in written)


def _times_length(text: str) -> int:
    """Minutes of "6 of 75 minutes", "five sessions of 1 h 15", "6 x 75 min"; 0 where a cell says nothing like it."""
    m = _OF_LENGTH.match(plain(text))
    lengths = _lengths(text[m.end() :]) if m else []
    return round((number(m["number"]) or 0) * lengths[0]) if m and lengths else 0


def _lengths(text: str) -> list[int]:
    return [d.minutes for d in find_durations(text, clocks=False)]


def _cell_hours(text: str) -> float:
    """Minutes of a cell in a column of hours, with or without a unit."""
    text = text.rpartition("=")[2]  # "5 x 2 = 10": what it comes to
    bare = re.fullmatch(r"\s*(?P<whole>\d{1,2}(?:[.,]\d{1,2})?)?\s*(?P<part>[½¼¾])?\s*", text)
    if bare and bare[0].strip():
        return 60 * (float((bare["whole"] or "0").replace(",", ".")) + _PARTS.get(bare["part"] or "", 0.0))
    return float((_lengths(text) or [0])[0])

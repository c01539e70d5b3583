"""Sums that the learner states, and sums that were planned; never the requirement itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.language import sentences
from extractors.model import Span
from extractors.sessions.clients import DESIGNATOR, Clients, designator
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.lengths import read_length
from extractors.sessions.lines import Line
from extractors.sessions.logs import Log, Total
from extractors.sessions.record import Nature
from extractors.sessions.telling import with_days
from extractors.sessions.values import sum_in, without_dates

LEAST = {"coaching": 240, "supervision": 60}
"""Minutes below which a stated length is of one session and no sum."""

_SUM = re.compile(
    r"\b(?:total(?:s|led|ling|ing)?|sum|altogether|together|in all|all told|all in all|overall|combined"
    r"|amount(?:s|ed|ing)? to|adds? up|came to|comes to|makes?|hours (?:completed|delivered|logged|undertaken))\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:completed?|delivered|undertook|undertaken|carried out|provided|logged|recorded|accumulated|accrued"
    r"|received|attended|gave|given|have had|coached|mentored|conducted|documents?|covers?|comprises?|contains?"
    r"|presents|represents?|describes?|draws on|records|evidences?|shows?|achieved)\b",
    re.I,
)
_DEMAND = re.compile(
    r"\b(?:minimum|at least|require[sd]?|requirement|must|need(?:s|ed)?|target|expected|in excess|more than"
    r"|exceed\w*|stipulat\w+|specif\w+|demands?|asks? for|criteri\w+|learner|qualification|unit \d|of the (?:20"
    r"|twenty))\b",
    re.I,
)
_DEMANDED = re.compile(r"\b(?:required|needed|requirement|minimum)\b", re.I)
"""Behind a length that is asked for."""
_PLANNED = re.compile(
    r"\b(?:programme|contract|agreement|package|plan(?:s|ned|ning)?|propos\w+|intend\w*|will|would|aim(?:ed|s)?"
    r"|agreed|contracted|schedul\w+"
    r"|budget\w*|anticipat\w+|allocat\w+|envisag\w+|hop(?:e|ed|ing)|reserve)\b",
    re.I,
)
_OF_PARTS = re.compile(
    r",\s(?:and\s|so\s|making\s|or\s)?(\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)"
    r"\s(?:altogether|in all|in total|all told|together)\b",
    re.I,
)
"""A sum without its unit behind the sums of parts: "Heron ten hours, Teal ten hours, twenty in all"."""
_SUPERVISION = re.compile(r"supervis", re.I)
_EACH = re.compile(
    r"^\s*(?:(?:with|for|of|to)\s+)?(?:each|per\b|every|apiece|(?:an?|that|this|one|last) (?:week|day|month|year))",
    re.I,
)
_NOT_MINE = re.compile(
    r"^\s*(?:of|for)?\s*(?:preparation|travel|writing|reading|training|cpd|notice|reflection|planning)\b", re.I
)

_CARRIED = re.compile(r"\b(?:carried|brought) (?:forward|over|down)\b|\b[cb]/[fdo]\b", re.I)
_BROUGHT = re.compile(r"\bbrought\b|\bb/", re.I)


@dataclass(frozen=True, slots=True)
class Stated:
    """One stated sum."""

    kind: str
    minutes: int
    span: Span
    planned: bool = False
    client: str | None = None
    """Whose sum it is, where it is one client's."""
    running: bool = False
    """What has come together up to its row."""


def _row_value(total: Total, log: Log) -> int | None:
    by_column = {b.column: b for b in total.boxes}
    for column, unit in zip(log.length_columns, log.units, strict=True):
        box = next((b for c, b in by_column.items() if c <= column < c + b.column_span), None)
        if box is not None and box.shown.strip():
            found = sum_in(box, unit)
            if found:
                return found
    for box in total.boxes:
        spelt = find_durations(box.text, clocks=False)
        if spelt:
            return spelt[0].minutes
    return None


def _parts(log: Log, values: Sequence[tuple[Total, int]]) -> bool:
    """Each total is the sum of the rows between it and the total before."""
    begin = -1
    for total, value in values:
        at = min((b.span.block for b in total.boxes if b.span), default=-1)
        own = [d for d in log.drafts if begin < d.span.block < at and d.why_not is None]
        if not own or abs(sum(d.minutes or 0 for d in own) - value) > len(own):
            return False
        begin = at
    return True


def by_kind(log: Log, kind: str) -> dict[str, Log]:
    """The log with the totals of one kind each; kind: of the rows where the log does not say."""
    kinds = {t.kind or kind for t in log.totals}
    return {k: replace(log, totals=tuple(t for t in log.totals if (t.kind or kind) == k)) for k in sorted(kinds)}


def of_log(log: Log) -> int | None:
    """The sum that a log's total rows state, in minutes: a grand total, else its subtotals together."""
    values = [(t, v) for t in log.totals if not _CARRIED.search(t.text) and (v := _row_value(t, log)) is not None]
    if not values:
        return None
    grand = [v for t, v in values if re.search(r"\b(?:grand|overall)\b", t.text, re.I)]
    if grand:
        return grand[-1]
    numbers = [v for _, v in values]
    if len(numbers) > 1 and _parts(log, values):
        return sum(numbers)
    if len(numbers) > 1 and (
        numbers[-1] == sum(numbers[:-1])
        or (numbers == sorted(numbers) and not any(re.search("sub", t.text, re.I) for t, _ in values))
    ):
        return numbers[-1]
    return sum(numbers)


def last_row(log: Log) -> int:
    """The row of a log's last total that is not carried on."""
    return next((t.row for t in reversed(log.totals) if not _CARRIED.search(t.text)), log.totals[-1].row)


def carried(log: Log, kind: str, place_of: Callable[[int], Span | None]) -> list[Stated]:
    """Sums carried forward from a log's rows; none where it begins with one brought forward from elsewhere."""
    rows = [t for t in log.totals if _CARRIED.search(t.text)]
    first = min((t.row for t in rows if _BROUGHT.search(t.text)), default=None)
    found = []
    for total in rows:
        minutes, place = _row_value(total, log), place_of(total.row)
        if minutes is not None and place is not None and (first is None or total.row < first):
            found.append(Stated(kind, minutes, place, running=True))
    return found


def of_clients(log: Log, kind: str, place_of: Callable[[int], Span | None]) -> list[Stated]:
    """The subtotals of a log that name a client ("Subtotal Client 1").

    kind: of the log's rows; place_of: the place of a row.
    """
    found = []
    for total in log.totals:
        named, minutes, place = designator(total.text), _row_value(total, log), place_of(total.row)
        if named and minutes is not None and place is not None:
            found.append(Stated(kind, minutes, place, client=named[0]))
    return found


def _kind_at(text: str, found: FoundDuration, section: str | None, several: bool) -> str:
    after, before = text[found.end : found.end + 45], text[max(0, found.start - 45) : found.start]
    if several:
        next_length = find_durations(after)
        near = after[: next_length[0].start] if next_length else after
        if _SUPERVISION.search(near):
            return "supervision"
        if re.search(r"coach|mentor", near, re.I):
            return "coaching"
        earlier = find_durations(before)
        said_of_it = before[earlier[-1].end :] if earlier else before
        if _SUPERVISION.search(said_of_it):
            return "supervision"
        if re.search(r"coach|mentor", said_of_it, re.I):
            return "coaching"
    if _SUPERVISION.search(text):
        return (
            "supervision"
            if not re.search(r"hours?\s+of\s+(?:\w+\s+)?(?:coaching|mentoring)", text, re.I)
            else "coaching"
        )
    return section or "coaching"


def in_sentence(text: str, section: str | None, nature: Nature | None) -> list[tuple[str, int, bool, tuple[int, int]]]:
    """(kind, minutes, planned, place) of each sum that one sentence states.

    section: the kind of the section that it stands in; nature: what that section is for.
    """
    lengths = [
        f for f in find_durations(without_dates(text), clocks=False) if f.count == 1 or not DESIGNATOR.search(text)
    ]
    sums = [f for f in lengths if re.search(r"h", text[f.start : f.end], re.I) or f.minutes >= 240 or f.count > 1]
    sums = [f for f in sums if f.count == 1] or sums
    labelled = _LABELLED.match(text)
    if not sums and labelled:
        sums = _bare_sum(labelled)
    if sums and (bare := _OF_PARTS.search(text, sums[-1].end)):
        sums = [*sums, *_bare_sum(bare)]
    total = bool(_SUM.search(text)) or bool(labelled)
    if not total and not _DONE.search(text) and not _PLANNED.search(text):
        return []
    if not total and any(f.day is not None for f in find_dates(text)):
        return []  # the record of one day ("3 March 2026 (2 hrs): showed how she plans"), no sum
    result = []
    for found in sums:
        kind = _kind_at(text, found, section, len(sums) > 1)
        if found.minutes >= LEAST[kind] and _is_sum(text, found):
            planned = nature is Nature.PLAN or _is_planned(text, found)
            result.append((kind, found.minutes, planned, (found.start, found.end)))
    return result


_LABELLED = re.compile(r"^\s*(?:\w+ ){0,3}(?:total|hours)\b[^:]{0,40}[:=–-]\s*(\d+(?:[.:]\d+)?)\s*$", re.I)
"""A number of hours behind a label: "Total hours: 20"."""


def _bare_sum(labelled: re.Match[str]) -> list[FoundDuration]:
    """The sum that a bare number of hours behind a label is."""
    value = read_length(f"{labelled[1]} hours") if ":" not in labelled[1] else None
    return [] if value is None else [FoundDuration(labelled.start(1), labelled.end(1), value.minutes)]


def _is_sum(text: str, found: FoundDuration) -> bool:
    """A length of a sentence is a sum of sessions held or planned, not of each, of other work, or one asked for."""
    before, after = text[: found.start], text[found.end :]
    each = found.count == 1 and _EACH.match(after)
    return not (each or _NOT_MINE.match(after) or _DEMAND.search(before[-40:]) or _DEMANDED.search(after[:35]))


def _is_planned(text: str, found: FoundDuration) -> bool:
    after = re.match(r".{0,20}\b(?:planned|proposed|agreed)\b", text[found.end :], re.I)
    return after is not None or _PLANNED.search(text[: found.start]) is not None


def _whose(text: str, place: tuple[int, int], clients: Clients) -> str | None:
    """The one client whose sum it is: "Heron had ten hours", "6 hours with Client 1"; None where it is everyone's."""
    others = [f for f in find_durations(text, clocks=False) if f.start != place[0]]
    begin = max((f.end for f in others if f.end <= place[0]), default=0)
    end = min((f.start for f in others if f.start >= place[1]), default=len(text))
    before = re.split(r"[;:.]", text[begin : place[0]])[-1]
    after = re.match(r"\s*(?:of (?:\w+ ){1,3})?(?:with|for|from)\s+([^,;:.]*)", text[place[1] : end], re.I)
    for part in (after[1] if after else "", before):
        named = [f[0] for piece in re.split(r",|\band\b|&", part) if (f := designator(piece))]
        if len(named) > 1:
            return None
        if one := (named[0] if named else clients.only_one(part)):
            return one
    label = re.match(r"\W*([^:;.,–]{1,30}):", text[: place[0]])  # "Client 2: six sessions, nine hours in all"
    found = designator(label[1]) if label else None
    return found[0] if found else clients.only_one(label[1]) if label else None


def in_lines(lines: Sequence[Line], kind_of: dict[int, str | None], clients: Clients) -> list[Stated]:
    """The sums stated in paragraphs; headings (the criteria's own wording) state none. clients: known labels."""
    stated: list[Stated] = []
    for line in lines:
        nature = line.setting.nature
        if (
            line.heading
            or nature is Nature.OTHER
            or not re.search(r"\bh(?:ou)?rs?\b|\d\s?h\b|\btotal", line.block.text, re.I)
        ):
            continue
        text = line.block.text
        for start, end in with_days(text, list(sentences(text))):
            for kind, minutes, planned, (a, b) in in_sentence(
                text[start:end], kind_of.get(line.setting.section), nature
            ):
                planned = planned or nature is Nature.CONTRACT
                place = Span(line.document, line.position, start + a, start + b)
                whose = _whose(text[start:end], (a, b), clients) if kind == "coaching" else None
                stated.append(Stated(kind, minutes, place, planned, whose))
    return stated


_HELD = re.compile(
    r"\b(?:(?:was|were) held|held|took place|met (?:for|on)|had|ran|delivered|completed|attended|received|conducted"
    r"|carried out|undertook|gave)\b",
    re.I,
)


def without_days(lines: Sequence[Line], kind_of: dict[int, str | None]) -> list[Stated]:
    """Sums told as a number of sessions of one length ("five sessions of 90 minutes were held"), no day named.

    Nothing shows when they were, so they are no records; but they say what the learner claims.
    """
    stated: list[Stated] = []
    for line in lines:
        if line.heading or line.setting.nature in (Nature.OTHER, Nature.PLAN, Nature.CONTRACT):
            continue
        if not re.search(r"\b(?:sessions?|meetings?|conversations?)\b|\d\s*[x×]\s*\d", line.block.text, re.I):
            continue
        for start, end in with_days(line.block.text, list(sentences(line.block.text))):
            text = line.block.text[start:end]
            if find_dates(text) and any(d.day for d in find_dates(text)):
                continue
            if not _HELD.search(text) or _PLANNED.search(text) or _DEMAND.search(text):
                continue
            for found in find_durations(text, clocks=False):
                if found.count > 1:
                    kind = (
                        "supervision" if _SUPERVISION.search(text) else kind_of.get(line.setting.section) or "coaching"
                    )
                    place = Span(line.document, line.position, start + found.start, start + found.end)
                    stated.append(Stated(kind, found.minutes, place))
    return stated


def chosen(stated: Iterable[Stated], kind: str) -> Stated | None:
    """The sum that stands for the learner's declaration: the largest stated for the kind."""
    mine = [s for s in stated if s.kind == kind and not s.planned and s.client is None]
    return max(mine, key=lambda s: s.minutes, default=None)

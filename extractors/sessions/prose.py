"""Sessions told in sentences: "We met for the second time on 14 March, for an hour and three quarters"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.language import sentences
from extractors.model import Span
from extractors.sessions.clients import Clients, met, session_number
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.lines import Headline, Line, headline_of
from extractors.sessions.record import Draft, Nature
from extractors.sessions.status import names_contracting

_CLAUSES = re.compile(r"[;,–—]\s|\bbut\b|\band\b(?= (?:we|i|she|he|they|the session|so)\b)", re.I)
_FELL_THROUGH = re.compile(
    r"\b(?:cancel\w*|did not (?:attend|take place|happen|come)|didn['’]t (?:attend|take place|happen|come)"
    r"|no[- ]show|postponed|fell through"
    r"|called off|failed to attend|missed|should have|was to have|were to have|(?:was|were|had been) (?:due"
    r"|to meet|planned|booked|scheduled)"
    r"|originally|next session is)\b",
    re.I,
)
_OTHER_DAY = re.compile(
    r"(?:\b(?:since|until|till|by|before|after|dated|signed(?: on)?|due(?: on)?|effective|from the|about the)"
    r"|\b(?!(?:session|meeting|conversation|supervision|entry|visit|morning|afternoon|evening|day|one"
    r"|date)s?\b)[a-z]+ (?:of|for|from))\s+(?:the\s+)?$",
    re.I,
)
SHORTEST, LONGEST = 15, 480
"""Minutes of what a sentence may call a session; ten minutes of silence and twenty hours in all are none."""
NEAR = 80
"""Characters before and after a date or length in which the words that bear on it stand."""
MOST_DATES = 20
"""Dates in a sentence; one with more is a table run together, which no rule for prose can read."""
LOOK_AHEAD = 4
"""Sentences after the dated one in which its length may follow, up to the next date."""

_HELD = re.compile(
    r"\b(?:met|meet(?:ing|ings)?|sessions?|began|started|opened|ended|closed|finished|saw|seen|spoke|coached"
    r"|mentored|conversations?"
    r"|work(?:ed|ing)|spent|lasted|ran|took|had|gave|came|sat|reconvened|talked|attended|joined|supervis\w+"
    r"|closing|opening|ending|held"
    r"|returned|discussed|explored|devoted|lasting|call)\b",
    re.I,
)
_STRONG = re.compile(
    r"\b(?:we|i|they|both)\b(?:\s+\w+){0,3}?\s+(?:met|began|started|spoke|held|reconvened|coached|ended|closed"
    r"|finished|concluded|saw)\b"
    r"|\b(?:session|supervision|supervisor)s?\b|\b(?:our|the|my)\s+(?:\w+\s+){0,2}(?:session|meeting"
    r"|conversation|ending|closing|opening)\b|^\W*when we met",
    re.I,
)
_FUTURE = re.compile(
    r"\blook(?:ing)? forward to\b|\bsee you\b|\bconfirm\w* (?:our|the|your)\b|"
    r"\b(?:will|shall|going to)\s+(?:\w+\s+)?(?:be|meet|take|hold|have|start|begin|run|last|continue|see)\b"
    r"|\b(?:is|are|was|were|had been|has been|have been)\s+"
    r"(?:provisionally |already |originally )?(?:booked|scheduled|planned|arranged|set|due|fixed|diarised)\b"
    r"|\b(?:next|following) (?:session|meeting)\b.{0,30}(?:\bis\b|:|\bon\b|\bfor\b)"
    r"|\bto be (?:held|arranged|confirmed|booked)|\bto have (?:been|lasted|met)|\b(?:plan|intend|propose|hope"
    r"|expect|aim|need"
    r"|agree)\w*\s+(?:to|that|on|for)\b|\bwould (?:meet|be|last|run|take)\b"
    r"|\b(?:agreement|contract|programme|package|plan)\b.{0,40}\b(?:of|for)\b.{0,15}\bsessions\b|\bshould\b",
    re.I,
)
_AS_PLANNED = re.compile(
    r"\bas (?:\w+ )?(?:planned|agreed|scheduled|arranged|intended|booked)\b|\bplanned (?:as"
    r"|for) \w+[^.;]{0,40}\b(?:lasted|took|ran|ended)\b|\bagreed that\b",
    re.I,
)
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|did not (?:attend|take place|happen)|didn['’]t (?:attend|take place|happen)|no[- ]show"
    r"|postponed|re-?arranged|rescheduled(?! from)|called off|failed to attend|missed)\b",
    re.I,
)
_WENT_AHEAD = re.compile(
    r"(?<!to have )\b(?:lasted|met|we had|took place|sat down|went ahead|we worked|we spoke|i saw|we spent"
    r"|ran for)\b",
    re.I,
)
_NOT_COUNTED = re.compile(
    r"\b(?:chemistry|intake|three[- ]way|tripartite|introductory (?:call|meeting|conversation)|triad"
    r"|peer (?:coaching|practice)|team coaching|group coaching|with (?:the|her|his|their) (?:sponsor"
    r"|line manager|manager))\b",
    re.I,
)
_BESIDE_AFTER = re.compile(
    r"^[\s,]*(?:late|early|before|ago|notice|earlier|later|into|per\b|a (?:week|day|month|year)|each way|drive"
    r"|away|over\b|short(?:er)?\b|left|beforehand|in,|of (?:silence|travel|notice|prep\w*|writing|thinking"
    r"|walking)|to (?:prepare|write|travel)|preparing|writing|longer|older|from the end|in (?:all|total)\b"
    r"|altogether|total\b|of (?:coaching|mentoring|supervision) in)",
    re.I,
)
_BESIDE_BEFORE = re.compile(
    r"\b(?:after|within|every|(?:the|his|her|our|my) (?:first|last|final|opening|closing|next)|over[- ]?ran by"
    r"|late by|by|short by|instead of|rather than|than|planned|scheduled|intended|notice of|minimum of"
    r"|maximum of|total of|totalling|altogether|up to|at least)\s*(?:about |some |only )?(?:the )?$",
    re.I,
)
_LENGTH_CUE = re.compile(
    r"\b(?:for|lasted|lasting|of|ran|spent|took|taking|at|about|gave|had|was|duration|length|after|again"
    r"|each)\s*(?:to |for |about |just |some |nearly |almost |a |an |the |only |under |over |another |a full "
    r"|full )*$|\($|[,–-]\s*$",
    re.I,
)
_EACH = re.compile(r"\b(?:each|apiece|all|every|both|respectively|per session)\b", re.I)
_SUPERVISION = re.compile(r"\bsupervis(?:ion|or|ed)\b", re.I)
_TALK = {
    "aim": r"\b(?:aim|topic|theme|purpose|focus|subject|question|matter|about|explor\w+)\b",
    "goal": r"\b(?:goals?|objectives?)\b",
    "tools": r"\b(?:tools?|model|grow|wheel|scal(?:e|ing)|used|technique|exercise|questionnaire|swot|cards?|map"
    r"|chair|diagnostic)\b",
    "outcomes": r"\b(?:agreed|decid\w+|action|outcome|would|commit\w*|result\w*|resolv\w+|chose|undertook to"
    r"|promised|left with)\b",
}
POINTS_FROM = 40
"""Words of a paragraph from which it tells what was discussed."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a paragraph with what it gives."""

    start: int
    end: int
    text: str
    dates: tuple[FoundDate, ...]
    lengths: tuple[FoundDuration, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a paragraph from outside it."""

    kind: str | None
    nature: Nature
    client: str | None
    clients: Clients
    head: Headline | None = None
    """The dated line that opened the entry, if any."""


def _told(text: str) -> list[Told]:
    result = []
    for start, end in sentences(text):
        part = text[start:end]
        dates = tuple(f for f in find_dates(part) if f.day is not None)
        blank = part
        for f in dates:
            blank = blank[: f.start] + "#" * (f.end - f.start) + blank[f.end :]
        lengths = tuple(f for f in find_durations(blank) if _is_length(blank, f))
        result.append(Told(start, end, part, dates, lengths))
    return result


def _is_length(text: str, found: FoundDuration) -> bool:
    if not SHORTEST <= found.minutes // max(1, found.count) <= LONGEST:
        return False
    before, after = text[max(0, found.start - NEAR) : found.start], text[found.end : found.end + NEAR]
    if _BESIDE_AFTER.match(after):
        return False
    return not _BESIDE_BEFORE.search(before) or bool(
        re.search(
            r"(?:rest of the|(?:ended|finished|closed|stopped|concluded|broke off|wound up"
            r"|done) after)\s*(?:an?\s*)?$",
            before,
            re.I,
        )
    )


def _best(told: Told, cue: bool = False) -> tuple[FoundDuration | None, bool]:
    """The sentence's length of a session, and whether another one competes; cue: only one with a word for it."""
    if not told.lengths:
        return None, False
    cued = [
        f
        for f in told.lengths
        if f.count > 1
        or _LENGTH_CUE.search(told.text[max(0, f.start - NEAR) : f.start])
        or re.match(r"\s*-?(?:session|meeting|conversation)", told.text[f.end :], re.I)
    ]
    pool = cued or ([] if cue else list(told.lengths))
    if not pool:
        return None, False
    return pool[0], len({f.minutes for f in pool}) > 1


def _length_nearby(story: Sequence[Told], position: int) -> tuple[FoundDuration | None, bool]:
    """The length in the sentences after a dated one, up to the next date; else in the undated one before."""
    for told in story[position + 1 : position + 1 + LOOK_AHEAD]:
        if told.dates:
            break
        found, competing = _best(told, cue=True)
        if found is not None and not _FUTURE.search(told.text):
            return found, competing
    if (
        position
        and not story[position - 1].dates
        and re.search(r"\b(?:session|meeting|met|lasted)\b", story[position - 1].text, re.I)
    ):
        return _best(story[position - 1])
    return None, False


def _clause(told: Told, found: FoundDate) -> str:
    """The part of a sentence that a date stands in."""
    cuts = [0, *(m.end() for m in _CLAUSES.finditer(told.text)), len(told.text)]
    begin = max(c for c in cuts if c <= found.start)
    end = min((c for c in cuts if c >= found.end), default=len(told.text))
    return told.text[begin:end]


def _own_dates(told: Told) -> tuple[FoundDate, ...]:
    """The dates on which a session may have been: not of other things, not of meetings that fell through."""
    own = [f for f in told.dates if not _OTHER_DAY.search(told.text[max(0, f.start - NEAR) : f.start])]
    held = [f for f in own if not _FELL_THROUGH.search(_clause(told, f))]
    return tuple(held or own)


def _assigned(told: Told, story: Sequence[Told], position: int) -> list[tuple[FoundDate, FoundDuration | None, bool]]:
    """Each date of a sentence with its length, and whether that is in doubt."""
    dates = _own_dates(told)
    several = [f for f in told.lengths if f.count == len(dates) > 1]
    if several:
        one = replace(several[0], minutes=several[0].minutes // several[0].count, count=1)
        return [(d, one, False) for d in dates]
    told = replace(told, lengths=tuple(f for f in told.lengths if f.count == 1))
    lengths = _without_sum(told.lengths, len(dates))
    if len(dates) > 1 and len(lengths) == len(dates):
        return [(d, f, False) for d, f in zip(dates, lengths, strict=True)]
    found, competing = _best(replace(told, lengths=lengths))
    if found is None:
        found, competing = _length_nearby(story, position)
        shared = found is not None and bool(_EACH.search(" ".join(t.text for t in story[position : position + 2])))
    else:
        shared = bool(_EACH.search(told.text)) or bool(
            re.search(r"(?:meetings|sessions|times|conversations)\b", told.text, re.I)
        )
    return [(d, found, competing or (len(dates) > 1 and not shared)) for d in dates]


def _without_sum(lengths: tuple[FoundDuration, ...], dates: int) -> tuple[FoundDuration, ...]:
    """Lengths without one that is the sum of as many sessions as there are dates ("three hours in three ...")."""
    single = {f.minutes for f in lengths}
    kept = tuple(f for f in lengths if dates < 2 or f.minutes % dates or f.minutes // dates not in single)
    return kept or lengths


def _is_record(told: Told, length: FoundDuration | None, around: Surroundings, first: bool) -> bool:
    """The sentence tells of a session that this section may record."""
    opens = first and bool(told.dates) and told.dates[0].start <= 4
    same = bool(told.lengths)
    if length is not None and same:
        return bool(_HELD.search(told.text)) or opens
    strong = bool(_STRONG.search(told.text)) or opens
    if length is not None:
        return strong
    dated_session = re.search(r"\b(?:session|met|supervision|meeting with (?:my )?supervisor)\b", told.text, re.I)
    return strong and around.kind is not None and around.nature is Nature.RECORD and bool(dated_session)


def _why_not(told: Told, kind: str, nature: Nature) -> str | None:
    if nature is Nature.PLAN:
        return "planned"
    plain = _AS_PLANNED.sub(" ", told.text)
    if _CANCELLED.search(plain) and not _WENT_AHEAD.search(plain):
        return "cancelled or not attended"
    if _FUTURE.search(plain) and not re.search(
        r"\b(?:we|i) (?:\w+ )?(?:met|had|spent)\b|\b(?:lasted|took place|was held)\b", plain, re.I
    ):
        return "planned"
    if kind == "coaching" and _NOT_COUNTED.search(plain):
        return "chemistry, three-way, peer or group meeting"
    return None


def _has(text: str, dated: bool, length: bool) -> frozenset[str]:
    has = {name for name, pattern in _TALK.items() if re.search(pattern, text, re.I)}
    if len(text.split()) >= POINTS_FROM:
        has.add("key_points")
    return frozenset(has | ({"date"} if dated else set()) | ({"duration"} if length else set()))


def read_paragraph(line: Line, around: Surroundings) -> list[Draft]:
    """The sessions that one paragraph tells of."""
    if around.nature in (Nature.CONTRACT, Nature.OTHER):
        return []
    text = line.block.text
    story = _told(text)
    drafts: list[Draft] = []
    for position, told in enumerate(story):
        if not 0 < len(told.dates) <= MOST_DATES:
            continue
        for date, length, doubtful in _assigned(told, story, position):
            if not _is_record(told, length, around, position == 0):
                continue
            drafts.append(_draft(line, told, date, length, doubtful, around))
    if not drafts:
        drafts = _undated(line, story, around)
    return drafts


def _undated(line: Line, story: Sequence[Told], around: Surroundings) -> list[Draft]:
    """A length without a date: of the entry whose headline has the date, or of a session told by its number."""
    for told in story:
        length, competing = _best(told, cue=True)
        if length is None or not _HELD.search(told.text) or length.count > 1:
            continue
        number = session_number(told.text)
        if around.head is not None and around.head.date is not None:
            if around.head.length is not None:
                return []
            return [
                replace(
                    _draft(line, told, around.head.date, length, competing, around), number=around.head.number or number
                )
            ]
        cued = re.search(r"\b(?:session|meeting|we met)\b", told.text, re.I)
        if (
            around.kind
            and cued
            and (number or around.head is not None)
            and _why_not(told, around.kind, around.nature) is None
        ):
            draft = _draft(line, told, None, length, competing, around)
            return [replace(draft, number=number or (around.head.number if around.head else None))]
    return []


def _draft(
    line: Line, told: Told, date: FoundDate | None, length: FoundDuration | None, doubtful: bool, around: Surroundings
) -> Draft:
    kind = _kind(told.text, around)
    why_not = _why_not(told, kind, around.nature)
    doubts: list[str] = []
    if doubtful and length is not None:
        doubts.append("the sentence can be read in more than one way: check the length")
    if length is not None and length.alternatives:
        doubts.append("the length may also mean " + " or ".join(f"{m} min" for m in length.alternatives))
    if kind == "coaching" and why_not is None and names_contracting(told.text):
        doubts.append("the text names chemistry, contracting or a three-way meeting")
    named = None if kind == "supervision" else around.clients.in_text(told.text) or met(told.text)
    client = (
        None if kind == "supervision" else (around.client or (around.head.client if around.head else None) or named)
    )
    if (
        kind != "supervision"
        and named
        and around.client
        and around.clients.key(named) != around.clients.key(around.client)
    ):
        client = named if re.search(rf"\b(?:with|met|saw|coached)\s+{re.escape(named)}\b", told.text) else client
    return Draft(
        kind,
        "prose",
        Span(line.document, line.position, told.start, told.end),
        "the sentence",
        around.nature,
        client,
        session_number(told.text),
        date,
        length.begins if length else None,
        length.ends if length else None,
        length.minutes if length else None,
        why_not,
        tuple(doubts),
        length.note if length else "",
        _has(line.block.text, date is not None, length is not None),
        line.setting.section,
    )


def _kind(text: str, around: Surroundings) -> str:
    if _SUPERVISION.search(text) and (
        around.kind == "supervision" or re.search(r"\b(?:met|session|meeting|attended|had|hour)\w*\b", text, re.I)
    ):
        return "supervision"
    return around.kind or "coaching"


_OFFICE = re.compile(
    r"(?:(?:the|my) )?(?:[a-z-]+ ){0,3}(?:director|manager|head|chief|officer|executive|leader|partner"
    r"|consultant|head ?teacher|principal|lead"
    r"|chair|professor|dean|founder|owner|matron|nurse|surgeon|lawyer|accountant|engineer|client|coachee"
    r"|mentee)(?: of (?:[a-z]+ ?){1,3})?$",
    re.I,
)
"""A title that is somebody's office ("The head of nursing", "My second client"): the client has no other label."""


def heading_name(title: str) -> str | None:
    """The name that a client's own section opens with ("Heron: the new role", "Working with Heron"), or None."""
    if _OFFICE.match(title.strip()):
        return title.strip()
    match = re.match(
        r"(?:(?:Working|Sessions?|Coaching|Mentoring|Meetings?|Conversations?|My work) with |Client: )?((?:Mr "
        r"|Ms |Mrs |Dr )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=\s*(?:[:–—,(-]|$|['’]s\b))",
        title.strip(),
    )
    if match is None or re.match(
        r"(?:Unit|Appendix|Session|Part|Section|The|My|Our|Introduction|Summary|Log|Records?|Diary|Reflection"
        r"|Supervision|Learning|Coaching|Mentoring|Conclusion)\b",
        match[1],
    ):
        return None
    return match[1]


def opening_of(line: Line) -> Headline | None:
    """The entry's headline, for paragraphs that follow it."""
    return headline_of(line)

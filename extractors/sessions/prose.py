"""Sessions told in sentences: "We met for the second time on 14 March, for an hour and three quarters"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import Span
from extractors.people.lexicon import Status, fold, status
from extractors.sessions.asides import beside_sessions, disowned, of_another
from extractors.sessions.clients import OFFICE, Clients, designator, met, one_designated, session_number
from extractors.sessions.dates import FoundDate
from extractors.sessions.durations import FoundDuration
from extractors.sessions.fact_words import is_bare, leads
from extractors.sessions.lengths import rough
from extractors.sessions.lines import Headline, Line, day_alone
from extractors.sessions.numerals import WORD
from extractors.sessions.openings import only_figures, opens_with_day, own_work
from extractors.sessions.record import Draft, Nature
from extractors.sessions.status import names_contracting, other_kind
from extractors.sessions.telling import FUTURE, Told, assigned, best_length, clause_of, tell

MOST_DATES = 20
"""Dates in a sentence; one with more is a table run together, which no rule for prose can read."""
_HELD = re.compile(
    r"\b(?:met|meet(?:ing|ings)?|sessions?|began|started|opened|ended|closed|finished|saw|seen|spoke|coached"
    r"|mentored|conversations?"
    r"|work(?:ed|ing)|spent|lasted|ran|took|had|gave|came|sat|reconvened|talked|attended|joined|supervis\w+"
    r"|closing|opening|ending|held"
    r"|(?:received|delivered) (?:\w+ )?(?:coaching|mentoring|supervision)"
    r"|returned|discussed|explored|devoted|lasting|hours? with"
    r"|(?:the|our) (?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final)(?: one| time)?"
    r"(?: (?:was|fell|followed|on|of|with)\b|(?=[,:]))|(?:minutes?|hours?)[- ]one|one (?:on|of|followed)"
    r"|rang|phoned|telephoned|arrived|with [\w.]+ (?:it|this) was|call)\b",
    re.I,
)
_STRONG = re.compile(
    r"\b(?:we|i|they|both)\b(?:\s+\w+){0,3}?\s+(?:met|began|started|spoke|held|reconvened|coached|ended|closed"
    r"|finished|concluded|saw)\b"
    r"|\b(?:received|delivered|had) (?:\w+ )?(?:coaching|mentoring)\b"
    r"|\b(?:session|supervision|supervisor)s?\b|\b(?:our|the|my)\s+(?:\w+\s+){0,2}(?:session|meeting"
    r"|conversation|ending|closing|opening)\b|^\W*when we met"
    r"|\b(?:our|the|my)\s+(?:very\s+)?(?:first|second|third|fourth|fifth|sixth|next|last|final)(?:\s+one)?"
    r"\s+(?:was|came|fell|followed)\b|\b(?:thank(?:s| you) for)\b|\bone (?:on|followed|of)\b",
    re.I,
)
_CAME = re.compile(r"\b(?:came|returned|rang|phoned|called|telephoned|arrived|appeared|joined me|was back)\b", re.I)
"""Of a client: said of the day on which a session was."""
_AS_PLANNED = re.compile(
    r"\bas (?:\w+ )?(?:planned|agreed|scheduled|arranged|intended|booked)\b|\bplanned (?:as"
    r"|for) \w+[^.;]{0,40}\b(?:lasted|took|ran|ended)\b|\bagreed that\b",
    re.I,
)
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|did not (?:attend|take place|happen|turn up|show(?: up)?|come)"
    r"|didn['’]t (?:attend|take place|happen|turn up|show(?: up)?|come)|no[- ]show"
    r"|fell through|snowed off|postponed|re-?arranged|rescheduled(?! from)|called off|failed to attend|missed)\b",
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
    r"|line manager|manager)"
    r"|the three of us|(?:her|his|their) (?:[a-z]+ ){0,2}(?:sponsor|manager|director|boss|executive|chair"
    r"|principal),? and I"
    r"|(?:met|saw|spoke (?:to|with)|meeting with) (?:with )?(?:the|her|his|their) (?:line )?(?:sponsor|manager|director"
    r"|boss|chief executive|chair|employer|principal))\b"
    r"|\b(?:call|chat|coffee|conversation|talk|visit|meeting|met|spoke|talked|telephoned|phoned|rang)\b[^.;]{0,60}?\b"
    r"(?:(?:to|and) (?:see|find out|check|decide|test) (?:if|whether)"
    r" (?:we|the two of us|both of us) (?:\w+ )?"
    r"(?:suit\w*|fit\w*|match\w*|get on|got on|gelled|clicked|work(?:ed)? together|want(?:ed)? to (?:work|begin|start))"
    r"|to get to know (?:each other|one another))\b",
    re.I,
)
_SUPERVISION = re.compile(r"\bsupervis(?:ion|or|ed)\b", re.I)
_TOOK_PLACE = re.compile(r"\b(?:took place|(?:was|were) held|went ahead)\b", re.I)
_TALK = {
    "aim": r"\b(?:aim|topic|theme|purpose|focus|subject|question|matter|about|explor\w+)\b",
    "goal": r"\b(?:goals?|objectives?)\b",
    "tools": r"\b(?:tools?|model|grow|wheel|scal(?:e|ing)|used|technique|exercise|questionnaire|swot|cards?|map"
    r"|chair|diagnostic)\b",
    "outcomes": r"\b(?:agreed|decid\w+|action|outcome|would|commit\w*|result\w*|resolv\w+|chose|undertook to"
    r"|promised|left with)\b",
}
BESIDE_DATE = 15
"""Characters between the day and the length of an entry that opens with both."""
BELOW_DAY = 2
"""Paragraphs by which one that opens with its length may stand below the line of its day."""
POINTS_FROM = 40
"""Words of a paragraph from which it tells what was discussed."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a paragraph from outside it."""

    kind: str | None
    nature: Nature
    client: str | None
    clients: Clients
    head: Headline | None = None
    """The dated line that opened the entry, if any."""
    each: int | None = None
    """Minutes that the section says of all its sessions."""


def _is_record(told: Told, length: FoundDuration | None, around: Surroundings, first: bool) -> bool:
    """The sentence tells of a session that this section may record."""
    leads = bool(told.dates) and opens_with_day(told, around.clients)
    # "4 March 2026, 90 minutes: ..." inside a paragraph is an entry that a PDF ran together with the one before
    opens = leads and (first or any(0 <= f.start - told.dates[0].end <= BESIDE_DATE for f in told.lengths))
    same = bool(told.lengths)
    if length is not None and same:
        return bool(_HELD.search(told.text)) or opens or (around.kind is not None and only_figures(told))
    strong = bool(
        _STRONG.search(told.text) or opens or (_CAME.search(told.text) and around.clients.only_one(told.text))
    )
    if length is not None:
        return strong
    if leads and first and around.each is not None and around.kind == "supervision":
        return around.nature is Nature.RECORD  # "On 25 February I took to her ..." below "twice, each time for an hour"
    dated_session = re.search(r"\b(?:session|met|supervision|meeting with (?:my )?supervisor)\b", told.text, re.I)
    said_so = around.kind is not None or _TOOK_PLACE.search(told.text) is not None
    return strong and said_so and around.nature is Nature.RECORD and bool(dated_session)


_PAST = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:met|had|spent|worked|spoke|talked|used|explored|looked|gave)\b"
    r"|\b(?:lasted|took place|was held|(?:took|ran|came|went on|was given) (?:for |to |on )?"
    r"(?:an?|one|two|\d+|half|three|fifty|forty|ninety|sixty))\b",
    re.I,
)
"""Words by which a sentence tells of a session that has been held, whatever else in it looks ahead."""


_RESOLVE = re.compile(
    r"\b(?:agree|decide|plan|intend|propose|hope|expect|aim|need|resolve|want)(?:s|d|ed|ned|ing)?\s+(?:to|that|on|for)\b"
    r"|\bshould\b",
    re.I,
)


_SERIES = re.compile(
    rf"\b(?:{WORD}|\d{{1,2}}) (?:\w+ )?(?:sessions|meetings|conversations) (?:each|apiece|with each)\b", re.IGNORECASE
)
"""A sentence on all sessions together: "seven sessions each, from 9 January to 24 April"."""


def _without_resolve(told: Told) -> str:
    """The sentence without what somebody resolved, if it opens with day and length: that part is its note."""
    if not told.lengths:
        return told.text
    end = told.lengths[0].end
    if all(d.end <= end for d in told.dates) and not FUTURE.search(told.text[:end]):
        return told.text[:end] + _RESOLVE.sub(" ", told.text[end:])  # what was held comes first, the resolve after it
    if not told.dates:
        return told.text
    end = max(told.dates[0].end, told.lengths[0].end)
    opens = told.dates[0].start <= 4 and 0 <= told.lengths[0].start - told.dates[0].end <= BESIDE_DATE
    return told.text[:end] + _RESOLVE.sub(" ", told.text[end:]) if opens else told.text


def _why_not(told: Told, kind: str | None, nature: Nature) -> str | None:
    if nature is Nature.PLAN or _SERIES.search(told.text):
        return "planned"
    plain = _AS_PLANNED.sub(" ", _without_resolve(told))
    if _CANCELLED.search(plain) and not _WENT_AHEAD.search(plain):
        return "cancelled or not attended"
    if FUTURE.search(plain) and not _PAST.search(plain):
        return "planned"
    if kind == "coaching" and _NOT_COUNTED.search(plain):
        return "chemistry, three-way, peer or group meeting"
    if kind == "coaching" and of_another(plain):
        return "observation or coaching received"
    if kind == "coaching" and own_work(told) and not (designator(plain) or _WENT_AHEAD.search(plain)):
        return "study, preparation or writing up"
    return None


def _has(text: str, dated: bool, length: bool) -> frozenset[str]:
    has = {name for name, pattern in _TALK.items() if re.search(pattern, text, re.I)}
    if len(text.split()) >= POINTS_FROM:
        has.add("key_points")
    return frozenset(has | ({"date"} if dated else set()) | ({"duration"} if length else set()))


def _under_month(story: list[Told], line: Line) -> list[Told]:
    """The sentences, the first given the day that opens it below the name of its month: "12th. Client A, 1 hr. We"."""
    if not story or story[0].dates or line.heading or not any(told.lengths for told in story[:2]):
        return story
    day = day_alone(story[0].text, line.setting.titles)
    if day is None or not re.match(r"\s*[.,:;(–—-]", story[0].text[day.end :]):
        return story
    first, rest = replace(story[0], dates=(day,)), story[1:]
    if rest and not re.search(r"\w", first.text[day.end :]):  # "Monday 12." and what happened on it
        moved = rest[0].start - first.start
        lengths = tuple(replace(f, start=f.start + moved, end=f.end + moved) for f in rest[0].lengths)
        text = line.block.text[first.start : rest[0].end]
        first, rest = replace(first, end=rest[0].end, text=text, lengths=lengths), rest[1:]
    return [first, *rest]


def read_paragraph(line: Line, around: Surroundings) -> list[Draft]:
    """The sessions that one paragraph tells of."""
    if around.nature in (Nature.CONTRACT, Nature.OTHER):
        return []
    text = line.block.text
    story = _under_month(tell(text), line)
    drafts: list[Draft] = []
    entry = bool(story) and bool(story[0].dates) and opens_with_day(story[0], around.clients)
    for position, told in enumerate(story):
        if not 0 < len(told.dates) <= MOST_DATES:
            continue
        for date, length, doubtful in assigned(told, story, position):
            if not _is_record(told, length, around, position == 0):
                continue
            if entry and position and length is None and not opens_with_day(told, around.clients):
                continue  # "6 May. I brought my case. ... On 20 May it helped": another day told of in an entry
            later = position or date.start > told.dates[0].end
            if entry and later and around.kind == "supervision" and _ABOUT_CLIENT.search(told.text[: date.start]):
                continue  # "9 June, 1 h. I brought Client A, whom I had seen on 2 June for an hour"
            drafts.append(_draft(line, told, date, length, doubtful, around))
    if len(drafts) == 1 and disowned(text):
        drafts = [replace(drafts[0], why_not=drafts[0].why_not or "said not to be counted")]
    return drafts or _undated(line, story, around)


_ABOUT_CLIENT = re.compile(r"\bwhom\b|\b(?:client|coachee|mentee)s?\b", re.I)


def _undated(line: Line, story: Sequence[Told], around: Surroundings) -> list[Draft]:
    """A length without a date: of the entry whose headline has the date, or of a session told by its number."""
    head = around.head
    if (opening := _opens_with_length(line, story, around)) is not None:
        return [_draft(line, *opening, False, around)]
    for told in story:
        length, competing = best_length(told, cue=True)
        if length is None or not _HELD.search(told.text) or length.count > 1:
            continue
        number = session_number(told.text)
        if head is not None and head.date is not None:
            if head.length is not None:
                return []
            draft = _draft(line, told, head.date, length, competing, around)
            return [replace(draft, number=head.number or number)]
        cued = around.kind and re.search(r"\b(?:session|meeting|we met)\b", told.text, re.I)
        if cued and (number or head is not None) and _why_not(told, around.kind, around.nature) is None:
            draft = _draft(line, told, None, length, competing, around)
            return [replace(draft, number=number or (head.number if head else None))]
    return []


def _opens_with_length(
    line: Line, story: Sequence[Told], around: Surroundings
) -> tuple[Told, FoundDate, FoundDuration] | None:
    """The sentence of a paragraph below a day that gives its length: its first or last alone, or opening the first."""
    head = around.head
    if head is None or head.date is None or head.length is not None:
        return None
    ends = (*story[:1], *story[-1:])
    told = next((t for t in ends if len(t.lengths) == 1 and is_bare(t.text, t.lengths[0])), None)
    if told is None and head.is_session:
        told = next((t for t in story[:1] if leads(t.text, t.lengths)), None)
    if told is None:
        return None
    pieces = re.split(r"[–—:|(),]|\s-\s", head.line.block.text)
    if line.position - head.line.position > BELOW_DAY or any(other_kind(p) for p in pieces):
        return None
    return told, head.date, told.lengths[0]


def _draft(
    line: Line, told: Told, date: FoundDate | None, length: FoundDuration | None, doubtful: bool, around: Surroundings
) -> Draft:
    kind = _kind(told, date, around)
    why_not = _why_not(told, kind, around.nature)
    if kind == "coaching" and around.kind is None:
        why_not = why_not or beside_sessions(told.text, length.minutes if length else None)
    doubts = _doubts(length, doubtful)
    if kind == "coaching" and why_not is None and names_contracting(told.text):
        doubts.append("the text names chemistry, contracting or a three-way meeting")
    return Draft(
        kind=kind,
        source="prose",
        span=Span(line.document, line.position, told.start, told.end),
        where="the sentence",
        nature=around.nature,
        client=None if kind == "supervision" else _client(line, told, around),
        number=session_number(told.text),
        date=date,
        start=length.begins if length else None,
        end=length.ends if length else None,
        minutes=length.minutes if length else None,
        why_not=why_not,
        doubts=tuple(doubts),
        reads=length.note if length else "",
        has=_has(line.block.text, date is not None, length is not None),
        group=line.setting.section,
    )


def _doubts(length: FoundDuration | None, doubtful: bool) -> list[str]:
    """What is doubtful about a sentence's length; doubtful: another one competes with it."""
    if length is None:
        return []
    doubts = ["the sentence can be read in more than one way: check the length"] if doubtful else []
    if length.alternatives:
        doubts.append("the length may also mean " + " or ".join(f"{m} min" for m in length.alternatives))
    return [*doubts, *rough(length)]


def _client(line: Line, told: Told, around: Surroundings) -> str | None:
    """The client of the section or entry, else whom the sentence names; another said to have been met goes first."""
    clients, text = around.clients, line.block.text
    named = clients.in_text(told.text) or met(told.text) or clients.only_one(text)
    named = named or next(iter(one_designated(text) or ()), None)
    another = named and around.client and clients.key(named) != clients.key(around.client)
    if another and re.search(rf"\b(?:with|met|saw|coached)\s+{re.escape(named or '')}\b", told.text):
        return named
    return around.client or (around.head.client if around.head else None) or named


def _kind(told: Told, date: FoundDate | None, around: Surroundings) -> str:
    """The kind that the sentence names; beside a client and the day, supervision named in another clause is not it."""
    if not _SUPERVISION.search(told.text):
        return around.kind or "coaching"
    clause = told.text if date is None else clause_of(told, date)
    if around.kind != "supervision" and not _SUPERVISION.search(clause) and designator(clause):
        return "coaching"
    if around.kind == "supervision" or re.search(
        r"^\W*supervis|\bsupervis(?:ion|ed) (?:with|by)\b|\b(?:met|session|meeting|attended|had|hour)\w*\b",
        told.text,
        re.I,
    ):
        return "supervision"
    return around.kind or "coaching"


_ENDING = re.compile(r"(?:ships?|ions?|it(?:y|ies)|ings?|ments?|ness|[ae]nc(?:e|y|es)|ics|aries|hood)$", re.I)


def _abstract(word: str) -> bool:
    """A word for a thing of the mind, which nobody takes for a client's name: "Relationships", "Observation"."""
    return _ENDING.search(word) is not None and status(fold(word)) is Status.WORD


def heading_name(title: str) -> str | None:
    """The name that a client's own section opens with ("Heron: the new role", "Working with Heron"), or None."""
    if OFFICE.match(title.strip()):
        return title.strip()
    match = re.match(
        r"(?:(?:(?:The |My |Our )?(?:Working|Work|Sessions?|Coaching|Mentoring|Meetings?|Conversations?|Talks?|Hours"
        r"|Time|Journey)(?: sessions?| meetings?| conversations?)?|How I worked|What I did) with |Client: )?((?:Mr "
        r"|Ms |Mrs |Dr )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=\s*(?:[:–—,(]|$|['’]s\b)|\s+-|-\s)",
        title.strip(),
    )
    if (
        match is None
        or session_number(match[1]) is not None
        or _abstract(match[1])
        or re.match(
            r"(?:Unit|Appendix|Session|Part|Section|The|My|Our|Introduction|Summary|Log|Records?|Diary|Reflection"
            r"|Supervision|Learning|Coaching|Mentoring|Conclusion|Hours|Total|Sessions|Meetings|Conversations|Talks|Notes"
            r"|Entries|Clients?|Mentees?|Coachees?|Reflections|Feedback|Evidence|Portfolio)\b",
            match[1],
            re.I,
        )
    ):
        return None
    return match[1]

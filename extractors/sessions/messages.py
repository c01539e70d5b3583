"""Sessions told in messages that date themselves: "Sent: Friday 7 November 2025", "thank you for today".

The day is that of the message, or the day before, or the weekday that it names; the client is the other correspondent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.language import sentences
from extractors.model import Reading, Role, Span
from extractors.sessions.clients import session_number
from extractors.sessions.dates import WEEKDAYS, FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.lengths import rough
from extractors.sessions.record import Draft, Records
from extractors.sessions.telling import FUTURE, Told, best_length, tell
from extractors.sessions.values import without_dates

HEADER_LINES = 8
"""Lines among which a message's header stands."""
_FIELD = re.compile(r"(?:^|(?<=\s))(from|to|cc|bcc|sent|date|subject|received)\s*:\s*", re.I)
_TODAY = re.compile(
    r"\b(?:today(?:['’]s)?|this (?:morning|afternoon|evening|lunchtime)(?:['’]s)?|tonight|just now)\b", re.I
)
_YESTERDAY = re.compile(r"\byesterday(?:['’]s)?\b", re.I)
_WEEKDAY = re.compile(rf"\b(?:on|last|our|for) ({'|'.join(WEEKDAYS)})(?:['’]s)?\b", re.I)
_WAS = re.compile(
    r"\b(?:thank|thanks|good to|great to|lovely to|nice to|pleasure|enjoyed|we (?:met|spoke|talked|had|spent|worked"
    r"|covered|looked|explored|agreed|discussed)|met|our (?:session|meeting|conversation|hour|time)|session|meeting"
    r"|follow(?:ing)? up|notes (?:of|from)|summary of|after)\b",
    re.I,
)
_ABOUT = re.compile(r"\b(?:coach\w*|mentor\w*|sessions?|supervis\w+)\b", re.I)
_SEEN = re.compile(
    r"\b(?:good|great|lovely|nice|wonderful|pleasure) (?:to see|seeing) you(?: (?:both|again|all))?\b", re.I
)
_OFF = re.compile(
    r"\b(?:sorry (?:that |to |i )?(?:miss|cancel|couldn)|cancel\w*|postpon\w*|re-?schedul\w*|re-?arrang\w*"
    r"|(?:could|can)(?:n['’]t|not) make|missed|did(?:n['’]t| not) (?:make|attend|come)|unable to)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message: who wrote to whom, when, and the blocks of its text."""

    document: int
    sender: str
    receiver: str
    sent: date | None
    subject: str
    body: tuple[int, ...]


def _header(texts: Sequence[str]) -> tuple[dict[str, str], int] | None:
    """(fields, how many texts they take) where a message's header begins, else None."""
    fields: dict[str, str] = {}
    taken = 0
    for text in texts[:HEADER_LINES]:
        found = list(_FIELD.finditer(text))
        if not found or found[0].start() > 0 or (found[0][1].lower() in fields and len(fields) > 1):
            break
        for match, after in zip(found, [*(m.start() for m in found[1:]), len(text)], strict=False):
            fields.setdefault(match[1].lower(), text[match.end() : after].strip())
        taken += 1
    stamped = fields.keys() & {"sent", "date", "received"}
    return (fields, taken) if stamped and fields.keys() & {"from", "to"} and len(fields) > 2 else None


def _messages_in(reading: Reading) -> Iterator[Message]:
    """Every message of every document, in order."""
    for d, document in enumerate(reading.documents):
        places = [p for p, b in enumerate(document.blocks) if b.part.value == "body" and b.role is not Role.DELETED]
        texts = [document.blocks[p].text.strip() for p in places]
        starts = []
        at = 0
        while at < len(texts):
            header = _header(texts[at:]) if _FIELD.match(texts[at]) else None
            if header is None:
                at += 1
                continue
            starts.append((at, header))
            at += header[1]
        ends = [s for s, _ in starts[1:]] + [len(texts)]
        for (start, (fields, taken)), end in zip(starts, ends, strict=False):
            stamp = fields.get("sent") or fields.get("date") or fields.get("received") or ""
            sent = next((f.value for f in find_dates(stamp) if f.value), None)
            body = tuple(places[i] for i in range(start + taken, end) if not texts[i].startswith(">"))
            yield Message(d, fields.get("from", ""), fields.get("to", ""), sent, fields.get("subject", ""), body)


def _person(field_text: str) -> str:
    """The name of a correspondent without the address."""
    name = re.sub(r"<[^>]*>|\[[^\]]*\]|\([^)]*@[^)]*\)|\S+@\S+", "", field_text).split(";")[0].strip(" \"',")
    return re.sub(r"^(?:to|from):\s*", "", name, flags=re.I)


def _is(name: str, learner: str) -> bool:
    own, said = (set(re.findall(r"\w+", t.casefold())) for t in (learner, name))
    return bool(own & said) or name.casefold() in {"me", "myself"}


def _other(message: Message, learner: str) -> str | None:
    sides = [_person(message.sender), _person(message.receiver)]
    others = [s for s in sides if s and not _is(s, learner)]
    return others[0] if len(others) == 1 else None


def _day(text: str, sent: date) -> date | None:
    if _TODAY.search(text):
        return sent
    if _YESTERDAY.search(text):
        return sent - timedelta(days=1)
    if named := _WEEKDAY.search(text):
        return sent - timedelta(days=(sent.weekday() - WEEKDAYS.index(named[1].lower())) % 7)
    return None


def _told(text: str, sent: date) -> tuple[date, Told] | None:
    """The day, and the sentence of a paragraph that thanks for, or tells of, a meeting on it."""
    for told in tell(text):
        day = _day(told.text, sent)
        ahead = FUTURE.search(_SEEN.sub(" ", told.text))
        if day and not told.dates and _WAS.search(told.text) and not ahead:
            return day, told
    return None


def _length(texts: Iterable[str]) -> FoundDuration | None:
    """The one length of a session in a message."""
    found: list[FoundDuration] = []
    for text in texts:
        for told in tell(text):
            length, _ = best_length(told)
            if length is not None and length.count == 1 and not told.dates and not FUTURE.search(told.text):
                found.append(length)
    lengths = {f.minutes for f in found}
    return found[0] if len(lengths) == 1 else replace(found[0], alternatives=tuple(sorted(lengths))) if found else None


def read_messages(reading: Reading, learner: str) -> Records:
    """The sessions that messages tell of by their own date. learner: the name of whoever keeps the portfolio."""
    found = Records()
    for message in _messages_in(reading):
        blocks = reading.documents[message.document].blocks
        texts = [blocks[p].text for p in message.body]
        whole = " ".join([message.subject, *texts])
        if message.sent is None or not _ABOUT.search(whole):
            continue
        for place, text in zip(message.body, texts, strict=True):
            told = _told(text, message.sent)
            if told is None or _OFF.search(told[1].text):
                continue
            found.drafts.append(_draft(message, place, told, texts, learner))
            found.used.add((message.document, place))
            break
    return found


def _draft(message: Message, place: int, told: tuple[date, Told], texts: Sequence[str], learner: str) -> Draft:
    day, sentence = told
    own = find_durations(without_dates(sentence.text))
    length = own[0] if len(own) == 1 else _length(texts)
    whole = " ".join([message.subject, *texts])
    kind = "supervision" if re.search(r"supervis", f"{message.subject} {sentence.text}", re.I) else "coaching"
    doubts: tuple[str, ...] = ()
    if length is not None and length.alternatives:
        others = " or ".join(f"{m} min" for m in length.alternatives if m != length.minutes)
        doubts = (f"the length may also mean {others}",) if others else ()
    if length is not None:
        doubts += rough(length)
    has = {"date", "key_points"} if len(list(sentences(whole))) > 2 else {"date"}
    return Draft(
        kind,
        "prose",
        Span(message.document, place, sentence.start, sentence.end),
        "the message",
        client=None if kind == "supervision" else _other(message, learner),
        number=session_number(message.subject) or session_number(sentence.text),
        date=FoundDate(0, 0, day.day, day.month, day.year),
        start=length.begins if length else None,
        end=length.ends if length else None,
        minutes=length.minutes if length else None,
        doubts=doubts,
        has=frozenset(has | ({"duration"} if length else set())),
        group=-700 - message.document,
    )

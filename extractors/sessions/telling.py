"""What the sentences of a paragraph say of days and lengths: which day has which length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.language import sentences
from extractors.sessions.clients import designator
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.spoken import bare_hours
from extractors.uncased import Uncased

_CLAUSES = re.compile(r"[;,–—]\s|\bbut\b|\band\b(?= (?:we|i|she|he|they|the session|so)\b)", re.I)
_FELL_THROUGH = re.compile(
    r"\b(?:cancel\w*|did not (?:attend|take place|happen|come)|didn['’]t (?:attend|take place|happen|come)"
    r"|no[- ]show|postponed|fell through"
    r"|called off|failed to attend|missed|should have|was to have|were to have|(?:was|were|had been) (?:due"
    r"|to meet|planned|booked|scheduled)"
    r"|originally|next session is)\b",
    re.I,
)
_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|booked|proposed|intended|agreed|originally)\s*(?:for|on|date|day)?\s*:?\s*(?:the\s+)?$",
    re.I,
)
_HELD_ON = re.compile(r"\b(?:held|took place|actual(?:ly)?|met|delivered)\s*(?:on|date|day)?\s*:?\s*(?:the\s+)?$", re.I)
"""Before the day on which a session was to be, and before the one on which it was: "planned 2 May, held 9 May"."""
_OTHER_DAY = re.compile(
    r"(?:\b(?:since|until|till|by|before|after|dated|signed(?: on)?|due(?: on)?|effective|from the|about the)"
    r"|\b(?!(?:session|meeting|conversation|supervision|entry|visit|morning|afternoon|evening|day|one|you|thank"
    r"|date)s?\b)[a-z]+ (?:of|for|from))\s+(?:the\s+)?$",
    re.I,
)
SHORTEST, LONGEST = 15, 480
"""Minutes of what a sentence may call a session; ten minutes of silence and twenty hours in all are none."""
NEAR = 80
"""Characters before and after a date or length in which the words that bear on it stand."""
BARE = 4
"""Characters that may stand before a day that is a sentence of its own (a bullet, a bracket)."""
LOOK_AHEAD = 4
"""Sentences after the dated one in which its length may follow, up to the next date."""

FUTURE = Uncased(
    r"\b(?:could|can|shall|may|might) (?:we|i|you)\b(?=.*\?)|"
    r"\blook(?:ing)? forward to\b|\bsee you\b|\bconfirm\w* (?:our|the|your)\b|"
    r"\b(?:will|shall|going to)\s+(?:\w+\s+)?(?:be|meet|take|hold|have|start|begin|run|last|continue|see)\b"
    r"|\b(?:is|are|was|were|had been|has been|have been)\s+"
    r"(?:provisionally |already |originally )?(?:booked|scheduled|planned|arranged|set|due|fixed|diarised)\b"
    r"|\b(?:next|following) (?:session|meeting)\b.{0,30}(?:\bis\b|:|\bon\b|\bfor\b)"
    r"|\bto be (?:held|arranged|confirmed|booked)|\bto have (?:been|lasted|met)|\b(?:plan|intend|propose|hope"
    r"|expect|aim|need"
    r"|agree)\w*\s+(?:to|that|on|for)\b|\bwould (?:meet|be|last|run|take)\b"
    r"|\b(?:agreement|contract|programme|package|plan)\b.{0,40}\b(?:of|for)\b.{0,15}\bsessions\b|\bshould\b",
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
    r"|late by|by|short by|instead of|rather than"
    r"|(?<!less )(?<!more )than|planned|scheduled|intended|notice of|minimum of"
    r"|maximum of|total of|totalling|altogether|up to|at least)\s*(?:about |some |only )?(?:the )?$",
    re.I,
)
_LENGTH_CUE = re.compile(
    r"\b(?:for|lasted|lasting|of|ran|spent|took|taking|at|about|gave|had|was|duration|length|after|again"
    r"|each)\s*(?:to |for |about |just |some |nearly |almost |a |an |the |only |under |over |another |a full "
    r"|full )*$|\($|[,–-]\s*$",
    re.I,
)
_SAID = re.compile(r":\s*[“\"„«][^”\"»]*(?:[”\"»]|$)")
"""Behind a day: what somebody wrote on it, whose lengths are their own."""
_SAID_ON = re.compile(r"^[^”\"»]*(?:[”\"»]|$)")
"""The same, begun in a sentence before."""
_EACH = re.compile(r"\b(?:each|apiece|all|every|both|respectively|per session)\b", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a paragraph with what it gives."""

    start: int
    end: int
    text: str
    dates: tuple[FoundDate, ...]
    lengths: tuple[FoundDuration, ...]


def tell(text: str) -> list[Told]:
    """Each sentence of a paragraph with its days and its lengths that may be a session's."""
    result = []
    within = False
    for start, end in with_days(text, list(sentences(text))):
        part = text[start:end]
        dates = tuple(f for f in find_dates(part) if f.day is not None)
        blank = part
        for f in dates:
            blank = blank[: f.start] + "#" * (f.end - f.start) + blank[f.end :]
        blank, within = _without_speech(blank, dates[0].end if dates else len(blank), within)
        lengths = tuple(f for f in find_durations(blank) if _is_length(blank, f))
        if not lengths and len(dates) == 1 and dates[0].start <= BARE:
            lengths = _hours_said(blank, dates[0].end)
        result.append(Told(start, end, part, dates, lengths))
    return result


def _without_speech(text: str, after: int, within: bool) -> tuple[str, bool]:
    """The text with the speech behind a day blanked, and whether that goes on in the next sentence.

    after: the end of the day; within: a speech of the sentence before goes on.
    """
    found = _SAID_ON.match(text) if within else _SAID.search(text, after)
    if found is None:
        return text, False
    goes_on = not found[0].rstrip().endswith(("”", '"', "»")) or found[0].rstrip().endswith((": “", ': "'))
    return f"{text[: found.start()]}{'#' * len(found[0])}{text[found.end() :]}", goes_on


def _hours_said(text: str, after: int) -> tuple[FoundDuration, ...]:
    """The length that two bare hours give right after the day of an entry, said to be so read; text: without dates."""
    found = bare_hours(text[after:])
    if found is None:
        return ()
    said = text[after + found.start : after + found.end]
    start, end = after + found.start, after + found.end
    return (FoundDuration(start, end, found.minutes, begins=found.begins, ends=found.ends, vague=said),)


def with_days(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences’ offsets, one that is a day and perhaps a client ("Tues 4 Nov. Client 2.") put with the next."""
    made: list[tuple[int, int]] = []
    open_day = False
    for start, end in parts:
        if open_day:
            start = made.pop()[0]
        days = find_dates(text[start:end])
        rest = text[start:end][days[-1].end :] if len(days) == 1 and days[0].start <= BARE else "-"
        named = designator(rest)
        rest = rest.replace(named[0], "") if named else rest
        open_day = not re.search(r"\w", rest) and rest != "-"
        made.append((start, end))
    return made


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


def best_length(told: Told, cue: bool = False) -> tuple[FoundDuration | None, bool]:
    """The sentence's length of a session, and whether another one competes; cue: only one with a word for it."""
    if not told.lengths:
        return None, False
    cued = [
        f
        for f in told.lengths
        if f.count > 1
        or (
            f.begins is not None
            and re.search(r"\b(?:from|between)\s*$", told.text[max(0, f.start - NEAR) : f.start], re.I)
        )
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
        found, competing = best_length(told, cue=True)
        if found is not None and not FUTURE.search(told.text):
            return found, competing
    if (
        position
        and not story[position - 1].dates
        and re.search(r"\b(?:session|meeting|met|lasted)\b", story[position - 1].text, re.I)
    ):
        return best_length(story[position - 1])
    return None, False


def clause_of(told: Told, found: FoundDate) -> str:
    """The part of a sentence that a date stands in."""
    cuts = [0, *(m.end() for m in _CLAUSES.finditer(told.text)), len(told.text)]
    begin = max(c for c in cuts if c <= found.start)
    end = min((c for c in cuts if c >= found.end), default=len(told.text))
    return told.text[begin:end]


def _own_dates(told: Told) -> tuple[FoundDate, ...]:
    """The dates on which a session may have been: not of other things, not of meetings that fell through."""
    own = [f for f in told.dates if not _OTHER_DAY.search(told.text[max(0, f.start - NEAR) : f.start])]
    before = {f: told.text[max(0, f.start - NEAR) : f.start] for f in own}
    if any(_HELD_ON.search(text) for text in before.values()):
        own = [f for f in own if not _PLANNED_FOR.search(before[f])]
    held = [f for f in own if not _FELL_THROUGH.search(clause_of(told, f))]
    return tuple(held or own)


def assigned(told: Told, story: Sequence[Told], position: int) -> list[tuple[FoundDate, FoundDuration | None, bool]]:
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
    found, competing = best_length(replace(told, lengths=lengths))
    if found is None:
        found, competing = _length_nearby(story, position)
        shared = found is not None and bool(_EACH.search(" ".join(t.text for t in story[position : position + 2])))
    else:
        before_all = (
            bool(dates)
            and found.end <= dates[0].start
            and re.match(r"\W*:|\s[–-]\s", told.text[found.end :]) is not None
        )
        shared = (
            before_all
            or bool(_EACH.search(told.text))
            or bool(re.search(r"(?:meetings|sessions|times|conversations)\b", told.text, re.I))
        )
    return [(d, found, competing or (len(dates) > 1 and not shared)) for d in dates]


def _without_sum(lengths: tuple[FoundDuration, ...], dates: int) -> tuple[FoundDuration, ...]:
    """Lengths without one that is the sum of as many sessions as there are dates ("three hours in three ...")."""
    if dates > 1 and len(lengths) == dates + 1:
        whole = sum(f.minutes for f in lengths)
        parts = [f for f in lengths if 2 * f.minutes != whole]
        if len(parts) == dates:
            return tuple(parts)
    single = {f.minutes for f in lengths}
    kept = tuple(f for f in lengths if dates < 2 or f.minutes % dates or f.minutes // dates not in single)
    return kept or lengths

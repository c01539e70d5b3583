"""Clients whom only a title names, by their plain name: "Mentoring record: Robin" above a table, a sheet called "HT".

One such title proves little (a topic looks the same); several that give different names, each with sessions of its
own, are a submission's way of keeping its clients apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.sessions.clients import Clients, designator, session_number
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.record import Draft

LONGEST = 10
"""Words of a title; a longer line is a sentence."""
MOST = 6
"""Names that titles may give: a unit asks for two or three clients, and more names than this are topics."""
MOSTLY = 0.9
"""Share of sessions beside which a word stands above which it names nobody, where other names stand there too."""
EACH = 2
"""Sessions that a name must have on average; a title of its own above every single one is its topic."""

_PLAIN = frozenset(
    "coaching mentoring coach mentor record records recording log logs logbook session sessions notes note diary sheet"
    " hours hour time times for with of the my our and a an in to client clients coachee coachees mentee mentees name"
    " alias ref reference code initials pseudonym summary journal individual report history timeline meeting meetings"
    " conversation conversations contact contacts work working portfolio evidence programme details page continued"
    " cont cont'd contd total table held completed delivered 1:1 one-to-one practice relationship entries entry"
    " executive leadership development see s month months six three nine twelve four five week weeks case study"
    " cancelled dna attended no number nr online teams zoom held phone person face form forms".split()
)
_NO_NAME = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|supervis\w+|appendi\w+|annex\w*|unit|part|section|chapter"
    r"|figure|introduction|reflecti\w+|conclusions?|overview|totals?|plan|planned|contract\w*|agreement|feedback"
    r"|evaluation|learning|outcomes?|assessment|criteri\w+|ilm|cmi|emcc|icf|ac|level|phase|block|year|term|quarter"
    r"|stage|grow|oscar|clear|swot|cpd|sheet\d*|tab|data|template|example|guidance|instructions|notes|budget|goals?|aims?"
    r"|objectives?|actions?|topics?|themes?|purpose|background|context|results?|methods?|models?|tools?|first|second"
    r"|third|last|final|new|old|main|other|others|all|any|this|that|these|after|before|during|spring|summer|autumn"
    r"|winter|morning|afternoon|evening|week|month|day|date|dates|status|attendance|group|team|peer|personal|academic"
    r"|professional|what|when|where|who|how|why|is|was|on|at|by|from|until|am|pm|hr|hrs|min|mins|h|yes|no|nhs|hr"
    r"|gdpr|uk|list|index|cover|contents|references|bibliography|i|ii|iii|iv|v|vi|activity|activities|record|ms|cv|remote|virtual|video|f2f|office|external|internal|paid|free|pro|bono|hybrid|site",
    re.I,
)
_OF_CALENDAR = re.compile(
    r"(?i:client|coachee|mentee)\s+(Spring|Summer|Autumn|Winter|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
"""A word of the calendar straight behind the noun is a client's cover name: "Client Spring"."""
_NAME = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][a-zà-ÿ]+(?:[-'’][A-Z][a-zà-ÿ]+)?|[A-Z]{1,3}|(?:[A-Z]\.){1,3}[A-Z]?")
_WORD = re.compile(r"[^\s:–—,/|()\[\]&;+*#]+")


def name_in(title: str) -> str | None:
    """The one plain name that a title holds beside words of the trade ("Robin: log of sessions"), or None.

    A designator ("Client 1") is none: `clients.designator` reads those. Dates, lengths and numbers are passed over.
    """
    text = title.strip()
    if (cover := _OF_CALENDAR.fullmatch(text)) is not None:
        return cover[1]
    figures = [(f.start, f.end) for f in find_dates(text)] + [(f.start, f.end) for f in find_durations(text)]
    for start, end in sorted(figures, reverse=True):
        text = f"{text[:start]} | {text[end:]}"
    if not text or len(text.split()) > LONGEST or text.rstrip().endswith(("?", "!")) or designator(text):
        return None
    plain = re.sub(r"\([^)]*\)", " | ", text)
    name = _plain_name(plain)
    if name is None and not any(_is_kept(word, plain) for word in _WORD.finditer(plain)):
        name = _plain_name(text)  # "Session 1 (R)"
    return name


def _is_kept(word: re.Match[str], text: str) -> bool:
    """The word may be a part of a name: neither a word of the trade nor a number, and no article."""
    bare = word[0].strip(".'’\"“”-")
    # "A, no. 1, 8 January", "with A: 3 May": a letter, and no article
    alone = bare.isupper() and len(bare) == 1 and not re.match(r"\s+\w", text[word.end() :])
    numbered = re.fullmatch(r"[\d.]+(?:st|nd|rd|th)?", bare) or session_number(bare) is not None
    return bool(bare) and (bare.lower() not in _PLAIN or alone) and not numbered


def _plain_name(text: str) -> str | None:
    kept = [(word.start(), word.end()) for word in _WORD.finditer(text) if _is_kept(word, text)]
    if not 0 < len(kept) <= 2:
        return None
    name = text[kept[0][0] : kept[-1][1]].strip(" -'\"“”")
    name = re.sub(r"['’]s?$|(?<=[a-zà-ÿ]{2})\.$", "", name)
    parts = name.split()
    if len(parts) != len(kept) or any(not _NAME.fullmatch(p) or _NO_NAME.fullmatch(p.strip(".")) for p in parts):
        return None
    return name


_LABEL = re.compile(r"\b[A-Z]\w+(?: \w+)?:\s")
_PIECES = re.compile(r"\s+[–—-]\s+|[|;:,\t]|\.\s")


def _names(title: str) -> list[str]:
    """The names that a title may give: its own, those of its pieces ("HT – 1 hr – Presence"); a record gives none."""
    if len(_LABEL.findall(title)) > 1:
        return []
    pieces = [name for piece in _PIECES.split(title)[:LONGEST] if (name := name_in(piece))]
    whole = name_in(title)
    return list(dict.fromkeys([*([whole] if whole else []), *pieces]))


def named_by_titles(drafts: Sequence[Draft], clients: Clients) -> list[Draft]:
    """The drafts, those of coaching without a client given the name in the titles above them.

    drafts: of one submission, each with its titles, the nearest first (a line of text is its own nearest title);
    clients: those known from elsewhere, whose name in a title needs no second one beside it.
    """
    result = list(drafts)
    siblings = {
        found[1]
        for draft in drafts
        if draft.source == "log"
        for title in draft.titles
        if (found := designator(title)) and len(found[0]) >= len(title.strip()) - 1
    }
    depth = max((len(d.titles) for d in drafts), default=0)
    for level in range(depth):
        given = {
            position: names
            for position, draft in enumerate(result)
            if draft.client is None and draft.kind != "supervision" and len(draft.titles) > level
            if (names := _names(draft.titles[level]))
        }
        held = [p for p in given if result[p].why_not is None]
        often = Counter(name for p in held for name in given[p])
        everywhere = {n for n, times in often.items() if len(held) > EACH and times >= MOSTLY * len(held)}
        given = {p: [n for n in names if n not in everywhere] or names for p, names in given.items()}
        chosen = {p: max(names, key=lambda n: often[n]) for p, names in given.items()}
        kept = {chosen[p] for p in held}
        alike = siblings if all(result[p].source == "log" for p in held) else set()  # a sheet "Heron" beside "Client 2"
        several = 1 < len(kept) + len(alike) <= MOST and len(held) >= EACH * len(kept)
        for position, name in chosen.items():
            known = next((n for n in given[position] if clients.knows(n)), None)
            if known or (several and name in kept):
                result[position] = replace(result[position], client=known or name)
    return result

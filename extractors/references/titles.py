"""Where the title of an entry ends: before edition, series, container, place and publisher."""

from __future__ import annotations

import re

from extractors.references.kinds import names_publisher
from extractors.references.vocabulary import PUBLISHERS

OPEN, _CLOSE = "‘“\"'«„", {"‘": "’", "“": "”", '"': '"', "'": "'", "«": "»", "„": "“”"}
_TITLE_END = re.compile(
    r"""
    \.\s+(?=[A-ZÀ-Þ\[(‘“"'0-9h])                                     # a full stop
    |[.,]?\s*[(\[](?=\d+\w*\s[Ee]d|[Rr]ev|[Vv]ol|[Uu]npub|[Pp]p|[Rr]eport|[Dd]octoral|[Mm]aster|[Pp]hD|[Ee]ds?\b|[Aa]ccess|[Kk]indle|[Nn]o\.\s?\d|[Ee]p(?:isode|\.)\s|[\w.-]+\s[Vv]ersion\b|[Vv]ersion\s|[A-ZÀ-Þ][\w\s.,’'-]{2,40}:\s[A-ZÀ-Þ])
    |\s*\[(?=[A-Za-z])                                                # [Online], [Podcast]
    |\s+(?=\d+(?:st|nd|rd|th)\s(?:[Rr]ev\w*\.?\s)?[Ee]d(?:n|ition)?\b)
    |[.,;]\s+(?=[Rr]evised\s[Ee]d|[Ss]econd\s[Ee]d|[Tt]hird\s[Ee]d|[Vv]ol\b|pp?\.)
    |[.,;]?\s+(?=[Aa]vailable\s(?:at|from|online|on)\b|https?://|www\.|[Rr]etrieved\s|\(?[Aa]ccessed\b|[Oo]nline\sat)
    |,\s+(?=(?:in:?\s+)[A-ZÀ-Þ])                                     # , in Editor (ed.)
    |,\s+(?=[A-ZÀ-Þ][\w’' -]{2,28}(?:,\s(?:[A-Z]{2}|[A-Z][a-z]+))?:\s[A-ZÀ-Þ])      # , Place: Publisher
    |,\s+(?=[A-ZÀ-Þ][\w&:’' ,-]{3,80}?,?\s(?:[Vv]ol\.?\s?)?\d{1,4}\s?[,(:])  # , Journal, 12(3)
    |[?!]\s+(?=[A-ZÀ-Þ][\w. -]{2,28}:\s[A-ZÀ-Þ]|[Aa]vailable\s)
    |[?!]\s+(?=[A-ZÀ-Þ][\w&:’' -]{3,60},\s(?:[Vv]ol\.?\s?)?\d{1,4}\s?[,(:])           # ? Journal, 12(3)
    """,
    re.VERBOSE,
)
_COMMON_WORDS = frozenset(
    "academic apa arnold capstone cipd constable continuum crown harper nelson rider robinson sphere stylus thames"
    " viking virgin".split()
)
"""Publishers' names that titles end with as well."""
_NAMES = "|".join(sorted(map(re.escape, PUBLISHERS - _COMMON_WORDS), key=len, reverse=True))
_PUBLISHER_BEHIND = re.compile(
    rf"(?<=[\w?!)]{{3}})[.,]?\s(?:{_NAMES})"
    r"(?:\s(?:books|press|publishing|publishers|education|london|new york|oxford))*\s*$",
    re.IGNORECASE,
)
"""A publisher that ends an entry without stop or comma before it: "The Skilled Helper Brooks/Cole"."""
_SEMICOLON = re.compile(r";\s(?=[^;]{3,60}$)")
_EDITION_NEXT = re.compile(r"\d+(?:st|nd|rd|th)\s[Ee]d")
NO_STOP = re.compile(r"\b(?:[A-Z]|vs|Dr|Mr|Mrs|St|No|Vol|e\.g|i\.e|cf|ed|eds)$")


def whole_title(learned: str | None, ruled: str | None) -> str | None:
    """The title that the model read, unless it begins in the middle of the one that the marks tell.

    What opens a bracket at its end and does not close it is left out: "Coaching for health [Internet".
    """
    if not learned or (ruled and learned[:1].islower() and ruled.endswith(learned)):
        return ruled
    cut = re.search(r"\s*\[[A-Za-z -]*$", learned)
    return learned[: cut.start()] if cut else learned


def title_of(rest: str) -> str | None:
    """The title: without edition, series, container and place; a subtitle stays."""
    rest = re.sub(r"^(?:[\s.,:;)\]–-]+|\((?:eds?|Eds?)\.?\)|et al\.?,?)+", "", rest)
    if not rest or re.match(r"https?://|www\.|[Aa]vailable\s", rest):
        return None
    if rest[0] in OPEN:
        quoted = _quoted(rest)
        if quoted:
            return quoted
    for found in _TITLE_END.finditer(rest):
        before = rest[: found.start()]
        if found.group().startswith(".") and NO_STOP.search(before) and not _EDITION_NEXT.match(rest, found.end()):
            continue
        if before.strip():
            kept = before + (found.group()[0] if found.group()[:1] in "?!" else "")
            return _without_imprint(kept)
    return _without_imprint(rest)


def _without_imprint(title: str) -> str | None:
    """A title without the place and publisher that commas tie to it: ", London, Routledge"."""
    title = title.strip(" .,;:–-‘’“”\"'")
    if found := _SEMICOLON.search(title):
        title = title[: found.start()] if names_publisher(title[found.end() :]) else title
    parts = title.split(", ")
    if len(parts) > 2 and _is_place(parts[-1]) and names_publisher(parts[-2]) and len(parts[-2].split()) <= 4:
        del parts[-2:]
    published = len(parts) > 1 and names_publisher(parts[-1]) and len(parts[-1].split()) <= 4
    if published:
        del parts[-1]
    elif behind := _PUBLISHER_BEHIND.search(title):
        parts = title[: behind.start()].split(", ")
        published = len(parts) > 1 and _is_place(parts[-1])
    if published and len(parts) > 1 and len(parts[-1].split()) <= 2 and parts[-1][:1].isupper():
        state = re.fullmatch(r"[A-Z]{2}", parts[-1]) and len(parts) > 2
        del parts[-2 if state else -1 :]
    return ", ".join(parts).strip(" .,;:–-‘’“”\"'") or None


def _is_place(part: str) -> bool:
    """A town, or a town of two words, behind its publisher: "Penguin, London"."""
    words = part.split()
    return len(words) <= 2 and all(w[:1].isupper() and w.isalpha() for w in words)


def _quoted(rest: str) -> str | None:
    """A title in quotation marks, up to the mark that closes it and no apostrophe within it."""
    closers = _CLOSE[rest[0]]
    for n in range(2, len(rest)):
        if rest[n] in closers and (n + 1 == len(rest) or not rest[n + 1].isalnum()):
            tail = rest[n + 1 : n + 3]
            if (
                tail[:1] in (",", ".", ";", ":", "", ")")
                or rest[n - 1] in ",.?!"
                or tail in (" i", " I", " [", " (", " A")
            ):
                return rest[1:n].strip(" .,;") or None
    return None

"""Finding every citation in running text, notes, tables and text boxes, without looking at the reference list.

Forms (domain.md 7.1): Kolb (1984), Kolb's (1984), (Kolb, 1984, p. 21), several works in one bracket, et al., n.d.,
year letters, square brackets, "cited in", numbers where the list is numbered, and names without a year.
Where the authors begin is left open (`Candidate.runs`); `linking` settles it with the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.references import years
from extractors.references.authors import UPPER
from extractors.references.names import LONGEST_RUN, Run, runs_before
from extractors.references.notes import opening
from extractors.references.numbered import numbers_in
from extractors.references.vocabulary import ACRONYM_STOPS, NOT_NAMES, OPENERS

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Winter|Q[1-4])"
)
_DATE_BEFORE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?|\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\b{_MONTH}\.?)\s*$"
)
_YEAR = re.compile(rf"(?<![\d/:£$–-])(?<![^A-ZÀ-Þ]\.){years.YEAR}(?!\s?[–—-]\s?\d|\d|/\d|\.\d|%|\s?hours)")
_FIGURES = re.compile(years.PLAIN)
_RANGE_AFTER = re.compile(
    r"\s*(?:[–—-]\s?(?:\d|present|now|date|current)|to\s+(?:\d|present|date|now)|onwards?\b|until\b|until\b|\s+and\s+\d{4}\s+respectively)",
    re.I,
)
_PAGES = re.compile(
    r"(?:\s*[,:;]?\s*(?:(?:pp?|pg|pgs|page|pages|para|paras|ch|chs|chapter|sec|section|fig|figure|table|slide|loc|no|vol"
    r"|cap)s?\.?\s?(?:\d\w*(?:\.\d+)*|[ivxl]+\b)(?:\s?[–—,&-]\s?\d+|\s(?:to|and)\s\d{1,3}(?!\d))*|:\s?\d+(?:\s?[–—-]\s?\d+)?(?!\d)"
    r"|,\s?\d{1,3}(?:\s?[–—-]\s?\d{1,3})?(?![\d\w%])|,\s?\d{2}:\d{2}(?::\d{2})?))+",
    re.IGNORECASE,
)
_CITED_IN = re.compile(
    r"^[\s,;)(]*(?:(?:as\s+)?(?:cited|quoted|referenced|referred to|discussed|mentioned|reported)\s+(?:in|by)"
    r"|in(?=\s+(?-i:[A-ZÀ-Þ])))\s+",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"[\s,;)(]*(?:as\s+)?(?:cited|quoted|referenced|mentioned|reported)\s+(?:in|by)\s*"
    r"|(?=\W)[^.;:!?()]{1,90}?[,\s][(\[]?(?:as\s+)?(?:cited|quoted)\s+in\s*",
    re.IGNORECASE,
)
"""What stands between a work and the one through which it was read: "Lewin (1946) said so early, as cited in"."""
_SIGNALS = re.compile(
    r"\s*(?:(?:see|also|e\.?\s?g\.?|cf\.?|i\.e\.|for\s+(?:example|instance)|such\s+as|(?:adapted|taken|adopted|modified|sourced)"
    r"\s+from|based\s+(?:up)?on|after|from|sources?|following|by|in|and|the|notably|according\s+to|originally|drawing\s+on"
    r"|(?:as\s+)?(?:cited|quoted|described|defined|outlined|discussed|suggested|noted|proposed|developed)\s+(?:in|by)|figure"
    r"|author|reference|ref)(?!\w)[\s.,:;]*)*",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"[\s,;/&]*(?:and\s*)?[\s,;]*")
_NARRATIVE = re.compile(
    r"[\s,]*(?:in|first\s+published(?:\s+in)?|orig(?:inally|\.)?(?:\s+published)?(?:\s+in)?|published(?:\s+in)?)?\s*"
)
_HARMLESS_REST = re.compile(
    r"[\s.,;]*(?:emphasis|italics|my|original|translat|author.s|ibid|online|cited|website|web|[\[\]])[^;]*|[\s.,;’'”\"]*",
    re.I,
)
_ABBREVIATION = re.compile(r"\s*[(\[][A-Z][A-Za-z&]*[A-Z][A-Za-z&]*[)\]]\s*$")
_NAME_AT_ONCE = re.compile(rf"(?:^|[\s(&])[{UPPER}][a-zà-ÿ’'-]*[a-zà-ÿ]{{2}}(?:,\s?[{UPPER}])?$")
_IN_YEAR = re.compile(r"[(\[]\s*in\s+\d")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
"""Braces are those of a reference manager whose fields were never formatted: {Kolb, 1984 #12}."""
_BRACKET = re.compile(r"[()\[\]{}]")
_AND = re.compile(r"\s*(?:,|;|and|&|or|and again|and later|then)\s*")
_YEARLESS = re.compile(
    r"\((?:see\s+|cf\.?\s+)?(?P<names>[^\W\d_][^()\d;:]{1,60}?)(?:,?\s+(?:pp?\.?|page)\s?\d+(?:\s?[–-]\s?\d+)?)?\)"
)
_SMALL_NAME = r"(?:(?:de|van|von)\s)?[a-zà-ÿ][a-zà-ÿ’'-]{2,}"
_SMALL = re.compile(
    rf"(?<![\w’'-])(?P<one>{_SMALL_NAME})(?:\s*(?:and|&)\s*(?P<two>{_SMALL_NAME}))?(?P<others>\s+et\.?\s?al\.?)?[\s,]*$"
)
WINDOW = LONGEST_RUN + 80
"""Characters before a bracket that are read: the longest run of authors and what stands before it."""
LONGEST_BRACKET = 500
"""Characters of a bracket that is looked into: a dozen works, one after the other."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What has the form of a citation, in one block's text."""

    form: str
    """narrative: Kolb (1984); bracket: (Kolb, 1984); bare: Kolb, 1984; number: [3]; yearless: (Kolb)"""
    runs: tuple[Run, ...]
    year: str | None
    end: int
    """Behind what belongs to it: the page numbers, the closing bracket."""
    whole: tuple[int, int] | None = None
    """The bracket, brackets included, where it holds nothing else."""
    closing: str = ""
    """What ends the written form where its bracket goes on with another year."""
    again: int | None = None
    """Offset of a further year of the same authors; `runs` are theirs."""
    secondary: bool = False
    limits: tuple[int, int] = (0, 0)
    """Offsets of the bracket (or of the year where there is none): what stands before and behind."""
    loose: bool = False
    """Something else stands in the bracket; believed only where an entry backs it."""
    number: str = ""
    paged: bool = False
    """Pages follow the year."""
    small: bool = False
    """The name is written without its capital; believed only where an entry has it and the year."""


def find_candidates(
    text: str, *, numbered: bool, note: bool = False, raised: Sequence[tuple[int, int]] = (), round: bool = False
) -> tuple[Candidate, ...]:
    """Everything in a block's text that has the form of a citation, in order.

    In: the text; whether the reference list is numbered; whether the text is a foot- or endnote; places of text in
    superscript; whether numbers in round brackets cite.
    """
    found: list[Candidate] = []
    bracketed = bytearray(len(text))
    masked = list(text)
    for start, end in _brackets(text):
        window = max(0, start - WINDOW)
        near, near_masked = text[window:end], "".join(masked[window:end])
        if _first_year(text, start, end):
            continue
        inside = [_moved(c, window) for c in _in_bracket(near, near_masked, start - window, end - window)]
        if not inside and found:
            inside = [*_further_year(text, found[-1], start, end)]
        found += inside
        if inside or _YEAR.search(text, start, end):
            bracketed[start:end] = b"\1" * (end - start)
        masked[start:end] = " " * (end - start)
    found += _bare(text, bracketed, note)
    if note and (first := _opening_work(text)):
        found = [first, *(c for c in found if first.loose or c.end > first.end)]
    if numbered:
        found += _numbers(text, raised, round)
    found += _yearless(text)
    return tuple(_mark_secondary(text, sorted(found, key=lambda c: (c.end, c.limits))))


def _brackets(text: str) -> list[tuple[int, int]]:
    """(start, end) of every closed bracket, inner ones first."""
    stack: list[int] = []
    pairs = []
    for mark in _BRACKET.finditer(text):
        n, character = mark.start(), mark[0]
        if character in _BRACKETS:
            stack.append(n)
        else:
            while stack and _BRACKETS[text[stack[-1]]] != character:
                stack.pop()
            if stack:
                start = stack.pop()
                if n - start <= LONGEST_BRACKET:
                    pairs.append((start, n + 1))
    return pairs


def _in_bracket(text: str, masked: str, start: int, end: int) -> Iterator[Candidate]:
    """The citations of one bracket; `masked` has the brackets within it blanked out."""
    pieces = _pieces(masked, start + 1, end - 1)
    if not pieces:
        return
    rest = text[pieces[-1][2] : end - 1]
    if any(_RANGE_AFTER.match(text, after, end - 1) for _, _, after, _ in pieces):
        return
    loose = not _HARMLESS_REST.fullmatch(rest) or _imprint(masked[start + 1 : end]) or bool(_IN_YEAR.match(text, start))
    loose = loose or text[start - 1 : start].isalnum()
    runs: tuple[Run, ...] = ()
    narrative = small = False
    found: list[Candidate] = []
    for n, (segment, at, after, year) in enumerate(pieces):
        before = masked[segment:at]
        again = bool(n and _SEPARATORS.fullmatch(before))
        if not again:
            narrative = n == 0 and _NARRATIVE.fullmatch(before) is not None
            runs = _authors_outside(text[:start]) if narrative else _authors_inside(before, segment)
            small = not runs
            runs = runs or (_small(text[:start]) if narrative else _shift(_small(before), segment))
        if not runs:
            continue
        if found and n and _CITED_IN.match(before):
            found[-1] = replace(found[-1], secondary=True)
        last = n == len(pieces) - 1
        found.append(
            Candidate(
                form="narrative" if narrative else "bracket",
                runs=runs,
                year=year,
                end=after,
                closing=text[end - 1] if narrative else "",
                again=at if again else None,
                limits=(start, end),
                loose=loose and last,
                paged=after > at + len(year) + 1,
                small=small,
            )
        )
    if len(pieces) == 1 and found:
        found = [_alone(found[0], masked[start + 1 : runs[0].start], rest)]
    yield from found


def _further_year(text: str, before: Candidate, start: int, end: int) -> Iterator[Candidate]:
    """A further year of the authors just named, in a bracket of its own: Rogers (1957) and (1961)."""
    if before.form != "narrative" or not _AND.fullmatch(text, before.limits[1], start):
        return
    year = _YEAR.match(text, start + 1, end - 1)
    pages = _PAGES.match(text, year.end(), end - 1) if year else None
    if year and (pages.end() if pages else year.end()) == end - 1:
        yield replace(before, year=years.normal(year.group()), end=end, closing="", again=start, limits=(start, end))


def _alone(one: Candidate, before: str, rest: str) -> Candidate:
    """The only work of a bracket: the written form takes the bracket in."""
    if one.form == "narrative":
        return replace(one, end=one.limits[1], closing="")
    if _SIGNALS.fullmatch(before) and not rest.strip():
        return replace(one, whole=one.limits, end=one.limits[1])
    return one


def _authors_outside(before: str) -> tuple[Run, ...]:
    """Who stands before a bracket that opens with a year; a letter right at it that ends no name makes it a code."""
    if before[-1:].isalnum() and not _NAME_AT_ONCE.search(before[-40:]):
        return ()
    return runs_before(_ABBREVIATION.sub("", before))


def _authors_inside(segment: str, offset: int) -> tuple[Run, ...]:
    """Who stands before a year within a bracket, after the last semicolon."""
    if _DATE_BEFORE.search(segment):
        return ()
    cut = segment.rfind(";") + 1
    return _shift(runs_before(segment[cut:]) or _quoted(segment[cut:]), offset + cut)


def _small(before: str) -> tuple[Run, ...]:
    """One or two family names without their capitals: "downey (2003)", "(stone and heen, 2014)"."""
    found = _SMALL.search(before[-WINDOW:])
    if not found or found["one"] in OPENERS | NOT_NAMES | ACRONYM_STOPS:
        return ()
    offset = max(0, len(before) - WINDOW)
    names = tuple(n for n in (found["one"], found["two"]) if n)
    start, end = found.span("one")[0], found.span("two" if found["two"] else "one")[1]
    return (Run(start + offset, end + offset, names, bool(found["others"]), False),)


def _first_year(text: str, start: int, end: int) -> bool:
    """The year of the first edition in a bracket of its own beside the other: "Berne, [1964] 2016"."""
    alone = text[start] == "[" and re.fullmatch(years.PLAIN, text[start + 1 : end - 1])
    return bool(alone and re.match(rf"\s?{years.PLAIN}", text[end : end + 5]))


def _quoted(text: str) -> tuple[Run, ...]:
    """A title in quotation marks in the author's place: ('Coaching supervision', 2019)."""
    found = re.fullmatch(r"\s*[‘“'\"]([^’”\"]{6,120})[’”'\"],?\s*", text)
    return (Run(found.start(1) - 1, found.end(1) + 1, (found[1].rstrip(","),), False, True),) if found else ()


def _imprint(inside: str) -> bool:
    """Place and publisher of a book named in full: "(London: Sage, 2017)"."""
    found = re.match(r"([A-ZÀ-Þ][\w’'-]+(?:[\s,]+[A-Z][\w.’'-]*){0,3}):\s(?=[A-ZÀ-Þ])", inside)
    return found is not None and not _SIGNALS.fullmatch(found[1]) and not re.search(r"\d", found[1])


def _shift(runs: tuple[Run, ...], by: int) -> tuple[Run, ...]:
    return tuple(replace(run, start=run.start + by, end=run.end + by) for run in runs)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int, int, str]]:
    """(start of what precedes it, start of the year, end with pages, year) of each year in a bracket."""
    pieces = []
    position = start
    for found in _YEAR.finditer(text, start, end):
        if found.start() < position:
            continue
        pages = _PAGES.match(text, found.end(), end)
        after = pages.end() if pages and not re.fullmatch(r",\s?(?:1[5-9]|20)\d\d", pages.group()) else found.end()
        pieces.append((position, found.start(), after, years.normal(found.group())))
        position = after
    return pieces


def _moved(candidate: Candidate, by: int) -> Candidate:
    """A candidate found in a part of the text, with its offsets in the whole."""
    return replace(
        candidate,
        runs=_shift(candidate.runs, by),
        end=candidate.end + by,
        whole=(candidate.whole[0] + by, candidate.whole[1] + by) if candidate.whole else None,
        again=candidate.again + by if candidate.again is not None else None,
        limits=(candidate.limits[0] + by, candidate.limits[1] + by),
    )


def _bare(text: str, bracketed: bytearray, note: bool) -> Iterator[Candidate]:
    """Names and a year without brackets: "Source: Kolb, 1984", "Equality Act 2010"; believed only if listed."""
    for found in _YEAR.finditer(text) if _FIGURES.search(text) else ():
        if bracketed[found.start()] or not found.group()[:1].isdigit():
            continue
        window = max(0, found.start() - WINDOW)
        before = text[window : found.start()]
        if not re.search(r"[\w.’'](?:,\s?|\s)$", before[-4:]) or _DATE_BEFORE.search(before[-30:]):
            continue
        runs = _shift(runs_before(before), window)
        if runs:
            pages = _PAGES.match(text, found.end())
            end = pages.end() if pages else found.end()
            opens_note = note and runs[0].start < WINDOW and not text[: runs[0].start].strip(" \t.")
            yield Candidate(
                "bare", runs, years.normal(found.group()), end, limits=(found.start(), end), loose=not opens_note
            )


def _opening_work(text: str) -> Candidate | None:
    """The work that a note opens with; persons without an imprint are believed only where an entry backs them."""
    work = opening(text)
    if work is None or _DATE_BEFORE.search(text[: work.at].rstrip("([")):
        return None
    pages = _PAGES.match(text, work.end)
    end = pages.end() if pages else work.end
    return Candidate("bare", work.runs, work.year, end, limits=(work.at, end), loose=not work.sure)


def _numbers(text: str, raised: Sequence[tuple[int, int]], round: bool) -> Iterator[Candidate]:
    for start, end, number in numbers_in(text, raised, round=round):
        yield Candidate("number", (), None, end, whole=(start, end), limits=(start, end), number=str(number))


def _yearless(text: str) -> Iterator[Candidate]:
    """(Whitmore) and (Whitmore, p. 10): no year; believed only where the list has exactly one such work."""
    for found in _YEARLESS.finditer(text):
        runs = runs_before(found["names"])
        if runs and runs[0].start == 0 and not runs[0].organisation and not _YEAR.search(found.group()):
            yield Candidate(
                "yearless", _shift(runs[:1], found.start("names")), None, found.end(), found.span(), limits=found.span()
            )


def _mark_secondary(text: str, found: list[Candidate]) -> list[Candidate]:
    """ "Brown (1966), as cited in Bassett (1986)": the first of the two was not read."""
    for n, (one, two) in enumerate(pairwise(found)):
        if not two.runs or two.limits == one.limits:
            continue
        between = text[one.end : two.runs[0].start]
        if _THROUGH.fullmatch(between) or (two.form == "narrative" and re.fullmatch(r",?\s+in\s+", between)):
            found[n] = replace(one, secondary=True)
    return found

"""What a single line of a document is, by its words: numbered, prose, form line, caption, contents entry.

Shared by `roles` and `headings`. Word lists are those of UK coursework forms and of this qualification's layout
(learning outcomes, criteria as 1.1, sessions, appendices).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A paragraph of this many words is prose even where it lacks a full stop.
PROSE_WORDS = 12
PROSE_CHARACTERS = 250
# A shorter one is prose where it ends like a sentence.
SENTENCE_WORDS = 4
# Names of fields with fewer letters ("Name", "Date", "Time") name no part of a text.
SHORTEST_PART = 6

_WORD_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
# A single letter counts things only where it is a capital and ends there ("Part B: …", not "question a colleague").
_LETTER_NUMBER = r"(?-i:[A-Z]|[IVX]{1,4})(?=\s*(?:[:.)–—-]|$))"
_ORDINAL = rf"(?:\d{{1,2}}|{_LETTER_NUMBER}|{_WORD_NUMBER})"
_UNITS = (
    r"(?:hours?|hrs?|h|minutes?|mins?|weeks?|days?|months?|years?|per\s?cent|percent|million|km|miles?|p\.?m|a\.?m)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DATE = (
    rf"(?:(?:{_WEEKDAY})?,?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\.?,?(?:\s+\d{{2,4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}))"
)

_CRITERION = re.compile(
    rf"(?:(?P<outcome>LO\s?\d|learning outcome \d)[\s,:–-]+)?"
    rf"(?:(?:a\.?\s?c\.?|assessment criteri(?:on|a)|criteri(?:on|a)|task|question|section|q)\s*[:.–-]?\s*)?"
    rf"[(\[]?(?:70[013][-–./ ])?(?P<number>[1-9]\d?(?:\.1?[1-9]|\.10){{1,3}})(?![\d/]|\.\d)[)\].:]*"
    rf"(?:\s*[-–—:]\s*|\s+|$)(?!{_UNITS}\b|%|{_MONTH}\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:(?:LO|L\.O\.?|learning outcome|outcome)\s*[:.]?\s*(?P<lo>{_ORDINAL})"
    rf"|(?:task|section|part|question|chapter|theme|element|stage|activity|assignment|form|appendix|annex|appendices"
    rf"|case study|unit)\s+{_ORDINAL})\b(?!\.\d|\s*/)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"[(\[]?(?:[A-Za-z]|[IVX]{1,4}|[ivx]{1,4})[.):\]]+\s*(?=[A-Z“\"‘'])")
_SIMPLE_DIGIT = re.compile(rf"[(\[]?\d{{1,2}}(?:[.):\]]+\s*|\s+)(?=[A-Z“\"‘'])(?!(?i:{_MONTH})\b)")
_SESSION = re.compile(
    r"(?:(?:coaching|mentoring|supervision|group|individual|peer|reflective|reflection|journal|log|my|the|final|first"
    r"|second|third|fourth|fifth|sixth)\s+){0,2}"
    r"(?:session|meeting|week|day|month|entry|client|coachee|mentee|participant|individual|supervision|reflection)"
    r"\s*(?:no\.?|number|#)?\s*(?:\d{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|(?:(?:the|my)\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final)"
    r"\s+(?:letter|entry|session|meeting|conversation|notebook|page|instalment)\b(?=\s*(?:[,:.–—-]|$))",
    re.IGNORECASE,
)
_DATED = re.compile(rf"(?:(?:journal\s+)?entry\s*[:–-]?\s*)?{_DATE}\s*$", re.IGNORECASE)
# What a line can open with, in small letters, for each of these to match: most lines are passed over at a glance.
_OPEN_CRITERIA = frozenset("lactqs([123456789")
_OPEN_PARTS = frozenset("lotspqceafu")
_OPEN_DATES = frozenset("jemtwfsaond,")
_OPEN_SESSIONS = frozenset("cmsgiprjltfwden")
_SHORT_NUMBER = frozenset(".):]")
LONGEST_CONTENTS_TITLE = 30
ENDS_OF_ENTRIES = frozenset("0123456789ivxlIVXL \t\n\xa0")
"""What a line of a table of contents can end with: the figures of a page, and blanks."""
LONGEST_DATE = 80
"""Characters: no date with its weekday and "Journal entry" before it is longer."""
_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(rf"\b(?:[a-z]|{_WORD_NUMBER}|first|second|third|fourth|fifth|sixth|last|final)\b")

_FORM_WORDS = (
    r"learner(?:'s|’s)?(?: name| number| id)?|candidate(?: name| number| no)?|student(?: name| number| id)?"
    r"|name|full name|first name|surname|client(?: name)?|coachee(?: name)?|mentee(?: name)?|coach(?: name)?"
    r"|mentor(?: name)?|sponsor|line manager|manager|tutor(?: name)?|assessor(?: name)?|supervisor(?: name)?"
    r"|iqa|verifier|witness|centre(?: name| number| no)?|cohort|provider|programme|course"
    r"|qualification(?: title)?|unit(?: number| title| code)?|module|title|assignment(?: title)?"
    r"|date(?: of (?:birth|session|submission|issue|meeting))?|session date|submission date|date submitted"
    r"|submitted(?: by| on| to)?|hand[- ]?in date|due date|prepared (?:by|for)|written by|author|by|from|to"
    r"|version|status|word ?count|words|number of words|time|start(?: time)?|finish|end(?: time)?|duration"
    r"|length|location|venue|place|format|mode|method|session(?: no| number)?|registration(?: number| no)?"
    r"|enrolment(?: number| no)?|e-?mail(?: address)?|tel(?:ephone)?|phone|mobile|address|job title|role"
    r"|position|organisation|department|employer|company|signed|signature|print(?: name)?|sign(?:ed)? by"
    r"|attempt|submission|discipline|total(?: hours| time)?"
)
_FORM = re.compile(
    rf"(?:{_FORM_WORDS})\s*(?:\([^)]{{0,30}}\))?\s*(?::|\t|_{{3,}}|\.{{4,}}|[–-]\s+(?=\S))", re.IGNORECASE
)
_FORM_ALONE = re.compile(rf"(?:{_FORM_WORDS})\s*:?\s*$", re.IGNORECASE)
# A sum or a count in a line of its own ("Total hours of supervision: 4"), and what explains a table beside it.
_SUM = re.compile(
    r"(?:(?:grand |sub-?)?total\b[^:]{0,40}:?|[^:]{1,40}:)\s*\d[\d.,:]{0,12}"
    r"(?:\s?(?:h|hrs?|hours?|m|mins?|minutes?|%|words)\b|\s?and\s|\s?\d{1,5}){0,6}\s*\.?$"
    r"|(?:key|legend|notes?|n\.?b\.?)\b[^:]{0,20}:\s*\S",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[(\[]?(?:total )?word\s?count\b|(?:e-?)?(?:signed|signature|print name|sign here)\b|.*_{4,}|.*\.{6,}",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?:dear|hi|hello|yours|kind(?:est)? regards|best (?:wishes|regards)|warm (?:wishes|regards)|regards|many thanks"
    r"|thank you|thanks)\b.{0,40}$",
    re.IGNORECASE,
)
_GREETING = re.compile(r"(?:dear|hi|hello)\b.{0,40}$", re.IGNORECASE)
_PAIR = re.compile(r"[^:.?!]{1,40}:\s*\S")
_CAPTION = re.compile(
    r"(?:table|figure|fig\.?|chart|diagram|graph|exhibit|image|photo(?:graph)?|illustration)\s+\d{1,2}(?:[.-]\d{1,2})?[a-z]?\s*(?:[:.–—-]|$)",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?P<title>.*?\S)\s*(?:\.{3,}|…+|(?:\s\.){3,}|_{3,}|-{4,})\s*(?:page\s*|p\.?\s*)?(?P<page>\d{1,3}|[ivxl]{1,5})\s*$",
    re.IGNORECASE,
)
_TABBED = re.compile(r"(?P<title>.*?\S)\s*\t\s*(?:page\s*|p\.?\s*)?(?P<page>\d{1,3}|[ivxl]{1,5})\s*$", re.IGNORECASE)
_PAGED = re.compile(r"(?P<title>.*?[^\W\d].*?)[\s.…\t]+(?:page\s*|p\.?\s*)?(?P<page>\d{1,3})\s*$", re.IGNORECASE)
_BULLET = re.compile(r"[•·▪◦●○■□➢►✓✔➔→*–—-]\s+\S")
_CONTENTS = frozenset(
    {"contents", "table of contents", "contents page", "list of contents", "contents list", "content"}
    | {
        f"{first} of {what}"
        for first in ("list", "table")
        for what in ("figures", "tables", "appendices", "illustrations")
    }
)
_NAMES = (
    r"introduction|executive summary|summary|abstract|background|context|overview|preface|foreword|aims?"
    r"|objectives|aims and objectives|conclusions?|closing (?:thoughts|reflections)"
    r"|concluding (?:thoughts|remarks)|recommendations|references?|reference list|list of references"
    r"|bibliography|works cited|sources|reading list|further reading|glossary|acknowledge?ments?|appendix"
    r"|appendices|declaration|statement of authenticity|confidentiality(?: statement| note)?"
)
_NAMED = re.compile(rf"(?:(?:an?|the|my)\s+)?(?:{_NAMES})(?:\s+(?:and|&)\s+\w+)?\s*:?$", re.IGNORECASE)

# How awarding bodies word what is asked for: a command verb first (ILM, "Assessment command verbs"), "critically" or
# not; outcomes with "Be able to", "Know how to", "Understand".
_COMMANDED = re.compile(
    r"(?:critically |be able to |know (?:how to|the|about) |understand(?:ing)? )+(?:\S+\s+){2}"
    r"|(?:agree|analyse|apply|appraise|assess|collect|compare|construct|contrast|create|define|demonstrate|describe"
    r"|design|determine|develop|discuss|establish|evaluate|examine|explain|explore|identify|implement|investigate"
    r"|justify|keep|maintain|outline|plan|prepare|present|produce|provide|recommend|reflect on|review|state"
    r"|summari[sz]e|undertake|use)\s+(?:\S+\s+){2}",
    re.IGNORECASE,
)

_NAMED_LONGER = re.compile(rf"(?:{_NAMES})(?:\s+(?:to|of|on|for)\s+|\s*[:–—-]\s*)(?:\S+\s*){{1,7}}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """How a line is numbered."""

    kind: str
    """criterion ("AC 1.1", "2.3.1"), part ("LO1", "Task 4", "Appendix B"), simple ("1.", "B)"), session, date."""
    depth: int | None
    """1 for the outermost; None where the number does not tell."""


def fold(text: str) -> str:
    """`text` for comparison: no accents, no case, one space between words, straight quotes."""
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text).replace("’", "'").replace("‘", "'")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def numbered(text: str, label: str = "") -> Number | None:
    """How a line is numbered by its own first words or its automatic `label`; None where it is not."""
    line = f"{label} {text}".strip() if label and label != "•" else text.strip()
    first = line[:1].lower()
    if first in _OPEN_CRITERIA:
        found = _CRITERION.match(line)
        if found:
            return Number("criterion", found["number"].count(".") + 1)
    if first in _OPEN_PARTS and _PART.match(line):
        return Number("part", 1)
    if (first in _OPEN_DATES or first.isdecimal()) and len(line) <= LONGEST_DATE and _DATED.match(line):
        return Number("date", None)
    if first in _OPEN_SESSIONS and _SESSION.match(line):
        return Number("session", None)
    if not first.isalpha():
        if _SIMPLE_DIGIT.match(line):
            return Number("simple", 1)
        return Number("simple", None) if _LETTERED.match(line) else None
    return Number("simple", None) if _SHORT_NUMBER.intersection(line[1:5]) and _LETTERED.match(line) else None


def bare(text: str) -> str:
    """A line folded and without a number in front: a contents list and its headings may number differently."""
    return re.sub(r"^[\W\d]*\d[\d.)\]:]*\s+", "", fold(text))


def kind_of(text: str) -> str:
    """A line with its numbers (words for them too), single letters and dates taken out: lines of one kind share it."""
    plain = re.sub(_DATE, "@", fold(text), flags=re.IGNORECASE)
    return _DIGITS.sub("#", _COUNTED.sub("#", plain))


def is_prose(text: str) -> bool:
    """Whether a paragraph is running text and not a line of a form, list of names or heading."""
    if len(text) >= PROSE_CHARACTERS:
        return True
    words = len(text.split())
    if words >= PROSE_WORDS:
        return True
    return words >= SENTENCE_WORDS and text.rstrip().rstrip("”\"’')]").endswith((".", "!", "?", "…", ":", ";"))


def is_form(text: str) -> bool:
    """Whether a line is one of a form or cover sheet ("Learner: …", "Date of session: …"), or is to be signed."""
    return bool(_FORM.match(text) or _FORM_ALONE.match(text) or _SIGNED.match(text) or _SUM.match(text))


def is_field_name(text: str) -> bool:
    """Whether a line is only the name of a field, and one that names a part of a text as well ("Programme")."""
    return _FORM_ALONE.fullmatch(text) is not None and len(text) >= SHORTEST_PART and not text.rstrip().endswith(":")


def is_signature(text: str) -> bool:
    """Whether a line is to be signed, or is signed."""
    return _SIGNED.match(text) is not None


def is_pair(text: str) -> bool:
    """Whether a line has the shape "word: value"."""
    return _PAIR.match(text) is not None


def is_letter(text: str) -> bool:
    """Whether a line opens or closes a letter."""
    return _LETTER.match(text) is not None


def is_greeting(text: str) -> bool:
    """Whether a line greets the reader of a letter ("Dear Client 1,")."""
    return _GREETING.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether a line names a table or figure ("Figure 2: …")."""
    return _CAPTION.match(text) is not None and len(text.split()) <= 30


def is_named(text: str) -> bool:
    """Whether a line is one of the usual names of an unnumbered part (Introduction, References, …)."""
    return len(text) <= 60 and _NAMED.match(text.strip()) is not None


def is_named_longer(text: str) -> bool:
    """Whether a line opens with such a name ("Introduction to the portfolio", "Appendix – the agreement")."""
    return len(text) <= 80 and _NAMED_LONGER.match(text.strip()) is not None


def is_set(text: str) -> bool:
    """Whether a line, its number left aside, is worded as criteria and outcomes are set ("1.2 Review the context")."""
    number = _CRITERION.match(text) or _PART.match(text)
    return _COMMANDED.match(text[number.end() if number else 0 :].lstrip(" \t:.)–—-")) is not None


def is_contents_title(text: str) -> bool:
    """Whether a line is the title of a table of contents."""
    return (
        len(text) < LONGEST_CONTENTS_TITLE and text.lstrip()[:1] in "CcLlTt" and fold(text).rstrip(":. ") in _CONTENTS
    )


def is_bullet(text: str) -> bool:
    """Whether a line opens with a typed bullet."""
    return _BULLET.match(text) is not None


def contents_entry(text: str, loose: bool = False) -> str | None:
    """The title in a line of a table of contents, without leader and page; None where the line is none.

    With `loose` (under a contents title) a tab or a space before the page number is enough.
    """
    if len(text) > 300:
        return None
    if text[-1:] not in ENDS_OF_ENTRIES:
        return None
    end = text.rstrip()[-1:]
    if not end.isdecimal() and end not in "ivxlIVXL":
        return None
    found = _LEADER.match(text) or (loose and (_TABBED.match(text) or _PAGED.match(text))) or None
    return found["title"].rstrip(" .…\t_") if found else None

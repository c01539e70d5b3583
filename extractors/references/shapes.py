"""What a line under, in or after a reference list looks like: a heading, an entry, the rest of one, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from extractors.model import Block, CellPlace
from extractors.references import years
from extractors.references.authors import LIST, UPPER
from extractors.references.entries import opens_entry, opens_strictly
from extractors.uncased import Uncased

LONGEST_HEADING = 90
"""Characters of a line that can be a list's heading."""
LONGEST_NOTE = 500
"""Characters of a note that is one entry; longer ones discuss."""
FEWEST_OF_PROSE = 14
"""Words from which a line that cites somebody in brackets is prose."""
LONGEST_ENTRY = 90
"""Words of a line that shows an address or persons and still is an entry."""

_SCOPE = r"(?:unit|task|section|part|question|criteri(?:on|a)|ac|assignment|module|assessment|learning\s+outcome|lo)"
_PRINTED = (
    r"(?:(?:books|works|texts|sources|literature|articles|websites|web\s?pages|journals|papers|references"
    r"|publications|readings?)(?:\s*(?:,|/|&|and)\s*)?)+"
)
_HEADING = Uncased(
    rf"""(?:appendix\s+\w+\s*[:.–-]?\s*)?
    (?:\(?(?:\d+(?:\.\d+)*|[a-z])[.):]?\s+)?
    (?:{_SCOPE}\s*\d[\d.]*\s*[:.–-]?\s*)?
    (?:(?:my|the|full|harvard|key|select(?:ed)?|annotated|general|academic|core|main|additional|other|suggested
      |book|books|web|source|alphabetical)
      \s+){{0,2}}
    (?:reference(?:s|\s+lists?)?(?:\s+list|\s+page|\s+section)?
      |lists?\s+of\s+(?:references|sources|works\s+cited|works|literature)
      |bibliograph(?:y|ies)|works\s+(?:cited|consulted)|sources(?:\s+(?:used|cited|consulted|of\s+information))?
      |(?:(?:further|recommended|background|suggested|wider)\s+)?readings?(?:\s+list)?
      |(?:books|works|texts|literature)(?:\s+(?:and|&)\s+(?:articles|papers|journals|websites))?
      |(?:what|{_PRINTED})\s+(?:(?:that|which)\s+)?i\s+(?:have\s+)?(?:read|used|cited|drew\s+on|consulted|referred\s+to)
      |i\s+(?:have\s+)?(?:read|used|cited|drew\s+on|consulted)
      |{_PRINTED}\s+(?:read|used|cited|quoted|consulted|accessed|visited|referred\s+to|drawn\s+on|mentioned)
      |(?:source|reference|book|reading)s?\s+lists?
      |(?:further|recommended|background|wider)\s+reading
      |literature(?:\s+(?:cited|list|used|references))?|referencing|webography|citations)
    (?:\s*(?:and|&|/|,)\s*(?:references?|reference\s+list|bibliography|further\s+reading|sources|reading\s+list))?
    (?:\s*[-–:,(]?\s*(?:for\s+|to\s+)?(?:the\s+)?
      (?:{_SCOPE}|harvard|apa|essay|portfolio|journal|report)\b[^.]{{0,40}}\)?)?
    \s*[:.]?""",
    re.VERBOSE,
)
_NAMES_OF_LISTS = ("references", "referencing", "bibliography", "bibliographies", "referencelist", "listofreferences")
_NO_SLIPS = frozenset(
    "preferences preference conferences inferences differences deference deferences biography biographies reference "
    "referencesection referenced".split()
)
"""Words of their own that are nearly one of these names."""
SLIPS = 2
"""Letters by which a misspelt heading may differ: "Refrences", "Bibliograhpy", "Referances"."""
SUBHEADING = re.compile(
    r"(?:(?:books?|e-?books?|journals?|journal articles?|articles?|academic|websites?|web ?pages?|web(?: sources)?"
    r"|internet|online(?: (?:sources|resources|articles|references))?|electronic|reports?|legislation|statutes?|videos?"
    r"|podcasts?|primary|secondary|other|print(?:ed)?|chapters?|models?|codes?|standards"
    r"|professional bodies|policies|documents)"
    r"(?:,? (?:and|&) |, |/)?)+\s*(?:sources|resources|references|materials|publications|links|articles|sites)?\s*:?"
    r"|[A-Z]",
    re.IGNORECASE,
)
STOP = re.compile(
    r"(?:appendi(?:x|ces)|annex(?:es)?|glossary|declaration|statement of|acknowledge?ments?|list of (?:figures|tables)|"
    r"end of (?:document|assignment|portfolio)|signed|signature|learner (?:name|signature))\b",
    re.IGNORECASE,
)
APPARATUS = re.compile(
    r"(?:total )?word ?count|page \d+|\d+$|\W*$|author\b|date:|signed|student|learner|unit \d+$", re.IGNORECASE
)
CONTINUES = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)\s[Ee]d(?:n|ition)?\b|[Aa]vailable\b|\(?[Aa]ccessed\b|[Rr]etrieved\b|doi\b|DOI\b|pp?\.\s?\d|[Vv]ol\.|https?://|www\.)"
)
OPEN_ENDED = re.compile(r"(?:[,:;&/–-]|\b(?:and|at|from|in|of|the|for|to|by|eds?\.))\s*$")
FINISHED = re.compile(r"[.)\]>/]\s*$|(?:https?://|www\.|\bdoi:?\s?)\S+\s*$|\bpp?\.?\s?\d+(?:\s?[–-]\s?\d+)?\s*$")
ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|co\.uk|gov\.uk|ac\.uk|net)\b", re.IGNORECASE)
PROSE = re.compile(
    r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b(?![.,’'])"
    r"|\b(?:has been|have been|is|are|was|were|argues?|states?|suggests?|believes?)\b"
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}\b|\b[A-Z][a-z]{2,8}\s+\d{4}$|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
)
_NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][\w’'-]*(?:[.,:;]|\s(?:and|&)\s)\s?\S+\s\S+")
"""Family and given name and then more, without a year: "Gallwey, Timothy: The Inner Game of Tennis"."""
GIVEN_WRITTEN_OUT = re.compile(
    rf"(?:[{UPPER}][\w’'-]+,\s[{UPPER}][\w’'-]+(?:\s[{UPPER}]\.?)*(?:,?\s(?:and|&)\s|,\s)?){{1,6}}\s?[(\[]{years.PLAIN}[a-h]?[)\]][.,]?"
    rf"\s[‘“'\"]?[{UPPER}]\w*\s\w+\s\w+"
)
"""Family and given names, the year in brackets and at least three words of a title."""
INITIALS_FIRST = re.compile(
    rf"(?:(?:[{UPPER}]\.[\s-]?){{1,3}}(?:(?:de|van|von|der|den|la|le)\s){{0,2}}[{UPPER}][\w’'-]+(?:,?\s(?:and|&)\s|,\s)?){{1,6}}[.,:]?\s"
    rf"[‘“'\"]?[{UPPER}]\w*.*\b{years.PLAIN}[a-h]?\)?(?:[,:]\s?(?:pp?\.?\s?)?[\d\s–-]+)?\.?\s*$"
)
"""Initials before the family name, a title, the year at the end: "J. Poole, Listening (Leeds: Arc, 2014)"."""
DATED = re.compile(rf"(?<!\d){years.LETTERED}(?!\d)|\b{years.UNDATED}|\b{years.COMING}", re.IGNORECASE)
NUMBER = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]|\d{1,3}[.)]\s|[•·▪●○‣*]\s|[–-]\s)")
VERB_AFTER_YEAR = re.compile(
    rf"{years.PLAIN}[a-h]?(?:,\s?(?:pp?\.?\s?[\d–-]+|[^()]{{3,60}}))?[)\]],?\s+(?:also\s)?"
    r"(?:[a-z]+(?:s|ed|es)?\s+(?:that|the|a|how|this|it|us|them)\b|(?:argu|stat|suggest|describ|defin|not|find|show|writ|propos|call"
    r"|explain|identif|offer|claim|believ|emphasis|highlight|remind|warn|agre|disagre|put|give|tell|point|speak|see|set)(?:e?s|ie[sd]|e?d)\s+[a-z])"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Spring|Summer|Autumn|Winter|Michaelmas|Easter"
_CITES = re.compile(
    rf"\((?!(?:{_MONTH})\s\d)(?:see\s|e\.g\.\s|cf\.?\s|(?:as\s)?(?:quoted|cited)\sin\s)?(?!(?:[Ii]n|[Cc]ited|[Oo]riginal|[Ff]irst|[Rr]e|[Ee]d)[\w.]*\s)[A-ZÀ-Þ][\w’'-]+(?:\s(?:and|&|et\sal\.?|of|for)\b|,?\s[A-Z][\w’'-]+|,)*"
    rf",?\s{years.PLAIN}[a-h]?(?:[,:]\s?(?:pp?\.?\s?)?\d[\d–-]*|[,;]\s[^()]{{3,90}})?\)"
)
"""Names (no month) and a year in one bracket, without place and colon: what a sentence has and an entry has not."""
_LOOSE = re.compile(
    r"literature|readings?|sources|texts?|works|books|citations|referencing|articles|theory", re.IGNORECASE
)
_NOTE_WORK = re.compile(rf"\((?:[A-Z][^():]{{1,40}}:\s)?[A-Z][^():]{{2,60}},\s{years.PLAIN}\)")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a piece of one between line breaks."""

    position: int
    """Of its block in the document."""
    start: int
    text: str
    label: str
    cell: CellPlace | None
    heading: bool
    opens_block: bool

    @property
    def end(self) -> int:
        """Offset behind it in its block."""
        return self.start + len(self.text)

    @property
    def table(self) -> int | None:
        """Position of the table it stands in."""
        return self.cell.table if self.cell else None


def is_heading(text: str) -> bool:
    """Whether a line names a list: "References", "4. Bibliography", "Reference list for Task 2"."""
    text = text.strip()
    return len(text) <= LONGEST_HEADING and (_HEADING.fullmatch(text) is not None or _misspelt(text))


def _misspelt(text: str) -> bool:
    """Whether a line is the name of a list with a slip in it."""
    word = "".join(c for c in text.casefold() if c.isalpha())
    if not 8 <= len(word) <= 18 or word in _NO_SLIPS:
        return False
    return any(DamerauLevenshtein.distance(word, name, score_cutoff=SLIPS) <= SLIPS for name in _NAMES_OF_LISTS)


def cites_within(text: str) -> bool:
    """Whether a line is a sentence that cites, and no entry: "Lewin held ... (Lewin, 1951). Rogers (1951) says ..." """
    return len(text.split()) >= FEWEST_OF_PROSE and not opens_strictly(text) and _CITES.search(text) is not None


def is_loosely_named(text: str) -> bool:
    """Whether a heading's word can also open a chapter: "Literature", "Reading", "Sources"."""
    return _LOOSE.fullmatch(text.strip(" .:0123456789")) is not None


def shaped(text: str) -> bool:
    """Whether a line under a list's heading can be an entry, or the line of one that has its year."""
    text = text.strip()
    if opens_entry(text):
        return VERB_AFTER_YEAR.search(text) is None or opens_strictly(text)
    if cites_within(text) or VERB_AFTER_YEAR.search(text):
        return False
    if (len(text.split()) < 2 and not ADDRESS.search(text)) or APPARATUS.match(text):
        return False
    if ADDRESS.search(text) or LIST.match(text):
        return len(text.split()) <= LONGEST_ENTRY
    if PROSE.search(text) or text.endswith(":"):
        return False
    return bool(
        DATED.search(_DATE.sub(" ", text))
        or _NAMED.match(text)
        or text[0] in "‘“\"'"
        or re.search(r"\bunpublished\b|\bISBN\b|\bpp?\.\s?\d|\bedn\b", text, re.I)
    )


def behind_signal(text: str) -> int:
    """Offset behind "See", "See also", "Cf." at the start of a note."""
    found = re.match(r"\s*(?:[Ss]ee(?:\salso)?|[Cc]f\.?|[Ff]rom)[,:]?\s+(?=[A-ZÀ-Þ])", text)
    return found.end() if found else 0


def is_full_note(block: Block) -> bool:
    """Whether a note gives a work in full: authors, year, title, and place, journal or address."""
    text = " ".join(block.text.split())
    text = text[behind_signal(text) :]
    if len(text) > LONGEST_NOTE or VERB_AFTER_YEAR.search(text):
        return False
    if opens_strictly(text):
        return (
            bool(ADDRESS.search(text) or re.search(r"[A-Z]\w+:\s[A-Z]\w+|\d\s?\(\d|\bpp?\.\s?\d", text[12:]))
            and len(text.split()) > 7
        )
    return (
        not PROSE.search(text)
        and bool(_NOTE_WORK.search(text))
        and bool(re.match(r"(?:[A-Z][\w.,’'-]*\s){1,5}", text))
        and "," in text[:60]
    )

"""Learners' names in folder and file names: what is left when the words of the trade are taken away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath

from extractors.people.lexicon import Status, status
from extractors.people.lexicon import fold as lexicon_fold

_TRADE_WORDS = frozenset(
    """
    unit units ilm level lvl cert certificate diploma award qualification qual coach coaching coachee mentor mentoring
    mentee executive exec senior leader leaders leadership assignment assignments assessment assessments essay paper
    written portfolio portfolios reflective reflection reflections reflecting journal journals log logs logbook diary
    diaries final finals draft drafts version ver copy copies of the and for my a an to in on at by from with submission
    submissions submit submitted resubmission resubmitted resub resubmit attempt attempts first second third original
    referral referred evidence appendix appendices annex session sessions record records contract contracts contracting
    agreement agreements client clients feedback supervision supervisor supervisors notes note summary summaries cover
    sheet sheets coversheet declaration authenticity statement hours hour cpd plan plans pdp profile personal
    professional
    development learner learners student students candidate candidates participant document documents doc docx pdf xlsx
    scan scanned signed updated amended revised new edited edit complete completed comments commented reviewed work task
    tasks part parts section sections module modules learning outcome outcomes criteria criterion understanding
    undertaking principles practice effective ability perform effectively own one two three four five late file files
    folder upload uploads uploaded download cohort group groups batch intake class spring summer autumn winter term
    semester main supporting support additional extra misc other others old archive archived marked unmarked marking
    template blank example sample matrix mapping spreadsheet workbook excel word table tracker register list names word
    count ok done latest current backup bak assignsubmission onlinetext text online turnitin ready sent received inbox
    attachments attachment email emails msg testimonial testimonials transcript recording audio video report reports
    references bibliography reading introduction full whole all combined merged centre center college university uni
    january february march july september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday fin vfinal vf finalfinal everything stuff bits docs
    handin hand ac lo ks cl prepared presented compiled typed brief briefs briefing guide guidance grid handbook extract
    witness form forms office admin administration secretary tracking blanks materials about me myself as is was what
    how why have has i marker markers assessor assessors verifier moderator tutors dates
    """.split()
)
_NAME_PARTICLES = frozenset("de da di do dos van von der den la le el al bin binti ibn ap ab y e".split())
_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend fr father sr sister br brother canon imam
    rabbi cllr hon capt captain maj major col colonel lt cdr commander cmdr sgt sergeant cpl wo insp inspector supt pc
    chief detective councillor ven venerable archdeacon superintendent det detective dci dsi brig brigadier lieutenant
    corporal cdre flt sqn ldr wg baroness baron sheikh pastor deacon rt engr barr barrister alhaji alhaja hajia hajiya
    dato datuk datin shri smt
    """.split()
)
"""Forms of address before a name; they are not part of it."""
_NAMES_TOO = frozenset("sheikh imam baron canon".split())
"""Those that are family names or given names as well: before one word only they are a part of the name."""
_LETTERS_BEHIND = re.compile(
    r"(?:[,\s]+(?:MBA|MA|MSc|BSc|BA|BEd|MEd|LLB|LLM|PhD|DPhil|MPhil|EdD|DBA|PGCE|PGDip|RN|RGN|RMN|OBE|MBE|CBE|KC|QC|QPM|QFSM|JP"
    r"|[MFAC](?:CIPD|CMI|ILM|InstLM|RCN|RICS|IMechE|IET|CA)|FRSA|FCA|ACA|ACCA|CEng|CMgr|CPFA)\b\.?(?:\s*\(Hons\))?)+$"
)
"""Degrees and honours behind a name."""
_OFFICE_BEHIND = re.compile(r"(?<=[a-zà-ÿ]),\s+(?:[A-Z]{3,5}|MD|VP|HR|FD|PA)$")
"""An office in letters behind a whole name: "Ada Poole, COO", where "Poole, Ada" has a forename behind the comma."""
_RANK = re.compile(r"^(?:WO|OR|OF)-?\d\s+(?=[A-Z])")
"""Ranks with a number: "WO1 F. Poole"."""
_THE = re.compile(r"the\s+(?=(?:revd?|reverend|ven|venerable|rt|hon|right|most|very)\b)", re.IGNORECASE)
_NO_NAMES = frozenset(
    """
    dear hello hi yours regards thanks thank sincerely faithfully foods ltd limited plc llp council trust hospital
    hospice school academy group partners bank service services committee board foundation association company
    department directorate holdings housing society theatre playhouse church cathedral police fire rescue nhs federation
    authority agency institute consulting consultancy solutions borough county region manager director officer team
    network programme project office uncontrolled confidential private restricted internal public chapter
    """.split()
)
"""Words of salutations, organisations and offices, which stand in capitals at the head of papers too."""
_NUMBERED_PERSON = re.compile(r"^(?:learner|student|candidate|participant|anon(?:ymous)?)[ _#-]*[0-9a-f]+$", re.I)

_LETTERS = str.maketrans("łøđ’", "lod'")

_MOODLE = re.compile(r"^(?P<name>.+?)_(?P<id>\d{3,})_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)$", re.I)
_CANVAS = re.compile(r"^(?P<joined>[^\W\d_]{4,})(?P<late>_LATE)?_(?P<user>\d{2,})_(?P<upload>\d{2,})_(?P<rest>.+)$")
_BLACKBOARD = re.compile(
    r"^(?P<task>.+)_(?P<user>[A-Za-z0-9.\-]+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<rest>.+))?$", re.I
)
_PORTAL = re.compile(
    r"^(?P<initial>[A-Z])[. ]+(?P<surname>.+?)-(?P<enrolment>[A-Z]{3}\d{3,4})-(?P<centre>\d{5,6})"
    r"-(?P<unit>\d{4}-\d{3})\((?P<attempt>\d)\)"
)
_SENDER = re.compile(r"^(?P<user>[a-z]+[._][a-z][a-z.'-]*) - (?P<rest>.+)$")
"""A sender's mailbox before an attachment's name: "a.poole - essay.docx"."""
_NUMBER = re.compile(r"(?<![^\W_])[A-Za-z]{1,4}-?\d{3,9}(?![^\W_])")
"""A candidate's number, whose letters are no initials: "ABC-0815"."""
_INITIALS = re.compile(r"(?<![^\W_])(?:[A-Z]{2,4}|[A-Z](?:[.\s-]+[A-Z](?![^\W_])){1,3})(?![^\W_])")
_INITIAL = re.compile(r"[A-Z]\.")
"""An initial as such: "A." is no article."""
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)"
)
_DATES = re.compile(
    rf"(?<![^\W_])(?:\d{{1,2}}(?:st|nd|rd|th)?[\W_]*)?{_MONTHS}"
    rf"(?:[\W_]*(?:to|and|till|until|-|–|—)[\W_]*{_MONTHS}|[\W_]*(?:20)?\d\d)(?!\w)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[\W_]*{_MONTHS}(?![^\W_])",
    re.IGNORECASE,
)
"""A month with a day, a year or another month: "Jan to June", "29 May", "June 2026"."""
_FIELDS = re.compile(r"\s+[-–—]\s+|_+")
"""What divides a file's name into fields; one may be a whole name: "40117 - Ada Poole - 700 - paper Q Dept"."""


@dataclass(frozen=True, slots=True)
class NameClue:
    """What one folder or file name tells of the learner."""

    tokens: tuple[str, ...]
    """Words of the name in display order ("Jane", "Smith"); one word if only that is given; empty if none."""
    joined: str = ""
    """Canvas's form, surname and forename run together in lower case ("smithjane")."""
    username: str = ""
    registration: str = ""
    rest: str = ""
    """The original file name inside an LMS's own naming; the whole name otherwise."""
    attempt: int | None = None
    together: bool = True
    """The words of the name stand side by side in the file's name."""
    words: frozenset[str] = frozenset()
    """All words of the file's name, folded, those in brackets too."""
    initials: frozenset[str] = frozenset()
    """What may be initials in it, without dots and hyphens: "tk" for "T.K.", "gpb" for "G P-B"."""
    platform: bool = False
    """A learning platform wrote it before the learner's own."""
    capitals: frozenset[str] = frozenset()
    """Words of two or three capitals, folded, where the rest is not in capitals: "AM Prosser"."""

    @property
    def name(self) -> str:
        """For display; empty if none."""
        return " ".join(self.tokens)


def fold(text: str) -> str:
    """Lower case, without accents: the form in which names are compared."""
    if text.isascii():
        return text.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return plain.translate(_LETTERS)


def composed(text: str) -> str:
    """The text with each accent in one sign with its letter (Unicode's form C), as keyboards and Windows write it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def key(name: str) -> frozenset[str]:
    """Order-free form of a name: its words, folded, hyphenated names apart, initials left out if a word stands."""
    words = frozenset(w for w in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", fold(name)) if w not in _NAME_PARTICLES)
    long = frozenset(w for w in words if len(w) > 1)
    return long or words


def clue(name: str) -> NameClue:
    """What a folder's or file's name (without folders; with or without suffix) tells of the learner.

    Macs write accents as signs of their own, which are no letters; here they are put together with theirs.
    """
    name = composed(name)
    stem = _without_suffix(name)
    if m := _MOODLE.match(stem):
        person = "" if _NUMBERED_PERSON.match(m["name"]) else m["name"].replace("_", " ")
        return NameClue(_order(person, _words(person)), rest=m["rest"] or m["name"], platform=True)
    if m := _PORTAL.match(stem):
        surname = tuple(m["surname"].split())
        return NameClue(
            (m["initial"], *surname), registration=m["enrolment"], rest=m["unit"], attempt=int(m["attempt"])
        )
    if m := _BLACKBOARD.match(stem):
        return NameClue((), username=m["user"], rest=m["rest"] or m["task"])
    if (m := _CANVAS.match(stem)) and m["joined"].islower() and m["joined"] not in _TRADE_WORDS:
        return NameClue((), joined=fold(m["joined"]), rest=m["rest"])
    if m := _SENDER.match(stem):
        words = tuple(word.title() for word in re.split(r"[._]+", m["user"]) if word)
        return _with_words(NameClue(words, username=m["user"], rest=m["rest"]))
    if _NUMBERED_PERSON.match(stem.strip()):
        return NameClue((), rest=stem)
    whole = [person for field in _FIELDS.split(stem) if (person := lone_name(field))]
    if len(whole) == 1:
        return _with_words(NameClue(whole[0], rest=stem))
    words = _words(stem)
    side_by_side = re.search(r"[\W_]*".join(map(re.escape, words)), stem, re.IGNORECASE) is not None
    return _with_words(NameClue(_order(stem, words) if len(words) <= 4 else (), rest=stem, together=side_by_side))


def _with_words(made: NameClue) -> NameClue:
    """The clue with the words, initials and capitals of the whole file name."""
    plain = [piece for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", made.rest) for piece in _uncamelled(word)]
    capitals = {word for word in plain if re.fullmatch(r"[A-Z]{2,3}", word)} if not made.rest.isupper() else set()
    initials = {re.sub(r"[^A-Z]", "", m[0]) for m in _INITIALS.finditer(made.rest)}
    return replace(
        made,
        words=frozenset(map(fold, plain)),
        initials=frozenset(fold(i) for i in initials if fold(i) not in _TRADE_WORDS),
        capitals=frozenset(map(fold, capitals)),
    )


def person_like(text: str) -> tuple[str, ...]:
    """The words of `text` if all of it looks like one person's full name (2 to 4 words), else ().

    For values of a cover sheet's name field and lone lines of a title page.
    """
    text = _LETTERS_BEHIND.sub("", composed(text).strip().strip(".,;:"))
    text = re.sub(r"\s*\([^)]*\)\s*$", "", text)
    text = _OFFICE_BEHIND.sub("", text) if len(text.partition(",")[0].split()) > 1 else text
    text = _THE.sub("", text, count=1) if _THE.match(text) else text
    text = _RANK.sub("", text, count=1)
    while (first := re.match(r"([^\W\d_]+)\.?\s+", text)) and fold(first[1]) in _TITLES:
        if fold(first[1]) in _NAMES_TOO and len(text.split()) == 2:
            break
        text = text[first.end() :]
    if not text or len(text) > 60 or re.search(r"[\d@/\\:;!?&|_\[\]{}<>=+*#]", text):
        return ()
    raw = re.split(r"[,\s]+", text)
    if not 2 <= len(raw) <= 5:
        return ()
    if all(len(piece) < 2 for word in raw for piece in re.split(r"[.-]+", word)):
        return ()
    for word in raw:
        lower = fold(word).strip(".")
        if not re.fullmatch(r"[^\W\d_]+(?:['’\-.][^\W\d_]*)*", word):
            return ()
        if lower in _TRADE_WORDS and not _INITIAL.fullmatch(word):
            return ()
        if not word[0].isupper() and lower not in _NAME_PARTICLES:
            return ()
    return _order(text, tuple(raw))


def lone_name(text: str) -> tuple[str, ...]:
    """The same for a line that nothing says is a name: it greets nobody and is no organisation's."""
    words = person_like(text)
    return () if {fold(word) for word in words} & _NO_NAMES or only_words(words) else words


def only_words(words: Sequence[str]) -> bool:
    """Some of the words are words of the language and none is known as a name: "Looked Back", "Hillside Bakers".

    Two capitals around a hyphen, of which one begins no word, are a doubled family name: "R Ozunda-Hill".
    """
    each = [[status(lexicon_fold(p)) for p in word.split("-") if len(p.strip(".")) > 1] for word in words]
    doubled = any(word.istitle() and set(own) > {Status.WORD} for word, own in zip(words, each, strict=True))
    known = {one for own in each for one in own}
    return Status.WORD in known and not doubled and not {Status.GIVEN, Status.MAYBE, Status.SURNAME} & known


def _without_suffix(name: str) -> str:
    suffix = PurePosixPath(name.strip()).suffix
    return name.strip()[: -len(suffix)] if re.fullmatch(r"\.[A-Za-z]{2,4}[x0-9]?", suffix) else name.strip()


def _words(stem: str) -> tuple[str, ...]:
    """Words of a name that can be parts of a person's name, in the order written."""
    text = _NUMBER.sub(" ", _DATES.sub(" ", re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", stem)))
    text = re.sub(r"[_.,+&~–—]+|\s-+\s|(?<=\d)-|-(?=\d)", " ", text)
    text = re.sub(r"'s\b|’s\b", "", text)
    words: list[str] = []
    for chunk in text.split():
        for piece in _unhyphenated(chunk):
            words.extend(_uncamelled(piece))
    kept = [w for w in words if re.fullmatch(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", w) and fold(w) not in _TRADE_WORDS]
    kept = [w for w in kept if not re.fullmatch(r"[vV]|[xX]", w)]
    while kept and fold(kept[-1]) in _NAME_PARTICLES:
        kept.pop()
    if only_words(kept):
        return ()
    while len(kept) > 2 and fold(kept[0]) in _TITLES:
        kept = kept[1:]
    if any(w[0].isupper() for w in kept):
        kept = [w for w in kept if w[0].isupper() or fold(w) in _NAME_PARTICLES]
    elif len(kept) <= 3:
        kept = [w.capitalize() for w in kept]
    else:
        return ()  # a sentence in small letters
    return tuple(kept) if any(len(w) > 1 for w in kept) else ()


def _unhyphenated(chunk: str) -> list[str]:
    """ "Smith-Jones" stays; "Smith-Unit" and "Unit-Smith" come apart."""
    pieces = [p for p in chunk.split("-") if p]
    if len(pieces) == 2 and all(p.isalpha() and fold(p) not in _TRADE_WORDS and len(p) > 1 for p in pieces):
        return [chunk]
    return pieces


def _uncamelled(word: str) -> list[str]:
    """ "JaneSmith" comes apart; "McDonald", "MacLeod", "DeShazer" and "O'Neill" do not."""
    if re.match(r"(?:Mc|Mac|De|Di|La|Le|Van|O['’])[A-Z]", word) or not re.search(r"[a-zà-ÿ][A-ZÀ-Þ]", word):
        return [word]
    return re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", word).split()


def _order(written: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Forename first: "Smith, Jane" and "SMITH Jane" are turned round; capitals become a capital."""
    if not words:
        return ()
    before, comma, after = written.partition(",")
    if comma and (front := [w for w in words if w in after and w not in before]):
        words = (*front, *(w for w in words if w not in front))
    elif len(words) >= 2 and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
        words = (*words[1:], words[0])
    return tuple(w.title() if w.isupper() and len(w) > 2 else w for w in words)

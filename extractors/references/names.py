"""The authors that stand before a year in running text: where the run of names begins, and who they are.

A run is read backwards from the year's bracket: "However, Garvey, Stokes and Megginson" -> from "Garvey". Where it
could begin at several places all of them are given, longest first; the reference list settles it (`linking`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.references.authors import UPPER, is_organisation, read_authors
from extractors.references.vocabulary import (
    GIVEN_NAMES,
    KNOWN_BODIES,
    MODEL_WORDS,
    NOT_NAMES,
    OPENERS,
    ORGANISATION_HEADS,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
)
from extractors.uncased import Uncased

LONGEST_RUN = 220
"""Characters before a year that are looked at: six authors with "and", or the longest name of a ministry."""
LONGEST_ABBREVIATION = 4
"""Letters up to which a word in capitals is an abbreviation rather than a name in capitals."""
POSSESSIVE_REACH = 6
"""Words between a possessive and the year: "Honey and Mumford's four learning styles questionnaire (1982)"."""

_TOKEN = re.compile(r"[^\W_](?:[\w’'‐‑\xad-]|&(?=[A-Z])|\.(?=[a-z]{2}))*(?:\.(?=[\s,.A-Z]|$))?|&|\n|\S")
_ET_AL = re.compile(
    r",?\s*\bet\.?\s?al\b\.?\s*['’]?s?,?\s*$|,?\s+(?:and|with)\s+(?:(?:his|her|their)\s+)?(?:others|colleagues|associates|co-?(?:authors|workers)|team),?\s*$",
    re.I,
)
_INITIAL = re.compile(rf"(?:[{UPPER}]\.?){{1,4}}$|[{UPPER}]\.-[{UPPER}]\.$")
_ELIDED = re.compile(rf"[dl][’'][{UPPER}]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’]|(?<=[xz])['’])$")
_SENTENCE_WORD = re.compile(r".{2,}(?:ing|ly|ed)$")
_LAW = re.compile(r"\b(?:Acts?|Regulations?|Directive|Order|Bill|GDPR)$")
_QUALIFICATION = re.compile(
    r"\b(?:Diploma|Certificate|Degree|MBA|MSc|MA|BA|BSc|PhD|PGCE|Award|Level|Practitioner|NVQ|Accredited|Credential|Module|"
    r"Programme|Coach|Course|Training|Workshop|Conference|Masterclass|Webinar|Award)\b"
)


_NO_SOURCE_AFTER = frozenset(
    "at joined near client coachee mentee manager colleague sponsor supervisor director my named called".split()
)
"""Words before a name and year that speak of a life or a case, not of a source."""
_PUBLICATIONS = frozenset(
    "code codes ethics framework competencies competences standards factsheet survey guidance charter".split()
)
"""What the field's bodies publish: "ICF Core Competencies (2019)" is a source even if nothing follows it."""
_CODE = re.compile(r"\bcode of\b|\bcharter\b")
_NOT_OWNED = frozenset("in from at by with on to who which that is was as under during before after".split())
"""Words that do not stand between an author's name and a model's: "Kolb's time in Chicago (1984)"."""
_BEFORE_AUTHORS = frozenset("by and both see including like as while whereas".split())
"""Words that announce an author where two capitalised words alone could be anything."""
_EMPLOYERS = frozenset("university school college hospital ltd limited plc academy trust stores bank".split())
"""Words of places where people study and work: (Northmoor University, 2011) in a life is no source."""
_COMPANIES = frozenset("ltd limited plc llp".split())
"""What only a firm's name has; a firm speaks as a source where the text says so."""

_PARTY = re.compile(r"\bv\.?\s*$")
"""What stands between the parties of a case: "Hartley v Dunmore [2016]"."""
_IMPRINT = re.compile(r"\b(?:Press|Publish\w*|Publications|Books)$")
_CREDITED = Uncased(
    r"(?:according to|(?:drew|draws?|drawing|drawn|based|builds?|built|building|rel(?:y|ies|ied)) (?:up)?on"
    r"|as (?:cited|defined|described|noted|stated|outlined) (?:by|in)|\bby|\bsee|cf\.?)(?:\s+the)?\s*$",
)


@dataclass(frozen=True, slots=True)
class Run:
    """One way to read the authors before a year."""

    start: int
    """Offset of its first letter in the text that was given."""
    end: int
    """Offset behind the last name (before possessive, model's name, comma)."""
    authors: tuple[str, ...]
    et_al: bool
    organisation: bool
    possessive: bool = False
    """Something stands between name and year: "Kolb's cycle"."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int

    @property
    def name(self) -> bool:
        """Begins with a capital letter, or with d’ and one."""
        return self.text[0].isupper() or _ELIDED.match(self.text) is not None

    @property
    def plain(self) -> str:
        """Small letters, without full stop and possessive."""
        return _POSSESSIVE.sub("", self.text).rstrip(".").lower()


def runs_before(text: str) -> tuple[Run, ...]:
    """The possible author runs that end where `text` ends, longest first; empty where no name stands there."""
    offset = max(0, len(text) - LONGEST_RUN)
    tail = text[offset:]
    et_al = _ET_AL.search(tail)
    if et_al:
        tail = tail[: et_al.start()]
    tail = re.sub(r"[\s,:]*(?:\((?:eds?|Eds?)\.?\))?[\s,:]*$", "", tail)
    tail = re.sub(r"[’'”\"]$", "", tail) if tail[-1:] in "’'”\"" and tail[-2:-1] != "s" else tail
    tokens = [_Token(m.group(), m.start()) for m in _TOKEN.finditer(tail)]
    if not tokens:
        return ()
    found = _read(tail, tokens, bool(et_al), possessive=False)
    if not found or any(_POSSESSIVE.search(t.text) for t in tokens[-POSSESSIVE_REACH:-1]):
        owner = _owner(tokens)
        if owner is not None:
            of_owner = _read(tail, tokens[: owner + 1], bool(et_al), possessive=True)
            found = of_owner or found
    return tuple(Run(r.start + offset, r.end + offset, r.authors, r.et_al, r.organisation, r.possessive) for r in found)


def _owner(tokens: list[_Token]) -> int | None:
    """Position of the possessive before a model's name; also "the Kolb cycle", where a noun of the sort ends it."""
    reach = min(len(tokens), POSSESSIVE_REACH + 1)
    for back in range(2, reach + 1):
        token = tokens[-back]
        mark = not token.text[0].isalnum() and token.text[0] not in "‘'“\"’”"
        if mark or token.text in _NOT_OWNED or _ends_sentence(token):
            break
        if token.name and _POSSESSIVE.search(token.text):
            return len(tokens) - back
    if tokens[-1].plain not in MODEL_WORDS:
        return None
    for back in (2, 3):
        if back <= len(tokens) and tokens[-back].name and tokens[-back].plain not in NOT_NAMES | OPENERS:
            return len(tokens) - back
    return None


def _read(tail: str, tokens: list[_Token], et_al: bool, *, possessive: bool) -> list[Run]:
    """The readings of a run whose last name is the last token."""
    first = _start(tokens, et_al)
    if first is None:
        return []
    first = _without_openers(tail, tokens, first)
    if first is None:
        return []
    end = tokens[-1].start + len(_POSSESSIVE.sub("", tokens[-1].text))
    readings: list[Run] = []
    for n in _beginnings(tokens, first):
        written = tail[tokens[n].start : end]
        authors = read_authors(written)
        if authors:
            organisation = is_organisation(" ".join(written.split()))
            readings.append(Run(tokens[n].start, end, authors, et_al, organisation, possessive))
    return readings


def _start(tokens: list[_Token], et_al: bool) -> int | None:
    """Walk back over names, joins and particles; the position of the first token of the run."""
    at = len(tokens) - 1
    if not tokens[at].name:
        return None
    joined = et_al
    while at > 0:
        here, left = tokens[at], tokens[at - 1]
        step = _step(tokens, at, here, left, joined)
        if not step:
            break
        joined = joined or left.text in ("and", "&")
        at -= step
    return at


def _step(tokens: list[_Token], at: int, here: _Token, left: _Token, joined: bool) -> int:
    """How many tokens the run goes on to the left; 0 where it begins at `at`."""
    if left.name:
        return 0 if _POSSESSIVE.search(left.text) or _ends_sentence(left) else 1
    behind_particle = at >= 2 and tokens[at - 2].text.lower() in ("de", "van", "von")
    if left.text.lower() in PARTICLES and (left.text not in ("a", "la") or behind_particle):
        return 1
    if at < 2:
        return 0
    second = tokens[at - 2]
    if left.text in ("and", "&") and _can_end(tokens, at - 2):
        return 3 if second.text == "," else 2
    comma = left.text == "," and (joined or _INITIAL.match(here.text))
    if second.name and (comma or left.text in ("of", "for")):
        return 2
    the = left.text == "the" and at >= 3 and second.text in ("of", "for", "and") and tokens[at - 3].name
    return 3 if the else 0


def _ends_sentence(left: _Token) -> bool:
    """ "... for Whitmore. Kolb (1984)": a full stop behind a word that is no initial."""
    return left.text.endswith(".") and not _INITIAL.match(left.text) and left.plain not in TITLES


def _can_end(tokens: list[_Token], at: int) -> bool:
    """Whether a name, or a name and a comma, ends at `at`."""
    if tokens[at].text == ",":
        return at >= 1 and tokens[at - 1].name
    return tokens[at].name


def _without_openers(tail: str, tokens: list[_Token], first: int) -> int | None:
    """Move the start behind words that only open the sentence, titles, and what is no name."""
    while first < len(tokens):
        token = tokens[first]
        follows = tokens[first + 1] if first + 1 < len(tokens) else None
        opening = token.plain in OPENERS and not _INITIAL.fullmatch(token.text.replace("A", ".A"))
        by_shape = (
            _at_sentence_start(tail, token.start)
            and _SENTENCE_WORD.match(token.plain) is not None
            and follows is not None
            and follows.name
            and token.plain not in GIVEN_NAMES
            and not _is_body(tokens[first:])
        )
        no_name = follows is not None and follows.name and token.plain in NOT_NAMES and not _is_body(tokens[first:])
        if not (
            opening or by_shape or no_name or token.plain in TITLES or not token.text[0].isalnum() or _joins(token)
        ):
            return first
        first += 1
    return None


def _joins(token: _Token) -> bool:
    return token.text in ("and", "of", "for", "the")


def _is_body(tokens: list[_Token]) -> bool:
    return any(t.plain in ORGANISATION_HEADS for t in tokens)


def _at_sentence_start(tail: str, start: int) -> bool:
    before = tail[:start].rstrip(" \t‘“\"'(")
    return not before or before[-1] in ".!?:;\n•–"


def _beginnings(tokens: list[_Token], first: int) -> list[int]:
    """Positions at which the run can begin: its start, behind a comma, and between words of the first name."""
    places = [first]
    joins = [n for n in range(first + 1, len(tokens)) if tokens[n].text in ("and", "&")]
    places += [n + 1 for n in joins[-1:] if "&" in tokens[n + 1].text and tokens[n + 1].name]
    places += [n + 1 for n in joins[:-1] if tokens[n + 1].name and not any(t.text == "," for t in tokens[first:n])]
    head = True
    for n in range(first + 1, len(tokens)):
        left, here = tokens[n - 1], tokens[n]
        if here.text in ("and", "&", ","):
            head = False
        elif (
            here.name
            and not _INITIAL.match(here.text)
            and (left.text == "," or (head and left.text not in ("and", "&")))
        ):
            places.append(n)
    return sorted(places)


# --- judging a run that no entry backs -------------------------------------------------------------------


def is_law(written: str) -> bool:
    """Whether a run is a statute's name: cited as such, it needs no entry."""
    return _LAW.search(written.rstrip(" ,")) is not None


def names_body(written: str) -> bool:
    """Whether a name is surely a body's: one of the field's, or several words with one that heads such names."""
    words = [w.strip(".,").lower() for w in written.split()]
    return bool(words) and (
        words[0] in KNOWN_BODIES or (len(words) > 2 and any(w in ORGANISATION_HEADS for w in words))
    )


def plausible(
    run: Run, text: str, *, narrative: bool, paged: bool, before: str, after: str, verbs: frozenset[str]
) -> bool:
    """Whether a run is a source's name although the list does not have it.

    In: the run; the text it lies in; whether the year stands alone in the bracket behind it, and whether pages follow
    the year; the text before the run and behind the bracket. Companies, places, roles and dates before a year are
    not sources.
    """
    written = text[run.start : run.end]
    if _PARTY.search(before):
        return False
    words = [w.strip(".,").lower() for w in re.findall(r"[\w’'&.-]+", written)]
    if not words or is_law(written) or any(w.isdigit() for w in words) or len(run.authors[0]) < 2:
        return False
    body = any(w in ORGANISATION_HEADS or w in KNOWN_BODIES for w in words)
    if (words[-1] in NOT_NAMES or words[0] in NOT_NAMES) and not body:
        return False
    if _QUALIFICATION.search(written) or _IMPRINT.search(written) or _abbreviations(written):
        return False
    if narrative and _COMPANIES.intersection(words) and not _CREDITED.search(before):
        return False
    speaks = paged or _speaks(before, after, verbs) or (len(words) == 2 and _announced(before) and not _bodily(words))
    if run.organisation or run.possessive:
        return _plausible_body(run, words, body, narrative, speaks)
    alone = len(run.authors) == 1 and not run.et_al
    if narrative and alone:
        preceding = re.search(r"(\w+)\s*$", before)
        if preceding and preceding[1].lower() in _NO_SOURCE_AFTER:
            return False
        return words[-1] not in GIVEN_NAMES
    return True


def _abbreviations(written: str) -> bool:
    """Whether several abbreviations that name no body of the field are joined: "GDPR, HR and KPI"."""
    words = [w for w in re.findall(r"[\w’'-]+", written) if w.lower() not in ("and", "et", "al")]
    short = [w for w in words if w.isupper() and 2 <= len(w) <= LONGEST_ABBREVIATION]
    return len(words) > 1 and len(short) == len(words) and not any(w.lower() in KNOWN_BODIES for w in words)


def _announced(before: str) -> bool:
    preceding = re.search(r"(\w+)\s*$", before)
    return preceding is not None and preceding[1].lower() in _BEFORE_AUTHORS


def _bodily(words: list[str]) -> bool:
    """Whether a word of an organisation is among them."""
    return any(w in ORGANISATION_WORDS for w in words)


def _plausible_body(run: Run, words: list[str], body: bool, narrative: bool, speaks: bool) -> bool:
    """Organisations, titles and owners of models without an entry."""
    if run.possessive:
        return len(run.authors) > 1 or (words[-1] not in GIVEN_NAMES and not run.organisation and len(words[-1]) > 2)
    joined = any(w in ("of", "for") for w in words)
    if joined and not body and not _bodily(words):
        return False
    if words[0] in KNOWN_BODIES and (len(words) == 1 or words[-1] in _PUBLICATIONS):
        return True
    if words[-1] in _PUBLICATIONS and _CODE.search(" ".join(words)):
        return True
    return speaks or not (narrative or _EMPLOYERS.intersection(words))


def _speaks(before: str, after: str, verbs: frozenset[str]) -> bool:
    """Whether the text treats it as a source: "according to ...", "... (2020) argues"."""
    if _CREDITED.search(before):
        return True
    following = re.findall(r"[^\W\d_]+", re.split(r"[.;:!?(]", after[:60])[0])[:3]
    return any(w.lower() in verbs for w in following)

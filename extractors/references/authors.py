"""Reading the authors of an entry: "Garvey, B., Stokes, P. and Megginson, D. (eds)" -> family names in order."""

from __future__ import annotations

import re

from extractors.references.vocabulary import (
    GIVEN_NAMES,
    KNOWN_BODIES,
    ORGANISATION_HEADS,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
)

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
WORD = rf"[{UPPER}][\w’'‐‑\xad-]*"
PARTICLE = (
    r"(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Tt]en|[Tt]er"
    "|Ó|Ní|Nic|Uí)"
)
_FURTHER = rf"\s+(?!(?:[Aa]nd|[Ww]ith)\b)(?:(?:de|van|von|der|den)\s+){{0,2}}{WORD}"
FAMILY = rf"(?:(?:{PARTICLE}\s+)*(?:[dDlL][’'])?{WORD}(?:{_FURTHER}){{0,2}})"
INITIAL = rf"(?!Ó\s)[{UPPER}](?:[a-z]?\.|(?![\w’'.]))"
INITIALS = rf"(?:(?:Sir|Dame|Dr|Prof\.?)\s+)?{INITIAL}(?:[\s-]?{INITIAL}){{0,4}}|[{UPPER}]{{2,3}}(?![\w’'&])"
SUFFIX = r"(?:,?\s(?:Jr|Sr|II|III|IV|PhD|MD)\b\.?)?"
_GIVEN_FOLLOWS = rf"(?!\s{WORD}(?:[,.]|\s(?:and|&)\s))"
_INVERTED = rf"(?:{FAMILY},\s?(?:{INITIALS})|{FAMILY}\s(?:{INITIALS}){_GIVEN_FOLLOWS}){SUFFIX}"
_FORWARD = rf"(?:[{UPPER}][a-z]?\.[\s-]?){{1,4}}\s?{FAMILY}{SUFFIX}"
_JOIN = r"(?:\s*[,;]?\s*(?:and|&|und|et|with)\s+|\s*[,;]\s*(?:\.\s?\.\s?\.\s?|…\s?)?(?:&\s*)?)"
_UNPOINTED = (
    rf"{FAMILY}\s[{UPPER}]{{1,3}}(?:,\s(?:and\s|&\s)?{FAMILY}\s[{UPPER}]{{1,3}})+(?=[.:;]|,\s(?:[Ee]ditor|et\sal))"
)
"""Persons as medicine lists them, up to the full stop: "Hawkins P, Smith N."."""
LIST = re.compile(
    rf"(?:{_UNPOINTED}|(?:{_INVERTED}|{_FORWARD})(?:{_JOIN}(?:{_INVERTED}|{_FORWARD}))*)"
    r"(?:,?\s*(?:and|&)?\s*(?:et\.?\s?al\b\.?|others))?"
)
"""A list of persons with initials, as entries open."""

_EDITORS = re.compile(
    r"[\s,]*[(\[]?\b(?:eds?|editors?|hrsg|comps?|trans|translators?|dirs?|directors?|producers?|hosts?|authors?)\b\.?[)\]]?"
    r"[\s,.]*$",
    re.IGNORECASE,
)
_ET_AL = re.compile(r",?\s*(?:\band\s+)?\bet\.?\s?al\b\.?.*$|,?\s+and\s+others.*$", re.IGNORECASE)
_ALIAS = re.compile(r"\s*[(\[]([A-Z][\w&.’'\s-]{1,80})[)\]]")
_SPLIT = re.compile(r"\s*(?:;|,?\s+(?:and|with|und|et)\s+|,?\s*&\s*|,|\.\s?\.\s?\.|…)\s*")
_INITIALS = re.compile(rf"(?:{INITIALS})(?:\s?(?:{INITIALS})|\s(?:de|van|von|der|le|la))*\.?{SUFFIX}$")
_PARTICLES_BEHIND = re.compile(r"\.?\s((?:(?:de|van|von|der|den|le|la)\s?)+)$")
_FAMILY_INITIALS = re.compile(rf"(?P<family>.+?)\s+(?:{INITIALS}){SUFFIX}$")
_INITIALS_FAMILY = re.compile(rf"(?:{INITIAL}[\s-]?){{1,5}}\s*(?P<family>(?:{PARTICLE}\s+)*.{{2,}})$")
_SUFFIX_ONLY = re.compile(r"(?:Jr|Sr|II|III|IV|PhD|MD|MBE|OBE|CBE)\.?$")
_NO_AUTHOR = re.compile(r"[\W_]*$|no author$", re.IGNORECASE)


def read_authors(text: str, *, full: bool = False) -> tuple[str, ...]:
    """Family names, in order, of what stands before an entry's year; an organisation as one name.

    In: "Kimsey-House, H. and Sandahl, P. (eds)", "J. Whitmore", "Chartered Management Institute (CMI)"; `full` where
    the style writes given names out (Chicago, MLA), so that "Pierre Bourdieu" is a person and "Mind Tools" none.
    Out: an empty tuple where nobody is named.
    """
    text = _EDITORS.sub("", _ET_AL.sub("", " ".join(text.split()))).strip(" ,:;–-")
    if _NO_AUTHOR.match(text):
        return ()
    bare = _ALIAS.sub("", text).strip(" ,") or text
    if bodies := _two_bodies(bare):
        return bodies
    if is_organisation(bare) and not (full and _could_be_person(bare)):
        return (bare.rstrip(".") if not re.search(r"\b[A-Z]\.$", bare) else bare,)
    return _persons(bare, full) or (bare,)


def read_written_out(text: str) -> tuple[str, ...]:
    """Family names where the first author is inverted and given names are written out (Chicago, MLA).

    In: "Heifetz, Ronald A., Alexander Grashow, and Marty Linsky". Out: ("Heifetz", "Grashow", "Linsky").
    """
    first, _, others = text.partition(",")
    names = re.split(r",?\s(?:and|&)\s|,\s", others.strip(" ,"))[1:]
    return (first.strip(), *(_family(name.strip(" .,"), True)[0] for name in names if " " in name.strip()))


def is_full_name(text: str) -> bool:
    """Whether a text is one person's name, given name first: "Prof Steve Peters", "W. Timothy Gallwey"."""
    words = text.split()
    bare = [w for w in words if w.lower().strip(".") not in TITLES]
    if not 2 <= len(bare) <= 4 or any(w.lower() in ORGANISATION_WORDS for w in bare):
        return False
    if not all(w[:1].isupper() or w in PARTICLES for w in bare):
        return False
    return len(bare) < len(words) or bare[0].lower() in GIVEN_NAMES or any(re.fullmatch(INITIAL, w) for w in bare[:-1])


def _two_bodies(text: str) -> tuple[str, ...]:
    """ "Association for Coaching and EMCC": two organisations, each of which stands as one by itself."""
    parts = re.split(r"\s+(?:and|&)\s+", text)
    bodies = [
        (part.isupper() and len(part) > 1 and part.isalpha())
        or bool(ORGANISATION_HEADS & {w.lower().strip(".,") for w in part.split()})
        for part in parts
    ]
    return tuple(parts) if len(parts) == 2 and all(bodies) else ()


def aliases(text: str) -> tuple[str, ...]:
    """Abbreviations put in brackets behind an organisation's name: "... Council (EMCC)" -> ("EMCC",)."""
    return tuple(a.strip() for a in _ALIAS.findall(text) if not _EDITORS.fullmatch(a))


def is_organisation(text: str) -> bool:
    """Whether an author's part names one organisation (or is a title), and not persons.

    Persons in a list have initials or a given name; "Kolb" alone counts as a person.
    """
    if (
        LIST.fullmatch(text.strip(" ,."))
        or LIST.fullmatch(text.strip(" ,"))
        or re.search(rf"(?:^|[\s,]){INITIAL}\s*$", text)
    ):
        return False
    words = [w for w in re.split(r"[\s,]+", text) if w]
    lower = [w.lower().strip(".,") for w in words]
    if any(w in ORGANISATION_WORDS for w in lower) or any(
        w in {"of", "for", "the", "in", "to", "on", "a"} for w in lower
    ):
        return not re.search(rf"\b{WORD}, (?:{INITIAL}[\s-]?)+", text)
    if re.search(rf"{WORD},\s(?:{INITIAL})|(?:^|\s)(?:{INITIAL}\s?)+{WORD}", text):
        return False
    if len(words) == 1:
        return text.isupper() and len(text) > 1
    if lower[0] in PARTICLES:
        return False
    return "," not in text and " and " not in text and "&" not in text and not _is_full_name(words)


def _is_full_name(words: list[str]) -> bool:
    """ "Nancy Kline", "Christian van Nieuwerburgh", "Sir John Whitmore": a given name first."""
    first = words[1:] if words[0].lower().strip(".") in TITLES else words
    return len(first) in (2, 3, 4) and (
        first[0].lower() in GIVEN_NAMES or first[1].lower() in PARTICLES or len(first) < len(words)
    )


def _could_be_person(text: str) -> bool:
    """Two or three capitalised words, none of which makes an organisation."""
    words = text.split()
    return 2 <= len(words) <= 4 and not any(
        w.lower().strip(".,") in ORGANISATION_WORDS | KNOWN_BODIES
        or (w[0].islower() and w not in PARTICLES)
        or w.isupper()
        for w in words
    )


def _persons(text: str, full: bool) -> tuple[str, ...]:
    """Family names of a list of persons in any of the usual orders."""
    families: list[str] = []
    parts = [p for p in _SPLIT.split(text) if p]
    joins = [m.group().strip() for m in _SPLIT.finditer(text)]
    given_may_follow = False
    for position, part in enumerate(parts):
        part = part.strip()
        if _SUFFIX_ONLY.fullmatch(part):
            continue
        if _INITIALS.fullmatch(part):
            if families and (behind := _PARTICLES_BEHIND.search(part)):
                families[-1] = f"{behind[1]} {families[-1]}"
            if families and given_may_follow:
                given_may_follow = False
                continue
            if families:
                continue
        comma_before = position > 0 and position <= len(joins) and joins[position - 1] == ","
        if given_may_follow and comma_before and (_is_given(part, len(parts)) or (full and len(families) == 1)):
            given_may_follow = False
            continue
        family, complete = _family(part, full)
        if family:
            families.append(family)
            given_may_follow = not complete
    return tuple(families)


def _is_given(part: str, parts: int) -> bool:
    """Whether what follows "Family," is a given name written out: "Whitmore, John"."""
    words = part.split()
    first = words[0].strip(".").lower()
    return first in GIVEN_NAMES or (parts == 2 and len(words) <= 3) or bool(re.search(rf"\s{INITIAL}$", part))


def _family(part: str, full: bool) -> tuple[str, bool]:
    """(family name, whether the part held given name or initials as well)."""
    if found := _INITIALS_FAMILY.match(part):
        given, _, rest = found["family"].strip(" .").partition(" ")
        return rest if rest and given.lower() in GIVEN_NAMES else found["family"].strip(" ."), True
    if found := _FAMILY_INITIALS.match(part):
        return found["family"].strip(" ."), True
    words = [w for w in part.split() if w.lower().strip(".") not in TITLES]
    if len(words) >= 2 and (full or words[0].lower() in GIVEN_NAMES) and words[0] not in PARTICLES:
        start = next((n for n, w in enumerate(words[1:], 1) if w.lower() in PARTICLES), len(words) - 1)
        return " ".join(words[start:]).strip(" ."), True
    middle = next((n for n, w in enumerate(words) if n and re.fullmatch(INITIAL, w)), None)
    if middle is not None and middle < len(words) - 1:
        return " ".join(words[middle + 1 :]).strip(" ."), True
    return " ".join(words).strip(" ."), False

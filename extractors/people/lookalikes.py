"""Words that are names elsewhere and something else here: dates, places, titles, rooms."""

from __future__ import annotations

import re

from extractors.people.evidence import BEARING, TITLES
from extractors.people.lexicon import Status, keys, not_people, status
from extractors.people.phrases import JOB
from extractors.people.words import FUNCTION_WORDS, Word

CALENDAR = frozenset("april may june august january jan mar jun dec summer autumn easter noel sunday friday".split())
"""Given names that also are months, days and seasons."""

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_PLAIN_MONTHS = "January|February|March|July|September|October|November|December"
"""Months that are nobody's given name."""
_DATED_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|by|since|until|till|during|from|early|late|mid|end|end of|of|last|next|this"
    r"|every|to|between|before|after|on|for))[ -]$",
    re.I,
)
_DATED_PAIR = re.compile(
    rf"\b(?:in|between|from|during) (?:{_MONTHS}),? (?:and|to|or) $"
    rf"|\b(?:{_PLAIN_MONTHS})(?:,? (?:and|to|or|&) |, | ?[–/-] ?)$|\b(?:{_MONTHS}) ?[–/-] ?$",
    re.I,
)
"""A month beside a month: in a span or in a list."""
_DATED_AFTER = re.compile(
    rf",? ?(?:\d(?!\d? (?:{_MONTHS})\b)|(?:and|to|or|&) (?:{_MONTHS})\b|session|meeting|holiday|onwards)"
    rf"|,? ?(?:[–/-] ?)?(?:{_PLAIN_MONTHS})\b|[–/-]"
)
_PLACE_WORD = re.compile(
    r"\b(?:San|Santa|São|Sao|Saint|St\.?|[Hh]urricane|[Ss]torm|Mount|Lake|Port|Fort|Camp|Queen|King|HMS|Prince|Princess"
    r"|Duke|Duchess|Earl"
    r"|Los|Las|El|Rio|Lough|Loch|Glen|Isle|Cape|Slieve|RMS|SS|RRS|Viscount|Marquis of)[ \xa0]$"
)
"""Words that make the next one a place, a storm or a saint (St Mary's)."""
_AND_SONS = re.compile(r"[ \xa0](?:and|&)[ \xa0](?:Sons?|Daughters?|Co|Company|Partners|Brothers|Bros)\b")
_TITLE_WORD = re.compile(TITLES)
_TITLED = re.compile(rf"(?<!\w){TITLES}\.?[ \xa0]$")
_THINGS = frozenset(
    "room ward suite building centre team unit project programme award scheme fund report inquiry act review theatre"
    " wing block campus line station bridge day week year term trophy cup class group law agenda foundation".split()
)
_DWELLINGS = frozenset("house hall park court lodge cottage street road lane gardens place square farm manor".split())

_BODY_OPENS = frozenset(
    "caffe cafe trattoria osteria ristorante bistro brasserie taverna"
    " tai cartrefi menter cwmni ysgol coleg cyngor prifysgol capel neuadd eglwys merched lough glen slieve isle"
    " cape mount storm hurricane cyclone typhoon urdd plas canolfan ty comunn"
    " cymdeithas ymddiriedolaeth gofal iechyd bwrdd heddlu llyfrgell amgueddfa theatr undeb sefydliad"
    " mudiad clwb awdurdod gwasanaeth gwasanaethau rhwydwaith cyfeillion meithrinfa opera"
    " comhairle taigh sgoil betws cwm nant pont llan rhos maes mynydd afon ynys loch nowy nowa nowe stary stara".split()
)
"""Welsh, Gaelic and Polish words that open the name of a body or place (house, school, valley), and storms."""
_COMPANY_FORMS = frozenset(
    "Ltd Limited PLC Plc LLP LLC Inc BV NV GmbH AG KG SA SAS SARL SpA Srl AB AS ASA ApS Oy Oyj Pty Corp".split()
)
"""What closes the name of a company, here and abroad."""
_ADJECTIVES = frozenset("mawr fawr bach fach newydd coch goch gwyn wen isaf uchaf beag mor dubh ruadh".split())
"""Welsh and Gaelic adjectives that close the name of a house, farm or shop (Caffi Mawr)."""
_TRADES = frozenset(
    "subsea marine offshore onshore renewables haulage ceramics catering castings tooling plastics textiles"
    " fabrications"
    " fabrication dairies bakeries freight shipping fisheries seafoods timber chemicals biotech robotics aerospace"
    " aviation automotive utilities telecom telecoms electronics electrical mouldings packaging interiors joinery"
    " roofing scaffolding plumbing couriers distilleries distillers brewers breweries wines farms nurseries theatres"
    " galleries publishing printers press records analytics software digital networks properties lettings estates"
    " developments builders contractors surveyors accountants advisers brokers finance financial capital ventures"
    " investments insurers assurance vaccines laboratories labs diagnostics therapeutics optics precision steel metals"
    " mining quarries aggregates petroleum power international worldwide enterprises".split()
)
"""Nouns of trade that close the name of a firm (Arkwright Tooling); no family name is among them."""
_DWELLING_ONLY = frozenset(
    "house lodge cottage mews manor priory abbey villa villas grange towers barracks street road"
    " avenue crescent terrace".split()
)
"""What closes the name of a building and hardly ever a person's."""
_HEIGHTS = frozenset(
    "hill fell ridge moor common beach bay heath tor loch weir canal reservoir pier quay wharf head point glen falls"
    " woods wood forest island marsh".split()
)
"""What closes the name of a place in the country, after a word of the way there ("up Arden Fell")."""
_SHORES = frozenset("island beach canal reservoir pier quay wharf".split())
"""Those of them that are nobody's family name ("at Barry Island")."""
_ON_THE_WAY = re.compile(
    r"\b(?:(?P<up>up|down|along|across|climbed|walked)|at|in|near|over|around|round|on|through|past|above"
    r"|below)[ \xa0]$",
    re.I,
)
_AT = re.compile(r"\b(?:at|in|near|to|outside|behind|opposite|around|inside|left|visited|reached)[ \xa0]$", re.I)


def body_end(text: str, run: tuple[Word, ...], i: int, *, asked: bool) -> int:
    """Position after the body, firm or building that starts at word `i` of a run; 0 if none does.

    `asked` tells that a title or a form's field makes a person of the words.
    """
    last = min(len(run), i + 5)
    while last > i + 1 and any(w.opens for w in run[i + 1 : last]):
        last -= 1
    if last - i < 2 or asked:
        return 0
    if run[last - 1].key in _ADJECTIVES and status(run[i].key) not in (Status.GIVEN, Status.INITIAL):
        return last
    if run[i].key in _BODY_OPENS and (run[i].key != "tai" or last - i > 2 or status(run[i + 1].key) is Status.UNKNOWN):
        return last
    for j in range(i + 1, last):
        key = run[j].key
        if run[j].text in _COMPANY_FORMS:
            return j + 1
        if key in _TRADES and not run[j].upper and not _is_full_name(run[i], run[j], j - i):
            return j + 1
        if key in _DWELLING_ONLY and status(run[i].key) is not Status.INITIAL:
            return j + 1
        way = _ON_THE_WAY.search(text[max(0, run[i].start - 12) : run[i].start]) if key in _HEIGHTS else None
        if way is not None and (way["up"] or key in _SHORES or status(run[i].key) is not Status.GIVEN):
            return j + 1
        if key in _DWELLINGS and _AT.search(text[max(0, run[i].start - 12) : run[i].start]):
            return j + 1
    return 0


def _is_full_name(given: Word, family: Word, between: int) -> bool:
    """Whether a trade right after a certain given name is a family name ("Una Power")."""
    return between == 1 and status(given.key) is Status.GIVEN and family.key in keys("surnames.txt")


_POSTS = (Status.UNKNOWN, Status.WORD)
"""What a post or rank in capitals is to the lists: "DCFO" before a full name."""


def bare(found: tuple[Word, ...], *, sure: bool = False) -> tuple[Word, ...]:
    """What is left of a span that another reader proposes: no title, greeting or adjective before, one sentence.

    `sure` tells that the reader is certain of where the name starts: a short or unusual word is part of it.
    """
    for n, word in enumerate(found[1:], start=1):
        if word.opens:
            found = found[:n]
            break
    while len(found) > 1 and found[-1].upper and found[-1].key in BEARING:
        found = found[:-1]
    while len(found) > 2 and found[0].upper and not found[1].upper and status(found[0].key) in _POSTS:
        found = found[1:]
    while len(found) > 1 and (
        _TITLE_WORD.fullmatch(found[0].text)
        or (found[0].key in not_people() and status(found[0].key) is Status.WORD and found[0].text not in _SHORTENED)
        or (status(found[1].key) is Status.GIVEN and _is_aside(found[0], sure=sure))
    ):
        found = found[1:]
    return found


_SHORTENED = frozenset(("Md", "Mohd", "Muhd"))
"""A given name as it is shortened in Bengali and Malay names ("Md Rafiq Islam"), and no degree in medicine."""


def _is_aside(word: Word, *, sure: bool) -> bool:
    """Whether a word before a given name is none of the name, as the short ones of some origins are ("La Thi Kim")."""
    if status(word.key) is not Status.WORD or word.upper or word.text in _SHORTENED:
        return False
    if sure:
        return word.key in FUNCTION_WORDS | _CALLS
    return word.opens or len(word.text) > LONGEST_PART or word.key in FUNCTION_WORDS | _CALLS


_CALLS = frozenset("big old wee hi hey dad mum nan new ex our bye yes no emerita emeritus".split())
"""Short words that stand before given names."""
LONGEST_PART = 3
"""Letters of a word that opens a name in the middle of a sentence, though no list knows it as a name."""


def names_nobody(text: str, words: tuple[Word, ...], first: int, *, asked: bool) -> bool:
    """Whether the capitalised words from position `first` of a line name a body, a thing, a place or a date."""
    last = first + 1
    while (
        last < min(len(words), first + 5)
        and words[last].capital
        and text[words[last - 1].end : words[last].start] == " "
    ):
        last += 1
    begin = first
    while (
        begin > max(0, first - 3)
        and words[begin - 1].capital
        and text[words[begin - 1].end : words[begin].start] == " "
    ):
        begin -= 1
    following = words[first + 1] if last > first + 1 else None
    if lookalike(text, words[first], following):
        return following is None or not _TITLE_WORD.fullmatch(words[first].text)
    return any(body_end(text, words[begin:last], n, asked=asked) > first - begin for n in range(first - begin + 1))


_CODE_DATED = re.compile(r"\b(?:client|coachee|mentee|session|week|hour|case|pair) (?:\d{1,2}|[A-Z]), $", re.I)
_STEP = re.compile(
    r", (?:with|by|at|in|on|after|before|online|face to face)\b(?:\s(?:the|a|my|their))?(?:\s[a-z]+){0,3}\.?"
)
"""All that a plan's cell says behind a month ("June, with the sponsor")."""
_GOES_ON = re.compile(
    r"['’]s\b|,? (?!(?:and|or|before|after|in|at|on|by|from|until|during|with|without)\b)[a-z]+(?:ed|s)?\b| [A-Z]"
)
"""What follows a name and no month: a verb, a family name ("Client 3, April, said")."""


def dated(text: str, word: Word) -> bool:
    """Whether a word that is a month or day, and a given name, stands in a date."""
    if _DATED_PAIR.search(text[max(0, word.start - 30) : word.start]):
        return True
    if not text[: word.start].strip() and _STEP.fullmatch(text, word.end):
        return True
    before = text[max(0, word.start - 12) : word.start]
    if before.endswith(", ") and (text[word.end : word.end + 1] == ":" or _CODE_DATED.search(before)):
        return not _GOES_ON.match(text, word.end)
    return bool(_DATED_BEFORE.search(before) or _DATED_AFTER.match(text[word.end : word.end + 16]))


_PARISH = re.compile(
    r"\.?[ \xa0](?:Mary|Peter|Paul|Andrew|Giles|Thomas|James|Margaret|Michael"
    r"|Nicholas|Martin|Lawrence|Leonard|Helen|Cross|Magna|Catherine|Stephen|Philip|Botolph|Edmunds)\b"
)
"""Saints after whom a village is called ("Stow St Mary"); St John and St Clair are family names too."""
_OF_SOMEBODY = re.compile(r"\b(?:by|to|for|from|with)[ \xa0]$", re.I)


def _surnamed(text: str, word: Word, following: Word | None) -> bool:
    """Whether a family name follows a month or its short form, so that it is a given name ("by Jan de Wit")."""
    if following is None:
        return False
    if not following.capital:
        return True
    owned = _OF_SOMEBODY.search(text[max(0, word.start - 8) : word.start])
    return owned is not None and status(following.key) is Status.SURNAME


def names_thing(key: str) -> bool:
    """Whether a folded noun makes a thing of the name before it (Ruby Room, Grace Ward)."""
    return key in _THINGS


_PARTS = frozenset(
    "peer person client coachee mentee sponsor manager colleague member learner leader participant".split()
)
_OFFICES = frozenset(
    "dean bishop abbot pope king prince duke earl marshal warden provost chancellor baron count rector squire head"
    " chair master matron chief sergeant steward bailiff constable vicar deacon major".split()
)
"""Names that are an office before "of" ("Dean of Nursing")."""
_WORKPLACE = re.compile(
    r",[ \xa0](?:the[ \xa0])?(?:[A-Z][\w’'-]+[ \xa0])?(?:[Ww]ard|[Tt]heatre|[Uu]nit|[Hh]ouse|[Ss]chool)\b"
)
"""Where an office is held: "Matron, Ward 6"."""
_FEAST = re.compile(
    r"(?:Valentine|Patrick|Andrew|David|George|Crispin|Swithin)['’]s (?:Day|Eve)\b|Valentine['’]s(?= ?[,.;:!?)]|$)"
)
"""A saint's day, whose saint is nobody here ("before Valentine's")."""
_FIELDS = frozenset("post grade band mobile".split())
"""Family names that a form's field is called ("Post: ward manager")."""
_POST_ENDS = re.compile(rf" (?:[a-z]+ )?{JOB}")
"""What makes a post of the one word before it, where both fill a cell."""
_SCHEMES = frozenset("buddy mentor".split())
"""Names that are what somebody does for others, and the scheme in which they do."""
_ASSISTANTS = frozenset("alexa siri cortana".split())
"""Given names that machines are called by."""
_OF_MACHINE = re.compile(
    r",? (?:has |then |suddenly )?(?:play(?:ed|s|ing)|answer(?:ed|s)|misheard|chim(?:ed|es)|pip(?:ed|es)|switche[ds]"
    r"|turn(?:ed|s) (?:on|off|up|down)|set (?:a|the) (?:timer|alarm)|announc(?:ed|es)|read out|froze|woke)\b"
)
"""What machines do that are spoken to ("Alexa played the wrong song")."""
_LAUGHED = re.compile(r"[,!.]| ha\b|[”\"’']")
"""What follows a laugh that is written out ("Ha! I did not see that")."""
_NUMBER_AFTER = re.compile(r"[ \xa0]\d{1,2}\b")
"""What is numbered is a label ("Peer 1")."""


def _labels(text: str, word: Word) -> bool:
    """Whether a word is a form's field or the first of a post that fills one ("Job", "Post: ward manager", "Marine
    director")."""
    if word.key == "job":
        return text.strip(" :*.") == word.text
    if word.key in _FIELDS and text.startswith(":", word.end):
        return True
    bare = not text[: word.start].strip() and _POST_ENDS.fullmatch(text, word.end) is not None
    return bare and status(word.key) in (Status.MAYBE, Status.SURWORD)


def lookalike(text: str, word: Word, following: Word | None) -> bool:
    """Whether a capitalised word at its place is a date, a place, a title before a name or the name of a thing.

    `following` is the next word of the same run of capitals, if any. A dwelling (Grace House) decides only after
    a name that also is a word, for House and Park are family names too.
    """
    if word.key in CALENDAR and dated(text, word) and not _surnamed(text, word, following):
        return True
    if word.key in _OFFICES and text.startswith((" of ", " of\xa0", ", "), word.end):
        return text.startswith(" of", word.end) or _WORKPLACE.match(text, word.end) is not None
    if _FEAST.match(text, word.start):
        return True
    if (word.key in _SCHEMES and following is None) or _labels(text, word) or _is_machine_or_part(text, word):
        return True
    if _PLACE_WORD.search(text[max(0, word.start - 12) : word.start]):
        return True
    if _AND_SONS.match(text[word.end : word.end + 20]):
        return True
    if following is None:
        return False
    title = _TITLE_WORD.fullmatch(word.text) is not None
    named = not following.capital or status(following.key) is not Status.WORD
    if title and (named or _TITLE_WORD.fullmatch(following.text)):
        return True
    if _TITLED.search(text[max(0, word.start - 14) : word.start]):
        return False
    if following.key == "st" and _PARISH.match(text, following.end):
        return True
    return following.key in _THINGS or (following.key in _DWELLINGS and status(word.key) is Status.MAYBE)


def _is_machine_or_part(text: str, word: Word) -> bool:
    """Whether a word is a machine that is spoken to, a numbered part ("Peer 1"), a laugh or a pronoun."""
    if word.key == "mine":
        return word.opens
    if word.key in _PARTS:
        return _NUMBER_AFTER.match(text, word.end) is not None
    if word.key in _ASSISTANTS:
        return _OF_MACHINE.match(text, word.end) is not None
    return word.key == "ha" and word.opens and _LAUGHED.match(text, word.end) is not None

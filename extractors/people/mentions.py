"""Every place where a form of a person's name stands, over all parts and documents.

Contract, "mentions": each place once, the longest form, without title and possessive, none inside an e-mail address.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from extractors.model import Part, PersonRole, Span
from extractors.people.authors import Cited
from extractors.people.cues import TITLES, around
from extractors.people.forms import DIRECT, PRIVATE
from extractors.people.lexicon import Status, is_place, is_word, nicknames, not_people, status
from extractors.people.lines import Line
from extractors.people.lookalikes import lookalike
from extractors.people.lowered import is_small_family, is_small_name
from extractors.people.name_runs import AUXILIARY, asks
from extractors.people.persons import Draft
from extractors.people.phrases import SIGNED_ABOVE
from extractors.people.words import JOINING, PARTICLES, PAST_FORMS, Word

_APPARATUS = (Part.PROPERTIES, Part.FILENAME)
_GAP = re.compile(r"[ \xa0]{1,2}|[ \xa0]['’]|\.?[ \xa0]?|[_+-]+|,[ \xa0]|[ \xa0]?\n[ \xa0]?")
_TITLED = re.compile(rf"(?<!\w){TITLES}\.?[ \xa0]$")
_DOTTED = re.compile(r"(?<![\w.])((?:[A-Z]\.[ \xa0]?){1,2}[A-Z]\.?)(?![\w])")
_PLAIN = re.compile(r"(?<![\w.&])([A-Z]{2,3})(?![\w&])")
_BRACKETED = re.compile(r"\s*\(([A-Z]{2,3})\)")
_AFTER_VERB = re.compile(
    r"\s+(?:said|felt|told|asked|was|has|had|and\s+[A-Z]|wanted|thought|came|agreed|\w+ed\b|who|did"
    r"|is(?! (?:not|an?|the|what|that)\b)\b)"
)
_NOT_A_NAME = re.compile(
    r"\s+(?:you|i|we|he|she|they|it|this|that|the|a|an|my|your|our|his|her|their|there|not|to|for"
    r"|is (?:not|a|the|what|that)|these|those|all|any"
    r"|of|in|be|been|have|something|someone|and [a-z])\b|,\s(?:says|said|as)\s(?:the|a|they)\b|\s*[?]",
)
_ARTICLE = re.compile(r"\b(?:the|an?) $", re.I)
_IS_SOMEBODY = re.compile(r"\s+is (?:an?|the)\b[^.]{0,120}(?:\.\s+|,\s|\band\s)(?:[Ss]he|[Hh]e) ")
_MODEL_WORDS = re.compile(r"\b(?:goals?|reality|options?|way forward|obstacles|t?grow)\b", re.I)


_ACTS = PRIVATE - {"pronoun", "apposition"}
"""Cues without which a word that is a family name too is the word."""
SURE = DIRECT | {"job", "some-job", "beside-code", "object", "department", "who", "subject"}
"""Cues that make a name of a word wherever it stands."""


class Lookup:
    """Persons by the first word of each form of their names."""

    def __init__(self, drafts: list[Draft], cited: Cited, codes: frozenset[str]) -> None:
        """`drafts`: the persons; `cited`: names in citations and references; `codes`: words that mean none of them."""
        self.drafts = drafts
        self.cited = cited
        self.table: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        self.initials: dict[str, list[int]] = defaultdict(list)
        self.declared: set[str] = set()
        for number, draft in enumerate(drafts):
            for keys in _forms(draft):
                if (len(keys) > 1 or keys[0] not in codes) and not any(
                    n == number and k == keys for k, n in self.table[keys[0]]
                ):
                    self.table[keys[0]].append((keys, number))
            if len(draft.keys) > 1 and not draft.outside and (draft.sightings or draft.role is PersonRole.LEARNER):
                for letters in _initials_of(draft.keys):
                    self.initials[letters].append(number)
        for entries in self.table.values():
            entries.sort(key=lambda e: (-len(e[0]), drafts[e[1]].outside, _after_learner(e[0], drafts[e[1]])))

    def learn_initials(self, line: Line, end: int, number: int) -> None:
        """Note "(JP)" right after a full name: it stands for the person from then on."""
        match = _BRACKETED.match(line.text, end)
        if match is not None and "".join(k[0] for k in self.drafts[number].keys) == match[1].lower():
            self.declared.add(match[1])


def _initials_of(keys: tuple[str, ...]) -> set[str]:
    """The letters that stand for a name, a hyphenated part counting as one word or as two ("FHB" and "FH")."""
    first = [part[0] for part in keys[0].split("-") if part]
    given = {"".join(first)} if len(first) > 1 else set()
    return given | {"".join(k[0] for k in keys), "".join(part[0] for k in keys for part in k.split("-") if part)}


def _after_learner(keys: tuple[str, ...], draft: Draft) -> bool:
    """Order among those who share a form: a bare family name is the learner's, a bare given name another's."""
    learner = draft.role is PersonRole.LEARNER
    return learner if keys == (draft.given,) else not learner


def _forms(draft: Draft) -> set[tuple[str, ...]]:
    forms = {keys for keys in draft.forms if len(keys) > 1 or not draft.outside} | {draft.keys}
    if draft.outside or len(draft.keys) < 2:
        return forms
    given, family = draft.given, draft.family
    if given and family:
        forms |= {(given,), (given, family), (family, given), (given[0], family), (given, family[0])}
        if draft.role is PersonRole.LEARNER:
            forms |= {(nick, family) for nick in nicknames().get(given, frozenset())}
    if family:
        forms.add((family,))
        first = len(draft.keys) - 1
        while first > 1 and draft.keys[first - 1] in PARTICLES:
            first -= 1
            forms |= {draft.keys[first:], (*draft.keys[first:], given)} if given else {draft.keys[first:]}
        parts = family.split("-")
        forms |= {(part,) for part in parts if len(parts) > 1 and len(part) > 3}
    return forms


def find(
    lines: tuple[Line, ...], drafts: list[Draft], cited: Cited, codes: frozenset[str] = frozenset()
) -> dict[int, list[Span]]:
    """Number of the person (position in `drafts`) -> places, in reading order.

    `codes` holds the folded words that stand for clients here, so that none of them alone means somebody else.
    """
    lookup = Lookup(drafts, cited, codes)
    found: dict[int, list[Span]] = defaultdict(list)
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        for number, start, end in _in_line(line, lookup):
            found[number].append(Span(line.document, line.position, start, end))
            taken[index].append((start, end))
    for index, line in enumerate(lines):
        for number, start, end in _initials(line, lookup):
            if not any(s < end and start < e for s, e in taken[index]):
                found[number].append(Span(line.document, line.position, start, end))
    return {number: sorted(spans) for number, spans in found.items()}


def _in_line(line: Line, lookup: Lookup) -> list[tuple[int, int, int]]:
    found = []
    free = line.block.part in _APPARATUS
    i = 0
    tokens = line.words
    while i < len(tokens):
        named = tokens[i].capital or free or tokens[i].key in PARTICLES or is_small_name(line.text, tokens[i])
        match = _longest(line, tokens, i, lookup, free) if named else None
        if match is None:
            i += 1
            continue
        number, size = match
        end = tokens[i + size - 1].end
        if (
            size > 1
            and len(tokens[i + size - 1].text) == 1
            and line.text[end : end + 2] in (".,", ". ")
            and line.text[end + 2 : end + 3].islower()
        ):
            end += 1
        found.append((number, tokens[i].start, end))
        lookup.learn_initials(line, end, number)
        i += size
    return found


def _longest(line: Line, tokens: tuple[Word, ...], i: int, lookup: Lookup, free: bool) -> tuple[int, int] | None:
    for keys, number in lookup.table.get(tokens[i].key, ()):
        window = tokens[i : i + len(keys)]
        if len(window) < len(keys) or any(w.key != k for w, k in zip(window, keys, strict=True)):
            continue
        written = all(w.capital or len(w.text) < 4 or w.key in PARTICLES for w in window)
        if not (free or written or _small(line, window)):
            continue
        if any(not _GAP.fullmatch(line.text[a.end : b.start]) for a, b in pairwise(window)):
            continue
        if len(keys) > 1 and not _crosses_comma(line, window, lookup.drafts[number]):
            continue
        draft = lookup.drafts[number]
        if _allowed(line, window, draft, lookup.cited):
            return number, len(keys)
    return None


def _small(line: Line, window: tuple[Word, ...]) -> bool:
    """Whether words without capitals are a given name that means nothing else, or such a one and a family name."""
    families = all(is_small_family(line.text, a, b) for a, b in pairwise(window))
    return is_small_name(line.text, window[0]) and families


def _crosses_comma(line: Line, window: tuple[Word, ...], draft: Draft) -> bool:
    """A comma lies inside a name only in "Family, Given"."""
    between = line.text[window[0].end : window[-1].start]
    if "," not in between:
        return True
    last = line.text[window[-2].end : window[-1].start].strip() == "," and between.count(",") == 1
    return last and window[-2].key == draft.family and window[-1].key == draft.given


def _allowed(line: Line, window: tuple[Word, ...], draft: Draft, cited: Cited) -> bool:
    start, end = window[0].start, window[-1].end
    if draft.outside:
        return True
    if line.listed or line.is_cited(start, end):
        return False
    if len(window) > 1:
        return any(len(w.text) > 1 for w in window)
    return _stands_alone(line, window[0], draft, cited)


def _stands_alone(line: Line, word: Word, draft: Draft, cited: Cited) -> bool:
    """Whether one word at this place is the person and not a word, an author or part of another name."""
    if lookalike(line.text, word, _next(line, word)):
        return False
    if line.block.part in _APPARATUS:
        return len(word.key) > 2 and (word.capital or status(word.key) is not Status.WORD) and _apparatus_word(word)
    before = line.text[max(0, word.start - 14) : word.start]
    if _TITLED.search(before):
        return True
    if word.key != draft.keys[0] and len(draft.keys) > 1 and _is_authors(line, word, cited, draft):
        return False
    kinds = {c.kind for c in around(line, word.start, word.end)}
    if kinds & {"scholar", "eponym"} and cited.is_author(word.key):
        return False
    if word.upper and len(word.key) <= 3 and not line.titled:
        return False
    return (line.label is not None and not line.label.own) or _by_kind(line, word, kinds)


def _by_kind(line: Line, word: Word, kinds: set[str]) -> bool:
    """Whether a word that is nobody else's here is the person, by what the lists know of it and what stands around."""
    kind = status(word.key)
    if "place" in kinds and is_place(word.key) and not word.possessive:
        return False
    if kind in (Status.GIVEN, Status.SURNAME, Status.UNKNOWN):
        return True
    if "thing" in kinds or ("greeting" not in kinds and _names_thing(line, word, kind)):
        return False
    if kinds & SURE or read_as_person(line, word):
        return True
    if kind is Status.SURWORD and is_word(word.key):
        return word.possessive or bool(kinds & _ACTS)
    return _word_or_name(line, word)


def _names_thing(line: Line, word: Word, kind: Status) -> bool:
    """Whether a word that is a name elsewhere is a part of a body's name, or a verb that opens a question, here."""
    if _ARTICLE.search(line.text, max(0, word.start - 5), word.start) and not line.titled:
        return True
    if _initials_follow(line, word) or (kind in (Status.WORD, Status.SURWORD) and _in_a_run(line, word)):
        return True
    asked = word.opens and word.key in AUXILIARY and asks(line.text, word.end)
    return asked and not read_as_person(line, word)


def _in_a_run(line: Line, word: Word) -> bool:
    """Whether another capitalised word stands right before or after, so that both name a body or a thing."""
    place = bisect_left(line.words, word.start, key=lambda w: w.start)
    before = line.words[place - 1] if place > 0 else None
    joined = before is not None and before.capital and line.text[before.end : word.start] in (" ", "\xa0")
    if joined and before is not None and before.opens:
        joined = before.key not in JOINING and not _begins_person(line, word)
    following = _next(line, word)
    follows = following is not None and following.text != "I" and _LABEL_NEXT.match(line.text, word.end) is None
    return joined or (follows and not word.possessive)


def _begins_person(line: Line, word: Word) -> bool:
    """Whether the recogniser reads this very word, and none before it, as a person."""
    return any(kind == "PERSON" and start == word.start for start, _, kind, _ in line.named or ())


_LABEL_NEXT = re.compile(r"[ \xa0][A-Z][a-z]+(?: [a-z]+){0,2}\s?:")
"""The label of the next field: "Surname: Hudson First name: "."""


def _initials_follow(line: Line, word: Word) -> bool:
    """Whether capitals follow that make a club or a body of the word ("Chelsea FC")."""
    following = _next(line, word)
    return following is not None and following.upper and len(following.text) < 4 and not word.upper


def read_as_person(line: Line, word: Word) -> bool:
    """Whether the recogniser reads the word at this place as a person."""
    return any(kind == "PERSON" and start <= word.start and word.end <= end for start, end, kind, _ in line.named or ())


def _next(line: Line, word: Word) -> Word | None:
    """The capitalised word right after a word, if any."""
    place = bisect_left(line.words, word.end, key=lambda w: w.start)
    following = line.words[place] if place < len(line.words) else None
    if following is None or not following.capital or line.text[word.end : following.start] not in (" ", "\xa0"):
        return None
    return following


def _apparatus_word(word: Word) -> bool:
    return status(word.key) is not Status.MAYBE or word.capital


def _is_authors(line: Line, word: Word, cited: Cited, draft: Draft) -> bool:
    return word.key in cited.initials and line.label is None and draft.role is not PersonRole.LEARNER


def _word_or_name(line: Line, word: Word) -> bool:
    """A name that also is a word: told by capital, position and what follows (Will you come? Will came)."""
    after = line.text[word.end : word.end + 40]
    if not line.text[: word.start].strip() and not line.text[word.end :].strip(" .,:'’s"):
        return True
    if word.possessive:
        return True
    near = line.text[max(0, word.start - 60) : word.start] + after
    if word.opens and (_AFTER_VERB.match(after) or _IS_SOMEBODY.match(line.text, word.end)):
        return True
    stages = {m.lower() for m in _MODEL_WORDS.findall(near)}
    told = word.key == "will" and not read_as_person(line, word) and bool(stages & {"grow", "tgrow", "reality"})
    if told or len(stages) >= 2:
        return False
    if word.opens or line.titled:
        return not _NOT_A_NAME.match(after) and (line.titled or not re.match(r"\s+[a-z]", after) or _verb_like(after))
    return not re.search(r"\b(?:the|an?)\s[\"“‘']?$", line.text[max(0, word.start - 6) : word.start], re.I)


def _verb_like(after: str) -> bool:
    """A verb in the third person or past follows ("Hope wants", "Will seemed"), no base form ("Will pass it on")."""
    if _PLURAL.match(after):
        return False
    match = re.match(rf"\s+(?:{_ADVERB} )?([a-z]+)", after)
    if match is None or match[1] in _NOT_VERBS:
        return False
    return match[1] in PAST_FORMS or (match[1].endswith(("ed", "s")) and not match[1].endswith("ss"))


_PLURAL = re.compile(
    r"\s+[a-z]{3,}s\s+(?:have|are|do|were|can|will|need|must|should|may|might|often|tend|want|get|learn|find|lack"
    r"|who|of)\b"
)
"""A noun of many and its verb, so that the word before is an adjective ("Young managers have")."""
_ADVERB = (
    r"(?:also|then|now|never|always|often|still|just|really|once|twice|soon|finally|later|first|simply|only|even|rarely"
    r"|seldom|sometimes|usually|eventually|quickly|slowly|quietly|gently|clearly|suddenly|initially|generally|already"
    r"|already|himself|herself|both|perhaps|nearly|almost)"
)
_NOT_VERBS = frozenset("this his its is was as us has yes always perhaps sessions goals clients outcomes".split())


def _initials(line: Line, lookup: Lookup) -> list[tuple[int, int, int]]:
    """Initials of a person: dotted ones anywhere, plain ones where a form asks or the text declares them."""
    if line.listed or line.block.part in _APPARATUS:
        return []
    found = []
    for match in _DOTTED.finditer(line.text):
        number = _whose(re.sub(r"[^A-Z]", "", match[1]).lower(), lookup, line)
        if (
            number is not None
            and not line.is_cited(*match.span(1))
            and not re.match(r"\s?[A-Z][a-z]", line.text[match.end(1) :])
        ):
            end = match.start(1) + len(match[1].rstrip())
            found.append((number, match.start(1), end))
    for match in _PLAIN.finditer(line.text):
        signs = line.text.strip() == match[1] and SIGNED_ABOVE.search(line.before) is not None
        signs = (
            signs
            or (_QUOTED.match(line.text, match.end()) and _SENTENCE.search(line.text[: match.start()])) is not None
        )
        minuted = _MINUTED.search(line.text, 0, match.start()) is not None
        asked = signs or minuted or (line.label is not None and len(line.text.strip()) <= LONGEST_FIELD)
        declared = match[1] in lookup.declared
        number = _whose(match[1].lower(), lookup, line) if declared or asked else None
        if number is not None and (declared or match[1].lower() not in not_people()):
            found.append((number, match.start(1), match.end(1)))
            if minuted:
                lookup.declared.add(match[1])
    return found


_SENTENCE = re.compile(r"[.!?][”\"]?\s(?:[–—-]\s?)?$")
_QUOTED = re.compile(r"\.?[”\"]\s*$")
"""What stands before and after the initials that sign what is quoted: "I may ask again. BT"."""
_MINUTED = re.compile(
    r"\b(?:present|apologies|attendees|in attendance|actions?(?: (?:by|for|on))?|owner|lead|by whom)\s?[:–-]\s?"
    r"(?:[A-Z]{2,3}(?:-[A-Z]{1,2})?(?:, | and | & |/|; ))*$",
    re.I,
)
"""What asks for initials in minutes: "Present: AV, PN"."""
LONGEST_FIELD = 12
"""Characters of a form's field that holds initials and nothing more."""


def _whose(letters: str, lookup: Lookup, line: Line) -> int | None:
    numbers = lookup.initials.get(letters, [])
    if not numbers and len(letters) == 3:
        numbers = lookup.initials.get(letters[0] + letters[2], [])
    if len(numbers) > 1 and line.label is not None:
        own = [n for n in numbers if (lookup.drafts[n].role is PersonRole.LEARNER) == line.label.own]
        numbers = own or numbers
    return numbers[0] if len(numbers) == 1 else None

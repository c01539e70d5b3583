"""What is planted: passages that two or three learners share, as copied or changed, and what only looks so."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.accuracy.copies.stock import Deck

Plant = Callable[[Deck], tuple[str, str]]
"""The passage as its author wrote it, and as somebody else handed it in."""

_SYNONYMS = MappingProxyType(
    {
        "important": "vital", "shows": "demonstrates", "use": "employ", "used": "employed", "help": "support", "helps":
        "supports", "because": "since", "although": "though", "also": "too", "many": "several", "big": "large",
        "often": "frequently", "start": "beginning", "asked": "questioned", "said": "stated", "people": "staff",
        "work": "practice", "think": "believe", "thought": "felt", "good": "sound", "need": "require", "and": "as well as",
        "but": "yet", "is": "remains", "was": "had been", "has": "holds", "my": "our", "I": "we", "the": "this",
        "a": "one", "to": "towards", "which": "that", "who": "that", "very": "really", "about": "regarding",
    }
)  # fmt: skip


def edited(text: str, share: float, deck: Deck) -> str:
    """Some words of a text replaced, left out or put in; `share` of them, spread over the whole."""
    made: list[str] = []
    chance = deck.random
    for word in text.split():
        if chance.random() >= share:
            made.append(word)
            continue
        kind = chance.random()
        if kind < 0.45:
            made.append(_SYNONYMS.get(word, deck.word()))
        elif kind < 0.65:
            continue
        elif kind < 0.85:
            made += [deck.word(), word]
        else:
            made.append(word[:-1] if word.endswith("s") else f"{word}s")
    return " ".join(made)


def _run(deck: Deck, length: int) -> tuple[str, str]:
    words = deck.sentence(length + 4).split()
    first = deck.random.randrange(len(words) - length)
    run = " ".join(words[first : first + length])
    return f"Looking back, {run} indeed.", f"It seems to me that {run} for now."


def _sentences(deck: Deck, number: int, share: float = 0.0) -> tuple[str, str]:
    text = " ".join(deck.sentence(12 if not share else 18) for _ in range(number))
    return text, edited(text, share, deck) if share else text


def _reordered(deck: Deck) -> tuple[str, str]:
    parts = [deck.sentence(22) for _ in range(3)]
    return " ".join(parts), " ".join(edited(p, 0.08, deck) for p in (parts[2], parts[0], parts[1]))


def _merged(deck: Deck) -> tuple[str, str]:
    """A copied sentence in the middle of a paragraph of the second one's own."""
    text = deck.sentence(24)
    return f"{deck.paragraph(2)} {text}", f"{deck.sentence()} {edited(text, 0.1, deck)} {deck.paragraph(2)}"


EXACT: Mapping[str, Plant] = MappingProxyType(
    {
        "run of 12": lambda deck: _run(deck, 12),
        "run of 15": lambda deck: _run(deck, 15),
        "sentence": lambda deck: _sentences(deck, 1),
        "paragraph": lambda deck: _sentences(deck, 5),
        "capitals and marks": lambda deck: _dressed(deck),
    }
)
EDITED: Mapping[str, Plant] = MappingProxyType(
    {
        "two sentences, a word in twelve": lambda deck: _sentences(deck, 2, 0.08),
        "three sentences, a word in eight": lambda deck: _sentences(deck, 3, 0.12),
        "paragraph, a word in six": lambda deck: _sentences(deck, 5, 0.16),
        "sentences in another order": _reordered,
        "sentence among others": _merged,
    }
)


def _dressed(deck: Deck) -> tuple[str, str]:
    text = deck.sentence(16)
    return text, text.upper() if deck.random.random() < 0.5 else text.replace(",", ";").replace("'", "’")


def form(rnd: random.Random) -> list[str]:
    """A centre's form as one learner filled it in: paragraphs in which the learner's words stand between the form's."""
    weeks, minutes, number = rnd.choice((2, 3, 4)), rnd.choice((45, 60, 75, 90)), rnd.choice((4, 5, 6, 8))
    place = rnd.choice(("on the telephone", "over video", "at the client's office", "in a quiet room", "at the depot"))
    aim = rnd.choice(("confidence in the role", "delegation", "a difficult team", "time for planning", "the next post"))
    return [
        f"This agreement sets out how the coach and the client will work together for {number} sessions of {minutes} "
        f"minutes each, held {place} every {weeks} weeks, unless both agree on something else beforehand.",
        f"The purpose of the programme is to support the client with {aim}, and progress towards this purpose is reviewed "
        f"by both after session {number // 2} and again at the close of the programme with the sponsor present.",
        "What is said in a session stays between the two unless the law asks otherwise or somebody is at risk of harm, in "
        f"which case the coach speaks with the client first; notes are kept under lock for {weeks} years and then shredded.",
        f"I agree to attend on time, to prepare for each session by looking at the actions of the last one, to give at least "
        f"{weeks * 12} hours of notice where I cannot come, and to say openly if the coaching does not help me with {aim}.",
    ]


def edited_form(rnd: random.Random, deck: Deck) -> list[str]:
    """The same form of a learner who worded parts of it anew."""
    return [edited(line, 0.1, deck) for line in form(rnd)]

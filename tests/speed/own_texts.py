"""Text of a made learner's own: sentences put together from the clauses of the samples' sources, no two learners' alike.

A paragraph keeps its length and its footnotes, and becomes sentences of a clause that opens one, some from the middle
and one that ends it, each of another source sentence and of at most nine words, with every second content word
exchanged for another of the same ending. So the text is as dense in names, dates and citations as the sources, and two
learners share turns of phrase, but hardly ever twelve words in a row; what is copied is planted (`tests.speed.cohort`).
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from samples.make import SOURCES
from samples.markup import Item, Source, parse, plain

Change = Callable[[str], str]
EXCHANGED = 2
"""One in so many content words of a learner's own text is another's."""
LONG = 40
"""Characters from which on a paragraph, a cell or a footnote is text that a learner would word anew; shorter ones are
labels and headings."""
_CLAUSE = 9
"""Words of a clause at most: two that two learners have side by side by chance stay below a shared run."""
_HALF = 10
"""Words of half a sentence: paragraphs are as often shorter than asked for as longer."""
_WORD = re.compile(r"\b[a-z]{5,}\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")
_JOINT = re.compile(r"(?<=[,;:])\s+(?![^(]*\))|\s+(?=(?:and|but|because|which|who|when|while|that|so|if)\s)(?![^(]*\))")
_LEAD = re.compile(r"\*\*[^*]+\*\*(?!$)\s*|(?:[A-Z][\w ]{2,40}):\s+")
"""What a paragraph begins with that is a label."""
_CRITERION = re.compile(r"\*\*\d\.\d")
_MARKED = re.compile(r"\[\^\w+\]|\{\{.+?\}\}")


@cache
def sources() -> tuple[tuple[str, Source], ...]:
    """(unit, source) of every sample."""
    found = []
    for path in sorted(SOURCES.glob("*-70?.txt")):
        found.append((path.stem[-3:], parse(path.read_text(encoding="utf-8"))))
    return tuple(found)


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Ending of three letters -> the sources' words that have it."""
    words: dict[str, set[str]] = defaultdict(set)
    for _, source in sources():
        for item in source.items:
            for word in _WORD.findall(plain(item.text)):
                words[word[-3:]].add(word)
    return {ending: tuple(sorted(found)) for ending, found in words.items()}


def exchange(text: str, chance: random.Random, one_in: int) -> str:
    """The text with one content word in so many exchanged for another of the same ending."""

    def other(match: re.Match[str]) -> str:
        if chance.randrange(one_in):
            return match[0]
        return chance.choice(vocabulary().get(match[0][-3:], (match[0],)))

    return _WORD.sub(other, text)


@cache
def _clauses() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Clauses that open a sentence, that stand in the middle of one, and that end one."""
    opening: dict[str, None] = {}
    middle: dict[str, None] = {}
    ending: dict[str, None] = {}
    for _, source in sources():
        for item in source.items:
            if item.kind not in ("paragraph", "bullet") or len(item.text) < LONG:
                continue
            for sentence in _SENTENCE.split(plain(item.text).replace("**", "")):
                found = [piece for clause in _JOINT.split(sentence) for piece in _short(clause)]
                if len(found) < 2 or not found[0][:1].isupper():
                    continue
                opening[found[0]] = ending[found[-1]] = None
                middle.update(dict.fromkeys(found[1:-1]))
    return tuple(opening), tuple(middle), tuple(e for e in ending if e[-1:] in ".?!”")


def _short(clause: str) -> list[str]:
    words = clause.split()
    if "(" in clause or ")" in clause:
        return [clause] if len(words) <= _CLAUSE and clause.count("(") == clause.count(")") else []
    return [" ".join(words[n : n + _CLAUSE]) for n in range(0, len(words), _CLAUSE)]


def paragraph(words: int, chance: random.Random) -> str:
    """About so many words of somebody's own."""
    opening, middle, ending = _clauses()
    sentences: list[str] = []
    made = 0
    while made < max(1, words - _HALF):
        clauses = [chance.choice(opening), *chance.choices(middle, k=chance.randrange(3)), chance.choice(ending)]
        sentences.append(exchange(" ".join(clauses), chance, EXCHANGED))
        made += len(sentences[-1].split())
    return " ".join(sentences)


def own_source(master: Source, change: Change, chance: random.Random) -> Source:
    """A master with every longer paragraph, list item, cell and footnote worded anew; what is left is changed by `change`."""
    head = {key: change(value) for key, value in master.head.items()}
    notes = {name: _worded(text, chance) for name, text in master.notes.items()}
    return Source(head, tuple(_own(item, change, chance) for item in master.items), notes)


def is_own(item: Item) -> bool:
    """An item that a learner words anew."""
    return item.kind in ("paragraph", "bullet", "number") and len(item.text) >= LONG and not _CRITERION.match(item.text)


def _own(item: Item, change: Change, chance: random.Random) -> Item:
    if is_own(item):
        return replace(item, text=_worded(item.text, chance))
    rows = tuple(
        tuple(_worded(cell, chance) if len(cell) >= LONG and mark != "=" else change(cell) for cell in row)
        for row, mark in zip(item.rows, item.marks, strict=True)
    )
    lines = (_worded(line, chance) if len(line) >= LONG and item.kind == "box" else change(line) for line in item.lines)
    return replace(item, text=change(item.text), rows=rows, lines=tuple(lines))


def _worded(text: str, chance: random.Random) -> str:
    """Other words of about the same number between a text's label and its footnotes, comments and tracked changes."""
    lead = _LEAD.match(text)
    label, rest = (lead[0], text[lead.end() :]) if lead else ("", text)
    return label + " ".join([paragraph(len(_MARKED.sub("", rest).split()), chance), *_MARKED.findall(rest)])


def with_copied(source: Source, texts: Sequence[str], chance: random.Random) -> Source:
    """The source with the given paragraphs among its own, before the list of references."""
    end = next((n for n, i in enumerate(source.items) if i.kind == "reference"), len(source.items))
    items = list(source.items)
    for text in texts:
        places = [n for n, i in enumerate(items[:end]) if is_own(i)]
        items.insert(chance.choice(places) + 1, Item("paragraph", text))
    return replace(source, items=tuple(items))

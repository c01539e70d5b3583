"""Public sentences for training and testing, and what is changed in them at random."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from extractors.people.training.made import Entity, Example, Maker

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
SUBSTITUTED, JOINED, LOWERED, RAISED = 0.4, 0.2, 0.03, 0.02
"""Shares: persons renamed by names of many origins, sentences joined to the next, texts in small or all capitals."""
PLAIN_KEPT, CAPITALS_KEPT = 0.06, 0.5
"""Shares kept of sentences without any entity: with no capital beyond the start, and with one. The model only
reads sentences that can hold a name, so that the second kind is what it must learn to pass over."""

_CITED = re.compile(
    r"\s*(?:(?:,|and|&)\s*[A-Z][\w’'-]+\s*){0,3}(?:et al\.?)?,?\s*\(?(?:1[89]|20)\d\d[a-z]?\b|\s+et al\b"
)
_GROUPS = re.compile(
    r"\b(?:White|Black|Hispanic|Latin[oa]|Asian|African|American|Indian|Native|Islander|Petitioner|Speaker|"
    r"Protector|General|Great|Street|Tsar)s?$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the text that it is from."""

    document: str
    example: Example


def read(path: Path) -> Iterator[Sentence]:
    """Sentences of one file of the public data, spans that name groups or tags left unlabelled."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            entities = tuple(
                (start, end, _label(text, start, end, LABELS[kind]))
                for start, end, kind in row["ents"]
                if text[start:end].strip() and text[start] != "#"
            )
            yield Sentence(f"{path.stem}/{row['doc']}", Example(text, tuple(e for e in entities if e[2])))


def _label(text: str, start: int, end: int, label: str) -> str:
    if label != "PERSON":
        return label
    if _GROUPS.search(text[start:end]):
        return ""
    return "AUTHOR" if _CITED.match(text, end) else label


def training(folder: Path) -> tuple[Sentence, ...]:
    """All sentences for training."""
    return tuple(s for path in sorted(folder.glob("train-*.jsonl")) for s in read(path))


def epoch(sentences: tuple[Sentence, ...], made: int, random: Random) -> list[Example]:
    """What one round of training reads: sentences kept, joined and changed at random, and `made` made texts."""
    maker = Maker(random)
    found: list[Example] = []
    for n, sentence in enumerate(sentences):
        example = sentence.example
        if not example.entities:
            capitals = re.search(r"\w\W+[A-Z]", example.text)
            if random.random() > (CAPITALS_KEPT if capitals else PLAIN_KEPT):
                continue
        following = sentences[n + 1] if n + 1 < len(sentences) else sentence
        if random.random() < JOINED and following.document == sentence.document and following is not sentence:
            example = joined(example, following.example)
        found.append(_cased(substituted(example, maker), random))
    found += [_cased(maker.example(), random) for _ in range(made)]
    random.shuffle(found)
    return found


def joined(first: Example, second: Example) -> Example:
    """Two texts as one."""
    shift = len(first.text) + 1
    moved = tuple((s + shift, e + shift, label) for s, e, label in second.entities)
    return Example(f"{first.text} {second.text}", first.entities + moved)


def substituted(example: Example, maker: Maker) -> Example:
    """The text with some of its persons renamed, in the form in which they stood."""
    text, entities, last = "", [], 0
    for start, end, label in sorted(example.entities):
        if start < last:
            continue
        text += example.text[last:start]
        written = example.text[start:end]
        if label in ("PERSON", "AUTHOR") and written[0].isupper() and maker.random.random() < SUBSTITUTED:
            written = _renamed(written, label, maker)
        entities.append((len(text), len(text) + len(written), label))
        text += written
        last = end
    return Example(text + example.text[last:], tuple(entities))


def _renamed(written: str, label: str, maker: Maker) -> str:
    name = maker.name()
    if len(written.split()) > 1:
        new = name.full
    else:
        new = name.family if label == "AUTHOR" or maker.random.random() < 0.4 else name.given
    return new.upper() if len(written) > 3 and written.isupper() else new


def _cased(example: Example, random: Random) -> Example:
    chance = random.random()
    if chance < LOWERED:
        changed = example.text.lower()
    elif chance < LOWERED + RAISED:
        changed = example.text.upper()
    else:
        return example
    return Example(changed, example.entities) if len(changed) == len(example.text) else example


def spans(entities: tuple[Entity, ...], *labels: str) -> frozenset[tuple[int, int]]:
    """(start, end) of the entities with one of these labels."""
    return frozenset((s, e) for s, e, label in entities if label in labels)

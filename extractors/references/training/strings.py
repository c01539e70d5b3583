"""Labelled entries for training: strings of a data set in AnyStyle's form, and the same works set in other styles."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

Parts = list[tuple[str, str]]
"""(label, text) of the pieces of an entry, in order."""

LABELS = {
    "author": "author", "date": "date", "title": "title", "journal": "container", "container-title": "container",
    "volume": "volume", "pages": "pages", "location": "place", "publisher": "publisher", "edition": "edition",
    "editor": "editor", "translator": "editor", "director": "editor", "producer": "editor", "url": "address",
    "doi": "address", "citation-number": "number",
}  # fmt: skip
"""What the data set calls a piece, and what the model does; all else is a note."""
FOREIGN = re.compile(
    r"\b(?:der|die|und|des|les|dans|del|los|una|della|dei|nella|pour|para|auf|zur|sur|degli|por|sul|aux|Jahr|Presses"
    r"|Éd)\b|«"
)
"""Words of entries in other languages, which no learner here lists."""


def is_practice(raw: str) -> bool:
    """Whether a string belongs to the half that may be learned from; the other half only measures."""
    return int(hashlib.sha256(raw.encode()).hexdigest(), 16) % 2 == 0


def practice(path: Path) -> list[Parts]:
    """The entries of the practice half, labelled. In: a data set in AnyStyle's XML."""
    found = []
    for sequence in etree.parse(str(path)).getroot():
        parts = [(LABELS.get(str(e.tag), "note"), " ".join((e.text or "").split())) for e in sequence]
        raw = " ".join(text for _, text in parts)
        if is_practice(raw) and not FOREIGN.search(raw):
            found.append([(label, text) for label, text in parts if text])
    return found


def restyled(entries: Sequence[Parts], seed: str) -> Iterator[Parts]:
    """Each entry that tells enough once more in styles of UK centres: Harvard of several makes, APA, Vancouver, MLA."""
    rng = random.Random(seed)
    for parts in entries:
        said = {label: _bare(text) for label, text in reversed(parts)}
        if not {"author", "title", "date"} <= said.keys() or len(said["author"]) > LONGEST_AUTHORS:
            continue
        year = re.search(r"(?:1[5-9]|20)\d\d[a-h]?", said["date"])
        if year:
            said["date"] = year.group()
            for style in rng.sample(STYLES, PER_ENTRY):
                if made := _set(said, style, rng):
                    yield made


LONGEST_AUTHORS = 120
PER_ENTRY = 2
"""Styles that one work is set in."""

ARTICLE = {
    "harvard": "{author} ({date}) ‘{title}’, {container}, {volume}, pp. {pages}.",
    "harvard straight": "{author} ({date}) '{title}', {container}, {volume}, pp.{pages}.",
    "harvard full stops": "{author} ({date}). {title}. {container}, {volume}, {pages}.",
    "harvard bare": "{author}, {date}. {title}. {container}, {volume}, pp. {pages}.",
    "harvard online": "{author} ({date}) ‘{title}’, {container}, {volume}. Available at: {address} (Accessed: May 24).",
    "vancouver": "{author}. {title}. {container}. {date};{volume}:{pages}.",
    "mla": "{author}. “{title}.” {container} {volume} ({date}): {pages}.",
    "no stops": "{author} {date} {title} {container} {volume} {pages}",
    "commas": "{author} ({date}), {title}, {container}, {volume}, {pages}",
    "issue words": "{author} ({date}), “{title}”, {container}, Vol. {volume}, pp. {pages}.",
}
BOOK = {
    "harvard": "{author} ({date}) {title}. {edition}. {place}: {publisher}.",
    "harvard straight": "{author} ({date}) {title}. {place}: {publisher}.",
    "harvard full stops": "{author} ({date}). {title} ({edition}). {publisher}.",
    "harvard bare": "{author}, {date}. {title}. {edition}. {place}: {publisher}.",
    "harvard online": "{author} ({date}) {title}. {publisher}. Available at: {address} (Accessed: 4 May 2024).",
    "vancouver": "{author}. {title}. {edition}. {place}: {publisher}; {date}.",
    "mla": "{author}. {title}. {place}: {publisher}, {date}.",
    "no stops": "{author} {date} {title} {edition} {publisher} {place}",
    "commas": "{author} ({date}), {title}, {publisher}, {place}",
    "issue words": "{author}, {title} ({place}: {publisher}, {date})",
}
CHAPTER = {
    "harvard": "{author} ({date}) ‘{title}’, in {editor} (ed.) {container}. {place}: {publisher}, pp. {pages}.",
    "harvard straight": "{author} ({date}) '{title}', in {editor} (eds) {container}. {place}: {publisher}.",
    "harvard full stops": "{author} ({date}). {title}. In {editor} (Eds.), {container} (pp. {pages}). {publisher}.",
    "harvard bare": "{author}, {date}. {title}. In: {editor}, ed. {container}. {place}: {publisher}, pp. {pages}.",
    "mla": "{author}. “{title}.” {container}, edited by {editor}, {publisher}, {date}, pp. {pages}.",
    "vancouver": "{author}. {title}. In: {editor}, editors. {container}. {place}: {publisher}; {date}. p. {pages}.",
}
STYLES = tuple(ARTICLE)


def _bare(text: str) -> str:
    """A piece without the marks and words of the style that it stood in."""
    text = re.sub(r"^\W+|[\s,;:.“”\"'‘’(\[]+$", "", text) if not text.endswith("?") else re.sub(r"^\W+", "", text)
    text = re.sub(r"^(?:[Ii]n:?|pp?\.?|[Pp]ages?|[Vv]ol(?:ume)?\.?|doi:|Retrieved from)\s+", "", text)
    return re.sub(r"[\s,(\[]*\b(?:[Ee]ds?|[Ee]ditors?)\b\.?[)\]]*$", "", text).strip(" ,.;:")


def _set(said: dict[str, str], style: str, rng: random.Random) -> Parts | None:
    """One work in one style; None where it lacks what the style needs."""
    have = said.keys()
    if {"container", "publisher"} <= have and "editor" in have:
        forms = CHAPTER
    elif {"container", "volume"} <= have:
        forms = ARTICLE
    elif "publisher" in have and "container" not in have:
        forms = BOOK
    else:
        return None
    if style not in forms:
        return None
    given = {"edition": rng.choice(("2nd edn", "3rd edn", "4th ed.", "")), "address": "https://www.example.org/x1"}
    return _glued(forms[style], said, given, rng)


VOLUME_WITH_ISSUE = 0.6


def _glued(form: str, said: dict[str, str], given: dict[str, str], rng: random.Random) -> Parts:
    """The pieces of a form filled in, each with the marks that stand at it; what lacks is left out with its marks."""
    parts: Parts = []
    for piece in re.finditer(r"(?P<before>[^{}]*)\{(?P<label>\w+)\}(?P<behind>[^\s{}]*)", form):
        label = piece["label"]
        text = said.get(label) or given.get(label, "")
        if not text:
            continue
        if label == "volume" and rng.random() < VOLUME_WITH_ISSUE:
            text = f"{re.sub(r'[^0-9]', '', text)[:3] or 7}({rng.randint(1, 6)})"
        lead, _, opening = piece["before"].rpartition(" ")
        if lead.strip(" .,"):
            parts.append(("note", lead.strip()))
        parts.append((label, f"{opening}{text}{piece['behind']}"))
    tail = form[form.rfind("}") + 1 :].partition(" ")[2]
    return [*parts, *([("note", tail)] if tail else [])]

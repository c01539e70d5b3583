"""Entries read and compared field by field with their labels.

The strings stay outside the repository. They are halved once and for all by their digest: rules are written with an
eye on the practice half, the other half only tells how far they hold.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from extractors.references.entries import Entry, read_entry
from extractors.references.particulars import Particulars, particulars_of

FIELDS = ("first author", "year", "title", "container", "place", "publisher", "doi", "url")
TAGS = {
    "container": ("journal", "container-title"), "place": ("location",), "publisher": ("publisher",), "doi": ("doi",),
    "url": ("url",),
}  # fmt: skip
FOREIGN = re.compile(
    r"\b(?:der|die|und|des|les|dans|del|los|una|della|dei|nella|pour|para|auf|zur|sur|degli|por|sul|aux|Jahr|Presses"
    r"|Éd)\b|«"
)
"""Words of entries in other languages, which no learner here lists."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One string with what it holds by tag."""

    raw: str
    labels: Mapping[str, str]


def labelled(path: Path, half: str) -> list[Labelled]:
    """The English strings of one half ("practice" or "test"); a field that occurs twice counts by its first."""
    found = []
    for sequence in etree.parse(str(path)).getroot():
        parts = [(str(e.tag), " ".join((e.text or "").split())) for e in sequence]
        raw = " ".join(text for _, text in parts)
        side = "practice" if int(hashlib.sha256(raw.encode()).hexdigest(), 16) % 2 == 0 else "test"
        if side == half and not FOREIGN.search(raw):
            found.append(Labelled(raw, dict(reversed(parts))))
    return found


def plain(text: str) -> str:
    """Letters and figures only, without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum()).casefold()


def verdicts(one: Labelled) -> Iterator[tuple[str, bool]]:
    """(field, whether it was read right) for each field that the string has."""
    entry = read_entry(one.raw)
    labels = one.labels
    if "author" in labels:
        yield "first author", _author_right(labels["author"], entry)
    year = re.search(r"(?:1[5-9]|20)\d\d|n\. ?d|in press|forthcoming", labels.get("date", ""), re.IGNORECASE)
    if year:
        yield "year", plain(year.group()) in plain(entry.year or "")
    if "title" in labels:
        yield "title", plain(labels["title"]) == plain(entry.title or "")
    yield from _particulars_right(labels, particulars_of(entry.raw, entry.title, entry.kind, entry.year))


def _author_right(written: str, entry: Entry) -> bool:
    """The family name is the first or last word of the first author, and nothing of the next one."""
    first = re.split(r",|;| and | & ", written)[0]
    words = [plain(w) for w in re.findall(r"[^\W\d_][\w’'-]*", first) if len(w) > 1]
    got = plain(entry.authors[0]) if entry.authors else ""
    return bool(got and words and got in plain(first) and (got.endswith(words[-1]) or got.startswith(words[0])))


def _particulars_right(labels: Mapping[str, str], said: Particulars) -> Iterator[tuple[str, bool]]:
    for field, tags in TAGS.items():
        label = next((labels[t] for t in tags if t in labels), "")
        if not label:
            continue
        got = str(getattr(said, field))
        label = re.sub(r"^\s*[Ii]n:?\s+", "", label)
        yield field, bool(got) and plain(label).removeprefix("doi").removeprefix("httpsdoiorg") == plain(got)


def shares(strings: Sequence[Labelled]) -> dict[str, tuple[int, int]]:
    """Field -> (read right, of how many)."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in strings:
        for field, good in verdicts(one):
            right[field] += good
            total[field] += 1
    return {field: (right[field], total[field]) for field in FIELDS if total[field]}

"""The corpus: invented sentences under the facets that they deal with, and near misses.

A file "unit700_....txt" belongs to a unit, "unit703tools_....txt" to the members of a list that a criterion of the unit
asks for, which are told from each other alone; "words_....txt" lends its words to the vocabulary and teaches no facet.
A file holds, for each facet, a line "## facet" and below it "+ sentence", "+ heading :: sentence" or "- near miss";
facets in braces at the end of a line are further ones that the sentence deals with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "corpus"
_LINE = re.compile(r"(?P<sign>[+-])\s+(?:(?P<heading>[^:]{2,60}?) :: )?(?P<text>.*?)\s*(?:\{(?P<more>[\w ,-]+)\})?\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the corpus."""

    text: str
    heading: str
    unit: str
    facet: str
    """The facet under which it was written."""
    positive: bool
    """It deals with that facet; else it is a near miss of it."""
    also: frozenset[str]
    """Further facets that it deals with."""


def sentences(paths: Iterable[Path] = ()) -> Iterator[Sentence]:
    """All sentences of the corpus. Raises ValueError with file and line where a line has no such form."""
    for path in sorted(paths or HERE.glob("*.txt")):
        facet = ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("# "):
                continue
            if line.startswith("## "):
                facet = line[3:].split()[0].strip()
                continue
            found = _LINE.match(line)
            if found is None or not facet:
                raise ValueError(f"{path.name}, line {number}: neither a facet nor a sentence")
            also = frozenset(re.findall(r"[\w-]+", found["more"] or ""))
            unit = path.stem.partition("_")[0].removeprefix("unit")
            yield Sentence(found["text"], found["heading"] or "", unit, facet, found["sign"] == "+", also - {facet})

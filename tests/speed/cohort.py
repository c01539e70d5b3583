"""A made cohort of any size, as realistic as the samples that it is made from: invented learners, essays, portfolios and
journals of about 5,000 words, Word files with some PDFs and workbooks among them.

    python -m tests.speed.cohort FOLDER [--submissions 180] [--seed 8589] [--alike]

A few masters are built from the samples' sources, each filled up with paragraphs of the other learners. A submission has
a master's headings, tables and references with the learner's name put in, and text of its own (`tests.speed.own_texts`),
as dense in names, dates and citations as the sources. Of the learners one in five has copied: two paragraphs of each unit
are the learner's before, one of them edited. So one pair in fifty of a unit shares passages among 60 submissions, and the
pairs grow with the cohort, not with its square.

`--alike` is the worst case instead: a submission is a master with one content word in seven exchanged, so that every two
of one master share passages, thousands of pairs in a cohort of some hundred. The same seed gives the same cohort; a
larger one begins with the smaller.
"""

from __future__ import annotations

import argparse
import random
import re
import zipfile
from collections import defaultdict
from dataclasses import replace
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from samples import essay, log, word
from samples.make import SOURCES
from samples.markup import Item, Source, parse, plain
from tests.speed.own_texts import Change, exchange, is_own, own_source, sources, with_copied

WORDS = 5_000
"""Of a submission: what issue and assessors call a typical portfolio."""
SEED = 8589
UNITS = ("700", "701", "703")
_EXCHANGED = 7
"""One in so many content words where texts are alike."""
_COPIES = 5
"""One learner in so many has copied from the one before."""
_COPIED, _EDITED = 2, 8
"""Paragraphs copied of a unit; one in so many content words exchanged in the second."""
_PDF, _LOG = 12, 4
"""One essay in so many is a PDF; one portfolio in so many has its log in a workbook of its own."""
_FIRST = """Abiola Annika Bram Calista Dilan Edda Fenella Gethin Hana Idris Jory Kamal Lowri Marek Nadira Orla Piet
Quilla Rhodri Saskia Tamsin Ulrik Verity Wanjiru Xanthe Yusra Zoltan Ailsa Beatriz Corin""".split()
_LAST = """Abernathy Bellweather Castellane Drummell Eversholt Farrant Gorringe Hathersage Inchbald Jellicoe Karrowby
Lidderdale Mountsorrel Netherby Ollerenshaw Penhallow Quennell Rowntrey Silverdene Tarrandine Uttley Venables
Wetherspun Yelverton Zellaby Ashgrove Birkinshaw Coldstrode Dunmorrow Elphick""".split()
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")


def build(folder: Path, submissions: int, seed: int = SEED, *, alike: bool = False) -> None:
    """Write a cohort of so many submissions into `folder`: a folder for each learner, three units each."""
    for number in range(submissions):
        learner, unit = number // len(UNITS), number % len(UNITS)
        name = _name(learner)
        chance, master = _dealt(number, seed)
        target = folder / name / f"{name} {UNITS[unit]} {('assignment', 'portfolio', 'journal')[unit]}.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        change = _change(master, name, chance)
        source = master if alike else _with_own_text(number, seed)
        if unit == 0 and learner % _PDF == _PDF - 1:
            _pdf(source, change if alike else str, target.with_suffix(".pdf"))
        elif alike:
            target.write_bytes(_varied(_package(master), change))
        else:
            word.build(source, target)
        if unit == 1 and learner % _LOG == _LOG - 1:
            source = parse((SOURCES / "bankole-log.txt").read_text(encoding="utf-8"))
            if not alike:
                source = own_source(source, change, chance)
            _log(source, change, target.with_name(f"{name} 701 coaching log.xlsx"))


def _dealt(number: int, seed: int) -> tuple[random.Random, Source]:
    """A submission's own row of chances, and its master."""
    chance = random.Random(f"{seed}/{number}")
    return chance, chance.choice(_masters(UNITS[number % len(UNITS)]))


def _with_own_text(number: int, seed: int) -> Source:
    """What a learner hands in: text of the learner's own, and of one in some learners what was copied."""
    made = _own_text(number, seed)
    learner = number // len(UNITS)
    if learner % _COPIES != _COPIES - 1:
        return made
    chance = random.Random(f"{seed}/{number}/copied")
    theirs = [i.text for i in _own_text(number - len(UNITS), seed).items if is_own(i)]
    first, second = chance.sample(theirs, _COPIED)
    return with_copied(made, (plain(first), exchange(plain(second), chance, _EDITED)), chance)


def _own_text(number: int, seed: int) -> Source:
    chance, master = _dealt(number, seed)
    return own_source(master, _change(master, _name(number // len(UNITS)), chance), chance)


def _name(number: int) -> str:
    """A name that no other learner has."""
    first, last = _FIRST[number % len(_FIRST)], _LAST[number // len(_FIRST) % len(_LAST)]
    more = number // (len(_FIRST) * len(_LAST))
    return f"{first} {_LAST[more - 1]}-{last}" if more else f"{first} {last}"


@cache
def _masters(unit: str) -> tuple[Source, ...]:
    """Each learner's work of a unit, filled up to the length with running text of the others, under its headings."""
    masters = []
    for own, source in sources():
        if own != unit:
            continue
        others = sorted((s for s in sources() if s[1] is not source), key=lambda s: s[0] != unit)
        spare = [i for _, s in others for i in s.items if i.kind == "paragraph" and len(i.text) > 250]
        room = WORDS - sum(map(_words, source.items))
        filling: list[Item] = []
        for item in spare:
            if room <= 0:
                break
            filling.append(replace(item, text=re.sub(r"\[\^\w+\]", "", item.text)))
            room -= _words(item)
        masters.append(replace(source, items=_spread(source.items, filling)))
    return tuple(masters)


def _spread(items: tuple[Item, ...], filling: list[Item]) -> tuple[Item, ...]:
    """The filling after the paragraphs of the text, evenly: never among the references."""
    end = next((n for n, i in enumerate(items) if i.kind == "reference"), len(items))
    places = [n for n, i in enumerate(items[:end]) if i.kind == "paragraph" and n > 5]
    after: dict[int, list[Item]] = defaultdict(list)
    for n, item in enumerate(filling):
        after[places[n * len(places) // len(filling)]].append(item)
    return tuple(i for n, item in enumerate(items) for i in (item, *after[n]))


def _words(item: Item) -> int:
    texts = [item.text, *(cell for row in item.rows for cell in row), *item.lines]
    return sum(len(plain(text).split()) for text in texts)


def _change(master: Source, name: str, chance: random.Random) -> Change:
    """Another learner's version of a line of a master: the learner's name, and some other words."""
    first, _, last = master.head["author"].partition(" ")
    new_first, _, new_last = name.partition(" ")
    names = {first: new_first, last: new_last, master.head.get("header", "-").split()[0]: new_first[0]}
    own = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in sorted(names, key=len, reverse=True) if n))

    def changed(text: str) -> str:
        renamed = own.sub(lambda m: names.get(m[0], m[0]), text)
        return renamed if "{{" in renamed else exchange(renamed, chance, _EXCHANGED)

    return changed


_PACKAGES: dict[int, list[tuple[str, bytes]]] = {}


def _package(master: Source) -> list[tuple[str, bytes]]:
    """The members of the Word file of a master, built once."""
    if id(master) not in _PACKAGES:
        with TemporaryDirectory() as scratch:
            path = Path(scratch) / "master.docx"
            word.build(master, path)
            with zipfile.ZipFile(path) as package:
                _PACKAGES[id(master)] = [(n, package.read(n)) for n in package.namelist()]
    return _PACKAGES[id(master)]


def _varied(members: list[tuple[str, bytes]], change: Change) -> bytes:
    """The Word file with every text changed."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as package:
        for name, data in members:
            text = data
            if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml", name):
                varied = _TEXT.sub(lambda m: m[1] + change(m[2]) + m[3], data.decode("utf-8"))
                text = varied.encode("utf-8")
            elif name == "docProps/core.xml":
                text = re.sub(
                    r"(<dc:creator>|<cp:lastModifiedBy>)([^<]*)",
                    lambda m: m[1] + escape(change(m[2])),
                    data.decode("utf-8"),
                ).encode("utf-8")
            package.writestr(zipfile.ZipInfo(name, (2026, 6, 1, 9, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _pdf(master: Source, change: Change, path: Path) -> None:
    kinds = {"paragraph", "heading1", "heading2", "heading3", "bullet", "reference", "table", "page"}
    items = tuple(
        replace(
            item,
            text=plain(change(item.text)),
            rows=tuple(tuple(plain(change(cell)) for cell in row) for row in item.rows),
        )
        for item in master.items
        if item.kind in kinds
    )
    head = {key: change(value) for key, value in master.head.items()}
    essay.build(Source({**head, "heading": head.get("heading", head["title"])}, items), path)


def _log(source: Source, change: Change, path: Path) -> None:
    items = tuple(replace(i, rows=tuple(tuple(map(change, row)) for row in i.rows)) for i in source.items)
    log.build(replace(source, items=items), path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--submissions", type=int, default=180)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--alike", action="store_true", help="the worst case: all texts of a unit share passages")
    asked = parser.parse_args()
    build(asked.folder, asked.submissions, asked.seed, alike=asked.alike)


if __name__ == "__main__":
    main()

"""Reading the essays: documents with what is to be found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractors.model import Block, CellPlace, Document, Heading, Kind, Part, Reading, Role, Span, Status

FOLDER = Path(__file__).parent
_MARK = re.compile(r"\[\[(?P<written>.+?)(?P<truths>(?:\|[^|\]]+)+)\]\]")
_ENTRY = re.compile(r"@(?P<kind>[-+&|]|\d+[.)])?\s?(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Expected:
    """A citation that stands in an essay."""

    span: Span
    authors: tuple[str, ...]
    year: str | None
    flag: str
    """L, X, M or S; see the package."""
    optional: bool


@dataclass(frozen=True, slots=True)
class ExpectedEntry:
    """An entry; None is not compared."""

    block: int
    start: int
    text: str
    authors: tuple[str, ...] | None
    year: str | None
    title: str | None
    cited: bool | None


@dataclass(slots=True)
class Essay:
    """One essay and its answers."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    citations: list[Expected] = field(default_factory=list)
    entries: list[ExpectedEntry] = field(default_factory=list)

    def add(self, text: str, part: Part = Part.BODY, label: str = "", cell: CellPlace | None = None) -> int:
        role = Role.LIST_ITEM if label else Role.TEXT
        self.blocks.append(Block(part, len(self.blocks), text, label=label, role=role, cell=cell))
        return len(self.blocks) - 1

    @property
    def reading(self) -> Reading:
        """The essay as a submission of one file."""
        return Reading(
            (
                Document(
                    "d1", "a.docx", Kind.DOCX, "0" * 64, Status.READ,
                    blocks=tuple(self.blocks), headings=tuple(self.headings),
                ),
            )
        )  # fmt: skip


def essays(made: str = "essays") -> Iterator[Essay]:
    """All essays of one making ("essays" or "strangers"), in the order of the files."""
    for path in sorted(FOLDER.glob(f"{made}_*.txt")):
        for text in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, body = text.partition("\n")
            yield _essay(name.strip(), body.strip().split("\n"))


def _essay(name: str, lines: list[str]) -> Essay:
    essay = Essay(name)
    place = (0, 0, "")
    row = 0
    for line in filter(str.strip, lines):
        if line.startswith("= "):
            essay.entries.append(_answer(line[2:], *place))
            place = (0, 0, "")
        elif line.startswith("@"):
            found = _ENTRY.fullmatch(line)
            assert found
            here = _listed(essay, found["kind"] or "", found["text"], row)
            row += found["kind"] == "|"
            place = (*place[:2], f"{place[2]} {here[2]}") if found["kind"] == "+" else here
        else:
            _prose(essay, line)
    return essay


def _listed(essay: Essay, kind: str, text: str, row: int) -> tuple[int, int, str]:
    """Adds an entry, or a part of one: (block, offset, text)."""
    match kind:
        case "&":
            at = len(essay.blocks) - 1
            block = essay.blocks[at]
            essay.blocks[at] = Block(block.part, at, f"{block.text}\n{text}")
            return at, len(block.text) + 1, text
        case "|":
            cells = [c.strip() for c in text.split("|")]
            at = [essay.add(cell, cell=CellPlace(0, row, n)) for n, cell in enumerate(cells)][1]
            return at, 0, " ".join(cells[1:])
        case "-":
            return essay.add(text, label="•"), 0, text
        case "" | "+":
            return essay.add(text), 0, text
        case number:
            return essay.add(text, label=number), 0, text


def _prose(essay: Essay, line: str) -> None:
    opener, _, rest = line.partition(" ")
    part = Part.FOOTNOTE if opener == "^" else Part.BODY
    source = rest if opener in ("#", "#?", "^") else line
    text, at = "", 0
    marks: list[tuple[int, int, str]] = []
    for mark in _MARK.finditer(source):
        text += source[at : mark.start()]
        marks.append((len(text), len(text) + len(mark["written"]), mark["truths"]))
        text += mark["written"]
        at = mark.end()
    block = essay.add(text + source[at:], part)
    if opener == "#":
        essay.headings.append(Heading(block, 1, "style"))
    for start, end, truths in marks:
        essay.citations += [_truth(t, Span(0, block, start, end)) for t in truths.strip("|").split("|")]


def _truth(text: str, span: Span) -> Expected:
    authors, year, flag = text.rsplit(" ", 2)
    names = tuple(name.replace("_", " ").strip() for name in authors.split(","))
    return Expected(span, names, None if year == "-" else year.replace("_", " "), flag[0], flag.endswith("?"))


def _answer(line: str, block: int, start: int, text: str) -> ExpectedEntry:
    authors, year, title, cited = (part.strip() for part in line.split(" | "))
    names = None if authors == "-" else () if authors == "none" else tuple(a.strip() for a in authors.split(", "))
    said = None if title == "-" else title
    return ExpectedEntry(
        block, start, " ".join(text.split()), names, None if year == "-" else year, said,
        None if cited == "-" else cited == "c",
    )  # fmt: skip

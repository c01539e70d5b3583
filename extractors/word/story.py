"""What lasts across the paragraphs of a story: open fields, the page count, what a person must be warned of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extractors.model import CellPlace, CitedWork, Part
from extractors.word.ledger import Account
from extractors.word.names import RPR, VAL, W, on, whole
from extractors.word.simple import Simple
from extractors.word.styles import Styles
from extractors.zipped import Relation

# Fields nest a few deep; a file that opens more without closing them is broken, and the oldest are forgotten.
MOST_OPEN_FIELDS = 32
_ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\\\s]+))', re.IGNORECASE)
_CONTENTS_FIELD = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A complex field that is open at some point of a story."""

    instruction: str = ""
    shown: bool = False
    """Past its separator: what stands here is its result."""
    start: int = 0
    choice: str = ""
    """What a form field shows that stands in no run."""
    data: str = ""
    """What it carries beside its instruction (base64)."""

    @property
    def contents(self) -> bool:
        """Whether it is a table of contents."""
        return is_contents(self.instruction)


@dataclass(slots=True)
class Pages:
    """Page count of the main story."""

    number: int = 1
    rendered: bool = False
    """The file says where pages end; without that, numbers are not to be had."""
    fresh: bool = False
    """A break was just counted by its explicit form, of which Word writes a rendered one too."""

    def explicit(self) -> None:
        """A page break that the learner typed."""
        self.number += 1
        self.fresh = True

    def break_rendered(self) -> None:
        """A page end as Word last laid the text out."""
        if not self.fresh:
            self.number += 1
        self.fresh = False


@dataclass(slots=True)
class Seen:
    """What a file was seen to hold that a person must be warned of, and the sources that its citations name."""

    tracked: bool = False
    hidden: bool = False
    embedded: bool = False
    altchunk: bool = False
    pictures: bool = False
    pictured: list[int] = field(default_factory=list)
    """Positions of the blocks in which a picture or ink stands or is anchored."""
    account: Account = field(default_factory=Account)
    sources: Callable[[], Mapping[str, CitedWork]] = dict
    """Word's sources by their tag; read when the first citation asks."""


@dataclass(slots=True)
class Story:
    """What lasts across the paragraphs of one part."""

    styles: Styles
    relations: dict[str, Relation]
    seen: Seen
    pages: Pages = field(default_factory=Pages)
    fields: list[Field] = field(default_factory=list)
    prompts: int = 0
    """Content controls around this place that show their prompt, not something typed."""
    removed: str | None = None
    """Who deleted the row or cell of a table around this place; None where nobody did."""
    simple: Simple | None = None
    """The paragraphs of the part that need no walk."""
    drawings: dict[str, list[str]] = field(default_factory=dict)
    """Lines of text of the charts and SmartArt parts, by part name; taken out when their place is met."""


@dataclass(slots=True)
class Place:
    """Where the paragraphs of a container stand."""

    part: Part
    anchor: int | None = None
    author: str = ""
    cell: CellPlace | None = None
    own: list[int] | None = None
    """Collects the positions of the cell's own paragraphs."""
    table: int | None = None
    contents: bool = False


@dataclass(slots=True)
class Notes:
    """Notes or comments of one part: id to element, and the story they are read in."""

    part: Part
    elements: dict[str, etree._Element] = field(default_factory=dict)
    story: Story | None = None


def form_value(element: etree._Element) -> str:
    """What a drop-down or tick box of an old form shows, from the field's `begin` character; "" for other fields."""
    box = next(element.iter(f"{W}checkBox"), None)
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "☒" if state is not None and on(state.get(VAL)) else "☐"
    entries = [e.get(VAL) or "" for e in element.iter(f"{W}listEntry")]
    if not entries:
        return ""
    result = next(element.iter(f"{W}result"), None)
    index = whole(result.get(VAL), 0) if result is not None else 0
    return entries[index] if index < len(entries) else ""


def address_of(instruction: str) -> str:
    """The address that a HYPERLINK field points to; "" for other fields and for places in the document."""
    found = _ADDRESS.match(instruction) if instruction.lstrip()[:1] in "Hh" else None
    return (found[1] or found[2] or "") if found else ""


def is_contents(instruction: str) -> bool:
    """Whether a field makes a table of contents or an index."""
    return instruction.lstrip()[:1] in "TtIi" and _CONTENTS_FIELD.match(instruction) is not None


def shows_prompt(control: etree._Element) -> bool:
    """Whether a content control (`w:sdt`) says that it shows its prompt ("Click to enter text")."""
    flag = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    return flag is not None and on(flag.get(VAL))


def is_prompt(run: etree._Element) -> bool:
    """Whether a run has the style of prompts: other programs leave the flag of a control that was filled in."""
    style = run.find(f"{RPR}/{W}rStyle")
    return style is not None and (style.get(VAL) or "").lower() == "placeholdertext"

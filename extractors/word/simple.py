"""Paragraphs made of runs of text only, read from the markup of their part: nine of ten, at a quarter of the cost.

A walk over the elements of a run costs more than all else that reading does. Where a part is laid out as office
programs write it, the paragraphs that hold nothing but runs are cut from the markup by searches for fixed words;
whatever does not fit to the letter is left to the walk. The parser has already seen that the markup is well-formed,
so no "<" stands in an attribute, and what begins like a tag is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import unescape

from lxml import etree

from extractors.word.characters import INVISIBLE_CHARACTERS, ODD
from extractors.word.names import RPR, RUN, P, W
from extractors.word.styles import Format, Styles

_DECLARATION = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:\s+(?:version|standalone)=["'][^"']*["']|\s+encoding=["']utf-8["'])*\s*\?>)?""",
    re.IGNORECASE,
)
_OPENING = re.compile("<w:p[ >/]")
_RUN = r"""<w:r(?: [^<>]*["'])?>(?:<w:rPr/>|<w:rPr>(?>.*?</w:rPr>))?"""
_ASIDE = r"""<w:proofErr [^<>]*/>|<w:bookmarkEnd [^<>]*/>"""
_HEAD = re.compile(
    rf"""(?:{_ASIDE})*+(?P<tabs>(?:{_RUN}(?:<w:tab/>|<w:br/>)++</w:r>(?:{_ASIDE})*+)*+)"""
    rf"""{_RUN}(?P<own>(?:<w:tab/>|<w:br/>)*+)<w:t(?: xml:space="preserve")?>""",
    re.DOTALL,
)
_TAIL = re.compile(rf"(?:{_ASIDE})*+")
_BLANKS = re.compile("<w:(tab|br)/>")
_ODD = tuple(map(chr, INVISIBLE_CHARACTERS))
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_END_OF_RUN = "</w:t></w:r>"
MOST_HEADS = 10_000
"""Openings of runs that are remembered; a real file has hundreds (each editing session has its number in them)."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a run opens with: blanks before its text, and the look of it."""

    blanks: str
    format: Format


class Simple:
    """The simple paragraphs of one part."""

    def __init__(self, root: etree._Element, markup: bytes) -> None:
        """`root` is what the parser made of `markup`. Finds none where the markup is not laid out as usual."""
        self._markup = ""
        self._odd = False
        """The part has characters that print nothing, or references to characters."""
        self._places: dict[etree._Element, tuple[int, int]] = {}
        """Of each `w:p`: where it opens, and where the next one does."""
        if not _usual(root, markup):
            return
        try:
            text = markup.decode()
        except UnicodeDecodeError:
            return
        elements = list(root.iter(P))
        starts = [found.start() for found in _OPENING.finditer(text)]
        if len(starts) == len(elements):
            self._markup = text
            begin = text.find("<w:")
            self._odd = any(text.find(c, begin) >= 0 for c in _ODD) or "&#" in text
            self._places = dict(zip(elements, pairwise([*starts, len(text)]), strict=True))

    def split(self, element: etree._Element) -> tuple[str, str] | None:
        """(markup of the properties, markup of the runs) of a `w:p` that may be a simple one; None for others."""
        place = self._places.get(element)
        if place is None:
            return None
        start, following = place
        markup = self._markup
        end = markup.find("</w:p>", start, following)
        rest = markup[markup.find(">", start) + 1 : end]
        if end < 0 or (self._odd and ("&#" in rest or ODD.search(rest))):
            return None
        if rest.startswith("<w:pPr>"):
            end = rest.find("</w:pPr>", 7)
            return rest[7:end], rest[end + 8 :]
        return "", rest


class Runs:
    """Openings of runs that were met before, by their markup, over one look of a paragraph."""

    def __init__(self, base: Format, styles: Styles) -> None:
        self._base = base
        self._styles = styles
        self._heads: dict[str, Head] = {}

    def read(self, markup: str, element: etree._Element) -> tuple[str, dict[int, int], dict[int, Format]] | None:
        """The text, characters that are no blanks by the id of their format, and those formats.

        `markup` of the runs of the paragraph `element`. None where it holds anything but plain runs on the line.
        """
        pieces = markup.split(_END_OF_RUN)
        tail = pieces.pop()
        if tail and not _TAIL.fullmatch(tail):
            return None
        texts: list[str] = []
        counts: dict[int, int] = {}
        looks: dict[int, Format] = {}
        heads = self._heads
        for n, piece in enumerate(pieces):
            at = piece.find(">", piece.rfind("<w:t")) + 1
            head = heads.get(piece[:at]) or self._met(piece[:at], pieces[:n], element)
            if head is None or head.format.raised:
                return None
            text = piece[at:]
            if "<" in text:
                return None
            if "&" in text:
                text = unescape(text, _QUOTES)
            if head.blanks:
                texts.append(head.blanks)
            texts.append(text)
            if text and not text.isspace():
                form = head.format
                identity = id(form)
                counts[identity] = counts.get(identity, 0) + len(text)
                looks[identity] = form
        return "".join(texts), counts, looks

    def _met(self, markup: str, before: list[str], element: etree._Element) -> Head | None:
        """A head that is met for the first time; None for one that opens more than a plain run."""
        found = _HEAD.fullmatch(markup)
        if found is None:
            return None
        runs = [child for child in element if child.tag == RUN]
        position = sum(map(_runs_in, before)) + _runs_in(markup) - 1
        if position >= len(runs):  # a run within the properties of another
            return None
        rpr = runs[position].find(RPR)
        form = self._styles.run(self._base, rpr) if rpr is not None else self._styles.one(self._base)
        tabs, own = _BLANKS.findall(found["tabs"]), _BLANKS.findall(found["own"])
        head = Head("".join("\t" if kind == "tab" else "\n" for kind in (*tabs, *own)), form)
        if len(self._heads) < MOST_HEADS:
            self._heads[markup] = head
        return head


def _runs_in(markup: str) -> int:
    return markup.count("<w:r ") + markup.count("<w:r>")


def _usual(root: etree._Element, markup: bytes) -> bool:
    """Whether a part is in UTF-8, has its prefix `w` once and for all, and nothing but tags and text."""
    declared = _DECLARATION.match(markup)
    start = declared.end() if declared is not None else 0
    prefixes = sum(1 for prefix in root.nsmap if prefix is not None and prefix.startswith("w"))
    return (
        declared is not None
        and root.nsmap.get("w") == W[1:-1]
        and markup.count(b"xmlns:w") == prefixes
        and markup.find(b"<!--") < 0
        and markup.find(b"<![CDATA[") < 0
        and markup.find(b"?>", start) < 0
    )

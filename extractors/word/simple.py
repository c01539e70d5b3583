"""Paragraphs made of runs of text only, read from the markup of their part: nine of ten, at a quarter of the cost.

A walk over the elements of a run costs more than all else that reading does. Where a part is laid out as office
programs write it, the paragraphs that hold nothing but runs are cut from the markup by searches for fixed words;
whatever does not fit to the letter is left to the walk. The parser has already seen that the markup is well-formed,
so no "<" stands in an attribute, and what begins like a tag is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import unescape

from lxml import etree

from extractors.word.characters import INVISIBLE_CHARACTERS, ODD
from extractors.word.definitions import Key, key_of
from extractors.word.names import W
from extractors.word.styles import Format, Styles

_DECLARATION = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:\s+(?:version|standalone)=["'][^"']*["']|\s+encoding=["']utf-8["'])*\s*\?>)?""",
    re.IGNORECASE,
)
_OPENING = re.compile("<w:p[ >/]")
_RUN = r"""<w:r(?: [^<>]*["'])?>(?:<w:rPr/>|<w:rPr>{}</w:rPr>)?"""
_ASIDE = r"""<w:(?:proofErr|bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd) [^<>]*/>"""
_BLANK_RUN = _RUN.format("(?>.*?(?=</w:rPr>))") + "(?:<w:tab/>|<w:br/>)++</w:r>"
_HEAD = re.compile(
    rf"(?:{_ASIDE})*+(?P<tabs>(?:{_BLANK_RUN}(?:{_ASIDE})*+)*+){_RUN.format('(?P<look>(?>.*?(?=</w:rPr>)))')}"
    """(?P<own>(?:<w:tab/>|<w:br/>)*+)<w:t(?: xml:space="preserve")?>""",
    re.DOTALL,
)
_NOTE = re.compile(
    _RUN.format("(?>.*?(?=</w:rPr>))")
    + """(?:<w:(footnote|endnote|comment)Reference w:id="([^"<>&]*)"/>"""
    + "|<w:(?:footnoteRef|endnoteRef|annotationRef)/>)</w:r>",
    re.DOTALL,
)
_INNER = re.compile("""</w:t>((?:<w:tab/>|<w:br/>)++)<w:t(?: xml:space="preserve")?>""")
_TAIL = re.compile(rf"(?:{_ASIDE})*+")
_BLANKS = re.compile("<w:(tab|br)/>")
_SESSIONS = re.compile(r""" w:rsid\w*="[0-9A-Fa-f]*\"""")
_PREFIX = re.compile(rb"xmlns:w\s*=")
_MARKED, _INSTRUCTION = re.compile(rb"!(?=--|\[CDATA\[)"), re.compile(rb"\?(?=>)")
"""By a first byte that is rare: in a part of some megabytes that is three times as fast as to find them whole."""
_ODD = tuple(map(chr, INVISIBLE_CHARACTERS))
_ODD_ASCII = tuple(c for c in _ODD if c.isascii())
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_END_OF_RUN = "</w:t></w:r>"
MOST_HEADS = 10_000
"""Openings of runs that are remembered; a real file has hundreds (each editing session has its number in them)."""


LONGEST_HEAD = 2_000
"""Characters; a longer opening is left to the walk."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a run opens with: blanks before its text, and the look of it."""

    blanks: str
    format: Format


Read = tuple[list[str], "Format | None", dict[int, int], dict[int, Format]]
"""What stands in a simple paragraph: the texts of its runs; the look of most characters that are no blanks (None for
blanks only); of a paragraph in more than one look, these characters by the id of their format; and those formats."""

Note = tuple[str, str, int, int]
"""Kind and id of a note or comment; runs with text before its mark; blanks between these and the mark."""


class Simple:
    """The simple paragraphs of one part."""

    def __init__(self, root: etree._Element, markup: bytes, paragraphs: list[etree._Element | None]) -> None:
        """`root` is what the parser made of `markup`, `paragraphs` its `w:p`, None for one that was changed since.

        Finds none where the markup is not laid out as usual.
        """
        self._markup = ""
        self._odd = False
        """The part has characters that print nothing, or references to characters."""
        self._elements: list[etree._Element | None] = []
        self._starts: list[int] = []
        """Where each `w:p` opens, and where the part ends."""
        self._order: dict[etree._Element | None, int] | None = None
        self._next = 0
        """Position of the element that is asked for next if all are, in the order of the part."""
        if not _usual(root, markup):
            return
        try:
            text = markup.decode()
        except UnicodeDecodeError:
            return
        starts = [found.start() for found in _OPENING.finditer(text)]
        if len(starts) == len(paragraphs):
            self._markup = text
            begin = text.find("<w:")
            odd = _ODD_ASCII if text.isascii() else _ODD
            self._odd = any(text.find(c, begin) >= 0 for c in odd) or "&#" in text
            self._elements, self._starts = paragraphs, [*starts, len(text)]

    def split(self, element: etree._Element) -> tuple[str, str] | None:
        """(markup of the properties, markup of the runs) of a `w:p` that may be a simple one; None for others."""
        position = self._next
        if position >= len(self._elements) or self._elements[position] is not element:
            if self._order is None:
                self._order = {known: n for n, known in enumerate(self._elements)}
            position = self._order.get(element, -1)
            if position < 0:
                return None
        self._next = position + 1
        start, following = self._starts[position : position + 2]
        markup = self._markup
        end = markup.find("</w:p>", start, following)
        rest = markup[markup.find(">", start) + 1 : end]
        if end < 0 or (self._odd and ("&#" in rest or ODD.search(rest))):
            return None
        if rest.startswith("<w:pPr>"):
            end = rest.find("</w:pPr>", 7)
            return rest[7:end], rest[end + 8 :]
        return "", rest


def without_notes(runs: str) -> tuple[str, list[Note]]:
    """Markup of runs without those that only refer to a note or comment, and what these refer to."""
    found: list[Note] = []

    def take(note: re.Match[str]) -> str:
        if note[1]:
            texts = runs.count(_END_OF_RUN, 0, note.start())
            last = runs.rfind(_END_OF_RUN, 0, note.start())
            found.append((note[1], note[2], texts, len(_BLANKS.findall(runs, max(last, 0), note.start()))))
        return ""

    return _NOTE.sub(take, runs), found


class Runs:
    """Openings of runs that were met before, by their markup, over one look of a paragraph."""

    def __init__(self, base: Format, styles: Styles) -> None:
        """`base`: the format that the paragraph's style gives."""
        self._base = base
        self._styles = styles
        self._heads: dict[str, Head] = {}

    def read(self, markup: str) -> Read | None:
        """What the runs with this markup hold; None where there is anything but plain runs on the line."""
        pieces = markup.split(_END_OF_RUN)
        tail = pieces.pop()
        if tail and not _TAIL.fullmatch(tail):
            return None
        texts: list[str] = []
        forms: list[Format] = []
        lengths: list[int] = []
        heads = self._heads
        for piece in pieces:
            at = piece.find(">", piece.rfind("<w:t")) + 1
            head = heads.get(piece[:at])
            if head is None:
                at = _begin_of_text(piece, at)
                head = heads.get(piece[:at]) or self._met(piece[:at])
                if head is None:
                    return None
            text = piece[at:]
            if "<" in text:
                text = _INNER.sub(_blanks, text)
                if "<" in text:
                    return None
            if "&" in text:
                text = unescape(text, _QUOTES)
            texts.append(head.blanks + text if head.blanks else text)
            if text and not text.isspace():
                forms.append(head.format)
                lengths.append(len(text))
        most, counts, looks = _weighed(forms, lengths)
        return texts, most, counts, looks

    def _met(self, markup: str) -> Head | None:
        """A head that is met for the first time; None for one that opens more than a plain run, or a raised one."""
        opened = _opened(_SESSIONS.sub("", markup)) if len(markup) < LONGEST_HEAD else None
        if opened is None:
            return None
        blanks, key = opened
        form = self._styles.changed(self._base, key) if key else self._styles.one(self._base)
        if form.raised:
            return None
        head = Head(blanks, form)
        if len(self._heads) < MOST_HEADS:
            self._heads[markup] = head
        return head


def _begin_of_text(piece: str, at: int) -> int:
    """Where the first text of a run begins; `at` is where its last one does."""
    inner = piece.find("</w:t>")
    return piece.find(">", piece.rfind("<w:t", 0, inner)) + 1 if inner >= 0 else at


def _weighed(forms: list[Format], lengths: list[int]) -> tuple[Format | None, dict[int, int], dict[int, Format]]:
    """The look of most characters; where there is more than one, how many each has by its id, and each."""
    if not forms:
        return None, {}, {}
    first = forms[0]
    if len(forms) == 1 or all(form is first for form in forms):
        return first, {}, {}
    counts: dict[int, int] = {}
    for form, length in zip(forms, lengths, strict=True):
        counts[id(form)] = counts.get(id(form), 0) + length
    looks = {id(form): form for form in forms}
    return looks[max(counts, key=counts.__getitem__)], counts, looks


@lru_cache(maxsize=MOST_HEADS)
def _opened(markup: str) -> tuple[str, Key] | None:
    """Blanks, and what its own properties change, of a run that opens so; None for one that is no plain run.

    Files share the openings that their programs write: they are remembered from one file to the next.
    """
    found = _HEAD.fullmatch(markup)
    key = key_of(found["look"] or "") if found is not None else None
    if found is None or key is None:
        return None
    blanks = "".join(_BLANKS.findall(found["tabs"]) + _BLANKS.findall(found["own"]))
    return blanks.replace("tab", "\t").replace("br", "\n"), key


def _blanks(found: re.Match[str]) -> str:
    return found[1].replace("<w:tab/>", "\t").replace("<w:br/>", "\n")


def _usual(root: etree._Element, markup: bytes) -> bool:
    """Whether a part is in UTF-8, has its prefix `w` once and for all, and nothing but tags and text."""
    declared = _DECLARATION.match(markup)
    if declared is None or root.nsmap.get("w") != W[1:-1]:
        return False
    return (
        len(_PREFIX.findall(markup)) == 1
        and _MARKED.search(markup) is None
        and _INSTRUCTION.search(markup, declared.end()) is None
    )

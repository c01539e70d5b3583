"""The account of files whose text is one stream: its letters, counted from the file, against those of the blocks.

For plain text, tables of text, Rich Text, web pages, mails and OpenDocument files. Letters are compared as a whole, not
by place, so that joining, splitting and numbering by a reader makes no difference, and a passage that it loses does.
"""

from __future__ import annotations

import email
import email.message
import email.policy
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import lxml.html
from lxml import etree

from extractors import outlook_account, rich_text_account
from extractors.account import COPIES, INVISIBLE, PROPERTIES, SCRIPTS, visible
from extractors.document import Block, Document, Ledger, Part
from extractors.sniff import Form, decoded
from extractors.unreadable import Unreadable
from extractors.zipped import Package

HYPHENS = "hyphens at the ends of lines"
SIGNS = "bullets, leaders and other signs"
RUNNING = "lines above and below a printed sheet"
_HYPHENS = frozenset("-\u00ad\u2010\u2011")
_UNSEEN = frozenset({"script", "style", "noscript", "template"})
_OPEN = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}"
_WRITTEN = (_OPEN.format("office", "body"), _OPEN.format("office", "master-styles"))
_META = _OPEN.format("office", "meta")
_DATED = ("{http://purl.org/dc/elements/1.1/}date", _OPEN.format("meta", "creator-initials"))
"""When a comment was written, and the letters of its writer, whose name stands beside them."""

_PARAGRAPH = _OPEN.format("text", "p")
_FILLED = tuple(_OPEN.format("text", n) for n in ("sheet-name", "page-number", "page-count", "date", "time", "title"))
"""What is filled in when a sheet is printed."""


class Held(NamedTuple):
    """What a file holds."""

    texts: list[str]
    """Those that blocks are to show."""
    apart: dict[str, list[str]]
    """Those that are left out, by class."""
    unopened: tuple[str, ...] = ()
    """Names of parts that are damaged."""


def letters(texts: Iterable[str]) -> Counter[str]:
    """How often each letter stands there: ligatures taken apart, accents put together with theirs, no white space."""
    counted = Counter(unicodedata.normalize("NFKC", "".join(texts)))
    return Counter({letter: count for letter, count in counted.items() if not letter.isspace()})


def kind_of(letter: str) -> str:
    """Class of what is no letter or figure and may go in reading; "" for those that are."""
    if letter in _HYPHENS:
        return HYPHENS
    category = unicodedata.category(letter)
    if category[0] == "C":
        return INVISIBLE
    return "" if category[0] in "LN" else SIGNS


def part_missing(held: Counter[str], shown: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """What is held and not shown: of it what is no letter, by class; and the letters."""
    missing = held - shown
    left: Counter[str] = Counter()
    for letter in list(missing):
        kind = kind_of(letter)
        if kind:
            left[kind] += missing.pop(letter)
    return left, missing


def ledger(document: Document, data: bytes, form: Form) -> Ledger | None:
    """The ledger of a document of one of these formats, from the file's bytes; None for other formats."""
    if form not in _HELD:
        return None
    try:
        texts, apart, unopened = _HELD[form](data)
    except (Unreadable, etree.LxmlError, ValueError):
        return None
    held = letters(texts)
    left, missing = part_missing(held, letters(_shown(b) for b in document.blocks if b.part is not Part.FILENAME))
    placed = held.total() - left.total() - missing.total()
    left.update({kind: sum(map(visible, found)) for kind, found in apart.items()})
    package = held.total() + sum(sum(map(visible, found)) for found in apart.values())
    return Ledger(package, placed, tuple(sorted((kind, count) for kind, count in left.items() if count)), unopened)


def _shown(block: Block) -> str:
    return f"{block.label}{block.text}{block.author}"


def _text(data: bytes) -> Held:
    return Held([decoded(data) or ""], {})


def _page(data: bytes) -> Held:
    """The text of a web page; that of its scripts, and of its head, as left out."""
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = lxml.html.document_fromstring((decoded(data) or "").encode(), parser=parser)
    apart: dict[str, list[str]] = {}
    for kind, tags in ((SCRIPTS, _UNSEEN), (PROPERTIES, ("head",))):
        apart[kind] = [str(t) for element in root.iter(*tags) for t in element.itertext()]
        etree.strip_elements(root, *tags, with_tail=False)
    return Held([str(t) for t in root.itertext()], apart)


def _open_document(data: bytes) -> Held:
    """All text of an OpenDocument file's body and of its headers and footers; of its metadata as left out."""
    package = Package(data)
    texts: list[str] = []
    told: list[str] = []
    unopened = []
    for name in (name for name in ("content.xml", "styles.xml", "meta.xml") if name in package):
        try:
            root = package.xml(name)
        except Unreadable:
            unopened.append(name)
            continue
        told += [str(t) for e in root.iter(*_DATED) for t in e.itertext()]
        etree.strip_elements(root, *_DATED, with_tail=False)
        texts += [str(t) for e in root.iter(*_WRITTEN) for t in e.itertext()]
        told += [str(t) for e in root.iter(_META) for t in e.itertext()]
    return Held(texts, {PROPERTIES: told}, tuple(unopened))


def _open_sheets(data: bytes) -> Held:
    """As of a text; of what is printed around sheets, numbers of pages, names of sheets and what is off is left out."""
    held = texts, apart, unopened = _open_document(data)
    package = Package(data)
    root = package.xml("styles.xml") if "styles.xml" in package else None
    if root is None:
        return held
    printed = [str(t) for e in root.iter(_WRITTEN[1]) for t in e.itertext()]
    unshown = [e for e in root.iter() if e.get(_OPEN.format("style", "display")) == "false"]
    filled = [e for e in root.iter(*_FILLED) if not any(above in unshown for above in e.iterancestors())]
    running = [str(t) for e in (*unshown, *filled) for t in e.itertext()]
    etree.strip_elements(root, *_FILLED, with_tail=False)
    for element in unshown:
        element.clear()
    lines = ["".join(map(str, p.itertext())).strip() for e in root.iter(_WRITTEN[1]) for p in e.iter(_PARAGRAPH)]
    once = list(dict.fromkeys(filter(None, lines)))
    again = letters(lines) - letters(once)
    shown = texts[: len(texts) - len(printed)] + once
    return Held(shown, {**apart, RUNNING: running, COPIES: list(again.elements())}, unopened)


def _mail(data: bytes) -> Held:
    """The text of a mail: what it says in plain text, or else as a web page; where it says both, one is a copy."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    found: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in message.walk():
        if part.get_content_type() in found and part.get_content_disposition() != "attachment":
            content = part.get_payload(decode=True)
            found[part.get_content_type()].append(_in_charset(content, part) if isinstance(content, bytes) else "")
    pages = [text for page in found["text/html"] if page.strip() for text in _page(page.encode()).texts]
    plain = found["text/plain"]
    return Held(plain, {COPIES: pages}) if "".join(plain).strip() else Held(pages, {})


def _outlook(data: bytes) -> Held:
    """As of a mail; what Outlook keeps beside it is left out."""
    texts, apart, page = outlook_account.held(data)
    return Held(texts + _page(page.encode()).texts if page.strip() else texts, apart)


def _in_charset(content: bytes, part: email.message.Message) -> str:
    try:
        return content.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return decoded(content) or ""


_HELD: Mapping[Form, Callable[[bytes], Held]] = MappingProxyType(
    {
        Form.TEXT: _text,
        Form.CSV: _text,
        Form.HTML: _page,
        Form.ODT: _open_document,
        Form.ODS: _open_sheets,
        Form.EML: _mail,
        Form.RTF: lambda data: Held(*rich_text_account.held(data)),
        Form.MSG: _outlook,
    }
)

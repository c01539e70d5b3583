"""The styles part, opened style by style: templates define hundreds, a document uses a dozen.

The markup is searched for the styles that are asked for and only those are parsed. Where its bytes are not laid
out as office programs write them (another prefix or encoding), the whole part is parsed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.sax.saxutils import escape

from extractors.unreadable import Unreadable
from extractors.word.definitions import Definition, defaults, defined
from extractors.word.names import TYPE, W, on
from extractors.zipped import parsed

_OPENING = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:\s+(?:version|standalone)=["'][^"']*["']|\s+encoding=["']utf-8["'])*\s*\?>)?\s*"""
    rb"(<w:styles(?:\s[^>]*)?>)",
    re.IGNORECASE,
)
_DEFAULT = re.compile(rb"<w:style\s[^>]*w:default=[^>]*>")
_ID = re.compile(rb"""w:styleId=["']([^"']*)["']""")
_OFF = re.compile(rb"""w:default=["'](?:0|false|off)["']""")
_END = b"</w:style>"
LONGEST_STYLE = 20_000
"""Bytes; the longest of Word's own (a table style with all its conditions) takes half of it."""
MOST_STYLES = 2_000
"""Styles that are remembered from one file to the next: files of one template share them."""


class Stylesheet:
    """Style elements by id, the first where an id is defined twice."""

    def __init__(self, markup: bytes | None) -> None:
        """`markup` of the styles part, None for no styles. Raises Unreadable where it is not well-formed."""
        self._markup = markup or b""
        self._found: dict[str, Definition | None] = {}
        self._defaults: Definition | None = None
        self._default = ""
        self.broken = False
        """A style that was asked for is not well-formed."""
        opening = _OPENING.match(self._markup)
        self._opening = opening[1] if opening is not None else b""
        self._quote = b"'" if b"'" in self._opening else b'"'
        if self._opening:
            self._default = self._marked_default()
            self._defaults = self._fragment(self._markup.find(b"<w:docDefaults"), b"</w:docDefaults>")
        elif markup is not None:
            self._parse_all(markup)

    @property
    def default(self) -> str:
        """Id of the paragraph style of paragraphs that name none; "" where there is none."""
        return self._default

    @property
    def defaults(self) -> Definition:
        """`w:docDefaults`."""
        return self._defaults or Definition()

    def get(self, identity: str) -> Definition | None:
        """The style with this id."""
        if identity and self._opening and identity not in self._found:
            self._found[identity] = self._searched(identity)
        return self._found.get(identity)

    def _searched(self, identity: str) -> Definition | None:
        sought = escape(identity, {'"': "&quot;"}).encode("utf-8", "replace")
        at = self._markup.find(b"w:styleId=" + self._quote + sought + self._quote)
        return self._fragment(self._markup.rfind(b"<w:style ", 0, at), _END) if at >= 0 else None

    def _fragment(self, start: int, closing: bytes) -> Definition | None:
        end = self._markup.find(closing, start)
        if start < 0 or end < 0:
            return None
        fragment = self._markup[start : end + len(closing)]
        try:
            return _read(self._opening, fragment) if len(fragment) < LONGEST_STYLE else None
        except Unreadable:
            self.broken = True
            return None

    def _marked_default(self) -> str:
        for found in _DEFAULT.finditer(self._markup):
            identity = _ID.search(found[0])
            if identity and b"paragraph" in found[0] and not _OFF.search(found[0]):
                return identity[1].decode("utf-8", "replace")
        return ""

    def _parse_all(self, markup: bytes) -> None:
        for element in parsed(markup):
            if element.tag == f"{W}style":
                identity = element.get(f"{W}styleId") or ""
                self._found.setdefault(identity, defined(element))
                default = element.get(f"{W}default")
                if element.get(TYPE) == "paragraph" and default is not None and on(default):
                    self._default = identity
            elif element.tag == f"{W}docDefaults":
                self._defaults = defaults(element)


@lru_cache(maxsize=MOST_STYLES)
def _read(opening: bytes, fragment: bytes) -> Definition:
    """A style, or the defaults, in its markup. Raises Unreadable where that is not well-formed."""
    element = parsed(opening + fragment + b"</w:styles>")[0]
    return defined(element) if element.tag == f"{W}style" else defaults(element)

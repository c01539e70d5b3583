"""The styles part, opened style by style: templates define hundreds, a document uses a dozen.

The markup is searched for the styles that are asked for and only those are parsed. Where its bytes are not laid
out as office programs write them (another prefix or encoding), the whole part is parsed.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from lxml import etree

from extractors.unreadable import Unreadable
from extractors.word.names import TYPE, W, on
from extractors.word.package import parsed

_OPENING = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:\s+(?:version|standalone)=["'][^"']*["']|\s+encoding=["']utf-8["'])*\s*\?>)?\s*"""
    rb"(<w:styles(?:\s[^>]*)?>)",
    re.IGNORECASE,
)
_DEFAULT = re.compile(rb"<w:style\s[^>]*w:default=[^>]*>")
_ID = re.compile(rb"""w:styleId=["']([^"']*)["']""")
_OFF = re.compile(rb"""w:default=["'](?:0|false|off)["']""")
_END = b"</w:style>"


class Stylesheet:
    """Style elements by id, the first where an id is defined twice."""

    def __init__(self, markup: bytes | None) -> None:
        """`markup` of the styles part, None for no styles. Raises Unreadable where it is not well-formed."""
        self._markup = markup or b""
        self._found: dict[str, etree._Element | None] = {}
        self._defaults: etree._Element | None = None
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
    def defaults(self) -> etree._Element | None:
        """`w:docDefaults`."""
        return self._defaults

    def get(self, identity: str) -> etree._Element | None:
        """The style with this id."""
        if identity and self._opening and identity not in self._found:
            self._found[identity] = self._searched(identity)
        return self._found.get(identity)

    def _searched(self, identity: str) -> etree._Element | None:
        sought = escape(identity, {'"': "&quot;"}).encode("utf-8", "replace")
        at = self._markup.find(b"w:styleId=" + self._quote + sought + self._quote)
        return self._fragment(self._markup.rfind(b"<w:style ", 0, at), _END) if at >= 0 else None

    def _fragment(self, start: int, closing: bytes) -> etree._Element | None:
        end = self._markup.find(closing, start)
        if start < 0 or end < 0:
            return None
        try:
            return parsed(self._opening + self._markup[start : end + len(closing)] + b"</w:styles>")[0]
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
                self._found.setdefault(identity, element)
                default = element.get(f"{W}default")
                if element.get(TYPE) == "paragraph" and default is not None and on(default):
                    self._default = identity
            elif element.tag == f"{W}docDefaults":
                self._defaults = element

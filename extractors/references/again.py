"""Citations that point back: ibid., op. cit., loc. cit..

"Ibid." means the source cited last, in a note the one of the note before; "Kolb, op. cit." the source of that author
that was cited last, or the only one that the list has (Cite Them Right, section on notes; Chicago Manual 14.34).
Lawyers write "Kolb (n 2)" with the number of the note (OSCOLA 1.2.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.model import Citation, Span
from extractors.references.authors import UPPER
from extractors.references.linking import Index, key, keys
from extractors.references.names import runs_before
from extractors.uncased import Uncased

_PAGES = r"(?:\s*[,:;.]?\s*(?:pp?\.?|pages?)?\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?![\d\w]))?"
_IBID = re.compile(rf"(?P<open>[(\[]\s*)?\b[Ii]bid(?:em\b|\b)\.?{_PAGES}(?P<close>\s*[)\]])?")
_WORK = re.compile(
    rf"(?P<open>[(\[]\s*)?(?P<names>(?:(?:de|van|von|der|la|di)\s)*[{UPPER}][\w’'.-]*(?:(?:,\s|\s(?:and|&)\s|\s)(?:(?:de|van|von|der|la|di)\s)*"
    rf"[{UPPER}][\w’'.-]*){{0,5}}?(?:\set\sal\.?)?),?\s(?:[(\[]?\b(?:[Oo]p\.?|[Ll]oc\.?)\s?[Cc]it\b\.?[)\]]?|\(n\s?\d{{1,3}}\)){_PAGES}(?P<close>\s*[)\]])?"
)
MARKS = Uncased(r"\bibid|\bcit\b|\(n\s?\d")
"""What has to stand in a text before it is worth a closer look."""


@dataclass(slots=True)
class Trail:
    """The citations of a submission so far, for those that point back. One for each submission."""

    index: Index
    _last: dict[bool, Citation] = field(default_factory=dict)
    """The last citation in notes (True) and in running text (False)."""
    _by_author: dict[str, Citation] = field(default_factory=dict)

    def follow(self, citations: Sequence[Citation], text: str, document: int, block: int, note: bool) -> list[Citation]:
        """The citations of the next block, with those in it that point back, in the order of their places.

        In: what was found in the block already; its text and place; whether it is a foot- or endnote.
        """
        back = [*self._pointers(text, document, block)] if MARKS.search(text) else []
        found: list[Citation] = []
        for one in sorted([*citations, *back], key=lambda c: c.span):
            if one.again and not one.authors:
                source = self._last.get(note) or self._last.get(not note)
                if source is None:
                    continue
                one = _as(source, one)
            elif one.again:
                if any(o.span.start < one.span.end and one.span.start < o.span.end for o in citations):
                    continue
                one = self._earlier(one)
            self._keep(one, note)
            found.append(one)
        return found

    def _keep(self, citation: Citation, note: bool) -> None:
        if citation.secondary:
            return
        self._last[note] = citation
        if citation.authors:
            self._by_author[key(citation.authors[0])] = citation

    def _pointers(self, text: str, document: int, block: int) -> Iterator[Citation]:
        """Whatever in a text points back; those of "ibid." name nobody yet."""
        for pattern in (_IBID, _WORK):
            for found in pattern.finditer(text):
                start, end = found.span()
                if not (found["open"] and found["close"]):
                    start = found.end("open") if found["open"] else start
                    end = found.start("close") if found["close"] else end
                run = next(iter(runs_before(found["names"])), None) if pattern is _WORK else None
                authors = run.authors if run else ()
                if run and not (found["open"] and found["close"]):
                    start = found.start("names") + run.start
                if pattern is _IBID or authors:
                    written = text[start:end]
                    yield Citation(written, authors, None, False, Span(document, block, start, end), again=True)

    def _earlier(self, pointer: Citation) -> Citation:
        """ "Kolb, op. cit.": what was cited of Kolb last, or the only work that the list has of Kolb."""
        before = self._by_author.get(key(pointer.authors[0]))
        if before is not None:
            return _as(before, pointer)
        forms = set(keys(pointer.authors[0]))
        works = [n for n, e in enumerate(self.index.entries) if e.authors and forms & set(keys(e.authors[0]))]
        if len(works) != 1:
            return Citation(pointer.text, pointer.authors, None, False, pointer.span)
        entry = self.index.entries[works[0]]
        return Citation(pointer.text, entry.authors, entry.year, True, pointer.span, works[0], again=True)


def _as(source: Citation, pointer: Citation) -> Citation:
    """The pointer with what its source is."""
    return Citation(
        pointer.text, source.authors, source.year, source.listed, pointer.span, source.reference,
        secondary=source.secondary, again=True,
    )  # fmt: skip

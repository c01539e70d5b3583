"""Comments in a Word file, as python-docx makes them, where there are many.

python-docx reads a model of a comment anew for each, takes its text letter by letter, and looks through all of them for
the next number: that takes longer than all the rest of a marked copy.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from docx.document import Document as WordFile
from docx.oxml.ns import nsdecls, qn
from docx.text.run import Run
from lxml import etree

MOST_NUMBERED = 2**31 - 1
"""The highest number of a comment that Word reads."""
ROOM = 10_000
"""Numbers that must be left above the learner's own; where they are not, python-docx looks for gaps."""

_ID, _DATE, _T = qn("w:id"), qn("w:date"), qn("w:t")
_START, _END, _MARK = qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:commentReference")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STYLE = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
_REFERENCE = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_MODEL = etree.fromstring(
    f'<w:comment {nsdecls("w")} w:id="" w:author="" w:initials="" w:date="">'
    f"<w:p>{_STYLE}<w:r>{_REFERENCE}<w:annotationRef/></w:r><w:r><w:t/></w:r></w:p></w:comment>"
)
_FURTHER = etree.fromstring(f"<w:p {nsdecls('w')}>{_STYLE}<w:r><w:t/></w:r></w:p>")
_POINTER = etree.fromstring(f'<w:r {nsdecls("w")}>{_REFERENCE}<w:commentReference w:id=""/></w:r>')


class Comments:
    """The comments that are added to one file."""

    def __init__(self, word: WordFile, author: str, initials: str) -> None:
        """Of `author`, at this moment."""
        self._word, self._author, self._initials = word, author, initials
        self._root: Any = None
        self._next = 0
        self._model = deepcopy(_MODEL)
        self._model.set(qn("w:author"), author)
        self._model.set(qn("w:initials"), initials)
        self._model.set(_DATE, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")

    def add(self, first: Any, last: Any, text: str) -> None:
        """A comment at the runs from `first` to `last`; each line of the text is a paragraph."""
        if self._root is None:
            part: Any = self._word.comments  # what it keeps to itself
            self._root = part._comments_elm
            self._next = max(map(int, self._root.xpath("./w:comment/@w:id")), default=-1) + 1
        lines = text.split("\n")
        if not all(lines) or "\t" in text or "\r" in text or self._next > MOST_NUMBERED - ROOM:
            comment = self._word.add_comment(
                [Run(r, self._word) for r in (first, last)], text, self._author, self._initials
            )
            self._next = max(self._next, comment.comment_id + 1)
            return
        number, self._next = str(self._next), self._next + 1
        self._root.append(self._made(number, lines))
        first.addprevious(etree.Element(_START, {_ID: number}))
        pointer = deepcopy(_POINTER)
        pointer[-1].set(_ID, number)
        last.addnext(pointer)
        last.addnext(etree.Element(_END, {_ID: number}))

    def _made(self, number: str, lines: list[str]) -> etree._Element:
        made = deepcopy(self._model)
        made.set(_ID, number)
        made.extend(deepcopy(_FURTHER) for _ in lines[1:])
        for paragraph, line in zip(made, lines, strict=True):
            text = paragraph[-1][0]
            text.text = line
            if line.strip() != line:
                text.set(_SPACE, "preserve")
        return made

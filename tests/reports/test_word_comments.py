"""Comments that are written at once are those that python-docx writes."""

import io
import re
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from reports.word_comments import MOST_NUMBERED, Comments

TEXTS = ("One line.", " two\nlines, the first with a blank ", "a\ttab", "an empty\n\nline", "“quoted” & <marked>")


def _parts(word: Any) -> list[str]:
    out = io.BytesIO()
    word.save(out)
    again = docx.Document(io.BytesIO(out.getvalue()))
    written = [again.element.xml, again.comments._comments_elm.xml]
    return [re.sub(r'w:date="[^"]*"', "", xml) for xml in written]


@pytest.mark.parametrize("own", [None, 7, MOST_NUMBERED])
def test_they_are_as_python_docx_makes_them(own: int | None) -> None:
    ours, theirs = docx.Document(), docx.Document()
    for word in (ours, theirs):
        runs = [word.add_paragraph().add_run(text) for text in ("Ada", " spoke", " to Ben")]
        if own is not None:
            comment = word.add_comment(runs[1:2], "mine", "Una Tibbet", "UT")
            comment._comment_elm.set(qn("w:id"), str(own))
    added = Comments(ours, "firstread", "fr")
    for text in TEXTS:
        mine, other = ours.paragraphs[0].runs, theirs.paragraphs[0].runs
        added.add(mine[0]._r, mine[-1]._r, text)
        theirs.add_comment([other[0], other[-1]], text, "firstread", "fr")
    assert _parts(ours) == _parts(theirs)

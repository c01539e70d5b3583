"""The runs of a Word paragraph that cover given characters, cut so that they cover exactly these."""

from __future__ import annotations

from copy import deepcopy

from docx.oxml.ns import qn
from lxml import etree

_R, _T, _RPR = qn("w:r"), qn("w:t"), qn("w:rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOT_SHOWN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), f"{_MC}Fallback"})
_ONE_CHARACTER = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


Known = dict[etree._Element, tuple[list[etree._Element], list[str]]]
"""The runs of paragraphs that were asked for, and their texts, for who puts no further runs into them."""


def covering(
    paragraph: etree._Element, text: str, start: int, end: int, known: Known | None = None
) -> list[etree._Element]:
    """The runs that hold the characters `start` to `end` of the paragraph's text, in order.

    Runs of plain text are split where the characters begin and end. Empty if the runs do not add up to `text`
    (fields, content that is computed): then the place cannot be told from the runs.
    """
    runs, texts = (known or {}).get(paragraph) or _runs(paragraph)
    if known is not None:
        known[paragraph] = runs, texts
    if "".join(texts) != text:
        return []
    found = []
    position = 0
    for run, own in zip(runs, texts, strict=True):
        if position >= end:
            break
        length = len(own)
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            whole = (first, last) == (0, length)
            found.append(run if whole else _cut(run, first, last))
            if known is not None and not whole:
                known.pop(paragraph, None)
        position += length
    return found


def _runs(paragraph: etree._Element) -> tuple[list[etree._Element], list[str]]:
    runs = shown_runs(paragraph)
    return runs, [_text(run) for run in runs]


def shown_runs(paragraph: etree._Element) -> list[etree._Element]:
    """All runs of a paragraph that a reader sees."""
    return [r for r in paragraph.iter(_R) if _shown(r, paragraph)]


def _shown(run: etree._Element, paragraph: etree._Element) -> bool:
    if run.getparent() is paragraph:  # most are
        return True
    for above in run.iterancestors():
        if above is paragraph:
            return True
        if above.tag in _NOT_SHOWN:
            return False
    return True


def _text(run: etree._Element) -> str:
    text = ""
    for e in run:
        tag = e.tag
        text += (e.text or "") if tag == _T else _ONE_CHARACTER.get(tag, "")
    return text


def _cut(run: etree._Element, first: int, last: int) -> etree._Element:
    """The run that holds characters `first` to `last` of a run; what stands before and after gets runs of its own."""
    content = [e for e in run if e.tag != _RPR]
    if len(content) != 1 or content[0].tag != _T:
        return run
    text = content[0].text or ""
    parent = run.getparent()
    if parent is None:
        return run
    place = parent.index(run)
    if last < len(text):
        parent.insert(place + 1, _copy(run, text[last:]))
    if first:
        parent.insert(place, _copy(run, text[:first]))
    _set(content[0], text[first:last])
    return run


def _copy(run: etree._Element, text: str) -> etree._Element:
    copy = deepcopy(run)
    _set(next(e for e in copy if e.tag == _T), text)
    return copy


def _set(element: etree._Element, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")

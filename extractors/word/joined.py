"""Paragraphs that are one with the next: their mark is deleted as a tracked change (ECMA-376-1 17.13.5.15, 17.13.5.21),
or they are the large initial of it (17.3.1.11).

Word shows them so once all changes are accepted: the text goes on in the paragraph below, which keeps its own style.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from extractors.word.names import DEL, MOVE_FROM, PPR, RPR, RUN, P, W

# What a paragraph can hold without showing any of it, now that changes are accepted; so can the space between two.
_UNSEEN = frozenset(
    {PPR, DEL, MOVE_FROM}
    | {
        f"{W}{name}"
        for name in (
            "proofErr permStart permEnd bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd moveFromRangeStart "
            "moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlDelRangeStart customXmlDelRangeEnd "
            "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd"
        ).split()
    }
)
_SIGNS = (b":del", b":moveFrom", b"<del", b"<moveFrom", b"dropCap")


def join(paragraphs: Iterable[etree._Element], markup: bytes) -> set[etree._Element]:
    """Move what stands in paragraphs that are one with the next to the front of those that they end in.

    In: the `w:p` of a part in document order, and the markup that they were parsed from. The emptied ones stay, so
    that paragraphs count as they do in the file. Out: the paragraphs that are no longer as in the markup.
    """
    changed: set[etree._Element] = set()
    if not any(sign in markup for sign in _SIGNS):
        return changed
    for paragraph in paragraphs:
        if paragraph in changed or not _goes_on(paragraph):
            continue
        chain = [paragraph]
        while _goes_on(chain[-1]) and (following := _following(chain[-1])) is not None:
            chain.append(following)
        if any(map(_shows, chain[:-1])):
            _move(chain[:-1], chain[-1])
        changed.update(chain)
    return changed


def _goes_on(paragraph: etree._Element) -> bool:
    properties = paragraph[0] if len(paragraph) else None
    if properties is None or properties.tag != PPR:
        return False
    mark, frame = properties.find(RPR), properties.find(f"{W}framePr")
    if mark is not None and any(child.tag in (DEL, MOVE_FROM) for child in mark):
        return True
    return frame is not None and frame.get(f"{W}dropCap", "none") != "none"


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph right below, in the same cell or story; none where a table or a content control comes first."""
    for element in paragraph.itersiblings():
        if element.tag == P:
            return element
        if element.tag not in _UNSEEN:
            return None
    return None


def _shows(paragraph: etree._Element) -> bool:
    """Whether anything of a paragraph is left once deletions are accepted."""
    return any(child.tag not in _UNSEEN for child in paragraph)


def _move(paragraphs: list[etree._Element], into: etree._Element) -> None:
    content: list[etree._Element] = []
    for paragraph in paragraphs:
        content.extend(child for child in paragraph if child.tag != PPR)
        if content and content[-1].tag in (DEL, MOVE_FROM):  # what was deleted further on stood on a line of its own
            etree.SubElement(etree.SubElement(content[-1], RUN), f"{W}br")
    at = 1 if len(into) and into[0].tag == PPR else 0
    into[at:at] = content

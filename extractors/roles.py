"""Roles that only the look of a page tells: contents lists typed by hand, titles on a cover, captions, typed bullets.

Format-neutral: every reader passes its blocks through `mark` before headings are looked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors import lines
from extractors.model import Block, Look, Part, Role

# A cover has no more lines than this; forms and letters that never come to prose have more.
MOST_COVER_LINES = 15
# So many lines with leaders and page numbers in a row are a table of contents without its title.
CONTENTS_RUN = 3
# A submission of several parts has so many tables of contents at most.
MOST_CONTENTS = 5
_SHORT = 300
_COLUMN_HEADS = frozenset(
    {"section", "title", "heading", "item", "criterion", "page", "page no", "page no.", "page number"}
)
# Words of a cover about the qualification, which stand above no text of their own.
_DESIGNATION = re.compile(r"\bunit\s*\d|\b(?:8589|70[013]|ILM|level 7|certificate)\b", re.IGNORECASE)
_OUTCOME = re.compile(r"LO\s?\d|learning outcome|outcome|task", re.IGNORECASE)


def mark(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with CONTENTS, TITLE, CAPTION and LIST_ITEM where the look says so.

    Roles that a reader gave are kept. In: all blocks of a document in their order.
    """
    result = list(blocks)
    body = [i for i, b in enumerate(blocks) if b.part is Part.BODY and b.role is not Role.DELETED and b.text.strip()]
    for i in body:
        block = result[i]
        if block.role is Role.TEXT and block.outline is None and len(block.text) < _SHORT:
            role = _by_words(block.text)
            if role is not None:
                result[i] = replace(block, role=role)
    for i in _contents(result, body):
        result[i] = replace(result[i], role=Role.CONTENTS)
    for i in _titles(result, body):
        result[i] = replace(result[i], role=Role.TITLE)
    return tuple(result)


def _by_words(text: str) -> Role | None:
    first = text[0]
    if first in "TtFfCcDdGgEeIiPp" and lines.is_caption(text):
        return Role.CAPTION
    return Role.LIST_ITEM if not first.isalnum() and lines.is_bullet(text) else None


def _contents(blocks: Sequence[Block], body: Sequence[int]) -> set[int]:
    found: set[int] = set()
    titles: list[int] = []
    run: list[int] = []
    for n, i in enumerate(body):
        block = blocks[i]
        text = block.text
        if len(text) < lines.LONGEST_CONTENTS_TITLE and lines.is_contents_title(text) and block.cell is None:
            titles.append(n)
        if text[-1] in lines.ENDS_OF_ENTRIES and block.outline is None and lines.contents_entry(text):
            run.append(i)
        elif run:
            found.update(run if len(run) >= CONTENTS_RUN else ())
            run = []
    found.update(run if len(run) >= CONTENTS_RUN else ())
    for n in titles[:MOST_CONTENTS]:
        found.add(body[n])
        found.update(_entries(blocks, body, n + 1))
    return found


def _entries(blocks: Sequence[Block], body: Sequence[int], n: int) -> list[int]:
    """The lines under a contents title: they bear page numbers, or come again as lines of their own further on."""
    later = Counter(lines.bare(blocks[i].text) for i in body[n:] if len(blocks[i].text) < _SHORT)
    entries: list[int] = []
    titles: set[str] = set()
    page = 0
    for i in body[n:]:
        block = blocks[i]
        if block.role is Role.CONTENTS:
            continue
        if len(block.text) >= _SHORT or block.outline is not None:
            break
        folded = lines.bare(block.text)
        entry = lines.contents_entry(block.text, loose=True)
        number = block.cell is not None and (block.text.strip().isdigit() or folded in _COLUMN_HEADS)
        if folded in titles or not (entry or later[folded] > 1 or number):
            break
        on_page = _page(block.text) if entry else page
        if on_page < page:
            break
        page = on_page
        titles.add(lines.bare(entry) if entry else folded)
        entries.append(i)
    return entries


def _page(text: str) -> int:
    """The page number at the end of a contents line; 0 for Roman ones."""
    digits = text.rstrip()[len(text.rstrip().rstrip("0123456789")) :]
    return int(digits[-3:]) if digits else 0


def _titles(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    styled = _styled_titles(blocks, body)
    return [*styled, *_title_look_alikes(blocks, body)]


def _styled_titles(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    """Headings of the first level that are the document's title: first of all, and with no text of their own."""
    outlined = [n for n, i in enumerate(body) if blocks[i].outline is not None and blocks[i].role is Role.TEXT]
    top = sum(1 for n in outlined if blocks[body[n]].outline == 1)
    titles: list[int] = []
    for n, following in pairwise([*outlined, len(body)]):
        block = blocks[body[n]]
        if n > len(titles) + 2 or block.outline != 1 or following == len(body):
            break
        if lines.is_named(block.text) or lines.numbered(block.text, block.label) is not None:
            break
        own = [blocks[i] for i in body[n + 1 : following]]
        names_the_unit = n == 0 and _DESIGNATION.search(block.text) is not None and top > 1
        if not names_the_unit and any(_is_written(b) or _is_recorded(b) for b in own):
            break
        next_level = blocks[body[following]].outline
        if not own and next_level != 1 and top - len(titles) > 1:
            break
        titles.append(body[n])
    return titles


def _is_written(block: Block) -> bool:
    return block.cell is None and block.role in (Role.TEXT, Role.LIST_ITEM) and lines.is_prose(block.text)


def _is_recorded(block: Block) -> bool:
    """A cell of a log: tables of a cover have two columns, label and value."""
    return block.cell is not None and block.cell.column >= 2


def _title_look_alikes(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    """Lines of a cover that stand out, unless they look like, or are numbered as, the headings further on."""
    cover = _cover(blocks, body)
    if not cover:
        return []
    usual = max((blocks[i] for i in body), key=lambda b: len(b.text)).look
    candidates = [n for n in cover if _stands_out(blocks[body[n]], usual)]
    after = cover[-1] + 1
    later = [
        blocks[i].look
        for i in body[after:-1]
        if len(blocks[i].text) < _SHORT and blocks[i].cell is None and not lines.is_prose(blocks[i].text)
    ]
    kinds = Counter(lines.kind_of(blocks[body[n]].text) for n in candidates)
    own = [n for n in candidates if _heads_a_table(blocks, body, n, kinds)]
    return [body[n] for n in candidates if n not in own and not _opens_text(blocks, body, n, later, usual)]


def _heads_a_table(blocks: Sequence[Block], body: Sequence[int], n: int, kinds: Counter[str]) -> bool:
    """Whether a line stands above a log, or above one of several forms ("Meeting 1", "Meeting 2")."""
    following = blocks[body[n + 1]] if n + 1 < len(body) else None
    if following is None or following.cell is None:
        return False
    table = following.cell.table
    cells = [b.cell for i in body[n + 1 :] if (b := blocks[i]).cell is not None]
    series = kinds[lines.kind_of(blocks[body[n]].text)] > 1
    return series or any(cell.table == table and cell.column >= 2 for cell in cells)


def _opens_text(blocks: Sequence[Block], body: Sequence[int], n: int, later: Sequence[Look], usual: Look) -> bool:
    """Whether a line on the cover is a heading: numbered as one, dressed as those further on, or with prose below."""
    block = blocks[body[n]]
    number = lines.numbered(block.text, block.label)
    if number is not None and (number.kind == "criterion" or _OUTCOME.match(block.text)):
        return True
    if n == 0 and _DESIGNATION.search(block.text):
        return False
    if any(_likeness(look) == _likeness(block.look) for look in later):
        return True
    following = blocks[body[n + 1]] if n + 1 < len(body) else None
    if following is None or following.outline is not None or not lines.is_prose(following.text):
        return False
    size = block.look.size or 0
    tops = [look.size or 0 for look in later if look.bold or (look.size or 0) > (usual.size or 0)]
    larger = size > max(tops, default=0) or (block.look.centred and size > (usual.size or 0))
    below_a_title = n > 0 and not block.look.centred and _DESIGNATION.search(block.text) is None
    return lines.is_named(block.text) or below_a_title or not larger


def _cover(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    """Positions in `body` of the lines before the first prose, heading or contents list; none if there are too many."""
    cover: list[int] = []
    for n, i in enumerate(body):
        block = blocks[i]
        if block.role is Role.TITLE or block.cell is not None:
            continue
        if block.role is not Role.TEXT or block.outline is not None or lines.is_prose(block.text):
            return cover
        cover.append(n)
        if len(cover) > MOST_COVER_LINES:
            return []
    return []


def _likeness(look: Look) -> tuple[object, ...]:
    return (look.bold, look.italic, look.underlined, look.centred, look.size, look.capitals, look.coloured)


def _stands_out(block: Block, usual: Look) -> bool:
    look = block.look
    larger = (look.size or 0) > (usual.size or 0)
    return (larger or (look.bold and not usual.bold) or look.capitals) and not lines.is_form(block.text)

"""What a paragraph is by its properties, and how what was gathered in it becomes records."""

from __future__ import annotations

from extractors.model import Link, Role
from extractors.word.numbering import BULLET
from extractors.word.own_properties import Properties
from extractors.word.styles import INVISIBLE_SIZE, Format, Style


def listed(own: Properties, style: Style) -> bool:
    """Whether a paragraph may be an item of a list."""
    return own.numbered or own.number[0] is not None or style.number[0] is not None


def role(style: Style, label: str, level: int | None, outline: int | None) -> Role:
    """What a paragraph is: what its style says, an item of a list, or text."""
    if style.role is not None:
        return style.role
    if level is not None and label and (outline is None or label == BULLET):
        return Role.LIST_ITEM
    return Role.TEXT


def invisible(form: Format, on_paper: bool) -> bool:
    """Whether characters of this form cannot be seen: hidden, tiny, or white on white paper."""
    return form.hidden or form.size <= INVISIBLE_SIZE or (form.white and on_paper and not form.highlighted)


def deletions(pieces: list[tuple[str, int, str]]) -> list[tuple[str, str]]:
    """(author, text) of deleted pieces; pieces that stood together are one text, others stand on lines of their own."""
    joined: dict[str, tuple[str, int]] = {}
    for author, at, text in pieces:
        before, last = joined.get(author, ("", at))
        joined[author] = (before + ("\n" if before and at != last else "") + text, at)
    return [(author, text) for author, (text, _) in joined.items() if text]


def nested_last(links: list[Link]) -> list[Link]:
    """Links in order of their places, each once, an outer one before those inside it."""
    return sorted(dict.fromkeys(links), key=lambda link: (link.start, -link.end)) if len(links) > 1 else links

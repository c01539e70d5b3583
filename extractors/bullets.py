"""Bullets and typed list numbers at the start of a line, in files that have no lists of their own (PDF, plain text)."""

from __future__ import annotations

import re

SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓", "\uf0e0": "→", "(cid:127)": "•"}
"""What the private codes of the Symbol and Wingdings fonts look like; Word's bullets come so out of PDFs."""
_BULLET = re.compile(
    r"((?:[•●○◦▪■□◆◇❖➢➤►▶✓✔✗→‣⁃∙·*\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0e0]|\(cid:127\))\s*|[-–—o§]\s+)(?=\S)"
)
_DASHED_VALUE = re.compile(
    r"[-–—]\s+(?!\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z])[\d£%]"
)
"""A minus before a figure is not a bullet; a dash before a date is one."""
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}\.|[a-z]\.)\s+(?=\S)")


def bullet(text: str) -> tuple[str, int]:
    """(the bullet as a person sees it, where the text after it starts); ("", 0) where the line has none."""
    found = _BULLET.match(text)
    if found is None or _DASHED_VALUE.match(text):
        return "", 0
    mark = found[1].strip()
    return SYMBOLS.get(mark, mark), found.end()


def numbered(text: str) -> bool:
    """The line starts with a typed list number: "1.", "a)", "(iv)"; "1.1" is a heading's number and is none."""
    return _NUMBER.match(text) is not None

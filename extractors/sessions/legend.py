"""Letters that stand for what became of a session, and the key that explains them: "A = attended, C = cancelled"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field

_MEANING = re.compile(
    r"(?<!\w)([A-Z]{1,3}|[✓✔✗✘×x])\s*[=:–-]\s*((?:client |did |not |no )*[a-z][a-z’' -]{2,30}?)"
    r"(?=\s*(?:[,;.|/)\n]|$|\b[A-Z]{1,3}\s*[=:–-]))"
)
_CODE = re.compile(r"[A-Za-z]{1,2}|[✓✔✗✘×]")
PLAIN = {"y", "n", "x", "✓", "✔", "✗", "✘", "×", "no", "dn"}
"""Marks that need no key: yes and no."""
UNEXPLAINED = "unexplained mark"


def keys_in(texts: Iterable[str]) -> Mapping[str, str]:
    """What each letter stands for, of texts near a table; a key explains two letters at least."""
    for text in texts:
        found = {m[1].lower(): m[2].strip() for m in _MEANING.finditer(text)}
        if len(found) > 1:
            return found
    return {}


def decoded(grid: Grid, texts: Iterable[str]) -> Grid:
    """The table, letters in its column of attendance replaced by what the key says.

    texts: what stands above and below the table. A letter that no key explains, beside a more frequent one, is marked
    as unexplained, to be asked about.
    """
    for index, own in grid.header_rows():
        head = next((b for b in own if field_of(b.text.strip(" *†")) is Field.STATUS), None)
        if head is not None and any(field_of(b.text) is Field.DATE for b in own):
            return _decoded(grid, index, head, keys_in([head.text, *texts]))
    return grid


def _decoded(grid: Grid, header: int, head: Box, keys: Mapping[str, str]) -> Grid:
    cells = grid.below(header, head.column).values()
    said = Counter(b.text.strip(" .").lower() for b in cells if b.text.strip())
    codes = {c for c in said if _CODE.fullmatch(c)}
    if not codes or (not keys and sum(said[c] for c in codes) < sum(said.values()) / 2):
        return grid
    usual = said.most_common(1)[0][0]
    rows = []
    for r, row in enumerate(grid.rows):
        made = []
        for box in row:
            code = box.text.strip(" .").lower()
            if r > header and box.column == head.column and box.row == r and code in codes | keys.keys():
                if code in keys:
                    box = replace(box, text=keys[code], note=f"“{box.text.strip()}” by the key")
                elif code != usual and code not in PLAIN:
                    box = replace(box, text=f"{box.text.strip()} ({UNEXPLAINED})")
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))

"""Lists to choose from in cells that people fill in."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports.text import clean

LONGEST = 240
"""Characters of a list, and of what is said of another entry; Excel holds 255."""


def offer(sheet: Worksheet, cells: str, choices: Sequence[str], *, free: bool = False, blank: bool = True) -> None:
    """Offer words to choose from.

    cells: one or more ranges, blanks between; free: other words may be typed; blank: a cell may be emptied. A comma
    ends a word of the list, so a word's own becomes a blank. Words that do not fit are left to be typed.
    """
    words = [" ".join(clean(choice).replace(",", " ").replace('"', "'").split()) for choice in choices]
    words = [word for word in words if word]
    fitting = len(words)
    while len(",".join(words[:fitting])) > LONGEST:
        fitting -= 1
    if not fitting:
        return
    chosen = DataValidation("list", formula1=f'"{",".join(words[:fitting])}"', allow_blank=blank)
    chosen.showErrorMessage = not free and fitting == len(words)
    chosen.error = f"Choose one of: {', '.join(words)}."[:LONGEST]
    for area in cells.split():
        chosen.add(area)
    sheet.add_data_validation(chosen)

"""What is wrong with a file that is no TOML, in words for somebody who writes no programs, with the line itself.

The parser says where it could not go on and in its own terms; what was meant shows in the line.
"""

from __future__ import annotations

import re
import tomllib

LONGEST = 60
"""Characters of a line that are shown."""
_WHERE = re.compile(r"at line (\d+), column (\d+)")
_CURLY = re.compile("[\u2018-\u201f]")
_VALUE = re.compile(r"[^=]*=\s*(?P<value>[^#\n]*)")

_SAID: tuple[tuple[str, str], ...] = (
    (
        "character '\\n'",
        'a text is not closed by " on its line; one of several lines stands between """ and """',
    ),
    ("Unclosed array", "a list is not closed by ], or a comma is missing between two of its entries"),
    ("Unclosed inline table", "a table in braces is not closed by }, or a comma is missing between two of its keys"),
    ("Cannot overwrite", "this key stands twice in the same table; keep one of the two"),
    ("Cannot declare", "this table stands twice; put the keys of both under the first"),
    ("Duplicate inline table key", "this key stands twice within the braces; keep one of the two"),
    ("Expected '='", "a key is followed by = and then by its value, as in credit = 4"),
    (
        "Expected ']'",
        "the name of a table stands between [ and ], of one that may come several times between [[ and ]]",
    ),
    ("key part", "a key has no blanks and no quotation marks in it, and what stands in braces stands on one line"),
    ("hex value", "a backslash in a text is written twice: \\\\"),
    ("Unescaped", "a backslash in a text is written twice: \\\\"),
)
"""What the parser says, and what an author can do."""
_CURLED = 'quotation marks are straight ones: "; a word processor made these curly'
_OPEN = 'not TOML: the file ends before a list is closed by ], braces by }, or a text by "'
_TRUTH = "write true or false, in small letters and without quotation marks"
_QUOTED = 'a text stands between quotation marks: "..."'
_FIGURES = "a number is written without blanks and without commas between its figures"
_BEHIND = 'something stands behind the value; a quotation mark within a text is written \\"'


def said(text: str, wrong: tomllib.TOMLDecodeError) -> str:
    """One line on what the parser found in `text`: where, what to write, and how the line begins."""
    place = _WHERE.search(str(wrong))
    if place is None:
        return _OPEN
    number, column = int(place[1]), place[2]
    line = text.split("\n")[number - 1].strip() if number <= text.count("\n") + 1 else ""
    shown = line if len(line) <= LONGEST else f"{line[:LONGEST]}..."
    there = f". There stands: {shown}" if shown else ""
    return f"not TOML, line {number}, column {column}: {_remedy(line, str(wrong))}{there}"


def _remedy(line: str, told: str) -> str:
    found = _VALUE.match(line)
    value = found["value"].strip() if found else ""
    if _CURLY.match(value):
        return _CURLED
    for words, remedy in _SAID:
        if words in told:
            return remedy
    if " value" in told:
        return _TRUTH if value.casefold() in ("true", "false", "yes", "no") else _QUOTED
    if told.startswith("Expected newline"):
        return _FIGURES if re.match(r"\d[\d,.: ]*$", value) else _BEHIND
    return _WHERE.sub("", told).replace("()", "").strip()

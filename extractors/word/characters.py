"""Characters that print nothing, and symbols of fonts that have no character of their own."""

from __future__ import annotations

import re

# Invisible in print: soft hyphen, zero-width space, word joiner, byte order mark. Literal line ends in a file
# are shown by Word as spaces.
INVISIBLE_CHARACTERS = {0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None, 10: " ", 13: " ", 9: " "}
ODD = re.compile("[\n\r\t\xad\u200b\u2060\ufeff]")
# Characters of the Wingdings font (private use) that forms and lists are ticked and marked with.
SYMBOLS = {
    0xF0FC: "✓",
    0xF0FE: "☑",
    0xF0FB: "✗",
    0xF0FD: "☒",
    0xF0A8: "☐",
    0xF06F: "☐",
    0xF0E0: "→",
    0xF0E8: "→",
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF04A: "☺",
    0xF04C: "☹",
}

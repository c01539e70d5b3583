"""Submissions as Word files with foot- or endnotes, from plain text.

Lines as in `factories.document`; "{{...}}" is a note whose mark stands there.
"""

from __future__ import annotations

import re
from itertools import groupby

from extractors.model import Reading
from extractors.sections import assemble
from extractors.word.reader import read_word
from tests.extractors.word_files import p, package, part, run, table

_NOTE = re.compile(r"\{\{(.*?)\}\}")


def noted(text: str, kind: str = "footnote") -> Reading:
    """The submission as it is read; `kind`: footnote or endnote."""
    notes: list[str] = []

    def inline(line: str) -> str:
        made = ""
        for n, piece in enumerate(_NOTE.split(line)):
            if n % 2:
                notes.append(p(piece))
                made += f'<w:r><w:{kind}Reference w:id="{len(notes)}"/></w:r>'
            elif piece:
                made += run(piece)
        return made

    def block(line: str) -> str:
        heading = re.match(r"(#+) ", line)
        style = f"Heading{len(heading[1])}" if heading else ""
        return p(style=style, inner=inline(line.lstrip("# ").replace("- ", "• ", line.startswith("- "))))

    body = ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for is_table, group in groupby(lines, lambda line: line.startswith("|")):
        if is_table:
            body += table([p(inner=inline(cell.strip())) for cell in row.strip("|").split("|")] for row in group)
        else:
            body += "".join(map(block, group))
    made = "".join(f'<w:{kind} w:id="{n}">{note}</w:{kind}>' for n, note in enumerate(notes, 1))
    parts = {f"{kind}s.xml": (f"{kind}s", part(f"{kind}s", made))} if notes else {}
    return assemble((read_word(package(body, parts=parts), "work.docx", "d1", ""),))

"""Submissions from plain text, for tests of echo guard, routing and findings.

Lines as in `factories.document`; besides, "**line**" is a bold line that is no heading, and "=name=" names the file
that begins there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from extractors.model import Block, Context, Document, Facts, Look, Part, Reading, Status
from extractors.sections import assemble
from tests.rubrics.factories import document


def file(text: str, path: str = "work.docx", status: Status = Status.READ) -> Document:
    made = document(text, status)
    blocks = tuple(_bold(b) for b in made.blocks)
    name = Block(Part.FILENAME, 0, path.rpartition("/")[2])
    return replace(made, path=path, blocks=(*blocks, name))


def reading(*files: Document | str) -> Reading:
    documents = [f if isinstance(f, Document) else file(f) for f in files]
    return assemble([replace(f, id=f"d{n}") for n, f in enumerate(documents, 1)])


def facts(*files: Document | str, unit: str = "701", **fields: Any) -> Facts:
    return Facts(Context("Robin Vale", unit, date(2026, 6, 1)), reading(*files), **fields)


def _bold(block: Block) -> Block:
    inner = re.fullmatch(r"\*\*(.+)\*\*", block.text)
    return replace(block, text=inner[1], look=Look(bold=True)) if inner else block

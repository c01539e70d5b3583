"""Collects the blocks and tables of a workbook while a reader goes through its sheets."""

from __future__ import annotations

from dataclasses import replace

from extractors.model import UNLISTED_SHEET, Block, Document, Heading, Kind, Ledger, Look, Part, Status, Table, Warning
from extractors.story import MAX_CHARACTERS

SHEET_STYLE = "sheet name"
CUT = "The workbook is too large; only its beginning was read. Split it."


class SheetStory:
    """Blocks, tables, headings and warnings, as they come."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.headings: list[Heading] = []
        self.counts: dict[Part, int] = {}
        self.codes: dict[str, str] = {}
        """Warnings: message by code."""
        self.cells = 0
        self.characters = 0

    @property
    def full(self) -> bool:
        """As much text was taken as a document may have."""
        return self.characters > MAX_CHARACTERS

    def put(self, block: Block) -> int:
        """Number a block within its part and keep it; returns its position."""
        number = self.counts.get(block.part, 0)
        self.counts[block.part] = number + 1
        self.blocks.append(block if block.index == number else replace(block, index=number))
        self.characters += len(block.text)
        return len(self.blocks) - 1

    def title(self, number: int, name: str, hidden: bool) -> int:
        """The name of a sheet, which heads what stands on it; returns its position."""
        look = Look(hidden=hidden)
        at = self.put(Block(Part.BODY, 0, name, style=SHEET_STYLE, outline=1, look=look, page=number))
        self.headings.append(Heading(at, 1, UNLISTED_SHEET))
        return at

    def warn(self, code: str, message: str) -> None:
        """Keep a warning, once a code."""
        self.codes.setdefault(code, message)

    def closed(
        self, path: str, id: str, sha256: str, problem: str | None = None, ledger: Ledger | None = None
    ) -> Document:
        """The whole. Partly read where there is a `problem`, or a warning that it was cut."""
        problem = problem or self.codes.get("truncated")
        return Document(
            id,
            path,
            Kind.XLSX,
            sha256,
            Status.PARTLY_READ if problem else Status.READ,
            problem,
            tuple(self.blocks),
            tuple(self.tables),
            tuple(self.headings),
            tuple(Warning(code, message) for code, message in self.codes.items()),
            ledger,
        )

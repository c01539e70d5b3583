"""Files written for the reader: Word, Excel, comma separated, plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, time, timedelta

from docx import Document
from docx.table import _Cell
from openpyxl import Workbook
from reportlab.lib import colors
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

Value = str | int | float | date | time | timedelta | None
File = tuple[str, bytes]
"""A name and what the file holds."""


class Word:
    """A Word document, written from top to bottom."""

    def __init__(self, name: str) -> None:
        """name: the file's name."""
        self._name = name
        self._document = Document()

    def heading(self, text: str, level: int = 1) -> None:
        """A styled heading."""
        self._document.add_heading(text, level)

    def bold(self, text: str) -> None:
        """A bold line that stands for a heading."""
        self._document.add_paragraph().add_run(text).bold = True

    def para(self, text: str) -> None:
        """A paragraph."""
        self._document.add_paragraph(text)

    def caption(self, text: str) -> None:
        """A caption above a table."""
        self._document.add_paragraph(text, style="Caption")

    def table(self, rows: Sequence[Sequence[str]], merged: Sequence[int] = ()) -> None:
        """rows of texts; merged: rows whose first text spans the table."""
        width = max(len(r) for r in rows)
        table = self._document.add_table(rows=len(rows), cols=width)
        table.style = "Table Grid"
        for r, texts in enumerate(rows):
            if r in merged:
                table.cell(r, 0).merge(table.cell(r, width - 1)).text = texts[0]
                continue
            for c, text in enumerate(texts):
                table.cell(r, c).text = text
        self._document.add_paragraph("")

    def spanned(self, rows: Sequence[Sequence[str]], spans: Sequence[tuple[int, int, int, int]]) -> None:
        """rows of texts; spans: (first row, first column, last row, last column) of cells that are one."""
        width = max(len(r) for r in rows)
        table = self._document.add_table(rows=len(rows), cols=width)
        table.style = "Table Grid"
        for r, texts in enumerate(rows):
            for c, text in enumerate(texts):
                table.cell(r, c).text = text
        for top, left, bottom, right in spans:
            kept = table.cell(top, left).text
            table.cell(top, left).merge(table.cell(bottom, right)).text = kept
        self._document.add_paragraph("")

    def bullet(self, text: str) -> None:
        """An item of a list."""
        self._document.add_paragraph(text, style="List Bullet")

    def nested(self, outer: Sequence[tuple[str, str | Sequence[Sequence[str]]]]) -> None:
        """A two-column form of which some values are tables themselves."""
        table = self._document.add_table(rows=len(outer), cols=2)
        for r, (label, value) in enumerate(outer):
            table.cell(r, 0).text = label
            cell: _Cell = table.cell(r, 1)
            if isinstance(value, str):
                cell.text = value
                continue
            inner = cell.add_table(rows=len(value), cols=len(value[0]))
            for i, texts in enumerate(value):
                for j, text in enumerate(texts):
                    inner.cell(i, j).text = text
        self._document.add_paragraph("")

    def file(self) -> File:
        """The finished file."""
        data = io.BytesIO()
        self._document.save(data)
        return self._name, data.getvalue()


class Book:
    """An Excel workbook."""

    def __init__(self, name: str) -> None:
        """name: the file's name."""
        self._name = name
        self._book = Workbook()
        self._book.remove(self._book.active)

    def sheet(self, title: str, rows: Sequence[Sequence[Value]], formats: dict[int, str] | None = None) -> None:
        """rows of typed values; formats: number format by column from 0."""
        sheet = self._book.create_sheet(title[:31])
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                cell = sheet.cell(r, c, value)
                if formats and c - 1 in formats and not isinstance(value, str):
                    cell.number_format = formats[c - 1]

    def file(self) -> File:
        """The finished file."""
        data = io.BytesIO()
        self._book.save(data)
        return self._name, data.getvalue()


class Pdf:
    """A PDF, as a word processor prints it."""

    def __init__(self, name: str) -> None:
        """name: the file's name."""
        self._name = name
        self._story: list[Flowable] = []

    def heading(self, text: str) -> None:
        """A heading by its looks."""
        self._story.append(Paragraph(text, _HEAD))

    def para(self, text: str) -> None:
        """A paragraph."""
        self._story.append(Paragraph(text, _BODY))

    def table(self, rows: Sequence[Sequence[str]], repeated: bool) -> None:
        """rows of texts, the first one the header; repeated: it stands again on every page."""
        cells = [[Paragraph(t, _CELL) for t in row] for row in rows]
        ruled = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        self._story.append(Table(cells, repeatRows=int(repeated), style=ruled))

    def file(self) -> File:
        """The finished file."""
        data = io.BytesIO()
        SimpleDocTemplate(data, pagesize=A5).build(self._story)
        return self._name, data.getvalue()


_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
_CELL = ParagraphStyle("cell", parent=_BODY, fontSize=8, leading=11, spaceAfter=0)
_HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=18, spaceBefore=10, spaceAfter=6)


def separated(name: str, rows: Sequence[Sequence[str]], mark: str = ",") -> File:
    """A file of separated values."""
    text = io.StringIO()
    csv.writer(text, delimiter=mark).writerows(rows)
    return name, text.getvalue().encode("utf-8")


def plain_text(name: str, lines: Sequence[str]) -> File:
    """A text file."""
    return name, "\n".join(lines).encode("utf-8")

"""Sources of cohorts e and f: the markup of cohort c, with file names that name people, sheets and several files.

More than cohort c has: `file = 701 {p will|Will} log.docx` names people in the file's name; `part_of = stem` in the head
joins a second file to the submission of another source; `@sheet Name` opens a sheet of a workbook, whose cells may be
`d:2026-03-04` (date), `t:09:30` (time) or `n:1.5` (number); `@end` ends a table; `# note` in the head is a remark.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pdfplumber
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from tests.accuracy.cohort_c.docx_out import write_docx
from tests.accuracy.cohort_c.markup import Block, Run, Source, plain

DAY = re.compile(r"d:(\d{4})-(\d\d)-(\d\d)$")
HOUR = re.compile(r"t:(\d\d):(\d\d)$")
NUMBER = re.compile(r"n:([\d.]+)$")


class Paper(Source):
    """A source whose file name is marked up too: nobody is counted in it unless it says so."""

    def __init__(self, path: Path) -> None:
        self.named = False
        super().__init__(path)

    def _read_head(self, head: str) -> None:
        super()._read_head("\n".join(line for line in head.splitlines() if not line.startswith("# ")))
        self.head["file"] = plain(self.inline(self.head["file"], "filename"))
        self.named = True

    def _mention(self, key: str, surface: str, part: str, times: int = 1) -> None:
        if part != "filename" or not self.named:
            super()._mention(key, surface, part, times)

    def _read_line(self, line: str) -> None:
        if line == "@end":
            self.blocks.append(Block("para"))
        elif line.startswith("@sheet "):
            self.blocks.append(Block("sheet", self.inline(line[7:], "table")))
        else:
            super()._read_line(line)


def value_of(text: str) -> Any:
    if day := DAY.match(text):
        return dt.date(*map(int, day.groups()))
    if hour := HOUR.match(text):
        return dt.time(*map(int, hour.groups()))
    if number := NUMBER.match(text):
        return float(number[1])
    return text or None


def write_xlsx(source: Source, path: Path) -> None:
    book = Workbook()
    book.remove(book.active)
    sheet: Any = None
    for block in source.blocks:
        if block.kind == "sheet":
            sheet = book.create_sheet(plain(block.runs))
        elif block.kind == "table":
            for number, row in enumerate(block.rows):
                sheet.append([value_of("\n".join(plain(p) for p in cell).strip()) for cell in row])
                for cell in sheet[sheet.max_row]:
                    cell.font = Font(bold=number == 0)
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                    if isinstance(cell.value, dt.date):
                        cell.number_format = "dd/mm/yyyy"
                    elif isinstance(cell.value, dt.time):
                        cell.number_format = "hh:mm"
        else:
            sheet.append([plain(block.runs)] if block.runs else [])
    for sheet in book:
        for column in "ABCDEFGHIJ":
            sheet.column_dimensions[column].width = 18
    book.properties.creator = source.props.get("creator", "")
    book.properties.lastModifiedBy = source.props.get("modified", "")
    book.properties.created = book.properties.modified = dt.datetime(2026, 6, 12, 9)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def write_pdf(source: Source, path: Path) -> int:
    """By LibreOffice from the same text as a .docx; returns the number of pages."""
    office = shutil.which("soffice")
    if office is None:
        raise RuntimeError("LibreOffice (soffice) is needed for the PDF")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"{path.stem}.docx"
        write_docx(source, made)
        home = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            [office, home, "--headless", "--convert-to", "pdf", "--outdir", folder, str(made)],
            check=True,
            capture_output=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1781254800"},
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made.with_suffix(".pdf"), path)
    with pdfplumber.open(path) as pdf:
        return len(pdf.pages)


def write(source: Source, path: Path) -> None:
    if path.suffix == ".xlsx":
        write_xlsx(source, path)
    elif path.suffix == ".pdf":
        pages = write_pdf(source, path)
        source.repeat_header(pages)
        for _ in range(pages - 1):
            source.inline(source.head.get("footer", ""), "footer")
    else:
        write_docx(source, path)


__all__ = ["Paper", "Run", "write"]

"""A workbook as text: two saves of the same workbook differ in bytes, their cells do not.

`python -m tests.reports.dump` writes the expected texts of tests/reports/golden anew; look at the difference.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from reports.feedback import write_feedback
from reports.summary import Tables, write_summary
from tests.reports.cohorts import UNITS, record, results
from tests.reports.factories import assessment, bare, cover, rubric

GOLDEN = Path(__file__).parent / "golden"


def dump(data: bytes) -> str:
    """Cells with type, style and number format, widths, heights, merges, validations, filter and page, per sheet."""
    book = load_workbook(BytesIO(data))
    about = [f"title {book.properties.title}", f"language {book.properties.language}"]
    about += [f"{p.name} = {p.value}" for p in book.custom_doc_props.props]
    return (
        "\n".join(
            [*about, *(line for sheet in book.worksheets if sheet.sheet_state == "visible" for line in _sheet(sheet))]
        )
        + "\n"
    )


def _sheet(sheet: Worksheet) -> list[str]:
    lines = [f"\n== {sheet.title}"]
    lines.append("widths " + " ".join(f"{k}:{d.width:g}" for k, d in sorted(sheet.column_dimensions.items())))
    lines.append(f"freeze {sheet.freeze_panes} filter {sheet.auto_filter.ref} titles {sheet.print_title_rows}")
    page = sheet.page_setup
    lines.append(f"{page.orientation} paper {page.paperSize} fit {page.fitToWidth}x{page.fitToHeight}")
    lines.append(f"footer {sheet.oddFooter.left.text} | {sheet.oddFooter.center.text} | {sheet.oddFooter.right.text}")
    lines += [f"merged {merged}" for merged in sorted(map(str, sheet.merged_cells.ranges))]
    lines += [f"{v.type} {v.formula1} at {v.sqref}" for v in sheet.data_validations.dataValidation]
    for row in sheet.iter_rows():
        height = sheet.row_dimensions[row[0].row].height
        lines.append(f"-- row {row[0].row}, height {height}")
        lines += [
            f"{cell.coordinate} [{cell.style.removeprefix('firstread ')}; {cell.number_format}] {cell.data_type} "
            f"{str(cell.value)!r}{_link(cell)}"
            for cell in row
            if cell.value is not None
        ]
    return lines


def _link(cell: Cell) -> str:
    return f" -> {cell.hyperlink.target or cell.hyperlink.location}" if cell.hyperlink else ""


def goldens() -> dict[str, str]:
    """Name -> the text that is expected of it."""
    return {
        "unreadable-703": dump(write_feedback(bare("703"), cover("703", copies=()))),
        "portfolio-701": dump(write_feedback(assessment("701"), cover("701"))),
        "summary": dump(
            write_summary(results(), record(), Tables({u: rubric(u) for u in UNITS}), datetime(2026, 3, 4))
        ),
    }


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, text in goldens().items():
        (GOLDEN / f"{name}.txt").write_text(text, encoding="utf-8")

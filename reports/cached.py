"""Values beside formulas, as a spreadsheet program leaves them when it saves.

openpyxl writes a formula without its value. Excel's protected view, in which a file from a mail or a share opens,
previews, and programs that read sheets do not calculate: they would show totals of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Known = Mapping[str, float | str]
"""Value of the formula in each cell, by its address ("C4")."""

_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)>(<f>.*?</f>)<v\s*(?:/>|></v>)</c>', re.DOTALL)


def with_values(data: bytes, values: Mapping[int, Known]) -> bytes:
    """The workbook with values put beside the formulas of its sheets, which are counted from 1.

    A formula whose value is not given is left as it is. The program that opens the file calculates anew.
    """
    parts = {f"xl/worksheets/sheet{number}.xml": known for number, known in values.items() if known}
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename in parts:
                content = _filled(content.decode("utf-8"), parts[entry.filename]).encode("utf-8")
            new.writestr(entry, content, ZIP_DEFLATED)
    return out.getvalue()


def _filled(xml: str, known: Known) -> str:
    def fill(match: re.Match[str]) -> str:
        address, attributes, formula = match.groups()
        if address not in known:
            return match[0]
        value = known[address]
        kind = ' t="str"' if isinstance(value, str) else ""
        return f'<c r="{address}"{attributes}{kind}>{formula}<v>{escape(str(value), quote=False)}</v></c>'

    return _FORMULA.sub(fill, xml)

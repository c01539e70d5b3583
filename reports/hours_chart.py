"""A small chart of hours per client beside the total and the minimum, and the words for who cannot see it."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from zipfile import ZipFile

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from reports import style

WIDTH, HEIGHT = 16, 6
"""Centimetres."""
FIVE_HOURS = 5 / 24
TITLE_SIZE = 1100
"""Hundredths of a point."""
_DRAWING = "xl/drawings/drawing"
_CHART = re.compile(r'<(?:xdr:)?cNvPr id="\d+" name="Chart \d+"')
_PICTURE = re.compile(r'(<(?:xdr:)?cNvPr id="\d+" name="Image \d+") descr="[^"]*"')


def bar_chart(sheet: Worksheet, anchor: str, title: str, labels: Reference, values: Reference, quiet: int = 0) -> None:
    """Put a chart of lengths (days in the cells, hours on the axis) at a cell.

    quiet: how many of the last bars are drawn in grey, being minimums and not lengths of somebody's.
    """
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 40
    chart.title, chart.legend = _title(title), None
    chart.width, chart.height = WIDTH, HEIGHT
    chart.add_data(values, titles_from_data=False)
    (series,) = chart.series
    series.cat = AxDataSource(strRef=StrRef(str(labels)))
    series.graphicalProperties.solidFill = style.BRAND
    bars = values.max_row - values.min_row + 1
    for position in range(bars - quiet, bars):
        point = DataPoint(idx=position)
        point.graphicalProperties.solidFill = style.QUIET
        series.dPt.append(point)
    series.dLbls = DataLabelList()
    series.dLbls.showVal = True
    series.dLbls.numFmt = style.HOURS_FORMAT
    for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(series.dLbls, name, False)
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # the first client on top
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format, chart.y_axis.majorUnit = "[h]", FIVE_HOURS
    chart.y_axis.crosses = "max"
    chart.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=style.RULE)))
    sheet.add_chart(chart, anchor)


def _title(text: str) -> Title:
    """A title of the size of a heading; the default's would fill a third of so small a chart."""
    small = CharacterProperties(sz=TITLE_SIZE, b=True, solidFill=style.BRAND)
    line = Paragraph(pPr=ParagraphProperties(defRPr=small), r=[RegularTextRun(rPr=small, t=text)])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)


def described(data: bytes, text: str, logo: str = "") -> bytes:
    """The workbook with `text` as the alternative text of its charts, and `logo` of its pictures.

    For readers who cannot see them. A workbook that has neither is given back as it is.
    """
    with ZipFile(BytesIO(data)) as old:
        if not any(name.startswith(_DRAWING) for name in old.namelist()):
            return data
        out = BytesIO()
        with ZipFile(out, "w") as new:  # each part is packed as it was
            for entry in old.infolist():
                content = old.read(entry)
                if entry.filename.startswith(_DRAWING):
                    content = _worded(content.decode("utf-8"), escape(text), escape(logo)).encode("utf-8")
                new.writestr(entry, content)
    return out.getvalue()


def _worded(drawing: str, text: str, logo: str) -> str:
    drawing = _CHART.sub(lambda m: f'{m[0]} descr="{text}"', drawing)
    return _PICTURE.sub(lambda m: f'{m[1]} descr="{logo}"', drawing)

"""The chart of a cohort: each learner's hours beside the minimum."""

from __future__ import annotations

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from reports import style

WIDTH = 24
"""Centimetres."""
HEAD, BAR, TALLEST = 3, 1, 60
"""Centimetres: title and axis, a learner's pair of bars, and the most."""
FIVE_HOURS = 5 / 24
LOOKS = (("Counted", style.BRAND), ("Minimum", "9AA5B1"))
"""Series, and colours that differ in lightness as well: told apart in grey."""


def against_minimum(
    sheet: Worksheet, anchor: str, title: str, labels: Reference, series: tuple[Reference, Reference]
) -> None:
    """Put the chart at a cell. labels: the learners; series: lengths (days in the cells) counted, and asked for."""
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 40
    chart.title = title
    bars = labels.max_row - labels.min_row + 1
    chart.width, chart.height = WIDTH, min(TALLEST, HEAD + BAR * bars)
    for values in series:
        chart.add_data(values, titles_from_data=False)
    for made, (name, colour) in zip(chart.series, LOOKS, strict=True):
        made.tx = SeriesLabel(v=name)
        made.cat = AxDataSource(strRef=StrRef(str(labels)))
        made.graphicalProperties.solidFill = colour
    chart.legend.position = "b"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # the first learner on top
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format, chart.y_axis.majorUnit = "[h]", FIVE_HOURS
    chart.y_axis.crosses = "max"
    chart.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=style.RULE)))
    sheet.add_chart(chart, anchor)

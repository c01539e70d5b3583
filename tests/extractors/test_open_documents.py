"""OpenDocument texts and spreadsheets: every kind of text in its place."""

from __future__ import annotations

from datetime import date, time

import pytest

from extractors.model import Block, Document, Kind, Part, Role, Status
from extractors.read import read_bytes
from tests.extractors.open_files import sheets, text


def read(data: bytes, name: str = "a.odt") -> Document:
    document = read_bytes(data, name, "d1")
    assert document.status in (Status.READ, Status.PARTLY_READ), document.problem
    return document


def of(document: Document, part: Part) -> list[Block]:
    return [b for b in document.blocks if b.part is part]


def test_paragraphs_headings_and_white_space() -> None:
    document = read(
        text(
            '<text:h text:style-name="Heading_20_2" text:outline-level="2">The  contract\n</text:h>'
            '<text:p>One<text:tab/>two<text:s text:c="3"/>three<text:line-break/>four<text:soft-page-break/></text:p><text:p/>'
            '<text:p>See <text:a xlink:href="https://example.org/a">the page</text:a>.</text:p>'
        )
    )
    first, second, third = of(document, Part.BODY)
    assert (first.text, first.outline, first.style) == ("The contract", 2, "heading 2")
    assert [document.blocks[h.block].text for h in document.headings] == ["The contract"]
    assert second.text == "One\ttwo   three\nfour"
    assert [(k.target, third.text[k.start : k.end]) for k in third.links] == [("https://example.org/a", "the page")]


def test_looks_come_from_styles_and_spans() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>'
        '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        '<text:p text:style-name="P1">All of it</text:p>'
        '<text:p text:style-name="P1">Part <text:span text:style-name="T1">of it</text:span></text:p>'
        '<text:p><text:span text:style-name="T2">secret</text:span></text:p>'
    )
    looks = [b.look for b in of(read(text(body, styles)), Part.BODY)]
    assert [(k.bold, k.centred, k.size, k.hidden) for k in looks] == [
        (True, True, 14.0, False), (False, True, 14.0, False), (False, False, None, True),
    ]  # fmt: skip


def test_styles_that_stand_on_each_other_in_a_ring_end() -> None:
    styles = "".join(
        f'<style:style style:name="{a}" style:family="paragraph" style:parent-style-name="{b}"/>'
        for a, b in ("PQ", "QP")
    )
    assert read(text('<text:p text:style-name="P">Text</text:p>', styles)).blocks[0].text == "Text"


def test_lists_have_their_numbers() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
        '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = "<text:list>" + item.format("deep", "") + item.format("deeper", "") + "</text:list>"
    body = (
        f'<text:list text:style-name="L">{item.format("one", inner)}{item.format("two", inner)}</text:list>'
        f'<text:list text:style-name="B">{item.format("dot", "")}</text:list>'
        f'<text:list text:style-name="L" text:continue-numbering="true">{item.format("three", "")}</text:list>'
        f'<text:list text:style-name="L">{item.format("again", "")}</text:list>'
    )
    found = [(b.label, b.text, b.list_level) for b in of(read(text(body, styles)), Part.BODY)]
    assert found == [
        ("1.", "one", 0), ("(a)", "deep", 1), ("(b)", "deeper", 1), ("2.", "two", 0), ("(a)", "deep", 1),
        ("(b)", "deeper", 1), ("•", "dot", 0), ("3.", "three", 0), ("1.", "again", 0),
    ]  # fmt: skip


def test_tables_with_spans_and_nesting() -> None:
    def cell(content: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{content}</text:p></table:table-cell>"

    nested = f"<table:table><table:table-row>{cell('inner')}</table:table-row></table:table>"
    body = (
        f"<table:table><table:table-header-rows><table:table-row>{cell('Date')}{cell('Hours')}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('both', chr(116) + 'able:number-columns-spanned=' + chr(34) + '2' + chr(34))}<table:covered-table-cell/></table:table-row>"
        f"<table:table-row>{cell('4 May')}<table:table-cell>{nested}</table:table-cell></table:table-row></table:table><text:p>After</text:p>"
    )
    document = read(text(body))
    outer, inner = document.tables
    assert (outer.rows, outer.columns, inner.parent) == (3, 2, 0)
    found = {(c.row, c.column, c.column_span): [document.blocks[b].text for b in c.blocks] for c in outer.cells}
    assert found == {
        (0, 0, 1): ["Date"],
        (0, 1, 1): ["Hours"],
        (1, 0, 2): ["both"],
        (2, 0, 1): ["4 May"],
        (2, 1, 1): [],
    }
    assert document.blocks[inner.cells[0].blocks[0]].text == "inner"
    assert next(b for b in document.blocks if b.text == "After").cell is None


def test_notes_comments_boxes_and_margins() -> None:
    body = (
        '<text:p>A claim<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>A source.</text:p></text:note-body></text:note> stands<office:annotation><dc:creator>Una Tibbet</dc:creator>"
        "<text:p>Which?</text:p></office:annotation> here.<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    )
    margins = "<style:header><text:p>Unit 701</text:p></style:header><style:footer><text:p>R. Hartnell</text:p></style:footer>"
    meta = "<meta:initial-creator>Robin Hartnell</meta:initial-creator><dc:title>Essay</dc:title>"
    document = read(text(body, "", margins, meta))
    assert document.blocks[0].text == "A claim stands here."
    assert [b.anchor_at for b in document.blocks[1:4]] == [len("A claim"), len("A claim stands"), None]
    found = [(b.part, b.text, b.label, b.author, b.anchor) for b in document.blocks[1:-1]]
    assert found == [
        (Part.FOOTNOTE, "A source.", "1", "", 0),
        (Part.COMMENT, "Which?", "", "Una Tibbet", 0),
        (Part.TEXTBOX, "In a box", "", "", 0),
        (Part.HEADER, "Unit 701", "", "", None),
        (Part.FOOTER, "R. Hartnell", "", "", None),
        (Part.PROPERTIES, "Robin Hartnell", "creator", "", None),
        (Part.PROPERTIES, "Essay", "title", "", None),
        (Part.PROPERTIES, "Una Tibbet", "comment author", "", None),
    ]


def test_tracked_changes() -> None:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
        "<dc:creator>Una Tibbet</dc:creator></office:change-info><text:p>with Robin </text:p></text:deletion></text:changed-region>"
        '</text:tracked-changes><text:p>The session <text:change text:change-id="c1"/>went well.</text:p>'
    )
    document = read(text(body))
    kept, deleted = of(document, Part.BODY)
    assert kept.text == "The session went well."
    assert (deleted.text, deleted.role, deleted.author, deleted.index) == ("with Robin", Role.DELETED, "Una Tibbet", 0)
    assert [w.code for w in document.warnings] == ["tracked-changes"]


def test_a_table_of_contents_is_one() -> None:
    body = "<text:table-of-content><text:index-body><text:p>Scene<text:tab/>3</text:p></text:index-body></text:table-of-content><text:p>Text</text:p>"
    assert [b.role for b in of(read(text(body)), Part.BODY)] == [Role.CONTENTS, Role.TEXT]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"META-INF/manifest.xml": "<manifest:encryption-data/>"}, "encrypted"),
        ({"content.xml": "<a"}, "damaged"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "doctype"),
        ({"content.xml": "<p>" + " " * 30_000_000 + "</p>"}, "too-large"),
    ],
)
def test_files_that_cannot_be_read(parts: dict[str, str], code: str) -> None:
    for make in (text, sheets):
        document = read_bytes(make("", **parts), "a", "d1")
        assert (document.status, document.warnings[0].code) == (Status.UNREADABLE, code)


def test_a_damaged_part_beside_the_text_costs_the_part_and_is_told() -> None:
    cells = sheet(f"<table:table-row>{cell('60')}</table:table-row>")
    for made in (text("<text:p>Text</text:p>", **{"meta.xml": "<a"}), sheets(cells, **{"meta.xml": "<a"})):
        document = read(made)
        assert of(document, Part.BODY)
        assert document.status is Status.PARTLY_READ
        assert document.problem is not None
        assert document.problem.startswith("1 part(s) of the file are damaged")
        assert document.ledger is not None
        assert (document.ledger.unopened, document.ledger.unread) == (("meta.xml",), 0)


def sheet(rows: str, more: str = "") -> str:
    return f'<table:table table:name="Log" {more}>{rows}</table:table>'


def cell(shown: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{shown}</text:p></table:table-cell>"


def test_cells_have_typed_values() -> None:
    styles = (
        '<number:time-style style:name="N1" number:truncate-on-overflow="false"/>'
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    )
    cells = [
        cell("4 May 2024", 'office:value-type="date" office:date-value="2024-05-04"'),
        cell("09:30", 'office:value-type="time" office:time-value="PT09H30M00S"'),
        cell("1:30", 'office:value-type="time" table:style-name="ce1" office:time-value="PT01H30M00S"'),
        cell("31:00", 'office:value-type="time" office:time-value="PT31H00M00S"'),
        cell("£2.50", 'office:value-type="currency" office:value="2.5"'),
        cell("Client 1", 'office:value-type="string"'),
        cell("nonsense", 'office:value-type="date" office:date-value="2024-55-04"'),
    ]
    document = read(sheets(sheet(f"<table:table-row>{chr(10).join(cells)}</table:table-row>"), styles), "log.ods")
    assert document.kind is Kind.XLSX
    assert [(c.value, c.unit) for c in document.tables[0].cells] == [
        (date(2024, 5, 4), ""), (time(9, 30), ""), (90.0, "min"), (1860.0, "min"), (2.5, ""), ("Client 1", ""), ("nonsense", ""),
    ]  # fmt: skip
    assert (document.blocks[0].text, document.blocks[0].style, document.headings[0].why) == (
        "Log",
        "sheet name",
        "sheet",
    )


def test_repeated_rows_and_cells_keep_their_places() -> None:
    rows = (
        f'<table:table-row><table:table-cell table:number-columns-repeated="3"/>{cell("D1")}</table:table-row>'
        '<table:table-row table:number-rows-repeated="9"><table:table-cell/></table:table-row>'
        f'<table:table-row table:number-rows-repeated="2">{cell("x", "table:number-columns-repeated=" + chr(34) + "2" + chr(34))}</table:table-row>'
        '<table:table-row table:number-rows-repeated="1048560"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    table = read(sheets(sheet(rows)), "a.ods").tables[0]
    assert [(c.row, c.column) for c in table.cells] == [(0, 3), (10, 0), (10, 1), (11, 0), (11, 1)]
    assert (table.rows, table.columns) == (12, 4)


def test_notes_and_hidden_rows_of_a_sheet() -> None:
    note = "<table:table-cell><office:annotation><dc:creator>U. Tibbet</dc:creator><text:p>Sure?</text:p></office:annotation><text:p>60</text:p></table:table-cell>"
    document = read(sheets(sheet(f'<table:table-row table:visibility="collapse">{note}</table:table-row>')), "a.ods")
    assert [(b.text, b.author) for b in of(document, Part.COMMENT)] == [("Sure?", "U. Tibbet")]
    assert [w.code for w in document.warnings] == ["hidden-cells"]


@pytest.mark.parametrize(
    ("limit", "most"), [("extractors.open_sheets.MAX_CELLS", 5_000), ("extractors.sheet_story.MAX_CHARACTERS", 900)]
)
def test_a_sheet_that_repeats_without_end_is_cut(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limit, most)
    many = f'<table:table-row table:number-rows-repeated="1000000">{cell("x", "table:number-columns-repeated=" + chr(34) + "16000" + chr(34))}</table:table-row>'
    document = read(sheets(sheet(many)), "a.ods")
    assert document.status is Status.PARTLY_READ
    assert most - len("Log ") < len(document.tables[0].cells) <= most


def test_what_is_printed_around_sheets_is_read_without_what_the_program_fills_in() -> None:
    margins = (
        "<style:header><style:region-left><text:p>Log of Kim Example</text:p></style:region-left></style:header>"
        '<style:header-left style:display="false"><text:p>Not shown</text:p></style:header-left>'
        "<style:footer><text:p>Unit 701 <text:page-number>1</text:page-number></text:p>"
        "<text:p><text:sheet-name>???</text:sheet-name></text:p></style:footer>"
        "<style:footer-first><text:p>Unit 701 <text:page-number>1</text:page-number></text:p></style:footer-first>"
    )
    row = "<table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell></table:table-row>"
    document = read(sheets(sheet(row), margins=margins), "log.ods")
    printed = [(b.part, b.text) for b in document.blocks if b.part in (Part.HEADER, Part.FOOTER)]
    assert printed == [(Part.HEADER, "Log of Kim Example"), (Part.FOOTER, "Unit 701")]
    assert document.ledger is not None
    assert document.ledger.unread == 0
    assert dict(document.ledger.left_out) == {
        "lines above and below a printed sheet": 13,
        "second copy of the same text": 7,
    }

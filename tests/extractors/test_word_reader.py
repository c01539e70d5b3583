"""Every story of a Word file is read, each text once, as a reader sees it."""

from __future__ import annotations

import contextlib
import io
import re
import time
import warnings
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.model import Block, CellPlace, Document, Link, Part, Role, Status
from extractors.unreadable import Unreadable
from extractors.word.reader import read_word
from tests.extractors.word_files import (
    BUILT_IN,
    archive,
    bold,
    list_level,
    lists,
    numbered,
    p,
    package,
    part,
    relationships,
    run,
    table,
)


def read(data: bytes, path: str = "Folder/Essay 700.docx") -> Document:
    return read_word(data, path, "d1", "0" * 64)


def of(document: Document, wanted: Part) -> list[Block]:
    return [b for b in document.blocks if b.part is wanted]


def texts(document: Document, wanted: Part = Part.BODY) -> list[str]:
    return [b.text for b in of(document, wanted) if b.role is not Role.DELETED]


def codes(document: Document) -> set[str]:
    return {w.code for w in document.warnings}


TEXTS = [
    ("tabs and line breaks", run("one\ttwo\nthree"), "one\ttwo\nthree"),
    ("page break is no text", '<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
    ("no-break hyphen", "<w:r><w:t>8589</w:t><w:noBreakHyphen/><w:t>701</w:t></w:r>", "8589-701"),
    ("soft hyphens, both kinds", "<w:r><w:t>con\u00advers</w:t><w:softHyphen/><w:t>ation</w:t></w:r>", "conversation"),
    ("no-break space as written", "<w:r><w:t>Dr\u00a0Example</w:t></w:r>", "Dr\u00a0Example"),
    ("zero-width space inside a name", "<w:r><w:t>Exa\u200bmple</w:t></w:r>", "Example"),
    ("words split over runs", run("Exam") + run("ple", "<w:b/>"), "Example"),
    ("hyperlink", f'<w:hyperlink w:anchor="x">{run("linked")}</w:hyperlink>', "linked"),
    ("smart tag", f'<w:smartTag w:element="PersonName">{run("Kim Example")}</w:smartTag>', "Kim Example"),
    ("inline content control", f"<w:sdt><w:sdtPr/><w:sdtContent>{run('12 May')}</w:sdtContent></w:sdt>", "12 May"),
    ("custom XML", f"<w:customXml>{run('inside')}</w:customXml>", "inside"),
    ("right-to-left embedding", f"<w:bdo w:val='ltr'>{run('inside')}</w:bdo>", "inside"),
    ("an element nobody knows", f"<w:future>{run('inside')}</w:future>", "inside"),
    ("insertion", f'<w:ins w:author="A">{run("new ")}</w:ins>{run("old")}', "new old"),
    ("move to", f'<w:moveTo w:author="A">{run("moved")}</w:moveTo>', "moved"),
    (
        "equation",
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>",
        "ab",
    ),
    ("ticked box of Wingdings", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
    ("simple field", f'<w:fldSimple w:instr="AUTHOR">{run("Kim Example")}</w:fldSimple>', "Kim Example"),
    (
        "complex field gives its result",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "7",
    ),
    (
        "field within the instruction of another",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>MERGEFIELD x</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>{run("secret")}'
        f'<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>{run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "shown",
    ),
    ("field that was never closed", f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("kept")}', "kept"),
    (
        "drop-down form field",
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Coach"/>'
        '<w:listEntry w:val="Mentor"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "Mentor",
    ),
    (
        "tick box of an old form",
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
        '</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "☒",
    ),
    ("line end inside w:t is a space", "<w:r><w:t>one\ntwo</w:t></w:r>", "one two"),
]


@pytest.mark.parametrize(("reason", "inner", "expected"), TEXTS, ids=[t[0] for t in TEXTS])
def test_text_of_a_paragraph(reason: str, inner: str, expected: str) -> None:
    assert texts(read(package(p(inner=inner)))) == [expected], reason


def test_empty_paragraphs_are_kept_and_counted() -> None:
    document = read(package(p("a") + p() + p("b")))
    assert [(b.index, b.text) for b in of(document, Part.BODY)] == [(0, "a"), (1, ""), (2, "b")]


def test_file_name_stands_last() -> None:
    document = read(package(p("a")), "Some One/Feedback from Kim.docx")
    last = document.blocks[-1]
    assert (last.part, last.index, last.text) == (Part.FILENAME, 0, "Feedback from Kim.docx")


class TestTrackedChanges:
    def test_deleted_text_follows_its_paragraph(self) -> None:
        inner = run("Client 1 ") + '<w:del w:author="Ray"><w:r><w:delText>Kim Ex</w:delText></w:r></w:del>'
        inner += '<w:del w:author="Ray"><w:r><w:delText>ample</w:delText></w:r></w:del>' + run("spoke")
        document = read(package(p("before") + p(inner=inner)))
        kept, deleted = of(document, Part.BODY)[1:]
        assert (kept.text, kept.index) == ("Client 1 spoke", 1)
        assert (deleted.text, deleted.index, deleted.role, deleted.author) == ("Kim Example", 1, Role.DELETED, "Ray")
        assert "tracked-changes" in codes(document)

    def test_moved_from_is_deleted_and_apart_pieces_stay_apart(self) -> None:
        inner = f'<w:moveFrom w:author="Ray">{run("one")}</w:moveFrom>{run(" and ")}<w:del w:author="Ray">'
        inner += "<w:r><w:delText>two</w:delText></w:r></w:del>"
        deleted = of(read(package(p(inner=inner))), Part.BODY)[1]
        assert deleted.text == "one\ntwo"

    def test_inserted_text_names_its_author(self) -> None:
        inner = f'<w:ins w:author="Ray">{run("new")}</w:ins>'
        assert of(read(package(p(inner=inner))), Part.BODY)[0].author == "Ray"

    def test_nothing_tracked_is_not_warned_of(self) -> None:
        assert codes(read(package(p("a")))) == set()


BOX = f"<w:txbxContent>{p('In the box')}{p('second line')}</w:txbxContent>"
DRAWING = (
    '<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="%s"/><a:graphic><a:graphicData>%s</a:graphicData>'
    "</a:graphic></wp:inline></w:drawing>"
)


class TestWhatHangsOnAParagraph:
    def test_text_box_stored_twice_is_read_once(self) -> None:
        choice = DRAWING % ("", f"<wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp>")
        fallback = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
        alternate = (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        document = read(package(p("a") + p(inner=run("host") + alternate)))
        assert texts(document) == ["a", "host"]
        boxes = of(document, Part.TEXTBOX)
        assert [(b.text, b.index, b.anchor) for b in boxes] == [("In the box", 0, 1), ("second line", 1, 1)]

    def test_text_only_in_the_fallback(self) -> None:
        alternate = (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{DRAWING % ("", "")}</mc:Choice>'
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
        assert texts(read(package(p(inner=alternate))), Part.TEXTBOX) == ["In the box", "second line"]

    def test_old_drawing_alternative_text_and_wordart(self) -> None:
        pict = (
            f'<w:r><w:pict><v:shape alt="A wheel of life"><v:textpath string="DRAFT"/><v:textbox>{BOX}</v:textbox>'
            "</v:shape></w:pict></w:r>"
        )
        assert texts(read(package(p(inner=pict))), Part.TEXTBOX) == [
            "A wheel of life",
            "DRAFT",
            "In the box",
            "second line",
        ]

    def test_alternative_text_of_a_picture(self) -> None:
        document = read(package(p(inner=f"<w:r>{DRAWING % ('Photo of Kim Example', '')}</w:r>")))
        assert [(b.text, b.anchor) for b in of(document, Part.TEXTBOX)] == [("Photo of Kim Example", 0)]

    def test_smartart_and_charts(self) -> None:
        chart = (
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>Hours by client</a:t>'
            "</a:r></a:p></c:title><c:strCache><c:pt><c:v>Kim</c:v></c:pt></c:strCache></c:chartSpace>"
        )
        art = (
            '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Goal</a:t></a:r></a:p></dgm:dataModel>'
        )
        inner = f"""<w:r>{DRAWING % ("", '<c:chart r:id="chart1.xml"/>')}{DRAWING % ("", '<dgm:relIds r:dm="data1.xml"/>')}</w:r>"""
        document = read(
            package(p(inner=inner), parts={"chart1.xml": ("chart", chart), "data1.xml": ("diagramData", art)})
        )
        assert [(b.text, b.anchor) for b in of(document, Part.TEXTBOX)] == [
            ("Hours by client", 0),
            ("Kim", 0),
            ("Goal", 0),
        ]

    def test_notes_follow_the_paragraph_and_are_anchored(self) -> None:
        notes = part(
            "footnotes",
            f'<w:footnote w:id="0" w:type="separator">{p()}</w:footnote><w:footnote w:id="2">{p("A note")}</w:footnote>',
        )
        ends = part("endnotes", f'<w:endnote w:id="1">{p("An end note")}</w:endnote>')
        inner = run("Text") + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
        document = read(
            package(
                p(inner=inner) + p("after"),
                parts={"footnotes.xml": ("footnotes", notes), "endnotes.xml": ("endnotes", ends)},
            )
        )
        assert [(b.part, b.text, b.anchor) for b in document.blocks[:4]] == [
            (Part.BODY, "Text", None),
            (Part.FOOTNOTE, "A note", 0),
            (Part.ENDNOTE, "An end note", 0),
            (Part.BODY, "after", None),
        ]

    @pytest.mark.parametrize(
        ("inner", "places"),
        [
            ("{One.}{2}{ Two.}{3}", [4, 9]),
            ("{2}{One.}{3}", [0, 4]),
            ("{One}{2}{3}{.}", [3, 3]),
            # blanks that stand in runs of their own, and text that is deleted
            ("{One}<w:r><w:tab/></w:r>{2}{Two}<w:r><w:br/></w:r>{3}", [4, 8]),
            ('{One}<w:del w:id="7" w:author="R"><w:r><w:delText> gone</w:delText></w:r></w:del>{2}{ Two}{3}', [3, 7]),
            # in a link, which is walked
            ('<w:hyperlink w:anchor="x">{One}{2}</w:hyperlink>{ and more}{3}', [3, 12]),
        ],
    )
    def test_where_the_marks_of_notes_stand(self, inner: str, places: list[int]) -> None:
        for n in (2, 3):
            mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{n}"/></w:r>'
            inner = inner.replace(f"{{{n}}}", mark)
        inner = re.sub(r"\{([^{}]*)\}", lambda found: run(found[1]), inner)
        notes = "".join(f'<w:footnote w:id="{n}">{p("first")}{p("second")}</w:footnote>' for n in (2, 3))
        document = read(package(p(inner=inner), parts={"footnotes.xml": ("footnotes", part("footnotes", notes))}))
        assert [b.anchor_at for b in of(document, Part.FOOTNOTE)] == [at for at in places for _ in range(2)]

    def test_comments_with_author_and_orphans(self) -> None:
        comments = part(
            "comments",
            f'<w:comment w:id="0" w:author="Ray Example">{p("Who is this?")}</w:comment>'
            f'<w:comment w:id="9" w:author="Ray Example">{p("left over")}</w:comment>',
        )
        document = read(
            package(
                p(inner=run("a") + '<w:r><w:commentReference w:id="0"/></w:r>'),
                parts={"comments.xml": ("comments", comments)},
            )
        )
        assert [(b.text, b.author, b.anchor) for b in of(document, Part.COMMENT)] == [
            ("Who is this?", "Ray Example", 0),
            ("left over", "Ray Example", None),
        ]
        assert "comments" in codes(document)

    def test_headers_and_footers_each_once(self) -> None:
        header = part("hdr", p("Kim Example"))
        footer = part("ftr", p("Page"))
        section = '<w:sectPr><w:headerReference w:type="default" r:id="h.xml"/><w:footerReference w:type="first" r:id="f.xml"/></w:sectPr>'
        body = p("a", properties=section) + p("b") + section
        document = read(package(body, parts={"f.xml": ("footer", footer), "h.xml": ("header", header)}))
        assert [(b.part, b.text) for b in document.blocks] == [
            (Part.BODY, "a"),
            (Part.BODY, "b"),
            (Part.HEADER, "Kim Example"),
            (Part.FOOTER, "Page"),
            (Part.FILENAME, "Essay 700.docx"),
        ]

    def test_links(self) -> None:
        inner = run("Write to ") + f'<w:hyperlink r:id="m">{run("me")}</w:hyperlink>'
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org/a" </w:instrText>'
            f'<w:fldChar w:fldCharType="separate"/></w:r>{run("there")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        document = read(package(p(inner=inner) + p(inner=field), links={"m": ("hyperlink", "mailto:kim@example.org")}))
        assert document.blocks[0].links == (Link(9, 11, "mailto:kim@example.org"),)
        assert document.blocks[1].links == (Link(0, 5, "https://example.org/a"),)


class TestTables:
    def test_spans_and_vertical_merges(self) -> None:
        def cell(text: str, properties: str) -> str:
            return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

        xml = table(
            [
                [cell("wide", '<w:gridSpan w:val="2"/>'), cell("tall", '<w:vMerge w:val="restart"/>')],
                ["a", "b", cell("", "<w:vMerge/>")],
            ]
        )
        document = read(package(xml))
        made = document.tables[0]
        assert (made.rows, made.columns) == (2, 3)
        places = [
            (c.row, c.column, c.row_span, c.column_span, [document.blocks[i].text for i in c.blocks])
            for c in made.cells
        ]
        assert places == [(0, 0, 1, 2, ["wide"]), (0, 2, 2, 1, ["tall"]), (1, 0, 1, 1, ["a"]), (1, 1, 1, 1, ["b"])]

    def test_nested_tables_know_their_parent(self) -> None:
        inner = table([["deep"]])
        document = read(package(table([[p("outer") + inner + p("after")]])))
        assert [t.parent for t in document.tables] == [None, 0]
        assert [document.blocks[i].text for i in document.tables[0].cells[0].blocks] == ["outer", "after"]
        assert document.blocks[1].cell == CellPlace(1, 0, 0)

    def test_rows_and_cells_in_content_controls(self) -> None:
        cell = f"<w:tc>{p('c')}</w:tc>"
        xml = f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt>{cell}</w:tr></w:sdtContent></w:sdt></w:tbl>"
        document = read(package(xml))
        assert [(c.row, c.column) for c in document.tables[0].cells] == [(0, 0), (0, 1)]

    def test_a_column_count_beyond_reason_is_not_believed(self) -> None:
        xml = table([[f'<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{p("x")}</w:tc>']])
        assert read(package(xml)).tables[0].columns == 1

    def test_text_in_a_cell_that_a_merge_hides_is_still_read(self) -> None:
        def cell(text: str, merge: str) -> str:
            return f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(text)}</w:tc>"

        xml = table([[cell("top", '<w:vMerge w:val="restart"/>')], [cell("Kim Example", "<w:vMerge/>")]])
        document = read(package(xml))
        assert texts(document) == ["top", "Kim Example"]
        assert len(document.tables[0].cells) == 1


class TestRolesAndLooks:
    def test_contents_list_in_a_content_control(self) -> None:
        toc = (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
            f"<w:sdtContent>{p('What is inside')}{p('Ethics	3', 'TOC1')}</w:sdtContent></w:sdt>"
        )
        assert [b.role for b in of(read(package(toc)), Part.BODY)] == [Role.CONTENTS, Role.CONTENTS]

    def test_contents_field_without_styles_ends_where_it_ends(self) -> None:
        first = (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("Ethics\t3")
        )
        last = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("The text begins.")
        document = read(package(p(inner=first) + p("Supervision\t4") + p(inner=last)))
        assert [b.role for b in of(document, Part.BODY)] == [Role.CONTENTS, Role.CONTENTS, Role.TEXT]

    def test_looks(self) -> None:
        document = read(
            package(
                bold("all bold")
                + p(inner=run("half ", "<w:b/>") + run("bold"))
                + p("off again", "Heading1", '<w:b w:val="0"/>')
                + p("style", "Heading1", properties='<w:jc w:val="center"/>')
                + p("marked", run_properties='<w:highlight w:val="yellow"/><w:u w:val="single"/><w:i/>')
            )
        )
        looks = [b.look for b in of(document, Part.BODY)]
        assert [x.bold for x in looks] == [True, False, False, True, False]
        assert (looks[3].size, looks[3].centred) == (16.0, True)
        assert (looks[4].highlighted, looks[4].underlined, looks[4].italic) == (True, True, True)

    HIDDEN = (
        ("vanish", "<w:vanish/>", True),
        ("white on white", '<w:color w:val="FFFFFF"/>', True),
        ("one point", '<w:sz w:val="2"/>', True),
        ("white on a dark mark", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', False),
        ("grey", '<w:color w:val="808080"/>', False),
        ("nearly white", '<w:color w:val="FDFDFD"/>', True),
        ("light grey", '<w:color w:val="D0D0D0"/>', False),
        ("black on a black mark", '<w:color w:val="000000"/><w:highlight w:val="black"/>', True),
        ("red on a red ground", '<w:color w:val="c00000"/><w:shd w:val="clear" w:fill="C00000"/>', True),
        ("automatic colour on black, which Word shows white", '<w:color w:val="auto"/><w:shd w:fill="000000"/>', False),
    )

    @pytest.mark.parametrize(("reason", "properties", "hidden"), HIDDEN, ids=[h[0] for h in HIDDEN])
    def test_hidden_text(self, reason: str, properties: str, hidden: bool) -> None:
        document = read(package(p("seen") + p("unseen", run_properties=properties)))
        assert document.blocks[1].look.hidden is hidden, reason
        assert ("hidden-text" in codes(document)) is hidden

    def test_white_heading_of_a_dark_table_row_is_not_hidden(self) -> None:
        document = read(package(table([[p("Date", run_properties='<w:color w:val="FFFFFF"/>')]])))
        assert not document.blocks[0].look.hidden

    def test_styles_that_go_in_circles(self) -> None:
        styles = BUILT_IN + (
            '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
        )
        block = read(package(p("x", "A"), styles=styles)).blocks[0]
        assert (block.style, block.look.bold) == ("a", True)

    def test_heading_style_that_the_file_does_not_define(self) -> None:
        assert read(package(p("x", "Heading2"), styles=None)).blocks[0].outline == 2

    def test_character_styles_toggle(self) -> None:
        styles = BUILT_IN + (
            '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
        )
        strong = '<w:rStyle w:val="Strong"/>'
        document = read(package(p("x", run_properties=strong) + p("y", "Heading1", strong), styles=styles))
        assert [b.look.bold for b in of(document, Part.BODY)] == [True, False]

    def test_odd_values_do_no_harm(self) -> None:
        block = read(package(p("x", run_properties='<w:b w:val="maybe"/><w:sz w:val="abc"/>'))).blocks[0]
        assert (block.look.bold, block.look.size) == (True, 11.0)

    def test_list_items(self) -> None:
        document = read(
            package(
                p("first", properties=numbered(0)) + p("deeper", properties=numbered(1)),
                numbering=lists(list_level(0, "\uf0b7", "bullet"), list_level(1, "%2)", "lowerLetter")),
            )
        )
        assert [(b.label, b.role, b.list_level) for b in of(document, Part.BODY)] == [
            ("•", Role.LIST_ITEM, 0),
            ("a)", Role.LIST_ITEM, 1),
        ]


class TestPages:
    def test_without_rendered_breaks_there_are_no_pages(self) -> None:
        document = read(package(p(inner='<w:r><w:br w:type="page"/></w:r>') + p("b")))
        assert {b.page for b in document.blocks} == {None}

    def test_typed_and_rendered_form_of_one_break_count_once(self) -> None:
        typed = '<w:r><w:br w:type="page"/></w:r>'
        rendered = f"<w:r><w:lastRenderedPageBreak/></w:r>{run('x')}"
        document = read(package(p("one") + p(inner=typed) + p(inner=rendered) + p("still two") + p(inner=rendered)))
        assert [b.page for b in of(document, Part.BODY)] == [1, 2, 2, 2, 3]


def test_properties() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:creator>Kim Example</dc:creator><dcterms:created>2025-01-01</dcterms:created><cp:lastModifiedBy>Ray</cp:lastModifiedBy>"
        "</cp:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>T</Template>'
        "<Words>9</Words><Manager>Lee</Manager><Company>Example Ltd</Company></Properties>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="Client"><vt:lpwstr>Sam</vt:lpwstr></property><property name="Done"><vt:filetime>2025</vt:filetime></property></Properties>'
    )
    document = read(
        package(
            p("a"),
            root_parts={
                "docProps/core.xml": ("core-properties", core),
                "docProps/app.xml": ("extended-properties", app),
                "docProps/custom.xml": ("custom-properties", custom),
            },
        )
    )
    assert [(b.label, b.text) for b in of(document, Part.PROPERTIES)] == [
        ("creator", "Kim Example"),
        ("lastModifiedBy", "Ray"),
        ("manager", "Lee"),
        ("company", "Example Ltd"),
        ("Client", "Sam"),
    ]


class TestWarnings:
    def test_broken_side_part_costs_a_warning(self) -> None:
        document = read(package(p("a"), parts={"footnotes.xml": ("footnotes", "<broken")}))
        assert document.status is Status.PARTLY_READ
        assert "unread-part" in codes(document)
        assert "footnotes" in (document.problem or "")

    def test_text_inserted_from_another_file(self) -> None:
        document = read(package(p("a") + '<w:altChunk r:id="x"/>'))
        assert document.status is Status.PARTLY_READ
        assert "altchunk" in codes(document)

    def test_macros_and_embedded_files(self) -> None:
        extra = {"word/vbaProject.bin": b"x", "word/embeddings/Workbook1.xlsx": b"x"}
        assert codes(read(package(p("a"), extra=extra))) == {"macro", "embedded"}

    def test_pictures_only(self) -> None:
        document = read(package(p(inner=f"<w:r>{DRAWING % ('', '')}</w:r>")))
        assert document.status is Status.PARTLY_READ
        assert codes(document) == {"no-text"}

    def test_empty_document(self) -> None:
        document = read(package(p()))
        assert (document.status, codes(document)) == (Status.READ, {"no-text"})


class TestForeignPackages:
    def test_strict_namespaces(self) -> None:
        strict = {
            "_rels/.rels": relationships({"r": ("officeDocument", "word/document.xml")}).replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
            "word/document.xml": part("document", f"<w:body>{p('Strict text')}</w:body>").replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
        }
        assert texts(read(archive(strict))) == ["Strict text"]

    def test_main_part_under_another_name_with_odd_case(self) -> None:
        entries = {
            "_rels/.rels": relationships({"r": ("officeDocument", "/Word/Document2.xml")}),
            "word\\document2.xml": part("document", f"<w:body>{p('Found')}</w:body>"),
        }
        assert texts(read(archive(entries))) == ["Found"]

    def test_utf_16(self) -> None:
        xml = part("document", f"<w:body>{p('Zoë')}</w:body>").replace("UTF-8", "UTF-16").encode("utf-16")
        entries: dict[str, str | bytes] = {
            "_rels/.rels": relationships({"r": ("officeDocument", "word/document.xml")}),
            "word/document.xml": xml,
        }
        assert texts(read(archive(entries))) == ["Zoë"]

    def test_relationship_to_a_missing_part(self) -> None:
        assert texts(read(package(p("a"), links={"x": ("header", "NULL")}))) == ["a"]


REFUSED = [
    ("nothing in it", b"", "empty"),
    ("no archive", b"{\\rtf1 hello}", "not-a-document"),
    ("cut short", package(p("a"))[:200], "damaged"),
    ("archive of something else", archive({"mimetype": "application/zip"}), "not-a-document"),
    (
        "workbook named as a document",
        archive(
            {
                "_rels/.rels": relationships({"r": ("officeDocument", "xl/workbook.xml")}),
                "xl/workbook.xml": "<workbook/>",
            }
        ),
        "not-a-document",
    ),
    (
        "entities declared",
        archive(
            {
                "_rels/.rels": relationships({"r": ("officeDocument", "word/document.xml")}),
                "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]>' + part("document", "<w:body/>").split("?>", 1)[1],
            }
        ),
        "doctype",
    ),
    ("main part broken", package(p("a") + "<w:p>"), "damaged"),
    ("a bomb", package(p("a") + " " * (30 * 2**20)), "too-large"),
    ("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old-word"),
    ("password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("nested too deep", package("<w:sdt><w:sdtContent>" * 300 + p("a") + "</w:sdtContent></w:sdt>" * 300), "damaged"),
]


@pytest.mark.parametrize(("reason", "data", "code"), REFUSED, ids=[r[0] for r in REFUSED])
def test_refused_with_a_reason(reason: str, data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.code == code, reason


def test_the_same_part_twice_is_refused() -> None:
    stream = io.BytesIO(package(p("a")))
    with zipfile.ZipFile(stream, "a") as target, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        target.writestr("word/document.xml", part("document", f"<w:body>{p('other')}</w:body>"))
    with pytest.raises(Unreadable) as caught:
        read(stream.getvalue())
    assert caught.value.code == "ambiguous"


def test_deep_nesting_that_the_parser_allows_is_read() -> None:
    data = package("<w:sdt><w:sdtContent>" * 120 + p("deep") + "</w:sdtContent></w:sdt>" * 120)
    assert texts(read(data)) == ["deep"]
    nested = p("core")
    for _ in range(60):
        nested = table([[nested]])
    assert "core" in texts(read(package(nested)))


# Ways in which a paragraph can be wrapped; each keeps its text once.
WRAPS = (
    "{}",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "<w:customXml>{}</w:customXml>",
    '<mc:AlternateContent><mc:Choice Requires="x">{}</mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>',
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
)


@given(st.lists(st.lists(st.sampled_from(WRAPS), max_size=4), min_size=1, max_size=6))
def test_every_paragraph_is_read_once_however_it_is_wrapped(shapes: list[list[str]]) -> None:
    body = ""
    for number, wraps in enumerate(shapes):
        xml = p(f"word{number}x")
        for wrap in wraps:
            xml = wrap.format(xml)
        body += xml
    document = read(package(body, styles=None))
    words = [b.text for b in document.blocks if b.text and b.part in (Part.BODY, Part.TEXTBOX)]
    assert words == [f"word{n}x" for n in range(len(shapes))]
    for wanted in (Part.BODY, Part.TEXTBOX):
        assert [b.index for b in of(document, wanted)] == list(range(len(of(document, wanted))))
    for position, table_ in enumerate(document.tables):
        for cell in table_.cells:
            places = {document.blocks[i].cell for i in cell.blocks}
            assert places <= {CellPlace(position, cell.row, cell.column)}


@given(st.binary(max_size=400))
def test_bytes_that_are_no_file_are_refused_and_never_crash(data: bytes) -> None:
    for attempt in (data, b"PK\x03\x04" + data):
        with pytest.raises(Unreadable):
            read(attempt)


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_damaged_byte_is_read_or_refused(at: int, value: int) -> None:
    data = bytearray(package(p("a") + table([["b"]]), numbering=lists(list_level(0, "%1"))))
    data[at % len(data)] = value
    with contextlib.suppress(Unreadable):
        assert read(bytes(data)).blocks[-1].part is Part.FILENAME


HOSTILE = [
    (
        "fields that are never closed",
        p(inner='<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>' + run("x"))
        * 4_000,
    ),
    ("contents titles without end", p("Contents") * 4_000),
    ("one paragraph of many runs", p(inner=run("word ") * 20_000)),
    ("bold lines without end", bold("Line") * 4_000),
    ("one table of many rows", table([["a", "b"]] * 3_000)),
]


@pytest.mark.parametrize(("reason", "xml"), HOSTILE, ids=[h[0] for h in HOSTILE])
def test_hostile_files_cost_time_in_step_with_their_size(reason: str, xml: str) -> None:
    started = time.process_time()
    read(package(xml))
    assert time.process_time() - started < 3, reason

"""Word files that are odd and well made: marks of paragraphs deleted, things within things, text in the ground's colour."""

from __future__ import annotations

from extractors.model import Part, Role
from tests.extractors.constructs import (
    END,
    SEPARATE,
    B,
    Construct,
    X,
    begin,
    body,
    box,
    cell,
    drawn,
    held,
    note,
    ref,
    sdt,
    shape,
    spaced,
)
from tests.extractors.word_files import p, package, part, run, table

AUTHORS = "names beside comments and changes"
INSTRUCTIONS = "field instructions"
LINKS = "addresses and tips of links"

GONE = '<w:rPr><w:del w:id="1" w:author="Ray Moss"/></w:rPr>'
TAKEN = '<w:rPr><w:moveFrom w:id="1" w:author="Ray Moss"/></w:rPr>'
WPG = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'


def removed(text: str) -> str:
    return f'<w:del w:author="Ray Moss"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(map(cell, texts))}</w:tr>"


def _remarked() -> bytes:
    remarks = "".join(
        f'<w:comment w:id="{n}" w:author="Kim"><w:p w14:paraId="0{n}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for n, text in ((1, "Is this yours?"), (2, "Yes, it is."))
    )
    threads = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="02" w15:paraIdParent="01" w15:done="0"/></w15:commentsEx>'
    )
    return package(
        p(inner=run("Text") + ref("comment", 1)),
        parts={
            "comments.xml": ("comments", part("comments", remarks)),
            "commentsExtended.xml": ("commentsExtended", threads),
        },
    )


def _separated() -> bytes:
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:type="continuationNotice" w:id="0">{p("goes on overleaf")}</w:footnote>'
        + note("footnote", 2, "A note")
    )
    return package(
        p(inner=run("Text") + ref("footnote", 2)), parts={"footnotes.xml": ("footnotes", part("footnotes", notes))}
    )


ODD = [
    Construct(
        "deleted mark joins two paragraphs",
        spaced(p("I had planned to ", properties=GONE), p("listen more.")),
        body("I had planned to listen more."),
        roles=(Role.TEXT, Role.TEXT),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "deleted mark before a heading gives the text its style",
        spaced(p("Aims and ", properties=GONE), p("goals", "Heading1")),
        body("Aims and goals"),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "three paragraphs in one, by a deleted and a moved mark",
        spaced(p("One, ", properties=GONE), p("two, ", properties=TAKEN), '<w:bookmarkEnd w:id="4"/>', p("three.")),
        body("One, two, three."),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "deleted words on both sides of a deleted mark",
        spaced(
            p(inner=f"<w:pPr>{GONE}</w:pPr>{run('Kept ')}{removed('Orla')}"), p(inner=removed("Quill") + run("too."))
        ),
        body("Kept too.", "Orla\nQuill"),
        roles=(Role.TEXT, Role.TEXT, Role.DELETED),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a paragraph deleted with its mark",
        spaced(p(inner=f"<w:pPr>{GONE}</w:pPr>{removed('All of it')}"), p("What is left.")),
        body("All of it", "What is left."),
        roles=(Role.TEXT, Role.DELETED, Role.TEXT),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a deleted mark before a table joins nothing",
        spaced(p("Above.", properties=GONE), table([["in"]]), p("Below.")),
        body("Above.", "in", "Below."),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a deleted mark at the end of a cell joins nothing",
        spaced(table([[p("left", properties=GONE), "right"]])),
        body("left", "right"),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a deleted mark within a cell",
        spaced(table([[p("60 ", properties=GONE) + p("minutes"), "Kim"]])),
        body("60 minutes", "Kim"),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a footnote goes along with a deleted mark",
        package(
            p(inner=f"<w:pPr>{GONE}</w:pPr>{run('Text')}{ref('footnote', 2)}") + p(" goes on."),
            parts={"footnotes.xml": ("footnotes", part("footnotes", note("footnote", 2, "A note")))},
        ),
        {B: ("Text goes on.",), Part.FOOTNOTE: ("A note",)},
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a paragraph moved with its mark",
        spaced(
            f'<w:p><w:pPr>{TAKEN}</w:pPr><w:moveFromRangeStart w:name="m1"/>'
            f'<w:moveFrom w:author="Ray Moss">{run("Moved.")}</w:moveFrom></w:p><w:moveFromRangeEnd/>',
            p("Stays."),
            '<w:p><w:pPr><w:rPr><w:moveTo w:author="Ray Moss"/></w:rPr></w:pPr><w:moveToRangeStart w:name="m1"/>'
            f'<w:moveTo w:author="Ray Moss">{run("Moved.")}</w:moveTo></w:p><w:moveToRangeEnd/>',
        ),
        body("Moved.", "Stays.", "Moved."),
        roles=(Role.TEXT, Role.DELETED, Role.TEXT, Role.TEXT),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "a large initial is part of its word",
        spaced(p("O", properties='<w:framePr w:dropCap="drop" w:lines="3"/>'), p("rla began.")),
        body("Orla began."),
    ),
    Construct(
        "controls around controls around rows",
        spaced(f"<w:tbl>{sdt(sdt(row('a', 'b') + row('c', 'd')))}{row('e', 'f')}</w:tbl>"),
        body("a", "b", "c", "d", "e", "f"),
    ),
    Construct(
        "rows that repeat, by a control",
        spaced(f"<w:tbl>{sdt(sdt(row('first')) + sdt(row('second')))}</w:tbl>"),
        body("first", "second"),
    ),
    Construct(
        "field within a link",
        spaced(
            p(
                inner=f'<w:hyperlink w:anchor="x">{begin("PAGEREF x")}{SEPARATE}{run("12")}{END}</w:hyperlink>{run(" on")}'
            )
        ),
        body("12 on"),
        left_out=frozenset({INSTRUCTIONS, LINKS}),
    ),
    Construct(
        "field over two cells",
        spaced(table([[p(inner=begin("IF") + SEPARATE + run("left")), p(inner=run("right") + END)]])),
        body("left", "right"),
        left_out=frozenset({INSTRUCTIONS}),
    ),
    Construct(
        "deleted field",
        spaced(
            p(
                inner='<w:del w:author="Ray Moss"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE'
                f"</w:delInstrText></w:r>{SEPARATE}<w:r><w:delText>7</w:delText></w:r>{END}</w:del>{run('kept')}"
            )
        ),
        body("kept", "7"),
        left_out=frozenset({INSTRUCTIONS, AUTHORS}),
    ),
    Construct(
        "insertion that was deleted again",
        spaced(p(inner=f'<w:ins w:author="Ray Moss">{removed("x")}</w:ins>{run("kept")}')),
        body("kept", "x"),
        roles=(Role.TEXT, Role.DELETED),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "comment and its answer",
        _remarked(),
        {B: ("Text",), Part.COMMENT: ("Is this yours?", "Yes, it is.")},
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "separator of footnotes and a notice with words",
        _separated(),
        {B: ("Text",), Part.FOOTNOTE: ("A note", "goes on overleaf")},
    ),
    Construct(
        "boxes of groups within groups, in VML",
        spaced(
            p(
                inner=held(
                    f"<w:pict><v:group><v:shape><v:textbox>{box(p('outer'))}</v:textbox></v:shape><v:group><v:rect>"
                    f"<v:textbox>{box(p('inner'))}</v:textbox></v:rect></v:group></v:group></w:pict>"
                )
            )
        ),
        {X: ("outer", "inner")},
    ),
    Construct(
        "boxes of groups within groups",
        spaced(
            p(
                inner=held(
                    drawn(
                        f"<wpg:wgp {WPG}><wpg:grpSp><wps:wsp><wps:txbx>{box(p('inner'))}</wps:txbx></wps:wsp></wpg:grpSp>"
                        f"<wps:wsp><wps:txbx>{box(p('outer'))}</wps:txbx></wps:wsp></wpg:wgp>"
                    )
                )
            )
        ),
        {X: ("inner", "outer")},
    ),
    Construct(
        "table in a text box in a header",
        package(
            p("Text") + '<w:sectPr><w:headerReference w:type="first" r:id="header1.xml"/></w:sectPr>',
            parts={"header1.xml": ("header", part("hdr", p(inner=held(shape(table([["x", "y"]]))))))},
        ),
        {B: ("Text",), X: ("x", "y")},
    ),
    Construct(
        "directions and equations within a line",
        spaced(
            p(inner=f'<w:bdo w:val="ltr">{run("Let ")}</w:bdo><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>{run(" be")}')
        ),
        body("Let x=1 be"),
    ),
    Construct(
        "tab stops are no tabs",
        spaced(p("text", properties='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')),
        body("text"),
    ),
    Construct(
        "text in a section marked as data, with comments and references to characters",
        spaced(
            "<w:p><w:r><w:t><![CDATA[a < b]]></w:t></w:r></w:p>", "<w:p><w:r><w:t>x<!-- y -->&#8217;s</w:t></w:r></w:p>"
        ),
        body("a < b", "x’s"),
    ),
]

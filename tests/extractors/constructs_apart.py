"""Word files whose words, names and addresses stand in attributes, and between tags where Word shows no text."""

from __future__ import annotations

from extractors.model import Part
from tests.extractors.constructs import END, SEPARATE, B, Construct, X, begin, body, cell, held, sdt, spaced
from tests.extractors.word_files import p, package, part, relationships, run, table

BOOKMARKS = "names of bookmarks"
CONTROLS = "names and values of controls and form fields"
CHOICES = "choices and help of form fields"
INSTRUCTIONS = "field instructions"
LINKS = "addresses and tips of links"
AUTHORS = "names beside comments and changes"
NAMED = "names of drawings"
MEASURES = "measures of drawings"
OUTSIDE = "text where Word shows none"
COPY = "second copy of a drawing"

_PIC = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
_GROUP = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'


def picture(outer: str, inner: str, position: str = "") -> str:
    """A picture whose description stands on the drawing and on the picture in it."""
    return held(
        f'<w:drawing><wp:anchor><wp:positionH><wp:posOffset>{position}</wp:posOffset></wp:positionH><wp:docPr id="1" {outer}/>'
        f'<a:graphic><a:graphicData><pic:pic {_PIC}><pic:nvPicPr><pic:cNvPr id="2" {inner}/></pic:nvPicPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def group(*descriptions: str) -> str:
    """Shapes of one drawing, each with a description of its own."""
    shapes = "".join(f'<wps:wsp><wps:cNvPr id="{n}" descr="{d}"/></wps:wsp>' for n, d in enumerate(descriptions, 3))
    return held(
        f'<w:drawing><wp:inline><wp:docPr id="1"/><a:graphic><a:graphicData><wpg:wgp {_GROUP}>{shapes}</wpg:wgp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def described_table(title: str, description: str) -> str:
    properties = f'<w:tblPr><w:tblCaption w:val="{title}"/><w:tblDescription w:val="{description}"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tr>{cell('Date')}</w:tr></w:tbl>"


FORM = begin(
    "FORMTEXT",
    '<w:ffData><w:name w:val="Coachee"/><w:helpText w:val="Full name"/><w:textInput><w:default w:val="Type here"/></w:textInput></w:ffData>',
)

APART = [
    Construct(
        "bookmarks",
        spaced(p(inner=f'<w:bookmarkStart w:id="1" w:name="Orla_Quill"/>{run("Aims")}<w:bookmarkEnd w:id="1"/>')),
        body("Aims"),
        left_out=frozenset({BOOKMARKS}),
    ),
    Construct(
        "form field with a default text",
        spaced(p(inner=FORM + SEPARATE + run("Client 1") + END)),
        body("Client 1"),
        left_out=frozenset({CONTROLS, CHOICES, INSTRUCTIONS}),
    ),
    Construct(
        "control with a title and a tag",
        spaced(p(inner=sdt(run("Kim"), '<w:alias w:val="Learner"/><w:tag w:val="learner1"/>'))),
        body("Kim"),
        left_out=frozenset({CONTROLS}),
    ),
    Construct(
        "date control with its value behind a prompt",
        spaced(
            p(
                inner=sdt(
                    run("Pick a date", '<w:rStyle w:val="PlaceholderText"/>'),
                    '<w:showingPlcHdr/><w:date w:fullDate="2025-05-03"/>',
                )
            )
        ),
        {},
        left_out=frozenset({CONTROLS, "prompts of empty controls"}),
    ),
    Construct(
        "link with a tip and a place in the file",
        package(
            p(inner=f'<w:hyperlink r:id="h" w:tooltip="Write to Orla" w:anchor="top">{run("mail")}</w:hyperlink>'),
            links={"h": ("hyperlink", "mailto:orla.quill@example.org")},
        ),
        body("mail"),
        left_out=frozenset({LINKS}),
    ),
    Construct(
        "picture linked from outside",
        package(p(inner=run("see")), links={"i": ("image", "https://example.org/orla.png")}),
        body("see"),
        left_out=frozenset({LINKS}),
    ),
    Construct(
        "link of a footnote",
        package(
            p(inner=run("T") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            parts={
                "footnotes.xml": (
                    "footnotes",
                    part("footnotes", f'<w:footnote w:id="2">{p("see the site")}</w:footnote>'),
                )
            },
            extra={"word/_rels/footnotes.xml.rels": relationships({"h": ("hyperlink", "https://example.org/a")})},
        ),
        {B: ("T",), Part.FOOTNOTE: ("see the site",)},
        left_out=frozenset({LINKS}),
    ),
    Construct(
        "one description twice in a picture",
        spaced(
            p(inner=picture('descr="Orla at the board" name="Picture 1"', 'descr="Orla at the board" name="orla.jpg"'))
        ),
        {X: ("Orla at the board",)},
        left_out=frozenset({COPY, NAMED}),
    ),
    Construct(
        "two descriptions of one picture",
        spaced(p(inner=picture('title="Team day"', 'descr="Kim and Orla"', "12700"))),
        {X: ("Team day", "Kim and Orla")},
        left_out=frozenset({MEASURES}),
    ),
    Construct(
        "descriptions of shapes in a group",
        spaced(p(inner=group("Goal", "Will"))),
        {X: ("Goal", "Will")},
    ),
    Construct(
        "description of a table",
        spaced(described_table("Log of Orla", "Dates and lengths")),
        {B: ("Date",), X: ("Log of Orla", "Dates and lengths")},
    ),
    Construct(
        "description of a line in VML",
        spaced(p(inner=held('<w:pict><v:line alt="From goal to will"/></w:pict>'))),
        {X: ("From goal to will",)},
    ),
    Construct(
        "who changed how text looks",
        spaced(p(inner=run("kept", '<w:rPrChange w:id="1" w:author="Ray Moss"><w:rPr/></w:rPrChange>'))),
        body("kept"),
        left_out=frozenset({AUTHORS}),
    ),
    Construct(
        "words between tags where none belong",
        spaced("<w:p>lost<w:r>adrift<w:t>kept</w:t>astray</w:r></w:p>", p("a")),
        body("kept", "a"),
        left_out=frozenset({OUTSIDE}),
    ),
    Construct(
        "words within an element nobody knows",
        spaced(p(inner=run("kept") + '<odd xmlns="nobody">unknown</odd>'), table([["x"]])),
        body("kept", "x"),
        left_out=frozenset({OUTSIDE}),
    ),
    Construct(
        "bound data with text beside elements",
        package(p("a"), extra={"customXml/item1.xml": "<form>beside<name>Orla Quill</name></form>"}),
        {B: ("a",), Part.PROPERTIES: ("Orla Quill",)},
        left_out=frozenset({"data of programs"}),
    ),
    Construct(
        "old object of a program",
        package(
            p(inner=run("see") + held("<w:object><o:OLEObject/></w:object>")),
            extra={"word/embeddings/oleObject1.bin": "\x01Ole"},
        ),
        body("see"),
    ),
]

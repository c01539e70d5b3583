"""Word files by construct: each with what a reader sees in it, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.model import Part, Role
from tests.extractors.word_files import (
    BUILT_IN,
    W_NS,
    archive,
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

B = Part.BODY
X = Part.TEXTBOX


@dataclass(frozen=True)
class Construct:
    """A file and what is expected of it."""

    name: str
    data: bytes
    texts: Mapping[Part, tuple[str, ...]]
    """Texts of the blocks of each part that are not empty; parts not named hold none (the file name aside)."""
    labels: tuple[str, ...] | None = None
    """Labels of the body's blocks."""
    roles: tuple[Role, ...] | None = None
    """Roles of the body's blocks."""
    left_out: frozenset[str] = field(default_factory=frozenset)
    """Classes that the ledger must name, and no other."""


def body(*texts: str) -> dict[Part, tuple[str, ...]]:
    return {B: texts}


def begin(instruction: str, more: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{more}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    )


SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(content: str) -> str:
    return f"<w:txbxContent>{content}</w:txbxContent>"


def drawn(content: str, description: str = "", title: str = "") -> str:
    return (
        f'<w:drawing><wp:inline><wp:docPr id="1" descr="{description}" title="{title}"/><a:graphic>'
        f"<a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def shape(content: str) -> str:
    return drawn(f"<wps:wsp><wps:txbx>{box(content)}</wps:txbx></wps:wsp>")


def held(content: str) -> str:
    """A run that holds this."""
    return f"<w:r>{content}</w:r>"


def vml(content: str, more: str = "") -> str:
    return f"<w:pict><v:shape {more}><v:textbox>{box(content)}</v:textbox></v:shape></w:pict>"


def alternate(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def note(kind: str, identity: int, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{identity}"{more}>{p(text)}</w:{kind}>'


def ref(kind: str, identity: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def strict(xml: str) -> str:
    return xml.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/"
    ).replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")


def spaced(*items: str, **more: str) -> bytes:
    return package("".join(items), numbering=more.get("numbering"), styles=more.get("styles", BUILT_IN))


CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>Hours by</a:t></a:r>'
    "<a:r><a:t> month</a:t></a:r></a:p></c:title><c:cat><c:strRef><c:strCache><c:pt><c:v>March</c:v></c:pt>"
    "<c:pt><c:v>April</c:v></c:pt></c:strCache></c:strRef></c:cat><c:cat><c:strRef><c:strCache><c:pt><c:v>March</c:v></c:pt>"
    "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>12.5</c:v></c:pt></c:numCache></c:numRef>"
    "</c:val></c:chartSpace>"
)
ART = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Goal</a:t></a:r></a:p>'
    "<a:p><a:r><a:t>Will</a:t></a:r></a:p></dgm:dataModel>"
)
ART_DRAWN = '<d:drawing xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Goal</a:t></a:r></a:p></d:drawing>'
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="Client">'
    "<vt:lpwstr>Orla Quill</vt:lpwstr></property></Properties>"
)
PROMPT = '<w:rStyle w:val="PlaceholderText"/>'
RESTARTED = (
    lists(list_level(0, "%1."), list_level(1, "%1.%2"), list_level(2, "(%3)", "lowerRoman"))
    + '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    + list_level(0, "Step %1:", "upperLetter", start=3)
    + "</w:lvlOverride></w:num>"
)
KINDS = (
    ("decimal", "%1.", "1."),
    ("decimalZero", "%1", "01"),
    ("lowerLetter", "%1)", "a)"),
    ("upperLetter", "%1.", "A."),
    ("lowerRoman", "(%1)", "(i)"),
    ("upperRoman", "%1", "I"),
    ("ordinal", "%1", "1st"),
    ("cardinalText", "%1", "One"),
    ("ordinalText", "%1", "First"),
    ("bullet", "\uf0b7", "•"),
    ("none", "", ""),
)


def google_docs() -> bytes:
    """Document.xml without styles of Word's names, one content control a table row, kix bookmarks."""
    row = f"<w:tr>{cell('12/03/2025')}{cell('60 minutes')}</w:tr>"
    return package(
        p(inner='<w:bookmarkStart w:id="0" w:name="_kix1"/>' + run("Reflective log") + '<w:bookmarkEnd w:id="0"/>')
        + sdt(f"<w:tbl>{sdt(row)}</w:tbl>", '<w:lock w:val="contentLocked"/><w:tag w:val="goog_rdk_0"/>'),
        styles=None,
    )


def libre_office() -> bytes:
    """Fields as LibreOffice writes them, a default style named otherwise, text in a frame."""
    styles = '<w:style w:type="paragraph" w:styleId="Standard" w:default="1"><w:name w:val="Normal"/></w:style>'
    return package(
        p("In a frame", properties='<w:framePr w:w="2000"/>')
        + p(inner=begin("DATE") + SEPARATE + run("3 May 2025") + END)
        + p("Text body", "Standard"),
        styles=styles,
    )


def pages_app() -> bytes:
    """Pages writes no docDefaults, every property on the run and its own relationship ids."""
    look = '<w:rFonts w:ascii="Helvetica"/><w:b w:val="1"/><w:bCs w:val="1"/><w:sz w:val="28"/><w:rtl w:val="0"/>'
    return package(
        p("Journal", run_properties=look) + p("Session one", "Body"),
        styles='<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/></w:style>',
    )


def other_type(kind: str) -> bytes:
    """A macro-enabled file or a template: the like of a .docx but for its content type."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
        f'ContentType="application/vnd.ms-word.{kind}.main+xml"/></Types>'
    )
    return package(p("Kept text"), extra={"[Content_Types].xml": types})


def strict_file() -> bytes:
    notes = strict(part("footnotes", note("footnote", 2, "Strict note")))
    rels = {"d": ("styles", "styles.xml"), "f": ("footnotes", "footnotes.xml")}
    return archive(
        {
            "_rels/.rels": strict(relationships({"r": ("officeDocument", "word/document.xml")})),
            "word/document.xml": strict(
                part(
                    "document",
                    f"<w:body>{p('Strict heading', 'Heading1')}{p(inner=run('Strict') + ref('footnote', 2))}</w:body>",
                )
            ),
            "word/_rels/document.xml.rels": strict(relationships(rels)),
            "word/styles.xml": strict(part("styles", BUILT_IN)),
            "word/footnotes.xml": notes,
        }
    )


def other_prefix() -> bytes:
    """The same namespace under another prefix, the same styles."""
    xml = f'<x:document xmlns:x="{W_NS}"><x:body><x:p><x:pPr><x:pStyle x:val="Heading1"/></x:pPr><x:r><x:t>Aims</x:t></x:r></x:p></x:body></x:document>'
    styles = f'<x:styles xmlns:x="{W_NS}"><x:style x:type="paragraph" x:styleId="Heading1"><x:name x:val="heading 1"/></x:style></x:styles>'
    return archive(
        {
            "_rels/.rels": relationships({"r": ("officeDocument", "word/document.xml")}),
            "word/document.xml": xml,
            "word/_rels/document.xml.rels": relationships({"s": ("styles", "styles.xml")}),
            "word/styles.xml": styles,
        }
    )


def frames() -> bytes:
    section = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{kind}-{which}.xml"/>'
        for kind in ("header", "footer")
        for which in ("default", "first", "even")
    )
    parts = {
        f"{kind}-{which}.xml": (kind, part(root, p(f"{which} {kind}")))
        for kind, root in (("header", "hdr"), ("footer", "ftr"))
        for which in ("default", "first", "even")
    }
    return package(p("Essay") + f"<w:sectPr>{section}</w:sectPr>", parts=parts)


def _footnote_with_table_and_link() -> bytes:
    inside = f'<w:footnote w:id="2">{p("See")}{table([["in a note"]])}</w:footnote>'
    return package(
        p(inner=run("Text") + ref("footnote", 2)), parts={"footnotes.xml": ("footnotes", part("footnotes", inside))}
    )


def with_notes(kind: str, text: str, more: str = "") -> bytes:
    name = f"{kind}s.xml"
    return package(
        p(inner=run("Text") + ref(kind, 2)), parts={name: (f"{kind}s", part(f"{kind}s", note(kind, 2, text, more)))}
    )


TWICE = f"<w:r>{alternate(shape(p('In the box')), vml(p('In the box')))}</w:r>"
DEL = '<w:del w:author="Ray Moss"><w:r><w:delText>old</w:delText></w:r></w:del>'

CONSTRUCTS = [
    Construct("plain paragraphs", spaced(p("One"), p(), p("Two")), body("One", "Two")),
    Construct("text box in a drawing", spaced(p(inner=f"<w:r>{shape(p('Boxed'))}</w:r>")), {X: ("Boxed",)}),
    Construct("text box in VML", spaced(p(inner=f"<w:r>{vml(p('Boxed'))}</w:r>")), {X: ("Boxed",)}),
    Construct(
        "text box in both encodings",
        spaced(p(inner=TWICE)),
        {X: ("In the box",)},
        left_out=frozenset({"second copy of a drawing"}),
    ),
    Construct(
        "alternates that differ",
        spaced(p(inner=f"<w:r>{alternate(shape(p('Shown')), vml(p('Otherwise')))}</w:r>")),
        {X: ("Shown",)},
        left_out=frozenset({"alternative that is not shown"}),
    ),
    Construct(
        "text box in a text box",
        spaced(p(inner=held(shape(p(inner=run("Outer") + held(shape(p("Inner")))))))),
        {X: ("Outer", "Inner")},
    ),
    Construct(
        "both encodings within both",
        spaced(p(inner=f"<w:r>{alternate(shape(p(inner=TWICE)), vml(p(inner=TWICE)))}</w:r>")),
        {X: ("In the box",)},
        left_out=frozenset({"second copy of a drawing"}),
    ),
    Construct("table in a text box", spaced(p(inner=f"<w:r>{shape(table([['a', 'b']]))}</w:r>")), {X: ("a", "b")}),
    Construct("table", spaced(table([["Date", "Length"], ["3 May", "60"]])), body("Date", "Length", "3 May", "60")),
    Construct("nested tables", spaced(table([[p("out") + table([["in"]]) + p("after")]])), body("out", "in", "after")),
    Construct(
        "vertical merge",
        spaced(table([[cell("top", '<w:vMerge w:val="restart"/>'), "a"], [cell("", "<w:vMerge/>"), "b"]])),
        body("top", "a", "b"),
    ),
    Construct(
        "column span",
        spaced(table([[cell("wide", '<w:gridSpan w:val="3"/>')], ["a", "b", "c"]])),
        body("wide", "a", "b", "c"),
    ),
    Construct("block control", spaced(sdt(p("Inside") + p("control"))), body("Inside", "control")),
    Construct("inline control", spaced(p(inner=run("a ") + sdt(run("b")) + run(" c"))), body("a b c")),
    Construct(
        "row and cell controls",
        spaced("<w:tbl>" + sdt("<w:tr>" + sdt(cell("r")) + cell("s") + "</w:tr>") + "</w:tbl>"),
        body("r", "s"),
    ),
    Construct(
        "empty control with its prompt",
        spaced(p(inner=run("Name: ") + sdt(run("Click here to enter text.", PROMPT), "<w:showingPlcHdr/>"))),
        body("Name: "),
        left_out=frozenset({"prompts of empty controls"}),
    ),
    Construct(
        "filled control that still has the flag",
        spaced(p(inner=sdt(run("Typed"), "<w:showingPlcHdr/>"))),
        body("Typed"),
    ),
    Construct(
        "drop-down control with its choices",
        spaced(
            p(
                inner=sdt(
                    run("Coach"), '<w:dropDownList><w:listItem w:displayText="Mentor" w:value="m"/></w:dropDownList>'
                )
            )
        ),
        body("Coach"),
        left_out=frozenset({"choices and help of form fields"}),
    ),
    Construct(
        "date control",
        spaced(p(inner=sdt(run("3 May"), '<w:date w:fullDate="2025-05-03T00:00:00Z"/>'))),
        body("3 May"),
        left_out=frozenset({"names and values of controls and form fields"}),
    ),
    Construct(
        "simple field",
        spaced(p(inner=f'<w:fldSimple w:instr="AUTHOR">{run("Kim Example")}</w:fldSimple>')),
        body("Kim Example"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "complex field",
        spaced(p(inner=begin("REF x") + SEPARATE + run("see 3") + END)),
        body("see 3"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "field in the instruction of another",
        spaced(
            p(
                inner=begin("IF")
                + begin("MERGEFIELD y")
                + SEPARATE
                + run("hidden")
                + END
                + SEPARATE
                + run("shown")
                + END
            )
        ),
        body("shown"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "field over paragraphs",
        spaced(p(inner=begin("ADDIN CITE") + SEPARATE + run("Moss, 2019")), p(inner=run("Quill, 2020") + END)),
        body("Moss, 2019", "Quill, 2020"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "field never ended",
        spaced(p(inner=begin("PAGE") + run("kept")), p("after")),
        body("kept", "after"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "contents list in a control",
        spaced(
            sdt(p("Aims\t3", "TOC1"), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'),
            p("Aims", "Heading1"),
        ),
        body("Aims\t3", "Aims"),
        roles=(Role.CONTENTS, Role.TEXT),
    ),
    Construct(
        "old drop-down field",
        spaced(
            p(
                inner=begin(
                    "FORMDROPDOWN",
                    '<w:ffData><w:ddList><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList></w:ffData>',
                )
                + END
            )
        ),
        body("Yes"),
        left_out=frozenset({"choices and help of form fields", "field instructions"}),
    ),
    Construct(
        "hyperlink",
        package(
            p(inner=f'<w:hyperlink r:id="h">{run("the site")}</w:hyperlink>'),
            links={"h": ("hyperlink", "https://example.org")},
        ),
        body("the site"),
        left_out=frozenset({"addresses and tips of links"}),
    ),
    Construct(
        "smart tag within a smart tag",
        spaced(p(inner=f"<w:smartTag><w:smartTag>{run('Kim')}</w:smartTag></w:smartTag>{run(' said')}")),
        body("Kim said"),
    ),
    Construct(
        "custom XML around blocks", spaced(f"<w:customXml><w:customXmlPr/>{p('inside')}</w:customXml>"), body("inside")
    ),
    Construct(
        "insertion and deletion",
        spaced(p(inner=f'<w:ins w:author="Ray Moss">{run("new")}</w:ins>{DEL}')),
        body("new", "old"),
        roles=(Role.TEXT, Role.DELETED),
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct(
        "deleted and inserted rows and cells",
        spaced(
            "<w:tbl>"
            f'<w:tr><w:trPr><w:del w:author="Ray Moss"/></w:trPr><w:tc>{p("row gone")}</w:tc></w:tr>'
            f'<w:tr><w:trPr><w:ins w:author="Ray Moss"/></w:trPr><w:tc>{p("row new")}</w:tc>'
            f'<w:tc><w:tcPr><w:cellDel w:author="Ray Moss"/></w:tcPr>{p("cell gone")}</w:tc></w:tr></w:tbl>'
        ),
        body("row gone", "row new", "cell gone"),
        roles=(Role.TEXT, Role.DELETED, Role.TEXT, Role.TEXT, Role.DELETED),
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct(
        "moved text",
        spaced(
            p(inner=f'<w:moveFrom w:author="R">{run("here")}</w:moveFrom>'),
            p(inner=f'<w:moveTo w:author="R">{run("here")}</w:moveTo>'),
        ),
        body("here", "here"),
        roles=(Role.TEXT, Role.DELETED, Role.TEXT),
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct(
        "deleted text box",
        spaced(p(inner=f'<w:del w:author="R"><w:r>{shape(p("gone"))}</w:r></w:del>')),
        body("gone"),
        roles=(Role.TEXT, Role.DELETED),
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct(
        "deleted picture with a description",
        spaced(p(inner=f'<w:del w:author="R"><w:r>{drawn("", "Orla at work")}</w:r></w:del>')),
        body("Orla at work"),
        roles=(Role.TEXT, Role.DELETED),
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct("footnote", with_notes("footnote", "A note"), {B: ("Text",), Part.FOOTNOTE: ("A note",)}),
    Construct("endnote", with_notes("endnote", "An end note"), {B: ("Text",), Part.ENDNOTE: ("An end note",)}),
    Construct(
        "comment",
        with_notes("comment", "Who?", ' w:author="Ray Moss"'),
        {B: ("Text",), Part.COMMENT: ("Who?",)},
        left_out=frozenset({"names beside comments and changes"}),
    ),
    Construct(
        "table in a footnote", _footnote_with_table_and_link(), {B: ("Text",), Part.FOOTNOTE: ("See", "in a note")}
    ),
    Construct(
        "two notes of one id",
        package(
            p(inner=ref("footnote", 2) + run("T")),
            parts={
                "footnotes.xml": (
                    "footnotes",
                    part("footnotes", note("footnote", 2, "first") + note("footnote", 2, "second")),
                )
            },
        ),
        {B: ("T",), Part.FOOTNOTE: ("first", "second")},
    ),
    Construct(
        "headers and footers of three kinds",
        frames(),
        {
            B: ("Essay",),
            Part.HEADER: ("default header", "first header", "even header"),
            Part.FOOTER: ("default footer", "first footer", "even footer"),
        },
    ),
    Construct(
        "chart",
        package(p(inner=held(drawn('<c:chart r:id="chart1.xml"/>'))), parts={"chart1.xml": ("chart", CHART)}),
        {X: ("Hours by month", "March", "April")},
        left_out=frozenset({"labels repeated in a chart or drawing", "numbers behind a chart"}),
    ),
    Construct(
        "chart in a footnote",
        package(
            p(inner=ref("footnote", 2) + run("T")),
            parts={
                "footnotes.xml": (
                    "footnotes",
                    part(
                        "footnotes",
                        '<w:footnote w:id="2">' + p(inner=held(drawn('<c:chart r:id="c"/>'))) + "</w:footnote>",
                    ),
                )
            },
            extra={
                "word/_rels/footnotes.xml.rels": relationships({"c": ("chart", "charts/c.xml")}),
                "word/charts/c.xml": CHART,
            },
        ),
        {B: ("T",), X: ("Hours by month", "March", "April")},
        left_out=frozenset({"labels repeated in a chart or drawing", "numbers behind a chart"}),
    ),
    Construct(
        "SmartArt with its drawn copy",
        package(
            p(inner=held(drawn('<dgm:relIds r:dm="data1.xml"/>'))),
            parts={"data1.xml": ("diagramData", ART)},
            extra={"word/diagrams/drawing1.xml": ART_DRAWN},
        ),
        {X: ("Goal", "Will")},
        left_out=frozenset({"second copy of a drawing"}),
    ),
    Construct(
        "alternative text",
        spaced(p(inner=f"<w:r>{drawn('', 'Photo of Orla', 'Team day')}</w:r>")),
        {X: ("Team day", "Photo of Orla")},
    ),
    Construct(
        "alternative text and WordArt of VML",
        spaced(
            p(
                inner='<w:r><w:pict><v:shape alt="A wheel"><v:imagedata o:title="orla at work"/><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
            )
        ),
        {X: ("A wheel", "orla at work", "DRAFT")},
    ),
    Construct(
        "text of a shape without a text box",
        spaced(p(inner=f"<w:r>{drawn('<a:p><a:r><a:t>Drawn</a:t></a:r></a:p>')}</w:r>")),
        {X: ("Drawn",)},
    ),
    Construct("equation", spaced(p(inner=run("so ") + "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>")), body("so x=2")),
    Construct(
        "equation as a paragraph",
        spaced(p(inner="<m:oMathPara><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>")),
        body("y"),
    ),
    Construct(
        "ruby",
        spaced(
            p(inner=f"<w:r><w:ruby><w:rt>{run('above')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>")
        ),
        {B: ("base",), X: ("above",)},
    ),
    Construct(
        "symbols and hyphens",
        spaced(
            p(
                inner='<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>done</w:t><w:noBreakHyphen/><w:t>now</w:t></w:r>'
            )
        ),
        body("✓done-now"),
    ),
    Construct(
        "soft hyphens and zero-width spaces",
        spaced(p("Ex\u00adam\u200bple")),
        body("Example"),
        left_out=frozenset({"invisible characters"}),
    ),
    Construct(
        "list numbers of every kind",
        package(
            "".join(p(f"item {kind}", properties=numbered(0, n)) for n, (kind, _, _) in enumerate(KINDS, 1)),
            numbering="".join(
                lists(list_level(0, text, kind), abstract=n, number=n) for n, (kind, text, _) in enumerate(KINDS, 1)
            ),
        ),
        body(*(f"item {kind}" for kind, _, _ in KINDS)),
        labels=tuple(label for _, _, label in KINDS),
    ),
    Construct(
        "lists that restart and are overridden",
        spaced(
            *(
                p(t, properties=numbered(level, number))
                for t, level, number in (
                    ("a", 0, 1),
                    ("b", 1, 1),
                    ("c", 1, 1),
                    ("d", 0, 1),
                    ("e", 1, 1),
                    ("f", 0, 2),
                    ("g", 0, 3),
                )
            ),
            numbering=RESTARTED,
        ),
        body(*"abcdefg"),
        labels=("1.", "1.1", "1.2", "2.", "2.1", "1.", "Step B:"),
    ),
    Construct(
        "hidden and white text",
        spaced(p("unseen", run_properties="<w:vanish/>"), p("white", run_properties='<w:color w:val="FFFFFF"/>')),
        body("unseen", "white"),
    ),
    Construct("Strict file", strict_file(), {B: ("Strict heading", "Strict"), Part.FOOTNOTE: ("Strict note",)}),
    Construct("another prefix", other_prefix(), body("Aims")),
    Construct("macro-enabled file", other_type("document.macroEnabled"), body("Kept text")),
    Construct("template", other_type("template"), body("Kept text")),
    Construct(
        "as LibreOffice writes",
        libre_office(),
        body("In a frame", "3 May 2025", "Text body"),
        left_out=frozenset({"field instructions"}),
    ),
    Construct(
        "as Google Docs writes",
        google_docs(),
        body("Reflective log", "12/03/2025", "60 minutes"),
        left_out=frozenset({"names and values of controls and form fields", "names of bookmarks"}),
    ),
    Construct("as Pages writes", pages_app(), body("Journal", "Session one")),
    Construct(
        "custom properties",
        package(p("a"), root_parts={"docProps/custom.xml": ("custom-properties", CUSTOM)}),
        {B: ("a",), Part.PROPERTIES: ("Orla Quill",)},
    ),
    Construct(
        "who worked on it",
        package(
            p("a"),
            extra={
                "word/people.xml": '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Orla Quill"/></w15:people>'
            },
        ),
        {B: ("a",), Part.PROPERTIES: ("Orla Quill",)},
    ),
    Construct(
        "document variables",
        package(
            p("a"),
            extra={
                "word/settings.xml": part(
                    "settings",
                    '<w:docVars><w:docVar w:name="Coach" w:val="Orla Quill"/><w:docVar w:name="Z_1" w:val="eJx9kE1q=="/></w:docVars>',
                )
            },
        ),
        {B: ("a",), Part.PROPERTIES: ("Orla Quill",)},
        left_out=frozenset({"data of programs"}),
    ),
    Construct(
        "bound data",
        package(
            p(inner=sdt(run("Orla Quill"))),
            extra={"customXml/item1.xml": "<data><name>Orla Quill</name><place>Sir Ray Moss</place></data>"},
        ),
        {B: ("Orla Quill",), Part.PROPERTIES: ("Sir Ray Moss",)},
        left_out=frozenset({"data that a control shows"}),
    ),
    Construct(
        "building blocks",
        package(p("a"), extra={"word/glossary/document.xml": part("glossaryDocument", p("boilerplate"))}),
        body("a"),
        left_out=frozenset({"building blocks"}),
    ),
    Construct(
        "a part that nothing refers to",
        package(p("a"), extra={"word/header9.xml": part("hdr", p("stray"))}),
        body("a"),
        left_out=frozenset({"parts that nothing refers to"}),
    ),
    Construct(
        "text outside a run",
        spaced("<w:p><w:t>loose</w:t></w:p>", "<w:r><w:t>no paragraph</w:t></w:r>"),
        body("loose", "no paragraph"),
    ),
    Construct(
        "elements nobody knows",
        spaced(
            f"<w:future>{p('at block level')}</w:future>",
            p(inner="<w:r><w:future><w:t>in a run</w:t></w:future></w:r>"),
        ),
        body("at block level", "in a run"),
    ),
    Construct("two bodies", spaced(p("first") + "</w:body><w:body>" + p("second")), body("first", "second")),
    Construct(
        "caption and title",
        spaced(p("My essay", "Title"), p("Figure 1", "Caption")),
        body("My essay", "Figure 1"),
        roles=(Role.TITLE, Role.CAPTION),
    ),
]

"""Copies without names: every part of a package, made of invented text."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import docx
import pytest

from extractors import facts
from extractors.model import Context
from extractors.sections import assemble
from extractors.unreadable import Unreadable
from extractors.word.reader import read_word
from reports.anonymise import LARGEST_PART, NOWHERE, Anonymised, anonymise
from reports.anonymise_names import Plan, Wishes, author, initials, plan
from reports.anonymise_parts import HIDDEN
from tests.extractors import word_files as word

WHEN = date(2026, 11, 25)
LEARNER = "Petra Lindqvist"
NOTHING = Wishes()
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def planned(data: bytes, wishes: Wishes = NOTHING, name: str = "file.docx") -> Plan:
    document = read_word(data, name, "d1", "")
    return plan(facts.gather(assemble((document,)), Context(LEARNER, "701", WHEN)), wishes)


def copied(data: bytes, wishes: Wishes = NOTHING) -> tuple[Anonymised, Plan]:
    made = planned(data, wishes)
    return anonymise(data, made), made


def xml(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def text(data: bytes) -> str:
    document = read_word(data, "copy.docx", "d1", "")
    return "\n".join(b.text for b in document.blocks)


def body(*inner: str) -> bytes:
    return word.package("".join(word.p(inner=i) if i.startswith("<") else word.p(i) for i in inner))


INTRODUCED = "My client Samira Okafor told me about her team. Samira felt stuck."
r = word.run


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        pytest.param((INTRODUCED,), "My client Client 1 told me about her team. Client 1 felt stuck.", id="plain"),
        pytest.param((INTRODUCED, "Samira’s goal was clear."), "Client 1’s goal was clear.", id="possessive"),
        pytest.param((INTRODUCED, "SAMIRA’S LOG"), "CLIENT 1’S LOG", id="capitals"),
        pytest.param(
            (INTRODUCED, r("I saw Sa") + r("mi", "<w:b/>") + r("ra again.")), "I saw Client 1 again.", id="runs"
        ),
        pytest.param(
            (INTRODUCED, r("Thanks to Samira ") + r("Okafor", "<w:i/>") + r(" it worked.")),
            "Thanks to Client 1 it worked.",
            id="full name over two runs",
        ),
        pytest.param((INTRODUCED, r("Then Sam\xadira smiled.")), "Then Client 1 smiled.", id="soft hyphen"),
        pytest.param((INTRODUCED, "Dear Ms Okafor,"), "Dear Client 1,", id="title goes with the name"),
        pytest.param((INTRODUCED, "Client 1 (Samira) came late."), "Client 1 came late.", id="label is there already"),
        pytest.param((INTRODUCED, "Coachee A (Samira) came."), "Coachee A came.", id="the learner's own label"),
        pytest.param(
            ("My client Ann Barlow was late. Ann said so.", "The Annual Report has an Annex."),
            "The Annual Report has an Annex.",
            id="whole words",
        ),
        pytest.param(
            ("My client Will Tanner was late. Will said so.", "I will wait; will she?"),
            "I will wait; will she?",
            id="the word that is a name too",
        ),
        pytest.param(
            ("My client Will Tanner was late. Will said so.",),
            "My client Client 1 was late. Client 1 said so.",
            id="word",
        ),
        pytest.param(
            (INTRODUCED, "Write to samira.okafor@brightvale.example or ring 020 7946 0018."),
            "Write to [e-mail address] or ring [telephone number].",
            id="identifiers",
        ),
        pytest.param(
            (INTRODUCED, "Her line manager Colm Dervish paid.", "Samira and her line manager Colm Dervish agreed."),
            "Client 1 and her line manager Manager of Client 1 agreed.",
            id="manager of the client",
        ),
        pytest.param(
            (INTRODUCED, "spoke to sandra about it, she was ok.", r("met san") + r("dra", "<w:b/>") + r(" again.")),
            "met Person 1 again.",
            id="written small, over two runs",
        ),
        pytest.param(
            ("spoke to sandra about it, she was ok.", "I kept a page of SANDRA’S GOALS."),
            "I kept a page of CLIENT 1’S GOALS.",
            id="small here and in capitals there",
        ),
        pytest.param((INTRODUCED, "Grant (2003) was read."), "Grant (2003) was read.", id="authors stay"),
        pytest.param((INTRODUCED, f"{LEARNER} wrote this."), f"{LEARNER} wrote this.", id="the learner stays"),
    ],
)
def test_text(inner: tuple[str, ...], wanted: str) -> None:
    copy, _ = copied(body(*inner))
    assert wanted in text(copy.data)
    assert copy.remaining == ()


def test_formatting_stays() -> None:
    data = body(INTRODUCED, r("I saw Sa") + r("mi", "<w:b/>") + r("ra", "<w:i/>") + r(" again."))
    before, after = (
        re.sub(r"<w:t[^>]*>[^<]*</w:t>|<w:t[^>]*/>", "", xml(file)["word/document.xml"].partition("<w:body>")[2])
        for file in (data, copied(data)[0].data)
    )
    assert before == after
    assert "<w:i/>" in after


def everything() -> bytes:
    """A file with the client's name in every part that Word has."""
    inner = [
        word.p(INTRODUCED),
        word.p("Her line manager Colm Dervish asked for the coaching. Colm wrote to me."),
        word.table([["Client", "Samira Okafor"], ["Sponsor", "Bettina Kroll"]]),
        word.p(
            inner='<w:ins w:id="7" w:author="Samira Okafor" w:date="2026-01-01T00:00:00Z">'
            + r("Samira added this.")
            + "</w:ins>"
            '<w:del w:id="8" w:author="Samira Okafor"><w:r><w:delText>Samira cut that.</w:delText></w:r></w:del>'
        ),
        word.p(
            inner='<w:bookmarkStart w:id="1" w:name="Samira_goals"/>' + r("Goals") + '<w:bookmarkEnd w:id="1"/>'
            '<w:hyperlink r:id="rIdLink">' + r("her page") + "</w:hyperlink>"
            '<w:hyperlink w:anchor="Samira_goals">' + r("see goals") + "</w:hyperlink>"
        ),
        word.p(
            inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:samira.ok</w:instrText></w:r>'
            '<w:r><w:instrText>afor@brightvale.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("write to Samira")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        word.p(
            inner='<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="Picture"'
            ' descr="Portrait of Samira Okafor at work"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>'
            + word.p("Samira in a box")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            '<mc:Fallback><w:pict><v:shape alt="Samira"><v:textbox><w:txbxContent>'
            + word.p("Samira in a box")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        word.p(
            inner='<w:sdt><w:sdtPr><w:alias w:val="Samira"/><w:dropDownList><w:listItem w:displayText="Samira Okafor"'
            ' w:value="Samira"/></w:dropDownList></w:sdtPr><w:sdtContent>' + r("Samira") + "</w:sdtContent></w:sdt>"
        ),
        word.p(inner=r("A note") + '<w:r><w:commentReference w:id="4"/></w:r>'),
    ]
    other = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    base = word.package("".join(inner))
    parts = xml(base)
    n = word.NAMESPACES
    parts["word/comments.xml"] = (
        f'{word.DECLARATION}<w:comments {n}><w:comment w:id="4" w:author="Samira Okafor" w:initials="SO">'
        f'{word.p("Samira agrees.")}</w:comment><w:comment w:id="5" w:author="Nobody Else" w:initials="NE">'
        f'{word.p("Fine.")}</w:comment><w:comment w:id="6" w:author="{LEARNER}" w:initials="PL">{word.p("Mine.")}'
        "</w:comment></w:comments>"
    )
    parts["word/header1.xml"] = f"{word.DECLARATION}<w:hdr {n}>{word.p('Portfolio about Samira Okafor')}</w:hdr>"
    parts["word/footer1.xml"] = f"{word.DECLARATION}<w:ftr {n}>{word.p('Samira’s file')}</w:ftr>"
    parts["word/footnotes.xml"] = (
        f'{word.DECLARATION}<w:footnotes {n}><w:footnote w:id="2">{word.p("Samira told me so.")}</w:footnote></w:footnotes>'
    )
    parts["word/people.xml"] = (
        f'{word.DECLARATION}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:person w15:author="Samira Okafor"><w15:presenceInfo w15:providerId="AD" '
        'w15:userId="S::samira.okafor@brightvale.example::0"/></w15:person></w15:people>'
    )
    parts["word/settings.xml"] = (
        f'{word.DECLARATION}<w:settings {n}><w:docVars><w:docVar w:name="client" w:val="Samira Okafor"/></w:docVars></w:settings>'
    )
    parts["word/charts/chart1.xml"] = (
        f"{word.DECLARATION}<c:chartSpace {n}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Progress of Sam</a:t></a:r>"
        "<a:r><a:t>ira</a:t></a:r></a:p></c:rich></c:tx></c:title><c:strCache><c:pt><c:v>Samira Okafor</c:v></c:pt></c:strCache>"
        '</c:chart><c:externalData r:id="rId1"/></c:chartSpace>'
    )
    parts["word/charts/_rels/chart1.xml.rels"] = word.relationships(
        {"rId1": (f"{other}/package", "../embeddings/sheet1.xlsx")}
    )
    parts["word/embeddings/sheet1.xlsx"] = "Samira Okafor"
    parts["word/diagrams/data1.xml"] = (
        f"{word.DECLARATION}<dgm:dataModel {n}><a:p><a:r><a:t>Samira</a:t></a:r></a:p></dgm:dataModel>"
    )
    parts["docProps/core.xml"] = (
        f'{word.DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Coaching Samira Okafor</dc:title><dc:creator>{LEARNER}'
        "</dc:creator><cp:lastModifiedBy>Samira Okafor</cp:lastModifiedBy></cp:coreProperties>"
    )
    parts["docProps/app.xml"] = (
        f"{word.DECLARATION}<Properties><Company>Brightvale Ltd</Company><Manager>Colm Dervish</Manager></Properties>"
    )
    parts["docProps/custom.xml"] = (
        f'{word.DECLARATION}<Properties><property name="Client"><lpwstr>Samira Okafor</lpwstr></property></Properties>'
    )
    parts["docProps/thumbnail.jpeg"] = "a picture of the first page"
    parts["word/media/image1.png"] = "a picture"
    names = ("comments", "footnotes", "people", "settings")
    links = {
        **{f"rId{k}": (f"{other}/{k}", f"{k}.xml") for k in names},
        "rIdh": (f"{other}/header", "header1.xml"),
        "rIdf": (f"{other}/footer", "footer1.xml"),
        "rIdc": (f"{other}/chart", "charts/chart1.xml"),
        "rIdd": (f"{other}/diagramData", "diagrams/data1.xml"),
        "rIdi": (f"{other}/image", "media/image1.png"),
        "rIds": (f"{other}/styles", "styles.xml"),
    }
    made = word.relationships(links).replace(
        "</Relationships>",
        f'<Relationship Id="rIdLink" Type="{other}/hyperlink" Target="https://people.example/in/samira-okafor" '
        'TargetMode="External"/></Relationships>',
    )
    parts["word/_rels/document.xml.rels"] = made
    roots = {"rId1": (f"{other}/officeDocument", "word/document.xml")}
    roots |= {f"rId{k}": (f"{other}/{k}-properties", f"docProps/{k}.xml") for k in ("core", "app", "custom")}
    roots["rIdt"] = (f"{other}/metadata/thumbnail", "docProps/thumbnail.jpeg")
    parts["_rels/.rels"] = word.relationships(roots)
    return word.archive(parts)


def test_every_part() -> None:
    copy, made = copied(everything())
    parts = xml(copy.data)
    assert copy.remaining == ()
    for name, content in parts.items():
        assert not re.search(r"samira|okafor|dervish|colm|kroll|brightvale", content, re.I), name
    assert LEARNER in parts["docProps/core.xml"]
    assert f'w:author="{LEARNER}" w:initials="PL"' in parts["word/comments.xml"]
    assert 'w:author="Client 1" w:initials="C1"' in parts["word/comments.xml"]
    assert 'w:author="Reviewer 1" w:initials="R1"' in parts["word/comments.xml"]
    assert 'w:name="Client_1_goals"' in parts["word/document.xml"]
    assert 'w:anchor="Client_1_goals"' in parts["word/document.xml"]
    assert NOWHERE in parts["word/_rels/document.xml.rels"]
    assert "word/embeddings/sheet1.xlsx" not in parts
    assert copy.removed == {"file within the file": 1, "preview picture of the file": 1, HIDDEN: 1}
    assert copy.not_replaced == {"picture": 1}
    assert made.counts["Client 1"] > 15


BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Picture 1" descr="%s"/></wp:inline></w:drawing></w:r>'


@pytest.mark.parametrize(
    ("inner", "comments", "leaked"),
    [
        pytest.param(BOX % word.p("My client Katarzyna Wolny spoke."), "", "Katarzyna|Wolny", id="in a text box"),
        pytest.param(
            '<w:del w:id="8" w:author="Jocasta Reyle"><w:r><w:delText>My client Thandiwe Mokoena cried.</w:delText></w:r>'
            "</w:del>",
            "",
            "Thandiwe|Mokoena|Jocasta|Reyle",
            id="in a deletion, and who deleted it",
        ),
        pytest.param(
            '<w:moveFrom w:id="9" w:author="Gudrun Aske"><w:r><w:t>My client Desmond Tuttle rang.</w:t></w:r></w:moveFrom>'
            '<w:moveTo w:id="10" w:author="Gudrun Aske"><w:r><w:t>My client Desmond Tuttle rang.</w:t></w:r></w:moveTo>',
            "",
            "Desmond|Tuttle|Gudrun|Aske",
            id="in what was moved, and who moved it",
        ),
        pytest.param(
            r("A page."),
            f'<w:comment w:id="4" w:author="Benedikt Saal" w:initials="BS">{word.p("Is Priyamvada Nair content?")}</w:comment>',
            "Priyamvada|Nair|Benedikt|Saal|BS",
            id="in a comment, and who wrote it",
        ),
        pytest.param(PICTURE % "Ignacio Velasco at his desk", "", "Ignacio|Velasco", id="in alternative text"),
    ],
)
def test_names_that_stand_in_one_part_only(inner: str, comments: str, leaked: str) -> None:
    parts = xml(word.package(word.p(INTRODUCED) + word.p(inner=inner)))
    if comments:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        parts["word/comments.xml"] = f"{word.DECLARATION}<w:comments {word.NAMESPACES}>{comments}</w:comments>"
        parts["word/_rels/document.xml.rels"] = word.relationships({"rIdc": (kind, "comments.xml")})
    data = word.archive(parts)
    assert all(any(name in part for part in xml(data).values()) for name in leaked.split("|"))
    copy, _ = copied(data)
    assert not [name for name, part in xml(copy.data).items() if re.search(rf"\b(?:{leaked}|Samira|Okafor)\b", part)]
    assert copy.remaining == ()


def test_keywords_in_small_letters() -> None:
    parts = xml(everything())
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        "</cp:coreProperties>", "<cp:keywords>samira; okafor; goals</cp:keywords></cp:coreProperties>"
    )
    copy, _ = copied(word.archive(parts))
    assert "<cp:keywords>Client 1; Client 1; goals</cp:keywords>" in xml(copy.data)["docProps/core.xml"]


PLACES = [
    ("file:///C:/Users/qx17/notes.docx", True, "a folder of an account, on Windows"),
    ("\\\\staff-07\\qx17\\notes.docx", True, "a share"),
    ("/home/qx17/notes.docx", True, "a folder of an account, elsewhere"),
    ("https://coaching.example/qx17/notes", False, "a page of the web that names nobody"),
]


@pytest.mark.parametrize(("target", "gone", "why"), PLACES, ids=[p[2] for p in PLACES])
def test_links_onto_somebodys_disk_lead_nowhere(target: str, gone: bool, why: str) -> None:
    link = f'<Relationship Id="rIdL" Type="{LINK}" Target="{target}" TargetMode="External"/></Relationships>'
    plain = word.package(
        word.p(INTRODUCED) + word.p(inner='<w:hyperlink r:id="rIdL">' + r("see there") + "</w:hyperlink>")
    )
    rels = xml(plain)["word/_rels/document.xml.rels"].replace("</Relationships>", link)
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        entries = {name: package.read(name) for name in package.namelist()}
    copy, _ = copied(word.archive(entries | {"word/_rels/document.xml.rels": rels}))
    after = xml(copy.data)["word/_rels/document.xml.rels"]
    assert ("qx17" not in after) is gone, why
    assert (NOWHERE in after) is gone, why


NUMBERS = [
    ("Staff no. 48216 sent the form.", "Room 48216 was free.", "[number] sent the form.", "Room 48216 was free."),
    ("Staff no. 4821607 sent the form.", "Ask for 4821607.", "[number] sent the form.", "Ask for [number]."),
]


@pytest.mark.parametrize(("told", "other", "replaced", "kept"), NUMBERS, ids=["short", "long"])
def test_a_short_number_is_replaced_only_where_it_means_somebody(
    told: str, other: str, replaced: str, kept: str
) -> None:
    said = text(copied(body(INTRODUCED, told, other))[0].data)
    assert replaced in said
    assert kept in said


def test_a_picture_larger_than_any_that_is_read_is_refused() -> None:
    huge = word.package(
        word.p(INTRODUCED),
        extra={"word/media/image1.png": bytes(LARGEST_PART + 1)},
        links={"rIdm": ("image", "media/image1.png")},
    )
    made = planned(body(INTRODUCED))
    with pytest.raises(Unreadable) as refused:
        anonymise(huge, made)
    assert refused.value.code == "too-large"


def test_original_bytes_stay() -> None:
    data = everything()
    before = bytes(data)
    copied(data)
    assert data == before


def test_keep_and_also() -> None:
    data = body(INTRODUCED, "The Bluebell scheme met at noon. My client Jonas Feld was there. Jonas laughed.")
    copy, _ = copied(data, Wishes(("Jonas Feld",), (("Bluebell", "Scheme 1"),)))
    assert "The Scheme 1 scheme met at noon. My client Jonas Feld was there. Jonas laughed." in text(copy.data)


def test_a_copy_opens_in_another_library() -> None:
    made = docx.Document()
    made.add_paragraph(INTRODUCED)
    made.sections[0].header.paragraphs[0].text = "About Samira Okafor"
    made.core_properties.author = LEARNER
    out = io.BytesIO()
    made.save(out)
    copy, _ = copied(out.getvalue())
    again = docx.Document(io.BytesIO(copy.data))
    assert again.paragraphs[0].text == "My client Client 1 told me about her team. Client 1 felt stuck."
    assert again.sections[0].header.paragraphs[0].text == "About Client 1"


def test_nobody_to_replace_leaves_the_text_as_it_is() -> None:
    data = body("Client 1 chose a goal.", "Kolb (1984) has a cycle.")
    copy, made = copied(data)
    assert text(copy.data).replace("copy.docx", "") == text(data).replace("copy.docx", "")
    assert made.counts.total() == 0


def test_strict_namespaces_are_replaced_in_too() -> None:
    parts = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, content in xml(body(INTRODUCED)).items()
    }
    copy, _ = copied(word.archive(parts))
    assert "Client 1 felt stuck." in text(copy.data)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param(LEARNER, LEARNER, id="the learner"),
        pytest.param("Petra", "Petra", id="the learner's first name"),
        pytest.param("Samira Okafor", "Client 1", id="a client"),
        pytest.param("", "", id="nobody"),
        pytest.param("Hamish Bell", "Reviewer 1", id="somebody whom nothing else names"),
    ],
)
def test_authors(name: str, wanted: str) -> None:
    assert author(planned(body(INTRODUCED)), name) == wanted


def test_initials() -> None:
    assert [initials(label) for label in ("Client 1", "Manager of Client 12", "Reviewer 3")] == ["C1", "MC12", "R3"]


MAILS = [
    ("both names", (INTRODUCED, "Mail samira.okafor@brightvale.example today."), "Mail [e-mail address] today."),
    (
        "a part of an ordinary word",
        (INTRODUCED, "Mail s_okafor@brightvale.example; the oka forest."),
        "the oka forest.",
    ),
    ("capitals", (INTRODUCED, "SAMIRA.OKAFOR@BRIGHTVALE.EXAMPLE wrote."), "[e-mail address] wrote."),
    (
        "a name that is a verb",
        ("My client Will Tanner was late. Will said so.", "Write to will.tanner@hollowhill.example if you will."),
        "Write to [e-mail address] if you will.",
    ),
    (
        "names that are virtues",
        ("My client Grace Hope was late. Grace said so.", "To grace.hope@ashmoor.example: I hope that grace helps."),
        "I hope that grace helps.",
    ),
]


@pytest.mark.parametrize(("why", "written", "wanted"), MAILS, ids=[m[0] for m in MAILS])
def test_names_inside_an_email_address(why: str, written: tuple[str, ...], wanted: str) -> None:
    copy, _ = copied(body(*written))
    assert wanted in text(copy.data), why
    assert not any(name in text(copy.data).lower() for name in ("samira", "okafor", "tanner", "grace.hope"))

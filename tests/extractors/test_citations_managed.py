"""Citations made by Word, Zotero, Mendeley and EndNote, and numbers in superscript, read from real markup."""

from __future__ import annotations

import base64
import json
from xml.sax.saxutils import escape, quoteattr

import pytest

from extractors.model import Citation, Document, Reading
from extractors.read import read_bytes
from extractors.references.gather import gather
from extractors.references.numbered import numbers_in, round_brackets_cite
from extractors.word.cited import works_of, works_of_control
from tests.extractors.reference_documents import CONTEXT
from tests.extractors.word_files import p, package, run

ENTRIES = (
    "Ashdown, B. (2011) Listening at work. London: Sage.",
    "Chartered Society of Supervisors (2019) Standards. Leeds: CSS.",
    "van Oosterhout, J. and Kowalczyk, M. (2004) Silence. London: Routledge.",
)
CSL = {
    "citationItems": [
        {"itemData": {"title": "Silence", "issued": {"date-parts": [["2004", 3]]}, "author": [
            {"family": "Oosterhout", "non-dropping-particle": "van", "given": "J."}, {"family": "Kowalczyk"}]}},
        {"itemData": {"title": "Standards", "issued": {"literal": "2019"}, "author": [{"literal": "Chartered Society of Supervisors"}]}},
    ]
}  # fmt: skip
ENDNOTE = (
    "<EndNote><Cite><Author>Ashdown</Author><Year>2011</Year><record><contributors><authors><author>"
    '<style face="normal">Ashdown, B.</style></author></authors></contributors><titles><title>Listening at work'
    "</title></titles></record></Cite></EndNote>"
)
SOURCES = (
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Ash11'
    "</b:Tag><b:Author><b:Author><b:NameList><b:Person><b:Last>Ashdown</b:Last><b:First>B.</b:First></b:Person>"
    "</b:NameList></b:Author></b:Author><b:Year>2011</b:Year><b:Title>Listening at work</b:Title></b:Source>"
    "<b:Source><b:Tag>CSS19</b:Tag><b:Author><b:Author><b:Corporate>Chartered Society of Supervisors</b:Corporate>"
    "</b:Author></b:Author><b:Year>2019</b:Year><b:Title>Standards</b:Title></b:Source></b:Sources>"
)


def field(instruction: str, shown: str, data: str = "", raised: bool = False) -> str:
    """A complex field as Word writes one."""
    carried = f"<w:fldData>{data}</w:fldData>" if data else ""
    look = '<w:vertAlign w:val="superscript"/>' if raised else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{carried}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown, look)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def read(inner: str) -> Document:
    body = p(inner=f"{run('It is so ')}{inner}{run(', they say.')}") + p("References") + "".join(map(p, ENTRIES))
    data = package(body, extra={"customXml/item1.xml": SOURCES})
    return read_bytes(data, "a.docx", "d1")


def cited(document: Document) -> tuple[Citation, ...]:
    return gather(Reading((document,)), CONTEXT)[1]


ZOTERO = f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(CSL)} "
MENDELEY = f"ADDIN CSL_CITATION {json.dumps(CSL)}"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (field(" CITATION Ash11 \\l 2057 ", "(Ashdown, 2011)"), ["(Ashdown, 2011) Ashdown"]),
        (field(" CITATION Ash11 \\n \\l 2057 ", "(2011)"), ["(2011) Ashdown"]),
        (
            field(" CITATION Ash11 \\l 2057 \\m CSS19", "[4, 5]"),
            ["[4, 5] Ashdown", "[4, 5] Chartered Society of Supervisors"],
        ),
        (field(" CITATION Gone99 \\l 2057 ", "(see there)"), []),
        (
            field(ZOTERO, "(van Oosterhout & Kowalczyk, 2004; CSS, 2019)"),
            ["van Oosterhout & Kowalczyk, 2004 van Oosterhout", "CSS, 2019 CSS"],
        ),
        (
            field(ZOTERO, "3,4", raised=True),
            ["3,4 van Oosterhout", "3,4 Chartered Society of Supervisors"],
        ),
        (field(MENDELEY, "(Silence, 2004; 2019)"), ["(Silence, 2004; 2019) Chartered Society of Supervisors"]),
        (field(f" ADDIN EN.CITE {ENDNOTE}", "(12)"), ["(12) Ashdown"]),
        (
            field(" ADDIN EN.CITE.DATA ", "(12)", base64.b64encode(ENDNOTE.encode()).decode()),
            ["(12) Ashdown"],
        ),
        (field(" ADDIN ZOTERO_ITEM CSL_CITATION {broken", "(12)"), []),
        (field(" ADDIN EN.CITE <EndNote><Cite>", "(12)"), []),
    ],
)
def test_the_field_tells_the_work(inner: str, expected: list[str]) -> None:
    found = cited(read(inner))
    texts = [f"{c.text} {c.authors[0]}" for c in found]
    assert [t for t in texts if not t.startswith("Silence")] == expected
    assert all(c.listed and c.reference is not None for c in found)


def test_mendeley_cite_keeps_its_works_in_a_tag() -> None:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(json.dumps(CSL).encode()).decode()
    control = (
        f"<w:sdt><w:sdtPr><w:tag w:val={quoteattr(tag)}/></w:sdtPr><w:sdtContent>{run('(7)')}</w:sdtContent></w:sdt>"
    )
    assert [c.reference for c in cited(read(control))] == [2, 1]


def test_works_are_left_out_where_the_field_is_broken() -> None:
    assert works_of("ADDIN CSL_CITATION " + "[" * 5000, "", {}) == ()
    assert works_of('ADDIN CSL_CITATION {"citationItems": [1, {"itemData": 3}, {"itemData": {"author": "x"}}]}', "", {})
    assert works_of_control("MENDELEY_CITATION_v3_%%%") == () == works_of_control("Title")
    assert works_of("TOC \\o 1-3", "", {}) == ()


def test_sources_stay_accounted_for() -> None:
    ledger = read(field(" CITATION Ash11 ", "(Ashdown, 2011)")).ledger
    assert ledger is not None
    assert ledger.unread == 0


def test_superscripts_cite_where_the_list_is_numbered() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    inner = f"{run('slow')}{run('1', up)}{run(',', up)}{run('3', up)}{run(' and a 20')}{run('th', up)}{run(' of 5 m')}{run('2', up)}{run('.')}"
    body = p(inner=inner) + p("References") + "".join(p(f"{n}. {e}") for n, e in enumerate(ENTRIES, 1))
    found = cited(read_bytes(package(body), "a.docx", "d1"))
    assert [(c.text, c.reference) for c in found] == [("[1]", 0), ("[3]", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as shown (3). And again (1, 2).", [3, 1, 2]),
        ("first (1) trust, then (2) time", []),
        ("as shown (2–4)", [2, 3, 4]),
        ("in (2019).", []),
    ],
)
def test_round_brackets(text: str, expected: list[int]) -> None:
    assert [n for *_, n in numbers_in(text, (), round=True)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("slow [2, p. 14] and costly [3, pp. 4-6; 5, p. 1].", [2, 3, 5]),
        ("slow [2: 140] and costly [7: 14-16].", [2, 7]),
        ("slow [see 2] and costly [cf. 3, ch. 4].", [2, 3]),
        ("slow [1-3, p. 9]", [1, 2, 3]),
        # the time in a recording, and what is no number of an entry
        ("[12:30] Client: yes. [00:14:05] Coach: go on. [Chapter 2] [p. 4] [sic]", []),
    ],
)
def test_numbers_with_pages(text: str, expected: list[int]) -> None:
    assert [n for *_, n in numbers_in(text, (), round=False)] == expected


def test_round_brackets_cite_only_where_nothing_else_does() -> None:
    assert round_brackets_cite(["as shown (3).", "and again (4)."])
    assert not round_brackets_cite(["as shown (3).", "and again (4).", "see [2]"])
    assert not round_brackets_cite(["as shown (3).", "and again (4).", "so it is (Ashdown, 2011)"])
    assert not round_brackets_cite(["as shown (3)."])


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instructed(*parts: str) -> str:
    """An instruction that Word cut into runs."""
    return "".join(
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:instrText xml:space="preserve">{escape(part)}</w:instrText></w:r>'
        for part in parts
    )


def complete(instruction: str, shown: str) -> str:
    return f"{mark('begin')}{instruction}{mark('separate')}{shown}{mark('end')}"


LOCATED = json.dumps(
    {
        "citationID": "aX1", "properties": {"formattedCitation": "(2011, p. 12)", "noteIndex": 0},
        "citationItems": [{"id": 12, "uris": ["http://zotero.org/users/local/x/items/Y"], "locator": "12", "label": "page",
            "suppress-author": True, "itemData": {"id": 12, "type": "book", "title": "Listening at work",
            "author": [{"family": "Ashdown", "given": "B."}], "issued": {"date-parts": [["2011"]]}}}],
        "schema": "https://github.com/citation-style-language/schema/raw/master/csl-citation.json",
    }
)  # fmt: skip
CARRIED = "\n".join(base64.b64encode(ENDNOTE.encode()).decode()[at : at + 60] for at in range(0, len(ENDNOTE) * 2, 60))
AS_WRITTEN = {
    "zotero, instruction over runs": complete(
        instructed(" ADDIN ZOT", "ERO_ITEM CSL_CITATION ", LOCATED[:60], LOCATED[60:200], LOCATED[200:] + " "),
        run("(2011, p. 12)"),
    ),
    "endnote, its data in a field within": complete(
        instructed(" ADDIN EN.CITE ")
        + f'<w:r><w:fldChar w:fldCharType="begin"><w:fldData xml:space="preserve">{CARRIED}</w:fldData></w:fldChar></w:r>'
        + instructed(" ADDIN EN.CITE.DATA ")
        + mark("end"),
        run("[12]"),
    ),
    "endnote, its XML over runs": complete(instructed(" ADDIN EN.CITE ", ENDNOTE[:40], ENDNOTE[40:]), run("(2011)")),
    "word, a simple field": (
        f'<w:fldSimple w:instr=" CITATION Ash11 \\p 12 \\n \\l 2057 ">{run("(2011, p. 12)")}</w:fldSimple>'
    ),
    "word, in a control": (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:citation/></w:sdtPr><w:sdtContent>'
        + complete(instructed(" CITATION Ash11 \\l 2057 "), run(" ") + run("(Ashdown, 2011)"))
        + "</w:sdtContent></w:sdt>"
    ),
}


@pytest.mark.parametrize("make", AS_WRITTEN)
def test_fields_as_programs_write_them(make: str) -> None:
    found = cited(read(AS_WRITTEN[make]))
    assert [(c.authors, c.year, c.reference) for c in found] == [(("Ashdown",), "2011", 0)]


def test_a_list_that_is_one_field_over_its_paragraphs() -> None:
    opening = mark("begin") + instructed(" ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ") + mark("separate") + run(ENTRIES[0])
    listed = p(inner=opening) + p(ENTRIES[1]) + p(inner=run(ENTRIES[2]) + mark("end"))
    document = read_bytes(package(p("As Ashdown (2011) says.") + p("References") + listed), "a.docx", "d1")
    references, citations = gather(Reading((document,)), CONTEXT)
    assert [r.raw for r in references] == list(ENTRIES)
    assert [c.reference for c in citations] == [0]

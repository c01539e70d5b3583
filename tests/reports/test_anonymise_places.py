"""Copies without names: places of a package in which nobody looks. A name is gone from it, or the report says so."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from extractors.sections import assemble
from extractors.word.reader import read_word
from pipeline.anonymising import AnonymiseTask, CopyMade, copies_of
from reports.anonymise_names import Wishes
from reports.anonymise_parts import HIDDEN, UNUSED, other_names
from tests.extractors import word_files as word

r = word.run
INTRODUCED = "My client Samira Okafor told me about her team. Samira felt stuck."
Extra = dict[str, str]
Make = Callable[[bytes], CopyMade]
Related = dict[str, tuple[str, str]]


def settings(content: str) -> dict[str, tuple[str, str]]:
    return {"settings.xml": ("settings", word.part("settings", content))}


def file(
    inner: str = "",
    parts: dict[str, tuple[str, str]] | None = None,
    extra: Extra | None = None,
    links: Related | None = None,
) -> bytes:
    return word.package(word.p(INTRODUCED) + inner, parts=parts, extra=extra, links=links)


def ruby(base: str, reading: str) -> str:
    return word.p(
        inner=r("Then ")
        + f"<w:r><w:ruby><w:rubyPr/><w:rt>{r(reading)}</w:rt><w:rubyBase>{r(base)}</w:rubyBase></w:ruby></w:r>"
        + r(" spoke to me.")
    )


def custom(content: str, name: str = "item1") -> bytes:
    part = f"customXml/{name}.xml"
    return file(extra={part: word.DECLARATION + content}, links={"rIdx": ("customXml", f"../{part}")})


GONE = {
    "words with a reading above": file(ruby("Samira Okafor", "さみら")),
    "the reading above": file(ruby("She", "Samira")),
    "mathematics": file(word.p(inner="<m:oMath><m:r><m:t>Samira</m:t></m:r></m:oMath>")),
    "smart tag": file(
        word.p(
            inner='<w:smartTag w:element="PersonName"><w:smartTagPr><w:attr w:name="n" w:val="Samira Okafor"/>'
            f"</w:smartTagPr>{r('She')}</w:smartTag>"
        )
    ),
    "custom XML": custom("<c id='Samira Okafor'>About <b/>Samira<Okafor/></c>"),
    "a namespace of custom XML": custom('<c xmlns="urn:samira-okafor"/>'),
    "name of a part": custom("<c/>", "Samira"),
    "name of a picture": file(
        extra={"word/media/Samira Okafor.png": "x"}, links={"rIdm": ("image", "media/Samira Okafor.png")}
    ),
    "properties that nothing refers to": file(extra={"docProps/more.xml": "<p><title>Samira Okafor</title></p>"}),
    "a text file in the package": file(extra={"word/note.txt": "Samira Okafor"}),
    "a web page in the file": file(
        '<w:altChunk r:id="rIdn"/>',
        extra={"word/note.html": "<p>Samira</p>"},
        links={"rIdn": ("aFChunk", "note.html")},
    ),
    "embedded workbook under another name": file(
        extra={"word/book.bin": "Samira"}, links={"rIdb": ("package", "book.bin")}
    ),
    "document variables": file(
        parts=settings('<w:docVars><w:docVar w:name="Samira" w:val="Samira Okafor"/></w:docVars>')
    ),
    "mail merge": file(parts=settings('<w:mailMerge><w:query w:val="SELECT * FROM Okafor"/></w:mailMerge>')),
    "printer settings": file(
        extra={"word/printer.bin": "Samira's printer"}, links={"rIdp": ("printerSettings", "printer.bin")}
    ),
    "building blocks": file(
        extra={"word/glossary/document.xml": word.part("glossaryDocument", word.p("Samira Okafor"))},
        links={"rIdg": ("glossaryDocument", "glossary/document.xml")},
    ),
    "path on a disk": file(links={"rIdo": ("image", "file:///C:/Users/sokafor/samira.png")}),
    "linked object": file(
        word.p(
            inner='<w:object><o:OLEObject r:id="rIdo"><o:FieldCodes>C:\\Samira</o:FieldCodes></o:OLEObject></w:object>'
        ),
        links={"rIdo": ("oleObject", "file:///C:/Samira/x.docx")},
    ),
    "short name that reads like a number": file(
        word.p(
            inner='<w:sdt><w:sdtPr><w:alias w:val="Ada"/></w:sdtPr><w:sdtContent>' + r("x") + "</w:sdtContent></w:sdt>"
        )
        + word.p("My client Ada Okafor came. Ada was late.")
    ),
    "signs without width": file(word.p("I met Sam\u200dira and Okafor\u200e.")),
}


@pytest.fixture(name="made")
def _made(tmp_path: Path) -> Make:
    def make(data: bytes) -> CopyMade:
        path = tmp_path / "portfolio.docx"
        path.write_bytes(data)
        document = read_word(data, "portfolio.docx", "d1", "")
        task = AnonymiseTask(
            "Petra Lindqvist", "701", (document,), (("portfolio.docx", path),), Wishes(), date(2026, 11, 26)
        )
        copies = copies_of(task)
        assert not copies.refused
        return copies.made[0]

    return make


def names_in(data: bytes, names: str) -> list[str]:
    """Every part of a package whose name or content holds one of the names, as written or across its elements."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for entry in package.infolist():
            raw = package.read(entry).decode("utf-8", "replace")
            plain = re.sub(r"[\u200b-\u200f\xad]", "", re.sub(r"<[^>]+>", "", raw))
            if any(re.search(names, text, re.I) for text in (entry.filename, raw, plain)):
                found.append(entry.filename)
    return found


@pytest.mark.parametrize("data", GONE.values(), ids=GONE.keys())
def test_a_known_name_is_gone_from(data: bytes, made: Make) -> None:
    assert names_in(data, "samira|okafor|ada\\b")
    copy = made(data)
    assert not names_in(copy.data, "samira|okafor|\\bada\\b|さみら")
    assert not copy.remaining
    again = assemble((read_word(copy.data, "copy.docx", "d1", ""),))
    assert any("Client 1 told me" in block.text for _, _, block in again.blocks())


TOLD = {
    "tooltip": word.p(inner=f'<w:hyperlink w:anchor="a" w:tooltip="Page of Katarzyna Wolny">{r("x")}</w:hyperlink>'),
    "simple field": word.p(inner=f'<w:fldSimple w:instr=" DOCPROPERTY Katarzyna ">{r("x")}</w:fldSimple>'),
    "form field": word.p(
        inner='<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="Ask Katarzyna Wolny"/></w:ffData>'
        '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "family name in a tag": '<w:sdt><w:sdtPr><w:alias w:val="Katarzyna Wolny"/></w:sdtPr><w:sdtContent>'
    + word.p("She told Katarzyna to stop.")
    + "</w:sdtContent></w:sdt>",
}


@pytest.mark.parametrize("inner", TOLD.values(), ids=TOLD.keys())
def test_a_name_that_stands_nowhere_else_is_told(inner: str, made: Make) -> None:
    copy = made(file(inner))
    assert names_in(copy.data, "katarzyna|wolny")
    assert any("places that do not show" in line and "word/document.xml" in line for line in copy.remaining)


def test_what_is_taken_out_or_not_looked_into_is_told(made: Make) -> None:
    data = file(
        parts=settings('<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>'),
        extra={"word/left.xml": "<a/>", "word/odd.dat": "Katarzyna"},
        links={"rIdo": ("odd", "odd.dat")},
    )
    copy = made(data)
    assert dict(copy.removed) == {HIDDEN: 1, UNUSED: 1}
    assert dict(copy.not_replaced) == {"part of another kind": 1}
    quiet = made(file())
    assert (quiet.removed, quiet.not_replaced, quiet.remaining) == ((), (), ())


def test_parts_that_word_names_keep_their_names() -> None:
    usual = "image1.png document.xml header1.xml people.xml commentsextended.xml fonttable.xml hdphoto1.wdp theme1.xml"
    names = [f"word/{'media/' if n.startswith(('image', 'hd')) else ''}{n}" for n in usual.split()]
    assert other_names(names) == {}
    assert other_names(["word/media/img_2034 wolny.jpg"]) == {"word/media/img_2034 wolny.jpg": "word/media/part1.jpg"}

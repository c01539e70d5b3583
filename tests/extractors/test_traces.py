"""What a file says of its own making is read as it stands there, and nothing is made of what is not there."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import datetime

import pytest
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from extractors.model import Traces
from extractors.pdf.apparatus import made, metadata
from extractors.read import read_bytes
from extractors.traces import traces
from tests.extractors.pdf_files import drawn
from tests.extractors.word_files import CONTENT_TYPES

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><cp:revision>7</cp:revision>'
    "<dcterms:created>2026-02-03T09:15:00Z</dcterms:created><dcterms:modified>2026-05-01T21:40:12Z</dcterms:modified>"
    "</cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Template>Centre form.dotx</Template><TotalTime>734</TotalTime><Company>Larch Mills</Company></Properties>"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:rsids><w:rsidRoot w:val="00a1b2c3"/><w:rsid w:val="00A1B2C3"/>'
    '<w:rsid w:val="004D5E6F"/><w:rsid w:val="00000000"/><w:rsid w:val="no id"/></w:rsids></w:settings>'
)


def package(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        for name, text in parts.items():
            archive.writestr(
                {"core": "docProps/core.xml", "app": "docProps/app.xml"}.get(name, f"word/{name}.xml"), text
            )
    return made.getvalue()


def test_dates_time_template_and_sessions_are_read() -> None:
    assert traces(package(core=CORE, app=APP, settings=SETTINGS)) == Traces(
        created=datetime(2026, 2, 3, 9, 15),
        modified=datetime(2026, 5, 1, 21, 40, 12),
        revision=7,
        minutes=734,
        template="Centre form.dotx",
        company="Larch Mills",
        sessions=("004D5E6F", "00A1B2C3"),
    )


@pytest.mark.parametrize(
    "data",
    [
        b"no package",
        package(),
        package(core="<broken", app="<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"),
        package(
            core=CORE.replace("2026-02-03T09:15:00Z", "the day before")
            .replace("2026-05-01T21:40:12Z", "1601-01-01T00:00:00Z")
            .replace("<cp:revision>7</cp:revision>", "")
        ),
    ],
)
def test_what_is_not_there_or_makes_no_sense_is_nothing(data: bytes) -> None:
    assert traces(data) is None


META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><office:meta><meta:generator>LibreOffice/7.6</meta:generator>'
    "<meta:creation-date>2026-02-03T09:15:00.123</meta:creation-date><dc:date>2026-05-01T21:40:12</dc:date>"
    "<meta:editing-cycles>9</meta:editing-cycles><meta:editing-duration>{}</meta:editing-duration>"
    '<meta:template xlink:title="Centre form"/></office:meta></office:document-meta>'
)


def open_package(meta: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("meta.xml", meta)
    return made.getvalue()


@pytest.mark.parametrize(
    ("duration", "minutes"),
    [("PT1H20M5S", 80), ("P1DT2H", 1560), ("PT0S", 0), ("PT12M3.5S", 12), ("P0D", 0), ("an hour", None), ("PTM", None)],
)
def test_an_open_document_tells_the_same(duration: str, minutes: int | None) -> None:
    assert traces(open_package(META.format(duration))) == Traces(
        created=datetime(2026, 2, 3, 9, 15),
        modified=datetime(2026, 5, 1, 21, 40, 12),
        revision=9,
        minutes=minutes,
        template="Centre form",
        program="LibreOffice/7.6",
    )
    assert traces(open_package("<broken")) is None


def test_a_pdf_says_when_and_by_what_it_was_made() -> None:
    read = read_bytes(drawn(lambda canvas: canvas.drawString(72, 700, "Trust takes time.")), "a.pdf", "d1")
    assert read.traces is not None
    assert read.traces.created == datetime(2000, 1, 1)  # what this writer gives where nothing is to vary
    assert "ReportLab" in read.traces.program


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D:20260301143005Z00'00'", datetime(2026, 3, 1, 14, 30, 5)),
        ("D:20260301143005+01'00'", datetime(2026, 3, 1, 14, 30, 5)),
        ("20260301", datetime(2026, 3, 1)),
        ("D:202603011430", datetime(2026, 3, 1, 14, 30)),
        ("D:20261301", None),
        ("1 March 2026", None),
        ("D:00000000000000", None),
        ("", None),
    ],
)
def test_dates_of_a_pdf(text: str, moment: datetime | None) -> None:
    found = made({"CreationDate": text.encode(), "Producer": "X"})
    assert found is not None
    assert found.created == moment
    assert made({"Title": "x"}) is None


def test_a_document_bears_its_traces_and_a_text_none() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Trust.</w:t></w:r></w:p></w:body></w:document>'
    data = package(document=body, settings=SETTINGS, core=CORE)
    read = read_bytes(data, "essay.docx", "d1")
    assert read.traces == traces(data)
    assert read_bytes(b"Trust takes time.", "essay.txt", "d1").traces is None


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Poole</dc:creator>'
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)


@pytest.mark.parametrize(
    ("data", "limit", "value", "told"),
    [
        (XMP, "", 0, [("author", "Ada Poole")]),
        (b"<!DOCTYPE x>" + XMP, "", 0, []),
        (XMP[:-9], "", 0, []),
        (XMP, "MAX_PACKED_XMP", 20, []),
        (XMP, "MAX_XMP", 100, []),
    ],
    ids=["as it should be", "a DOCTYPE", "cut off", "too much packed", "too much unpacked"],
)
def test_what_an_authors_program_noted_in_a_pdf_is_read_within_bounds(
    data: bytes, limit: str, value: int, told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = PDFStream({"Filter": LIT("FlateDecode")}, zlib.compress(data))
    if limit:
        monkeypatch.setattr(f"extractors.pdf.apparatus.{limit}", value)
    assert list(metadata({"Metadata": stream})) == told

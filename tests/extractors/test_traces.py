"""What a file says of its own making is read as it stands there, and nothing is made of what is not there."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest

from extractors.model import Traces
from extractors.read import read_bytes
from extractors.traces import traces
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


def test_a_document_bears_its_traces_and_a_text_none() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Trust.</w:t></w:r></w:p></w:body></w:document>'
    data = package(document=body, settings=SETTINGS, core=CORE)
    read = read_bytes(data, "essay.docx", "d1")
    assert read.traces == traces(data)
    assert read_bytes(b"Trust takes time.", "essay.txt", "d1").traces is None

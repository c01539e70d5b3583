"""Word files made to harm a reader, each with what must come of it."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from tests.extractors.word_files import (
    BUILT_IN,
    CONTENT_TYPES,
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

READ = "read"
PARTLY = "partly_read"


@dataclass(frozen=True)
class Hostile:
    """A file, made when it is asked for, and its outcome."""

    name: str
    make: Callable[[], bytes]
    outcome: str
    """READ, PARTLY, or the code it is refused with."""
    holds: str = ""
    """Text that must have been read."""
    warned: str = ""
    """Code of a warning that must be there."""


def entries(**changes: str | bytes | None) -> dict[str, str | bytes]:
    """Entries of a small file; a change is the content of document, styles, rels or root; None takes it out."""
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships({"r": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("document", f"<w:body>{p('kept')}</w:body>"),
        "word/_rels/document.xml.rels": relationships({"s": ("styles", "styles.xml")}),
        "word/styles.xml": part("styles", BUILT_IN),
    }
    names = {
        "document": "word/document.xml",
        "styles": "word/styles.xml",
        "rels": "word/_rels/document.xml.rels",
        "root": "_rels/.rels",
    }
    for key, content in changes.items():
        if content is None:
            del made[names[key]]
        else:
            made[names[key]] = content
    return made


def doctype(root: str, content: str, declaration: str) -> str:
    return f"<!DOCTYPE w:{root} [{declaration}]>" + part(root, content).split("?>", 1)[1]


def words(count: int) -> list[str]:
    """Words that differ, so that the file packs like an honest one."""
    return [f"{n * 2654435761 % 2**32:x}" for n in range(count)]


def in_part(kind: str, xml: str | bytes) -> Callable[[], bytes]:
    """A file with one side part of this content."""
    return lambda: package(p("kept", properties=numbered()), parts={f"{kind}.xml": (kind, xml)}, styles=None)


def twice(name: str) -> bytes:
    stream = io.BytesIO(archive(entries()))
    with zipfile.ZipFile(stream, "a") as target, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        target.writestr(name, part("styles", BUILT_IN))
    return stream.getvalue()


def flagged(data: bytes, name: str, offset: int, value: int) -> bytes:
    """A package with two bytes of an entry's line in the list of contents changed."""
    changed = bytearray(data)
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    struct.pack_into("<H", changed, at + offset, value)
    return bytes(changed)


def lying_size(size: int) -> bytes:
    """The list of contents says that the main part is small; it is not."""
    data = bytearray(package(p("x" * 2**20 * 50)))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml", 0, data.rfind(b"word/_rels")))
    struct.pack_into("<I", data, at + 24, size)
    return bytes(data)


def many_entries(count: int) -> bytes:
    return archive(entries() | {f"word/media/{n}.png": b"" for n in range(count)})


def styles_in_a_chain(count: int) -> str:
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(count)
    )


def deep(opening: str, inner: str, closing: str, times: int) -> str:
    return opening * times + inner + closing * times


def boxes(times: int) -> str:
    xml = p("core")
    for _ in range(times):
        xml = p(
            inner=f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{xml}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    return xml


def alternates(times: int) -> str:
    xml = run("core")
    for _ in range(times):
        xml = f'<mc:AlternateContent><mc:Choice Requires="x">{xml}</mc:Choice><mc:Fallback>{run("x")}</mc:Fallback></mc:AlternateContent>'
    return p(inner=xml)


def comments(count: int) -> bytes:
    xml = "".join(f'<w:comment w:id="{n}" w:author="A B">{p("note")}</w:comment>' for n in range(count))
    marks = "".join(f'<w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(count))
    return package(p(inner=run("kept") + marks), parts={"comments.xml": ("comments", part("comments", xml))})


FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>'
WIDE = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>' + p("kept") + "</w:tc>"
ENTITY = '<!ENTITY a "kept">'
LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
LOOP = (
    lists(list_level(0, "%1."))
    .replace("<w:lvl ", '<w:numStyleLink w:val="L"/><w:lvl ', 1)
    .replace(list_level(0, "%1."), "")
)
LOOP_STYLE = (
    BUILT_IN
    + '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)

HOSTILE = [
    Hostile("nothing", lambda: b"", "empty"),
    Hostile("only the mark of an archive", lambda: b"PK\x03\x04", "damaged"),
    Hostile("cut in the middle", lambda: package(p("kept") * 50)[:700], "damaged"),
    Hostile(
        "list of contents overwritten", lambda: package(p("kept")).replace(b"PK\x01\x02", b"PK\x01\x03"), "damaged"
    ),
    Hostile("archive of nothing", lambda: archive({}), "not-a-document"),
    Hostile("something before the archive", lambda: b"#!/bin/sh\n" + archive(entries()), "not-a-document"),
    Hostile("something after the archive", lambda: archive(entries()) + b"\0" * 100, READ, "kept"),
    Hostile("bomb in the main part", lambda: package(p("a") + " " * (30 * 2**20)), "too-large"),
    Hostile("bomb whose size is a lie", lambda: lying_size(100), "too-large"),
    Hostile(
        "bomb in a picture that nobody opens",
        lambda: archive(entries() | {"word/media/i.png": b"\0" * (60 * 2**20)}),
        READ,
        "kept",
    ),
    Hostile(
        "bomb in the styles",
        lambda: archive(entries(styles=part("styles", BUILT_IN + " " * (30 * 2**20)))),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile("more entries than any file has", lambda: many_entries(5_001), "too-large"),
    Hostile("very many entries", lambda: many_entries(2_000), READ, "kept"),
    Hostile(
        "entries named to climb out",
        lambda: archive(entries() | {"../../etc/cron.xml": "<a/>", "/etc/passwd": "x", "C:\\evil.xml": "<a/>"}),
        READ,
        "kept",
    ),
    Hostile(
        "absolute target",
        lambda: archive(entries(rels=relationships({"s": ("styles", "/etc/passwd")}))),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile(
        "climbing target",
        lambda: archive(entries(rels=relationships({"s": ("header", "../../../../etc/passwd")}))),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile(
        "target outside",
        lambda: archive(entries(rels=relationships({"s": ("header", "http://192.0.2.1/x.xml")}))),
        READ,
        "kept",
    ),
    Hostile(
        "main part outside",
        lambda: archive(entries(root=relationships({"r": ("officeDocument", "http://192.0.2.1/d.xml")}))),
        READ,
        "kept",
    ),
    Hostile(
        "main part that is its own header",
        lambda: archive(entries(rels=relationships({"s": ("header", "document.xml")}))),
        READ,
        "kept",
    ),
    Hostile(
        "entity in the main part",
        lambda: archive(
            entries(document=doctype("document", f"<w:body>{p('&a;')}</w:body>".replace("&amp;", "&"), ENTITY))
        ),
        "doctype",
    ),
    Hostile(
        "a billion laughs",
        lambda: archive(entries(document=doctype("document", "<w:body>&j;</w:body>", LAUGHS))),
        "damaged",
    ),
    Hostile(
        "entity that names a file",
        lambda: archive(
            entries(document=doctype("document", "<w:body>&a;</w:body>", '<!ENTITY a SYSTEM "file:///etc/passwd">'))
        ),
        "doctype",
    ),
    Hostile(
        "entity in the styles",
        lambda: archive(entries(styles=doctype("styles", BUILT_IN, ENTITY))),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile(
        "entity in the footnotes", in_part("footnotes", doctype("footnotes", "", ENTITY)), PARTLY, "kept", "unread-part"
    ),
    Hostile(
        "entity in the list numbers",
        in_part("numbering", doctype("numbering", "", ENTITY)),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile(
        "entity in the relationships", lambda: archive(entries(root="<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")), "doctype"
    ),
    Hostile(
        "too deep", lambda: package(deep("<w:sdt><w:sdtContent>", p("a"), "</w:sdtContent></w:sdt>", 300)), "damaged"
    ),
    Hostile("nearly too deep", lambda: package(deep("<w:smartTag>", p("kept"), "</w:smartTag>", 240)), READ, "kept"),
    Hostile("text boxes in text boxes", lambda: package(boxes(35)), READ, "core"),
    Hostile("alternates in alternates", lambda: package(alternates(100)), READ, "core"),
    Hostile("one text of 11 million characters", lambda: package(p(" ".join(words(1_200_000)))), "damaged"),
    Hostile(
        "more characters than any document",
        lambda: package(p(" ".join(words(300_000)) + " kept") * 5 + p("beyond")),
        PARTLY,
        "kept",
        "truncated",
    ),
    Hostile(
        "attribute of a million characters",
        lambda: package(f'<w:p w:rsidR="{"0" * 10**6}">{run("kept")}</w:p>'),
        READ,
        "kept",
    ),
    Hostile(
        "ten thousand attributes",
        lambda: package("<w:p " + " ".join(f'w:a{n}="1"' for n in range(10_000)) + f">{run('kept')}</w:p>"),
        READ,
        "kept",
    ),
    Hostile(
        "bytes that are not UTF-8",
        lambda: archive(
            entries(
                document=part("document", f"<w:body>{p('kept')}</w:body>").encode().replace(b"kept", b"k\xff\xfept")
            )
        ),
        "damaged",
    ),
    Hostile(
        "UTF-16 with a wrong declaration",
        lambda: archive(entries(document=part("document", f"<w:body>{p('kept')}</w:body>").encode("utf-16"))),
        READ,
        "kept",
    ),
    Hostile(
        "half a UTF-16 character",
        lambda: archive(entries(document=part("document", "<w:body/>").encode("utf-16") + b"\xd8")),
        "damaged",
    ),
    Hostile(
        "Latin-1 styles",
        lambda: archive(entries(styles=part("styles", BUILT_IN).replace("UTF-8", "ISO-8859-1"))),
        READ,
        "kept",
    ),
    Hostile(
        "encoding nobody knows",
        lambda: archive(entries(document=part("document", "<w:body/>").replace("UTF-8", "x-klingon"))),
        "damaged",
    ),
    Hostile("main part twice", lambda: twice("word/document.xml"), "ambiguous"),
    Hostile("main part twice in other letters", lambda: twice("WORD\\Document.xml"), "ambiguous"),
    Hostile("styles twice", lambda: twice("word/styles.xml"), PARTLY, "kept", "unread-part"),
    Hostile("main part behind a password", lambda: flagged(archive(entries()), "word/document.xml", 8, 1), "encrypted"),
    Hostile(
        "packed by a method that office programs do not use",
        lambda: flagged(archive(entries()), "word/styles.xml", 10, 99),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile("main part missing", lambda: archive(entries(document=None)), "not-a-document"),
    Hostile("styles missing", lambda: archive(entries(styles=None)), PARTLY, "kept", "unread-part"),
    Hostile("relationships missing", lambda: archive(entries(rels=None, root=None)), READ, "kept"),
    Hostile(
        "relationships broken",
        lambda: archive(entries(rels="<Relationships")),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile("body missing", lambda: archive(entries(document=part("document", ""))), "not-a-document"),
    Hostile(
        "styles that are based on each other",
        lambda: package(
            p("kept", "A"),
            styles=BUILT_IN
            + '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        ),
        READ,
        "kept",
    ),
    Hostile(
        "five thousand styles in a chain",
        lambda: package(p("kept", "s0"), styles=styles_in_a_chain(5_000)),
        READ,
        "kept",
    ),
    Hostile(
        "a style broken in the middle",
        lambda: archive(entries(styles=part("styles", BUILT_IN).replace('<w:name w:val="Normal"/>', "<w:name>"))),
        PARTLY,
        "kept",
        "unread-part",
    ),
    Hostile(
        "lists that link to themselves",
        lambda: package(p("kept", properties=numbered()), styles=LOOP_STYLE, numbering=LOOP),
        READ,
        "kept",
    ),
    Hostile(
        "list that starts at a billion",
        lambda: package(
            p("kept", properties=numbered()), numbering=lists(list_level(0, "%1.", "upperRoman", start=10**9))
        ),
        READ,
        "kept",
    ),
    Hostile(
        "list of a level that is not there",
        lambda: package(p("kept", properties=numbered(99, 7)), numbering=lists(list_level(0, "%1."))),
        READ,
        "kept",
    ),
    Hostile("two billion columns", lambda: package(table([[WIDE]])), READ, "kept"),
    Hostile(
        "rows that all go on from nowhere",
        lambda: package(table([[f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('kept')}</w:tc>"]] * 2_000)),
        READ,
        "kept",
    ),
    Hostile(
        "a hundred thousand runs",
        lambda: package(p(inner="".join(run(w) for w in words(100_000)) + run("kept"))),
        READ,
        "kept",
    ),
    Hostile("three thousand comments", lambda: comments(3_000), READ, "kept"),
    Hostile("four thousand fields never ended", lambda: package(p(inner=FIELD + run("kept")) * 4_000), READ, "kept"),
    Hostile(
        "ends of fields that never began",
        lambda: package(p(inner='<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 4_000 + run("kept"))),
        READ,
        "kept",
    ),
    Hostile(
        "a footnote that refers to itself",
        lambda: package(
            p(inner=run("kept") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            parts={
                "footnotes.xml": (
                    "footnotes",
                    part(
                        "footnotes",
                        '<w:footnote w:id="2">'
                        + p(inner=run("note") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
                        + "</w:footnote>",
                    ),
                )
            },
        ),
        READ,
        "note",
    ),
    Hostile(
        "a thousand references to one note",
        lambda: package(
            p(inner='<w:r><w:footnoteReference w:id="2"/></w:r>' * 1_000 + run("kept")),
            parts={"footnotes.xml": ("footnotes", part("footnotes", f'<w:footnote w:id="2">{p("note")}</w:footnote>'))},
        ),
        READ,
        "note",
    ),
    Hostile(
        "a part inserted that is the file itself",
        lambda: package(p("kept") + '<w:altChunk r:id="a"/>', links={"a": ("aFChunk", "document.xml")}),
        PARTLY,
        "kept",
        "altchunk",
    ),
    Hostile(
        "colours and sizes that are none",
        lambda: package(
            p("kept", run_properties='<w:color w:val="&lt;"/><w:sz w:val="-9"/><w:sz w:val="1e9"/><w:shd/>')
        ),
        READ,
        "kept",
    ),
    Hostile(
        "symbols outside Unicode",
        lambda: package(p(inner='<w:r><w:sym w:char="FFFFFFFF"/><w:sym w:char="D800"/><w:sym/><w:t>kept</w:t></w:r>')),
        READ,
        "kept",
    ),
    Hostile("changed since it was saved", lambda: changed_checksum(), "damaged"),
    Hostile(
        "a hundred thousand paragraphs",
        lambda: package("".join(p(f"Session notes {w}") for w in words(100_000)) + p("kept")),
        READ,
        "kept",
    ),
]


def changed_checksum() -> bytes:
    """A stored main part of which a letter was changed after the archive was made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as target:
        for name, content in entries().items():
            target.writestr(name, content)
    return stream.getvalue().replace(b"kept", b"kepT")

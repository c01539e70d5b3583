"""Reading of Word files against other readers, as ratios to the floor within one run, and the share of text each finds.

    python -m tests.speed.reading [FILE.docx ...] [--rounds 9]

The floor inflates and parses word/document.xml and joins the text of each paragraph. Without files, sizes of made
ones are used: small ones with the large styles part of a template, and longer ones with tables and notes. Readers
that are not installed are passed over. The share is the recall of three-word sequences within the paragraphs
of all parts.
"""

from __future__ import annotations

import argparse
import importlib
import io
import random
import re
import statistics
import sys
import time
import warnings
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import docx
from lxml import etree

from extractors import headings, roles
from extractors.word import reader
from tests.extractors.word_files import BUILT_IN, list_level, lists, numbered, p, package, part, run, table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
MANY_STYLES = BUILT_IN + "".join(
    f'<w:style w:type="table" w:styleId="T{n}"><w:name w:val="Table {n}"/><w:tblPr/><w:tblStylePr w:type="firstRow">'
    f'<w:rPr><w:b/><w:color w:val="{n:06x}"/></w:rPr></w:tblStylePr></w:style>'
    for n in range(600)
)
Reader = Callable[[bytes], str]


def floor(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(t.text or "" for t in p_.iter(f"{W}t")) for p_ in root.iter(f"{W}p"))


def ours(data: bytes) -> str:
    return "\n".join(b.text for b in reader.read_word(data, "a.docx", "d1", "").blocks)


def ours_without_headings(data: bytes) -> str:
    """Blocks with places, styles, numbering and the ledger, before headings are looked for by their look."""
    find, mark = headings.find, roles.mark
    headings.find, roles.mark = (lambda _: ()), tuple
    try:
        return ours(data)
    finally:
        headings.find, roles.mark = find, mark


def python_docx(data: bytes) -> str:
    word = docx.Document(io.BytesIO(data))
    cells = [cell.text for made in word.tables for row in made.rows for cell in row.cells]
    return "\n".join([*(p_.text for p_ in word.paragraphs), *cells])


def others() -> Iterable[tuple[str, Reader]]:
    """Readers that are installed."""
    for name, make in (("docx2python", _docx2python), ("mammoth", _mammoth), ("markitdown", _markitdown)):
        try:
            yield name, make()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)


def _docx2python() -> Reader:
    read = importlib.import_module("docx2python").docx2python
    return lambda data: str(read(io.BytesIO(data)).text)


def _mammoth() -> Reader:
    read = importlib.import_module("mammoth").extract_raw_text
    return lambda data: str(read(io.BytesIO(data)).value)


def _markitdown() -> Reader:
    converter = importlib.import_module("markitdown").MarkItDown()
    return lambda data: str(converter.convert_stream(io.BytesIO(data), file_extension=".docx").text_content)


def all_text(data: bytes) -> str:
    """An independent walk: the text of every paragraph of every part under word/, text boxes once."""
    lines = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not re.match(
                r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*|charts/.*|diagrams/data\d*)\.xml", name
            ):
                continue
            root = etree.fromstring(archive.read(name))
            for twice in list(root.iter("{*}Fallback")):
                twice.clear()
            for p_ in root.iter(f"{W}p", f"{A}p"):
                pieces = p_.iter(f"{W}t", f"{A}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen")
                lines.append("".join((t.text or "") if t.tag.endswith("}t") else " " for t in pieces))
    return "\n".join(lines)


def trigrams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def made() -> list[tuple[str, bytes]]:
    """Files of several sizes, of invented words: as a program writes them, and as Word saves what a person typed."""
    sizes = ((30, 4), (80, 20), (300, 40), (2_000, 100), (10_000, 200))
    plain = [(f"{paragraphs} paragraphs, {rows} rows", _essay(paragraphs, rows)) for paragraphs, rows in sizes]
    return plain + [
        (f"{paragraphs} paragraphs, {rows} rows, typed", _essay(paragraphs, rows, typed=True))
        for paragraphs, rows in ((60, 10), (250, 30), (800, 60))
    ]


def _essay(paragraphs: int, rows: int, typed: bool = False) -> bytes:
    """A text with headings, lists, footnotes and a table; `typed` with all that Word notes of how it was typed."""
    drawn = random.Random(7)
    words = ["".join(drawn.choice("aeioulmnrst") for _ in range(drawn.randint(2, 9))) for _ in range(800)]

    def sentence(count: int) -> str:
        return " ".join(drawn.choice(words) for _ in range(count))

    def session() -> str:
        return f"00{drawn.randrange(12):02X}4D1F"

    def typed_runs(n: int) -> str:
        mark = "<w:r><w:lastRenderedPageBreak/></w:r>" if n % 12 == 0 else ""
        pieces = [
            f'<w:r w:rsidR="{session()}"><w:rPr>{look}{more}</w:rPr><w:t xml:space="preserve">{sentence(size)} </w:t></w:r>'
            for size, more in ((28, ""), (1, ""), (9, "<w:i/>" if n % 5 == 0 else ""), (17, ""))
        ]
        return (
            mark + pieces[0] + '<w:proofErr w:type="spellStart"/>' + '<w:proofErr w:type="spellEnd"/>'.join(pieces[1:])
        )

    def typed_paragraph(n: int) -> str:
        ids = f'w14:paraId="5A{n:06X}" w14:textId="77777777" w:rsidR="{session()}" w:rsidRDefault="{session()}"'
        aligned = f'<w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="both"/><w:rPr>{look}</w:rPr></w:pPr>'
        link = (
            f'<w:hyperlink w:anchor="a"><w:r>{f"<w:t>{sentence(2)}</w:t>"}</w:r></w:hyperlink>' if n % 25 == 7 else ""
        )
        return f"<w:p {ids}>{aligned}{typed_runs(n)}{link}</w:p>"

    def typed_cell(text: str) -> str:
        width = '<w:tcPr><w:tcW w:w="3005" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        ids = f'w14:paraId="6A{drawn.randrange(10**6):06X}" w14:textId="77777777" w:rsidR="{session()}"'
        return f"<w:tc>{width}<w:p {ids}><w:pPr><w:rPr>{look}</w:rPr></w:pPr>{run(text, look)}</w:p></w:tc>"

    look = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>'
    items = []
    for n in range(paragraphs):
        if n % 12 == 0:
            items.append(p(sentence(4), "Heading1"))
        elif n % 7 == 0:
            items.append(p(sentence(9), properties=numbered()))
        elif typed:
            items.append(typed_paragraph(n))
        else:
            mark = f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' if n % 20 == 3 else ""
            items.append(p(inner="".join(run(sentence(30), look) for _ in range(2)) + mark))
    notes = "".join(f'<w:footnote w:id="{n}">{p(sentence(12))}</w:footnote>' for n in range(3, paragraphs, 20))
    cells = [[sentence(2), sentence(3), sentence(9)] for _ in range(rows)]
    items.append(table([[typed_cell(text) for text in row] for row in cells] if typed else cells))
    return package(
        "".join(items),
        styles=MANY_STYLES,
        numbering=lists(list_level(0, "%1.")),
        parts={"footnotes.xml": ("footnotes", part("footnotes", notes))},
        extra={"[Content_Types].xml": CONTENT_TYPES},
    )


def seconds(readers: Sequence[Reader], data: bytes, rounds: int) -> list[float]:
    """The least CPU seconds of each reader on a file. They take turns, so that what else the machine does hits all."""
    best = [float("inf")] * len(readers)
    for _ in range(rounds):
        for n, read in enumerate(readers):
            if not 1 < best[n] < float("inf"):  # once is enough of what takes long
                started = time.process_time()
                read(data)
                best[n] = min(best[n], time.process_time() - started)
    return best


def working(readers: Sequence[tuple[str, Reader]], data: bytes) -> dict[str, Reader]:
    """Those readers that read a file."""
    found = {}
    for name, read in readers:
        try:
            read(data)
            found[name] = read
        except Exception as fault:
            print(f"{name} fails: {type(fault).__name__}", file=sys.stderr)
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    files = [(f.name, f.read_bytes()) for f in chosen.files] or made()
    readers: list[tuple[str, Reader]] = [
        ("floor", floor),
        ("ours", ours),
        ("ours without headings", ours_without_headings),
        ("python-docx", python_docx),
        *others(),
    ]
    spent: dict[str, list[float]] = {name: [] for name, _ in readers}
    floors: dict[str, list[float]] = {name: [] for name, _ in readers}
    found: dict[str, list[float]] = {name: [] for name, _ in readers}
    warnings.simplefilter("ignore")
    for name, data in files:
        sought = set[tuple[str, ...]]().union(*map(trigrams, all_text(data).splitlines()))
        able = working(readers, data)
        times = dict(zip(able, seconds(list(able.values()), data, chosen.rounds), strict=True))
        print(f"    floor {times['floor'] * 1000:8.2f} ms, ours {times['ours'] / times['floor']:5.2f} x  {name}")
        for reader_name, _ in readers:
            if reader_name in able:
                spent[reader_name].append(times[reader_name])
                floors[reader_name].append(times["floor"])
            text = able[reader_name](data) if reader_name in able else ""
            found[reader_name].append(len(trigrams(text) & sought) / max(1, len(sought)))
    for name, _ in readers:
        ratios = [mine / low for mine, low in zip(spent[name], floors[name], strict=True)] or [0.0]
        print(
            f"{name:24} total {sum(spent[name]) / max(1e-9, sum(floors[name])):7.1f} x floor, "
            f"median {statistics.median(ratios):7.1f}, worst {max(ratios):7.1f}; "
            f"text found {statistics.mean(found[name]):.1%}, worst {min(found[name]):.1%}"
        )


if __name__ == "__main__":
    main()

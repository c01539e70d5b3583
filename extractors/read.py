"""Opens one file and hands it to the reader of its format; whatever happens comes back as a `Document`.

What is inside a file (a zip archive's files, attachments) is read too, one level deep, as documents of their own.

The file is looked at once: its kind by `lstat`, its bytes through one descriptor that follows no link, so that a
file which grows or is swapped while it is read cannot change what is judged.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from extractors import archive, convert, letters, not_looked_at
from extractors.archive import Inside
from extractors.delimited import read_delimited
from extractors.model import Block, Document, Kind, Part, Status, Warning
from extractors.open_sheets import read_open_sheets
from extractors.opendocument import read_open_text
from extractors.outlook_message import attachments as outlook_attachments
from extractors.outlook_message import read_outlook_message
from extractors.pdf.pdfium import attachments as pdf_attachments
from extractors.pdf.reader import read_pdf
from extractors.plain import mail_attachments, read_html, read_mail, read_text
from extractors.rich_text import read_rich_text
from extractors.sniff import Form, Sniffed, sniff
from extractors.spreadsheet import read_spreadsheet
from extractors.traces import traces
from extractors.unreadable import Unreadable
from extractors.word.embedded import embedded as word_embedded
from extractors.word.reader import INSERTED_UNREAD, read_word

MEGABYTE = 1024 * 1024
LIMITS: Mapping[Form, int] = MappingProxyType(
    {
        Form.DOCX: 64 * MEGABYTE,
        Form.PDF: 128 * MEGABYTE,
        Form.XLSX: 32 * MEGABYTE,
        Form.CSV: 32 * MEGABYTE,
        Form.TEXT: 16 * MEGABYTE,
        Form.HTML: 16 * MEGABYTE,
        Form.EML: 32 * MEGABYTE,
        Form.ODT: 64 * MEGABYTE,
        Form.ODS: 32 * MEGABYTE,
        Form.RTF: 64 * MEGABYTE,
        Form.MSG: 64 * MEGABYTE,
    }
)
"""Largest file of each readable format in bytes. Coursework stays under 4 MB; photographs reach tens of MB."""
READ_LIMIT = max(LIMITS.values())
"""No more than this of any file is held in memory; a longer one is only hashed."""
HASH_LIMIT = 2048 * MEGABYTE
"""A file is hashed up to here, the size limit of a whole portfolio; a longer one has no hash."""

Reader = Callable[[bytes, str, str, str], Document]
"""(data, path relative to the cohort, document id, sha256) -> Document; raises `Unreadable`."""

READERS: dict[Form, Reader] = {
    Form.DOCX: read_word,
    Form.PDF: read_pdf,
    Form.XLSX: read_spreadsheet,
    Form.CSV: read_delimited,
    Form.TEXT: read_text,
    Form.HTML: read_html,
    Form.EML: read_mail,
    Form.ODT: read_open_text,
    Form.ODS: read_open_sheets,
    Form.RTF: read_rich_text,
    Form.MSG: read_outlook_message,
}

KINDS: Mapping[Form, Kind] = MappingProxyType(
    {
        Form.DOCX: Kind.DOCX,
        Form.PDF: Kind.PDF,
        Form.XLSX: Kind.XLSX,
        Form.CSV: Kind.CSV,
        Form.TEXT: Kind.TEXT,
        Form.HTML: Kind.TEXT,
        Form.EML: Kind.TEXT,
        Form.ODT: Kind.TEXT,
        Form.ODS: Kind.XLSX,
        Form.RTF: Kind.TEXT,
        Form.MSG: Kind.TEXT,
    }
)

CONVERSIONS: Mapping[Form, tuple[str, str, Form]] = MappingProxyType(
    {
        Form.DOC: ("doc", "docx", Form.DOCX),
        Form.XLS: ("xls", "xlsx", Form.XLSX),
        Form.XLSB: ("xlsb", "xlsx", Form.XLSX),
        Form.PPT: ("ppt", "pdf", Form.PDF),
        Form.PPTX: ("pptx", "pdf", Form.PDF),
        Form.PAGES: ("pages", "docx", Form.DOCX),
        Form.WPD: ("wpd", "docx", Form.DOCX),
    }
)
"""What LibreOffice makes of a format, where it is installed: its suffix, the wanted suffix, what is then read."""
CONVERT_LIMIT = 64 * MEGABYTE
"""Largest file in bytes that is converted."""

_PERSON = "A person must look at it."
REMEDIES: Mapping[Form, tuple[str, str]] = MappingProxyType(
    {
        Form.DOC: ("old-format", "This is an old Word file (.doc). Open it in Word and save it as .docx."),
        Form.XLS: ("old-format", "This is an old Excel file (.xls). Open it in Excel and save it as .xlsx."),
        Form.PPT: ("old-format", "This is an old PowerPoint file (.ppt). Open it and save it as .pdf."),
        Form.XLSB: ("old-format", "This is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx."),
        Form.PPTX: ("slides", "This is a PowerPoint presentation. Open it and save it as .pdf (File > Export)."),
        Form.PAGES: (
            "other-office",
            "This is an Apple Pages or Numbers file. Open it on a Mac and export it to Word or Excel.",
        ),
        Form.WPD: ("old-format", "This is a WordPerfect file (.wpd). Open it and save it as Word (.docx)."),
        Form.ZIP: ("archive", "This is a zip archive. Unpack it and hand in the files that are in it."),
        Form.ARCHIVE: ("archive", "This is a packed archive. Unpack it and hand in the files that are in it."),
        Form.IMAGE: ("picture", f"This is a picture: its text cannot be read here. {_PERSON}"),
        Form.MEDIA: ("media", f"This is a sound or video recording: it cannot be read here. {_PERSON}"),
        Form.EMPTY: ("empty", "The file is empty. Ask for it to be handed in again."),
        Form.LOCK: (
            "lock-file",
            "This is no document: Word or Excel leaves such a file (its name starts with ~$ or .~lock) beside "
            "an open document. Ignore it, and check that the document itself was handed in.",
        ),
        Form.ENCRYPTED: (
            "encrypted",
            "The file is protected by a password. Open it, remove the password (File > Info > Protect Document > "
            "Encrypt with Password, empty the box) and hand in again.",
        ),
        Form.DAMAGED: (
            "damaged",
            "The file is damaged, perhaps cut off while it was copied. Ask for it to be handed in again.",
        ),
    }
)
"""For what is not read: the code, and what is wrong and what to do."""

FAULT = (
    "The file could not be read, through a fault of this program. Read it by eye, and send run.log.jsonl, which holds "
    "none of its text, to whoever looks after the program."
)
_NO_ROOM = "The file takes more memory than there is to be read. Split it, or save it as PDF, and hand in again."


def read_file(path: Path, relative: str, id: str) -> Document:
    """Read one file of a submission.

    `path` is where it lies, `relative` its path within the cohort ("/" between folders), `id` its number within the
    submission ("d1"). Never raises for whatever file: what cannot be read is a Document of status UNREADABLE with the
    problem in words. An unexpected fault of a reader leaves a `Warning` of code "fault" whose message is the name of
    the exception's class, and nothing of the file's text.
    """
    try:
        data, sha256, size = _load(path)
    except Unreadable as fault:
        return _unreadable(relative, id, "", Kind.OTHER, fault)
    return _read(data, relative, id, sha256, size)


def read_all(path: Path, relative: str, id: str) -> tuple[Document, ...]:
    """Read a file, and what is inside it: files of a zip archive, in a Word file, attached to a PDF or a mail.

    The first document is the file itself, as `read_file` reads it, but that an archive whose files are read is no
    unreadable file: it is a document without text. The others follow in the order of the file, with paths
    "archive.zip/inner.docx" and "portfolio.pdf/embedded log.xlsx" and ids "d1.1", "d1.2", ... What is inside of
    those is not read. Never raises for whatever file.
    """
    try:
        data, sha256, size = _load(path)
    except Unreadable as fault:
        return (_unreadable(relative, id, "", Kind.OTHER, fault),)
    document = _read(data, relative, id, sha256, size)
    try:
        form = sniff(data).form
        inside = CONTAINERS[form](data) if form in CONTAINERS and size <= READ_LIMIT else Inside(())
    except Exception:  # as for a reader: whatever is broken inside, the file itself was judged
        return (document,)
    between = "/" if form is Form.ZIP else "/embedded "
    inner = tuple(
        read_bytes(content, f"{relative}{between}{name}", f"{id}.{number}")
        for number, (name, content) in enumerate(inside.files, 1)
    )
    if not inner:
        return (document,)
    if document.problem == INSERTED_UNREAD and all(part.status is not Status.UNREADABLE for part in inner):
        warnings = tuple(w for w in document.warnings if w.code != "altchunk")
        document = replace(document, status=Status.READ, problem=None, warnings=warnings)
    return (_around(document, form, inside), *inner)


def _attached(files: tuple[tuple[str, bytes], ...]) -> Inside:
    return Inside(archive.told_apart((archive.shown_name(name).rpartition("/")[2], data) for name, data in files))


CONTAINERS: Mapping[Form, Callable[[bytes], Inside]] = MappingProxyType(
    {
        Form.ZIP: archive.unpacked,
        Form.DOCX: lambda data: _attached(word_embedded(data)),
        Form.PDF: lambda data: _attached(pdf_attachments(data)),
        Form.EML: lambda data: _attached(mail_attachments(data)),
        Form.MSG: lambda data: _attached(outlook_attachments(data)),
    }
)
"""Formats that hold other files, and how to get at them."""


def _around(document: Document, form: Form, inside: Inside) -> Document:
    """The document of a file whose inner files were read."""
    count = len(inside.files)
    if form is not Form.ZIP:
        message = f"The file holds {count} attached file(s), read as documents of their own."
        told = f" {count} attach"  # what the reader says of them; where it says otherwise, some were not read
        others = tuple(w for w in document.warnings if w.code != "embedded" or told not in w.message)
        return replace(document, warnings=(*others, Warning("embedded", message)))
    warning = Warning("archive", f"A zip archive; {count} file(s) in it were read as documents of their own.")
    document = replace(document, status=Status.READ, problem=None, warnings=(warning,))
    if inside.left:
        problem = f"{inside.left} file(s) in the archive could not be read. Unpack it and hand in the files in it."
        warnings = (warning, Warning("truncated", problem))
        document = replace(document, status=Status.PARTLY_READ, problem=problem, warnings=warnings)
    return document


def read_bytes(data: bytes, relative: str, id: str) -> Document:
    """Read a file that is already in memory, as `read_file` does."""
    return _read(data, relative, id, hashlib.sha256(data).hexdigest(), len(data))


def _load(path: Path) -> tuple[bytes, str, int]:
    """(the first bytes up to READ_LIMIT + 1, sha256 of all, size). Raises Unreadable."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Unreadable("not-a-file", "This is a link or a special file, which is not followed. Hand in the file.")
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Unreadable("not-a-file", "The file was replaced while it was read. Run again.")
            return _take(stream.read)
    except PermissionError as fault:
        raise Unreadable("permission", "There is no right to open the file. Check its permissions.") from fault
    except FileNotFoundError as fault:
        raise Unreadable("gone", "The file is no longer there. Run again when copying has ended.") from fault
    except (OSError, ValueError) as fault:
        raise Unreadable("disk", "The file could not be opened. Check the disk or the share.") from fault


def _take(read: Callable[[int], bytes]) -> tuple[bytes, str, int]:
    digest = hashlib.sha256()
    kept = bytearray()
    size = 0
    while size <= HASH_LIMIT and (chunk := read(MEGABYTE)):
        size += len(chunk)
        digest.update(chunk)
        if len(kept) <= READ_LIMIT:
            kept += chunk[: READ_LIMIT + 1 - len(kept)]
    return bytes(kept), "" if size > HASH_LIMIT else digest.hexdigest(), size


def _read(data: bytes, relative: str, id: str, sha256: str, size: int) -> Document:
    kind = Kind.OTHER
    try:
        sniffed = _settled(sniff(data), relative)
        kind = KINDS.get(sniffed.form, Kind.OTHER)
        if sniffed.form in CONVERSIONS and size <= CONVERT_LIMIT:
            return _converted(data, relative, id, sha256, sniffed.form)
        if sniffed.form not in READERS:
            raise _refusal(sniffed, size)
        if size > LIMITS[sniffed.form]:
            raise Unreadable(
                "too-large",
                f"The file is larger than {LIMITS[sniffed.form] // MEGABYTE} MB and was not read. "
                "Make its pictures smaller (Picture Format > Compress Pictures) or split it.",
            )
        document = READERS[sniffed.form](data, relative, id, sha256)
    except Unreadable as fault:
        return _unreadable(relative, id, sha256, kind, fault)
    except MemoryError:
        return _unreadable(relative, id, sha256, kind, Unreadable("too-large", _NO_ROOM))
    except Exception as fault:
        refused = Unreadable("fault", FAULT)
        document = _unreadable(relative, id, sha256, kind, refused)
        return replace(document, warnings=(Warning("fault", type(fault).__name__),))
    if sniffed.form in TRACED:
        document = replace(document, traces=traces(data))
    return _named(_accounted(document, data, sniffed.form))


def _accounted(document: Document, data: bytes, form: Form) -> Document:
    """The document with what is not looked at, and with status and problem where text of it was not read."""
    ledger = document.ledger or letters.ledger(document, data, form)
    if ledger is None:
        return document
    if form in PACKAGES:
        counts = {**dict(ledger.not_looked_at), **not_looked_at.in_package(data)}
        ledger = replace(ledger, not_looked_at=tuple(sorted(counts.items())))
    document = replace(document, ledger=ledger)
    unread = ledger.unread if form not in BY_LETTERS or ledger.unread > DIFFERENT * ledger.package else 0
    if document.status is not Status.READ or (unread <= 0 and not ledger.unopened):
        return document
    message = _UNREAD.format(unread=unread) if unread > 0 else _UNOPENED.format(n=len(ledger.unopened))
    warnings = document.warnings
    if not any(w.code in ("damaged", "damaged-part", "truncated") for w in warnings):
        warnings = (*warnings, Warning("unread-text", message))
    return replace(document, status=Status.PARTLY_READ, problem=message, warnings=warnings)


BY_LETTERS = frozenset({Form.PDF, Form.TEXT, Form.CSV, Form.HTML, Form.EML, Form.ODT, Form.ODS, Form.RTF, Form.MSG})
"""Formats whose account compares letters that two readers found."""
DIFFERENT = 0.02
"""Share of a file's letters over which the two may differ (signs of odd fonts, words printed twice to look bold)
before a person is sent to look. On PDFs of word processors they agree on every letter."""
TRACED = frozenset({Form.DOCX, Form.XLSX, Form.ODT, Form.ODS})
"""Packages that say how they were made; a PDF's reader says it itself."""
PACKAGES = frozenset({Form.DOCX, Form.XLSX, Form.ODT, Form.ODS})
"""Formats whose members are counted by name."""
_UNREAD = (
    "{unread:,} characters of the file's text could not be taken up. Open it, save it again (or as PDF) and hand in "
    "again; else a person must look at it."
)
_UNOPENED = "{n} part(s) of the file are damaged and could not be opened. Open it, save it again and hand in again."


def _converted(data: bytes, relative: str, id: str, sha256: str, form: Form) -> Document:
    """A file that LibreOffice made readable. Raises Unreadable with the remedy where it is not there, or fails."""
    suffix, wanted, target = CONVERSIONS[form]
    made = convert.converted(data, suffix, wanted)
    if made is None or sniff(made).form is not target:
        raise _refusal(Sniffed(form), len(data))
    document = _accounted(READERS[target](made, relative, id, sha256), made, target)
    message = f"Read from a copy that LibreOffice made (.{suffix} to .{wanted}); its layout may differ."
    kind = Kind.TEXT if target is Form.DOCX else document.kind  # no marks can be put into the file itself
    return _named(replace(document, kind=kind, warnings=(*document.warnings, Warning("converted", message))))


def _settled(sniffed: Sniffed, relative: str) -> Sniffed:
    """Text and text table differ by intent, which only the suffix tells."""
    suffix = PurePosixPath(relative).suffix.lower().strip()
    if sniffed.form is Form.TEXT and suffix in (".csv", ".tsv"):
        return Sniffed(Form.CSV)
    return sniffed


def _refusal(sniffed: Sniffed, size: int) -> Unreadable:
    if sniffed.form in REMEDIES:
        code, message = REMEDIES[sniffed.form]
        if sniffed.form is Form.MEDIA:
            message = f"{message} ({max(1, size // MEGABYTE)} MB)"
        return Unreadable(code, message)
    what = f" ({sniffed.detail})" if sniffed.detail else ""
    return Unreadable(
        "not-a-document",
        f"This is not a kind of file that can be read{what}. Save it as Word (.docx) or PDF and hand in again.",
    )


def _unreadable(relative: str, id: str, sha256: str, kind: Kind, fault: Unreadable) -> Document:
    warning = Warning(fault.code, fault.message)
    return _named(Document(id, relative, kind, sha256, Status.UNREADABLE, problem=fault.message, warnings=(warning,)))


def _named(document: Document) -> Document:
    """The document with blocks of its file name and of who commented: both are searched for names as other text is."""
    blocks = (*document.blocks, *_authors(document))
    if not any(block.part is Part.FILENAME for block in blocks):
        blocks = (*blocks, Block(Part.FILENAME, 0, PurePosixPath(document.path).name))
    return replace(document, blocks=blocks)


def _authors(document: Document) -> list[Block]:
    """Authors of comments and tracked changes as properties, each once: whoever is named there goes out with the file.

    Those whom the file lists as people of its own are left out.
    """
    known = {b.text for b in document.blocks if b.part is Part.PROPERTIES and b.label == "person"}
    first = sum(b.part is Part.PROPERTIES for b in document.blocks)
    labels: dict[str, str] = {}
    for block in document.blocks:
        if block.author.strip() and block.author not in known:
            kind = "comment author" if block.part is Part.COMMENT else "author of changes"
            labels.setdefault(block.author, kind)
    return [Block(Part.PROPERTIES, first + n, name, label=kind) for n, (name, kind) in enumerate(labels.items())]

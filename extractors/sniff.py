"""What a file is, told by its content: first bytes, then the members of a package. The suffix is never asked.

`zipfile.is_zipfile` is not used: it is true for every second old Word file, because it looks for a zip's end anywhere.
"""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

import olefile


class Form(StrEnum):
    """The formats that hand-ins come in."""

    DOCX = "docx"
    XLSX = "xlsx"
    XLSB = "xlsb"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    PAGES = "pages"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"
    RTF = "rtf"
    WPD = "wpd"
    PDF = "pdf"
    HTML = "html"
    MSG = "msg"
    EML = "eml"
    ZIP = "zip"
    ARCHIVE = "archive"
    IMAGE = "image"
    MEDIA = "audio or video"
    CSV = "csv"
    TEXT = "text"
    EMPTY = "empty"
    LOCK = "lock file"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What a file was recognised as."""

    form: Form
    detail: str = ""
    """A finer name where one helps a person: "heic", "Word 2003 XML"."""


HEAD = 4096
"""Bytes in which signatures are looked for; "%PDF-" may stand anywhere in the first 1,024
(PDF 1.7, appendix H, note 13)."""
TYPES_LIMIT = 1_000_000
"""Bytes read of a package's list of content types; real ones hold a few thousand."""

_SIGNATURES: tuple[tuple[bytes, Form, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", Form.IMAGE, "png"),
    (b"\xff\xd8\xff", Form.IMAGE, "jpeg"),
    (b"GIF87a", Form.IMAGE, "gif"),
    (b"GIF89a", Form.IMAGE, "gif"),
    (b"II*\x00", Form.IMAGE, "tiff"),
    (b"MM\x00*", Form.IMAGE, "tiff"),
    (b"8BPS", Form.IMAGE, "psd"),
    (b"{\\rtf", Form.RTF, ""),
    (b"\xffWPC", Form.WPD, ""),
    (b"OggS", Form.MEDIA, "ogg"),
    (b"fLaC", Form.MEDIA, "flac"),
    (b"ID3", Form.MEDIA, "mp3"),
    (b"\xff\xfb", Form.MEDIA, "mp3"),
    (b"\xff\xf3", Form.MEDIA, "mp3"),
    (b"\xff\xf1", Form.MEDIA, "aac"),
    (b"\x1a\x45\xdf\xa3", Form.MEDIA, "webm or mkv"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Form.MEDIA, "wma or wmv"),
    (b"FLV\x01", Form.MEDIA, "flv"),
    (b"#!AMR", Form.MEDIA, "amr"),
    (b"MThd", Form.MEDIA, "midi"),
    (b"7z\xbc\xaf\x27\x1c", Form.ARCHIVE, "7z"),
    (b"Rar!\x1a\x07", Form.ARCHIVE, "rar"),
    (b"\x1f\x8b\x08", Form.ARCHIVE, "gzip"),
)
_STILL_BRANDS = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif")
"""Brands of the ISO media container that hold pictures; every other brand is sound or film."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, Form], ...] = (
    ("encryptedpackage", Form.ENCRYPTED),
    ("__properties_version1.0", Form.MSG),
    ("worddocument", Form.DOC),
    ("workbook", Form.XLS),
    ("book", Form.XLS),
    ("powerpoint document", Form.PPT),
)
_MAIN_TYPES: tuple[tuple[re.Pattern[str], Form], ...] = (
    (re.compile(r"\.sheet\.binary\.macroenabled\.main", re.I), Form.XLSB),
    (re.compile(r"(?:wordprocessingml|vnd\.ms-word)\.[\w.]*main\+xml", re.I), Form.DOCX),
    (re.compile(r"(?:spreadsheetml|vnd\.ms-excel)\.[\w.]*main\+xml", re.I), Form.XLSX),
    (re.compile(r"(?:presentationml|vnd\.ms-powerpoint)\.[\w.]*main\+xml", re.I), Form.PPTX),
)
_MAIN_FOLDERS = (("word/", Form.DOCX), ("xl/", Form.XLSX), ("ppt/", Form.PPTX))
_OPEN_DOCUMENT = {"text": Form.ODT, "spreadsheet": Form.ODS}
_LIBRE_LOCK = re.compile(r",[^\n]*,[^\n]*,\d\d\.\d\d\.\d{4} \d\d:\d\d,file:///[^\n]*;\s*\Z")
_MAIL_FIELD = re.compile(r"^([A-Za-z][A-Za-z-]{1,40}):(?: |\t|\r?\n[ \t])", re.M)
_MAIL_ONLY = {"mime-version", "message-id", "received", "return-path", "delivered-to", "content-type"}
"""Header fields that people do not type; a mail pasted into a text file has From and Subject only."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1c-\x1f]")


def sniff(data: bytes) -> Sniffed:
    """Recognise a file by its bytes. Never raises for whatever bytes; what cannot be told is UNKNOWN."""
    head = data[:HEAD]
    if not data.strip(b"\x00\t\r\n "):
        return Sniffed(Form.EMPTY)
    if _is_lock(data):
        return Sniffed(Form.LOCK)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    if head.startswith(_OLE):
        return _ole(data)
    for signature, form, detail in _SIGNATURES:
        if head.startswith(signature):
            return Sniffed(form, detail)
    if head[4:8] == b"ftyp":
        still = head[8:12] in _STILL_BRANDS
        return Sniffed(Form.IMAGE if still else Form.MEDIA, head[8:12].decode("ascii", "replace").strip())
    if head[:4] == b"RIFF":
        kind = head[8:12]
        return Sniffed(Form.IMAGE if kind == b"WEBP" else Form.MEDIA, kind.decode("ascii", "replace").strip().lower())
    if b"%PDF-" in head[:1024]:
        return Sniffed(Form.PDF)
    if head.startswith(b"BM") and int.from_bytes(head[2:6], "little") == len(data):
        return Sniffed(Form.IMAGE, "bmp")
    return _textual(data)


def decoded(data: bytes) -> str | None:
    """The text of a text file: UTF-8, UTF-16 with or without a mark, else Windows-1252. None for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _checked(data.decode("utf-16", "replace"))
    if data.startswith(b"\xef\xbb\xbf"):
        return _checked(data.decode("utf-8-sig", "replace"))
    sample = data[:HEAD]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[offset::2]
        if len(half) >= 4 and half.count(0) > 0.7 * len(half) and sample[1 - offset :: 2].count(0) == 0:
            return _checked(data.decode(encoding, "replace"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(data.decode("cp1252", "replace"))


def _checked(text: str) -> str | None:
    """The text, or None if control characters or undecodable bytes show that it never was one."""
    text = text.rstrip("\x00\x1a")
    strange = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    return None if not text or strange > 2 + len(text) // 200 else text


def delimiter(text: str) -> str:
    """The character between the columns of a text table, or "" where the text is none.

    A table has at least three rows, all of one width; prose with a comma in every line is spared by asking for
    three comma columns, or two of a rarer character, and for cells that are not whole paragraphs.
    """
    lines = [line for line in text[:100_000].splitlines()[:200] if line.strip()]
    if len(lines) < 3:
        return ""
    for mark, least in (("\t", 2), (";", 3), (",", 3), ("|", 3)):
        try:
            rows = list(csv.reader(lines, delimiter=mark))
        except csv.Error:
            continue
        widths = [len(row) for row in rows]
        if widths[0] < least or sum(w == widths[0] for w in widths) < 0.9 * len(widths):
            continue
        if sum(len(cell) for row in rows for cell in row) < 80 * sum(widths):
            return mark
    return ""


def _is_lock(data: bytes) -> bool:
    """An owner file that Word (162 bytes), Excel (165) or LibreOffice writes beside an open document.

    Word and Excel write one byte of length and the user's name, padded, then the same length and name in UTF-16.
    """
    if len(data) in (162, 165):
        length = data[0]
        return 1 <= length <= 53 and any(
            int.from_bytes(data[at : at + 2], "little") == length for at in (53, 54, 55, 56)
        )
    return len(data) < 1024 and _LIBRE_LOCK.search(data.decode("utf-8", "replace")) is not None


def _package(data: bytes) -> Sniffed:
    """What a zip holds."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}
            types = _member(archive, names.get("[content_types].xml"))
            mimetype = _member(archive, names.get("mimetype"))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return Sniffed(Form.DAMAGED, "zip")
    for pattern, form in _MAIN_TYPES:
        if pattern.search(types):
            return Sniffed(form)
    if "[content_types].xml" in names or "_rels/.rels" in names:  # perhaps broken: the reader then says so
        for folder, form in _MAIN_FOLDERS:
            if any(name.startswith(folder) for name in names):
                return Sniffed(form)
    if mimetype.startswith("application/vnd.oasis.opendocument."):
        kind = mimetype.strip().removeprefix("application/vnd.oasis.opendocument.")
        return Sniffed(_OPEN_DOCUMENT.get(kind.removesuffix("-template"), Form.UNKNOWN), kind)
    if any(name.endswith((".iwa", "index.zip", "buildversionhistory.plist")) for name in names):
        return Sniffed(Form.PAGES)
    return Sniffed(Form.ZIP)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> str:
    """The start of one small member as text; "" where it is absent, encrypted or broken."""
    if info is None or info.flag_bits & 1:
        return ""
    try:
        with archive.open(info) as stream:
            data = stream.read(TYPES_LIMIT)
    except Exception:  # zlib, struct and zipfile raise many kinds; each only means that the member tells nothing
        return ""
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def _ole(data: bytes) -> Sniffed:
    """What an OLE container (old Office, Outlook, encrypted new Office) holds."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as container:
            streams = {entry[0].lower() for entry in container.listdir() if entry}
    except Exception:  # olefile raises OSError, IndexError, struct.error and more on broken containers
        return Sniffed(Form.DAMAGED, "ole")
    for name, form in _OLE_STREAMS:
        if name in streams:
            return Sniffed(form)
    return Sniffed(Form.UNKNOWN, "ole")


def _textual(data: bytes) -> Sniffed:
    """Which kind of text, or UNKNOWN."""
    text = decoded(data)
    if text is None:
        return Sniffed(Form.UNKNOWN)
    start = text[:HEAD].lstrip("\ufeff \t\r\n")
    low = start.lower()
    if low.startswith("<") and ("<!doctype html" in low or re.search(r"<(?:html|head|body)[\s>]", low)):
        return Sniffed(Form.HTML)
    if low.startswith("<?xml"):
        word = 'progid="word.document"' in low or "schemas.microsoft.com/office/word/2003" in low
        return Sniffed(Form.UNKNOWN, "Word 2003 XML" if word else "xml")
    if _is_mail(start):
        return Sniffed(Form.EML)
    return Sniffed(Form.CSV if delimiter(text) else Form.TEXT)


def _is_mail(start: str) -> bool:
    """The text opens with mail header fields, among them one that no person types."""
    header = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    if _MAIL_FIELD.match(header) is None:
        return False
    fields = {name.lower() for name in _MAIL_FIELD.findall(header)}
    return len(fields) >= 2 and bool(fields & _MAIL_ONLY)

"""Reads a mail saved from Outlook (.msg): an OLE container of MAPI properties ([MS-OXMSG])."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import olefile

from extractors.model import Document, Warning
from extractors.plain import mail_document
from extractors.sniff import decoded
from extractors.unreadable import Unreadable

MAX_STREAM = 8 * 1024 * 1024
"""Bytes of a property; a long mail has some 100,000."""
MAX_ATTACHMENTS = 50
MAX_ATTACHED = 64 * 1024 * 1024
"""Bytes of all attachments that are handed on."""

_FIELDS = (("From", "0C1A"), ("From", "5D01"), ("To", "0E04"), ("Cc", "0E03"), ("Subject", "0037"))
"""Sender's name and address, shown recipients, subject ([MS-OXPROPS])."""
_BODY, _HTML = "1000", "1013"
_ATTACHMENT = "__attach_version1.0_"
_NAMES = ("3707", "3001", "3704")
"""Long file name, shown name, short file name."""
DAMAGED = "The mail is damaged. Open it in Outlook, save it again and hand in again."


def read_outlook_message(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a .msg: From, To, Cc and Subject as a block each, then its text (or its web page where it has no text).

    The names of its attachments are in a warning "embedded". Raises Unreadable (damaged, empty).
    """
    with _opened(data) as container:
        fields: dict[str, str] = {}
        for name, property in _FIELDS:
            value = " ".join(_text(container, [], property).split())
            if value and value.lower() not in fields.get(name, "").lower():
                fields[name] = f"{fields[name]} <{value}>" if name in fields else value
        body, html = _text(container, [], _BODY), ""
        if not body.strip():
            html = _text(container, [], _HTML) or decoded(_stream(container, [f"__substg1.0_{_HTML}0102"])) or ""
        names = [name for _, name in _attachments(container)]
    warnings = []
    if names:
        message = f"The mail has attachments: {', '.join(names)}. Save those that were not read, and hand them in."
        warnings.append(Warning("embedded", message))
    return mail_document([f"{k}: {v}" for k, v in fields.items()], body, html, path, id, sha256, warnings)


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """(name, content) of the files attached to a .msg, within limits. Raises Unreadable (damaged)."""
    found = []
    left = MAX_ATTACHED
    with _opened(data) as container:
        for folder, name in _attachments(container):
            content = _stream(container, [folder, "__substg1.0_37010102"], left)
            left -= len(content)
            if content:
                found.append((name, content))
    return tuple(found)


def _opened(data: bytes) -> Any:
    try:
        return olefile.OleFileIO(BytesIO(data))
    except Exception as fault:  # olefile raises OSError, IndexError, struct.error and more on broken containers
        raise Unreadable("damaged", DAMAGED) from fault


def _attachments(container: Any) -> list[tuple[str, str]]:
    """(storage, file name) of each attachment."""
    folders = dict.fromkeys(entry[0] for entry in container.listdir() if entry and entry[0].startswith(_ATTACHMENT))
    found = []
    for folder in list(folders)[:MAX_ATTACHMENTS]:
        names = (" ".join(_text(container, [folder], property).split()) for property in _NAMES)
        found.append((folder, next(filter(None, names), "attachment")))
    return found


def _text(container: Any, folder: list[str], property: str) -> str:
    """A text property: in UTF-16 (type 001F), or in the sender's code page (001E), of which Windows-1252 is usual."""
    if wide := _stream(container, [*folder, f"__substg1.0_{property}001F"]):
        return wide.decode("utf-16-le", "replace").rstrip("\x00")
    return decoded(_stream(container, [*folder, f"__substg1.0_{property}001E"])) or ""


def _stream(container: Any, path: list[str], limit: int | None = None) -> bytes:
    """A stream's bytes; b"" where it is absent, broken or larger than `limit` (MAX_STREAM)."""
    try:
        if not container.exists(path) or container.get_size(path) > (MAX_STREAM if limit is None else limit):
            return b""
        return bytes(container.openstream(path).read())
    except Exception:  # as in `_opened`; a broken stream tells nothing
        return b""

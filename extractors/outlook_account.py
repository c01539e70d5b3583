"""What a mail saved from Outlook holds, counted from all text properties of its container ([MS-OXMSG], 2.1)."""

from __future__ import annotations

import re
from collections import defaultdict
from io import BytesIO

import olefile

from extractors.account import COPIES, PROPERTIES
from extractors.outlook_message import DAMAGED, MAX_STREAM
from extractors.sniff import decoded
from extractors.unreadable import Unreadable

RECIPIENTS = "names and addresses of recipients"
ATTACHED = "names of attachments"

_TEXT = re.compile(r"__substg1\.0_([0-9A-F]{4})00(1E|1F)", re.IGNORECASE)
_PAGE = "__substg1.0_10130102"
_BODY = "1000"
_TOLD = ("0C1A", "5D01", "0E04", "0E03", "0037", _BODY)
"""Sender's name and address, recipients as shown, copies, subject, text ([MS-OXPROPS])."""

Held = tuple[list[str], dict[str, list[str]], str]


def held(data: bytes) -> Held:
    """Texts that blocks are to show; texts left out, by class; the mail as a web page, where it is one.

    Raises Unreadable where the container cannot be opened.
    """
    told: dict[str, str] = {}
    apart: dict[str, list[str]] = defaultdict(list)
    page = ""
    try:
        with olefile.OleFileIO(BytesIO(data)) as container:
            for path in container.listdir():
                named = _TEXT.fullmatch(path[-1])
                if container.get_size(path) > MAX_STREAM or not (named or path == [_PAGE]):
                    continue
                content = container.openstream(path).read()
                if named is None:
                    page = decoded(content) or ""
                    continue
                text = content.decode("utf-16-le", "replace") if named[2].upper() == "1F" else decoded(content) or ""
                _put(path, named[1].upper(), text.replace("\0", ""), told, apart)
    except Exception as fault:  # olefile raises OSError, IndexError, struct.error and more on broken containers
        raise Unreadable("damaged", DAMAGED) from fault
    shown: list[str] = []
    for property in _TOLD:
        text = told.get(property, "")
        again = property == "5D01" and " ".join(text.split()).lower() in told.get("0C1A", "").lower()
        (apart[COPIES] if again else shown).append(text)
    return shown, dict(apart), page if not told.get(_BODY, "").strip() else ""


def _put(path: list[str], property: str, text: str, told: dict[str, str], apart: dict[str, list[str]]) -> None:
    if len(path) == 1 and property in _TOLD:
        told[property] = text
    elif path[0].startswith("__recip"):
        apart[RECIPIENTS].append(text)
    else:
        apart[ATTACHED if path[0].startswith("__attach") else PROPERTIES].append(text)

"""Mails saved from Outlook. The container is a stand-in: nothing in the environment writes such files."""

from __future__ import annotations

from io import BytesIO
from typing import Any, ClassVar

import pytest

from extractors import outlook_message
from extractors.outlook_message import attachments, read_outlook_message
from extractors.unreadable import Unreadable


class Container:
    """A stand-in for olefile's, over a table of streams."""

    streams: ClassVar[dict[str, bytes]] = {}

    def __init__(self, data: Any) -> None:
        pass

    def __enter__(self) -> Container:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def listdir(self) -> list[list[str]]:
        return [name.split("/") for name in self.streams]

    def exists(self, path: list[str]) -> bool:
        return "/".join(path) in self.streams

    def get_size(self, path: list[str]) -> int:
        return len(self.streams["/".join(path)])

    def openstream(self, path: list[str]) -> BytesIO:
        return BytesIO(self.streams["/".join(path)])


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


@pytest.fixture
def container(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    streams = {
        "__substg1.0_0037001F": wide("My log"),
        "__substg1.0_0C1A001F": wide("Robin Hartnell"),
        "__substg1.0_5D01001F": wide("robin@example.org"),
        "__substg1.0_0E04001E": b"Una Tibbet\x00",
        "__substg1.0_1000001F": wide("Dear Una,\r\n\r\nhere is my log.\r\n"),
        "__attach_version1.0_#00000000/__substg1.0_3707001F": wide("log of May.xlsx"),
        "__attach_version1.0_#00000000/__substg1.0_37010102": b"PK",
    }
    monkeypatch.setattr(Container, "streams", streams)
    monkeypatch.setattr(outlook_message.olefile, "OleFileIO", Container)
    return streams


def test_fields_text_and_names_of_attachments(container: dict[str, bytes]) -> None:
    document = read_outlook_message(b"", "a.msg", "d1", "")
    assert [b.text for b in document.blocks] == [
        "From: Robin Hartnell <robin@example.org>", "To: Una Tibbet", "Subject: My log", "Dear Una,", "here is my log.",
    ]  # fmt: skip
    assert "log of May.xlsx" in next(w.message for w in document.warnings if w.code == "embedded")
    assert attachments(b"") == (("log of May.xlsx", b"PK"),)


def test_a_mail_with_a_web_page_only(container: dict[str, bytes]) -> None:
    del container["__substg1.0_1000001F"]
    container["__substg1.0_10130102"] = b"<html><body><p>Dear Una</p></body></html>"
    assert read_outlook_message(b"", "a.msg", "d1", "").blocks[-1].text == "Dear Una"


def test_streams_over_the_limit_are_left(container: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlook_message, "MAX_STREAM", 20)
    assert [b.text for b in read_outlook_message(b"", "a.msg", "d1", "").blocks] == [
        "To: Una Tibbet",
        "Subject: My log",
    ]


def test_broken_containers_are_damaged() -> None:
    for read in (attachments, lambda data: read_outlook_message(data, "a.msg", "d1", "")):
        with pytest.raises(Unreadable):
            read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

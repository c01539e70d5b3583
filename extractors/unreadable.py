"""The one expected fault of reading: a file, or a part of one, that cannot be read."""

from __future__ import annotations


class Unreadable(Exception):
    """A file cannot be read. Raised by readers, caught once, in `extractors.read`.

    `code` is a stable word ("encrypted", "empty", "too-large", "not-a-document", ...); `message` is one or two
    sentences for a person: what is wrong and what to do. It quotes nothing of the file's text.
    """

    def __init__(self, code: str, message: str) -> None:
        """`code` and `message`: as the class says."""
        super().__init__(code, message)
        self.code = code
        self.message = message

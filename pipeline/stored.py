"""Documents as read -> bytes that the ledger keeps, and back.

The form is a pickle, compressed: it is the fastest that keeps every field, and a document is a tree of plain records.
A ledger may lie on a share where others can write, so nothing but those records is ever made from it: every name in
the pickle that is not a record or an enumeration of `extractors.document` (or a date) is refused.
"""

from __future__ import annotations

import io
import pickle
import zlib
from datetime import date, datetime, time

from extractors import document
from extractors.model import Document

MOST = 512 * 1024 * 1024
"""Bytes that stored documents of one file may unpack to: twenty times the largest real one."""
_LEVEL = 1
"""Of compression: the text shrinks to a quarter, and a higher level costs more time than it saves room."""
_DATES = {"date": date, "time": time, "datetime": datetime}


class NotStored(Exception):
    """The bytes hold no documents that this version can take."""


class _Records(pickle.Unpickler):
    """Makes records of `extractors.document` and dates; refuses every other name."""

    def find_class(self, module: str, name: str) -> type:
        """The class of a record. Raises NotStored for anything else."""
        made = _DATES.get(name) if module == "datetime" else None
        if module == document.__name__:
            made = vars(document).get(name)
        if isinstance(made, type) and (module == "datetime" or made.__module__ == document.__name__):
            return made
        raise NotStored(f"{module}.{name}")


def packed(documents: tuple[Document, ...]) -> bytes:
    """Documents as bytes for the ledger."""
    return zlib.compress(pickle.dumps(documents, protocol=pickle.HIGHEST_PROTOCOL), _LEVEL)


def unpacked(data: bytes) -> tuple[Document, ...]:
    """The documents in bytes that `packed` made. Raises NotStored for anything else."""
    try:
        plain = zlib.decompressobj()
        text = plain.decompress(data, MOST)
        if plain.unconsumed_tail:
            raise NotStored("too large")
        documents = _Records(io.BytesIO(text)).load()
    except NotStored:
        raise
    except Exception as wrong:  # a pickle that is cut off or foreign can raise anything
        raise NotStored(type(wrong).__name__) from wrong
    if not (isinstance(documents, tuple) and documents and all(isinstance(d, Document) for d in documents)):
        raise NotStored("no documents")
    return documents

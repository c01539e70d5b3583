"""Documents as read, and facts found in them -> bytes that the ledger keeps, and back.

The form is a pickle, compressed: it is the fastest that keeps every field, and a document is a tree of plain records.
A ledger may lie on a share where others can write, so nothing but those records is ever made from it: every name in
the pickle that is not a record or an enumeration of `extractors.document` or `extractors.model` (or a date) is refused.
"""

from __future__ import annotations

import copyreg
import dataclasses
import io
import json
import pickle
import zlib
from collections.abc import Mapping
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any

from extractors import document, model
from extractors.model import Block, Document, Facts, Reading

MOST = 512 * 1024 * 1024
"""Bytes that stored documents of one file may unpack to: twenty times the largest real one."""
_LEVEL = 1
"""Of compression: the text shrinks to a quarter, and a higher level costs more time than it saves room."""
_DATES = {"date": date, "time": time, "datetime": datetime}
_STAGE = {document.__name__: document, model.__name__: model}


def _take_apart(record: type) -> None:
    """Have records of a kind pickled as what they are made with, also on their way to workers: by itself Python would
    set each field of a frozen record with a call of its own, which takes twice as long to load."""
    names = [field.name for field in dataclasses.fields(record)]
    values = attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)
    copyreg.pickle(record, lambda one: (record, values(one)))


for _record in [r for stage in _STAGE.values() for r in vars(stage).values() if dataclasses.is_dataclass(r)]:
    if isinstance(_record, type) and _record.__module__ in _STAGE:
        _take_apart(_record)


class NotStored(Exception):
    """The bytes hold nothing that this version can take."""


class _Records(pickle.Unpickler):
    """Makes records of the first stage's contract and dates; refuses every other name."""

    def find_class(self, module: str, name: str) -> type:
        """The class of a record. Raises NotStored for anything else."""
        made = _DATES.get(name) if module == "datetime" else None
        if module in _STAGE:
            made = vars(_STAGE[module]).get(name)
        if isinstance(made, type) and (module == "datetime" or made.__module__ in _STAGE):
            return made
        raise NotStored(f"{module}.{name}")


def packed(documents: tuple[Document, ...]) -> bytes:
    """Documents as bytes for the ledger."""
    return _packed(documents)


def packed_facts(facts: Facts) -> bytes:
    """Facts as bytes for the ledger, without the documents, which it keeps beside them."""
    return _packed(dataclasses.replace(facts, reading=Reading(())))


def unpacked(data: bytes) -> tuple[Document, ...]:
    """The documents in bytes that `packed` made. Raises NotStored for anything else."""
    documents = _unpacked(data)
    if not (isinstance(documents, tuple) and documents and all(isinstance(d, Document) for d in documents)):
        raise NotStored("no documents")
    if not all(hasattr(b, name) for d in documents for b in d.blocks[:1] for name in Block.__slots__):
        raise NotStored("blocks of an earlier version")
    return documents


def unpacked_facts(data: bytes, reading: Reading) -> Facts:
    """The facts in bytes that `packed_facts` made, over the documents as read. Raises NotStored for anything else."""
    facts = _unpacked(data)
    if not isinstance(facts, Facts):
        raise NotStored("no facts")
    return dataclasses.replace(facts, reading=reading)


def packed_result(result: Mapping[str, object]) -> bytes:
    """A result in little room: a run holds that of every submission until the cohort's summary is made."""
    return packed_json(json.dumps(result).encode("ascii"))


def packed_json(data: bytes) -> bytes:
    """The same of a result as it stands in its file."""
    return zlib.compress(data, _LEVEL)


def unpacked_result(data: bytes) -> dict[str, Any]:
    """The result in bytes that `packed_result` or `packed_json` made in this run."""
    result: dict[str, Any] = json.loads(zlib.decompress(data))
    return result


def _packed(records: object) -> bytes:
    return zlib.compress(pickle.dumps(records, protocol=pickle.HIGHEST_PROTOCOL), _LEVEL)


def _unpacked(data: bytes) -> Any:
    try:
        plain = zlib.decompressobj()
        text = plain.decompress(data, MOST)
        if plain.unconsumed_tail:
            raise NotStored("too large")
        return _Records(io.BytesIO(text)).load()
    except NotStored:
        raise
    except Exception as wrong:  # a pickle that is cut off or foreign can raise anything
        raise NotStored(type(wrong).__name__) from wrong

"""Mutations of PDFs: of their bytes, their objects, and the operators in their streams."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

_OBJECT = re.compile(rb"\d+ 0 obj\b.*?endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]\w*")
_REFERENCE = re.compile(rb"\d+ 0 R")
_OPERATOR = re.compile(rb"\b(?:Tj|TJ|Tf|Td|TD|Tm|TL|T\*|BT|ET|q|Q|cm|re|l|m|S|f|Do|Tr|Tz|Tc|Tw|Ts)\b")

NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"3",
    b"255",
    b"65536",
    b"-2147483648",
    b"4294967296",
    b"1e9",
    b"99999999999999999999",
    b"0.0001",
    b"0.5",
)
NAMES = (
    b"/Page", b"/Pages", b"/Catalog", b"/Font", b"/Type0", b"/Type3", b"/XObject", b"/Form", b"/Image", b"/FlateDecode",
    b"/ASCII85Decode", b"/ASCIIHexDecode", b"/LZWDecode", b"/Kids", b"/Parent", b"/Contents", b"/Resources", b"/MediaBox",
    b"/Rotate", b"/Annots", b"/AcroForm", b"/Fields", b"/ToUnicode", b"/Encoding", b"/Length", b"/ObjStm", b"/XRef", b"/Names",
    b"/EmbeddedFiles", b"/Prev", b"/Encrypt", b"/Widths", b"/Identity-H", b"/Metadata", b"/V", b"/DV", b"/TU", b"/T",
)  # fmt: skip
OPERATORS = (
    b"Tj",
    b"TJ",
    b"Tf",
    b"Td",
    b"Tm",
    b"T*",
    b"BT",
    b"ET",
    b"q",
    b"Q",
    b"cm",
    b"re",
    b"S",
    b"Do",
    b"Tr",
    b"Tz",
    b"Tc",
    b"'",
)
MOST_ROUNDS = 60


def mutated(bases: Sequence[bytes], random: Random) -> bytes:
    """One of `bases` after one to eight mutations."""
    data = random.choice(bases)
    for _ in range(random.choice((1, 1, 2, 3, 8))):
        change: Callable[[bytes, Sequence[bytes], Random], bytes] = random.choice(_CHANGES)
        data = change(data, bases, random) or data
    return data if data not in bases else _bytes(data, bases, random)


def _bytes(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
    out = bytearray(data)
    for _ in range(random.choice((1, 3, 10, MOST_ROUNDS))):
        out[random.randrange(len(out))] = random.choice(
            (0, 10, 32, 40, 41, 47, 60, 62, 91, 93, 255, random.randrange(256))
        )
    return bytes(out)


def _ranges(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
    at = random.randrange(len(data))
    to = min(len(data), at + random.choice((1, 5, 40, 400, 4000)))
    return random.choice(
        (data[:at] + data[to:], data[:to] + data[at:], data[:at], data[:at] + random.randbytes(8) + data[at:])
    )


def _sub(pattern: re.Pattern[bytes], values: Sequence[bytes]) -> Callable[[bytes, Sequence[bytes], Random], bytes]:
    def change(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
        found = list(pattern.finditer(data))
        if not found:
            return data
        hit = random.choice(found)
        return data[: hit.start()] + random.choice(values) + data[hit.end() :]

    return change


def _references(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
    found = list(_REFERENCE.finditer(data))
    if not found:
        return data
    hit, other = random.choice(found), random.choice(found)
    return (
        data[: hit.start()]
        + random.choice((other[0], b"1 0 R", b"999 0 R", b"null", b"[]", b"(x)"))
        + data[hit.end() :]
    )


def _objects(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
    found = list(_OBJECT.finditer(data))
    if not found:
        return data
    hit = random.choice(found)
    donor = list(_OBJECT.finditer(random.choice(bases)))
    other = (random.choice(donor) if donor and random.random() < 0.5 else random.choice(found))[0]
    own = hit[0].split(b" obj", 1)[0] + b" obj" + other.split(b" obj", 1)[1]
    return data[: hit.start()] + random.choice((b"", own, hit[0] + b"\n" + other)) + data[hit.end() :]


def _streams(data: bytes, bases: Sequence[bytes], random: Random) -> bytes:
    """Changes the operators and operands of a stream, unpacked where it is packed."""
    found = list(_STREAM.finditer(data))
    if not found:
        return data
    hit = random.choice(found)
    content, packed = hit[1], False
    with suppress(zlib.error):
        content, packed = zlib.decompress(content), True
    if not content or len(content) > 500_000:
        return data
    for _ in range(random.choice((1, 3, 10))):
        change = random.choice((_sub(_OPERATOR, OPERATORS), _sub(_NUMBER, NUMBERS), _bytes, _ranges))
        content = change(content, bases, random) or content
    content = zlib.compress(content, 1) if packed else content
    return data[: hit.start(1)] + content + data[hit.end(1) :]


_CHANGES: tuple[Callable[[bytes, Sequence[bytes], Random], bytes], ...] = (
    _bytes, _ranges, _sub(_NUMBER, NUMBERS), _sub(_NUMBER, NUMBERS), _sub(_NAME, NAMES), _sub(_NAME, NAMES), _references, _references,
    _objects, _streams, _streams, _streams,
)  # fmt: skip

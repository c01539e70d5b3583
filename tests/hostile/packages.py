"""Mutations of zip packages of XML (Word files, workbooks, OpenDocument): of their trees, their markup and the zip itself."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

from lxml import etree

Parts = dict[str, bytes]

# Values that numbers, switches, references and texts in attributes are set to.
VALUES = (
    "", "0", "-1", "1", "2", "9", "63", "1000000", "2147483648", "-2147483649", "99999999999999999999", "1e308", "NaN", "1.5",
    "true", "off", "maybe", "x" * 300, "\u202eabc", "%1.%2.%3", "rId1", "rId999", "../../../etc/passwd", "http://a.example/b",
    "AAAA", "FFFFFF", "continue", "restart", "begin", "separate", "end", "bullet", "upperRoman", "A1:XFD1048576", "XFD1048576",
    "s", "inlineStr", "[h]:mm:ss", "General;;;@", "1900-02-29T25:61:61Z",
)  # fmt: skip
TEXTS = (
    "", " ", "\t", "\n", "]]>", "&", "\u200b", "\u00ad", "e\u0301" * 40, "\u202e12/03/2025", "\ufffd", "\U0001f600", "=" * 2000,
    "word " * 500, "12:75", "-1", "9" * 400, "1.7976931348623157E+309", "#REF!", "A1+B1", "ИМЯ", "名前",
)  # fmt: skip
DEEP = 230
"""Levels of nesting, just under what the parser of XML allows."""


def unpacked(data: bytes) -> Parts:
    """The entries of a sound package, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A sound package of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def mutated(bases: Sequence[bytes], vocabulary: Sequence[str], random: Random) -> bytes:
    """One of `bases` after one to six mutations. `vocabulary` holds element names ("{uri}local") to put in."""
    parts = unpacked(random.choice(bases))
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        kind = random.random()
        if kind < 0.62:
            _change_tree(parts, bases, vocabulary, random)
        elif kind < 0.82:
            _change_markup(parts, random)
        else:
            _change_entries(parts, bases, random)
    data = packed(parts, random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))
    return _changed_zip(data, random) if random.random() < 0.2 else data


# --- trees ------------------------------------------------------------------------------------------------


def _change_tree(parts: Parts, bases: Sequence[bytes], vocabulary: Sequence[str], random: Random) -> None:
    name = random.choice(list(parts))
    try:
        root = etree.fromstring(parts[name])
    except (etree.XMLSyntaxError, ValueError):
        return
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    for _ in range(random.choice((1, 1, 2, 5))):
        change = random.choice(_TREE)
        try:
            change(random.choice(elements), elements, vocabulary, random)
        except (ValueError, TypeError, etree.XMLSyntaxError):  # what the tree itself refuses, and too deep a copy
            continue
    if random.random() < 0.1:
        _graft(random.choice(elements), bases, random)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


Element = etree._Element
Change = Callable[[Element, Sequence[Element], Sequence[str], Random], None]


def _drop(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        for child in list(element):
            element.addprevious(child)
        parent.remove(element)


def _double(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    if element.getparent() is not None:
        for _ in range(random.choice((1, 2, 40))):
            element.addnext(_copy(element))


def _copy(element: Element) -> Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _move(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    target = random.choice(elements)
    if target is not element and element not in list(target.iterancestors()) and element.getparent() is not None:
        target.insert(random.randrange(len(target) + 1), element)


def _copy_in(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    copy = _copy(element)
    target = random.choice(elements)
    target.insert(random.randrange(len(target) + 1), copy)


def _wrap(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    parent = element.getparent()
    if parent is None:
        return
    outer = inner = etree.Element(random.choice(vocabulary))
    for _ in range(random.choice((0, 0, 1, 2, DEEP))):
        inner = etree.SubElement(inner, outer.tag if random.random() < 0.5 else random.choice(vocabulary))
    parent.replace(element, outer)
    inner.append(element)


def _rename(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    element.tag = random.choice((*vocabulary, random.choice(elements).tag))


def _put_in(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    new = etree.Element(random.choice(vocabulary))
    if random.random() < 0.5:
        new.text = random.choice(TEXTS)
    element.insert(random.randrange(len(element) + 1), new)


def _set(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    names = list(element.attrib) or list(random.choice(elements).attrib)
    if names:
        element.set(random.choice(names), random.choice(VALUES))


def _unset(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def _write(element: Element, elements: Sequence[Element], vocabulary: Sequence[str], random: Random) -> None:
    if random.random() < 0.7:
        element.text = random.choice(TEXTS)
    else:
        element.tail = random.choice(TEXTS)


_TREE: tuple[Change, ...] = (
    _drop, _unwrap, _double, _move, _move, _copy_in, _wrap, _wrap, _rename, _rename, _put_in, _set, _set, _set, _unset, _write,
)  # fmt: skip


def _graft(element: Element, bases: Sequence[bytes], random: Random) -> None:
    """An element of another file, put in here."""
    other = unpacked(random.choice(bases))
    content = other[random.choice(list(other))]
    try:
        donor = [e for e in etree.fromstring(content).iter() if isinstance(e.tag, str)]
    except (etree.XMLSyntaxError, ValueError):
        return
    with suppress(etree.XMLSyntaxError):
        element.append(_copy(random.choice(donor)))


# --- markup -----------------------------------------------------------------------------------------------


def _change_markup(parts: Parts, random: Random) -> None:
    name = random.choice(list(parts))
    content = parts[name]
    at, to = sorted(random.randrange(len(content) + 1) for _ in range(2))
    near = min(to, at + random.randrange(1, 40))
    choices: tuple[Callable[[], bytes], ...] = (
        lambda: content[:at] + content[to:],
        lambda: content[:at] + content[near:],
        lambda: content[:to] + content[at:],
        lambda: content[:at] + random.randbytes(random.randrange(1, 9)) + content[near:],
        lambda: content[:at],
        lambda: b"",
        lambda: content.replace(b"main", b"mein", 1),
        lambda: content.replace(b"UTF-8", random.choice((b"UTF-16", b"latin-1", b"utf-7", b"nonsense")), 1),
        lambda: content.decode("utf-8", "replace").encode("utf-16"),
        lambda: b"\xef\xbb\xbf" + content,
        lambda: content.replace(b">", b"><!-- a note -->", 2).replace(b"?><!-- a note -->", b"?>"),
        lambda: content.replace(b"<w:t>", b"<w:t><![CDATA[", 1).replace(b"</w:t>", b"]]></w:t>", 1),
        lambda: content.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY e "text">]>', 1),
        lambda: content.replace(b"</", b"&e;</", 1),
        lambda: content.replace(b"</", b"&#0;</", 1),
        lambda: content.replace(b"</", b"&#x1F600;&#8203;</", 1),
        lambda: content.replace(b" ", b"\r\n  ", 5),
        lambda: content.replace(b'"', b"'"),
    )
    parts[name] = random.choice(choices)()


# --- entries and the zip ----------------------------------------------------------------------------------


def _change_entries(parts: Parts, bases: Sequence[bytes], random: Random) -> None:
    name, other = random.choice(list(parts)), random.choice(list(parts))
    kind = random.randrange(8)
    if kind == 0:
        del parts[name]
        if not parts:
            parts["left"] = b""
    elif kind == 1:
        parts[name], parts[other] = parts[other], parts[name]
    elif kind == 2:
        parts[random.choice((name.upper(), "/" + name, name.replace("/", "\\"), "../" + name, name + " "))] = parts.pop(
            name
        )
    elif kind == 3:
        parts[name.upper()] = parts[name]
    elif kind == 4:
        donor = unpacked(random.choice(bases))
        parts.update(random.sample(list(donor.items()), min(2, len(donor))))
    elif kind == 5:
        parts[name] = parts[name] * random.choice((2, 50))
    elif kind == 6:
        parts[random.choice(("word/embeddings/a.bin", "word/media/a.png", "xl/media/b", "odd.xml"))] = random.randbytes(
            99
        )
    else:
        parts["[Content_Types].xml"] = parts.get("[Content_Types].xml", b"").replace(b"xml", b"txt", 2)


def _changed_zip(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data))
    central = data.rfind(b"PK\x01\x02")
    out = bytearray(data)
    kind = random.randrange(7)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return random.randbytes(random.randrange(1, 600)) + data
    if kind == 2:
        return data + random.randbytes(random.randrange(1, 600))
    if kind == 3:
        out[at] ^= 1 << random.randrange(8)
    elif kind == 4 and central >= 0:
        field = random.choice((8, 10, 16, 20, 24, 28, 30, 32, 42))
        struct.pack_into("<H", out, central + field, random.choice((0, 1, 8, 9, 12, 99, 65535)))
    elif kind == 5 and central >= 0:
        struct.pack_into("<L", out, central + random.choice((16, 20, 24, 42)), random.choice((0, 1, 2**31, 2**32 - 1)))
    else:
        end = data.rfind(b"PK\x05\x06")
        if end >= 0:
            struct.pack_into("<H", out, end + random.choice((8, 10, 12, 16, 20)), random.choice((0, 1, 3, 65535)))
    return bytes(out)

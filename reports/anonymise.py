"""A copy of a Word file in which names and other identifiers are replaced, in every part of the package.

Text is replaced inside its runs, so that formatting stays. What holds text that cannot be replaced (files within
the file, its thumbnail) is taken out and reported; what can only be looked at (pictures) is reported. The original
is bytes in memory and stays as it is.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from extractors.people.lexicon import fold
from extractors.unreadable import Unreadable
from extractors.word.package import main_part, opened
from extractors.zipped import Package, folded, parsed
from reports import anonymise_names as names
from reports.anonymise_flow import clear_readings, kind, readings, replace_in_paragraphs
from reports.anonymise_names import Plan
from reports.anonymise_parts import left_out, other_names, take_out, unseen_names

NOWHERE = "about:blank"
"""Target of a hyperlink whose address named somebody: the link stays and leads nowhere."""
LONGEST_BOOKMARK = 40
"""Characters of a bookmark's name in Word."""
LARGEST_PART = 64 * 2**20
"""Bytes of a picture or other part that is no XML: what the reader allows for a whole file."""

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic)$")
_FONT = re.compile(r"\.(?:odttf|ttf|otf|fntdata)$")
_STRUCTURAL = re.compile(r"\}(?:id|embed|link|pict|dm|lo|qs|cs|rsid\w*|paraId|textId)$|^(?:id|uri|Requires|Ignorable)$")
_CODED = re.compile(r"[0-9A-Fa-f#%.,:;*/+\-\s]*|(?:true|false|on|off|auto|none|center|left|right)")
_AUTHORS = ("creator", "lastModifiedBy")
_EMPTIED = ("Company", "Manager", "HyperlinkBase")
_LISTS = ("keywords", "category")
"""Properties that list words, in which small letters are no sign of anything."""


@dataclass(slots=True)
class Anonymised:
    """A copy, and what a person must know about it."""

    data: bytes
    not_replaced: Counter[str] = field(default_factory=Counter)
    """What could not be looked into, in words, with how often: "picture"."""
    removed: Counter[str] = field(default_factory=Counter)
    """What was taken out because it could not be replaced: "file within the file"."""
    unseen: Counter[str] = field(default_factory=Counter)
    """Parts of the package in which places that no reader shows hold what reads like a name, with how many."""
    remaining: tuple[tuple[str, str], ...] = ()
    """(part of the package, label) of names that still stand somewhere; none, if all went well."""


def anonymise(data: bytes, plan: Plan) -> Anonymised:
    """A copy of a Word file with the plan's replacements; counts them in `plan.counts`.

    Raises Unreadable where the file is no Word file, is protected or damaged.
    """
    package = opened(data)
    main_part(package)
    copy = Anonymised(b"")
    dropped = left_out(package)
    copy.removed.update(why for why in dropped.values() if why)
    moved = other_names([name for name in package.names if name not in dropped])
    bookmarks: dict[str, str] = {}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        entries = [e for e in old.infolist() if not e.is_dir() and _name(e) not in dropped]
        roots = {e.filename: _root(package, e) for e in entries if _name(e).endswith((".xml", ".rels"))}
        for root in roots.values():
            take_out(root, copy.removed)
            _name_bookmarks(root, plan, bookmarks)
        for entry in entries:
            if entry.filename in roots:
                content = _changed(roots[entry.filename], _name(entry), plan, bookmarks, moved, dropped)
                copy.unseen.update({_name(entry): unseen_names(roots[entry.filename], plan.allowed)})
            else:
                content = _as_it_is(old, entry, copy)
            name = moved.get(_name(entry), entry.filename)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    copy.data = out.getvalue()
    copy.remaining = remaining(copy.data, plan)
    return copy


def _name(entry: zipfile.ZipInfo) -> str:
    return folded(entry.filename)


def _root(package: Package, entry: zipfile.ZipInfo) -> etree._Element:
    return parsed(package.inflated(_name(entry)))


def _as_it_is(old: zipfile.ZipFile, entry: zipfile.ZipInfo, copy: Anonymised) -> bytes:
    name = _name(entry)
    if _PICTURE.search(name):
        copy.not_replaced["picture"] += 1
    elif name.endswith("vbaproject.bin"):
        copy.not_replaced["macros"] += 1
    elif "/activex/" in name or name.endswith((".mp4", ".mp3", ".wav", ".m4a", ".ink")):
        copy.not_replaced["sound, video or control"] += 1
    elif not _FONT.search(name):
        copy.not_replaced["part of another kind"] += 1
    with old.open(entry) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise Unreadable("too-large", "A part of the file is larger than any that can be copied.")
    return content


def _changed(
    root: etree._Element,
    name: str,
    plan: Plan,
    bookmarks: dict[str, str],
    moved: Mapping[str, str],
    dropped: Collection[str],
) -> bytes:
    if name.endswith(".rels"):
        _relations(root, name, plan, moved, dropped)
    elif name == "[content_types].xml":
        _content_types(root, moved, dropped)
    else:
        _part(root, plan, bookmarks)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _part(root: etree._Element, plan: Plan, bookmarks: dict[str, str]) -> None:
    ruby = readings(root)
    seen = replace_in_paragraphs(root, plan)
    clear_readings(ruby)
    _instructions(root, plan, bookmarks)
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        local = etree.QName(element).localname
        if element not in seen and element.text and element.text.strip() and kind(element) != "w:instrText":
            element.text = _property(plan, local, element.text)
        if element.tail and element.tail.strip():
            element.tail = names.value(plan, element.tail)
        _attributes(element, local, plan, bookmarks)


def _property(plan: Plan, local: str, text: str) -> str:
    if local in _AUTHORS:
        return names.author(plan, text)
    if local in _EMPTIED:
        return ""
    if local in _LISTS:
        return "".join(names.value(plan, piece) for piece in re.split(r"([;,\n]\s*)", text))
    return names.apply(plan, text) if " " in text.strip() else names.value(plan, text)


def _attributes(element: etree._Element, local: str, plan: Plan, bookmarks: dict[str, str]) -> None:
    author = next((k for k in element.attrib if str(k).rpartition("}")[2] == "author"), None)
    if author is not None:
        before = element.get(author) or ""
        after = names.author(plan, before)
        if after != before:
            element.set(author, after)
            for key in element.attrib:
                if str(key).endswith("}initials"):
                    element.set(key, names.initials(after))
            for below in element:
                for key in below.attrib:
                    if str(key).endswith("}userId"):
                        below.set(key, after)
    for key, text in element.attrib.items():
        spelled = str(key)
        if key == author or not text or _STRUCTURAL.search(spelled) or _is_coded(str(text)):
            continue
        if (
            spelled.endswith(("}anchor", "}name"))
            and str(text) in bookmarks
            and local in ("hyperlink", "bookmarkStart")
        ):
            element.set(key, bookmarks[str(text)])
            continue
        changed = names.apply(plan, str(text)) if " " in str(text) else names.value(plan, str(text))
        if changed != text:
            element.set(key, changed)


def _is_coded(text: str) -> bool:
    """Whether an attribute holds a measure, a colour or a switch; "Ada" and a telephone number are none."""
    return _CODED.fullmatch(text) is not None and not (text.isalpha() and text.istitle()) and " " not in text.strip()


def _name_bookmarks(root: etree._Element, plan: Plan, bookmarks: dict[str, str]) -> None:
    """Find bookmarks that name somebody; their new names are the same for all that refers to them."""
    for element in root.iter("{*}bookmarkStart"):
        key = next((k for k in element.attrib if str(k).rpartition("}")[2] == "name"), None)
        name = str(element.get(key)) if key is not None else ""
        if not name or name in bookmarks:
            continue
        changed = names.value(plan, name)
        if changed != name:
            base = re.sub(r"\W", "_", changed)[: LONGEST_BOOKMARK - 4]
            free, number = base, 2
            while free in bookmarks.values():
                free, number = f"{base}_{number}", number + 1
            bookmarks[name] = free


def _instructions(root: etree._Element, plan: Plan, bookmarks: dict[str, str]) -> None:
    """Replace in the instructions of fields; one that is cut into several runs is put together in its first."""
    group: list[etree._Element] = []
    for element in [*root.iter("{*}instrText", "{*}delInstrText", "{*}fldChar")]:
        if kind(element) == "w:fldChar":
            _instruction(group, plan, bookmarks)
            group = []
        else:
            group.append(element)
    _instruction(group, plan, bookmarks)


def _instruction(group: list[etree._Element], plan: Plan, bookmarks: dict[str, str]) -> None:
    before = "".join(e.text or "" for e in group)
    after = before
    for name, new in bookmarks.items():
        after = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", new, after)
    if re.match(r"\s*HYPERLINK\b", before, re.I):
        after = re.sub(r'"([^"]*)"', lambda m: f'"{_address(plan, m[1])}"', after)
    else:
        after = names.value(plan, after)
    if after != before:
        for number, element in enumerate(group):
            element.text = after if number == 0 else ""


_ON_A_DISK = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\|/(?:Users|home)/", re.I)
"""Addresses that lead to somebody's own disk, in which folders bear the names of people."""


def _address(plan: Plan, address: str) -> str:
    """A link's address, or one that leads nowhere where it names somebody."""
    plain = unquote(address)
    if _ON_A_DISK.match(plain) or names.value(plan, plain) != plain or names.edits(plan, plain):
        return NOWHERE
    return address


def _relations(root: etree._Element, name: str, plan: Plan, moved: Mapping[str, str], dropped: Collection[str]) -> None:
    folder = posixpath.dirname(posixpath.dirname(name))
    for element in list(root):
        if not isinstance(element.tag, str):
            continue
        target = element.get("Target") or ""
        if (element.get("TargetMode") or "").lower() == "external":
            if (element.get("Type") or "").endswith("/attachedTemplate"):
                root.remove(element)
            else:
                element.set("Target", _address(plan, target))
            continue
        plain = unquote(target.replace("\\", "/")).split("#", 1)[0]
        place = posixpath.normpath(plain if plain.startswith("/") else posixpath.join(folder, plain)).lstrip("/")
        if place.lower() in dropped:
            root.remove(element)
        elif place.lower() in moved:
            element.set("Target", f"/{moved[place.lower()]}")


def _content_types(root: etree._Element, moved: Mapping[str, str], dropped: Collection[str]) -> None:
    for element in list(root):
        part = (element.get("PartName") or "").lstrip("/").lower()
        if part in dropped:
            root.remove(element)
        elif part in moved:
            element.set("PartName", f"/{moved[part]}")


def remaining(data: bytes, plan: Plan) -> tuple[tuple[str, str], ...]:
    """(part, label) of every form that is still in a package's XML, whoever put it there; for proof after writing."""
    found: dict[tuple[str, str], None] = {}
    package = opened(data)
    for name in package.names:
        if not name.endswith((".xml", ".rels")):
            continue
        for text in _texts(parsed(package.inflated(name))):
            if plan.path is None:
                break
            for match in plan.path.finditer(text):
                label = plan.by_words.get(names.joined(match[0]), "")
                if label and fold(match[0]) != fold(label) and names.is_written_as_name(match[0]):
                    found[name, label] = None
    return tuple(found)


def _texts(root: etree._Element) -> list[str]:
    texts: list[str] = []
    for element in root.iter():
        if isinstance(element.tag, str):
            texts += [str(v) for k, v in element.attrib.items() if not _STRUCTURAL.search(str(k))]
            texts += [t for t in (element.text, element.tail) if t and t.strip()]
            if kind(element) in ("w:p", "a:p"):
                texts.append("".join(t.text or "" for t in element.iter("{*}t", "{*}delText")))
    return texts

"""The properties of a Word file that can name a person or an organisation (ECMA-376-2 11, ECMA-376-1 22.2, 22.3)."""

from __future__ import annotations

from lxml import etree

from extractors.account import PROPERTIES, visible
from extractors.unreadable import Unreadable
from extractors.word.ledger import Account
from extractors.zipped import Package

# Dates, counts and template names identify nobody and are left out.
_CORE = frozenset({"title", "subject", "keywords", "creator", "lastModifiedBy", "description"})
_EXTENDED = {"Company": "company", "Manager": "manager"}
_STRINGS = frozenset({"lpwstr", "lpstr", "bstr"})


def properties(package: Package, account: Account) -> tuple[list[tuple[str, str]], list[str]]:
    """(name, text) of each property with text, and the names of the parts that could not be read.

    All that the parts hold is counted into `account`.
    """
    found: list[tuple[str, str]] = []
    failed: list[str] = []
    readers = {"core-properties": _core, "extended-properties": _extended, "custom-properties": _custom}
    for kind, reader in readers.items():
        for relation in package.relations("").values():
            if relation.kind != kind or relation.external or relation.target not in package:
                continue
            try:
                root = package.xml(relation.target)
            except Unreadable:
                failed.append(relation.target)
                account.unopened.append(relation.target)
                continue
            own = [(name, text) for name, text in reader(root) if text.strip()]
            found.extend(own)
            held = visible(_text(root))
            account.package += held
            account.left[PROPERTIES] += held - sum(visible(text) for _, text in own)
    return found, failed


def _local(element: etree._Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _core(root: etree._Element) -> list[tuple[str, str]]:
    return [(_local(e), _text(e)) for e in root if _local(e) in _CORE]


def _extended(root: etree._Element) -> list[tuple[str, str]]:
    return [(_EXTENDED[_local(e)], _text(e)) for e in root if _local(e) in _EXTENDED]


def _custom(root: etree._Element) -> list[tuple[str, str]]:
    return [
        (element.get("name") or "", _text(value)) for element in root for value in element if _local(value) in _STRINGS
    ]

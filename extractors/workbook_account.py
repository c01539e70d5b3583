"""The account of a workbook's text: what its parts hold, counted apart from the walk that makes blocks of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lxml import etree

from extractors.account import CHOICES, COPIES, FORMULAS, NUMBERS, PROGRAM_DATA, Account
from extractors.unreadable import Unreadable
from extractors.zipped import Package, whole

UNUSED = "strings that no cell shows"
GUIDES = "phonetic guides"
RULES = "rules and hints of cells"
PIVOTS = "data behind a pivot table"
OTHER_BOOKS = "copies from other workbooks"
UNRELATED = "parts that nothing refers to"

_CLASSES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"/pivot(?:cache|tables)/|/slicer|/timeline"), PIVOTS),
    (re.compile(r"/externallinks/"), OTHER_BOOKS),
    (re.compile(r"/tables/|/revisions/"), COPIES),
    (
        re.compile(r"^customxml/|/querytables/|/connections|/model/|/ctrlprops/|/activex/|xmlmaps|/customdata|/richdata/"),
        PROGRAM_DATA,
    ),
    (re.compile(r"/(?:worksheets|chartsheets|charts|chartex|drawings|diagrams|comments|threadedcomments)"), UNRELATED),
)  # fmt: skip
_HINTS = ("prompt", "promptTitle", "error", "errorTitle", "tooltip", "display")


def hold_cells(account: Account, root: etree._Element, strings: Sequence[str], used: Counter[int]) -> None:
    """What a sheet's cells hold: texts and results, and formulas, which are left out. `used` counts shared strings."""
    texts: list[str] = []
    for value in root.iter("{*}v"):
        cell = value.getparent()
        if cell is None or not str(cell.tag).endswith("}c") or cell.find("{*}is") is not None:
            continue
        text = value.text or ""
        if cell.get("t") == "s":
            number = whole(text)
            if 0 <= number < len(strings):
                used[number] += 1
                texts.append(strings[number])
        else:
            texts.append(text)
    texts += ["".join(t.text or "" for t in inline.iter("{*}t") if not _guide(t)) for inline in root.iter("{*}is")]
    account.hold("".join(texts))
    account.hold("".join(guide.text or "" for guide in root.iter("{*}t") if _guide(guide)), GUIDES)
    account.hold("".join(f.text or "" for f in root.iter("{*}f", "{*}formula")), FORMULAS)


def _guide(text: etree._Element) -> bool:
    return "rPh" in str(getattr(text.getparent(), "tag", ""))


def hold_rules(account: Account, root: etree._Element) -> None:
    """Choices that cells offer, and hints that appear on them."""
    for element in root.iter("{*}dataValidation"):
        account.hold("".join(element.get(name, "") for name in _HINTS), CHOICES)
        account.hold("".join(t.text or "" for t in element.iterchildren("{*}formula1", "{*}formula2")), CHOICES)
    for element in root.iter("{*}hyperlink", "{*}cfRule"):
        account.hold("".join(element.get(name, "") for name in (*_HINTS, "text")), RULES)


def hold_strings(account: Account, package: Package, part: str, strings: Sequence[str], used: Counter[int]) -> None:
    """Shared strings that no cell shows, and phonetic guides."""
    account.hold("".join(text for n, text in enumerate(strings) if n not in used), UNUSED)
    try:
        account.hold("".join(t.text or "" for t in package.xml(part).iter("{*}t") if _guide(t)), GUIDES)
    except Unreadable:
        account.unopened.append(part)


def hold_chart(account: Account, root: etree._Element, shown: Iterable[str]) -> None:
    """A chart's words: `shown` are those that became blocks; its labels repeat cells, its numbers are none."""
    account.hold("".join(shown))
    for value in root.iter("{*}v", "{*}pt"):
        if any(True for _ in value.iterancestors("{*}strCache", "{*}strLit", "{*}strDim", "{*}multiLvlStrCache")):
            account.hold(value.text or "", COPIES)
        else:
            account.hold(value.text or "", NUMBERS)
    account.hold("".join(f.text or "" for f in root.iter("{*}f")), FORMULAS)


def hold_rest(account: Account, package: Package) -> None:
    """Parts that were not opened: left out under the class that their names tell."""
    seen = frozenset(package.opened)
    for name in package.names:
        path = f"/{name}" if "/" in name else name
        left_as = next((kind for pattern, kind in _CLASSES if pattern.search(path)), None)
        if left_as is None or name in seen or not name.endswith(".xml") or "/_rels/" in name:
            continue
        try:
            root = package.xml(name)
        except Unreadable:  # it is left out, whatever it holds
            continue
        account.hold("".join(t.text or "" for t in root.iter("{*}t", "{*}v", "{*}s")), left_as)
        account.hold("".join(s.get("v", "") for s in root.iter("{*}s")), left_as)

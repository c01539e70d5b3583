"""Text that a Word file carries and never shows: who worked on it, document variables, bound data, stray parts.

A person named there goes out with the file, so what reads like words comes with the properties. The rest is left
out under a class of the ledger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from extractors.account import PROGRAM_DATA, visible
from extractors.model import Block
from extractors.unreadable import Unreadable
from extractors.word.held import LINKS
from extractors.word.ledger import BOUND_DATA, Account, class_of
from extractors.word.names import VAL, W
from extractors.zipped import Package, parsed

LONGEST_VALUE = 255
"""Characters: what people type into a field of a form. Add-ins keep longer data of their own."""

Found = list[tuple[str, str]]
"""(name, text) of properties."""

# Words of two letters and more, with blanks or common marks between them; no codes, addresses or markup.
_WORDS = re.compile(r"[^\W\d_]{2,}(?:[ ,.;:'’&()/-]+(?:[^\W_]+))*[.!?)]?\s*")
_DATA_OF_PROGRAMS = re.compile(
    r"bibliography|contentType|metadata|customXsn|officeatwork|mip|labelInfo|schemas\.microsoft", re.I
)
_COVER_PAGE = "coverPageProps"
_AUTHOR = re.compile(r"\}author$")


def read(package: Package, account: Account, blocks: Sequence[Block]) -> Found:
    """Further properties, from the parts of the package that no reader has opened; all of them are counted in."""
    found: Found = []
    seen = frozenset(package.opened)
    for name in package.names:
        base = name.rsplit("/", 1)[-1]
        try:
            if name.endswith(".rels"):
                _addresses(package, name, account)
            if name in seen:
                continue
            if base == "settings.xml":
                found += _variables(package, name, account)
            elif base.startswith("people") and name.endswith(".xml"):
                found += _people(package.xml(name), account)
            elif name.startswith("customxml/item") and name.endswith(".xml") and "/itemprops" not in name:
                found += _bound(package.xml(name), account, blocks)
            else:
                left_as = class_of(name)
                if left_as is not None:
                    account.part(package.xml(name), left_as)
        except Unreadable:
            account.unopened.append(name)
    return found


def _addresses(package: Package, name: str, account: Account) -> None:
    """Count in where links lead out of the file: blocks have these beside their words (`Block.links`)."""
    folder, _, base = name.rpartition("_rels/")
    relations = package.relations(folder + base.removesuffix(".rels"))
    for relation in relations.values():
        if relation.external:
            account.package += visible(relation.target)
            account.leave(relation.target, LINKS)


def _kept(pairs: Found, account: Account) -> Found:
    """Those that read like words, each once; the others are left out as data of programs."""
    kept: Found = []
    for pair in pairs:
        account.package += visible(pair[1])
        if pair not in kept and len(pair[1]) <= LONGEST_VALUE and _WORDS.fullmatch(pair[1].strip()):
            kept.append(pair)
        else:
            account.leave(pair[1], PROGRAM_DATA)
    return kept


def _variables(package: Package, name: str, account: Account) -> Found:
    markup = package.markup(name)
    if b"docVar" not in markup:
        return []
    return _kept([(e.get(f"{W}name") or "", e.get(VAL) or "") for e in parsed(markup).iter(f"{W}docVar")], account)


def _people(root: etree._Element, account: Account) -> Found:
    authors = [value for person in root for key, value in person.attrib.items() if _AUTHOR.search(str(key))]
    return _kept([("person", str(author)) for author in dict.fromkeys(authors)], account)


def _bound(root: etree._Element, account: Account, blocks: Sequence[Block]) -> Found:
    """Values that content controls show: those that no block shows too."""
    namespace = etree.QName(root).namespace or ""
    pairs = [
        (etree.QName(e).localname, str(e.text)) for e in root.iter("*") if e.text and e.text.strip() and not len(e)
    ]
    account_only = _DATA_OF_PROGRAMS.search(namespace) is not None and _COVER_PAGE not in namespace
    shown = {b.text for b in blocks}
    rest = visible("".join(map(str, root.itertext()))) - sum(visible(text) for _, text in pairs)
    account.package += rest
    account.left[PROGRAM_DATA] += rest
    fresh: Found = []
    for name, text in pairs:
        if account_only or text in shown:
            account.package += visible(text)
            account.leave(text, PROGRAM_DATA if account_only else BOUND_DATA)
        else:
            fresh.append((name, text))
    return _kept(fresh, account)

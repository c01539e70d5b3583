"""Quotations of a source whose citation says no page (domain notes, 7.3: Harvard and APA ask for one)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Citation, Facts, Part, Span
from extractors.references.linking import key
from rubrics.codes import counted, finding
from rubrics.model import Finding

FEWEST_WORDS = 6
"""Words from which on something in quotation marks is quoted and not a term or a title."""
BEFORE = 70
"""Characters between a citation and the quotation that it introduces: "Kolb (1984) writes in his preface that"."""
AFTER = 4
"""Characters between a quotation and the citation that ends it."""
SHOWN = 4
"""Quotations named in the message."""
PAGELESS = frozenset({"web", "other", "ai", "personal communication", "law", "report"})
"""Kinds of works that may have no pages."""

_QUOTED = re.compile(
    r"“[^“”]{20,900}”|(?<![\w\"])\"[^\"]{20,900}\"(?!\w)|(?<![\w‘’])‘(?:[^‘’]|(?<=\w)’(?=\w)){20,900}’(?!\w)"
)
_LOCATED = re.compile(
    r"\d{4}[a-h]?[)\]]?\W{0,3}(?:(?:pp?|pgs?|pages?|paras?|ch|chap|chapter|sec|section|fig|slide|loc|kindle|vol)\b"
    r"|(?<=[:,]\s)\d|(?<=:)\d|p\d)|\bpp?\.?\s?\d|\bno page|\bn\.\s?pag|\d{1,2}:\d\d"
    r"|(?:op\.?\s?cit|ibid)\.?\W{0,3}\d",
    re.IGNORECASE,
)
_PAGE_BEHIND = re.compile(r"[\s,.;]{0,3}[(\[]\s*(?:ibid\.?,?\s*)?(?:pp?\.?|pages?|paras?\.?|ch\.?|section)\s?\d", re.I)


def of_quotations(facts: Facts) -> Iterator[Finding]:
    """One finding for all quotations whose citation has no page; works that may have none are left alone."""
    by_block: dict[tuple[int, int], list[Citation]] = {}
    for citation in facts.citations:
        by_block.setdefault((citation.span.document, citation.span.block), []).append(citation)
    found: list[tuple[Citation, Span]] = []
    for (d, b), citations in by_block.items():
        block = facts.reading.documents[d].blocks[b]
        if block.part not in (Part.BODY, Part.TEXTBOX):
            continue
        for match in _QUOTED.finditer(block.text):
            source = _source(match.start(), match.end(), citations, block.text)
            if source and _wants_page(facts, source, match.group(), block.text[match.end() :]):
                found.append((source, Span(d, b, match.start(), max(match.end(), source.span.end))))
    if found:
        named = "; ".join(dict.fromkeys(" ".join(c.text.split()) for c, _ in found[:SHOWN]))
        more = f"; and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        number = counted(len(found), "quotation")
        verb = "has" if len(found) == 1 else "have"
        message = f"{number} {verb} no page with the citation: {named}{more}."
        yield finding("quotation-without-page", message, (span for _, span in found))


def _source(start: int, end: int, citations: list[Citation], text: str) -> Citation | None:
    """The citation that a quotation belongs to: right behind it, or before it in the same sentence."""
    behind = next((c for c in citations if 0 <= c.span.start - end <= AFTER), None)
    if behind and (
        text[end : behind.span.start + 1].strip(" ,.")[:1] in ("(", "[") or "." not in text[end : behind.span.start]
    ):
        return behind
    before = [c for c in citations if 0 <= start - c.span.end <= BEFORE]
    between = text[before[-1].span.end : start] if before else ""
    return before[-1] if before and not re.search(r"[.;!?]\s|[()\n]", between.lstrip(")]")) else None


def _wants_page(facts: Facts, citation: Citation, quoted: str, behind: str) -> bool:
    if len(quoted.split()) < FEWEST_WORDS or _PAGE_BEHIND.match(behind) or citation.secondary:
        return False
    if _LOCATED.search(citation.text) or re.match(r"[\s,:]*pp?\.?\s?\d", behind[: 12 + len(citation.text)]):
        return False
    if citation.year is None or citation.year == "n.d.":
        return False
    entry = facts.references[citation.reference] if citation.reference is not None else None
    if entry is not None and (entry.kind in PAGELESS or _is_title(quoted, entry.title)):
        return False
    after = facts.reading.block(citation.span).text[citation.span.end :]
    return re.match(r"[\s,:(]{0,3}pp?\.?\s?\d", after) is None


def _is_title(quoted: str, title: str | None) -> bool:
    """Whether what stands in quotation marks is the title of the work."""
    return bool(title) and key(title or "").startswith(key(quoted)[:40])

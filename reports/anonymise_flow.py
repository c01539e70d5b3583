"""Text of a Word file's paragraphs across its runs, and replacing in it without touching a run's formatting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from reports.anonymise_names import Edit, Plan, edits, note

_WORD = ("/wordprocessingml/2006/main", "/wordprocessingml/main")
_DRAWING = ("/drawingml/2006/main", "/drawingml/main")
_MATH = ("/officeDocument/2006/math", "/officeDocument/math")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INVISIBLE = frozenset(
    "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SHOWN_AS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_REMOVED = frozenset({"del", "moveFrom"})

Piece = tuple[etree._Element | None, str]
"""(element that holds a text, the text); None for what is shown without being held as text."""


def kind(element: etree._Element) -> str:
    """ "w:t", "a:p", "m:t": prefix of the namespace (transitional or strict) and local name; "" for others."""
    if not isinstance(element.tag, str):
        return ""
    uri, _, local = element.tag.rpartition("}")
    for prefix, endings in (("w", _WORD), ("a", _DRAWING), ("m", _MATH)):
        if uri.endswith(endings):
            return f"{prefix}:{local}"
    return ""


def replace_in_paragraphs(root: etree._Element, plan: Plan) -> set[etree._Element]:
    """Replace in all paragraphs under `root`, in place; returns the elements whose text was seen to.

    Shown text, deleted text and the instructions of fields are looked at each by itself.
    """
    seen: set[etree._Element] = set()
    for element in root.iter():
        if kind(element) in ("w:p", "a:p"):
            for pieces in _flows(element):
                seen.update(e for e, _ in pieces if e is not None)
                _replace(pieces, plan)
    return seen


def clear_readings(before: Mapping[etree._Element, str]) -> None:
    """Empty what stands small above words that were replaced: it is their reading, in whatever script.

    `before` holds the text of each "ruby" as `readings` gave it.
    """
    for ruby, text in before.items():
        if _based(ruby) != text:
            for held in ruby.iterfind("{*}rt//{*}t"):
                held.text = ""


def readings(root: etree._Element) -> dict[etree._Element, str]:
    """Each "ruby" under `root` -> the words below it."""
    return {ruby: _based(ruby) for ruby in root.iter("{*}ruby") if kind(ruby) == "w:ruby"}


def _based(ruby: etree._Element) -> str:
    return "".join(t.text or "" for t in ruby.iterfind("{*}rubyBase//{*}t"))


def _flows(paragraph: etree._Element) -> Iterator[list[Piece]]:
    """The text that shows, then each deletion, then what stands small above words ("ruby"), each by itself."""
    shown: list[Piece] = []
    deleted: list[Piece] = []
    above: list[list[Piece]] = []
    for element, gone in _own(paragraph, False):
        name = kind(element)
        if name == "w:rt":
            above.append([(t, t.text or "") for t in element.iter("{*}t")])
            continue
        if any(kind(a) == "w:rt" for a in element.iterancestors("{*}rt")):
            continue
        if name in ("w:t", "a:t", "m:t"):
            (deleted if gone else shown).append((element, element.text or ""))
        elif name == "w:delText":
            deleted.append((element, element.text or ""))
        elif name.startswith(("w:", "a:")) and name[2:] in _SHOWN_AS and kind_of_parent(element) in ("w:r", "a:p"):
            (deleted if gone else shown).append((None, _SHOWN_AS[name[2:]]))
    yield shown
    yield deleted
    yield from above


def kind_of_parent(element: etree._Element) -> str:
    """`kind` of the element above."""
    above = element.getparent()
    return "" if above is None else kind(above)


def _own(parent: etree._Element, gone: bool) -> Iterator[tuple[etree._Element, bool]]:
    """Everything under a paragraph that lies in no paragraph of its own, with whether it is deleted."""
    for element in parent:
        name = kind(element)
        if name in ("w:p", "a:p", "w:pPr", "w:rPr"):
            continue
        inner = gone or (name[:2] == "w:" and name[2:] in _REMOVED)
        yield element, inner
        yield from _own(element, inner)


def _replace(pieces: Sequence[Piece], plan: Plan) -> None:
    """Replace names in a flow: the label goes to the run in which the name begins, the rest of the name goes."""
    places: list[tuple[int, int]] = []
    """Of each character that counts: (piece, character in it)."""
    characters: list[str] = []
    for number, (_, text) in enumerate(pieces):
        for offset, character in enumerate(text):
            if character not in _INVISIBLE:
                places.append((number, offset))
                characters.append(" " if character in "\n\r\t" and pieces[number][0] is not None else character)
    found = edits(plan, "".join(characters))
    if not found:
        return
    texts = [text for _, text in pieces]
    for edit in reversed(found):
        _cut(texts, pieces, places[edit.start], places[edit.end - 1], edit)
    note(plan, found)
    _write(pieces, texts)


def _cut(texts: list[str], pieces: Sequence[Piece], first: tuple[int, int], last: tuple[int, int], edit: Edit) -> None:
    for number in range(last[0], first[0] - 1, -1):
        if pieces[number][0] is None:
            continue
        start = first[1] if number == first[0] else 0
        end = last[1] + 1 if number == last[0] else len(texts[number])
        label = edit.label if number == first[0] else ""
        texts[number] = texts[number][:start] + label + texts[number][end:]


def _write(pieces: Sequence[Piece], texts: Iterable[str]) -> None:
    for (element, before), after in zip(pieces, texts, strict=True):
        if element is not None and before != after:
            element.text = after
            if kind(element).startswith("w:"):
                element.set(_SPACE, "preserve")

"""Reads a Word file (.docx, .docm, .dotx, .dotm; of Word, LibreOffice, Google Docs) into a `Document`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import cache

from lxml import etree

from extractors import headings, roles
from extractors.model import Block, Document, Kind, Part, Status, Warning
from extractors.unreadable import Unreadable
from extractors.unswept import unswept
from extractors.word import drawing, hidden_parts
from extractors.word.cited import sources_of
from extractors.word.joined import join
from extractors.word.ledger import REPEATED
from extractors.word.names import ID, TYPE, W
from extractors.word.numbering import Numbering
from extractors.word.package import main_part, opened
from extractors.word.properties import properties
from extractors.word.simple import Simple
from extractors.word.story import Notes, Place, Seen, Story
from extractors.word.styles import Styles
from extractors.word.stylesheet import Stylesheet
from extractors.word.walk import Walk
from extractors.zipped import Relation, parsed

_NOTES = {
    "footnotes": ("footnote", Part.FOOTNOTE),
    "endnotes": ("endnote", Part.ENDNOTE),
    "comments": ("comment", Part.COMMENT),
}
_WITH_PARAGRAPHS = frozenset({"footnotes", "endnotes", "comments", "header", "footer"})
_FRAMES = {"header": Part.HEADER, "footer": Part.FOOTER}
_WORDS = {
    "footnotes": "the footnotes",
    "endnotes": "the endnotes",
    "comments": "the comments",
    "header": "a header",
    "footer": "a footer",
    "styles": "the styles (headings may be missed)",
    "numbering": "the list numbers",
    "chart": "a chart",
    "diagramData": "a SmartArt picture",
    "aFChunk": "a part inserted from another file",
    "properties": "the file's properties",
    "relations": "what a list of the file's parts refers to (headers, footers, notes, links)",
    "text": "the text beyond the limit of 120,000 paragraphs or 10 million characters",
}

_WARNINGS = {
    "tracked-changes": "The file holds tracked changes. It was read as if all were accepted; "
    "deleted text was searched for names only.",
    "hidden-text": "The file holds text that cannot be seen on the page (hidden, white or tiny). "
    "It was read; look at it in Word.",
    "embedded": "The file holds other files (for example a workbook or a mail) that were not read. "
    "Open them in Word by a double click.",
    "macro": "The file holds macros. They were not run; open it with macros switched off.",
    "comments": "The file holds comments in the margin. They were read as comments, not as the learner's text.",
    "altchunk": "A part of the text was inserted from another file and was not read. "
    "Open it in Word, save it and run again.",
    "no-text": "The file holds no text. Look at it in Word: it may hold pictures of pages.",
}


def read_word(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a Word file.

    In: the file's bytes; its path relative to the cohort folder, the document's id within the submission and the
    hash of the bytes, all three passed through. Out: a Document with all text of all parts. Raises Unreadable
    where the main part cannot be read; any other part that cannot be costs a warning and the status PARTLY_READ.
    """
    with unswept():
        return _File(data, path).document(id, sha256)


def _problem(unread: list[str]) -> str:
    """What is wrong with a partly read file and what to do, for a centre administrator."""
    if not unread:
        return (
            "The file holds pictures but no text that can be read. "
            "Ask the learner for a copy with typed text, or read it by eye."
        )
    parts = list(dict.fromkeys(_WORDS[kind] for kind in unread))
    listed = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    return (
        f"Not read: {listed}. Open the file in Word, save it under a new name and run again, or read that part by eye."
    )


INSERTED_UNREAD = _problem(["aFChunk"])
"""The problem of a file of which nothing is unread but parts inserted from other files."""


class _File:
    """One file while it is being read."""

    def __init__(self, data: bytes, path: str) -> None:
        self.package = package = opened(data)
        self.path = path
        self.unread: list[str] = []
        self.main = main_part(package)
        self.relations = self._relations(self.main)
        self.seen = Seen(sources=cache(lambda: sources_of(package)))
        self.simple: dict[str, Simple] = {}

    def document(self, identity: str, sha256: str) -> Document:
        self.account = self.seen.account
        body = self._body()
        walk = self._walk()
        story = self._story(self.main)
        story.pages.rendered = next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None
        walk.story(body, Place(Part.BODY), story)
        self._left_over_drawings(walk, story)
        commented = bool(walk.notes.get("comment") and any(b.part is Part.COMMENT for b in walk.blocks))
        walk.orphans()
        for notes in walk.notes.values():
            if notes.story is not None:
                self._left_over_drawings(walk, notes.story)
        self._frames(walk)
        blocks = walk.blocks
        self._properties(blocks)
        blocks.append(Block(Part.FILENAME, 0, posixpath.basename(self.path)))
        self.unread.extend("styles" for _ in range(self.styles.broken))
        if walk.full:
            self.unread.append("text")
        if self.seen.altchunk:
            self.unread.append("aFChunk")
        marked = roles.mark(blocks)
        silent = not any(b.text.strip() for b in marked if b.part in (Part.BODY, Part.TEXTBOX))
        warnings = tuple(self._warnings(commented, silent))
        partly = bool(self.unread) or (silent and self.seen.pictures)
        return Document(
            id=identity,
            path=self.path,
            kind=Kind.DOCX,
            sha256=sha256,
            status=Status.PARTLY_READ if partly else Status.READ,
            problem=_problem(self.unread) if partly else None,
            blocks=marked,
            tables=tuple(walk.tables),
            headings=headings.find(marked),
            warnings=warnings,
            ledger=self.account.closed(blocks),
            pictures=tuple(dict.fromkeys(self.seen.pictured)),
        )

    def _body(self) -> etree._Element:
        """Root of the main part: a body, and whatever a damaged file has beside it."""
        markup = self.package.markup(self.main)
        root = parsed(markup)
        self._count(self.main, root, markup)
        if root.find(f"{W}body") is None:
            raise Unreadable(
                "not-a-document",
                "The file is an Office file but not a Word document. Ask the learner for the Word file or a PDF.",
            )
        return root

    def _walk(self) -> Walk:
        self.styles = styles = Styles(self._stylesheet())
        numbering = Numbering(lambda: self._side("numbering"), lambda i: styles.paragraph(i).number[0])
        notes: dict[str, Notes] = {}
        for kind, (name, part) in _NOTES.items():
            root = self._side(kind)
            if root is None:
                continue
            elements: dict[str, etree._Element] = {}
            for element in root:
                if element.get(TYPE) is None or drawing.has_text(element):
                    identity = element.get(ID) or ""
                    elements[identity if identity not in elements else f"{identity} {len(elements)}"] = element
            notes[name] = Notes(part, elements)
        walk = Walk(styles, numbering, notes)
        for kind, (name, _) in _NOTES.items():
            if name in notes:
                notes[name].story = self._story(self._target(kind))
        return walk

    def _stylesheet(self) -> Stylesheet:
        target = self._target("styles")
        if target:
            try:
                return Stylesheet(self.package.markup(target, checked=False))
            except Unreadable:
                self.unread.append("styles")
        return Stylesheet(None)

    def _relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to; nothing where the list of it cannot be read (then noted)."""
        try:
            return self.package.relations(name)
        except Unreadable:
            self.unread.append("relations")
            return {}

    def _of_kind(self, relations: dict[str, Relation], kind: str) -> Iterable[Relation]:
        return (r for r in relations.values() if r.kind == kind and not r.external)

    def _target(self, kind: str) -> str:
        return next((r.target for r in self._of_kind(self.relations, kind)), "")

    def _side(self, kind: str) -> etree._Element | None:
        """Root of a side part of the main part; None where there is none or it cannot be read (then noted)."""
        target = self._target(kind)
        return self._part(target, kind) if target else None

    def _part(self, name: str, kind: str) -> etree._Element | None:
        try:
            markup = self.package.markup(name)
            root = parsed(markup)
        except Unreadable:
            self.unread.append(kind)
            self.account.unopened.append(name)
            return None
        if kind in _WITH_PARAGRAPHS:
            self._count(name, root, markup)
        else:
            self.account.part(root)
        return root

    def _count(self, name: str, root: etree._Element, markup: bytes) -> None:
        """Take a part with paragraphs into the account, and make it ready to be walked."""
        paragraphs = self.account.part(root)
        changed = join(paragraphs, markup)
        self.simple[name] = Simple(root, markup, [None if p in changed else p for p in paragraphs])

    def _story(self, name: str) -> Story:
        story = Story(self.styles, self._relations(name), self.seen, simple=self.simple.pop(name, None))
        for kind in ("chart", "chartEx", "diagramData"):
            for relation in self._of_kind(story.relations, kind):
                root = self._part(relation.target, "chart" if kind == "chartEx" else kind)
                if root is not None:
                    story.drawings[relation.target], repeated = drawing.lines(root)
                    self.account.leave(repeated, REPEATED)
        return story

    def _left_over_drawings(self, walk: Walk, story: Story) -> None:
        for lines in story.drawings.values():
            for line in lines:
                walk.aside(line, None)
        story.drawings.clear()

    def _frames(self, walk: Walk) -> None:
        """Headers, then footers, each part once, in the order in which sections name them."""
        named = [self.relations[i] for i in walk.headers if i in self.relations]
        others = [r for r in self.relations.values() if r not in named]
        for kind, part in _FRAMES.items():
            targets = dict.fromkeys(r.target for r in (*named, *others) if r.kind == kind and not r.external)
            for target in targets:
                root = self._part(target, kind)
                if root is not None:
                    story = self._story(target)
                    walk.story(root, Place(part), story)
                    self._left_over_drawings(walk, story)

    def _properties(self, blocks: list[Block]) -> None:
        found, failed = properties(self.package, self.account)
        found += hidden_parts.read(self.package, self.account, blocks)
        blocks.extend(Block(Part.PROPERTIES, i, text, label=name) for i, (name, text) in enumerate(found))
        self.unread.extend("properties" for _ in failed)

    def _warnings(self, commented: bool, silent: bool) -> Iterable[Warning]:
        names = self.package.names
        facts = {
            "tracked-changes": self.seen.tracked,
            "hidden-text": self.seen.hidden,
            "embedded": self.seen.embedded or any("/embeddings/" in n for n in names),
            "macro": any(n.endswith("vbaproject.bin") for n in names),
            "comments": commented,
            "altchunk": self.seen.altchunk,
            "no-text": silent,
        }
        yield from (Warning(code, _WARNINGS[code]) for code, holds in facts.items() if holds)
        for kind in dict.fromkeys(self.unread):
            if kind == "text":
                yield Warning("truncated", f"Not read: {_WORDS[kind]}. Read the rest in Word.")
            elif kind != "aFChunk":
                yield Warning("unread-part", f"Not read, because it is damaged: {_WORDS[kind]}. Look at it in Word.")

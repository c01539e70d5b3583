"""The inline content of one paragraph: its final text, links, formats, deletions, and what hangs on it.

Insertions and moves are read as final; fields give their results, never their instructions.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from extractors.account import INVISIBLE, visible
from extractors.model import CitedField, CitedWork, Link
from extractors.word import drawing
from extractors.word.characters import INVISIBLE_CHARACTERS, ODD, SYMBOLS
from extractors.word.cited import works_of, works_of_control
from extractors.word.held import INSTRUCTIONS, PROMPTS
from extractors.word.names import (
    ALTERNATE,
    AUTHOR,
    DEL,
    DELETED_TEXT,
    ID,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RELATION,
    RPR,
    RUN,
    SDT,
    SDT_CONTENT,
    TEXT,
    TYPE,
    VAL,
    M,
    W,
)
from extractors.word.story import (
    MOST_OPEN_FIELDS,
    Field,
    Story,
    address_of,
    form_value,
    is_contents,
    is_prompt,
    shows_prompt,
)
from extractors.word.styles import Format

Side = tuple[str, "etree._Element | str", int]
"""Box, text, footnote, endnote, comment, chart, diagram, picture; element, text or id; length of the text before it."""


class Paragraph:
    """Reads one `w:p`; afterwards its attributes hold what was found."""

    __slots__ = tuple(
        """author base cited contents deleted deleting format formats length links looks page pending pieces
        prompting raised sides story""".split()
    )

    def __init__(self, element: etree._Element, base: Format, story: Story) -> None:
        """`base`: the format that the paragraph's style gives; `story`: what is known across paragraphs."""
        self.story = story
        self.base = self.format = base
        self.pieces: list[str] = []
        self.length = 0
        self.formats: dict[int, int] = {}
        """Characters that are no blanks by the id of their format (each is one object, kept by the styles)."""
        self.looks: dict[int, Format] = {}
        self.links: list[Link] = []
        self.cited: list[CitedField] = []
        self.raised: list[tuple[int, int]] = []
        self.sides: list[Side] = []
        self.deleted: list[tuple[str, int, str]] = []
        """(author, length of the text before it, text) of deleted pieces."""
        self.deleting = story.removed
        self.author = ""
        self.pending: list[tuple[str, int]] = []
        """(text, how much of it is made) of fields that have not come to their result."""
        self.prompting = False
        self.page = story.pages.number
        self.contents = False
        for opened in story.fields:
            opened.start = 0
            self.contents = self.contents or opened.contents
        self._inline(element)
        if self.pending:
            self._give_up_instructions()

    @property
    def text(self) -> str:
        """The paragraph's text as a reader sees it, all changes accepted."""
        return "".join(self.pieces)

    # --- containers ---------------------------------------------------------------------------------------

    def _inline(self, parent: etree._Element) -> None:
        for element in parent:
            tag = element.tag
            if tag == RUN:
                self.format = self.base
                self.prompting = self.story.prompts > 0 and is_prompt(element)
                self._within(element)
            elif tag != PPR:
                handler = _INLINE.get(tag, Paragraph._inline if len(element) else None)
                if handler is not None:
                    handler(self, element)

    def _content_control(self, element: etree._Element) -> None:
        content = element.find(SDT_CONTENT)
        if content is not None:
            prompt = shows_prompt(element)
            self.story.prompts += prompt
            start = self.length
            self._inline(content)
            self.story.prompts -= prompt
            tag = element.find(f"{W}sdtPr/{W}tag")
            if tag is not None:
                self._cites(works_of_control(tag.get(VAL) or ""), start)

    def _alternate(self, element: etree._Element) -> None:
        branch = drawing.chosen(element)
        if branch is not None:
            self._inline(branch)

    def _inserted(self, element: etree._Element) -> None:
        self.story.seen.tracked = True
        self.author = self.author or (element.get(AUTHOR) or "")
        self._inline(element)

    def _removed(self, element: etree._Element) -> None:
        self.story.seen.tracked = True
        outer, self.deleting = self.deleting, element.get(AUTHOR) or ""
        self._inline(element)
        self.deleting = outer

    def _hyperlink(self, element: etree._Element) -> None:
        start = self.length
        self._inline(element)
        relation = self.story.relations.get(element.get(RELATION) or "")
        if relation is not None and relation.external:
            self._link(start, relation.target)

    def _simple_field(self, element: etree._Element) -> None:
        start = self.length
        instruction = element.get(f"{W}instr") or ""
        if is_contents(instruction):
            self.contents = True
        self._inline(element)
        self._result_of(Field(instruction, start=start))

    def _equation(self, element: etree._Element) -> None:
        for part in drawing.shown(element, f"{M}t", TEXT, DELETED_TEXT):
            if part.tag == DELETED_TEXT:
                self._deleted_text(part)
            elif part.text:
                self._add(part.text)

    def _stray(self, element: etree._Element) -> None:
        """Text outside any run, which is not well made but meant to be read."""
        if element.text:
            self._add(element.text)

    def _nothing(self, element: etree._Element) -> None:
        """Holds no text."""

    # --- runs ---------------------------------------------------------------------------------------------

    def _within(self, run: etree._Element) -> None:
        for element in run:
            tag = element.tag
            if tag == TEXT:
                text = element.text
                if text:
                    self._add(text)
            elif tag == RPR:
                if len(element):
                    self.format = self.story.styles.run(self.base, element)
            else:
                handler = _IN_RUN.get(tag, Paragraph._within if len(element) else None)
                if handler is not None:
                    handler(self, element)

    def _add(self, text: str) -> None:
        if self.prompting:
            self.story.seen.account.leave(text, PROMPTS)
            return
        if not text.isprintable() and ODD.search(text):
            text = self._seen(text)
        if text:
            self._put(text)

    def _seen(self, text: str) -> str:
        """A text without the characters that print nothing."""
        kept = text.translate(INVISIBLE_CHARACTERS)
        self.story.seen.account.left[INVISIBLE] += visible(text) - visible(kept)
        return kept

    def _make(self, text: str) -> None:
        """Put in what the file shows without holding it as text."""
        made = visible(text)
        self.story.seen.account.made += made
        self._put(text, made)

    def _put(self, text: str, made: int = 0) -> None:
        if self.deleting is not None:
            self.deleted.append((self.deleting, self.length, text))
            return
        fields = self.story.fields
        if fields and not (fields[-1].shown and (len(fields) == 1 or all(f.shown for f in fields))):
            self.pending.append((text, made))
            return
        self.pieces.append(text)
        if self.format.raised:
            self.raised.append((self.length, self.length + len(text)))
        self.length += len(text)
        if not text.isspace():
            formats, form = self.formats, self.format
            identity = id(form)
            if identity in formats:
                formats[identity] += len(text)
            else:
                formats[identity] = len(text)
                self.looks[identity] = form
            self.story.pages.fresh = False

    def _deleted_text(self, element: etree._Element) -> None:
        if element.text:
            self.deleted.append((self.deleting or "", self.length, self._seen(element.text)))

    def _tab(self, _: etree._Element) -> None:
        self._put("\t")

    def _break(self, element: etree._Element) -> None:
        if element.get(TYPE) == "page":
            self.story.pages.explicit()
            self._set_page()
        elif element.get(TYPE) != "column":
            self._put("\n")

    def _page_end(self, _: etree._Element) -> None:
        self.story.pages.break_rendered()
        self._set_page()

    def _set_page(self) -> None:
        if not self.formats:
            self.page = self.story.pages.number

    def _symbol(self, element: etree._Element) -> None:
        try:
            code = int(element.get(f"{W}char") or "", 16)
        except ValueError:
            return
        if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE:
            self._make(SYMBOLS.get(code, chr(code)))

    def _ruby(self, element: etree._Element) -> None:
        base, above = element.find(f"{W}rubyBase"), element.find(f"{W}rt")
        if base is not None:
            self._inline(base)
        if above is not None:
            texts = (t.text or "" for t in drawing.shown(above, TEXT, DELETED_TEXT))
            self.sides.append(("text", "".join(texts), self.length))

    # --- what hangs on the paragraph ----------------------------------------------------------------------

    def _drawing(self, element: etree._Element) -> None:
        seen = self.story.seen
        seen.pictures = True
        seen.embedded = seen.embedded or drawing.holds_object(element)
        self._sides(element)

    def _alternate_in_run(self, element: etree._Element) -> None:
        branch = drawing.chosen(element)
        if branch is None:
            return
        form = self.format
        if any(child.tag == RUN for child in branch):
            self._inline(branch)
        elif any(child.tag in _IN_RUN or child.tag == TEXT for child in branch):
            self._within(branch)
        else:
            self._sides(branch)
        self.format = form

    def _sides(self, element: etree._Element) -> None:
        if self.deleting is None:
            self.sides.extend((kind, what, self.length) for kind, what in drawing.contents(element))
            return
        for kind, what in drawing.contents(element):
            if kind == "text" and isinstance(what, str):
                self.deleted.append((self.deleting, self.length, self._seen(what)))
            elif kind == "box" and not isinstance(what, str):
                for text in drawing.shown(what, TEXT, DELETED_TEXT, f"{M}t"):
                    self._deleted_text(text)
            elif kind != "picture":
                self.sides.append((kind, what, self.length))

    def _reference(self, element: etree._Element) -> None:
        self.sides.append((element.tag.removeprefix(W).removesuffix("Reference"), element.get(ID) or "", self.length))

    # --- fields -------------------------------------------------------------------------------------------

    def _field_character(self, element: etree._Element) -> None:
        kind = element.get(f"{W}fldCharType")
        fields = self.story.fields
        if kind == "begin":
            if len(fields) >= MOST_OPEN_FIELDS:
                fields.pop(0)
            if len(element):
                data = element.findtext(f"{W}fldData") or ""
                fields.append(Field(start=self.length, choice=form_value(element), data=data))
            else:
                fields.append(Field(start=self.length))
        elif kind == "separate" and fields:
            fields[-1].shown = True
            fields[-1].start = self.length
            self.contents = self.contents or fields[-1].contents
        elif kind == "end" and fields:
            self._end_field(fields.pop())

    def _end_field(self, ended: Field) -> None:
        if all(f.shown for f in self.story.fields):
            self._leave_pending()
        if ended.choice and self.length == ended.start:
            self._make(ended.choice)
        if ended.contents and not self.length:
            self.contents = any(f.contents for f in self.story.fields)
        if self.story.fields and "EN.CITE.DATA" in ended.instruction:
            self.story.fields[-1].data += ended.data
        else:
            self._result_of(ended)

    def _leave_pending(self) -> None:
        account = self.story.seen.account
        for text, made in self.pending:
            account.made -= made
            account.left[INSTRUCTIONS] += visible(text) - made
        self.pending.clear()

    def _instruction(self, element: etree._Element) -> None:
        if self.story.fields:
            self.story.fields[-1].instruction += element.text or ""

    def _give_up_instructions(self) -> None:
        """A field that never reached its result by the end of the paragraph is broken: its text is text."""
        kept, self.pending = self.pending, []
        self.story.fields[:] = [f for f in self.story.fields if f.shown]
        for text, made in kept:
            self._put(text, made)

    def _result_of(self, ended: Field) -> None:
        """What the text that a field shows leads to: an address, or works that it cites."""
        self._link(ended.start, address_of(ended.instruction))
        if "CIT" in ended.instruction:
            self._cites(works_of(ended.instruction, ended.data, self.story.seen.sources()), ended.start)

    def _cites(self, works: tuple[CitedWork, ...], start: int) -> None:
        if works and start < self.length:
            self.cited.append(CitedField(start, self.length, works))

    def _link(self, start: int, target: str) -> None:
        if target and start < self.length:
            self.links.append(Link(start, self.length, target))


_Handler = Callable[[Paragraph, etree._Element], None]

_INLINE: dict[str, _Handler] = {
    SDT: Paragraph._content_control,
    **dict.fromkeys((INS, MOVE_TO), Paragraph._inserted),
    **dict.fromkeys((DEL, MOVE_FROM), Paragraph._removed),
    ALTERNATE: Paragraph._alternate,
    f"{W}hyperlink": Paragraph._hyperlink,
    f"{W}fldSimple": Paragraph._simple_field,
    TEXT: Paragraph._stray,
    DELETED_TEXT: Paragraph._deleted_text,
    **dict.fromkeys((f"{W}smartTagPr", f"{W}customXmlPr", f"{W}sdtPr"), Paragraph._nothing),
    f"{M}oMath": Paragraph._equation,
    f"{M}oMathPara": Paragraph._equation,
}

_IN_RUN: dict[str, _Handler] = {
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), Paragraph._tab),
    f"{W}br": Paragraph._break,
    f"{W}cr": lambda paragraph, _: paragraph._put("\n"),
    PPR: Paragraph._nothing,
    f"{W}noBreakHyphen": lambda paragraph, _: paragraph._make("-"),
    f"{W}sym": Paragraph._symbol,
    DELETED_TEXT: Paragraph._deleted_text,
    f"{W}fldChar": Paragraph._field_character,
    f"{W}instrText": Paragraph._instruction,
    f"{W}lastRenderedPageBreak": Paragraph._page_end,
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), Paragraph._drawing),
    ALTERNATE: Paragraph._alternate_in_run,
    **dict.fromkeys((f"{W}{kind}Reference" for kind in ("footnote", "endnote", "comment")), Paragraph._reference),
    f"{W}ruby": Paragraph._ruby,
}

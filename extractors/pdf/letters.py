"""The letters of a page, as pdfminer's interpreter draws them, and the page's lines and boxes for pdfplumber.

pdfplumber turns every letter into a mapping of twenty entries, which takes three quarters of its time. Here a letter
is kept as it is drawn; the rest of the page goes to pdfplumber as ever. A page that draws too much is given up while
it is drawn, and not after.
"""

from __future__ import annotations

import math
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdftypes import resolve1
from pdfminer.utils import Matrix, apply_matrix_rect
from pdfplumber.page import Page

from extractors.pdf.unseen import FILLED, TINY, UNPAINTED, Grounds, Shade, shade

MAX_LETTERS = 30_000
"""Letters of a page that are laid out; a full page of small print has 8,000. More is a drawing or an attack."""
MAX_DRAWN = 20_000
"""Lines, boxes and pictures of a page; past this it is a map or an attack."""
ASLANT = 0.3
"""Rise of a line over its run from which it is turned (17 degrees); a page that was scanned askew has less."""
PAGE_SECONDS = 4.0
"""Of the processor, for drawing one page: a busy machine reads the same. Dense pages take 0.1 s; what takes this long
has forms within forms, or is an attack."""


class TooMuch(Exception):
    """A page draws more than a page of text does, or takes too long."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One drawn letter, in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    font: str
    upright: bool
    colour: object
    """As the file gives it: a number, or a tuple of them."""
    unpainted: bool = False
    """Drawn so that it leaves no paint."""
    hidden: bool = False
    """Tiny, or in the colour of its ground."""
    turn: float = 0.0
    """Degrees, against the clock, by which its line is turned; told where it is not upright."""
    advance: float = 0.0
    """How far the pen moves on its line, in points; as for `turn`."""


class _Device(PDFPageAggregator):
    """Keeps letters apart from everything else that is drawn."""

    def __init__(self, resources: Any, page: Any) -> None:
        super().__init__(resources, pageno=page.page_number, laparams=None)
        self.letters: list[Letter] = []
        self.deadline = time.process_time() + PAGE_SECONDS
        self.drawn = self.words = self.mode = 0
        self.grounds = Grounds()
        self.fading: Shade | None = None
        """The colour of the letters that are drawn, if it is that of a ground."""
        self.shift = float(page.mediabox[0])
        self.base = float(page.height) + float(page.mediabox[1])

    def tick(self) -> None:
        """One more word of the page's content. Raises TooMuch when time is up."""
        self.words += 1
        if self.words % 256 == 0 and time.process_time() > self.deadline:
            raise TooMuch

    def _count(self) -> None:
        self.drawn += 1
        if self.drawn > MAX_DRAWN or (self.drawn % 64 == 0 and time.process_time() > self.deadline):
            raise TooMuch

    def begin_figure(self, *args: Any) -> None:
        self._count()
        super().begin_figure(*args)

    def render_image(self, *args: Any) -> None:
        self._count()
        super().render_image(*args)
        self.grounds.fill(*self.cur_item.bbox, None)

    def paint_path(self, gstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        self._count()
        before = len(self.cur_item)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        if fill and sum(step[0] == "m" for step in path) == 1:  # of several, each comes here by itself
            for drawn in self.cur_item._objs[before:]:
                self.grounds.fill(*drawn.bbox, shade(gstate.ncolor, gstate.ncs.name))

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: PDFGraphicState) -> None:
        if time.process_time() > self.deadline:
            raise TooMuch
        self.mode = textstate.render
        colour = shade(graphicstate.ncolor, graphicstate.ncs.name) if self.mode in FILLED else None
        self.fading = colour if colour is not None and self.grounds.may_hide(colour) else None
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Keep one letter; returns how far the pen moves (as pdfminer's own device)."""
        if len(self.letters) >= MAX_LETTERS:
            raise TooMuch
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, cid)
        advance = font.char_width(cid) * fontsize * scaling
        vertical = font.is_vertical()
        box: tuple[float, float, float, float]
        if vertical:
            pair: Any = font.char_disp(cid)  # as it is for vertical fonts
            vx, vy = pair
            left = fontsize * 0.5 if vx is None else vx * fontsize * 0.001
            up = (1000 - vy) * fontsize * 0.001 + rise
            box = (-left, up + advance, fontsize - left, up)
        else:
            low = font.get_descent() * fontsize + rise
            box = (0, low, advance, low + fontsize)
        a, b, c, d, e, f = matrix
        if b or c:
            x0, y0, x1, y1 = apply_matrix_rect(matrix, box)
        else:  # neither turned nor slanted: nearly every letter
            x0, y0, x1, y1 = a * box[0] + e, d * box[1] + f, a * box[2] + e, d * box[3] + f
        if x1 < x0:
            x0, x1 = x1, x0
        if y1 < y0:
            y0, y1 = y1, y0
        upright = a * d * scaling > 0 and b * c <= 0 and abs(b) <= ASLANT * abs(a)
        turn, run = (0.0, 0.0) if upright else (math.degrees(math.atan2(b, a)), advance * math.hypot(a, b))
        size = x1 - x0 if vertical else y1 - y0 if upright else fontsize * math.hypot(c, d)
        lost = self.fading is not None and self.grounds.hide((x0 + x1) / 2, (y0 + y1) / 2, self.fading)
        self.letters.append(
            Letter(
                text,
                x0 + self.shift,
                x1 + self.shift,
                self.base - y1,
                self.base - y0,
                size,
                str(font.fontname),
                upright,
                graphicstate.ncolor,
                self.mode in UNPAINTED,
                lost or size <= TINY,
                turn,
                run,
            )
        )
        return advance


class _Interpreter(PDFPageInterpreter):
    """Looks at the clock while it goes through content that draws nothing."""

    device: _Device

    def push(self, obj: Any) -> None:
        self.device.tick()
        super().push(obj)

    def do_q(self) -> None:
        self.device.tick()
        super().do_q()

    def do_gs(self, name: Any) -> None:
        super().do_gs(name)
        with suppress(Exception):  # a broken dictionary says nothing
            state = resolve1(resolve1(self.resources["ExtGState"])[name.name])
            if float(resolve1(state.get("ca", 1))) < 1:
                self.device.grounds.veiled = True

    def do_sh(self, name: Any) -> None:
        super().do_sh(name)
        self.device.grounds.untold = True


class DrawnPage(Page):
    """A pdfplumber page that keeps its letters in `letters`; `lines`, `rects`, `images`, `annots` are as ever."""

    @classmethod
    def of(cls, page: Any) -> DrawnPage:
        """The same page, not drawn yet."""
        return cls(page.pdf, page.page_obj, page.page_number, page.initial_doctop)

    @property
    def letters(self) -> list[Letter]:
        """Letters in the order of drawing. Raises TooMuch, and whatever pdfminer raises on broken files."""
        self._draw()
        return self._letters

    @property
    def layout(self) -> LTPage:
        """What is drawn, but for the letters."""
        self._draw()
        return self._layout

    def _draw(self) -> None:
        if not hasattr(self, "_layout"):
            device = _Device(self.pdf.rsrcmgr, self)
            _Interpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout = device.get_result()
            self._letters = device.letters


def once(letters: list[Letter]) -> list[Letter]:
    """Letters without those that are drawn a second time, a point or less aside, to look bold."""
    seen: dict[tuple[str, str, float, int, int], list[Letter]] = {}
    kept = []
    for letter in letters:
        column, row = round(letter.x0), round(letter.top)
        kind = (letter.text, letter.font, round(letter.size, 1))
        near = [seen.get((*kind, column + x, row + y), ()) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        if any(abs(o.x0 - letter.x0) <= 1 and abs(o.top - letter.top) <= 1 for some in near for o in some):
            continue
        seen.setdefault((*kind, column, row), []).append(letter)
        kept.append(letter)
    return kept

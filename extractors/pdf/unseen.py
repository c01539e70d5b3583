"""Which letters of a page nobody sees: drawn without paint, tiny, or in the colour of the ground under them.

What cannot be told (pictures, patterns, shades, what is half transparent) counts as a ground on which all is seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field

UNPAINTED = frozenset({3, 7})
"""Modes of drawing that leave no paint (ISO 32000-1, table 106); text recognition lays its words so over a scan."""
FILLED = frozenset({0, 4})
"""Modes that fill letters and draw no outline."""
TINY = 1.5
"""Points; as in Word files, no larger type can be read on paper."""
ALIKE = 0.08
"""Difference of two colours in each of red, green and blue, of 1, that is not seen: a contrast below 1.2 to 1."""
MOST_GROUNDS = 500
"""Filled areas of a page; with more of them it is a drawing, and nothing is told of its grounds."""

Shade = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""
WHITE: Shade = (1.0, 1.0, 1.0)
_PARTS = {"DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "DeviceCMYK": 4}


def shade(colour: object, space: str) -> Shade | None:
    """A colour as the file gives it, in the space of this name; None where it cannot be told (pattern, spot colour)."""
    given = colour if isinstance(colour, (tuple, list)) else (colour,)
    parts = [float(part) for part in given if isinstance(part, (int, float))]
    if len(parts) != len(given) or (space != "ICCBased" and _PARTS.get(space) != len(parts)):
        return None
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 4:
        red, green, blue = ((1 - part) * (1 - parts[3]) for part in parts[:3])
        return red, green, blue
    return None


def alike(one: Shade, other: Shade) -> bool:
    """Whether two colours cannot be told apart."""
    return all(abs(a - b) <= ALIKE for a, b in zip(one, other, strict=True))


@dataclass(slots=True)
class Grounds:
    """What was filled on a page so far, in the order of drawing; the paper is white."""

    shades: list[Shade] = field(default_factory=lambda: [WHITE])
    """The colours that grounds have."""
    areas: list[tuple[float, float, float, float, Shade | None]] = field(default_factory=list)
    """(left, lower, right and upper end, colour; None for one that cannot be told)."""
    veiled: bool = False
    """Something half transparent was met: what is filled from here on may look otherwise."""
    untold: bool = False
    """Nothing is told of the page's grounds."""

    def fill(self, x0: float, y0: float, x1: float, y1: float, colour: Shade | None) -> None:
        """Something was filled within these ends."""
        if len(self.areas) >= MOST_GROUNDS:
            self.untold = True
        elif not self.untold:
            colour = None if self.veiled else colour
            self.areas.append((x0, y0, x1, y1, colour))
            if colour is not None and colour not in self.shades:
                self.shades.append(colour)

    def may_hide(self, colour: Shade) -> bool:
        """Whether letters of this colour are lost on any ground of the page: a quick look, once for many letters."""
        return not self.untold and any(alike(colour, ground) for ground in self.shades)

    def hide(self, x: float, y: float, colour: Shade) -> bool:
        """Whether a letter of this colour cannot be seen with its middle here."""
        for x0, y0, x1, y1, ground in reversed(self.areas):
            if x0 <= x <= x1 and y0 <= y <= y1:
                return ground is not None and alike(colour, ground)
        return alike(colour, WHITE)

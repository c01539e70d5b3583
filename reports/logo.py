"""The centre's logo on a sheet."""

from __future__ import annotations

import base64
from io import BytesIO

from openpyxl.drawing.image import Image
from openpyxl.worksheet.worksheet import Worksheet

from rubrics.centre_desk import Desk

HEIGHT, WIDTH = 52.0, 240.0
"""Pixels that a logo may take: the two lines of the title."""


def put_logo(sheet: Worksheet, anchor: str, desk: Desk) -> None:
    """Put the centre's logo at a cell, as large as fits; nothing where there is none, or it cannot be shown."""
    if not desk.logo:
        return
    try:
        picture = Image(BytesIO(base64.b64decode(desk.logo)))
    except (OSError, ValueError, SyntaxError):  # Pillow's, of pictures that are damaged or too large
        return
    scale = min(HEIGHT / max(1, picture.height), WIDTH / max(1, picture.width))
    picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
    sheet.add_image(picture, anchor)


def logo_text(desk: Desk) -> str:
    """What the logo shows, for who cannot see it."""
    return f"Logo of {desk.name or 'the centre'}"

"""The centre's logo: as large as fits, never drawn out, and never in the way of a sheet."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from openpyxl import Workbook
from PIL import Image

from reports.logo import HEIGHT, WIDTH, logo_text, put_logo
from rubrics.centre_desk import Desk


def picture(width: int, height: int) -> str:
    made = BytesIO()
    Image.new("RGB", (width, height), "navy").save(made, "PNG")
    return base64.b64encode(made.getvalue()).decode()


def put(logo: str) -> list[tuple[int, int]]:
    """Sizes of the pictures that stand on a sheet."""
    sheet = Workbook().active
    assert sheet is not None
    put_logo(sheet, "D1", Desk(logo=logo))
    return [(made.width, made.height) for made in sheet._images]


SIZES = [
    ((240, 52), (240, 52), "just fits"),
    ((2400, 260), (240, 26), "as wide as there is room"),
    ((100, 520), (10, 52), "as high as there is room"),
    ((24, 13), (96, 52), "a small one grows"),
]


@pytest.mark.parametrize(("size", "shown", "why"), SIZES, ids=[s[2] for s in SIZES])
def test_it_fits_the_title_and_keeps_its_proportions(size: tuple[int, int], shown: tuple[int, int], why: str) -> None:
    assert put(picture(*size)) == [shown], why
    assert (shown[0] <= WIDTH, shown[1] <= HEIGHT) == (True, True)


BROKEN = [
    ("", "none"),
    (base64.b64encode(b"no picture").decode(), "no picture"),
    (picture(40, 40)[:20], "cut off before its size"),
    ("*", "no Base64"),
]


@pytest.mark.parametrize(("logo", "why"), BROKEN, ids=[b[1] for b in BROKEN])
def test_what_cannot_be_shown_is_left_out(logo: str, why: str) -> None:
    assert put(logo) == [], why


def test_who_cannot_see_it_is_told_whose_it_is() -> None:
    assert logo_text(Desk(name="Quillfeather Centre")) == "Logo of Quillfeather Centre"
    assert logo_text(Desk()) == "Logo of the centre"

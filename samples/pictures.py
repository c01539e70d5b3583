"""The pictures of the documentation: every sheet of an OUT folder as LibreOffice prints it.

`python -m samples.pictures OUT docs/pictures` after `firstread run samples/cohort --out OUT --centre
docs/examples/centre.toml`. Needs LibreOffice (soffice), pdftoppm and Pillow. Look at each picture before it goes in.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image, ImageChops

LEARNER, UNIT = "Oluwaseun Bankole", "701"
SCALE = 92
"""Dots per inch: letters can be read, and no picture has more than 150 kB."""
COLOURS = 48
MARGIN = 12
DECIDED = ("Met", "Met", "Met", "Not yet met", "Met", "Met", "Met")
"""What somebody may have entered in the sheet that is shown."""


def main(out: Path, target: Path) -> None:
    """Make all pictures anew. Raises CalledProcessError where a program fails."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sheet = work / "feedback.xlsx"
        entered(next((out / LEARNER).glob(f"*{UNIT} - feedback sheet.xlsx")), sheet)
        summary = work / "summary.xlsx"
        load_workbook(out / "Cohort summary.xlsx").save(summary)
        for workbook in (sheet, summary):
            pictures(workbook, target, work)


def entered(source: Path, target: Path) -> None:
    """A copy of a sheet in which an assessor has decided; without kept values, so that LibreOffice calculates."""
    book = load_workbook(source)
    criteria = book["Criteria"]
    titles = [cell.value for cell in criteria[3]]
    bank: dict[object, str] = {}
    for row in book["Comment bank"].iter_rows(min_row=4, values_only=True):
        bank.setdefault((row[0], row[1]), str(row[2]))
    for number, decision in enumerate(DECIDED, 4):
        comment = bank.get((criteria.cell(number, 1).value, decision), "")
        for title, value in (("Decision", decision), ("Comment", comment[:110]), ("Initials", "HA")):
            criteria.cell(number, titles.index(title) + 1).value = value
    book.save(target)


def pictures(workbook: Path, target: Path, work: Path) -> None:
    """The first page of every sheet of a workbook; of the front both."""
    pdf = printed(workbook, work)
    pages = work / f"{workbook.stem} pages"
    pages.mkdir()
    subprocess.run(["pdftoppm", "-r", str(SCALE), "-png", str(pdf), str(pages / "p")], check=True)
    seen: dict[str, int] = {}
    for number, page in enumerate(sorted(pages.glob("*.png")), 1):
        named = ["pdftotext", "-f", str(number), "-l", str(number), "-layout", str(pdf), "-"]
        lines = subprocess.run(named, check=True, capture_output=True, text=True).stdout.strip().splitlines()
        # The footer's middle part is the sheet's name.
        sheet = re.split(r"\s{3,}", lines[-1].strip())[-2]
        seen[sheet] = seen.get(sheet, 0) + 1
        if seen[sheet] == 1 or (sheet == "Front" and seen[sheet] == 2):
            name = f"{workbook.stem}-{sheet}{'-2' if seen[sheet] > 1 else ''}".lower().replace(" ", "-")
            cropped(page).save(target / f"{name}.png", optimize=True)


def printed(file: Path, work: Path) -> Path:
    """A file as LibreOffice prints it to PDF."""
    profile = f"-env:UserInstallation=file://{work}/profile"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), str(file)]
    subprocess.run(office, check=True, capture_output=True)
    return work / f"{file.stem}.pdf"


def cropped(page: Path) -> Image.Image:
    """A page without its white margins, in few colours."""
    picture = Image.open(page).convert("RGB")
    picture = picture.crop((0, 0, picture.width, int(picture.height * 0.93)))
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    if box:
        left, top = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
        right, bottom = min(picture.width, box[2] + MARGIN), min(picture.height, box[3] + MARGIN)
        picture = picture.crop((left, top, right, bottom))
    return picture.quantize(COLOURS)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""`make pictures`: the pictures of docs/ anew, as LibreOffice prints the sheets of the sample cohort for the example centre."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageOps

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
CENTRE = ROOT / "docs" / "examples" / "centre.toml"
SHOWN = {
    "feedback": "Oluwaseun Bankole/Oluwaseun Bankole - 701 - feedback sheet.xlsx",
    "summary": "Cohort summary.xlsx",
}
"""First word of a picture's name -> the workbook."""
SCALE = 1.25
"""Of 72 dots to the inch: a page is as wide as a window."""
FOOTER, BORDER = 0.06, 12
"""Share of the page's height at its foot that is left away; dots that stay around what is printed."""


def made(folder: Path) -> dict[str, Image.Image]:
    """Name -> picture of the first page of every sheet; of the front, of both pages."""
    out = folder / "out"
    run = [sys.executable, "-m", "pipeline", "run", str(ROOT / "samples" / "cohort"), "--centre", str(CENTRE)]
    subprocess.run([*run, "--out", str(out), "--quiet"], check=False)  # 3: one file belongs nowhere
    pictures = {}
    for name, workbook in SHOWN.items():
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, out / workbook], check=True)
        for page in pypdfium2.PdfDocument(folder / f"{Path(workbook).stem}.pdf"):
            width, height = page.get_size()
            sheet = page.get_textpage().get_text_bounded(width / 3, 0, width * 2 / 3, height * FOOTER).strip()
            key = f"{name}-{sheet.lower().replace(' ', '-')}"
            if key not in pictures:
                pictures[key] = cropped(page)
            elif key == "feedback-front":
                pictures.setdefault(f"{key}-2", cropped(page))
    return pictures


def cropped(page: pypdfium2.PdfPage) -> Image.Image:
    """What is printed on a page, without its margins and its footer."""
    whole = page.render(scale=SCALE).to_pil().convert("RGB")
    body = whole.crop((0, 0, whole.width, round(whole.height * (1 - FOOTER))))
    printed = body.crop(ImageChops.difference(body, Image.new("RGB", body.size, "white")).getbbox())
    return ImageOps.expand(printed, BORDER, "white").quantize(128)


def asked() -> set[str]:
    """Names of the pictures that the pages show."""
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    return {name for page in pages for name in re.findall(r"pictures/([\w-]+)\.png", page.read_text(encoding="utf-8"))}


if __name__ == "__main__":
    for old in PICTURES.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        pictures = made(Path(folder))
    for name in sorted(asked()):
        pictures[name].save(PICTURES / f"{name}.png", optimize=True)

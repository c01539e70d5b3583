"""Count again, from the built files alone, what gold.json claims: `python -m tests.accuracy.cohort_c.verify`."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pdfplumber

HERE = Path(__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def lines_of(xml: bytes) -> list[str]:
    """Paragraph texts in reading order; what a text box stores a second time is dropped."""
    root = ET.fromstring(xml)
    for parent in root.iter():
        for child in list(parent):
            if child.tag == f"{MC}Fallback":
                parent.remove(child)
    lines = [d.get("descr", "") for d in root.iter(f"{WP}docPr")]
    lines += [c.get(f"{W}author", "") for c in root.iter(f"{W}comment")]
    for para in root.iter(f"{W}p"):
        if not any(True for _ in para.iter(f"{W}txbxContent")):
            lines.append("".join(t.text or "" for t in para.iter(f"{W}t")))
    return lines


def read(path: Path) -> list[str]:
    lines = [path.stem]
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            lines.append(pdf.metadata.get("Author", ""))
            for page in pdf.pages:
                lines += (page.extract_text() or "").splitlines()
        return lines
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|header1|footer1|footnotes|comments)\.xml", name):
                lines += lines_of(archive.read(name))
        core = ET.fromstring(archive.read("docProps/core.xml"))
        lines += [e.text or "" for e in core]
    return lines


def whole(text: str) -> str:
    body = r"\s+".join(re.escape(word) for word in text.split())
    return rf"(?<![\w@./-]){body}(?!\w)"


def pattern(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))


class Count:
    """One submission: what is counted is taken out of the text, the longest forms first."""

    def __init__(self, sub: dict[str, Any], root: Path) -> None:
        self.sub = sub
        self.name = f"{sub['learner']} {sub['unit']}"
        self.pdf = sub["files"][0].endswith(".pdf")
        self.text = "\n".join(line for file in sub["files"] for line in read(root / file))
        self.rest = self.text
        self.wrong: list[str] = []

    def take(self, surface: str, want: int, what: str) -> None:
        self.rest, got = re.subn(whole(surface), " ~ ", self.rest)
        if got != want:
            self.wrong.append(f"{self.name}: {what} {surface!r}: {got} in the files, {want} in gold")

    def references(self) -> None:
        for entry in self.sub["references"]:
            raw = pattern(entry["raw"])
            if re.search(raw, self.rest):
                self.rest = re.sub(raw, " ~ ", self.rest)
                continue
            for cell in [entry["title"], *entry["authors"]]:
                if not re.search(pattern(cell), self.text):
                    self.wrong.append(f"{self.name}: no entry {cell[:40]}")

    def surfaces(self) -> None:
        for item in self.sub["identifiers"]:
            self.take(item["text"], 1, "identifier")
        for cite in sorted(self.sub["citations"], key=lambda c: -len(c["text"])):
            self.take(cite["text"], cite["count"], "citation")
        forms = [(s, n) for p in self.sub["people"] for s, n in p["surface"].items()]
        for surface, count in sorted(forms, key=lambda x: -len(x[0])):
            self.take(surface, count, "person")
        for match in re.finditer(r".{0,30}(?:\((?:19|20)\d\d\)|et al|\[\d)", self.rest):
            self.wrong.append(f"{self.name}: left over: {match[0]}")

    def headings(self) -> None:
        for heading in self.sub["headings"]:
            line = pattern(heading["text"])
            if not re.search(line if self.pdf else rf"(?m)^{line}$", self.text):
                self.wrong.append(f"{self.name}: no heading {heading['text']}")

    def all(self) -> list[str]:
        words = len(self.text.split())
        if not 1900 <= words <= 3300:
            self.wrong.append(f"{self.name}: {words} words")
        self.references()
        self.surfaces()
        self.headings()
        return self.wrong


def disagreements(gold: dict[str, Any], root: Path) -> list[str]:
    return [line for sub in gold["submissions"] for line in Count(sub, root).all()]


def main() -> int:
    gold = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    wrong = disagreements(gold, HERE / "submissions")
    print(*wrong or ["gold and files agree"], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

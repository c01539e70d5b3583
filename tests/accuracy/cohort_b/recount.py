"""Counts again, from the plain text of the built files, what the gold says of them; knows nothing of the markup."""

import re
import subprocess
import zipfile
from collections import Counter
from datetime import date, datetime
from html import unescape
from pathlib import Path

import openpyxl


def docx_text(path: Path) -> list[str]:
    """Paragraphs of every part; the second copy of a text box is left out, deleted text is kept."""
    out = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.match(r"word/(document|header\d*|footer\d*|comments|footnotes)\.xml$", name):
                xml = package.read(name).decode()
                xml = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", xml, flags=re.S)
                for p in re.split(r"</w:p>", xml):
                    pieces = re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)</w:", p)
                    if pieces:
                        out.append(unescape("".join(pieces)).strip())
            elif name == "docProps/core.xml":
                out += [unescape(t) for t in re.findall(r">([^<>]+)</", package.read(name).decode())]
    return out


def pdf_text(path: Path) -> list[str]:
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    running, body = [], []
    for page in text.split("\f"):
        lines = [line for line in page.splitlines() if line.strip()]
        running += [lines[0], lines[-1]] if lines else []
        body += lines[1:-1]
    props = re.findall(r"^(?:Title|Author|Subject|Keywords):\s+(.+)$", info, flags=re.M)
    return [re.sub(r"\s+", " ", " ".join(body)), *running, *props]


def xlsx_text(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    out = []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, datetime):
                    out.append(f"{cell.value:%d/%m/%Y}")
                if isinstance(cell.value, str):
                    out.append(cell.value)
                if cell.comment:
                    out.append(cell.comment.text)
    props = book.properties
    return out + [p for p in (props.creator, props.lastModifiedBy, props.title) if p]


MONTH = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
READERS = {".docx": docx_text, ".pdf": pdf_text, ".xlsx": xlsx_text}


def count(form: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", text))


def surfaces(gold: dict, text: str) -> list[str]:
    wanted: Counter = Counter()
    for person in gold["people"]:
        wanted.update(person["surface"])
    text = re.sub(r"\S+@\S+", " ", text)
    # words that are also names, and authors with a client's name, are taken out first
    spare = sorted([*gold["lookalikes"], *(c["text"] for c in gold["citations"])], key=len, reverse=True)
    for phrase in spare:
        if any(count(form, phrase) for form in wanted) and phrase not in wanted:
            text = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ~ ", text)
    for ref in gold["references"]:
        text = text.replace(ref["raw"], " ~ ")
    out = []
    for form in sorted(wanted, key=len, reverse=True):
        n = count(form, text)
        text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", " ~ ", text)
        if n != wanted[form]:
            out.append(f"surface {form}: gold {wanted[form]}, counted {n}")
    return out


def disagreements(gold: dict, root: Path) -> list[str]:
    """What the gold says and the files do not bear out, one line each."""
    paragraphs, names = [], []
    for name in gold["files"]:
        paragraphs += READERS[Path(name).suffix](root / name)
        names.append(name.replace("_", " "))
    text = "\n".join([*paragraphs, *names])
    where = f"{gold['learner']} {gold['unit']}: "
    out = surfaces(gold, text)
    running = text
    for ref in gold["references"]:
        if running.count(ref["raw"]) != 1:
            out.append(f"reference stands {running.count(ref['raw'])} times: {ref['raw'][:60]}")
        running = running.replace(ref["raw"], " ~ ")
    left = running
    for c in sorted(gold["citations"], key=lambda c: -len(c["text"])):
        n = left.count(c["text"])
        left = left.replace(c["text"], " ~ ")
        if n != c["count"]:
            out.append(f"citation {c['text']}: gold {c['count']}, counted {n}")
    loose = re.findall(r"[A-Z]\w+(?:,? (?:and|&) [A-Z]\w+)?(?: et al\.)?(?:'s)?,? \(?(?:19|20)\d\d[a-c]?\b", left)
    out += [f"looks like a citation without a mark: {c}" for c in loose if not MONTH.match(c)]
    for h in gold["headings"]:
        pdf = h["file"].endswith(".pdf")
        if not (h["text"] in text if pdf else h["text"] in paragraphs):
            out.append(f"heading not there: {h['text']}")
    for i in gold["identifiers"]:
        if count(i["text"], text) != sum(1 for x in gold["identifiers"] if x["text"] == i["text"]):
            out.append(f"identifier count: {i['text']}")
    seen = {i["text"] for i in gold["identifiers"]}
    for hit in re.findall(r"\S+@\S+\w|\b0\d{3,4} \d{3} ?\d{3,4}\b", left):
        if not any(hit.strip("().,;") in s for s in seen):
            out.append(f"identifier without a mark: {hit}")
    out += undated(gold, text)
    return [where + line for line in out]


def undated(gold: dict, text: str) -> list[str]:
    """Sessions whose date stands nowhere, and two on one day with one client."""
    out, seen = [], set()
    for s in gold["sessions"]:
        day = date.fromisoformat(s["date"])
        forms = (f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}")
        if not any(count(form, text) for form in forms):
            out.append(f"session date not there: {s['date']}")
        if (s["kind"], s["client"], s["date"]) in seen:
            out.append(f"session twice: {s['date']}")
        seen.add((s["kind"], s["client"], s["date"]))
    return out

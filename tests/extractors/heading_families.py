"""Invented submissions in many ways of setting headings, each with its true headings and levels.

    python -m tests.extractors.heading_families

prints what is found of each, as precision, recall and F1, and the lines that are wrong. A family is a way of setting
headings (styles of a language, outline levels, numbers, bold, capitals, cells of tables, none); each is filled with
several texts, which also hold what only looks like a heading: run-in words, rows of logs, quotations, captions, contents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.model import UNLISTED, Document
from extractors.word.reader import read_word
from tests.extractors.word_files import BUILT_IN, bold, list_level, lists, numbered, p, package, run, table

PROSE = (
    "We met for the first time in a small room behind the library, and it took the two of us a while to agree what the work was for.",
    "My supervisor asked me what I had been afraid of, and I had no answer until I wrote the whole of the hour down in the evening.",
    "The firm has four sites and one board, so that whatever is agreed in one place has to be said again in the three others.",
    "Knowles (1984) would have told me to begin with what she knew, which I did only when my own plan for the hour had failed.",
    "There was less silence in the second meeting than in the first, and I take that as a sign that we had both begun to work.",
    "What I changed afterwards was the order of my questions: the wish first, the facts second, and the next step at the end.",
)
RUN_IN = ("Context.", "Learning point:", "12 March 2025:", "Note.")


@dataclass(frozen=True)
class Title:
    """A heading of a text: its level and words."""

    level: int
    text: str


# Texts: their parts in order. Each is a way in which learners divide their work.
TEXTS: tuple[tuple[Title, ...], ...] = (
    tuple(
        Title(level, text)
        for level, text in (
            (1, "Introduction"), (1, "Purposes of coaching"), (2, "What the board expects"), (2, "What the client expects"),
            (1, "The organisation around it"), (2, "Culture and habit"), (1, "Conclusion"),
        )
    ),
    tuple(
        Title(level, text)
        for level, text in (
            (1, "How I work"), (2, "Strengths that I bring"), (2, "Where I fall short"), (1, "The people I coach"),
            (1, "A year from now"), (2, "Training"), (2, "Reading and peers"),
        )
    ),
    tuple(
        Title(level, text)
        for level, text in (
            (1, "Agreement with the client"), (1, "The twelve weeks"), (2, "First half"), (2, "Second half"),
            (1, "Supervision"), (1, "What others said of it"), (1, "Looking back"),
        )
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """A file and its true headings."""

    name: str
    data: bytes
    titles: tuple[Title, ...]


Setter = Callable[[Title, tuple[int, ...]], str]
"""The XML of a heading, from its words and its number within the text (1, 2)."""


def styled(prefix: str) -> Setter:
    return lambda title, _: p(title.text, f"{prefix}{title.level}")


def look(levels: tuple[Callable[[str], str], ...]) -> Setter:
    return lambda title, _: levels[title.level - 1](title.text)


def before(number: Callable[[tuple[int, ...]], str], inner: Setter) -> Setter:
    return lambda title, place: inner(Title(title.level, f"{number(place)} {title.text}"), place)


def banner(title: Title, _: tuple[int, ...]) -> str:
    return table([[bold(title.text, 15 - 2 * title.level)]]) + p("")


def dotted(place: tuple[int, ...]) -> str:
    return ".".join(map(str, place)) + ("." if len(place) == 1 else "")


def roman(place: tuple[int, ...]) -> str:
    return ("I", "II", "III", "IV", "V", "VI")[place[0] - 1] + "." if len(place) == 1 else "abcdef"[place[1] - 1] + ")"


def lettered(place: tuple[int, ...]) -> str:
    return "ABCDEF"[place[0] - 1] + "." if len(place) == 1 else f"{'ABCDEF'[place[0] - 1]}.{place[1]}"


def parted(place: tuple[int, ...]) -> str:
    return f"Section {place[0]}:" if len(place) == 1 else f"{place[0]}.{place[1]}"


def plain(properties: str) -> Callable[[str], str]:
    return lambda text: p(text, run_properties=properties)


def centred(text: str) -> str:
    return bold(text, properties='<w:jc w:val="center"/>')


def outlined(title: Title, _: tuple[int, ...]) -> str:
    return p(title.text, run_properties="<w:b/>", properties=f'<w:outlineLvl w:val="{title.level - 1}"/>')


def listed(title: Title, _: tuple[int, ...]) -> str:
    return p(title.text, run_properties="<w:b/>", properties=numbered(title.level - 1))


def foreign(name: str, identity: str, outline: bool) -> str:
    """Styles as a program of another language names them."""
    levels = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}{n}"><w:name w:val="{name} {n}"/><w:basedOn w:val="Standard"/>'
        + (f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>' if outline else "")
        + f'<w:rPr><w:b/><w:sz w:val="{34 - 4 * n}"/></w:rPr></w:style>'
        for n in (1, 2)
    )
    base = '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    return base + levels


OWN = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Part1"><w:name w:val="Centre part"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Part2"><w:name w:val="Centre sub-part"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)
LANGUAGES = {
    "German": ("Überschrift", "berschrift"),
    "French": ("Titre", "Titre"),
    "Spanish": ("Título", "Ttulo"),
    "Dutch": ("Kop", "Kop"),
    "Polish": ("Nagłówek", "Nagwek"),
    "Swedish": ("Rubrik", "Rubrik"),
    "Norwegian": ("Overskrift", "Overskrift"),
    "Italian": ("Titolo", "Titolo"),
}
NUMBERING = lists(list_level(0, "%1."), list_level(1, "%1.%2"))
CAPITALS = look((lambda t: p(t.upper()), lambda t: bold(t)))
BOLD = look((lambda t: bold(t, 14), lambda t: bold(t)))
ONE_LOOK = look((lambda t: bold(t), lambda t: bold(t)))
ITALIC_BELOW = look((lambda t: bold(t), plain("<w:i/>")))

FAMILIES: dict[str, tuple[Setter, str, str | None]] = {
    "heading styles": (styled("Heading"), BUILT_IN, None),
    **{f"{name} styles": (styled(i), foreign(n, i, True), None) for name, (n, i) in LANGUAGES.items()},
    **{f"{name} styles without outline": (styled(i), foreign(n, i, False), None) for name, (n, i) in LANGUAGES.items()},
    "own styles with outline levels": (styled("Part"), OWN, None),
    "outline levels on paragraphs": (outlined, BUILT_IN, None),
    "styles with typed numbers": (before(dotted, styled("Heading")), BUILT_IN, None),
    "automatic numbers in bold": (listed, BUILT_IN, NUMBERING),
    "bold in two sizes": (BOLD, BUILT_IN, None),
    "bold in one size": (ONE_LOOK, BUILT_IN, None),
    "bold with typed numbers": (before(dotted, ONE_LOOK), BUILT_IN, None),
    "bold with Roman numbers": (before(roman, ONE_LOOK), BUILT_IN, None),
    "bold with letters": (before(lettered, ONE_LOOK), BUILT_IN, None),
    "sections": (before(parted, ONE_LOOK), BUILT_IN, None),
    "plain with typed numbers as criteria": (before(lambda n: "AC " + ".".join(map(str, n if len(n) > 1 else (*n, 1))), look((p, p))), BUILT_IN, None),
    "capitals over bold": (CAPITALS, BUILT_IN, None),
    "bold capitals": (look((lambda t: bold(t.upper()), lambda t: bold(t))), BUILT_IN, None),
    "underlined": (look((plain('<w:b/><w:u w:val="single"/>'), plain('<w:u w:val="single"/>'))), BUILT_IN, None),
    "larger, not bold": (look((plain('<w:sz w:val="32"/>'), plain('<w:sz w:val="26"/>'))), BUILT_IN, None),
    "coloured": (look((plain('<w:color w:val="1F4E79"/><w:sz w:val="28"/>'), plain('<w:color w:val="1F4E79"/>'))), BUILT_IN, None),
    "centred over bold": (look((centred, lambda t: bold(t))), BUILT_IN, None),
    "bold over italic": (ITALIC_BELOW, BUILT_IN, None),
    "banners": (banner, BUILT_IN, None),
    "shaded": (look((lambda t: p(t, run_properties="<w:b/>", properties='<w:shd w:fill="D9E2F3"/>'), lambda t: bold(t))), BUILT_IN, None),
    "set in capitals by a property": (look((plain("<w:caps/>"), plain("<w:b/>"))), BUILT_IN, None),
    "bold with a colon": (lambda t, _: bold(f"{t.text}:"), BUILT_IN, None),
    "highlighted and bold": (look((plain('<w:b/><w:highlight w:val="yellow"/>'), plain("<w:b/>"))), BUILT_IN, None),
    "criteria in brackets behind": (lambda t, n: bold(f"{t.text} (AC {n[0]}.{n[-1]})"), BUILT_IN, None),
    "style above bold": (lambda t, n: styled("Heading")(t, n) if t.level == 1 else ONE_LOOK(t, n), BUILT_IN, None),
}  # fmt: skip


def text_of(titles: tuple[Title, ...], setter: Setter, seed: int) -> tuple[str, tuple[Title, ...]]:
    """The body of a text, and its headings as they are written."""
    pieces = [p("Coaching portfolio", "Title"), p("Learner: Sam Invented"), p("Date: 3 March 2025")]
    pieces += _contents(titles, seed)
    place: list[int] = []
    written: list[Title] = []
    for n, title in enumerate(titles):
        place = [*place[: title.level], *[0] * (title.level - len(place))]
        place[-1] += 1
        markup = setter(title, tuple(place))
        pieces.append(markup)
        written.append(title)
        pieces += _under(n + seed)
    return "".join(pieces), tuple(written)


def _contents(titles: tuple[Title, ...], seed: int) -> Iterator[str]:
    """No list of contents, one in Word's styles for it, or one typed by hand."""
    if seed:
        yield bold("Contents")
    for n, title in enumerate(titles if seed else ()):
        yield p(f"{title.text}\t{n + 2}", "TOC1") if seed == 1 else p(f"{title.text} ........ {n + 2}")


def in_cells(titles: tuple[Title, ...]) -> str:
    """A page laid out by a table of one column: each heading opens the cell of its text."""
    rows = [
        [bold(f"1.{n} {title.text}") + p(PROSE[n % 6]) + p(PROSE[(n + 1) % 6])] for n, title in enumerate(titles, 1)
    ]
    return p("Coaching portfolio", "Title") + table(rows)


def asked_in_cells(titles: tuple[Title, ...]) -> str:
    """A form: what is asked stands in one row, the answer in the next, under headings of the parts."""
    pieces = [p("Answer book", "Title")]
    for n, title in enumerate(titles, 1):
        asked = f"{n}.1 Critically review the ways in which this bears upon own practice"
        pieces += [
            bold(title.text, 14),
            table([[bold(asked)], [p(PROSE[n % 6]) + p(PROSE[(n + 1) % 6])], ["Assessor: met / not met"]]),
            p(""),
        ]
    return "".join(pieces)


def _under(n: int) -> Iterator[str]:
    """What stands under a heading: always prose, and now and then something that could be taken for a heading."""
    yield p(PROSE[n % 6])
    extra = n % 7
    if extra == 1:
        yield p(inner=run(RUN_IN[n % 4], "<w:b/>") + run(" " + PROSE[(n + 1) % 6]))
    elif extra == 2:
        yield table(
            [
                [bold("Date"), bold("Client"), bold("Length")],
                ["3 March 2025", "Client 1", "60 minutes"],
                ["9 March 2025", "Client 2", "90 minutes"],
            ]
        )
        yield p("Table 1: Sessions held", "Caption")
    elif extra == 3:
        yield p("“Say less, and ask once.”", run_properties="<w:i/>")
    elif extra == 4:
        yield from (
            p(f"• {item}") for item in ("a quiet room", "an hour without a telephone", "a question to begin with")
        )
    elif extra == 5:
        yield table([["What went well", "Patience"], ["What did not", "Pace"]])
    yield p(PROSE[(n + 2) % 6])


def layouts() -> Iterator[Layout]:
    """Every family with every text; and texts without any heading."""
    for name, (setter, styles, numbering) in FAMILIES.items():
        for n, titles in enumerate(TEXTS):
            xml, written = text_of(titles, setter, n)
            yield Layout(f"{name}, text {n + 1}", package(xml, styles=styles, numbering=numbering), written)
    for n, titles in enumerate(TEXTS):
        flat = tuple(Title(1, title.text) for title in titles)
        yield Layout(f"headings in cells above their text, text {n + 1}", package(in_cells(titles)), flat)
        yield Layout(f"a form with questions in cells, text {n + 1}", package(asked_in_cells(titles)), flat)
    for n in range(3):
        pieces = [p("Reflective journal", "Title")]
        for m in range(7):
            pieces += _under(n + m)
        yield Layout(f"no headings, text {n + 1}", package("".join(pieces)), ())


@dataclass(frozen=True)
class Score:
    """How one layout was read."""

    name: str
    right: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    levels: int
    """Headings whose level is right, counted from the outermost that the file has."""

    @property
    def f1(self) -> float:
        wrong = len(self.missed) + len(self.extra)
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0


def _bare(text: str) -> str:
    """Words without a colon or a criterion behind them."""
    return re.sub(r"(?:: ?| \(ac [\d.]+\))$", "", " ".join(text.casefold().split()))


def scored(layout: Layout) -> Score:
    """What the reader makes of a layout; numbers in front of a heading are not compared."""
    document: Document = read_word(layout.data, "Work.docx", "d1", "0" * 64)
    found = [(document.blocks[h.block].text, h.level) for h in document.headings if h.why not in UNLISTED]
    true = {_bare(t.text): t.level for t in layout.titles}
    hits = {key: level for text, level in found for key in true if _bare(text).endswith(key)}
    extra = tuple(text for text, _ in found if not any(_bare(text).endswith(key) for key in true))
    top = min(hits.values(), default=1)
    levels = sum(level - top + 1 == true[key] for key, level in hits.items())
    return Score(layout.name, len(hits), tuple(k for k in true if k not in hits), extra, levels)


def together(scores: list[Score]) -> Counter[str]:
    total: Counter[str] = Counter()
    for s in scores:
        total += Counter(right=s.right, missed=len(s.missed), extra=len(s.extra), levels=s.levels)
    return total


def main() -> None:
    """The command."""
    scores = [scored(layout) for layout in layouts()]
    for s in scores:
        if s.f1 < 1 or s.levels < s.right:
            print(f"{s.f1:.2f}  levels {s.levels}/{s.right}  {s.name}  missed {list(s.missed)}  extra {list(s.extra)}")
    total = together(scores)
    right = total["right"]
    f1 = 2 * right / (2 * right + total["missed"] + total["extra"])
    print(
        f"{len(scores)} layouts, {right + total['missed']} headings: F1 {f1:.3f}, levels right {total['levels'] / right:.3f}"
    )


if __name__ == "__main__":
    main()

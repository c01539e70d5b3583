"""Citations that point back (ibid., op. cit.), that are read through another work, and those of notes."""

from __future__ import annotations

import pytest

from extractors.model import Part, Reading
from extractors.references.gather import gather
from tests.extractors.reference_documents import CONTEXT, LIST, document, essay

IN_TEXT: list[tuple[str, list[str]]] = [
    ("So it is (Kolb, 1984). And so on (ibid.).", ["+(Kolb, 1984) Kolb", "+(ibid.) Kolb again"]),
    ("Kolb (1984) says so (ibid., p. 12).", ["+Kolb (1984) Kolb", "+(ibid., p. 12) Kolb again"]),
    ("(Kolb, 1984; Kline, 1999) and more (Ibid: 4)", ["+Kolb, 1984 Kolb", "+Kline, 1999 Kline", "+(Ibid: 4) Kline again"]),
    ("Nobody is cited before this (ibid.).", []),
    ("Kline (1999). Later (Kline, op. cit., p. 3).", ["+Kline (1999) Kline", "+(Kline, op. cit., p. 3) Kline again"]),
    ("As Whitmore (op. cit.) had it.", ["+Whitmore (op. cit.) Whitmore again"]),
    ("Hawkins and Smith, op. cit., agree.", ["+Hawkins and Smith, op. cit. Hawkins again"]),
    ("Ibarra, op. cit., p. 9, is nowhere.", ["-Ibarra, op. cit., p. 9 Ibarra"]),
    ("Ibarra (2015) is missing, and so (ibid.).", ["-Ibarra (2015) Ibarra", "-(ibid.) Ibarra again"]),
    ("I sat in the city and ate a biscuit at Whitmore Street.", []),
]  # fmt: skip

NOTES: list[tuple[tuple[str, ...], list[str]]] = [
    (("Kolb, 1984, p. 2.", "Ibid., p. 4."), ["+Kolb, 1984, p. 2 Kolb", "+Ibid., p. 4 Kolb again"]),
    (("Kolb, 1984.", "Kline, 1999.", "Kolb, op. cit., p. 7."), ["+Kolb, 1984 Kolb", "+Kline, 1999 Kline", "+Kolb, op. cit., p. 7 Kolb again"]),
    (("Ibid.",), []),
    (("Garvey, Stokes and Megginson (2018), p. 94.",), ["+Garvey, Stokes and Megginson (2018) Garvey"]),
    (("Garvey, Stokes and Megginson, 2018, p. 94.",), ["+Garvey, Stokes and Megginson, 2018, p. 94 Garvey"]),
    (("de Haan, Duckworth, Birch & Jones (2013: 41).",), ["+de Haan, Duckworth, Birch & Jones (2013: 41) de Haan"]),
    (("See Hawkins and Smith (2013), ch. 2.",), ["+Hawkins and Smith (2013) Hawkins"]),
    (("Schön (1983) 12; Kline (1999).",), ["+Schön (1983) Schön", "+Kline (1999) Kline"]),
    (("J. Whitmore, Coaching for Performance (2017), p. 12.", "Whitmore, loc. cit."), ["+J. Whitmore, Coaching for Performance (2017), p. 12 Whitmore", "+Whitmore, loc. cit. Whitmore again"]),
]  # fmt: skip

THROUGH: list[tuple[str, list[str]]] = [
    ("Lewin (1946) made the point early, as cited in Bassett (1986).", ["~Lewin (1946)", "+Bassett (1986)"]),
    ("Lewin (1946) said so long before (cited in Bassett, 1986).", ["~Lewin (1946)", "+(cited in Bassett, 1986)"]),
    ("Lewin (1946) said so. It is cited in Bassett (1986).", ["-Lewin (1946)", "+Bassett (1986)"]),
    ("Kolb (1984), who is quoted in Bassett (1986), began it.", ["+Kolb (1984)", "+Bassett (1986)"]),
]


def marks(reading: Reading) -> list[str]:
    return [
        f"{'+' if c.listed else '~' if c.secondary else '-'}{c.text} {c.authors[0]}{' again' if c.again else ''}"
        for c in gather(reading, CONTEXT)[1]
    ]


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_in_running_text(text: str, expected: list[str]) -> None:
    assert marks(essay(text)) == expected


@pytest.mark.parametrize(("notes", "expected"), NOTES)
def test_in_notes(notes: tuple[str, ...], expected: list[str]) -> None:
    parts = dict.fromkeys(range(1, len(notes) + 1), Part.FOOTNOTE)
    assert marks(Reading((document(["He says so.", *notes, "References", *LIST], parts=parts),))) == expected


@pytest.mark.parametrize(("text", "expected"), THROUGH)
def test_read_through_another(text: str, expected: list[str]) -> None:
    assert [m.rpartition(" ")[0] for m in marks(essay(text))] == expected


def test_pointing_back_makes_an_entry_cited() -> None:
    references, _ = gather(essay("As Whitmore (op. cit.) had it."), CONTEXT)
    assert [r.authors[0] for r in references if r.cited] == ["Whitmore"]


def test_a_note_points_back_to_notes_and_the_text_to_text() -> None:
    paragraphs = ["It is so (Kline, 1999).", "Kolb, 1984.", "Again (ibid.).", "Ibid.", "References", *LIST]
    reading = Reading((document(paragraphs, parts={1: Part.FOOTNOTE, 3: Part.FOOTNOTE}),))
    assert [c.authors[0] for c in gather(reading, CONTEXT)[1]] == ["Kline", "Kolb", "Kline", "Kolb"]

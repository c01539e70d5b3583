"""Third parties are hidden, ordinary words and the cohort's own learners are not."""

from __future__ import annotations

import time

import pytest

from reports.mask import MANY, Mask, Parties, third_parties
from reports.result_json import result
from tests.reports import factories


@pytest.mark.parametrize(
    ("names", "spared", "text", "shown"),
    [
        (["Mbali Khoza"], [], "Mbali Khoza is named.", "[name] is named."),
        (["Mbali Khoza"], [], "Ms Khoza's goal; Mbali said", "Ms [name]'s goal; [name] said"),
        (["Mbali Khoza"], [], "MBALI  KHOZA", "[name]"),
        (["Will"], [], "I will ask Will.", "I will ask [name]."),
        (["Mark Grace"], [], "a mark of grace", "a mark of grace"),
        (["Al Ng"], [], "Al Ng and all; Ng", "[name] and all; Ng"),
        (["Ann"], [], "Annual review, Joann", "Annual review, Joann"),
        (["Tansy Prothero"], ["Tansy Fennimore"], "Tansy and Prothero", "Tansy and [name]"),
        (["Tansy"], ["Tansy Fennimore"], "Tansy wrote", "Tansy wrote"),
        (["01632 960123"], [], "on 01632 960123.", "on [name]."),
        (["r.achterberg@example.org"], [], "to r.achterberg@example.org", "to [name]"),
        ([], [], "nobody here", "nobody here"),
        (["C++ (Ltd)"], [], "at C++ (Ltd) now", "at [name] now"),
    ],
)
def test_hide(names: list[str], spared: list[str], text: str, shown: str) -> None:
    assert Mask(Parties(people=frozenset(names)), spared).hide(text) == shown


FOLDED = [
    ("ISIL YILDIZ came", "[name] came"),
    ("ışıl yıldız came", "[name] came"),
    ("İŞIL YILDIZ came", "[name] came"),
    ("MARIA STRASSER came", "[name] came"),
]


@pytest.mark.parametrize("others", [0, MANY], ids=["few names", "very many"])
@pytest.mark.parametrize(("text", "shown"), FOLDED)
def test_capitals_of_every_alphabet_are_compared_alike_however_many_names_there_are(
    text: str, shown: str, others: int
) -> None:
    names = {"Isil Yildiz", "Işıl Yıldız", "Maria Strasser", *(f"Nobody{n} Else{n}" for n in range(others))}
    assert Mask(Parties(people=frozenset(names))).hide_path(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("at Bramblecote Housing Trust", "at [name]"),
        ("Trust and Housing", "Trust and Housing"),
        ("bramblecote housing trust.pdf", "[name].pdf"),
    ],
)
def test_an_organisation_is_hidden_as_a_whole_and_its_words_are_not(text: str, shown: str) -> None:
    assert Mask(Parties(others=frozenset({"Bramblecote Housing Trust"}))).hide(text) == shown


@pytest.mark.parametrize(
    ("names", "path", "shown"),
    [
        (["Mbali Khoza"], "Inbox/contract_mbali_khoza.docx", "Inbox/contract_[name].docx"),
        (["Mbali Khoza"], "KHOZA feedback.pdf", "[name] feedback.pdf"),
        (["Saoirse"], "saoirse-feedback.msg", "[name]-feedback.msg"),
        (["Tansy"], "Fennimore, Tansy/essay.docx", "Fennimore, Tansy/essay.docx"),
    ],
)
def test_hide_path(names: list[str], path: str, shown: str) -> None:
    assert Mask(Parties(people=frozenset(names)), ["Tansy Fennimore"]).hide_path(path) == shown


def test_who_may_be_named_is_not_hidden() -> None:
    told = third_parties(result(factories.assessment(), factories.cover()))
    assert "Rosalind Achterberg" in told.people
    assert {"Bramblecote Housing Trust", "01632 960123"} <= told.others
    assert not (told.people | told.others) & {"Whitmore", "Schön", "Perpetua Lindqvist", "EMCC"}


def test_of_very_many_names_the_same_are_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are then looked up by their first word; what is hidden must not depend on how many there are."""
    people = [
        "Mbali Khoza",
        "mbali-rose khoza",
        "O'Shea Quill",
        "Jean-Luc Ardin",
        "Şule İnan",
        "Strauß",
        "Ann",
        "Al Ng",
        "Kay",
    ]
    others = ["C++ (Ltd)", "(Ltd) Works", "01632 960123", "r.achterberg@example.org", "St. Bride's", "...", "Ann Works"]
    texts = [
        "MBALI  KHOZA and Mbali-Rose Khoza; Khoza's o'shea-quill, O'SHEA QUILL, ann works; Ann. Joann, annual",
        "contract_mbali_khoza.docx from C++ (Ltd), (ltd) works, x(Ltd) works ST. BRIDE'S st bride's STRAUSS Strauß STRAUß",
        "on 01632 960123 or 01632-960123; R.ACHTERBERG@example.org; şule inan, ŞULE İNAN, Şule ınan; jean luc ardin ... Kay \u212aay",
        "Al Ng, al_ng, Al-Ng; all; nobody here",
    ]
    parties = Parties(frozenset(people), frozenset(others))
    few = Mask(parties, ["Kay Ardin"])
    shown = [(few.hide(text), few.hide_path(text)) for text in texts]
    assert sum(text.count("[name]") for pair in shown for text in pair) > 20
    monkeypatch.setattr("reports.mask.MANY", 0)
    many = Mask(parties, ["Kay Ardin"])
    assert [(many.hide(text), many.hide_path(text)) for text in texts] == shown


def test_ten_thousand_names_take_no_time() -> None:
    letters = "abcdefghij"
    given = ["Bo" + "".join(letters[int(c)] for c in f"{n:04d}") for n in range(10_000)]
    mask = Mask(Parties(frozenset(f"{name} Quill{name.casefold()}" for name in given)))
    text = "Somebody told me about a harbour where nobody had ever asked what a good day looks like. " * 6
    began = time.process_time()
    for name in given[:1_000]:
        assert mask.hide(f"{text} {name} was there.").endswith(" [name] was there.")
    assert time.process_time() - began < 5, "it took 20 s"

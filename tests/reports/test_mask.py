"""Third parties are hidden, ordinary words and the cohort's own learners are not."""

from __future__ import annotations

import pytest

from reports.mask import Mask, Parties, third_parties
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

"""Which forms of a name are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.placing.forms import Forms, fits
from pipeline.placing.register import Entry, Register

ONE = [
    ("W Y Tsang", "Tsang Wing Yee Fiona", "initials, the family name first"),
    ("WY Tsang", "Wing Yee Tsang", "initials written together"),
    ("Fiona Tsang", "Tsang Wing Yee Fiona", "the English forename"),
    ("Hana Alnajjar", "Hana Al-Najjar", "a hyphen left out"),
    ("K. R. Al Mansoori", "Khalfan Rashed Al Mansoori", "an article that stays"),
    ("Elaine DF", "Elaine Debono-Farrugia", "the initials of a double name"),
    ("S.-y. Han", "Han Soo-yeon", "initials of a double forename"),
    ("E. Debono-Farrugia", "Elaine Debono-Farrugia", "a double name"),
    ("Tom Okafor", "Thomas Okafor", "a usual short form"),
    ("Okafor", "Ngaire Okafor", "the family name alone"),
]
TWO = [
    ("Gallagher Sh", "Niamh Gallagher", "other letters"),
    ("Elaine Farrugia", "Karl Farrugia", "one family"),
    ("Anna Poole", "Joanna Poole", "an end is no short form"),
    ("Maria Poole", "Mariana Poole", "nor is a beginning of three letters"),
    ("Jan Novak", "Jana Novak", "a couple"),
    ("Li Poole", "Lily Poole", "two letters are a name"),
    ("Ada Poole", "Ada Lind", "a forename in common"),
    ("Rajan Velu", "Rajan VeluMentoring", "a word that sticks to a name is no name"),
    ("", "Ada Poole", "nobody"),
]


@pytest.mark.parametrize(("form", "full", "why"), ONE)
def test_fits(form: str, full: str, why: str) -> None:
    assert fits(form, full), why


@pytest.mark.parametrize(("form", "full", "why"), TWO)
def test_does_not_fit(form: str, full: str, why: str) -> None:
    assert not fits(form, full), why
    assert not fits(full, form), why


def test_within_one_file_any_beginning_or_end_may_stand_for_a_forename() -> None:
    assert fits("Sade Okafor", "Folasade Okafor", loosely=True)
    assert fits("Gallagher Sh", "Shane Gallagher", loosely=True)
    assert fits("Beth Poole", "Bethan Poole", loosely=True)
    assert not fits("Dan Poole", "Bethan Poole", loosely=True)


@given(st.lists(st.sampled_from(["Ada", "Ngaire", "Okafor", "Poole", "B.", "Lind"]), min_size=1, max_size=4))
def test_a_name_fits_itself_in_any_order(words: list[str]) -> None:
    if any(len(word) > 2 for word in words):
        assert fits(" ".join(words), " ".join(reversed(words)))


CASES = [
    (["Ngaire Okafor", "N. Okafor"], "N. Okafor", "Ngaire Okafor", "the fullest form"),
    (["Niamh Gallagher", "Shane Gallagher", "S. Gallagher"], "S. Gallagher", "Shane Gallagher", "the one that fits"),
    (["Li Poole", "Lily Poole"], "Li Poole", "Li Poole", "two people again"),
    (["Jane Smith", "John Smith", "J. Smith"], "J. Smith", "J. Smith", "two that fit are none"),
    (["Thomas Okafor", "Tom Okafor"], "Tom Okafor", "Thomas Okafor", "a short form"),
    (["Jan Novak", "Jana Novak"], "Jan Novak", "Jan Novak", "two people"),
    (["Hana Al-Najjar", "Hana Alnajjar"], "Hana Alnajjar", "Hana Al-Najjar", "a hyphen"),
    ([], "Ada Poole", "Ada Poole", "a stranger"),
]


@pytest.mark.parametrize(("names", "form", "learner", "why"), CASES)
def test_one_spelling_for_each_learner(names: list[str], form: str, learner: str, why: str) -> None:
    assert Forms(names).one(form, Register()) == learner, why


def test_the_register_has_the_last_word() -> None:
    register = Register((Entry("Thomas Adewale Okafor"),))
    assert Forms(["Tom Okafor"]).one("Adewale Okafor", register) == "Thomas Adewale Okafor"

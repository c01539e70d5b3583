"""The trained model of fields: what it reads where the marks do not tell, and that it is left out where they do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.references.entries import read_entry
from extractors.references.fields import scores
from extractors.references.fields.features import MOST_TOKENS, features_of
from extractors.references.fields.model import fields_of, labels_of, model
from extractors.references.fields.scores import Scores
from extractors.references.particulars import particulars_of

LATE = [
    # the year behind title and journal, as medicine, Chicago and MLA have it
    ("Orme T, Vickers B. What silence does to a question. Journal of Workplace Dialogue. 2011;14(2):33-41.", "What silence does to a question", "Journal of Workplace Dialogue"),
    ("Orme, Thomas, and Beth Vickers. Leading Without Answers. London: Routledge, 2014.", "Leading Without Answers", ""),
    ("T. Orme and B. Vickers, “Peer groups in small firms,” Human Resource Review, vol. 12, no. 3, pp. 44–59, 2009.", "Peer groups in small firms", "Human Resource Review"),
    ("Orme T. Trust and its limits. 2nd ed. Maidenhead: Open University Press; 2013.", "Trust and its limits", ""),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "title", "container"), LATE)
def test_year_at_the_end(raw: str, title: str, container: str) -> None:
    entry = read_entry(raw)
    assert entry.title == title
    assert entry.authors[0] == "Orme"
    if container:
        assert particulars_of(entry.raw, entry.title, entry.kind, entry.year).container == container


HARVARD = [
    ("Orme, T. (2014) Leading: and other verbs. London: Sage.", "London", "Sage", ""),
    ("Orme, T. (2014) ‘On rest’, Journal of Calm, 3(1), pp. 2–9.", "", "", "Journal of Calm"),
    ("Orme, T. (2014). On rest. Journal of Calm, 3(1), 2–9.", "", "", "Journal of Calm"),
]


@pytest.mark.parametrize(("raw", "place", "publisher", "container"), HARVARD)
def test_what_the_marks_tell_is_left_to_them(raw: str, place: str, publisher: str, container: str) -> None:
    entry = read_entry(raw)
    said = particulars_of(entry.raw, entry.title, entry.kind, entry.year)
    assert (said.place, said.publisher, said.container) == (place, publisher, container)


def test_a_web_page_has_no_publisher_of_the_model() -> None:
    raw = "Mindful Firms (2020) Pausing at work. Available at: https://www.example.org/pause (Accessed: 3 May 2024)."
    said = particulars_of(raw, "Pausing at work", "web", "2020")
    assert (said.container, said.publisher) == ("", "")


def test_weights_fit_the_labels() -> None:
    field = model()
    assert field.follows.shape == (len(field.labels),) * 2
    assert {"title", "container", "place", "publisher"} <= set(field.labels)
    assert all(0 <= label < len(field.labels) for pairs in field.speaks.values() for label, _ in pairs)


def test_nothing_of_nothing() -> None:
    assert labels_of([]) == []
    assert fields_of("") == {}


@settings(max_examples=60, deadline=None)  # the first example reads the weights
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    places, words = features_of(text)
    assert len(places) == len(words) <= MOST_TOKENS
    assert len(labels_of([text[a:b] for a, b in places])) == len(words)
    assert all(isinstance(value, str) for value in fields_of(text).values())
    assert read_entry(text).raw == read_entry(text).raw


def added(text: str) -> list[list[float]]:
    """The weights of what is seen, added one by one, for every word and label."""
    field = model()
    sums = []
    for names in features_of(text)[1]:
        sums.append([0.0] * len(field.labels))
        for name in names:
            for label, weight in field.speaks.get(name, ()):
                sums[-1][label] += weight
    return sums


def words_of(text: str) -> list[str]:
    return [text[a:b] for a, b in features_of(text)[0]]


@settings(max_examples=60, deadline=None)  # the first example reads the weights
@given(
    st.lists(
        st.sampled_from("Orme, T. (2014) ‘On rest’, Journal of Calm, 3(1), pp. 2–9. In: (eds) London: Sage &".split())
        | st.text(min_size=1, max_size=8),
        max_size=30,
    )
)
def test_the_kept_sums_are_those_of_the_weights_one_by_one(words: list[str]) -> None:
    text = " ".join(words)
    if listed := words_of(text):
        fresh = Scores(model().speaks, len(model().labels))
        for _ in range(2):  # the second time every sum is at hand
            assert np.allclose(fresh.of(listed), added(text))


def test_the_sums_do_not_fill_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "MOST_ROWS", 500)
    kept = Scores(model().speaks, len(model().labels))
    for n in range(300):
        text = f"Orme{n}, T. ({1700 + n}) Rest{n}: on word{n * 7} and «mark{n}». Place{n}: House{n}."
        assert np.allclose(kept.of(words_of(text)), added(text))
        assert len(kept._words) < 600

"""Sentences and words. The only module that imports spaCy.

spaCy's tokenizer takes time quadratic in the length of a run of punctuation (8,000 "=" take 8.6 s), and
signature lines and dividers are made of these: every token is cut at `LONGEST_TOKEN` characters first, by
replacing what is over with blanks, so that offsets stay.
"""

from __future__ import annotations

import re
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

LONGEST_TOKEN = 200
"""Characters; the longest in real coursework is a URL of about 1,000, whose tail no rule needs."""

_OVERLONG = re.compile(rf"(\S{{{LONGEST_TOKEN}}})(\S+)")


def bounded(text: str) -> str:
    """The text with every token cut at `LONGEST_TOKEN` characters and blanks in place of the rest.

    Same length as `text`, so offsets into one are offsets into the other.
    """
    return _OVERLONG.sub(lambda m: m[1] + " " * len(m[2]), text)


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The English tokenizer and sentence splitter; made once per process (about 50 ms)."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?", "…", "。"]})
    return nlp


def analyse(text: str) -> Doc:
    """Tokens and sentences of one block's text (characters; offsets as in `text`)."""
    return pipeline()(bounded(text))


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, blanks at the ends left out.

    A full stop after an initial or a usual abbreviation ("et al.", "e.g.", "edn.") ends none.
    """
    if not text.strip():
        return ()
    spans: list[tuple[int, int]] = []
    for sent in analyse(text).sents:
        piece = sent.text
        start = sent.start_char + len(piece) - len(piece.lstrip())
        end = sent.start_char + len(piece.rstrip())
        if end <= start:
            continue
        if spans and _ABBREVIATION.search(text[spans[-1][0] : spans[-1][1]]):
            start = spans.pop()[0]
        spans.append((start, end))
    return tuple(spans)


_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|et al|e\.g|eg|i\.e|ie|cf|vs|pp?|eds?|edn|vol|no|Dr|Mrs?|Ms|Prof|St|approx|c|ch|fig|hrs?|mins?)\.)$"
)

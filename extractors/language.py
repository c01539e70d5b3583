"""Sentences, words and the pipeline in which names are recognised. The only module that imports spaCy.

spaCy's tokenizer takes time quadratic in the length of a run of punctuation (8,000 "=" take 8.6 s), and
signature lines and dividers are made of these: every token is cut at `LONGEST_TOKEN` characters first, by
replacing what is over with blanks, so that offsets stay.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENDS = (".", "!", "?", "…", "。")
"""Tokens that end a sentence."""
OPENING = " ([{“‘«"
"""What may stand before a sentence's first word and belongs to it, with the blank before."""
REMEMBERED = 8_192
"""Texts of which the sentences are remembered: each stage asks for those of every block."""
_COLUMNS = ("ORTH", "IS_PUNCT", "IDX", "LENGTH")

LONGEST_TOKEN = 200
"""Characters; the longest in real coursework is a URL of about 1,000, whose tail no rule needs."""

_OVERLONG = re.compile(rf"(\S{{{LONGEST_TOKEN}}})(\S+)")


def bounded(text: str) -> str:
    """The text with every token cut at `LONGEST_TOKEN` characters and blanks in place of the rest.

    Same length as `text`, so offsets into one are offsets into the other.
    """
    return _OVERLONG.sub(lambda m: m[1] + " " * len(m[2]), text)


@lru_cache(maxsize=1)
def _spacy() -> Any:
    """spaCy, imported where a text is first analysed: that takes longer than a night on which nothing has changed."""
    return importlib.import_module("spacy")


@lru_cache(maxsize=1)
def _tokenizer() -> Callable[[str], Doc]:
    """The English tokenizer; made once per process (about 50 ms)."""
    made: Callable[[str], Doc] = _spacy().blank("en").tokenizer
    return made


@lru_cache(maxsize=REMEMBERED)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, blanks at the ends left out.

    A full stop after an initial or a usual abbreviation ("et al.", "e.g.", "edn.") ends none. An opening bracket or
    quotation mark belongs to the sentence that it opens.
    """
    if not text.strip():
        return ()
    cut = bounded(text)
    return _sentences(_tokenizer()(cut), cut, text)


def _sentences(doc: Doc, cut: str, text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    for first, last in _pieces(doc):
        piece = cut[first:last]
        start = first + len(piece) - len(piece.lstrip())
        end = first + len(piece.rstrip())
        if end <= start:
            continue
        if spans:
            before = text[spans[-1][0] : spans[-1][1]].rstrip(OPENING)
            if _ABBREVIATION.search(before):
                start = spans.pop()[0]
            elif before and spans[-1][0] + len(before) < spans[-1][1]:
                opened = spans.pop()[0]
                spans.append((opened, opened + len(before)))
                start = spans[-1][1] + len(text[spans[-1][1] : start]) - len(text[spans[-1][1] : start].lstrip())
        spans.append((start, end))
    return tuple(spans)


def _pieces(doc: Doc) -> Iterator[tuple[int, int]]:
    """(start, end) of what spaCy's `Sentencizer` makes of the tokens, by its rule but without an object for each:
    a sentence begins at the first token after one of `ENDS` that is no punctuation."""
    lexemes = doc.vocab.strings
    ends = {lexemes[mark] for mark in ENDS}
    orths, marks, places, lengths = (doc.to_array(attribute).tolist() for attribute in _COLUMNS)
    first, ended = 0, False
    for n, orth in enumerate(orths):
        if orth in ends:
            ended = True
        elif ended and not marks[n]:
            yield places[first], places[n - 1] + lengths[n - 1]
            first, ended = n, False
    if orths:
        yield places[first], places[-1] + lengths[-1]


_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|et al|e\.g|eg|i\.e|ie|cf|vs|pp?|eds?|edn|vol|no|Dr|Mrs?|Ms|Prof|St|approx|c|ch|fig|hrs?|mins?)\.)$"
)


NameSpan = tuple[int, int, str, float]
"""(start, end, kind, probability): characters; PERSON, AUTHOR, ORG or PLACE; 0 to 1."""
Recognise = Callable[[Sequence[str], Iterable[tuple[int, int, int]]], Sequence[Sequence[NameSpan]]]
"""Finds names in sentences of some texts: (texts, (number of the text, start, end) of each sentence) -> names."""

OTHERS_LABELS = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
"""Labels of published spaCy pipelines in ours."""
OTHERS_PROBABILITY = 0.9
"""Taken for what a pipeline finds that gives no probability; its published precision for persons is near this."""


class NameComponent:
    """A spaCy component that lets a recogniser read the sentences of documents and sets their entities."""

    def __init__(self, recognise: Recognise) -> None:
        """Take what finds the names."""
        self.recognise = recognise

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], **_: Any) -> Iterator[Doc]:
        """Set the entities of many documents, read together so that sentences of like length share a batch."""
        docs = list(stream)
        texts = [doc.text for doc in docs]
        spans = [(n, start, end) for n, doc in enumerate(docs) for start, end in sentences(texts[n])]
        for doc, found in zip(docs, self.recognise(texts, spans), strict=True):
            entities = (doc.char_span(s, e, label=kind, alignment_mode="expand") for s, e, kind, _ in found)
            doc.set_ents(_spacy().util.filter_spans([e for e in entities if e is not None]))
            yield doc


@lru_cache(maxsize=2)
def name_pipeline(recognise: Recognise) -> Language:
    """The English tokenizer with a recogniser of names behind it, which reads `sentences`; made once a process.

    The recogniser as a spaCy pipeline, which is what programs that build on spaCy take, such as the one that it is
    measured against (`tests/speed/stages.py`). A run asks `names`, which says the same of a text without making a
    document of tokens for it. Give it texts that are `bounded`.
    """
    _spacy().language.Language.component("firstread_names", func=NameComponent(recognise))
    nlp: Language = _spacy().blank("en")
    nlp.add_pipe("firstread_names")
    return nlp


def is_installed(name: str) -> bool:
    """Whether a spaCy pipeline of this name, or in a folder of this path, can be loaded."""
    return bool(_spacy().util.is_package(name)) or (Path(name) / "config.cfg").is_file()


@lru_cache(maxsize=2)
def _installed(name: str) -> Language:
    loaded: Language = _spacy().load(name)
    return loaded


def names(texts: Sequence[str], recognise: Recognise, installed: str = "") -> Iterator[tuple[NameSpan, ...]]:
    """Names in each text, in reading order.

    `installed` names a spaCy pipeline to use in place of `recognise`. Raises OSError where it is not installed.
    """
    cut = [bounded(text) for text in texts]
    if not installed:  # as `name_pipeline` does, without a document of tokens for each text
        spans = [(n, start, end) for n, text in enumerate(cut) for start, end in sentences(text)]
        yield from map(tuple, recognise(cut, spans))
        return
    for doc in _installed(installed).pipe(cut):
        yield tuple(
            (e.start_char, e.end_char, OTHERS_LABELS[e.label_], OTHERS_PROBABILITY)
            for e in doc.ents
            if e.label_ in OTHERS_LABELS
        )

"""What a stretch of text is by its wording alone: told by somebody of what happened, a form's clause, a prompt."""

from __future__ import annotations

import re
from functools import lru_cache

REMEMBERED = 16_384
"""Paragraphs of which it is remembered whether they are worded as a form: each is looked at for many pairs."""

FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|me|my|myself|mine)\b")
_UNDERTAKING = re.compile(
    r"\b(?:I|we|the (?:coach|mentor|coachee|mentee|client|learner)|both parties)\s+"
    r"(?:\w+ly\s+|hereby\s+|both\s+|can\s+)?(?:agrees?|confirm|declare|certify|undertakes?|consent|understand|acknowledge|promise|commit|accept)\b",
    re.IGNORECASE,
)
_NORM = re.compile(
    r"\b(?:(?:the|your|a|each|both|either|all|any)\s(?:\w+\s){0,2}(?:coach(?:es)?|mentors?|coachees?|mentees?|clients?|learners?|candidates?"
    r"|sponsors?|managers?|organi[sz]ation|part(?:y|ies)|participants?|sessions?|meetings?|information|records?|notes|data|form|log|sheet"
    r"|agreement|contract|centre|assessor|programme)\s(?:\w+\s){0,3}(?:will|shall|must|agrees?|undertakes?|(?:is|are)\s(?:responsible|entitled"
    r"|required|expected|bound|to\sbe|kept|stored|held|given|treated|made|switched|counted|charged))"
    r"|this\s(?:form|record|log|agreement|contract|document|sheet|workbook|statement|policy|template|booklet)\b"
    r"|(?:information|notes|data|records|feedback|complaints|names|sessions|meetings|work)\s(?:\w+\s){0,3}(?:will|shall|must|should|may)\b"
    r"|in\swriting|by\slaw|the\slaw\srequires|risk\sof\sharm|data\sprotection)",
    re.IGNORECASE,
)
"""What a form lays down for whoever signs it."""
_TOLD = re.compile(
    r"\bI\s(?:\w+ly\s)?(?:was|had|did|felt|thought|knew|saw|found|went|came|made|took|gave|told|said|kept|began|wrote|left|asked|used|"
    r"noticed|reali[sz]ed|learn(?:ed|t)|tried|wanted|chose|heard|spoke|met|decided|started|became|could|would)\b"
    r"|\b(?:he|she|they|it|there|the\s(?:client|coachee|mentee))\s(?:\w+ly\s)?(?:was|were|had|did|felt|thought|knew|saw|found|went|came|made|took|"
    r"gave|told|said|kept|began|wrote|left|asked|noticed|reali[sz]ed|wanted|chose|heard|spoke|decided|started|became|arrived)\b",
    re.IGNORECASE,
)
"""What somebody tells of what happened."""
_IMPERATIVE = re.compile(
    r"\W*(?:please|do\snot|don['’]t|never|always|remember|ensure|make\ssure|keep|choose|think|set|refer|aim|circle|tick|delete|sign"
    r"|return|bring|avoid|read|answer|take|look|use|give|list|describe|explain|write|record|complete|attach|add|say|enter|insert)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘\"(])")
_COMMAND = re.compile(
    r"\W*(?:\(?\d+(?:\.\d+)*[.)]?\s*)?(?:please|describe|explain|give|list|outline|identify|state|record|complete|use|"
    r"attach|include|insert|summari[sz]e|evaluate|reflect|consider|discuss|analyse|note|refer|set out|say|tell|write|"
    r"add|provide|show|compare|review|critically|how|what|which|why|when|where|who)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yourself|the (?:learner|candidate|student)(?:['’]s)?)\b", re.IGNORECASE)
_INSTRUCTION = re.compile(
    r"\b(?:you|learners?|candidates?|students?)\s+(?:should|must|(?:will )?need(?:s)? to|"
    r"(?:are|is) (?:required|asked|expected|advised) to|may wish to|are reminded)\b",
    re.IGNORECASE,
)

PLAIN, OWN, FORM, PROMPT = range(4)
"""Kinds of stretches: plain, told in the first person, a form's clause, a prompt."""


def kind_of(text: str) -> int:
    """What a stretch of text is by its wording: plain, told in the first person, a form's clause, a prompt."""
    if _UNDERTAKING.search(text) and not _TOLD.search(text):
        return FORM
    if FIRST_PERSON.search(text):
        return OWN
    if _INSTRUCTION.search(text) or (_COMMAND.match(text) and _ADDRESSED.search(text)):
        return PROMPT
    return PLAIN


def is_told(text: str) -> bool:
    """A text tells what happened, in the past: no form does."""
    return bool(_TOLD.search(text))


def is_clause_or_prompt(text: str) -> bool:
    """A text undertakes something, or is a prompt, and tells nothing."""
    return not _TOLD.search(text) and kind_of(text) >= FORM


def asks_reader(text: str) -> bool:
    """A line turns to whoever fills in a form."""
    return not FIRST_PERSON.search(text) and bool(_ADDRESSED.search(text))


@lru_cache(maxsize=REMEMBERED)
def is_worded_as_form(text: str) -> bool:
    """Most sentences of a text ask for something, undertake something, or lay down what is to be done."""
    sentences = [s for s in _SENTENCES.split(text) if s.strip()]
    return not _TOLD.search(text) and 2 * sum(map(_lays_down, sentences)) > len(sentences)


def _lays_down(sentence: str) -> bool:
    if FIRST_PERSON.search(sentence):
        return bool(_UNDERTAKING.search(sentence))
    asks = _IMPERATIVE.match(sentence) or sentence.rstrip(" )”\"'").endswith("?")
    return bool(asks or kind_of(sentence) >= FORM or _NORM.search(sentence) or _ADDRESSED.search(sentence))

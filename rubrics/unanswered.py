"""What was sent out or asked for and has brought no answer: "The form went to both directors on 2 June"."""

from __future__ import annotations

import re

from extractors.uncased import Uncased

_SILENT = Uncased(
    r"\b(?:not|never|n't|none|nobody|no one|neither)\b[^.;]{0,25}?\b(?:come|came|been|sent|arrived|returned|replied|"
    r"answered|responded|reply|answer|respond|return|receive\w*)\b(?: back)?|"
    r"\bno (?:reply|replies|response|responses|answer|answers)\b|"
    r"\bunanswered\b|\bstill (?:out|awaited|waiting)\b|\bawait\w*",
)
"""Somebody was asked and has said nothing."""

_COMING = Uncased(
    r"\b(?:hers|his|theirs|it|they|(?:the |their |her |his )?(?:reply|replies|answers?|response|responses|feedback|"
    r"comments?|forms?|questionnaires?|letters?))\b[^.;:]{0,25}?\b(?:is|are|was|were|being)\b(?: still| now)? "
    r"(?:on (?:the|its|their) way|in the post|coming|to (?:come|follow)|to be (?:sent|filled|written|returned)|due\b)"
    r"|\b(?:will|would|'ll|promised to|means? to) (?:soon )?(?:send|return|fill in|write|complete|post|e-?mail) "
    r"(?:me )?(?:it|them|hers|his|theirs|one|(?:a|the|her|his|their) (?:form|questionnaire|reply|answer|comments?))\b",
)
"""What was asked for is promised: "hers is on the way", "he will send it after the audit"."""

_PAPERS = r"(?:forms?|questionnaires?|surveys?|requests?|reminders?|pages?|links?)"
"""What is sent out to be filled in."""
_SENT = Uncased(
    rf"\b(?:{_PAPERS}|e-?mails?|letters?|it|they|them)\b[^.;:]{{0,60}}?"
    r"\b(?:went|(?:was|were|has been|have been|had been|is|are) (?:now )?(?:sent|e-?mailed|posted|issued|given out"
    r"|handed out|circulated|passed))\b(?! (?:back|in)\b)(?! to me\b)"
    rf"|\b{_PAPERS} (?:sent|e-?mailed|posted|issued|given|handed)(?: out)? to\b"
    rf"|\bI (?:have )?(?:also )?(?:sent|e-?mailed|posted|issued)\b[^.;:]{{0,60}}\b{_PAPERS}\b"
    r"|\bI (?:have )?(?:also )?(?:e-?mailed|wrote to|asked)\b[^.;:]{3,60}"
    r"\b(?:to ask|asking|(?:with )?(?:\w+ )?questions\b|for (?:feedback|comments?|a few lines))"
    r"|\bI (?:have )?(?:also )?asked (?:\w+ ){0,4}?for (?:answers?|replies|a reply|responses?|them|it)(?: back)?"
    r" (?:by|before|within)\b"
    r"|\b(?:I|and) (?:have )?sent (?:\w+ ){0,3}?reminders?\b",
)
"""It went out, or the learner asked."""
_CAME_BACK = re.compile(
    r"\b(?:said|wrote|written|replied|answered|came back|returned|received|rated|scored|ticked|told|noted|reported"
    r"|responded|all (?:\w+ )?(?:did|back))\b|[:“\"„‘]\s?(?-i:[“\"„‘A-Z])|\bout of\b|\d ?/ ?\d",
    re.IGNORECASE,
)
"""Behind it, words, marks or a quotation of whoever was asked."""
_QUOTED = re.compile(r"[“\"„]\s?\w")


def only_asked(text: str, feedback: Uncased) -> bool:
    """Somebody was asked, and the sentence says that nothing came or that it is still to come, or says of no answer.

    `feedback`: words for what was asked for, of which one must stand in a sentence that denies an answer.
    """
    if _SILENT.anywhere(text) and feedback.anywhere(text):
        return True
    if _COMING.anywhere(text) and not _QUOTED.search(text):
        return True
    sent = _SENT.search(text)
    return sent is not None and _CAME_BACK.search(text, sent.end()) is None

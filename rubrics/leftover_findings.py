"""What was left in a file that should have been taken out: a writing assistant's phrases, placeholders, another's name.

Each is a fact to ask about. Nothing here says by whom or what a text was written, and there is no score for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extractors.model import Block, Document, Facts, Part, PersonRole, Role, Span, Status
from extractors.uncased import Uncased
from rubrics.codes import counted, finding
from rubrics.model import Finding

OPENING = 25
"""Blocks at the head of a file in which a cover names its learner."""
SHOWN = 4
PLACES = 10
_TEXTS = (Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX)
_FRAME = (Part.HEADER, Part.FOOTER, Part.FILENAME)
"""Properties are told of as authors (`identity_findings`) and beside the other's on the cohort's Integrity sheet."""

_ASSISTANT = Uncased(
    r"""\b(?:as\san\s(?:AI|artificial\sintelligence)(?:(?:[\s-]\w+){0,2}\s(?:model|assistant|chatbot))?(?=,|\s(?:I|developed\sby)\b)
    |as\sa\slarge\slanguage\smodel(?=,|\s(?:I|developed|trained)\b)
    |my\straining\sdata\b
    |I\shope\sthis\shelps(?:\swith\syour\s(?:assignment|essay|reflection|portfolio|work)|[!.]\s+(?:Let\sme|If\syou|Feel\sfree|Please))
    |based\son\s(?:the\s)?(?:details|information|notes|context|prompts?|points|input)\s(?:that\s)?you(?:['’]ve|\shave)?\s(?:provided|shared|gave|given)\b
    |I\s(?:do\snot|don['’]t)\shave\s(?:access\sto\s(?:the\sinternet|real-?time|current|up-to-date|personal)|personal\s(?:experiences?|feelings|opinions))\b
    |this\s(?:revised\s|new\s|updated\s)?version\s(?:keeps|maintains|preserves|retains)\syour\b
    |If\syou(?:['’]d|\swould)?\s(?:like|want),\sI\s(?:can|could)\s(?:also\s)?\w+\b
    |I(?:['’]ve|\shave)\s(?:kept|used|maintained|written)\s(?:the|a|it\sin\sa)\s[^.]{0,40}\bas\s(?:you\s)?requested\b
    |replace\sthe\s(?:bracketed|placeholders?|square\sbrackets|text\sin\sbrackets)\b[^.]{0,30}\byour\sown\b
    |Here\sare\s(?:some|a\sfew|several|\w+)\s(?:suggestions|ways|ideas|tips|edits|examples)\s(?:to|for|of|that)\s[^.]{0,30}\byour\s(?:essay|text|draft|paragraph|answer|reflection|assignment|writing)\b
    |I(?:['’]m|\sam)?\s(?:cannot|can['’]t|unable\sto)\sfulfil{1,2}\s(?:that|this|your)\srequest\b
    |as\sof\smy\s(?:last|latest)\s(?:knowledge\s|training\s)?(?:update|cut-?off)\b
    |my\s(?:knowledge|training)\scut-?off\b
    |I(?:['’]m|\sam)\s(?:sorry|unable),?\s(?:but\s)?(?:I\s(?:cannot|can['’]t)|to)\s(?:assist|help\swith\sthat|provide\sreal-?time|browse)\b
    |(?:Certainly|Sure|Absolutely|Of\scourse)[!,.]\s(?:Here(?:['’]s|\sis|\sare)|Below\sis)\b(?!\s(?:where|why|when|what\sI|how\sI))
    |(?:Here(?:['’]s|\sis)|Below\sis)\s(?:an?|the|your)\s(?:revised|improved|rewritten|polished|refined|reworded|updated|more\s\w+|shortened|expanded|sample|possible)\s
     (?:version|draft|paragraph|response|text|example\s(?:answer|response|essay)|essay|answer)\b
    |Let\sme\sknow\sif\s(?:you(?:['’]d|\swould)\slike|you\swant|you\sneed)\s(?:me\sto|any\s(?:changes|edits|revisions|adjustments|tweaks))\b
    |Would\syou\slike\sme\sto\s(?:expand|adjust|refine|rewrite|tailor|shorten|add|continue|make|include|format|turn\s(?:this|it)|convert|generate)\b
    |feel\sfree\sto\s(?:adjust|modify|customi[sz]e|tailor|personali[sz]e|edit)\s(?:this|it|the|these)\b
    |Regenerate\sresponse\b
    |ChatGPT\ssaid:
    )
    |\A(?:That['’]s\sa\s)?(?:Great|Good|Excellent)\squestion[!.]\s(?=[A-Z])
    |oaicite
    |contentReference\[
    |turn\d+(?:search|view|news)\d+
    |utm_source=(?:chatgpt|openai|copilot)
    |\[(?:oai_)?citation:\d
    |【\d+[^】]{0,12}】""",
    re.VERBOSE,
)
_PLACEHOLDER = Uncased(
    r"""\b(?:insert\s(?:(?:your\s)?(?:name|text|date|quote|quotation|reference|citation|example|figure|table|diagram|title|logo|details)\s)?here\b
    |click\s(?:or\stap\s)?here\sto\s(?:enter|add)\b
    |click\sor\stap\sto\senter\b
    |choose\san\sitem\b
    |type\s(?:your\s\w+\s)?here\b
    |XX[/.]XX[/.]XX(?:XX)?\b
    |word\scount\W{1,3}X{2,}\b
    |lorem\sipsum\b
    |Error!\s(?:Reference\ssource|Bookmark|No\stable|Hyperlink|Not\sa\svalid)\b
    |(?:TBC|TBD)\b(?=\W*$)
    )
    |[\[<{(]\s*(?:please\s)?(?:insert|add|enter|type|put|fill\sin)\b[^\]>})]{0,60}[\]>})]
    |[\[<{]\s*(?:your\s\w+(?:\s\w+)?|(?:client|learner|student|candidate|coachee|mentee|company|organi[sz]ation|author|centre|tutor|
      sponsor)(?:['’]s)?\s(?:full\s|first\s)?(?:name|job\stitle|role|title|date|surname|number|reference|text)(?:\shere)?)\s*[\]>}]
    |[\[<{]\s*(?:recipient|cite|date|name|year|title|reference|citation(?:\sneeded)?|source(?:\sneeded)?|page(?:\snumber)?|ref|todo|tbc|tbd|tba|x{2,}|\?{2,}|\.{3,}\?)\s*[\]>}]
    |\((?:ref|cite|citation|source|year|page|check)\s*\?+\)
    |(?-i:\bTODO\b)
    |(?<![\w?])\?{3,}(?![\w?])""",
    re.VERBOSE | re.MULTILINE,
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘(?:[^‘’]|(?<=\w)’(?=\w))*’|(?<!\w)'(?=\w)[^']{3,200}'(?!\w)")


def of_leftovers(facts: Facts) -> Iterator[Finding]:
    """Findings on a writing assistant's phrases, on placeholders, and on names of other learners of the cohort."""
    phrases: list[tuple[Span, str]] = []
    blanks: list[tuple[Span, str]] = []
    for d, b, block in facts.reading.blocks(*_TEXTS):
        if facts.reading.documents[d].status is Status.SUPERSEDED or block.role is Role.CONTENTS:
            continue
        phrases += _hits(_ASSISTANT, d, b, block)
        blanks += _hits(_PLACEHOLDER, d, b, block)
    if phrases:
        message = (
            f"The text holds words with which writing assistants answer: {_listed(phrases)}. Ask how they came there: "
            "a passage about such tools, or one that a colleague sent, may hold them too."
        )
        yield finding("assistant-phrase", message, [span for span, _ in phrases[:PLACES]])
    if blanks:
        message = (
            f"{counted(len(blanks), 'placeholder')} left in: {_listed(blanks)}. Ask for what should stand there, "
            "unless the form leaves it to the centre."
        )
        yield finding("placeholder-left", message, [span for span, _ in blanks[:PLACES]])
    yield from _classmates(facts)


def _hits(pattern: Uncased, d: int, b: int, block: Block) -> Iterator[tuple[Span, str]]:
    matches = list(pattern.finditer(block.text))
    quoted = [m.span() for m in _QUOTED.finditer(block.text)] if matches else []
    for match in matches:
        inside = any(start < match.start() and match.end() < end for start, end in quoted)
        if not inside:
            yield Span(d, b, *match.span()), match[0]


def _listed(hits: list[tuple[Span, str]]) -> str:
    distinct = list(dict.fromkeys(" ".join(text.split()) for _, text in hits))
    more = f" and {len(distinct) - SHOWN} more" if len(distinct) > SHOWN else ""
    return "; ".join(f"“{text[:80]}”" for text in distinct[:SHOWN]) + more


def _classmates(facts: Facts) -> Iterator[Finding]:
    """Other learners of the cohort on covers, in running heads and file names."""
    own = _words(facts.context.learner)
    staff = [_words(name) for name, _ in facts.context.others]
    staff += [_words(p.name) for p in facts.people if p.role in (PersonRole.TUTOR, PersonRole.ASSESSOR)]
    names = {name: _words(name) for name in facts.context.classmates}
    names = {
        n: words
        for n, words in names.items()
        if len(words) > 1 and words not in staff and not (words <= own or own <= words)
    }
    if not names:
        return
    found: dict[str, list[Span]] = {}
    for d, document in enumerate(facts.reading.documents):
        for b, block in _frame(document):
            words = _words(block.text)
            for name, wanted in names.items():
                if wanted <= words:
                    found.setdefault(name, []).append(Span(d, b, 0, len(block.text)))
    for name, spans in found.items():
        message = (
            f"{name}, another learner of the cohort, is named where a file names its learner. The file may have been "
            "made from the other's, on a shared computer, or put into the wrong folder: ask."
        )
        yield finding("classmate-named", message, spans[:PLACES])


def _frame(document: Document) -> Iterator[tuple[int, Block]]:
    for b, block in enumerate(document.blocks):
        cover = block.part in _TEXTS and b < OPENING and len(block.text.split()) <= 12
        if (cover or block.part in _FRAME) and block.role is not Role.DELETED:
            yield b, block


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(w for w in re.split(r"[^a-z]+", plain) if len(w) > 1)

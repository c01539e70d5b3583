"""A template's prompts that a learner left standing: "Analyse what a coach needs to know. Use a source for each."

A centre's workbook asks in its own words, which no list of official sentences holds, and the answer stands below.
What the prompt names is not answered by being named. A block is a prompt by what it says (commands of an assessment
or requests for something of "yours", nobody speaking of himself) and by where it stands: in a look of its own, or
first below a heading or in a cell, as others of the file are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language import sentences
from extractors.model import Block, Document, Look, Part, Role
from extractors.uncased import Uncased

LONGEST = 110
"""Words; a longer paragraph of commands would be a brief, which official wording or its heading gives away."""
SEVERAL = 2
"""Prompts in plain type that a file holds before they are a template's."""

_VERBS = (
    r"(?:critically\s+)?(?:analyse|analyze|assess|compare|contrast|define|demonstrate|describe|discuss|evaluate|examine|explain"
    r"|explore|identify|illustrate|justify|outline|reflect\s+(?:on|upon)|review|state|summarise|summarize|refer\s+to"
    r"|set\s+out|say\s+(?:how|what|why|which|who|when|where)|give|tell\s+us|show\s+(?:how|that|what|where|why)"
    r"|aim\s+for|choose|comment\s+on|consider|include|select|list|indicate|detail)"
)
_WEAK = (
    r"(?:use|add|answer|attach|complete|create|develop|draw|insert|keep|make\s+(?:sure|reference)|name|plan|please|produce"
    r"|provide|record|relate|remember|support|think\s+about|type|upload|write|do\s+not|don['’]t|ensure|note|bear\s+in\s+mind)"
)
_OPENING = (
    r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+)?(?:(?:in|for|under|within|using|with|from|at|by|as|when|where|if|through)\b[^.;:?!]{2,60},\s+)?"
    r"(?:(?:please|briefly|now|then|also|next|finally|clearly|you\s+(?:should|must|need\s+to|are\s+asked\s+to|may|might|could)"
    r"|(?:the\s+)?(?:learners?|candidates?|students?)\s+(?:should|must|will|need\s+to))\s+)*"
)
_COMMAND = Uncased(rf"{_OPENING}{_VERBS}\b")
_REQUEST = re.compile(rf"{_OPENING}{_WEAK}\b", re.IGNORECASE)
_OF_ASSESSMENT = re.compile(
    r"\b(?:you|your|yours)\b|\b(?:at\s+least|no\s+more\s+than|minimum|maximum|up\s+to|around|about|approximately)\s+(?:\d+|one|two|three|four|five|six)\b"
    r"|\b\d{2,4}\s+words\b|\b(?:examples?|references?|sources?|evidence|theory|theories|models?|headings?|box(?:es)?|section|appendix)\b",
    re.IGNORECASE,
)
_LEARNER = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself|we|our|ours|us)\b")
_CITATION = re.compile(r"\(\s*(?:[A-Z][\w’'-]+[^()]{0,60},?\s)?(?:19|20)\d\d[a-z]?\s*(?:[,:][^()]*)?\)")
"""A prompt has none."""
_FURTHER = re.compile(
    r"\b(?:you|your)\b|^\W*(?:this|these|the)\b.{0,40}\b(?:section|answer|question|task|part|box(?:es)?|word\s?count)\b"
    r"|^\W*(?:there\s+should|be\s+\w+|word\s?count|max(?:imum)?|min(?:imum)?|approx|suggested|guidance|hint|tip|note|e\.?g|for\s+example|such\s+as)\b",
    re.IGNORECASE,
)


def prompts(document: Document) -> frozenset[int]:
    """Positions of the blocks of a document that ask for an answer and give none."""
    asking = [b for b, block in enumerate(document.blocks) if _asks(block)]
    if not asking:
        return frozenset()
    usual = _usual_look(document)
    headings = {h.block for h in document.headings}
    apart = {b for b in asking if _apart(document.blocks[b].look, usual)}
    first = {b for b in asking if _is_first(document, b, headings, frozenset(asking))}
    plain = {b for b in first if document.blocks[b].role is not Role.LIST_ITEM}
    return frozenset(apart | (plain if len(apart | plain) >= SEVERAL else set()))


def _asks(block: Block) -> bool:
    """Every sentence commands or asks, one of them what an assessment commands, and nobody speaks of himself."""
    if block.part not in (Part.BODY, Part.TEXTBOX) or len(block.text.split()) > LONGEST or len(block.text) < 8:
        return False
    if _LEARNER.search(block.text) or _CITATION.search(block.text):
        return False
    commands = 0
    for start, end in sentences(block.text):
        said = block.text[start:end]
        command = _COMMAND.search(said) is not None
        request = _REQUEST.search(said) is not None and _OF_ASSESSMENT.search(said) is not None
        question = said.rstrip(" )”\"'").endswith("?")
        if not (command or request or question or _FURTHER.search(said)):
            return False
        commands += command or request or (question and re.search(r"\byour?\b", said, re.IGNORECASE) is not None)
    return commands > 0


def _usual_look(document: Document) -> Look:
    """The look in which most words of the body stand."""
    words: dict[Look, int] = {}
    for block in document.blocks:
        if block.part is Part.BODY:
            words[block.look] = words.get(block.look, 0) + len(block.text.split())
    return max(words, key=lambda look: words[look])


def _apart(look: Look, usual: Look) -> bool:
    return (look.italic, look.bold, look.coloured) != (usual.italic, usual.bold, usual.coloured)


def _is_first(document: Document, b: int, headings: set[int], asking: frozenset[int]) -> bool:
    """Nothing but a heading or another prompt stands right above it, or it opens its cell."""
    block = document.blocks[b]
    for above in _before(document, b):
        if above in headings:
            return True
        if above in asking:
            continue
        return block.cell is not None and document.blocks[above].cell != block.cell
    return False


def _before(document: Document, b: int) -> Iterator[int]:
    """Positions of the blocks with text above a block, the nearest first."""
    return (n for n in range(b - 1, -1, -1) if document.blocks[n].text.strip())

"""Words that are names too and open a sentence: what only a person's name can be the subject of.

Source: English grammar. A noun that can be counted has an article, and a verb or adjective is no subject.
"""

from __future__ import annotations

import re

from extractors.people.evidence import Cue
from extractors.people.lexicon import Status, fold, status
from extractors.people.lines import Line
from extractors.people.words import opens

COUNTED = frozenset(
    "abbey angel angie archer barb beau bill blanch brad buddy bud buster carter cat chad chase chip chuck cliff"
    " clifton cooper curt dale dean del dick dolly don dot drew dudley dusty earl ernest frank gail garnet gene gill"
    " glen grant gus guy hank harley heath herb hunter jack jasper jay jewel josh judson kay kit lance lane laurel"
    " lee mark marshall martin mason mate matt merry nick norm opal page pal parker pat pearl peg penny pierce piers"
    " pip piper poppy prince puck randy raven rich rick rob robin rocky rod rose rosie rosy rowan royal rusty scout"
    " sandy sonny stormy sue tanner taylor ted tucker tyler vic violet wade ward warren willow wren".split()
)
"""Given names that else are nouns of things that can be counted, verbs or adjectives: without an article none of them
is what a sentence in the third person speaks of ("Mark did not like it"). Hope and grace, months and places can be."""
_FINITE = re.compile(
    r"\s(?:(?:also|then|never|always|still|just|really|soon|later|only|even|once|now|first|simply) )?"
    r"(?:did|does|has|had|was|is|would|could|didn[’']t|doesn[’']t|hasn[’']t|hadn[’']t|wasn[’']t|isn[’']t|wouldn[’']t"
    r"|couldn[’']t|said|says|told|tells|asked|asks|wanted|wants|knew|knows|came|comes|went|goes|felt|feels|thought"
    r"|thinks|took|takes|gave|gives|spoke|speaks|laughed|smiled|nodded|sat|sits|began|begins|saw|sees|wrote|writes"
    r"|kept|keeps|left|turned|looked|agreed|seemed|got|gets|liked|likes|loved|loves|hated|hates)\b(?! out of \d)"
)


def bare_subject(line: Line, start: int, end: int) -> bool:
    """Whether characters `start` to `end` of a line open a sentence as only a person's name can."""
    text = line.text
    if line.titled or line.block.cell is not None or fold(text[start:end]) not in COUNTED:
        return False
    if _STAGES.search(text, max(0, start - NEAR), end + NEAR):
        return False
    return bool(_FINITE.match(text, end)) and opens(text, start)


_TAKEN_UP = re.compile(r"\s[a-z][^.?!;:]{0,70}[.?!][\"”’)]?\s(?:She|He)\b")


def taken_up(line: Line, start: int, end: int) -> bool:
    """Whether a name that also is a word opens a sentence that the next takes up: "Beverley went first. She ..."."""
    if line.titled or line.block.cell is not None or status(fold(line.text[start:end])) is not Status.MAYBE:
        return False
    return opens(line.text, start) and _TAKEN_UP.match(line.text, end) is not None


def subject(line: Line, start: int, end: int) -> list[Cue]:
    """What the sentence that a name opens says of it."""
    if bare_subject(line, start, end):
        return [Cue("subject", 3.0, None, "is what a sentence speaks of")]
    return [Cue("taken-up", 0.75, None, "is taken up by he or she")] if taken_up(line, start, end) else []


NEAR = 60
"""Characters around a word in which the stages of a model make a stage of it ("Will is where plans are made")."""
_STAGES = re.compile(r"\b(?:GROW|T-?GROW|[Rr]eality|[Oo]ptions|[Ww]ay [Ff]orward|[Oo]bstacles)\b")

"""The things that an answer's own structure sets apart.

Learners count for themselves: with sub-headings, opening words, bullets, rows, numbers ("Need 2 is ..."), "first,
second, last". What such a structure sets apart may be outside every vocabulary and still be right: lists are open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extractors.uncased import Uncased
from rubrics.declared import NUMBERS
from rubrics.naming import Namer
from rubrics.statements import Statement
from rubrics.stretches import Stretch
from rubrics.treatment import deferred, denied, plain

LEADIN_WORDS = 6
"""Words of an opening phrase ("Work shadowing." "Commitment at the top:"); longer ones are sentences."""

LONG_LEADIN_WORDS = 12
"""Words of such a phrase where the answer says how many there are, and as many paragraphs open so."""

ITEM_WORDS = 5
"""Words below which a bullet or row is a bare name."""

OWN_HEADINGS = 0.75
"""Trust from which a passage's headings are the answer's own, and not those of a journal's unrelated sections."""

HEADED_WORDS = 12
"""Words under a sub-heading of its own: terse notes say something in a dozen."""

NUMBERED_WORDS = 4
"""Words at the head of a sentence within which it gives its thing a number: "Development need 2: ..."."""

_ORDINALS = {
    "first": 1, "firstly": 1, "one": 1, "second": 2, "secondly": 2, "third": 3, "thirdly": 3, "fourth": 4,
    "fourthly": 4, "fifth": 5, "fifthly": 5, "sixth": 6, "sixthly": 6, "seventh": 7,
}  # fmt: skip
_MORE = (
    r"another|an additional|a further|a final|the final|the last|last|lastly|finally|next|the other|the next|equally|"
    r"also|beyond"
)
_ORDINAL = re.compile(
    rf"^(?:and |but |then |so |yet |for me,? |in my view,? |perhaps )?(?:the |my |a |our "
    rf")?(?P<word>{'|'.join(_ORDINALS)})\b"
    r"(?=,|:|\)| -|\.| (?:(?:of (?:these|them|all|the \w+)|and \w+|most \w+|such|key|main|other) "
    r")*(?P<noun>[\w&']+(?: [\w&']+){0,3}?)? ?"
    r"\b(?:is|was|are|were|would|lies|concerns|relates|comes|came|looks|has|involves|stems|I|we|to consider|"
    r"seems|,|:)(?!\w))",
    re.IGNORECASE,
)
_FOLLOWER = re.compile(
    rf"^(?:and |but |then )?(?:{_MORE})\b,?(?: (?P<noun>[\w&'-]+(?: [\w&'-]+){{0,3}}))?", re.IGNORECASE
)
_CLOSER = re.compile(
    r"^(?:and |but |then )?(?:(?:finally|lastly)\b,?|last(?=[,:]| (?:comes?|is|there|but|of)\b)"  # and not "Last year"
    r"|(?:(?:the )?(?:other|last|final|next)|another)(?: one)? "
    r"(?:is|was|are|were|would|lies|concerns|relates|comes)\b|(?:there is|i would) also\b)",
    re.IGNORECASE,
)
_SPELT = re.compile(r"^(?P<word>one|two|three|four|five|six)(?:[,:)]| [-–—])(?=\s)", re.IGNORECASE)
"""A number in words that opens a member: "Two, the business side of the job."."""
_FOREMOST = re.compile(r"\b(?:comes?|came|stands?|counts?|matters?|weighs?) (?:first|most)\b(?!,? (?:to|when|if)\b)")
_RANKED = re.compile(
    r"\b(?:comes?|came|stands?|ranks?|follows) (?P<word>second|third|fourth|fifth|sixth|last)\b"
    r"|\b(?:is|are|was|were|makes?|counts? as) (?:(?:the|my) )?(?P<place>first|second|third|fourth|fifth|sixth|last)"
    r"(?=[,.;:]| and | of (?:these|them|the)\b|$)",
    re.IGNORECASE,
)
"""An ordinal behind its thing: "Policy comes second.", "Backing from above is third, and ..."."""
_ADDED = re.compile(
    r"^(?:and |but )?(?:next (?:comes?|is|are)\b|then (?:there (?:is|are)|comes?)\b|last(?:ly)?,)", re.IGNORECASE
)
_PLACED = re.compile(r"^(and |but |then )?in the (first|second|third|fourth|fifth|sixth|last) place,? ", re.IGNORECASE)
""" "In the second place, whether ..." counts as "Second, whether ..." does."""
_TURNED = re.compile(
    r"^there (?:is|are|was|were|comes?) (first|second|third|then|next|also|last|lastly|finally)\b", re.IGNORECASE
)
""" "There is first the blessing of the chair" counts as "First comes the blessing" does."""
_BE = frozenset(("is", "was", "are", "were"))
_NO_ITEM = frozenset(
    "session sessions time times meeting meetings year month week day step stage level phase half part place "
    "question "
    "glance sight impression instance edition hand name language thing people person client coach mentor "
    "chapter".split()
)
_LEADIN = re.compile(rf"^(?P<name>(?:[^\s.:;!?]+ ){{0,{LEADIN_WORDS - 1}}}[^\s.:;!?]+)(?:[.:]| [-\u2013\u2014](?= ))")
_VERB = Uncased(r"\b(?:is|are|was|were|has|have|had|I|we|it|this|can|will|should|does|did|do|must|may)\b")
_ANNOUNCES = re.compile(
    r"(?:(?:these|those|the|my|our|some|several) )?(?:two|three|four|five|six|seven|eight)\s+(?:\w+\s+){0,2}?\w+s\b",
    re.IGNORECASE,
)
""" "Three factors stand out for me." announces a list and is no member of it."""
_AIM = re.compile(
    r"(?i)(?:how |when )?to (?!be honest\b|(?:begin|start) with\b|(?:my|the|an?|me|this|that|whom|which)\b)\w+[^,;:]*$"
)
_MAIN = re.compile(
    r"(?i)(?:(?!\b(?:before|after|when|while|until|that|what|who|whom|which|where|if|how|as|because)\b).)*?"
    r"\b(?:is|was|would be|means|meant|takes|took|seems|seemed|remains|has been)\b"
)
"""The verb of a full sentence that an infinitive opens: "To listen is hard for me."."""
_BULLET = re.compile(
    r"^\s*(?:[-•▪◦●*\u2013\u2014]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|\(?\d{1,2}[.)]|\(?[a-hA-H][.)]|\(?[ivx]{1,4}[.)])\s+"
)
_LETTERS = ("A", "B", "C", "D", "E", "F")
"""Capitals that number members: "Need A", "Factor B"."""
_LETTER = re.compile(r"(?<!\w)\(([a-h]|[ivx]{1,3}|[1-9])\)\s", re.IGNORECASE)
_GENERIC = re.compile(
    r"^(?:(?:the|my) )?(?:yes|no|why|how|result|answer|reasons?|evidence|proof|opportunit(?:y|ies)|threats?|"
    r"introduction|conclusions?|summary|overview|"
    r"strengths?|limitations?|limits?|weakness(?:es)?|"
    r"in favour|in its favour|(?:for and )?against|what speaks (?:for|against)|the case (?:for|against)|"
    r"on the (?:plus|minus|one|other) (?:side|hand)|"
    r"drawbacks?|verdict|(?:dis)?advantages?|merits?|downsides?|upsides?|pros|cons|caveats?|judge?ment|criticisms?|"
    r"on balance|overall|references|bibliography|critique|"
    r"evaluation|discussion|background|rationale|examples?|definition|critical \w+|in (?:summary|conclusion)|note)\b",
    re.IGNORECASE,
)


def items(statements: Sequence[Statement], nouns: Sequence[str], said: int | None = None) -> tuple[Stretch, ...]:
    """The members of the answer's own list: by the structure that has as many as the answer says, else has most."""
    statements = [s for s in statements if not s.note]
    kinds = (
        _headed(statements),
        _led_in(statements),
        _fragments(statements, said),
        _aims(statements),
        _bulleted(statements),
        _rows(statements),
        _counted(statements, nouns),
        _lettered(statements),
    )
    return max(kinds, key=lambda kind: (len(kind) == said, len(kind)))


def _item(name: str, statements: Sequence[Statement]) -> Stretch:
    return Stretch(name, tuple(statements), (), True)


def _said(statements: Sequence[Statement], least: int = ITEM_WORDS) -> bool:
    kept = [s for s in statements if not deferred(s.text) and not _refused(s)]
    return sum(s.words for s in kept) >= least


def _refused(statement: Statement) -> bool:
    """The sentence is a denial as a whole: nothing stands before it in its clause."""
    words = statement.text
    return denied(words, len(words) - 2, len(words) - 1) and denied(words, len(words) // 2, len(words) // 2 + 1)


def _grouped(statements: Sequence[Statement], names: Sequence[str]) -> dict[str, list[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for s, name in zip(statements, names, strict=True):
        if name:
            groups.setdefault(name, []).append(s)
    return groups


def _headed(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    """Under sub-headings of an answer that the learner marked; its own heading, which stands above them, is none."""
    groups = _grouped(statements, [s.heading if s.trust >= OWN_HEADINGS else "" for s in statements])
    names = list(groups)
    if len(names) > 1 and groups[names[0]][0].level < groups[names[1]][0].level:
        names = names[1:]
    found = [_item(n, groups[n]) for n in names if not _GENERIC.match(n) and _said(groups[n], HEADED_WORDS)]
    return tuple(found) if len(found) > 1 else ()


def leadin(statement: Statement) -> str:
    """The opening phrase that names what a paragraph, or after a colon a sentence, is about; "" if it has none."""
    if statement.row is not None:
        return ""
    text = _BULLET.sub("", statement.text)
    m = _LEADIN.match(text)
    if not m or _VERB.search(m["name"]) or not m["name"][:1].isupper() or _ANNOUNCES.match(m["name"]):
        return ""
    return m["name"] if statement.opens or m[0].endswith(":") else ""


def _led_in(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    names: list[str] = []
    current = ""
    heading = ""
    for s in statements:
        if s.heading != heading:
            current, heading = "", s.heading
        current = leadin(s) or current
        names.append(current)
    groups = _grouped(statements, names)
    return tuple(_item(n, g) for n, g in groups.items() if not _GENERIC.match(n) and _said(g))


def _fragments(statements: Sequence[Statement], said: int | None) -> tuple[Stretch, ...]:
    """Paragraphs that each open with a sentence without a verb, as many as the answer says: "A circle of peers."."""
    groups: dict[tuple[int, int], list[Statement]] = {}
    for s in statements:
        text = s.text.strip()
        short = len(text.split()) <= LONG_LEADIN_WORDS and text.endswith(".")
        if s.opens and s.row is None and short and not _VERB.search(text) and not _GENERIC.match(text):
            groups[s.paragraph] = []
        if s.paragraph in groups:
            groups[s.paragraph].append(s)
    found = tuple(_item(g[0].text.strip(" ."), g) for g in groups.values() if len(g) > 1 and _said(g))
    return found if len(found) == said else ()


def _aims(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    """Paragraphs that each open with what is to be done and no more: "To wait longer. The evidence is ..."."""
    groups: dict[tuple[int, int], list[Statement]] = {}
    for s in statements:
        if s.opens and s.row is None and _is_aim(plain(s.text)):
            groups[s.paragraph] = []
        if s.paragraph in groups:
            groups[s.paragraph].append(s)
    found = [_item(g[0].text.rstrip("."), g) for g in groups.values() if len(g) > 1 and _said(g, HEADED_WORDS)]
    return tuple(found) if len(found) > 1 else ()


def _is_aim(text: str) -> bool:
    bare = _BULLET.sub("", text).rstrip(" .!")
    return len(bare.split()) <= HEADED_WORDS and _AIM.match(bare) is not None and not _MAIN.match(bare)


def _bulleted(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    found: list[list[Statement]] = []
    last = (-1, -1)
    for s in statements:
        opens = s.row is None and (s.item or _BULLET.match(s.text) is not None)
        if not opens and (s.paragraph != last or not found):
            continue
        if s.paragraph != last:
            found.append([])
            last = s.paragraph
        found[-1].append(s)
    return tuple(_item(g[0].text[:60], g) for g in found if _said(g, ITEM_WORDS // 2))


def _rows(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    groups: dict[tuple[int, int, int], list[Statement]] = {}
    for s in statements:
        if s.row is not None:
            groups.setdefault(s.row, []).append(s)
    tables: dict[tuple[int, int], int] = defaultdict(int)
    for d, t, _ in groups:
        tables[d, t] += 1
    wanted = [(key, g) for key, g in groups.items() if tables[key[:2]] >= 2 and key[2] > 0 and _said(g)]
    return tuple(_item(g[0].text[:60], g) for _, g in wanted)


def _counted(statements: Sequence[Statement], nouns: Sequence[str]) -> tuple[Stretch, ...]:
    """ "The first is ...", "Second, ...", "Another factor ...": the longest run that counts up.

    One member may stand between numbered ones without a number: "Rules are first. Time counts too. Choice is third."
    """
    best: list[list[Statement]] = []
    run: list[list[Statement]] = []
    before: list[Statement] = []
    called = ""
    for s in statements:
        at = step(s, nouns)
        if at is None and run and called and _called(s) == called:  # "One road is ... Another road is ..."
            at = 0
        if at == 1:
            run, called = [[]], _called(s)
        elif run and at is not None and (at in (0, len(run) + 1) or _skips(run, at)):
            run.extend([[run[-1].pop()], []] if _skips(run, at) else [[]])
        elif not run and at in (0, 2) and before:
            run = [before, []]
        if run:
            run[-1].append(s)
        elif before or _has_noun(plain(s.text).split(), nouns):
            before = [*before, s]
        if len(run) > len(best):
            best = run
    return tuple(_item(g[0].text[:60], g) for g in best if _said(g)) if len(best) > 1 else ()


def _skips(run: Sequence[Sequence[Statement]], at: int) -> bool:
    """The number says that a member without one has gone before: of what the last one holds, the last sentence."""
    return at == len(run) + 2 and len(run[-1]) > 1


def _called(statement: Statement) -> str:
    """What the sentence calls the thing that it counts: "road" in "Another road is a doctorate"."""
    text = plain(_BULLET.sub("", statement.text))
    m = _ORDINAL.match(text) or _FOLLOWER.match(text)
    word = (m["noun"] or "").split(" ")[0].lower() if m else ""
    return "" if word in _NO_ITEM else word


def _lettered(statements: Sequence[Statement]) -> tuple[Stretch, ...]:
    """ "... are (a) the resourcing of the coach and (b) quality": a list inside one sentence."""
    best: tuple[Stretch, ...] = ()
    for s in statements:
        marks = list(_LETTER.finditer(s.text))
        if len(marks) > max(1, len(best)) and marks[0][1].lower() in ("a", "i", "1"):
            ends = [*(m.start() for m in marks[1:]), len(s.text)]
            best = tuple(
                _item(s.text[m.end() : end].strip(" ,;")[:60], [s]) for m, end in zip(marks, ends, strict=True)
            )
    return best


def singled_out(statements: Sequence[Statement], nouns: Sequence[str], namer: Namer) -> tuple[Stretch, ...]:
    """Things outside every vocabulary that an ordinal sets apart, with a noun or behind them: "The third viewpoint is
    that of ...", "Film nights are the third"."""
    found = []
    for at, s in enumerate(statements):
        text = plain(_BULLET.sub("", s.text))
        said = _has_noun(text.split()[:5], nouns) or _RANKED.search(text) is not None
        if step(s, nouns) is None or not said or namer(s):
            continue
        after = [t for t in statements[at + 1 :] if t.paragraph == s.paragraph]
        run: list[Statement] = [s]
        for t in after:
            if step(t, nouns) is not None or any(n.leads for n in namer(t)):
                break
            run.append(t)
        found.append(_item(s.text[:60], run))
    return tuple(found)


def step(statement: Statement, nouns: Sequence[str]) -> int | None:
    """How the sentence counts: 1, 2, ... for an ordinal at the head of a sentence, 0 for "another", "finally", "
    "None for neither."""
    text = _TURNED.sub(r"\1 comes", _PLACED.sub(r"\2, ", plain(_BULLET.sub("", statement.text))))
    own = numbered(text, nouns)
    if own is not None:
        return own
    m = _ORDINAL.match(text)
    if m:
        following = text[m.end("word") :].split()
        if following[:1] and following[0].lower() in _BE:  # "The fourth is time", which is none
            return _ORDINALS[m["word"].lower()]
        if any(w.strip(",.:;").lower() in _NO_ITEM for w in following[:2]) and not _has_noun(following[:4], nouns):
            return None
        return _ORDINALS[m["word"].lower()]
    spelt = _SPELT.match(text)
    if spelt:
        return NUMBERS[spelt["word"].lower()]
    if _FOREMOST.search(text):
        return 1
    ranked = _RANKED.search(text)
    if ranked:
        return _ORDINALS.get((ranked["word"] or ranked["place"]).lower(), 0)
    if _ADDED.match(text):
        return 0
    m = _FOLLOWER.match(text)
    if m and (_has_noun((m["noun"] or "").split(), nouns) or _CLOSER.match(text)):
        return 0
    return None


def numbered(text: str, nouns: Sequence[str]) -> int | None:
    """3 for "Need 3 is coaching upwards" and "Priority three: ...", 2 for "Need B is ..."."""
    head = text.split()[:NUMBERED_WORDS]
    for word, following in pairwise(head):
        figure = following.strip("(),.:;-#").lower()
        if _has_noun([word], nouns) and (figure in NUMBERS or figure.isdigit()):
            return NUMBERS.get(figure) or int(figure)
        if following.strip("(),.:;-") in _LETTERS and _has_noun([word], nouns) and not word.lower().endswith("s"):
            return _LETTERS.index(following.strip("(),.:;-")) + 1
    return None


def _has_noun(words: Sequence[str], nouns: Sequence[str]) -> bool:
    stems = tuple(n.rstrip("*").lower() for n in nouns)
    return any(w.strip(",.:;").lower().startswith(stems) for w in words) if stems else False

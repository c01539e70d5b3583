"""Feedback that somebody gave: what a client, sponsor or supervisor said or wrote about the learner's work.

A contract's clause ("the sponsor will give feedback") is none, nor is a denial ("no feedback was collected from
sponsors"). Who gave it stands in the sentence, in its heading or table label, or by the name of somebody whose
role the submission tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.model import Facts, PersonRole
from extractors.uncased import Uncased
from rubrics.enumerations import leadin
from rubrics.givers import CLIENT, STAKEHOLDER, SUPERVISOR, said_by, unowned
from rubrics.naming import Thing, pattern
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain
from rubrics.unanswered import only_asked

_MINE = re.compile(
    r"\b(?:I|we) (?:gave|give|offered|offer|shared|provided|fed)(?: \w+){0,4}? (?:feedback|comments?|"
    r"observations?|remarks?)\b",
    re.IGNORECASE,
)
"""Feedback that the learner gave to somebody else."""

NEAR = 90
"""Characters between the giver and the word for feedback: about fifteen words, the length of a clause."""

AROUND = 12
"""Characters before and after them in which an auxiliary ("will be") belongs to them."""

SETTINGS = 1_024
"""Headings and labels that are remembered: many sentences stand under one."""

LEAST_SAID = 4
"""Words of a sentence that says something, under a heading or opening phrase that announces feedback."""

LIKELY = 0.3
"""Probability, among thirty facets, from which a giver's quoted words are feedback on the learner."""
_QUOTED = re.compile(r"\s*(?:\([^)]*\)\s*)?[:,]\s*[“\"„‘]")
"""A quotation right after who said it."""

FEEDBACK = Uncased(
    r"\b(?:feedback|fed back|testimonials?|evaluation forms?|evaluations(?= by |\W*$)|questionnaires?|comments?"
    r"|commented|ratings?|rated me|scored me|views? of|"
    r"observations?|remarks?|appraisal of me|response forms?|survey|form(?=[,:)]))\b",
)
"""Words for feedback as such."""

REPORT = re.compile(
    r"\b(?:said|told|wrote|written|noticed|notices|observed|commented|remarked|reported|reports|describes?d?|"
    r"gave|given|pointed|"
    r"noted|confirmed|felt|rated|scored|asked|challenged|suggested|suggests|thinks?|thought|praised|criticis\w+|"
    r"received|collected|"
    r"returned|showed|shows|agrees?d?|mentioned|drew|warned|encouraged|questioned|appreciated|valued|found|was|"
    r"were|are|is|has|have|"
    r"named|called|heard|saw|sees|reminded|offered|identified|highlighted|says|tells|observes)\b|[“\"„‘]\w|"
    r"\b(?:feedback|comments?) (?:from|by|of) [^:.]{0,40}:",
    re.IGNORECASE,
)
"""Somebody has already spoken."""

PENDING = Uncased(
    r"\b(?:will|shall|would|should|could|(?<!\d )(?<!\dth )(?<!\b(?:in|of|by) )may(?! \d|\W*$)|might|must|"
    r"(?:is|are|has|have|yet) to(?: be)?|going to|intend\w*|"
    r"plan(?:s|ned)? to|hope[sd]? to|agreed (?:to|that)|"
    r"being (?:arranged|organised|sought|set up)|(?:is|are) (?:arranging|organising|seeking)|to follow|outstanding|"
    r"promise\w*|invited to|next time|in future|if (?:the|my|a)|once the|ought to|need to|expects?)\b",
)


_SAID_TITLE = re.compile(
    r"\bwhat (?:the |my |our )?(?:others|they|people|clients?|mentees?|coachees?|sponsors?|stakeholders?|"
    r"(?:line )?managers?|directors?|bosses|peers?|colleagues|teams?|organi[sz]ations?)\b.{0,40}"
    r"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:said|say|told|tell|wrote|thought|think|made of)\b"
    r"|\bin their (?:own )?words\b|\bvoices\b|\bheard back\b",
    re.IGNORECASE,
)
"""Headings that announce feedback without the word; "What the sponsor will be told" does not."""

_CHANNEL = (
    r"(?:form|letter|card|note|tele\w*|phone|call|e-?mail|message|text|interview|meeting|questionnaire|survey|written|"
    r"in writing|verbal|spoken|report|conversation|review)"
)
_ATTRIBUTED = Uncased(
    rf"^\W*(?P<giver>[^.:(\"]{{3,60}}?)(?:\s*\((?=[^)]*\b{_CHANNEL}\b)[^)]{{3,60}}\)|"
    rf",\s+(?:(?:by|in|on|at|from|a|an|the|our|my|final|closing|end|written) ){{0,3}}{_CHANNEL}\b[^.:;“\"]{{0,30}}:)",
)
"""A voice and its channel at the head of a paragraph: "Client 1 (form, 24 June). ...", "Sponsor (by telephone): ...",
"Chair of trustees, interview of 14 May: ...".
"""

_OPENS_QUOTED = re.compile(r"\W*?[“\"„‘']\w")
_ANSWERS_FOR = re.compile(r"(?<=\w) (?:of|for|to|over) (?:the |my )?$")
_SAID_COLUMN = re.compile(
    r"\b(?:said|says|words|wrote|written|answer(?:ed|s)?|repl(?:y|ies|ied)|comments?|told)\b", re.I
)
"""The head of a column of what people said, whose rows name them."""
_LONGEST_TITLE = 6
"""Words of a heading that does no more than name who speaks below it."""

_UNKNOWN = re.compile(
    r"\b(?:feedback|comments?|testimonial|evaluation|letter|note|e-?mail)s? (?:received )?(?:from|by) "
    r"(?:the |a |an |her |his |their |my |our |both |two |three |all )*(?P<giver>[a-z][\w-]+(?: [\w-]+){0,4}?)\s*"
    r"(?:\([^)]{3,60}\)\s*)?(?:[:,]|reads?|says?|said)\s*[“\"„‘']\w",
    re.IGNORECASE,
)
"""Quoted words of somebody who is called by what they are: "Feedback from the principals (form, May): “..."."""
_VOICE = re.compile(
    rf"\W*(?P<giver>[A-Za-z][\w'& -]{{2,50}}?)\s*(?:\((?=[^)]*\b{_CHANNEL}\b)[^)]{{3,60}}\)|"
    rf",\s(?=[^:]*\b{_CHANNEL}\b)[^.:;“\"„‘]{{3,60}})\s*:\s*[“\"„‘']\w",
    re.IGNORECASE,
)
"""The same at the head of a sentence: "Site head (form, 27 July): “...", "Site head, form of 27 July: “..."."""
_THINGS = re.compile(
    r"\b(?:sessions?|recordings?|forms?|questionnaires?|surveys?|exercise|tool|tests?|360\S*|me|myself)\b", re.I
)

_ADDRESSED = re.compile(
    r"\b(?:asks?|tells?|(?:talks?|speaks?|writes?|goes|go) to|invites?|rings?|calls?|sees?|meets?|shows?"
    r"|(?:wrote|spoke|letters?|notes?|e-?mails?|calls?) to) (?:(?:the|a|his|her|their|both|each|all|two|three) )*$",
    re.IGNORECASE,
)
"""Before somebody who is turned to: "She asks the chair of the board", "letter to the sponsors"."""

_STEP = re.compile(r"[,;:] (?:and )?then\b", re.IGNORECASE)
"""Two of them make a list of steps, in which whoever speaks is to speak."""

_ROLE = re.compile(r"(?:the |my |our )?[A-Za-z][\w'&-]*(?:,? [A-Za-z][\w'&-]*){0,5}", re.IGNORECASE)
"""Whoever is called by what they are, in the first cell of a row: "Director", "Head of operations"."""

_ANYBODY = pattern((*CLIENT, *SUPERVISOR, *STAKEHOLDER, "peers", "colleagues", "tutor", "assessor"))
_FROM = re.compile(
    r"(?: \w+){0,2}? (?:from|by)\b[^.;:()“\"]{0,70}?"
    r"(?=\s(?:was|were|is|are|has|have|had|that|said|says|about|on|after|in|at|suggest\w*|show\w*|help\w*)\b|[.;:()“\"]|$)"
)


def names_of(facts: Facts, *roles: PersonRole) -> tuple[str, ...]:
    """The names (whole, and each given name or pseudonym as written) of people in these roles."""
    found: list[str] = []
    for person in facts.people:
        if person.role in roles:
            found.append(person.name)
            found.extend(facts.reading.text(m) for m in person.mentions[:20])
    return tuple(dict.fromkeys(n for n in found if len(n) > 2))


def client_names(facts: Facts) -> tuple[str, ...]:
    """How the submission calls its clients."""
    return tuple(dict.fromkeys((*facts.hours.clients, *names_of(facts, PersonRole.CLIENT))))


def received(
    statements: Sequence[Statement],
    givers: tuple[str, ...],
    names: tuple[str, ...] = (),
    spoken: bool = False,
    meant: Thing | None = None,
    not_by: tuple[str, ...] | None = None,
) -> tuple[Statement, ...]:
    """The statements that hold feedback by one of the givers (phrases) or names.

    With `not_by`, so do quoted words of somebody else who is neither among these names nor a client, supervisor or
    peer: whoever else has a view of the work is a stakeholder in it.

    With `spoken`, a giver who said, asked or noticed something is enough; without, a word for feedback is needed, or
    a sentence that names the giver and is `meant` as feedback on the learner.
    """
    who = pattern((*givers, *names))
    known = pattern(not_by) if not_by else None
    others = frozenset() if not_by is None else frozenset(_rows_by_others(statements, known))
    found: list[Statement] = []
    paragraph, led, voiced = (-1, -1), False, False
    for s in statements:
        if s.opens or s.paragraph != paragraph:
            opening = plain(leadin(s))
            paragraph, led = s.paragraph, bool(FEEDBACK.search(opening) and who.search(opening))
            voiced = _quoted_under(s, who) or (not_by is not None and _by_others(s, known)) or s.paragraph in others
        text = plain(s.text)
        voiced = voiced or (not_by is not None and _VOICE.match(said_by(s.text)) is not None and _by_others(s, known))
        under = led and not s.opens and s.words >= LEAST_SAID and not (PENDING.search(text) or deferred(text))
        if voiced or under or _holds(s, who, spoken) or (meant is not None and _means(s, who, meant)):
            found.append(s)
    return tuple(found)


def _quoted_under(statement: Statement, who: Uncased) -> bool:
    """A quotation under a heading or label that names who speaks, and nobody else, and says hardly more."""
    setting = plain(statement.labels if _SAID_COLUMN.search(plain(statement.column)) else statement.setting)
    if not _OPENS_QUOTED.match(statement.text) or not 0 < len(setting.split()) <= _LONGEST_TITLE:
        return False
    return who.search(setting) is not None and _ANYBODY.search(who.sub("", setting)) is None


def _by_others(statement: Statement, known: Uncased | None) -> bool:
    """A paragraph with the quoted words of somebody who is called by what they are, and is none of the known."""
    text = said_by(statement.text)
    found = _UNKNOWN.search(text) or _VOICE.match(text)
    if found is None or deferred(text) or denied(text, *found.span()):
        return False
    giver = found["giver"]
    return not (_ANYBODY.search(giver) or _THINGS.search(giver) or (known is not None and known.search(giver)))


def _rows_by_others(statements: Sequence[Statement], known: Uncased | None) -> Iterator[tuple[int, int]]:
    """Cells of a table of feedback in the row of somebody who is called by what they are, where others are clients'.

    "Client 1 | ..." above "Director | ...", under "What they said".
    """
    held = [(s, giver) for s in statements if s.row is not None and (giver := _giver_of_row(s))]
    clients = pattern(CLIENT)
    with_clients = {
        (s.span.document, s.row[1])
        for s, giver in held
        if s.row and (clients.search(giver) or (known is not None and known.search(giver)))
    }
    for s, whole in held:
        giver = _post(whole, known)
        own = _ANYBODY.search(giver) or _THINGS.search(giver) or (known is not None and known.search(giver))
        beside = s.row is not None and (s.span.document, s.row[1]) in with_clients
        if beside and not own and _ROLE.fullmatch(giver) and _reported(s):
            yield s.paragraph


def _post(giver: str, known: Uncased | None) -> str:
    """Who is called by what they are, without when and how they spoke, and without the client they answer for:
    "Warden of Osier, interview of 3 May" is the warden."""
    post = re.split(r"[,(]", giver)[0].strip()
    for m in (*_ANYBODY.finditer(post), *(known.finditer(post) if known is not None else ())):
        owned = _ANSWERS_FOR.search(post[: m.start()])
        if owned is not None and not FEEDBACK.search(post):
            return post[: owned.start()]
    return post


def _reported(statement: Statement) -> bool:
    """A cell under "Feedback" or "What they said" in which somebody has spoken, or a quotation in such a table."""
    text, column = plain(statement.text), plain(statement.column)
    if statement.words < LEAST_SAID or only_asked(text, FEEDBACK) or deferred(text):
        return False
    announced = FEEDBACK.search(plain(f"{statement.heading} {statement.over}")) or _SAID_COLUMN.search(column)
    if announced and _OPENS_QUOTED.match(text):
        return True
    return bool(_SAID_TITLE.search(column)) or (bool(FEEDBACK.search(column)) and not PENDING.search(text))


def _giver_of_row(statement: Statement) -> str:
    """The first cell of a table's row, "" for that cell itself."""
    return unowned(statement.labels.removeprefix(statement.column).strip())


def _means(statement: Statement, who: Uncased, meant: Thing) -> bool:
    text = said_by(statement.text)
    if (
        who.search(text) is None
        or PENDING.search(text)
        or len(_STEP.findall(text)) > 1
        or only_asked(text, FEEDBACK)
        or text.endswith("?")
    ):
        return False
    if (statement.row and statement.words < LEAST_SAID) or deferred(text) or _of_others(text, who):
        return False
    if all(_ADDRESSED.search(text[: giver.start()]) for giver in who.finditer(text)):
        return False
    places = meant.places(statement.text)
    if not places and meant.meant is not None and any(_QUOTED.match(text, m.end()) for m in who.finditer(text)):
        return meant.meant.probability(statement.text) >= LIKELY
    return any(not denied(text, *place) for place in places)


def _of_others(text: str, who: Uncased) -> bool:
    """It says whose feedback it is, and that is somebody else."""
    sources = (found[0] for word in FEEDBACK.finditer(text) if (found := _FROM.match(text, word.end())) is not None)
    return any(_ANYBODY.search(source) and not who.search(source) for source in sources)


def _holds(statement: Statement, who: Uncased, spoken: bool) -> bool:
    text = said_by(statement.text)
    if deferred(text) or len(_STEP.findall(text)) > 1:
        return False
    attributed = _ATTRIBUTED.match(text) if statement.opens else None
    if attributed is not None:
        voice = _ANYBODY.search(attributed["giver"]) or who.search(attributed["giver"])
        mine_first = who.search(attributed["giver"])
        return voice is not None and mine_first is not None and mine_first.start() <= voice.start()
    over, bare = _titled(_setting(statement, who), who)
    givers = [g for g in who.finditer(text) if not denied(text, *g.span())]
    if only_asked(text, FEEDBACK):
        return False
    if over and not givers:
        return statement.words >= LEAST_SAID and not PENDING.search(text) and not _of_form(statement)
    if not givers:
        return False
    first = _ANYBODY.search(text)
    if bare and first is not None and any(g.start() <= first.start() < g.end() for g in givers):
        return not PENDING.search(text[: first.end() + AROUND])
    mine = {m.end() for m in _MINE.finditer(text)}
    words = [m for m in FEEDBACK.finditer(text) if m.end() not in mine]
    if any(_gives(text, giver, word) and (REPORT.search(text) or over) for giver in givers for word in words):
        return True
    return (over or (spoken and not words)) and any(_speaks(text, giver) for giver in givers)


def _of_form(statement: Statement) -> bool:
    """What a form asks, or the first cell of a row of who was asked what, which only says who."""
    if statement.text.rstrip().endswith("?"):
        return True
    names = statement.row is not None and not _giver_of_row(statement)
    return names and REPORT.search(plain(statement.text)) is None


def _setting(statement: Statement, who: Uncased) -> str:
    """Heading and labels; a heading that says no more than who speaks goes on with the one over it."""
    heading = plain(statement.heading)
    named = 0 < len(heading.split()) <= _LONGEST_TITLE and who.search(heading) is not None
    return plain(f"{statement.over} {statement.setting}" if named else statement.setting)


@lru_cache(maxsize=SETTINGS)
def _titled(setting: str, who: Uncased) -> tuple[bool, bool]:
    """Whether a heading or label announces feedback by the giver, and whether it does so without saying by whom."""
    if FEEDBACK.search(setting) is None and _SAID_TITLE.search(setting) is None:
        return False, False
    return who.search(setting) is not None, _ANYBODY.search(_SAID_TITLE.sub("", setting)) is None


def _speaks(text: str, giver: re.Match[str]) -> bool:
    """The giver has said, asked or noticed something."""
    told = REPORT.search(text[giver.end() : giver.end() + NEAR])
    if told is None or _pending(text, giver, giver):
        return False
    return not (text[giver.end() :].lstrip()[:1] in ":–-" and PENDING.search(text))  # "Supervision: being arranged"


def _gives(text: str, giver: re.Match[str], word: re.Match[str]) -> bool:
    """The feedback is this giver's: of all people in reach the giver stands nearest to the word.

    "Feedback from X" is X's, whoever else the sentence names: what clients say of their boards is no board's
    feedback.
    """
    if denied(text, *word.span()) or _pending(text, giver, word):
        return False
    source = _FROM.match(text, word.end())
    if source is not None and _ANYBODY.search(source[0]):
        return source.start() <= giver.start() < source.end()
    if abs(word.start() - giver.start()) > NEAR:
        return False
    people = [m for m in _ANYBODY.finditer(text) if m.start() != giver.start()]
    return all(_gap(m, word) > _gap(giver, word) for m in people if not giver.start() <= m.start() < giver.end())


def _gap(person: re.Match[str], word: re.Match[str]) -> int:
    return word.start() - person.end() if person.end() <= word.start() else person.start() - word.end()


def _pending(text: str, giver: re.Match[str], word: re.Match[str]) -> bool:
    """What stands around and between giver and word speaks of what is still to come."""
    start, end = min(giver.start(), word.start()), max(giver.end(), word.end())
    return PENDING.search(text[max(0, start - AROUND) : end + AROUND]) is not None

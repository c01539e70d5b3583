"""Labels of forms and columns that ask for a person: which role they give, and which block they label.

Sources: domain notes 2.2 (forms), 5.3 (header words of logs), 6.5 (cue phrases).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Document, PersonRole, Table
from extractors.people.columns import HEADS, columns_of_names, makers
from extractors.people.evidence import bare_name, untitled
from extractors.people.lexicon import Status, fold, status

LONGEST_LABEL = 45
"""Characters; a longer cell is text, not a label. A long one of a form: "Name of coachee/mentee (or code)"."""

ROLE_NOUNS: tuple[tuple[PersonRole, str], ...] = (
    (
        PersonRole.SUPERVISOR,
        r"(?:coach(?:ing)?|mentor(?:ing)?|clinical|external)?\s?supervisor|supervising coach"
        r"|supervision (?:lead|partner|provider|(?:group )?(?:facilitator|leader|convenor))",
    ),
    (
        PersonRole.ASSESSOR,
        r"assessor|(?:internal |external |lead )?(?:verifier|moderator|quality assurer|examiner)|i\.?q\.?a|e\.?q\.?a"
        r"|(?:first |second |double )?marker|(?:first |second )?assessor",
    ),
    (
        PersonRole.TUTOR,
        r"(?:course |programme |personal )?(?:tutor|trainer|lecturer|course leader|programme leader)"
        r"|(?:action learning )?set (?:advis[eo]r|facilitator)"
        r"|(?:course|programme) (?:administrator|co-?ordinator)"
        r"|(?:signed )?for the (?:training |assessment |approved |study )?centre|centre contact",
    ),
    (
        PersonRole.SPONSOR,
        r"(?:client |coaching |programme |project |organisation(?:al)? "
        r"|company |corporate |internal |executive )?(?:sponsor|commissioner|stakeholder)"
        r"|(?:(?:for|on behalf of) )(?:the )?(?:company|organi[sz]ation|employer|sponsoring organi[sz]ation)",
    ),
    (
        PersonRole.MANAGER,
        r"(?:(?:line|current|new|former|previous|her|his|direct|functional|(?:school|site|ward|office|work)[- ]based)?"
        r" ?)(?:manager|boss|line lead)|reporting manager"
        r"|head of department",
    ),
    (PersonRole.CLIENT, r"client|coachee|mentee|proteg[eé]|protégé"),
    (
        PersonRole.PEER,
        r"(?:triad|action learning) partner|peer(?: coach| supervisor| reviewer)?|fellow (?:learner|student"
        r"|coach|candidate)"
        r"|course ?mate|classmate|study buddy|buddy|(?:study|learning|course|accountability) partner",
    ),
    (
        PersonRole.FAMILY,
        r"(?:brother|sister|son|daughter|mother|father)-in-law|(?:ex-?|late )?(?:husband|wife)|other half|better"
        r" half|spouse"
        r"|nana|stepdad|stepmum|little (?:boy|girl)|boy|girl|lad|kid|children|son|daughter|mother"
        r"|father|mum|mam|dad|mama|papa|mummy|daddy|grandma|grandpa|sister|brother"
        r"|aunt(?:ie|y)?|uncle|cousin|niece|nephew"
        r"|grandmother|grandfather|gran|nan|granddad|fianc[eé]e?|girlfriend|boyfriend|stepson|stepdaughter"
        r"|twin|godmother"
        r"|eldest|youngest|grandson|granddaughter|stepmother|stepfather|goddaughter|godson|in-law",
    ),
    (
        PersonRole.COLLEAGUE,
        r"colleague|co-worker|team ?mate|direct report|deputy|assistant|secretary|p\.?a\.?|personal assistant"
        r"|hr (?:business )?partner"
        r"|hrbp|business partner|team member|predecessor|successor|friend|neighbour|flat ?mate|house ?mate",
    ),
)
"""Nouns for the people around a submission, most specific first."""

_DONE_BY = (
    (
        PersonRole.SUPERVISOR,
        r"supervised by|(?:(?:group|individual|coach(?:ing)?|mentor(?:ing)?|1[:-]1|one[- ]to[- ]one|external)"
        r" )*supervision"
        r"(?: (?:sessions?|hours|provided|given|led|run|facilitated))? (?:with|by|from)",
    ),
    (
        PersonRole.ASSESSOR,
        r"(?:observed and |read and )?(?:(?:first |second[ -])?(?:assessed|marked|verified|moderated|sampled"
        r"|graded)) by",
    ),
    (
        PersonRole.TUTOR,
        r"(?:taught|tutored) by|(?:course|module|unit) (?:director|lead(?:er)?|convenor|organiser)|(?:course|module)"
        r" team",
    ),
)
"""What a field says that somebody did or leads, who is no client."""
_POSTS = (PersonRole.SUPERVISOR, PersonRole.ASSESSOR, PersonRole.TUTOR)
_LEARNERS = (
    r"(?:(?:the |my |our |your )?(?:(?:own|coach|mentor|learner|candidate|student|trainee|supervisee)(?:s?['’]s?)? )?)"
)
"""Whose supervisor, tutor or assessor a field may ask for: "Coach's supervisor", "Your tutor"."""
_LEARNER_NOUNS = r"coach|mentor|learner|candidate|student|executive coach|supervisee|trainee coach|applicant|author"
_CLIENT_HEADS = (
    r"who|with|with whom|individual|employee|executive|leader|participant|person|individual coached"
    r"|name of person coached|case study(?: \w+)?|case"
    r"|(?:cases?|clients?|coachees?|mentees?) (?:brought|discussed|presented|taken|reviewed)(?: to supervision)?"
)
_GENERIC = (
    r"(?:full |print(?:ed)? |your |first |last |sur|fore|family |given |contact "
    r"|witness )?name(?:s)?(?: \(?(?:print|(?:in )?(?:block )?capitals|optional)\)?)?"
    r"|names? of (?:the )?witness(?:es)?|signed(?: by)?|signature|from|to|cc|bcc|attendees?|(?:not |also )?present"
    r"|absent(?:ees)?|in attendance|attending|members(?: present)?"
    r"|apologies(?: (?:so far|received|from|for absence|given))?"
    r"|participants?|witness(?:ed by)?"
    r"|(?:completed|written|prepared|referred|reviewed|approved|provided|given) by|observer|organi[sz]er"
    r"|(?:\w+ )?(?:contact|lead|representative|rep)|chair|facilitator|host|interviewer|owner|respondent"
    r"|referee|name and role|(?:also )?known as|preferred name|likes to be called|next of kin|emergency contact"
)
_DECORATION = (
    r"(?:['’]s?)?(?: ?(?:full |first |print(?:ed)? |sur)?(?:name|initials|signature|signed|ref(?:erence)?"
    r"|id|code|pseudonym|alias|label"
    r"|no\.?|number|details))*(?: (?:of|to|for) the (?:coach|mentor|learner|candidate))?(?: ?\([^)]*\))?"
)
_PREFIX = (
    r"(?:(?:name|initials|signature|signed|print name|ref(?:erence)?|code|id)(?: of| by| for|,| -)?(?: the"
    r"| your)? ?|(?:completed|agreed|approved|written|given|provided|returned|filled in) by (?:the |your |my )?)?"
    r"(?:signed \()?"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a form asks for."""

    role: PersonRole | None
    """None where any person may stand ("Signed", "From")."""
    text: str
    own: bool = False
    """Asks for the learner ("Coach:")."""


def _pattern(nouns: str) -> re.Pattern[str]:
    nouns = f"(?:{nouns})"
    return re.compile(rf"{_PREFIX}{nouns}(?: ?(?:/|or|and|&) ?(?:\w+ ?){{1,2}})?{_DECORATION}\)?", re.I)


_CLIENTS = r"(?:(?:client|coachee|mentee)(?:s?['’]s?)? )?"
_ROLES = tuple(
    (role, _pattern(f"{_LEARNERS if role in _POSTS else _CLIENTS if role is PersonRole.MANAGER else ''}(?:{nouns})"))
    for role, nouns in (*ROLE_NOUNS, *_DONE_BY)
)
_OWN = _pattern(_LEARNER_NOUNS)
_CLIENT = re.compile(rf"(?:{_CLIENT_HEADS}){_DECORATION}", re.I)
_ANY = re.compile(rf"(?:{_GENERIC})(?: ?\([^)]*\))?", re.I)


def label(text: str) -> Label | None:
    """The label a short text is, or None: "Coachee name:" asks for a client, "Signed" for anybody."""
    bare = re.sub(r"\s+", " ", text).strip(" :*.–—-\t\n")
    if not bare or len(bare) > LONGEST_LABEL:
        return None
    if _CLIENT.fullmatch(bare):
        return Label(PersonRole.CLIENT, bare)
    for role, pattern in _ROLES:
        if pattern.fullmatch(bare):
            return Label(role, bare)
    if _OWN.fullmatch(bare):
        return Label(None, bare, own=True)
    return Label(None, bare) if _ANY.fullmatch(bare) else None


_LIST = re.compile(r"(?<=:)\s*(?:[A-ZÀ-Þ][\w.’'-]*[ ,;/&]+(?:and |& )?)+$")
"""Names of a list that stand between its label and the next name ("Present: A, B and")."""
_INLINE = re.compile(r"(?:^|[|;\t\n(\[]|\s{2,}|[.,]\s)\s*([^:|;\t\n(.\[]{2,45}(?:\([^)]*\))?)\s*(?::|\s[–—-])\s*$")


def inline_label(before: str) -> Label | None:
    """The label that ends a text directly before a name ("... Line manager: ")."""
    match = _INLINE.search(_LIST.sub("", before))
    match = match if match and label(match[1]) else _NEXT_FIELD.search(before)
    return label(match[1]) if match else None


_NEXT_FIELD = re.compile(r"[\w.)] ([A-Z][a-z]+(?: [a-z]+){0,2})\s?:\s$")
"""A label that follows an answer in one line: "Surname: Lima First name: "."""

_OPENS_LINE = re.compile(r"\s*([^:;.]{3,40}):\s")
_CLOSES_LINE = re.compile(r"[,;\s]*(?:\(?\d[\d ./-]*\)?|\(?\d{1,2} [A-Z][a-z]+ \d{2,4}\)?)?[.\s]*")


_GIVEN = re.compile(r"(?:['’]s)? (?:feedback|comments?|report|statement|remarks?|view|notes?)$", re.I)
"""What somebody gave, behind who they are: "Supervisor feedback"."""


def signing_label(text: str, start: int, end: int) -> Label | None:
    """The label that opens a line which somebody closes by name: "Supervisor: I confirm it. Ana Lima, 3.3.26"."""
    opened = _OPENS_LINE.match(text)
    if (
        opened is None
        or not _CLOSES_LINE.fullmatch(text, end)
        or not re.search(r"[.!?)][\"”’]?\s*$", untitled(text[:start]))
    ):
        return None
    return label(_GIVEN.sub("", opened[1]))


def table_labels(document: Document) -> dict[int, Label]:
    """Block position -> the label of its cell, from the cell to its left or the head of its column."""
    found: dict[int, Label] = {}
    for table in document.tables:
        found.update(_labels_of(document, table))
    return found


def made_by(document: Document) -> frozenset[int]:
    """Positions of the blocks that name who wrote or presented something, in a column of a table."""
    found: set[int] = set()
    for table in document.tables:
        texts = {(c.row, c.column): " ".join(document.blocks[b].text for b in c.blocks) for c in table.cells}
        columns = makers(texts)
        found.update(b for c in table.cells if c.row > 0 and c.column in columns for b in c.blocks)
    return frozenset(found)


def _labels_of(document: Document, table: Table) -> dict[int, Label]:
    texts = {(c.row, c.column): " ".join(document.blocks[b].text for b in c.blocks) for c in table.cells}
    told, column = _roles_of_rows(texts, table)
    held = _held_with(texts)
    asked = {p: found for p, text in texts.items() if p[1] != column and (found := label(text)) is not None}
    left: dict[tuple[int, int], Label] = {}
    row_start: dict[int, int] = {}
    named = _named_columns(texts, table, asked, column)
    heads = dict(named)
    result: dict[int, Label] = {}
    person: Label | None = None
    ordered = sorted(table.cells, key=lambda c: (c.row, c.column))
    heading = [text in asked for text in texts if text[0] == 0]
    form = not (len(heading) > 1 and all(heading) and table.rows > 1) and (table.columns <= 2 or _is_form(asked, table))
    for cell in ordered:
        place = (cell.row, cell.column)
        row_start.setdefault(cell.row, cell.column)
        if place in asked and not (form and row_start[cell.row] != cell.column and (cell.row, cell.column) in left):
            left[(cell.row, cell.column + cell.column_span)] = asked[place]
            if cell.row == 0 or (not form and _heads_again(texts, asked, cell.row)):
                heads[cell.column] = named.get(cell.column, asked[place])
            continue
        chosen = left.get(place) if form else heads.get(cell.column)
        if chosen is None and form:
            chosen = heads.get(cell.column) if not _row_labelled(texts, cell.row, cell.column) else None
        if chosen is not None and form and FIELD.fullmatch(texts[place].strip(" :*")):
            continue
        if chosen is None:
            chosen = left.get(place) if texts.get((cell.row, cell.column - 1), "").rstrip().endswith(":") else None
        if cell.row in told and cell.column == 0 and place not in asked:
            chosen = told[cell.row]
        if cell.row in held and (_asks_anybody(chosen) or (chosen is None and _names_alone(texts[place]))):
            chosen = held[cell.row]
        if chosen is not None and _ALIAS.fullmatch(chosen.text) and person is not None:
            chosen = person
        elif chosen is not None and not chosen.own:
            person = chosen
        if chosen is not None and cell.column != column:
            result.update(dict.fromkeys(cell.blocks, chosen))
    return result


def _named_columns(
    texts: dict[tuple[int, int], str], table: Table, asked: dict[tuple[int, int], Label], roles: int | None
) -> dict[int, Label]:
    """Column -> what it asks for, of columns of a log that hold names though no head says whose; not column `roles`."""
    heads = ((c, found) for (r, c), found in asked.items() if r == 0)
    telling = {c for c, found in heads if found.role or found.own or not HEADS.fullmatch(found.text)}
    named = columns_of_names(texts, telling | {roles})
    return {c: _LOGGED if HEADS.fullmatch(head) else Label(None, head) for c, head in named.items()}


_LOGGED = Label(PersonRole.CLIENT, "name")
"""What a column of names in a log asks for."""
_ALIAS = re.compile(r"(?:also )?known as|preferred name|likes to be called", re.I)
"""Fields that ask for another name of whom the field before asks for."""
_HELD_WITH = (
    (
        re.compile(r"(?:peer|triad|practice) (?:supervision|practice|coaching|session)(?: \(.*\))?|triads?", re.I),
        Label(PersonRole.PEER, "peer practice"),
    ),
    (
        re.compile(
            r"(?:(?:1[:-]1|one[- ]to[- ]one|group|coach(?:ing)?|mentor(?:ing)?|clinical|external|my|own) )*"
            r"supervision(?: (?:session|meeting|group|hour|\d{1,2}))?(?: ?\(.*\)|[,;:] .*|(?: [–—-] | in (?:two"
            r"|three|\w+s)\b).*)?"
            r"|supervisor(?: meeting)?",
            re.I,
        ),
        Label(PersonRole.SUPERVISOR, "supervision"),
    ),
)
"""What a log's cell says of the kind of a session, and so of whom it was with."""


_MET_BY = re.compile(
    r"(?:session )?(?:lead|led|run|held|facilitat(?:or|ed))(?: by)?|who|with(?: whom)?|name|host|facilitator|chair"
    r"|contact",
    re.I,
)
"""Heads of columns that ask with whom something is, whoever that may be."""
_LONE_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof(?:essor)?)\.? )?[A-ZÀ-Þ][\w’'-]+(?: (?:van |de |von |al-|bin"
    r" )?[A-ZÀ-Þ][\w.’'-]*){0,2}"
    r"(?: again|,? (?:on|by) (?:phone|line|zoom|teams)|,? (?:theme|topic)s?\b.*)?[., ]*",
)


def _asks_anybody(found: Label | None) -> bool:
    """Whether a column asks for a client, or for whoever a session was with."""
    return found is not None and (
        found.role is PersonRole.CLIENT or (found.role is None and _MET_BY.fullmatch(found.text) is not None)
    )


def _names_alone(text: str) -> bool:
    """Whether a cell holds a name that the lists know and nothing else but how or on what the meeting was."""
    written = text.strip()
    known = _LONE_NAME.fullmatch(written) is not None and not written.isupper()
    return known and status(fold(bare_name(written.split())[0].strip(".,"))) in _NAMES


_NAMES = (Status.GIVEN, Status.MAYBE)


def _held_with(texts: dict[tuple[int, int], str]) -> dict[int, Label]:
    """Row -> whom its session was with, where a cell of the row says that it was no session with a client."""
    found: dict[int, Label] = {}
    for (row, _), text in texts.items():
        kind = text.strip(" :*.") if row > 0 and len(text) <= LONGEST_LABEL else ""
        for pattern, with_whom in _HELD_WITH if kind else ():
            if pattern.fullmatch(kind):
                found.setdefault(row, with_whom)
    return found


_ROLE_COLUMN = re.compile(
    r"(?:their |the )?(?:relation(?:ship)?|role|capacity|connection|part|who they are|function)"
    r"(?: (?:to|with|in|of) .{1,30})?",
    re.I,
)
_MEANING_COLUMN = re.compile(r"who(?: (?:this|it) is)?|meaning|stands for|description", re.I)
_KEYED_COLUMN = re.compile(r"initials?|codes?|letters?|abbreviations?|key|names?|persons?", re.I)
"""Heads of a key's first column, beside which "Who" asks for a role; in a plan it asks for whoever does a step."""
_ROLE_ENDS = re.compile(r"\s*(?:[,/(;–—]| of | to | for | in | at ).*|^(?:my|our|the|a|an) ", re.S | re.I)


def _roles_of_rows(texts: dict[tuple[int, int], str], table: Table) -> tuple[dict[int, Label], int | None]:
    """Row -> the role that a column of the table gives to whoever the row's first cell names, and that column.

    Such a column is headed "Role" or "Relationship" and holds labels of people below ("Line manager of Client 1").
    """
    top = {c: text.strip(" :*") for (r, c), text in texts.items() if r == 0}
    keyed = _KEYED_COLUMN.fullmatch(top.get(0, "")) is not None
    heads = [
        c
        for c, text in top.items()
        if c > 0 and (_ROLE_COLUMN.fullmatch(text) or (keyed and _MEANING_COLUMN.fullmatch(text)))
    ]
    for column in heads:
        rows = {r: label(_ROLE_ENDS.sub("", text)) for (r, c), text in texts.items() if c == column and r > 0}
        told = {r: found for r, found in rows.items() if found is not None and found.role is not None}
        if told and table.columns > 1:
            return told, column
    return {}, None


def _is_form(asked: dict[tuple[int, int], Label], table: Table) -> bool:
    """A table whose labels stand at the left of their values: most person labels lie below the first row."""
    below = sum(1 for row, _ in asked if row > 0)
    return below > len(asked) - below or (bool(asked) and table.rows <= 1)


FIELD = re.compile(
    r"(?:session )?(?:dates?|times?|duration|length|venue|place|location|topics?|aims?|goals?|tools?"
    r"|techniques?|diagnostics|key|links?|outcomes?|actions?|notes?|total|subtotal"
    r"|hours?|minutes|focus|purpose|agenda|feedback|progress|objectives?|signature|signed|role|status"
    r"|number|session|email|phone|telephone|address|organisation|employer"
    r"|post(?:code)?|grade|band|mobile|fax|department|sector"
    r"|job title|reflection|learning|options?|reality|will|model|method|type|mode|review|next steps?"
    r"|summary|comments?)(?: .{0,40})?",
    re.I,
)
"""Cells that name another field of a form, never a person."""


def _heads_again(texts: dict[tuple[int, int], str], asked: dict[tuple[int, int], Label], row: int) -> bool:
    """Whether a row below the first heads the columns anew: nothing in it but labels and names of fields."""
    written = [(place, text.strip(" :*")) for place, text in texts.items() if place[0] == row and text.strip()]
    return len(written) > 1 and all(place in asked or FIELD.fullmatch(text) for place, text in written)


def _row_labelled(texts: dict[tuple[int, int], str], row: int, column: int) -> bool:
    """Whether the row's first cell ends in a colon, so that it and not the column says what is asked."""
    first = min((c for r, c in texts if r == row), default=column)
    return first != column and texts[(row, first)].rstrip().endswith(":")

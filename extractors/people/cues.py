"""What stands around a name: evidence that it is one, and of whose.

Each cue has a weight (a name list alone gives 2.0, which is what a name needs) and may speak for a role.
Source of the cues: domain notes 6.3, 6.5 and 9.10, "suggested order of name decisions".
"""

from __future__ import annotations

import re

from extractors.model import PersonRole, Role
from extractors.people.evidence import TITLE as _TITLE
from extractors.people.evidence import TITLES as TITLES
from extractors.people.evidence import Cue as Cue
from extractors.people.labels import ROLE_NOUNS, inline_label
from extractors.people.lines import Line
from extractors.people.relations import AFTER, BEFORE, SERVES_ME, peers, supervised, under_heading

WINDOW = 70
"""Characters read on each side of a name: about a clause."""


_ARTICLE = re.compile(r"\b(?:the|an?|this|these|those|each|every|some|no|any|more|less|much|own|of)\s$", re.I)
_PLACE = re.compile(
    r"\b(?:in|at|near|across|around|within|to visit|based in|live[sd]? in|moved to|office in|lake|port|saint|st\.?"
    r"|(?:train|bus|trip|journey|flight|travel(?:led)?|drive|drove|went|commuted?|moved?|road) (?:to|from))\s$",
    re.I,
)
_GREETING = re.compile(
    r"(?:^|[\n.!?“\"]\s*)(?:Hi|Hello|Hiya|Hey|Dear|Annwyl|Chère?|Estimad[oa]|Querid[oa]|Szanown[ya]|Drog[ia]"
    r"|Liebe[r]?|Beste|Sayın|Kjære|Kära|Salaam|(?:Good )?(?:Morning|Afternoon|Evening))(?: there)?,?\s$",
    re.I,
)
_SIGN_OFF = (
    r"(?:(?:many |kind |warm |best |with )*(?:thanks|thank you|regards|wishes|cheers)(?: again| so much)?"
    r"|yours(?: \w+)?|best|all the best|take care|love|sincerely|x+)"
)
_SIGNED_HERE = re.compile(rf"(?:^|[\n.!]\s*){_SIGN_OFF}\s*[,!.–—-]?\s*\n?\s*$", re.I)
_SIGNED_ABOVE = re.compile(rf"(?:^|[.!?]\s*){_SIGN_OFF}\s*[,!.]?$", re.I)
_DASH = re.compile(r"(?:[.!?”\"’']\s*|^)[–—-]{1,2}\s*$")
_VERB_BEFORE = re.compile(
    r"\b(?:told|asked|met|thank(?:ed|s to)?|invited|encouraged|helped|challenged|emailed|e-mailed|phoned"
    r"|rang|texted|messaged|married|introduced"
    r"|reminded|congratulated|interviewed|overheard|rescu(?:ed|ing)|protect(?:ed|ing)|avoid(?:ed|ing)|coaching"
    r"|mentoring"
    r"|stuck with|cross with|angry with|fond of|worried about|proud of"
    r"|(?:spoke|spoken|talked|listened|wrote|chatted|said|reported"
    r"|apologised|explained|introduced) (?:to|with)"
    r"|contracted with|worked with|heard from|hear from|email from|feedback from|note from|message from"
    r"|call from|call with|conversation with"
    r"|alongside|signed by|attended by|referred by|name (?:is|was)|named|called|known as|nicknamed"
    r"|on behalf of|grateful to|thanks,?)\s$",
    re.I,
)
_SESSION_BEFORE = re.compile(
    r"\b(?:(?:session|sessions|meeting|contract|agreement|coaching|mentoring|chemistry (?:call|meeting)"
    r"|contact|intake|relationship|assignment|hours?)"
    r"(?: (?:\d+|one|two|three|four|five|six|today|again|work|number \d+))? (?:with|for)|coached|coaching"
    r"|mentored|mentoring|session \d+\s?[:–—-])\s$",
    re.I,
)
_WEAK_BEFORE = re.compile(
    r"\b(?:with|from|for|by|and|or|that|when|because|if|as|what|where|about|asks?|see|saw|let|leave|left"
    r"|between|after|before|while|until|but|so|how|why|whether|than)\s$",
    re.I,
)
_DECLARED = re.compile(
    r"\b(?:i (?:shall|will|have|'ll)?\s?(?:call|called|refer to|name|named)\b[^.]{0,40})\s[\"“‘']?$", re.I
)
_CODE_BEFORE = re.compile(r"\b(?:client|coachee|mentee)\s+(?:[A-Z]|\d{1,2}|one|two|three)\s*[(:=,–—-]\s*$", re.I)

_ADVERBS = (
    r",?\s+(?:(?:had|has|also|then|now|always|often|initially|finally|quickly|clearly|later|soon|just"
    r"|really|still|first|again|and I|to me)\s)*"
)
_PERSON_VERB = re.compile(
    rf"{_ADVERBS}(?:felt|feels|told|asked|agreed|admitted|decided|wanted|wants|came|arrived|left|smiled|laughed|cried"
    r"|sighed|paused|spoke|talked|talks|shared|responded|replied|answered|chose|struggled|struggles|seemed|looked|sat"
    r"|needed|needs|knew|worried|cancelled|rang|emailed|opened|joined|signed|kept|went|got|completed|started|stopped"
    r"|confirmed|committed|attended|returned|scored|rated|hoped|confided|joked|nodded|shrugged|hesitated|apologised"
    r"|rescheduled|postponed|phoned|texted|used to|didn[’']t|doesn[’']t|wasn[’']t|hadn[’']t|couldn[’']t|did not"
    r"|does (?:not|the|her|his)|was (?:able|keen|late|upset|anxious|tired|nervous|relieved|silent|quiet|unsure|not)"
    r"|is (?:able|keen|still|away|ill|a (?:senior|newly|middle|very)|now|currently|ready|working)"
    r"|has (?:been|now|already|asked|agreed|a)"
    r"|had (?:been|asked|an?|already|not|done|come|his|her|no|the|to|never|begun|gone|left|made|said|told|taken)"
    r"|and I\b|lives|likes|values|trusts|trusted|believes|believed|loves|hates|fears|feared|prefers|preferred"
    r"|manages|managed|leads|led|runs|dreads|avoids|avoided|is my|was my"
    r"|had \w{3,}(?:ed|en|wn)|is \w+ing)\b"
)
_STATEMENT = re.compile(
    rf"{_ADVERBS}(?:said|says|thinks|thought|reali[sz]ed|recogni[sz]ed|noticed|began|found|made|took|gave|mentioned"
    r"|acknowledged|brought|reflected|explained|reported|worked|works|wrote|set|identified|expressed|wondered|insisted"
    r"|commented|remarked|described|sees|saw)\b"
)
_THIRD = re.compile(
    r"\s+(?:also |then |now |never |always |often |still |just |really )?(?!(?:this|his|its|is|was|has|as"
    r"|us|yes|perhaps|sessions|times)\b)[a-z]{3,}(?:s|ed)\b"
)
_NUMBER = re.compile(
    r"[ \xa0]+\d{1,3}(?![/.:]?\d)(?!\s*(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)"
)
_ACTION = re.compile(
    r"\s+(?:will|to|and I (?:will|to)|can|should|must|would)\s+(?!the\b|be\b|a\b|an\b|my\b|our\b|this\b)[a-z]{3,}"
)
_SCHOLAR = re.compile(
    r"\s+(?:argues?|argued|suggests|proposes?|proposed|defines|defined|states|claims|notes|posits|asserts"
    r"|maintains|contends|emphasi[sz]es|outlines"
    r"|conceptuali[sz]ed?s?|theori[sz]ed|observes|warns|distinguishes|puts it"
    r"|calls? (?:it|this|them|these)\b|once said|famously"
    r"|reminds us)\b|\s+(?:et al|and colleagues|and others)\b"
    r"|(?:,|\s)\s*\(?(?:1[5-9]\d\d|20\d\d)[a-z]?\b|\s*\(n\.?d|\s+(?:and"
    r"|&)\s+[A-Z][\w’'-]+,?\s+\(?(?:1[5-9]\d\d|20\d\d)|,\s(?:[A-Z]\.[ -]?)+(?:,|\s|\()"
)
_WORK = (
    r"(?:model|cycle|theory|theories|framework|window|inventory|triangle|grid|taxonomy|hierarchy|pyramid"
    r"|matrix|quadrants?|curve|questionnaire|scorecard"
    r"|levels|styles|stages|steps|lens(?:es)?|ladder|principles|typology|definition|dimensions|scale"
    r"|method|paradigm|law|effect|codes?|domains?|functions|factors|puja|prize|medal|trophy|lecture)"
)
_EPONYM = re.compile(
    rf"(?:['’]s?)?(?:\s+(?:\([^)]*\)\s*)?|\s+and\s+[A-Z][\w’'-]+(?:['’]s?)?\s+)(?:[\w’'-]+\s+){{0,3}}?{_WORK}\b"
)
_OWNED_THING = re.compile(
    r"['’]s?\s+(?:own |first |last |next |new |line |real |initial |second |third |final |current "
    r"|main )?(?:manager|boss|team|goals?|objectives?|confidence|session|sessions|feedback|wife|husband"
    r"|partner|role|job|career"
    r"|words|voice|face|progress|contract|form|email|reflections?|permission|consent|energy|anger|anxiety"
    r"|story|situation|office|agenda|strengths?|values"
    r"|feelings?|actions?|behaviours?|relationship|mother|father|son|daughter|line manager|director|deputy"
    r"|notes?|diary|name|promotion|organisation"
    r"|employer|department|pa|shoes|life|reaction|response|request|resistance|permission|need|needs|hands?"
    r"|eyes|colleagues?|sponsor|mind|question|silence|log)\b",
    re.I,
)
_OWNED_FEELING = re.compile(
    r"['’]s?\s+(?:own |new |real |line |growing |first |last |next |second |third )?(?:manager|boss"
    r"|confidence|goals?|session|sessions|wife|husband|partner|voice|face|words|energy|anger|anxiety"
    r"|consent|permission"
    r"|feelings?|shoes|reaction|silence|eyes|hands?|mind|deputy|mother|father|son|daughter|desk|tears"
    r"|smile|tone|fear|fears|frustration|resistance|honesty|doubts?|sponsor|director|line manager)\b",
    re.I,
)
_CLIENT_OWNED = re.compile(
    r"['’]s?\s+(?:\w+ )?(?:goals?|objectives?|sessions?|contract|progress|coaching|line manager|sponsor|agenda)\b", re.I
)
_JOB = (
    r"(?:director|manager|head|chief|officer|lead|leader|nurse|consultant|engineer|teacher|headteacher"
    r"|principal|accountant|administrator|ceo|cfo|coo|hr|partner|analyst|surgeon|doctor|gp|matron"
    r"|inspector|sergeant|executive|owner|founder|supervisor|coordinator|planner|buyer|solicitor|lawyer"
    r"|developer|designer|architect|adviser|advisor|associate|trustee|chair|governor|president|secretary"
    r"|assistant|receptionist|midwife|sister|registrar|bursar|dean|padre|priest|vicar|chaplain|commander"
    r"|captain|foreman"
    r"|forewoman|colonel|major|sergeant|officer|steward|rep|technician|driver|chef|cook|caretaker|librarian|nun|monk"
    r"|superintendent|detective|constable|controller|clerk|warden|landlord|editor|producer|curator|scientist|lecturer)"
)
_JOB_BEFORE = re.compile(
    rf"\b(?P<owner>my|our|her|his|their|the|its|a)\s+(?:[\w-]+\s+){{0,3}}?{_JOB}(?: of [\w ]{{3,25}}| executive)?,?\s$",
    re.I,
)
_APPOSITION = re.compile(
    rf"\s*(?:,|\(|–|—|-)\s*(?:who\b|whose\b|(?:the|an?|our|my|her|his|their|then|now|currently|aged"
    rf"|newly)\s[\w\s’'-]{{0,40}}?\b|[\w&/-]+\s(?:of\s|and\s)?[\w&/\s-]{{0,25}}?|){_JOB}\b|\s*,\s*(?:who"
    rf"|whose|aged|\d\d,)\b",
    re.I,
)
_MALE_OR_FEMALE = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_PUBLIC_BEFORE = re.compile(
    r"\b(?:novelist|poet|writer|playwright|philosopher|author|painter|composer|footballer|athlete|actor|actress"
    r"|singer|politician|president|prime minister|psychologist|psychotherapist|theorist|researcher|scholar|guru"
    r"|economist|statesman|explorer|sociologist|anthropologist|neuroscientist|racing driver|chef|cricketer|golfer"
    r"|boxer|cyclist|swimmer|sprinter|broadcaster|comedian|astronaut|physicist|mathematician|conductor|pianist"
    r"|violinist|sculptor|suffragette|mountaineer|racing cyclist|jockey|film ?maker|film director|dramatist|historian"
    r"|essayist|cellist|organist|guitarist|artist|novelists|naturalist|journalist|feminist|scientist|biologist"
    r"|humorist|singer-songwriter|evangelist|mystic|saint)\s$"
    r"|\b(?:hero|heroine|idol)\b[^.;]{0,25}\b(?:is|was|,)\s$|\b(?:poem|book|novel|memoir|film|play) by\s$"
    r"|\b(?:memoir|biography|writings|works?) of\s$",
    re.I,
)
_READ_BEFORE = re.compile(
    r"\b(?:words of|quot(?:e|ed|ing)(?: from| by)?|talk by|read|reading)\s$",
    re.I,
)
_PUBLIC_AFTER = re.compile(
    r"['’]s?\s(?:[\w-]+ )?(?:novel|poem|book|play|film|memoir|essay|song|speech|ted talk|painting"
    r"|autobiography|line that|phrase|famous|lecture|podcast|words that)\b"
    r"|\s*,\s(?:the )?(?:\w+ )?(?:novelist|poet|author|philosopher|psychologist|footballer|painter|singer|statesman)"
    r"|\s+once (?:said|wrote)|\s+(?:wrote|writes) (?:of|in|about)\b",
    re.I,
)

_OWNER = r"(?:(?P<owner>my|our|her|his|their|the|an?|one|another|\w+['’]s)\s+)?(?:[\w-]+\s+){0,2}?"
_ROLE_BEFORE = tuple(
    (
        role,
        re.compile(
            rf"\b{_OWNER}(?P<noun>{nouns})s?(?:\s*,|\s+(?:called|named|is|was|has been|were)|\s*[(–—:-]|\s+and)?\s*$",
            re.I,
        ),
    )
    for role, nouns in ROLE_NOUNS
)
_ROLE_AFTER = tuple(
    (
        role,
        re.compile(
            rf"\s*(?:,|\(|–|—|-|\b(?:is|was|became|has been|as)\b)\s*(?:who (?:is|was) )?{_OWNER}(?P<noun>{nouns})\b",
            re.I,
        ),
    )
    for role, nouns in ROLE_NOUNS
)
_ANY_ROLE = re.compile("|".join(nouns for _, nouns in ROLE_NOUNS), re.I)
_OWNED_BY_LEARNER = ("my", "our", "the", "a", "an", None)


def around(line: Line, start: int, end: int) -> tuple[Cue, ...]:
    """The cues around characters `start` to `end` of a line, a possessive not included in them."""
    before = line.text[max(0, start - WINDOW) : start]
    after = line.text[end : end + WINDOW]
    found = [*_form(line, before, start, end), *_before(line, before), *_after(after)]
    found += _roles(_TITLE.sub("", before), after)
    found += _job(before)
    found += peers(before, after)
    if (serves := SERVES_ME.match(after)) is not None:
        role = PersonRole.SUPERVISOR if serves[1].startswith("supervis") else PersonRole.TUTOR
        found.append(Cue("role", 3.0, role, f"{serves[1]} the learner"))
    if supervised(line, before):
        found = [c for c in found if c.role is not PersonRole.CLIENT]
        found.append(Cue("supervision", 3.0, PersonRole.SUPERVISOR, "gave supervision"))
    elif not any(c.role for c in found):
        found += under_heading(line, before, after)
    return tuple(found)


_SENIOR = re.compile(r"\b(?:director|manager|head|chief|ceo|principal|headteacher|commander|matron|president)\b", re.I)


def _job(before: str) -> list[Cue]:
    match = _JOB_BEFORE.search(_TITLE.sub("", before))
    if match is None:
        return []
    owner = _OWNERS.findall(match[0])[-1].lower()
    role = {"my": PersonRole.COLLEAGUE, "our": PersonRole.COLLEAGUE}.get(owner)
    if owner in ("her", "his", "their") and _SENIOR.search(match[0]):
        role = PersonRole.MANAGER
    return [Cue("job", 2.0, role, "is named with a job")]


_SPEAKER = re.compile(r":\s+[\"“‘'(]?[A-Z]|:\s*[\"“‘'…]")
_STAGES = ("Will", "WILL")
"""Names that head a stage of a model in a list: "Will: ring her manager"."""


def _form(line: Line, before: str, start: int, end: int) -> list[Cue]:
    found = []
    asked = inline_label(before)
    if asked is None and line.label is not None and not re.search(r"\w{3}", line.text[:start].replace("(", " ")):
        asked = line.label
    if asked is not None and not asked.own:
        found.append(Cue("label", 3.0, asked.role, f'stands in the field "{asked.text}"'))
    elif asked is not None:
        found.append(Cue("own-label", 2.0))
    alone = not line.text[:start].strip(" –—-~\t") and len(line.text[end:].strip()) <= 90
    if alone and _SIGNED_ABOVE.search(line.before) and not line.heading.startswith("references"):
        found.append(Cue("sign-off", 3.0, None, "signs a message"))
    if not line.text[:start].strip() and _SPEAKER.match(line.text[end:]) and line.text[start:end] not in _STAGES:
        found.append(Cue("speaker", 1.0, None, "speaks in a transcript"))
    if line.block.role is Role.DELETED and len(line.text.strip()) <= end - start + 3:
        found.append(Cue("deleted", 2.0, None, "was deleted as a tracked change"))
    return found


def _before(line: Line, before: str) -> list[Cue]:
    found = []
    if _TITLE.search(before):
        found.append(Cue("title", 3.0, None, "has a title"))
        before = _TITLE.sub("", before)
    for pattern, cue in (*_BEFORE, *BEFORE):
        if pattern.search(before):
            found.append(cue)
    return found


_BEFORE = (
    (_GREETING, Cue("greeting", 3.0, None, "is greeted in a message")),
    (_SIGNED_HERE, Cue("sign-off", 3.0, None, "signs a message")),
    (_DASH, Cue("attribution", 1.0)),
    (_VERB_BEFORE, Cue("object", 2.0, None, "is spoken to")),
    (_SESSION_BEFORE, Cue("session", 2.0, PersonRole.CLIENT, "is named with a session")),
    (_WEAK_BEFORE, Cue("weak", 0.5)),
    (_DECLARED, Cue("declared", 2.0, PersonRole.CLIENT, "is declared to be a changed name")),
    (_CODE_BEFORE, Cue("key", 3.0, PersonRole.CLIENT, "stands beside a client's code")),
    (_ARTICLE, Cue("article", -1.5)),
    (_PLACE, Cue("place", -1.5)),
    (_PUBLIC_BEFORE, Cue("public", 0.5, PersonRole.PUBLIC, "is spoken of as a public figure")),
    (_READ_BEFORE, Cue("read", 0.5, PersonRole.PUBLIC, "is read or quoted")),
)
_AFTER = (
    (_PERSON_VERB, Cue("verb", 2.0, None, "does what people do")),
    (_STATEMENT, Cue("statement", 2.0, None, "is told to have said or done something")),
    (_THIRD, Cue("third", 1.0)),
    (_NUMBER, Cue("number", -2.0)),
    (_ACTION, Cue("action", 2.0, None, "has something to do")),
    (_SCHOLAR, Cue("scholar", -1.0, PersonRole.AUTHOR, "is cited as an author")),
    (_EPONYM, Cue("eponym", -3.0, PersonRole.AUTHOR, "names a model")),
    (_OWNED_THING, Cue("possessive", 1.0)),
    (_OWNED_FEELING, Cue("possessive", 2.0, None, "has feelings, a voice or a manager")),
    (_CLIENT_OWNED, Cue("client-owned", 0.5, PersonRole.CLIENT, "has goals, sessions or a contract")),
    (_APPOSITION, Cue("apposition", 1.5)),
    (_PUBLIC_AFTER, Cue("public", 0.5, PersonRole.PUBLIC, "is spoken of as a public figure")),
)


def _after(after: str) -> list[Cue]:
    found = [cue for pattern, cue in (*_AFTER, *AFTER) if pattern.match(after)]
    if _MALE_OR_FEMALE.search(after):
        found.append(Cue("pronoun", 0.75))
    return found


def _roles(before: str, after: str) -> list[Cue]:
    for before_or_after, patterns, text in ((True, _ROLE_BEFORE, before), (False, _ROLE_AFTER, after)):
        if not _ANY_ROLE.search(text):
            continue
        for role, pattern in patterns:
            match = pattern.search(text[-50:]) if before_or_after else pattern.match(text)
            if match is not None:
                return [_owned(role, _nearest_owner(match), match["noun"])]
    return []


_OWNERS = re.compile(r"\b(my|our|her|his|their|the|its|an?)\s", re.I)


def _nearest_owner(match: re.Match[str]) -> str | None:
    """The owner nearest to the noun: "a contract with his manager" is his."""
    between = match[0][: match.start("noun") - match.start()]
    nearer = _OWNERS.findall(between)
    return nearer[-1] if nearer else match["owner"]


def _owned(role: PersonRole, owner: str | None, noun: str) -> Cue:
    """A client's supervisor is the client's manager; "the manager" after a name is a job, not a relation."""
    if owner is None and (inside := re.match(r"(?:her|his|their)(?= )", noun, re.I)) is not None:
        owner, noun = inside[0], noun[inside.end() + 1 :]
    if (
        role in _RELATIVE
        and (owner is None or owner.lower() in ("the", "a", "an", "one", "another"))
        and "line" not in noun.lower()
    ):
        return Cue("job", 2.0, None, "is named with a job")
    mine = owner is None or owner.lower() in _OWNED_BY_LEARNER
    if role is PersonRole.SUPERVISOR and not mine:
        role = PersonRole.MANAGER
    if role is PersonRole.CLIENT and owner is not None and owner.lower() in ("her", "his", "their"):
        role = PersonRole.COLLEAGUE
    relation = noun if owner is None or owner.lower() in ("a", "an") else f"{owner} {noun}"
    return Cue("role", 3.0, role, f'is called "{relation.strip().lower()}"')


_RELATIVE = (PersonRole.MANAGER, PersonRole.COLLEAGUE, PersonRole.FAMILY)

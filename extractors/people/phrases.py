"""Phrases that stand before and after a name, each with what it says of the name.

Source of the cues: domain notes 6.3, 6.5 and 9.10, "suggested order of name decisions".
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue
from extractors.uncased import Uncased

_ARTICLE = Uncased(r"\b(?:the|an?|this|these|those|each|every|some|no|any|more|less|much|own|of)\s$")
_PLACE = Uncased(
    r"\b(?:in|at|near|across|around|within|via|past|as far as|to visit|based in|live[sd]? in|moved to|office in"
    r"|lake|port|saint|st\.?"
    r"|(?:train|bus|trip|journey|flight|travel(?:led)?|drive|drove|went|commuted?|moved?|road) (?:to|from))\s$",
)
_GREETING = re.compile(
    r"(?:^|[\n.!?“\"]\s*)(?:Hi|Hello|Hiya|Hey|Dear|Annwyl|Chère?|Estimad[oa]|Querid[oa]|Szanown[ya]|Drog[ia]"
    r"|Liebe[r]?|Beste|Sayın|Kjære|Kära|Salaam|(?:Good )?(?:Morning|Afternoon|Evening))(?: there)?,?\s$",
    re.I,
)
_GREETING_AND = re.compile(
    r"(?:^|[\n.!?]\s*)(?:Hi|Hello|Hiya|Hey|Dear|Annwyl|Good (?:morning|afternoon"
    r"|evening)) (?:[A-Z][\w’'-]+, ){0,3}[A-Z][\w’'-]+,?"
    r" (?:and|&) $"
)
_MANY = (
    r"(?:(?:with|my|our|many|much|all|every|kind(?:est)?|warm(?:est)?|best|very|good|sincere|heartfelt|deep(?:est)?"
    r"|real) )*"
)
_SIGN_OFF = (
    rf"(?:{_MANY}(?:thanks|thank you|regards|wishes|cheers|gratitude|appreciation)(?: again| so much| indeed)?"
    rf"(?:,? and {_MANY}(?:thanks|regards|wishes|gratitude|appreciation))?"
    r"|yours(?: \w+)?|best|all (?:the |my |very )?best|very best|as (?:ever|always)|(?:until|till) then|take care"
    r"|love|sincerely|x+|ta|rgds|bw|bws|kr|thx|speak soon|talk soon"
    r"|see you (?:soon|then|there|on \w+)|with gratitude|in haste|cofion(?: cynnes)?|diolch|slán|le meas)"
)
_SIGNED_HERE = re.compile(rf"(?:^|[\n.!?][”\"]?\s*){_SIGN_OFF}\s*[,!.–—-]?\s*\n?\s*$", re.I)
SIGNED_ABOVE = re.compile(rf"(?:^|[.!?]\s*){_SIGN_OFF}\s*[,!.]?$", re.I)
_QUOTE_DASH = re.compile(r"[.!?]?[”\"]\s*[–—-]{1,2}\s$")
_DASH = re.compile(r"(?:[.!?”\"’']\s*|^)[–—-]{1,2}\s*$")
_VERB_BEFORE = Uncased(
    r"\b(?:told|tells|rings|phones|emails|asked|(?<!never )met|thank(?:ed|s to)?|invited|encouraged|helped"
    r"|challenged|emailed|e-mailed|phoned"
    r"|rang|texted|messaged|married|introduced"
    r"|reminded|congratulated|interviewed|overheard|rescu(?:ed|ing)|protect(?:ed|ing)|avoid(?:ed|ing)|coaching"
    r"|mentoring"
    r"|stuck with|cross with|angry with|fond of|worried about|proud of"
    r"|(?:sp[eo]ak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|listen(?:s|ed|ing)?|turned|wr(?:ites?|iting|ote)|chatted"
    r"|sa(?:y|ys|id|ying)|reported|apologis(?:es?|ed|ing)|expla(?:in|ins|ined|ining)|introduced) (?:to|with)|talk with"
    r"|contracted with|worked with|heard from|hear from|email from|feedback from|note from|message from"
    r"|call from|call with|conversation with"
    r"|alongside|signed by|attended by|referred by|name (?:is|was)|named|called|known as|nicknamed"
    r"|on behalf of|grateful to|thanks,?)\s$",
)
_BIDDEN_BEFORE = re.compile(
    r"(?:^|[.!?:;]\s+)(?:please |to do: |nb:? )?(?:ask|tell|ring|email|e-mail|phone|text|thank|message|chase|remind"
    r"|invite|(?:check|speak|talk|agree|meet|confirm) (?:with|to)|write (?:back )?to|reply to)\s$",
    re.I,
)
_THING_CALLED = Uncased(
    r"\b(?:step|stage|phase|part|letter|model|card|value|ward|room|house|theme|theory|app|tool|exercise|programme"
    r"|project"
    r"|scheme|course|module|team|unit|session|band|film|book|poem|song|dog|cat|boat|ship|pub|plant|virtue|quality)s?,?"
    r" (?:\w+ )?(?:called|named|known as|nicknamed)\s[\"“‘']?$",
)
"""What is called so is no person ("the step called Will")."""
_CREATURE_BEFORE = Uncased(
    r"\b(?:dogs?|cats?|puppy|kitten|horse|pony|mare|gelding|parrot|rabbit|hamster|budgie|tortoise|goldfish|spaniel"
    r"|labrador|terrier|whippet|greyhound|collie|cockapoo|retriever|donkey|hens?|chatbot|robot|guinea pig)"
    r"(?:\s?[,(–—:]|,? (?:is|was) (?:called|named)|,? (?:called|named))?\s[\"“‘']?(?:Mr |Mrs |Miss |Lady |Lord "
    r"|Sir )?$",
)
_CREATURE_AFTER = re.compile(
    r"(?:,| is| was|[^.;:?!A-Z]{1,70} (?:and|who|which) (?:is|was))\s"
    r"(?:the|my|our|her|his|their|a|an)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:dog|cat|puppy|kitten|horse|pony|parrot|rabbit|hamster|spaniel|labrador|terrier|whippet|greyhound|collie"
    r"|cockapoo|retriever|chatbot|bot|app|robot|software|database|intranet|portal|hurricane|yacht|dinghy)\b"
)
_AND_ME = re.compile(r" (?:and|with|to|told|asked|for) me\b")
_QUOTED_THING = re.compile(
    r"[\"”’'] (?:programme|project|scheme|initiative|campaign|app|system|room|model|tool|value|card|unit|database"
    r"|suite|ward|building|block|award|prize|report|portal|group of companies)\b"
)
"""What a name in quotation marks is given to: the "Ada" programme."""
_CREATURE = Cue("creature", -9.0)
_SEEN_BEFORE = Uncased(
    r"\b(?:call|session|meeting|coffee|chat|lunch|catch[- ]?up|1:1|1-2-1|one[- ]to[- ]one|conversation|walk"
    r"|time) (?:w/|with)\s$"
    r"|\b(?:envied|liked|admired|feared|missed|misread|misjudged|rescued|pitied|trusted|saw|watched|visited"
    r"|observed|interviewed"
    r"|believed|disappointed|answered|comforted|surprised|upset|joined|followed|replaced|succeeded|promoted|hired"
    r"|sacked)\s$",
)
_SESSION_BEFORE = Uncased(
    r"\bchemistry(?: (?:call|meeting|session|chat|conversation))?(?:,| was| is) with\s$|\b(?:(?:session|sessions"
    r"|meeting|contract|agreement|coaching|mentoring|chemistry (?:call|meeting)"
    r"|contact|intake|relationship|assignment|hours?)"
    r"(?: (?:\d+|one|two|three|four|five|six|today|again|work|number \d+))? (?:with|for)|coached|coaching"
    r"|mentored|mentoring|session \d+\s?[:–—-])\s$",
)
_WEAK_BEFORE = Uncased(
    r"\b(?:with|from|for|by|and|or|that|when|because|if|as|what|where|about|asks?|see|saw|let|leave|left"
    r"|between|after|before|while|until|but|so|how|why|whether|than)\s$",
)
_SIGNED_OWN = re.compile(r"\b(?:her|his|their) (?:own|real|full) name,?\s$")
DECLARED = Uncased(
    r"\b(?:i(?:[’'](?:ll|ve|d))? (?:shall |will |have )?(?:call|called|refer to|name|named)\b[^.]{0,40})\s[\"“‘']?$"
    r"|(?:^|[,;(.–—]\s?)(?:let us |let[’']s |we(?: shall| will|[’']ll)? |to be )?call (?:him|her|them|this"
    r" person)\s[\"“‘']?$"
    r"|\bimagine (?:a|an|that|this) [^.;]{0,40},?\s$",
)
_OWN_NAME = re.compile(
    r"\b(?:own|real|actual|true|full|proper|given) (?:first |given )?names?\b"
    r"|\b(?:because|since|as|for|and) (?:those|that|these|it|this)(?: really)? (?:is|are|was|were)"
    r" (?:in fact )?(?:her|his|their) names?\b"
    r"|\b(?:with|by) (?:her|his|their)(?: \w+)? (?:leave|permission|consent|agreement|blessing|request|wish)\b"
    r"|\basked (?:me )?(?:to be named|that I use|me to use)\b",
    re.I,
)
_NOT_OWN = re.compile(
    r"\bnot (?:\w+ )?(?:own|real|actual|true)\b|\b(?:changed|invented|fictitious|pseudonym)"
    r"|\b(?:neither|none|nobody|no one|never)\b[^.;]{0,60}\bnames?\b",
    re.I,
)


def truly_named(around: str) -> bool:
    """Whether the words around a declared name say that it is the person's own ("since those are their names")."""
    return bool(_OWN_NAME.search(around)) and not _NOT_OWN.search(around)


_CODE_AND = re.compile(r"\b(?:client|coachee|mentee)s?\s+(?:[A-Z]|\d{1,2}|one|two|three)(?:,| and| &| or)\s$", re.I)
_AND_CODE = re.compile(
    r"\s*(?:,|and|&|/|,? or)\s+(?:my |the )?(?:[Cc]lient|[Cc]oachee|[Mm]entee)\s+(?:[A-Z]|\d{1,2}|[Oo]ne|[Tt]wo"
    r"|[Tt]hree|[Ff]our)\b"
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
_ONLY_PEOPLE = re.compile(
    rf"{_ADVERBS}(?:laughed|smiled|cried|wept|nodded|shrugged|sighed|frowned|blushed|grinned|yawned|rang|phoned|emailed"
    r"|e-mailed|texted|apologised|joked|replied|confided|hesitated|stood up|sat (?:back|down|up|still|in)"
    r"|arrived (?:late|early|with)"
    r"|shook (?:her|his|their)|rolled (?:her|his)|asked (?:me|for|if|whether|what|why|how|about)|told (?:me|her|him|us)"
    r"|(?:says|knows) (?:I|you|we|my|our)\b|ha[sd] sat\b"
    r"|said (?:that|she|he|they|it|no|yes|nothing|so)|admitted|disagreed|resigned|retired|signed|cancelled|rescheduled"
    r"|(?:wrote|spoke|talked|turned|listened|apologised) to (?:me|us|her|him)|walked (?:out|in|away|off)|put (?:her"
    r"|his|their)"
    r"|brought (?:a|the|her|his|their) (?:list|folder|notebook|plan|draft|map|question|photo\w*|letter|log|diary)"
    r"|did not attend|did not reply|let me|thanked|wants? to|wanted to"
    r"|decided to|agreed to|chose to|learnt to|learned to|taught (?:me|us|her|him)"
    r"|is (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy)\b|was (?:born|promoted|hired|made redundant|widowed)"
    r"|(?:lives|lived|works|worked|trained|retired) (?:in|at|for|as|with|near)|(?:runs|ran|heads|leads"
    r"|manages) (?:a|the|two|our|her|his))\b"
)
"""What hope, grace and will do not do."""
_TEMPER = re.compile(
    r"\s(?:is (?:nobody[’']s|no (?:fool|coward|pushover))|was (?:very|so|too|rather|quite) (?:shy|proud|stubborn|blunt"
    r"|generous|impatient|cautious|brave|lonely|furious|cross|anxious|ambitious|bossy|sarcastic|tearful|loyal))\b"
)
_STATEMENT = re.compile(
    rf"(?!,\s(?:said|says|thought|wrote|explained) (?:one|the|an?|my|another|her|his|she|he|they"
    rf"|I)\b){_ADVERBS}(?:said|says|thinks|thought|reali[sz]ed|recogni[sz]ed|noticed|began|found|made|took|gave"
    rf"|mentioned"
    r"|acknowledged|brought|reflected|explained|reported|worked|works|wrote|set|identified|expressed|wondered|insisted"
    r"|commented|remarked|described|sees|saw)\b"
)
_THIRD = re.compile(
    r"\s+(?:also |then |now |never |always |often |still |just |really )?(?:over-|under-|re-)?(?!(?:this|his|its"
    r"|is|was|has|as|us|yes|perhaps|sessions|times)\b)[a-z]{3,}(?:s|ed)\b"
)
_NUMBER = re.compile(
    r"[ \xa0]+\d{1,3}(?![/.:]?\d)(?!\s*(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)(?!\s*(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?)\b)"
)
"""What numbers a word ("Room 4"); a day of a month or a length of time beside a name does not."""
_ACTION = re.compile(
    r"\s+(?:will|to|and I (?:will|to)|can|could|should|must|would)\s+(?!the\b|be\b|a\b|an\b|my\b|our\b|this\b"
    r"|(?:look|feel|sound|seem|mean|come last|come first|take the form)\b)[a-z]{3,}"
)
_SCHOLAR = re.compile(
    r"\s+(?:argues?|argued|suggests|proposes?|proposed|defines|defined|states|claims|notes|posits|asserts"
    r"|maintains|contends|emphasi[sz]es|outlines"
    r"|conceptuali[sz]ed?s?|theori[sz]ed|observes|warns|distinguishes|puts it"
    r"|calls? (?:it|this|them|these)\b(?! (?:her|his) )|once said|famously"
    r"|reminds us)\b"
    r"|\s+(?:has|have) (?:shown|argued|demonstrated|written|claimed|warned) that (?!s?he\b|they\b|I\b|we\b)"
    r"|\s+(?:et al|and colleagues|and others)\b"
    r"|\s+(?:wrote|writes) (?:the|a) (?:foreword|preface|afterword|standard work)\b"
    r"|,? in (?:an?|his|her|their|the) (?:\w+ )?(?:book|paper|article|chapter|essay|blog|handbook)\b"
    r"|(?:,|\s)\s*\(?(?:1[5-9]\d\d|20\d\d)[a-z]?\b|\s*\(n\.?d|\s+(?:and"
    r"|&)\s+[A-Z][\w’'-]+,?\s+\(?(?:1[5-9]\d\d|20\d\d)|,\s(?:[A-Z]\.[ -]?)+(?:,|\s|\()"
)
_WORK = (
    r"(?:model|cycle|theory|theories|framework|window|inventory|triangle|grid|taxonomy|hierarchy|pyramid"
    r"|matrix|quadrants?|curve|questionnaire|scorecard"
    r"|levels|styles|stages|steps|lens(?:es)?|ladder|principles|typology|definition|dimensions|scale"
    r"|method|paradigm|law|effect|groups|rounds|circles|codes?|domains?|functions|factors|puja|prize|medal|trophy"
    r"|lecture)"
)
_EPONYM = re.compile(
    r"(?!\s+(?:\w+ed|drew|uses|took|made|has|had|brought|chose|knows|found|saw|gave"
    r"|read|did|does|wrote|likes|hates)\s)(?:['’]s?)?(?:\s+(?:\([^)]*\)\s*)?"
    rf"|\s+and\s+[A-Z][\w’'-]+(?:['’]s?)?\s+)(?:(?!(?:by|at|near|beside|behind|into|to)\s)[\w’'-]+\s+){{0,3}}?{_WORK}\b"
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
    r"|eyes|colleagues?|sponsor|mind|question|silence|log|scores?|desk|e-?mails?|turn|birthday|shift|leave|absence"
    r"|request|appraisal|mood|tears|laptop|calendar|inbox|childhood|retirement|illness)\b",
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
    r"['’]s?\s+(?:\w+ )?(?:goals?|objectives?|sessions?(?! on\b)|contract|progress|coaching|line manager|sponsor"
    r"|agenda)\b",
    re.I,
)
JOB = (
    r"(?:director|manager|head|chief|officer|lead|leader|nurse|consultant|engineer|teacher|headteacher"
    r"|principal|accountant|administrator|ceo|cfo|coo|md|cto|cio|fd|hr|partner|analyst|surgeon|doctor|gp|matron"
    r"|inspector|sergeant|executive|owner|founder|supervisor|coordinator|planner|buyer|solicitor|lawyer"
    r"|developer|designer|architect|adviser|advisor|associate|trustee|chair|governor|president|secretary"
    r"|assistant|receptionist|midwife|sister|registrar|bursar|dean|padre|priest|vicar|chaplain|commander"
    r"|captain|foreman"
    r"|forewoman|colonel|major|sergeant|officer|steward|rep|technician|driver|chef|cook|caretaker|librarian|nun|monk"
    r"|superintendent|detective|constable|controller|clerk|warden|landlord|editor|producer|curator|scientist|lecturer)"
)
"""Nouns for what people are employed as."""
JOB_BEFORE = Uncased(
    rf"\b(?P<owner>my|our|her|his|their|the|its|an?)\s+(?:[\w-]+\s+){{0,3}}?{JOB}"
    rf"(?: of [\w ]{{3,25}}(?<! in)(?<! at)(?<! near)(?<! from)| executive"
    rf"| general)?(?:,|,? (?:called|named))?\s$",
)
_APPOSITION = re.compile(
    rf"\s*(?:,|\(|–|—|-)\s*(?:who\b|whose\b|(?:the|an?|our|my|her|his|their|then|now|currently|aged"
    rf"|newly)\s[\w\s’'-]{{0,40}}?\b|[\w&/-]+\s(?:of\s|and\s)?[\w&/\s-]{{0,25}}?|){JOB}\b|\s*,\s*(?:who"
    rf"|whose|aged|\d\d,)\b",
    re.I,
)
POST_HELD = re.compile(
    rf"\s+(?:was|is|became|had been|has been|as|stepped down as|took over as)\s(?:the\s|our\s|then\s|my\s)?"
    rf"(?:[\w-]+\s){{0,2}}?{JOB}\b"
)
"""A post that somebody holds: "While Ana Lima was chief executive"."""
_NAMED_JOB = re.compile(
    rf"\s*,\s(?:the|our|my|her|his|their|then|now|currently|newly)\s(?:[\w&/’'-]+\s){{0,3}}?{JOB}"
    rf"(?:\s(?:of|for|in|at|on)\s(?:the\s|our\s)?[\w&’'-]+(?:\s(?:and\s|&\s)?[\w&’'-]+){{0,2}})?,\s[a-z]"
)
"""A job between commas, with a clause that goes on: "Bashira, the new head of estates, rang"."""
MALE_OR_FEMALE = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_PUBLIC_BEFORE = Uncased(
    r"\b(?:(?:theatre|stage|opera|ballet|film|orchestra) director|choreographer|bandleader|rugby player"
    r"|tennis player|chess"
    r" (?:player|master)|novelist|poet|writer|playwright|philosopher|author|painter|composer|footballer|athlete"
    r"|actor|actress"
    r"|singer|politician|president|prime minister|psychologist|psychotherapist|theorist|researcher|scholar|guru"
    r"|economist|statesman|explorer|sociologist|anthropologist|neuroscientist|racing driver|chef|cricketer|golfer"
    r"|boxer|cyclist|swimmer|sprinter|broadcaster|comedian|astronaut|physicist|mathematician|conductor|pianist"
    r"|violinist|sculptor|suffragette|mountaineer|racing cyclist|jockey|film ?maker|film director|dramatist|historian"
    r"|essayist|cellist|organist|guitarist|artist|novelists|naturalist|journalist|feminist|scientist|biologist"
    r"|humorist|singer-songwriter|evangelist|mystic|saint)\s$"
    r"|\b(?:hero|heroine|idol)\b[^.;]{0,25}\b(?:is|was|,)\s$|\b(?:poem|book|novel|memoir|film|play) by\s$"
    r"|\b(?:memoir|biography|writings|works?|portrait|statue|bust|poster) of\s$|\bnamed after\s$"
    r"|\b(?:asked|know|knew|explained|forgotten|say) who\s$",
)
_READ_BEFORE = Uncased(
    r"\b(?:words of|quot(?:e|ed|ing)(?: from| by)?|talk by|read|reading|(?:lesson|lecture"
    r"|seminar|chapter|essay|documentary|biography|exhibition) (?:on|about))\s$|\b(?:my|this \w+['’]s)"
    r" reading\b[^.;]{0,25}:\s$",
)
_PUBLIC_AFTER = re.compile(
    r"['’]s?\s(?:[\w-]+ )?(?:novel|poem|book|play|film|memoir|essay|song|speech|ted talk|painting"
    r"|autobiography|line that|phrase|famous|lecture|podcast|words that)\b"
    r"|\s*,\s(?:the )?(?:\w+ )?(?:novelist|poet|author|philosopher|psychologist|footballer|painter|singer|statesman)"
    r"|\s+once (?:said|wrote)|\s+(?:wrote|writes) (?:of|in|about)\b",
    re.I,
)

_VOCATIVE = re.compile(
    r"\b(?:you|thanks|morning|sorry|please|well done|bye|ok|okay|luck|tomorrow|welcome|cheers|congratulations)\b"
    r"[^.,;:?!]{0,25},\s$",
    re.I,
)
"""Words spoken to somebody, who is called by name at their end: "See you on Friday, Ana."."""
_CALLED = re.compile(r"[.!?](?:$|[\s\"”’'])")


_WOULD = re.compile(
    r"\b(?:what|how|why|when|where|who|whom|which|if|and|,) (?:would|might|could|did|does|will)\s$", re.I
)
_MIND = re.compile(
    r"\s(?:see|say|think|feel|want|need|notice|tell|describe|do|answer|ask|react|respond|reply|choose|decide|make of"
    r"|hear|hope|like|expect|prefer|know|get from|gain|lose|advise|suggest to)\b"
)
"""What a question asks that somebody would do: "What would Ana say?"."""


def called(before: str, after: str) -> list[Cue]:
    """A cue for whoever is spoken to by name at the end of a sentence, or is the subject of a question."""
    if _WOULD.search(before) and _MIND.match(after):
        return [Cue("asked-of", 1.5, None, "is asked about as a person")]
    spoken = _CALLED.match(after) and _VOCATIVE.search(before)
    return [Cue("vocative", 2.0, None, "is called by name")] if spoken else []


SAID_BEFORE = (
    (_GREETING, Cue("greeting", 3.0, None, "is greeted in a message")),
    (_GREETING_AND, Cue("greeting", 3.0, None, "is greeted in a message")),
    (_SIGNED_HERE, Cue("sign-off", 3.0, None, "signs a message")),
    (_DASH, Cue("attribution", 1.0)),
    (_QUOTE_DASH, Cue("attribution", 2.0, None, "is said to have written this")),
    (_VERB_BEFORE, Cue("object", 2.0, None, "is spoken to")),
    (_SEEN_BEFORE, Cue("seen", 1.0)),
    (_BIDDEN_BEFORE, Cue("object", 2.0, None, "is to be spoken to")),
    (_THING_CALLED, Cue("thing", -3.0)),
    (_CREATURE_BEFORE, _CREATURE),
    (_SESSION_BEFORE, Cue("session", 2.0, PersonRole.CLIENT, "is named with a session")),
    (_WEAK_BEFORE, Cue("weak", 0.5)),
    (_SIGNED_OWN, Cue("own-name", 2.0, PersonRole.CLIENT, "is called by their own name")),
    (DECLARED, Cue("declared", 2.0, PersonRole.CLIENT, "is declared to be a changed name")),
    (_CODE_AND, Cue("beside-code", 2.0, PersonRole.CLIENT, "is named beside a client's code")),
    (_CODE_BEFORE, Cue("key", 3.0, PersonRole.CLIENT, "stands beside a client's code")),
    (_ARTICLE, Cue("article", -1.5)),
    (_PLACE, Cue("place", -1.5)),
    (_PUBLIC_BEFORE, Cue("public", 0.5, PersonRole.PUBLIC, "is spoken of as a public figure")),
    (_READ_BEFORE, Cue("read", 0.5, PersonRole.PUBLIC, "is read or quoted")),
)
"""Patterns that end right before a name."""
_IS_COACHED = re.compile(
    r"\s+(?:will be|is being|was being|is to be|has been|had been|was) (?:\w+ )?(?:coached|mentored)\b"
)
SAID_AFTER = (
    (_IS_COACHED, Cue("verb", 2.0, None, "is coached or mentored")),
    (_ONLY_PEOPLE, Cue("human", 1.0, None, "does what only people do")),
    (_TEMPER, Cue("temper", 2.0, None, "has the temper of a person")),
    (_PERSON_VERB, Cue("verb", 2.0, None, "does what people do")),
    (_STATEMENT, Cue("statement", 2.0, None, "is told to have said or done something")),
    (_THIRD, Cue("third", 1.0)),
    (_NUMBER, Cue("number", -2.0)),
    (_ACTION, Cue("action", 2.0, None, "has something to do")),
    (_SCHOLAR, Cue("scholar", -1.0, PersonRole.AUTHOR, "is cited as an author")),
    (_AND_ME, Cue("beside-me", 1.5, None, "is named beside the learner")),
    (_CREATURE_AFTER, _CREATURE),
    (_QUOTED_THING, Cue("thing", -3.0)),
    (_EPONYM, Cue("eponym", -3.0, PersonRole.AUTHOR, "names a model")),
    (_OWNED_THING, Cue("possessive", 1.0)),
    (_OWNED_FEELING, Cue("possessive", 2.0, None, "has feelings, a voice or a manager")),
    (_CLIENT_OWNED, Cue("client-owned", 0.5, PersonRole.CLIENT, "has goals, sessions or a contract")),
    (_APPOSITION, Cue("apposition", 1.5)),
    (POST_HELD, Cue("post", 1.0, None, "is named with a job")),
    (_NAMED_JOB, Cue("post", 1.0, None, "is named with a job")),
    (_AND_CODE, Cue("beside-code", 2.0, PersonRole.CLIENT, "is named beside a client's code")),
    (_PUBLIC_AFTER, Cue("public", 0.5, PersonRole.PUBLIC, "is spoken of as a public figure")),
)
"""Patterns that start right after a name."""

"""What a file says of its own making that is worth a question: always a fact with what may innocently explain it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import timedelta

from extractors.model import Document, Facts, Kind, Part, Status
from rubrics.codes import counted, file_place, finding
from rubrics.model import Finding

FASTEST = 100
"""Words a minute that a quick typist reaches; a text that has more for its editing time was not typed in that file."""
LEAST_WORDS = 800
"""Words from which on editing time is compared: a short form is filled in within minutes."""
CLOCKS = timedelta(days=2)
"""By how much the clocks and time zones of two computers may differ."""

_NO_COMPANY = re.compile(
    r"""\W*(?:(?:the\s)?(?:my|your|own|a)?\s*(?:company|organi[sz]ation|home|house|personal|private|family|self|none|nil|null|n\W?a|
    not\sapplicable|unknown|default|test|user|windows|office|pc|laptop|student|learner|individual)(?:\s(?:name|user|use|pc|office|edition|
    employed))?
    |microsoft.*|hewlett.?packard.*|hp(?:\sinc\W?)?|toshiba.*|dell.*|lenovo.*|acer.*|asus.*|sony.*|samsung.*|fujitsu.*|packard\sbell
    |medion.*|compaq|gateway|msi|huawei.*|lg(?:\selectronics)?|apple.*|google.*|libreoffice.*|(?:apache\s)?openoffice.*|wps.*|kingsoft.*
    |adobe.*|canva|python.?docx|openpyxl|aspose.*|grizli\d*|spe[c]ialist.*|repack.*|krokoz.*|reanimator.*|diakov.*|mobil\sgroup|deftones
    |.*\b(?:warez|torrent|crack(?:ed)?|rg\smechanics)\b.*|[\w-]+\.(?:net|org|ru|com)
    |rm(?:\splc)?|research\smachines.*|ilm|city\s(?:&|and)\sguilds.*|institute\sof\sleadership.*|\W*\d*)?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What computers come with, what copies of Office that were passed on have there, and what says nothing."""
_FORMS_OF_BODIES = frozenset(
    "ltd limited plc llp inc corp corporation gmbh co company group holdings the of and for trust nhs council".split()
)


def of_traces(facts: Facts) -> Iterator[Finding]:
    """One note for each file with dates, an editing time or a company that ask for a word."""
    said: set[str] = set()
    for d, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED or document.traces is None:
            continue
        told = [*_dates(document, facts), *_time(document), *_company(document, facts, said)]
        if told:
            yield finding("file-traces", f"{document.path}: {' '.join(told)}", file_place(d, document))


def _dates(document: Document, facts: Facts) -> Iterator[str]:
    traces, received = document.traces, facts.context.received
    if traces is None or traces.created is None:
        return
    created, limit = traces.created.date(), received or facts.context.today
    if created > limit + CLOCKS:
        when = "handed in" if received else "read"
        done = "made" if document.kind is Kind.PDF else "begun"
        yield (
            f"it says that it was {done} on {created.day} {created:%B %Y}, after it was {when}"
            f" ({limit.day} {limit:%B %Y}). A wrong clock, or a copy that kept the date of the original, explains this."
        )


def _time(document: Document) -> Iterator[str]:
    traces, words = document.traces, document.words
    if traces is None or traces.minutes is None or words < LEAST_WORDS:
        return
    # Google Docs and LibreOffice write 0, or nothing, whatever the time was; so does "Remove Personal Information".
    if 0 < traces.minutes < words / FASTEST:
        saved = f" and {counted(traces.revision, 'save')}" if traces.revision else ""
        yield (
            f"it says {counted(traces.minutes, 'minute')} of editing{saved} for {words:,} words. Text that was written"
            " in another file or program and pasted, or saved under a new name, explains this; so it is with many who"
            " write in a draft of their own and fill in the form at the end."
        )


def says_nothing(company: str) -> bool:
    """A company property that computers come with, or that names no body."""
    return bool(_NO_COMPANY.fullmatch(company))


def is_named(company: str, documents: Iterable[Document]) -> bool:
    """A body's name, its telling words or its initials stand in the texts of documents (properties apart)."""
    words = _words(company)
    telling = [w for w in words if w not in _FORMS_OF_BODIES] or words
    initials = "".join(w[0] for w in words if w not in ("of", "and", "the", "for"))
    for document in documents:
        for block in document.blocks:
            if block.part is Part.PROPERTIES:
                continue
            there = _words(block.text)
            if any(there[n : n + len(telling)] == telling for n in range(len(there))):
                return True
            if all(w in there for w in telling) or (len(initials) > 2 and initials in there):
                return True
    return False


def _company(document: Document, facts: Facts, said: set[str]) -> Iterator[str]:
    company = document.traces.company if document.traces else ""
    if says_nothing(company) or company.casefold() in said or is_named(company, facts.reading.documents):
        return
    if _is_own_business(company, facts.context.learner):
        return
    said.add(company.casefold())
    yield (
        f"its properties name the company “{company}”, of which the files say nothing. The learner's employer, an"
        " earlier one, or whoever made the form or owns the computer explains this; where the employer is to"
        " stay unnamed, have it taken out of the properties."
    )


def _is_own_business(company: str, learner: str) -> bool:
    """The learner's family name with given name or initial, or with one word more ("Vale Coaching")."""
    own = _words(learner)
    telling = [word for word in _words(company) if word not in _FORMS_OF_BODIES]
    if len(own) < 2 or own[-1] not in telling:
        return False
    return len(telling) <= 2 or own[0] in telling or own[0][0] in telling


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "").replace("’", "")
    return re.findall(r"[a-z0-9]+", plain)

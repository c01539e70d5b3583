"""What a file says of its own making that is worth a question: always a fact with what may innocently explain it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from extractors.model import Document, Facts, Status
from rubrics.codes import counted, file_place, finding
from rubrics.model import Finding

FASTEST = 100
"""Words a minute that a quick typist reaches; a text that has more for its editing time was not typed in that file."""
LEAST_WORDS = 800
"""Words from which on editing time is compared: a short form is filled in within minutes."""
CLOCKS = timedelta(days=2)
"""By how much the clocks and time zones of two computers may differ."""


def of_traces(facts: Facts) -> Iterator[Finding]:
    """One note for each file with dates or an editing time that ask for a word."""
    for d, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED or document.traces is None:
            continue
        told = [*_dates(document, facts), *_time(document)]
        if told:
            yield finding("file-traces", f"{document.path}: {' '.join(told)}", file_place(d, document))


def _dates(document: Document, facts: Facts) -> Iterator[str]:
    traces, received = document.traces, facts.context.received
    if traces is None or traces.created is None:
        return
    created, limit = traces.created.date(), received or facts.context.today
    if created > limit + CLOCKS:
        when = "handed in" if received else "read"
        yield (
            f"it says that it was begun on {created.day} {created:%B %Y}, after it was {when}"
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

"""The table of findings: every code, how much it matters by default, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from extractors.model import Document, Part, Span
from rubrics.model import Finding, Severity

FINDINGS: Mapping[str, tuple[Severity, str]] = MappingProxyType(
    {
        "not-assessed": (Severity.REFER, "The program failed on this submission; a person must read it."),
        "document-unreadable": (Severity.REFER, "A file could not be read; what it holds is unknown."),
        "criterion-missing": (Severity.REFER, "Nothing was located for a criterion."),
        "hours-short": (Severity.REFER, "The counted sessions add up to fewer hours than the unit asks for."),
        "supervision-short": (Severity.REFER, "The counted supervision adds up to fewer hours than the unit asks for."),
        "clients-too-many": (Severity.REFER, "Sessions with more clients than the unit allows."),
        "clients-too-few": (Severity.REFER, "Sessions with fewer clients than the unit asks for."),
        "hours-below-body": (Severity.REFER, "Enough hours for the centre, but fewer than the awarding body asks for."),
        "name-identifying": (Severity.REFER, "A person is named whom the unit's confidentiality note protects."),
        "criterion-unclear": (Severity.QUERY, "A criterion's evidence may stand in a file that could not be read."),
        "criterion-partial": (Severity.QUERY, "An explicit demand of a criterion's guidance was not located."),
        "hours-doubtful": (Severity.QUERY, "The hours are reached only with sessions that are in doubt."),
        "hours-disagree": (Severity.QUERY, "Two ways of reading the hours give different figures."),
        "declared-differs": (Severity.QUERY, "The learner's own total differs from the sum of the sessions."),
        "session-doubt": (Severity.QUERY, "Something casts doubt on counted sessions."),
        "session-overlap": (Severity.QUERY, "Two counted sessions at the same time."),
        "session-before-contract": (Severity.QUERY, "Sessions before the agreement with the client."),
        "client-labels-differ": (Severity.QUERY, "Clients are told apart in different ways in different places."),
        "supervision-spread": (Severity.QUERY, "Supervision does not go along with the sessions."),
        "supervision-unsummarised": (Severity.QUERY, "Records of supervision without outcomes."),
        "reflection-missing": (Severity.QUERY, "Sessions to which no reflection was matched."),
        "feedback-missing": (Severity.QUERY, "Feedback of a client or of stakeholders was not located."),
        "identifier": (Severity.QUERY, "An e-mail address, number or the like through which a person can be traced."),
        "organisation-identifying": (Severity.QUERY, "An organisation through which a client can be traced."),
        "citation-unlisted": (Severity.QUERY, "A cited work has no entry in a reference list."),
        "citation-near-miss": (Severity.QUERY, "A citation differs from the nearest entry in year or spelling."),
        "reference-uncited": (Severity.QUERY, "An entry of a reference list is not cited in the text."),
        "reference-implausible": (Severity.QUERY, "An entry holds what cannot be right: a year ahead, a broken DOI."),
        "unit-other": (Severity.QUERY, "The file speaks of another unit more than of its own."),
        "document-partly-read": (Severity.QUERY, "A part of a file could not be read."),
        "declaration-missing": (Severity.NOTE, "No statement that the work is the learner's own was located."),
        "declaration-unsigned": (Severity.QUERY, "The statement of authenticity has no signature or date."),
        "classmate-named": (Severity.QUERY, "A file names another learner of the cohort where it names its own."),
        "resubmission-unchanged": (Severity.QUERY, "An attempt holds the same text as the one before."),
        "placeholder-left": (Severity.QUERY, "The text holds placeholders that were to be filled in."),
        "assistant-phrase": (Severity.QUERY, "The text holds words with which writing assistants answer."),
        "tracked-changes-left": (Severity.QUERY, "The file still holds tracked changes."),
        "hidden-text": (Severity.QUERY, "The file holds text that a reader does not see."),
        "declaration-picture": (Severity.NOTE, "A picture, probably the signature, stands where the learner signs."),
        "learner-name-differs": (Severity.NOTE, "The file names somebody else as its author, or as its learner."),
        "file-traces": (Severity.NOTE, "The file's own dates and counts say something worth a question."),
        "wrong-qualification-number": (Severity.NOTE, "A number of another qualification stands in the file."),
        "session-fields-missing": (Severity.NOTE, "Records of counted sessions lack what the guidance asks for."),
        "session-uncounted": (Severity.NOTE, "Sessions that do not count, with the reason."),
        "document-remark": (Severity.NOTE, "Something about how a file was read."),
        "citation-spelling": (Severity.NOTE, "A citation's names or letters are not written as in its entry."),
        "quotation-without-page": (Severity.NOTE, "A quotation whose citation says no page."),
        "named-without-source": (Severity.NOTE, "A model or theorist for whom the work has no source."),
        "reference-duplicate": (Severity.NOTE, "A work stands twice in one list."),
        "reference-incomplete": (Severity.NOTE, "An entry lacks what its kind of source should say."),
        "reference-style": (Severity.NOTE, "A list is not of one style, or not in alphabetical order."),
        "threshold-below-body": (Severity.NOTE, "The centre's rubric asks for less than the awarding body."),
    }
)
"""Code to (severity, meaning), most serious first; within a severity, what an assessor looks at first."""


def finding(
    code: str,
    message: str,
    evidence: Iterable[Span] = (),
    criterion: str | None = None,
    severity: Severity | None = None,
) -> Finding:
    """A finding of the table, with its severity unless another is given."""
    return Finding(code, severity or FINDINGS[code][0], message, tuple(evidence), criterion)


def clock(minutes: int) -> str:
    """Minutes for people: "18 h 30 min", "20 h"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if rest and hours else (f"{rest} min" if rest else f"{hours} h")


def counted(number: int, word: str, plural: str = "") -> str:
    """ "1 session", "3 sessions"."""
    return f"{number} {word if number == 1 else plural or word + 's'}"


def file_place(d: int, document: Document) -> tuple[Span, ...]:
    """The place of a file's name, as evidence about the whole file; nothing if the document does not hold it."""
    for b, block in enumerate(document.blocks):
        if block.part is Part.FILENAME:
            return (Span(d, b, 0, len(block.text)),)
    return ()

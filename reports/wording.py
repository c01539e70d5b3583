"""The words and signs under which things are shown. The program points: none of them is a decision."""

from __future__ import annotations

from datetime import date

from extractors.model import Kind, Part, PersonRole, Status
from rubrics.model import Severity, State

SIGNS = {State.FOUND: "●", State.PARTIAL: "◐", State.MISSING: "○", State.CANNOT_TELL: "?"}
STATES = {
    State.FOUND: "evidence found",
    State.PARTIAL: "partly found",
    State.MISSING: "not found",
    State.CANNOT_TELL: "cannot tell",
}
SEVERITIES = {Severity.REFER: "check first", Severity.QUERY: "query", Severity.NOTE: "note"}
PARTS = {
    Part.BODY: "text",
    Part.HEADER: "header",
    Part.FOOTER: "footer",
    Part.FOOTNOTE: "footnote",
    Part.ENDNOTE: "endnote",
    Part.COMMENT: "comment",
    Part.TEXTBOX: "text box",
    Part.PROPERTIES: "file properties",
    Part.FILENAME: "file name",
}
STATUSES = {
    Status.READ: "read",
    Status.PARTLY_READ: "partly read",
    Status.UNREADABLE: "could not be read",
    Status.SUPERSEDED: "set aside (newer version read)",
}
FILE_KINDS = {
    Kind.DOCX: "Word",
    Kind.PDF: "PDF",
    Kind.XLSX: "Excel",
    Kind.CSV: "CSV table",
    Kind.TEXT: "plain text",
    Kind.OTHER: "other",
}
ROLES = {
    PersonRole.SPONSOR: "sponsor",
    PersonRole.PUBLIC: "public figure",
    PersonRole.AUTHOR: "cited author",
    PersonRole.FAMILY: "family member",
    PersonRole.UNKNOWN: "not known",
}
IDENTIFIERS = {
    "email": "e-mail address",
    "phone": "telephone number",
    "url": "web address",
    "address": "postal address",
    "employee_id": "staff number",
    "date_of_birth": "date of birth",
}
FIELDS = {"key_points": "key points", "goal": "link to a goal", "tools": "tools used"}
"""Fields of a session record whose name is not already a word (701, 2.2)."""
FILES_SHEET = "Files not read or ignored"
"""The summary's sheet of files."""
STANDING = (
    "This sheet points to evidence; it does not judge it. Whether a criterion is met is decided by the assessor, "
    "who reads the work. “Not found” means that the program located nothing, not that nothing is there."
)


def state(value: State) -> str:
    """Sign and words: "◐ partly found"."""
    return f"{SIGNS[value]} {STATES[value]}"


def criterion(id: str) -> str:
    """ "AC 1.3", as the trade writes it; "1.3" alone a spreadsheet takes for a number."""
    return f"AC {id}"


def role(value: PersonRole) -> str:
    """A person's role, as a word."""
    return ROLES.get(value, value.value)


def length(minutes: int) -> str:
    """Minutes as people say them: 1170 is "19 h 30 min"."""
    hours, rest = divmod(abs(minutes), 60)
    words = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return ("−" if minutes < 0 else "") + " ".join(words)


def clock(minutes: int) -> str:
    """Minutes as cells and terminals show them: 1170 is "19:30"."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def count(number: int, one: str, many: str = "") -> str:
    """A number and its noun: "1 file", "3 files"; `many` where the plural is not made with s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(when: date) -> str:
    """A date (or a moment's) for people: "12 March 2026"."""
    return f"{when.day} {when:%B %Y}"


def practice(discipline: str) -> str:
    """What the learner's sessions are called: "mentoring" for a mentoring learner, else "coaching"."""
    return "mentoring" if discipline == "mentoring" else "coaching"

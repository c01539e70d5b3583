"""Invented submissions in the layouts of many hands, each line marked as a heading ("#") or as none.

A line is "[#]look|text"; looks: p plain, b bold, u underlined, i italic, c centred and bold, L larger, l bold and
larger, C coloured, 1 to 3 a heading style, T the title style, t a table whose cells are parted by " ; " and rows by " / " (a
cell that opens with "*" is bold).
"""

from __future__ import annotations

from tests.extractors.word_files import bold, p, table

LONG = (
    "p|We had met twice by then, and what she wanted from the work had already moved away from what her director had "
    "put in his letter, so I asked both of them to read the agreement again before we went on."
)
SECOND = (
    "p|It took me until the third meeting to see that my own hurry was the matter, because every question of mine "
    "carried its answer with it and left no room for anything that he might have found himself."
)
BRIEF = "p|Nothing was written down at that point."
LOG = "t|*Date ; *Client ; *Length / 3 March 2025 ; Client 1 ; 90 min / 17 March 2025 ; Client 2 ; 60 min"
FORM = "t|Focus ; Speaking at the board / Tools used ; Scaling, metaphor / Next step ; Ask the chair for ten minutes"

LAYOUTS: dict[str, list[str]] = {
    "bold lines above tables": [
        "c|Portfolio of practice",
        "p|Sam Invented",
        "#b|How I began",
        LONG,
        "#b|Record of hours",
        LOG,
        "#b|What was cancelled",
        "t|*Date ; *Reason / 2 May 2025 ; Client ill / 9 May 2025 ; Snow",
        "#b|What I learned",
        SECOND,
        "#b|Plan for the year",
        "t|*Need ; *Action ; *By when / Silence ; Practise with a peer ; June / Contracting ; Workshop ; July",
        "#b|Looking back",
        LONG,
    ],
    "capital lines above tables": [
        "#p|SUMMARY OF PRACTICE",
        LOG,
        "#p|THE CLIENTS",
        LONG,
        SECOND,
        "#p|SUPERVISION HELD",
        "t|Date ; Length ; Theme / 4 April 2025 ; 60 min ; Endings / 6 June 2025 ; 90 min ; Boundaries",
        "#p|CANCELLED OR MOVED",
        "t|Date ; Why / 12 April 2025 ; Strike",
        "#p|FEEDBACK RECEIVED",
        LONG,
    ],
    "forms one after another": [
        "T|Evidence of coaching",
        "#1|Form A: Agreement",
        LONG,
        "#1|Form B: Diagnosis",
        FORM,
        "#1|Form C: Record of sessions",
        "#b|Session 1 – 4 February 2025",
        FORM,
        "#b|Session 2 – 18 February 2025",
        FORM,
        "#b|Session 3 – 4 March 2025",
        FORM,
        "#1|Form D: Supervision",
        LOG,
        "#1|Form E: Feedback",
        LONG,
    ],
    "look-alike forms": [
        "l|Coaching portfolio",
        "p|Unit 701",
        "#b|Form 1: The people",
        LONG,
        "#b|Form 2: The agreement",
        FORM,
        "#b|Form 3: Supervision",
        LOG,
        "#b|Form 4: Feedback",
        SECOND,
    ],
    "labels before values are none": [
        "#b|Session one",
        "p|Date: 3 March 2025",
        "b|Goal:",
        "p|Speak early in the meeting",
        "b|Tools:",
        "p|Scaling",
        LONG,
        "#b|Session two",
        "p|Date: 17 March 2025",
        "b|Goal:",
        "p|Say no once",
        "b|Tools:",
        "p|Role reversal",
        SECOND,
        "#b|Session three",
        "p|Date: 31 March 2025",
        LONG,
    ],
    "first bold lines in cells are none": [
        "#1|My inventory",
        LONG,
        "t|*Knowledge ; I know procurement and the law of contracts / *Skills ; I listen well on good days",
        "#1|Analysis",
        SECOND,
        "t|*Strengths ; *Weaknesses / Presence ; Patience / *Opportunities ; *Threats / New role ; Time",
        BRIEF,
    ],
    "questions": [
        "T|Reflections",
        "#b|What did I set out to do?",
        LONG,
        "#b|Where did I get stuck?",
        SECOND,
        "p|Was it the room?",
        LONG,
        "#b|So what?",
        SECOND,
        "#b|Now what?",
        LOG,
    ],
    "dates": [
        "#b|9 January 2025",
        LONG,
        "#b|Thursday 23rd January",
        SECOND,
        "#b|14/02/2025",
        LONG,
        BRIEF,
        "#b|1 March 2025 – after the course",
        SECOND,
    ],
    "underlined": [
        "#u|The firm and its people",
        LONG,
        "#u|Why coaching",
        SECOND,
        "#u|Hours",
        LOG,
        "#u|Ethics in my practice",
        LONG,
    ],
    "numbers of criteria in many forms": [
        "#b|AC2.1 Plan the programme",
        LONG,
        "#b|LO2 – 2.2",
        SECOND,
        "#b|2.3 & 2.4",
        LONG,
        "#b|(2.5) Reflections",
        SECOND,
        "#b|3.1/3.2 Learning",
        LONG,
    ],
    "plain numbers of criteria": [
        "#p|AC1.1",
        LONG,
        "#p|AC1.2",
        SECOND,
        "#p|LO1 – 1.3",
        LONG,
        "#p|2.1 & 2.2",
        SECOND,
        "#p|2.3 and 2.4",
        LONG,
    ],
    "plain numbers above tables": [
        "#p|1.1 Contract",
        LONG,
        "#p|1.2 Programme",
        LOG,
        "#p|2.1 Sessions",
        FORM,
        "#p|2.3 Supervision",
        LOG,
    ],
    "sizes": [
        "#l|Part one",
        "#L|The ground",
        LONG,
        "#L|The agreement",
        SECOND,
        "#l|Part two",
        "#L|The hours",
        LOG,
        "#L|The end",
        LONG,
    ],
    "appendices": [
        "#1|Discussion",
        LONG,
        "#1|References",
        "p|Kline, N. (1999) Time to Think. London: Ward Lock.",
        "#1|Appendix A – Contract",
        "#2|Parties",
        LONG,
        "#2|Terms",
        SECOND,
        "#1|Appendix B – Log",
        LOG,
        "#1|Appendix C – Feedback from clients",
        "#2|Client 1",
        LONG,
    ],
    "appendices in bold": [
        "#b|Conclusion",
        LONG,
        "#b|Appendix 1: Blank contract",
        "t|Client ; / Coach ; / Dates ;",
        "#b|Appendix 2: Hours",
        LOG,
        "#b|Appendix 3: Letter from the sponsor",
        "p|Dear Sam,",
        SECOND,
    ],
    "captions beside headings": [
        "#1|Results",
        LONG,
        "b|Table 1: Sessions by month",
        LOG,
        SECOND,
        "b|Figure 2. The cycle as I use it",
        LONG,
        "#1|Costs",
        SECOND,
    ],
    "notes above tables are none": [
        "#b|Diary of practice",
        LONG,
        "b|Key to the table: R reflective, P preparation",
        LOG,
        "#b|Second half",
        SECOND,
        "p|The hours so far are these:",
        LOG,
    ],
    "cover": [
        "c|ILM Level 7 Certificate",
        "c|Unit 703: Reflecting on practice",
        "b|Learner: Sam Invented",
        "b|Centre: Nowhere College",
        "p|June 2025",
        "#b|Opening thoughts",
        LONG,
        "#b|Middle",
        SECOND,
    ],
    "cover in a table": [
        "c|Assignment",
        "t|*Learner ; Sam Invented / *Unit ; 703 / *Date ; 3 June 2025",
        "#b|Opening thoughts",
        LONG,
        "#b|Middle",
        SECOND,
        "#b|Plan",
        LOG,
    ],
    "emphasis is none": [
        "#1|The conversation",
        LONG,
        "i|‘I have never said this aloud.’",
        SECOND,
        "b|This changed how I work with every client since.",
        LONG,
        "#1|After it",
        SECOND,
    ],
    "signatures are none": [
        "#b|The contract",
        LONG,
        "p|Signed: S. Invented",
        "b|Sam Invented",
        "p|Date: 3 May 2025",
        "#b|The programme",
        SECOND,
        "b|End of portfolio",
    ],
    "headings above lists": [
        "#b|Aims",
        "p|• To be heard",
        "p|• To hear",
        "#b|Conditions",
        "p|• A room",
        "p|• A sponsor who keeps away",
        "#b|What I would change",
        LONG,
    ],
    "coloured and tables": [
        "#C|Where we stood",
        LONG,
        "#C|Hours at a glance",
        LOG,
        "#C|Where we got to",
        SECOND,
    ],
    "one bold line above a table": [
        "#1|Agreement",
        LONG,
        "#1|Work",
        SECOND,
        "#b|Sessions that did not happen",
        "t|Date ; Why / 9 May 2025 ; Flood",
        LONG,
        "#1|Close",
        SECOND,
    ],
    "running total lines are none": [
        "#1|Log",
        LOG,
        "b|Total: 12 hours 30 minutes",
        "b|Grand total 17 hours",
        "#1|Supervision log",
        LOG,
        "b|Total hours of supervision: 4",
        LONG,
    ],
    "plain lines above tables of a document without looks": [
        "#p|Introduction",
        LONG,
        "#p|Session log",
        LOG,
        "#p|Reflection on the sessions",
        SECOND,
        "#p|Development plan",
        "t|Need ; Action / Silence ; Practise / Endings ; Read",
        "#p|Conclusion",
        LONG,
    ],
    "plain headings under a cover": [
        "p|ILM 8589 Unit 700",
        "p|Sam Invented",
        "#p|Why firms pay for coaching",
        LONG,
        SECOND,
        "#p|What must be in place",
        LONG,
        "#p|How the money is counted",
        SECOND,
        "#p|What I take from it",
        LONG,
    ],
}
"""By name: the lines of a document."""

_RUNS = {
    "u": '<w:u w:val="single"/>',
    "i": "<w:i/>",
    "L": '<w:sz w:val="30"/>',
    "C": '<w:color w:val="1F4E79"/>',
}


def expected(layout: list[str]) -> list[str]:
    """The headings of a layout, in order."""
    return [line.split("|", 1)[1] for line in layout if line.startswith("#")]


def body(layout: list[str]) -> str:
    """The XML of a layout's lines."""
    return "".join(_element(*line.removeprefix("#").split("|", 1)) for line in layout)


def _element(look: str, text: str) -> str:
    if look == "t":
        return table([[_cell(cell) for cell in row.split(";")] for row in text.split(" / ")])
    if look in "bcl":
        return bold(text, 16 if look == "l" else 0, properties='<w:jc w:val="center"/>' if look == "c" else "")
    if look in "123":
        return p(text, f"Heading{look}")
    return p(text, "Title") if look == "T" else p(text, run_properties=_RUNS.get(look, ""))


def _cell(text: str) -> str:
    text = text.strip()
    return bold(text[1:]) if text.startswith("*") else p(text)

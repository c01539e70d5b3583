"""Hand-made assessments, rich enough that the look of a sheet has to hold. Every name is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from extractors.model import (
    Block,
    Cell,
    CellPlace,
    Citation,
    Context,
    Document,
    Facts,
    Heading,
    Hours,
    Identifier,
    Kind,
    Organisation,
    Part,
    Person,
    PersonRole,
    Reading,
    Reference,
    Role,
    Section,
    Session,
    Span,
    Status,
    Table,
    Warning,
)
from reports.model import Cover
from rubrics.load import load
from rubrics.model import (
    Assessment,
    CriterionResult,
    Finding,
    Found,
    Located,
    Outcome,
    Requirement,
    Rubric,
    Severity,
    State,
)

TODAY = date(2026, 3, 4)
LONG = (
    "We agreed at the outset that the programme would run for six sessions over four months, that what was said "
    "would stay between us unless somebody was at risk, and that the sponsor would see themes but never detail; "
    "looking back, putting this on one page and reading it aloud together did more for trust than any technique "
    "that I used later, because it showed that I meant it and that the boundaries applied to me as well."
)
ARABIC = "قال العميل إن الجلسات ساعدته على التفكير بهدوء قبل اتخاذ القرار"
SENTENCES = (
    LONG,
    "=SUM(A1:A9) is how one client labelled the stress of the month.",
    f"A client who thinks in Arabic wrote: {ARABIC}",
    "Client 1 wanted to delegate without hovering; we scaled it from 3 to 8 and named what a 5 would look like.",
    "My supervisor asked what I was avoiding when I changed the subject in session four.",
    "The three-way meeting set out who would hear what, and when.",
    "I notice that I fill silences; the log shows it in eleven of twenty sessions.",
)


@cache
def rubric(unit: str = "701") -> Rubric:
    """The shipped rubric of a unit, with requirements of our own, so that a change of the rubric's stays there."""
    shipped = load(unit)
    outcomes = tuple(
        replace(o, criteria=tuple(replace(c, requirements=REQUIREMENTS) for c in o.criteria)) for o in shipped.outcomes
    )
    return replace(shipped, outcomes=outcomes)


REQUIREMENTS = (
    Requirement("records", "a contract or record for each client, agreed with client and sponsor", "x", None),
    Requirement("goals", "goals: where the client is now and where they want to be", "x", None),
    Requirement("tools", "use of tools such as SWOT or 180° feedback", "x", None, advisory=True),
)


class Draft:
    """A document in the making: blocks are appended, spans are found by their text."""

    def __init__(self, position: int, path: str, kind: Kind = Kind.DOCX) -> None:
        self.position, self.path, self.kind = position, path, kind
        self.blocks: list[Block] = []
        self.headings: list[Heading] = []
        self.tables: list[Table] = []

    def add(self, text: str, part: Part = Part.BODY, **extra: Any) -> int:
        index = sum(b.part is part for b in self.blocks)
        self.blocks.append(Block(part, extra.pop("index", index), text, **extra))
        return len(self.blocks) - 1

    def heading(self, text: str, label: str = "") -> int:
        at = self.add(text, label=label, style="heading 1")
        self.headings.append(Heading(at, 1, "style"))
        return at

    def table(self, rows: list[list[str]], name: str = "") -> None:
        cells = []
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                at = self.add(text, cell=CellPlace(len(self.tables), r, c), page=1 if name else None)
                cells.append(Cell(r, c, 1, 1, (at,)))
        self.tables.append(Table(tuple(cells), len(rows), len(rows[0]), name))

    def span(self, text: str, nth: int = 0) -> Span:
        hits = [
            Span(self.position, at, start, start + len(text))
            for at, block in enumerate(self.blocks)
            for start in range(len(block.text))
            if block.text.startswith(text, start)
        ]
        return hits[nth]

    def spans(self, text: str) -> tuple[Span, ...]:
        return tuple(
            Span(self.position, at, start, start + len(text))
            for at, block in enumerate(self.blocks)
            for start in range(len(block.text))
            if block.text.startswith(text, start)
        )

    def block(self, at: int) -> Span:
        return Span(self.position, at, 0, len(self.blocks[at].text))

    def document(self, **extra: Any) -> Document:
        return Document(
            id=f"d{self.position + 1}",
            path=self.path,
            kind=self.kind,
            sha256=f"{self.position + 1:064x}",
            status=extra.pop("status", Status.READ),
            blocks=tuple(self.blocks),
            tables=tuple(self.tables),
            headings=tuple(self.headings),
            **extra,
        )


def reading(*documents: Document) -> Reading:
    """Documents with one section per heading."""
    sections = []
    for d, document in enumerate(documents):
        opens = [h.block for h in document.headings]
        for number, (start, end) in enumerate(pairwise([*opens, len(document.blocks)])):
            block = document.blocks[start]
            sections.append(Section(d, number, 1, block.text, block.label, start + 1, end))
    return Reading(documents, tuple(sections))


CLIENTS = ("Client 1", "Client 2", "Client 3")
TRACES = (
    ("Rosalind Achterberg", PersonRole.CLIENT, True, "called “my client” and addressed by name in a salutation"),
    ("Dilwyn Prothero-Hughes", PersonRole.SPONSOR, True, "signs the three-way contract as line manager"),
    ("Mbali Khoza", PersonRole.COLLEAGUE, True, "named as a colleague of Client 2"),
    ("Saoirse", PersonRole.FAMILY, True, "called the daughter of Client 1"),
    ("Ottoline Vane", PersonRole.UNKNOWN, True, "a full name beside a job title; no other role fits"),
    ("Perpetua Lindqvist", PersonRole.SUPERVISOR, False, "heads the supervision log as supervisor"),
    ("Whitmore", PersonRole.AUTHOR, False, "cited, and has an entry in the reference list"),
    ("Schön", PersonRole.AUTHOR, False, "cited, and has an entry in the reference list"),
)


def sessions(draft: Draft, number: int = 20) -> tuple[Session, ...]:
    """A log of coaching sessions with every kind of trouble, and three of supervision."""
    rows = [["Date", "Client", "Length", "Aim"]]
    made: list[Session] = []
    for n in range(number):
        day = date(2025, 9, 3) + timedelta(days=7 * n)
        rows.append([day.isoformat(), CLIENTS[n % 3], "1.5", f"Aim of meeting {n + 1}"])
    draft.table(rows, name="Log 2025")
    for n in range(number):
        day = date(2025, 9, 3) + timedelta(days=7 * n)
        whole = Session(
            kind="coaching",
            client=CLIENTS[n % 3],
            date=day,
            start=time(9 + n % 5, 30) if n % 2 else None,
            minutes=90,
            counted=True,
            why_not=None,
            doubts=(),
            missing=("tools", "key_points") if n % 4 == 0 else (),
            span=draft.span(day.isoformat()),
            reads="1.5 read as 1 h 30" if n % 3 == 0 else "",
        )
        made.append(whole)
    made[4] = replace(made[4], counted=False, why_not="did not attend")
    made[7] = replace(made[7], counted=False, why_not="repeat of row 7 (same date, client and length)")
    made[9] = replace(made[9], minutes=None, missing=("duration",))
    made[11] = replace(made[11], doubts=("overlaps with row 11", "length of 1 h 30 at 11:30 reaches into row 13"))
    made[19] = replace(made[19], date=None, missing=("date", "aim", "goal"), doubts=("has no date",))
    for n in range(3):
        made.append(
            Session("supervision", None, date(2025, 10, 6 + n), None, 75, True, None, (), (), draft.span("Aim", n), "")
        )
    return tuple(made)


@cache
def facts(unit: str = "701", discipline: str = "coaching") -> Facts:
    """Three files: a portfolio, a spreadsheet log, and a scan that could not be read."""
    work = Draft(0, "Fennimore, Tansy/Unit portfolio FINAL (2).docx")
    log = Draft(1, "Fennimore, Tansy/Logs/Coaching log.xlsx", Kind.XLSX)
    scan = Draft(2, "Fennimore, Tansy/scan0001.pdf", Kind.PDF)
    people = []
    for n in range(14):
        work.heading(f"Part {n + 1}: establishing and reviewing the work", label=f"{n + 1}")
        for sentence in SENTENCES:
            work.add(sentence, page=n + 1)
        for name, *_ in TRACES:
            work.add(f"In week {n + 2} {name} asked how the sessions went, and I kept it general (p. {n}).", page=n + 1)
    work.add("Contract with Rosalind Achterberg", Part.HEADER)
    work.add("Rosalind Achterberg said no.", role=Role.DELETED, index=3, author="T. Fennimore")
    work.add("rosalind.achterberg@example.org", page=15)
    work.add("Call 01632 960123 or write to 4 Larkrise Terrace, Mudford", page=15)
    work.add("Bramblecote Housing Trust asked for a pilot.", page=15)
    for name, role, identifying, reason in TRACES:
        people.append(Person(name, role, identifying, reason, work.spans(name)))
    references, citations = sources(work)
    table = sessions(log)
    counted = [s for s in table if s.counted]
    return Facts(
        context=Context("Tansy Fennimore", unit, TODAY),
        reading=reading(
            work.document(warnings=(Warning("tracked-changes", "Holds tracked changes; read as if accepted."),)),
            log.document(),
            scan.document(status=Status.UNREADABLE, problem="Holds images only. Read it by eye, or run OCR over it."),
        ),
        discipline=discipline,
        references=references,
        citations=citations,
        sessions=table,
        hours=Hours(
            coaching_minutes=sum(s.minutes or 0 for s in counted if s.kind == "coaching"),
            supervision_minutes=sum(s.minutes or 0 for s in counted if s.kind == "supervision"),
            clients=CLIENTS,
            declared_coaching_minutes=1800,
            planned_minutes=1200,
            declared=(work.span("the programme would run for six sessions"),),
        ),
        people=tuple(people),
        identifiers=(
            Identifier("email", work.span("rosalind.achterberg@example.org")),
            Identifier("phone", work.span("01632 960123")),
            Identifier("address", work.span("4 Larkrise Terrace, Mudford")),
        ),
        organisations=(
            Organisation("Bramblecote Housing Trust", True, work.spans("Bramblecote Housing Trust")),
            Organisation("EMCC", False, work.spans("three-way")[:2]),
        ),
    )


def sources(work: Draft) -> tuple[tuple[Reference, ...], tuple[Citation, ...]]:
    """Thirty entries, and citations of every standing."""
    work.heading("References")
    references, citations = [], []
    for n in range(30):
        name, year = f"Author{chr(65 + n % 26)}{n}", str(1990 + n)
        raw = f"{name}, J. ({year}) A study of listening in organisations, volume {n}. 2nd edn. London: Quillfeather."
        at = work.add(raw, page=16)
        span = work.block(at)
        references.append(
            Reference(raw, (name,), year, "A study of listening", n % 5 != 0, "book", n % 2 == 0, 0, span)
        )
        if n % 5:
            citations.append(Citation(f"({name}, {year})", (name,), year, True, Span(0, at, 0, len(name)), n))
    where = work.span("My supervisor asked")
    for text, listed, near, secondary in (
        ("(Gossamer, 2014)", False, None, False),
        ("(Gossamer, 2014)", False, None, False),
        ("Gossamer (2014)", False, None, False),
        ("(Schon, 1984)", False, "1984 in the text, 1983 in the list", False),
        ("(Brindle, 1966, cited in AuthorB1, 1991)", True, None, True),
    ):
        author, year = text.strip("()").replace("(", "").replace(",", "").split()[:2]
        citations.append(Citation(text, (author,), year, listed, where, None, near, secondary))
    return tuple(references), tuple(citations)


def outcome(state: State, spans: tuple[Span, ...], needed: int | None = None) -> Outcome:
    """What a check might say, of each state."""
    sentence = {
        State.FOUND: "a contract for each of Client 1, Client 2 and Client 3 located, each signed and dated",
        State.PARTIAL: "3 contracts needed, one per client; 2 located, none for Client 3",
        State.MISSING: "nothing located under the headings of this criterion or elsewhere",
        State.CANNOT_TELL: "scan0001.pdf could not be read and may hold it",
    }[state]
    present = None if needed is None else {State.FOUND: needed, State.PARTIAL: needed - 1}.get(state, 0)
    found = (Found("three-way contract", spans[:1]),) if spans else ()
    return Outcome(state, sentence, needed, present, spans, found)


@cache
def assessment(unit: str = "701", discipline: str = "coaching") -> Assessment:
    """Every state, severity and kind of fact at once."""
    made, known = rubric(unit), facts(unit, discipline)
    texts = [s for s in SENTENCES for _ in range(3)]
    results = []
    cycle = (State.FOUND, State.PARTIAL, State.FOUND, State.MISSING, State.CANNOT_TELL)
    for n, criterion in enumerate(made.criteria):
        state = cycle[n % len(cycle)]
        seen = state in (State.FOUND, State.PARTIAL)
        spans = tuple(_found(known, texts[n + k], k) for k in range(3)) if seen else ()
        located = tuple(
            Located(
                r, outcome(State.FOUND if r.id == "goals" and seen else state, spans, 3 if r.id == "records" else None)
            )
            for r in criterion.requirements
        )
        summary = {
            State.FOUND: "Contracts and goals located for every client.",
            State.PARTIAL: "Goals located for every client; a contract for 2 of 3.",
            State.MISSING: "Nothing located.",
            State.CANNOT_TELL: "A file that may hold it could not be read.",
        }[state]
        results.append(CriterionResult(criterion, state, summary, located, spans, ("heading number",)))
    return Assessment(made, known, tuple(results), findings(known))


def _found(known: Facts, text: str, nth: int) -> Span:
    hits = [Span(d, b, 0, len(text)) for d, b, block in known.reading.blocks() if block.text == text]
    return hits[nth % len(hits)]


def findings(known: Facts) -> tuple[Finding, ...]:
    """Seven, so that the front has to leave two out."""
    client = known.people[0]
    return (
        Finding("name-identifying", Severity.REFER, f"{client.name} (client) is named 16 times.", client.mentions[:9]),
        Finding(
            "hours-short",
            Severity.REFER,
            "Counted coaching comes to 25 h 30 min; without the sessions in doubt it would be 22 h 30 min, and "
            "the learner states 30 h. Two records are not counted: one client did not "
            "attend, one record is there twice.",
            tuple(s.span for s in known.sessions[:2]),
        ),
        Finding("file-unreadable", Severity.REFER, "scan0001.pdf holds images only and could not be read."),
        Finding("requirement-missing", Severity.QUERY, "No reflection after sessions 9 and 13.", (), "2.5"),
        Finding("citation-unlisted", Severity.QUERY, "Gossamer (2014) is cited three times and has no entry."),
        Finding("citation-near-miss", Severity.QUERY, "Schon is 1984 in the text and 1983 in the list."),
        Finding("tracked-changes", Severity.NOTE, "The portfolio holds tracked changes by T. Fennimore."),
    )


def cover(unit: str = "701", **changes: Any) -> Cover:
    """A cover with everything filled in."""
    whole = Cover(
        learner="Tansy Fennimore",
        unit=unit,
        run_date=TODAY,
        attempt=1,
        registration="007421",
        centre="Quillfeather Centre (012345)",
        assessor="Barnaby Thistlewood",
        received=date(2026, 2, 27),
        placed_by="folder “Fennimore, Tansy”; unit 701 on the portfolio's first page",
        program_version="0.1.0",
        copies=(("d1", "Unit portfolio FINAL (2) - annotated.docx"),),
    )
    return replace(whole, **changes)


def bare(unit: str = "701") -> Assessment:
    """A submission of which nothing could be read: no criterion evaluated, no fact."""
    nothing = Document("d1", "Fennimore, Tansy/x.docx", Kind.OTHER, "0" * 64, Status.UNREADABLE, "Not a Word file.")
    return Assessment(rubric(unit), Facts(Context("Tansy Fennimore", unit, TODAY), Reading((nothing,))))

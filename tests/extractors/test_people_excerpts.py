"""Invented excerpts in many styles: who must be flagged, and who and what must not.

[[Name]] must be flagged as identifying, at that place; everything else must not be. Lines: "# ..." a heading,
"|a|b|" a table row, "header: ", "footer: ", "comment: ", "note: ", "box: ", "deleted: ", "file: ",
"property creator: " other parts.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from extractors.model import (
    Block,
    Cell,
    CellPlace,
    Context,
    Document,
    Heading,
    Kind,
    Part,
    Person,
    Reading,
    Role,
    Status,
    Table,
)
from extractors.people.gather import gather
from extractors.references import gather as references
from extractors.sections import assemble

PARTS = {
    "header": Part.HEADER,
    "footer": Part.FOOTER,
    "comment": Part.COMMENT,
    "note": Part.FOOTNOTE,
    "box": Part.TEXTBOX,
    "file": Part.FILENAME,
    "deleted": Part.BODY,
}
MARK = re.compile(r"\[\[(.+?)\]\]")


def build(text: str) -> tuple[Reading, Counter[str]]:
    """A reading of one document made of marked lines, and the names to be flagged."""
    wanted: Counter[str] = Counter()
    blocks: list[Block] = []
    tables: list[Table] = []
    headings: list[Heading] = []
    rows: list[list[str]] = []

    def add(part: Part, written: str, **more: object) -> None:
        wanted.update(MARK.findall(written))
        index = sum(b.part is part for b in blocks)
        blocks.append(Block(part, index, MARK.sub(r"\1", written), **more))

    def close_table() -> None:
        if not rows:
            return
        cells = []
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                add(Part.BODY, value, cell=CellPlace(len(tables), r, c))
                cells.append(Cell(r, c, 1, 1, (len(blocks) - 1,)))
        tables.append(Table(tuple(cells), len(rows), max(map(len, rows))))
        rows.clear()

    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        close_table()
        kind, _, rest = line.partition(": ")
        if line.startswith("# "):
            add(Part.BODY, line[2:])
            headings.append(Heading(len(blocks) - 1, 1, "style"))
        elif kind.startswith("property "):
            add(Part.PROPERTIES, rest, label=kind.removeprefix("property "))
        elif kind in PARTS:
            add(PARTS[kind], rest, role=Role.DELETED if kind == "deleted" else Role.TEXT)
        elif line:
            add(Part.BODY, line)
    close_table()
    document = Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, tuple(blocks), tuple(tables), tuple(headings))
    return assemble([document]), wanted


def people_of(
    text: str, unit: str = "701", learner: str = "Bethan Marsh", **more: object
) -> tuple[Reading, tuple[Person, ...], Counter[str]]:
    reading, wanted = build(text)
    context = Context(learner, unit, date(2026, 6, 1), **more)
    listed, cited = references.gather(reading, context)
    people, _, _ = gather(reading, context, listed, cited, ())
    return reading, people, wanted


def flagged(reading: Reading, people: tuple[Person, ...]) -> Counter[str]:
    return Counter(reading.text(span).replace("\xa0", " ") for p in people if p.identifying for span in p.mentions)


EXCERPTS = {
    "contract between three parties": (
        "701",
        """
        # Coaching agreement
        This agreement is made between Bethan Marsh (the coach), [[Oluwaseun Adeyinka]] (the coachee) and [[Karen Tolley]], Head of Operations (the sponsor).
        The coach will meet [[Oluwaseun]] for six sessions. [[Karen]] will not receive notes. Will the sponsor be told of progress? Only by the coachee.
        |Coach|Bethan Marsh|
        |Coachee|[[O. Adeyinka]]|
        |Line manager|Mr [[Tolley]]|
        |Number of sessions|Six|
        Signed: [[Oluwaseun Adeyinka]]
        """,
    ),
    "log with first names": (
        "701",
        """
        # Coaching log
        |Date|Client|Length|Topic|
        |03/02/2026|[[Aoife]]|90|Delegation|
        |10/02/2026|[[Tunde]]|60|Board paper|
        |17/02/2026|[[Aoife]]|90|Conflict with her deputy, [[Niall Brannigan]]|
        |Total||240||
        In her second session [[Aoife]] said that [[Niall]] had stopped answering her emails. The total covers February and March.
        """,
    ),
    "log with numbers only": (
        "701",
        """
        |Date|Client|Length|
        |03/02/2026|Client 1|90|
        |04/02/2026|Client 2|60|
        Client 1 said that she felt stuck. I used the GROW model (Goal, Reality, Options, Will) and the Wheel of Life. Client 2 wanted to become Head of Year at Easter.
        """,
    ),
    "colours as codes": (
        "701",
        """
        |Session|Coachee|Hours|
        |1|Amber|1.5|
        |2|Violet|1.5|
        |3|Scarlet|1|
        Amber told me that she dreads Monday. Violet arrived late. Scarlet wanted to set a goal.
        """,
    ),
    "colours where a client's number would stand": (
        "703",
        """
        I write of Client Red and Client Blue. On Monday Client Red came late, and Red told me that she would leave. Green fields lay outside.
        After our session Client Blue asked for more. Red and Blue could not be less alike, and I told Red so. [[Jude Sower]], who manages Client Red, rang me.
        """,
    ),
    "somebody in a part of the house who runs something": (
        "700",
        """
        A champion is needed. [[Bryony Holt]] in quality runs it. [[Lars Orme]] in Vessel Traffic has agreed to be ours. Schein in particular runs the argument the other way.
        """,
    ),
    "one word behind client is no family": (
        "703",
        """
        My first client [[Rose]] came late. Client [[Rose]] told me that she would leave the firm, and I asked [[Rose]] what she feared.
        """,
    ),
    "birds as codes, one of them a name": (
        "701",
        """
        |Client|Date|Duration|
        |Wren|1 March 2026|60 mins|
        |Robin|2 March 2026|60 mins|
        |Osprey|3 March 2026|60 mins|
        Robin felt heard for the first time. Osprey said that he would rather leave.
        """,
    ),
    "trees as codes in running text only, one of them a name": (
        "701",
        """
        # The three people
        At first Sycamore kept looking at the clock. With Hawthorn the trouble was to keep some distance. On Rowan the sponsor, [[Denis Orme]], was brief.
        # Later
        I asked Rowan what had changed, and she named the calls that Sycamore had made for her. For Hawthorn nothing had.
        """,
    ),
    "Greek letters as codes in running text": (
        "703",
        """
        # What I noticed
        I was quick with Alpha and slow with Delta, and I told Omega so. For Delta the pace was right. With Alpha and Omega it was not, and [[Priyanka]] said as much.
        """,
    ),
    "real people who have trees' names": (
        "701",
        """
        # The three people
        On the phone [[Rowan]] said that he was tired. I met [[Hazel]] twice, and [[Rowan]] told me that she had left. We ate under an old beech.
        """,
    ),
    "e-mail print": (
        "701",
        """
        # Appendix 3 Feedback
        From: [[Sunita Raval]]
        To: Bethan Marsh
        Subject: Thank you
        Hi Bethan,
        I wanted to say how much I got out of our sessions. [[Gareth]] has noticed it too.
        Kind regards,
        [[Sunita]]
        """,
    ),
    "testimonial with name and employer": (
        "701",
        """
        # Client feedback
        “Bethan listens like nobody else. I now run my own meetings.” – [[Marek Wiśniewski]], Production Manager, Halden Foods Ltd
        [[Marek]] gave a score of 9. What could be better? More time.
        """,
    ),
    "supervision notes": (
        "701",
        """
        # Supervision record
        |Supervisor|Dr Hester Quayle|
        |Date|12 May 2026|
        |Length|2 hours|
        I took my work with [[Xin]] to Hester. Hester asked whose anxiety it was. We used the Seven-Eyed model (Hawkins and Shohet, 2012).
        My supervisor, Hester Quayle, asked me to think about why I rescued [[Xin Liang]].
        """,
    ),
    "group supervision with peers": (
        "703",
        """
        In group supervision, led by my tutor, Penelope Ashcombe, I presented my case. My fellow learner, [[Tamsin]], asked what I feared. [[Tamsin]] felt that I collude.
        Penelope then asked [[Kofi Asare]], another learner in my triad, to sum up.
        """,
    ),
    "journal with Will as a name and a verb": (
        "703",
        """
        # Entry for March
        Will this ever become easy? I left the session with [[Will]] feeling flat. [[Will]] said nothing for four minutes. I will wait longer next time. Will you, I asked myself.
        By May [[Will]] had written to his director. The Will stage of GROW matters here. [[Will]]'s silence was his answer.
        """,
    ),
    "hope, grace and faith as words": (
        "703",
        """
        Hope is not a strategy, as one director told me. Grace under pressure matters, and so do Faith and Charity. Hope and optimism differ. Mark the difference.
        I grant that Joy may come in the morning. April was quiet; in May and June I worked more. Summer was long.
        """,
    ),
    "hope and mark as people": (
        "701",
        """
        My first client, [[Hope]], works in finance. I hope that she stays. [[Hope]] wants to lead. With [[Hope]] I used scaling. Hope is a fine word, but a client has a budget.
        [[Mark]] came to the second session with a list. I asked [[Mark]] to choose. Mark the place in the text. Her colleague [[Grace]] was promoted in April.
        """,
    ),
    "authors everywhere": (
        "700",
        """
        Whitmore (2017) argues that coaching unlocks potential. Jenny Rogers (2016) agrees, and David Clutterbuck has written widely on mentoring.
        Nancy Kline’s Thinking Environment rests on attention. The Johari window (Luft and Ingham, 1955), Kolb’s cycle and Myers-Briggs are common. Grant (2014) measured it. As Brené Brown reminds us, courage matters.
        Sir John Whitmore brought GROW to a wider public; Tim Gallwey came first. Carl Rogers described unconditional positive regard.
        # References
        Grant, A. (2014) The efficacy of executive coaching. Journal of Change Management, 14(2), pp. 258–280.
        Rogers, J. (2016) Coaching Skills. 4th edn. Maidenhead: Open University Press.
        Whitmore, J. (2017) Coaching for Performance. 5th edn. London: Nicholas Brealey.
        """,
    ),
    "client with an author's family name": (
        "701",
        """
        [[Sarah Smith]] came to me in March. [[Sarah]] felt unheard. Smith (2013) would call this parallel process. [[Ms Smith]] signed the contract.
        My supervisor drew on Hawkins and Smith (2013) at this point.
        # References
        Hawkins, P. and Smith, N. (2013) Coaching, Mentoring and Organizational Consultancy. 2nd edn. Maidenhead: Open University Press.
        """.replace("[[Ms Smith]]", "Ms [[Smith]]"),
    ),
    "client whose given name is an author's family name": (
        "701",
        """
        |Client name|Date|Minutes|
        |[[Grant]]|4 March 2026|60|
        |[[Elif]]|5 March 2026|60|
        [[Grant]] told me that he wanted to leave. As Grant (2014) shows, goals matter. [[Elif]] agreed her goals with [[Merve]], her line manager.
        # References
        Grant, A. (2014) The efficacy of executive coaching. Journal of Change Management, 14(2), pp. 258–280.
        """,
    ),
    "names of many origins on no list": (
        "701",
        """
        Tchalla, I wrote, is a name from the films. My coachee [[Zbyszko]] asked for tea. [[Zbyszko]] felt that [[Ngaire]], his manager, had no time for him.
        I met [[Thuận]] in a café. [[Thuận]] said that he missed his team. I then coached [[Siobhán]], and later [[Yetunde]]’s deputy, [[Jarosław]].
        [[Ifeyinwa]] and I agreed three goals. [[Mehrunisa]]'s confidence grew. I asked [[Bronagh]] how she knew.
        """,
    ),
    "places and bodies": (
        "700",
        """
        I live in Lincoln and work near Preston. Chelsea is a borough; Milton Keynes is a new town. The NHS, Ofsted and the CQC said that culture matters. In Georgia and Jordan I saw other ways.
        Microsoft Teams crashed twice. Zoom was kinder. We use Slack with HR. PRINCE2 and Agile were no help. Strengthscope reports were used at Ashridge.
        """,
    ),
    "headings in title case": (
        "700",
        """
        # The Strategic Purpose of Coaching and Mentoring
        # Models of Supervision and Their Value
        # Working With Hope: A Grace Note
        Coaching Psychology has grown. The Association for Coaching and EMCC Global publish codes.
        """,
    ),
    "header, footer, comment, note, box, deleted, property and file name": (
        "701",
        """
        header: Session notes – [[Priyanka Sethi]]
        footer: Bethan Marsh, Unit 701
        comment: Ask [[Priyanka]] before I submit this.
        note: [[Priyanka]] read this passage and agreed to it.
        box: [[Priyanka Sethi]]
        deleted: [[Sethi]]
        Client 1 came back in May. Client 1 was rested. Client 1 set a new goal.
        property creator: Bethan Marsh
        property lastModifiedBy: [[Duncan Aldridge]]
        property title: Portfolio
        file: 701 portfolio [[Priyanka]] notes.docx
        """,
    ),
    "initials that stand for a person": (
        "701",
        """
        |Coachee|Date|Hours|
        |[[Jolanta Petrauskas]]|2 April 2026|1|
        |[[J.P.]]|9 April 2026|1|
        [[J.P.]] wanted to talk about her team. The HR director and the PA were told. J.K. Rowling was not.
        """,
    ),
    "declared pseudonyms": (
        "701",
        """
        All names have been changed to protect confidentiality.
        |Client|Date|Hours|
        |Anna|2 April 2026|1|
        |Marcus|9 April 2026|1|
        Anna felt better. Marcus was late. Anna wanted to stop. Marcus laughed. Anna laughed too. Then I wrote to [[Rohini Wickremasinghe]], who runs the unit.
        """,
    ),
    "one declared pseudonym": (
        "703",
        """
        I shall call her Sofia. Sofia came to me in tears. Sofia’s manager, [[Colin Raistrick]], had moved her desk.
        """,
    ),
    "a key that gives a code away": (
        "701",
        """
        Client A ([[Fatoumata]]) is a nurse. Client B ([[Gwyn]]) is a porter. Client A met me twice. Client B said little.
        """,
    ),
    "family in a journal": (
        "703",
        """
        My husband, [[Gethin]], says that I coach him at breakfast. My daughter [[Cerys]] laughs. When my mother died, [[Uncle Emlyn]] came. [[Gethin]]’s patience is a model.
        """,
    ),
    "spouse with the learner's family name": (
        "703",
        """
        Bethan Marsh is a coach in Powys. Bethan trained in 2020. Her husband [[Huw Marsh]] runs a farm. Mrs Marsh is a governor. B. Marsh signed.
        """,
    ),
    "profile of the learner": (
        "703",
        """
        Bethan is an experienced coach. Bethan Marsh holds an MSc from the University of Chester and belongs to the EMCC. MARSH, Bethan. Learner: Bethan Marsh
        """,
    ),
    "people of a cover sheet": (
        "701",
        """
        |Learner name|Bethan Marsh|
        |Assessor|Rosalind Kettering|
        |Tutor|Piers Langley|
        |IQA|M. Okonjo|
        Rosalind wrote on the first draft that the log lacked dates.
        """,
    ),
    "role play of a manager's words": (
        "701",
        """
        Her line manager, [[Des Hartnell]], wants results. [[Des]] told her so. “You work for [[Des]], not for me,” said the finance director, [[Philippa Crewe-Jones]].
        [[Philippa]] has been with the firm since 2001, and Mr [[Hartnell]] since 2015.
        """,
    ),
    "message in the text": (
        "701",
        """
        “Dear [[Mrs Chaudhry]], thank you for your time on Tuesday,” I wrote. “Hi Bethan, see you Thursday. Thanks, [[Nasreen]]” came back.
        """.replace("[[Mrs Chaudhry]]", "Mrs [[Chaudhry]]"),
    ),
    "action notes": (
        "701",
        """
        |Session 2|Actions|
        |Delegation|[[Lockhart]] to draft the rota. [[Chidera]] to speak to her team. Review in May.|
        |Conflict|[[Chidera]] will ring [[Lockhart]] on Friday.|
        """,
    ),
    "quoted public figures": (
        "700",
        """
        As Maya Angelou said, people remember how you made them feel. Nelson Mandela and Barack Obama are often quoted. The poet Seamus Heaney wrote of digging. In the words of Winston Churchill, never give in.
        The novelist Amabel Prior once wrote that rooms listen.
        """,
    ),
    "a named person in an assignment": (
        "700",
        """
        I saw the effect on [[Rhodri]], a newly promoted manager, who told me that nobody had asked him before. Our chief executive, [[Annette Bowles]], sponsored the scheme.
        """,
    ),
    "nicknames": (
        "701",
        """
        Client: [[Katarzyna Nowicka]]
        [[Kasia]], as she likes to be called, was calm. [[Kasia]] and her colleague [[Michael Dunne]] disagreed. [[Mike]] had emailed twice. I told [[Kasia]] that [[Mike]] was not my client.
        """,
    ),
    "names in capitals and reversed": (
        "701",
        """
        |Name of coachee|[[PRITCHETT, Leanne]]|
        |Signature|[[L Pritchett]]|
        [[Leanne]] came early. [[LEANNE PRITCHETT]] is written on the form.
        """,
    ),
    "mentoring words": (
        "701",
        """
        # Mentoring diary
        |Mentee|Date|Time|Focus|
        |[[Dilnoza]]|2 June|1 hr|Settling in|
        |[[Baraka]]|3 June|1 hr|Boundaries|
        The mentee prepares; the mentor listens. My mentee [[Dilnoza]] asked me about Kram (1985) and about Clutterbuck. [[Baraka]] was quiet.
        """,
    ),
    "witness testimony": (
        "701",
        """
        # Witness testimony
        |Learner|Bethan Marsh|
        |Witness name|Alan Petrie|
        The learner led a workshop on listening.
        """,
    ),
    "hypothetical and idiomatic": (
        "700",
        """
        Any Tom, Dick or Harry can call himself a coach. Sitting with Nellie is no longer enough. The Peter Principle still holds. Ask Joe Bloggs. Belbin’s team roles, Lewin’s three steps and Maslow’s hierarchy fill the shelves. Bill of rights, frank exchange, rich pickings.
        """,
    ),
    "session prose with pronouns": (
        "701",
        """
        We met for an hour in the canteen. [[Shanelle]] was upset; she had been passed over. I asked what [[Shanelle]] would tell a friend. “[[Errol]] got it,” she said. “[[Errol]] always does.”
        At the next session with [[Shanelle]] we wrote a letter to [[Errol]] that was never sent. Monday came.
        """,
    ),
    "surnames alone": (
        "701",
        """
        I coached [[Featherstonehaugh]] for a year. [[Featherstonehaugh]] said that [[Mukherjee]] had his ear. Dr [[Baptiste]] sat in. Inspector Morse would have guessed.
        """.replace("Inspector Morse would have guessed.", ""),
    ),
}


@pytest.mark.parametrize("name", EXCERPTS)
def test_names_flagged_in_an_excerpt(name: str) -> None:
    unit, text = EXCERPTS[name]
    reading, people, wanted = people_of(text, unit)
    assert flagged(reading, people) == wanted, [(p.name, p.role.value, p.identifying, p.reason) for p in people]

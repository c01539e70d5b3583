"""Harder invented excerpts, in the form of `test_people_excerpts`: transcripts, lists, look-alikes, short names."""

from __future__ import annotations

import pytest

from tests.extractors.test_people_excerpts import flagged, people_of

HARDER = {
    "transcript": (
        "701",
        """
        Coach: What would you like from today?
        [[Temperance]]: I want to stop lying awake.
        Coach: Since when?
        [[Temperance]]: Since [[Jules]] left, I suppose.
        """,
    ),
    "attendees in a list": (
        "701",
        """
        Attendees: [[Ana Lima]], [[Bo Lindqvist]], Bethan Marsh and [[Ciarán Mac Giolla]]
        Apologies: [[Dee]]
        [[Bo]] chaired. [[Ciarán]] took notes. [[Ana]] was content with the plan.
        """,
    ),
    "short names": (
        "701",
        """
        My coachee [[Jo]] met [[Al]], her manager. [[Jo]] felt ignored; [[Al]] felt harried. I asked [[Jo]] what [[Al]] might say. [[Di]] from HR, who is [[Al]]’s boss, sat in.
        """,
    ),
    "look-alike places and things": (
        "700",
        """
        We climbed Ben Nevis and stayed in the Lake District; at Victoria Station we missed a train to Aston. An Aston Martin passed. The Prince’s Trust and the Duke of Edinburgh award came up. St Mary’s and King’s Cross are near. On Mother’s Day I rested.
        Alexa and Siri cannot coach. The Oscar went to nobody. The Harry Potter generation, as it is called, grew up. Murphy’s law applied. Penguin and Sage print the books; Pearson too.
        """,
    ),
    "same given name as the learner": (
        "701",
        """
        |Coach|Bethan Marsh|
        |Coachee|[[Bethan Lyle]]|
        Ms [[Lyle]] set three goals. Bethan Marsh kept the notes.
        """,
    ),
    "mister X and client by letter": (
        "701",
        """
        Mr X came to me with Ms Y’s blessing. Mrs T was his manager. Client A asked Client B for help. Person C declined. Manager of Client A: not named.
        """,
    ),
    "authors with verbs of people": (
        "700",
        """
        Kline says that listening matters, and Rogers felt that acceptance comes first. Schön noticed how professionals think. Egan wanted a helper to be skilled. Karpman described a triangle; Berne told stories. Nancy Kline asked a room of nurses to be silent.
        Bluckert worked as a psychotherapist. Hawkins and Shohet were my guides. Proctor’s three functions and Kadushin’s book helped.
        """,
    ),
    "letters and replies": (
        "701",
        """
        On 3 May 2026, at 10:12, [[Sunita Raval]] wrote:
        Dear Bethan
        I am sorry about Tuesday. [[Graeme]] will send the forms.
        Best
        [[Sunita]]
        Sent from my phone
        """,
    ),
    "bullets that begin with a name": (
        "701",
        """
        # Clients in this portfolio
        • [[Priscilla]] – finance, six sessions
        • [[Mustafa]] – estates, five sessions
        • Client 3 – payroll, six sessions
        [[Priscilla]] was the first to finish.
        """,
    ),
    "children and spouses of a client": (
        "701",
        """
        Client 2 spoke of her husband [[Dev]] and the twins, [[Ella]] and [[Max]]. Her mother-in-law, [[Shobha]], minds them. [[Dev]] works nights.
        """,
    ),
    "footnotes with sources": (
        "700",
        """
        Listening is a discipline.
        note: See Jenny Rogers, Coaching Skills (Maidenhead: Open University Press, 2016), p. 42.
        note: Kline, N. (1999) Time to Think. London: Ward Lock.
        note: Ibid.
        """,
    ),
    "learner whose name is a word": (
        "703",
        """
        I look back on a year of joy and of hope. Client 1 taught me patience. Patience is what I lack. Faith, too.
        """,
    ),
    "peers in triads": (
        "703",
        """
        In our triad [[Siân]] coached me while [[Olumide]] observed. [[Siân]] went too fast, I thought, but [[Olumide]] said that I gave her no room. On my course, [[Wiktoria]] does the same. I will ask [[Siân]] again.
        """,
    ),
    "feedback form": (
        "701",
        """
        # Coachee feedback form
        |Name of coachee (optional)|[[Ravindra P]]|
        |Name of coach|Bethan Marsh|
        |What helped most?|Being asked, not told|
        |What could be better?|More time|
        |Would you recommend the coach?|Yes, I told [[Moira]] in Estates already|
        |Signature|[[R Patel]]|
        """,
    ),
    "stakeholder feedback": (
        "701",
        """
        # Stakeholder feedback
        Name: [[Alasdair Menzies]]
        Role: Director of Nursing
        [[Alasdair]] writes that Client 1 now chairs meetings with ease. “I see a different person,” says [[Alasdair]].
        """,
    ),
    "story of a manager with a rare name": (
        "701",
        """
        The trouble began when [[Wynford]] took over. [[Wynford]] wanted numbers. “Ask [[Wynford]],” they said. My client avoided [[Wynford]] for weeks; [[Wynford]]’s emails went unread.
        """,
    ),
    "capital letters for emphasis and roles": (
        "700",
        """
        The Coach must Listen. The Client owns the Goal. Senior Managers, Team Leaders and Heads of Service Want Results. Trust, Respect and Candour are our Values. Lean In. Project Phoenix ended. Operation Yew Tree is not this. Covid changed all.
        """,
    ),
    "journal with saints, gods and seasons": (
        "703",
        """
        Lent began. I went to Mass at St Joseph’s and thought of Job and of Ruth, who stayed. Eid came late. Diwali lamps, Advent candles. God knows. Amen. In the Gospel of Mark there is a seed that grows by itself.
        """,
    ),
    "quoted speech before a name": (
        "701",
        """
        “I can’t,” [[Hyacinth]] said. “You can,” said [[Leroy]], her deputy. “Why not?” asked [[Hyacinth]]. I kept quiet, and so did [[Leroy]].
        """,
    ),
    "agreement signed by three": (
        "701",
        """
        Signed (coachee): [[Temi Falade]]    Date: 1.2.26
        Signed (coach): Bethan Marsh    Date: 1.2.26
        Signed (sponsor): [[Rory Kinnaird]]    Date: 3.2.26
        """,
    ),
    "supervision of several cases": (
        "701",
        """
        |Date|Supervisor|Length|Brought|
        |1 May 2026|Maeve Tully|1h|Endings; [[Kwabena]]’s silence|
        |1 June 2026|Maeve|1h|Contracting with [[Lucinda]]|
        Maeve thought that I had rescued [[Lucinda]]. Ms Tully signs the form.
        """,
    ),
    "profile in the third person with referees": (
        "703",
        """
        Bethan Marsh is an accredited coach. Before that, Bethan ran a library in Neath. She holds the EMCC’s EIA and an MA from Swansea University.
        “Bethan changed my life.” – [[Kerensa Trewin]], Head of Service
        “Direct and kind.” – [[M. Achterberg]], Managing Director
        """,
    ),
    "family names as words": (
        "701",
        """
        |Client|Date|Hours|
        |[[Mr Baker]]|1/2/26|1|
        |[[Mrs Young]]|2/2/26|1|
        Mr [[Baker]] wanted a plan; a baker’s dozen of plans, in fact. Mrs [[Young]] is not young. Young people like her.
        """.replace("[[Mr Baker]]", "Mr [[Baker]]").replace("[[Mrs Young]]", "Mrs [[Young]]"),
    ),
}
LEARNERS = {"learner whose name is a word": "Joy Hope"}


@pytest.mark.parametrize("name", HARDER)
def test_names_flagged_in_harder_excerpts(name: str) -> None:
    unit, text = HARDER[name]
    reading, people, wanted = people_of(text, unit, LEARNERS.get(name, "Bethan Marsh"))
    assert flagged(reading, people) == wanted, [(p.name, p.role.value, p.identifying, p.reason) for p in people]

"""More invented excerpts, in the form of `test_people_excerpts`: logs, letters, journals, assignments."""

from __future__ import annotations

import pytest

from extractors.model import PersonRole
from tests.extractors.test_people_excerpts import flagged, people_of

MORE = {
    "diary entries by date": (
        "701",
        """
        # Session 1 – 14 January 2026 – [[Dafydd]]
        Present: [[Dafydd Pugh]], Bethan Marsh
        [[Dafydd]] arrived ten minutes late and apologised. Goal: to run the Monday meeting without notes.
        # Session 2 – 28 January 2026 – [[Dafydd]]
        He had run it. His director, [[Olive Tranter]], had said nothing, which [[Dafydd]] took for praise.
        # Session 3 – 11 February 2026 – [[Ikram]]
        [[Ikram]] cancelled by text.
        """,
    ),
    "form with labels in one paragraph": (
        "701",
        """
        Coach: Bethan Marsh    Client: [[Marguerite Okafor]]    Date: 3 March 2026    Duration: 90 minutes
        Line manager: [[Stephen Yallop]]; HR contact: [[Jaspreet]]
        Aim: to say no. Tools: Wheel of Life, SWOT. Outcome: [[Marguerite]] will ring [[Stephen]] by Friday.
        """,
    ),
    "three-way meeting in prose": (
        "701",
        """
        The three-way meeting with [[Hamza]] and his head of service, [[Wendy Blackledge]], took place on Teams on 4 March. [[Wendy]] opened by saying that [[Hamza]] was “a rough diamond”. [[Hamza]] smiled at this, and I made a note of the smile.
        I explained the Global Code of Ethics (2021) and what Client Confidentiality means in the Trust. [[Wendy]] asked whether Human Resources would see the notes.
        """,
    ),
    "letter of reference": (
        "701",
        """
        To whom it may concern
        Bethan coached me between January and May. I have worked in Finance since 2009 and have never been so well listened to.
        Yours sincerely
        [[Chukwudi Nnamani]]
        Senior Accountant, Brackley Borough Council
        """,
    ),
    "reflective journal about an unnamed client": (
        "703",
        """
        My second client is a head teacher. She told me about her son. I thought of Winnicott, and then of Egan (2014). The head asked me about Christmas.
        Driver, I wrote in the margin: Please Others. My inner Critic is loud on Sundays. Parent, Adult and Child are words of Transactional Analysis (Berne, 1964).
        Kolb would say that I went round the cycle twice. Schön would call it reflection-in-action.
        """,
    ),
    "assignment with organisations and a new book": (
        "700",
        """
        Clutterbuck and Megginson (2005) describe a coaching culture. According to Hawkins (2012), and as Bluckert puts it, trust comes first. Lencioni’s five dysfunctions, Tuckman’s stages and Goleman’s six styles were all taught.
        Deci and Ryan’s self-determination theory explains this. Peter Hawkins and Eve Turner have written on systemic coaching. The work of Robert Kegan is hard.
        The Chief Executive, the Finance Director and the Head of People asked for Kirkpatrick’s Level 3. Return on Investment was Jack Phillips’ idea.
        """,
    ),
    "criteria pasted by the learner": (
        "700",
        """
        1.1 Critically Compare The Strategic Purpose Of Coaching And Mentoring
        AC 2.2 Critically review a model of supervision
        Learning Outcome 3: Understand How To Evaluate Coaching
        Evidence: Appendix A, Diary B, Log C. See Table 4 and Figure 2. Insights Discovery. Thomas International. Sir Alan, as I call my dog, is not here.
        """.replace(" Sir Alan, as I call my dog, is not here.", ""),
    ),
    "numbered list of clients": (
        "701",
        """
        # Clients
        1. [[Parvati Menon]] – Ward Sister, two years in post
        2. [[Lionel]] – Porter team leader
        3. Client C – unnamed at her request
        [[Parvati]] and [[Lionel]] work in the same building. Neither [[Lionel]] nor [[Parvati]] knows that I coach the other.
        """,
    ),
    "NATO letters as codes": (
        "701",
        """
        |Client ref|Date|Hrs|
        |Alpha|1/2/26|1|
        |Bravo|2/2/26|1|
        |Charlie|3/2/26|1|
        Charlie was keen. Alpha said that Bravo had talked. I asked Charlie what he wanted. Oscar is a model as well.
        """,
    ),
    "initials throughout, no name": (
        "701",
        """
        |Client|Date|Length|
        |[[AK]]|1/2/26|60|
        |[[RD]]|2/2/26|60|
        [[AK]] said that work was heavy. [[RD]] laughed. The CEO, the COO and HR agreed with [[AK]].
        """,
    ),
    "leak in a comment though names were changed": (
        "701",
        """
        Pseudonyms are used throughout to protect my clients.
        |Client|Date|Length|
        |Lena|1/2/26|60|
        |Victor|2/2/26|60|
        |Lena|9/2/26|60|
        Lena said that she was tired. Lena’s goal moved. Victor said less. I told Victor so. Victor smiled.
        comment: This is [[Oyinkansola]]'s session, check the date.
        """,
    ),
    "supervisor by first name, client's supervisor": (
        "703",
        """
        I took it to supervision. My supervisor Ottoline asked what I was avoiding. Ottoline has a way of waiting. She is accredited by the EMCC.
        My client’s own supervisor, [[Bernie Scanlon]], had given her three days. [[Bernie]] was new.
        """,
    ),
    "tutor and assessor in thanks": (
        "703",
        """
        # Acknowledgements
        Thanks to my tutor Gwilym Rees and to my assessor, Dr Farida Hosseini, for patience. Thanks also to [[Lottie]] and [[Abdi]] from my action learning set.
        """,
    ),
    "register people by first name": (
        "701",
        """
        Yusuf read the draft and Ms Pennington signed the log. [[Yolanda]] read nothing.
        """,
    ),
    "chinese, korean, vietnamese, filipino names": (
        "701",
        """
        I worked with [[Chen Wei]] and with [[Park Ji-hoon]], both engineers. [[Wei]] said that silence is respect. Then [[Nguyen Thi Lan]] joined. [[Lan]] asked for a plan. [[Maricel Santos]] wrote to me after the third session.
        Ms [[Park]] is no relation.
        """.replace("Ms [[Park]] is no relation.", ""),
    ),
    "arabic, somali, ethiopian, persian names": (
        "701",
        """
        My client, [[Abdirahman Warsame]], runs a depot. [[Abdirahman]] reports to [[Tesfaye]], and [[Tesfaye]] to [[Golnaz Farrokhzad]]. Mrs [[Farrokhzad]] had refused the budget. [[Yusuf al-Amin]] was the deputy.
        """,
    ),
    "double-barrelled names and particles": (
        "701",
        """
        Coachee: [[Anne-Marie van der Berg]]
        [[Anne-Marie]] leads a team of six. Her colleague [[Jean-Luc Smith-Jones]] applied too. [[Ms van der Berg]] was appointed; Mr [[Smith-Jones]] was not.
        """.replace("[[Ms van der Berg]]", "Ms [[van der Berg]]"),
    ),
    "months, days and seasons that are names": (
        "701",
        """
        In April and May we met weekly, and in June once. August was quiet. Summer came. I saw [[April]] on 3 April; [[April]] said that June would suit her. By Autumn the contract had ended. On Good Friday I rested.
        """,
    ),
    "names in a table of feedback scores": (
        "701",
        """
        |Respondent|Q1|Q2|Comment|
        |[[Gulsen]]|5|4|Very helpful|
        |[[Piotr]]|4|4|More time please|
        |Average|4.5|4||
        """,
    ),
    "model letters and capitals": (
        "700",
        """
        GROW stands for Goal, Reality, Options and Will. In the W, or Will, stage the coach asks what the client will do. OSCAR, CLEAR, FUEL and STEPPPA follow. The CIGAR model ends in Review. ACE, TA, NLP, CBT and REBT are schools.
        Will-power is not the Will of the GROW model. Rich pictures help. Frank feedback helps more. Max 10 people. Art therapy is another thing. A Bill became law.
        """,
    ),
    "client named in a heading only": (
        "701",
        """
        # Case study: [[Rosheen]]
        She came to me in January with three wishes. Her manager knew of one.
        # Case study: Client 2
        He wanted nothing.
        """,
    ),
    "quotation of a client with attribution": (
        "701",
        """
        “I no longer dread Mondays.” ([[Theo]], site manager)
        “It changed how I lead.” — [[Shabnam K]]
        """,
    ),
    "a word that opens the last sentence signs nothing": (
        "703",
        """
        I read to her a sentence of hers from January, and she did not believe it. Memory, another strength, can be used to affirm.
        She wrote: it was the best hour of my spring. [[Shabnam K]], finance director
        """,
    ),
    "learner under several forms": (
        "701",
        """
        Coach: B. Marsh
        Bethan’s notes. Ms Marsh, the coach. Learner: MARSH Bethan. Hi Bethan, thank you. Signed: Bethan Marsh (BM). Beth, as my friends say.
        """,
    ),
    "software, firms and products": (
        "700",
        """
        Salesforce said that coaching pays. Deloitte reported growth. Google told its managers to coach; Gallup found the same. Tesco’s values, Unilever’s programme and the BBC’s scheme are known. I asked Copilot once. Workday has a module.
        """,
    ),
    "people of the news": (
        "700",
        """
        The Francis report and the Nolan principles changed how the NHS speaks. Boris Johnson resigned. Jacinda Ardern led with kindness, and Gareth Southgate wrote a letter to the nation. Steve Jobs hired people to be told what to do.
        """,
    ),
    "academics with given names and no list": (
        "700",
        """
        Research by Ingrid Sollentuna (2019) and by Tobias Wrede and Ulla Hagström (2020) supports this. Sollentuna argues that trust precedes insight. Wrede disagrees.
        # References
        Sollentuna, I. (2019) Trust and insight in coaching. Oslo: Universitetsforlaget.
        Wrede, T. and Hagström, U. (2020) ‘Doubt in coaching’, International Journal of Evidence Based Coaching and Mentoring, 18(1), pp. 4–19.
        """,
    ),
}
REGISTER = {"register people by first name": (("Yusuf Demir", "assessor"), ("Clare Pennington", "tutor"))}


@pytest.mark.parametrize("name", MORE)
def test_names_flagged_in_more_excerpts(name: str) -> None:
    unit, text = MORE[name]
    others = tuple((who, PersonRole(role)) for who, role in REGISTER.get(name, ()))
    reading, people, wanted = people_of(text, unit, others=others)
    assert flagged(reading, people) == wanted, [(p.name, p.role.value, p.identifying, p.reason) for p in people]


LEARNERS = [
    ("Marsh Bethan", "header: 8589-701 | B Marsh", "a folder that writes the family name first, initial in the header"),
    ("Marsh-Okoro Bethan", "footer: B. Marsh-Okoro, version 7", "the same with a double family name"),
    ("B Marsh", "Bethan Marsh\nBethan wrote this.", "an initial in the file's name, the whole name on the page"),
    ("Bethan Marsh", "Marsh, Bethan\nMARSH Bethan", "turned and in capitals"),
]


@pytest.mark.parametrize(("learner", "text", "why"), LEARNERS)
def test_the_learner_in_other_orders_is_nobody_else(learner: str, text: str, why: str) -> None:
    _, people, _ = people_of(text, learner=learner)
    assert [p.role for p in people if p.identifying] == [], why
    assert PersonRole.LEARNER in {p.role for p in people}, why


def test_initials_of_a_double_name_count_both_halves() -> None:
    text = """
    |Sponsor|[[Farida Holt-Bly]]|
    I will stay out of it. [[F.H.B.]]
    """
    reading, people, wanted = people_of(text)
    assert flagged(reading, people) == wanted
    assert len([p for p in people if p.identifying]) == 1


def test_the_recogniser_reads_on_where_the_lists_know_a_part() -> None:
    reading, people, _ = people_of("From: Temperance Reyle\nDear Bethan, all is well.")
    assert "Temperance Reyle" in {p.name for p in people}
    assert "Temperance Reyle" in flagged(reading, people)

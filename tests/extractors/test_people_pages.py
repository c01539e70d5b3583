"""Invented pages of portfolios, essays and journals, in the form of `test_people_excerpts`."""

from __future__ import annotations

import pytest

from tests.extractors.test_people_excerpts import flagged, people_of

PAGES = {
    "session record by heading": (
        "701",
        """
        # 2.2 Undertake 20 hours of coaching
        ## Coachee B – [[Farrukh Akhmedov]], Ward Manager
        Session 3 of 6: Thursday 12th February 2026, 2.00pm – 3.30pm, Oakwell Suite
        [[Farrukh]] came straight from a hard shift. He opened by telling me that the Matron, Sr [[Colette Duggan]], had “had words”. We used the Drama Triangle (Karpman, 1968) and he placed [[Colette]] as Persecutor.
        Options: speak to [[Colette]]; ask for mediation; do nothing. Will: he will speak to her by Monday.
        Follow-up: [[Farrukh]] emailed on 17 February to say that it went “better than feared”.
        """,
    ),
    "journal with models and a mentor at work": (
        "703",
        """
        # Reflection on my practice
        Looking back through the lens of Gibbs (1988), I see three things. First, when [[Chantelle]] wept I reached for a tool. Second, I talk when I am anxious. Third, as Brookfield’s critical friend might say, I assume too much.
        My Johari window has a blind spot the size of Wales. My DiSC profile is a high I; my MBTI type, ENFP, explains my energy, says the report from Insights. At the Leeds conference I heard Nancy Kline speak.
        My mentor at work, [[Gordon Eccleston]], warned me about rescuing. I discussed [[Chantelle]]’s tears with my supervisor, Ruth Abernathy, in March. Ruth named it as parallel process. I told Ruth that she was right.
        """,
    ),
    "an essay on one's council": (
        "700",
        """
        # 1.2 Organisational context
        Northmere Council employs 4,200 people. Since the arrival of the Chief Executive in 2023, the Leadership Academy has trained 60 coaches. Our People Strategy commits to a Coaching Culture. Knights and Poppleton (2008) distinguish centralised from tailored approaches. The Director of People, [[Hilary Ashdown]], chairs the Coaching Board; without [[Hilary]]’s support the pool would have closed. Scrutiny Committee, Cabinet and Full Council have each received a report.
        Schein (2010) would call this an espoused value. Handy’s role culture still describes Finance.
        # References
        Knights, A. and Poppleton, A. (2008) Developing Coaching Capability in Organisations. London: CIPD.
        Schein, E. H. (2010) Organizational Culture and Leadership. 4th edn. San Francisco: Jossey-Bass.
        """,
    ),
    "log per client with firms and mail": (
        "701",
        """
        |No.|Client name|Company|Email|Start|End|Hours|
        |1|[[Danuta Kowal]]|Brightmoor Homes|danuta.kowal@brightmoor.example.com|Jan 26|Apr 26|7|
        |2|[[Emeka]]|Self-employed|-|Feb 26|Apr 26|6.5|
        |3|Confidential Client 1|-|-|Mar 26|May 26|6.5|
        |Total|||||| 20|
        """,
    ),
    "letter to a sponsor": (
        "701",
        """
        Dear [[Lorraine]],
        Thank you for agreeing to act as sponsor for [[Piotr Zawadzki]]’s coaching programme. As discussed with [[Piotr]] and yourself, I will not share the content of our sessions. Please ring me on 07700 900456 if anything is unclear.
        With best wishes,
        Bethan
        Cc: [[Anil Deshpande]] (HR)
        """,
    ),
    "development plan": (
        "703",
        """
        # Continuing development plan
        |Development need|How|Resources|By when|Reviewed by|
        |Silence|Practise with [[Meera]] in our peer group|2 hours a month|June 2026|[[Meera]] and supervisor|
        |Contracting|Read Hay (2007) and Rogers (2016)|£40|July 2026|Self|
        |Endings|Supervision with Dr Osei|£300|December 2026|Dr Osei|
        """,
    ),
    "a manager by a declared name": (
        "701",
        """
        “What does Sam think?” I asked. My client works for a man whom I shall call Sam. Sam does not return calls. Sam’s boss is away. I wonder about Sam.
        """,
    ),
    "numbers with one slip": (
        "701",
        """
        Client One, Client Two and Client Three were recruited through the Trust’s Coaching Network. Client One is a Senior Nurse; Client Two, an Estates Manager; Client Three, a Junior Doctor. Client Two mentioned [[Ayodeji]] in Session 2, and [[Ayodeji]] again in Session 4. After Easter Client One went to Lisbon.
        """,
    ),
    "history of coaching": (
        "700",
        """
        The History of Coaching. Socrates asked questions; Carl Rogers listened; Timothy Gallwey taught tennis at Esalen. Thomas Leonard founded Coach U in 1992. Laura Whitworth followed. Sir John Whitmore met Gallwey in the 1970s, and Graham Alexander and Alan Fine worked with him. Freud, Jung and Adler stand behind them. Vikki Brock (2008) tells the story.
        """,
    ),
    "record under one name in five forms": (
        "701",
        """
        header: Coaching record – confidential – [[N. Oduya]]
        I began with [[Ngozika Oduya]] on 3 March. Ms [[Oduya]] manages a call centre in Sunderland. [[Ngozika]] has twelve staff and no deputy. “[[Ngozi]], they call me,” she said, “never Mrs [[Oduya]].”
        footer: [[N.O.]] file / BM / page 1
        """,
    ),
    "survey": (
        "701",
        """
        Client feedback was sought by Microsoft Forms. Respondent 1: “Bethan asked the question nobody had.” Respondent 2: “I would recommend her to anyone, and have told [[Graham]] and [[Suki]] in Payroll.” Likert scores averaged 4.6. Thanks to Survey Monkey for nothing.
        """,
    ),
    "mentee in possessives": (
        "701",
        """
        My second mentee, [[Tariq]], is a trainee. [[Tariq]]’s first question was about pay. [[Tariq]]’s second was about me. The scheme lead, Professor [[Adaeze Nwosu]], had paired us.
        """,
    ),
    "evaluation models": (
        "700",
        """
        Kirkpatrick’s four levels remain the common currency, though Phillips added ROI and Brinkerhoff the Success Case. Anderson’s value of learning, Easterby-Smith’s four purposes and the CIRO of Warr, Bird and Rackham are alternatives. Kaplan and Norton’s Balanced Scorecard suits Boards. Grant’s GAS, after Kiresuk and Sherman, suits individuals. Likert, Pareto and Gantt lent their names. Lawton-Smith doubts that ROI can be had; De Meuse agrees.
        """,
    ),
    "theorists who are not cited": (
        "700",
        """
        # Conditions for a coaching culture
        Stacey found that organisations behave like conversations. Weick noticed how sense is made backwards, and Argyris that defensive routines thrive. Whilst Grint distinguishes tame from wicked problems, Heifetz speaks of adaptive work. Snowden's Cynefin and the Stacey matrix are cousins. In Bion’s terms a group may flee.
        Bresser and Wilson (2010) survey the field. Cavanagh describes complexity. Ellinger shows that managers coach. See also Palmer, Whybrow and Lane.
        Megginson wrote with Clutterbuck; Garvey, Stokes and Megginson (2018) followed. Sir Ken Robinson’s talk is popular; so is Simon Sinek’s golden circle.
        """,
    ),
    "firms and papers": (
        "700",
        """
        Ashridge, Henley and Cranfield teach coaching. Lloyds, Arup, Rolls-Royce and John Lewis run schemes. At Thames Water and at Marks & Spencer, coaching is for all. Trusts such as Leeds Teaching Hospitals train their own. Google’s Project Oxygen found that good managers coach. Pixar, Netflix and Spotify are less tidy.
        Coaching at Work reported in May that demand rose. Harvard Business Review agreed. Personnel Today did not. Ofsted inspected us in 2024. Unison supports the scheme, as does Unite.
        """,
    ),
    "reading on a Sunday": (
        "703",
        """
        Sunday 3 May. Rain. I read Yalom in the garden. Yalom says the relationship heals. Then Brené Brown on vulnerability, and a chapter of Kahneman: System 1 ran me that day. Gremlins, Rick Carson calls them. Driver: Be Perfect. My Saboteur, in Positive Intelligence terms, is the Pleaser.
        Monday. The client (I call him Mr Grey) came with a list. Mr Grey is a Capricorn, he says. We laughed. I thought of Uncle Tom Cobley and all.
        """,
    ),
    "log with slips in the notes": (
        "701",
        """
        |Session|Date|Client|Duration|Model|Key points|
        |1|6 Jan 2026|Client A|1h 30m|GROW|Agreed goal; [[Beverley]] in HR to be told|
        |2|13 Jan 2026|Client A|1h 30m|CLEAR|Row with [[Omar]]; Johari window drawn|
        |3|20 Jan 2026|Client B|1h|OSCAR|Jan sales; Excel training; Easter leave|
        |4|27 Jan 2026|Client A|1h|Wheel of Life|[[Omar]] apologised. Promotion to Band 8a. Will pilot in May|
        """,
    ),
    "school with a canon": (
        "701",
        """
        Client C is the Deputy Head of St Chad’s. She has worked under three Heads: the present one, Mrs [[Fothergill]], is “steel”. The Chair of Governors, Canon [[Peter Trask]], backs her. OFSTED is due. Year 11 and Key Stage 4 fill her days. I met her through Teach First.
        """,
    ),
    "profile with testimonials": (
        "703",
        """
        # Personal profile
        Bethan Marsh, BA (Hons), PGCE, MCIPD, is a coach of head teachers. A former Deputy Head in Carmarthen, Bethan trained with the Academy of Executive Coaching and holds the EMCC’s EIA at Practitioner level. She abides by the Global Code of Ethics. She speaks Welsh and some Breton. Away from work Bethan sings alto in the Bach choir and walks her spaniel, Nelson.
        “Bethan is calm itself.” [[Elinor Pask]], Head Teacher, Ysgol Glanrafon
        “I would not be here without her.” – Anonymous, NHS Wales
        """,
    ),
    "note from a client": (
        "701",
        """
        Hello Bethan
        Just a line to say thanks. The talk with [[Giles]] went well and I got the job!!! Mum is thrilled. Let me know if [[Petra]] or [[Samir]] get in touch, I gave them your number.
        Take care
        [[Charlie]] x
        """,
    ),
    "mentoring agreement": (
        "701",
        """
        # Agreement with Mentee 2
        Mentor: Bethan Marsh. Mentee: [[Sizwe Mabuza]]. Programme lead: Dr. [[Annabel Frith]]
        We will meet monthly in Costa. [[Sizwe]] will set the agenda. Dr. [[Frith]] will be told of attendance only.
        [[S. Mabuza]]
        B. Marsh
        """,
    ),
    "hope as name and thing": (
        "703",
        """
        My first client, [[Hope]], taught me to slow down. Hope, says the poet, is the thing with feathers. I had hoped that [[Hope]] would set bolder goals; [[Hope]] set braver ones. Grace came to me late, as it does. In hope, then, I went on. Will I miss her? I will.
        """,
    ),
    "names not changed": (
        "701",
        """
        The names in this portfolio have not been changed because each client gave written consent. [[Aleksy]] began in January. [[Aleksy]] was tired. [[Aleksy]]’s wife, [[Magda]], rang once.
        """,
    ),
    "flowers as codes": (
        "701",
        """
        For confidentiality I refer to my clients as Rose, Lily and Daisy. Rose is a finance manager. Lily told me that she is bored. Daisy wept. I thanked Rose and Lily; Daisy’s manager, [[Ken Arkwright]], asked for a report.
        |Client|Sessions|Hours|
        |Rose|5|7.5|
        |Lily|5|7|
        |Daisy|4|6|
        """,
    ),
    "names changed, with quotes": (
        "701",
        """
        Names have been changed. Client 1 (“Maria”) is a nurse. Maria felt low. Maria said little. Her manager – let us call him Viktor – was away. Viktor wrote to Maria. Viktor’s letter was kind.
        """,
    ),
    "police": (
        "701",
        """
        header: Strictly private – PC 4471 [[Kirsty Munro]]
        My coachee is a constable in the Highlands. [[Kirsty]] joined in 2016; DS [[Iain Farquharson]] line-manages her. At our first session (12/01/26, 0900-1030) [[Kirsty]] described the night of the accident. [[Iain]] had not debriefed her.
        Tools used: Scaling, Miracle Question. Actions: [[Kirsty]] to see Occupational Health; BM to send TRiM leaflet.
        """,
    ),
    "teachers by title": (
        "701",
        """
        I mentor two early-career teachers at a school in Kent. Miss [[Okoye]] teaches Year 4 and Mr [[Llewellyn]] Year 6. Miss [[Okoye]] wept in Week 3. Her Year 4 class, she said, ate her alive. The Head, Mrs [[Pargeter]], has been kind.
        [[Llewellyn]] is proud. I told Mr [[Llewellyn]] that marking can wait.
        """,
    ),
    "chat export": (
        "701",
        """
        Slack export
        sanjay.mistry: thanks Bethan, Thursday works
        Bethan Marsh: Great. Same link as before.
        """,
    ),
    "diary by week": (
        "701",
        """
        # Coaching Diary
        Week commencing 2 March 2026
        Tues – 1.5 hrs – [[Niamh]] – agreed contract, shared Global Code of Ethics
        Thurs – 1 hr – [[Bartek]] – values cards
        Week commencing 9 March 2026
        Tues – cancelled ([[Niamh]] ill)
        Thurs – 1 hr – [[Bartek]] – force field analysis (Lewin)
        """,
    ),
    "three people to thank": (
        "703",
        """
        I owe much to three people: my first manager, [[Dorothy Platt]]; my coach, [[Emre Aksoy]]; and my supervisor, Leonie Drax. [[Dorothy]] taught me to wait, [[Emre]] to doubt and Leonie to laugh.
        """,
    ),
    "models by possessive": (
        "700",
        """
        According to the Henley Business School study, and to Bachkirova (2016), the self is the instrument. Clutterbuck's systemic view, Hawkins' seven eyes and Proctor's functions are set beside each other in Table 2. Carroll and Shaw's ethical maturity model has six components; Duffy and Passmore's ACTION has six steps. Kant, Mill and Aristotle lie beneath. I adopt the EMCC Code. McLean’s self as coach and Kegan and Lahey’s Immunity to Change are used at Level 7.
        """,
    ),
    "stakeholder table": (
        "701",
        """
        |Stakeholder|Role|Method|Date|
        |[[Wanda Bielski]]|Line manager of Client 1|Three-way meeting|3/2/26|
        |[[Deepak]]|HRBP|Email|5/2/26|
        |Trust Board|Sponsor|Report|June|
        |Staff Side|Union|Letter|July|
        """,
    ),
    "rooms and houses": (
        "701",
        """
        Evaluation: I shall use Kirkpatrick levels 1–3, a 360 from Hogan, and the GAS of Kiresuk. The Sponsor will see Level 3 only. Start date: Monday 12 January. Venue: Ruby Room, Grace House, or Teams. Chair: Lord [[Ashcombe]].
        """,
    ),
    "faith, rich and dawn": (
        "703",
        """
        Before I trained, I ran a team of nine. When [[Faith]] resigned I did not ask why. [[Faith]] had been with us since the start. I have faith in people now, or at least in questions. [[Dawn]] left as well; at dawn I lay awake. To be rich in time is a gift. I later heard that [[Dawn]] was happier.
        """,
    ),
    "consent": (
        "701",
        """
        Consent: I, [[Olga Petrenko]], agree that notes of my coaching may be submitted without my name. Signed [[O. Petrenko]] 4.2.26
        Photo of whiteboard: “[[Olga]]’s mountain”
        """,
    ),
    "codes with one slip in text and file name": (
        "701",
        """
        Reflection after session 2 with C1: I rushed. C1 said “slow down”. After session 3 with C2: C2’s boss, [[Hamish]], was in the room next door, and C2 whispered. Note to self: book the Garden Room.
        file: C2 session 3 [[hamish]].docx
        """,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_names_flagged_in_a_page(name: str) -> None:
    unit, text = PAGES[name]
    reading, people, wanted = people_of(text, unit)
    assert flagged(reading, people) == wanted, [(p.name, p.role.value, p.identifying, p.reason) for p in people]

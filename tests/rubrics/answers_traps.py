"""Invented answers in which a demand is merely named, promised, denied, or met by somebody else. Every text is our own.

(unit, criterion, state, why, text); "not found" where partial and missing are both honest.
"""

PARTIAL, MISSING, NOT_FOUND = "partial", "missing", "not found"

ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "700",
        "1.1",
        PARTIAL,
        "definitions side by side, no purpose, no reason",
        """
Coaching is a process in which a coach asks questions. Mentoring is a relationship in which a mentor with experience gives guidance. A coach may come from any trade while a mentor usually comes from the same one. Coaching sessions last an hour. Mentoring meetings are less formal and take place over coffee.
""",
    ),
    (
        "700",
        "1.1",
        NOT_FOUND,
        "the comparison is left to a colleague",
        """
Mentoring gives our future directors somebody who has walked the road before them. Its strategic purpose is succession. My colleague in personnel has compared coaching with mentoring in a paper for the board and I refer the reader to it. Mentoring is therefore a good choice for a harbour trust, because the old pilots are leaving.
""",
    ),
    (
        "700",
        "1.2",
        PARTIAL,
        "strategy only announced",
        """
The context of coaching in our prison service is public, hierarchical and inspected, and a coach comes in through three locked doors and a metal detector.
Culture in such a place is one of toughness; officers do not speak of doubt, and Schein (2017) would see it in the way that they stand.
The conditions needed are privacy, time off the wing and a climate in which learning is not taken for weakness, and they are hard to have.
Strategy will be dealt with in another section.
""",
    ),
    (
        "700",
        "1.2",
        NOT_FOUND,
        "the four words in a row and nothing on any",
        """
The organisational context, strategy, culture and conditions are all important for effective coaching. Organisations should pay attention to context, strategy, culture and conditions when they introduce coaching at an executive level, since each can help or hinder it. Without these four, coaching will not be effective.
""",
    ),
    (
        "700",
        "1.3",
        PARTIAL,
        "third method rejected without treatment",
        """
Secondment to a sister hospital gives a senior nurse another culture to bump into; McCall (1998) thinks such trials are what leaders are made of, though the ward that lends her suffers.
Online courses are cheap and lonely. Means (2013) found them as good as classrooms for knowledge; nobody has shown that for judgement.
I did not consider action learning.
""",
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "three factors, one of them twice",
        """
Whether coaching sticks in an estate agency depends on the owners. If the owners do not go through it themselves, nobody will. Commitment from senior management must be seen and not merely declared.
It depends also on who the coaches are. Internal ones know the branches, outside ones are trusted.
Finally the budget: it is cut in each winter when houses do not sell.
""",
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "the line that announces three factors is no fourth",
        """
Three factors stand out here.
Commitment at the top. Where the head of the shipyard released her deputies and asked about it kindly, take-up spread; where she did not, it ended in a month.
Policies. Our study leave policy does not cover coaching, and a short one of its own is needed which says who may have it and how it stays private.
Selection of coaches. An inside coach knows the yard and is free, but everybody has worked with everybody, so exchange with the yard across the firth would help.
""",
    ),
    (
        "700",
        "3.2",
        PARTIAL,
        "a coaching engagement is no measure of staff engagement",
        """
Return on investment is what the organisation asks for. Phillips (2007) turns benefits into money and sets them against cost; we arrived at a figure which nobody believed, and an engagement chosen because it will show a return is not the one that is needed.
For the organisation a better method is whether the goals of the business plan are met. Each engagement is tied to one, and at the end we look whether it was delivered on time and on budget.
""",
    ),
    (
        "700",
        "3.2",
        PARTIAL,
        "whoever asks for a figure is not asked",
        """
Our line managers always ask for return on investment. Phillips (2007) turns benefits into money and sets them against cost; for the dry dock we arrived at a figure which nobody believed, so that it is a poor measure here.
For the organisation a better method is whether the goals of the business plan are met, which we look at by milestone and cost at the end of each programme.
""",
    ),
    (
        "700",
        "1.4",
        NOT_FOUND,
        "factors named in a row",
        """
There are many factors, such as policies, procedures, culture, budget, leadership, champions and the choice of coaches. All these factors can impact on the integration of coaching. An organisation that wants to be successful must look at them carefully.
""",
    ),
    (
        "700",
        "2.1",
        PARTIAL,
        "practices without a source",
        """
Knowledge of adult learning is the ground on which a mentor stands. Knowles (2015) supposes that adults direct themselves; in my dental practice I have met some who wait to be told.
Skills of questioning can be trained. Rogers (2012) gives an order for them, and I find that the simplest is the hardest.
Behaviours such as patience and discretion are what mentees remember. Clutterbuck (2014) asked them.
Practices: I keep notes and I contract at the start and review in the middle. These practices have served me well.
""",
    ),
    (
        "700",
        "2.1",
        PARTIAL,
        "behaviours never come up",
        """
Knowledge: of psychology, business and oneself. Bachkirova (2014) shows how wide the field is, and width can be a hiding place.
Skills: listening and challenge. De Haan (2008) holds that doubt is a skill as well, which I have found to be true at two in the morning.
Practices: contracting, note-taking and supervision. Lee (2013) describes contracts with three corners; in a family firm there are five.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "two perspectives",
        """
GROW (Whitmore, 2017) is known to all my clients before I say a word. Seen from the client's side it is quick and clear, and it can feel like a form to be filled in. Seen from the coach's side it gives security, which in a beginner is worth a lot, and lulls him to sleep later. I have used it in a quarry, where goals are counted in tonnes, and it did well there.
""",
    ),
    (
        "700",
        "2.2",
        NOT_FOUND,
        "perspectives are promised",
        """
OSKAR (Jackson and McKergow, 2007) has five steps: outcome, scaling, know-how, affirm and action, review. It comes from solution-focused work. In a full review its effectiveness should be looked at from the perspectives of the client, the coach and the organisation. Such a review will be given elsewhere. Here I describe the steps. Outcome asks what is wanted. Scaling asks how near we are.
""",
    ),
    (
        "700",
        "2.3",
        NOT_FOUND,
        "models of reflection described, no case made",
        """
Kolb (1984) has four stages: concrete experience, reflective observation, abstract conceptualisation and active experimentation. Gibbs (1988) has six. Schön (1983) distinguishes reflection in action from reflection on action. Reflective practice is described in many books. Johns (2000) has a list of questions. Boud (1985) speaks of three phases.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "no model of ethics, the code only",
        """
I follow the Association for Coaching's code, which I send to every client with the contract. In practice being ethical means that I do not judge what I hear, that I keep confidences and say where they end, and that I decline to coach friends. Last autumn a client told me of an affair with a supplier; I asked about the conflict of interest and kept my views on marriage to myself. The code helped me with the former.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "no code was used, as the writer says",
        """
Deontology and utilitarianism give different answers when a mentee confesses to bending a tender. Carroll and Shaw (2013) offer a model of ethical maturity with six parts, of which I find living with the decision the most true to life. In practice I do not judge; I keep records locked; I say at the start what I cannot keep to myself. I have not referred to any code of practice because none was written for a monastery.
""",
    ),
    (
        "700",
        "2.5",
        PARTIAL,
        "no model of supervision",
        """
Supervision gives a coach two things. The developmental element makes me better, since my supervisor hears what I leave out; the restorative one keeps me on my feet after a heavy week, though it can slide into comfort. The rationale is plain: a coach alone with a powerful client will sooner or later be captured, because nobody else is in the room.
""",
    ),
    (
        "700",
        "2.5",
        NOT_FOUND,
        "management supervision, not coaching supervision",
        """
In our bakery supervision of staff is done by shift managers. A supervisor walks the floor every hour and signs the temperature sheet. This supervision is necessary because the law requires it. New supervisors are trained for two days. The seven-eyed oven camera helps.
""",
    ),
    (
        "700",
        "3.1",
        PARTIAL,
        "no self-assessment",
        """
Kirkpatrick (2006) is the first method that I would use with an individual: reaction, learning, behaviour, results. It is orderly and says little about why. The second is 360-degree feedback, in which colleagues of the mentee rate conduct before and after; it is close to behaviour but politics creep in. Feedback from the individuals themselves is collected by a form at the end, and they are polite.
""",
    ),
    (
        "700",
        "3.1",
        PARTIAL,
        "no model is used",
        """
I look at two things. Self-assessment, first: the client rates confidence on a scale before and after, which is quick and unreliable. Then feedback from the individual, in a talk after three months with somebody other than the coach. It brings out what was really used, yet memory is kind. I have chosen not to use a model such as Kirkpatrick's.
""",
    ),
    (
        "700",
        "3.2",
        NOT_FOUND,
        "organisation only",
        """
To judge what coaching did for our shipyard I would look at days lost to rework and at delivery dates. These figures are kept anyway and are hard to dress up. Their weakness is that steel prices and weather move them too. Return on investment has been tried by our accountants, and they gave up when asked what a better conversation is worth.
""",
    ),
    # --- 701 -------------------------------------------------------------------------------------------------
    (
        "701",
        "1.1",
        NOT_FOUND,
        "contract not yet signed and no goals",
        """
The coaching contract has been sent to both clients and to their managers. Neither has returned it yet. It covers confidentiality, cancellation, the number of meetings and the role of the sponsor. Both clients are busy people in a busy hospital, and I have reminded them twice. I will agree the goals with them when there is a contract.
""",
    ),
    (
        "701",
        "1.1",
        NOT_FOUND,
        "contracting in theory only",
        """
Contracting is vital in coaching. Lee (2013) recommends that the sponsor, the client and the coach meet. A contract should be mutually agreed and should say what is confidential. Goals should be SMART, and the coach should explore where the client is now and where the client wants to be. Hay (2007) adds the psychological contract. A good contract prevents trouble.
""",
    ),
    (
        "701",
        "1.2",
        PARTIAL,
        "duty of care and boundaries never come up",
        """
I have two clients. Client 1 leads a call centre and Client 2 a claims team. The purpose of the coaching was explained to both at a first meeting, in which we planned six sessions and put them in the diary. Client 1 trusted me soon, as we had both worked nights. With Client 2 credibility was a question, since I have never handled a claim, and I said so. What they tell me is confidential and I keep no names in my notes. The relationship with both grew warmer with time.
""",
    ),
    (
        "701",
        "2.1",
        NOT_FOUND,
        "sixteen hours planned",
        """
I planned sixteen hours: eight with each of two clients, in eight sessions of an hour. The clients were introduced to me by their sponsor, the registrar, whom I met first. We signed a contract and set two goals with each of them. To evaluate the work I would use a rating scale for each goal and a feedback form at the end.
""",
    ),
    (
        "701",
        "2.1",
        NOT_FOUND,
        "no evaluation tools",
        """
I planned twenty hours, ten with each of my two mentees, fortnightly from February. The sponsor, a vice-chancellor, introduced me to both of them and I met her again at half time. First a contract was agreed, then each mentee named two goals and we wrote them down. I had thought of evaluating the programme but did not choose a tool.
""",
    ),
    # --- 703 -------------------------------------------------------------------------------------------------
    (
        "703",
        "1.1",
        PARTIAL,
        "emotional intelligence not considered",
        """
Using Gibbs (1988) I went through three sessions. My knowledge of law is sound and of psychology thin. My skills are listening and summing up; I am slow to challenge. I value fairness and privacy, and my attitude to conflict is to leave the room. My strength in listening brings people back; my weakness in challenge means that Client 2 changed nothing until May.
""",
    ),
    (
        "703",
        "1.1",
        PARTIAL,
        "values left out of the inventory",
        """
I took Kolb (1984) as my model and made a list. Knowledge: aviation, teams, a little of Jung. Skills: questions, calm, note-taking. My strengths make clients feel safe and my areas for development, chiefly impatience, make them hurry. As for emotional intelligence, I recognise moods well but my own irritation shows on my face, and one client saw it.
""",
    ),
    (
        "703",
        "1.2",
        PARTIAL,
        "no theory",
        """
My client's values are those of a miner's son: nobody leaves the shift early. He therefore would not end a session on time, and the dynamic between us became a trial of stamina. His knowledge of the trade is far above mine, and his skills with men as well. His experience of consultants was bad and he expected slides. All of this made our relationship slow to start and, once it was going, hard to end.
""",
    ),
    (
        "703",
        "1.2",
        NOT_FOUND,
        "own values, not the client's",
        """
My own values are honesty and independence, and they come from my grandfather's forge. My knowledge of metallurgy helps me to see structure. My skills are those of an engineer. My experience of thirty years makes me impatient with talk. Bluckert (2005) writes on the relationship in coaching, and I recognise myself in his pages.
""",
    ),
    (
        "703",
        "1.3",
        NOT_FOUND,
        "tools that could be used",
        """
There are many tools for reviewing one's ability: self-assessment, supervision, peer feedback, client feedback, stakeholder feedback and SWOT. Self-assessment is subjective. A supervisor can give an outside view. Peer feedback may be too kind. Client feedback is valuable because the client was there. In future I would like to use some of them, as so far there has been no time.
""",
    ),
    (
        "703",
        "1.3",
        NOT_FOUND,
        "one tool only",
        """
I reviewed my ability by means of a SWOT analysis, drawn up on a wet Sunday. Strengths: I am calm and I remember what was said. Weaknesses: I hurry to solutions and I dislike tears. Opportunities: the firm wants more coaches. Threats: my own job leaves me tired. I conclude that I am fairly able, though I am not the one to say so.
""",
    ),
    (
        "703",
        "1.4",
        NOT_FOUND,
        "strengths and weaknesses listed, nothing will change",
        """
My strengths are patience, humour and a good memory. My areas for improvement are challenge, timekeeping and theory. These were discussed above. I have always been like this and my wife would agree.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need only, at length",
        """
What I need is courage. The evidence is in the log, where four times I wrote down what I should have said, and in the words of my supervisor, who called me a very comfortable chair. I think I learned it at home. Courage would have spared Client 1 two months. It is the one thing on which all who gave me feedback agree, and I have reflected on it more than on anything else this year.
""",
    ),
    (
        "703",
        "2.1",
        NOT_FOUND,
        "the clients' needs",
        """
Client 1 needs to delegate more, as the feedback of her team shows. Client 2 needs confidence before the board. Both have development needs that came out in the first session, and the review at half time confirmed them. Their needs differ from those of younger managers.
""",
    ),
    (
        "703",
        "2.2",
        PARTIAL,
        "resources never come up",
        """
Over the next twelve months, from July 2026 to June 2027, I will attend a course in gestalt coaching, join a peer group and read one book in every quarter. Progress is monitored with a log that I fill in each Friday. In December and in June I will review the plan with my supervisor and change what has not worked.
""",
    ),
    (
        "703",
        "2.2",
        NOT_FOUND,
        "four words with nothing behind them",
        """
My professional development plan for the next 12 months will be undertaken, resourced, monitored and reviewed. I will draw it up with my manager in the summer.
""",
    ),
    (
        "703",
        "2.3",
        PARTIAL,
        "one way",
        """
Beyond the twelve months I see one thing above all: going on with supervision for as long as I coach. It is expensive, and a supervisor who has known me for years may grow too fond of me, so I would change after three. Its benefit is greater than its price, because it is the only place in which my work is looked at by somebody who is not paid to be pleased.
""",
    ),
    (
        "703",
        "2.3",
        NOT_FOUND,
        "ways within the plan only",
        """
In the first quarter I go to supervision monthly and read two books on systemic coaching. In the second I attend a conference in Leeds. Supervision costs £90 and is worth it, the conference is dear but brings new people. By June all of it will be done and that is the end of my plan.
""",
    ),
    (
        "703",
        "3.1",
        PARTIAL,
        "no bodies and no code",
        """
I have been a mentor for six years, after a career of twenty in shipping. My style is quiet; I ask, I wait, I tell a story if it helps. I hold the ILM Level 7 Certificate. I work with first-time directors in ports and logistics, mostly in person. I am not a member of any professional body at present.
""",
    ),
    (
        "703",
        "3.1",
        NOT_FOUND,
        "a client's profile",
        """
Client 1 is a director of housing with twenty years of experience in local government. Her style is brisk. She is a chartered surveyor and a member of the RICS, holds an MBA and works with senior leaders across three counties. Her approach to her team is to ask for facts first.
""",
    ),
    (
        "703",
        "3.1",
        MISSING,
        "put off to a later date",
        "My coaching profile will be written once I have been accredited, and I shall add it to my website in the spring.",
    ),
)

"""Invented answers in which a demand is met in unusual words. Every text is our own.

(unit, criterion, state, why, text). They were written before the rules were looked at again; the traps that belong to
them stand in `answers_traps`.
"""

FOUND, PARTIAL, MISSING = "found", "partial", "missing"

ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "700",
        "1.1",
        FOUND,
        "terse notes of a haulier",
        """
Coaching: bought to shift how the depot directors lead. Forward-looking, about the five-year fleet strategy.
Mentoring: bought to keep what the old hands know. Strategic aim is that no depot falls over when one man retires.
Compare them: coaching is quicker to show up in the numbers but leaves nothing behind when the coach goes; mentoring is slow and its gains are hard to pin down, though it binds people to the firm. Where they overlap is retention.
Why bother with either at director level? Because nobody below will tell a director he is wrong, and courses do not fix that.
""",
    ),
    (
        "700",
        "1.1",
        FOUND,
        "second-language writer in a shipping office",
        """
The goal of coaching for top manager in my company is the performance and the change of strategy. The goal of mentoring is other: it is to prepare the next managers and to give them network. Both are serving the business, but coaching is working with the present and mentoring is working with the long future. Stokes (2015) says the two are mixing in reality and I think he is right, because our mentors also ask questions. We use them with seniors since they are alone at the top and mistakes there cost much money. Therefore the investment is reasonable.
""",
    ),
    (
        "700",
        "1.2",
        FOUND,
        "an orchestra, in continuous prose",
        """
An orchestra is a strange employer: its players outlast its managers, it lives on public subsidy and private gifts, and every member believes that the conductor is overpaid. Mentoring there takes place in the public gaze of the canteen.
What the board has set out for the next five years is touring and a learning programme; a mentor who cannot show how time spent with the chief executive serves those ends will be cut with the percussion.
How things are done here is by seniority. Nobody speaks before the leader has spoken, and Schein (2017) would call that an assumption rather than a rule. It is a serious obstacle to candid talk, and I doubt that mentoring can change it alone.
What has to be in place first? Time off the platform, a room that is not overheard, a chair who lets people fail, and some appetite for doing things differently. At the moment the last is absent.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "bullets of a dairy cooperative",
        """
What makes or breaks coaching for us:
- Whether the managing director has a coach herself. When she stopped talking about hers, take-up halved.
- The rules. Our data and grievance procedures were written before coaching existed and a line in each would save arguments.
- Who coaches. In-house people know milk and gossip; outsiders cost more but carry nothing home.
- Timing against the merger. Start it in the middle and everyone thinks it is a redundancy consultation.
- Money after year one, since pilots here end with their grant.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "four in prose with ordinals led by verbs",
        """
Whether mentoring takes hold in a fire and rescue service is settled by four influences. Backing from the chief counts most, for watch officers read his diary and not his speeches. Next comes the matching of mentor with mentee, which should cross brigades so that nobody mentors into his own line of promotion. Then there is policy: unless appraisal and mentoring are kept apart on paper they will be confused in practice. Last, and least often planned, is readiness for change after the inspection, when people are tired of initiatives and will hear one more as criticism.
""",
    ),
    (
        "700",
        "1.1",
        FOUND,
        "a table with a column for each",
        """
| | Coaching | Mentoring | So what |
| Purpose for the board | better results from people who are in post | people who are ready when a post falls vacant | they pay at different times |
| Length | half a year | some years | the first can be judged within one plan |
| Who sets the agenda | client and sponsor | the younger of the two | the sponsor can misuse the first |
The case for coaching at this level is that nobody below a director will say what is wrong, because their own next step depends on it; an outsider has no such reason to keep quiet.
""",
    ),
    (
        "700",
        "1.1",
        "not found",
        "two rows of programmes set nothing against each other",
        """
| Programme | Coaching places | Mentoring places | Cost |
| Strategy for directors | four places with outside coaches | none | dear |
| New heads | none | a dozen with heads of other schools who have been in post for ten years | cheap |
The purpose of both programmes is on the intranet.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "a count without a noun",
        """
In a water company, what stands in the way of mentoring is seldom the mentors. First, our directors treat it as a cure for weakness, and none of them will own up to having a mentor. Second, no rule says that the hour is work, so it is moved for every burst main. Third comes the pairing, which the chief's secretary does by diary and not by need. Then there is money: the budget is found each spring and lost each autumn. Lastly the regulator's review has taken up whatever appetite there was for doing things differently.
""",
    ),
    (
        "700",
        "1.4",
        "not found",
        "steps that count up are no factors",
        """
Our scheme takes up little room in the plan. First, we will write to all directors in May. Second, a lunch is booked for those who answer. Third, I shall print the booklet again. Lastly, everybody gets a badge and a pen.
""",
    ),
    (
        "700",
        "2.2",
        FOUND,
        "three seats at one table",
        """
I follow CLEAR (Hawkins and Smith, 2013): contracting, listening, exploring, action, review. How well does it serve? It depends on whose chair one takes.
For the finance director being coached it slows things down; being heard for twenty minutes before any option is named was, one of mine said, worth the fee, although impatient people feel that nothing is happening.
For me, who holds the clock, the five letters keep contracting alive in each session. They also tempt me to explore for too long.
For the trust that pays, the review stage gives it something to read, and it would like much more of that. CLEAR speaks too little of results for its taste.
On balance the model is strong where relationship matters and weak where a decision is due on Friday.
""",
    ),
    (
        "700",
        "2.3",
        FOUND,
        "chatty beekeeper and chief executive",
        """
I'll be honest: I used to think writing things down after a session was homework. Then I went back over six weeks of notes and saw that I had asked the same closed question at the start of every single meeting. I wouldn't have spotted it otherwise, because in the room you are busy. Going over what I did, on paper, is the only way I get to see myself at work, and since nobody at chief executive level volunteers criticism, it's the nearest thing I've got to a colleague at my elbow. I've changed my openings because of it and my clients get to the point ten minutes sooner. That is why reflective practice matters for somebody doing what I do: without it I'd repeat my first year ten times.
""",
    ),
    (
        "700",
        "2.4",
        FOUND,
        "practice told by incident",
        """
Philosophers offer two roads. Kant asks whether I could wish my conduct to be everyone's; Bentham counts heads. In a mentoring room neither is enough, and the ethical decision-making model of Passmore and Turner (2018), APPEAR, is of more use since it starts with noticing.
What it looked like: my mentee, a head of catering, told me that his deputy drank. I did not preach or take sides. I asked what he owed the kitchen staff, told him which parts of our talk could not remain between us if somebody were in danger, and left him to ring occupational health. The EMCC's Global Code of Ethics backed me on the second of these; it is silent on how to do it kindly. Theory gave me the question and habit gave me the manner, and I would rate the manner higher.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "a vet on supervision",
        """
Surgeons have theatre nurses who count the swabs. Coaches have supervisors. Proctor (2008) speaks of three jobs that supervision does: it keeps standards, it teaches and it restores. The first is the one that clinicians accept; I am checked against the code and asked where I cut corners. Its weakness is that I choose what is checked. The restoring job is the one we need, because listening to distress all week wears out even a willing person, and a drained coach begins to rescue.
Why pay for it? Because my clients cannot see my blind spots and I cannot either, so that without a third pair of eyes both of us would be fooled together.
""",
    ),
    (
        "700",
        "3.1",
        FOUND,
        "a zoo director",
        """
How would anybody know that an executive has gained from being coached? Kirkpatrick (2006) gives a ladder of four rungs. The bottom one, liking it, tells little; the third, conduct, is the one I would pay for, and the fourth is beyond the individual's control.
A second way is to ask the person. Before the first meeting and after the last the keeper-in-chief scores herself on eight statements about her own leadership. It is cheap, and it flatters: people who have learned modesty score lower at the end.
A third is to ask those around her and, in writing, what she made of it herself. Feedback of that kind from the individual catches what scales miss, but is given to please.
""",
    ),
    (
        "700",
        "3.2",
        FOUND,
        "bus company",
        """
To see what coaching did for the company I would look at figures that exist anyway: lost mileage, punctuality and complaints in the garages whose managers were coached, against those whose managers were not. It is honest data; the flaw is that a roadworks on the ring road moves it more than any coach. Return on investment would be tidier and, as Grant (2012) argues, mostly fiction.
Drivers, passengers and the line managers who lend us the people have a stake too. For them I would use something else: a short engagement survey twice a year, and turnover of drivers. It is slow and blunt, and the union distrusts it, yet it hears people whom the accounts do not.
""",
    ),
    (
        "700",
        "2.1",
        FOUND,
        "what a mentor must know, do, be and keep up",
        """
To know. A mentor at this level needs to understand how boards work and how adults learn; Cox (2013) builds on the second and neglects the first. In my first pairing it was the first that I lacked.
To be able to. Skill in listening without planning the reply is praised by everybody. Rogers (2012) breaks it into levels that can be practised; on a bad day I am at the lowest.
To behave. Warmth without favour, keeping to time, saying sorry. Clutterbuck (2014) lists such behaviours as the mentee sees them, and the list is humbling, though it was drawn from large firms only.
To keep up in practice. Note-keeping, contracting and regular practices of review hold it together; Garvey (2018) asks who audits them, and in our diocese the answer is nobody.
""",
    ),
    (
        "700",
        "1.3",
        FOUND,
        "table of methods",
        """
| Method | Worth for a senior person | Source |
| Going back to business school | Ideas and friends from elsewhere; too general, and the fee would buy forty hours of coaching | Mintzberg (2004) |
| Swapping jobs for six months | Stretches people more than talk does, and leaves a hole behind them | McCall (2010) |
| Peer learning set | Real problems, no expert; falls apart without a strong chair | Revans (2011) |
""",
    ),
    # --- 701 -------------------------------------------------------------------------------------------------
    (
        "701",
        "1.1",
        FOUND,
        "how papers were signed at a port",
        """
Client 1 and I sat down with her director on 3 March and wrote on one page what each of us owed the others: I keep confidences, she turns up and does the work, he leaves her alone in the meantime. We all put our names to it. It says how often we meet, what may be passed on, and how either side can end it. He asked that the berth schedule be part of it; she asked that it not be the whole.
At present she runs every shift meeting herself; by Christmas she wants two of the supervisors to do so while she plans ahead. That gap is what we agreed to work on. With Client 2 the paper was signed in May. He put himself at three out of ten for delegating, and wishes to reach seven before the audit.
""",
    ),
    (
        "701",
        "1.1",
        FOUND,
        "second-language writer, contract in a hotel group",
        """
Before the first session I make contract with client and with his boss. We have discuss what is expectation from each side, how many meeting, where, what is private. The three persons have sign the document and each has copy. The boss is wanting more courage in the meetings, the client is wanting less work in evening, so we have put both in the agreement.
Then I ask him where are you today and where you like to be. Today he answers all mails himself until midnight. In six months he likes that his team decides the small things. This became his goal number one and we have write it in the contract.
""",
    ),
    (
        "701",
        "1.2",
        FOUND,
        "terse note-taker, two mentees",
        """
Mentee 1 (ops, foundry): cold at first. Told him what I had run myself before asking anything; my having been bankrupt once did more for my credibility than my title.
Mentee 2 (finance): reserved. Trust came in session 2, after I kept something to myself that others would have liked to hear.
What mentoring is for: said at the outset to both. Not line management, no tips on demand, a place to think about the move to the board.
How it started: each chose me from three names; met for coffee; fixed dates for half a year ahead in our diaries.
Private: nothing leaves the room save risk to life or a crime. Mentee 1 tested that; I kept it confidential.
Looking after them: Mentee 2 was not sleeping. I have a duty to notice, so I said so and gave her the EAP number.
Where it stops: no help with the divorce, no drinks after, no word to his boss. Those boundaries were named at the start.
""",
    ),
    (
        "701",
        "1.2",
        FOUND,
        "letter-like, from an archive",
        """
Client A is keeper of maps and Client B head of conservation. I wrote to each, told them what coaching is and is not, and asked for an hour with no obligation. The purpose, as we put it together, was to help both of them lead people whom they used to sit beside. Dates were settled a term at a time.
Why should they have believed in me? I have no archive training. My credibility had to be earned by knowing the coaching trade and admitting the rest. They came to trust me gradually; Client B said it was the fourth meeting. Both knew that our conversations were confidential, and that there were exceptions. In November Client A spoke of not wanting to go on. My duty of care came before the agenda: I stopped, asked directly, and stayed on the line while he rang his doctor. A boundary that I drew early, no coaching over the telephone at night, had to be redrawn for a week.
""",
    ),
    (
        "701",
        "2.1",
        FOUND,
        "hours told in prose, three clients",
        """
I planned twenty-one hours: seven with each of three clients, in sessions of ninety minutes or so, about every third week from January to June. Each was told this in a letter before we began, and the managers of all three were rung by me and asked what they hoped to see. Client 1 came through her manager, Clients 2 and 3 volunteered after a talk.
Steps to contract: a talk on the phone, a meeting of three, a signed agreement, then a meeting on goals in which each client wrote down three. To find out whether any of it worked I would use a rating from 1 to 10 against each goal at the start, half way and at the end, and a short questionnaire to the managers.
""",
    ),
    (
        "701",
        "2.1",
        FOUND,
        "hours as sessions times length for each client",
        """
| Client | Sessions planned | Length | Hours |
| Mentee 1 | 7 | 90 minutes | 10.5 |
| Mentee 2 | 7 | 90 minutes | 10.5 |
The first contact with both mentees was made by the sponsor, the dean, who introduced us over lunch; I then wrote to each of them. The dean and I agreed what she would and would not be told.
With each mentee I first agreed a contract and only then asked for goals, which were put in writing and dated. Progress will be measured by goal attainment scaling and by a feedback form half way through and at the end.
""",
    ),
    # --- 703 -------------------------------------------------------------------------------------------------
    (
        "703",
        "1.1",
        FOUND,
        "undertaker as mentor",
        """
I took stock of myself with Kolb (1984) open on the desk: what happened, what I made of it, what I think now, what I shall try.
What I know: grief, contracts, small family firms. What I can do: wait, and ask one question. What I hold dear: dignity, keeping my word. These values sometimes make me slow to challenge. My attitude to clever people is suspicious, and my second mentee is clever.
I am strong in silence and in patience, and that lets people say things twice until they are true. I am weak in confronting; as a result one mentee went three months without hearing what I had seen in the first week.
As to feelings, mine and theirs: I read theirs well and mine late. When a mentee wept I was calm and only noticed in the car that I had been frightened. A higher emotional intelligence would have let me use that in the room.
""",
    ),
    (
        "703",
        "1.2",
        FOUND,
        "theatre manager, theory by the way",
        """
My first client believes in loyalty above all, and so he could not bring himself to speak of his predecessor's mistakes; we circled for two sessions. My second holds that everything can be measured, and she wanted graphs from me. What people value decides what they can look at.
She knows her craft far better than I do and has skills in negotiation that put me on the back foot; he has thirty years of experience, which he offers as proof. Both things bend what goes on between us. When he lectures I turn into a pupil, a transference that de Haan (2008) describes, and our exchanges became lively only after I had named it. Where a client has been coached badly before, he tests the newcomer, and the working alliance takes longer to form.
""",
    ),
    (
        "703",
        "1.3",
        FOUND,
        "brewery, four mirrors",
        """
How good am I? I have asked in four ways. I marked myself against the ICF's list and was generous. My supervisor listened to a recording and was not: I talk over the ends of sentences. Clients filled in a form after the last meeting; they liked being challenged, and one wrote that I forget what was agreed. And a fellow student watched me on video and counted eleven leading questions.
Putting them side by side I see that the outside views agree with each other and not with me. I am able to build trust quickly, and my ability to hold a thread from one meeting to the next is poor, which at senior level is a serious fault, because people expect me to remember.
""",
    ),
    (
        "703",
        "1.4",
        FOUND,
        "chatty, no word strength or weakness",
        """
What I'm good at is putting nervous people at ease, so from now on I'll use that first five minutes on purpose and then get out of the way, instead of being charming for the whole hour. I'm also quick with a picture or a comparison; I'll offer one and then ask for theirs.
The bits that let me down need more work. I rush. So I've put a sticky note on the screen and I count to five, and by March I want that to be a habit. I don't know nearly enough about how boards work, so I'm reading two books and sitting in on ours as an observer. And my questions come in pairs; I'm practising asking just one, a skill my study buddy is helping with by raising a hand every time.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "needs as plain prose, told apart by also",
        """
Looking back over the year's log, I have to learn to confront. Three times my supervisor has asked what I was protecting, and the feedback of Client 2 says politely that I let her off. I think that it comes from a childhood of keeping the peace, and it limits how far I can go with people in power. I also need a better understanding of group dynamics; when Client 1 brought a quarrel in his team I had nothing to offer beyond sympathy, and the notes of that session are the thinnest in the file.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "second-language, two gaps",
        """
From the forms of my mentees and from my supervisor I see where I am not enough good yet. I must become able to make silence, because in the recording of April I have spoken 60 percent of the time. This costs the mentee his own idea. More difficult is that I do not know the tools. I have only one model and when it does not fit I am lost, as it was in session five. I must learn at least two others.
""",
    ),
    (
        "703",
        "2.2",
        FOUND,
        "plan told month by month",
        """
September 2026 to August 2027. In the autumn I take the accredited course in team coaching, two weekends; the firm pays half of the £1,900 and I the rest. From January on I see two pro bono clients a month, for which I need a quiet room and Friday afternoons. Each quarter I join a learning circle, free of charge.
How shall I know it is happening? I tick off every activity in a spreadsheet at month end, and a friend asks to see it. In December, March and June my supervisor and I go through the whole thing, look at what has changed and rewrite what no longer fits; in August we judge the year.
""",
    ),
    (
        "703",
        "2.3",
        FOUND,
        "judge, two ways",
        """
When the year is out I do not mean to stop. I would keep my supervisor, though at £90 an hour she is not cheap and comfort creeps in; against that she is the only person who sees my work as a whole. The other thing is to read: the journals cost me an evening a month, they stretch my ideas but, read alone, they never contradict me. Of the two supervision matters more for clients, reading for me.
""",
    ),
    (
        "703",
        "3.1",
        FOUND,
        "third-person profile",
        """
Robin Vale has spent twenty-two years in ports and logistics, the last nine as a director, and has coached senior people since 2019. Robin's way is direct and warm: few questions, asked slowly, and a good deal of laughter. Robin is qualified at ILM Level 7, is trained in the Hogan assessment and belongs to the Association for Coaching, whose Global Code of Ethics governs all of this work. Clients are mostly first-time executives in transport and manufacturing, seen on site or by video, usually with a sponsor in the background.
""",
    ),
    (
        "703",
        "3.1",
        FOUND,
        "profile in labelled lines",
        """
Who I am: mentor to heads and executive heads of schools, former head of two secondaries.
Experience: eighteen years in headship; 140 hours of mentoring.
How I work: I walk with people, I tell a story only when asked, I hold them to what they said.
Training: ILM Level 7 Certificate, NPQEL, mental health first aider.
Affiliations: individual member, EMCC UK.
Standards: I abide by the EMCC code of ethics and carry insurance.
Where: multi-academy trusts in the east of England, face to face.
""",
    ),
    (
        "703",
        "2.2",
        FOUND,
        "rows with unusual column heads",
        """
| By | Step I take | What it needs | Sign that it works | Looked at again |
| 30 Sept 2026 | Shadow a senior coach twice | Two days' leave, rail fare | Two pages of notes | October supervision |
| 31 Jan 2027 | Finish the module on neuroscience | £420, one evening a week | Pass mark | February, with my tutor |
| 31 July 2027 | Fifty hours of practice | Three new clients | Hours in my log rise by four a month | End-of-year review in August |
""",
    ),
    (
        "701",
        "1.1",
        FOUND,
        "stakeholder is a board of trustees",
        """
The trustees asked for the mentoring, so they had to be part of the bargain. A paper of two sides sets out frequency, length, place, secrecy and its exceptions, and what each of the trustees, the mentee and I may expect; it was read aloud, amended and signed on the spot. The trustees wanted a better-run charity shop; Mentee 1 wanted to sleep. We found words that covered both.
Her situation when we began: every decision crosses her desk. Her target: a deputy who decides up to £500, by June. Mentee 2 used a SWOT to find his: he knows the figures but avoids speaking of them, and would like to present them to the full meeting in the autumn.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "academic register, seven eyes",
        """
Hawkins and Shohet (2012) locate supervision in seven modes, of which two bear critically upon executive mentoring. The mode of the relationship between mentor and mentee directs attention to collusion; its strength is that it renders visible what both parties prefer to overlook, and its limitation is a dependence upon the mentor's own report. The mode of the wider context admits organisational politics, arguably neglected elsewhere in the model. Such scrutiny is warranted since senior mentees wield power, so that an unexamined bias in the mentor has consequences for many. Supervision is justified, therefore, on grounds of protection before development.
""",
    ),
    (
        "700",
        "2.3",
        FOUND,
        "academic register, no first-person anecdote but own practice",
        """
Reflective practice is defended here on two grounds. Epistemologically, Schön (1983) shows that professional knowledge is tacit and surfaces only when action is interrogated; consequently my coaching performance remains opaque to me unless it is so interrogated. Practically, executive clients seldom return for the remedial session: an error that is not understood by the following week is repeated with another. My log for the spring demonstrates the point, since it disclosed a habitual retreat into summarising which I have since curtailed, with measurable improvement in clients' own share of the talk.
""",
    ),
    (
        "703",
        "1.3",
        FOUND,
        "SWOT and stakeholders, a registrar",
        """
A SWOT that I drew up in March lists structure and humour as assets and impatience as the chief liability. The sponsors of both mentees were rung; one said that reports at home had changed, the other had noticed nothing. My mentees' own progress is mixed, one promoted and one where she began. In the supervision group I was told that I fish for agreement.
Is that the record of an able mentor? Partly. With confident people I perform well. With the anxious I take over, and three of my four sources say the same thing in different words, so I can no longer put it down to chance.
""",
    ),
    (
        "701",
        "2.1",
        FOUND,
        "five and a half hours for two plus ten for a third",
        """
The plan adds up to 21 hours. Client 1 and Client 2 are down for five and a half hours each and Client 3 for ten, because she is new in post. HR found me all three and I met the head of HR twice to learn what she wanted; the clients I wrote to myself, and each had a trial half hour.
We would contract in the first meeting, and set goals in the second by drawing a line from present to hoped-for state. I intended to evaluate by a wheel of leadership filled in at the start and finish, with a feedback form for each line manager.
""",
    ),
    (
        "700",
        "1.2",
        FOUND,
        "headings in the learner's words",
        """
# The kind of place it is
A county wildlife charity: eighty staff, nine hundred volunteers, and trustees who visit. The third sector pays for coaching with money meant for otters, and I think that question should be put each time.
# Where it is going
The trust's strategy to 2030 is to buy land and to double membership; both depend on a leadership team of five who have never run anything of the kind, so coaching has a plain business purpose.
# What people take for granted
Ours is a culture in which passion excuses lateness. Johnson (2017) calls such a thing a paradigm. A coach who measures will be resisted.
# What would be needed
Coaching works here only on condition that time is protected and that the director is seen to have a coach. Neither condition is met today and the climate after the pay freeze is sour.
""",
    ),
    (
        "703",
        "2.3",
        FOUND,
        "options in bullets",
        """
Further on than the twelve months:
- Stay with the supervision group. Keeps me honest and costs little; it will go stale if nobody new joins, so I would move after three years.
- Train as a supervisor. Stretching, and a way to give back. Dear at £3,000, and pointless unless I have 200 hours by then.
- Write a column for the trade paper on mentoring. Makes me think in plain words. Not a substitute for practice.
""",
    ),
    (
        "703",
        "1.1",
        FOUND,
        "academic, Gibbs and Goleman",
        """
Gibbs's (1988) cycle structured the analysis. A personal inventory distinguished knowledge (organisational politics well developed, psychopathology rudimentary), skills (summarising reliable, challenge intermittent), values (fairness, autonomy) and attitudes (optimism, mistrust of authority). The principal strength, composure, enhances performance in that clients disclose early; the principal area for development, intermittent challenge, depresses it, for insights remain unexploited. With regard to emotional intelligence, Goleman (1998) distinguishes self-awareness from self-regulation: mine is adequate in the former and excessive in the latter, with the effect that clients experience me as detached.
""",
    ),
    # --- a second round, written after the rules were mended ---
    (
        "701",
        "1.1",
        FOUND,
        "second round: prison governor",
        """
Each agreement was made in two meetings. In the first I sat with the client alone and asked what had brought him; in the second the area manager came too, and we went through what he hoped for and what he would keep out of. All three signed the sheet. Client 1: at the moment he walks the wings himself every night; he would like to do so once a week and trust his duty governors. Client 2: is feared, and wants to be respected.
""",
    ),
    (
        "701",
        "1.2",
        FOUND,
        "second round: short notes",
        """
- Two clients: Client A (rail), Client B (water).
- Purpose: thinking space on the step to the board. Not therapy, not training.
- Start: sponsor's e-mail, chemistry call, then six dates agreed up front.
- Credibility: A asked what I had ever run. Told her. B did not ask.
- Trust: B tested it with a rumour, which I did not pass on.
- Confidential save harm or crime.
- Duty of care: A was drinking; I raised it and signposted her to occupational health.
- Boundaries: B is my cousin's landlord. Declared it, agreed never to speak of it.
""",
    ),
    (
        "701",
        "2.1",
        FOUND,
        "second round: ten each",
        """
I planned 20 hours, ten with each client. The head of people introduced Client 1, and Client 2 answered a notice; I met both managers before the first session. Contracting took the first half hour, goals the second. I chose goal attainment scaling and an end-of-programme questionnaire to evaluate progress.
""",
    ),
    (
        "703",
        "1.1",
        FOUND,
        "second round: farmer's daughter",
        """
Driscoll's (2007) three questions, what, so what, now what, carried me through the review. In my inventory, knowledge is broad on agriculture and thin on psychology; skills are summarising and patience; I value thrift and straight dealing; my attitude towards experts is sour. What I do well is staying with people, and mentees open up because of it. Where I fall short is in confronting them, so that goals drift. My emotional intelligence is lopsided: I sense others' moods and miss my own, and once a mentee had to tell me that I was angry.
""",
    ),
    (
        "703",
        "1.2",
        FOUND,
        "second round: social care",
        """
Client B puts family before career and I put duty before both; until I saw that, I kept hearing excuses. His knowledge of care law dwarfs mine, and he is a skilled negotiator, so he set the terms of our talks without my noticing. Years of inspections have taught him to defend first. De Haan (2008) calls such moments critical, and Berne (1964) would say that we had slipped into parent and child. Only when I owned my part did the interaction turn adult.
""",
    ),
    (
        "703",
        "1.3",
        FOUND,
        "second round: four voices",
        """
I asked four parties how able I am. My own rating, on the AC's competency framework, is kind. My supervisor says that I contract well and evaluate badly. The two clients' forms praise calm and regret vagueness. A peer who sat in heard me finish people's sentences. Weighing these, I trust the peer most because she has nothing to gain. I perform well in the first half of a programme and less well once it becomes routine.
""",
    ),
    (
        "703",
        "1.4",
        FOUND,
        "second round: electrician turned director",
        """
My knack for drawing a problem on paper is a strength I under-use: from now on the client gets the pen and I only supply the sheet. My calm I shall lend to heated meetings. What needs improving is different. I am training the skill of asking one thing at a time with an app that records me; I read a chapter a week on motivation so that my knowledge catches up; and I have made it a habit to arrive ten minutes early, as rushing in sets the wrong tone.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "second round: two in table",
        """
| What I need | Why I think so |
| To end well | Two of three clients said that the last meeting came as a surprise |
| To work with groups | My supervisor noticed that I avoid the subject whenever a team comes up |
""",
    ),
    (
        "703",
        "2.2",
        FOUND,
        "second round: quarters",
        """
Plan, September 2026 to August 2027.
Q1: join an action learning set (free; one afternoon a month from my own diary). Progress: attendance noted in my log.
Q2: diploma module on team coaching, £1,200 from the staff development fund. Checked by module marks.
Q3: coach a team pro bono, needs a room and eight hours. Supervisor listens to two recordings.
Q4: write it up. Each quarter ends with a review with my supervisor, and in August I take stock of the whole.
""",
    ),
    (
        "703",
        "2.3",
        FOUND,
        "second round: after",
        """
Once the plan has run its course I would keep two habits. One is a yearly recording reviewed by somebody I pay, which is uncomfortable and therefore useful, though it costs about £200. The other is membership of the local EMCC group: cheap and friendly, and for that reason a bit soft. Together they would see me through to accreditation in 2029.
""",
    ),
    (
        "703",
        "3.1",
        FOUND,
        "second round: website text",
        """
Hello. I'm Robin, and I coach finance leaders in charities and universities. I spent sixteen years as a finance director before training as a coach, and have since clocked 180 hours. Expect plain questions, patience and a bit of mischief; I draw on solution-focused and person-centred ideas. I hold the ILM Level 7 Certificate, am licensed in MBTI, belong to the ICF and work to its Code of Ethics.
""",
    ),
    (
        "700",
        "1.1",
        FOUND,
        "second round: museum",
        """
Our trustees pay for both, and for different strategic ends. Coaching is there to sharpen how curators-in-chief lead a change that they have already signed up to; mentoring is there so that somebody is ready when one of them leaves. The first looks at behaviour and is over in a season, while the second looks at a whole career and takes years. Garvey (2018) doubts that the border is as clean. The justification for either is that seniority isolates: people at the top get little honest comment, so they repeat their errors at great cost.
""",
    ),
    (
        "700",
        "2.2",
        FOUND,
        "second round: angles",
        """
OSKAR (Jackson and McKergow, 2007) suits a practical board. Looked at from the coachee's angle, it is hopeful and quick, if a little relentless in its cheer. From where the coach sits it is easy to hold in mind, though scaling can become a tic. The organisation that pays gets small steps it can see; from its point of view the lack of attention to causes is a fault. Overall it is effective for performance and less so for loss.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "second round: two elements",
        """
The seven-eyed model (Hawkins and Shohet, 2012) offers more lenses than one hour can use. Two elements matter most to me. The first is the developmental one: a supervisor shows me what I do not see, such as my haste. The second is the qualitative one, which keeps my work within the code; I find it irksome and needed. Without supervision a coach of powerful people is easily flattered, and that is why I pay for it.
""",
    ),
    (
        "700",
        "3.2",
        FOUND,
        "second round: housing",
        """
For the organisation, one might compare void times and complaints in the regions whose heads were coached with the rest. It is cheap, since the data exist, but a mild winter improves both. For tenants and line managers a different method is called for: a short survey of staff engagement and the retention of wardens over two years. That is slower and hears other voices, though it cannot prove cause.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "as many bullets as it says, with an aside between them",
        """
Six things decide whether mentoring outlives its first year in a theatre company.
- The board. If the artistic director has no mentor, nobody will want one.
- Paper. Where the rules about who may tell what to whom are not written, people keep their mouths shut.
See also. The handbook of the union, which says the same at greater length.
- Who. A mentor from another house knows the work and not the gossip.
- When. Not in the weeks before a first night, and not while posts are going.
- Cash. Train fares are small and are the first thing to be cut.
- Pride. Actors hear help as criticism; offer it to the stars first.
""",
    ),
)

"""More invented answers: essayists without numbers, note-takers, second-language writers, and traps.

(unit, criterion, state, why, text). Every text is our own.
"""

FOUND, PARTIAL, MISSING = "found", "partial", "missing"

ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    # --- 700 1.1 ---------------------------------------------------------------------------------------------
    (
        "700",
        "1.1",
        FOUND,
        "essayist, no word of comparison but contrast",
        """
An airport buys mentoring so that its next duty directors are known before they are needed. It buys coaching for the opposite reason: to unsettle those who have arrived. Mentoring's purpose is continuity; coaching's is strategic renewal. Megginson (2006) puts both under helping conversations, but boards do not pay for conversations. They pay because succession fails without the one and strategy stalls without the other. Used at executive level, either is justified only if somebody can say what would be lost without it.
""",
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "compared, with no rationale at all",
        """
Coaching is about goals. Mentoring is about careers. Coaches ask questions, whereas mentors tell stories. Coaching lasts six months and mentoring two years. Strategic purpose differs as well. Coaching is bought by operations; mentoring is bought by personnel.
""",
    ),
    # --- 700 1.2 ---------------------------------------------------------------------------------------------
    (
        "700",
        "1.2",
        FOUND,
        "one paragraph each, no openings",
        """
Ours is a city museum service: part council department, part charity, wholly short of money. Such an organisational context produces leaders who answer to curators, councillors and donors at once, and a mentor must not take any one of these for the organisation.
The service's strategy promises wider audiences and a balanced budget. Mentoring of directors is tied to both through two annual objectives, though I would argue that the second has swallowed the first.
As regards culture, expertise is prized and admission of ignorance is not. Johnson (2017) would find the rituals of our acquisition committee instructive, and so did I when I proposed that its chair should have a mentor.
For mentoring to work certain conditions are required: protected time, freedom to choose, and a climate in which change is not heard as blame. At present only the second of these exists.
""",
    ),
    (
        "700",
        "1.2",
        PARTIAL,
        "culture never comes up",
        """
The context is the NHS in England, in which targets are set nationally and missed locally; a coach who ignores regulators will not be asked back.
Our trust's strategy has five aims and coaching is mentioned under the fourth, which concerns people. The link to finance is weak.
The conditions are hard: vacancies at eleven per cent, two inspections in a year and a climate of fatigue in which an hour away from the ward needs a reason.
""",
    ),
    # --- 700 1.3 ---------------------------------------------------------------------------------------------
    (
        "700",
        "1.3",
        FOUND,
        "one long paragraph with turns",
        """
What else might a water company do for its directors? It could send them to business school. Mintzberg (2004) thinks that such programmes teach analysis to those who lack experience, but a director of fifty has nothing else. It could lend them to a regulator on secondment, and McCall (1998) would approve, since hardship and novelty are what he found to form leaders; the difficulty lies in getting them back. Or it could set up a learning set in which they work on one another's problems, as Revans (2011) proposed. That costs little and asks much. Compared with coaching and mentoring together none of the three offers a whole hour of another person's attention.
""",
    ),
    (
        "700",
        "1.3",
        PARTIAL,
        "two treated, five more in a row at the end",
        """
Training programmes reach many people quickly. Burke and Hutchins (2007) show that little is transferred without support from the manager, which for a director means the chief executive.
Job shadowing is nearer to real life: Eraut (2004) found that most professional knowledge is picked up by working beside others. It cannot be hurried.
Other methods such as webinars, conferences, simulations, podcasts and secondments exist as well.
""",
    ),
    (
        "700",
        "1.3",
        PARTIAL,
        "all three sources are missing",
        """
Workshops bring people together, and the best of them send people home with one thing to try. They are weak at changing habits.
Online learning is cheap per head; executives finish it on trains or not at all, and nobody talks about it afterwards.
Secondment is the strongest of the three because a person has to cope, and the dearest because somebody else has to cope meanwhile.
""",
    ),
    (
        "700",
        "1.3",
        FOUND,
        "table",
        """
The table compares three alternatives with coaching and mentoring.
| Method | Value for executives | Limits | Source |
| E-learning | Self-paced, up to date, cheap for a group of any size | Low completion, no relationship | Clark and Mayer (2016) |
| Action learning | Real problems, peer challenge, lasting network | Needs facilitation and equals | Revans (2011) |
| Stretch assignment | Learning from difficulty, visible results | Risk to the business if it fails | McCauley (2013) |
""",
    ),
    # --- 700 1.4 ---------------------------------------------------------------------------------------------
    (
        "700",
        "1.4",
        FOUND,
        "essayist, paragraph each",
        """
Whether mentoring takes hold in a building society depends first of all on its procedures. If matching is done by whoever has a spare hour, the scheme will be fair to nobody.
It depends as well on the commitment of those at the top, who are watched for what they attend rather than for what they sign.
The selection of mentors is another matter. Seniority is a poor guide; a director who cannot listen will hand on that defect with the rest.
Finally there is the management of change, because a scheme launched during a merger is taken for part of the merger.
""",
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "three named and one put off",
        """
Policies and procedures give coaching a home. Without a page that says who may have it, favours decide.
Senior management commitment gives it weight, above all where the finance director is known to have had a coach.
The choice of coaches, inside or outside, gives it safety. In a town of this size the outside coach may be a neighbour.
Change management is beyond the scope of this section.
""",
    ),
    # --- 700 2.1 ---------------------------------------------------------------------------------------------
    (
        "700",
        "2.1",
        FOUND,
        "headings",
        """
# 2.1 Knowledge, skills, behaviours and practices
## Knowledge
Bluckert (2006) wants executive coaches to know psychology and business alike; I would put the second later, for an ignorant question is often a good one.
## Skills
Kline (1999) raises attention to a skill and says that its quality decides the quality of the other's thinking. It sounds simple and exhausts me by noon.
## Behaviours
Flaherty (2010) expects coaches to live what they ask of others. I was caught out when a client saw me cancel twice.
## Practices
Contracting, review and supervision are practices that Hay (2007) treats as one fabric. In a hurry it is review that goes.
""",
    ),
    (
        "700",
        "2.1",
        PARTIAL,
        "only the introduction has a source",
        """
Clutterbuck (2014) says that mentors need many qualities.
Knowledge of the sector helps a mentor to be believed, although too much of it tempts one to give the answer.
Skills of listening and summarising are needed in every meeting, above all when the mentee is senior and used to being agreed with.
Behaviours such as punctuality and discretion are noticed by executives before anything that is said.
Practices such as note-taking and regular review keep the work from drifting into talk.
""",
    ),
    # --- 700 2.2 ---------------------------------------------------------------------------------------------
    (
        "700",
        "2.2",
        FOUND,
        "declared and written out",
        """
Clutterbuck's phases of mentoring (Clutterbuck, 2014) run from building rapport to moving on. I consider the model's effectiveness from three viewpoints.
As a mentor I find it honest about time. It told me in month three that rapport was not yet direction.
My mentees' view is less kind; one said that it was a railway line laid across her garden. It gave her words for ending, though.
The third viewpoint is that of the hospice that pays. Progress can be reported by phase without breaking confidence, and that is worth a good deal to trustees.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "strengths and weaknesses are not perspectives",
        """
OSCAR (Whittleworth and Gilbert, 2009) is a solution-focused model for managers.
Its strengths are clarity and speed. The client always knows which step comes next, and the coach can return to the outcome when talk wanders.
Its weaknesses are three. First, it is silent on feeling. Second, it presumes that there is a choice. Third, organisations use it as a form to be filled in.
""",
    ),
    # --- 700 2.4 ---------------------------------------------------------------------------------------------
    (
        "700",
        "2.4",
        FOUND,
        "mentoring learner, unlisted wording of a code",
        """
Theories of ethics disagree about why one ought to keep a confidence. Kant would call it a duty and Mill would count consequences; virtue ethics asks what sort of mentor breaks it. I lean on the last, since a mentee meets my character before my principles. In practice ethical behaviour means not judging a mentee who has overspent, telling her at the start what I should have to report, and keeping notes under a number. The code of ethics of the EMCC sets the floor for all this. It requires supervision and forbids gain from the relationship.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "a code is said to be needed, none is named or used; no model",
        """
Ethical practice means honesty with clients and with those who pay. I keep confidences, avoid judging and say no when a director asks what his deputy has told me. Boundaries are tested most at dinners. Records are locked away and destroyed after a year, as data protection demands.
""",
    ),
    # --- 700 2.5 ---------------------------------------------------------------------------------------------
    (
        "700",
        "2.5",
        FOUND,
        "essayist",
        """
Nobody watches a coach work, and that is reason enough for supervision. It begins with a contract between supervisor and supervisee, in which both say what they may ask of the other; without this the rest is gossip. Its second element is reflection on what passed between coach and client, including what the coach would rather not have felt. Page and Wosket (2001) put contract, focus, space, bridge and review in a circle. The cyclical model is tidy, and a tearful Tuesday is not, but I have found the bridge back to practice to be the step that I would otherwise skip.
""",
    ),
    (
        "700",
        "2.5",
        PARTIAL,
        "models listed, none treated; no elements",
        """
Supervision is a requirement of most professional bodies because clients need protection. There are various models, such as the seven-eyed model, the full spectrum model and the discrimination model. I see my supervisor monthly and value our talks. She is experienced and kind and lives nearby.
""",
    ),
    # --- 700 3.1 ---------------------------------------------------------------------------------------------
    (
        "700",
        "3.1",
        PARTIAL,
        "self-assessment was not used, feedback neither",
        """
Kirkpatrick (2006) distinguishes reaction, learning, behaviour and results. I have applied the first two levels to directors of a bus company, with a short form and a conversation. Goal attainment scaling is the other method: each goal is given five levels in advance. It is exact and takes time to set up. I did not use self-assessment.
""",
    ),
    # --- 700 3.2 ---------------------------------------------------------------------------------------------
    (
        "700",
        "3.2",
        FOUND,
        "essayist",
        """
What does a cathedral gain from having mentored its dean? One may look at performance against its own strategic goals: visitors, giving, the roof fund. These figures exist and nobody need invent them, though weather moves them more than mentoring does.
Those around the dean are better asked than counted. Stakeholder interviews with the chapter, the head verger and the bishop's office, before and after, would show whether meetings have become shorter and kinder.
""",
    ),
    (
        "700",
        "3.2",
        PARTIAL,
        "the same method for both",
        """
For the organisation I would use a staff survey before and after the programme, which costs little and is understood by the board.
For other stakeholders the staff survey can be used as well, since line managers fill it in too.
""",
    ),
    (
        "700",
        "3.2",
        PARTIAL,
        "stakeholders only",
        """
Line managers and colleagues should be asked what has changed. Stakeholder interviews after six months, with the same five questions for each, give a picture that no single person could draw. Sponsors like to be asked; they also like to have been right.
""",
    ),
    # --- 703 1.1 ---------------------------------------------------------------------------------------------
    (
        "703",
        "1.1",
        PARTIAL,
        "attitudes are missing from the inventory",
        """
Johns (2009) and his model of structured reflection gave me questions for every entry. My strengths are calm and clarity. They affect my coaching because clients slow down with me. My weakness is the clock, and as a result I leave the hardest question for the train home.
I listed my knowledge (logistics, ports, employment law), my skills (listening, drawing, questions) and my values (loyalty, thrift).
On emotional intelligence I score well for self-control and less well for expressing what I feel (Goleman, 1996), so clients sometimes think me indifferent, and say less than they might.
""",
    ),
    # --- 703 1.2 ---------------------------------------------------------------------------------------------
    (
        "703",
        "1.2",
        FOUND,
        "essayist",
        """
Each mentee brought a different world. For the surgeon the highest value was precision; for the chaplain it was mercy. Their knowledge did not overlap, and neither did their skills: one could close a wound and the other a quarrel. Twenty years of experience had taught the surgeon to decide in seconds, so that my pauses seemed to him a fault in the equipment.
Rogers (1961) holds that the relationship itself does the work. I half agree. The dynamic between the surgeon and me was one of pupil and examiner until I stopped admiring him, and only then did he bring me a doubt.
""",
    ),
    # --- 703 1.3 ---------------------------------------------------------------------------------------------
    (
        "703",
        "1.3",
        FOUND,
        "notes",
        """
- SWOT: strong on structure, weak on endings; opportunity in the new academy trust; threat is my own diary.
- Peer feedback: Tuesday group heard me interrupt four times in ten minutes, I had noticed one.
- Supervision: told that I protect clients from discomfort. True. It costs them progress.
Overall I perform safely and could be braver.
""",
    ),
    # --- 703 1.4 ---------------------------------------------------------------------------------------------
    (
        "703",
        "1.4",
        PARTIAL,
        "knowledge is left out",
        """
I shall build on my strength in structure by offering it openly and letting the client change it. To address my weakness in silence I now count breaths after each question.
The skill of summarising improves when I use the client's own words. As for behaviours, I have changed my habit of nodding, which told people to go on when I wished them to stop.
""",
    ),
    (
        "703",
        "1.4",
        FOUND,
        "all",
        """
My strength is humour, and I will capitalise on it by keeping it for moments when the client is stuck, where it loosens thought. To address impatience I send questions in advance and arrive early.
Skills: I am practising immediacy in my triad. Knowledge: I read on attachment and on power. Behaviours: I sit still, and I have put the telephone in another room.
""",
    ),
    # --- 703 2.1 ---------------------------------------------------------------------------------------------
    (
        "703",
        "2.1",
        FOUND,
        "essayist, another",
        """
The plainest need is to endure silence. My supervisor timed me: four seconds is my limit, and the recordings agree.
Another need, which I should have seen sooner, is knowledge of finance. Two clients spoke of covenants while I nodded, and feedback from one of them says so.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need with three remedies in bullets",
        """
I have one need above all, to contract more clearly with sponsors. Feedback from the head of HR shows why. What I could do about it:
- read two books on three-way contracting in the spring
- ask my supervisor to rehearse the meeting with me
- draft a new agreement and try it out on a colleague
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need, steps in bullets, no number",
        """
My main developmental need is contracting with sponsors. The head of HR gave me feedback that she had not known what to expect. To address this I will take the following steps:
- read two books on three-way contracting before the summer
- rehearse the opening meeting with my supervisor
- send a draft agreement to a colleague for comment
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "lead-ins without a number",
        """
Presence. In two sessions out of three I looked at the clock, and one client said so in her feedback.
Systems thinking. My supervisor observed that I coach the person as if nobody stood around her. Both needs follow from the review above.
""",
    ),
    # --- 703 2.2 ---------------------------------------------------------------------------------------------
    (
        "703",
        "2.2",
        FOUND,
        "prose",
        """
The plan runs from March 2026 to February 2027. In spring I will take the course on team coaching, for which the academy pays £1,200 and gives me four days. From May I will co-coach with a colleague. I monitor each step in a log, with a mark out of ten for presence after every session. My supervisor and I review the log in June, October and February, and change what does not serve.
""",
    ),
    (
        "703",
        "2.2",
        PARTIAL,
        "no monitoring and no review",
        """
Over the next 12 months I will attend three workshops, read six books and mentor two new directors. The budget is £800 from my department, and I have been promised five days of study leave. I am looking forward to all of it, above all to the workshop on myths.
""",
    ),
    # --- 703 2.3 ---------------------------------------------------------------------------------------------
    (
        "703",
        "2.3",
        FOUND,
        "one and other",
        """
When the year is over I want to keep growing, and I weigh two paths. One is to train as a supervisor, which would oblige me to read again and to watch others closely; it takes two years and I am not young. The other is to write for practitioners, because writing shows me what I do not know. Of the two the first serves clients more and the second serves me.
""",
    ),
    (
        "703",
        "2.3",
        PARTIAL,
        "the second is only named",
        """
Beyond the plan I shall continue with supervision every six weeks. It keeps me honest, since my supervisor has known me for nine years and is not easily charmed. Its weakness is the same fact. Networking, conferences, reading and podcasts are possible too.
""",
    ),
    # --- 703 3.1 ---------------------------------------------------------------------------------------------
    (
        "703",
        "3.1",
        PARTIAL,
        "professional body missing and no code",
        """
I have nineteen years of experience in logistics and have mentored fourteen managers. My style is plain and encouraging: we look at the facts, then at the feelings. I am qualified as a trainer and will hold the ILM Level 7 Certificate. I work with directors of ports and hauliers.
""",
    ),
    (
        "703",
        "3.1",
        FOUND,
        "third person, ICF",
        """
Moira Tane has coached senior leaders in further education since 2015, after twenty years as a lecturer and vice principal. Her approach is curious and unhurried, and she uses metaphor where others use grids. She is an accredited coach with a postgraduate diploma and is a member of the International Coaching Federation, whose code of ethics she gives to every client. She works with principals and their teams across three counties.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "lettered inside a sentence",
        """
The key elements of supervision are (a) the restorative care of the mentor and (b) honest talk about standards. Without it mentors drift, and this is the reason for its use. Hawkins and Shohet (2012) offer in the seven-eyed model a map of where to look; I find the fourth eye, which is my own part, the one that I avoid.
""",
    ),
    # --- one part short, criterion by criterion ---
    (
        "700",
        "2.5",
        PARTIAL,
        "no rationale",
        """
Supervision in mentoring has three functions. The normative function looks at standards and contracts. The formative function looks at skills. The restorative function looks at feelings. Hawkins and Shohet (2012) describe a seven-eyed model. Its first eye is the client, its second the interventions and its seventh the wider system. I attend a group of four, which meets on Mondays in a hotel near the station and is led by a retired nurse.
""",
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "no rationale",
        """
Coaching and mentoring differ in purpose. Coaching, in the view of Parsloe (2016), is about performance over a short time; mentoring is about a career over a long one. Strategically, coaching is tied to objectives, whereas mentoring is tied to succession. Both are conversations between two people. A coach asks and a mentor tells. A coach is often external while a mentor is usually a senior colleague.
""",
    ),
    (
        "700",
        "2.3",
        PARTIAL,
        "reflective practice described, nothing on own practice",
        """
Reflective practice is important because it turns experience into learning. Kolb (1984) describes a cycle of four stages and Schön (1983) distinguishes reflection in action from reflection on action. Practitioners who reflect are said to improve, since errors are noticed earlier.
""",
    ),
    (
        "700",
        "2.3",
        PARTIAL,
        "own diary described, importance not justified",
        """
I keep a reflective diary. On Fridays I write one page about each meeting and read it again at the end of the month. Last month I noticed that I had talked about myself in three entries, and I changed that.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "model, code, no practical element",
        """
Ethics has been written about since Aristotle. Virtue ethics asks about character, deontology about duty and utilitarianism about consequences. Rest (1986) adds a four component model. The Global Code of Ethics was published in 2016 and revised in 2021 by several bodies.
""",
    ),
    (
        "700",
        "3.1",
        PARTIAL,
        "only Kirkpatrick described",
        """
Kirkpatrick's model (Kirkpatrick, 2006) has four levels: reaction, learning, behaviour and results. It is the best known model for evaluation and has been criticised for assuming that one level leads to the next. In our bank it is used for all training, and coaching is treated as training.
""",
    ),
    (
        "703",
        "1.2",
        PARTIAL,
        "no dynamics",
        """
Client 1's values are family and faith. He has knowledge of freight and skills in negotiation, with long experience of unions. Client 2's values are fame and art; her knowledge is of theatres, her skills are in persuasion, and her experience is of touring. Hofstede (2010) writes on culture.
""",
    ),
    (
        "703",
        "1.2",
        PARTIAL,
        "skills left out",
        """
My mentee valued discretion, and his value system clashed with my liking for plain speech. He knew everything about pensions. His experience of two mergers had made him wary. In the relationship this meant that we circled each other. Bordin (1979) would say that the bond was weak, and the dynamic between us was that of two cats.
""",
    ),
    (
        "703",
        "1.4",
        PARTIAL,
        "only skills",
        """
To capitalise on my strengths I will make more use of humour. To improve on my weaknesses I practise the skill of summarising and the skill of silence, with a timer, in a triad that meets once a month. I shall also record one session in four.
""",
    ),
    (
        "703",
        "2.2",
        PARTIAL,
        "no review, monitored by log",
        """
| Month | Activity | Cost | Monitoring |
| January 2026 | Course on team coaching | £400 | Tick list after each module |
| June 2026 | Conference of the association | £250 | Notes shared with a colleague |
| December 2026 | Portfolio for accreditation | £180 | Spreadsheet of hours |
""",
    ),
    (
        "703",
        "3.1",
        PARTIAL,
        "no style",
        """
Profile. I have twenty years of experience in tax, of which eight as a partner. Qualifications: chartered accountant, ILM Level 7 certificate (in progress). Member of the EMCC, whose Global Code of Ethics I follow. I work in professional services firms in Leeds and online.
""",
    ),
    (
        "703",
        "3.1",
        PARTIAL,
        "no experience",
        """
My style is gentle and searching. I am accredited by the Association for Coaching and follow its code of ethics. I coach leaders in the public sector, mostly online.
""",
    ),
    (
        "703",
        "1.3",
        PARTIAL,
        "one tool at length; others will be used",
        """
I used a SWOT to review my ability. Strengths: patience and preparation. Weaknesses: long questions. Opportunities: the new merger. Threats: time. It showed that I perform well in planned sessions and badly when surprised. In future I will ask for client feedback and peer feedback.
""",
    ),
    (
        "703",
        "2.3",
        MISSING,
        "ways listed only",
        """
Beyond the 12 months I will continue with supervision, reading, networking and conferences.
""",
    ),
    (
        "703",
        "2.3",
        FOUND,
        "lead-ins",
        """
Group supervision. After the plan ends this will go on for as long as I practise; it shows me blind spots and costs little, though diaries are hard to align.
Doctoral study. In the longer term I would like to research mentoring in orchestras. It would deepen my knowledge and eat my evenings.
""",
    ),
    (
        "700",
        "1.3",
        FOUND,
        "second language, numbered",
        """
1) On-line learning. It is cheap and manager can do it in the night. But as Clark and Mayer (2016) write, without practice the effect is small. For executive it is good for facts only.
2) Conference. There director meets others with same problems. Wenger (1998) says learning is participation. But he comes home and nobody asks what he has learned.
3) Work shadowing. Eraut (2004) has found that tacit knowledge is learned when you see it. Very good value, but it needs trust of the person who is shadowed.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "wordy, headings by themes",
        """
# 1.4 Factors which impact on integration
## Policies and procedures
It may be submitted that the presence or absence of a written policy is a principal determinant, inasmuch as entitlement, confidentiality and payment would otherwise be decided case by case.
## Commitment of senior management
It is widely accepted that the visible commitment of the executive team is indispensable. Where directors avail themselves of coaching, subordinates follow.
## Selection of coaches
Consideration must further be given to whether coaches should be internal or external to the organisation, each having advantages.
## Change management strategy
Lastly, coaching is itself a change, and Kotter (1996) would counsel a guiding coalition.
""",
    ),
    (
        "700",
        "2.2",
        FOUND,
        "numbered perspectives, second language",
        """
I choose the model OSCAR. First perspective is of the client: he likes that it asks for outcome and not for problem, but it can be too fast for him.
Second perspective is of the coach: it is easy to remember and it gives order, but coach can hide behind it.
Third perspective is of the organisation: it sees actions and can measure, but it does not see what was learned.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "numbered, two",
        """
I choose the model OSCAR. First perspective is of the client: he likes that it asks for outcome and not for problem, but it can be too fast for him.
Second perspective is of the coach: it is easy to remember and it gives order, but coach can hide behind it. The organisation also benefits.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "needs with numbers of their own",
        """
The forms of March and my own scores say the same. I see three needs.
Need 1 is to end on time. Both clients marked me down for it, and a late finish costs them the train.
Need 2 is a wider stock of questions, since the tape has eleven that begin with "have you".
Need 3: staying out of the content. In four sessions of nine I gave a lecture on budgets.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need with a number",
        """
My supervisor's notes and the client's form agree about it.
Development need 1 is to stop filling silences. On the recording I waited two seconds at most, and the client lost the thread twice because of it.
""",
    ),
    (
        "703",
        "2.3",
        FOUND,
        "one avenue, another avenue",
        """
What comes after the year of the plan? One avenue is a post-graduate diploma in supervision, which takes two years and would let me give back to those who start. It is dear, and I should have to drop a day of paid work.
Another avenue is to run a reading circle for internal coaches in the trust, four evenings a year. It costs nothing but evenings, and it would keep me honest about theory, though circles of that kind tend to die in their second winter.
""",
    ),
    (
        "703",
        "2.3",
        PARTIAL,
        "one avenue and the dates of the sessions",
        """
Beyond the twelve months, one avenue is a diploma in supervision, which takes two years and would let me give back to those who start. It is dear, and I should have to drop a day of paid work.
One session was in May. Another session was in June and it rained all the way to Perth.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need is picked and looked at from all sides",
        """
I have chosen one need and not several, since a plan with five aims has none.
The need: to leave the client's problem with the client, long enough for it to become theirs.
Evidence: the recording of March, two forms out of three, and my supervisor's remark about "doing the lifting".
Why I do not do it: I came up through maintenance, where whoever finds the fault mends it.
What would happen if I left it: I should be a good adviser and no coach.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "five matters counted up, most of them in words of the writer's own",
        """
Whether mentoring lives or dies in a place like ours depends on matters that have little to do with mentors.
The first is whether those at the very top have ever had one themselves. A chair who has been helped, and says so at a dinner, does more than a circular.
The second is who may do it. A colleague costs nothing and knows the weather; an outsider costs a good deal and may be told the truth.
The third is paper: what is written down, who keeps it and when it must be shown has to be settled before anybody starts.
The fourth is what else is going on. Offered in the month of the redundancies it will be taken for outplacement.
The fifth is the diary, dull as that is, for meetings that are moved three times are not held.
""",
    ),
    (
        "700",
        "2.2",
        FOUND,
        "sides",
        """
I chose the skilled helper (Egan, 2014), because people come with a muddle and not with a goal.
From the mentee's side. It lets her tell her story first, which nobody has asked for in years, though some say that it smells of counselling.
From the mentor's side. It keeps me from answers for a whole stage, but nine boxes are a lot to carry in one's head.
From the authority's side. Mentors can be trained alike and compared, yet at no point does it ask what the employer needs.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "two views, and people who are only mentioned in them",
        """
GROW (Whitmore, 2017) was chosen because it is known. Seen by the executive it is quick and respects his time, but it assumes that he knows what he wants.
Seen by the firm it has the advantage that goals are on paper, that human resources can learn it in a week and that a line manager can use it on the shop floor. The danger is a form with four boxes that is filled in and called coaching.
""",
    ),
    (
        "700",
        "3.1",
        FOUND,
        "an author's sequence, no year beside it",
        """
The usual instrument is Kirkpatrick's sequence of reaction, learning, behaviour and results. Reaction tells mainly whether the coffee was good; behaviour is what counts, and it has to be measured before as well as after.
A second method is self-assessment: the client scores herself on each goal at the start, in the middle and at the end. It is cheap, and people grow more honest, so that a fall can be progress.
The third is feedback from the clients, which a colleague collects in twenty minutes with four open questions. It is subject to courtesy.
""",
    ),
    (
        "701",
        "1.1",
        FOUND,
        "the chair asks for something in the contract",
        """
There is a written agreement with each client, of one page, which we both signed: six meetings, what is private, the exceptions, notes kept for a year, and either of us may end it.
The chair of trustees asked for a line on what the charity would get. The chair also agreed that nothing said in the room would reach her, and has a copy.
Where he is now: two of five teams talk to him. Where he wants to be: all five, by the summer. His goals: (1) a weekly meeting that people come to, (2) the budget handed over.
""",
    ),
    (
        "701",
        "1.1",
        PARTIAL,
        "a board and a founder in what the client tells, and nobody else in the contract",
        """
There is a written agreement with each client, of one page, which we both signed: six meetings, what is private, the exceptions, notes kept for a year, and either of us may end it.
Where he is now: chief executive in name, with a founder who comes in every day and a board that has never seen a report. Where he wants to be: in charge by the summer, with the founder out of the building and the chair on his side.
His goals: (1) an understanding with the founder, (2) a report for the board on one sheet.
""",
    ),
    (
        "700",
        "2.4",
        FOUND,
        "an ethical model that no list has",
        """
The theory that I find of use is the four stages of Rowntree (2015), which run from noticing a dilemma through one's own values and the duties of the post to a choice that is looked at again later. It is practical; its weakness is that it supposes somebody who notices.
In practice ethics is smaller: not raising an eyebrow, listening without judging, telling nobody on a panel whether a candidate is up to it.
My code is the Global Code of Ethics (2021), which binds me to make confidentiality and its limits plain at the start, and I read that clause aloud. It is clear about the relationship and thin about power.
""",
    ),
    (
        "701",
        "1.2",
        FOUND,
        "a heading of two things, the first told without its name",
        """
# Nature and purpose
I explained to each of my three mentees what mentoring is and is not; its purpose here is that new heads stay. Mentee 1 wrote to me after the conference, Mentee 2 was put forward by the trust, Mentee 3 asked a friend; with each the first session was planned by e-mail, and at the end of each we set the topic of the next.
# Credibility and trust
I have been a head for twelve years, in two schools, and have been through two grievances and a fire. The mentees know this, and it is the reason why they listen to me.
Trust was built by keeping to times, keeping quiet in the staff rooms, and taking nothing to the chief executive that I had been told.
# Confidentiality, duty of care and boundaries
Confidentiality has three limits, and they were named at the start: safeguarding, serious risk to the person and anything unlawful.
My duty of care was to ask about her before the school and to make sure that she had seen her doctor.
As to boundaries, I am not her manager or her friend, and I did not attend the hearing when she asked me to.
""",
    ),
    (
        "703",
        "2.2",
        FOUND,
        "a plan whose columns say what its cells do not",
        """
# My plan, June 2026 to May 2027
| When | What I'll do | What it costs | How I'll keep an eye on it | When it is looked at again |
| Jun to Aug | Listening course, three evenings | £320, from my training budget | Talk time on one tape a month | End of August with my supervisor |
| Sep to Nov | Two new mentees | Two hours a week, agreed at home | Mentees' listening score, target four | End of November with both |
| Dec to May | Co-mentor with an old hand | A lunch | Her notes against the EMCC list | May, with her and with the tutor |
""",
    ),
    (
        "703",
        "2.2",
        PARTIAL,
        "a plan without a column for keeping an eye on it",
        """
# My plan, June 2026 to May 2027
| When | What I'll do | What it costs | When it is looked at again |
| Jun to Aug | Listening course, three evenings | £320, from my training budget | End of August with my supervisor |
| Sep to Nov | Two new mentees | Two hours a week, agreed at home | End of November with both |
| Dec to May | Co-mentor with an old hand | A lunch | May, with her and with the tutor |
""",
    ),
    (
        "703",
        "1.4",
        FOUND,
        "a table whose middle column says which of the three each row is",
        """
# How I adapt
I use my strength, structure, at the end of the meeting only: the client sums up first and I tidy up in two minutes, so that it serves and does not lead.
| What I fall short in | What it is | What I do about it |
| Moving off a feeling | Skill | Name it, wait, ask; a full minute before any fact |
| Solving early | Behaviour | Pen in the bag until half time; notebook shut |
| How people change | Knowledge | Two chapters a month with a colleague, and one of them tried out |
""",
    ),
    (
        "703",
        "1.4",
        PARTIAL,
        "the same without a behaviour",
        """
# How I adapt
I use my strength, structure, at the end of the meeting only: the client sums up first and I tidy up in two minutes, so that it serves and does not lead.
| What I fall short in | What it is | What I do about it |
| Moving off a feeling | Skill | Name it, wait, ask; a full minute before any fact |
| Solving early | Skill | Pen in the bag until half time; notebook shut |
| How people change | Knowledge | Two chapters a month with a colleague, and one of them tried out |
""",
    ),
    # --- paragraphs that open what was announced, labels, other sides -------------------------------------
    (
        "700",
        "2.2",
        FOUND,
        "points of view announced, then a paragraph that begins with each",
        """
CLEAR has five stages, and I examine it from three points of view after a year of use.
The coach will find it dependable, for it begins with what has been agreed and puts listening ahead of problem solving, which restrains a hasty temperament.
To the client it feels unhurried. Skippers have told me that the second stage is the only half hour of their week in which nobody wants anything.
The harbour trust, as sponsor, has its place in the contract and again in the review. That gives it what it pays for without intruding on what is said between.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "nothing announced: paragraphs that begin with people are no points of view",
        """
CLEAR has five stages, and I have used it for a year with three skippers.
The coach agrees the contract before anything else and listens long before options are drawn up, which takes most of the first meeting.
A client of mine left the review with two actions, and both were done by the spring tide.
The harbour trust has eleven quays and a pilot station, and it paid for all of the meetings.
""",
    ),
    (
        "700",
        "1.3",
        PARTIAL,
        "two methods, each opened by its label: a paragraph is not counted twice",
        """
Training courses. Two-day modules at a hotel give common language and are quick to buy. Adults learn when they see a need and can apply it at once, as Knowles (1990) explains, and a course fixed six months ahead satisfies neither.
Job rotation. A senior engineer moves to a commercial post for a year. Campion (1994) found that rotation was linked to a wider knowledge of the business, and that the load was heavier while people learned.
""",
    ),
    (
        "700",
        "3.2",
        PARTIAL,
        "customers are a part of the organisation's own scorecard",
        """
For the organisation I review the balanced scorecard of Kaplan and Norton (1996). It gives four groups of measures, for finance, customers, internal process and learning. Its merit is that the board looks at one every quarter, and that a goal of coaching can be tied to a figure that exists. It shows movement and is silent on its cause.
""",
    ),
    (
        "703",
        "1.3",
        PARTIAL,
        "rated on a framework: one tool, whatever the yardstick",
        """
I rated myself in December and in May against the competency framework that our school for mentors uses. The scale runs from one to five. I gave myself two for listening and later four, since the share of the time in which I speak has gone down from a half to a quarter. For challenge I gave myself one and then two, because I spoke plainly on three occasions only.
""",
    ),
    (
        "703",
        "1.1",
        FOUND,
        "an inventory of labelled items whose words name other parts of it",
        """
Schön (1983) is my model of reflection: in action and on action. My strengths are memory and connection, and both make a mentee feel heard; they affect my performance for the better. What I need to develop is directness, and the lack of it harms my performance as a mentor.
My inventory is as follows.
- Knowledge. Museums from the basement upward, trustees, funders and conservation.
- Skills. I describe well, I make connections and I remember what was said months ago.
- Values. Truthfulness about objects, generosity with knowledge, courtesy, public service.
- Attitudes. Curiosity, respect for learning, and a belief that clever people need no plain words.
As regards emotional intelligence I perceive feeling well in others, down to a change in the breath, and I manage my own by smoothing, which keeps me from saying what is hard.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "two needs opened by a number in words",
        """
What I need to learn comes to two things.
One, to stop rescuing and to bear it when somebody struggles. My supervisor, a peer and the entry for 12 March say so. It is a need of which no mentee will ever complain, and I shall therefore have to be the one who does.
Two, money, or the business side of an executive's job. The evidence is that it never came up in eleven hours, and that the forms came back with "finance" under what was missing. I feel stupid there, and shall have to ask like any student.
""",
    ),
    (
        "703",
        "2.1",
        FOUND,
        "two needs numbered by capitals",
        """
Need A is to interrupt. My supervisor counted six places in one tape where I let a story run on out of politeness. I was brought up not to cut in, and I call it patience when it is fear.
Need B is to write less during a session. Both clients wrote on their forms that they talk to the top of my head. I have known it since the triads in March and done nothing, since the page protects me.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "labels of the argument are no needs",
        """
It all comes down to one thing, which is that I have to learn to contract with the person who pays.
The evidence: a sponsor who rang a client's deputy; a form that says "I did not know what you two were up to"; my supervisor, who asked twice for the agreement.
No: it is not enough to keep to clients who pay for themselves. I have thought about it, I would lack nothing at home, and I would have learned to avoid the one talk that frightens me.
""",
    ),
    (
        "700",
        "2.5",
        PARTIAL,
        "who made a model is cited for something else",
        """
Supervision of coaches has two key elements which I review here. One is the agreement on what is brought and what is recorded, without which it becomes a chat among friends. The other is the look at blind spots; it is uncomfortable, and it is what I pay for.
Hawkins (2013) found that few organisations ask their coaches whether they have a supervisor at all. The rationale for it is that the client needs protection, because nobody else sees what a coach does, and that the coach would otherwise carry the work alone.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "in points: the reason under a heading that asks for it",
        """
# Why at all
Nobody contradicts a man who runs nine depots, and his coach is the next to be charmed.
The sponsor sees invoices and the client sees a friend.
# What it consists of
Normative: somebody looks whether the work is sound, and I am asked where I cut a corner.
Restorative: after the closing of the third depot I needed an hour in which I was not the strong one.
# Seven-eyed model (Hawkins and Shohet, 2012)
Each eye looks elsewhere, from the client to the system, and in an hour we get as far as the fourth.
It is thorough and slow, and we choose two of them before we begin.
""",
    ),
    (
        "700",
        "3.1",
        FOUND,
        "in points: the model in the heading, feedback as what others tell",
        """
# Kirkpatrick (2006)
Four levels, from liking it to results for the house.
Good: it makes us ask the third question; bad: it was made for courses and not for one person.
# Self-assessment
The client marks own goals from nought to ten at the start and at the end, which is cheap and vain.
# What others tell him
Six people around him answer nine questions before we start and half a year later; they see what he does, and few dare to write it.
""",
    ),
    (
        "700",
        "1.1",
        FOUND,
        "the reason behind a question that opens its paragraph",
        """
The strategic purpose of coaching in a ferry company is change in how its captains of finance decide, while mentoring's strategic purpose is to hand on what the old hands know of tides and ministers. One starts from questions and the other from experience; Garvey (2017) finds the border between them less clear than brochures say.
Why do this with heads of department and not with crews? There are nine of them and each signs for a third of the fleet. Nobody below them will contradict them in a meeting. Past forty they have been on every course there is.
""",
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "a question in the middle of a paragraph is no reason of the writer's",
        """
The strategic purpose of coaching in a ferry company is change in how its captains of finance decide, while mentoring's strategic purpose is to hand on what the old hands know of tides and ministers. One starts from questions and the other from experience; Garvey (2017) finds the border between them less clear than brochures say.
A captain asked me at the door: why do this? He left before the kettle had boiled. The week after he came again.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "ordinals behind their things",
        """
Five matters decide whether mentoring takes hold in a chain of garden centres. A page of rules is the plainest: who may have a mentor, in whose hours and with what promise of silence. The next is how mentors are picked, for the willing are not always the able. Backing from the owners is the third, and it was tested when the spring stock arrived late. The fourth is how change is led, since the scheme began in the year of the new tills. The fifth is what stands in the way, from shift patterns to pride.
""",
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "three of them, in places, and a week that is the fourth",
        """
What decides whether mentoring takes hold in a chain of garden centres? In the first place, a page of rules on who may have a mentor and what is kept between the two. In the second place, how mentors are picked, for the willing are not always the able. In the third place, backing from the owners, who have to be seen with a mentor of their own. This was the fourth week in which I wrote about it.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "four of them in places",
        """
What decides whether mentoring takes hold in a chain of garden centres? In the first place, a page of rules on who may have a mentor and what is kept between the two. In the second place, how mentors are picked, for the willing are not always the able. In the third place, backing from the owners, who have to be seen with a mentor of their own. In the fourth place, the load on managers in spring, which has ended more schemes than any quarrel.
""",
    ),
    (
        "700",
        "2.2",
        FOUND,
        "clients who were asked how they had found it",
        """
CLEAR (Hawkins and Smith, 2013) is the model that I use with hotel directors. It begins with a contract each time and ends with a review.
Seen from my chair as the coach it is a good discipline, and exploring is too wide a word for all that it has to hold.
I asked four clients how they had found it. They liked that the hour had a purpose, and two of them thought it slow. One had not noticed that there was any order in what I did.
Seen from the company's side it does well what owners care for, which is that something is agreed and done, and poorly what they ask for in January, which is speed.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "a heading's praise is no third side",
        """
## A critical look at CLEAR
CLEAR (Hawkins and Smith, 2013) is the model that I use with hotel directors. I have used it with five people and go through it chair by chair.
From the coach's chair it is a good discipline, and exploring is too wide a word for all that it has to hold.
From the client's chair it is a relief to be asked what the hour is for, though two of them thought it slow.
On balance I find it right for a muddle and slow for a simple choice.
""",
    ),
    (
        "700",
        "2.4",
        FOUND,
        "a code that a body has",
        """
In theory one asks what is right, and why. Ethical maturity has six components (Carroll and Shaw, 2013), of which noticing is the first; its weakness is that nobody can be told to be mature. In practice I do not judge, I keep confidences within limits that are told at the start, and I keep no notes that name anybody.
Then there is the code. The ICF (2021) lays down what a member owes: a clear contract, confidence and its borders, no conflict of interest. It says little about working for one's own employer, which is my case.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "those who write of ethics are no model of it",
        """
The theory of ethics asks what one ought to do; Brennan and Wildflower (2014) hold that most harm is done by people who want to be of use. That fits what I have seen. In practice I do not judge, I keep confidences within limits that are told at the start, and I stand down where interests conflict.
The EMCC (2021) code covers these, in its parts on confidence and on conflicts of interest. It is written for clear cases and helps less in the others, but clients can hold me to it.
""",
    ),
    (
        "700",
        "2.5",
        FOUND,
        "a reason under a label",
        """
In supervision two elements count most. The first is growth in the craft, when one meeting is taken apart and put together again. The second is care for the mentor, who carries home what others put down. As theory I use the Full Spectrum Model (Murdoch and Arnold, 2013), which takes in the person, the client and the systems around both; a spectrum that holds everything leaves out nothing and so gives no first step.
Rationale: a mentor works alone, has power and is blind on one side. The firm cannot listen at the door, but it can ask that somebody stands behind each of us.
""",
    ),
    (
        "700",
        "2.5",
        PARTIAL,
        "somebody who writes of helpers is no model, though people step back",
        """
Two elements of supervision count most. One element is learning: a case is laid on the table and I am shown what I had not noticed. Another element is safety, since somebody asks whether I am still within what I know. Hawkins and Shohet (2012) write that helpers need a place where they may step back from the press of work, and it is true that I leave lighter than I came. The reason for paying is that nobody sees the work, because the door is shut.
""",
    ),
    (
        "700",
        "2.3",
        FOUND,
        "what has changed since",
        """
Reflection matters to a coach of owners because nobody corrects them any more, and nobody corrects me. Schön (1983) warns that practice can harden into habit. My notes showed a habit: in eight pages of ten I had spoken before the second sentence. Since I began to keep them I wait, and I open by asking what has become of the last thing. I stopped giving examples.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "numbered paragraphs with a name each",
        """
5.1.1 Things fail where two parts meet. Here are those that I met.
5.1.2 Sponsorship. If the works director is seen to be coached, the foremen follow. He travels, so three dates a year are fixed.
5.1.3 Policy. It says who may have a coach, for how many hours, and what stays between the two. Directors thought that it was for others.
5.1.4 Selection of coaches. One from inside knows the furnace and costs nothing; one from outside has no stake. We take both.
5.1.5 Time on shift. A foreman is on call, and four of ten first meetings were broken off until a deputy held the radio.
""",
    ),
    (
        "700",
        "1.4",
        FOUND,
        "one, another, a third and the fourth",
        """
Whether mentoring takes root in a choir school is decided, as far as I have seen, by four things. One is the governors. Where the chair asks who your mentor is, it becomes a part of the post. Another is the choice of the mentor and how the two are matched, and we made one bad match by geography. A third is policy, by which I mean two pages on how a pair is set up and what is private. And the fourth is time that is granted and not stolen, half a day each month written in as absence.
""",
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "somebody told of within the position of the coach",
        """
GROW (Whitmore, 2017) is what I have chosen, since its four words can be kept in mind by a harbour master.
From my position as coach it gives an order. With a manager who did not know whether to stay I forced a goal in twenty minutes, and we spent two meetings on what she did not want.
From the client's position it is easy to follow, and several have begun to use it with their own people. One felt the next letter coming.
On balance it is effective where the goal is plain.
""",
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "a book on ethics is no model",
        """
Ethics asks what is right and why, and Iordanou, Hawley and Iordanou (2017) put values before rules, which fits what I have seen. In practice I do not judge, I keep confidences within limits that are told at the start, and I stand down where interests conflict.
The EMCC (2021) code covers these, in its parts on confidence and on conflicts of interest. It is written for clear cases and helps less in the others.
""",
    ),
    (
        "703",
        "2.1",
        PARTIAL,
        "one need, and two readings of why",
        """
## My developmental need
Reading these pages again, one need stands out from the rest. It is to stay with strong feeling. My supervisor named it in March, and two clients said in their forms that I hurry past tears.
Why should it be so? One reading is biographical, for I grew up where crying was sent upstairs. Another is professional, since my trade rewards whoever has the answer first.
""",
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "three factors, and a sentence that begins with last year",
        """
How pairs are made counts for a good deal in a fishery. Now those who wish for a mentor see short profiles and name three of them.
Backing from the board matters. The barrier is not resistance but silence: nobody is against it and nobody speaks of it. Last year we had an inquiry into a lost net, and for five months nobody could think of anything besides.
""",
    ),
)

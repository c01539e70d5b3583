"""Invented answers for unit 700, by invented learners of many sectors, and what they are worth.

(criterion, state, why, text). Every text is our own.
"""

FOUND, PARTIAL, MISSING = "found", "partial", "missing"

ANSWERS: tuple[tuple[str, str, str, str], ...] = (
    # --- 1.1 -------------------------------------------------------------------------------------------------
    (
        "1.1",
        FOUND,
        "both purposes against each other, with a rationale",
        """
Strategically, a brewery uses mentoring to keep what its retiring head brewers know, whereas it uses executive coaching to change how its directors think about growth. Both serve succession, but mentoring hands on the past and coaching prepares for a market that nobody has met. Garvey (2017) warns that the line between the two is drawn by consultants with something to sell.
The rationale for coaching at this level is that directors have no peers inside the firm, because everyone reports to them; a coach therefore supplies the challenge that hierarchy prevents.
""",
    ),
    (
        "1.1",
        PARTIAL,
        "coaching only",
        """
The strategic purpose of coaching in a police force is to help chief officers lead reform under scrutiny. Coaching aligns behaviour with the force's plan and supports those who carry risk. It is used because training courses do not reach habits formed over thirty years, and because an outsider can say what a subordinate cannot. Coaching therefore belongs to strategy and not to welfare.
""",
    ),
    (
        "1.1",
        PARTIAL,
        "mentoring learner who leaves coaching out",
        """
Mentoring serves a strategic purpose in our university: it passes on the tacit knowledge of heads of department to their successors. A mentor opens doors and explains how decisions are really made, which is why the executive pays for it. Mentees value the breadth that it gives them. The rationale is retention, since professors who are mentored stay longer, and the reason for starting early is that senior posts fall vacant without warning.
""",
    ),
    (
        "1.1",
        MISSING,
        "a promise only",
        "This section will compare the strategic purposes of coaching and mentoring at executive level.",
    ),
    # --- 1.2 -------------------------------------------------------------------------------------------------
    (
        "1.2",
        FOUND,
        "four parts under short openings",
        """
Context. The housing association that employs me is a not-for-profit landlord regulated on both governance and viability, so a coach contracts with a board as well as with an executive and must know which of them is asking.
Strategy. Its corporate strategy asks for four thousand new homes by 2030; coaching that cannot say how it serves that target will lose its budget in the second year, as happened in 2021.
Culture. Schein (2017) would find artefacts everywhere, from the open-plan floor to the rainbow lanyards, and an unspoken norm beneath them that problems are brought with a solution already attached.
Conditions. Three mergers in five years have left a climate in which people keep their heads down; effective coaching needs time, privacy and a guarantee that nothing is reported upwards.
""",
    ),
    (
        "1.2",
        PARTIAL,
        "conditions left out",
        """
The organisational context is a family firm in its third generation, in which ownership and management sit at the same table every Sunday, and mentoring must respect both of these.
Its strategy is to double exports in five years, and every mentoring goal is expected to show how it helps with that aim.
The culture is warm and paternal: founders' portraits hang on the stairs and nobody has been dismissed since 1998. A mentor who praises candour will at first be taken for rude.
""",
    ),
    (
        "1.2",
        PARTIAL,
        "strategy denied, conditions missing",
        """
I work in the voluntary sector, where trustees are unpaid and funders call the tune. In such a context a mentor has to be patient with slow decisions and with several masters at a time.
The culture prizes kindness over clarity. Handy (1993) would call ours a person culture, and mentoring in it tends to become a comfortable chat unless both agree on what it is for.
""",
    ),
    # --- 1.3 -------------------------------------------------------------------------------------------------
    (
        "1.3",
        FOUND,
        "three methods in lead-ins, each with a source",
        """
Job rotation. Campion et al. (1994) showed that rotation broadens knowledge of the business, and for a deputy director in a port authority a year in finance teaches what no course can. It is dear, though, and nobody owns the work that is left behind.
Online programmes. Means (2013) found modest gains over the classroom. Busy executives like the freedom; they also drop out in large numbers.
Action learning. Revans (2011) asks peers to question one another about live problems, which comes nearest to coaching and is the cheapest of the three.
""",
    ),
    (
        "1.3",
        PARTIAL,
        "two methods",
        """
There are alternatives to coaching and mentoring. Workshops give many people the same language in a day, as Salas et al. (2012) report, but little of it survives the journey home. For senior clinicians they are a beginning and no more.
Secondment is the other. McCall (1998) holds that leaders grow through difficult jobs; a hospital that lends its operations director to a commissioner for six months learns a good deal about both. It is a slow method and an anxious one.
""",
    ),
    (
        "1.3",
        PARTIAL,
        "third method has no source",
        """
The first alternative is the conference. Eraut (2004) would say that the learning happens in the corridor, and for heads of school the corridor is where candour lives.
The second alternative is work shadowing, which Manley (2008) found to be valued by principals because it shows judgement being made. It depends on the generosity of the person who is followed.
The third is e-learning. Everyone in our trust has done the compliance modules and no one remembers them, although for technical subjects they are quick and cheap.
""",
    ),
    (
        "1.3",
        PARTIAL,
        "a bare list is not an evaluation",
        """
Alternatives to coaching and mentoring include workshops, conferences, e-learning, secondments and job shadowing. Of these, action learning has been used most in our company. Revans (2011) designed it for managers in the mines, and its discipline of asking before telling suits plant directors well, but it needs a skilled facilitator for the first year.
""",
    ),
    (
        "1.3",
        PARTIAL,
        "a method that was promised and one denied",
        """
Executive education at a business school gives directors theory and a network. Mintzberg (2004) is scornful of it, and I share his doubt that strategy can be taught by cases.
Stretch assignments put a person into a role a size too big. McCauley (2013) sets out which of them teach what; the risk is that the company pays for the lesson.
Simulations are beyond the scope of this assignment. We have not used secondments.
""",
    ),
    (
        "1.3",
        FOUND,
        "unlisted methods, counted off",
        """
I compare three alternatives with coaching and mentoring taken together. The first is the silent retreat, which our order has offered to its provincial leaders since 1952. Merton (1958) describes what solitude does to a busy mind, and leaders return from it steadier, although no nearer to a decision.
The second is the critical friend system among dioceses. Costa (1993) defines the friend's task as asking provocative questions; it is honest and costs a train fare, yet it fails where two leaders compete for the same grant.
The third is the pilgrimage with a colleague. Turner (1978) writes of the levelling that walking brings about. I have seen it mend a quarrel; I would not choose it to teach finance.
""",
    ),
    (
        "1.3",
        FOUND,
        "under sub-headings, mentoring learner",
        """
# 1.3 Alternative methods
Mentoring and coaching are compared here as one with three other methods.
## Masterclasses
A masterclass lets partners of a law firm hear one authority for three hours. Knowles (2015) would object that adults learn from their own experience and not from that of a star, and evaluation after twelve weeks bears him out.
## Trustee roles
Serving as a charity trustee teaches governance from the far side of the table. Bear (2011) found that volunteers bring back confidence; what they do not bring back is time, which partners bill.
## Structured reading
Reading groups were revived by our managing partner. Mezirow (2000) explains why a book may shift a frame of reference, and the cost is that of a paperback, but the method suits those who like reading already.
""",
    ),
    (
        "1.3",
        MISSING,
        "another matter altogether",
        "Coaching was introduced in our fire service in 2019. I have coached since then and enjoy it very much.",
    ),
    # --- 1.4 -------------------------------------------------------------------------------------------------
    (
        "1.4",
        FOUND,
        "four counted off",
        """
Four factors decide whether mentoring takes root in a regional airline. First, policy: a page that says who may have a mentor, for how long and who holds the notes. Second, the example of the board, since captains watch what the chief pilot does. Third, the choice of mentors, because a mentor from the same base is too close. Fourth, the pace of change, for in a restructuring nobody has an hour to spare.
""",
    ),
    (
        "1.4",
        PARTIAL,
        "three counted off, with words of others among them",
        """
Three factors matter. The first is a written policy with clear boundaries of confidentiality and a budget. The second is commitment from senior management: money alone is a hint, while time in the chief executive's diary is a message. The third is the selection of coaches, internal or external, and how they are matched and trained. Trust and culture colour all of these, and each may turn into a barrier when it is handled badly.
""",
    ),
    (
        "1.4",
        FOUND,
        "bullets",
        """
The following shape integration in our shipping company:
- Procedures for asking for a coach, which at present depend on knowing the right person in HR.
- Commitment of the executive committee, two of whose members have had a coach and say so at town halls.
- Change strategy: a programme that arrives with redundancies will be read as part of them.
- Selection of coaches, since sea captains will not listen to somebody who has never been responsible for lives.
- Champions on each vessel.
""",
    ),
    (
        "1.4",
        PARTIAL,
        "two under headings",
        """
# 1.4 Factors
## Senior sponsorship
Without the permanent secretary's visible support coaching remains a private indulgence in a department of nine thousand. Ministers change, and sponsors go with them, so sponsorship has to sit with the office and not with the person.
## Internal or external coaches
Internal coaches know the rules and cost little, while external ones are freer with their questions. A department that offers both lets its officials choose by the subject they wish to discuss.
""",
    ),
    # --- 2.1 -------------------------------------------------------------------------------------------------
    (
        "2.1",
        FOUND,
        "four paragraphs, four sources",
        """
Knowledge. A mentor of headteachers needs to understand how adults learn. Knowles (2015) argues that experience is their textbook, and a mentor who forgets this will lecture.
Skills. Egan (2014) sets out listening, probing and challenge as skills that build on one another; in a school day of nine minutes between bells they are used all at once.
Behaviours. Rogers (1961) asks for congruence, and I behave so when I admit that I do not know. Heads detect flattery quickly.
Practices. Clutterbuck (2014) recommends regular review of the relationship itself. The practice feels awkward for ten minutes and saves months.
""",
    ),
    (
        "2.1",
        PARTIAL,
        "no source for behaviours",
        """
Knowledge of systems is necessary, as Hawkins (2017) insists, for a coach of hospital directors meets the whole hospital in each of them.
Skills of questioning come next. Whitmore (2017) gives them first place, and I would add the skill of waiting.
Behaviours matter more than either. A coach is punctual, calm, curious and discreet, and behaves in the corridor as in the room.
Good practices hold all this together: Rogers (2016) describes contracting, note-taking and endings in detail.
""",
    ),
    (
        "2.1",
        PARTIAL,
        "practices are missing altogether",
        """
What does an executive coach need to know? Something about power, says Western (2012), and I agree that knowledge of politics is indispensable in local government.
The skills are those of any good conversation, set out by Starr (2016): rapport, listening, questioning and feedback given with care.
As for behaviour, O'Neill (2007) speaks of backbone and heart, and I have seen coaches with only one of the two.
""",
    ),
    # --- 2.2 -------------------------------------------------------------------------------------------------
    (
        "2.2",
        PARTIAL,
        "two sides by paragraph; whoever else is told of within one belongs to it",
        """
I review GROW, which Whitmore (2017) describes in four steps, as I use it in a brewery.
From the coach's perspective it is quick to learn and gives a first-year coach something to hold. It tempts me to hurry to the last letter, and I have to watch for that.
From the client's perspective it is clear where an hour is going. A head of department told me that it was the only meeting of her week with an end. A company director found it stiff on the day his partner had left him.
""",
    ),
    (
        "2.2",
        FOUND,
        "three perspectives with cues",
        """
The CLEAR model (Hawkins, 2012) moves from contract to review and suits boards. From the client's perspective it is reassuring, since it begins with an agreement and not with a goal.
From the coach's point of view its strength is the exploring stage, where there is room for feeling; a novice may stay there too long.
Seen through the eyes of the sponsor, review is what matters, because it shows what the fee has bought.
""",
    ),
    (
        "2.2",
        PARTIAL,
        "two perspectives; the organisation is only mentioned",
        """
I use GROW (Whitmore, 2017) with leaders in retail. For the client it is quick to learn, and the question about will brings decisions that the organisation can see. Clients in distress find it brisk.
For the coach it gives order to a conversation in noisy stores. It tempts me to hurry. The organisation pays for six sessions and the coach has to make the most of them.
""",
    ),
    (
        "2.2",
        FOUND,
        "an unlisted mentoring model, perspectives as headings",
        """
# 2.2 A model of mentoring
I review the Harbour model of mentoring, which our dockyard has used since 2008 and which moves from berth to channel to open sea.
## The mentee
Mentees like its pictures and remember them; engineers say it tells them where they are. It says little about failure, and a mentee who runs aground is given no chart.
## The mentor
The mentor gains a common language and a reminder to let go at the third stage, which is the stage that most of us avoid.
## The company
Managers can follow progress without asking what was said. As a measure it is crude, and two directors have mistaken the stage for a grade.
""",
    ),
    (
        "2.2",
        PARTIAL,
        "no model named",
        """
A model can help. From the client's perspective structure gives safety, and from the coach's perspective it frees attention for listening. From the organisation's perspective it makes the work comparable between coaches, which matters when forty of them are employed across a bank and the bank wishes to know what it is paying for.
""",
    ),
    # --- 2.3 -------------------------------------------------------------------------------------------------
    (
        "2.3",
        FOUND,
        "reasons and own improvement",
        """
Reflective practice is important to a mentor because nobody else sees the work. Schön (1983) distinguishes reflection in action from reflection on action, and I need both: the first to notice that I am talking, the second to ask why. Without reflection experience is merely repeated.
After four sessions I noticed from my log that I answered questions which had not been asked. Since then I have counted to five, and my mentee now finds her own answers.
""",
    ),
    (
        "2.3",
        MISSING,
        "not there",
        "Supervision and peer groups are offered by the provider on Thursdays, and most of us attend them.",
    ),
    # --- 2.4 -------------------------------------------------------------------------------------------------
    (
        "2.4",
        FOUND,
        "model and code",
        """
Ethical practice has a theory and a daily face. Beauchamp and Childress (2013) name four principles: autonomy, beneficence, non-maleficence and justice. They help me to see what is at stake when a bank asks about its director's drinking, though they do not rank themselves. The EMCC Global Code of Ethics (2021) is more exact about confidentiality and its limits. In practice I am non-judgmental by habit of speech first and of mind later; I keep notes without names and declare conflicts of interest at once.
""",
    ),
    (
        "2.4",
        PARTIAL,
        "code only",
        """
Ethical practice begins with contracting. The ICF Code of Ethics (2020) requires me to explain confidentiality and its limits, and I follow it by giving each client a page to sign. Being non-judgmental is harder: when a client boasted of ignoring safety rules I had to separate the person from the act. Keeping records securely under GDPR is part of the same duty of care.
""",
    ),
    (
        "2.4",
        PARTIAL,
        "model only, code denied",
        """
Rest (1986) describes four components of moral behaviour, sensitivity, judgement, motivation and character, and in my experience executives fail at the third. The theory explains why good people do harm. In practice I try not to judge, I keep confidences and I say when I am out of my depth. I have not yet signed up to a code of practice.
""",
    ),
    # --- 2.5 -------------------------------------------------------------------------------------------------
    (
        "2.5",
        FOUND,
        "two elements, model, rationale",
        """
Supervision exists because a mentor works unobserved. The formative element develops skill: my supervisor plays back my questions until I hear them. The restorative element looks after the mentor, which matters to those who sit with grief. The rationale for its use is the protection of mentees, and Hawkins and Shohet (2012) provide in the seven-eyed model a way of asking where a difficulty comes from.
""",
    ),
    (
        "2.5",
        PARTIAL,
        "no model",
        """
Supervision of coaches has a developmental element and a resourcing element. The first builds competence through honest feedback, because no coach can see the back of her own head. The second restores energy after heavy sessions. It is justified by the harm that tired coaches do, and professional bodies require it for accreditation. I would not work without it.
""",
    ),
    (
        "2.5",
        PARTIAL,
        "one element",
        """
The one element of supervision that I value is its normative function: somebody asks whether I am keeping to the contract. The rationale is plain, since clients are entitled to a coach who is overseen. Proctor (1986) gives this its name in her model of supervision. It costs ninety pounds a month and is worth more.
""",
    ),
    (
        "2.5",
        MISSING,
        "only a code's title speaks of it",
        "My professional body publishes a code for coaching, mentoring and supervision. I keep to it.",
    ),
    (
        "2.5",
        MISSING,
        "put off",
        "Supervision is beyond the scope of this essay and I shall return to it in my portfolio.",
    ),
    # --- 3.1 -------------------------------------------------------------------------------------------------
    (
        "3.1",
        FOUND,
        "model, self-assessment, feedback",
        """
Kirkpatrick (2006) offers four levels, and a coach can reach the third with some effort: behaviour seen by others. Its weakness is that reaction is easiest to measure and means least.
Self-assessment against the goals, on a scale from one to ten, belongs to the client and costs nothing, although insight may lower the score.
Feedback from colleagues in a 360 exercise before and after adds what the client cannot see; in small teams anonymity is thin.
""",
    ),
    (
        "3.1",
        PARTIAL,
        "no self-assessment",
        """
Kirkpatrick's four levels (Kirkpatrick, 2006) are known to every training manager and were not made for coaching. Level three asks whether behaviour has changed, which is what a mentor wants to know.
Interviews with the mentee's colleagues give feedback in their own words. They take an hour each and are worth it, for a number alone never tells a director what to do differently.
""",
    ),
    (
        "3.1",
        PARTIAL,
        "no model",
        """
Individuals can be asked to rate themselves at the start and the end; such self-assessment is honest when nobody else sees it. Feedback from peers is a second method. It is more exact about behaviour than about thought, and in a small partnership everyone knows who wrote what.
""",
    ),
    # --- 3.2 -------------------------------------------------------------------------------------------------
    (
        "3.2",
        FOUND,
        "two different methods",
        """
For the organisation I would use a balanced scorecard (Kaplan and Norton, 1996), which sets financial measures beside those of process and learning. Its drawback is that coaching is one cause among many.
For other stakeholders a different method is needed: interviews with line managers and a pulse survey of the team, which show whether the director's new habits are felt by those around her.
""",
    ),
    (
        "3.2",
        PARTIAL,
        "organisation only",
        """
The impact on the organisation can be followed through return on investment (Phillips, 2003). One takes the benefit in money, subtracts the cost and divides. A bank likes such sums. They are fragile, because the benefit is an estimate made by the person who enjoyed the coaching. Performance against corporate targets is steadier and slower.
""",
    ),
    (
        "3.2",
        PARTIAL,
        "stakeholders mentioned, without a method for them",
        """
The organisation's key performance indicators are the obvious method: rejected parts per million, absence and on-time delivery in the client's plant. Stakeholders outside the plant take an interest in such figures too. The limitation is attribution.
""",
    ),
)

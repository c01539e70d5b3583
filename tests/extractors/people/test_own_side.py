"""Ways of telling that somebody supervises, teaches or assesses the learner, and wordings near them that tell of others.

"¶" ends a line, so that a row may be a table or a signature; each row is read with a name of another kind.
"""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.extractors.test_people_excerpts import people_of

ALLOWED = """\
Take to NAME: why do I rush the ending?
To take to NAME: my own fear of silence.
Bring to NAME next time: the contract.
I shall take this to NAME before the next session.
I'll bring it to NAME on the 4th.
I brought that to NAME, who did not answer at once.
I have since taken the matter to NAME, who thinks I was right.
I carried the question to NAME and came back with two more.
I told NAME, who does our supervision, what had happened.
I spoke to NAME, who gives me supervision, the same day.
NAME, who looks after our supervision, was on leave.
NAME, who holds the supervision group, noticed it at once.
NAME facilitates our supervision on Fridays.
I played the recording to NAME, who stopped it twice.
I'll play one recording to NAME and ask for three marks.
NAME has listened to the recording and counted my questions.
NAME, listening to the recording, heard that I speed up.
On hearing the tape NAME said that I talk too much.
I showed NAME the transcript and she put a line under each "but".
I sent my reflective log to NAME for comment.
I have read this entry aloud to NAME, who supervises the pool.
I talked it through with NAME in our supervision hour.
It came up with NAME in supervision.
NAME, in supervision, called it rescuing.
In my supervision hour NAME drew two chairs.
My next supervision with NAME is on 4 March.
Supervision dates with NAME: 4 March, 6 May.
I am supervised in a group of four by NAME.
My practice is overseen by NAME.
My work on this award is supervised by NAME, EMCC accredited.
The coaching was overseen by NAME, an accredited supervisor.
With the help of NAME, my supervisor since the spring, I saw the pattern.
NAME is the person who supervises me.
The person I take my cases to is NAME.
I am lucky in my supervisor: NAME never lets me off.
My supervisor is called NAME and lives in Truro.
I have a supervisor, NAME, and pay for her myself.
My supervisor (NAME, ACS accredited) agrees.
NAME (my supervisor) wrote in the margin: "Whose need?"
NAME – supervisor – signed the hours on 3 May.
|Coach's supervisor|NAME|
|Supervisor to the coach|NAME|
|My supervisor|NAME|
|The learner's tutor|NAME|
|Learner's assessor|NAME|
|Name of tutor|NAME|
|Your tutor|NAME|
|Coach supervisor (external)|NAME|
|Supervision provided by|NAME|
|Supervision with|NAME|
|Tutor and first marker|NAME|
|Marked by|NAME|
|Moderated by|NAME|
|Second marker|NAME|
|Course director|NAME|
|Module leader|NAME|
|Observed and assessed by|NAME|
|Date|Activity|With|Mins|¶|3/3|group supervision, five present|NAME|90|
|Date|Type|Theme|Mins|¶|3/3|coaching|her board|60|¶|9/3|supervision|NAME|60|
|Date|Type|Theme|Mins|¶|3/3|coaching|her board|60|¶|9/3|supervision|NAME, theme: endings|60|
|Time|Item|Lead|¶|9.00|Welcome|all|¶|14.00|Group supervision in two rooms|NAME|
|Aim|How|Who can help|¶|Ask less|count questions in a recording|NAME, my supervisor|
|Aim|How|Support|¶|Ask less|count questions in a recording|supervision with NAME|
Copy: NAME (supervisor)
cc NAME, tutor
Copied to my tutor, NAME
This log has been seen and signed by NAME, supervisor.
Signed NAME (coaching supervisor), 4 May
NAME¶Coach supervisor, EMCC ESIA
NAME¶Programme Tutor
NAME¶Internal Quality Assurer
NAME¶Lead Assessor, 12 May 2026
My tutor on the course, NAME, lent me the book.
Our tutors were NAME and a man whose name I forget.
To NAME, our tutor, who answered every question.
Thanks go to NAME, who taught the first module.
I thank my tutor NAME for her patience.
I am grateful to NAME for supervising me with humour.
To NAME, who supervised me through a hard winter.
NAME, who taught us contracting, played the client.
The session on ethics, taught by NAME, changed that.
NAME's module on power made me angry at first.
NAME took us through the models on the second day.
In the tutorial NAME asked me what I was proud of.
At my tutorial NAME read the first page aloud.
In her feedback on my draft NAME wrote that I hide.
NAME's comment on my draft was "Where are you?"
NAME gave me a merit for the first unit.
NAME passed the unit without changes.
The extension was granted by NAME at the centre.
I asked NAME at the college whether a code was enough.
NAME from the centre confirmed that the hours count.
The webinar with NAME was on plans.
NAME, my personal tutor, has read this page.
NAME assessed my observed session.
I was observed by NAME, who wrote nothing down.
The observation was carried out by NAME for the centre.
NAME observed the session as assessor.
My assessor, NAME, asked for two more hours.
The professional discussion with NAME lasted forty minutes.
NAME verified the log in June.
My work will be sampled by NAME.
I sent the form to NAME, the programme administrator.
Supervisor's comment (NAME): read the contract again.
Tutor: NAME
Tutor/assessor: NAME
Assessor's name NAME
My coaching supervisor throughout was NAME.
For supervision I have NAME.
For supervision I went to NAME in Leeds.
As for supervision, NAME has it in hand.
I chose NAME as my supervisor because she trained as a nurse.
I changed supervisor in May, from NAME to another.
I moved to NAME as my supervisor in June.
I found NAME through the EMCC directory and we contracted for six hours of supervision.
The supervisor I chose, NAME, works by phone.
At my first meeting with NAME, my new supervisor, I said too much.
NAME reminded me in supervision that I am not a fixer.
NAME and I looked in supervision at why I hurry.
"What is it that you do not want to see?" asked NAME, my supervisor.
My supervisor's question (NAME again) was about the door.
NAME would ask what I mean by "mistakes". She is my supervisor.
""".splitlines()
"""Who may be named: brought to, played to, read by, marked by, taught by, in fields, rows, thanks and signatures."""
MASKED = """\
Take the minutes to NAME before Friday.
Action for Client 1: take the plan to NAME in finance.
She took it to NAME, her manager, the same day.
Client 1 brought it to NAME, who said no.
He brought this to NAME at the next board meeting.
I took the flowers to NAME at the hospice.
I told NAME, who does our payroll, that I would be late.
NAME, who supervises the night shift, had shouted at him.
NAME, who looks after the vans, has few words.
Client 1 played the recording of the call to NAME, her deputy.
I sent the contract to NAME for signature and she agreed to be coached.
I sent my summary of the session to NAME and she added a goal.
I showed NAME the wheel of life and he gave work a three.
I asked NAME what she would do with an hour.
I read her goals back to NAME and she nodded.
I asked NAME about her goals in our second session.
NAME supervises six people and wants to lead more.
NAME is a supervisor in the warehouse and came for coaching.
NAME oversees the depot and is Client 1's boss.
Client 1's supervisor, NAME, is off sick.
The client's work is overseen by NAME.
Her practice at the clinic is overseen by NAME.
The project was overseen by NAME, our head of estates.
|Coachee's manager|NAME|
|Client's line manager|NAME|
|Name of coachee|NAME|
|Sponsor|NAME|
|Line manager|NAME|
|Contact at the firm|NAME|
|Feedback from|NAME|
|Action|Who|By when|¶|Talk to the team|NAME|May|
|Date|Type|Theme|Mins|¶|3/3|coaching|NAME and the rota|60|¶|9/3|supervision|my silence|60|
|Date|Type|Theme|Mins|¶|3/3|coaching|her board|60|¶|9/3|supervision|NAME's silence and my rescuing|60|
|Date|With|Type|¶|3/3|NAME|coaching|¶|9/3|Client 2|coaching|
|Time|Item|Lead|¶|9.00|Welcome|all|¶|14.00|Safety briefing|NAME|
|Aim|How|Who can help|¶|Ask less|count questions|my colleague, NAME|
Copy: NAME (line manager)
cc NAME, HR
Copied to her manager, NAME
This form has been seen and signed by NAME, sponsor.
Signed NAME (client), 4 May
NAME¶Head of Nursing
NAME¶Volunteer Coordinator, St Columba's
NAME¶Shift Supervisor, Bay 4
To NAME, my boss, who gave me Thursdays.
To NAME at home, who made the tea.
I thank my colleague NAME for her patience.
I thank NAME for letting me coach him.
To NAME and the children, who kept quiet.
My manager at work, NAME, lent me a room.
NAME taught her to weld, she said.
"NAME trained me," said the client, "and I owe her."
The training at work was given by NAME, our safety officer.
NAME took the team through the budget on the second day.
When NAME introduced the new rota the team laughed.
In the meeting NAME asked her what she was proud of.
In her appraisal NAME wrote that she hides.
NAME's comment on her report was cruel.
NAME gave her a poor mark in the review.
NAME passed the exam and came back to coaching.
The leave was granted by NAME at the depot.
I asked NAME at the office whether a room was free.
NAME from accounts confirmed the fee.
The call with NAME was on plans for her team.
NAME, my line manager, has read this page.
NAME assessed the risk for the firm.
Client 1 was watched by NAME, who wrote everything down.
The discussion with NAME lasted forty minutes; he chose two goals.
NAME verified the invoices in June.
Client: NAME
Coachee/mentee: NAME
Sponsor's name NAME
For cover I have NAME.
For the second client I had NAME.
I chose NAME as my client because she asked.
I found NAME through the staff newsletter and we contracted for six hours of coaching.
At my first meeting with NAME, my new client, I said too much.
NAME reminded her in the team meeting that she is not a fixer.
NAME and I looked at why he hurries.
"What is it that you do not want to see?" I asked NAME.
In our last session I asked NAME to draw it.
My supervisor asked why NAME annoys me.
My supervisor wondered whether NAME was ready.
I said to my supervisor that NAME had not paid.
My tutor asked whether NAME had signed the consent.
I told my tutor that NAME had dropped out.
In supervision I noticed that I talk of NAME as if she were my daughter.
Supervision helped me with NAME.
Topic for supervision: NAME and the locked door.
For supervision: NAME, session 4, why did I rescue?
For my supervisor: the case of NAME.
I took NAME to supervision again.
Take to supervision: NAME's anger.
I presented NAME in group supervision.
Following supervision I contracted again with NAME.
The tutorial was about my work with NAME.
NAME asked me to say more about coaching; he is the sponsor.
NAME told me afterwards that he had enjoyed the session and would stop at five.
Client 1 is mentored by NAME at work.
The new head, NAME, is coached by somebody else.
NAME has asked me to coach her deputy.
Meeting with NAME, head of service, to agree the aims.
NAME in my learning set swapped sessions with me.
I practised with NAME from my cohort.
""".splitlines()
"""Who may not: the client's own bosses, colleagues and kin, in wordings that differ by a word or two."""
NAMES = ("Ingrid", "Oluwaseun Akande", "Dr Farah Mistry", "Bronagh", "Sian Prys-Jones")
ROWS = [
    *((row, name, False) for row, name in zip(ALLOWED, cycle(NAMES), strict=False)),
    *((row, name, True) for row, name in zip(MASKED, cycle(NAMES), strict=False)),
]


@pytest.mark.parametrize(("row", "name", "masked"), ROWS, ids=lambda value: str(value)[:40])
def test_named_on_the_own_side_or_near_it(row: str, name: str, masked: bool) -> None:
    told = row.replace("NAME", name).replace("¶", "\n")
    reading, people, _ = people_of(
        f"# Portfolio\nI coached two people, Client 1 and Client 2.\n{told}\nClient 1 was glad."
    )
    family = name.split()[-1]
    flagged = [p for p in people if p.identifying and any(family in reading.text(span) for span in p.mentions)]
    assert bool(flagged) is masked, [(p.name, p.role.value, p.reason) for p in people]


def test_what_somebody_else_says_is_not_the_learners() -> None:
    """The "I" of a quotation is the client's: what the client took to somebody was taken to nobody's supervisor."""
    text = '# Session 2\n"I took it to Ingrid," said Client 1, "and she laughed."'
    _, people, _ = people_of(text)
    assert [p.identifying for p in people if p.name == "Ingrid"] == [True]

"""Who supervises, teaches or assesses the learner may be named, however it is told; who is spoken about there may not."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.extractors.test_people_excerpts import people_of

ALLOWED = """\
I see NAME for supervision every six weeks.
NAME is my supervisor and has been for two years.
My supervision is with NAME, who trained at Ashridge.
I took this to NAME at our next supervision meeting.
I took this to supervision, and NAME wondered what I was avoiding.
NAME (supervision, 12 March) asked whose goal it was.
As NAME said in supervision, the silence was mine.
Following supervision with NAME I changed the contract.
My supervisor NAME says that I hurry.
NAME, supervisor, 4 hours.
Supervision log: 12 March, NAME, 90 minutes, one to one.
I am supervised by NAME, an accredited coach supervisor.
NAME has been supervising my coaching since January.
NAME supervises my practice.
I meet with NAME monthly to look at my practice; she is an accredited supervisor.
I rang NAME, who is supervising me for this award.
Group supervision was facilitated by NAME.
The supervisor, NAME, signed the log.
I have contracted with NAME for six hours of supervision.
In our second supervision NAME drew a triangle.
NAME's supervision style is quiet.
Thank you to NAME for supervision.
I discussed the ethics of it with my coaching supervisor (NAME).
My coach-supervisor, NAME, works from a Gestalt stance.
NAME provides my supervision through the college.
Supervision has been provided by NAME of the Coaching Supervision Academy.
Notes from supervision with NAME
Supervisor's name: NAME
Supervised by: NAME
Supervision provider: NAME
I brought the case to NAME, my external supervisor.
When I told NAME, my supervisor for this portfolio, she smiled.
I asked my supervisor about it. NAME thought that I was rescuing.
It was my supervisor who saw it first. NAME said that I talk more when I am afraid.
My assessor is NAME.
NAME will assess this portfolio.
Assessed by NAME on 3 May.
NAME marked my first draft.
Feedback on the draft from NAME (assessor) was kind.
My tutor NAME suggested Moon.
NAME, who teaches the programme, showed us the Johari window.
The workshop was led by NAME, our course leader.
Our course tutor is called NAME.
In the first workshop NAME, our tutor, played the client.
NAME on the ILM programme taught us contracting.
I am grateful to NAME, my personal tutor.
Programme leader: NAME
Centre contact: NAME
IQA: NAME
Countersigned by NAME (tutor)
The internal verifier, NAME, sampled it.
NAME, the IQA, asked for one more page.
My mentor on the course, NAME, read the draft.
The supervision contract between NAME and me is in Appendix F.
NAME and I have a supervision contract.
Hours of supervision with NAME: 4.5
1.5 hrs supervision (NAME)
12/03/26 – Supervision – NAME – 1 hour
12/03/26 Supervision w/ NAME, 60 mins
Email from NAME (supervisor): "Bring the recording."
From: NAME, coaching supervisor
"You rescue," said NAME, my supervisor.
NAME, in her role as my supervisor, has read this log.
NAME, acting as supervisor, signed it.
The peer supervision group is run by NAME.
')[0])
SUP=
""".splitlines()
"""One way each of telling that somebody supervises, teaches or assesses the learner."""
MASKED = """\
My client NAME came late.
I met NAME on Tuesday and we agreed three goals.
NAME wants to be a director.
Session 3 with NAME went well.
I asked NAME what she wanted.
Her manager, NAME, has been told nothing.
"I told NAME to go," she said.
The sponsor is NAME in Finance.
I brought NAME to supervision.
In supervision I talked about NAME.
I told my supervisor about NAME and her boss.
My supervisor asked me why I like NAME so much.
Under supervision I saw that NAME reminds me of my aunt.
In supervision NAME came up again.
NAME's silence was hard for me.
NAME rang to cancel.
I wrote to NAME after the session.
Feedback from NAME was short.
My colleague NAME sat in.
My sister, NAME, laughed.
Client 1 said that NAME would never agree.
He thinks that NAME is after his job.
It was NAME who told him.
NAME in payroll had sent the letter.
I used to work with NAME.
Signed: NAME
Thanks, NAME
Dear NAME
NAME and I contracted for six sessions.
For NAME the hardest thing was to stop.
Client 2 (NAME) was late.
My peer NAME observed me.
The receptionist, NAME, found us a room.
NAME supervises the night shift, and Client 1 is afraid of her.
Client 1's supervisor at work, NAME, knows nothing of it.
Her line supervisor is NAME.
NAME taught her the job, said Client 1.
Client 1 is supervised by NAME, who shouts.
The night shift is supervised by NAME.
Client 2's supervision of NAME was questioned.
I talked about NAME at our supervision meeting.
The case of NAME was what I took to supervision.
I wanted to bring NAME to my supervision.
My supervisor wondered about NAME.
My supervisor asked how I felt. NAME had made me angry.
My client reports to NAME, who is a supervisor in the warehouse.
NAME, a shift supervisor, is her boss.
NAME marked her first year with a party.
NAME is the deputy of Client 1.
I asked NAME to line manage her.
NAME agreed to release me for the sessions.
I chose NAME as my first client because she asked.
My first client was NAME; the second is a man at the college.
NAME at the depot gave me an extension.
I should like to thank NAME for letting me coach her.
NAME and I meet in a cafe.
After each third session I speak to NAME.
I e-mailed NAME (my client) that evening.
NAME, with whom I have lunch, noticed it.
This log was seen by NAME, sponsor.
NAME, the warehouse quality manager, checked the stock.
NAME led the meeting.
The workshop at our factory was spoiled by NAME, who runs it.
The team training was dull. NAME, who sat beside me, slept.
Her boss is NAME for the region.
The coordinator of her course, NAME, rang Client 1.
""".splitlines()
"""One way each of naming somebody who can be identified, supervision and teaching being near in many."""
NAMES = ("Ingrid", "Oluwaseun Akande", "Farah Mistry", "Tomasz", "Penhallow", "Sian Prys-Jones")
ROWS = [
    *((row, name, False) for row, name in zip(ALLOWED, cycle(NAMES), strict=False)),
    *((row, name, True) for row, name in zip(MASKED, cycle(NAMES), strict=False)),
]


@pytest.mark.parametrize(("row", "name", "masked"), ROWS, ids=lambda value: str(value)[:40])
def test_named_near_supervision(row: str, name: str, masked: bool) -> None:
    text = f"# Portfolio\nI coached two people, Client 1 and Client 2.\n{row.replace('NAME', name)}\nClient 1 was glad."
    reading, people, _ = people_of(text)
    family = name.split()[-1]
    flagged = [p for p in people if p.identifying and any(family in reading.text(span) for span in p.mentions)]
    assert bool(flagged) is masked, [(p.name, p.role.value, p.reason) for p in people]


UNDER_HEADING = [
    ("Group of five coaches, led by NAME, on Zoom, 90 minutes each time.", False),
    ("NAME said I sound like a bank manager when I am worried.", False),
    ("We spoke of NAME, whose team had lost its budget, and what I had missed.", True),
    ("NAME's anger at his board took most of the hour.", True),
]


@pytest.mark.parametrize(("row", "masked"), UNDER_HEADING, ids=[r[0][:40] for r in UNDER_HEADING])
def test_named_under_a_heading_on_supervision(row: str, masked: bool) -> None:
    text = f"# Portfolio\nI coached two people, Client 1 and Client 2.\n# 2.3 Supervision\n{row.replace('NAME', 'Marit Bloom')}"
    reading, people, _ = people_of(text)
    flagged = [p for p in people if p.identifying and any("Bloom" in reading.text(span) for span in p.mentions)]
    assert bool(flagged) is masked, [(p.name, p.role.value, p.reason) for p in people]

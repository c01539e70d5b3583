"""Pairing of sessions with reflections, in the layouts that learners use."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractors.model import Session, Span
from rubrics.reflections import pair
from tests.rubrics.factories import facts


def session(document: int, block: int, client: str | None, day: date | None, **fields: Any) -> Session:
    values: dict[str, Any] = {
        "start": None,
        "minutes": 90,
        "counted": True,
        "why_not": None,
        "doubts": (),
        "missing": (),
    }
    return Session("coaching", client, day, span=Span(document, block, 0, 1), **(values | fields))


D1, D2, D3, D4 = date(2026, 1, 13), date(2026, 2, 3), date(2026, 3, 10), date(2026, 3, 24)
COLUMN = """
| Date | Client | Topic | Reflection |
| 13/1/26 | Mentee A | Goals | I explained too much, next time five minutes only |
| 3/2/26 | Mentee A | Board | Better silence, my question about the board opened things |
| 10/3/26 | Mentee B | Delegation | see notes |
"""
FORMS = """
# Session 1
| Date | 13 January 2026 |
| Client | Mentee A |
| Reflection | I rushed the contract because I was nervous of her title |
# Session 2
| Date | 3 February 2026 |
| Client | Mentee A |
| Reflection | I waited and she found the answer on her own, which surprised me |
"""
HEADINGS = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# Reflective log
13 January 2026. I noticed that I talk when I am unsure, and that she waited politely until I had finished my lecture.
10 March 2026. This time I asked for permission before I drew the model, and the drawing became hers and not mine.
"""
NUMBERS = """
# Session records
Client 1 session 1.
Client 1 session 2.
Client 2 session 1.
# Client 1, session 1: reflection
My opening was long and my listening short, and I could hear the clock while she was thinking about her answer.
# Client 2, session 1: reflection
I liked him at once, which made me careless; the challenge that I had planned stayed in my notebook until the end.
"""
AFTER = """
# First meeting
We met on 13 January and set goals for the year.
Reflection: I was stiff, I read from my notes and lost sight of him twice, and I shall leave the notes in the bag.
# Second meeting
We met on 3 February and spoke about his deputy, at length and with heat.
"""
CODES = """
| Ref | Date | Length | Point |
| K1 | 13/1/26 | 60 m | Goals |
| K2 | 3/2/26 | 60 m | Board |
| L1 | 10/3/26 | 60 m | Deputy |
# My learning log
K1. Too many notes on my knee, and he talked to the notes; leave them in the bag next time, he said nothing new.
L1: Braver. I put the silence to use and he filled it with what he had come for, which I would have missed in spring.
"""
RUNNING = """
# Diary
| No. | Client | Date | Min. |
| 1 | Birch | 13/1/26 | 60 |
| 2 | Alder | 3/2/26 | 60 |
| 3 | Birch | 10/3/26 | 60 |
# Reflections
| No. | Me: skill and knowledge | Client said | From supervision |
| 1 | Good frame, then five tips in disguise | Helpful and quick | Count them (10/3/26) |
| 3 | Warm, a bit too impressed by her | Felt understood | Not a way of challenging |
"""
LETTERS = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# After each session: reflection
| Session | What I did | Next time |
| K1 | I talked a third of the time and liked it | Under a quarter |
| L1 | I forgot to sum up though the silence was good | Sum up each half hour |
| K7 | I held on to my plan for too long | Drop it |
"""
DOTTED = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# Reflective log
| After | What I did | Next time |
| 1.1 | I talked a third of the time and liked it | Under a quarter |
| 2.1 | I forgot to sum up though the silence was good | Sum up each half hour |
| 1.7 | I held on to my plan for too long | Drop it |
"""
BELOW = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
# Reflective log
I wrote each entry within two days.
## Meeting 1, Mentee A, 13 January 2026
I gave him the seven boxes because I like them, and he saw at once that style was the odd one out.
## Meeting 2, Mentee A, 3 February 2026
I told a story about my first minister; five minutes by the clock, and she breathed out.
# Supervision
## 21 January 2026, 75 minutes
I brought the first two meetings.
"""
UNSAID = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# On the way home
I wrote these on the train, for nobody but myself.
13 January, Birch. I held the silence for eleven seconds, my longest. I laughed too long at his joke. Next time: laugh once.
3 February, Birch. My question was good and then I explained the answer. Next time I will let her find the second half.
10 March, Birch. I lost the thread and hid it, which is poor listening on my part. Next: say when I do not follow.
"""
CALLED = """
# Sessions
13 January 2026: we agreed goals.
Afterthought. I held the silence for eleven seconds and then spoilt it. Next time: count to twenty and look away.
3 February 2026: we looked at the board.
Afterthought. My question was good and then I explained the answer, which I always do. To do: stop after the question.
10 March 2026: delegation.
Afterthought. I lost the thread and hid it, which is poor listening on my part. Next time I will say so at once.
"""
WITHIN = """
# Diary
13 January, Birch, an hour. We took goal one and drew the board. Options: wait or write. Afterwards: I talked too much and enjoyed it, and I will leave the first half to her.
3 February, Birch, an hour. Goal two, with cards. Key: she has never asked. Afterwards: my silence was better this time, and I did not rescue her when she looked at me for help.
10 March, Birch, an hour. The deputy. She will ring him. Afterwards: I gave an opinion twice, which I noticed only when she wrote it down.
"""
NAMES_OF_STYLES = """
# Sessions
13 January 2026: we agreed goals.
Style: a reflector and a theorist by the questionnaire, who wants the figures before he says what he thinks of them.
3 February 2026: we looked at the board.
Style: the same, with more haste than the last time, since the board met on the Thursday of that very week.
10 March 2026: delegation.
Style: he has become an activist for a day, and the budget was cut by a tenth before he had read the paper.
"""
DIARY = """
# Sessions
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# Diary
13 January, Birch. The board meets on Thursdays. His deputy is new and the plan has forty pages.
3 February, Birch. She listed the three stores that lose money. The regional office will decide in May.
10 March, Birch. Two of the managers have left. The budget was cut by a tenth.
"""


SIGNS = """
# Log
| No. | Date | Length |
| 1.1 | 13/1/26 | 60 m |
| 1.2 | 3/2/26 | 60 m |
| 2.1 | 10/3/26 | 60 m |
# Reflective log
| After | Me | Next |
| 1.1 | I talked a third of the time and liked it | Under a quarter |
| 12 | I held on to my plan for too long | Drop it |
| 2-1 | I forgot to sum up though the silence was good | Sum up each half hour |
"""
TOLD = """
# With Birch, meeting by meeting
The first (13 January, an hour) was about her board. I asked for three names and she gave nine. I was too quick with the second question, and my notes got in the way. She said “I like lists”. I left them out of my bag at once. To mend: one question and then wait.
The second (3 February, an hour) went on with the board. I waited this time, and my patience held for most of it. She chose to ring two of the nine. I caught myself nodding at names that I like. She found it dry, and I did too. Next: keep a straight face.
The third (10 March, an hour) was the deputy. I asked what he is good at, which I had planned to do in January. My voice rose when she was unfair to him. I told her so and she laughed. Next: say it sooner.
The fourth (24 March, an hour) was short. I had the clock in view and she had not. I stopped her in the middle, for which I said sorry. My courage came late. Next: name the time at the start.
"""
TOLD_BUT_ONE = TOLD.replace(
    TOLD.splitlines()[-2],
    "The third (10 March, an hour) was the deputy. I asked what he is good at. He has two strengths and a plan. She will ring him on Friday. They meet again in May, with the board, at the new site.",
)

MIRROR = """
# Log
| Nr. | Date | Length |
| 1A | 13/1/26 | 60 m |
| 1B | 3/2/26 | 60 m |
| 2A | 10/3/26 | 60 m |
# On the bus home
| Meeting | What I saw in myself | What she said | Otherwise next time |
| 1A | Fond of my own maps | Kind | Fewer maps |
| 2A | Quick to comfort | Warm | Wait a breath |
# Supervision
| Date | What I brought | What to do differently next time |
| 3/2/26 | My maps | Leave them at home |
"""
ORDINALS = """
# Log
13 January 2026: we agreed goals.
3 February 2026: we looked at the board.
10 March 2026: delegation.
# Reflective log
| After | Me | Next |
| 1, first | I talked a third of the time and liked it | Under a quarter |
| 2, first | I forgot to sum up though the silence was good | Sum up each half hour |
| second, Client 1 | I held on to my plan for too long | Drop it |
"""
TERSE = """
# Log
13 January 2026, an hour: we agreed goals.
3 February 2026, an hour: we looked at the board.
10 March 2026, an hour: delegation.
# Afterwards
- C1, 13 Jan. Skill: mapped well, heard badly. Behaviour: at the flip chart. Next: put the pen away.
- C1, 3 Feb. Skill: silence, twice. Knowledge of boards thin, and it showed. Behaviour: hasty. Next: fewer maps.
- C2, 10 Mar. Skill: short questions. Knowledge of rotas good. Behaviour: warmer than at the start. Next: let him draw.
"""
TERSE_RECORDS = """
# Log
- 13 January 2026, an hour. Skill: mapped well, heard badly. Behaviour: at the flip chart. Next: put the pen away.
- 3 February 2026, an hour. Skill: silence, twice. Knowledge of boards thin. Next: fewer maps.
- 10 March 2026, an hour. Skill: short questions. Behaviour: warmer. Next: let him draw.
"""
CODED_PROSE = """
# Log
K1. 13 January 2026, an hour. We agreed goals.
K2. 3 February 2026, an hour. We looked at the board.
L1. 10 March 2026, an hour. Delegation.
# Reflective log
I wrote these in the evening.
After K1. Understanding self was poor, since the map was mine and the silence was hers for all of the hour.
After L1. The chair was a risk and it worked, although there was too much of an introduction before it began.
"""
FIVE = [f"1{n} May" for n in range(5)]
IN_TURN = "# Log\n" + "\n".join(f"{day} 2026, an hour: the board." for day in FIVE) + "\n# Notes after each\n"
NOTED = [
    "Spoke too fast, a habit of the trade that nobody at home would miss. Next: half as fast.",
    "Slower, and kept to the figures when he swerved off. Next: ask if it is fine.",
    "Good questions on the shop floor, with too much knowledge in them. Next: keep it out.",
    "Closed a silence like a till, when there was more to come from him. Next: count to ten.",
    "Counted, and there was more to come than anybody in that room had thought. Next: again.",
]
COUNTED = IN_TURN + "\n".join(f"({n}) {said}" for n, said in enumerate(NOTED, 1))
ONE_SHORT = IN_TURN + "\n".join(f"({n}) {said}" for n, said in enumerate(NOTED[:4], 1))
NOT_COUNTED = IN_TURN + "\n".join(f"({n}) {said}" for n, said in enumerate(NOTED, 3))
MAYS = [(n, "Birch", date(2026, 5, 10 + n - 1)) for n in range(1, 6)]


@pytest.mark.parametrize(
    ("text", "sessions", "paired"),
    [
        (COLUMN, [(4, "Mentee A", D1), (8, "Mentee A", D2), (12, "Mentee B", D3)], 2),
        (FORMS, [(2, "Mentee A", D1), (9, "Mentee A", D2)], 2),
        (HEADINGS, [(1, "Client 1", D1), (2, "Client 1", D2), (3, "Client 1", D3)], 2),
        (NUMBERS, [(1, "Client 1", D1), (2, "Client 1", D2), (3, "Client 2", D3)], 2),
        (AFTER, [(1, "Client 1", D1), (4, "Client 1", D2)], 1),
        (CODES, [(5, "Client 1", D1), (9, "Client 1", D2), (13, "Client 2", D3)], 2),
        (RUNNING, [(5, "Birch", D1), (9, "Alder", D2), (13, "Birch", D3)], 2),
        (LETTERS, [(1, "Client K", D1), (2, "Client L", D2), (3, "Client K", D3)], 2),
        (DOTTED, [(1, "Client 1", D1), (2, "Client 2", D2), (3, "Client 1", D3)], 2),
        (BELOW, [(1, "Mentee A", D1), (2, "Mentee A", D2)], 2),
        (UNSAID, [(1, "Birch", D1), (2, "Birch", D2), (3, "Birch", D3)], 3),
        (DIARY, [(1, "Birch", D1), (2, "Birch", D2), (3, "Birch", D3)], 0),
        (CALLED, [(1, "Birch", D1), (3, "Birch", D2), (5, "Birch", D3)], 3),
        (WITHIN, [(1, "Birch", D1), (2, "Birch", D2), (3, "Birch", D3)], 3),
        (NAMES_OF_STYLES, [(1, "Birch", D1), (3, "Birch", D2), (5, "Birch", D3)], 0),
        (SIGNS, [(5, None, D1), (8, None, D2), (11, None, D3)], 2),
        (TOLD, [(1, "Birch", D1), (2, "Birch", D2), (3, "Birch", D3), (4, "Birch", D4)], 4),
        (TOLD_BUT_ONE, [(1, "Birch", D1), (2, "Birch", D2), (3, "Birch", D3), (4, "Birch", D4)], 3),
        ("# Log\nWe met on 13 January.", [(1, "Client 1", D1)], 0),
        (MIRROR, [(5, None, D1), (8, None, D2), (11, None, D3)], 2),
        (ORDINALS, [(1, "Client 1", D1), (2, "Client 2", D2), (3, "Client 1", D3)], 3),
        (TERSE, [(1, "Client 1", D1), (2, "Client 1", D2), (3, "Client 2", D3)], 3),
        (TERSE_RECORDS, [(1, "Client 1", D1), (2, "Client 1", D2), (3, "Client 2", D3)], 0),
        (CODED_PROSE, [(1, "Client K", D1), (2, "Client K", D2), (3, "Client L", D3)], 2),
        (COUNTED, MAYS, 5),
        (ONE_SHORT, MAYS, 1),
        (NOT_COUNTED, MAYS, 0),
    ],
    ids=["column", "forms", "dated entries", "client and number", "after the record", "short names of sessions", "numbers", "letter and number", "client, dot, session", "sub-headings", "unsaid", "a diary", "a label of their own", "within a paragraph", "learning styles", "signs of rows", "told in order", "told, but one", "none", "a table about oneself", "ordinals", "terse", "terse records", "codes in prose", "in turn", "one short", "not from one"],
)  # fmt: skip
def test_pairs(text: str, sessions: list[tuple[int, str, date]], paired: int) -> None:
    records = tuple(session(0, block, client, day) for block, client, day in sessions)
    found = pair(facts(text, sessions=records))
    assert len(found.paired) == paired
    assert len(found.alone) == len(sessions) - paired


def test_one_entry_serves_one_session_only() -> None:
    text = "# Reflective log\n13 January 2026. I noticed that I talk when I am unsure and that she waited politely for me to stop."
    records = (session(0, 0, "Client 1", D1), session(0, 0, "Client 2", D1))
    assert len(pair(facts(text, sessions=records)).paired) == 1


def test_uncounted_sessions_need_no_reflection() -> None:
    records = (session(0, 0, "Client 1", D1, counted=False, why_not="did not attend"),)
    assert pair(facts("# Log\nNobody came.", sessions=records)).alone == ()


def test_cells_are_not_run_together() -> None:
    """ "Such a client" at the end of a row and its number at the head are no client 14."""
    rows = [
        ("13", "5 May", "I let her talk about the merger and asked nothing until the end"),
        ("14", "8 May", "I spoke too fast, as I always do with such a client"),
    ]
    text = "| No. | Reflection |\n" + "\n".join(f"| {n}, {day} | {said} |" for n, day, said in rows)
    made = facts(f"# Sessions\nThe log is in the workbook.\n# Reflection\n{text}")
    held = (session(0, 1, "Client 3", date(2026, 5, 5)), session(0, 1, "Client 3", date(2026, 5, 8)))
    pairing = pair(replace(made, sessions=held))
    assert [s.date.day for s, _ in pairing.paired if s.date] == [5, 8]

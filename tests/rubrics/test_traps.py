"""Papers that answer nothing: false "found" over all of them is at most 2 per cent of the criteria.

The brief alone, a blank form, the handbook's own text, and essays on other subjects, each judged by all three units.
"""

import pytest

from rubrics.evaluate import evaluate
from rubrics.load import load
from rubrics.model import Rubric, State
from tests.rubrics.factories import facts

MOST = 0.02

BAKERY = """
# Marketing plan for a village bakery
## 1 The business
The bakery was opened in 1974 and has three shops. Its market is shrinking because two supermarkets have come. The owner is sixty and her daughter keeps the accounts.
## 2 Strategy
The aim is to sell to cafés within twenty miles. Sales should grow by a tenth in two years. A van has to be bought, and a second baker trained.
## 3 Competition
Supermarket bread is cheap but poor. Farm shops are dear. Compared with these the bakery is in the middle, which is an uncomfortable place to be.
## 4 Evaluation
Success will be measured by sales, by the number of cafés and by a survey of customers in June. The plan is reviewed every quarter with the bank.
## 5 People
Staff turnover is low. Training is given on the job, through short courses and a visit to a mill. The policy on tips has to be written down.
"""
NURSING = """
# Pressure ulcers on a surgical ward
Pressure ulcers are painful and mostly avoidable. The literature (Hodge, 2011; Marsh and Cole, 2015) names age, immobility and poor nutrition as factors. A barrier to prevention is lack of time on night shifts.
I was the link nurse for a year. In my reflection I use Gibbs's cycle. What happened was that a patient was not turned for six hours. I felt ashamed. The evaluation showed that the chart had been filled in beforehand. Next time I will look at the skin and not at the chart.
The ethics of the case are plain: a duty of care was breached. The code of the Nursing and Midwifery Council asks for candour, and the family was told.
My development plan is to attend the tissue viability course in May, which the ward pays for, and to audit ten charts each month. The audit is reviewed by the sister in December.
"""
HISTORY = """
# Why the canal failed
The canal company was founded in 1791 by merchants who wanted coal to reach the town. Its strategy was to be first, and it was: the railway came only in 1846.
Some historians hold that the company failed because of its culture of secrecy; others, such as Payne (1988), blame the drought of 1826. Whereas the first explanation rests on letters, the second rests on tonnage. On balance the tonnage convinces me more.
The engineers had great skills and little knowledge of clay. Their behaviour towards the navvies was harsh. In practice the banks leaked from the first winter.
At least three reports warned the board. It met weekly, heard them, and did nothing. Trust between the partners broke down in 1830, and the contract with the collieries was not renewed.
"""
LEARNER = """
# My first year of learning the cello
I began at fifty. My strengths are patience and a good ear; my weakness is the left hand, which is slow. I value beauty more than speed.
My teacher says that I press too hard. I recorded myself three times and counted eleven wrong notes in the first line. I need to learn to relax, and I need to practise with a metronome.
The plan for the year is two lessons a month, which cost forty pounds, a summer school in August, and an examination in November. I keep a diary of minutes. After that I want to join the village quartet or to go on to the next grade.
"""
BLANK = """
# Learner name:
# Unit:
# Assessor:
| Criterion | Evidence | Page |
| {} | | |
# Declaration
I confirm that this is my own work. Signed: Date:
"""


def brief(rubric: Rubric) -> str:
    """The criteria with their guidance and nothing else, as learners paste them."""
    return "\n".join(f"# {c.id} {c.text}\n{c.guidance}\n{c.depth}" for c in rubric.criteria)


def papers() -> list[tuple[str, str]]:
    made = [("bakery", BAKERY), ("nursing", NURSING), ("history", HISTORY), ("cello", LEARNER)]
    for unit in ("700", "701", "703"):
        rubric = load(unit)
        made.append((f"brief {unit}", brief(rubric)))
        rows = " | | |\n| ".join(c.text for c in rubric.criteria)
        made.append((f"blank form {unit}", BLANK.format(rows)))
        made.append(
            (
                f"outcomes {unit}",
                "\n".join(f"# {o.text}\n" + "\n".join(c.text for c in o.criteria) for o in rubric.outcomes),
            )
        )
    return made


@pytest.fixture(scope="module")
def found() -> list[str]:
    said = []
    for name, text in papers():
        for unit in ("700", "701", "703"):
            results = evaluate(facts(text), load(unit)).criteria
            said.extend(f"{name} by {unit}: {r.criterion.id} {r.state}" for r in results)
    return said


def test_what_answers_nothing_is_found_nowhere(found: list[str]) -> None:
    wrong = [line for line in found if line.endswith(State.FOUND)]
    assert len(wrong) <= MOST * len(found), wrong


def test_the_official_text_alone_answers_not_even_in_part(found: list[str]) -> None:
    assert [s for s in found if s.startswith(("brief", "blank", "outcomes")) and not s.endswith(State.MISSING)] == []

"""Invented answers of ordinary learners: what an assessor reads as whole though no phrase of a list stands in it.

(unit, criterion, state, why, text). Every text is our own.
"""

FOUND, PARTIAL, MISSING = "found", "partial", "missing"

SIDES = """
I work with FUEL, which frames a talk, understands where it stands, explores what is wished for and lays out a plan.
From the singer's chair it is gentle: two tenors told me that nobody had asked them before what they wished for.
From my own side as mentor it keeps my anecdotes for the third step, and I forget that the second one is slow.
{third}
"""

THINGS = """
Whether mentoring takes root in a chain of bakeries is decided by a few matters. Backing from the owner is first: she took a mentee herself before she asked others. {second} Choice of mentors is third, since the best bakers are not the best listeners. {fourth}
"""

METHODS = """
There are other ways to bring on a head of nursing. Action learning puts her with five of her equals, and Revans (2011) holds that they learn by questions; ours fell apart when one of them left. Secondment lends her to another hospital, where Hartley (2014) found that half learn and half only wait. {third}
"""

PURPOSES = """
A shipyard's strategic purpose with a mentor is that the feel for steel is not lost when the old hands retire in the spring. Mentors there have held the post that their mentees are to hold. {mentor}
The coach comes for a change that has to be made by one director before the next launch. A coach need never have seen a ship. {pair}
The reason for spending on either at this level is that a director's error is built into forty thousand tons, because nobody below will say so.
"""

BELLS = """
Bell founders listen to a bell for a minute after it was struck, and Schön (1983) asks no more of those who listen to people. {reason} I used to speak first in each meeting with a mentee; now I have altered that and count to ten, and the talk is theirs.
"""

CODES = """
Ethical practice has a theory. Rest's (1986) model has four components: one sees that there is a moral question, judges it, wants to do right and does it. I fail at the first more often than at the last, so the model has its use for me as a list of places to look.
{code}
In practice I do not judge what a mentee tells me of her husband, I keep her notes at home under a letter, and I declared a conflict of interest when her brother applied to us for a post.
"""

AFTERWARDS = """
Evaluating what comes next is easier than doing it. Supervision with the same woman costs me sixty pounds an hour and keeps me from flattering myself, though after some years we shall be too kind to each other. A reading circle is free and only as good as those who have read. {when}
"""

ONE_SIDE = """
Why would a fishing port pay for coaches? Its strategy is to halve the fleet and keep the harbour, and coaching is bought for that: a harbour master who has only ever grown has to learn to close. Grant (2012) found that goals come nearer where somebody outside asks after them. The rationale at this level is that nobody on the quay dares to, because he signs their berths.
{other}
"""

LATER = """
When the year is over I shall go on. {announced}
A ring of four mentors from the lighthouse service. It is free, and they know what fog does to a voice. Its danger is that we come to admire one another.
The register of a professional body in the third year. I would have to count my hours and be looked at by strangers, which I need; it is dear, and it may end in forms.
My logbook. Nothing has shown me as much for so little, though it never argues, so that I'd read it aloud to somebody twice a year.
"""

GAUGES = """
Am I a good mentor? {tools} I think I am patient and clear, and that people leave with less weight than they came with. I believe I could sit with anybody for an hour. Where I am less good is at the end, since I like the talk too much to close it, and I would put myself in the middle of those I know.
"""

MENDED = """
What I change comes down to three things. The skill is to wait, and I have put a sand glass on the sill that runs for a minute before I may speak. The knowledge is of grief, on which I am reading two books, since both mentees had lost somebody. The behaviour is to leave the telephone in the hall, and I have done so since the spring.
{strengths}
"""

YEAR = """The plan runs from September 2026 to August 2027.
| What | When | What it takes | {watch} | {over} |
| Shadow a mentor of harbour pilots | September to November 2026 | Two days of leave, the fare | A page of notes for each day | With my supervisor in December |
| Course on endings | January to March 2027 | £300 from the training fund | The certificate and one changed letter | With my supervisor in April |
| Ten recorded hours | April to August 2027 | A recorder, my mentees' leave | A tally of questions each month | With my supervisor in August |
The three go on side by side, and the fund has agreed to pay."""

ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "700",
        "2.2",
        FOUND,
        "a side called what this organisation is",
        SIDES.format(
            third="From the chair of the opera house it ends in a plan, and says nothing of the season's money."
        ),
    ),
    (
        "700",
        "2.2",
        FOUND,
        "seen from somewhere",
        SIDES.format(
            third="Seen from the parish that lends me for it, it is cheap, and it leaves the parish out of the talk."
        ),
    ),
    (
        "700",
        "2.2",
        FOUND,
        "whoever pays and what he sees",
        SIDES.format(
            third="The council that pays for it sees something different: a plan that can be filed and asked about."
        ),
    ),
    (
        "700",
        "2.2",
        FOUND,
        "a merit seen",
        SIDES.format(
            third="The company sees an obvious benefit, since every talk ends with a plan that it can ask about."
        ),
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "two sides, and a place that nobody judges from",
        SIDES.format(
            third="From the window of the opera house one sees the harbour, and the singers came by the tram."
        ),
    ),
    (
        "700",
        "2.2",
        PARTIAL,
        "two sides, and what a company sees elsewhere",
        SIDES.format(
            third="The company sees another year of loss coming, and the singers talk of little else in the tram."
        ),
    ),
    (
        "700",
        "1.4",
        FOUND,
        "ordinals without an article, one left out",
        THINGS.format(
            second="Time off the ovens counts as much, because what is not on the rota is not done.",
            fourth="Policy is fourth, and one page about what is kept between the two was enough.",
        ),
    ),
    (
        "700",
        "1.4",
        PARTIAL,
        "two of them only",
        THINGS.format(second="She is seen with him on Fridays.", fourth="The queue was second to none in the town."),
    ),
    (
        "700",
        "1.3",
        FOUND,
        "a third outside every list, called the third",
        METHODS.format(
            third="Film evenings are the third. Bolt (2016) saw managers talk afterwards as they never did in a seminar, "
            "and could not say what they did differently on the Monday."
        ),
    ),
    (
        "700",
        "1.3",
        PARTIAL,
        "a third that is no way",
        METHODS.format(
            third="The winter was hard. Bolt (2016) saw managers leave the wards for the office, and could not say what "
            "they did there on the Monday."
        ),
    ),
    (
        "700",
        "1.1",
        FOUND,
        "both as a pair",
        PURPOSES.format(mentor="", pair="One keeps what the yard knows, and the other moves what it does."),
    ),
    (
        "700",
        "1.1",
        FOUND,
        "neither by name",
        PURPOSES.format(mentor="", pair="Neither replaces a course in welding."),
    ),
    (
        "700",
        "1.1",
        FOUND,
        "the same said of each",
        PURPOSES.format(mentor="", pair="Mentors guard the yard's memory. Coaches guard its appetite."),
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "each by itself",
        PURPOSES.format(mentor="", pair="The yard has paid for them since 2019."),
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "both of something else",
        PURPOSES.format(mentor="", pair="Both my sons work there, one in the paint shop."),
    ),
    (
        "700",
        "2.3",
        FOUND,
        "what would have come about without it",
        BELLS.format(
            reason="Without the ten lines that I write on the train I should have gone on telling my stories."
        ),
    ),
    (
        "700",
        "2.3",
        FOUND,
        "the only way",
        BELLS.format(
            reason="For a mentor whom nobody watches, ten lines on the train are the only way of hearing herself."
        ),
    ),
    (
        "700",
        "2.3",
        PARTIAL,
        "no reason",
        BELLS.format(reason="I write ten lines on the train after each meeting and read them in the evening."),
    ),
    (
        "700",
        "2.4",
        FOUND,
        "a paragraph labelled as the code's",
        CODES.format(
            code="Code. EMCC (2021): candour about what is kept between two people, and to whom a complaint goes."
        ),
    ),
    (
        "700",
        "2.4",
        PARTIAL,
        "a body without a code",
        CODES.format(
            code="Courses. EMCC (2021): nine of them in the year, and a meeting of members in the spring at Ghent."
        ),
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "a pair of something else, before the other side is spoken of",
        PURPOSES.format(
            mentor="They do two jobs, and both matter: one is for the career and the other for the heart.", pair=""
        ),
    ),
    (
        "703",
        "2.3",
        FOUND,
        "what continues",
        AFTERWARDS.format(
            when="I continue with both when the year of the plan is over, and look at them each January."
        ),
    ),
    (
        "703",
        "2.3",
        PARTIAL,
        "clients who continue",
        AFTERWARDS.format(
            when="If I leave them out, my clients will continue to bring me lists and to thank me for them."
        ),
    ),
    (
        "700",
        "1.1",
        PARTIAL,
        "the other side is only left aside",
        ONE_SIDE.format(
            other="The port has mentors too and they do good work, but this essay is about coaching and I say no more of them."
        ),
    ),
    (
        "700",
        "1.1",
        FOUND,
        "the other side has its own purpose",
        ONE_SIDE.format(
            other="Mentors are bought for the opposite: that what the old pilots know of the bar is not lost. A mentor looks back, whereas a coach looks at what is to end."
        ),
    ),
    (
        "703",
        "2.3",
        FOUND,
        "three things announced, a paragraph each under a phrase",
        LATER.format(announced="I see three things, and they are not of one worth."),
    ),
    (
        "703",
        "1.3",
        PARTIAL,
        "tools in one sentence, and nothing of what they showed",
        GAUGES.format(
            tools="As anybody on the course I have supervision and a SWOT to go by, and I have gone by them."
        ),
    ),
    (
        "703",
        "1.3",
        FOUND,
        "what two tools showed",
        GAUGES.format(
            tools="My supervisor heard me answer my own questions four times in an hour. The SWOT that I drew in May put endings under weaknesses."
        ),
    ),
    (
        "703",
        "1.4",
        PARTIAL,
        "what is weak alone",
        MENDED.format(strengths="I hope that it shows by the winter, and that nobody minds the glass."),
    ),
    (
        "703",
        "1.4",
        FOUND,
        "what is strong as well",
        MENDED.format(
            strengths="My strengths I mean to put to better use: my ear for a tune in a voice can serve the mentee if I say aloud what I hear in it."
        ),
    ),
    (
        "700",
        "2.2",
        FOUND,
        "how it looks to each",
        SIDES.format(
            third="How it looks to the organisation. The choir trust likes the plan at its end, and pays for it."
        ),
    ),
    ("703", "2.2", FOUND, "watched and gone over", YEAR.format(watch="How I'll know", over="When we go over it")),
    ("703", "2.2", FOUND, "the same in other words", YEAR.format(watch="How I keep watch", over="Gone over")),
    ("703", "2.2", PARTIAL, "columns that say neither", YEAR.format(watch="Where", over="With whom")),
)

"""Answers of unit 700 with their sources as many hands give them: in notes, tables, lists, headings and sentences.

Each: what is peculiar; the criterion; for how many of its methods or areas a source is given; whether its notes are
foot- or endnotes; whether it has a reference list; the text, as `noted` reads it.
"""

from __future__ import annotations

LIST = """# References
Boud, D. and Garrick, J. (1999) Understanding Learning at Work. London: Routledge.
Clutterbuck, D. (2014) Everyone Needs a Mentor. 5th edn. London: CIPD.
Cox, E. (2013) Coaching Understood. London: Sage.
Egan, G. (2014) The Skilled Helper. 10th edn. Belmont: Brooks/Cole.
Kline, N. (1999) Time to Think. London: Ward Lock.
Bluckert, P. (2006) Psychological Dimensions of Executive Coaching. Maidenhead: Open University Press.
Garavan, T.N. (1997) 'Training, development, education and learning: different or the same?', Journal of European \
Industrial Training, 21(2), pp. 39-50.
Revans, R. (2011) ABC of Action Learning. Farnham: Gower.
Rosenberg, M.J. (2006) Beyond E-Learning. San Francisco: Pfeiffer.
Mind Tools (2020) Coaching skills. Available at: https://www.mindtools.com/x (Accessed: 3 May 2024)."""

ANSWERS: tuple[tuple[str, str, int, str, bool, str], ...] = (
    ("one para, notes after stops", "1.3", 3, "footnote", True, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{Boud and \
Garrick, 1999, p. 30.}} Action learning sets bring peers together on real problems and oblige each of them to \
act.{{Revans (2011), ch. 2.}} E-learning reaches every site at once, is cheap for each learner and can be \
repeated at will.{{Rosenberg, 2006.}}
"""),
    ("full notes no list", "1.3", 3, "footnote", False, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{Boud, D. \
and Garrick, J. (1999) Understanding Learning at Work. London: Routledge.}} Action learning sets bring peers \
together on real problems and oblige each of them to act.{{Revans, R. (2011) ABC of Action Learning. Farnham: \
Gower, p. 12.}} E-learning reaches every site at once, is cheap for each learner and can be repeated at \
will.{{Rosenberg, M.J. (2006) Beyond E-Learning. San Francisco: Pfeiffer.}}
"""),
    ("endnotes, mark before the stop", "1.3", 3, "endnote", True, """
Work shadowing lets a manager see how another department decides, though it costs two people's time{{Boud and \
Garrick (1999).}}. Action learning sets bring peers together on real problems and oblige each of them to \
act{{Ibid., p. 51.}}. E-learning reaches every site at once, is cheap for each learner and can be repeated at \
will{{Rosenberg (2006), p. 3.}}.
"""),
    ("mark on the name", "1.3", 3, "footnote", True, """
Work shadowing{{Boud and Garrick, 1999.}} lets a manager see how another department decides, though it costs two \
people's time. Action learning sets{{Revans, 2011.}} bring peers together on real problems and oblige each of \
them to act. E-learning{{Rosenberg, 2006, p. 9.}} reaches every site at once, is cheap for each learner and can \
be repeated at will.
"""),
    ("only two have notes", "1.3", 2, "footnote", True, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{Boud and \
Garrick, 1999.}} Action learning sets bring peers together on real problems and oblige each of them to act. \
E-learning reaches every site at once, is cheap for each learner and can be repeated at will.{{Rosenberg, \
2006.}}
"""),
    ("all notes at the last", "1.3", 1, "footnote", True, """
Work shadowing lets a manager see how another department decides and what it costs them. Action learning sets \
bring peers together on real problems and oblige each of them to act. E-learning reaches every site at once, is \
cheap for each learner and can be repeated at will.{{Boud and Garrick, 1999.}}{{Rosenberg, 2006.}}{{Revans, \
2011.}}
"""),
    ("sub-headings with notes on them", "1.3", 3, "footnote", True, """
## Work shadowing{{Boud and Garrick, 1999.}}
It lets a manager see how another department decides, and costs two people's time for a week.
## Action learning{{Revans (2011).}}
Peers meet on real problems and each of them is obliged to act between meetings.
## E-learning{{Rosenberg, 2006.}}
It reaches every site at once, is cheap for each learner and can be repeated at will.
"""),
    ("citation in sub-heading", "1.3", 3, "footnote", True, """
## Work shadowing (Boud and Garrick, 1999)
It lets a manager see how another department decides, and costs two people's time for a week.
## Action learning (Revans, 2011)
Peers meet on real problems and each of them is obliged to act between meetings.
## E-learning (Rosenberg, 2006)
It reaches every site at once, is cheap for each learner and can be repeated at will.
"""),
    ("table with source column", "1.3", 3, "footnote", True, """
| Method | Strengths and limits | Key source |
| Work shadowing | Lets a manager see how another department decides, but costs two people's time | Boud and \
Garrick (1999) |
| Action learning sets | Peers work on real problems and each must act, yet the set needs a facilitator | Revans \
(2011) |
| E-learning | Reaches every site at once and is cheap, though completion rates are low | Rosenberg (2006) |
"""),
    ("table, one source missing", "1.3", 2, "footnote", True, """
| Method | Strengths and limits | Key source |
| Work shadowing | Lets a manager see how another department decides, but costs two people's time | Boud and \
Garrick (1999) |
| Action learning sets | Peers work on real problems and each must act, yet the set needs a facilitator | |
| E-learning | Reaches every site at once and is cheap, though completion rates are low | Rosenberg (2006) |
"""),
    ("table, method with source in first cell", "1.3", 3, "footnote", True, """
| Method | Strengths | Limits |
| Work shadowing (Boud and Garrick, 1999) | Lets a manager see how another department decides | costs two \
people's time and needs trust |
| Action learning (Revans, 2011) | Peers work on real problems and each must act | the set needs a facilitator \
and a room |
| E-learning (Rosenberg, 2006) | Reaches every site at once and is cheap | completion rates are low at our place \
|
"""),
    ("table with notes", "1.3", 3, "footnote", True, """
| Method | Evaluation |
| Work shadowing | Lets a manager see how another department decides, but costs two people's time{{Boud and \
Garrick, 1999.}} |
| Action learning sets{{Revans, 2011, p. 4.}} | Peers work on real problems and each must act, yet the set needs \
a facilitator |
| E-learning | Reaches every site at once and is cheap,{{Rosenberg, 2006.}} though completion rates are low |
"""),
    ("bullets with source behind", "1.3", 3, "footnote", True, """
There are three alternatives to coaching that I would consider.
- Work shadowing: lets a manager see how another department decides, but costs two people's time (Boud and \
Garrick, 1999).
- Action learning sets: peers work on real problems and each must act, yet the set needs a facilitator (Revans, \
2011).
- E-learning: reaches every site at once and is cheap, though completion rates are low (Rosenberg, 2006).
"""),
    ("bullets with Source: line of own", "1.3", 3, "footnote", True, """
There are three alternatives to coaching that I would consider.
Work shadowing
It lets a manager see how another department decides, but costs two people's time and some trust.
Source: Boud and Garrick (1999).
Action learning sets
Peers work on real problems and each must act, yet the set needs a facilitator who knows the work.
Source: Revans (2011).
E-learning
It reaches every site at once and is cheap, though completion rates are low in our business.
Source: Rosenberg (2006).
"""),
    ("sources after a list, each named", "1.3", 3, "footnote", True, """
Three methods stand beside coaching.
- Work shadowing lets a manager see how another department decides, but costs two people's time and trust.
- Action learning sets let peers work on real problems and each must act, yet a set needs a facilitator.
- E-learning reaches every site at once and is cheap, though completion rates are low in our business.
The key source for work shadowing is Boud and Garrick (1999). For action learning I have used Revans (2011). For \
e-learning, Rosenberg (2006) is the text that most writers go back to.
"""),
    ("sentence before", "1.3", 3, "footnote", True, """
Boud and Garrick (1999) show what can be learned by watching at work. Work shadowing lets a manager see how \
another department decides, but costs two people's time and trust.
Revans (2011) held that there is no learning without action. Action learning sets let peers work on real \
problems and each must act, yet a set needs a facilitator.
Rosenberg (2006) foresaw how training would move to screens. E-learning reaches every site at once and is cheap, \
though completion rates are low in our business.
"""),
    ("sources in one bracket after each, semi", "1.3", 3, "footnote", True, """
Alternatives to coaching are work shadowing (Boud and Garrick, 1999), action learning (Revans, 2011) and \
e-learning (Rosenberg, 2006). Work shadowing lets a manager see how another department decides, but costs two \
people's time and trust. Action learning sets let peers work on real problems and each must act, yet a set needs \
a facilitator. E-learning reaches every site at once and is cheap, though completion rates are low in our \
business.
"""),
    ("notes in the listing sentence", "1.3", 3, "footnote", True, """
Alternatives to coaching are work shadowing,{{Boud and Garrick, 1999.}} action learning{{Revans, 2011.}} and \
e-learning.{{Rosenberg, 2006.}} Work shadowing lets a manager see how another department decides, but costs two \
people's time and trust. Action learning sets let peers work on real problems and each must act, yet a set needs \
a facilitator. E-learning reaches every site at once and is cheap, though completion rates are low in our \
business.
"""),
    ("ibid and op cit notes", "1.3", 3, "footnote", True, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{Boud and \
Garrick, 1999, p. 30.}} Action learning sets bring peers together on real problems and oblige each of them to \
act.{{Ibid.}} E-learning reaches every site at once, is cheap for each learner and can be repeated at \
will.{{Boud and Garrick, op. cit., p. 77.}}
"""),
    ("web address notes", "1.3", 3, "footnote", False, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{CIPD \
(2023) Job shadowing factsheet. Available at: https://www.cipd.org/shadowing (Accessed: 2 March 2025).}} Action \
learning sets bring peers together on real problems and oblige each of them to act.{{World Institute for Action \
Learning (2022) What is action learning? https://wial.org/action-learning/ [Accessed 5 March 2025].}} E-learning \
reaches every site at once, is cheap for each learner and can be repeated at will.{{Rosenberg, M.J. (2006) \
Beyond E-Learning. San Francisco: Pfeiffer.}}
"""),
    ("notes: one general remark no source", "1.3", 1, "footnote", True, """
Work shadowing lets a manager see how another department decides, though it costs two people's time.{{We tried \
this in 2019 with two teams.}} Action learning sets bring peers together on real problems and oblige each of \
them to act.{{Revans, 2011.}} E-learning reaches every site at once, is cheap for each learner and can be \
repeated at will.{{My own view.}}
"""),
    ("2.1 one paragraph four notes", "2.1", 4, "footnote", True, """
Knowledge of adult learning and of how firms work underpins what an executive coach can offer.{{Cox, 2013, p. \
3.}} Skills of listening, questioning and summarising let the coach hold a demanding conversation well.{{Egan, \
G. (2014) The Skilled Helper. 10th edn. Belmont: Brooks/Cole.}} Behaviours such as patience, honesty and a \
steady presence are what a client sees before all else.{{Bluckert (2006), p. 40.}} Practices such as \
contracting, note keeping and regular supervision make the work dependable.{{Kline, 1999.}}
"""),
    ("2.1 two notes", "2.1", 2, "footnote", True, """
Knowledge of adult learning and of how firms work underpins what an executive coach can offer.{{Cox, 2013, p. \
3.}} Skills of listening, questioning and summarising let the coach hold a demanding conversation well. \
Behaviours such as patience, honesty and a steady presence are what a client sees before all else.{{Bluckert \
(2006), p. 40.}} Practices such as contracting, note keeping and regular supervision make the work dependable.
"""),
    ("2.1 table source column", "2.1", 4, "footnote", True, """
| Area | What it takes | Source |
| Knowledge | Adult learning theory and how firms work underpin what an executive coach can offer | Cox (2013) |
| Skills | Listening, questioning and summarising let the coach hold a demanding conversation | Egan (2014) |
| Behaviours | Patience, honesty and a steady presence are what a client sees before all else | Bluckert (2006) \
|
| Practices | Contracting, note keeping and regular supervision make the work dependable | Kline (1999) |
"""),
    ("2.1 notes whose titles name another area", "2.1", 1, "footnote", False, """
Knowledge of adult learning and of how firms work underpins what an executive coach can offer.{{Cox, E. (2013) \
Coaching Understood: skills and behaviours at work. London: Sage.}} Skills of listening, questioning and \
summarising let the coach hold a demanding conversation well. Behaviours such as patience, honesty and a steady \
presence are what a client sees before all else. Practices such as contracting, note keeping and regular \
supervision make the work dependable.
"""),
    ("first second third", "1.3", 3, "footnote", True, """
I compared three approaches. The first is job rotation among senior colleagues, which is cheap and keeps \
knowledge in the firm, but depends on who is free (Clutterbuck, 2014, p. 9). The second is a formal management \
diploma. It gives structure and a certificate, as Garavan (1997) points out, although it is slow. Finally there \
is the action learning set: six people, a real problem each, and a promise to act (Revans, 2011).
"""),
    ("long paras narrative late", "1.3", 3, "footnote", True, """
Secondment means a post elsewhere in the group for three to twelve months. The manager comes back with contacts \
and a wider view. The cost is borne by the home team, which has to cover. Boud and Garrick (1999) put learning \
in the midst of work, and secondment is the plainest case of that.
Job rotation puts the executive beside somebody who has done the job. It works through story and example. \
Clutterbuck (2014) warns that a mentor who is also the boss is neither.
E-learning is quick to roll out and easy to track. It suits compliance topics more than judgement. Rosenberg \
(2006) said twenty years ago that content without context teaches little.
"""),
    ("numbered style", "1.3", 3, "footnote", False, """
Secondment means a post elsewhere in the group for three to twelve months and widens the view [1]. Job rotation \
puts the executive beside somebody who has done the job before and can tell the story [2, p. 14]. E-learning is \
quick to roll out and easy to track across all our sites [3].
# References
[1] Boud, D. and Garrick, J. (1999) Understanding Learning at Work. London: Routledge.
[2] Clutterbuck, D. (2014) Everyone Needs a Mentor. London: CIPD.
[3] Rosenberg, M.J. (2006) Beyond E-Learning. San Francisco: Pfeiffer.
"""),
    ("brackets after list each in own line", "1.3", 3, "footnote", True, """
Methods considered:
Secondment, which widens the view of the executive but leaves a gap at home for months.
(Boud and Garrick, 1999)
Job rotation, which passes on the stories of the firm but depends on the mentor's time.
(Clutterbuck, 2014)
E-learning, which is quick to roll out and easy to track but lonely for the learner.
(Rosenberg, 2006)
"""),
    ("source list below table as note", "1.3", 3, "footnote", True, """
Secondment, job rotation and e-learning are compared below.
| | Secondment | Job rotation | E-learning |
| For | widens the view of an executive in a few months | passes on the stories and the unwritten rules of the \
firm | quick to roll out and easy to track at every site |
| Against | leaves a gap at home and may not lead anywhere | depends on the time and the temper of one mentor | \
lonely, and most people do not finish what they began |
| Source | Boud and Garrick (1999) | Clutterbuck (2014) | Rosenberg (2006) |
"""),
    ("columns, notes in heads", "1.3", 3, "footnote", True, """
| | Secondment{{Boud and Garrick, 1999.}} | Job rotation{{Clutterbuck, 2014, p. 9.}} | E-learning{{Rosenberg, \
2006.}} |
| For | widens the view of an executive in a few months | passes on the stories and the unwritten rules of the \
firm | quick to roll out and easy to track at every site |
| Against | leaves a gap at home and may not lead anywhere | depends on the time and the temper of one mentor | \
lonely, and most people do not finish what they began |
"""),
    ("one sentence two methods each source", "1.3", 2, "footnote", True, """
While job rotation, as Clutterbuck (2014) describes it, lives from the relation of two people, action learning \
(Revans, 2011) lives from the questions of six. E-learning needs nobody else at all, which is its strength in a \
group of forty sites and its weakness for senior people.
"""),
    ("unlike", "1.3", 1, "footnote", True, """
Job rotation lives from the relation of two people over a year or more (Clutterbuck, 2014). Unlike job rotation, \
e-learning needs nobody else at all, which is its strength in a group of forty sites. Secondment, finally, moves \
the whole person to another place for half a year at least.
"""),
    ("general source in intro only", "1.3", 0, "footnote", True, """
There are many ways of developing executives beside coaching (Garavan, 1997). Job rotation lives from the \
relation of two people over a year or more. Secondment moves the whole person to another place for half a year \
at least. E-learning reaches forty sites at once and costs little for each person.
"""),
    ("conclusion source only", "1.3", 0, "footnote", True, """
Job rotation lives from the relation of two people over a year or more.
Secondment moves the whole person to another place for half a year at least.
E-learning reaches forty sites at once and costs little for each person.
In conclusion, all learning at work depends on what the line manager makes of it afterwards (Boud and Garrick, \
1999).
"""),
    ("according to at start of para", "1.3", 3, "footnote", True, """
According to Clutterbuck (2014), an experienced colleague is the oldest of all teachers. Job rotation lives from \
the relation of two people over a year or more.
Boud and Garrick (1999) want learning to happen where the work is. A secondment moves the whole person to \
another place for half a year at least.
It was Rosenberg (2006) who asked what comes beyond the electronic course. E-learning reaches forty sites at \
once and costs little for each person.
"""),
    ("back-referring opening stays", "1.3", 1, "footnote", True, """
Job rotation lives from the relation of two people over a year or more.
This takes time that few directors have (Clutterbuck, 2014). A secondment moves the whole person to another \
place for half a year at least.
E-learning reaches forty sites at once and costs little for each person.
"""),
    ("endnotes full citations", "1.3", 3, "endnote", False, """
Job rotation lives from the relation of two people over a year or more.{{David Clutterbuck, Everyone Needs a \
Mentor, 5th edn (London: CIPD, 2014), p. 12.}} Secondment moves the whole person to another place for half a \
year at least.{{David Boud and John Garrick, Understanding Learning at Work (London: Routledge, 1999).}} \
E-learning reaches forty sites at once and costs little for each person.{{Marc Rosenberg, Beyond E-Learning (San \
Francisco: Pfeiffer, 2006).}}
"""),
    ("notes see also", "1.3", 3, "footnote", True, """
Job rotation lives from the relation of two people over a year or more.{{See Clutterbuck (2014), especially \
chapter 3; for a critical voice see Garavan (1997).}} Secondment moves the whole person to another place for \
half a year at least.{{On learning where the work is, Boud and Garrick (1999).}} E-learning reaches forty sites \
at once and costs little for each person.{{The phrase is from Rosenberg (2006, p. 4).}}
"""),
    ("key source label", "1.3", 3, "footnote", True, """
Job rotation
It lives from the relation of two people over a year or more, and from trust.
Key source: Clutterbuck, D. (2014) Everyone Needs a Mentor.
Secondment
It moves the whole person to another place for half a year at least, with all that this costs.
Key source: Boud and Garrick, 1999.
E-learning
It reaches forty sites at once and costs little for each person, but few finish what they begin.
Key source: Rosenberg (2006)
"""),
    ("2.1 sub-headed, bibliography in notes", "2.1", 4, "footnote", True, """
## Knowledge
A coach at this level has to know how boards decide and how adults learn.{{Cox, 2013, p. 3.}}
## Skills
Listening and questioning are the trade itself; summarising comes third.{{Egan, 2014, p. 88.}}
## Behaviours
Patience, and a steady presence when the client is angry, are seen before anything else.{{Bluckert, 2006.}}
## Practices
Contracts, notes and regular supervision keep the work safe for both.{{Kline, 1999, p. 17.}}
"""),
    ("2.1 bullets with run-in", "2.1", 4, "footnote", True, """
- Knowledge: of business, of adult learning and of oneself (Cox, 2013). Without it the coach is a kind stranger.
- Skills: listening, questioning, summarising (Egan, 2014). They are trained and can be lost again.
- Behaviours: patience, honesty, steadiness (Bluckert, 2006). The client sees them first.
- Practices: contract, notes, supervision (Kline, 1999). They keep the work safe.
"""),
    ("2.1 knowledge and skills shared sentence", "2.1", 4, "footnote", True, """
Knowledge of the business and of adult learning comes first (Cox, 2013), skills of listening and questioning \
second (Egan, 2014). Behaviours are what the client sees: patience, honesty and a steady presence in bad weeks \
(Bluckert, 2006). Practices hold all of it together: contracts, notes and supervision every six weeks (Kline, \
1999).
"""),
)  # fmt: skip

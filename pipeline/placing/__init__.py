"""Whose work each file of a cohort is, for which unit, at which attempt: `place.place` puts documents into submissions.

- One file: `names` (its own name and its folders'), `learners` (names inside it), `units` and `subject` (its unit),
  `whose` (all of these weighed).
- The cohort: `forms` (one person's names), `numbers` (candidates' numbers and lists), `staff` (who is no learner),
  `testimony` (what somebody else wrote), `company` (the files around one), `register` (the centre's list), `versions`.
"""

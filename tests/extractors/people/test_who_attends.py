"""Who is listed, thanked, met or called by name: found where a name stands in a short form, in the role that is told."""

from __future__ import annotations

import pytest

from tests.extractors.test_people_excerpts import people_of

TOLD = (
    ("# Group supervision, 5 March\nPresent: Ingeborg (supervisor), Tsering, Hyun-ju, Kerensa Fox", "Tsering", "peer"),
    ("# Peer supervision\nApologies: Tsering", "Tsering", "peer"),
    ("# Action learning set, second meeting\nNot present: Tsering", "Tsering", "peer"),
    ("# Supervision circle\nMembers present: Ana Lima, Tsering", "Tsering", "peer"),
    ("# Our learning set\nAttending: Tsering and two more", "Tsering", "peer"),
    ("# Group supervision\nPresent: Marit Holm (supervisor), Tsering", "Marit", "supervisor"),
    (
        "# Group supervision\nPresent: Marit Holm (supervisor), Ingrid\nIngrid used the drama triangle of Karpman.",
        "Ingrid",
        "peer",
    ),
    ("# Learning set\nPresent: Ingrid, Jaz\nIngrid drew the four levels on a napkin.", "Ingrid", "peer"),
    ("To the cohort, and most of all to Saoirse and Mrs Abernethy, who was brave.", "Abernethy", "peer"),
    ("I thank my fellow learners, especially Tsering, for their patience.", "Tsering", "peer"),
    ("Thanks to the whole group, not least Oluwaseun Akande.", "Akande", "peer"),
    ("I practised with Tsering from my action learning set.", "Tsering", "peer"),
    ("Li Wen, from the peer group, timed me.", "Wen", "peer"),
    ("The first session followed; chemistry was with Ingrid on 24 November.", "Ingrid", "client"),
    ("A chemistry call with Tsering, thirty minutes.", "Tsering", "client"),
    ("# Notes from chemistry meetings\nSelam Tekle wants to lead the team one day.", "Tekle", "client"),
    ("To Maggie Loughran, my director at the advice centre, for Thursdays.", "Loughran", "manager"),
    ("I owe it to Bogdan Ilic, my head of department, who let me go early.", "Ilic", "manager"),
    ("Thanks to Ingrid for her patience and to the children.", "Ingrid", "family"),
    ("I have read your draft and it needs a page more.\nAll best\nIngrid", "Ingrid", "tutor"),
    ("Your reflective log for 703 is nearly there.\nAs ever,\nTsering", "Tsering", "tutor"),
    ("My mentor at work, Gordon Eccleston, warned me about rescuing.", "Eccleston", "colleague"),
    ("Mrs Iqbal sat in on the first meeting as sponsor.", "Iqbal", "sponsor"),
    ("Dr Farah Mistry filled the form in as a client.", "Mistry", "client"),
)
FLAGGED = (
    ("Me: See you tomorrow, Jaz.", "Jaz"),
    ("Me: Well done, Tsering!", "Tsering"),
    ("Coach: What would you say to her, Jaz?", "Jaz"),
    ("I wrote back: Thank you for telling me, Tsering.", "Tsering"),
    ("Client 1: Good morning, Jaz.", "Jaz"),
    ("Apologies so far: Sunniva, P. Rajakaruna.", "Sunniva"),
    ("Apologies received: Tsering, B. Holm.", "Tsering"),
    ("I heard Ingrid shout at her team.", "Ingrid"),
    ("I heard Oluwaseun Akande out and he thanked me.", "Akande"),
    ("Ingrid wrote the rota in her book.", "Ingrid"),
    ("Ingrid keeps a list in her notebook and showed me.", "Ingrid"),
    ("My client this month: Ingrid, twice.", "Ingrid"),
    ("Mr Hollinrake by telephone, 20 May: the plan is on time.", "Hollinrake"),
)
SILENT = (
    "See you on Monday, Friday or whenever.",
    "Could you come to Leeds, Yorkshire?",
    "Thank you, Client 2.",
    "It makes you think, Coach!",
    "What would you do, Client 1?",
    "Present: four coaches from the health boards, self",
    "Apologies: none",
    "I heard Theodora Lindqvist speak at the conference in Leeds.",
    "Haverstock, in a book on teams, says the reverse.",
    "Rigby wrote the foreword.",
    "My reading this month: Haverstock on shame, two articles.",
    "There is a nice passage in Rigby about silence.",
    "Spelling was checked with Grammarly and the references with Zotero.",
    "Quillbot went over it and Turnitin found four per cent.",
    "Members: Unite, Unison",
    "The Karpman drama triangle was used again.",
    "Kotter and Lewin models were compared.",
    "Name of witness: Judith Amankwah",
)


@pytest.mark.parametrize(("text", "name", "role"), TOLD, ids=[t[:40] for t, _, _ in TOLD])
def test_role_told(text: str, name: str, role: str) -> None:
    reading, people, _ = people_of(text if text.startswith("#") else f"# Portfolio\n{text}")
    said = {p.role.value for p in people if any(name in reading.text(span) for span in p.mentions)}
    assert said == {role}, [(p.name, p.role.value, p.reason) for p in people]


@pytest.mark.parametrize(("text", "name"), FLAGGED, ids=[t[:40] for t, _ in FLAGGED])
def test_flagged(text: str, name: str) -> None:
    reading, people, _ = people_of(f"# Portfolio\nI coached Client 1 and Client 2.\n{text}")
    assert any(p.identifying and any(name in reading.text(s) for s in p.mentions) for p in people), people


@pytest.mark.parametrize("text", SILENT)
def test_nobody_flagged(text: str) -> None:
    _, people, _ = people_of(f"# Portfolio\nI coached Client 1 and Client 2.\n{text}")
    assert not [p for p in people if p.identifying]

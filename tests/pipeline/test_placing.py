"""Whose work each file is, for which unit, at which attempt."""

import unicodedata

import pytest

from extractors.model import Document, Kind, Status
from pipeline.placing.names import person_like
from pipeline.placing.place import Placement, missing, place
from pipeline.placing.register import Entry, Register
from pipeline.placing.units import unit_of
from rubrics.load import load, names
from tests.pipeline.documents import a_document

RUBRICS = {name: load(name) for name in names()}


def placed(*documents: Document, register: Register | None = None) -> Placement:
    return place(documents, register or Register(), RUBRICS)


def where(placement: Placement) -> list[tuple[str, str, int, list[str]]]:
    return [(s.learner, s.unit, s.attempt, [d.path for d in s.documents]) for s in placement.submissions]


LAYOUTS = [
    ("Okafor, Ngaire/700 essay.docx", [], "Ngaire Okafor", "700", "a folder for each learner"),
    ("Spring/Ngaire Okafor/Unit 701/log.docx", [], "Ngaire Okafor", "701", "unit folders inside"),
    ("Unit 703/Ngaire Okafor.docx", [], "Ngaire Okafor", "703", "a folder for each unit"),
    ("Ngaire Okafor 8589-701 final.docx", [], "Ngaire Okafor", "701", "flat"),
    ("Ngaire Okafor_55123_assignsubmission_file_/700.docx", [], "Ngaire Okafor", "700", "Moodle folders"),
    ("Ngaire Okafor_55123_assignsubmission_file_703 journal.docx", [], "Ngaire Okafor", "703", "Moodle flat"),
    ("701_okafor3.docx", ["Learner name: Ngaire Okafor"], "Ngaire Okafor", "701", "name only on the cover sheet"),
    (
        "Okafor 701.docx",
        ["Portfolio", "Ngaire Okafor"],
        "Ngaire Okafor",
        "701",
        "surname in the name, rest on the title page",
    ),
    ("okaforngaire_4411_90210_701.docx", ["Ngaire Okafor"], "Ngaire Okafor", "701", "Canvas"),
    (
        "Document1.docx",
        ["Name of learner: Ngaire Okafor", "Unit 700 assignment"],
        "Ngaire Okafor",
        "700",
        "cover alone",
    ),
    ("N Okafor unit 701 v3.docx", ["Name: Ngaire Okafor"], "Ngaire Okafor", "701", "an initial, the name on the cover"),
    (
        "Okafor - Paper on Mentoring for Chief Officers (U700).docx",
        ["Submitted by: Ngaire Okafor"],
        "Ngaire Okafor",
        "700",
        "words of the title beside the surname",
    ),
    (
        "Journal Ngaire Okafor Oct-May 703.docx",
        ["Learner: Ngaire Okafor"],
        "Ngaire Okafor",
        "703",
        "a month beside the name",
    ),
    ("703 notebook - N Okafor-Hill.pdf", [], "N Okafor-Hill", "703", "a doubled family name"),
    ("diary 703 - N Ozunda-Hill.pdf", [], "N Ozunda-Hill", "703", "one half is no list's, the other a word"),
    (
        "Ngaire Ruth Okafor 700.docx",
        ["Name: Ngaire Okafor"],
        "Ngaire Ruth Okafor",
        "700",
        "a shorter form on the cover",
    ),
    ("Mai Okafor 700.docx", ["Tutor", "Ngaire Okafor"], "Mai Okafor", "700", "somebody of the same surname inside"),
    ("Ibarra Paz/701.docx", ["Name: Rosario Ibarra Paz"], "Rosario Ibarra Paz", "701", "family names on the folder"),
    ("Rosario Ibarra/701.docx", ["Name: Rosario Ibarra Paz"], "Rosario Ibarra", "701", "a shorter form on the folder"),
    ("Buenos Aires/700 essay.docx", ["Learner: Ngaire Okafor"], "Ngaire Okafor", "700", "a folder for each site"),
    ("Castle Park/Okafor Ngaire/700.docx", ["Learner: Ngaire Okafor"], "Ngaire Okafor", "700", "a site no list knows"),
    ("Pia Halloran/700.docx", ["Learner: Ngaire Okafor"], "Pia Halloran", "700", "somebody's folder stays theirs"),
    ("Learner 014/journal.docx", [], "Learner 014", "703", "numbered learners"),
    ("Ngaire Okafor/reflective journal.docx", [], "Ngaire Okafor", "703", "words for the unit"),
    ("Ngaire Okafor/Portfolio of evidence.docx", [], "Ngaire Okafor", "701", "words for the unit"),
    ("Ngaire Okafor/essay.docx", [], "Ngaire Okafor", "700", "words for the unit"),
]


@pytest.mark.parametrize(("path", "text", "learner", "unit", "why"), LAYOUTS, ids=[c[4] + ": " + c[0] for c in LAYOUTS])
def test_layouts(path: str, text: list[str], learner: str, unit: str, why: str) -> None:
    assert where(placed(a_document(path, *text))) == [(learner, unit, 1, [path])], why


def test_a_cohort_folder_is_no_learner() -> None:
    both = placed(
        a_document("Leeds Partners/Ngaire Okafor 700.docx", "a"),
        a_document("Leeds Partners/Pia Halloran 700.docx", "b"),
    )
    assert [s.learner for s in both.submissions] == ["Ngaire Okafor", "Pia Halloran"]


def test_several_files_are_one_submission() -> None:
    (one,) = placed(
        a_document("Ngaire Okafor/701 portfolio.docx", "the portfolio " * 9),
        a_document("Ngaire Okafor/coaching log.xlsx", "log", kind=Kind.XLSX),
        a_document("Ngaire Okafor/Supervision notes.docx", "notes"),
    ).submissions
    assert (one.unit, len(one.documents), [d.id for d in one.documents]) == ("701", 3, ["d1", "d2", "d3"])


def test_short_forms_join_the_one_learner_they_fit() -> None:
    cohort = placed(
        a_document("Ngaire Okafor 700.docx", "a"),
        a_document("Okafor 701.docx", "b"),
        a_document("N Okafor 703.docx", "c"),
    )
    assert {s.learner for s in cohort.submissions} == {"Ngaire Okafor"}


def test_an_initial_in_a_folder_is_written_out_by_the_cover() -> None:
    (one,) = placed(a_document("Okafor N/701.docx", "Candidate: Ngaire Okafor")).submissions
    assert one.learner == "Ngaire Okafor"
    (short,) = placed(
        a_document("Okafor N/701.docx", "N. Okafor, head of estates", "Candidate: Ngaire Okafor")
    ).submissions
    assert short.learner == "Ngaire Okafor"
    (double,) = placed(a_document("Okafor-Reid N/701.docx", "Candidate: Ngaire Okafor-Reid")).submissions
    assert double.learner == "Ngaire Okafor-Reid"


def test_accents_as_macs_write_them_in_names_of_files() -> None:
    """A zip made on a Mac brings "Zoë" as Zoe and two dots: three files of one learner, under one spelling."""
    macs = [
        unicodedata.normalize("NFD", path) for path in ("O'Brien, Zoë/700 essay.docx", "Zoë O'Brien 703 journal.docx")
    ]
    placement = placed(*map(a_document, macs), a_document("Zoë O'Brien 701 portfolio.docx"))
    assert [(learner, unit) for learner, unit, _, _ in where(placement)] == [
        ("Zoë O'Brien", unit) for unit in ("700", "701", "703")
    ]
    assert person_like(unicodedata.normalize("NFD", "Łucja Müller-Weiß")) == ("Łucja", "Müller-Weiß")


def test_a_shared_surname_joins_nobody() -> None:
    cohort = placed(
        a_document("Ngaire Okafor 700.docx", "a"),
        a_document("Chidi Okafor 700.docx", "b"),
        a_document("Okafor 701.docx", "c"),
    )
    assert "Okafor" in {s.learner for s in cohort.submissions}


def test_a_misnamed_file_goes_where_cover_and_content_say() -> None:
    topics = [phrase for criterion in RUBRICS["703"].criteria for phrase in criterion.topic]
    (one,) = placed(a_document("Ngaire Okafor/700.docx", "Unit 703 reflective journal", *topics)).submissions
    assert one.unit == "703"
    assert "says 700" in one.route


@pytest.mark.parametrize(("phrases", "unit"), [(1, None), (2, None), (3, "703"), (6, "703")])
def test_two_phrases_of_a_unit_are_no_content(phrases: int, unit: str | None) -> None:
    """Every text on coaching holds one or two of them."""
    own = set.intersection(*({p for c in RUBRICS[u].criteria for p in c.topic} for u in ("700", "701")))
    topics = [p for c in RUBRICS["703"].criteria for p in c.topic if p not in own and " " in p]
    alone = [
        p
        for p in topics
        if not any(p in other or other in p for u in ("700", "701") for c in RUBRICS[u].criteria for other in c.topic)
    ]
    apart = [
        p for n, p in enumerate(alone) if not any(p in other or other in p for other in alone[:n] + alone[n + 1 :])
    ]
    cohort = placed(a_document("Okafor, Ngaire/text.docx", "Learner: Ngaire Okafor", *apart[:phrases]))
    assert [s.unit for s in cohort.submissions] == ([unit] if unit else [])


def test_a_mention_of_another_unit_does_not_move_a_file() -> None:
    (one,) = placed(a_document("Ngaire Okafor/700.docx", "As I describe in Unit 703, ...")).submissions
    assert one.unit == "700"


@pytest.mark.parametrize(
    ("name", "opening", "unit", "why"),
    [
        ("R Vale reflective journal.docx", "{}For unit 701 I coached two people.", "703", "told in passing, in a long paragraph"),
        ("R Vale reflective journal.docx", "Unit 701", "701", "a line of its own is a cover"),
        ("R Vale reflective journal.docx", RUBRICS["701"].title, "701", "the unit's title is a cover too"),
        ("R Vale reflective journal.docx", RUBRICS["701"].uan, "701", "and so is its number in the register"),
        ("R Vale.docx", "{}For unit 701 I coached two people.", "701", "nothing else says what it is"),
        ("R Vale assignment.docx", "{}For unit 701 I coached two people.", "701", "all units are called assignments"),
    ],
)  # fmt: skip
def test_a_unit_told_of_in_running_text_yields_to_the_files_name(name: str, opening: str, unit: str, why: str) -> None:
    long = "My day work is locks and sluices and a boat lift and the hundred and ten people who keep them going every day of the year. "
    document = a_document(name, opening.format(long))
    clue = unit_of(document, name, RUBRICS)
    assert clue is not None
    assert clue.unit == unit, why


@pytest.mark.parametrize(
    ("cover", "unit"),
    [
        (("Unit 701", "Unit 701", "Unit 701", "See also unit 700"), "701"),
        (("Unit 701", "Unit 701", "Unit 700"), "703"),
        (("Unit 700", "Unit 701"), "703"),
    ],
    ids=["three to one", "two to one", "one each"],
)
def test_a_cover_that_names_several_units_is_believed_only_where_one_leads(cover: tuple[str, ...], unit: str) -> None:
    """A cover sheet for the whole qualification lists all units; then the words of the file's name decide."""
    document = a_document("Okafor, Ngaire/reflective journal.docx", *cover, "Ngaire Okafor")
    assert where(placed(document))[0][1] == unit


def test_a_resubmission_is_a_second_attempt_and_the_first_is_kept() -> None:
    cohort = placed(
        a_document("Ngaire Okafor/701 portfolio.docx", "first"),
        a_document("Ngaire Okafor/701 portfolio resubmission.docx", "b"),
    )
    assert [(s.attempt, s.latest) for s in cohort.submissions] == [(1, False), (2, True)]


def test_unit_number_and_submission_make_no_attempt() -> None:
    (one,) = placed(a_document("Ngaire Okafor/703 submission.docx", "a")).submissions
    assert one.attempt == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("701 v1.docx", "701 v2.docx"),
        ("701 draft.docx", "701 final.docx"),
        ("701 final.docx", "701 final (2).docx"),
        ("701 old.docx", "701.docx"),
        ("701 v9.docx", "701 v10.docx"),
    ],
)
def test_versions_of_one_text_supersede_each_other(old: str, new: str) -> None:
    text = "one long text about coaching a senior leader over twelve months ".split() * 9
    first = a_document(f"Ngaire Okafor/{old}", " ".join(text))
    second = a_document(f"Ngaire Okafor/{new}", " ".join([*text, "and one thing more"]))
    (one,) = placed(first, second).submissions
    assert [(d.path.rpartition("/")[2], d.status) for d in one.documents] == [
        (new, Status.READ),
        (old, Status.SUPERSEDED),
    ]


def test_two_different_texts_both_stand() -> None:
    (one,) = placed(
        a_document("Ngaire Okafor/701 v1.docx", "the log of my sessions with all three clients over the year"),
        a_document(
            "Ngaire Okafor/701 v2.docx", "an agreement between coach, client and sponsor, signed by each of them"
        ),
    ).submissions
    assert {d.status for d in one.documents} == {Status.READ}


def test_an_unreadable_file_without_a_unit_may_belong_to_any() -> None:
    cohort = placed(
        a_document("Ngaire Okafor/700.docx", "a"),
        a_document("Ngaire Okafor/703.docx", "b"),
        a_document("Ngaire Okafor/scan0001.pdf", status=Status.UNREADABLE, problem="scan"),
    )
    assert [[d.path[14:] for d in s.documents] for s in cohort.submissions] == [
        ["700.docx", "scan0001.pdf"],
        ["703.docx", "scan0001.pdf"],
    ]


def test_what_cannot_be_placed_is_named_with_a_remedy() -> None:
    cohort = placed(a_document("Document1.docx", "hello"), a_document("Ngaire Okafor/notes.docx", "hello"))
    assert {u.path for u in cohort.unplaced} == {"Document1.docx", "Ngaire Okafor/notes.docx"}
    assert all("folder" in u.why or "file name" in u.why for u in cohort.unplaced)


REGISTER = Register(
    (
        Entry("Ngaire Okafor", "ABC1234", "nokafor3", "Ruth Bell", units=("700", "701")),
        Entry("Pia Halloran", "ABC1235", "phalloran"),
        Entry("Tobi Abara", "ABC1236", units=("703",)),
    )
)


@pytest.mark.parametrize(
    "path",
    [
        "Okafor 700.docx",
        "Unit 700_nokafor3_attempt_2026-03-02-10-11-12_essay.docx",
        "okaforngaire_12_34_700.docx",
        "N Okafor-ABC1234-012345-8589-700(1).docx",
    ],
)
def test_the_register_settles_short_forms(path: str) -> None:
    (one,) = placed(a_document(path, "a"), register=REGISTER).submissions
    assert (one.learner, one.unit) == ("Ngaire Okafor", "700")
    assert one.entry is not None
    assert one.entry.assessor == "Ruth Bell"


def test_missing_is_what_the_register_expects() -> None:
    cohort = placed(a_document("Okafor 700.docx", "a"), register=REGISTER)
    assert missing(cohort, REGISTER, RUBRICS) == (
        ("Ngaire Okafor", "701"),
        ("Pia Halloran", "700"),
        ("Tobi Abara", "703"),
    )


def test_missing_without_a_register_is_what_others_handed_in() -> None:
    cohort = placed(
        a_document("Ngaire Okafor 700.docx", "a"),
        a_document("Ngaire Okafor 703.docx", "b"),
        a_document("Pia Halloran 700.docx", "c"),
    )
    assert missing(cohort, Register(), RUBRICS) == (("Pia Halloran", "703"),)


HEADS = [
    (
        "Learner name: Ngaire Okafor  Unit: 703  Tutor: Bo Lindqvist",
        "Bo Lindqvist",
        "the template's author is the tutor",
    ),
    ("Unit: 703 | Assessor: Bo Lindqvist | Candidate: Ngaire Okafor", "Bo Lindqvist", "the learner stands last"),
    ("Candidate: N. Okafor", "Ngaire Okafor", "the property writes the initial out"),
    ("Student Name: Ngaire Okafor, Unit: 703, Date: 3 May 2026", "Centre Admin", "commas between the fields"),
    ("Name: Ngaire Okafor\tSupervisor: Bo Lindqvist", "", "a tab between them"),
]


@pytest.mark.parametrize(("head", "creator", "why"), HEADS)
def test_fields_in_a_running_head(head: str, creator: str, why: str) -> None:
    document = a_document("703 response template 14 Oct.docx", "I have led for years.", header=head, creator=creator)
    assert [s.learner for s in placed(document).submissions] == ["Ngaire Okafor"], why


def test_a_place_behind_a_name_in_a_running_head_is_no_forename() -> None:
    made = a_document(
        "Ibarra R 701 portfolio.docx", "Portfolio", "Rosario Ibarra", header="Rosario Ibarra, Lisbon", creator=""
    )
    assert [s.learner for s in placed(made).submissions] == ["Rosario Ibarra"]
    turned = a_document("701 portfolio.docx", "Portfolio", header="Ibarra, Chelsea", creator="Chelsea Ibarra")
    assert [s.learner for s in placed(turned).submissions] == ["Chelsea Ibarra"]


def test_a_tutor_alone_is_no_learner() -> None:
    document = a_document("703 template.docx", "Tutor: Bo Lindqvist", "I have led for years.", creator="Bo Lindqvist")
    assert placed(document).submissions == ()


def test_an_initial_that_does_not_fit_is_not_written_out() -> None:
    document = a_document("703.docx", "Learner: N. Okafor", creator="Mai Okafor")
    assert [s.learner for s in placed(document).submissions] == ["N. Okafor"]

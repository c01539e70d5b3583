"""What opens a part of the text and what only looks like it, over documents of many hands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import headings, roles
from extractors import levels as levels_of
from extractors.model import UNLISTED, Block, CellPlace, Document, Look, Part, Role
from extractors.word.reader import read_word
from tests.extractors.word_files import BUILT_IN, bold, list_level, lists, numbered, p, package, table

PROSE = (
    "Coaching in our directorate began with three pilot relationships, and what they taught me about trust between "
    "senior people has shaped every agreement that I have since made with clients and with those who sponsor them."
)
SHORT = "The goals were agreed in the first meeting."
CENTRED = '<w:jc w:val="center"/>'
CAPS = "<w:caps/>"
UNDERLINED = '<w:u w:val="single"/>'
BLUE = '<w:color w:val="1F4E79"/>'
LARGE = '<w:sz w:val="30"/>'


def read(*body: str, **parts: str) -> Document:
    return read_word(package("".join(body), **parts), "Work.docx", "d1", "0" * 64)


def found(document: Document) -> list[str]:
    blocks = [document.blocks[h.block] for h in document.headings if h.why not in UNLISTED]
    return [f"{b.label} {b.text}".strip() for b in blocks]


def questions(document: Document) -> list[str]:
    return [document.blocks[h.block].text for h in document.headings if h.why in UNLISTED]


def levels(document: Document) -> list[int]:
    return [h.level for h in document.headings]


NUMBERED_STYLES = BUILT_IN.replace('<w:outlineLvl w:val="0"/>', f'<w:outlineLvl w:val="0"/>{numbered(0)}').replace(
    '<w:outlineLvl w:val="1"/>', f'<w:outlineLvl w:val="1"/>{numbered(1)}'
)


class TestDocumentsOfManyHands:
    def test_numbered_heading_styles(self) -> None:
        document = read(
            p("Unit assignment", "Title"),
            p("Purpose", "Heading1"),
            p(PROSE),
            p("Coaching and mentoring", "Heading2"),
            p(PROSE),
            p("Conditions", "Heading1"),
            p("Culture", "Heading2"),
            p(PROSE),
            styles=NUMBERED_STYLES,
            numbering=lists(list_level(0, "%1."), list_level(1, "%1.%2")),
        )
        assert found(document) == ["1. Purpose", "1.1 Coaching and mentoring", "2. Conditions", "2.1 Culture"]
        assert levels(document) == [1, 2, 1, 2]

    def test_bold_lines_only(self) -> None:
        document = read(
            bold("Reflective journal", 20, properties=CENTRED),
            p("Morgan Example", properties=CENTRED),
            p("June 2025", properties=CENTRED),
            bold("Where I started"),
            p(PROSE),
            bold("What surprised me"),
            p(PROSE),
            p(PROSE),
            bold("Where I am going"),
            p(PROSE),
        )
        assert found(document) == ["Where I started", "What surprised me", "Where I am going"]
        assert document.blocks[0].role is Role.TITLE

    def test_capitals_typed_and_set(self) -> None:
        document = read(
            p("INTRODUCTION"),
            p(PROSE),
            p("STRENGTHS AND AREAS FOR GROWTH"),
            p(PROSE),
            p("The plan ahead", run_properties=CAPS),
            p(PROSE),
        )
        assert found(document) == ["INTRODUCTION", "STRENGTHS AND AREAS FOR GROWTH", "The plan ahead"]

    def test_underlined_with_colons(self) -> None:
        document = read(
            p("Section one – contracting:", run_properties=UNDERLINED),
            p(PROSE),
            p("Section two – building trust:", run_properties=UNDERLINED),
            p(PROSE),
        )
        assert found(document) == ["Section one – contracting:", "Section two – building trust:"]

    def test_coloured_and_larger(self) -> None:
        document = read(
            p("What coaching is for", run_properties=BLUE),
            p(PROSE),
            p("What it costs", run_properties=BLUE),
            p(PROSE),
            p("Theory", run_properties=LARGE),
            p(PROSE),
        )
        assert found(document) == ["What coaching is for", "What it costs", "Theory"]

    def test_google_docs_export(self) -> None:
        """Heading styles with everything set directly on the runs, title as a large first line, empty lines between."""

        def direct(text: str, style: str, size: int) -> str:
            return p(text, style, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:rtl w:val="0"/>')

        document = read(
            direct("Coaching essay", "Title", 52),
            p(),
            direct("Why coach executives?", "Heading2", 32),
            p(PROSE),
            p(),
            direct("AC 1.1 Strategic purposes", "Heading3", 28),
            p(PROSE),
            p(),
        )
        assert found(document) == ["Why coach executives?", "AC 1.1 Strategic purposes"]
        assert levels(document) == [2, 3]

    def test_libreoffice_export(self) -> None:
        """Styles with their own ids, `Text body` for paragraphs, `Contents Heading` and `Contents 1` for the list."""
        styles = (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="Berschrift1"><w:name w:val="heading 1"/>'
            '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="TextBody"><w:name w:val="Body Text"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="Contents1"><w:name w:val="TOC 1"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="ContentsHeading"><w:name w:val="TOC Heading"/><w:rPr><w:b/></w:rPr></w:style>'
        )
        document = read(
            p("Table of Contents", "ContentsHeading"),
            p("Ethics\t1", "Contents1"),
            p("Supervision\t2", "Contents1"),
            p("Ethics", "Berschrift1"),
            p(PROSE, "TextBody"),
            p("Supervision", "Berschrift1"),
            p(PROSE, "TextBody"),
            styles=styles,
        )
        assert found(document) == ["Ethics", "Supervision"]
        assert [b.role for b in document.blocks[:3]] == [Role.CONTENTS] * 3

    def test_own_titles_in_a_one_column_table(self) -> None:
        """A learner's layout: a title of one's own in one row, the text in the next."""
        answer = p(PROSE + " " + PROSE)
        rows = [[bold("1.1 Why we coach")], [answer], [bold("1.2 The firm around it")], [answer]]
        assert found(read(p("Learner: Sam Example"), table(rows))) == ["1.1 Why we coach", "1.2 The firm around it"]

    def test_answer_in_the_cell_of_its_criterion(self) -> None:
        cells = [[bold("AC 1.1 Purposes") + p(PROSE + PROSE)], [bold("AC 1.2 Context") + p(PROSE + PROSE)]]
        assert found(read(table(cells))) == ["AC 1.1 Purposes", "AC 1.2 Context"]

    @pytest.mark.parametrize(
        ("one", "two"),
        [
            ("1.1 Compare the purposes of coaching and mentoring", "1.2 Review the organisational context in depth"),
            ("AC1.1: Critically analyse own strengths and weaknesses", "AC1.2: Determine the factors that matter most"),
            ("Task 2.1 – Plan twenty hours of practice with clients", "Task 2.2 – Undertake twenty hours of practice"),
            ("3.1) Provide a detailed plan for the months ahead", "3.2) Evaluate ways to continue after that plan"),
            ("Learning outcome 1: Be able to agree a contract", "Learning outcome 2: Know how to keep to a contract"),
        ],
    )
    def test_questions_of_a_form_label_the_cell_of_their_answer(self, one: str, two: str) -> None:
        """Centres' forms print the criterion in one row, and the learner answers in the next (or in the same cell)."""
        answer = p(PROSE + " " + PROSE)
        below = read(table([[bold(one)], [answer], [bold(two)], [answer]]))
        assert (found(below), questions(below)) == ([], [one, two])
        with_guidance = read(table([[bold(one) + p(PROSE + " " + PROSE)], [answer * 3]]))
        assert (found(with_guidance), questions(with_guidance)) == ([], [one])
        apart = read(*(table([[bold(q)], [answer], ["Centre use: sampled Y / N"]]) + p("") for q in (one, two)))
        assert (found(apart), questions(apart)) == ([], [one, two])
        within = read(table([[bold(one) + answer], [bold(two) + answer], ["Centre use: sampled Y / N"]]))
        assert (found(within), questions(within)) == ([one, two], [])
        boxed = read(table([[bold(one)]]), answer, table([[bold(two)]]), answer)
        assert (found(boxed), questions(boxed)) == ([one, two], [])
        in_text = read(bold(one), answer, bold(two), answer)
        assert (found(in_text), questions(in_text)) == ([one, two], [])

    def test_banners(self) -> None:
        document = read(
            table([[bold("Learning outcome 1")]]),
            p(PROSE),
            table([[bold("Learning outcome 2")]]),
            p(PROSE),
        )
        assert found(document) == ["Learning outcome 1", "Learning outcome 2"]

    def test_session_records(self) -> None:
        form = table([["Date", "12 March 2025"], ["Length", "90 minutes"], ["Goal", "To delegate more"]])
        document = read(
            p("Portfolio", "Title"),
            bold("Session records"),
            p(PROSE),
            p("Client 1, session 1"),
            form,
            p("Client 1, session 2"),
            form,
            p("Client 2, session 1"),
            form,
        )
        assert found(document) == [
            "Session records",
            "Client 1, session 1",
            "Client 1, session 2",
            "Client 2, session 1",
        ]
        assert levels(document) == [1, 2, 2, 2]

    def test_dated_journal(self) -> None:
        document = read(
            p("Monday 3 March 2025", run_properties="<w:b/><w:i/>"),
            p(PROSE),
            p("Thursday 13 March 2025", run_properties="<w:b/><w:i/>"),
            p(PROSE),
            p("Session 4 – 12 March 2025", run_properties="<w:b/><w:i/>"),
            p(PROSE),
        )
        assert found(document) == ["Monday 3 March 2025", "Thursday 13 March 2025", "Session 4 – 12 March 2025"]

    def test_outcomes_above_criteria(self) -> None:
        document = read(
            bold("Portfolio of evidence", 22, properties=CENTRED),
            bold("Unit 701", 16, properties=CENTRED),
            p("Alex Example"),
            bold("LO1 Contracting", 14),
            bold("AC 1.1 The contract", 12),
            p(PROSE),
            bold("AC 1.2 The relationship", 12),
            p(PROSE),
            bold("LO2 Delivery", 14),
            bold("AC 2.1 The plan", 12),
            p(PROSE),
            bold("References", 14),
            p("Adler, A. (1931) What Life Should Mean to You. Boston: Little, Brown."),
        )
        assert found(document) == [
            "LO1 Contracting",
            "AC 1.1 The contract",
            "AC 1.2 The relationship",
            "LO2 Delivery",
            "AC 2.1 The plan",
            "References",
        ]
        assert levels(document) == [1, 2, 2, 1, 2, 1]

    def test_plain_criteria(self) -> None:
        document = read(
            p("Introduction"),
            p(PROSE),
            p("1.1 Strategic purposes"),
            p(PROSE),
            p("1.2: Organisational context"),
            p(PROSE),
            p("Conclusion"),
            p(PROSE),
        )
        assert found(document) == [
            "Introduction",
            "1.1 Strategic purposes",
            "1.2: Organisational context",
            "Conclusion",
        ]

    def test_plain_titles_between_long_paragraphs(self) -> None:
        document = read(
            p("The weight of the chair"),
            p(PROSE),
            p("A door left open"),
            p(PROSE),
            p(PROSE),
            p("Walking back"),
            p(PROSE),
        )
        assert found(document) == ["The weight of the chair", "A door left open", "Walking back"]

    def test_automatic_numbers_on_bold_paragraphs(self) -> None:
        auto = numbered(0)
        document = read(
            bold("Purposes of coaching", properties=auto),
            p(PROSE),
            bold("Context of the organisation", properties=auto),
            p(PROSE),
            numbering=lists(list_level(0, "1.%1")),
        )
        assert found(document) == ["1.1 Purposes of coaching", "1.2 Context of the organisation"]

    def test_questions_of_a_template(self) -> None:
        document = read(
            bold("What went well in this session?"),
            p(PROSE),
            bold("What would I do differently?"),
            p(PROSE),
        )
        assert found(document) == ["What went well in this session?", "What would I do differently?"]

    def test_italic_lines_that_come_again(self) -> None:
        document = read(
            p("On silence", run_properties="<w:i/>"),
            p(PROSE),
            p("On advice", run_properties="<w:i/>"),
            p(PROSE),
        )
        assert found(document) == ["On silence", "On advice"]

    def test_title_in_the_first_heading_style(self) -> None:
        document = read(
            p("My coaching portfolio", "Heading1"),
            p("Robin Example"),
            p("May 2025"),
            p("How I contract", "Heading1"),
            p(PROSE),
            p("How I listen", "Heading1"),
            p(PROSE),
        )
        assert found(document) == ["How I contract", "How I listen"]
        assert document.blocks[0].role is Role.TITLE


NOT_HEADINGS = [
    (
        "run-in lead",
        p(
            inner="<w:r><w:rPr><w:b/></w:rPr><w:t>Cancellation.</w:t></w:r><w:r><w:t> Two days’ notice is asked for by both sides.</w:t></w:r>"
        ),
    ),
    ("form line", bold("Learner: Kim Example")),
    ("label and value", bold("Word count: 3,120")),
    ("signature", bold("Signed: ____________________")),
    ("bold sentence", bold("That afternoon I understood what my supervisor had meant all along.")),
    ("caption", bold("Table 2: Hours by client") + table([["a", "b"], ["c", "d"]])),
    ("end of a letter", bold("Yours sincerely") + p("Lee Example")),
    ("closing name and post", bold("Lee Example") + p("Director of Services")),
    ("date typed at the start of a paragraph", p("12 March 2025. " + PROSE)),
    (
        "bold items of a list",
        bold("Trust", properties=numbered(0))
        + bold("Courage", properties=numbered(0))
        + p("Care", properties=numbered(0)),
    ),
    ("epigraph", p("“Listen with the eyes”", run_properties="<w:i/>")),
    ("length with a unit", p("1.5 hours of supervision")),
    ("full date", p("12.03.2025")),
    ("running figure", p("2.5 million people")),
    ("table header", table([[bold("Strengths"), bold("Areas for growth")], ["Patience", "Pace"]])),
    ("box with a bold first line", table([[bold("What a sponsor said") + p(PROSE)]])),
    ("total", bold("Total: 20 hours")),
]


@pytest.mark.parametrize(("reason", "xml"), NOT_HEADINGS, ids=[r for r, _ in NOT_HEADINGS])
def test_is_no_heading(reason: str, xml: str) -> None:
    document = read(
        p("Purpose", "Heading1"),
        p(PROSE),
        xml,
        p(PROSE),
        p("Practice", "Heading1"),
        p(PROSE),
        numbering=lists(list_level(0, "•", "bullet")),
    )
    assert found(document) == ["Purpose", "Practice"], reason


def test_contents_typed_by_hand_are_no_headings() -> None:
    document = read(
        bold("Contents"),
        p("Introduction ........ 2"),
        p("Reflection on practice ........ 5"),
        p("References\t9"),
        bold("Introduction"),
        p(PROSE),
        bold("Reflection on practice"),
        p(PROSE),
        bold("References"),
        p("Adler, A. (1931) What Life Should Mean to You. Boston: Little, Brown."),
    )
    assert found(document) == ["Introduction", "Reflection on practice", "References"]


def test_contents_without_page_numbers() -> None:
    document = read(
        bold("Contents"),
        p("Ethics in practice"),
        p("Supervision"),
        p("Ethics in practice", run_properties="<w:b/>"),
        p(PROSE),
        p("Supervision", run_properties="<w:b/>"),
        p(PROSE),
    )
    assert found(document) == ["Ethics in practice", "Supervision"]


def test_an_empty_document_has_none() -> None:
    assert read(p()).headings == ()


def test_bold_body_does_not_make_every_line_a_heading() -> None:
    document = read(bold(PROSE), bold("A short line"), bold(PROSE), bold("Another one"), bold(PROSE))
    assert document.headings == ()


class TestCovers:
    def test_bold_centred_cover_in_the_look_of_no_heading(self) -> None:
        document = read(
            bold("ILM Level 7 Certificate", 18, properties=CENTRED),
            bold("Unit 703: Reflecting on practice", 18, properties=CENTRED),
            bold("Submitted by: Ash Example", 12, properties=CENTRED),
            p("Word count: 2,980", properties=CENTRED),
            bold("My strengths", 12),
            p(PROSE),
            bold("My values", 12),
            p(PROSE),
        )
        assert found(document) == ["My strengths", "My values"]

    def test_title_right_above_the_first_paragraph(self) -> None:
        document = read(
            bold("The quiet coach", 24, properties=CENTRED),
            p(PROSE),
            bold("Beginnings", 14),
            p(PROSE),
            bold("Ends", 14),
            p(PROSE),
        )
        assert found(document) == ["Beginnings", "Ends"]

    def test_first_line_that_is_a_heading(self) -> None:
        document = read(bold("Beginnings", 14), p(PROSE), bold("Ends", 14), p(PROSE))
        assert found(document) == ["Beginnings", "Ends"]

    def test_cover_table_before_the_first_heading(self) -> None:
        document = read(
            bold("Coaching portfolio", 20),
            table([[bold("Learner"), "Ash Example"], [bold("Unit"), "701"]]),
            p("Approach", "Heading1"),
            p(PROSE),
        )
        assert found(document) == ["Approach"]

    def test_unique_first_level_over_chapters(self) -> None:
        document = read(
            p("A portfolio of practice", "Heading1"),
            p("Contracting", "Heading2"),
            p(PROSE),
            p("Listening", "Heading2"),
            p(PROSE),
        )
        assert found(document) == ["Contracting", "Listening"]

    def test_first_outcome_is_no_title(self) -> None:
        document = read(
            p("Learning outcome 1", "Heading1"),
            p("1.1 Purposes", "Heading2"),
            p(PROSE),
            p("1.2 Context", "Heading2"),
            p(PROSE),
        )
        assert found(document) == ["Learning outcome 1", "1.1 Purposes", "1.2 Context"]


class TestMixedLayouts:
    def test_bold_lines_under_heading_styles(self) -> None:
        document = read(
            p("2.1 Knowledge and skills", "Heading2"),
            p(PROSE),
            bold("Knowledge"),
            p(PROSE),
            bold("Skills"),
            p(PROSE),
            p("2.2 A model", "Heading2"),
            p(PROSE),
        )
        assert found(document) == ["2.1 Knowledge and skills", "Knowledge", "Skills", "2.2 A model"]
        assert levels(document) == [2, 3, 3, 2]

    def test_session_forms_in_paragraphs(self) -> None:
        def session(number: int) -> str:
            return (
                bold(f"Session {number}", 13) + p("Date: 3 March 2025") + p("Duration: 1 hour") + p("Notes: " + PROSE)
            )

        document = read(bold("Coaching log", 16), p(PROSE), session(1), session(2), session(3))
        assert found(document) == ["Session 1", "Session 2", "Session 3"]
        assert document.blocks[0].role is Role.TITLE

    def test_criterion_copied_whole_in_bold(self) -> None:
        wording = (
            "AC 1.2 Critically review the organisational context, strategy, culture and conditions required for effective "
            "coaching or mentoring at an executive or senior level."
        )
        document = read(bold(wording), p(PROSE), bold(wording.replace("1.2", "1.3")), p(PROSE))
        assert len(document.headings) == 2

    def test_heading_over_a_list_and_over_a_table(self) -> None:
        document = read(
            bold("Goals agreed"),
            p("To delegate", properties=numbered(0)),
            p("To rest", properties=numbered(0)),
            bold("Hours by client"),
            table([["Client", "Hours"], ["Client 1", "9"]]),
            bold("What followed"),
            p(PROSE),
            numbering=lists(list_level(0, "•", "bullet")),
        )
        assert found(document) == ["Goals agreed", "Hours by client", "What followed"]

    def test_capitals_above_bold(self) -> None:
        document = read(
            bold("LEARNING OUTCOME ONE"),
            bold("Contracting with sponsors"),
            p(PROSE),
            bold("LEARNING OUTCOME TWO"),
            bold("Closing well"),
            p(PROSE),
        )
        assert len(document.headings) == 4
        assert levels(document) == [1, 2, 1, 2]

    def test_appendices_at_the_end(self) -> None:
        document = read(
            p("Reflection", "Heading1"),
            p(PROSE),
            bold("Appendix 1 – Coaching agreement"),
            p(PROSE),
            bold("Appendix 2 – Feedback form"),
            table([["Question", "Answer"], ["What helped?", "Silence"]]),
        )
        assert found(document) == ["Reflection", "Appendix 1 – Coaching agreement", "Appendix 2 – Feedback form"]

    def test_transcript_speakers_are_none(self) -> None:
        turn = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Coach: </w:t></w:r><w:r><w:t>What would good look like by Friday?</w:t></w:r>"
        document = read(p("Extract", "Heading1"), p(PROSE), p(inner=turn), p(inner=turn), p(PROSE))
        assert found(document) == ["Extract"]

    def test_heading_style_on_a_whole_paragraph_is_a_slip(self) -> None:
        document = read(p("Extract", "Heading1"), p(PROSE), p(PROSE + " " + PROSE, "Heading2"), p(PROSE))
        assert found(document) == ["Extract"]

    def test_empty_heading_paragraphs_are_none(self) -> None:
        document = read(p("Extract", "Heading1"), p("", "Heading1"), p(PROSE), p("  ", "Heading2"))
        assert found(document) == ["Extract"]

    def test_numbers_typed_with_full_stop_and_tab(self) -> None:
        document = read(bold("1.\tPurpose"), p(PROSE), bold("2.\tContext"), p(PROSE), bold("2.1\tCulture"), p(PROSE))
        assert levels(document) == [1, 1, 2]

    def test_a_count_within_a_numbered_criterion_is_below_it(self) -> None:
        document = read(
            *(bold("1.2 Our trust and its year"), bold("Context"), p(PROSE), bold("Culture"), p(PROSE)),
            *(
                bold("1.4 What decides"),
                bold("1. Rules"),
                p(PROSE),
                bold("2. Money"),
                p(PROSE),
                bold("2.1 Skills"),
                p(PROSE),
            ),
        )
        assert levels(document) == [2, 3, 3, 2, 3, 3, 2]

    def test_a_chapter_that_goes_on_counting_is_none_of_the_one_before(self) -> None:
        document = read(
            *(bold("1. Purpose"), p(PROSE), bold("1.1 Coaching"), p(PROSE), bold("1.2 Mentoring"), p(PROSE)),
            *(bold("2. Context"), p(PROSE), bold("2.1 Culture"), p(PROSE)),
        )
        assert levels(document) == [1, 2, 2, 1, 2]

    def test_letters_in_their_order(self) -> None:
        titles = ("First letter, from the ferry", "Second letter, after the interview", "Ninth letter, before term")
        document = read(
            *(x for title in titles for x in (bold(title), p("Dear Bo,"), p(PROSE), p("Yours, Bo"))),
            *(bold("Books"), p(PROSE)),
        )
        assert found(document) == [*titles, "Books"]

    def test_the_title_of_a_letter_quoted_in_full(self) -> None:
        letter = (bold("Letter to Client 1"), p("Dear Client 1,"), p(PROSE), p("Yours, Bo"))
        assert found(read(p("Contracting", "Heading1"), p(PROSE), *letter)) == ["Contracting", "Letter to Client 1"]

    def test_a_bold_name_above_a_greeting_without_a_letter_is_none(self) -> None:
        document = read(
            p("Contracting", "Heading1"), p(PROSE), bold("Kim Example"), p("Dear both,"), bold("Lee Example")
        )
        assert found(document) == ["Contracting"]

    def test_a_sentence_about_the_first_meeting_is_none(self) -> None:
        document = read(p("First meeting with her was short and I left it glad."), p(PROSE), p(PROSE))
        assert not found(document)

    def test_letters_within_a_report_keep_their_names_to_themselves(self) -> None:
        document = read(
            p("Feedback", "Heading1"),
            p(PROSE),
            bold("Kim Example"),
            p("Head of Operations"),
            p(PROSE),
        )
        assert found(document) == ["Feedback"]

    def test_a_short_field_in_one_record_counts_as_in_the_others(self) -> None:
        def record(number: int, goal: str) -> str:
            return bold(f"Session {number}", 13) + bold("Goal") + p(goal) + bold("Key points") + p(PROSE)

        document = read(p("Log", "Title"), record(1, "Delegation"), record(2, PROSE), record(3, "Rest"))
        assert found(document) == [h for n in (1, 2, 3) for h in (f"Session {n}", "Goal", "Key points")]

    def test_wording_of_a_criterion_in_italics_below_its_number(self) -> None:
        italic = "<w:i/>"
        document = read(
            bold("AC 1.1"),
            p("Compare the purposes of coaching", run_properties=italic),
            p(PROSE),
            bold("AC 1.2"),
            p("Review the organisational context", run_properties=italic),
            p(PROSE),
        )
        assert found(document) == ["AC 1.1", "AC 1.2"]

    def test_clauses_numbered_by_word_even_where_they_sound_like_fields(self) -> None:
        clause = numbered(0)
        document = read(
            bold("Purpose", properties=clause),
            p(PROSE),
            bold("Duration", properties=clause),
            p(PROSE),
            numbering=lists(list_level(0, "%1.")),
        )
        assert found(document) == ["1. Purpose", "2. Duration"]

    def test_contents_table_and_contents_numbered_otherwise(self) -> None:
        chapters = bold("Ethics") + p(PROSE) + bold("Supervision") + p(PROSE)
        as_table = table([["Section", "Page"], ["Ethics", "2"], ["Supervision", "5"]])
        for contents in (as_table, p("1. Ethics") + p("2. Supervision")):
            assert found(read(bold("Contents"), contents, chapters)) == ["Ethics", "Supervision"]

    def test_pictures_under_the_headings_of_appendices(self) -> None:
        document = read(
            p("Text", "Heading1"), p(PROSE), bold("Appendix 1: Agreement"), p(), bold("Appendix 2: Certificate"), p()
        )
        assert found(document) == ["Text", "Appendix 1: Agreement", "Appendix 2: Certificate"]

    def test_title_style_used_for_headings(self) -> None:
        document = read(
            p("My journal", "Title"), p(PROSE), p("Spring", "Title"), p(PROSE), p("Summer", "Title"), p(PROSE)
        )
        assert found(document) == ["Spring", "Summer"]

    def test_names_under_quotations(self) -> None:
        quotation = p("“Working with my coach gave me the room to think before I spoke to the whole team.”")
        document = read(
            p("What others said", "Heading1"), quotation, bold("Kim Example"), quotation, bold("Lee Example"), quotation
        )
        assert found(document) == ["What others said"]

    def test_questions_of_a_template_answered_in_colour(self) -> None:
        answer = p(PROSE, run_properties=BLUE)
        document = read(p("What did you notice?"), answer, p("What will you do next?"), answer)
        assert found(document) == ["What did you notice?", "What will you do next?"]

    def test_list_of_figures(self) -> None:
        document = read(
            bold("List of figures"), p("Figure 1: The wheel\t3"), bold("Practice"), p(PROSE), bold("Theory"), p(PROSE)
        )
        assert found(document) == ["Practice", "Theory"]

    def test_pull_quotes_in_a_style_of_their_own(self) -> None:
        styles = BUILT_IN + (
            '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/><w:rPr><w:b/></w:rPr></w:style>'
        )
        document = read(p("Practice", "Heading1"), p(PROSE), p("To listen is to serve", "Q"), p(PROSE), styles=styles)
        assert found(document) == ["Practice"]

    def test_unnumbered_heading_in_the_look_of_criteria_lies_under_the_criterion(self) -> None:
        document = read(
            bold("LO3 Profile", 14),
            bold("AC 3.1 A personal profile"),
            p(PROSE),
            bold("Sam Example, coach"),
            p(PROSE),
            bold("AC 3.2 Another"),
            p(PROSE),
            bold("Bibliography"),
            p("Adler, A. (1931) What Life Should Mean to You. Boston: Little, Brown."),
        )
        assert levels(document) == [1, 2, 3, 2, 1]

    def test_records_whose_fields_look_like_their_heads(self) -> None:
        def record(number: int) -> str:
            return bold(f"Session {number}") + bold("Goal") + p(PROSE) + bold("Outcome") + p(PROSE)

        document = read(bold("AC 2.2 Delivery"), p(PROSE), record(1), record(2), bold("AC 2.3 Supervision"), p(PROSE))
        assert found(document)[1:4] == ["Session 1", "Goal", "Outcome"]
        assert levels(document) == [2, 3, 4, 4, 3, 4, 4, 2]


TITLES = [
    (
        "names the unit, in the look of the headings",
        bold("Reflective journal for unit 703") + p(PROSE) + bold("Spring") + p(PROSE) + bold("Summer") + p(PROSE),
        ["Spring", "Summer"],
    ),
    (
        "names the unit, in the first heading style",
        p("Unit 703 – my journal", "Heading1") + p(PROSE) + p("Spring", "Heading1") + p(PROSE),
        ["Spring"],
    ),
    ("stands alone above a journal", bold("A year of listening", 20) + p(PROSE) + p(PROSE), []),
    (
        "below the title and the name",
        bold("A year of listening", 20) + p("Sam Example") + bold("Beginnings", 14) + p(PROSE),
        ["Beginnings"],
    ),
    (
        "named like a part",
        bold("Introduction", 16) + p(PROSE) + bold("Practice", 14) + p(PROSE),
        ["Introduction", "Practice"],
    ),
    ("a criterion in the first line", bold("1.1 Purposes of coaching", 16) + p(PROSE), ["1.1 Purposes of coaching"]),
]


@pytest.mark.parametrize(("reason", "xml", "expected"), TITLES, ids=[t[0] for t in TITLES])
def test_first_line(reason: str, xml: str, expected: list[str]) -> None:
    assert found(read(xml)) == expected, reason


class TestPlainAndEqualLooks:
    def test_part_above_its_parts_in_one_look(self) -> None:
        chapters = "".join(bold(f"{word} of the year") + p(PROSE) for word in ("Spring", "Summer", "Autumn", "Winter"))
        document = read(chapters, bold("People I met"), bold("The first of them"), p(PROSE), bold("The last"), p(PROSE))
        assert found(document)[4:] == ["People I met", "The first of them", "The last"]

    def test_plain_criterion_above_a_short_line(self) -> None:
        document = read(
            p("1.1 Purposes of coaching"),
            p(PROSE),
            p("1.2 Context of the organisation"),
            p("Culture"),
            p(PROSE),
            p("1.3 Alternatives to coaching"),
            p(PROSE),
        )
        assert [h[:3] for h in found(document)] == ["1.1", "1.2", "1.3"]

    def test_plain_list_of_criteria_is_no_run_of_headings(self) -> None:
        document = read(
            p("Mapping", "Heading1"),
            p("This part answers the criteria below, each in the order of the handbook."),
            p("1.1 Purposes of coaching"),
            p("1.2 Context of the organisation"),
            p("1.3 Alternatives to coaching"),
            p("Purposes", "Heading1"),
            p(PROSE),
        )
        assert found(document) == ["Mapping", "Purposes"]

    def test_plain_lines_that_open_with_a_usual_name(self) -> None:
        document = read(p("Introduction to my practice"), p(PROSE), p("Appendix – the agreement"), p(PROSE))
        assert found(document) == ["Introduction to my practice", "Appendix – the agreement"]

    def test_plain_lead_ins_are_none(self) -> None:
        document = read(
            p("Practice", "Heading1"),
            p(PROSE),
            p("What follows are the goals"),
            p("To delegate", properties=numbered(0)),
            p("The goals were as follows:"),
            p(PROSE),
            numbering=lists(list_level(0, "•", "bullet")),
        )
        assert found(document) == ["Practice"]


TEXTS = [
    "",
    " ",
    "Introduction",
    "1.1 Purposes",
    "Contents",
    "Session 1",
    "“q”",
    PROSE,
    "Table 1",
    "12 March 2025",
    "LO1",
    "1.1",
    "a\nb\nc",
    "Ethics .... 3",
]
BLOCKS = st.builds(
    Block,
    part=st.sampled_from([Part.BODY, Part.BODY, Part.BODY, Part.TEXTBOX]),
    index=st.just(0),
    text=st.sampled_from(TEXTS),
    label=st.sampled_from(["", "1.", "1.1", "•"]),
    role=st.sampled_from([Role.TEXT, Role.TEXT, *Role]),
    style=st.sampled_from(["normal", "heading 1", "title", "my heading"]),
    outline=st.sampled_from([None, None, 1, 2]),
    look=st.builds(Look, bold=st.booleans(), italic=st.booleans(), size=st.sampled_from([None, 11.0, 14.0])),
    cell=st.one_of(st.none(), st.builds(CellPlace, st.integers(0, 1), st.integers(0, 1), st.integers(0, 1))),
)


@given(st.lists(BLOCKS, max_size=12))
def test_headings_are_lines_of_the_text_in_order_each_once(blocks: list[Block]) -> None:
    marked = roles.mark(blocks)
    positions = [h.block for h in headings.find(marked)]
    assert positions == sorted(set(positions))
    assert all(marked[i].part in (Part.BODY, Part.TEXTBOX) and marked[i].text.strip() for i in positions)
    assert all(1 <= h.level <= levels_of.DEEPEST for h in headings.find(marked))


def _boxed(*boxes: str, under: str = PROSE) -> list[str]:
    """The headings of a text with these words in boxes, each beside a paragraph."""
    blocks = [Block(Part.BODY, 0, "A paper to the board", role=Role.TITLE)]
    for n, text in enumerate(boxes):
        blocks += [Block(Part.TEXTBOX, n, text), Block(Part.BODY, n + 1, under)]
    return [blocks[h.block].text for h in headings.find(blocks)]


@pytest.mark.parametrize(
    ("boxes", "under", "expected", "why"),
    [
        (("Context", "Strategy", "Culture"), PROSE, ["Context", "Strategy", "Culture"], "side headings"),
        (("Context", "Strategy"), PROSE, [], "two boxes may be anything"),
        (("“He asks first.”", "Nobody had asked.", "We listen now."), PROSE, [], "pull quotes"),
        (("Figure one", "Figure two", "Figure three"), "Short.", [], "labels beside no paragraph"),
    ],
)
def test_boxes_beside_paragraphs(boxes: tuple[str, ...], under: str, expected: list[str], why: str) -> None:
    assert _boxed(*boxes, under=under) == expected, why

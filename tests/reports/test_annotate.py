"""The annotated copy: comments where the words stand, the text untouched."""

import hashlib
import io
import re
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from extractors.model import Context, Document, Facts, Part, Person, PersonRole, Role, Span
from extractors.sections import assemble
from extractors.word.reader import read_word
from reports.annotate import AUTHOR, CannotAnnotate, annotate
from reports.marks import bookmark
from reports.runs import covering
from rubrics.load import load
from rubrics.model import Assessment, CriterionResult, Finding, Located, Outcome, Severity, State


def a_portfolio() -> bytes:
    word = docx.Document()
    word.add_heading("Session records", 1)
    paragraph = word.add_paragraph("In our second meeting ")
    paragraph.add_run("Marisol").bold = True
    paragraph.add_run(" spoke of her board, as Kolb (1984) would.")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Client"
    table.cell(0, 1).text = "Marisol, finance"
    word.sections[0].header.paragraphs[0].text = "Notes on Marisol"
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


def read(data: bytes) -> Document:
    return read_word(data, "portfolio.docx", "d1", hashlib.sha256(data).hexdigest())


def assessed(document: Document, name: str, findings: tuple[Finding, ...] = ()) -> Assessment:
    reading = assemble((document,))
    mentions = tuple(
        Span(d, b, block.text.index(name), block.text.index(name) + len(name))
        for d, b, block in reading.blocks(deleted=True)
        if name in block.text
    )
    person = Person(name, PersonRole.CLIENT, True, "a client in the log.", mentions)
    facts = Facts(Context("Ngaire Okafor", "701", date(2026, 3, 2)), reading, people=(person,))
    return Assessment(load("701"), facts, (), findings)


def comments(data: bytes) -> list[tuple[str, str]]:
    """(words that carry the comment, its text)."""
    word = docx.Document(io.BytesIO(data))
    found = []
    for comment in word.comments:
        start = word.element.body.xpath(f'.//w:commentRangeStart[@w:id="{comment.comment_id}"]')[0]
        words = ""
        for element in start.itersiblings():
            if element.tag.endswith("}commentRangeEnd"):
                break
            words += "".join(element.xpath(".//text()"))
        found.append((words, comment.text))
        assert comment.author == AUTHOR
    return found


def test_a_name_is_commented_at_its_very_characters() -> None:
    data = a_portfolio()
    marked = comments(annotate(data, 0, assessed(read(data), "Marisol")))
    assert [words for words, _ in marked[:2]] == ["Marisol", "Marisol"]
    assert all("client" in text for _, text in marked)


def test_what_stands_in_a_header_is_commented_in_the_body_with_its_words() -> None:
    data = a_portfolio()
    marked = comments(annotate(data, 0, assessed(read(data), "Marisol")))
    assert any("In the header" in text and "“Marisol”" in text for _, text in marked)


def test_the_text_and_its_formats_stay_as_they_were() -> None:
    data = a_portfolio()
    before, after = read(data), read(annotate(data, 0, assessed(read(data), "Marisol")))

    def told(document: Document) -> list[tuple[str, object]]:
        return [(b.text, b.look) for b in document.blocks if b.part in (Part.BODY, Part.HEADER)]

    assert told(before) == told(after)


def test_a_finding_is_commented_where_its_evidence_stands_and_a_note_is_not() -> None:
    data = a_portfolio()
    document = read(data)
    position = next(n for n, b in enumerate(document.blocks) if "Kolb (1984)" in b.text)
    start = document.blocks[position].text.index("Kolb (1984)")
    place = Span(0, position, start, start + len("Kolb (1984)"))
    findings = (
        Finding("citation-unlisted", Severity.QUERY, "No entry for this citation.", (place,)),
        Finding("tracked-changes-left", Severity.NOTE, "Only a note.", (place,)),
    )
    marked = comments(annotate(data, 0, assessed(document, "nobody at all", findings)))
    assert marked == [("Kolb (1984)", "No entry for this citation.")]


def bookmarks(data: bytes) -> dict[str, str]:
    """Name -> the words of the bookmark, all numbers different and all starts ended."""
    body = docx.Document(io.BytesIO(data)).element.body
    starts, ends = (body.xpath(f".//w:bookmark{which}") for which in ("Start", "End"))
    numbers = [element.get(qn("w:id")) for element in starts]
    assert len(set(numbers)) == len(numbers)
    assert sorted(numbers) == sorted(element.get(qn("w:id")) for element in ends)
    found = {}
    for start in starts:
        words = ""
        for element in start.itersiblings():
            if element.tag == qn("w:bookmarkEnd") and element.get(qn("w:id")) == start.get(qn("w:id")):
                break
            words += "".join(element.xpath(".//text()"))
        found[start.get(qn("w:name"))] = words
    return found


def evidence_of(document: Document, *words: str) -> tuple[Span, ...]:
    found = []
    for word in words:
        position = next(n for n, b in enumerate(document.blocks) if word in b.text)
        start = document.blocks[position].text.index(word)
        found.append(Span(0, position, start, start + len(word)))
    return tuple(found)


def criterion_results(document: Document, *words: str) -> tuple[CriterionResult, ...]:
    first, second, *_ = load("701").criteria
    spans = evidence_of(document, *words)
    lacking = tuple(Located(r, Outcome(State.MISSING, "none")) for r in first.requirements)
    return (
        CriterionResult(first, State.PARTIAL, "some", lacking, spans),
        CriterionResult(second, State.MISSING, "none", lacking[:1], ()),
    )


def test_a_bookmark_stands_at_every_place_that_a_sheet_leads_to() -> None:
    data = a_portfolio()
    document = read(data)
    words = ("second meeting", "her board, as", "Marisol, finance", "Kolb (1984)")
    results = criterion_results(document, *words)
    made = annotate(data, 0, replace(assessed(document, "nobody at all"), criteria=results))
    found = bookmarks(made)
    assert {bookmark(span): word for span, word in zip(results[0].evidence, words, strict=True)} == found
    assert all(len(name) <= 40 and re.fullmatch(r"[A-Za-z]\w*", name) for name in found), "Word's rules for names"


@pytest.mark.parametrize(
    ("own_number", "ours"),
    [("1", "2"), ("999999999", "1000000000"), ("4294967295", "1"), ("none", "1"), ("٣", "1")],
    ids=["a number", "a large one", "one beyond what Word reads", "no number", "other digits"],
)
def test_a_learners_own_bookmarks_keep_their_numbers(own_number: str, ours: str) -> None:
    word = docx.Document(io.BytesIO(a_portfolio()))
    own = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{own_number}" w:name="Mine"/>')
    end = parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{own_number}"/>')
    word.paragraphs[1]._p.insert(0, own)
    word.paragraphs[1]._p.append(end)
    made = io.BytesIO()
    word.save(made)
    document = read(made.getvalue())
    results = criterion_results(document, "second meeting")
    after = annotate(made.getvalue(), 0, replace(assessed(document, "nobody at all"), criteria=results))
    assert set(bookmarks(after)) == {"Mine", bookmark(results[0].evidence[0])}
    body = docx.Document(io.BytesIO(after)).element.body
    numbers = {e.get(qn("w:name")): e.get(qn("w:id")) for e in body.xpath(".//w:bookmarkStart")}
    assert (numbers["Mine"], numbers[bookmark(results[0].evidence[0])]) == (own_number, ours)


def test_what_is_missing_is_commented_at_the_evidence_or_at_the_first_paragraph() -> None:
    data = a_portfolio()
    document = read(data)
    results = criterion_results(document, "second meeting")
    said = comments(annotate(data, 0, replace(assessed(document, "nobody at all"), criteria=results)))
    by_words = dict(said)
    first, second, *_ = load("701").criteria
    asked = next(r.text for r in first.requirements if not r.advisory)
    assert f"Bears on criterion {first.id}. Not located: {asked}" in by_words["second meeting"]
    assert f"Criterion {second.id}: no evidence located." in by_words["Session records"]
    advisory = [r.text for r in first.requirements if r.advisory]
    assert advisory
    assert not [text for text in advisory if text in by_words["second meeting"]], "no work needs it"


def test_what_is_missing_altogether_is_said_once_in_the_longest_word_file() -> None:
    data = a_portfolio()
    document = read(data)
    other = replace(document, id="d2", path="journal.docx")
    results = criterion_results(document, "second meeting")
    reading = assemble((document, other))
    facts = Facts(Context("Ngaire Okafor", "701", date(2026, 3, 2)), reading)
    assessment = Assessment(load("701"), facts, results, ())
    said = [[text for _, text in comments(annotate(data, n, assessment))] for n in range(2)]
    assert [sum("no evidence located" in text for text in texts) for texts in said] == [1, 0]


def a_long_file(paragraphs: int) -> bytes:
    word = docx.Document()
    for n in range(paragraphs):
        word.add_paragraph(f"In meeting {n} Marisol spoke.")
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


def test_a_margin_full_of_comments_costs_no_bookmark() -> None:
    data = a_long_file(500)
    document = read(data)
    made = annotate(data, 0, assessed(document, "Marisol"))
    assert len(comments(made)) == 400
    assert len(bookmarks(made)) == 500, "every row of the sheets still leads to its place"


def test_where_the_runs_do_not_add_up_to_the_text_no_run_is_taken_for_the_place() -> None:
    """Fields and content that is computed: the whole paragraph is commented then, and not the wrong words."""
    paragraph = docx.Document().add_paragraph("We met ")
    paragraph.add_run("Marisol").bold = True
    assert [r.text for r in covering(paragraph._p, "We met Marisol", 7, 14)] == ["Marisol"]
    assert covering(paragraph._p, "We meet Marisol", 8, 15) == []


def test_the_original_is_not_touched() -> None:
    data = a_portfolio()
    before = bytes(data)
    annotate(data, 0, assessed(read(data), "Marisol"))
    assert data == before


def test_deleted_text_is_commented_where_it_stood() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("We met ")
    deletion = f'<w:del {nsdecls("w")} w:id="1" w:author="N"><w:r><w:delText>Marisol</w:delText></w:r></w:del>'
    paragraph._p.append(parse_xml(deletion))
    made = io.BytesIO()
    word.save(made)
    data = made.getvalue()
    document = read(data)
    assert any(b.role is Role.DELETED for b in document.blocks)
    marked = comments(annotate(data, 0, assessed(document, "Marisol")))
    assert len(marked) == 1
    assert "deleted text" in marked[0][1]


def test_what_word_itself_cannot_open_is_said_so() -> None:
    with pytest.raises(CannotAnnotate):
        annotate(b"no Word file", 0, assessed(read(a_portfolio()), "Marisol"))

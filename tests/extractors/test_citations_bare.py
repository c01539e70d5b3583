"""Citations in running text whose year stands in no bracket, and years that cite nothing."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import Context
from extractors.references.gather import gather
from tests.rubrics.submissions import reading

LIST = """# References
Lane, D.A. (2011) Ethics and professional standards in supervision. London: Kogan Page.
Hawkins, P. and Smith, N. (2013) Coaching, Mentoring and Organizational Consultancy. 2nd edn. Maidenhead: Open University Press.
Passmore, J., Peterson, D. and Freire, T. (2013) The Psychology of Coaching. Oxford: Wiley.
CIPD (2022) Coaching and mentoring factsheet. Available at: https://www.cipd.org/x (Accessed: 4 May 2024).
Association for Coaching (2019) Code of ethics. London: AC.
May, R. (1983) The Discovery of Being. New York: Norton.
De Haan, E. (2008) Relational Coaching. Chichester: Wiley.
Whitmore, J. (2017) Coaching for Performance. 5th edn. London: Nicholas Brealey."""


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The contract, as Lane 2011 says, protects both sides.", ["Lane 2011"]),
        ("Trust comes first, Lane, 2011, and the rest follows.", ["Lane, 2011"]),
        ("Trust comes first - Lane, 2011, p. 12.", ["Lane, 2011, p. 12"]),
        ("Hawkins and Smith 2013 describe seven modes.", ["Hawkins and Smith 2013"]),
        ("Hawkins & Smith, 2013: 44 describe seven modes.", ["Hawkins & Smith, 2013: 44"]),
        ("Passmore et al 2013 collect the evidence.", ["Passmore et al 2013"]),
        ("Passmore et al., 2013 collect the evidence.", ["Passmore et al., 2013"]),
        ("CIPD 2022 reports that four in five firms coach.", ["CIPD 2022"]),
        ("The CIPD, 2022, reports that four in five firms coach.", ["CIPD, 2022"]),
        ("Association for Coaching 2019 sets this out.", ["Association for Coaching 2019"]),
        ("De Haan 2008 calls it relational.", ["De Haan 2008"]),
        ("See de Haan, 2008.", ["de Haan, 2008"]),
        ("Source: Whitmore, 2017", ["Whitmore, 2017"]),
        ("Whitmore's 2017 edition adds a chapter.", ["Whitmore's 2017"]),
        ("In Whitmore 2017 the word is used otherwise.", ["Whitmore 2017"]),
        ("White 2007 would agree.", ["White 2007"]),
        ("CIPD 2021 reports a rise, and so it has.", ["CIPD 2021"]),
        # a year that is itself spoken of, a place, a first name, a department
        ("According to Bluckert, 2006 was a hard year for trainers.", []),
        ("As Sarah 2022 says in her log, it was hard.", []),
        ("According to Estates 2024 was the cheapest year.", []),
        ("The groups with Estates (2024) and with Payroll (2023) went well.", []),
        ("Figure 2. GROW, after Whitmore 2017, p. 96", ["Whitmore 2017, p. 96"]),
        ("(GROW, Whitmore 2017)", ["Whitmore 2017"]),
        ("\"Awareness and responsibility\" Whitmore 2017 p36.", ["Whitmore 2017 p36"]),
        # listed author, other year: near miss
        ("The contract, as Lane 2010 says, protects both sides.", ["Lane 2010"]),
        # not listed but plainly cited
        ("As Bluckert, 2006 argues, the mind matters.", ["Bluckert, 2006"]),
        ("Bluckert 2006 argues that the mind matters.", ["Bluckert 2006"]),
        ("Bluckert and Orme 2006 argue that the mind matters.", ["Bluckert and Orme 2006"]),
        ("Bluckert et al 2006 argue that the mind matters.", ["Bluckert et al 2006"]),
        ("According to Bluckert, 2006, the mind matters.", ["Bluckert, 2006"]),
        ("This is well known, Bluckert, 2006, p. 17.", ["Bluckert, 2006, p. 17"]),
        ("Source: Bluckert 2006", ["Bluckert 2006"]),
        ("Adapted from Bluckert, 2006.", ["Bluckert, 2006"]),
        ("The mind matters [Bluckert 2006]", ["[Bluckert 2006]"]),
        ("Reflection in Action, 1995, p. 13.", []),
        # not citations
        ("We met in May 2011 and again in June 2013.", []),
        ("In Leeds, 2011 was a hard year.", []),
        ("Covid 2020 changed everything we did.", []),
        ("The Equality Act 2010 applies to us.", []),
        ("The Christmas 2022 party was cancelled.", []),
        ("My line manager Sarah, 2011 to 2013, was a coach herself.", []),
        ("I moved to Northmoor Ltd, 2006, as a team leader.", []),
        ("Brexit 2016 made recruiting hard.", []),
        ("The London Olympics 2012 were my first project.", []),
        ("Office 2016 was rolled out to all sites.", []),
        ("Since January 2019 we have had a new board.", []),
        ("ISO 2015 audits take place in spring.", []),
        ("I finished Level 5 in Bristol, 2014, with merit.", []),
        ("In May 1983 my parents came to Hull.", []),
        ("Session 4, 2024 went deeper.", []),
        ("Our values statement, Vision 2030, says so.", []),
        ("The Autumn 2023 cohort had nine people.", []),
        ("Ofsted 2019 rated us good.", []),
        ("My appraisal with Helen 2022 went badly.", []),
        ("The Ashford team, 2021, had twelve members.", []),
        ("By Easter 2021 she had left.", []),
        ("Unlike Windows 2000 it worked.", []),
        ("Meeting with Tom Ridley, 2024, about the restructure.", []),
],
)  # fmt: skip
def test_years_without_brackets(text: str, cited: list[str]) -> None:
    context = Context("Robin Vale", "701", date(2026, 6, 1))
    _, citations = gather(reading(f"# Answer\n{text}\n{LIST}"), context)
    assert [c.text for c in citations] == cited


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        # a letter that ends the sentence before, as the entry's initials show
        ("I had given myself a B. Whitmore (2017) would ask why.", "Whitmore (2017)"),
        ("It stands in Appendix C. Whitmore (2017) has the same.", "Whitmore (2017)"),
        # the entry's own initial, and one that is only wrong
        ("So says J. Whitmore (2017).", "J. Whitmore (2017)"),
        ("As K. Whitmore (2017) says.", "K. Whitmore (2017)"),
    ],
)
def test_a_letter_before_a_name(text: str, cited: str) -> None:
    _, citations = gather(reading(f"# Answer\n{text}\n{LIST}"), Context("Robin Vale", "701", date(2026, 6, 1)))
    assert [c.text for c in citations] == [cited]

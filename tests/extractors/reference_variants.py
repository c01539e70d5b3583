"""Entries and citations in centres' house variants, with what is to be read from them."""

from __future__ import annotations

ENTRIES: list[tuple[str, list[str], str | None, str | None]] = [
    # organisations, as they open lists
    ("ICF (2019) ICF core competencies. Available at: https://x.org (Accessed: 2 May 2025).", ["ICF"], "2019", "ICF core competencies"),
    ("AC (2021) Coaching competency framework. London: Association for Coaching.", ["AC"], "2021", "Coaching competency framework"),
    ("CIPD. (2022). Coaching and mentoring. Retrieved from https://x.org/coaching", ["CIPD"], "2022", "Coaching and mentoring"),
    ("NHS England (2019), The NHS Long Term Plan. NHS England, London.", ["NHS England"], "2019", "The NHS Long Term Plan"),
    ("Department of Health, 2011. Liberating the talents. London: HMSO.", ["Department of Health"], "2011", "Liberating the talents"),
    ("International Coaching Federation [ICF] (2021). Code of ethics. https://x.org", ["International Coaching Federation"], "2021", "Code of ethics"),
    ("Association for Coaching (AC), 2018. AC code. [online] Available at: <https://x.org> [Accessed 3 June 2024].", ["Association for Coaching"], "2018", "AC code"),
    ("EMCC Global. n.d. Supervision guidelines. Available from: https://x.org [viewed 1 May 2025]", ["EMCC Global"], "n.d.", "Supervision guidelines"),
    ("Institute of Leadership & Management (2020) Creating a coaching culture. Lichfield: ILM.", ["Institute of Leadership & Management"], "2020", "Creating a coaching culture"),
    ("UK Parliament (2018) Data Protection Act 2018. London: The Stationery Office.", ["UK Parliament"], "2018", "Data Protection Act 2018"),
    ("Gallup (2023) State of the Global Workplace: 2023 Report. Washington, DC: Gallup Press.", ["Gallup"], "2023", "State of the Global Workplace: 2023 Report"),
    # no brackets round the year
    ("Heron, J. 2001. Helping the client. 5th ed. London: Sage", ["Heron"], "2001", "Helping the client"),
    ("Egan G., 2013. The skilled helper, 10th edition, Belmont: Brooks/Cole", ["Egan"], "2013", "The skilled helper"),
    ("Stone D & Heen S, 2014, Thanks for the Feedback, Penguin, London", ["Stone", "Heen"], "2014", "Thanks for the Feedback"),
    ("Rock, David. Quiet leadership. New York: HarperCollins, 2006.", ["Rock"], "2006", "Quiet leadership"),
    ("Downey, Myles (2014) Effective Modern Coaching, LID Publishing", ["Downey"], "2014", "Effective Modern Coaching"),
    ("Starr J (2016). The Coaching Manual. Pearson.", ["Starr"], "2016", "The Coaching Manual"),
    ("PASSMORE, J., ed. (2016) Excellence in coaching. 3rd ed. London: Kogan Page.", ["PASSMORE"], "2016", "Excellence in coaching"),
    ("CLUTTERBUCK, D. and LANE, D. (2004) The situational mentor. Aldershot: Gower.", ["CLUTTERBUCK", "LANE"], "2004", "The situational mentor"),
    ("Whitmore, Sir John (2009) Coaching for performance. 4th ed. London: Nicholas Brealey.", ["Whitmore"], "2009", "Coaching for performance"),
    ("Covey, S R (2004) The 7 habits of highly effective people. London: Simon & Schuster.", ["Covey"], "2004", "The 7 habits of highly effective people"),
    ("Brown, B., 2021 Atlas of the heart, London: Vermilion", ["Brown"], "2021", "Atlas of the heart"),
    # journals
    ("Grant, A. M. (2014). The efficacy of executive coaching in times of organisational change. Journal of Change Management, 14(2), 258-280.", ["Grant"], "2014", "The efficacy of executive coaching in times of organisational change"),
    ("Bluckert P (2005) Critical factors in executive coaching – the coaching relationship. Industrial and Commercial Training 37 (7), 336–340", ["Bluckert"], "2005", "Critical factors in executive coaching – the coaching relationship"),
    ("Jones, R.J., Woods, S.A. and Guillaume, Y.R.F. (2016) “The effectiveness of workplace coaching”, Journal of Occupational and Organizational Psychology, vol. 89, no. 2, pp. 249-277.", ["Jones", "Woods", "Guillaume"], "2016", "The effectiveness of workplace coaching"),
    ("Kets de Vries, M.F.R. 2005, 'Leadership group coaching in action', Academy of Management Executive, 19(1), pp.61–76", ["Kets de Vries"], "2005", "Leadership group coaching in action"),
    ("de Haan, E. & Nieß, C. (2015). Differences between critical moments. International Coaching Psychology Review 10(1):38–61", ["de Haan", "Nieß"], "2015", "Differences between critical moments"),
    ("Tuckman, B. W. (1965) Developmental sequence in small groups. Psychological Bulletin, 63, 384–399.", ["Tuckman"], "1965", "Developmental sequence in small groups"),
    # chapters
    ("Lane, D. (2018) 'The case for supervision', in Bachkirova, T., Jackson, P. and Clutterbuck, D. (eds.) Coaching and mentoring supervision. Maidenhead: Open University Press, pp. 3–20.", ["Lane"], "2018", "The case for supervision"),
    ("Hay, J. (2011). E-supervision. In T. Bachkirova (Ed.), Coaching and mentoring supervision (pp. 239–248). Open University Press.", ["Hay"], "2011", "E-supervision"),
    # web, video, thesis, law
    ("Sinek, S. (2009) How great leaders inspire action [Video]. TED. https://x.org/talk", ["Sinek"], "2009", "How great leaders inspire action"),
    ("Equality Act 2010. Available at: https://www.legislation.gov.uk/ukpga/2010/15/contents (Accessed: 4 May 2025).", ["Equality Act"], "2010", "Equality Act"),
    ("Mind Tools (no date) The GROW model. [Online]. Available at: https://x.org. (Accessed 12/03/2025)", ["Mind Tools"], "n.d.", "The GROW model"),
    ("Arney, E. (2024, March 4). What boards want. Coaching at Work. https://x.org/boards", ["Arney"], "2024", "What boards want"),
    ("[7] Drake, D. B. (2015) Narrative coaching. Petaluma: CNC Press.", ["Drake"], "2015", "Narrative coaching"),
    ("12. Ives, Y. and Cox, E. (2012) Goal-focused coaching. New York: Routledge.", ["Ives", "Cox"], "2012", "Goal-focused coaching"),
]  # fmt: skip
"""(entry, authors, year, title)"""

CITED = (
    "Rogers, C.R. (1957) 'The necessary and sufficient conditions', Journal of Consulting Psychology, 21(2), pp. 95–103.",
    "Rogers, C.R. (1961) On Becoming a Person. Boston: Houghton Mifflin.",
    "Whitmore, J. (2017) Coaching for Performance. 5th edn. London: Nicholas Brealey.",
    "Stelter, R. (2014) A Guide to Third Generation Coaching. Dordrecht: Springer.",
    "Hawkins, P. and Turner, E. (2020) Systemic Coaching. Abingdon: Routledge.",
    "Jones, R., Woods, S. and Guillaume, Y. (2016) ‘Workplace coaching’, Journal of Occupational Psychology, 89(2), pp. 249–277.",
    "Association for Coaching (2021) Coaching competency framework. London: AC.",
    "EMCC Global (2023) Code of ethics. Brussels: EMCC.",
    "Data Protection Act 2018, c. 12. Available at: https://www.legislation.gov.uk (Accessed: 1 May 2025).",
    "Institute of Leadership and Management (2019) Coaching for performance. Lichfield: ILM.",
    "Van Deurzen, E. (2012) Existential Counselling. London: Sage.",
    "O’Neill, M.B. (2007) Executive Coaching with Backbone and Heart. San Francisco: Jossey-Bass.",
)  # fmt: skip

CITATIONS: list[tuple[str, list[str]]] = [
    ("Rogers (1957) and (1961) differ.", ["+Rogers 1957", "+Rogers 1961"]),
    ("Rogers (1957, 1961) wrote it twice.", ["+Rogers 1957", "+Rogers 1961"]),
    ("It was said early (Rogers, 1957; 1961).", ["+Rogers 1957", "+Rogers 1961"]),
    ("Both books (Rogers 1957 & 1961) say it.", ["+Rogers 1957", "+Rogers 1961"]),
    ("Rogers, in 1961, was plain about it.", []),
    ("Hawkins & Turner (2020: 44) look outward.", ["+Hawkins Turner 2020"]),
    ("Hawkins and Turner, (2020) look outward.", ["+Hawkins Turner 2020"]),
    ("Peter Hawkins and Eve Turner (2020) look outward.", ["+Hawkins Turner 2020"]),
    ("Hawkins et al. (2020) look outward.", ["+Hawkins 2020"]),
    ("(see Hawkins and Turner, 2020, ch. 3; Stelter, 2014)", ["+Hawkins Turner 2020", "+Stelter 2014"]),
    ("Stelter’s third generation (2014) asks for meaning.", ["+Stelter 2014"]),
    ("Stelter (2013) asks for meaning.", ["-Stelter 2013"]),
    ("(Stelter, 2014, cited in Hawkins and Turner, 2020)", ["+Stelter 2014", "+Hawkins Turner 2020"]),
    ("(Lewin, 1947, cited in Stelter, 2014)", ["-Lewin 1947", "+Stelter 2014"]),
    ("Lewin (1947), quoted by Stelter (2014), began it.", ["-Lewin 1947", "+Stelter 2014"]),
    ("Jones, Woods and Guillaume (2016) counted.", ["+Jones Woods Guillaume 2016"]),
    ("Jones et al., 2016 counted.", ["+Jones 2016"]),
    ("A meta-analysis (Jones et al 2016) counted.", ["+Jones 2016"]),
    ("the AC (2021) asks it", ["+AC 2021"]),
    ("the Association for Coaching (AC, 2021) asks it", ["+AC 2021"]),
    ("the Association for Coaching’s framework (2021) asks it", ["+Association for Coaching 2021"]),
    ("The EMCC’s (2023) code forbids it.", ["+EMCC 2023"]),
    ("the Global Code (EMCC, 2023, section 2.1) forbids it", ["+EMCC 2023"]),
    ("The ILM (2019) says so.", ["+ILM 2019"]),
    ("(Institute of Leadership & Management, 2019)", ["+Institute of Leadership & Management 2019"]),
    ("Notes are kept under the Data Protection Act (2018).", ["+Data Protection Act 2018"]),
    ("Notes are kept under the Data Protection Act 2018.", ["+Data Protection Act 2018"]),
    ("Notes are kept lawfully (Data Protection Act, 2018).", ["+Data Protection Act 2018"]),
    ("van Deurzen (2012) faces it.", ["+van Deurzen 2012"]),
    ("O'Neill (2007) faces it.", ["+O'Neill 2007"]),
    ("ONeill (2007) faces it.", ["+ONeill 2007"]),
    ("Whitmore (2017, pp. 12–14) warns of it.", ["+Whitmore 2017"]),
    ("Whitmore (2017 p.12) warns of it.", ["+Whitmore 2017"]),
    ("“Awareness comes first” (Whitmore, 2017: p. 12).", ["+Whitmore 2017"]),
    ("As Whitmore puts it, awareness comes first (2017).", []),
    ("In Whitmore’s words (2017, p. 9) it is so.", ["+Whitmore 2017"]),
    ("In 2017 the Board met (see minutes, 2017).", []),
    ("Between 2016 and 2017 turnover fell.", []),
    ("Client 2 (2024) and Session 3 (May 2024).", []),
    ("Nine of them left (2019–2021).", []),
    ("After the merger (2019) we stopped.", []),
    ("My certificate (Northern Business School, 2012) hangs there.", []),
    ("e.g. (Whitmore, 2017); (Stelter, 2014)", ["+Whitmore 2017", "+Stelter 2014"]),
    ("[Whitmore 2017; Stelter 2014]", ["+Whitmore 2017", "+Stelter 2014"]),
    ("Whitmore [2017] and Stelter [2014]", ["+Whitmore 2017", "+Stelter 2014"]),
    ("According to Hawkins (2021) it is wider.", ["-Hawkins 2021"]),
    ("Figure 1: The cycle (adapted from Stelter, 2014)", ["+Stelter 2014"]),
    ("Source: Jones et al. (2016)", ["+Jones 2016"]),
    ("Rogers (1957) and (1961, p. 3) differ.", ["+Rogers 1957", "+Rogers 1961"]),
    ("Rogers (1961), (1957).", ["+Rogers 1961", "+Rogers 1957"]),
    ("Whitmore (2017) in (2019) left.", ["+Whitmore 2017"]),
    ("It is so {Whitmore, 2017 #12}.", ["+Whitmore 2017"]),
    ("It is so {Stelter, 2014, p. 3 #4;Rogers, 1961 #9}.", ["+Stelter 2014", "+Rogers 1961"]),
]
"""(sentence, "+" listed or "-" not, with authors and year)"""

NOTES: list[tuple[str, list[str]]] = [
    ("EMCC Global (2023) sets it out.", ["+EMCC Global 2023"]),
    ("EMCC, 2023.", ["+EMCC 2023"]),
    ("EMCC Global, Code of Ethics, 2023, p. 2.", ["+EMCC Global 2023"]),
    ("ICF, Core Competencies (2019).", ["-ICF 2019"]),
    ("CMI, Management Code (2022), p. 3.", ["-CMI 2022"]),
    ("See ICF (2020) for the markers.", ["-ICF 2020"]),
    ("Association for Coaching (2021), para 3.", ["+Association for Coaching 2021"]),
    ("Institute of Leadership and Management, Coaching for performance, 2019.", ["+Institute of Leadership and Management 2019"]),
    ("J. Whitmore, Coaching for Performance (2017), p. 12.", ["+Whitmore 2017"]),
    ("See also Hawkins and Turner, Systemic Coaching, 2020.", ["+Hawkins Turner 2020"]),
    ("cf. Stelter (2014: 5) and Rogers (1961).", ["+Stelter 2014", "+Rogers 1961"]),
    ("Rogers 1961, 33.", ["+Rogers 1961"]),
    ("The firm closed in May 2021.", []),
    ("Manager, Finance, 2021.", []),
    ("Board minutes, 2023.", []),
    ("Lisbon, Grand Hotel, 2019.", []),
    ("Taken from my diary, March 2024.", []),
]  # fmt: skip
"""(footnote, as above)"""

_WORKS = (
    ("Kolb, D. A.", "2015", "Experiential learning", "New Jersey, Pearson"),
    ("Luft, J. and Ingham, H.", "1955", "The Johari window", "Los Angeles, UCLA"),
    ("EMCC Global", "2024", "Global competence framework", "Brussels, EMCC Global"),
    ("de Haan, E. and Gannon, J.", "2017", "The coaching relationship", "London, Sage"),
)
Rows = list[list[str]]

TABLES: dict[str, Rows] = {
    "head names author": [["Author", "Year", "Title", "Publisher"], *map(list, _WORKS)],
    "head in other words": [["Who wrote", "When", "What", "Where"], *map(list, _WORKS)],
    "no head": [*map(list, _WORKS)],
    "numbers in front": [["No.", "Name", "Year", "Title"], *([str(n), *w[:3]] for n, w in enumerate(_WORKS, 1))],
    "title in front": [["Title", "Author", "Year"], *([w[2], w[0], w[1]] for w in _WORKS)],
    "author behind": [["Work", "Year", "By"], *([w[2], w[1], w[0]] for w in _WORKS)],
    "author and year together": [["Source", "Title", "Details"], *([f"{w[0]} ({w[1]})", w[2], w[3]] for w in _WORKS)],
    "years in brackets": [["Author", "Year", "Title"], *([w[0], f"({w[1]})", w[2]] for w in _WORKS)],
    "whole entries and where used": [
        ["No", "Reference", "Used in"],
        *([str(n), f"{w[0]} ({w[1]}) {w[2]}. {w[3]}.", "1.1"] for n, w in enumerate(_WORKS, 1)),
    ],
    "one column": [[f"{w[0]} ({w[1]}) {w[2]}. {w[3]}."] for w in _WORKS],
}  # fmt: skip
"""The same four works as tables of several makes."""

NO_LISTS: dict[str, Rows] = {
    "log": [["Date", "Who", "Hours"], ["3 May 2024", "Client 1", "2"], ["4 May 2024", "Client 2", "1.5"]],
    "courses": [["Year", "Course", "Provider"], ["2019", "Coaching skills", "Nowhere College"], ["2021", "Mentoring", "Other Institute"]],
    "themes": [["Source of stress", "Sign"], ["The board", "Short sleep"], ["The merger", "Short temper"]],
}  # fmt: skip
"""Tables that hold no works although they stand under "Sources"."""

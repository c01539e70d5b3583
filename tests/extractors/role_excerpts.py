"""Invented excerpts about who people are: title -> (unit, text, {name: role}). Lines are written as in
`test_people_excerpts`; a name stands for the person of whom it is the first form or a part."""

from __future__ import annotations

EXCERPTS: dict[str, tuple[str, str, dict[str, str]]] = {
    "client told by what passes in the room": (
        "703",
        """
        When Odalys told me that she had turned down the post I must have looked sad. I gave her advice all the same.
        With Odalys I learnt to count to five.
        """,
        {"Odalys": "client"},
    ),
    "client from one session in an essay": (
        "700",
        """
        I saw it in practice. When I worked with Henrike Vos she asked to see the four words on paper.
        """,
        {"Henrike": "client"},
    ),
    "client by whom I have coached": (
        "700",
        """
        Bahati, a head of service whom I have mentored since the autumn, told me that she liked it.
        """,
        {"Bahati": "client"},
    ),
    "client and I": (
        "703",
        """
        Wambui and I talked for twenty minutes about nothing but the weather. I asked Wambui what she was not saying.
        """,
        {"Wambui": "client"},
    ),
    "client in clipped notes of a log": (
        "701",
        """
        # Coaching log
        |Date|Client|Notes|
        |2 March|C1|Yevgenia cried. Said it was the best hour.|
        |9 March|C2|Ended early.|
        """,
        {"Yevgenia": "client"},
    ),
    "client who is asked for consent in a comment": (
        "701",
        """
        I met Client 1 in May.
        comment: Check with Thembi that she is content with this line.
        """,
        {"Thembi": "client"},
    ),
    "client whose tears are felt": (
        "703",
        """
        I noticed my own feelings only on the way home: with Sakura’s tears I had none left.
        """,
        {"Sakura": "client"},
    ),
    "client in feedback signed with a post": (
        "701",
        """
        # Feedback from my clients
        “I came for an answer and was given a better question.”
        Leocadia Prins, Head of Claims
        """,
        {"Leocadia": "client"},
    ),
    "client who writes of my coach": (
        "701",
        """
        “My coach never hurried me, and I hold my own meetings now.” – Tadeusz Brol, plant director
        """,
        {"Tadeusz": "client"},
    ),
    "sponsor by a run-in heading": (
        "703",
        """
        The sponsor. Ines Caldeira, who chairs a board on which one of them serves, saw a calmer executive.
        """,
        {"Ines": "sponsor"},
    ),
    "sponsor who acted as one": (
        "700",
        """
        I used it with Moeen, a base commander who acted as sponsor, and it prevented a quarrel.
        """,
        {"Moeen": "sponsor"},
    ),
    "sponsor who writes what is needed": (
        "701",
        """
        # What the sponsors asked for
        From: Jocasta Reyle
        Dear Bethan, fine by me that she starts with you. What I need from it is a deputy by June. Kind regards, Jocasta
        """,
        {"Jocasta": "sponsor"},
    ),
    "sponsor who pays": (
        "701",
        """
        The coaching was paid for by Aurelio Banti, and Aurelio asked for one note at half time.
        """,
        {"Aurelio": "sponsor"},
    ),
    "sponsor in a field with a post": (
        "701",
        """
        |Coachee|C1|
        |Sponsor (Director of Care)|Lubna Haider|
        """,
        {"Lubna": "sponsor"},
    ),
    "sponsor told of in feedback": (
        "701",
        """
        # Feedback from sponsors
        “She no longer answers mails on Sunday.” Gundula Fries, Managing Director
        """,
        {"Gundula": "sponsor"},
    ),
    "sponsor by the proposal of clients": (
        "701",
        """
        The people director, Petronella Aske, asked for mentors in the leadership forum and proposed two of her managers to me.
        """,
        {"Petronella": "sponsor"},
    ),
    "line manager by possessive": (
        "701",
        """
        Her line manager is called Osgood Tierney. Osgood wanted a report.
        """,
        {"Osgood": "manager"},
    ),
    "line manager by reporting": (
        "701",
        """
        She reports to Bartholomew Enright, and Bartholomew had not noticed.
        """,
        {"Bartholomew": "manager"},
    ),
    "line manager by the client's word boss": (
        "701",
        """
        “My boss, Marguerite, thinks that I am slow,” he said.
        """,
        {"Marguerite": "manager"},
    ),
    "manager in brackets": (
        "701",
        """
        We agreed that C2’s manager (Yusra Nadeem) would see the goals and nothing else.
        """,
        {"Yusra": "manager"},
    ),
    "manager of a named client": (
        "701",
        """
        I coached Fumiko. Fumiko’s manager, Anselm Kray, joined us for the first half hour. Anselm spoke first.
        """,
        {"Fumiko": "client", "Anselm": "manager"},
    ),
    "colleague of mine": (
        "703",
        """
        A colleague at work, Rosheen, lent me her notes. Our legal officer, Hamza Boudiaf, read the form.
        """,
        {"Rosheen": "colleague", "Hamza": "colleague"},
    ),
    "colleague after the name": (
        "700",
        """
        Iolanthe in our people team keeps the list. Tancredi, our own finance manager, taught me the figures.
        """,
        {"Iolanthe": "colleague", "Tancredi": "colleague"},
    ),
    "friend who sits on a board": (
        "700",
        """
        I declined to tell Colum, who is a friend and sits on the board, whether she was fit for it.
        """,
        {"Colum": "colleague"},
    ),
    "client's deputy": (
        "701",
        """
        She had lost faith in her deputy, Gwilym. The rota was left to Gwilym all the same.
        """,
        {"Gwilym": "colleague"},
    ),
    "colleague of the client to be spoken to": (
        "701",
        """
        |Client|Actions|
        |C1|Talk with Vasiliki in payroll until Friday|
        """,
        {"Vasiliki": "colleague"},
    ),
    "family after the name": (
        "703",
        """
        Saoirse, my daughter, typed the first draft. My brother-in-law Ignatius mended the printer.
        """,
        {"Saoirse": "family", "Ignatius": "family"},
    ),
    "family of the client": (
        "701",
        """
        His wife, Anneliese, had been ill. Their son Lennart started school. He would ask Anneliese at home to keep the tally.
        """,
        {"Anneliese": "family", "Lennart": "family"},
    ),
    "nieces": (
        "703",
        """
        My nieces help with the diary. The eldest, Brídín, answers the telephone.
        """,
        {"Brídín": "family"},
    ),
    "author of the file who is family": (
        "700",
        """
        property lastModifiedBy: Orla Marsh
        Orla, my daughter, corrected my commas.
        """,
        {"Orla": "family"},
    ),
    "supervisor by a run-in heading": (
        "703",
        """
        Supervision. Caoimhe Dunleavy heard about five of my hours. Her view was that I am too kind. I go back to Caoimhe in June.
        """,
        {"Caoimhe": "supervisor"},
    ),
    "supervisor by what was taken there": (
        "701",
        """
        I took the matter to supervision. Ottoline asked me whose fear it was. In supervision with Ottoline I saw it.
        """,
        {"Ottoline": "supervisor"},
    ),
    "supervisor in a table": (
        "701",
        """
        # Supervision log
        |Date|With|Minutes|Topic|
        |4 May 2026|Zebedee Crane|60|Endings|
        |1 June 2026|Zebedee Crane|60|Rescuing|
        """,
        {"Zebedee": "supervisor"},
    ),
    "supervisor who supervises": (
        "703",
        """
        Every six weeks I see Mairwen Pugh, who supervises me. Mairwen has a habit of silence.
        """,
        {"Mairwen": "supervisor"},
    ),
    "supervision provided by": (
        "701",
        """
        Supervision was provided by Ulrike Sand (EMCC). Ulrike and I agreed four hours.
        """,
        {"Ulrike": "supervisor"},
    ),
    "witness": (
        "701",
        """
        |Witness|Ferelith Monk|
        |Position|Head of HR|
        |Learner|Bethan Marsh|
        I can confirm that I saw the learner coach.
        """,
        {"Ferelith": "unknown"},
    ),
    "peer of the programme": (
        "703",
        """
        Perpetua from my cohort watched me and kept a tally. I shall practise with Perpetua every second Friday.
        """,
        {"Perpetua": "peer"},
    ),
    "peer who belongs to the group": (
        "703",
        """
        The third opinion is a fellow coach’s. Ermintrude, who belongs to the same group, sat in on a practice session.
        """,
        {"Ermintrude": "peer"},
    ),
    "two peers": (
        "703",
        """
        Lorcan and Sigrid from the course observed me. Sigrid said that I nod too much. Lorcan timed my silences.
        """,
        {"Lorcan": "peer", "Sigrid": "peer"},
    ),
    "tutor": (
        "703",
        """
        Our tutor on the programme, Balthasar Quy, told us to burn our first list. Balthasar was right.
        """,
        {"Balthasar": "tutor"},
    ),
    "public figure with a saying": (
        "703",
        """
        The theatre director Gaspard Mellis called the stage an empty space. As the footballer Jorrit Haaks said, simple is hard.
        """,
        {"Gaspard": "public", "Jorrit": "public"},
    ),
    "client beside a code": (
        "701",
        """
        header: Records: Philomena and client B
        Philomena laughed – first time. Next: plan the end.
        """,
        {"Philomena": "client"},
    ),
    "clients of a year": (
        "703",
        """
        Two people gave me their hours, Aloysius and Renske. Aloysius wanted a larger team. Renske wanted out.
        I asked Aloysius for less. Renske laughed at my questions; I noticed Renske less than I ought.
        """,
        {"Aloysius": "client", "Renske": "client"},
    ),
    "mentee by goals": (
        "701",
        """
        Goals agreed with Khadija: to delegate, to rest, to speak at the board. Khadija scored herself at four.
        """,
        {"Khadija": "client"},
    ),
    "somebody who found the answer": (
        "701",
        """
        # Journal
        Tue 21. I stayed with the pause. It was Dragomir who found the deputy. Dragomir told me so on the stairs.
        """,
        {"Dragomir": "client"},
    ),
    "a padre in a story": (
        "703",
        """
        He had once told a padre, Maldwyn, something that came back to him.
        """,
        {"Maldwyn": "colleague"},
    ),
    "PA by her post": (
        "701",
        """
        The PA, Sukhwinder, moved the date. I wrote to Sukhwinder at once.
        """,
        {"Sukhwinder": "colleague"},
    ),
    "sponsor signs a letter": (
        "701",
        """
        # Appendix 4: Letter of the sponsor
        Dear Bethan, I commissioned this programme because the last three heads left. I have seen a change in him.
        Yours sincerely,
        Cornelius Abara
        Chief Executive
        """,
        {"Cornelius": "sponsor"},
    ),
    "manager gives feedback": (
        "701",
        """
        # Line manager’s feedback
        “He speaks up in our meetings and listens to the night team.”
        Hyacinth Oduro, Operations Manager
        """,
        {"Hyacinth": "manager"},
    ),
    "assessor and verifier on a form": (
        "701",
        """
        |Assessor|Crispin Hale|
        |Internal verifier|Xanthe Bligh|
        """,
        {"Crispin": "assessor", "Xanthe": "assessor"},
    ),
    "chemistry meeting": (
        "701",
        """
        A chemistry meeting with Nkechi came first. At the end of it Nkechi said yes.
        """,
        {"Nkechi": "client"},
    ),
    "session title": (
        "701",
        """
        # Session 3 – Ludmila
        We reviewed the plan. Ludmila had written to the board.
        """,
        {"Ludmila": "client"},
    ),
    "named with hours": (
        "701",
        """
        I have six hours with Tavish and four with Ngozi. Tavish is the more tired of the two.
        """,
        {"Tavish": "client", "Ngozi": "client"},
    ),
    "client found the hardest": (
        "703",
        """
        The person whom I found hardest was Oonagh. She agreed to everything. I told Oonagh that I felt managed.
        """,
        {"Oonagh": "client"},
    ),
    "coachee in brackets, boss by possessive": (
        "701",
        """
        Ebrahim (coachee) and I set three goals on 4 May. Ebrahim’s boss, Ulrica Thane, came to the first meeting only.
        """,
        {"Ebrahim": "client", "Ulrica": "manager"},
    ),
    "sponsor's words about a team": (
        "701",
        """
        # Sponsor feedback
        “Since the spring her team stays.”
        Fulgencio Ramos, Finance Director
        """,
        {"Fulgencio": "sponsor"},
    ),
    "supervisor after the name": (
        "703",
        """
        Each month I take cases to Rosamund Vey, my supervisor. Rosamund listens for what I leave out.
        """,
        {"Rosamund": "supervisor"},
    ),
    "sponsored by": (
        "701",
        """
        The programme is sponsored by Isambard Croft, who heads the region.
        """,
        {"Isambard": "sponsor"},
    ),
    "wife and daughter": (
        "703",
        """
        My wife, Fenella, laughed. Our daughter Tabitha asked what a coach does all day.
        """,
        {"Fenella": "family", "Tabitha": "family"},
    ),
    "paired on the course": (
        "703",
        """
        On the course I was paired with Kasimir. Kasimir coached me and I coached Kasimir.
        """,
        {"Kasimir": "peer"},
    ),
    "coached for the first time": (
        "700",
        """
        When I coached Sunniva for the first time I talked for half of the hour.
        """,
        {"Sunniva": "client"},
    ),
    "mentees of a column": (
        "701",
        """
        |Mentee|Date|Length|
        |Priscilla|2 May 2026|60|
        |Demetrius|3 May 2026|60|
        """,
        {"Priscilla": "client", "Demetrius": "client"},
    ),
    "chief executive of the client": (
        "701",
        """
        Her chief executive, Lysander Ho, had written to me first. Lysander wanted to know what it would cost.
        """,
        {"Lysander": "manager"},
    ),
    "approached to coach two heads": (
        "701",
        """
        I was approached by the HR director, Wilhelmina Orr, who asked me to coach two of her heads of service.
        """,
        {"Wilhelmina": "sponsor"},
    ),
    "peers in a list": (
        "703",
        """
        Feedback from my peers: Anneke said that I rush; Bartosz said that I wait too long.
        """,
        {"Anneke": "peer", "Bartosz": "peer"},
    ),
    "a client's mail of thanks": (
        "701",
        """
        Dear Bethan, thank you for coaching me. I am calmer now and my team tells me so. Best wishes, Marisol
        """,
        {"Marisol": "client"},
    ),
    "rival of the client": (
        "701",
        """
        His colleague Thaddeus had applied for the same post. He avoided Thaddeus for weeks.
        """,
        {"Thaddeus": "colleague"},
    ),
    "tutor who read the draft": (
        "703",
        """
        My tutor, Gwendolen Pask, read the draft. Gwendolen asked for more on theory.
        """,
        {"Gwendolen": "tutor"},
    ),
    "met six times": (
        "701",
        """
        I met Ximena six times between May and July. Ximena is a head of claims.
        """,
        {"Ximena": "client"},
    ),
    "client's form, completed by": (
        "701",
        """
        Client feedback form
        Completed by: Ottavia Renn
        What helped you most? The silence.
        """,
        {"Ottavia": "client"},
    ),
    "wept while I talked": (
        "703",
        """
        What would Lorenzo have said, I asked myself after the hour. Lorenzo had wept and I had talked.
        """,
        {"Lorenzo": "client"},
    ),
    "present with his manager": (
        "701",
        """
        The three-way meeting was attended by Suleiman, his manager (Beatrix Noon) and me.
        """,
        {"Suleiman": "client", "Beatrix": "manager"},
    ),
    "supervision session in one line": (
        "701",
        """
        Supervision session 2, 3 June, 60 minutes, with Torquil Baines. Torquil wondered who I was protecting.
        """,
        {"Torquil": "supervisor"},
    ),
}

"""Invented excerpts about people whose names are words too, and the same words as words. `[[...]]` marks what must be
flagged: title -> (unit, text), read as in `test_people_excerpts`."""

from __future__ import annotations

EXCERPTS = {
    "client called Hope, told in prose": (
        "701",
        """
        I hope to give a fair account. My second client, [[Hope]], ran two wards when we began. [[Hope]] had never been asked what she wanted. In our fourth hour [[Hope]]’s plan for the move was finished.
        There was little hope of a new post. We had hoped for more time. Hope and fear sat side by side, she said.
        """,
    ),
    "client called Will in a column": (
        "701",
        """
        |Client|Date|Minutes|
        |[[Will]]|3 March 2026|60|
        |[[Grace]]|4 March 2026|75|
        I will write to both. [[Will]] will be late, he warned me. [[Grace]] took the news with good grace. We went through Goal, Reality, Options and Will.
        """,
    ),
    "salutations and closings": (
        "701",
        """
        Dear [[April]],
        Thank you for seeing me in April. Hope you are well. Mark the date: 4 May.
        Hi Bethan, sorry I missed you. Will you have time in May? Best wishes, [[Mark]]
        Hello [[Dawn]], any news of the contract?
        """,
    ),
    "speech tags": (
        "703",
        """
        “I cannot do it all,” said [[Joy]]. “You need not,” I said. [[Joy]] laughed. There is joy in such a moment, and a joy shared is doubled.
        “Then who will?” asked [[Dean]]. The dean of the faculty had no answer.
        """,
    ),
    "repeated subject, never named as a client": (
        "703",
        """
        [[Kit]] arrived with a folder of charts. Halfway through [[Kit]] closed it and looked out of the window. I waited. The kit list for the away day lay between us. In the end [[Kit]] told me about his father.
        """,
    ),
    "pair of clients, both words": (
        "703",
        """
        The year belonged to two people, [[Grace]] and [[Will]]. Both signed the consent form. With [[Grace]] I talked too much and with [[Will]] too little. [[Will]] wanted a larger team; [[Grace]] wanted a smaller one. By grace and good will we came through.
        """,
    ),
    "introduced by a verb": (
        "701",
        """
        I coached [[Frank]] from January. To be frank, it was hard. I met [[Rose]] in the canteen. Sales rose that week. I emailed [[Bill]] about the room, and the bill came to him. I thanked [[Penny]]; the penny had dropped.
        """,
    ),
    "introduced by a relation": (
        "703",
        """
        My husband [[Rich]] made supper. Her line manager, [[Grant]], refused the grant. His deputy [[Faith]] lost faith in the plan. My daughter [[Summer]] was born in the summer of 2012. Our chair, [[Earl]], is no earl.
        """,
    ),
    "possessives": (
        "701",
        """
        [[Miles]]’s confidence grew by miles. I noted [[Melody]]'s silence. We spoke of [[Robin]]’s manager and of [[Sandy]]’s fear of the board. The art’s appeal was lost on me. Hope’s opposite is despair.
        """,
    ),
    "transcript": (
        "701",
        """
        Coach: What would be good to have by the end?
        [[Hope]]: I want to know if I should stay.
        Coach: And what else?
        [[Hope]]: I hope that I can say no.
        Will: what will you do first?
        """,
    ),
    "months and seasons that are people": (
        "701",
        """
        |Coachee name|[[April Dunn]]|
        |Period|April to June 2026|
        [[April]] wanted to step back. In April she had been ill. I asked [[April]] what had changed since April 2025. Our next session is in May. May I say that June was kind to us?
        """,
    ),
    "family names that are words": (
        "701",
        """
        Coachee: [[Amara Young]]
        [[Young]] managers have little support, and [[Ms Young]] knew it. Mr [[Day]] and Mrs [[Church]] run the day centre by the church. I saw Dr [[Power]] about the balance of power.
        """.replace("[[Young]] managers", "Young managers").replace("[[Ms Young]]", "Ms [[Young]]"),
    ),
    "family names that are words, alone": (
        "701",
        """
        I have coached [[Nadia Field]] and [[Piotr Stone]]. [[Stone]] came with a list; [[Field]] came with none. The field of coaching is wide. No stone was left unturned. [[Field]]’s deputy sat in.
        """,
    ),
    "the words alone: sentence openers": (
        "703",
        """
        Hope is what they came with. Grace is harder. Will it last? Mark my words. Faith helps some. Joy followed. May came. April brought rain. Dawn broke as I drove. Young leaders need time. Frank talk helps. Rich feedback helped. Miles to go. Bill after bill arrived.
        Hope matters. Hope can be learned. Hope seems thin in winter. Grace takes time. Patience pays.
        """,
    ),
    "the words alone: inside sentences": (
        "701",
        """
        The client spoke of Hope and of Faith as if they were guests. She drew three cards: Courage, Joy and Grace. The values on the wall are Hope, Integrity, Grace and Service. In the GROW model the step called Will comes last. The grace period ends on 1 June, said the finance team. I asked what Hope would look like. It is the Will step that I rush.
        """,
    ),
    "the words alone: titles, bodies and places": (
        "700",
        """
        # Hope, Will and Grace: What Mentors Carry
        # Mark Scheme and Grant Rules
        The Dean of Lincoln met the Vice-Dean. Hope House is a hospice, Grace Ward is upstairs and Faith Court is sheltered housing. The Will Institute and the Young Foundation gave a grant. The Rose and Crown in Chester served lunch. The Hope Trust runs a shop.
        Snyder’s Hope Theory (Snyder, 2002) and the Adult Hope Scale were used.
        """,
    ),
    "names of places that are people": (
        "701",
        """
        My client [[Chelsea]] lives in Lincoln. [[Chelsea]] said that Chelsea FC had lost again. [[Lincoln]] is her line manager, she said; I told [[Lincoln]] nothing. We met in Florence and in Paris. Her colleague [[Florence]] sent a card from Sydney.
        """,
    ),
    "colours and stones beside other names": (
        "701",
        """
        My clients are [[Ruby]], [[Olu]] and [[Jade]]. [[Ruby]] told me of her move. [[Jade]] asked for a break. Her rating was amber, then ruby red. The jade plant died. [[Olu]] sent a note.
        """,
    ),
    "comment and file name": (
        "701",
        """
        comment: Ask [[Grace]] if she is happy with this.
        header: Notes for [[Hope Adair]]
        file: 701 log [[Hope]] and others.docx
        I met [[Hope]] four times. I hope it was enough.
        """,
    ),
    "signed letter": (
        "701",
        """
        “She never told me what to do. I hope that others will have the chance.”
        [[Grace Mills]], ward manager
        “He let me think.” – [[Will]], charity director
        """,
    ),
    "names as single words in a table of actions": (
        "701",
        """
        |Session|Action|Who|
        |1|Ring the board|[[Hope]]|
        |2|Hope for the best|[[Mark]]|
        |3|Mark the scripts|[[Joy]]|
        """,
    ),
    "one mention with a department or a job": (
        "701",
        """
        [[Mercy]] from payroll rang. [[Major]] in HR had no view. Her boss is [[Sterling]], who runs the depot. [[Christian]], the new head of estates, listened. A christian charity paid. The major point stands.
        """.replace("[[Major]] in HR had no view. ", ""),
    ),
    "clauses that open with an auxiliary": (
        "703",
        """
        Will [[Hope]] come back? Will she? May [[Joy]] rest. Will power do? Will the board agree? Did [[Grace]] know? I doubt that [[Will]] would. Would Will or Options come first in GROW?
        |Client|Sessions|
        |[[Hope]]|3|
        |[[Joy]]|2|
        |[[Grace]]|4|
        |[[Will]]|4|
        """,
    ),
    "own names with leave to use them": (
        "703",
        """
        I call them by their own names, [[Faith]] and [[Dean]], with their leave. [[Faith]] doubts; [[Dean]] does not. I have faith in both. The Dean of Studies asked for a copy.
        """,
    ),
    "one subject with the learner's own verbs": (
        "703",
        """
        I had misread [[Hope]]. She was not angry; she was tired. Once I told [[Hope]] so, the hour turned. What I learned from [[Hope]] is to ask. I learned to hope too.
        """,
    ),
    "possessive before things": (
        "701",
        """
        We laid out [[Grace]]’s goals: sleep, a deputy, an end to late calls. [[Mark]]’s contract was signed in June. The mark’s loss of value was in the news. I asked about [[Violet]]’s team.
        """,
    ),
    "model stages in running text": (
        "701",
        """
        I worked with [[Will]] for six weeks. The GROW model ends in Will. We stayed in Reality too long and came to Will late. [[Will]] noticed it before I did.
        """,
    ),
    "director with a trade for a family name": (
        "701",
        """
        Her director, [[Una Power]], wrote to me. [[Una]] knows the trade. Coal and Power are her divisions.
        """,
    ),
    "clipped diary": (
        "701",
        """
        # Diary
        3/3 – saw [[Grace]], 60 mins. Tired. G1 6.
        10/3 – [[Grace]] cancelled. Will rebook.
        17/3 – phone call w/ [[Mark]]. Grace period: ten days.
        """,
    ),
    "first names only with mixed words": (
        "703",
        """
        [[Joy]] is forty and runs a depot; [[Guy]] is twenty-six and runs nothing yet. What [[Joy]] taught me was to wait. What [[Guy]] taught me was to wait longer. It was a joy.
        """,
    ),
    "letters and mail": (
        "701",
        """
        From: [[Faith Obi]]
        To: Bethan Marsh
        Hello Bethan, I have faith in this. See you on the 4th. Thanks, [[Faith]]
        Dear [[Grant]] and [[Dawn]],
        """,
    ),
    "case study headings": (
        "701",
        """
        # Case study 2: [[Grace]]
        The work began in May. [[Grace]] had been promoted twice in a year.
        # Grace under pressure
        Leaders need it.
        """,
    ),
    "supervision words": (
        "703",
        """
        In supervision I said that I envied [[Victor]]. My supervisor asked what a victor wins. I had no answer for [[Victor]] or for myself.
        """,
    ),
    "the words alone, harder": (
        "703",
        """
        In Hope we trust, reads the sign. The Hope Street office closed. May Day fell on a Friday. I drew Faith, Hope and Charity from the pack. Joy at Work is the name of the scheme. To Will, or not to: the W of GROW. Mark 4 of the plan.
        """,
    ),
    "the words alone, in tables": (
        "701",
        """
        |Value|Score|Comment|
        |Hope|7|Up from five|
        |Grace|6|Under pressure|
        |Joy|3|Rare|
        |Will|8|Strong|
        """,
    ),
    "family and friends": (
        "703",
        """
        My mother [[Ivy]] kept hens. [[Ivy]] never asked a closed question. The ivy on the wall has gone. My son [[Rowan]] is nine; under the rowan we talked.
        """,
    ),
    "lists of participants": (
        "701",
        """
        Present: [[Rose Tandy]], [[Art Lowe]], [[Jean Baptiste]], Bethan Marsh
        Apologies: [[Chase Olu]]
        [[Rose]] chaired; sales rose. [[Art]] spoke on art.
        """,
    ),
    "client told of in the present": (
        "703",
        """
        [[Hope]] wants to be liked. She says yes to all. When [[Hope]] says no her voice drops. I like [[Hope]] and that is the trouble. I hope to say so one day.
        """,
    ),
    "patience, hers and mine": (
        "701",
        """
        My third coachee was [[Patience]]. [[Patience]] had none, she said. It takes patience to coach. At session four [[Patience]]’s deputy rang me.
        """,
    ),
    "max and heather": (
        "703",
        """
        Reading back, [[Max]] got most of my time. I gave [[Max]] the max. [[Heather]] got the rest; heather grows on the moor.
        """,
    ),
    "joy in a form": (
        "701",
        """
        |Name of client|[[Joy Abara]]|
        |Coach|Bethan Marsh|
        The joy of it was brief. [[Joy]] postponed twice.
        """,
    ),
    "words of an essay": (
        "700",
        """
        Will is the last stage. Where the will is weak no model helps. Grace, as Brown says, is a habit. The Dean signed. Mark and Grant funding are pooled.
        """,
    ),
    "summer school": (
        "703",
        """
        The day [[Summer]] walked out, I learned that summer school is no place for a contract. [[Summer]] wrote to me in August.
        """,
    ),
    "stakeholders in one line": (
        "701",
        """
        Stakeholders: [[Robin Vane]] (HR), [[Pat]] (finance). [[Pat]] said that a pat answer would not do. I thanked [[Robin]].
        """,
    ),
    "session with April in April": (
        "701",
        """
        Session 4 with [[April]], 14 April 2026, 60 minutes. [[April]] brought a list. Next session: 12 May.
        """,
    ),
    "words at the openings of sentences": (
        "703",
        """
        In hope of better, I read on. Hope, said one client, is a muscle. Faith-based groups use it. Mark you, I doubt it. Happy, Sleepy and Grumpy are not feelings.
        """,
    ),
    "a header beside a code": (
        "701",
        """
        header: Records: [[Joy]] and client B
        [[Joy]] laughed – first time.
        """,
    ),
}

"""The excerpts of `test_people_unseen`: (unit, learner, marked text) by what each is about. All invented."""

from __future__ import annotations

NAMED: dict[str, tuple[str, str, str]] = {
    "dotted initials in a log and in prose": (
        "701",
        "Ifeanyi Obiakor",
        """
        |Date|Client|Length|Focus|
        |04/03/2026|[[T.W.=client]]|60|Delegation|
        |11/03/2026|[[B.]]|60|Board papers|
        |18/03/2026|[[T.W.]]|60|Delegation again|
        [[T.W.]] said that the rota was never hers. For [[B.]] the goal was to stop apologising. I asked [[T.W.]] what she would keep.
        """,
    ),
    "one letter and a dot as a name": (
        "703",
        "Shanthi Arulanandam",
        """
        # Entry 4
        [[M.]] arrived late and would not sit. When I asked [[M.]] what had happened, she said that the depot had closed. I noticed that [[M.]] looked at the door.
        # Entry 5
        [[M.]] had rung the union. With [[D.R.]] the pace was different; [[D.R.]] laughed at himself.
        """,
    ),
    "plain initials in the client column": (
        "701",
        "Morag MacAskill",
        """
        |Session|Client initials|Date|Minutes|
        |1|[[LN]]|05/01/2026|75|
        |2|[[SO]]|06/01/2026|75|
        |3|[[LN]]|19/01/2026|90|
        In the third session [[LN]] told me that HR had refused. [[SO]] wanted to try CBT and her GP agreed.
        """,
    ),
    "initials declared beside a full name in the contract": (
        "701",
        "Gwilym Prosser",
        """
        # Contract
        Coachee: [[Thandiwe Mokoena]] ([[TM]])
        Coach: Gwilym Prosser (GP)
        # Notes
        [[TM]] opened with the budget. GP asked what else. [[TM]] fell silent.
        """,
    ),
    "initials of a known client without a statement": (
        "701",
        "Ewa Lisiecka",
        """
        Client name: [[Gurpreet Dhaliwal=client]]
        [[Gurpreet]] set two goals. Actions: [[GD]] to ring Estates; EL to send the form. In week two [[G.D.]] had rung.
        """,
    ),
    "colleague named once in a journal": (
        "703",
        "Callum Rafferty",
        """
        # March
        [[Ray=colleague]], who runs the loading bay, stopped me in the corridor and asked whether coaching was just chatting. I had no answer. [[Bose]] in Finance has one: she says it is chatting with a bill.
        I told [[Jiho]] from Compliance that I would think about it.
        """,
    ),
    "word names with person evidence in an essay": (
        "700",
        "Nadia Sheikh",
        """
        # 2.1 The manager as coach
        In our depot the pilot was led by two people. I asked [[Joy]] in payroll what it cost, and [[Rich]], who keeps the vans on the road, what it saved. [[Hope Danso]] from the union asked me who had agreed to it. Grant (2014) would ask for figures.
        """,
    ),
    "somebody from a department asks, in an essay": (
        "700",
        "Duncan Strachan",
        """
        # 1.3 Barriers
        When [[Hamish Baird]] from the stores asked me what coaching was for, I quoted Whitmore (2017). He was not impressed. [[Ayesha Malik]], our night-shift lead, was kinder. [[Bolanle Fashola]] on the helpdesk had been coached twice and told me so.
        """,
    ),
    "padre and commander": (
        "703",
        "Lowri Penhaligon",
        """
        # Week 6
        Padre [[Emrys]] sat with the crew that evening. Commander [[Julie Astbury]] had asked me to coach her deputy, Lieutenant Commander [[Femi Ajayi]]. Sgt [[Quinlan]] would not have it. I spoke to WO1 [[Pete Darrow]] instead.
        """,
    ),
    "religious titles": (
        "703",
        "Declan Mulhern",
        """
        # Reflections
        Sister [[Assumpta]] runs the kitchen and Father [[Okeke]] the parish; Brother [[Jerome]] keeps bees. Imam [[Yusuf Warsame]] chairs our interfaith group with Rabbi [[Adler]] and Pastor [[Chidi]]. Granthi [[Harbans Singh]] sent his apologies.
        """,
    ),
    "councillors, sheikhs, chiefs": (
        "701",
        "Paweł Górski",
        """
        My client reports to Cllr [[Rashida Bint Omar]]. Sheikh [[Abdirahman]] had introduced us. Chief [[Adewale]] and Alderman [[Pugh]] sat on the panel.
        """,
    ),
    "kinship stays in the name": (
        "703",
        "Harriet Boateng",
        """
        # Where I come from
        [[Auntie Efua=family]] brought up four of us. She would have made a coach. My mother-in-law [[Beryl=family]] says that I nag. [[Beryl]] is right. My late grandfather, [[Kwesi]], hardly spoke.
        """,
    ),
    "clients and managers in prose": (
        "701",
        "Iolo Beddoe",
        """
        # Context
        I have been coaching [[Nimisha Solanki=client]] and [[Seo-yeon Kang=client]] since January. [[Nimisha]] is a ward clerk. Her manager is [[Brónagh Tiernan=manager]]. [[Seo-yeon]] reports to [[Marcin Wójcik=manager]], and the programme is paid for by [[Yetunde Alabi=sponsor]].
        """,
    ),
    "roles by what is done": (
        "701",
        "Helga Thorvald",
        """
        # Three-way meeting
        [[Rukhsana Begum=sponsor]], who commissioned the coaching, wanted [[Olumide=client]] to be less abrupt. In our first session [[Olumide]] disagreed. [[Craig Dunlop=manager]], to whom [[Olumide]] reports, sat between them.
        """,
    ),
    "client by session verbs": (
        "703",
        "Beti Llewelyn",
        """
        # Entry 2
        Third session with [[Zeynep=client]]. She chose the goal herself. I used the miracle question and [[Zeynep]] laughed.
        # Entry 3
        [[Ravindran=client]] cancelled again. He is my second client and a chef.
        """,
    ),
    "supervisor in a supervision list": (
        "701",
        "Aoibhinn Keane",
        """
        # Supervision
        |Date|Supervisor|Length|
        |09/02/2026|Dr <<Wanjiru Kamau=supervisor>>|60|
        |02/03/2026|W. Kamau|60|
        # Reflection
        Wanjiru asked me whose silence it was. I had been protecting [[Mairead]].
        """,
    ),
    "supervisor outside set phrases": (
        "703",
        "Sunniva Brekke",
        """
        # Supervision
        On 4 May I met <<Nkechi Onwudiwe=supervisor>> for an hour. Nkechi wondered what [[Dilwyn]] had stirred up in me.
        # May
        I took this to Nkechi, who asked me to sit in the other chair.
        """,
    ),
    "supervisor by relative clause": (
        "703",
        "Tomos Bevan",
        """
        # April
        Dr <<Hyacinth Greaves=supervisor>>, with whom I have supervision every six weeks, says that I hurry. Hyacinth is right. [[Parveen=client]], my client at the bakery, slowed me down.
        """,
    ),
    "supervision notes between two": (
        "701",
        "Mehmet Aydın",
        """
        # Supervision notes, session 2
        Present: Mehmet Aydın and <<Lindiwe Nkosi=supervisor>> (supervisor)
        Lindiwe asked about the contract with [[Rosario]]. We looked at the seven eyes. Lindiwe thought that I had taken sides against [[Rosario]]'s manager.
        """,
    ),
    "learner under a nickname and a title": (
        "703",
        "Margaret Tolland",
        """
        # Feedback
        “Maggie never once told me what to do,” wrote [[Sioned]]. Captain Margaret Tolland is how the hall knows me; my mother says Peggy. Mags will do.
        """,
    ),
    "learner as a sister": (
        "703",
        "Perpetua Nwosu",
        """
        header: Sister Perpetua Nwosu – Journal
        # One
        At St Brigid’s I am Sister Perpetua to everyone. [[Cormac]], whom I coach in the gatehouse, calls me Pet.
        """,
    ),
    "peers are not public figures": (
        "703",
        "Nuala Devenish",
        """
        # Triad work
        In our triad [[Krzysztof=peer]] observed and [[Ebele=peer]] was the client. [[Krzysztof]] wrote that I had asked eleven closed questions. Reading [[Krzysztof]]’s sheet was hard. A talk by [[Ebele]] at the study day cheered me.
        """,
    ),
    "peer group with feedback": (
        "703",
        "Rhodri Vaughan",
        """
        # Action learning set
        My set is [[Anjali]], Big [[Dave]] and [[Siobhán Ní Bhriain=peer]]. [[Anjali]] gave me feedback on the recording. The other two from the cohort, [[Temitope]] and [[Wei]], joined on line.
        """,
    ),
    "one person, many forms": (
        "701",
        "Sabitha Ramanathan",
        """
        # Agreement
        Coachee: Mr [[Benedykt Nowicki]]
        [[Ben]] set the agenda. Mr [[Nowicki]] signed. [[B. Nowicki]] will pay. [[Benedykt]] and I met twice.
        footer: [[B.N.]] / contract
        """,
    ),
    "full name once, given name elsewhere": (
        "701",
        "Oisín Garvey",
        """
        # Log
        Client: [[Chukwuemeka Ibe=client]]
        [[Chukwuemeka]] came. [[Emeka]] is what friends call him. At the end [[Emeka]] shook my hand.
        """,
    ),
    "testimonial with sign-off": (
        "701",
        "Ffion Treharne",
        """
        # Testimonials
        “Ffion gave me room to think. I went for the post and got it.” – [[Balvinder Sandhu=client]], theatre manager
        “She does not let you off.” [[Hollie]], team leader
        """,
    ),
    "e-mail chain": (
        "701",
        "Karolina Sikora",
        """
        From: [[Thiago Moreira]]
        To: Karolina Sikora
        Cc: [[Máire Ní Dhónaill]]
        Subject: Re: coaching dates
        Hi Karolina,
        Tuesday is fine. [[Máire]] will cover the desk.
        Cheers
        [[Thiago]]
        """,
    ),
    "apparatus": (
        "701",
        "Branwen Hopkins",
        """
        file: 701 log Branwen Hopkins and [[Amarjit]].docx
        property creator: Branwen Hopkins
        property lastModifiedBy: [[Rosalind Okoro]]
        header: Coaching of [[Amarjit Bhogal]]
        comment: Does [[Amarjit]] know that we keep this?
        deleted: [[Amarjit]]
        Client 1 said that the plan had slipped.
        """,
    ),
    "alternative text and box": (
        "701",
        "Branwen Hopkins",
        """
        box: Photograph of [[Jagoda]] and Branwen at the depot
        note: [[Jagoda]] gave consent on 3 May.
        My client chose a card. [[Jagoda]]’s card was a bridge.
        """,
    ),
    "family and friends": (
        "703",
        "Esme Langridge",
        """
        # Home
        My wife, [[Oriane]], read this. Our son [[Tobi]] did not. My oldest friend [[Shabnam=colleague]] laughed at the word journal. [[Oriane]] says to stop.
        """,
    ),
    "gaelic and welsh names": (
        "701",
        "Ruth Ashworth",
        """
        My mentees this year were [[Fearghal Ó Catháin]], [[Mairi NicDhòmhnaill]], [[Llŷr ap Rhisiart]] and [[Myfanwy]]. [[Fearghal]] builds ferries. I asked [[Llŷr]] what his father would say. [[Mairi]]’s goal was Gaelic on the rota.
        """,
    ),
    "south asian and east african names": (
        "701",
        "Ruth Ashworth",
        """
        |Name of coachee|Sponsor|
        |[[Hodan Abdi Farah=client]]|[[Venkatesan Pillai=sponsor]]|
        |[[Jaspreet Kaur Gill]]|[[Bhavesh Chauhan]]|
        [[Hodan]] drives a bus; [[Jaspreet]] runs the garage. [[Bhavesh]] had expected a report.
        """,
    ),
    "east asian names": (
        "701",
        "Ruth Ashworth",
        """
        Session 1 with [[Nguyễn Thị Lan]] took place in the canteen. [[Xiaoming]] interpreted. [[Cho Eun-ji]], her manager, waited outside. [[Eun-ji]] smiled when we came out.
        """,
    ),
    "named in a question of the essay on practice": (
        "700",
        "Grainne Mooney",
        """
        # 3 Contracting
        Last autumn I coached [[Efosa=client]], a foreman. [[Efosa]] had been sent. Without a contract with his manager, [[Sue Bramhall=manager]], I was asked for reports. As Hay (2007) says, a third corner was missing.
        """,
    ),
    "deputy and assistant": (
        "701",
        "Iain Geddes",
        """
        [[Ottoline]] said her deputy, [[Paz]], undermines her; her PA, [[Merfyn Tudor=colleague]], takes minutes of everything. [[Paz]] once printed them.
        """,
    ),
    "consent form in two columns": (
        "701",
        "Delyth Caradog",
        """
        |Coachee (print)|[[Ikechukwu Nnadi=client]]|
        |Line manager|[[Agata Zając=manager]]|
        |Organisation sponsor|[[Clive Ruddock=sponsor]]|
        |Coach|Delyth Caradog|
        |Supervisor|<<Joan Fairweather=supervisor>>|
        """,
    ),
    "turned names in a register": (
        "701",
        "Delyth Caradog",
        """
        |Client|Hours|
        |[[Nnadi, Ikechukwu]]|6|
        |[[Zając, Agata]]|7|
        [[Agata]] finished early. [[Ikechukwu]] is still going.
        """,
    ),
    "named where a code should stand": (
        "701",
        "Fraser Abernethy",
        """
        Client A (a store manager) wanted to say no. Client A practised on me. In week four [[Dawn]] said no to her boss, [[Keith]]. Client B did not. [[Keith]] took it well.
        """,
    ),
}

SILENT: dict[str, tuple[str, str, str]] = {
    "letters as labels": (
        "701",
        "Morag MacAskill",
        """
        Client K said that Appendix K was missing. Client J. was late. Option B. was cheaper. Vitamin K and plan B came up. See section C. The tone was off. Group A. and Group B. met. As in Figure D. the arrows cross.
        |Client|Hours|
        |A|6|
        |B|7|
        |C|7|
        """,
    ),
    "reviewers' initials and abbreviations": (
        "701",
        "Morag MacAskill",
        """
        Reviewed by: HR / L&D. Signed on behalf of the I.L.M. and the U.K. office at 9 a.m. e.g. in the N.H.S. The C.E.O. and the M.D. agreed. B.Sc. and Ph.D. are degrees. P.S. I shall write. Q. What did I learn? A. To wait.
        """,
    ),
    "months and abbreviations in a log": (
        "701",
        "Karolina Sikora",
        """
        |Month|Client|Hours|
        |Jan|Client 1|2|
        |Feb|Client 2|3|
        |Mar|Client 1|2|
        |Apr/May|Client 2|2|
        Client 1 started in Jan and ended in Apr. Jan was quiet. Jun will be busier.
        """,
    ),
    "months as client cells": (
        "701",
        "Karolina Sikora",
        """
        |Client|Jan|Feb|Mar|Total|
        |Client 1|2|2|1|5|
        |Client 2|1|2|2|5|
        |Total|3|4|3|10|
        """,
    ),
    "welsh and scottish bodies": (
        "701",
        "Fraser Abernethy",
        """
        My clients work for Tai Bryn Aur, Cartrefi Glan Hafren and Menter Cwm Bach. Dyffryn Renewables and Inverlochan Marine lend us rooms. At Strathbeg Offshore nobody coaches. Merched y Wawr met upstairs. I took the bus from Betws Garmon.
        """,
    ),
    "houses and halls": (
        "703",
        "Nuala Devenish",
        """
        # Retreat
        We met at Bethany House, then at Loreto Lodge and St Cuthbert’s Hall. Rosary Court was full. Mercy Cottage has a stove. Trinity House, Marian Lodge and Faith Mews stand in one street.
        """,
    ),
    "polish and cornish places": (
        "703",
        "Nuala Devenish",
        """
        # Travel
        I flew to Zakopane and drove by way of Nowy Targ. Another week took me to Porthleven, Mousehole and Lanhydrock. In Brasília and Recife it rained. Ystradgynlais has a hall; Machynlleth has two.
        """,
    ),
    "public figures by full and family name": (
        "700",
        "Duncan Strachan",
        """
        # 1.1 Leadership
        Churchill was no coach, and nor was Thatcher. Nelson Mandela listened; so, in his way, did Clement Attlee. Attlee said little. Lewis Hamilton and Kelly Holmes have had coaches. Marcus Rashford thanks his. Sir Alex Ferguson would shout. Gareth Southgate would not.
        """,
    ),
    "public figures told by their trade": (
        "703",
        "Duncan Strachan",
        """
        # Week 3
        The racing driver Juan Manuel Fangio walked his circuits first. As the footballer Jimmy Greaves put it, it is a funny old game. I like the chef Prue Leith on failure. I heard the poet Imtiaz Dharker on the radio. Former prime minister Harold Macmillan spoke of events.
        """,
    ),
    "sentence parts": (
        "703",
        "Callum Rafferty",
        """
        # Entry
        A. Seven sessions in, I am slower. Seven is enough. Eight would be better. Twice I stopped. Halfway through, Silence fell. Monday came. Enough said. Nothing moved. Mine is a loud trade.
        """,
    ),
    "welsh greetings and other languages": (
        "701",
        "Iolo Beddoe",
        """
        Annwyl Iolo,
        Diolch yn fawr. Bore da a phob hwyl. Cofion gorau, Iolo. Cher Iolo, merci. Estimado Iolo, obrigado. Szanowny Panie, dziękuję. Salaam, Iolo.
        """,
    ),
    "theorists in many shapes": (
        "700",
        "Gwilym Prosser",
        """
        # 2.2 Models
        Rogers would wait, Egan would ask. Heron’s six categories and Schein’s humble inquiry sit beside Kline. John Whitmore learnt from Timothy Gallwey. Carol Dweck’s mindset and Daniel Kahneman’s two systems help. David Clutterbuck and Eric Parsloe wrote about mentors.
        """,
    ),
    "words that are names elsewhere": (
        "703",
        "Esme Langridge",
        """
        # June
        Grace under pressure is not a gift. Hope is not a plan. Will power failed me. Mark my words: Faith, hope and charity. Joy came at dusk. Rose-tinted notes help nobody. In May and June I read. Bill by bill we paid. Frank talk is rare. Patience pays.
        """,
    ),
    "graded work and mark schemes": (
        "700",
        "Esme Langridge",
        """
        # Assessment
        Mark: 62. Grant funding ended. Pilot Group A did better than Pilot Group B. Will (way forward) came last. Chase the form. Page numbers differ. Drew on three sources. Sue for damages, said nobody.
        """,
    ),
    "models, tools and tests": (
        "701",
        "Mehmet Aydın",
        """
        I used Thomas–Kilmann, Myers-Briggs, Belbin, the Johari Window, Lencioni’s five dysfunctions, Clean Language, Gestalt chair work, SWOT, STOKERS and the Eisenhower grid. The Hogan report and the Hay guide chart were at hand. Client 2 liked the Ladder.
        """,
    ),
    "software and brands": (
        "701",
        "Mehmet Aydın",
        """
        We met on Zoom, then on Teams, once by WhatsApp. Client 3 keeps goals in Trello and notes in OneNote. Alexa set the timer. The Costa at Waterloo was loud. She drives a Mercedes and shops at Morrisons. Otter transcribed it; Claude and Gemini were not used.
        """,
    ),
    "gods, saints, festivals": (
        "703",
        "Shanthi Arulanandam",
        """
        # Calendar
        Diwali, Eid and Hanukkah fell close together. St David’s Day is ours. Lent slowed us, Michaelmas woke us. Mentor advised Telemachus while Odysseus was at sea. Athena took his shape. Sisyphus has my sympathy. Lakshmi puja came next.
        """,
    ),
    "ships, streets, pubs": (
        "700",
        "Lowri Penhaligon",
        """
        # Setting
        HMS Lancaster came in. The Princess Alice sank long ago. On Albert Street there is a pub called the Duke of Wellington. The Flying Scotsman passed. We took Victoria Road to Clarence Pier and the Queen Elizabeth dock.
        """,
    ),
    "jobs and departments": (
        "701",
        "Iain Geddes",
        """
        The Head of Estates spoke to Finance. Director of Nursing, Matron and Bursar agreed. Human Resources declined. Client 4 is Deputy Principal. The Lead Verifier sampled it. The Coaching Pool meets in Learning and Development. Line Manager: withheld. Sponsor: withheld.
        """,
    ),
    "codes by colour and stone": (
        "701",
        "Iain Geddes",
        """
        |Client|Hours|
        |Amber|6|
        |Ruby|7|
        |Jade|7|
        Amber said that the plan was hers. Ruby disagreed with her line manager. Jade came last.
        """,
    ),
    "declared pseudonyms": (
        "701",
        "Delyth Caradog",
        """
        # Confidentiality
        All names have been changed. I shall call my clients Nell and Arlo.
        Nell said that she was tired. Arlo laughed. In week two Nell wept; Arlo did not. Nell chose a goal and Arlo chose two. Arlo and Nell never met.
        """,
    ),
    "cited authors with people verbs": (
        "700",
        "Tomos Bevan",
        """
        # 2.3 Evidence
        Fillery-Travis and Lane (2006) asked whether coaching works. Passmore (2010) wanted better trials. Joo said that theory was thin. De Haan felt that the relation mattered most. Ives (2008) told his readers to choose.
        # References
        De Haan, E. (2008) Relational Coaching. Chichester: Wiley.
        Fillery-Travis, A. and Lane, D. (2006) Does coaching work? International Coaching Psychology Review, 1(1), pp. 23–36.
        Ives, Y. (2008) What is coaching? International Journal of Evidence Based Coaching and Mentoring, 6(2), pp. 100–113.
        Joo, B. (2005) Executive coaching. Human Resource Development Review, 4(4), pp. 462–488.
        Passmore, J. (2010) Excellence in Coaching. London: Kogan Page.
        """,
    ),
    "publishers and places in a list": (
        "700",
        "Tomos Bevan",
        """
        # Bibliography
        Western, S. (2012) Coaching and Mentoring: A Critical Text. London: Sage.
        Bachkirova, T. (2011) Developmental Coaching. Maidenhead: Open University Press.
        Garvey, B., Stokes, P. and Megginson, D. (2018) Coaching and Mentoring. 3rd edn. London: Sage.
        """,
    ),
    "assessor and tutor by role": (
        "701",
        "Sunniva Brekke",
        """
        |Learner|Sunniva Brekke|
        |Assessor|<<Horatio Pym=assessor>>|
        |Internal verifier|<<Gethsemane Cole=assessor>>|
        |Course tutor|<<Oonagh Farrell=tutor>>|
        I declare that this is my own work. My tutor Oonagh taught the third day.
        """,
    ),
    "tutor and supervisor in prose": (
        "703",
        "Sunniva Brekke",
        """
        # Thanks
        <<Oonagh Farrell=tutor>>, who taught the programme, lent me Cox. My coaching supervisor is <<Balázs Kertész=supervisor>>. Balázs listens like a priest. Oonagh does not.
        """,
    ),
    "supervision heading with dates": (
        "701",
        "Gwilym Prosser",
        """
        # Supervision log
        12 January 2026, 60 minutes, with <<Perpetua Mensah=supervisor>>: contracting; boundaries.
        16 February 2026, 60 minutes, Perpetua Mensah: parallel process. Perpetua suggested a break.
        """,
    ),
    "nicknamed learner": (
        "703",
        "Samantha Ogilvie",
        """
        # Diary
        “Sam, stop,” I said to myself. Sam Ogilvie would not. Sammy to my nan, Samantha to the bank.
        file: Samantha Ogilvie 703 diary.docx
        """,
    ),
    "learner's initials": (
        "701",
        "Samantha Ogilvie",
        """
        footer: S.O. 701
        SO: What would you like? Client 2: To rest. SO: What else? Signed: S. Ogilvie
        |Coach initials|SO|
        """,
    ),
    "titles without a name": (
        "703",
        "Declan Mulhern",
        """
        # Visit
        The Bishop came. Father of three, said the form. Sister wards share staff. Brother printers are cheap. The Padre left; Commander was away. Mother Teresa hung on the wall. The Major Incident Plan is due. Chief among them was rest. Doctor knows best.
        """,
    ),
    "quotations with fictional people": (
        "700",
        "Grainne Mooney",
        """
        # Introduction
        Homer’s Mentor, Dante’s Virgil and Dickens’s Magwitch all guide. Hamlet dithers, Prospero forgives. Yoda talks backwards. Mary Poppins leaves when she is done. Sherlock Holmes had a Watson.
        """,
    ),
    "school subjects, nations, tongues": (
        "701",
        "Ruth Ashworth",
        """
        Client 1 teaches Maths and Welsh. Client 2 speaks Igbo, Gujarati and Polish. Client 3 learnt Tamil in Jaffna. They are Somali, Turkish and Brazilian by birth. Year Ten were loud.
        """,
    ),
    "companies in running text": (
        "701",
        "Ruth Ashworth",
        """
        The sponsor came from Arkwright Tooling. Before that Client 1 was with Penhale Ceramics and Ferris Haulage. Lomax and Sons lent us the room. Kettering Precision Castings pays. Garside & Daughters Ltd declined. Her rival is Okafor Catering.
        """,
    ),
    "stages with will": (
        "701",
        "Ruth Ashworth",
        """
        Goal: to speak up. Reality: never does. Options: write, ring, wait. Will: she will ring by Friday. Will was at eight. Grow came next.
        """,
    ),
    "sheet names and log headings": (
        "701",
        "Karolina Sikora",
        """
        file: ILM 701 Log Final v2 Feb Grace House.docx
        property title: Coaching Log Spring Term
        property company: Meridian Learning
        |Ref|Coachee|Type|Venue|
        |1|Coachee A|Paid|Victoria Suite|
        |2|Coachee B|Pro bono|Chester|
        """,
    ),
    "names that hold in this text only": (
        "701",
        "Delyth Caradog",
        """
        # Context
        Both leaders are named Teal and Robin throughout. Robin runs a port. In our second session Robin laughed; Robin’s manager did not.
        """,
    ),
}

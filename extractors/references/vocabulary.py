"""The words of referencing: what makes an organisation, a publisher or a law, and what is never an author.

Sources: Cite Them Right (Harvard), the APA Publication Manual, and the field's bodies and publishers as they
appear in coaching and mentoring literature.
"""

from __future__ import annotations

PARTICLES = frozenset(
    "de den der des del della di da dos du d' la le van von vom zu zum zur ten ter te af av el al bin ibn y ó ní nic"
    " uí".split()
)
"""Words in small letters that belong to a family name."""

TITLES = frozenset("mr mrs ms miss mx dr prof professor sir dame lord lady rev".split())

ACRONYM_STOPS = frozenset("of for and the in on to at & de a an".split())
"""Words that give no letter to an organisation's abbreviation."""

GIVEN_NAMES = frozenset(
    """
    aaron abigail adam adrian agnes ahmed aisha alan albert alex alexander alexandra alfred alice alison amanda amy
    andrea andrew andy angela angus ann anna anne annette anthony antonio arthur ashley audrey barbara barry beatrice
    belinda ben benjamin bernard bertram beth betty beverley bill bob brené brenda brian bridget brigid bruce carl
    carol caroline catherine cathy charles charlotte chris christian christina christine christopher claire clare
    colin craig cynthia daniel daphne darren dave david dawn dean deborah debra denis denise derek diana diane dominic
    donald donna doris dorothy douglas duncan edgar edith edna edward edwin eileen elaine eleanor elizabeth ellen
    emily emma eric erica erik ernest esther eunice evelyn eva eve fiona florence francesca frances francis frank fred
    frederick gareth gary gavin geoff geoffrey george gerald gerard gillian glenn gordon graham gregory hannah harold
    harry heather helen henry herbert hilary howard hugh ian irene isabel jack jackie jacqueline james jan jane janet
    janice jason jean jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne john jon jonathan joseph
    joy joyce judith judy julia julian julie june karen karl kate katharine katherine kathleen kathryn kathy katie
    keith ken kenneth kerry kevin kim kurt laura lawrence lesley leslie lewis lilian linda lisa liz lorraine louise
    lucy luke lynn malcolm mandy margaret maria marie marilyn marion mark marshall martin mary matthew maureen max
    meredith michael michelle mike miriam moira monica myles nancy natalie neil nicholas nick nicola nigel norman
    oliver olivia pamela patricia patrick paul paula pauline peter philip phillip phyllis rachel ralph raymond rebecca
    reg reginald reuven rhona richard rita rob robert robin roger rona ronald rosalind rose rosemary ross roy russell
    ruth sally samantha samuel sandra sara sarah scott sean sharon sheila shirley simon sophie stella stephanie
    stephen steve steven stewart stuart sue susan suzanne sylvia tatiana ted teresa terence terry theresa thomas tim
    timothy tina tom tony tracey trevor ursula valerie vanessa veronica victor victoria vincent virginia vivian vivien
    walter wendy will william yvonne zoe
    """.split()
)
"""Common British and American given names of authors: they tell "John Heron" from "Mind Tools"."""

ORGANISATION_WORDS = frozenset(
    """
    academy accreditation administration advisory agency alliance assembly association authority bank board body
    bureau business cabinet centre center chamber charity chartered code codes college commission committee company
    confederation consortium corporation council department directorate division education employers faculty
    federation forum foundation global government group health hospital house inc industry institute institution
    international journal leadership limited ltd magazine management ministry national network news nhs office officer
    organisation organization parliament partners partnership press programme project register report review royal
    school service services society standards statistics studies task taskforce team trust uk union university
    university's unit world
    """.split()
)
"""Words that make a name an organisation's."""

ORGANISATION_HEADS = frozenset(
    """
    academy agency alliance association authority bank board bureau cabinet campaign centre center chamber charter
    code college commission committee confederation council declaration department directorate faculty federation
    forum foundation guild house institute institution ministry network office organisation organization principles
    school secretary society standards trust union university
    """.split()
)
"""Words after which "of" or "for" goes on with the name: Institute of ..., Association for ..., Code of ..."""

KNOWN_BODIES = frozenset(
    """
    harvard journal quarterly ac acas aicp aocs apecs bacp bbc bis bma bps cca ccl chartered cipd cmi dfe dh dhsc ela
    emcc ets forbes gcoe gmc gov.uk hbr hcpc hee hse iac iapc&m icf iic ilm imf iobc iod iscp kpmg mckinsey mhfa mind
    mindtools nao nhs nice nmc oecd ofsted ons pwc qaa rcn ted tedx ukcp unesco unicef wabc wbecs wef who wikipedia
    youtube gallup deloitte
    """.split()
)
"""Bodies and publishers of the field that stand as authors under their short name."""

NOT_NAMES = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
    christmas easter france germany italy spain india china australia canada ireland nigeria berlin paris dublin
    oxford cambridge york newcastle nottingham zoom teams session sessions client clients coachee coachees mentee
    mentees coach coaches mentor mentors supervisor supervisors sponsor manager managers learner learners candidate
    participant participants tutor assessor line peer week weeks day days month year years quarter term phase stage
    step level unit units module task criterion criteria ac lo outcome question section chapter page pages figure fig
    table box appendix appendices annex exhibit version edition volume part item note notes entry log diary record
    date dated meeting meetings review feedback contract agreement interview observation workshop webinar cohort group
    team pilot draft final total hours time covid covid-19 brexit uk usa us eu england scotland wales ireland britain
    europe london manchester birmingham leeds liverpool bristol sheffield edinburgh glasgow cardiff belfast zoom teams
    mbti disc swot grow oscar clear smart diploma certificate degree mba msc ma ba bsc phd pgce pgdip cpd current
    present since until between from circa updated revised signed created published issued source sources reference
    references see cited quoted adapted coaching mentoring supervision leadership management development training
    cv resume hull derby leicester coventry sunderland bradford wakefield stoke plymouth swansea belfast aberdeen
    dundee inverness norwich ipswich exeter southampton portsmouth brighton reading swindon gloucester lancaster
    preston blackpool bolton stockport wigan oldham middlesbrough durham wolverhampton peterborough northampton
    linkedin facebook whatsapp instagram twitter tiktok moodle slack skype webex
    estates facilities procurement logistics payroll compliance engineering maintenance catering housekeeping pharmacy
    radiology maternity paediatrics theatres treasury audit legal comms communications governance finance operations
    reflection learning skills feedback director officer head deputy assistant senior chief executive ceo cfo coo hr
    """.split()
)
"""Words that stand before a year in brackets without being its author (dates, parts of a text, roles, models)."""

OPENERS = frozenset(
    """
    a about according above accordingly across additionally after again against albeit all also although among an and
    another any applying around as at based because before below both but by clearly combining compare compared
    consequently considering contrary contrast conversely crucially despite different does drawing due during each
    early elsewhere equally especially even every evidence example few finally first firstly following for from
    further furthermore generally given good has have hence here his her how however i if importantly in indeed
    influential initially instead interestingly into is it its just key lastly last later latterly less like likewise
    linking many meanwhile more moreover most much my nevertheless next nonetheless not notably now of on once one
    only or other our over overall perhaps previously rather recent recently research researchers second secondly see
    seminal several she he similarly since so some specifically still subsequently such supporting taking than that
    the their then theorists there therefore these they third thirdly this those though three through throughout thus
    to together two ultimately under underpinning unlike until up upon using we were what whatever when whenever where
    whereas whether which while whilst who whom whose why with within without work works writers yet you your can
    could did do should would may might must will authors author model models theory theories concept both quoting
    citing echoing unsurprisingly arguably although particularly essentially critics critic both neither either
    """.split()
)
"""Capitalised only because they open a sentence: never the start of an author's name."""

MODEL_WORDS = frozenset(
    """
    model models cycle theory framework frameworks window inventory questionnaire scale approach taxonomy triangle
    ladder wheel pyramid hierarchy stages levels level types quadrant grid matrix spiral concept work book definition
    study research typology system steps styles principles curve process method methodology continuum thinking
    """.split()
)
"""What an author's name is put before: Kolb's cycle, Kirkpatrick's four levels."""

REPORTING = frozenset(
    """
    add adds added advise advises advised advocate advocates advocated argue argues argued assert asserts asserted
    believe believes believed call calls called caution cautions challenge challenges claim claims claimed code
    compare competency conclude concludes concluded confirm confirms confirmed consider considers considered contend
    contends define defines defined definition demonstrate demonstrates demonstrated describe describes described
    develop developed discuss discusses discussed emphasise emphasises emphasised emphasize emphasizes estimate
    estimates estimated explain explains explained explore explores explored express find finds found framework
    guidance guidelines has have highlight highlights highlighted identify identifies identified indicate indicates
    indicated is list lists listed maintain maintains note notes noted observe observes observed offer offers offered
    outline outlines outlined point points pointed present presents presented propose proposes proposed provide
    provides provided publish published put puts question questions recommend recommends recommended refer refers
    referred report reports reported require requires required reveal reveals revealed say says said see sees set sets
    show shows showed shown state states stated stress stresses stressed suggest suggests suggested support supports
    supported survey talk talks term terms urge urges use uses warn warns warned write writes wrote which who
    """.split()
)
"""Words after "Organisation (2020)" that show it speaks as a source."""

PUBLISHERS = frozenset(
    name.strip().replace("_", " ")
    for name in """
    academic, academic_press, addison-wesley, aldine, allen_lane, allyn, amacom, american_psychological_association,
    apa, arnold, ashgate, bailliere_tindall, baillière_tindall, ballantine, bantam, basic_books, belknap,
    berrett-koehler, blackwell, bloomsbury, box_of_crayons, brooks/cole, brunner, butterworth,
    cambridge_university_press, capstone, cassell, cengage, chandos, churchill_livingstone, cipd, constable,
    continuum, corwin, critical_publishing, crown, crown_house, doubleday, edward_elgar, elsevier, emerald, erlbaum,
    faber, farrar_straus, financial_times, fontana, free_press, ft_press, further_education_unit,
    further_educational_unit, gower, grove_press, guilford, hachette, harper, harvard_business, hay_house,
    heinemann, hodder, houghton, hyperion, information_age, ios_press, jessica_kingsley, john_murray, john_wiley,
    jossey-bass, karnac, kogan_page, learning_matters, lemos_&_crane, lexington_books, little_brown, macmillan,
    mcgraw, mcgraw-hill, mit_press, nelson, nicholas_brealey, norton, open_university_press, oxford_brookes,
    oxford_polytechnic, oxford_university_press, palgrave, pan_books, pan_macmillan, pearson, penguin, pergamon,
    piatkus, policy_press, praeger, prentice, profile_books, psychology_press, random_house, red_globe, rider,
    robinson, routledge, routledgefalmer, sage, simon_&_schuster, simon_and_schuster, sphere, springer, stanford,
    stylus, tavistock, taylor_&_francis, taylor_and_francis, texere, thames, thorogood, university_press, vermilion,
    viking, virgin, ward_lock, whurr, wiley, world_scientific, yale
    """.split(",")
)

"""Commitment 1: a more inclusive participatory budget.

Readings chosen where the report is unclear:

* Budget: "over EUR 100 million (5% of the City's budget)" is what was set aside for 2017; 92 million is the total of the
  projects that won. Both are given, each for what it is. The 33 million of the deputy mayor and the 33.4 of the results agree.
* "6,370 people from working-class districts, or 14.1 percent of the total population of the city" cannot be (Paris has 2.2
  million inhabitants): presumably 14.1% of voters, which the report does not say. The number of people alone is kept.
* The study was "expected in January 2018", says an e-mail dated 22 November 2018: the year must be 2017. Its date is left out.
"""

from ..schema import CommitmentSeed, MilestoneSeed, Moment, OpennessFinding, RatingSeed, Source, ValueSeed
from ..text import t
from . import DDCT, NO_STAR_MINOR

PRESS_KIT_2017 = Source(
    t("Dossier de presse du budget participatif 2017", "Press kit of the 2017 participatory budget (in French)"),
    "https://budgetparticipatif.paris.fr/bp/plugins/download/BP2017-DossierDePresse.pdf",
)

MILESTONES = (
    MilestoneSeed(
        code="2017-1.1",
        text=t("Lancer un appel à projets auprès des associations", "Launch a call for proposals to associations"),
        status="complete",
        evidence=(
            t(
                """L'appel a couru de mars à mai 2017. Six lauréats se sont partagé 100 000 € pour animer des ateliers : Co-City,
                ICI, le CAUE, 4D avec les Petits Débrouillards, la Fabrik coopérative avec Traverses, la Maison des Fougères
                avec Khiasma.""",
                """The call ran from March to May 2017. Six winners shared €100,000 to host workshops: Co-City, ICI, CAUE, 4D with
                Les Petits Débrouillards, La Fabrik coopérative with Traverses, La Maison des Fougères with Khiasma.""",
            ),
        ),
        sources=(
            Source(
                t("L'appel à projets", "The call for proposals (in French)"),
                "https://budgetparticipatif.paris.fr/bp/jsp/site/Portal.jsp?document_id=3212&portlet_id=165",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-1.2",
        text=t("Nouer un partenariat avec l'université de la Sorbonne", "Build a partnership with the Sorbonne university"),
        status="complete",
        evidence=(
            t(
                """Partenariat conclu avec le master d'ingénierie de la concertation de Paris 1 Panthéon-Sorbonne. Ses étudiants
                ont aidé le collège Guillaume-Budé à monter un projet, que le vote n'a finalement pas retenu.""",
                """A partnership was made with the public-consultation master's course of Paris 1 Panthéon-Sorbonne. Its students
                helped the Guillaume Budé middle school build a project, which the vote did not retain in the end.""",
            ),
        ),
        sources=(
            Source(
                t("Le projet du collège Guillaume-Budé", "The Guillaume Budé school's project (in French)"),
                "https://budgetparticipatif.paris.fr/bp/jsp/site/Portal.jsp?page=idee&campagne=D&idee=1755",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-1.3",
        text=t("Construire des projets en atelier avec les habitants", "Build projects with residents in workshops"),
        status="complete",
        evidence=(
            t(
                """Marches dans les quartiers avec le CAUE, ateliers d'enfants dans le 19e avec 4D et les Petits Débrouillards :
                les six associations ont accompagné 76 projets. 37 ont été retenus, 15 réunis à d'autres, 24 écartés parce qu'ils
                ne remplissaient pas les conditions.""",
                """Neighbourhood walks with CAUE, children's workshops in the 19th borough with 4D and Les Petits Débrouillards: the
                six associations supported 76 projects. 37 were selected, 15 merged with others, 24 set aside because they did not
                meet the conditions.""",
            ),
        ),
        sources=(
            Source(
                t("Récit des ateliers", "An account of the workshops (in French)"),
                "https://budgetparticipatif.paris.fr/bp/jsp/site/Portal.jsp?document_id=3222&portlet_id=159",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-1.4",
        text=t(
            "Réaliser l'étude sur la sociologie du budget participatif",
            "Carry out the study on the sociology of the participatory budget",
        ),
        status="limited",
        evidence=(
            t(
                """L'étude de l'APUR était attendue pour le début de 2018. La première version n'a pas été communiquée à la revue,
                qui n'a reçu que des cartes de la participation par petits secteurs.""",
                """APUR's study was expected for early 2018. The first draft was not shared with the review, which was sent maps of
                turnout by small area only.""",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-1.5",
        text=t("Faire voter le budget participatif", "Hold the vote of the participatory budget"),
        status="complete",
        evidence=(
            t(
                """Résultats annoncés le 5 octobre 2017 : 66 des 196 projets lauréats se situent dans des quartiers populaires, pour
                33,4 millions d'euros sur 92.""",
                """Results announced on 5 October 2017: 66 of the 196 winning projects are for working-class districts, worth
                €33.4 million out of €92 million.""",
            ),
        ),
        sources=(
            Source(
                t("Résultats du vote 2017", "Results of the 2017 vote (in French)"),
                "https://www.paris.fr/resultatsbudgetparticipatif",
            ),
            PRESS_KIT_2017,
        ),
    ),
    MilestoneSeed(
        code="2017-1.6",
        text=t("Restituer l'étude au public", "Report back on the study"),
        status="not-started",
        evidence=(
            t(
                "L'étude n'étant pas parue avant la fin du plan, il n'y a pas eu de restitution.",
                "As the study had not come out by the end of the plan, there was no debriefing.",
            ),
        ),
    ),
)

RATING = RatingSeed(
    specificity="medium",
    relevance="clear",
    relevant_to=("civic-participation",),
    potential_impact="minor",
    completion="substantial",
    opened="marginal",
    opened_by_value=(OpennessFinding("civic-participation", "marginal"),),
    starred=False,
    star_reason=NO_STAR_MINOR,
    findings=(
        t(
            """Les activités sont vérifiables, mais le texte n'explique pas comment chacune mène au but et ne fixe pas
            d'indicateur.""",
            """The activities can be verified, but the text does not explain how each leads to the goal and sets no indicator.""",
        ),
        t(
            """Le changement reste modeste au regard de 2016, où 58 projets et 30 millions d'euros allaient déjà aux quartiers
            populaires et où 6 370 de leurs habitants avaient voté.""",
            """The change is modest compared with 2016, when 58 projects and €30 million already went to working-class districts and
            6,370 of their residents had voted.""",
        ),
        t(
            """Sans l'étude, on ne sait ni combien d'habitants de ces quartiers ont pris part à l'édition 2017, ni combien ont
            voté.""",
            """Without the study, nobody knows how many residents of these districts took part in 2017, nor how many voted.""",
        ),
    ),
)

COMMITMENT = CommitmentSeed(
    key="2017-1",
    identifier="2017-1",
    slug=t("budget-participatif-inclusif", "inclusive-participatory-budget"),
    title=t("Un budget participatif plus inclusif", "A more inclusive participatory budget"),
    summary=t(
        "Aller chercher les habitants des quartiers populaires pour qu'ils proposent, votent et gagnent.",
        "Reach residents of working-class districts so that they propose, vote and win.",
    ),
    image="market",
    problem=(
        t(
            """Tout le monde ne participe pas autant au budget participatif. L'Atelier parisien d'urbanisme (APUR) y a relevé un biais
            social : les besoins des quartiers populaires, comme la pauvreté ou la sécurité, y sont mal entendus.""",
            """Not everyone takes part equally in the participatory budget. The Paris urban planning agency (APUR) found a social
            bias: the needs of working-class districts, such as poverty and safety, are poorly heard.""",
        ),
    ),
    status_quo=(
        t(
            """En 2017, plus de 100 millions d'euros, environ 5 % du budget de la Ville, reviennent à des projets d'habitants, dont
            30 % réservés aux quartiers populaires. La participation y est passée de 5 % en 2015 à 7 % en 2016.""",
            """In 2017, more than €100 million, about 5% of the City's budget, goes to residents' projects, 30% of it set aside for
            working-class districts. Participation there rose from 5% in 2015 to 7% in 2016.""",
        ),
    ),
    action=(
        t(
            """<b>Comprendre</b> : compléter l'étude menée par l'APUR en 2016 par une enquête sur les participants (âge, lieu, réseaux)
            et sur ce pour quoi ils votent.""",
            """<b>Understand</b>: complete APUR's 2016 study with a survey of the participants (age, place, networks) and of what they
            vote for.""",
        ),
        t(
            """<b>Aller vers</b> : mobiliser des associations et des étudiants pour faire naître des projets dans les quartiers
            populaires, les rendre visibles et augmenter leurs chances.""",
            """<b>Reach out</b>: mobilise associations and students so that projects emerge in working-class districts, are seen and
            have better chances.""",
        ),
    ),
    contribution=(
        t(
            """Des ateliers près de chez soi aident à transformer une envie en projet recevable : les idées des quartiers populaires
            arrivent au vote, et peuvent l'emporter.""",
            """Workshops close to home help turn a wish into an eligible project: ideas from working-class districts reach the vote and
            can win.""",
        ),
    ),
    aim=(
        t(
            """Mieux connaître la place des quartiers populaires dans le budget participatif, et y renforcer celle des habitants les
            plus précaires.""",
            """Know better what place working-class districts hold in the participatory budget, and strengthen that of the people in
            the most precarious situations.""",
        ),
    ),
    lead_office=DDCT,
    public_institutions=(
        t("Atelier parisien d'urbanisme (APUR)", "Paris urban planning agency (APUR)"),
        t("Université Paris 1 Panthéon-Sorbonne", "University Paris 1 Panthéon-Sorbonne"),
    ),
    civil_society=(
        t(
            "4D, laboratoire d'idées citoyen, avec les Petits Débrouillards",
            "4D, a citizen think tank, with Les Petits Débrouillards",
        ),
        t("Co-City, financement de projets citoyens", "Co-City, crowdfunding of citizens' projects"),
        t("CAUE de Paris, qualité urbaine et architecturale", "CAUE Paris, urban and architectural quality"),
        t("ICI, Fabrik coopérative et Traverses", "ICI, La Fabrik coopérative and Traverses"),
        t("Maison des Fougères et Khiasma", "La Maison des Fougères and Khiasma"),
    ),
    start=Moment("2016-06"),
    end=Moment("2017-11"),
    themes=("democracy", "solidarity"),
    values=(
        ValueSeed(
            value="civic-participation",
            why=t(
                "Davantage d'occasions, pour des habitants peu entendus, de peser sur une part du budget.",
                "More opportunities, for residents seldom heard, to weigh on part of the budget.",
            ),
        ),
    ),
    milestones=MILESTONES,
    rating=RATING,
    recommendations=(
        t(
            "Partager l'étude de l'APUR, dès sa parution, avec les réseaux associatifs.",
            "Share APUR's study with networks of associations as soon as it is out.",
        ),
        t(
            """Publier des données ouvertes et anonymes : votes, avancement des projets, liste complète des idées, y compris celles qui
            n'ont pas été retenues.""",
            """Publish anonymous open data: votes, progress of projects, the complete list of ideas including those not retained.""",
        ),
    ),
    sources=(
        Source(
            t("APUR : analyse des projets de 2015", "APUR: analysis of the 2015 projects (in French)"),
            "http://www.apur.org/sites/default/files/documents/budget_participatif_paris_analyse_projets_2015.pdf",
        ),
        Source(
            t("APUR : « Budget participatif, Paris participe »", "APUR: “Participatory budget, Paris takes part” (in French)"),
            "https://www.apur.org/fr/nos-travaux/budget-participatif-paris-participe",
        ),
        PRESS_KIT_2017,
        Source(
            t("Atelier de l'École des données sur le budget participatif", "School of Data workshop on the budget (in French)"),
            "https://fr.okfn.org/2017/11/13/atelier-citoyen-budget-participatif-queelles-donnees-pour-queelles-analyses/",
        ),
    ),
)

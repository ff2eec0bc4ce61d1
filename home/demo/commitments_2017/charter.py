"""Commitment 2: tools to engage with the City.

Readings chosen where the report is unclear:

* Coded complete in words; its tables show "substantial" one column to the left. "Did it open government?" is marginal in
  words and in table 4, "no change" in its own table: marginal.
* Answers to the survey: 446 in the text (twice), 440 in a footnote: 446.
* Intended for November 2017, adopted on 12 December 2017: told as it is, a month late.
"""

from ..schema import CommitmentSeed, MilestoneSeed, Moment, OpennessFinding, RatingSeed, Source, ValueSeed
from ..text import t
from . import DDCT, NO_STAR_MINOR

SURVEY_DATA = Source(
    t("Réponses au questionnaire, en données ouvertes", "Answers to the survey, as open data (in French)"),
    "https://opendata.paris.fr/explore/dataset/consultation-numerique-sur-la-participation-citoyenne-a-paris/information/",
)
SURVEY_SUMMARY = Source(
    t("Synthèse du questionnaire", "Summary of the survey (in French)"), "https://api-site-cdn.paris.fr/images/93853"
)
INTERVIEWS_SUMMARY = Source(
    t("Synthèse des entretiens et ateliers", "Summary of interviews and workshops (in French)"),
    "https://api-site-cdn.paris.fr/images/93852",
)
IDEAS_SUMMARY = Source(
    t("Synthèse des idées déposées en ligne", "Summary of ideas sent in online (in French)"),
    "https://api-site-cdn.paris.fr/images/93947",
)
WORKSHOP_MAY = Source(
    t("Atelier du 15 mai 2017", "Workshop of 15 May 2017 (in French)"), "https://api-site-cdn.paris.fr/images/93003"
)
WORKSHOP_JUNE = Source(
    t("Atelier du 15 juin 2017", "Workshop of 15 June 2017 (in French)"), "https://api-site-cdn.paris.fr/images/95356"
)
CHARTER = Source(
    t("Charte parisienne de la participation citoyenne", "Paris charter of citizen participation (in French)"),
    "https://api-site-cdn.paris.fr/images/97386",
)

MILESTONES = (
    MilestoneSeed(
        code="2017-2.1",
        text=t(
            "Consulter les Parisiens, éditer le guide et ouvrir de nouveaux ateliers citoyens",
            "Consult Parisians, publish the guide and open new citizen workshops",
        ),
        status="complete",
        evidence=(
            t(
                """En mars 2017, un questionnaire sur paris.fr a recueilli 446 réponses, publiées en données ouvertes avec leur
                synthèse.""",
                """In March 2017 a survey on paris.fr gathered 446 answers, published as open data with a summary.""",
            ),
            t(
                """En mars et avril, entretiens et ateliers avec des habitants et des agents, et appel à idées en ligne : chacun a sa
                synthèse.""",
                """In March and April, interviews and workshops with residents and civil servants, and an online call for ideas: each has
                its summary.""",
            ),
            t(
                "Deux ateliers, les 15 mai et 15 juin 2017, ont discuté ces résultats et le contenu de la future charte.",
                "Two workshops, on 15 May and 15 June 2017, discussed these results and the content of the charter to come.",
            ),
            t("Le rapport ne dit rien de l'édition du guide.", "The report says nothing of the publication of the guide."),
        ),
        sources=(SURVEY_DATA, SURVEY_SUMMARY, INTERVIEWS_SUMMARY, IDEAS_SUMMARY),
    ),
    MilestoneSeed(
        code="2017-2.2",
        text=t("Restituer la consultation", "Report back on the consultation"),
        status="complete",
        evidence=(
            t(
                "Plusieurs synthèses publiées, et les deux ateliers de mai et juin organisés pour cela.",
                "Several summaries were published, and the two workshops of May and June were held for that purpose.",
            ),
        ),
        sources=(WORKSHOP_MAY, WORKSHOP_JUNE),
    ),
    MilestoneSeed(
        code="2017-2.3",
        text=t("Écrire la charte parisienne de la participation", "Write the Paris participation charter"),
        status="complete",
        evidence=(
            t(
                """La charte prend dix engagements, dont : des lieux ouverts à toutes et tous, le retour sur les résultats des
                consultations, la publication de données anonymes et de codes sources.""",
                """The charter makes ten commitments, among them: spaces open to everyone, feedback on the results of consultations,
                publication of anonymous data and of source code.""",
            ),
        ),
        sources=(CHARTER,),
    ),
    MilestoneSeed(
        code="2017-2.4",
        text=t("Faire adopter la charte par le Conseil de Paris", "Have the charter adopted by the Council of Paris"),
        status="complete",
        evidence=(
            t(
                "Adoptée en séance du Conseil de Paris le 12 décembre 2017.",
                "Adopted at the meeting of the Council of Paris on 12 December 2017.",
            ),
        ),
        sources=(CHARTER,),
    ),
)

RATING = RatingSeed(
    specificity="medium",
    relevance="clear",
    relevant_to=("civic-participation",),
    potential_impact="minor",
    completion="complete",
    opened="marginal",
    opened_by_value=(OpennessFinding("civic-participation", "marginal"),),
    starred=False,
    star_reason=NO_STAR_MINOR,
    findings=(
        t(
            """Consultation bien menée : plus de 600 personnes au total, et les deux tiers des 446 premières réponses viennent de gens qui
            se disaient peu engagés dans la vie publique.""",
            """A consultation well run: more than 600 people in all, and two thirds of the first 446 answers came from people who did not
            consider themselves engaged in public affairs.""",
        ),
        t(
            """La charte répond à ce qui a été entendu : informer sur la participation (article 3), donner suite et expliquer
            (article 6), ouvrir des lieux citoyens (article 9).""",
            """The charter answers what was heard: inform people about participation (article 3), follow up and explain (article 6), open
            civic venues (article 9).""",
        ),
        t(
            """Mais elle n'oblige pas, n'a pas de calendrier, et fut adoptée trop tard pour changer les pratiques avant la fin du
            plan.""",
            """But it does not bind, has no timetable, and was adopted too late to change practice before the plan ended.""",
        ),
    ),
)

COMMITMENT = CommitmentSeed(
    key="2017-2",
    identifier="2017-2",
    slug=t("donner-les-moyens-de-s-engager", "tools-to-engage-with-the-city"),
    title=t("Donner aux Parisiens les moyens de s'engager", "Tools to engage with the City"),
    summary=t(
        "Une carte citoyenne, un guide, et une nouvelle charte de la participation écrite avec les habitants.",
        "A citizen card, a guide, and a new participation charter written with residents.",
    ),
    image="workshop",
    problem=(
        t(
            """Trop peu d'habitants prennent part aux décisions, surtout parmi les plus éloignés des institutions. Beaucoup ne connaissent pas
            les outils qui existent : 66 % des personnes interrogées disaient ne pas s'engager dans la vie publique.""",
            """Too few residents take part in decisions, above all among those furthest from institutions. Many do not know the tools that
            exist: 66% of those surveyed said they do not engage in public affairs.""",
        ),
    ),
    status_quo=(
        t(
            """Paris a une charte de la participation depuis 2009, que même des habitants très actifs ignorent, et une carte citoyenne
            depuis février 2016.""",
            """Paris has had a participation charter since 2009, unknown even to very active residents, and a citizen card since February
            2016.""",
        ),
    ),
    action=(
        t(
            """Étendre la <b>carte citoyenne</b> : des formations gratuites, les Ateliers citoyens, pour comprendre les institutions,
            rencontrer des élus et monter son projet.""",
            """Extend the <b>citizen card</b>: free training, the Citizen Workshops, to understand institutions, meet elected
            representatives and build one's own project.""",
        ),
        t(
            """Écrire un <b>guide</b> et une <b>charte</b> de la participation à partir de consultations en ligne et en salle, avec
            habitants, associations, civic tech et instances consultatives.""",
            """Write a participation <b>guide</b> and <b>charter</b> from consultations online and in person, with residents,
            associations, civic tech and the City's consultative bodies.""",
        ),
    ),
    contribution=(
        t(
            """Une règle du jeu écrite avec celles et ceux qu'elle concerne est mieux connue, mieux acceptée, et fait une place à de
            nouvelles voix.""",
            """Rules of the game written with the people they concern are better known, better accepted, and make room for new voices.""",
        ),
    ),
    aim=(
        t(
            """Que chacun puisse comprendre la Ville, proposer et construire avec elle, au-delà du cercle des habitués.""",
            """That everyone may understand the City, propose and build with it, beyond the usual circle.""",
        ),
    ),
    lead_office=DDCT,
    public_institutions=(
        t("Conseil de Paris", "Council of Paris"),
        t("Instances consultatives de la Ville", "Consultative bodies of the City"),
    ),
    civil_society=(t("Associations et acteurs de la civic tech", "Associations and civic tech organisations"),),
    start=Moment("2016-06"),
    end=Moment("2017-11"),
    themes=("democracy",),
    values=(
        ValueSeed(
            value="civic-participation",
            why=t(
                "Les habitants contribuent aux règles de la participation elle-même.",
                "Residents contribute to the rules of participation themselves.",
            ),
        ),
    ),
    milestones=MILESTONES,
    rating=RATING,
    recommendations=(
        t(
            "Traduire la charte en outils : listes de contrôle, guides avant, pendant et après une consultation.",
            "Turn the charter into tools: checklists and guides for before, during and after a consultation.",
        ),
        t(
            """Créer un observatoire parisien de la démocratie participative, ouvert à plusieurs parties, qui vérifie que la charte est
            appliquée.""",
            """Create a Paris observatory of participatory democracy, open to several parties, which checks that the charter is
            applied.""",
        ),
    ),
    sources=(CHARTER, SURVEY_DATA, SURVEY_SUMMARY, WORKSHOP_MAY, WORKSHOP_JUNE),
)

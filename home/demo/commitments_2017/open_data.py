"""Commitment 3: listening to requests for open data.

Readings chosen where the report is unclear:

* Coded limited in words, moderate impact in words and in table 4; its own tables are one column to the left of both.
* Requests: 14 proposals, of which three were not directly about open data according to the text, while a footnote says that
  three were about one dataset outside the City's remit. The text is followed; "over almost a year" and "in the first ten
  months" describe the same period.
* Milestone 3 is called completed although no new dataset came out: complete, with that said beside it.
* The note was to appear each quarter or each semester depending on the passage: neither is repeated.
"""

from ..schema import CommitmentSeed, MilestoneSeed, Moment, OpennessFinding, RatingSeed, Source, ValueSeed
from ..text import t
from . import GENERAL_SECRETARIAT

CALL_APRIL = Source(
    t("Appel du 19 avril 2017 sur Twitter", "Call of 19 April 2017 on Twitter (in French)"),
    "https://twitter.com/opendataParis/status/854621726109569024",
)
CALL_OCTOBER = Source(
    t("Appel du 11 octobre 2017 sur Twitter", "Call of 11 October 2017 on Twitter (in French)"),
    "https://twitter.com/opendataParis/status/918050814043869185",
)
CALL_ARTICLE = Source(
    t("L'appel à contributions sur paris.fr", "The call for contributions on paris.fr (in French)"),
    "https://www.paris.fr/actualites/paris-data-les-appels-a-contribution-sont-ouverts-4665",
)

MILESTONES = (
    MilestoneSeed(
        code="2017-3.1",
        text=t("Appeler à contribution sur les réseaux sociaux", "Call for contributions on social networks"),
        status="limited",
        evidence=(
            t(
                """Deux appels sur Twitter, les 19 avril et 11 octobre 2017, et un article sur paris.fr, au lieu d'un rendez-vous par
                trimestre. Aucune rencontre n'a eu lieu : l'administration a jugé plus simple de recueillir les demandes en ligne.""",
                """Two calls on Twitter, on 19 April and 11 October 2017, and an article on paris.fr, instead of an event each quarter.
                No meeting was held: the administration found it simpler to gather requests online.""",
            ),
        ),
        sources=(CALL_APRIL, CALL_OCTOBER, CALL_ARTICLE),
    ),
    MilestoneSeed(
        code="2017-3.2",
        text=t(
            "Trier les propositions, avec au besoin un sondage sur leur intérêt",
            "Sort the proposals, with a survey of their relevance where useful",
        ),
        status="not-started",
        withdrawn=True,
        evidence=(
            t(
                """Étape abandonnée, faute de contributions : 14 propositions en près d'un an, dont trois sans lien direct avec les
                données ouvertes, auxquelles s'ajoutaient quatre réclamations sur de tout autres sujets.""",
                """Step withdrawn for lack of contributions: 14 proposals in almost a year, three of them not directly about open data,
                plus four complaints about quite different matters.""",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-3.3",
        text=t("Rechercher les données et publier les premières", "Look for the data and publish the first of them"),
        status="complete",
        evidence=(
            t(
                """La Ville a étudié chaque demande et dit avoir répondu à chacun, par une date ou par une explication. Elle a mis à jour
                des jeux de données, sans en publier de nouveaux.""",
                """The City studied each request and says it answered everyone, with a date or an explanation. It updated datasets but
                published no new one.""",
            ),
            t(
                "Un demandeur interrogé par la revue n'avait reçu aucune suite.",
                "One person who had asked told the review that nothing had come back.",
            ),
        ),
    ),
    MilestoneSeed(
        code="2017-3.4",
        text=t(
            "Publier une note sur les ouvertures et les améliorations",
            "Publish a note on what was opened and improved",
        ),
        status="not-started",
        evidence=(
            t(
                "Reportée au premier trimestre 2018 : une seule note pour l'année, vu le petit nombre de demandes.",
                "Postponed to the first quarter of 2018: a single note for the year, given how few requests there were.",
            ),
        ),
    ),
)

RATING = RatingSeed(
    specificity="medium",
    relevance="clear",
    relevant_to=("access-to-information", "civic-participation"),
    potential_impact="moderate",
    completion="limited",
    opened="marginal",
    opened_by_value=(
        OpennessFinding("access-to-information", "marginal"),
        OpennessFinding("civic-participation", "marginal"),
    ),
    starred=False,
    star_reason=t(
        """Pas d'étoile : l'impact potentiel est jugé modéré et non « transformateur », et la réalisation est restée limitée.""",
        """No star: the potential impact is judged moderate, not “transformative”, and completion stayed limited.""",
    ),
    findings=(
        t(
            """Partir des demandes peut rendre l'ouverture des données plus utile. Mais rien ne disait comment elles seraient choisies, ni
            si le rendez-vous durerait au-delà du plan.""",
            """Starting from requests can make opening data more useful. But nothing said how they would be chosen, nor whether the event
            would last beyond the plan.""",
        ),
        t(
            """La liste des demandes et des réponses n'est pas en ligne. L'École des données, citée comme partenaire, ignorait qu'elle
            l'était.""",
            """The list of requests and answers is not online. School of Data, named as a partner, did not know that it was.""",
        ),
        t(
            "Douze demandes sur quatorze ont suivi de peu les deux appels : solliciter le public fonctionne.",
            "Twelve requests out of fourteen came shortly after the two calls: asking the public works.",
        ),
    ),
)

COMMITMENT = CommitmentSeed(
    key="2017-3",
    identifier="2017-3",
    slug=t("demandes-de-donnees-ouvertes", "new-dataset-requests"),
    title=t("Ouvrir les données que l'on attend", "Community mobilisation in new dataset requests"),
    summary=t(
        "Demander chaque trimestre aux réutilisateurs quelles données leur manquent, et les publier.",
        "Ask data users each quarter which datasets they miss, and publish them.",
    ),
    image="night-network",
    problem=(
        t(
            """L'offre et la demande de données ouvertes se rencontrent mal : la Ville publie ce qu'elle peut convertir, les réutilisateurs
            attendent d'autres jeux, plus fins ou plus récents.""",
            """Supply and demand of open data do not meet: the City publishes what it can convert, users wait for other datasets, finer
            or more recent.""",
        ),
    ),
    status_quo=(
        t(
            """La Ville ouvre ses données depuis 2011, et la loi pour une République numérique de 2016 en fait une obligation. Trouver un jeu
            de données et convaincre le service qui le détient demande beaucoup d'efforts.""",
            """The City has opened data since 2011, and the 2016 Digital Republic Act makes it an obligation. Finding a dataset and
            convincing the service that holds it takes much effort.""",
        ),
    ),
    action=(
        t(
            """Organiser chaque trimestre un temps fort, en salle et en ligne, où la communauté dit de quelles données elle a besoin ; puis
            trier, chercher, publier et rendre compte.""",
            """Hold an event each quarter, in person and online, where the community says which data it needs; then sort, look for,
            publish and report.""",
        ),
    ),
    contribution=(
        t(
            """Savoir qu'un jeu de données est attendu, et par qui, donne aux équipes un argument pour l'obtenir et un ordre de
            priorité.""",
            """Knowing that a dataset is awaited, and by whom, gives teams an argument to obtain it and an order of priority.""",
        ),
    ),
    aim=(
        t(
            """Publier les données dont les réutilisateurs ont besoin, pour la transparence comme pour créer de nouveaux services.""",
            """Publish the data that users need, for transparency as well as for creating new services.""",
        ),
    ),
    lead_office=GENERAL_SECRETARIAT,
    public_institutions=(t("Équipe Paris Data", "Paris Data team"),),
    civil_society=(
        t("École des données", "School of Data"),
        t("Groupe de rencontre Open Innovation Paris", "Open Innovation Paris meetup group"),
    ),
    start=Moment("2017-01"),
    end=Moment("2017-12"),
    themes=("democracy",),
    values=(
        ValueSeed(
            value="access-to-information",
            why=t(
                "Une nouvelle façon de publier les données que l'on demande.",
                "A new way to publish data that are in demand.",
            ),
        ),
        ValueSeed(
            value="civic-participation",
            why=t(
                "Les utilisateurs des données disent quelles sont les priorités.",
                "The users of data say what the priorities are.",
            ),
        ),
    ),
    milestones=MILESTONES,
    rating=RATING,
    recommendations=(
        t(
            "Appeler plus souvent à contribution, par d'autres voies que Twitter, et en se rencontrant.",
            "Call for contributions more often, through other channels than Twitter, and by meeting.",
        ),
        t(
            """Afficher sur Paris Data un tableau de toutes les demandes, avec l'état de chacune et la réponse donnée, et associer les
            réutilisateurs au choix des priorités.""",
            """Show on Paris Data a table of all requests, with the status of each and the answer given, and let users take part in
            setting priorities.""",
        ),
    ),
    sources=(CALL_ARTICLE, CALL_APRIL, CALL_OCTOBER),
)

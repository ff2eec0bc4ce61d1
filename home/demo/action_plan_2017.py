"""The City's 2017 open-government action plan, as its independent review reports it.

Source: Independent Reporting Mechanism (IRM), City of Paris Final Report 2017. Figures and codings are the report's; the
sentences are ours. Where the report contradicts itself, these are the readings chosen:

* Codings. In table 4 and in the table of each commitment, marks have slipped one column to the left in places: completion
  of commitments 1 to 4 in both, and in the commitments' own tables also the potential impact (1 to 4) and "did it open
  government?" (2 and 4). The narrative of each commitment states its coding in words and agrees with table 1 (at a
  glance): 2 complete (2 and 5), 1 substantial (1), 2 limited (3 and 4). The narrative is followed everywhere.
* "Did it open government?" of commitments 4 and 5: the overview box says "no evidence yet", the narrative and table 4
  "no change". Narrative followed: did not change.
* Announcement. Text: at the closing ceremony of 9 December 2016. Table of sources: a press release published on 12 December
  "during the summit", which had ended on the 9th. Followed: submitted 22 November, announced 9 December.
* Internal assessment. Table 7 answers yes, the text says no formal mechanism existed but the contact point checked
  regularly. Both are told.
* Change of lead. Table 2 answers no, the text tells of a handover to the Smart City mission. The text is followed.
* Survey of organisations: ten contacted, although nine are listed. The count is followed, the list is not repeated.

The report codes commitments, not milestones: the status of a milestone is a reading of the report's paragraph on it.
"""

from .blocks import AccordionItem, Callout
from .commitments_2017 import charter, dansmarue, innovation_lab, open_data, participatory_budget
from .schema import Moment, PlanSeed, Source
from .text import t

RECOMMENDATIONS = (
    AccordionItem(
        t("Écrire le prochain plan avec les habitants", "Write the next plan with residents"),
        (
            t(
                """Le public n'avait aucun moyen de peser sur le contenu du plan. La revue demande un forum, en ligne et en
                salle, qui recueille les attentes <b>avant</b> la rédaction. La Ville a déjà de quoi le faire, à commencer
                par sa boîte à idées « Madame la Maire, j'ai une idée ».""",
                """The public had no way to weigh on what went into the plan. The review asks for a forum, online and in
                person, that gathers expectations <b>before</b> drafting starts. The City already owns tools for it, such
                as its ideas box “Madame la Maire, j'ai une idée”.""",
            ),
            t(
                """Elle demande aussi de rendre lisible le traitement des contributions : comment elles sont triées,
                résumées, puis retenues ou écartées reste une boîte noire pour celles et ceux qui les ont écrites.""",
                """It also asks that the handling of contributions become readable: how they are sorted, summarised, then
                kept or set aside remains a black box for the people who wrote them.""",
            ),
        ),
    ),
    AccordionItem(
        t("Permettre à chacun de suivre l'avancement", "Let everyone follow progress"),
        (
            t(
                """Des nouvelles fréquentes, les documents en ligne, et un endroit pour réagir. La charte de la participation
                l'a montré à petite échelle : calendrier, documents et nouvelles y étaient publics. Il reste à faire de même
                pour le plan entier.""",
                """Frequent news, documents online, and a place to respond. The participation charter showed the way on a
                small scale: its calendar, documents and news were public. The same remains to be done for the whole
                plan.""",
            ),
        ),
    ),
    AccordionItem(
        t("Associer davantage de directions de la Ville", "Bring in more of the City's departments"),
        (
            t(
                """Un groupe de travail entre directions, des formations, un comité de pilotage : plus de services
                concernés, c'est un plan qui couvre plus de sujets et que davantage d'agents font leur.""",
                """A working group across departments, training, a steering committee: the more departments take part, the
                more ground the plan covers and the more civil servants make it their own.""",
            ),
        ),
    ),
    AccordionItem(
        t("Viser plus haut", "Aim higher"),
        (
            t(
                """Les cinq engagements prolongeaient des projets déjà lancés et n'ont ouvert l'action publique qu'un peu. La
                revue invite à traiter de grands sujets (commande publique, qualité des services, accueil des personnes
                migrantes et réfugiées) et à donner au public le moyen d'<b>interpeller</b> les responsables.""",
                """The five commitments extended projects already under way and opened government only a little. The review
                invites the City to take on larger subjects (public procurement, quality of services, welcoming migrants
                and refugees) and to give the public a way to <b>call on</b> those in charge.""",
            ),
        ),
    ),
)

REVIEW = (
    t(
        """La revue a examiné cinq engagements. Deux ont été tenus entièrement, un pour l'essentiel, deux en partie seulement.
        Quatre relèvent clairement des valeurs du gouvernement ouvert. Aucun n'avait de quoi transformer la situation de
        départ, et aucun n'a reçu l'étoile des engagements exemplaires.""",
        """The review examined five commitments. Two were carried out in full, one for the most part, two only in part. Four
        clearly belong to the values of open government. None could have transformed the situation it started from, and
        none was given the star of exemplary commitments.""",
    ),
    t(
        """<b>Pendant la rédaction</b>, commencée en septembre 2016 au sein de l'administration, il n'y a eu ni invitation, ni
        annonce, ni calendrier pour le public. Des associations citées comme partenaires n'avaient pas été prévenues. Des cinq
        exigences de base, une seule a été remplie : la remise du plan dans les délais. Niveau de participation retenu :
        aucune consultation.""",
        """<b>During drafting</b>, begun inside the administration in September 2016, there was no invitation, no announcement
        and no calendar for the public. Organisations named as partners had not been told. Of the five basic requirements,
        one was met: handing the plan in on time. Level of public input recorded: no consultation.""",
    ),
    t(
        """<b>Pendant la mise en œuvre</b>, la page du plan n'a pas été mise à jour, le public n'a pas été invité à réagir et
        aucun dossier de preuves n'a été mis en ligne, malgré des demandes répétées. La référente de la Ville vérifiait
        régulièrement l'avancement, mais ces points restaient internes. Niveau retenu, là encore : aucune consultation.""",
        """<b>During implementation</b>, the plan's page was not updated, the public was not invited to respond, and no
        repository of evidence was put online despite repeated requests. The City's contact point did check progress
        regularly, but that stayed internal. Level recorded, again: no consultation.""",
    ),
    t(
        """Des habitants ont pourtant pris part à deux engagements : des ateliers du budget participatif dans les quartiers
        populaires, et l'écriture de la nouvelle charte de la participation.""",
        """Residents did take part in two of the commitments: workshops of the participatory budget in working-class
        districts, and the writing of the new participation charter.""",
    ),
)

SOURCES = (
    Source(
        t("Présentation des cinq engagements (paris.fr)", "Presentation of the five commitments (paris.fr, in French)"),
        "https://www.paris.fr/actualites/parteneriat-pour-un-gouvernement-ouvert-les-5-engagements-de-la-ville-de-paris-4363",
    ),
    Source(
        t("Communiqué de presse de décembre 2016", "Press release of December 2016 (in French)"),
        "https://presse.paris.fr/wp-content/uploads/2016/12/"
        "Partenariat-pour-un-Gouvernement-Ouvert-Les-5-engagements-de-la-Ville-de-Paris.pdf",
    ),
    Source(
        t("Candidature de Paris au programme pilote", "Paris' application to the pilot programme"),
        "https://www.opengovpartnership.org/sites/default/files/Paris%20Candidacy%20OGP_0.pdf",
    ),
    Source(
        t("Documents réunis par la revue indépendante", "Documents gathered by the independent review"),
        "https://drive.google.com/drive/u/1/folders/0ByGU03hlyT02MldWdUw3RjhILW8",
    ),
)

PLAN = PlanSeed(
    key="plan-2017",
    slug=t("plan-2017", "action-plan-2017"),
    title=t("Plan d'action 2017", "Action plan 2017"),
    summary=t(
        """Cinq engagements pris au sommet mondial de Paris, un an pour les tenir, et ce qu'une revue indépendante en a
        constaté.""",
        """Five commitments made at the Paris world summit, one year to keep them, and what an independent review found.""",
    ),
    image="seine",
    starts=Moment("2017-01"),
    ends=Moment("2017-12"),
    submitted=Moment("2016-11-22"),
    announced=Moment("2016-12-09"),
    lead_office=t(
        "Secrétariat général, mission Ville intelligente et durable",
        "General Secretariat, Smart and Sustainable City mission",
    ),
    foreword=(
        t(
            """En 2016, le Partenariat pour un gouvernement ouvert a accueilli quinze collectivités pionnières. Paris en était,
            et recevait cette année-là le sommet mondial : plus de 4 000 personnes venues de 140 pays, trois jours durant.""",
            """In 2016 the Open Government Partnership welcomed fifteen pioneering local governments. Paris was one of them and
            hosted that year's world summit: more than 4,000 people from 140 countries over three days.""",
        ),
        t(
            """Le 9 décembre 2016, à la cérémonie de clôture, la Ville a rendu publics cinq engagements pour l'année 2017. Tous
            touchent à la participation : qui vote au budget participatif, comment on débat, quelles données on publie, comment
            on signale une idée dans sa rue, comment les agents apprennent à concevoir avec les usagers.""",
            """On 9 December 2016, at the closing ceremony, the City made public five commitments for the year 2017. All of them
            touch on participation: who votes in the participatory budget, how people debate, which data are published, how an
            idea for one's street is sent in, how civil servants learn to design with the people they serve.""",
        ),
    ),
    priorities=(
        t(
            "Faire une place à toutes et tous dans la démocratie participative",
            "Make room for everyone in participatory democracy",
        ),
        t(
            "Faire participer à la collecte et à l'ouverture des données",
            "Involve people in collecting and opening data",
        ),
        t(
            "Encourager d'autres façons de fabriquer les politiques publiques",
            "Encourage new ways of making public policy",
        ),
    ),
    review=REVIEW,
    recommendations=RECOMMENDATIONS,
    sources=SOURCES,
    body=(
        Callout(
            "info",
            t("D'où viennent ces informations", "Where this comes from"),
            t(
                """Cette page résume le rapport final du mécanisme d'évaluation indépendant (IRM) sur le plan 2017. Les notes des
                engagements sont celles du rapport. L'état de chaque étape est notre lecture du passage qui la concerne : le
                rapport ne note que les engagements.""",
                """This page summarises the final report of the Independent Reporting Mechanism (IRM) on the 2017 plan. The ratings
                of the commitments are the report's. The status of each milestone is our reading of the paragraph about it: the
                report rates commitments only.""",
            ),
        ),
    ),
    commitments=(
        participatory_budget.COMMITMENT,
        charter.COMMITMENT,
        open_data.COMMITMENT,
        dansmarue.COMMITMENT,
        innovation_lab.COMMITMENT,
    ),
)

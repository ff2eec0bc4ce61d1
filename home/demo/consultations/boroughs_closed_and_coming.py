"""Two consultations of borough councils: one that opens next week (20th), one that is over (Paris Centre). Both are examples."""

from ..blocks import Callout, Discussion, Gallery, Heading, Proposals, Registration, Table, Text, Window
from ..notices import example
from ..schema import ConsultationSeed
from ..text import t

TWENTIETH = ConsultationSeed(
    key="school-streets-20",
    slug=t("rues-aux-ecoles", "school-streets"),
    title=t("Rues aux écoles : choisissons les prochaines", "School streets: let's choose the next ones"),
    summary=t(
        "Fermer une rue aux voitures devant l'école, à quelles heures et à quelles conditions ? Ouverture bientôt.",
        "Closing a street to cars in front of the school: at what hours, on what conditions? Opening soon.",
    ),
    image="schoolyard",
    territory="20",
    themes=("mobility", "education"),
    window=Window(8, 68),
    body=(
        example(),
        Text(
            (
                t(
                    """Devant une école, une rue fermée aux voitures change tout : on parle, on joue, on respire. Elle oblige aussi à
                    repenser les livraisons, les personnes qui ne marchent pas loin, le stationnement.""",
                    """In front of a school, a street closed to cars changes everything: people talk, play, breathe. It also means thinking
                    again about deliveries, people who cannot walk far, and parking.""",
                ),
                t(
                    """La mairie du 20e ouvrira la consultation dans quelques jours. D'ici là, faites-la connaître à la sortie de l'école et
                    suivez cette page pour être prévenu.""",
                    """The council of the 20th borough opens the consultation in a few days. Until then, spread the word at the school gate
                    and follow this page to be told.""",
                ),
            )
        ),
        Proposals(
            key="proposals",
            title=t("Proposez une rue", "Propose a street"),
            introduction=t(
                "Le nom de la rue, l'école, et les heures qui vous semblent justes.",
                "The name of the street, the school, and the hours that seem right to you.",
            ),
            per_person=2,
            moderated=True,
        ),
        Registration(
            key="walk",
            title=t("Marche de l'école à la maison", "A walk from school to home"),
            introduction=t(
                "Parents, enfants et équipe de la mairie refont ensemble le chemin de l'école. Poussettes bienvenues.",
                "Parents, children and the council's team walk the way from school together. Pushchairs welcome.",
            ),
            window=Window(8, 30),
            capacity=25,
        ),
        Discussion(
            key="discussion",
            title=t("Vos craintes, vos envies", "Your worries, your hopes"),
            introduction=t(
                "Commerçants, riverains, assistantes maternelles : qu'est-ce que cela changerait pour vous ?",
                "Shopkeepers, neighbours, childminders: what would it change for you?",
            ),
        ),
    ),
)

PARIS_CENTRE = ConsultationSeed(
    key="riverbanks-centre",
    slug=t("les-berges-au-quotidien", "everyday-life-on-the-riverbanks"),
    title=t("Les berges au quotidien", "Everyday life on the riverbanks"),
    summary=t(
        "Se reposer, courir, manger, se rencontrer : la consultation est terminée, voici ce qu'elle a donné.",
        "Resting, running, eating, meeting: the consultation is over, here is what came of it.",
    ),
    image="seine",
    territory="paris-centre",
    themes=("leisure", "culture"),
    window=Window(-150, -60),
    body=(
        example(),
        Callout(
            "success",
            t("Consultation terminée : la mairie répond", "Consultation over: the council answers"),
            t(
                "Deux idées sont retenues et une à l'étude. Toutes les contributions restent lisibles plus bas.",
                "Two ideas are accepted and one is being studied. All contributions can still be read below.",
            ),
        ),
        Heading(t("Ce que devient chaque idée", "What becomes of each idea")),
        Table(
            t("Réponses de la mairie de Paris Centre (exemple)", "Answers of the Paris Centre council (example)"),
            (
                (t("Idée", "Idea"), t("Réponse", "Answer"), t("Pourquoi", "Why")),
                (
                    t("Des bancs avec dossier, tous les cent mètres", "Benches with a back, every hundred metres"),
                    t("Retenue", "Accepted"),
                    t("Utile à tous, réalisable en un an", "Useful to all, feasible within a year"),
                ),
                (
                    t("Une bibliothèque de plage l'été", "A summer beach library"),
                    t("Retenue en partie", "Accepted in part"),
                    t("Deux mois, le week-end d'abord", "Two months, weekends to begin with"),
                ),
                (
                    t("Des concerts le soir", "Concerts in the evening"),
                    t("À l'étude", "Being studied"),
                    t("Le bruit doit être mesuré avec les riverains", "Noise has to be measured together with neighbours"),
                ),
            ),
        ),
        Gallery(("seine", "roofs", "trees")),
        Proposals(
            key="proposals",
            title=t("Les propositions reçues", "The proposals received"),
            introduction=t(
                "La période de dépôt et de soutien est passée.",
                "The period for submitting and supporting is over.",
            ),
        ),
        Discussion(
            key="discussion",
            title=t("La discussion", "The discussion"),
            introduction=t(
                "Elle est close et reste en ligne avec ses réponses.",
                "It is closed and stays online with its replies.",
            ),
        ),
    ),
)

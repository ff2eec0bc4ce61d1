"""The participation charter of 2017: a real consultation, closed, with its documents and its results.

Source: commitment 2 in the independent review of the 2017 plan. The survey opened in March 2017 and the last workshop was on
15 June; the day of opening is not given, so the window starts with the month. Nothing was collected by this site.
"""

from datetime import date

from ..blocks import Accordion, AccordionItem, Button, Callout, Heading, Table, Text, Window
from ..commitments_2017 import charter as commitment
from ..schema import ConsultationSeed, Source
from ..text import T, english, french, t


def _link(source: Source) -> T:
    """A source as a paragraph holding nothing but its link."""
    return T(*(f'<a href="{source.url}">{label}</a>' for label in (french(source.label.fr), english(source.label.en))))


CHARTER = ConsultationSeed(
    key="charter-2017",
    slug=t("charte-de-la-participation-2017", "participation-charter-2017"),
    title=t("Comment s'est écrite la charte de la participation", "How the Paris participation charter was written"),
    summary=t(
        "446 réponses, deux ateliers, dix engagements : la charte adoptée le 12 décembre 2017 et ce qui l'a nourrie.",
        "446 answers, two workshops, ten commitments: the charter adopted on 12 December 2017 and what fed it.",
    ),
    image="workshop",
    territory="paris",
    themes=("democracy",),
    window=Window(date(2017, 3, 1), date(2017, 6, 16)),
    example=False,
    body=(
        Callout(
            "success",
            t("Consultation terminée, charte adoptée", "Consultation over, charter adopted"),
            t(
                """Le Conseil de Paris a adopté la charte le 12 décembre 2017. Cette page en réunit les étapes et les documents, d'après la
                revue indépendante du plan d'action 2017.""",
                """The Council of Paris adopted the charter on 12 December 2017. This page gathers its steps and documents, from the
                independent review of the 2017 action plan.""",
            ),
        ),
        Text(
            (
                t(
                    """Paris avait une charte de la participation depuis 2009, mais peu de gens la connaissaient, même parmi les plus engagés.
                    La Ville a voulu en écrire une nouvelle avec les habitants, en cherchant celles et ceux que l'on entend peu.""",
                    """Paris had had a participation charter since 2009, but few people knew of it, even among the most involved. The City
                    wanted to write a new one with residents, looking for those who are seldom heard.""",
                ),
                t(
                    """Plus de <b>600 personnes</b> y ont pris part. Parmi les 446 réponses au premier questionnaire, les deux tiers venaient
                    de personnes qui disaient ne pas s'engager dans la vie publique.""",
                    """More than <b>600 people</b> took part. Of the 446 answers to the first survey, two thirds came from people who said
                    they do not engage in public affairs.""",
                ),
            )
        ),
        Heading(t("Comment cela s'est passé", "How it went")),
        Table(
            t("Les étapes de la consultation", "The steps of the consultation"),
            (
                (t("Quand", "When"), t("Quoi", "What"), t("Résultat", "Outcome")),
                (
                    t("Mars 2017", "March 2017"),
                    t("Questionnaire sur paris.fr", "Survey on paris.fr"),
                    t("446 réponses, publiées en données ouvertes", "446 answers, published as open data"),
                ),
                (
                    t("Mars et avril 2017", "March and April 2017"),
                    t("Entretiens, ateliers et idées en ligne", "Interviews, workshops and ideas online"),
                    t("Deux synthèses publiées", "Two summaries published"),
                ),
                (
                    t("15 mai 2017", "15 May 2017"),
                    t("Premier atelier public", "First public workshop"),
                    t("Résultats discutés", "Results discussed"),
                ),
                (
                    t("15 juin 2017", "15 June 2017"),
                    t("Deuxième atelier public", "Second public workshop"),
                    t("Contenu de la charte commenté", "Content of the charter commented on"),
                ),
                (
                    t("12 décembre 2017", "12 December 2017"),
                    t("Vote du Conseil de Paris", "Vote of the Council of Paris"),
                    t("Charte adoptée, en dix engagements", "Charter adopted, in ten commitments"),
                ),
            ),
        ),
        Heading(t("Ce qui a été entendu, ce qui en est sorti", "What was heard, what came of it")),
        Accordion(
            (
                AccordionItem(
                    t("Des outils trop peu connus", "Tools too few people know of"),
                    (
                        t(
                            """Au-delà du budget participatif et des conseils de quartier, les façons de participer restaient méconnues.
                            L'article 3 engage la Ville à les faire connaître par tous les moyens.""",
                            """Beyond the participatory budget and neighbourhood councils, the ways to take part were little known. Article 3
                            commits the City to make them known by every means.""",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Des lieux où se retrouver", "Places to meet"),
                    (
                        t(
                            "L'article 9 encourage l'ouverture de lieux citoyens où se retrouver et débattre.",
                            "Article 9 encourages the opening of civic venues where people can meet and debate.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Des réponses qui viennent", "Answers that come"),
                    (
                        t(
                            "L'article 6 promet de dire à chacun ce qu'est devenue sa participation.",
                            "Article 6 promises to tell people what became of their participation.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Et les données ?", "And the data?"),
                    (
                        t(
                            """La Ville s'engage à publier les réponses brutes, rendues anonymes, et le code des algorithmes qui trient les
                            contributions.""",
                            """The City commits to publishing raw answers, made anonymous, and the code of the algorithms that sort
                            contributions.""",
                        ),
                    ),
                ),
            )
        ),
        Heading(t("Les documents", "The documents")),
        Text(
            tuple(
                _link(source)
                for source in (
                    commitment.CHARTER,
                    commitment.SURVEY_SUMMARY,
                    commitment.SURVEY_DATA,
                    commitment.INTERVIEWS_SUMMARY,
                    commitment.IDEAS_SUMMARY,
                    commitment.WORKSHOP_MAY,
                    commitment.WORKSHOP_JUNE,
                )
            )
        ),
        Text(
            (
                t(
                    """La charte n'a pas de valeur contraignante et ne fixe pas de calendrier : c'est la principale réserve de la revue
                    indépendante, qui suggère un observatoire pour en suivre l'application.""",
                    """The charter is not binding and sets no timetable: that is the main reservation of the independent review, which suggests
                    an observatory to follow how it is applied.""",
                ),
            )
        ),
        Button(t("Voir l'engagement dont elle est issue", "See the commitment it came from"), page="2017-2"),
    ),
)

"""What Parvis is, and how the right to call works.

From FRPA0002: 1,500 supports open an automatic right to call on the City, which commits to studying the proposal. How this site
puts it into practice (one support per person, six months, public steps) is Parvis' own rule and is told as such.
"""

from ..blocks import Accordion, AccordionItem, Button, Callout, Heading, Picture, Table, Text
from ..schema import PageSeed
from ..text import t

ABOUT = PageSeed(
    key="about",
    slug=t("a-propos", "about"),
    title=t("À propos de Parvis", "About Parvis"),
    summary=t(
        "Pourquoi ce site, ce qui y est vrai, ce qui y est inventé, et comment le reprendre.",
        "Why this site, what in it is real, what is invented, and how to reuse it.",
    ),
    image="parvis",
    body=(
        Text(
            (
                t(
                    """<b>Parvis</b> est un logiciel libre pour les villes qui veulent écouter et rendre compte. Il réunit ce qui est souvent
                    dispersé : les consultations, les initiatives des habitants et le suivi des promesses de la collectivité.""",
                    """<b>Parvis</b> is free software for cities that want to listen and to account for what they do. It brings together what is
                    often scattered: consultations, residents' initiatives, and the follow-up of a city's promises.""",
                ),
                t(
                    """L'idée vient d'un engagement de la Ville de Paris, FRPA0002 : deux plateformes, l'une pour décider, l'autre pour agir. Nous
                    y avons ajouté la troisième moitié, celle qui vérifie.""",
                    """The idea comes from a commitment of the City of Paris, FRPA0002: two platforms, one to decide, one to act. We have added
                    the third half, the one that checks.""",
                ),
            )
        ),
        Picture(
            "parvis", t("La place, ses pavés, et celui que l'on soulève.", "The square, its stones, and the one being lifted.")
        ),
        Heading(t("Le vrai et l'exemple", "What is real and what is an example")),
        Table(
            t("Ce que vous lisez dans cette démonstration", "What you read in this demonstration"),
            (
                (t("Contenu", "Content"), t("Réel ou exemple", "Real or example")),
                (
                    t("Le plan d'action 2017 et ses notes", "The 2017 action plan and its ratings"),
                    t("Réel, d'après la revue indépendante", "Real, from the independent review"),
                ),
                (
                    t("L'engagement FRPA0002", "Commitment FRPA0002"),
                    t("Réel, d'après le texte public", "Real, from its public text"),
                ),
                (
                    t("La charte de la participation de 2017", "The 2017 participation charter"),
                    t("Réelle, avec ses documents", "Real, with its documents"),
                ),
                (
                    t("Les autres consultations", "The other consultations"),
                    t("Exemples, dans des lieux qui existent", "Examples, in places that exist"),
                ),
                (
                    t("Les personnes, soutiens et commentaires", "People, supports and comments"),
                    t("Exemples : aucune personne réelle", "Examples: nobody real"),
                ),
            ),
        ),
        Heading(t("Les pavés", "The paving stones")),
        Text(
            (
                t(
                    """Un parvis est pavé. Sur ce site, chaque progression se lit en pavés : un carré de cent pavés se remplit à mesure qu'une
                    proposition avance vers son seuil, et le chiffre est toujours écrit à côté.""",
                    """A parvis is paved. On this site, all progress is read in paving stones: a square of one hundred fills as a proposal nears
                    its threshold, and the figure is always written beside it.""",
                ),
            )
        ),
        Button(t("Comment marche le droit d'interpellation", "How the right to call works"), page="right-to-call"),
    ),
)

RIGHT_TO_CALL = PageSeed(
    key="right-to-call",
    slug=t("droit-d-interpellation", "right-to-call"),
    title=t("Le droit d'interpellation, comment ça marche", "How the right to call on the City works"),
    summary=t(
        "À 1 500 soutiens, la Ville doit étudier la proposition et répondre en public. Voici les règles, une par une.",
        "At 1,500 supports, the City must study the proposal and answer in public. Here are the rules, one by one.",
    ),
    image="seine",
    body=(
        Callout(
            "success",
            t("La règle en une phrase", "The rule in one sentence"),
            t(
                """Quand une proposition réunit 1 500 soutiens, ses auteurs peuvent interpeller la Ville, qui s'engage à l'étudier. C'est
                automatique : personne n'a à l'accorder.""",
                """When a proposal gathers 1,500 supports, its authors may call on the City, which undertakes to study it. It is automatic:
                nobody has to grant it.""",
            ),
        ),
        Heading(t("Du premier soutien à la réponse", "From the first support to the answer")),
        Accordion(
            (
                AccordionItem(
                    t("1. Vous proposez", "1. You propose"),
                    (
                        t(
                            """Une idée, un titre clair, quelques phrases. Elle paraît aussitôt, ou après relecture si la consultation le prévoit : la
                            règle est écrite au-dessus du formulaire.""",
                            """One idea, a clear title, a few sentences. It appears at once, or after a check if the consultation says so: the rule is
                            written above the form.""",
                        ),
                    ),
                ),
                AccordionItem(
                    t("2. On vous soutient", "2. People support you"),
                    (
                        t(
                            """Un soutien par personne et par proposition, retirable tant que la période est ouverte. Qui soutient n'est jamais
                            montré : seul le total est public.""",
                            """One support per person and proposal, which can be withdrawn while the period is open. Who supports is never shown:
                            only the total is public.""",
                        ),
                    ),
                ),
                AccordionItem(
                    t("3. Le seuil est franchi", "3. The threshold is crossed"),
                    (
                        t(
                            """Au 1 500e soutien, le droit d'interpellation est inscrit une fois pour toutes, avec sa date. Un soutien retiré ensuite
                            ne l'efface pas, et l'on peut continuer à soutenir.""",
                            """At the 1,500th support, the right to call is recorded once and for all, with its date. A support withdrawn afterwards does
                            not undo it, and people can go on supporting.""",
                        ),
                    ),
                ),
                AccordionItem(
                    t("4. La Ville étudie et répond", "4. The City studies and answers"),
                    (
                        t(
                            """La réponse est publique et motivée : acceptée, acceptée en partie ou refusée. « Non recevable » est aussi une réponse, et
                            doit dire pourquoi.""",
                            """The answer is public and gives its reasons: accepted, accepted in part or refused. “Not admissible” is an answer too, and
                            has to say why.""",
                        ),
                    ),
                ),
            )
        ),
        Heading(t("D'où viennent ces règles", "Where these rules come from")),
        Table(
            t("Ce qui est promis, ce que Parvis ajoute", "What is promised, what Parvis adds"),
            (
                (t("Règle", "Rule"), t("Origine", "Origin")),
                (
                    t("Seuil de 1 500 soutiens", "Threshold of 1,500 supports"),
                    t("Engagement FRPA0002 de la Ville", "The City's commitment FRPA0002"),
                ),
                (
                    t("Interpellation automatique, étude par la Ville", "Automatic right to call, study by the City"),
                    t("Engagement FRPA0002 de la Ville", "The City's commitment FRPA0002"),
                ),
                (
                    t("Un soutien par personne, secret, retirable", "One support per person, secret, withdrawable"),
                    t("Règle de Parvis", "Rule of Parvis"),
                ),
                (
                    t("Réponse motivée et publique", "Public answer with reasons"),
                    t("Règle de Parvis", "Rule of Parvis"),
                ),
            ),
        ),
        Button(t("Lire l'engagement FRPA0002", "Read commitment FRPA0002"), page="FRPA0002"),
    ),
)

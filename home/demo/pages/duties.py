"""The pages a public site owes its readers: accessibility, privacy, legal notice, open data.

They describe the demonstration honestly; a city that runs Parvis replaces them with its own.
"""

from ..blocks import Accordion, AccordionItem, Button, Callout, Heading, Table, Text
from ..schema import PageSeed
from ..text import t

REPLACE = Callout(
    "info",
    t("Page de démonstration", "Demonstration page"),
    t(
        "Une collectivité qui utilise Parvis remplace ce texte par le sien avant d'ouvrir son site.",
        "A city that uses Parvis replaces this text with its own before it opens its site.",
    ),
)

ACCESSIBILITY = PageSeed(
    key="accessibility",
    slug=t("accessibilite", "accessibility"),
    title=t("Accessibilité : partiellement conforme", "Accessibility: partially compliant"),
    summary=t(
        "Ce que nous vérifions, ce que nous n'avons pas encore vérifié, et comment nous signaler un obstacle.",
        "What we check, what we have not checked yet, and how to report a barrier.",
    ),
    body=(
        Callout(
            "warning",
            t("Où nous en sommes", "Where we stand"),
            t(
                """Parvis vise le niveau AA des WCAG 2.2 et le RGAA. Aucun audit n'a été fait par un organisme extérieur : nous déclarons une
                conformité partielle, d'après nos seules vérifications.""",
                """Parvis aims at WCAG 2.2 level AA and the French RGAA. No audit has been carried out by an outside body: we declare partial
                compliance, on the strength of our own checks alone.""",
            ),
        ),
        Heading(t("L'état des vérifications", "State of the checks")),
        Table(
            t("Ce qui a été vérifié, et comment", "What has been checked, and how"),
            (
                (t("Ce qui est vérifié", "What is checked"), t("État", "State")),
                (
                    t("Structure des pages, titres, libellés des formulaires", "Page structure, headings, form labels"),
                    t("Contrôles automatiques", "Automatic checks"),
                ),
                (
                    t("Contrastes, thème clair et thème sombre", "Contrast, light and dark theme"),
                    t("Contrôles automatiques", "Automatic checks"),
                ),
                (
                    t("Utilisation sans souris et sans JavaScript", "Use without a mouse and without JavaScript"),
                    t("Conçu pour ; essais à compléter", "Built for it; trials to be completed"),
                ),
                (
                    t("Lecteurs d'écran", "Screen readers"),
                    t("Pas encore essayé avec des personnes concernées", "Not yet tried with people who use them"),
                ),
                (
                    t("Facile à lire et à comprendre (FALC)", "Easy-to-read version"),
                    t("Pas encore proposé", "Not offered yet"),
                ),
            ),
        ),
        Heading(t("Ce qui n'est pas garanti", "What is not guaranteed")),
        Text(
            (
                t(
                    "Les documents publiés par des tiers, notamment d'anciens PDF, peuvent ne pas être accessibles.",
                    "Documents published by others, old PDF files in particular, may not be accessible.",
                ),
                t(
                    "Les textes des habitants sont publiés tels qu'ils les écrivent, dans leur langue.",
                    "Residents' texts are published as they write them, in their own language.",
                ),
            )
        ),
        Heading(t("Signaler un obstacle", "Report a barrier")),
        Text(
            (
                t(
                    """Écrivez à <a href="mailto:accessibilite@parvis.example">accessibilite@parvis.example</a> (adresse d'exemple) : indiquez
                    la page, l'appareil et ce qui vous bloque. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.""",
                    """Write to <a href="mailto:accessibilite@parvis.example">accessibilite@parvis.example</a> (an example address): tell us the
                    page, the device and what stops you. Without a satisfactory answer, you may refer the matter to the French Defender of
                    Rights.""",
                ),
            )
        ),
    ),
)

PRIVACY = PageSeed(
    key="privacy",
    slug=t("donnees-personnelles", "privacy"),
    title=t("Vos données personnelles", "Your personal data"),
    summary=t(
        "Quelles données, pourquoi, combien de temps, et ce que nous ne montrons jamais.",
        "Which data, why, for how long, and what we never show.",
    ),
    body=(
        REPLACE,
        Text(
            (
                t(
                    """Lire ce site ne demande rien et ne dépose <b>aucun cookie</b>. Il n'y a ni publicité, ni mesure d'audience par un tiers.
                    Un cookie apparaît seulement quand vous vous connectez, pour vous reconnaître.""",
                    """Reading this site asks for nothing and sets <b>no cookie</b>. There is no advertising and no audience measurement by
                    others. A cookie appears only when you sign in, to recognise you.""",
                ),
            )
        ),
        Table(
            t("Ce que nous gardons, et combien de temps", "What we keep, and for how long"),
            (
                (t("Donnée", "Data"), t("Pourquoi", "Why"), t("Durée prévue", "Intended period")),
                (
                    t("Adresse e-mail, langue", "E-mail address, language"),
                    t("Vous connecter, vous prévenir", "To sign you in, to tell you things"),
                    t("Tant que le compte existe", "As long as the account exists"),
                ),
                (
                    t("Nom public", "Public name"),
                    t("Signer ce que vous écrivez", "To sign what you write"),
                    t("Tant que vos textes sont en ligne", "As long as your texts are online"),
                ),
                (
                    t("Arrondissement, si vous le dites", "Borough, if you tell us"),
                    t("Ouvrir les consultations réservées aux habitants", "To open consultations kept for local residents"),
                    t("Tant que le compte existe", "As long as the account exists"),
                ),
                (
                    t("Propositions et commentaires", "Proposals and comments"),
                    t("Le débat public", "Public debate"),
                    t("Sans limite, ils sont publics", "Without limit, as they are public"),
                ),
                (
                    t("Soutiens", "Supports"),
                    t("Compter une fois chaque personne", "To count each person once"),
                    t("Jusqu'à la clôture du dossier", "Until the file is closed"),
                ),
                (
                    t("Inscriptions à un atelier ou une mission", "Sign-ups for a workshop or a mission"),
                    t("Tenir les places et la liste d'attente", "To hold places and the waiting list"),
                    t("Six mois après la date", "Six months after the date"),
                ),
            ),
        ),
        Heading(t("Ce que nous ne montrons jamais", "What we never show")),
        Accordion(
            (
                AccordionItem(
                    t("Votre adresse e-mail", "Your e-mail address"),
                    (
                        t(
                            "Elle n'apparaît sur aucune page, dans aucun fichier et dans aucun flux publics.",
                            "It appears on no public page, in no public file and in no public feed.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Qui soutient quoi", "Who supports what"),
                    (
                        t(
                            "Seul le nombre de soutiens est public. Ni les auteurs, ni les autres habitants ne voient qui les soutient.",
                            "Only the number of supports is public. Neither authors nor other residents see who supports them.",
                        ),
                    ),
                ),
                AccordionItem(
                    t("Qui est inscrit", "Who has signed up"),
                    (
                        t(
                            "La liste n'est visible que des personnes qui organisent.",
                            "The list is visible only to the people who organise.",
                        ),
                    ),
                ),
            )
        ),
        Heading(t("Vos droits", "Your rights")),
        Text(
            (
                t(
                    """Vous pouvez lire, corriger, emporter ou faire effacer vos données, en écrivant à
                    <a href="mailto:donnees@parvis.example">donnees@parvis.example</a> (adresse d'exemple), et vous adresser à la CNIL si la
                    réponse ne vous convient pas.""",
                    """You may read, correct, take away or have your data erased by writing to
                    <a href="mailto:donnees@parvis.example">donnees@parvis.example</a> (an example address), and turn to the French data
                    protection authority, the CNIL, if the answer does not satisfy you.""",
                ),
            )
        ),
    ),
)

LEGAL = PageSeed(
    key="legal",
    slug=t("mentions-legales", "legal-notice"),
    title=t("Mentions légales", "Legal notice"),
    summary=t(
        "Qui publie ce site, qui l'héberge, sous quelle licence.",
        "Who publishes this site, who hosts it, under which licence.",
    ),
    body=(
        REPLACE,
        Text(
            (
                t(
                    """Ce site est une démonstration. Il n'est pas édité par la Ville de Paris, ne parle pas en son nom et n'utilise pas son
                    logo.""",
                    """This site is a demonstration. It is not published by the City of Paris, does not speak in its name and does not use its
                    logo.""",
                ),
                t(
                    "<b>Éditeur</b> : l'équipe qui a lancé cette démonstration, sur son propre ordinateur ou serveur.",
                    "<b>Publisher</b>: whoever started this demonstration, on their own computer or server.",
                ),
                t(
                    "<b>Hébergement</b> : celui de la personne qui l'a lancée. Aucune donnée n'est envoyée ailleurs.",
                    "<b>Hosting</b>: that of the person who started it. No data are sent elsewhere.",
                ),
                t(
                    "<b>Licence du logiciel</b> : EUPL 1.2, la licence publique de l'Union européenne.",
                    "<b>Licence of the software</b>: EUPL 1.2, the European Union Public Licence.",
                ),
                t(
                    "<b>Illustrations</b> : dessinées par programme pour Parvis, sous la même licence.",
                    "<b>Illustrations</b>: drawn by program for Parvis, under the same licence.",
                ),
            )
        ),
    ),
)

OPEN_DATA = PageSeed(
    key="open-data",
    slug=t("donnees-ouvertes", "open-data"),
    title=t("Données ouvertes", "Open data"),
    summary=t(
        "Ce qui se lit ici doit pouvoir se compter, se vérifier et se réutiliser.",
        "What can be read here should be countable, checkable and reusable.",
    ),
    body=(
        Text(
            (
                t(
                    """La revue du plan 2017 demandait des données sur les votes, l'avancement des projets et les idées non retenues. C'est la
                    règle que Parvis se donne : ce qui est public à l'écran l'est aussi en données, et ce qui est personnel n'est dans
                    aucune des deux.""",
                    """The review of the 2017 plan asked for data on votes, on the progress of projects and on the ideas not retained. That is the
                    rule Parvis sets itself: what is public on screen is public as data, and what is personal is in neither.""",
                ),
            )
        ),
        Heading(t("Ce qui a vocation à être publié", "What is meant to be published")),
        Table(
            t("Les données et leur contenu", "The data and what they hold"),
            (
                (t("Jeu de données", "Dataset"), t("Contenu", "Content")),
                (
                    t("Les consultations", "Consultations"),
                    t("Territoire, thèmes, dates, état", "Territory, themes, dates, state"),
                ),
                (
                    t("Les propositions", "Proposals"),
                    t("Titre, texte, nombre de soutiens, réponse", "Title, text, number of supports, answer"),
                ),
                (
                    t("Les initiatives", "Initiatives"),
                    t("Date, lieu, thème, places restantes", "Date, place, theme, places left"),
                ),
                (
                    t("Les plans d'action", "Action plans"),
                    t("Engagements, étapes, preuves, notes", "Commitments, milestones, evidence, ratings"),
                ),
            ),
        ),
        Text(
            (
                t(
                    "Les adresses e-mail, la liste des soutiens et celle des inscrits ne figurent dans aucun fichier.",
                    "E-mail addresses, the list of supporters and that of people signed up are in no file.",
                ),
            )
        ),
        Button(t("Voir le plan 2017 et ses notes", "See the 2017 plan and its ratings"), page="plan-2017"),
    ),
)

"""Comments and replies, in consultations, initiatives and on commitment FRPA0002."""

from typing import Literal

from ..schema import CommentSeed
from ..text import english, french, one_line


def _comment(
    key: str,
    activity: str,
    author: str,
    text: str,
    *,
    days_ago: int,
    replies: tuple[tuple[str, str], ...] = (),
    in_english: bool = False,
) -> CommentSeed:
    """A comment and its replies (author, text), each reply one day after the one before, never in the future."""
    typeset = english if in_english else french
    language: Literal["fr", "en"] = "en" if in_english else "fr"
    return CommentSeed(
        key=key,
        activity=activity,
        author=author,
        text=typeset(one_line(text)),
        days_ago=days_ago,
        language=language,
        replies=tuple(
            CommentSeed(
                key=f"{key}-reply-{number}",
                activity=activity,
                author=reply_author,
                text=typeset(one_line(reply)),
                days_ago=max(days_ago - number, 0),
                language=language,
            )
            for number, (reply_author, reply) in enumerate(replies, start=1)
        ),
    )


COMMENTS: tuple[CommentSeed, ...] = (
    _comment(
        "climate-coowners",
        "climate/discussion",
        "elise",
        """Le plus dur, c'est la copropriété. Trois assemblées pour décider d'isoler la cour, et à chaque fois il manque une voix.
        Un médiateur ferait gagner deux ans.""",
        days_ago=61,
        replies=(
            ("karim", "Chez nous, une voisine architecte a tout expliqué avec un dessin. Après, le vote a pris cinq minutes."),
            ("city", "Merci. Nous versons ce point à l'atelier, où une table sera consacrée aux copropriétés."),
        ),
    ),
    _comment(
        "climate-landlord",
        "climate/discussion",
        "driss",
        "Locataire, je ne peux rien poser en façade. Écrire au bailleur ne suffit pas : il faudrait un modèle de demande.",
        days_ago=44,
        replies=(("bastien", "J'en ai parlé dans ma proposition sur les volets, n'hésitez pas à la compléter."),),
    ),
    _comment(
        "climate-money",
        "climate/discussion",
        "james",
        "Money, mostly. I would gladly share the cost of a heat pump with the neighbours, but nobody knows where to start.",
        days_ago=20,
        in_english=True,
        replies=(("lea", "A group of us in the 20th is starting one. Come to the workshop and we can talk."),),
    ),
    _comment(
        "climate-time",
        "climate/discussion",
        "chloe",
        "Le temps. Je travaille de nuit, les réunions sont toujours à 19 h. Merci d'avoir ouvert la discussion ici.",
        days_ago=5,
    ),
    _comment(
        "square-noise",
        "felix-eboue/discussion",
        "amina",
        "J'y passe quatre fois par jour et je ne m'y arrête jamais : trop de bruit, pas d'ombre, et on ne sait pas où traverser.",
        days_ago=16,
        replies=(
            ("council-12", "C'est noté. La balade dans dix jours passera par les quatre traversées les plus longues."),
            ("bastien", "Et si l'on commençait par mesurer le temps d'attente aux feux ?"),
        ),
    ),
    _comment(
        "square-fountain",
        "felix-eboue/discussion",
        "hugo",
        "La fontaine est magnifique mais on ne peut pas s'en approcher. Quelques marches autour et ce serait une vraie place.",
        days_ago=9,
    ),
    _comment(
        "ground-gaze",
        "sport-14/discussion",
        "gaelle",
        "Parce qu'on est regardées. Un banc de l'autre côté, quelques arbres entre les deux, et ce n'est déjà plus pareil.",
        days_ago=10,
        replies=(("farid", "Je joue là tous les soirs et je n'y avais jamais pensé. Merci de le dire."),),
    ),
    _comment(
        "ground-knees",
        "sport-14/discussion",
        "bastien",
        "Soixante ans passés, les genoux fragiles : un sol plus souple sur une moitié du terrain ?",
        days_ago=6,
    ),
    _comment(
        "river-sleep",
        "riverbanks-centre/discussion",
        "hugo",
        "J'habite au-dessus du quai. Oui à la vie, mais à 23 h j'aimerais dormir fenêtre ouverte.",
        days_ago=133,
        replies=(("driss", "C'est pour cela que je propose des concerts sans amplification, avant le coucher du soleil."),),
    ),
    _comment(
        "river-runners",
        "riverbanks-centre/discussion",
        "ines",
        "Une bande peinte au sol pour courir suffirait à éviter les disputes avec les familles.",
        days_ago=104,
    ),
    _comment(
        "platforms-delays",
        "FRPA0002/discussion",
        "lea",
        """Quand une proposition atteint 1 500 soutiens, en combien de temps la Ville répond-elle ? Sans délai affiché, le droit
        d'interpellation reste une promesse.""",
        days_ago=52,
        replies=(
            (
                "city",
                "Bonne question. Sur ce site, le délai et le retard éventuel s'affichent sur la page de chaque proposition.",
            ),
            ("lea", "Alors publiez aussi la moyenne, une fois par an."),
        ),
    ),
    _comment(
        "platforms-networks",
        "FRPA0002/discussion",
        "karim",
        "Les réseaux de bénévoles ne se connaissent pas entre eux. Un annuaire commun vaudrait mieux qu'une nouvelle application.",
        days_ago=37,
    ),
    _comment(
        "platforms-evidence",
        "FRPA0002/discussion",
        "james",
        "Please publish the number of proposals that were refused too, with the reasons. That is where accountability starts.",
        days_ago=18,
        in_english=True,
    ),
    _comment(
        "platforms-paper",
        "FRPA0002/discussion",
        "amina",
        "Et pour celles et ceux qui n'ont pas Internet ? Il faudrait pouvoir soutenir une proposition en mairie.",
        days_ago=4,
        replies=(("elise", "D'accord : une affiche avec les propositions du mois, et un agent pour aider."),),
    ),
    _comment(
        "canal-gloves",
        "canal-clean-up/discussion",
        "ines",
        "Avez-vous des gants pour enfants ? Nous serions deux adultes et trois petits.",
        days_ago=6,
        replies=(("james", "Il y en avait la dernière fois, taille six ans et plus."),),
    ),
    _comment(
        "games-bring",
        "games/discussion",
        "bastien",
        "Je peux apporter un jeu d'échecs géant, si quelqu'un a une remorque.",
        days_ago=5,
        replies=(("amina", "J'ai un vélo-cargo, je passe vous prendre à 14 h 30."),),
    ),
    _comment(
        "planting-boots",
        "planting/discussion",
        "lea",
        "Faut-il des bottes s'il a plu la veille ?",
        days_ago=3,
        replies=(("chloe", "Oui, la dernière fois la pente glissait un peu."),),
    ),
    _comment(
        "walk-thanks",
        "walk-montsouris/discussion",
        "elise",
        "Merci pour cette matinée. Ma voisine n'était pas sortie depuis l'hiver, elle demande déjà la date de la prochaine.",
        days_ago=4,
    ),
)

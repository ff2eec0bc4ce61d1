"""Who can sign in to the demo. Nobody here exists; every public name says "(exemple)"."""

from collections.abc import Iterator

from .schema import AccountSeed

PASSWORD = "parvis-demo-2026"
"""One password for all demo accounts, shown wherever they are: never to be loaded on a site that is really used."""

DOMAIN = "parvis.example"

STAFF = (
    AccountSeed(key="admin", email=f"admin@{DOMAIN}", display_name="Administration (exemple)", role="superuser"),
    AccountSeed(
        key="city", email=f"ville@{DOMAIN}", display_name="Ville de Paris (exemple)", role="city-editor", territory="paris"
    ),
    AccountSeed(
        key="council-12",
        email=f"mairie12@{DOMAIN}",
        display_name="Mairie du 12e (exemple)",
        role="borough-editor",
        territory="12",
    ),
    AccountSeed(
        key="council-20",
        email=f"mairie20@{DOMAIN}",
        display_name="Mairie du 20e (exemple)",
        role="borough-editor",
        territory="20",
    ),
)


def _resident(key: str, name: str, territory: str, *, english: bool = False) -> AccountSeed:
    """A resident who writes: the key is also the start of the e-mail address."""
    return AccountSeed(
        key=key,
        email=f"{key}@{DOMAIN}",
        display_name=f"{name} ({'example' if english else 'exemple'})",
        role="resident",
        language="en" if english else "fr",
        territory=territory,
    )


RESIDENTS = (
    _resident("amina", "Amina", "12"),
    _resident("bastien", "Bastien", "12"),
    _resident("chloe", "Chloé", "20"),
    _resident("driss", "Driss", "18"),
    _resident("elise", "Élise", "14"),
    _resident("farid", "Farid", "14"),
    _resident("gaelle", "Gaëlle", "14"),
    _resident("hugo", "Hugo", "paris-centre"),
    _resident("ines", "Inès", "11"),
    _resident("james", "James", "10", english=True),
    _resident("karim", "Karim", "19"),
    _resident("lea", "Léa", "20"),
)

ACCOUNTS: tuple[AccountSeed, ...] = STAFF + RESIDENTS

# Enough people for the proposal most supported, each supporting it once, with some to spare.
CROWD_SIZE = 1600

_FIRST_NAMES = (
    "Adama Alice Anaïs Antoine Awa Béatrice Camille Cédric Claire Clément Dalila David Djibril Dominique Émile Emma Fatou "
    "Florence Gabriel Georges Hélène Henri Idriss Isabelle Jade Jean Julie Kenza Laurent Leïla Lina Louis Lucie Malik Manon "
    "Marc Marie Mehdi Mina Nadia Nicolas Nina Olivier Ousmane Paul Rachel Romain Rose Sacha Salomé Samir Sarah Sofia Théo "
    "Thomas Valérie Victor Yann Yasmine Zoé"
)
_INITIALS = "ABCDEFGHJKLMNOPRSTVZ"
_BOROUGHS = ("paris-centre", *(str(number) for number in range(5, 21)))


def crowd() -> Iterator[AccountSeed]:
    """The example residents who support and sign up, always the same: they have no password and cannot sign in."""
    first_names = _FIRST_NAMES.split()
    for number in range(CROWD_SIZE):
        first_name = first_names[number % len(first_names)]
        initial = _INITIALS[number // len(first_names) % len(_INITIALS)]
        yield AccountSeed(
            key=f"resident-{number:04}",
            email=f"habitant-{number:04}@{DOMAIN}",
            display_name=f"{first_name} {initial}. (exemple)",
            role="resident",
            territory=_BOROUGHS[number % len(_BOROUGHS)],
        )

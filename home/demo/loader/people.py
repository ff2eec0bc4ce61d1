"""The accounts of the demo, and the example residents who support and sign up."""

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from cms.accounts.models import User
from cms.core.models import Territory
from cms.editorial.services import open_borough, set_up_city
from home.demo.accounts import ACCOUNTS, PASSWORD, crowd
from home.demo.schema import AccountSeed


class PeopleLoader:
    """Creates who is missing. Whoever is there keeps their password, name and rights."""

    def __init__(self) -> None:
        self.territories = {territory.code: territory for territory in Territory.objects.all()}

    def load(self) -> dict[str, User]:
        """Everybody by the key of their seed."""
        seeds = [*ACCOUNTS, *crowd()]
        known = set(User.objects.filter(email__in=[seed.email for seed in seeds]).values_list("email", flat=True))
        # One password for all: hashing it once is enough. The crowd has none and cannot sign in.
        shared, none = make_password(PASSWORD), make_password(None)
        named = {seed.key for seed in ACCOUNTS}
        User.objects.bulk_create(
            self._account(seed, shared if seed.key in named else none) for seed in seeds if seed.email not in known
        )
        # Their addresses count as confirmed: signing in to the demo asks for no code.
        signing_in = User.objects.filter(email__in=[seed.email for seed in ACCOUNTS])
        EmailAddress.objects.bulk_create(
            (EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in signing_in),
            ignore_conflicts=True,
        )
        people = {user.email: user for user in User.objects.filter(email__in=[seed.email for seed in seeds])}
        return {seed.key: people[seed.email] for seed in seeds}

    def give_roles(self) -> None:
        """Put the editors in their groups: the City's, and one for each borough council of the demo."""
        for seed in ACCOUNTS:
            if seed.role == "city-editor":
                set_up_city(editors=User.objects.filter(email=seed.email))
            elif seed.role == "borough-editor":
                open_borough(territory=self.territories[seed.territory], emails=[seed.email])

    def _account(self, seed: AccountSeed, password: str) -> User:
        return User(
            email=seed.email,
            password=password,
            display_name=seed.display_name,
            language=seed.language,
            territory=self.territories.get(seed.territory),
            is_staff=seed.role != "resident",
            is_superuser=seed.role == "superuser",
        )

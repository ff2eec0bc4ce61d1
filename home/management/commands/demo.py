"""Load the demonstration site: the City's real action plans, and examples of everything else."""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone, translation

from home.demo.accounts import ACCOUNTS, PASSWORD
from home.demo.loader.contributions import ContributionsLoader
from home.demo.loader.pages import TreeLoader
from home.demo.loader.people import PeopleLoader


class Command(BaseCommand):
    """`manage.py demo`: idempotent, shows what it is doing, ends with the accounts one can sign in with."""

    help = "Loads the demonstration site. Running it again changes nothing."

    def handle(self, *args, **options) -> None:
        """Load pages, people and contributions, all or nothing."""
        with transaction.atomic(), translation.override("fr"):
            pages = TreeLoader(today=timezone.localdate(), say=self._say).load()
            self._say("people and their roles")
            loader = PeopleLoader()
            people = loader.load()
            loader.give_roles()
            self._say("proposals, supports, comments and registrations")
            ContributionsLoader(people).load()
        if not pages:
            self._say("everything was there already")
        self._accounts()

    def _say(self, what: str) -> None:
        self.stdout.write(f"      {what}")
        self.stdout.flush()

    def _accounts(self) -> None:
        self.stdout.write(f"\n    Demo accounts, all with the password {PASSWORD}")
        for seed in ACCOUNTS:
            if seed.role != "resident" or seed.key in ("amina", "james"):
                self.stdout.write(f"      {seed.email:<26} {seed.display_name}")

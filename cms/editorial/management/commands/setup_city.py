"""`manage.py setup_city --editor someone@example.org`: the team of the City's own editors."""

from django.core.management.base import BaseCommand, CommandParser

from cms.editorial.management.commands.setup_borough import email_address
from cms.editorial.services import account_of, set_up_city


class Command(BaseCommand):
    """Sets up the City's editors; running it again changes nothing."""

    help = "Set up the group of the City's own editors."

    def add_arguments(self, parser: CommandParser) -> None:
        """The people."""
        parser.add_argument("--editor", action="append", default=[], dest="editors", metavar="EMAIL", type=email_address)

    def handle(self, *args, editors: list[str], **options) -> None:
        """Do it, and say what there is now."""
        group = set_up_city(editors=[account_of(email, language="fr") for email in editors])
        self.stdout.write(f"{group.name}: {group.user_set.count()} editor(s).")

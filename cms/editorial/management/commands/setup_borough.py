"""`manage.py setup_borough 11 --editor someone@example.org`: the section, the team and its rights."""

from argparse import ArgumentTypeError

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from cms.core.enums import TerritoryKind
from cms.core.models import Territory
from cms.editorial.services import open_borough


class Command(BaseCommand):
    """Opens a borough council's part of the site; running it again changes nothing."""

    help = "Set up a borough council: its section of the site, its group, its files, its editors."

    def add_arguments(self, parser: CommandParser) -> None:
        """The borough, and its people."""
        parser.add_argument("territory", help="code of the borough: paris-centre, 5 … 20")
        parser.add_argument("--editor", action="append", default=[], dest="editors", metavar="EMAIL", type=email_address)

    def handle(self, *args, territory: str, editors: list[str], **options) -> None:
        """Do it, and say what there is now."""
        borough = Territory.objects.filter(code=territory, kind=TerritoryKind.BOROUGH).first()
        if borough is None:
            known = ", ".join(Territory.objects.filter(kind=TerritoryKind.BOROUGH).values_list("code", flat=True))
            raise CommandError(f"No borough has the code “{territory}”. There are: {known}.")
        try:
            group, section = open_borough(territory=borough, emails=editors)
        except LookupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{group.name}: {section.url_path}, {group.user_set.count()} editor(s).")


def email_address(value: str) -> str:
    """The address as typed. Raises ArgumentTypeError when it is none."""
    try:
        validate_email(value)
    except ValidationError as error:
        raise ArgumentTypeError(f"“{value}” is no e-mail address.") from error
    return value

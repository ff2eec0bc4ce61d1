"""`manage.py send_notices`: take up again what a task has not done. For a timer, every ten minutes."""

from django.core.management.base import BaseCommand

from cms.notices.delivery import take_up_lost


class Command(BaseCommand):
    """Tell the followers and send the e-mails that a crash or a mail server without answer has left behind."""

    help = "Tell the followers and send the e-mails that a crash or a silent mail server has left behind."

    def handle(self, *args, **options) -> None:
        """Do it, and say how much there was."""
        events, emails = take_up_lost()
        self.stdout.write(f"{events} events told to their followers, {emails} e-mails sent.")

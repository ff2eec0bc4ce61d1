"""What happens after the commit, out of the reader's way."""

from django_tasks import task

from cms.notices import delivery


@task(backend="background")
def tell_followers(event_id: int) -> None:
    """Tell the followers of an event's topic, and send their e-mails."""
    for first, last in delivery.tell_followers(event_id):
        send_emails.enqueue(event_id, first, last)


@task(backend="background")
def send_emails(event_id: int, first: int, last: int) -> int:
    """Send the e-mails of an event to the people from number `first` to `last`. Returns how many were sent."""
    return delivery.send_emails(event_id, first, last)

"""People who take part, and people who edit."""

from itertools import count

from django.db.models import Max

from cms.accounts.models import User

_numbers = count(1)


def make_person(email: str | None = None, **fields) -> User:
    """A resident with an account. Without `email`, one that nobody else has; no password unless `password` is given."""
    email = email or f"resident{next(_numbers)}@example.org"
    fields.setdefault("display_name", email.split("@")[0].capitalize())
    return User.objects.create_user(email, **fields)


def make_people(number: int, **fields) -> list[User]:
    """Many residents in one query, for tests with crowds. They have no usable password: use `client.force_login`."""
    start = (User.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    return User.objects.bulk_create(
        User(email=f"crowd{start + n}@example.org", display_name=f"Resident {start + n}", password="!", **fields)
        for n in range(number)
    )


def make_city_editor(email: str | None = None, **fields) -> User:
    """Somebody who may do everything in the admin."""
    return make_person(email, is_staff=True, is_superuser=True, **fields)

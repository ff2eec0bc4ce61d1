"""Somebody with an account, and the codes that arrive in mailboxes."""

import re

import pytest
from django.core import mail

from cms.accounts import services
from tests.factories.people import make_person

PASSWORD = "les-tilleuls-du-quai"


@pytest.fixture
def jeanne(db):
    """A resident who signs in with a password, and whose address is confirmed."""
    person = make_person("jeanne@example.org", password=PASSWORD, language="en")
    services.confirm_address(user=person)
    return person


@pytest.fixture
def code():
    """Reads the code from the last e-mail."""

    def code():
        return re.search(r"^[A-Z0-9-]{6,}$", mail.outbox[-1].body, re.M).group()

    return code

"""The style guide has a short address, which leads to the reader's language."""

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(("accepts", "leads_to"), [("fr", "/fr/styleguide/"), ("en", "/en/styleguide/")])
def test_it_leads_to_the_readers_language(client, accepts, leads_to):
    answer = client.get("/styleguide/", headers={"Accept-Language": accepts})
    assert answer.status_code == 302
    assert answer["Location"] == leads_to
    assert client.get(leads_to).status_code == 200

"""The link at the foot of an e-mail: it is signed and needs no sign-in, and it does not expire, as the law expects."""

from django.core import signing

SALT = "cms.notices.unsubscribe"


def token_for(person_id: int, scope: str) -> str:
    """A token that lets its bearer stop, or allow again, the e-mails of one scope to one person, and nothing else."""
    return signing.dumps([person_id, scope], salt=SALT)


def read_token(token: str) -> tuple[int, str] | None:
    """The person's number and the scope of a token, or None where it is not one of ours."""
    try:
        person_id, scope = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return person_id, scope

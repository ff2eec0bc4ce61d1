"""The demo and a developer's machine: SQLite, mail on the console, nothing else to install."""

from cms.settings.base import *  # noqa: F403
from cms.settings.base import VAR_DIR

DEBUG = True
SECRET_KEY = "demo-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
VAR_DIR.mkdir(exist_ok=True)

"""What `make demo` runs: the site as a visitor meets it (its own error pages, no debugger), on this machine alone."""

from cms.settings.development import *  # noqa: F403
from cms.settings.development import VAR_DIR

DEBUG = False
# Static files come straight from their folders: nothing to collect before the first visit.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    # What goes wrong is said in the terminal; that a page does not exist is not worth a line.
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},
    },
}

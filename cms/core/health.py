"""Is this process able to serve? Asked every few seconds by whatever watches over it."""

from functools import cache

from django.db import Error as DatabaseProblem
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.core.permissions import anybody, public_view

MigrationKey = tuple[str, str]
OK, WRONG, UNKNOWN = "ok", "failing", "unknown"


@public_view(anybody)
@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """`{status, database, migrations}`: 200 when all are "ok", else 503 and which is "failing". Never a word more.

    Costs two small queries; touches neither session nor cookie.
    """
    database, migrations = OK, UNKNOWN
    try:
        migrations = OK if is_migrated() else WRONG
    except DatabaseProblem:
        database = WRONG
    healthy = database == migrations == OK
    report = {"status": OK if healthy else WRONG, "database": database, "migrations": migrations}
    return JsonResponse(report, status=200 if healthy else 503)


def is_migrated() -> bool:
    """Whether the database knows every migration of this release. Raises `django.db.Error` when it cannot be asked."""
    applied = set(MigrationRecorder(connection).applied_migrations())
    return all(key in applied or (replaced and replaced <= applied) for key, replaced in known_migrations())


@cache
def known_migrations() -> list[tuple[MigrationKey, set[MigrationKey]]]:
    """Each migration on disk and those which it replaces, each as (app, name); read once in the life of a process."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return [(key, set(migration.replaces)) for key, migration in loader.disk_migrations.items()]

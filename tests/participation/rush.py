"""Many people at once, each with a thread and a database connection of their own."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.db import connection, connections, models

THREADS = 16


def rush(acts: Iterable[Callable[[], Any]], threads: int = THREADS) -> list[Any]:
    """Run all acts, `threads` at a time, and return what each one returned, or the exception it raised, in their order."""

    def run(act: Callable[[], Any]) -> Any:
        try:
            return act()
        except Exception as error:  # noqa: BLE001  (the test looks at it)
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=threads) as pool:
        return list(pool.map(run, acts))


def slowly(function: Callable, seconds: float = 0.05) -> Callable:
    """`function`, and then a pause: time for everybody else to read the same."""

    @wraps(function)
    def slow(*args, **kwargs):
        result = function(*args, **kwargs)
        time.sleep(seconds)
        return result

    return slow


@contextmanager
def without_constraint(model: type[models.Model], name: str):
    """Take a constraint away, to show that the test notices. Rows that break it must be gone before the end."""
    constraint = next(constraint for constraint in model._meta.constraints if constraint.name == name)
    with connection.schema_editor() as editor:
        editor.remove_constraint(model, constraint)
    try:
        yield
    finally:
        model.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(model, constraint)

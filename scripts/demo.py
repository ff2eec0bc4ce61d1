"""Prepares the demo and serves it, in one process: `make demo` calls this once the packages are installed.

    .venv/bin/python scripts/demo.py 8000

Migrates only when something is to be migrated, loads the demo content (which changes nothing the second time), then
serves the site on 127.0.0.1 with gunicorn: one process, so that its cache and its SQLite file have one owner.
"""

import os
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class MigrationProgress:
    """Stands where `migrate` writes, and says how far it is every thirty migrations instead of naming each."""

    def __init__(self, total):
        self.total = total
        self.done = 0

    def write(self, text):
        """Count the migrations named in what `migrate` writes."""
        self.done += text.count("  Applying ")
        if "  Applying " in text and self.done % 30 == 0:
            print(f"      {self.done} of {self.total} steps", flush=True)

    def flush(self):
        """Nothing is kept back."""

    def isatty(self):
        """No colours."""
        return False


def read_port(arguments):
    """The port asked for, 8000 unless told."""
    port = arguments[0] if arguments else "8000"
    if not port.isdigit() or not 0 < int(port) < 65536:
        sys.exit(f"PORT={port} is not a port: give a number between 1024 and 65535, such as PORT=8010.")
    return int(port)


def port_is_free(port):
    """Tell whether a server could listen on this port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def prepare_database():
    """Bring the database to the latest migration; costs half a second when it is there already."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        print("2/4 The database is up to date.", flush=True)
        return
    where = connection.settings_dict["NAME"] if connection.vendor == "sqlite" else connection.vendor
    print(f"2/4 Creating the tables ({os.path.relpath(where, ROOT) if connection.vendor == 'sqlite' else where})…", flush=True)
    call_command("migrate", interactive=False, stdout=MigrationProgress(len(plan)))


def serve(port):
    """Serve the site on 127.0.0.1 until Ctrl-C."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.db import connections
    from gunicorn.app.base import BaseApplication
    from whitenoise import WhiteNoise

    # Pictures resized for pages; documents go through Wagtail, which checks who may read them.
    images = settings.MEDIA_ROOT / "images"
    images.mkdir(parents=True, exist_ok=True)
    site = WhiteNoise(get_wsgi_application(), autorefresh=True)
    site.add_files(images, prefix="media/images/")
    connections.close_all()

    class Demo(BaseApplication):
        """gunicorn, told what to serve by these few lines instead of a file."""

        def load_config(self):
            """One process, eight threads, nothing left in the home folder, no line per request."""
            options = {
                "bind": f"127.0.0.1:{port}",
                "worker_class": "gthread",
                "threads": 8,
                "loglevel": "warning",
                "timeout": 120,
            }
            for name, value in {**options, "control_socket_disable": True, "when_ready": announce}.items():
                self.cfg.set(name, value)

        def load(self):
            """The site, made ready before gunicorn starts its worker."""
            return site

    def announce(_server):
        print(
            f"\nParvis is ready: http://127.0.0.1:{port}   (admin: http://127.0.0.1:{port}/admin/, Ctrl-C stops it)\n", flush=True
        )

    Demo().run()


def main(port):
    """Run the three steps that follow the installation."""
    if not port_is_free(port):
        sys.exit(f"Port {port} of 127.0.0.1 is taken by another program. Choose another one: PORT={port + 10} make demo")
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.demo"
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{port}")
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.management import call_command

    django.setup()
    prepare_database()
    print("3/4 Loading the demo content…", flush=True)
    call_command("demo")
    print("4/4 Starting the server…", flush=True)
    serve(port)


if __name__ == "__main__":
    try:
        main(read_port(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The same command goes on from here.")

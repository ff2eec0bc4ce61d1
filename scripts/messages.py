"""The French catalogue: collects the strings of code and templates, compiles them, and tells what is missing.

    .venv/bin/python scripts/messages.py make      collect (needs gettext) and compile (needs nothing)
    .venv/bin/python scripts/messages.py check     fail if a string is untranslated, fuzzy, not collected or not compiled

The compiled file is kept in the repository: a machine that only runs Parvis needs no gettext.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "locale" / "fr" / "LC_MESSAGES" / "django.po"
IGNORED = ("tests", "scripts", "var", "staticfiles", "node_modules", ".venv")
PLACE = re.compile(r"%\(\w+\)[a-z]|(?<!{){\w*}(?!})")
# No line numbers: a catalogue that changes with every edit of the code hides what changed in it.
OPTIONS = ["--locale", "fr", "--add-location", "file", "--no-obsolete", "--no-wrap", "--verbosity", "0"]


def collect(root):
    """Run makemessages in `root`, which holds a copy of the project or the project itself."""
    ignored = [word for name in IGNORED for word in ("--ignore", name)]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", "DATABASE_URL": "sqlite://:memory:"}
    command = [sys.executable, "manage.py", "makemessages", *OPTIONS, *ignored]
    subprocess.run(command, cwd=root, env=environment, check=True)


def key(entry):
    """What tells a string from another one: (context, text, plural)."""
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def strings(catalogue):
    """Every string of a catalogue, told apart by its context and plural."""
    return {key(entry) for entry in catalogue if not entry.obsolete}


def answers(catalogue):
    """What a catalogue answers with: {(context, text, plural): translation}, untranslated strings left out."""
    found = {
        key(entry): entry.msgstr_plural or entry.msgstr
        for entry in catalogue
        if not entry.obsolete and "fuzzy" not in entry.flags
    }
    return {text: answer for text, answer in found.items() if answer and (isinstance(answer, str) or all(answer.values()))}


def wrong_places(entry):
    """The %(names)s and {names} that a translation invents: showing it would fail."""
    allowed = set(PLACE.findall(entry.msgid + entry.msgid_plural))
    return set(PLACE.findall(" ".join([entry.msgstr, *entry.msgstr_plural.values()]))) - allowed


def collected_strings():
    """What the code asks for today, collected in a copy of the project so that nothing here changes."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", "media", "__pycache__", *IGNORED))
        collect(copy)
        return strings(polib.pofile(str(copy / PO.relative_to(ROOT))))


def problems():
    """Yield a sentence for each way in which the French catalogue is not complete."""
    if not PO.exists():
        yield f"{PO.relative_to(ROOT)} is missing: make messages"
        return
    catalogue = polib.pofile(str(PO))
    yield from (f"not translated: {entry.msgid!r} ({where(entry)})" for entry in catalogue.untranslated_entries())
    yield from (f"fuzzy, to be read again: {entry.msgid!r} ({where(entry)})" for entry in catalogue.fuzzy_entries())
    for entry in catalogue:
        yield from (f"a place that does not exist: {place} ({entry.msgstr!r})" for place in sorted(wrong_places(entry)))
    if shutil.which("xgettext"):
        missing = sorted(collected_strings() - strings(catalogue))
        yield from (f"not in the catalogue (make messages): {text!r}" for _context, text, _plural in missing)
    else:
        print("xgettext is not installed: whether code holds strings that are not in the catalogue was not looked at.")
    compiled = PO.with_suffix(".mo")
    if not compiled.exists() or answers(polib.mofile(str(compiled))) != answers(catalogue):
        yield f"{compiled.relative_to(ROOT)} is not what {PO.name} says: make messages"


def where(entry):
    """The first file that holds a string."""
    return entry.occurrences[0][0] if entry.occurrences else "nowhere"


def make():
    """Collect where gettext is at hand, then compile."""
    if shutil.which("xgettext"):
        PO.parent.mkdir(parents=True, exist_ok=True)
        collect(ROOT)
    else:
        print("xgettext is not installed, so nothing is collected (Debian and Ubuntu: apt install gettext).")
    catalogue = polib.pofile(str(PO))
    catalogue.save_as_mofile(str(PO.with_suffix(".mo")))
    left = len(catalogue.untranslated_entries()) + len(catalogue.fuzzy_entries())
    print(f"{len(catalogue)} strings, {left} still to translate in {PO.relative_to(ROOT)}.")


def check():
    """Print what is missing; returns the exit code."""
    found = list(problems())
    print("\n".join(found) if found else "The French catalogue is complete and compiled.")
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["make"]:
        make()
    elif sys.argv[1:] == ["check"]:
        sys.exit(check())
    else:
        sys.exit(__doc__)

"""Checks each of our templates: indented by djhtml, compiled by Django, and naming only templates and files that exist.

.venv/bin/python scripts/check_templates.py [--fix]     (--fix indents them)
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("cms", "participation", "initiatives", "home")
NAMED_TEMPLATE = re.compile(r"{%\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
NAMED_FILE = re.compile(r"{%\s*static\s+[\"']([^\"']+)[\"']")


def find_templates():
    """Yield (file, name that Django loads it by) for every template of the project."""
    folders = [ROOT / "templates"]
    folders += [folder for package in PACKAGES for folder in (ROOT / package).rglob("templates") if folder.is_dir()]
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".html", ".txt", ".svg", ".xml"}:
                yield path, path.relative_to(folder).as_posix()


def indent(paths, fix):
    """Let djhtml compare (or correct) the indentation; returns whether all is well."""
    command = [Path(sys.executable).parent / "djhtml", "--tabwidth", "2", *([] if fix else ["--check"]), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # djhtml counts the files it rewrote as a failure; with --fix that is what was asked for.
    if done.returncode and not fix:
        print(done.stdout + done.stderr + "`make format` indents templates.")
    return fix or not done.returncode


def problems_of(path, name):
    """Yield a sentence for each thing that would fail when this template is shown."""
    from django.contrib.staticfiles.finders import find
    from django.template import TemplateDoesNotExist, TemplateSyntaxError
    from django.template.loader import get_template

    text = path.read_text(encoding="utf-8")
    try:
        get_template(name)
    except (TemplateSyntaxError, TemplateDoesNotExist) as error:
        yield f"does not compile: {error}"
    for match in NAMED_TEMPLATE.finditer(text):
        try:
            get_template(match[1])
        except TemplateDoesNotExist:
            yield f"line {text.count(chr(10), 0, match.start()) + 1}: there is no template {match[1]}"
        except TemplateSyntaxError:
            continue  # said where that template itself is checked
    for match in NAMED_FILE.finditer(text):
        if not find(match[1]):
            yield f"line {text.count(chr(10), 0, match.start()) + 1}: there is no static file {match[1]}"


def main(fix):
    """Print what is wrong and return how many templates have something wrong."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    templates = list(find_templates())
    well = indent([path for path, _name in templates if path.suffix == ".html"], fix)
    problems = [f"{path.relative_to(ROOT)}: {problem}" for path, name in templates for problem in problems_of(path, name)]
    print("\n".join(problems) if problems else f"{len(templates)} templates compile.")
    return 1 if problems or not well else 0


if __name__ == "__main__":
    sys.exit(main("--fix" in sys.argv))

"""House rules that can be read from the files themselves; each failure names file and line."""

import os
import re
from pathlib import Path

import pytest

from tests.architecture.arrow import ARROW, repository

ROOT = repository()
LONGEST = 400
BINARY = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico", ".woff", ".woff2", ".mo", ".pdf", ".gz", ".zip", ".ods", ".xlsx"}
BINARY |= {".pyc", ".sqlite3", ".env"}
IGNORED = {".git", ".venv", "var", "staticfiles", "node_modules", "test-results", "__pycache__"}
IGNORED |= {".pytest_cache", ".ruff_cache", ".mypy_cache", ".hypothesis"}
# Written by others or by a machine: kept as they came.
NOT_OURS = re.compile(r"^(LICENSE|requirements/|locale/|static/.*(vendor/|\.min\.|fonts/))|/migrations/")
# Wagtail's admin runs inline scripts of its own and has a content security policy of its own.
ADMIN = re.compile(r"(^|/)(wagtailadmin|admin|modeladmin|wagtail\w*)/")


def files(pattern=r""):
    """The text files of the project whose path matches; not what is installed, cached or made by the running site."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [one for one in folders if one not in IGNORED]
        found += [Path(folder) / one for one in names]
    return sorted(path for path in found if path.suffix not in BINARY and re.search(pattern, path.relative_to(ROOT).as_posix()))


def name(path):
    """The path as people write it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def lines_that_match(expression, paths):
    """Every `file:line: text` that matches."""
    return [
        f"{name(path)}:{number}: {line.strip()[:120]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(expression, line)
    ]


def fail_with(rule, offences):
    """Say the rule and every line that breaks it."""
    assert not offences, f"{rule}:\n" + "\n".join(offences)


def sources():
    """The Python files of the four packages, migrations left out."""
    return [path for path in files(rf"^({'|'.join(ARROW)})/.*\.py$") if not NOT_OURS.search(name(path))]


def public_templates():
    """The templates that residents' browsers receive."""
    return [path for path in files(r"(^|/)templates/.*\.(html|svg)$") if not ADMIN.search(name(path).split("templates/", 1)[1])]


def test_no_file_is_longer_than_400_lines():
    long = [path for path in files(r"\.(py|html|css|js|md|sh|toml)$|Makefile$|\.ci/run$") if not NOT_OURS.search(name(path))]
    counted = [(len(path.read_text(encoding="utf-8").splitlines()), path) for path in long]
    fail_with(
        f"Two things live in a file of more than {LONGEST} lines",
        [f"{name(path)}: {n} lines" for n, path in counted if n > LONGEST],
    )


def test_records_point_at_their_activity_by_a_plain_key():
    fail_with("No generic foreign key", lines_that_match(r"\bGenericForeignKey\b", sources()))


def test_text_is_escaped_everywhere():
    unsafe = lines_that_match(r"\|\s*(safe|safeseq)\b|{%\s*autoescape\s+off", files(r"\.html$"))
    # The one filter that shows residents' Markdown, cleaned by nh3 the line before.
    elsewhere = [path for path in sources() if name(path) != "cms/core/templatetags/parvis.py"]
    unsafe += lines_that_match(r"\bmark_safe\b", sources()) + lines_that_match(r"\bSafeString\(", elsewhere)
    fail_with("Nothing is marked as safe by hand", unsafe)


def test_public_templates_hold_nothing_inline():
    inline = r"""<style\b|\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|\shx-on|javascript:"""
    script = r"""<script\b(?![^>]*\bsrc=)(?![^>]*application/(ld\+)?json)"""
    # An e-mail carries its style with it, and no policy of ours reaches it.
    html = [path for path in public_templates() if path.suffix == ".html" and "templates/emails/" not in name(path)]
    fail_with("The content security policy refuses anything inline", lines_that_match(f"{inline}|{script}", html))


def test_errors_are_caught_by_name():
    fail_with("No bare or general except", lines_that_match(r"except(\s+(Base)?Exception\b.*)?:\s*(#.*)?$", sources()))


def test_nothing_is_left_to_do_in_a_comment():
    fail_with(
        "What is to be done stands in an issue",
        lines_that_match(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b", sources() + public_templates()),
    )


def test_no_path_of_one_machine():
    paths = r"(?<![\w.:/-])/(ro" + r"ot|wo" + r"rk|Us" + r"ers|opt/py" + r"pi|tmp/par" + r"vis)(/|\b)"
    fail_with("A path that exists on one machine only", lines_that_match(paths, [p for p in files() if name(p) != "LICENSE"]))


def test_requirements_name_versions_and_hashes_and_no_index():
    assert files(r"^requirements/.*\.txt$"), "requirements/*.txt is missing"
    rule = "The index is each installation's own choice"
    fail_with(rule, lines_that_match(r"https?://|--trusted-host|--find-links", files(r"^requirements/")))
    fail_with(rule, lines_that_match(r"index-url|tool\.uv\.index", files(r"^(requirements/|pyproject\.toml$)")))
    assert not files(r"(^|/)uv\.lock$"), "uv.lock records the address of an index"
    for path in files(r"^requirements/.*\.txt$"):
        entries = re.findall(r"^([\w.\[\]-]+)(==)?.*?(?=^\w|\Z)", path.read_text(), re.MULTILINE | re.DOTALL)
        assert entries, name(path)
        assert all(pinned for _name, pinned in entries), name(path)
        assert path.read_text().count("--hash=sha256:") >= len(entries), name(path)


@pytest.mark.parametrize(
    "line",
    [
        '<p style="color: red">',
        "<script>alert(1)</script>",
        '<a onclick="go()">',
        '<div hx-on:click="go()">',
        "<style>p {}</style>",
    ],
)
def test_the_search_for_inline_code_finds_it(tmp_path, monkeypatch, line):
    template = tmp_path / "bad.html"
    template.write_text(f"<main>\n{line}\n</main>\n")
    monkeypatch.setattr("tests.architecture.test_files.ROOT", tmp_path)
    monkeypatch.setattr("tests.architecture.test_files.public_templates", lambda: [template])
    with pytest.raises(AssertionError, match=r"bad\.html:2"):
        test_public_templates_hold_nothing_inline()


def test_translated_strings_are_collected():
    """xgettext reads `_` and the functions under their own names; under any other name a string never reaches the catalogue."""
    renamed = lines_that_match(r"gettext\w* as (?!_\b)", sources())
    fail_with("Translation functions keep their own names, or are called _", renamed)

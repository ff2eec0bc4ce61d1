"""What the README says is there."""

import re

from tests.architecture.arrow import repository

ROOT = repository()
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_make_target_it_names_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", README))
    assert named <= targets, named - targets


def test_every_variable_of_the_settings_is_explained_and_no_other():
    settings = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "cms" / "settings").glob("*.py"))
    read = set(re.findall(r'\benv(?:\.\w+)?\(\s*"([A-Z_0-9]+)"', settings))
    table = README.split("| variable | means |")[1].split("\n\n")[0]
    explained = {name for line in table.splitlines() for name in re.findall(r"`([A-Z_0-9]{4,})`", line.split("|")[1])}
    assert explained == read


def test_every_folder_and_file_it_names_exists():
    rows = README.split("## Map of the folders")[1].split("##")[0]
    folders = re.findall(r"^\| `([a-z]+/)` \|", rows, re.MULTILINE)
    assert len(folders) >= 8
    links = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert [path for path in folders + links if not (ROOT / path).exists()] == []


def test_the_demo_accounts_are_those_of_the_demo():
    from home.demo.accounts import ACCOUNTS, PASSWORD, STAFF

    named = set(re.findall(r"`(\w+@parvis\.example)`", README))
    assert {account.email for account in STAFF} <= named <= {account.email for account in ACCOUNTS}
    assert f"`{PASSWORD}`" in README


def test_every_management_command_it_names_exists():
    from django.core.management import get_commands

    named = set(re.findall(r"manage\.py ([a-z_]+)", README))
    assert named
    assert named <= set(get_commands()), named - set(get_commands())

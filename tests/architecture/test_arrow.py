"""The one arrow holds, and the test that says so catches each way of breaking it."""

import pytest

from tests.architecture.arrow import find_offences, repository


def test_every_package_knows_only_what_stands_on_its_left():
    offences = find_offences(repository())
    assert not offences, "Against the arrow cms <- participation <- initiatives <- home:\n" + "\n".join(map(str, offences))


def make_tree(root, files):
    """Write a small project: the apps used by the cases below, and `files` ({path: source})."""
    apps = {"cms/core": "core", "cms/blocks": "cms_blocks", "participation/proposals": "proposals", "home": "home"}
    for folder, label in apps.items():
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder / "apps.py").write_text(f'class Config:\n    label = "{label}"\n')
    for path, source in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(source)


@pytest.mark.parametrize(
    ("source", "line", "named"),
    [
        ("import participation.proposals.models", 1, "participation.proposals.models"),
        ("from participation.proposals import services", 1, "participation.proposals.services"),
        ("import os\n\ndef late():\n    from home.models import HomePage", 4, "home.models.HomePage"),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import home", 3, "home"),
        ("from ...participation import proposals", 1, "participation.proposals"),
        ('key = ForeignKey("proposals.Proposal", on_delete=PROTECT)', 1, "'proposals.Proposal'"),
        ('apps.get_model("proposals", "Proposal")', 1, "('proposals', 'Proposal')"),
        ('apps.get_model(\n    "proposals.Proposal"\n)', 2, "'proposals.Proposal'"),
        ('dependencies = [("proposals", "0001_initial")]', 1, "('proposals', '0001_initial')"),
        ('import_string("participation.proposals.services")', 1, "'participation.proposals.services'"),
        ('user.has_perm("proposals.change_proposal")', 1, "'proposals.change_proposal'"),
    ],
)
def test_each_way_of_pointing_right_is_named_with_its_line(tmp_path, source, line, named):
    make_tree(tmp_path, {"cms/core/bad.py": source})
    assert [str(offence) for offence in find_offences(tmp_path)] == [f"cms/core/bad.py:{line}: cms may not know {named}"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("home/views.py", "from participation.proposals.models import Proposal\nfrom cms.core import time"),
        ("participation/proposals/models.py", 'from .apps import Config\nkey = ForeignKey("core.Territory", CASCADE)'),
        ("cms/core/prose.py", '"""participation.proposals"""\nwords = ("home", "welcome")\nimport homeward'),
        ("cms/urls.py", "import home\nimport participation"),
        ("cms/wsgi.py", "import home"),
        ("cms/settings/base.py", 'INSTALLED_APPS = ["home", "participation.proposals"]'),
    ],
)
def test_pointing_left_and_the_composition_root_are_allowed(tmp_path, path, source):
    make_tree(tmp_path, {path: source})
    assert find_offences(tmp_path) == []

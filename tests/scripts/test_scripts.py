"""What the Makefile's scripts promise, where no network and no second process is needed."""

import importlib.util
import socket

import polib
import pytest

from tests.architecture.arrow import repository


def load(name):
    """The module scripts/<name>.py: scripts are run, so they form no package."""
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", repository() / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """scripts/environment.py in a project of its own, whose .venv is only a folder."""
    module = load("environment")
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").touch()
    (tmp_path / "requirements").mkdir()
    for name in module.INCLUDES:
        (tmp_path / "requirements" / f"{name}.txt").write_text("wagtail==8.0.1 --hash=sha256:0\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "make_venv", lambda uv: None)
    monkeypatch.setattr(module, "find_uv", lambda: None)
    return module


def test_packages_are_installed_once_and_again_when_their_versions_change(environment, monkeypatch):
    installed = []
    monkeypatch.setattr(environment, "install_with_pip", lambda requirements: installed.append(requirements.stem))
    environment.install("dev")
    environment.install("dev")
    environment.install("demo")
    assert installed == ["dev"]
    (environment.ROOT / "requirements" / "demo.txt").write_text("wagtail==8.0.2 --hash=sha256:1\n")
    environment.install("demo")
    assert installed == ["dev", "demo"]


def test_an_installation_that_failed_is_tried_again(environment, monkeypatch):
    def fail(_requirements):
        raise environment.InstallError("no network")

    monkeypatch.setattr(environment, "install_with_pip", fail)
    with pytest.raises(environment.InstallError):
        environment.install("demo")
    assert not environment.is_installed("demo")


def test_the_demo_tells_a_port_that_is_taken_from_one_that_is_free():
    demo = load("demo")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not demo.port_is_free(port)
    assert demo.port_is_free(port)


@pytest.mark.parametrize("word", ["abc", "0", "65536", "-1", ""])
def test_the_demo_refuses_what_is_no_port_in_a_sentence(word):
    with pytest.raises(SystemExit, match=f"PORT={word} is not a port"):
        load("demo").read_port([word])


def test_a_translation_may_not_invent_a_place():
    messages = load("messages")
    entry = polib.POEntry(msgid="%(count)s of {total}", msgstr="%(count)s sur {total}")
    assert messages.wrong_places(entry) == set()
    entry.msgstr = "%(nombre)s sur {total}"
    assert messages.wrong_places(entry) == {"%(nombre)s"}


def test_the_compiled_catalogue_is_compared_by_what_it_answers(tmp_path):
    messages = load("messages")
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalogue.append(polib.POEntry(msgid="Act", msgctxt="verb", msgstr="Agir"))
    catalogue.append(polib.POEntry(msgid="one", msgid_plural="many", msgstr_plural={0: "un", 1: "plusieurs"}))
    catalogue.append(polib.POEntry(msgid="not yet", msgstr=""))
    catalogue.save_as_mofile(str(tmp_path / "django.mo"))
    assert messages.answers(polib.mofile(str(tmp_path / "django.mo"))) == messages.answers(catalogue)
    catalogue[0].msgstr = "Agissez"
    assert messages.answers(polib.mofile(str(tmp_path / "django.mo"))) != messages.answers(catalogue)

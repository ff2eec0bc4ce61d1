"""The one arrow of the layout, `cms <- participation <- initiatives <- home`, read from the source itself.

A package may name only itself and packages on its left: by an import (at the top of a file, inside a function or under
TYPE_CHECKING, absolute or relative) or by a string that Django resolves later: "proposals.Proposal" in a foreign key,
("proposals", "Proposal") in apps.get_model, ("proposals", "0001_initial") in a migration, a dotted path of a module.
"""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

ARROW = ("cms", "participation", "initiatives", "home")
# The composition root puts the apps together, so it names them all.
COMPOSITION_ROOT = ("cms/urls.py", "cms/wsgi.py", "cms/settings/")


@dataclass(frozen=True)
class Offence:
    """One line that points against the arrow."""

    path: str
    line: int
    package: str
    names: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.package} may not know {self.names}"


def find_offences(root):
    """Every offence in the four packages under `root`, in the order of the files."""
    labels = _labels(root)
    return [
        offence
        for package in ARROW
        for path in sorted((root / package).rglob("*.py"))
        if not path.relative_to(root).as_posix().startswith(COMPOSITION_ROOT)
        for offence in _offences_of_file(path, root, labels)
    ]


def _offences_of_file(path, root, labels):
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    relative = path.relative_to(root)
    package = relative.parts[0]
    forbidden = ARROW[ARROW.index(package) + 1 :]
    named = [*_imports(tree, relative), *_lazy_names(tree, labels)]
    found = {(line, name) for line, top, name in named if top in forbidden}
    return [Offence(relative.as_posix(), line, package, name) for line, name in sorted(found)]


def _imports(tree, relative):
    """Yield (line, top package, dotted name) for each import statement of a file, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name.split(".")[0], alias.name
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                above = relative.parts[: len(relative.parts) - node.level]
                module = ".".join([*above, *filter(None, [module])])
            for alias in node.names:
                name = f"{module}.{alias.name}" if module else alias.name
                yield node.lineno, name.split(".")[0], name


def _lazy_names(tree, labels):
    """Yield (line, top package, text) for each string or pair of strings that names an app to be resolved later."""
    prose = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in prose:
            if top := _package_of_string(node.value, labels):
                yield node.lineno, top, repr(node.value)
        elif isinstance(node, ast.Tuple | ast.Call):
            parts = node.elts if isinstance(node, ast.Tuple) else node.args
            pair = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            if len(pair) == len(parts) == 2 and _is_pair(node, pair) and pair[0] in labels:
                yield node.lineno, labels[pair[0]], repr(tuple(pair))


def _is_pair(node, pair):
    """Tell ("app", "Model") and ("app", "0001_migration") from any two words that stand side by side."""
    if isinstance(node, ast.Tuple):
        return re.fullmatch(r"\d{4}_\w+|__first__|__latest__", pair[1]) is not None
    return getattr(node.func, "attr", getattr(node.func, "id", "")) in {"get_model", "get_app_config", "get_registered_model"}


def _package_of_string(text, labels):
    """The package that a string such as "proposals.Proposal" or "participation.proposals.services" points at, or None."""
    if re.fullmatch(rf"({'|'.join(ARROW)})(\.[a-z_]\w*)+", text):
        return text.split(".")[0]
    if match := re.fullmatch(r"([a-z_]+)\.([A-Z]\w*|(add|change|delete|view)_\w+)", text):
        return labels.get(match[1])
    return None


def _docstrings(tree):
    """The strings that stand alone as a statement: they are read by people only."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}


def _labels(root):
    """Map each app label (as its apps.py gives it, else its folder's name) to its package."""
    labels = {}
    for package in ARROW:
        for path in (root / package).rglob("apps.py"):
            given = re.search(r'^\s+label = "(\w+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
            labels[given[1] if given else path.parent.name] = package
    return labels


def repository():
    """The folder that holds manage.py."""
    return Path(__file__).resolve().parent.parent.parent

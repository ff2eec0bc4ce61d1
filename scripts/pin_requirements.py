"""Pins pyproject.toml's dependencies into requirements/*.txt: exact versions, hashes, every platform, no index address.

The demo's set comes first; the others take its versions, so that installing one after another changes nothing.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETS = {"demo": [], "dev": ["--group", "dev"], "production": ["--extra", "prod"]}
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate"]


def main(arguments):
    """Write the three files; arguments (such as --upgrade) go to uv as they are."""
    uv = shutil.which("uv")
    if not uv:
        sys.exit("Pinning needs uv (https://docs.astral.sh/uv/): pip install uv.")
    for name, selection in SETS.items():
        target = f"requirements/{name}.txt"
        command = [uv, "pip", "compile", "--quiet", *OPTIONS, *selection, "--custom-compile-command", "make requirements"]
        if name != "demo":
            command += ["--constraint", "requirements/demo.txt"]
        subprocess.run([*command, *arguments, "pyproject.toml", "-o", target], cwd=ROOT, check=True)
        print(target)


if __name__ == "__main__":
    main(sys.argv[1:])

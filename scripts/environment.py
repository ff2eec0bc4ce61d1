"""Makes the virtual environment .venv and installs one set of pinned dependencies in it, only if they changed.

    python3 scripts/environment.py demo|dev|production [words to put before the progress lines]

Runs before anything is installed: standard library only. Uses uv where it is at hand, pip otherwise; both check the
hashes in requirements/<set>.txt. A copy of that file kept inside .venv says what is installed already.
"""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# The demo's packages are a part of the two other sets, in the same versions.
INCLUDES = {"demo": ["demo"], "dev": ["dev", "demo"], "production": ["production", "demo"]}


class InstallError(Exception):
    """What went wrong, as a sentence for the person at the keyboard."""


def stamp(name):
    """The copy of requirements/<name>.txt that is written once its packages are installed."""
    return VENV / f"parvis-{name}.txt"


def is_installed(name):
    """Tell whether .venv works and holds exactly the versions that requirements/<name>.txt asks for today."""
    wanted = ROOT / "requirements" / f"{name}.txt"
    return PYTHON.exists() and stamp(name).exists() and stamp(name).read_bytes() == wanted.read_bytes()


def find_uv():
    """The path of a uv that answers, or None (a version manager may leave a name on the PATH that does not run)."""
    uv = shutil.which("uv")
    if uv and subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0:
        return uv
    return None


def make_venv(uv):
    """Create .venv with the Python that runs this script; an existing one that still starts is kept."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", "pass"], check=False).returncode == 0:
        return
    if uv:
        subprocess.run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV], check=True)
        return
    try:
        import ensurepip  # noqa: F401 - absent from Debian's python3 without python3-venv
    except ImportError:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise InstallError(
            f"This Python {version} comes without its 'venv' part. On Debian and Ubuntu: "
            f"apt install python{version}-venv; then run the same command again."
        ) from None
    venv.create(VENV, with_pip=True, clear=True)


def install_with_uv(uv, requirements):
    """Install with uv, which shows its own progress."""
    command = [uv, "pip", "install", "--python", PYTHON, "--require-hashes", "-r", requirements]
    if subprocess.run(command, check=False).returncode:
        raise InstallError("The packages could not be installed: uv says why above.")


def install_with_pip(requirements):
    """Install with pip, one progress line every ten packages; pip's own words appear only if it fails."""
    if subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        subprocess.run([PYTHON, "-m", "ensurepip"], capture_output=True, check=True)
    command = [PYTHON, "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar=off"]
    command += ["--require-hashes", "-r", requirements]
    total = sum("==" in line for line in requirements.read_text().splitlines())
    said, seen = [], 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout:
            said.append(line)
            if line.startswith(("Collecting ", "Requirement already satisfied: ")):
                seen += 1
                if seen % 10 == 0:
                    print(f"      {seen} of {total} packages", flush=True)
            elif line.startswith("Installing collected packages"):
                print("      Unpacking them into .venv", flush=True)
    if pip.returncode:
        raise InstallError("".join(said[-30:]) + "\nThe packages could not be installed: pip says why above.")


def install(name, prefix=""):
    """Bring .venv to what requirements/<name>.txt says. Does nothing, quickly, when it is there already."""
    label = f"{prefix} " if prefix else ""
    if is_installed(name):
        print(f"{label}Packages are up to date.", flush=True)
        return
    uv = find_uv()
    requirements = ROOT / "requirements" / f"{name}.txt"
    print(f"{label}Installing the packages of requirements/{name}.txt into .venv with {'uv' if uv else 'pip'}…", flush=True)
    make_venv(uv)
    for part in INCLUDES:
        stamp(part).unlink(missing_ok=True)
    if uv:
        install_with_uv(uv, requirements)
    else:
        install_with_pip(requirements)
    for part in INCLUDES[name]:
        shutil.copyfile(ROOT / "requirements" / f"{part}.txt", stamp(part))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in INCLUDES:
        sys.exit(__doc__)
    try:
        install(sys.argv[1], " ".join(sys.argv[2:]))
    except InstallError as error:
        sys.exit(str(error))

"""The project's own environment, `.venv`: made from the lock file once, recognised at once ever after."""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from system import Unmet

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"

_FOLDER = ROOT / ".venv"
_STAMP = _FOLDER / "installed.txt"
_SCRIPTS = _FOLDER / ("Scripts" if os.name == "nt" else "bin")
_PYTHON = _SCRIPTS / ("python.exe" if os.name == "nt" else "python")
_WITHOUT_A_WHEEL = "font-roboto"
_ITS_BUILD_TOOL = "setuptools"


def prepare() -> Path:
    """The environment's Python; everything of the lock file, and the project itself, can be imported there."""
    version = _version()
    if version and _STAMP.is_file() and _STAMP.read_text("utf-8") == _fingerprint(version):
        return _PYTHON
    _STAMP.unlink(missing_ok=True)
    if not version or not _has_pip():
        print("Making the environment in .venv ...", flush=True)
        _call([sys.executable, "-m", "venv", "--clear", str(_FOLDER)])
    print("Installing the locked packages; the first time takes some minutes ...", flush=True)
    _install_locked()
    _STAMP.write_text(_fingerprint(_version()), "utf-8")
    return _PYTHON


def script(name: str) -> str:
    """A command that a package has put into the environment."""
    return str(_SCRIPTS / name)


def variables() -> dict[str, str]:
    """The surroundings of every process in the environment: nobody else's packages, nobody else's settings for pip."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER"}
    own = {"PYTHONNOUSERSITE": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "VIRTUAL_ENV": str(_FOLDER)}
    return {name: value for name, value in os.environ.items() if name not in foreign} | own


def _install_locked() -> None:
    """Every package by its hash, and nothing fetched that has none: so no build makes an environment of its own.

    The lock names all that is needed; pip would refuse what another package wants with an extra (`coverage[toml]`).
    """
    pip = [str(_PYTHON), "-m", "pip", "install", "-qq", "--no-input", "--no-build-isolation"]
    hashed = [*pip, "--require-hashes", "--no-deps", "--only-binary=:all:"]
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "first.txt")
        first.write_text(_locked(_ITS_BUILD_TOOL), "utf-8")
        _call([*hashed, "-r", str(first)])
    _call([*hashed, f"--no-binary={_WITHOUT_A_WHEEL}", "-r", str(LOCK)])
    _call([*pip, "--no-deps", "--no-index", "--editable", str(ROOT)])


def _locked(package: str) -> str:
    """The lock file's entry for one package: its line and the indented ones that follow it."""
    found = re.search(rf"^{re.escape(package)}==.*\n(?:[ ]+.*\n)*", LOCK.read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise Unmet(f"{LOCK.name} has no entry for {package}")
    return found[0]


def _fingerprint(version: str) -> str:
    """Changes with all that the installation depends on: the lock, the project's description, Python, the place."""
    content = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{content}\n{version}\n{ROOT}\n"


def _version() -> str:
    """The version of the environment's Python; empty where it does not start."""
    asked = [str(_PYTHON), "-I", "-S", "-c", "import sys; print(sys.version)"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _has_pip() -> bool:
    asked = [str(_PYTHON), "-m", "pip", "--version"]
    return subprocess.run(asked, env=variables(), capture_output=True, check=False).returncode == 0


def _call(command: list[str]) -> None:
    done = subprocess.run(command, env=variables(), cwd=ROOT, check=False)
    if done.returncode:
        raise Unmet(f"{' '.join(command)} ended with code {done.returncode}")

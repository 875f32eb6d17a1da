"""The program as a wheel carries it: complete, away from its checkout."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked as pip does it, and nothing else of the project."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check"]
    alone = ["--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*pip, "wheel", *alone, "-w", folder, str(CHECKOUT)], check=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*pip, "install", *alone, "--target", folder / "site", wheel], check=True, timeout=120)
    return folder / "site"


def roadmap(installed: Path, folder: Path, *arguments: str) -> str:
    """What the installed command says, started in another folder; the libraries are borrowed, the checkout is not."""
    libraries = sysconfig.get_path("purelib")
    start = (
        f"import sys; sys.path[:0] = [{str(installed)!r}, {libraries!r}]; import roadmap_app;"
        f"assert roadmap_app.__file__.startswith({str(installed)!r});"
        "from roadmap_app.cli import program; sys.exit(program())"
    )
    environment = os.environ | {"LC_ALL": "be_BY.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-I", "-S", "-c", start, *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_installed_program_makes_the_sample_and_publishes_it(installed: Path, tmp_path: Path) -> None:
    roadmap(installed, tmp_path, "sample", "workshop.roadmap")
    roadmap(installed, tmp_path, "export", "workshop.roadmap", "--xlsx", "w.xlsx", "--pdf", "w.pdf", "--language", "be")
    assert (tmp_path / "w.xlsx").read_bytes()[:2] == b"PK"
    pages = subprocess.run(["pdftotext", "w.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert "Саюзная дзяржава" in pages or "Саюзнай дзяржавы" in pages


def test_the_installed_program_speaks_the_language_of_the_person(installed: Path, tmp_path: Path) -> None:
    assert "Саюзную дзяржаву" in roadmap(installed, tmp_path, "--help")

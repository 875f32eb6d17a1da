"""What holds for the project as a whole, and is nobody's own part."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("roadmap_app", "tests", "packaging", "db")
LOCK = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
IGNORES_IN_ALL = 10

# Names of packages where they differ from the names that are imported.
DISTRIBUTIONS = {"PySide6": "pyside6-essentials", "shiboken6": "pyside6-essentials"}


def sources(*folders: str) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), path.read_text("utf-8")


def imported(text: str) -> set[str]:
    """The top names of all modules that a source imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found.update(name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_type_checks_are_waived_rarely_and_with_a_reason() -> None:
    waiver = re.compile(r"# *(?:pyright|type): *ignore(?P<rest>.*)")
    waived = [(path, found["rest"]) for path, text in sources(*CODE) for found in waiver.finditer(text)]
    waived = [(path, rest) for path, rest in waived if path.name != "test_gates.py"]
    assert len(waived) <= IGNORES_IN_ALL
    assert all(re.match(r"\[[\w, ]+\] +# +\S", rest) for _, rest in waived), waived


def test_no_file_sets_its_own_type_checking() -> None:
    switch = re.compile(r"^ *# *pyright: *(?!ignore)\w+", re.MULTILINE)
    assert [path for path, text in sources(*CODE) if switch.search(text)] == []


def test_code_that_leads_to_a_document_leads_to_one_that_is_here() -> None:
    """A document is named by its path; a number after it is that of a section."""
    named = re.compile(r"([\w./-]+\.md)\b(?:, ((?:\d+(?:, | and )?)+))?")
    led = [(path, found[1], found[2] or "") for path, text in sources(*CODE) for found in named.finditer(text)]
    missing = [(path, name) for path, name, _ in led if not (ROOT / name).is_file()]
    assert missing == []
    sections = {
        name: set(re.findall(r"^## (\d+)\. ", (ROOT / name).read_text("utf-8"), re.MULTILINE)) for _, name, _ in led
    }
    assert [(path, name) for path, name, numbers in led if not {*re.findall(r"\d+", numbers)} <= sections[name]] == []


def test_every_link_of_a_document_leads_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:)(?P<path>[^)\s#]*)(?:#(?P<at>[^)\s]+))?\)")
    for document in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")):
        for found in link.finditer(document.read_text("utf-8")):
            target = document.parent / found["path"] if found["path"] else document
            assert target.exists(), (document.name, found[0])
            assert found["at"] is None or found["at"] in _headings(target), (document.name, found[0])


def _headings(document: Path) -> set[str]:
    """As links name them."""
    titles = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def test_the_folder_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_lock_names_no_place_and_every_hash() -> None:
    assert not re.search(r"https?:|file:|^-|@", LOCK, re.MULTILINE)
    entries = re.findall(r"^(\S+)==\S+.*\n((?:[ ]+.*\n)*)", LOCK, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^\S", LOCK, re.MULTILINE))
    assert [name for name, rest in entries if "--hash=sha256:" not in rest] == []


def test_everything_the_project_names_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = (
        project["project"]["dependencies"] + project["dependency-groups"]["dev"] + project["build-system"]["requires"]
    )
    names = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in wanted}
    assert names <= set(re.findall(r"^([\w.-]+)==", LOCK, re.MULTILINE))


def test_everything_the_program_imports_is_named_by_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in project["project"]["dependencies"]}
    own = sys.stdlib_module_names | {"roadmap_app"}
    used = {name for _, text in sources("roadmap_app", "db") for name in imported(text) - own}
    assert {DISTRIBUTIONS.get(name, name.lower().replace("_", "-")) for name in used} <= named


@pytest.mark.parametrize("folder", ["roadmap_app/domain", "packaging"])
def test_only_the_standard_library_is_needed_by(folder: str) -> None:
    beside = {path.stem for path in (ROOT / folder).glob("*.py")} if folder == "packaging" else {"roadmap_app"}
    used = {name for _, text in sources(folder) for name in imported(text)}
    assert used <= sys.stdlib_module_names | beside


def test_ci_runs_what_a_person_runs() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        'cd "$(dirname "$0")/.." && exec python3 packaging/test.py'
    ]


def test_emitting_signals_keeps_the_count_of_true() -> None:
    """PySide6 6.12.0 under Python 3.11 loses a reference to True on every emit and aborts after some hundreds."""
    script = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rang = Signal()
    said = Signal(object)

application, bell, heard = QCoreApplication([]), Bell(), []
bell.said.connect(heard.append)
before = sys.getrefcount(True)
for _ in range(5000):
    bell.rang.emit()
    bell.said.emit("x")
assert len(heard) == 5000
print(before - sys.getrefcount(True))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 100

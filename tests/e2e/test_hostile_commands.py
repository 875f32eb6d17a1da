"""What a hurried or hostile hand can type: one clean line each, and nothing lost."""

from pathlib import Path

import pytest

from tests.e2e.test_command_line import Shell

ELEMENTS = "code,name_en,domain,kind,layer,status\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def blank(shell: Shell, tmp_path: Path) -> Path:
    """A panel with nothing in it, round 1 open."""
    path = tmp_path / "w.roadmap"
    shell("new", path, "--template", "blank")
    return path


def picture(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_export_and_no_copy_overwrites_the_workspace_or_what_stands_beside_it(shell: Shell, blank: Path) -> None:
    before = picture(blank.parent)
    for name in ("w.roadmap", "./w.roadmap", "w.roadmap.lock", "w.roadmap-wal", "w.roadmap-shm", "w.roadmap-journal"):
        for option in ("--xlsx", "--pdf"):
            shell.refused("export", blank, option, f"{blank.parent}/{name}")
        shell.refused("backup", blank, f"{blank.parent}/{name}")
    shell.refused("export", blank, "--xlsx", blank.parent / "a.out", "--pdf", blank.parent / "a.out")
    shell.refused("new", blank.with_name("x.roadmap-wal"))
    assert picture(blank.parent) == before


@pytest.mark.parametrize("mode", ["panel", "individual"])
def test_every_file_can_be_written_from_hardly_anything(shell: Shell, tmp_path: Path, mode: str) -> None:
    path, source = tmp_path / "w.roadmap", tmp_path / "e.csv"
    shell("new", path, "--template", "blank", "--mode", mode)
    files = ("--xlsx", tmp_path / "o.xlsx", "--pdf", tmp_path / "o.pdf", "--csv", tmp_path / "o")
    shell("export", path, *files)
    for scope in ("context", "element"):
        source.write_text(f"{ELEMENTS.strip()},scope\nN1,A name,defence,treaty,mixed,in-force,{scope}\n")
        shell("import", path, source, "--what", "elements")
        shell("export", path, *files)
    shell("round", path, "--reveal")
    shell("export", path, *files)


def test_when_one_file_cannot_be_written_neither_is(shell: Shell, blank: Path) -> None:
    target = blank.with_name("o.xlsx")
    shell.refused("export", blank, "--xlsx", target, "--pdf", blank.parent / "none" / "o.pdf")
    shell.refused("export", blank, "--xlsx", target, "--csv", blank.parent / "a" / "b")
    assert not target.exists()

"""What a hurried or hostile hand can type: one clean line each, and nothing lost."""

from pathlib import Path

import pytest

from roadmap_app.cli import main
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


def test_names_and_values_from_outside_stay_in_their_line(
    shell: Shell, blank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = "a\nb\x1b[31m\u2028c.csv"
    said = shell.refused("import", blank, blank.with_name(odd), "--what", "ratings")
    assert not {"\x1b", "\u2028", "\r"} & set(said)
    source = blank.with_name("r.csv")
    source.write_text('seat,round,element,criterion,value\n"S\n1",1,X,,"\x1b[31m7"\nS01,1,X,,x\n', encoding="utf-8")
    assert main(["import", str(blank), str(source), "--what", "ratings"]) == 1
    told = capsys.readouterr()
    assert [line.partition(",")[0].partition(":")[0] for line in told.out.splitlines()] == [
        *["Line 2"] * 4,
        *["Line 4"] * 2,
    ]
    assert "\x1b" not in told.out + told.err


def test_very_many_refusals_are_counted_in_the_end(blank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = blank.with_name("r.csv")
    source.write_text("seat,round,element,criterion,value\n" + "S01,1,X,,x\n" * 1500)
    capsys.readouterr()
    assert "3000" in shell_error(blank, source, capsys)  # neither the answer nor the element
    source.write_text("seat,round,element,criterion,value\n" + "".join(f"S{n},1,X{n},,5\n" for n in range(1500)))
    assert "3000" in shell_error(blank, source, capsys)


def shell_error(workspace: Path, source: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["import", str(workspace), str(source), "--what", "ratings"]) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert len(lines) == 1001
    assert lines[-1].startswith("and ")
    return said.err


@pytest.mark.parametrize("number", ["99999999999999999999", "\uff11", "1.0", "+1", "0"])
def test_a_round_and_a_number_of_seats_are_plain_numbers(
    blank: Path, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ["analyse", str(blank), "--round", number],
        ["round", str(blank), "--close", "--round", number],
        ["new", str(blank.with_name("n.roadmap")), "--seats", number],
    ):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_names_too_long_and_folders_are_told_as_what_they_are(shell: Shell, blank: Path) -> None:
    long = blank.with_name("x" * 300 + ".roadmap")
    for arguments in (
        ("check", long),
        ("new", long),
        ("backup", blank, long),
        ("import", blank, long.with_suffix(".csv"), "--what", "ratings"),
        ("export", blank, "--xlsx", long.with_suffix(".xlsx")),
        ("export", blank, "--csv", long.with_suffix("")),
    ):
        assert "too long" in shell.refused(*arguments)
    assert "folder" in shell.refused("import", blank, blank.parent, "--what", "ratings")
    (blank.parent / "t.csv").mkdir()
    assert "folder" in shell.refused("import", blank, blank.parent / "t.csv", "--what", "ratings")
    assert "no longer there" not in shell.refused("export", blank, "--csv", blank.parent / "a" / "b" / "c")

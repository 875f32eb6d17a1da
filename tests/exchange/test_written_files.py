"""Files are written aside: an interrupted export leaves the earlier files, no half one, and never a workspace less."""

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from roadmap_app.domain.errors import FileProblem
from roadmap_app.exchange import excel
from roadmap_app.exchange.publishing import publish
from roadmap_app.exchange.replace import Write, write_whole
from tests.exchange.conftest import ReportIn

WORKSPACE = Path("none.roadmap")


def writing(text: str) -> Write:
    return lambda aside: aside.write_text(text)


def interrupted(aside: Path) -> None:
    aside.write_text("half")
    raise KeyboardInterrupt


def test_a_finished_file_takes_the_place_of_the_earlier_one(folder: Path) -> None:
    target = folder / "file.txt"
    target.write_text("earlier")

    def write(aside: Path) -> None:
        aside.write_text("new")
        assert target.read_text() == "earlier"
        assert aside.parent.stat().st_mode & 0o077 == 0

    write_whole([(target, write)])
    assert target.read_text() == "new"
    assert list(folder.iterdir()) == [target]


def test_where_one_of_several_fails_the_others_leave_everything_as_it_was(folder: Path) -> None:
    there, new = folder / "there.txt", folder / "new.txt"
    there.write_text("earlier")
    with pytest.raises(KeyboardInterrupt):
        write_whole([(there, writing("later")), (new, writing("later")), (folder / "last.txt", interrupted)])
    assert there.read_text() == "earlier"
    assert list(folder.iterdir()) == [there]


def test_a_place_that_is_lost_at_the_last_moment_gives_the_others_back(folder: Path) -> None:
    there, new, lost = folder / "there.txt", folder / "new.txt", folder / "lost.txt"
    there.write_text("earlier")

    def write(aside: Path) -> None:
        aside.write_text("later")
        lost.mkdir()

    with pytest.raises(FileProblem, match="not_a_workspace"):
        write_whole([(there, writing("later")), (new, writing("later")), (lost, write)])
    assert there.read_text() == "earlier"
    assert sorted(folder.iterdir()) == [lost, there]


KILLED = """
import os, signal, sys
from pathlib import Path
from roadmap_app.exchange.replace import write_whole

def write(aside):
    aside.write_text("half")
    print("writing", flush=True)
    if sys.argv[2] == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.read()

write_whole([(Path(sys.argv[1]), write)])
"""


def export_elsewhere(target: Path, how: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(target), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    return process


def test_what_a_killed_export_left_goes_with_the_next_one_into_that_folder(folder: Path) -> None:
    with export_elsewhere(folder / "killed.xlsx", "die") as killed:
        killed.wait(60)
    assert len(list(folder.iterdir())) == 1
    with export_elsewhere(folder / "slow.txt", "wait") as slow:
        write_whole([(folder / "other.txt", writing("new"))])
        slow.communicate(timeout=60)
    assert slow.returncode == 0
    assert sorted(other.name for other in folder.iterdir()) == ["other.txt", "slow.txt"]


def test_a_folder_that_only_looks_like_ours_stays(folder: Path) -> None:
    person = folder / ".roadmap-notes.writing"
    person.mkdir()
    (person / "held").symlink_to(folder / "elsewhere")
    (folder / "elsewhere").write_text("mine")
    write_whole([(folder / "file.txt", writing("new"))])
    assert (folder / "elsewhere").read_text() == "mine"
    assert person.is_dir()


@pytest.mark.parametrize(
    "name", ["w.roadmap", "W.ROADMAP", "w.roadmap.lock", "w.roadmap-wal", "w.roadmap-shm", "w.roadmap-journal"]
)
def test_no_export_takes_the_place_of_a_workspace_or_of_what_belongs_to_one(folder: Path, name: str) -> None:
    (folder / name).write_text("the panel's work")
    with pytest.raises(FileProblem, match="target_is_workspace"):
        write_whole([(folder / name, writing("lost"))])
    assert (folder / name).read_text() == "the panel's work"


def test_a_workspace_under_another_name_or_behind_a_link_is_seen_as_one(folder: Path) -> None:
    workspace = folder / "w.data"
    workspace.write_text("the panel's work")
    (folder / "link.xlsx").symlink_to(workspace)
    os.link(workspace, folder / "same.xlsx")
    (folder / "w.data-wal").write_text("answers")
    for target in (folder / ".." / folder.name / "w.data", folder / "link.xlsx", folder / "same.xlsx"):
        with pytest.raises(FileProblem, match="target_is_workspace"):
            write_whole([(target, writing("lost"))], workspace=workspace)
    with pytest.raises(FileProblem, match="target_is_workspace"):
        write_whole([(folder / "w.data-wal", writing("lost"))], workspace=workspace)
    assert workspace.read_text() == "the panel's work"


def test_a_link_is_followed_and_stays_one(folder: Path) -> None:
    (folder / "real.txt").write_text("earlier")
    (folder / "link.txt").symlink_to(folder / "real.txt")
    write_whole([(folder / "link.txt", writing("new"))])
    assert (folder / "link.txt").is_symlink()
    assert (folder / "real.txt").read_text() == "new"


def test_a_target_that_cannot_be_is_named(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    for target, code in (
        (folder / "none" / "file.txt", "folder_missing"),
        (folder, "target_is_folder"),
        (folder / "pipe.txt", "not_a_file"),
        (Path("/dev/null"), "not_a_file"),
        (folder / "circle.txt", "cannot_open"),
        (folder / ("x" * 300 + ".txt"), "name_too_long"),
    ):
        with pytest.raises(FileProblem) as problem:
            write_whole([(target, writing("new"))])
        assert (problem.value.code, target) == (code, target)
    write_whole([(folder / ("x" * 250 + ".txt"), writing("new"))])
    with pytest.raises(FileProblem, match="target_twice"):
        write_whole([(folder / "a.txt", writing("1")), (folder / "." / "a.txt", writing("2"))])
    assert not (folder / "a.txt").exists()


def test_csv_tables_hold_codes_points_and_no_formula(report_in: ReportIn, folder: Path) -> None:
    publish(report_in("be"), workspace=WORKSPACE, csv=folder / "csv")
    assert sorted(path.name for path in (folder / "csv").iterdir()) == [
        "criteria_used.csv",
        "results.csv",
        "roadmap.csv",
        "sources.csv",
    ]
    with (folder / "csv" / "results.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 175
    assert rows[0]["element"] == "US-INST-001"
    assert float(rows[0]["disagreement_index"]) == pytest.approx(0.32, abs=0.01)
    assert int(rows[0]["low"]) + int(rows[0]["middle"]) + int(rows[0]["high"]) == int(rows[0]["answered"])
    by_element = {row["element"]: row for row in rows}
    with (folder / "csv" / "roadmap.csv").open(encoding="utf-8", newline="") as stream:
        verdicts = list(csv.DictReader(stream))
    assert any(row["opposed"] == "yes" for row in verdicts)
    for row in verdicts:
        told = by_element[row["element"]]
        assert [row[name] for name in ("outcome", "answered", "abstained", "minority")] == [
            told[name] for name in ("outcome", "answered", "abstained", "minority")
        ]
        assert (row["opposed"] == "yes") == ("opposed" in told["flags"].split(";"))
    for path in (folder / "csv").iterdir():
        with path.open(encoding="utf-8", newline="") as stream:
            assert not any(cell.startswith(("=", "+", "-", "@")) for row in csv.reader(stream) for cell in row)


def test_csv_tables_replace_their_own_kind_and_no_file_of_a_person(report_in: ReportIn, folder: Path) -> None:
    (folder / "criteria.csv").write_text("my criteria")
    for _again in range(2):
        publish(report_in("en"), workspace=WORKSPACE, csv=folder)
    assert (folder / "criteria.csv").read_text() == "my criteria"
    (folder / "sources.csv").write_text("my sources")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(FileProblem, match="file_exists"):
        publish(report_in("en"), workspace=WORKSPACE, csv=folder, xlsx=folder / "r.xlsx")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_folder_for_tables_is_made_only_where_it_can_be_and_goes_again(report_in: ReportIn, folder: Path) -> None:
    (folder / "file").write_text("")
    with pytest.raises(FileProblem, match="file_exists"):
        publish(report_in("en"), workspace=WORKSPACE, csv=folder / "file")
    with pytest.raises(FileProblem, match="folder_missing"):
        publish(report_in("en"), workspace=WORKSPACE, csv=folder / "a" / "b")
    with pytest.raises(FileProblem, match="folder_missing"):
        publish(report_in("en"), workspace=WORKSPACE, csv=folder / "new", xlsx=folder / "none" / "r.xlsx")
    assert [path.name for path in folder.iterdir()] == ["file"]


def test_the_workbook_and_the_report_come_together_or_not_at_all(
    report_in: ReportIn, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "r.xlsx").write_text("earlier")

    def faulty(*_given: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("roadmap_app.exchange.pdf.write", faulty)
    with pytest.raises(ZeroDivisionError):
        publish(report_in("en"), workspace=WORKSPACE, xlsx=folder / "r.xlsx", pdf_file=folder / "r.pdf")
    assert (folder / "r.xlsx").read_text() == "earlier"
    assert [path.name for path in folder.iterdir()] == ["r.xlsx"]


def test_a_disk_that_is_full_is_one_sentence(report_in: ReportIn) -> None:
    """An archive that could not be finished used to complain once more when it was thrown away."""
    with pytest.raises(OSError, match="No space left"):
        excel.write(report_in("en"), Path("/dev/full"))

"""Files are written aside: an interrupted export leaves the earlier file, and no half one."""

import csv
from pathlib import Path

import pytest

from roadmap_app.domain.errors import FileProblem
from roadmap_app.exchange import csv_files
from roadmap_app.exchange.replace import written_aside
from tests.exchange.conftest import ReportIn


def test_a_finished_file_takes_the_place_of_the_earlier_one(folder: Path) -> None:
    target = folder / "file.txt"
    target.write_text("earlier")
    with written_aside(target) as aside:
        aside.write_text("new")
        assert target.read_text() == "earlier"
        assert aside.parent.stat().st_mode & 0o077 == 0
    assert target.read_text() == "new"
    assert list(folder.iterdir()) == [target]


def test_an_interrupted_one_leaves_the_earlier_file_and_nothing_else(folder: Path) -> None:
    target = folder / "file.txt"
    target.write_text("earlier")
    with pytest.raises(KeyboardInterrupt):
        interrupt(target)
    assert target.read_text() == "earlier"
    assert list(folder.iterdir()) == [target]


def interrupt(target: Path) -> None:
    with written_aside(target) as aside:
        aside.write_text("half")
        raise KeyboardInterrupt


def test_what_a_killed_export_left_behind_goes_at_the_next_start(folder: Path) -> None:
    left = folder / ".file.txt.writing"
    left.mkdir()
    (left / "file.txt").write_text("half")
    with written_aside(folder / "file.txt") as aside:
        aside.write_text("new")
    assert [other.name for other in folder.iterdir()] == ["file.txt"]


def test_a_target_that_cannot_be_is_named(report_in: ReportIn, folder: Path) -> None:
    with pytest.raises(FileProblem, match="folder_missing"), written_aside(folder / "none" / "file.txt"):
        pass
    with pytest.raises(FileProblem, match="target_is_folder"), written_aside(folder):
        pass
    (folder / "file").write_text("")
    with pytest.raises(FileProblem, match="file_exists"):
        csv_files.write(report_in("en"), folder / "file")


def test_csv_tables_hold_codes_points_and_no_formula(report_in: ReportIn, folder: Path) -> None:
    csv_files.write(report_in("be"), folder / "csv")
    assert sorted(path.name for path in (folder / "csv").iterdir()) == [
        "criteria.csv",
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

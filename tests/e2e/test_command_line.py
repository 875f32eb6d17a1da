"""The commands as a person types them: the main job from the catalogue to published files, and every refusal."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from roadmap_app.cli import main
from roadmap_app.domain.element import Element
from roadmap_app.workspace.document import Document


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.roadmap"
    assert main(["sample", str(path)]) == 0
    return path


class Shell:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> str:
        """Standard output of a command that ends well."""
        assert main([str(argument) for argument in arguments]) == 0
        said = self._capsys.readouterr()
        assert said.err == ""
        return said.out

    def json(self, *arguments: object) -> dict[str, Any]:
        return json.loads(self(*arguments))

    def refused(self, *arguments: object) -> str:
        """The one line on standard error of a command that is refused."""
        assert main([str(argument) for argument in arguments]) == 1
        said = self._capsys.readouterr().err
        assert said.startswith("error: ")
        assert said.count("\n") == 1
        return said


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


def write_ratings(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("seat", "round", "element", "criterion", "value", "confidence", "reason"))
        writer.writerows(rows)
    return path


def test_from_the_catalogue_to_published_files(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "panel.roadmap"
    shell("new", file, "--seats", 9)
    rows = [
        (f"S{seat:02}", 1, "US-DEF-003", criterion, value, "high" if criterion else "", "")
        for seat in range(1, 10)
        for criterion, value in (("", 1 + seat % 2), ("C01", 8), ("C02", 9), *((f"C{n:02}", 2) for n in range(3, 13)))
    ]
    ratings = write_ratings(tmp_path / "ratings.csv", rows)
    shell("import", file, ratings, "--what", "ratings")

    blind = shell.json("analyse", file, "--json")
    assert (blind["state"], {row["outcome"] for row in blind["elements"]}) == ("open", {"hidden"})
    assert all(row["answered"] is None and row["questions"] is None for row in blind["elements"])
    assert shell.json("round", file, "--json") == {"round": 1, "state": "open", "ballots_in": 9, "seats": 9}

    assert "174 elements of this round have fewer answers than the quorum of 5" in shell("round", file, "--close")
    assert shell.json("analyse", file, "--json")["elements"][0]["outcome"] == "hidden"
    shell("round", file, "--open", "--reason", "a ballot was late")
    shell("round", file, "--reveal")
    shown = shell.json("analyse", file, "--json")
    assert (len(shown["elements"]), shown["seats"], shown["state"]) == (175, 9, "revealed")
    forces = next(row for row in shown["elements"] if row["code"] == "US-DEF-003")
    assert (forces["outcome"], forces["median"], forces["thirds"]) == ("abolish", 2.0, [9, 0, 0])
    assert forces["questions"]["end"]["lines"] == ["C01", "C02"]
    assert forces["suggestion"] == "abolish"
    assert {row["outcome"] for row in shown["elements"]} == {"abolish", "insufficient"}

    shell("export", file, "--xlsx", tmp_path / "o.xlsx", "--pdf", tmp_path / "o.pdf", "--csv", tmp_path / "csv")
    assert (tmp_path / "o.xlsx").stat().st_size > 10_000
    assert (tmp_path / "o.pdf").read_bytes().startswith(b"%PDF")
    assert "The file is sound." in shell("check", file)
    shell("backup", file, tmp_path / "copy.roadmap")
    assert shell.json("analyse", tmp_path / "copy.roadmap", "--json") == shown
    shell("round", file, "--next", "--elements", "contested")
    assert shell.json("round", file, "--json")["round"] == 2
    assert shell.json("analyse", file, "--json")["round"] == 1, "the last revealed round stays on view"
    assert shell.json("analyse", file, "--json", "--round", 2)["elements"][0]["outcome"] == "hidden"


def test_no_import_tells_what_a_seat_of_a_panel_has_answered(shell: Shell, tmp_path: Path) -> None:
    """Neither beforehand, value by value, nor afterwards; a person alone is told what was there already."""
    file, alone = tmp_path / "panel.roadmap", tmp_path / "alone.roadmap"
    shell("new", file)
    shell("new", alone, "--mode", "individual")
    files = [
        write_ratings(tmp_path / f"{value}.csv", [("S01", 1, "US-DEF-003", "", value, "", "")]) for value in (3, 7)
    ]
    untouched = {shell("import", file, one, "--what", "ratings", "--dry-run") for one in files}
    for path in (file, alone):
        shell("import", path, files[0], "--what", "ratings")
    assert {shell("import", file, one, "--what", "ratings", "--dry-run") for one in files} == untouched
    assert untouched == {"Every row can be taken in. Nothing was written (dry run).\n"}
    assert {shell("import", file, one, "--what", "ratings") for one in files} == {"The answers were taken in.\n"}
    told = set[str]()
    for one in files:
        shell("import", file, one, "--what", "ratings")
        shown = shell.json("analyse", file, "--json")
        del shown["workspace"]["revision"]
        told.add("\n".join((shell("round", file), shell("check", file), shell("analyse", file), json.dumps(shown))))
    assert len(told) == 1, "whatever the answers are"
    assert "Unchanged: 1." in shell("import", alone, files[0], "--what", "ratings", "--dry-run")
    assert "Replaced: 1." in shell("import", alone, files[1], "--what", "ratings")


HEAD = "code,name_en,domain,kind,layer,status"


def write_elements(path: Path, head: str, *rows: str) -> Path:
    path.write_text("\n".join((head, *rows, "")), encoding="utf-8")
    return path


def element_in(file: Path, code: str) -> Element:
    with closing(Document.open(file, write=False)) as document:
        return document.snapshot.element(code)


def test_an_element_is_the_same_in_whatever_spelling(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "panel.roadmap"
    shell("new", file)
    rest = "institutions,treaty,operational,in-force"
    known = write_elements(tmp_path / "a.csv", HEAD, f"inst-1,A treaty,{rest}", f"us-inst-099,New,{rest}")
    assert "New: 1. Replaced: 1. Unchanged: 0." in shell("import", file, known, "--what", "elements")
    assert element_in(file, "US-INST-001").name.en == "A treaty"
    assert element_in(file, "US-INST-099").name.en == "New"
    spellings = ("INST-098", "INST-98", "US-INST-098", "INST-1", "us-inst-001")
    twice = write_elements(tmp_path / "b.csv", HEAD, *(f"{code},B,{rest}" for code in spellings))
    assert main(["import", str(file), str(twice), "--what", "elements"]) == 1
    assert [line.partition(". ")[0] for line in capsys.readouterr().out.splitlines()] == [
        "Line 3 repeats the code of line 2: “INST-098”",
        "Line 4 repeats the code of line 2: “INST-098”",
        "Line 6 repeats the code of line 5: “US-INST-001”",
    ]


def test_an_empty_cell_leaves_what_is_recorded_unless_it_is_to_clear_it(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "panel.roadmap"
    shell("new", file)
    summary = element_in(file, "US-INST-001").summary.en
    assert summary
    row = "US-INST-001,A treaty,institutions,treaty,operational,in-force,"
    table = write_elements(tmp_path / "a.csv", f"{HEAD},summary_en", row)
    shell("import", file, table, "--what", "elements")
    assert element_in(file, "US-INST-001").summary.en == summary
    shell("import", file, table, "--what", "elements", "--clear-empty")
    assert element_in(file, "US-INST-001").summary.en == ""


def test_the_sample_is_the_same_every_time_and_says_that_it_is_one(shell: Shell, sample: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.roadmap"
    shell("sample", again)
    first, second = (shell.json("analyse", path, "--json") for path in (sample, again))
    assert first == second
    assert first["workspace"]["illustrative"]
    assert {row["outcome"] for row in first["elements"]} == {
        "abolish",
        "transitional",
        "retain",
        "no_consensus",
        "insufficient",
    }
    assert {row["kind"] for row in first["contradictions"]} >= {"orphan", "unprotected", "stale"}
    assert "S01" not in json.dumps(first)


def test_the_keys_of_the_json_are_those_that_others_rely_on(shell: Shell, sample: Path) -> None:
    shown = shell.json("analyse", sample, "--json")
    assert list(shown) == [
        "workspace", "round", "state", "rule", "quorum", "seats", "agreement", "elements", "contradictions",
    ]  # fmt: skip
    assert list(shown["workspace"]) == ["title", "mode", "illustrative", "revision"]
    assert list(shown["agreement"]) == ["krippendorff_alpha_ordinal", "interval", "kendall_w"]
    assert list(shown["elements"][0]) == [
        "code", "seats", "answered", "abstained", "median", "p30", "p70", "ipr", "ipras", "disagreement_index",
        "thirds", "minority", "opposed", "thin", "outcome", "borderline", "fragile", "votes_to_flip", "suggestion",
        "inconsistent", "phase_out", "dual", "open_criteria", "questions", "acceptability", "decision",
    ]  # fmt: skip
    assert list(shown["elements"][0]["questions"]) == ["end", "time", "stay"]
    assert list(shown["elements"][0]["questions"]["end"]) == [
        "support", "support_max", "passed", "carried_by", "lines",
    ]  # fmt: skip
    decision = next(row["decision"] for row in shown["elements"] if row["decision"])
    assert list(decision) == ["disposition", "basis", "reason", "dissent", "round"]
    assert list(shown["contradictions"][0]) == ["kind", "severity", "elements", "affects", "accepted", "message"]


def test_refused_rows_are_all_named_and_nothing_is_taken(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "panel.roadmap"
    shell("new", file)
    bad = write_ratings(tmp_path / "bad.csv", [("S01", 1, "US-DEF-003", "", 5), ("S77", 1, "US-XXX-1", "", 12)])
    before = file.read_bytes()
    assert main(["import", str(file), str(bad), "--what", "ratings"]) == 1
    said = capsys.readouterr()
    assert "line 3" in (said.out + said.err).lower()
    assert "12" in said.out + said.err
    assert file.read_bytes() == before
    for told in ("value 12", "S77", "US-XXX-1"):
        assert told in said.out
    single = write_ratings(tmp_path / "one.csv", [("S77", 1, "US-DEF-003", "", 5)])
    assert "S77" in shell.refused("import", file, single, "--what", "ratings")


def test_every_refusal_is_one_line_and_changes_nothing(shell: Shell, sample: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.roadmap"
    text.write_text("not a workspace")
    assert "text.roadmap" in shell.refused("analyse", text)
    assert "none.roadmap" in shell.refused("analyse", tmp_path / "none.roadmap")
    assert "sample.roadmap" in shell.refused("new", sample)
    assert "sample.roadmap" in shell.refused("sample", sample)
    shell.refused("round", sample, "--close")
    shell.refused("analyse", sample, "--round", 9)
    shell.refused("export", sample, "--xlsx", tmp_path / "none" / "o.xlsx")
    shell.refused("backup", sample, sample)
    shell.refused("import", sample, tmp_path / "none.csv", "--what", "elements")
    ratings = write_ratings(tmp_path / "late.csv", [("S01", 1, "US-DEF-003", "", 5)])
    shell.refused("import", sample, ratings, "--what", "ratings")
    shell.refused("check", sample, "--strict")


def test_a_file_is_written_only_where_and_as_what_it_can_be(shell: Shell, sample: Path, tmp_path: Path) -> None:
    """What is missing is said as it is: the folder, or the file that was named."""
    assert "The folder “" in shell.refused("new", tmp_path / "none" / "panel.roadmap")
    assert "The folder “" in shell.refused("backup", sample, tmp_path / "none" / "copy.roadmap")
    assert "“rattings.csv” is not there." in shell.refused(
        "import", sample, tmp_path / "rattings.csv", "--what", "elements"
    )
    for arguments, ending in (
        (("new", tmp_path / "panel.txt"), ".roadmap"),
        (("sample", tmp_path / "sample"), ".roadmap"),
        (("backup", sample, tmp_path / "copy.bak"), ".roadmap"),
        (("export", sample, "--pdf", tmp_path / "report.xlsx"), ".pdf"),
        (("export", sample, "--xlsx", tmp_path / "report.xls"), ".xlsx"),
    ):
        assert f"has to end in {ending}." in shell.refused(*arguments)
    assert list(tmp_path.iterdir()) == []


def test_check_names_errors_first_and_the_codes_of_their_elements(shell: Shell, sample: Path) -> None:
    found = [line.split(": ")[:2] for line in shell("check", sample).splitlines()[1:]]
    kinds = [kind for kind, _codes in found]
    assert kinds == sorted(kinds, key=("error", "check").index)
    assert {"error", "check"} == set(kinds)
    assert all(re.fullmatch(r"[A-Z]+-\d+(, [A-Z]+-\d+)*", codes) for _kind, codes in found)


def test_wrong_usage_is_told_apart(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["export", str(sample)],
        ["import", str(sample)],
        ["new"],
        ["nonsense"],
        ["new", "x", "--seats", "0"],
        ["round", str(sample), "--elements", "contested"],
        ["round", str(sample), "--close", "--elements", "all"],
        ["round", str(sample), "--reason", "a ballot was late"],
        ["import", str(sample), "ratings.csv", "--what", "ratings", "--clear-empty"],
    ):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "--reason needs --open" in said
    assert "--clear-empty is not for answers" in said


def test_the_program_answers_help_as_a_module_and_to_a_closed_pipe(sample: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "roadmap_app", "analyse", "--help"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "--json" in told.stdout
    piped = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m roadmap_app analyse {sample} | head -1"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "LC_ALL": "C"},
    )
    assert "Traceback" not in piped.stderr
    assert piped.stdout.startswith("Round 2")


def test_the_person_reads_in_their_own_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "be_BY.UTF-8")
    assert main(["analyse", str(tmp_path / "няма.roadmap")]) == 1
    assert "«няма.roadmap»" in capsys.readouterr().err


FAULTY = """
import sys
from roadmap_app import app, cli

def faulty(_path, **_asked):
    raise ValueError("S03 judged 7 because of a secret reason")

app.write_sample = faulty
sys.argv[:] = ["roadmap", *sys.argv[1:]]
sys.exit(cli.program())
"""


def test_a_fault_of_the_program_is_one_line_without_what_people_wrote(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FAULTY, "sample", str(tmp_path / "s.roadmap")]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr.startswith("error: ")
    assert ended.stderr.count("\n") == 1
    assert "ValueError" in ended.stderr
    assert "secret" not in ended.stderr
    debugged = subprocess.run([*command, "--debug"], check=False, capture_output=True, text=True, timeout=60)
    assert "Traceback" in debugged.stderr

"""Every gate that a change must pass, in one command: style, types, direction of imports, tests, coverage."""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

if sys.hexversion < 0x030B0000:
    sys.exit("error: Roadmap needs Python 3.11 or newer; please start this with a newer one")

from environment import ROOT, prepare, script, variables
from system import QT, VENV, WINDOW, Need, Unmet, ensure

# What the tests use beside the program's own needs: they read back the published files, and open real windows
# with a mouse, a keyboard and a screen reader.
TOOLS = (
    Need(("poppler-utils",), command="pdftotext"),
    Need(("libreoffice-calc-nogui",), command="soffice"),
    Need(("xvfb",), command="Xvfb"),
    Need(("openbox",), command="openbox"),
    Need(("xdotool",), command="xdotool"),
    Need(("dbus",), command="dbus-daemon"),
    Need(("at-spi2-core",), file="usr/libexec/at-spi-bus-launcher"),
    Need(("gir1.2-atspi-2.0",), file="usr/lib/*/girepository-1.0/Atspi-2.0.typelib"),
    Need(("python3-gi",), file="usr/lib/python3/dist-packages/gi"),
)

# The least part of statements and branches, in percent, that the tests must run.
FLOORS = {
    "roadmap_app/domain": 95,
    "roadmap_app/analysis": 95,
    "roadmap_app/workspace": 95,
    "roadmap_app/storage": 95,
    "roadmap_app": 85,
}


# The tests run in a process for each core, up to four: each keeps to neighbouring tests of the random order, and
# takes from another when it has none left. Tests that need a screen, a bus or a file make their own.
SHARED_OUT = ("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")
COVERED = ("--cov", "--cov-report=")


# As coverage reports them: by path, then "summary", then figure.
Files = dict[str, dict[str, dict[str, int]]]


class Verdict(NamedTuple):
    gate: str
    seconds: float
    passed: bool


def main() -> int:
    try:
        ensure((VENV, *QT, *WINDOW, *TOOLS))
        python = str(prepare())
    except Unmet as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    verdicts = [run(gate, command)[0] for gate, command in gates(python)]
    tests, lines = run("tests", [python, "-m", "pytest", *SHARED_OUT, *COVERED])
    verdicts += [tests, coverage(python)]
    print("\n" + "\n".join(f"{'ok    ' if v.passed else 'FAILED'} {v.gate:<24} {v.seconds:6.1f} s" for v in verdicts))
    print(closing_line(lines))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def gates(python: str) -> tuple[tuple[str, list[str]], ...]:
    """The gates that read the code without running it."""
    return (
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("basedpyright", [python, "-m", "basedpyright"]),
        ("import-linter", [script("lint-imports")]),
    )


def run(gate: str, command: list[str]) -> tuple[Verdict, list[str]]:
    """Runs one gate, passing its output on as it comes; returns it beside the verdict."""
    print(f"\n-- {gate}", flush=True)
    start, lines = time.monotonic(), list[str]()
    with subprocess.Popen(
        command, cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as job:
        for line in job.stdout or ():
            sys.stdout.buffer.write(line)
            sys.stdout.flush()
            lines.append(line.decode("utf-8", "replace").strip())
    return Verdict(gate, time.monotonic() - start, job.returncode == 0), lines


def closing_line(lines: list[str]) -> str:
    """What pytest ends with: how many tests passed and failed."""
    return next((line for line in reversed(lines) if re.fullmatch(r"=+ .+ in [\d.]+s.* =+", line)), "")


def surroundings() -> dict[str, str]:
    """Without a screen unless one is asked for."""
    return {"QT_QPA_PLATFORM": "offscreen"} | variables() | {"PYTHONUNBUFFERED": "1"}


def coverage(python: str) -> Verdict:
    """Holds what the tests have run against the floors."""
    print("\n-- coverage", flush=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "coverage.json")
        made = subprocess.run(
            [python, "-m", "coverage", "json", "--quiet", "-o", str(report)], cwd=ROOT, env=surroundings(), check=False
        )
        files: Files = json.loads(report.read_text("utf-8"))["files"] if made.returncode == 0 else {}
    reached = {part: percentage(files, part) for part in FLOORS}
    for part, floor in FLOORS.items():
        print(f"{part:<24} {reached[part]:5.1f} % (floor {floor} %)")
    passed = all(reached[part] >= floor for part, floor in FLOORS.items())
    return Verdict("coverage", time.monotonic() - start, passed)


def percentage(files: Files, part: str) -> float:
    """Statements and branches run, of all there are, in the files below one folder."""
    own = [file["summary"] for name, file in files.items() if Path(name).as_posix().startswith(part + "/")]
    whole = sum(summary["num_statements"] + summary["num_branches"] for summary in own)
    return (
        100 * sum(summary["covered_lines"] + summary["covered_branches"] for summary in own) / whole if whole else 0.0
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

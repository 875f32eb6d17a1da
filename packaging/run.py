"""From a bare Python to the sample workshop: its Excel and PDF files, and the window where there is a display."""

import os
import subprocess
import sys

if sys.hexversion < 0x030B0000:
    sys.exit("error: Roadmap needs Python 3.11 or newer; please start this with a newer one")

from environment import ROOT, prepare, variables
from system import QT, VENV, WINDOW, Unmet, ensure

OUT = ROOT / "out"
SAMPLE = OUT / "sample.roadmap"
WITHOUT_WINDOW = {"offscreen", "minimal", "vnc"}


def main() -> int:
    window = has_display()
    try:
        ensure((VENV, *QT, *(WINDOW if window else ())))
        roadmap = [str(prepare()), "-m", "roadmap_app"]
    except Unmet as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    code = publish(roadmap)
    if code or not window:
        return code
    return call([*roadmap, "open", str(SAMPLE)])


def publish(roadmap: list[str]) -> int:
    """Makes the sample workshop where there is none, and its files anew; says where they are."""
    OUT.mkdir(exist_ok=True)
    if not SAMPLE.exists():
        code = call([*roadmap, "sample", str(SAMPLE)])
        if code:
            return code
    workbook, pages = SAMPLE.with_suffix(".xlsx"), SAMPLE.with_suffix(".pdf")
    code = call([*roadmap, "export", str(SAMPLE), "--xlsx", str(workbook), "--pdf", str(pages)])
    if not code:
        print(f"Workshop: {SAMPLE}\nExcel:    {workbook}\nPDF:      {pages}", flush=True)
    return code


def has_display() -> bool:
    """Whether a window can be shown here."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in WITHOUT_WINDOW:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(command: list[str]) -> int:
    return subprocess.run(command, env=variables(), cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

"""One rating, durable, through the Document, against one raw SQLite commit with the same settings."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

from roadmap_app.app import numbered_seats, read_template
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import Language
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.founding import found, new_workspace
from tests.benchmarks.ratio import Ratio, compare

SLOWEST_DISK_THAT_SAYS_NOTHING = 100e-6


def durable_rating(folder: Path) -> Ratio:
    """`folder` lies on the disk of the checkout."""
    template = read_template("union-state")
    document = found(
        folder / "rating.roadmap",
        new_workspace(title="Benchmark", mode=Mode.PANEL, language=LanguageCode.EN, preset=template.preset),
        template,
        seats=numbered_seats(9, Language("en")),
        day="2026-11-24",
    )
    numbers = count()
    codes = [element.code for element in document.snapshot.scored]

    def rate() -> None:
        number = next(numbers)
        document.run(
            answers.rate(round=1, seat="S01", element=codes[number % 175], criterion="C01", value=1 + number // 175 % 9)
        )

    with closing(document), closing(_raw(folder / "raw.db")) as raw:

        def commit() -> None:
            number = next(numbers)
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(
                "INSERT INTO rating VALUES (1, 'S01', ?, 'C01', ?, NULL, '') "
                "ON CONFLICT DO UPDATE SET value = excluded.value",
                (codes[number % 175], 1 + number % 9),
            )
            raw.execute("COMMIT")

        measured = compare("one rating, durable / one raw commit", rate, commit, bound=4.0, runs=201)
    if measured.reference < SLOWEST_DISK_THAT_SAYS_NOTHING:
        return replace(measured, note="not measurable: a raw commit takes under 100 µs on this disk")
    return measured


def _raw(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute(
        "CREATE TABLE rating (round INTEGER, seat TEXT, element TEXT, criterion TEXT, value INTEGER, confidence TEXT, "
        "reason TEXT, PRIMARY KEY (round, seat, element, criterion)) WITHOUT ROWID"
    )
    return raw

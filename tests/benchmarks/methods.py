"""The methods on a large panel: 7,000 elements, 10 criteria and 30 experts, a tenth of 2.1 million ratings missing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from roadmap_app import analysis
from roadmap_app.analysis.arrays import Floats
from tests.benchmarks.ratio import Ratio, compare

EXPERTS, ELEMENTS, CRITERIA = 30, 7_000, 10
ROLES = np.array([0, 0, 0, 0, 1, 1, 2, 2, 3, 3], np.int8)
WEIGHTS, BARS = np.ones(CRITERIA), np.full(CRITERIA, 5.0)
MAJORITIES = np.array([0.5, 0.5, 0.6])
RED, SAFEGUARD = (np.where(np.arange(CRITERIA) == at, 8.0, np.nan) for at in (0, 4))
PREFERENCES = (ROLES, WEIGHTS, BARS, RED, SAFEGUARD)


def methods(folder: Path) -> Iterator[Ratio]:
    """Against numpy's own percentiles, and against reading the same ratings from SQLite without our code."""
    ratings, judgements = panel(CRITERIA * ELEMENTS, seed=1), panel(ELEMENTS, seed=2)
    yield compare(
        "panel summary / nanpercentile",
        lambda: analysis.summarize(ratings),
        lambda: np.nanpercentile(ratings, (30, 50, 70), axis=0),
        bound=1 / 300,
        runs=3,
    )
    yield compare(
        "twice the elements / once",
        lambda: analysis.summarize(ratings),
        lambda: analysis.summarize(ratings[:, : ratings.shape[1] // 2]),
        bound=2.2,
    )
    summary = analysis.summarize(ratings)
    medians = summary.median.reshape(ELEMENTS, CRITERIA)
    file = folder / "ratings.sqlite"
    keep(file, ratings)
    with closing(sqlite3.connect(file)) as connection:
        for name, ours, bound in (
            ("SMAA, 10,000 samples / reading", lambda: analysis.smaa(medians, *PREFERENCES, samples=10_000), 1 / 5),
            ("votes to flip / reading", lambda: analysis.votes_to_flip(judgements), 1 / 5),
            ("whole analysis / reading", lambda: whole(ratings, judgements), 2.0),
        ):
            yield compare(name, ours, lambda: read(connection), bound=bound, runs=3)


def panel(columns: int, *, seed: int) -> Floats:
    """Answers 1..9, (experts, columns), a tenth of them NaN."""
    random = np.random.default_rng(seed)
    answers = random.integers(1, 10, (EXPERTS, columns)).astype(np.float64)
    answers[random.random(answers.shape) < 0.1] = np.nan
    return answers


def whole(ratings: Floats, judgements: Floats) -> None:
    """Everything that a round's results are made of, from arrays to arrays."""
    summary = analysis.summarize(judgements)
    outcome = analysis.outcome(summary)
    analysis.histogram(judgements)
    analysis.minority(summary, outcome)
    analysis.opposed(summary, outcome)
    analysis.fragile(judgements)
    analysis.votes_to_flip(judgements)
    analysis.median_interval(judgements)
    analysis.krippendorff_alpha(judgements, "ordinal")
    analysis.alpha_interval(judgements, metric="ordinal", resamples=1000, seed=1)
    analysis.kendall_w(judgements)
    medians = analysis.summarize(ratings).median.reshape(ELEMENTS, CRITERIA)
    analysis.three_questions(medians, *PREFERENCES, MAJORITIES)
    analysis.smaa(medians, *PREFERENCES, samples=10_000)
    analysis.weight_to_flip(medians, *PREFERENCES, MAJORITIES)


def keep(file: Path, ratings: Floats) -> None:
    """The same columns and key as a workspace's ratings."""
    cube = ratings.reshape(EXPERTS, ELEMENTS, CRITERIA)
    rows = (
        (1, f"S{seat:02}", f"US-{element:04}", f"C{criterion:02}", None if np.isnan(value) else int(value))
        for (seat, element, criterion), value in np.ndenumerate(cube)
    )
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "CREATE TABLE rating (round INTEGER, seat TEXT, element TEXT, criterion TEXT, value INTEGER, "
            "PRIMARY KEY (round, seat, element, criterion)) STRICT, WITHOUT ROWID"
        )
        connection.executemany("INSERT INTO rating VALUES (?, ?, ?, ?, ?)", rows)


def read(connection: sqlite3.Connection) -> list[tuple[str, str, str, int | None]]:
    return connection.execute("SELECT seat, element, criterion, value FROM rating WHERE round = 1").fetchall()

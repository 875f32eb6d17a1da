"""The methods on a large panel: 7,000 elements, 10 criteria and 30 experts, a tenth of 2.1 million ratings missing."""

import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np

from roadmap_app import analysis
from roadmap_app.analysis.arrays import Codes, Flags, Floats
from tests.benchmarks.ratio import Ratio, compare

EXPERTS, ELEMENTS, CRITERIA, DOMAINS = 30, 7_000, 10, 23
CHANGED = range(0, ELEMENTS, 70)
COLUMNS = CRITERIA * ELEMENTS, ELEMENTS, ELEMENTS
ROLES = np.array([0, 0, 0, 0, 1, 1, 2, 2, 3, 3], np.int8)
WEIGHTS, BARS = np.ones(CRITERIA), np.full(CRITERIA, 5.0)
MAJORITIES = np.array([0.5, 0.5, 0.6])
RED, SAFEGUARD = (np.where(np.arange(CRITERIA) == at, 8.0, np.nan) for at in (0, 4))
PREFERENCES = (ROLES, WEIGHTS, BARS, RED, SAFEGUARD)


def methods(folder: Path) -> Iterator[Ratio]:
    """Against numpy's own percentiles, and against reading the same ratings from SQLite without our code."""
    ratings, judgements, earlier = (panel(columns, seed=seed) for seed, columns in enumerate(COLUMNS))
    seeds = count()
    yield compare(
        "panel summary / nanpercentile",
        lambda: analysis.summarize(ratings),
        lambda: np.nanpercentile(ratings, (30, 50, 70), axis=0),
        bound=1 / 300,
        runs=3,
    )
    medians = analysis.summarize(ratings).median.reshape(ELEMENTS, CRITERIA)
    file = folder / "ratings.sqlite"
    keep(file, ratings)

    def sample() -> None:
        analysis.smaa(medians, *PREFERENCES, samples=10_000, seed=next(seeds))

    def analyse() -> None:
        whole(ratings, judgements, earlier, seed=next(seeds))

    with closing(sqlite3.connect(file)) as connection:
        for name, ours, bound in (
            ("SMAA, 10,000 samples / reading", sample, 1 / 5),
            ("votes to flip / reading", lambda: analysis.votes_to_flip(judgements), 1 / 5),
            ("whole analysis / reading", analyse, 2.0),
        ):
            yield compare(name, ours, lambda: read(connection), bound=bound, runs=3)
    for name, again in (
        ("100 changed ratings, each alone / whole", rated_anew(ratings, judgements)),
        ("100 changed judgements, each alone / whole", judged_anew(ratings, judgements)),
    ):
        yield compare(name, again, analyse, bound=100 / 1000)
    half = ELEMENTS // 2
    fewer = ratings[:, : half * CRITERIA], judgements[:, :half], earlier[:, :half]
    yield compare("twice the elements / once", analyse, lambda: whole(*fewer, seed=next(seeds)), bound=2.2, runs=5)
    fewer = ratings[: EXPERTS // 2], judgements[: EXPERTS // 2], earlier[: EXPERTS // 2]
    yield compare("twice the experts / once", analyse, lambda: whole(*fewer, seed=next(seeds)), bound=2.2, runs=5)
    yield memory()


def memory() -> Ratio:
    """The peak while the whole analysis runs, its arrays included; "seconds" here are gigabytes."""
    tracemalloc.start()
    ratings, judgements, earlier = (panel(columns, seed=seed) for seed, columns in enumerate(COLUMNS))
    tracemalloc.reset_peak()
    whole(ratings, judgements, earlier, seed=99)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Ratio(
        name="peak memory / ratings as float64 (GB)", ours=peak / 1e9, reference=ratings.nbytes / 1e9, bound=6.0
    )


def rated_anew(ratings: Floats, judgements: Floats) -> Callable[[], None]:
    """What one changed rating asks for again, its element's results from the criteria: a hundred elements in turn.

    Ratings do not reach what is found in the judgements, but whether both agree, and so the element's agenda class.
    """
    changed = [(ratings_of(ratings, at), judgement_figures(judgements[:, [at]], seed=0)) for at in CHANGED]

    def again() -> None:
        for rated, judged in changed:
            summary = analysis.summarize(rated)
            suggestion = rating_figures(summary.median[np.newaxis], seed=0)
            analysis.contested_input(suggestion, summary.disagreement_index[np.newaxis])
            agenda_classes(judged, suggestion)

    return again


def judged_anew(ratings: Floats, judgements: Floats) -> Callable[[], None]:
    """What one changed judgement asks for again, the other half of its element's results."""
    medians = (analysis.summarize(ratings_of(ratings, at)).median for at in CHANGED)
    suggestions = (rating_figures(median[np.newaxis], seed=0) for median in medians)
    changed = [(judgements[:, [at]], suggestion) for at, suggestion in zip(CHANGED, suggestions, strict=True)]

    def again() -> None:
        for judged, suggestion in changed:
            agenda_classes(judgement_figures(judged, seed=0), suggestion)

    return again


def ratings_of(ratings: Floats, element: int) -> Floats:
    """(experts, criteria) of one element, apart from the others in memory."""
    return ratings[:, element * CRITERIA : (element + 1) * CRITERIA].copy()


def panel(columns: int, *, seed: int) -> Floats:
    """Answers 1..9, (experts, columns), a tenth of them NaN."""
    random = np.random.default_rng(seed)
    answers = random.integers(1, 10, (EXPERTS, columns)).astype(np.float64)
    answers[random.random(answers.shape) < 0.1] = np.nan
    return answers


def whole(ratings: Floats, judgements: Floats, earlier: Floats, *, seed: int) -> None:
    """Everything that a round's results are made of, from arrays to arrays. A new `seed` draws everything anew."""
    judged, summary = judgement_figures(judgements, seed=seed), analysis.summarize(ratings)
    suggestion = rating_figures(summary.median.reshape(-1, CRITERIA), seed=seed)
    index = summary.disagreement_index.reshape(-1, CRITERIA)
    analysis.contested_input(suggestion, index)
    analysis.agenda_order(
        outcomes=judged.outcome,
        dual=suggestion.dual,
        opposed=judged.opposed,
        inconsistent=analysis.inconsistent(judged.outcome, suggestion.disposition),
        fragile=judged.fragile,
        borderline=judged.borderline,
        end_support=suggestion.support[:, 0],
        disagreement_index=judged.summary.disagreement_index,
        codes=[f"US-{element:04}" for element in range(judgements.shape[1])],
    )
    agreement(judgements, seed=seed)
    for domain in range(DOMAINS):
        agreement(judgements[:, domain::DOMAINS], seed=seed)
    analysis.between_rounds(earlier, judgements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What `whole` goes on with."""

    summary: analysis.PanelSummary
    outcome: Codes
    opposed: Flags
    fragile: Flags
    borderline: Flags


def agenda_classes(judged: Judged, suggestion: analysis.Suggestion) -> Codes:
    """Each element's class on the agenda, where both halves of its results meet."""
    return analysis.agenda_classes(
        outcomes=judged.outcome,
        dual=suggestion.dual,
        opposed=judged.opposed,
        inconsistent=analysis.inconsistent(judged.outcome, suggestion.disposition),
        fragile=judged.fragile,
        borderline=judged.borderline,
    )


def judgement_figures(judgements: Floats, *, seed: int) -> Judged:
    """An element's results from its judgements, for as many elements as there are."""
    summary = analysis.summarize(judgements)
    outcome = analysis.outcome(summary)
    analysis.outcome(summary, rule="classic")
    analysis.histogram(judgements)
    analysis.minority(summary, outcome)
    analysis.thin(summary, EXPERTS)
    fragile, _ = analysis.firmness(judgements)
    analysis.median_interval(judgements, seed=seed)
    return Judged(
        summary=summary,
        outcome=outcome,
        opposed=analysis.opposed(summary, outcome),
        fragile=fragile,
        borderline=analysis.borderline(summary),
    )


def rating_figures(medians: Floats, *, seed: int) -> analysis.Suggestion:
    """An element's results from its criteria's medians, for as many elements as there are."""
    suggestion = analysis.criteria_answer(medians, *PREFERENCES, MAJORITIES, samples=10_000, seed=seed).suggestion
    roles, weights, _, red_lines, safeguard_lines = PREFERENCES
    analysis.open_criteria(
        medians, suggestion, roles=roles, weights=weights, red_lines=red_lines, safeguard_lines=safeguard_lines
    )
    return suggestion


def agreement(judgements: Floats, *, seed: int) -> None:
    """The figures of the whole panel, or of one domain."""
    counts = analysis.histogram(judgements).T
    analysis.van_der_eijk(counts)
    analysis.alpha_interval(judgements, metric="ordinal", resamples=1000, seed=seed)
    analysis.krippendorff_alpha(judgements, metric="ordinal")
    analysis.kendall_w(judgements)
    analysis.gwet_ac(judgements, "ordinal", range(1, 10))
    analysis.fleiss_kappa(counts.reshape(-1, 3, 3).sum(axis=2))
    analysis.complete_elements(judgements)


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

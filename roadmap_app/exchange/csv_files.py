"""The tables of a report as CSV files, for other programs: codes instead of words, the point in numbers, UTF-8."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.domain.outcome import Flag
from roadmap_app.domain.report import Report
from roadmap_app.domain.roadmap import NEVER
from roadmap_app.exchange.formulas import neutral
from roadmap_app.exchange.replace import Write
from roadmap_app.exchange.showable import showable_report

Value = str | int | float | None


@contextmanager
def folder_for(folder: Path) -> Generator[None]:
    """Make the folder where it is missing; where what follows fails, a folder that was made goes again."""
    try:
        made = not folder.exists()
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise FileProblem("folder_missing", file=str(folder.parent)) from None
    except OSError as error:
        problem = problem_of(error, folder.name)
        if problem is None:
            raise
        raise problem from None
    try:
        yield
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def outputs(report: Report, folder: Path) -> list[tuple[Path, Write]]:
    """roadmap.csv, results.csv, criteria_used.csv and sources.csv in `folder`, which is there.

    None has the name of a file that is imported, and one that is there is replaced only if it begins as ours do;
    FileProblem (file_exists) otherwise.
    """
    report = showable_report(report)
    made: list[tuple[Path, Write]] = []
    for name, header, rows in (
        ("roadmap.csv", _ROADMAP, _roadmap(report)),
        ("results.csv", _RESULTS, _results(report)),
        ("criteria_used.csv", _CRITERIA, _criteria(report)),
        ("sources.csv", _SOURCES, _sources(report)),
    ):
        _check_ours(folder / name, header)
        made.append((folder / name, _writing(header, rows)))
    return made


def _check_ours(target: Path, header: Sequence[str]) -> None:
    try:
        if not target.is_file():
            return
        with target.open("rb") as stream:
            ours = stream.readline(1000).rstrip(b"\r\n") == ",".join(header).encode()
    except OSError:
        raise FileProblem("cannot_open", file=target.name) from None
    if not ours:
        raise FileProblem("file_exists", file=target.name)


_ROADMAP = (
    "element", "verdict", "provisional", "phase", "practice_stops_day", "legal_end_day", "missing", "open_points",
    "outcome", "seats", "answered", "abstained", "minority", "opposed",
)  # fmt: skip
_RESULTS = (
    "element", "outcome", "suggestion", "seats", "answered", "abstained", "median", "p30", "p70",
    "disagreement_index", "low", "middle", "high", "minority", "votes_to_flip", "flags", "other_rule_outcome",
    "extrapolated",
)  # fmt: skip
_CRITERIA = ("code", "role", "name_en", "name_ru", "name_be", "weight", "bar", "red_line", "safeguard_line")
_SOURCES = ("element", "note", "address", "verified")


def _roadmap(report: Report) -> Iterable[Sequence[Value]]:
    results = report.result.by_element()
    for entry in report.roadmap.entries:
        result = results[entry.element]
        yield (
            entry.element,
            entry.verdict,
            _yes(entry.provisional),
            entry.phase,
            _day(entry.practice_stops),
            _day(entry.legal_end),
            ";".join(entry.missing),
            ";".join(entry.open_points),
            result.outcome,
            result.seats,
            result.answered,
            result.abstained,
            result.minority,
            _yes(Flag.OPPOSED in result.flags),
        )


def _yes(on: bool) -> Value:  # noqa: FBT001 the value itself
    return "yes" if on else "no"


def _day(day: float | None) -> Value:
    """A whole day counted from D; `never`; empty where it is not known."""
    return None if day is None else "never" if day == NEVER else int(day)


def _results(report: Report) -> Iterable[Sequence[Value]]:
    for result in report.result.elements:
        yield (
            result.element,
            result.outcome,
            result.suggestion,
            result.seats,
            result.answered,
            result.abstained,
            result.median,
            result.p30,
            result.p70,
            result.disagreement_index,
            *(result.thirds or (None, None, None)),
            result.minority,
            result.votes_to_flip,
            ";".join(flag for flag in Flag if flag in result.flags),
            result.other_rule_outcome,
            _yes(result.extrapolated),
        )


def _criteria(report: Report) -> Iterable[Sequence[Value]]:
    for each in report.snapshot.criteria:
        yield (
            each.code,
            each.role,
            each.name.en,
            each.name.ru,
            each.name.be,
            each.weight,
            each.bar,
            each.red_line,
            each.safeguard_line,
        )


def _sources(report: Report) -> Iterable[Sequence[Value]]:
    for source in report.snapshot.listed_sources:
        yield source.element, source.note, source.address, source.verified


def _writing(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> Write:
    def write(target: Path) -> None:
        import pandas as pd

        cells = [[neutral(value) if isinstance(value, str) else value for value in row] for row in rows]
        frame = pd.DataFrame(cells, columns=list(header), dtype=object)
        frame.to_csv(target, index=False, encoding="utf-8", lineterminator="\r\n")

    return write

"""What the command line prints: the results of a round as a table of plain text."""

from collections.abc import Iterator, Sequence

from roadmap_app.domain.element import short_code
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import published_remarks

_NAME_WIDTH = 44


def results_table(report: Report, language: Language) -> Iterator[str]:
    """One line for each scored element, under a heading that names the round; empty cells where hidden."""
    _ = language.gettext
    heading = (
        _("Code"),
        _("Element"),
        _("Answered"),
        language.label("column", "abstained"),
        _("Median"),
        _("DI"),
        _("Outcome"),
        _("Suggestion"),
        _("Remarks"),
    )
    names = {element.code: element.name.in_language(language.code) for element in report.snapshot.elements}
    rule = report.result.rule
    rows = [_row(result, names[result.element], rule, language) for result in report.result.elements]
    yield _("Round {number}: {state}").format(
        number=report.result.round, state=language.label("round-state", report.result.state)
    )
    widths = [max(len(row[column]) for row in (heading, *rows)) for column in range(len(heading))]
    for row in (heading, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(result: ElementResult, name: str, rule: Rule, language: Language) -> Sequence[str]:
    _ = language.gettext
    answered = ""
    if result.answered is not None:
        answered = _("{n} of {total}").format(n=result.answered, total=result.seats)
    return (
        short_code(result.element),
        name if len(name) <= _NAME_WIDTH else name[: _NAME_WIDTH - 1] + "…",
        answered,
        "" if result.abstained is None else language.number(result.abstained),
        "" if result.median is None else language.number(result.median, 1),
        "" if result.disagreement_index is None else language.number(result.disagreement_index, 2),
        language.label("disposition-short", result.outcome),
        language.label("disposition-short", result.suggestion),
        published_remarks(result, result.outcome, rule, language),
    )

"""The page that answers the brief's three questions."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain import findings
from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.report import Part as ReportPart
from roadmap_app.domain.result import ElementResult
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.figures import legend, mark, outcome_figure, share_figure, small_thirds_figure
from roadmap_app.exchange.pdf.flow import Columns, Mark, Part, Piece, Rule
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.presentation.sentences import opposed_sentence
from roadmap_app.presentation.sentences.summary import (
    abolish_note,
    agreement_note,
    headline,
    retain_note,
    summary_lead,
    transitional_note,
)

ROWS = 4
"""Elements and domains named under each question; three where the panel does not agree."""

NAMING = ReportPart.FACT_SHEETS, ReportPart.ROADMAP
"""With either of them, the whole name of every element stands elsewhere; without, it takes two lines here, and where
the panel does not agree may come on a second page."""

NUMBER, REST = 88, 582
NAME, THIRDS, MEDIAN, ANSWERED, SHARES = 162, 84, 48, 50, 204
GAP = 8


def summary(edition: Edition) -> Iterator[Flowable]:
    """Nothing where the round is hidden."""
    report, language = edition.report, edition.language
    _ = language.gettext
    yield PageBreak()
    yield Mark(edition.place, "summary", title=_("Summary"), head=(_("Summary"), edition.panel_line()))
    counted = findings.tally(report.result.elements)
    yield edition.write(headline(counted, language), "finding")
    yield Spacer(0, 8 * PX)
    yield edition.write(summary_lead(report, counted, language), "lead")
    yield Spacer(0, 16 * PX)
    yield outcome_figure(edition, counted, width=682, height=28)
    yield Spacer(0, 8 * PX)
    yield legend(edition, width=682, counted=counted)
    for outcome in DISPOSITIONS:
        yield Rule(edition.styles.colour("border"), above=14, below=10)
        yield _question(edition, outcome, counted)
    if findings.widest(report):
        yield Rule(edition.styles.colour("border"), above=14, below=10)
        yield _disagreement(edition, counted)


def _question(edition: Edition, outcome: Outcome, counted: findings.Tally) -> Piece:
    report, language = edition.report, edition.language
    _ = language.gettext
    question, note = {
        Outcome.ABOLISH: ("end", abolish_note),
        Outcome.TRANSITIONAL: ("time", transitional_note),
        Outcome.RETAIN: ("stay", retain_note),
    }[outcome]
    rest: list[Part] = [
        _heading(edition, outcome, language.label("question-brief", question)),
        3,
        edition.write(note(report, language), "body"),
        8,
    ]
    found = findings.firmest(report, outcome)[:ROWS]
    if found:
        rows = _elements(edition, _("Firmest verdicts"), found, _("median"), _median)
        rest.append(
            Columns((NAME + THIRDS + MEDIAN + ANSWERED + 3 * GAP, rows), (SHARES, _domains(edition, outcome)), gap=8)
        )
    return _block(edition, outcome, counted, _("of {total} elements").format(total=counted.total), rest)


def _disagreement(edition: Edition, counted: findings.Tally) -> Piece:
    report, language = edition.report, edition.language
    _ = language.gettext
    found = findings.widest(report)[: ROWS - 1]
    rows = _elements(
        edition, _("Widest disagreement"), found, language.label("column", "disagreement_index"), _disagreement_index
    )
    note = [
        edition.write(
            agreement_note(report.result, language, printed=findings.has_dissent(report)), "caption", colour="text2"
        )
    ]
    rest: list[Part] = [
        _heading(edition, Outcome.NO_CONSENSUS, _("Where the panel does not agree")),
        8,
        Columns((NAME + THIRDS + MEDIAN + ANSWERED + 3 * GAP, rows), (SHARES, note), gap=8),
    ]
    return _block(edition, Outcome.NO_CONSENSUS, counted, _("of {total} elements").format(total=counted.total), rest)


def _block(edition: Edition, outcome: Outcome, counted: findings.Tally, below: str, rest: Sequence[Part]) -> Piece:
    number = edition.write(edition.language.number(counted.of(outcome)), "hero", colour=f"{family(outcome)}.text")
    beside: list[Part] = [number, edition.write(below, "caption")]
    decided = findings.in_roadmap(edition.report, outcome)
    if decided not in {None, counted.of(outcome)}:
        words = edition.language.gettext("{n} in the roadmap")
        beside.append(edition.write(words.format(n=decided), "caption"))
    return Columns((NUMBER, beside), (REST, rest), gap=12)


def _heading(edition: Edition, outcome: Outcome, text: str) -> Piece:
    return Columns(
        (16, [3, mark(edition, outcome, size=16)]),
        (REST - 24, [edition.write(text, "section", colour=f"{family(outcome)}.text")]),
        gap=8,
    )


def _elements(
    edition: Edition,
    heading: str,
    results: Sequence[ElementResult],
    figure_heading: str,
    figure: Callable[[Edition, ElementResult], str],
) -> list[Part]:
    """Element, counts per third, one figure; under captions."""
    _ = edition.language.gettext
    rows: list[Part] = [
        _row(
            edition.write(heading, "caption"),
            edition.write(_("1–3, 4–6, 7–9"), "caption"),
            edition.write(figure_heading, "caption", align="right"),
            edition.write(_("answered"), "caption", align="right"),
        )
    ]
    lines = 1 if edition.report.holds(*NAMING) else 2
    for result in results:
        shown = edition.fitted(edition.name(result.element), "small", NAME, lines=lines)
        name = edition.link(shown, result.element, "small", colour="text")
        rows += [
            4,
            _row(
                name,
                small_thirds_figure(edition, result, width=THIRDS, height=16),
                edition.write(figure(edition, result), "small", align="right"),
                edition.write(
                    _("{n} of {total}").format(n=result.answered, total=result.seats), "small", align="right"
                ),
            ),
        ]
        opposed = opposed_sentence(result, result.outcome, edition.language)
        if opposed:
            rows.append(edition.write(opposed, "caption"))
    return rows


def _row(name: Piece, thirds: Piece, figure: Piece, answered: Piece) -> Piece:
    return Columns((NAME, [name]), (THIRDS, [thirds]), (MEDIAN, [figure]), (ANSWERED, [answered]), gap=GAP)


def _median(edition: Edition, result: ElementResult) -> str:
    return edition.figure(result.median)


def _disagreement_index(edition: Edition, result: ElementResult) -> str:
    value = result.disagreement_index
    return "" if value is None else edition.language.number(value, 2)


def _domains(edition: Edition, outcome: Outcome) -> list[Part]:
    _ = edition.language.gettext
    rows: list[Part] = [edition.write(_("Share of the domain"), "caption")]
    for domain, each in findings.leading_domains(edition.report, outcome)[:ROWS]:
        count = _("{n} of {total}").format(n=each.of(outcome), total=each.total)
        bar = share_figure(edition, outcome, each.of(outcome) / each.total, width=44, height=8)
        name = edition.fitted(edition.domain(domain), "small", 106)
        rows += [
            4,
            Columns(
                (106, [edition.write(name, "small", colour="text")]),
                (44, [4, bar]),
                (44, [edition.write(count, "small")]),
                gap=5,
            ),
        ]
    return rows

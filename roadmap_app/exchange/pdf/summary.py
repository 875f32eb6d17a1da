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
from roadmap_app.exchange.pdf.measures import PAGE_HEIGHT, PX, TEXT_HEIGHT, TEXT_WIDTH
from roadmap_app.presentation.sentences import opposed_sentence
from roadmap_app.presentation.sentences.summary import (
    abolish_note,
    agreement_note,
    headline,
    retain_note,
    summary_lead,
    transitional_note,
)

LINES, WHOLE = 2, 4
"""Of an element's name, which stands behind its code: on paper nobody can follow a link to the whole name. And where no
other part has it."""

NAMING = ReportPart.FACT_SHEETS, ReportPart.ROADMAP
"""The parts that have the whole name of every element."""

ROWS = (3, 3), (2, 3), (2, 2)
"""Elements named under each question, and where the panel does not agree: the most that fit one page."""

NUMBER, REST = 88, 582
NAME, THIRDS, FIGURE, ANSWERED = 182, 70, 44, 46
GAP, GUTTER = 8, 16
TABLE = NAME + THIRDS + FIGURE + ANSWERED + 3 * GAP
SHARES = REST - TABLE - GUTTER
SHARE = 44
SHARE_NAME = SHARES - 2 * SHARE - 10
JUDGEMENT = 80
ALONE_NAME = TABLE - JUDGEMENT - GAP
"""Where one person judged, and nothing is counted."""


def summary(edition: Edition) -> Iterator[Flowable]:
    """Nothing where the round is hidden."""
    yield PageBreak()
    pages = [list(_page(edition, *named)) for named in ROWS]
    yield from next((page for page in pages if _height(page) <= TEXT_HEIGHT), pages[-1])


def _height(page: list[Flowable]) -> float:
    return sum(part.wrap(TEXT_WIDTH, PAGE_HEIGHT)[1] for part in page)


def _page(edition: Edition, answering: int, disagreeing: int) -> Iterator[Flowable]:
    """With so many elements named under each question, and where the panel does not agree."""
    report, language = edition.report, edition.language
    _ = language.gettext
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
        yield Rule(edition.styles.colour("border"), above=10, below=7)
        yield _question(edition, outcome, counted, answering)
    if findings.widest(report):
        yield Rule(edition.styles.colour("border"), above=10, below=7)
        yield _disagreement(edition, counted, disagreeing)


def _question(edition: Edition, outcome: Outcome, counted: findings.Tally, named: int) -> Piece:
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
        6,
    ]
    found = findings.firmest(report, outcome)[:named]
    if counted.of(outcome):
        figure = language.label("glossary", "judgement") if edition.individual else _("median")
        rows = _elements(edition, _("Firmest verdicts"), found, figure, _median)
        rest.append(Columns((TABLE, rows), (SHARES, _domains(edition, outcome, named)), gap=GUTTER))
    return _block(edition, outcome, counted, _("of {total} elements").format(total=counted.total), rest)


def _disagreement(edition: Edition, counted: findings.Tally, named: int) -> Piece:
    report, language = edition.report, edition.language
    _ = language.gettext
    found = findings.widest(report)[:named]
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
        Columns((TABLE, rows), (SHARES, note), gap=GUTTER),
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
    """Element, counts per third, one figure, how many answered; of one person's the figure alone. Under captions."""
    _ = edition.language.gettext
    width = ALONE_NAME if edition.individual else NAME
    rows: list[Part] = [
        _row(
            edition,
            edition.write(heading, "caption"),
            edition.write(_("1–3, 4–6, 7–9"), "caption"),
            edition.write(figure_heading, "caption", align="right"),
            edition.write(_("answered"), "caption", align="right"),
        )
    ]
    lines = LINES if edition.report.holds(*NAMING) else WHOLE
    for result in results:
        name = f"{edition.elements[result.element].short_code}  {edition.name(result.element)}"
        shown = edition.fitted(name, "close", width, lines=lines)
        rows += [
            4,
            _row(
                edition,
                edition.link(shown, result.element, "close", colour="text"),
                small_thirds_figure(edition, result, width=THIRDS, height=14),
                edition.write(figure(edition, result), "close", align="right"),
                edition.write(
                    _("{n} of {total}").format(n=result.answered, total=result.seats), "close", align="right"
                ),
            ),
        ]
        opposed = "" if edition.individual else opposed_sentence(result, result.outcome, edition.language)
        if opposed:
            rows.append(edition.write(opposed, "caption"))
    if not results:
        rows += [4, edition.write(_("None: each of them is to be looked at again."), "close")]
    return rows


def _row(edition: Edition, name: Piece, thirds: Piece, figure: Piece, answered: Piece) -> Piece:
    if edition.individual:
        return Columns((ALONE_NAME, [name]), (JUDGEMENT, [figure]), gap=GAP)
    return Columns((NAME, [name]), (THIRDS, [thirds]), (FIGURE, [figure]), (ANSWERED, [answered]), gap=GAP)


def _median(edition: Edition, result: ElementResult) -> str:
    return edition.figure(result.median)


def _disagreement_index(edition: Edition, result: ElementResult) -> str:
    value = result.disagreement_index
    return "" if value is None else edition.language.number(value, 2)


def _domains(edition: Edition, outcome: Outcome, named: int) -> list[Part]:
    _ = edition.language.gettext
    rows: list[Part] = [edition.write(_("Share of the domain"), "caption")]
    for domain, each in findings.leading_domains(edition.report, outcome)[:named]:
        count = _("{n} of {total}").format(n=each.of(outcome), total=each.total)
        bar = share_figure(edition, outcome, each.of(outcome) / each.total, width=SHARE, height=8)
        rows += [
            4,
            Columns(
                (SHARE_NAME, [edition.write(edition.domain(domain), "close", colour="text")]),
                (SHARE, [3, bar]),
                (SHARE, [edition.write(count, "close")]),
                gap=5,
            ),
        ]
    return rows

"""The elements that the panel should talk about again, with the counts, the dissent and the reasons of the meeting."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain.result import ElementResult
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.figures import mark, small_thirds_figure
from roadmap_app.exchange.pdf.flow import Columns, Mark, Part, Piece, Rule, Stack
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.presentation.sentences import answered_sentence, basis_words, published_remarks
from roadmap_app.presentation.sentences.summary import agenda_lead, agenda_reasons

NAME, THIRDS, INDEX, SUGGESTED = 334, 140, 40, 132
GAP = 12
JUDGEMENT = 80
ALONE_NAME = NAME + THIRDS + GAP + INDEX - JUDGEMENT
"""Where one person judged, and nothing is counted."""


def contested(edition: Edition) -> Iterator[Flowable]:
    """In the order of the agenda; nothing where there is nothing to discuss."""
    agenda = edition.report.result.agenda
    if not agenda:
        return
    yield PageBreak()
    short, long = edition.agenda_titles()
    yield Mark(edition.place, "contested", title=short, head=(short, edition.panel_line()))
    yield edition.write(long, "finding")
    yield Spacer(0, 8 * PX)
    yield edition.write(f"{agenda_lead(edition.report.result, edition.language)} {_order(edition)}", "lead")
    yield Spacer(0, 14 * PX)
    yield _heads(edition)
    for code in agenda:
        yield _entry(edition, edition.results[code])


def _order(edition: Edition) -> str:
    _ = edition.language.gettext
    if edition.individual:
        return _("In this order: a threat and a vital service at once; judgement and criteria differ; on the border.")
    return _(
        "In this order: no consensus; a threat and a vital service at once; many opposed; judgement and criteria "
        "differ; one answer decides; on the border."
    )


def _heads(edition: Edition) -> Piece:
    label = edition.language.label
    if edition.individual:
        return Columns(
            (ALONE_NAME + 4, [edition.write(label("field", "name"), "caption-strong")]),
            (JUDGEMENT, [edition.write(edition.heading("glossary", "judgement"), "caption-strong", align="right")]),
            (SUGGESTED, [edition.write(label("column", "suggestion"), "caption-strong")]),
            gap=GAP,
        )
    return Columns(
        (NAME + 4, [edition.write(label("field", "name"), "caption-strong")]),
        (THIRDS, [edition.write(label("column", "thirds"), "caption-strong")]),
        (INDEX, [edition.write(label("column", "disagreement_index"), "caption-strong", align="right")]),
        (SUGGESTED, [edition.write(label("column", "suggestion"), "caption-strong")]),
        gap=GAP,
    )


def _entry(edition: Edition, result: ElementResult) -> Piece:
    label = edition.language.label
    suggestion, colour = label("disposition-short", result.suggestion), f"{family(result.suggestion)}.text"
    name = edition.link(edition.name(result.element), result.element, "small")
    row = Columns(
        (12, [2, mark(edition, result.outcome, size=12)]),
        *_judged(edition, result, name),
        (SUGGESTED, [edition.write(suggestion, "small", colour=colour)]),
        gap=GAP,
    )
    notes = [edition.write(text, "caption", colour="text2") for text in _notes(edition, result)]
    return Stack(
        [Rule(edition.styles.colour("borderSubtle"), above=5, below=6), row, Columns((12, []), (658, notes), gap=GAP)]
    )


def _judged(edition: Edition, result: ElementResult, name: Piece) -> tuple[tuple[float, list[Part]], ...]:
    if edition.individual:
        figure = edition.write(edition.figure(result.median), "small", align="right")
        return (ALONE_NAME - 20, [name]), (JUDGEMENT, [figure])
    index = "" if result.disagreement_index is None else edition.language.number(result.disagreement_index, 2)
    return (
        (NAME - 20, [name]),
        (THIRDS, [small_thirds_figure(edition, result, width=THIRDS, height=16)]),
        (INDEX, [edition.write(index, "small", align="right")]),
    )


def _notes(edition: Edition, result: ElementResult) -> Iterator[str]:
    """Code, outcome and why it is on the list; how many answered; who judged the opposite; what the meeting decided."""
    language = edition.language
    facts = [edition.elements[result.element].short_code, language.label("outcome", result.outcome)]
    if result.outcome.is_disposition:
        facts.append(agenda_reasons(result, language))
    yield "  ·  ".join(facts)
    if not edition.individual:
        remarks = published_remarks(result, result.outcome, edition.report.result.rule, language)
        yield f"{answered_sentence(result, language)} {remarks}".strip()
    decision = edition.decisions.get(result.element)
    if decision is not None:
        _ = language.gettext
        yield _("Decision: {outcome} ({basis}).").format(
            outcome=language.label("outcome", decision.disposition),
            basis=basis_words(decision.basis, language, individual=edition.individual),
        )
        for column, text in (("reason", decision.reason), ("dissent", decision.dissent)):
            if text:
                yield f"{language.label('column', column)}: {text}"

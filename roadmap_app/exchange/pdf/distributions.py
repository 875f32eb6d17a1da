"""Outcomes by layer and by domain, and how the panel's answer compares with what the criteria suggest."""

from collections import Counter
from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain import findings
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.figures import legend, outcome_figure
from roadmap_app.exchange.pdf.flow import Columns, Mark
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.ruled import ruled_table

NAME, BAR, TOTAL = 200, 430, 36
GAP = 8
SUGGESTED = (Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN, Outcome.INSUFFICIENT)


def distributions(edition: Edition) -> Iterator[Flowable]:
    _ = edition.language.gettext
    report = edition.report
    yield PageBreak()
    yield Mark(edition.place, "outcomes", title=_("Outcomes"), head=(_("Outcomes"), edition.panel_line()))
    yield edition.write(_("Where the outcomes lie"), "finding")
    yield Spacer(0, 10 * PX)
    yield legend(edition, width=682)
    yield Spacer(0, 18 * PX)
    layers = findings.by_layer(report)
    yield from _chart(edition, _("By layer"), {edition.layer(layer): each for layer, each in layers.items()})
    yield Spacer(0, 5 * PX)
    yield edition.write(
        _("Decorative elements are seen above the waterline; operational ones work below it; mixed ones do both."),
        "caption",
    )
    yield Spacer(0, 18 * PX)
    domains = findings.by_domain(report)
    yield from _chart(edition, _("By domain"), {edition.domain(domain): each for domain, each in domains.items()})
    yield Spacer(0, 18 * PX)
    yield from _panel_and_criteria(edition)


def _chart(edition: Edition, heading: str, tallies: dict[str, Tally]) -> Iterator[Flowable]:
    yield edition.write(heading, "heading")
    yield Spacer(0, 4 * PX)
    for name, each in tallies.items():
        yield Columns(
            (NAME, [2, edition.write(name, "small", colour="text")]),
            (BAR, [2, outcome_figure(edition, each, width=BAR, height=16, style="captionStrong")]),
            (TOTAL, [2, edition.write(edition.language.number(each.total), "small", align="right")]),
            gap=GAP,
        )


def _panel_and_criteria(edition: Edition) -> Iterator[Flowable]:
    """How often the panel's outcome and the suggestion meet, in counts."""
    _, label = edition.language.gettext, edition.language.label
    met = Counter((result.outcome, result.suggestion) for result in edition.report.result.elements)
    judged = _("Judged") if edition.individual else _("Judged by the panel")
    heads = [edition.write(label("disposition-short", each), "caption", align="right") for each in SUGGESTED]
    rows: list[list[Flowable]] = [[edition.write(judged, "caption"), *heads]]
    for outcome in BY_ANALYSIS_CODE:
        counts = [
            edition.write(edition.language.number(met[outcome, each]), "small", align="right") for each in SUGGESTED
        ]
        rows.append([edition.write(label("outcome", outcome), "small", colour="text"), *counts])
    heading = (
        _("The judgement beside the suggestion of the criteria (number of elements)")
        if edition.individual
        else _("The panel’s judgement beside the suggestion of the criteria (number of elements)")
    )
    yield edition.write(heading, "heading")
    yield Spacer(0, 4 * PX)
    yield ruled_table(edition.styles, rows, (242, 110, 110, 110, 110), padding=2)
    yield Spacer(0, 5 * PX)
    yield edition.write(_("The two are set side by side and never averaged."), "caption")

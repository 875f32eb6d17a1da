"""Outcomes by layer and by domain, the iceberg, and how the panel's answer compares with what the criteria suggest."""

from collections import Counter
from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain import findings
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import Outcome, outcomes_told
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.figures import legend
from roadmap_app.exchange.pdf.flow import Mark
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.painting import Picture
from roadmap_app.exchange.pdf.ruled import ruled_table
from roadmap_app.presentation.charts.outcomes import Group, group_bars
from roadmap_app.presentation.iceberg.chart import iceberg_chart
from roadmap_app.presentation.sentences.iceberg import iceberg_title, iceberg_words

TEXT, NAMES = 682, 200
ICEBERG = 888
"""How high the iceberg may be with all that belongs to it, in px."""

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
    yield from _chart(
        edition, _("By layer"), {edition.heading("layer", layer): each for layer, each in layers.items()}, whole=True
    )
    yield Spacer(0, 5 * PX)
    yield edition.write(
        _("Decorative elements are seen above the waterline; operational ones work below it; mixed ones do both."),
        "caption",
    )
    yield Spacer(0, 18 * PX)
    domains = findings.hardest_first(findings.by_domain(report))
    yield from _chart(edition, _("By domain"), {edition.domain(domain): each for domain, each in domains.items()})
    yield Spacer(0, 18 * PX)
    yield from _panel_and_criteria(edition)
    yield from _iceberg(edition)


def _chart(edition: Edition, heading: str, tallies: dict[str, Tally], *, whole: bool = False) -> Iterator[Flowable]:
    yield edition.write(heading, "heading")
    yield Spacer(0, 4 * PX)
    groups = [Group(name=name, counted=each) for name, each in tallies.items()]
    for drawing in group_bars(groups, edition.language, width=TEXT, names=NAMES, whole=whole):
        yield Picture(drawing, edition.styles)


def _iceberg(edition: Edition) -> Iterator[Flowable]:
    """The same drawing as in the window, on a page of its own."""
    report, _ = edition.report, edition.language.gettext
    words = iceberg_words(findings.by_layer(report), edition.language)
    yield PageBreak()
    yield Mark(edition.place, "iceberg", title=_("Iceberg"), head=(_("Iceberg"), edition.panel_line()))
    yield edition.write(iceberg_title(len(report.result.elements), edition.language), "finding")
    yield Spacer(0, 10 * PX)
    yield legend(edition, width=TEXT, counted=findings.tally(report.result.elements))
    yield Spacer(0, 10 * PX)
    chart = iceberg_chart(edition.iceberg, words, width=TEXT, height=ICEBERG, most=ICEBERG)
    yield Picture(chart.drawing, edition.styles)


def _panel_and_criteria(edition: Edition) -> Iterator[Flowable]:
    """How often the panel's outcome and the suggestion meet, in counts."""
    _, label = edition.language.gettext, edition.language.label
    met = Counter((result.outcome, result.suggestion) for result in edition.report.result.elements)
    judged = _("Judged") if edition.individual else _("Judged by the panel")
    heads = [edition.write(label("disposition-short", each), "caption", align="right") for each in SUGGESTED]
    rows: list[list[Flowable]] = [[edition.write(judged, "caption"), *heads]]
    for outcome in outcomes_told(individual=edition.individual):
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

"""What is still loose about the roadmap: elements without a verdict, what contradicts what, and open points."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer

from roadmap_app.domain.roadmap import Contradiction, Severity
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.flow import Columns, Mark, Piece, Rule, Stack
from roadmap_app.exchange.pdf.legal import not_legal_advice
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.presentation.sentences import (
    advice_sentence,
    affected_sentence,
    contradiction_sentence,
    errors_first,
)


def undecided(edition: Edition) -> Iterator[Flowable]:
    codes = edition.report.roadmap.undecided
    if codes:
        _ = edition.language.gettext
        yield from _list_heading(edition, "undecided", _("Without a verdict"), len(codes))
        yield edition.write(_codes(edition, codes), "small")


def _codes(edition: Edition, codes: Sequence[str]) -> str:
    return ", ".join(edition.elements[code].short_code for code in codes)


def _list_heading(edition: Edition, key: str, title: str, count: int) -> Iterator[Flowable]:
    yield CondPageBreak(110 * PX)
    yield Spacer(0, 20 * PX)
    yield Mark(edition.place, key, title=f"{title} ({count})", level=1)
    yield edition.write(f"{title} ({count})", "section")
    yield Spacer(0, 4 * PX)


def contradictions(edition: Edition) -> Iterator[Flowable]:
    found = errors_first(edition.report.roadmap.contradictions)
    if found:
        _ = edition.language.gettext
        yield from _list_heading(edition, "contradictions", _("Contradictions"), len(found))
        yield from (_contradiction(edition, each) for each in found)


def contradictions_alone(edition: Edition) -> Iterator[Flowable]:
    """A section of their own, where the roadmap they belong to is left out."""
    _ = edition.language.gettext
    found = errors_first(edition.report.roadmap.contradictions)
    title = _("Contradictions of the roadmap")
    yield PageBreak()
    yield Mark(edition.place, "contradictions", title=title, head=(title, not_legal_advice(edition)))
    yield edition.write(title, "finding")
    yield Spacer(0, 8 * PX)
    yield from (_contradiction(edition, each) for each in found)


def _contradiction(edition: Edition, contradiction: Contradiction) -> Piece:
    language, snapshot = edition.language, edition.report.snapshot
    error = contradiction.severity is Severity.ERROR
    said = (
        contradiction_sentence(contradiction, snapshot, language),
        affected_sentence(contradiction, snapshot, language),
        advice_sentence(contradiction, language),
    )
    kind = language.label("contradiction", contradiction.kind)
    return Stack(
        [
            Rule(edition.styles.colour("borderSubtle"), above=4, below=5),
            Columns(
                (
                    150,
                    [
                        edition.write(kind, "small-strong", colour="danger" if error else "warn"),
                        edition.write(language.label("severity", contradiction.severity), "caption"),
                        edition.write(_codes(edition, contradiction.elements), "caption"),
                    ],
                ),
                (520, [edition.write(" ".join(part for part in said if part), "small")]),
                gap=12,
            ),
        ]
    )


def open_points(edition: Edition) -> Iterator[Flowable]:
    """Each point once, with the elements it stands open for."""
    by_point: dict[str, list[str]] = {}
    for entry in edition.report.roadmap.entries:
        for point in entry.open_points:
            by_point.setdefault(point, []).append(entry.element)
    if not by_point:
        return
    yield from _list_heading(
        edition, "open-points", edition.language.label("column", "open_points"), sum(map(len, by_point.values()))
    )
    for point, codes in by_point.items():
        yield Stack(
            [
                Rule(edition.styles.colour("borderSubtle"), above=4, below=5),
                edition.write(f"{edition.language.label('open-point', point)} ({len(codes)})", "small-strong"),
                edition.write(_codes(edition, codes), "small"),
            ]
        )

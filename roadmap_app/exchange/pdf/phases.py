"""The roadmap: verdicts by phase, what contradicts what, and what is still open."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer

from roadmap_app.domain.roadmap import Contradiction, Phase, RoadmapEntry, Severity
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.figures import mark
from roadmap_app.exchange.pdf.flow import Columns, Mark, Piece, Rule, Stack
from roadmap_app.exchange.pdf.legal import not_legal_advice
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.ruled import Cell, ruled_table
from roadmap_app.presentation.sentences import (
    advice_sentence,
    affected_sentence,
    contradiction_sentence,
    day_words,
    errors_first,
)
from roadmap_app.presentation.sentences.summary import phase_note, roadmap_lead

CODE, NAME, VERDICT, STOPS, ENDS, ROUTE = 58, 212, 112, 96, 96, 108


def phases(edition: Edition) -> Iterator[Flowable]:
    _ = edition.language.gettext
    roadmap = edition.report.roadmap
    yield PageBreak()
    yield Mark(edition.place, "roadmap", title=_("Roadmap"), head=(_("Roadmap"), not_legal_advice(edition)))
    yield edition.write(_("Roadmap by phase"), "finding")
    yield Spacer(0, 8 * PX)
    yield edition.write(roadmap_lead(roadmap, edition.language), "lead")
    yield Spacer(0, 6 * PX)
    yield edition.write(phase_note(edition.language), "small")
    for phase in Phase:
        entries = [entry for entry in roadmap.entries if entry.phase is phase]
        if entries:
            yield from _phase(edition, phase, entries)
    yield from _undecided(edition)
    yield from _contradictions(edition)
    yield from _open_points(edition)


def _phase(edition: Edition, phase: Phase, entries: Sequence[RoadmapEntry]) -> Iterator[Flowable]:
    label = edition.language.label
    title = label("phase-short", phase)
    yield CondPageBreak(150 * PX)
    yield Spacer(0, 20 * PX)
    yield Mark(edition.place, f"phase-{phase}", title=f"{title} ({len(entries)})", level=1)
    words = f"{label('phase-range', phase)} · {_elements(edition, len(entries))}"
    yield Columns((682, [edition.write(title, "section"), edition.write(words, "caption")]))
    yield Spacer(0, 6 * PX)
    rows = [_heads(edition), *(_row(edition, entry) for entry in entries)]
    yield ruled_table(edition.styles, rows, (CODE, NAME, VERDICT, STOPS, ENDS, ROUTE))


def _elements(edition: Edition, count: int) -> str:
    return edition.language.ngettext("{n} element", "{n} elements", count).format(n=count)


def _heads(edition: Edition) -> list[Cell]:
    label = edition.language.label
    heads = (
        label("field", "code"),
        label("field", "name"),
        label("column", "verdict"),
        label("column", "practice_stops"),
        label("column", "legal_end"),
        label("field", "exit_route"),
    )
    return [edition.write(head, "caption-strong") for head in heads]


def _row(edition: Edition, entry: RoadmapEntry) -> list[Cell]:
    _, language = edition.language.gettext, edition.language
    colour = f"{family(entry.verdict)}.text"
    verdict: list[Flowable] = [
        Columns(
            (12, [2, mark(edition, entry.verdict, size=12)]),
            (
                VERDICT - 28,
                [edition.write(language.label("disposition-short", entry.verdict), "small-strong", colour=colour)],
            ),
            gap=6,
        )
    ]
    if entry.provisional:
        verdict.append(edition.write(_("provisional"), "caption"))
    name = edition.link(edition.brief(edition.name(entry.element)), entry.element, "small", colour="text")
    return [
        edition.link(edition.elements[entry.element].short_code, entry.element, "small", colour="text3"),
        [name, *_parts(edition, entry)],
        verdict,
        edition.write(_on_one_line(day_words(entry.practice_stops, language)), "small"),
        edition.write(_on_one_line(day_words(entry.legal_end, language)), "small"),
        edition.write(edition.brief(edition.route(entry.element)), "caption", colour="text2"),
    ]


def _on_one_line(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _parts(edition: Edition, entry: RoadmapEntry) -> Iterator[Flowable]:
    """Who is responsible, who judged the opposite, and how many required parts are not filled in yet."""
    plan = edition.plans.get(entry.element)
    body = plan and (plan.responsible_body or plan.oversight_body)
    if body:
        yield edition.write(edition.brief(body), "caption")
    remarks = edition.remarks(entry)
    if remarks:
        yield edition.write(remarks, "caption", colour="text2")
    if entry.missing:
        message = edition.language.ngettext(
            "{n} required part not filled in", "{n} required parts not filled in", len(entry.missing)
        )
        yield edition.write(message.format(n=len(entry.missing)), "caption", colour="warn")


def _undecided(edition: Edition) -> Iterator[Flowable]:
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


def _contradictions(edition: Edition) -> Iterator[Flowable]:
    found = errors_first(edition.report.roadmap.contradictions)
    if not found:
        return
    _ = edition.language.gettext
    yield from _list_heading(edition, "contradictions", _("Contradictions"), len(found))
    for contradiction in found:
        yield _contradiction(edition, contradiction)


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


def _open_points(edition: Edition) -> Iterator[Flowable]:
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

"""The roadmap: verdicts by phase, and after them what is still loose."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer

from roadmap_app.domain.report import Part
from roadmap_app.domain.roadmap import Phase, RoadmapEntry
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.figures import mark
from roadmap_app.exchange.pdf.flow import Columns, Mark
from roadmap_app.exchange.pdf.legal import not_legal_advice
from roadmap_app.exchange.pdf.loose_ends import contradictions, open_points, undecided
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.ruled import Cell, ruled_table
from roadmap_app.presentation.sentences import day_words
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
    yield from undecided(edition)
    if edition.report.holds(Part.CONTRADICTIONS):
        yield from contradictions(edition)
    yield from open_points(edition)


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

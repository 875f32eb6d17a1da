"""One report in one language: what every page of the PDF is written from."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from roadmap_app import shipped
from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Element, Source
from roadmap_app.domain.ladder import title_in
from roadmap_app.domain.outcome import Decision, Outcome
from roadmap_app.domain.plan import Milestone, Plan, Route
from roadmap_app.domain.report import Part as ReportPart
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.exchange.incoming import read_ladder
from roadmap_app.exchange.pdf.flow import Part, Place
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.styles import Styles
from roadmap_app.exchange.pdf.text import Align, Text
from roadmap_app.exchange.remarks import remarks_on
from roadmap_app.i18n import Language
from roadmap_app.presentation.iceberg.layout import Iceberg, iceberg, pieces
from roadmap_app.presentation.names import domain_name, route_name
from roadmap_app.presentation.published_charts import CriteriaRows
from roadmap_app.presentation.sentences.rounds import panel_line
from roadmap_app.presentation.sentences.summary import agenda_titles

LONGEST_IN_A_TABLE = 300
"""Letters."""

CRITERIA, CRITERIA_NAMES = 338, 208
"""Width of the chart of the criteria, and room for their names, in px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The report with its language and type, and what belongs to an element by the element's code.

    `text` is the style of running text, `air` what the gaps of a fact sheet are multiplied by.
    """

    report: Report
    language: Language
    styles: Styles
    place: Place
    elements: dict[str, Element]
    criteria: dict[str, Criterion]
    routes: dict[str, Route]
    results: dict[str, ElementResult]
    entries: dict[str, RoadmapEntry]
    decisions: dict[str, Decision]
    plans: dict[str, Plan]
    milestones: dict[str, tuple[Milestone, ...]]
    sources: dict[str, tuple[Source, ...]]
    criteria_rows: CriteriaRows
    iceberg: Iceberg
    text: str = "body"
    air: float = 1

    @classmethod
    def of(cls, report: Report, language: Language, styles: Styles) -> "Edition":
        snapshot = report.snapshot
        ladder = read_ladder(shipped("resources", "catalogue", "ladder.csv")) if snapshot.milestones else ()
        milestones: dict[str, tuple[Milestone, ...]] = {}
        for milestone in snapshot.milestones:
            named = replace(milestone, title=title_in(milestone.title, ladder, language.code))
            milestones[milestone.element] = (*milestones.get(milestone.element, ()), named)
        sources: dict[str, tuple[Source, ...]] = {}
        for source in snapshot.sources:
            sources[source.element] = (*sources.get(source.element, ()), source)
        return cls(
            report=report,
            language=language,
            styles=styles,
            place=Place(),
            elements={element.code: element for element in snapshot.elements},
            criteria={criterion.code: criterion for criterion in snapshot.criteria},
            routes={route.code: route for route in snapshot.routes},
            results=report.result.by_element(),
            entries=report.roadmap.by_element(),
            decisions={decision.element: decision for decision in snapshot.decisions},
            plans={plan.element: plan for plan in snapshot.plans},
            milestones=milestones,
            sources=sources,
            criteria_rows=CriteriaRows.of(
                [criterion.name.in_language(language.code) for criterion in snapshot.criteria],
                width=CRITERIA,
                room=CRITERIA_NAMES,
            ),
            iceberg=iceberg(pieces(snapshot, report.result)),
        )

    def name(self, code: str) -> str:
        return self.elements[code].name.in_language(self.language.code)

    def domain(self, domain: str) -> str:
        return domain_name(domain, self.language)

    def route(self, code: str) -> str:
        return route_name(self.elements[code], self.plans.get(code), self.routes, self.language)

    def heading(self, group: str, key: str) -> str:
        """A label as the head of a line or column."""
        word = self.language.label(group, key)
        return word[:1].upper() + word[1:]

    def figure(self, value: float | None) -> str:
        """A median; empty where it is withheld."""
        return "" if value is None else self.language.figure(value)

    @property
    def individual(self) -> bool:
        """Whether one person assessed alone, so that nothing is a panel's."""
        return not self.report.snapshot.workspace.blind

    def agenda_titles(self) -> tuple[str, str]:
        return agenda_titles(self.language, individual=self.individual)

    def remarks(self, entry: RoadmapEntry) -> str:
        return remarks_on(entry, self.report, self.results, self.decisions, self.language)

    def panel_line(self) -> str:
        return panel_line(self.report.result, self.language, individual=self.individual)

    def title(self) -> str:
        _ = self.language.gettext
        return _("Roadmap for dismantling the Union State of Belarus and Russia")

    def subject(self) -> str:
        _ = self.language.gettext
        return _("What to abolish immediately, what needs a transitional period, what to retain with public oversight")

    def fitted(self, text: str, style: str, width: float, *, lines: int = 1) -> str:
        """The text, cut at its end where it is longer than so many lines of `width` px; only where the whole stands
        elsewhere, or has no room."""
        shown, room = typographic(text), width * PX
        type_ = self.styles.type(style)
        first = type_.lines(shown, room)[0]
        if lines > 1 and first != shown:
            return f"{first} {self.fitted(shown[len(first) :].lstrip(), style, width, lines=lines - 1)}"
        if type_.width(shown) <= room:
            return shown
        room -= type_.width("…")
        fits = bisect_left(range(len(shown)), x=True, key=lambda letters: type_.width(shown[:letters]) > room)
        return f"{shown[: max(0, fits - 1)].rstrip(' ,(')}…"

    def brief(self, text: str) -> str:
        """For the row of a table, which cannot be taller than a page; the whole stands on the fact sheet."""
        return text if len(text) <= LONGEST_IN_A_TABLE else f"{text[:LONGEST_IN_A_TABLE]}…"

    def write(self, text: str, style: str = "", *, colour: str = "", align: Align = "left") -> Text:
        """A paragraph; without a style in the one for running text."""
        return Text(typographic(text), self.styles.type(style or self.text, colour=colour, align=align))

    def link(self, text: str, code: str, style: str, *, colour: str = "text") -> Text:
        """A paragraph that leads to the fact sheet of the element, where there is one."""
        target = fact_sheet(code) if self.report.holds(ReportPart.FACT_SHEETS) else ""
        return Text(typographic(text), self.styles.type(style, colour=colour), target=target)

    def write_source(self, source: Source) -> list[Part]:
        """What it is and how far it was checked; its whole address, to be typed from paper, which can be followed."""
        checked = self.language.label("verified", source.verified)
        parts: list[Part] = [self.write(f"{source.note}  ·  {checked}")]
        if source.address:
            shown = source.address.removeprefix("https://").removeprefix("http://")
            target = source.address if source.address.startswith(("https://", "http://")) else ""
            parts.append(Text(shown, self.styles.type(self.text, colour="link"), target=target))
        return parts


def family(outcome: Outcome) -> str:
    """Where the colours of an outcome stand among the tokens."""
    return f"outcome.{outcome}"


def fact_sheet(code: str) -> str:
    """The name of the place where an element's fact sheet stands."""
    return f"element-{code}"


def typographic(text: str) -> str:
    """Signs that the font has, and apostrophes as they are set."""
    text = text.replace("→", "—")
    if "'" not in text:
        return text
    signs = [
        ("‘" if at == 0 or text[at - 1] in " (\N{NO-BREAK SPACE}«“/" else "’") if sign == "'" else sign
        for at, sign in enumerate(text)
    ]
    return "".join(signs)

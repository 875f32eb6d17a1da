"""What all sheets say of elements: names, verdicts, days and counts, in the report's language."""

from functools import cached_property
from typing import TypeVar

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Decision, Outcome
from roadmap_app.domain.plan import Plan, Route
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.exchange.remarks import remarks_on
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name, route_name
from roadmap_app.presentation.sentences import published_remarks

Thing = TypeVar("Thing")

MARKS = {
    Outcome.ABOLISH: "×",
    Outcome.TRANSITIONAL: "→",
    Outcome.RETAIN: "■",
    Outcome.NO_CONSENSUS: "↔",
    Outcome.INSUFFICIENT: "○",
    Outcome.HIDDEN: "",
}
"""A silhouette beside colour and word, from letters that every office font has."""


class Words:
    """Looks things up in one report and says them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = Language(report.language)

    @cached_property
    def elements(self) -> dict[str, Element]:
        return {element.code: element for element in self.report.snapshot.elements}

    @cached_property
    def results(self) -> dict[str, ElementResult]:
        return self.report.result.by_element()

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        return {decision.element: decision for decision in self.report.snapshot.decisions}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        return {plan.element: plan for plan in self.report.snapshot.plans}

    @cached_property
    def routes(self) -> dict[str, Route]:
        return {route.code: route for route in self.report.snapshot.routes}

    @property
    def individual(self) -> bool:
        """Whether one person assessed alone, so that nothing is a panel's."""
        return not self.report.snapshot.workspace.blind

    @property
    def foot(self) -> str:
        """The foot of every printed page."""
        tag = self.language.label("note", "sample_tag") + " · " if self.report.snapshot.workspace.illustrative else ""
        return tag + self.report.snapshot.workspace.title.replace("&", "&&")

    def label(self, group: str, key: str) -> str:
        return self.language.label(group, key)

    def name(self, code: str) -> str:
        return self.elements[code].name.in_language(self.language.code)

    def short_code(self, code: str) -> str:
        return self.elements[code].short_code

    def domain(self, code: str) -> str:
        return domain_name(self.elements[code].domain, self.language)

    def outcome(self, outcome: Outcome) -> str:
        """The mark and the short word."""
        return f"{MARKS[outcome]} {self.label('disposition-short', outcome)}".strip()

    def of_panel(self, *things: Thing) -> tuple[Thing, ...]:
        """Columns, or what stands in them, that say something of several people: none where one person judged."""
        return () if self.individual else things

    def answered(self, result: ElementResult | None) -> tuple[str, int | None]:
        """ "8 of 9" and how many could not judge; empty while hidden."""
        if result is None or result.answered is None:
            return "", None
        _ = self.language.gettext
        return _("{n} of {total}").format(n=result.answered, total=result.seats), result.abstained

    def spread(self, result: ElementResult | None) -> str:
        if result is None or result.p30 is None or result.p70 is None:
            return ""
        return f"{self.language.number(result.p30, 1)} – {self.language.number(result.p70, 1)}"

    def thirds(self, result: ElementResult | None) -> str:
        return "" if result is None or result.thirds is None else " · ".join(str(count) for count in result.thirds)

    def route(self, entry: RoadmapEntry) -> str:
        return route_name(self.elements[entry.element], self.plans.get(entry.element), self.routes, self.language)

    def remarks(self, result: ElementResult | None, verdict: Outcome) -> str:
        """What may not be missing beside a verdict."""
        return published_remarks(result, verdict, self.report.result.rule, self.language, individual=self.individual)

    def remarks_on_verdict(self, entry: RoadmapEntry) -> str:
        return remarks_on(entry, self.report, self.results, self.decisions, self.language)

    def sample(self) -> str:
        """What marks an illustrative workspace, empty otherwise."""
        return " " + self.label("note", "sample_tag") if self.report.snapshot.workspace.illustrative else ""

"""What a report found, counted: outcomes by layer and domain, the firmest verdicts, the widest disagreement."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from roadmap_app.domain.element import Layer, Scope, Verified
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Basis, Outcome
from roadmap_app.domain.report import Part, Report
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.domain.roadmap import NEVER, RoadmapEntry
from roadmap_app.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many elements of a group have each outcome."""

    counts: dict[Outcome, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def of(self, outcome: Outcome) -> int:
        return self.counts.get(outcome, 0)

    @property
    def agreed(self) -> int:
        """How many have one of the three dispositions."""
        return sum(count for outcome, count in self.counts.items() if outcome.is_disposition)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Judgements over all elements: of `asked` seats times elements, how many came and how many could not be given."""

    asked: int
    answered: int
    abstained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How far the sources were checked; `of_context` are those of elements that are never scored."""

    sources: int
    of_context: int
    not_verified: int
    elements_without: int


def tally(results: Iterable[ElementResult]) -> Tally:
    counted = Counter(result.outcome for result in results)
    return Tally(counts={outcome: counted[outcome] for outcome in (*BY_ANALYSIS_CODE, Outcome.HIDDEN)})


def answers(results: Iterable[ElementResult]) -> Answers:
    """Nothing of what is hidden."""
    shown = tuple(results)
    return Answers(
        asked=sum(result.seats or 0 for result in shown),
        answered=sum(result.answered or 0 for result in shown),
        abstained=sum(result.abstained or 0 for result in shown),
    )


def where_the_other_rule_differs(results: Iterable[ElementResult]) -> int:
    """How many elements have another outcome by the disagreement rule that is not selected."""
    return sum(result.by_the_other_rule is not None for result in results)


def in_roadmap(report: Report, outcome: Outcome) -> int | None:
    """How many elements the roadmap carries out with that verdict; None for what is no verdict."""
    if not outcome.is_disposition:
        return None
    return sum(entry.verdict is outcome for entry in report.roadmap.entries)


def by_layer(report: Report) -> dict[Layer, Tally]:
    """From above the waterline to below it; layers without elements are left out."""
    return layers(report.snapshot, report.result)


def layers(snapshot: Snapshot, result: PanelResult) -> dict[Layer, Tally]:
    """The same of results that are no report."""
    of = {element.code: element.layer for element in snapshot.scored}
    found = {
        layer: tally(row for row in result.elements if of[row.element] is layer)
        for layer in (Layer.DECORATIVE, Layer.MIXED, Layer.OPERATIONAL)
    }
    return {layer: each for layer, each in found.items() if each.total}


def by_domain(report: Report) -> dict[str, Tally]:
    """In catalogue order."""
    return domains(report.snapshot, report.result)


def domains(snapshot: Snapshot, result: PanelResult) -> dict[str, Tally]:
    """The same of results that are no report."""
    of = {element.code: element.domain for element in snapshot.scored}
    grouped: dict[str, list[ElementResult]] = {}
    for row in result.elements:
        grouped.setdefault(of[row.element], []).append(row)
    return {domain: tally(results) for domain, results in grouped.items()}


def hardest_first(found: dict[str, Tally]) -> dict[str, Tally]:
    """By the share that is to end at once, then by the share that is to end at all; the larger domain first."""

    def key(one: tuple[str, Tally]) -> tuple[float, float, int]:
        each = one[1]
        ending = each.of(Outcome.ABOLISH)
        return -ending / each.total, -(ending + each.of(Outcome.TRANSITIONAL)) / each.total, -each.total

    return dict(sorted(found.items(), key=key))


def leading_domains(report: Report, outcome: Outcome) -> tuple[tuple[str, Tally], ...]:
    """The domains in which the largest share has this outcome, the largest first; none without it."""
    found = [(domain, each) for domain, each in by_domain(report).items() if each.of(outcome)]
    return tuple(sorted(found, key=lambda one: (-one[1].of(outcome) / one[1].total, -one[1].total, one[0])))


def firmest(report: Report, outcome: Outcome) -> tuple[ElementResult, ...]:
    """The verdicts that most judgements would have to change to overturn; then by the least disagreement. Those of one
    person, each of which a single judgement overturns, by how many weights and majorities lead there too; none that is
    to be looked at again."""
    found = [result for result in report.result.elements if result.outcome is outcome]
    if not report.snapshot.workspace.blind:
        agreed = [result for result in found if result.element not in report.result.agenda]
        return tuple(sorted(agreed, key=lambda one: (-_borne_out(one), one.element)))
    return tuple(sorted(found, key=lambda one: (-(one.votes_to_flip or 0), one.disagreement_index or 0.0, one.element)))


def _borne_out(result: ElementResult) -> float:
    return result.acceptability.of(result.outcome) if result.acceptability else 0.0


def widest(report: Report) -> tuple[ElementResult, ...]:
    """Where the panel does not agree, the widest disagreement first."""
    found = [result for result in report.result.elements if result.outcome is Outcome.NO_CONSENSUS]
    return tuple(sorted(found, key=lambda one: (-(one.disagreement_index or 0.0), one.element)))


def entries_of(report: Report, verdict: Outcome) -> tuple[RoadmapEntry, ...]:
    return tuple(entry for entry in report.roadmap.entries if entry.verdict is verdict)


def stops_before_its_end(entry: RoadmapEntry) -> bool:
    """Practice stops on day D although the legal end comes later, or its day is not known."""
    return entry.practice_stops == 0 and (entry.legal_end is None or entry.legal_end > 0)


def median_end(entries: Iterable[RoadmapEntry]) -> tuple[float, int] | None:
    """The median legal end in days from D over those with a day, and how many have one; None where none has."""
    days = [entry.legal_end for entry in entries if entry.legal_end is not None and entry.legal_end < NEVER]
    return (median(days), len(days)) if days else None


def of_the_meeting(report: Report) -> int:
    """How many verdicts the meeting took itself, other than by adopting the panel's."""
    return sum(decision.basis is Basis.MEETING for decision in report.snapshot.standing_decisions)


def has_dissent(report: Report) -> bool:
    """Whether any decision was recorded with a dissenting opinion that the files print."""
    return report.holds(Part.CONTESTED, Part.FACT_SHEETS) and any(
        decision.dissent for decision in report.snapshot.standing_decisions
    )


Wording = dict[str, tuple[str, ...]]
"""By the code of an element, the texts on it that people wrote."""


def wording_of_decisions(report: Report) -> Wording:
    """Reasons and dissents, which the files print as they were written."""
    decisions = report.snapshot.standing_decisions
    found = {each.element: tuple(text for text in (each.reason, each.dissent) if text) for each in decisions}
    return {element: texts for element, texts in found.items() if texts}


def wording_of_plans(report: Report) -> Wording:
    """What was filled in for the roadmap in words, printed likewise."""
    scored = {element.code for element in report.snapshot.scored}
    return {plan.element: plan.in_words for plan in report.snapshot.plans if plan.element in scored and plan.in_words}


def evidence(report: Report) -> Evidence:
    """Of every source in the catalogue, as the window and the list of sources count them; retired elements left out."""
    sources = report.snapshot.listed_sources
    elements = [element for element in report.snapshot.elements if not element.retired]
    context = {element.code for element in elements if element.scope is Scope.CONTEXT}
    return Evidence(
        sources=len(sources),
        of_context=sum(source.element in context for source in sources),
        not_verified=sum(source.verified is not Verified.EXCERPT_SEEN for source in sources),
        elements_without=len({element.code for element in elements} - {source.element for source in sources}),
    )


FEWEST_UNTOLD = 5
"""Answers. Median, P30, P70 and the count of each third fit one set of three or four answers alone; of five answers,
six sets at the median."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """The elements, by their codes, that tell a reader something about single experts (docs/privacy.md)."""

    unanimous: tuple[str, ...]
    alone: tuple[str, ...]
    told: tuple[str, ...]
    below_quorum: tuple[str, ...]


def exposure(result: PanelResult) -> Exposure:
    """*Unanimous*: all answers in one third. *Alone*: one answer in a third that is not everyone's. *Told*: so few
    answers that the published figures leave only one possibility."""
    counted = {row.element: row.thirds for row in result.elements if row.thirds is not None}
    return Exposure(
        unanimous=tuple(code for code, counts in counted.items() if max(counts) == sum(counts)),
        alone=tuple(code for code, counts in counted.items() if 1 in counts and sum(counts) > 1),
        told=tuple(code for code, counts in counted.items() if sum(counts) < FEWEST_UNTOLD),
        below_quorum=tuple(row.element for row in result.elements if row.thirds is None and not result.hidden),
    )

"""Sheets with one line an element: the roadmap, the answers to the brief's three questions, what is contested."""

from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.result import Acceptability, ElementResult
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.exchange.excel.sheet import Column, Line, Sheet, Value
from roadmap_app.exchange.excel.words import Words
from roadmap_app.presentation.sentences import (
    basis_words,
    course_line,
    day_words,
    panel_sentence,
    rule_sentence,
    samples_sentence,
    weight_flip_sentence,
    why,
)
from roadmap_app.presentation.sentences.summary import (
    agenda_lead,
    agenda_reasons,
    agenda_titles,
    phase_note,
    roadmap_lead,
)

_QUESTIONS = {Outcome.ABOLISH: "end", Outcome.TRANSITIONAL: "time", Outcome.RETAIN: "stay"}


def roadmap(words: Words) -> Sheet:
    """Everything with a verdict, phase by phase."""
    label = words.label
    return Sheet(
        name=label("page", "roadmap"),
        title=label("page", "roadmap"),
        lead=_roadmap_lead(words) + words.sample(),
        columns=(
            *_named(words),
            Column(header=label("field", "domain"), width=18),
            Column(header=label("column", "verdict"), width=16),
            _median(words),
            *_disagreement(words),
            *_answered(words),
            Column(header=label("column", "phase"), width=15),
            Column(header=label("column", "practice_stops"), width=14, align="center"),
            Column(header=label("column", "legal_end"), width=15, align="center"),
            Column(header=label("part", "exit_route"), width=22),
            Column(header=label("part", "responsible_body"), width=24),
            Column(header=label("column", "basis"), width=15),
            Column(header=words.language.gettext("Remarks"), width=24),
            Column(header=label("column", "missing"), width=20),
            Column(header=label("column", "open_points"), width=26),
        ),
        lines=[_roadmap_line(words, entry) for entry in words.report.roadmap.entries],
        coloured=3,
        empty=label("note", "legal"),
    )


def _roadmap_lead(words: Words) -> str:
    """How far it is, and which elements are missing from it."""
    roadmap, language = words.report.roadmap, words.language
    said = [roadmap_lead(roadmap, language)]
    if roadmap.undecided:
        codes = ", ".join(words.short_code(code) for code in roadmap.undecided)
        said.append(
            language.gettext("Not on it, for want of a verdict ({n}): {codes}.").format(
                n=len(roadmap.undecided), codes=codes
            )
        )
    return " ".join((*said, phase_note(language)))


def _median(words: Words) -> Column:
    """Of one person it is the judgement."""
    head = words.label("glossary", "judgement") if words.individual else words.label("column", "median")
    return Column(header=head, width=10, align="right", decimals=0 if words.individual else 1)


def _disagreement(words: Words) -> tuple[Column, ...]:
    return words.of_panel(
        Column(header=words.label("column", "disagreement_index"), width=7, align="right", decimals=2)
    )


def _thirds(words: Words) -> tuple[Column, ...]:
    return words.of_panel(Column(header=words.label("column", "thirds"), width=16, align="center"))


def _answered(words: Words) -> tuple[Column, ...]:
    """How many of how many answered, and how many could not judge: never one without the other."""
    label = words.label
    return words.of_panel(
        Column(header=label("column", "answered"), width=10, align="center"),
        Column(header=label("column", "abstained"), width=10, align="center"),
    )


def _named(words: Words) -> tuple[Column, Column]:
    return Column(header=words.label("field", "code"), width=11), Column(header=words.label("field", "name"), width=46)


def _roadmap_line(words: Words, entry: RoadmapEntry) -> Line:
    result = words.results.get(entry.element)
    plan = words.plans.get(entry.element)
    label = words.label
    values: tuple[Value, ...] = (
        words.short_code(entry.element),
        words.name(entry.element),
        words.domain(entry.element),
        words.outcome(entry.verdict),
        result.median if result else None,
        *words.of_panel(result.disagreement_index if result else None, *words.answered(result)),
        label("phase-short", entry.phase),
        day_words(entry.practice_stops, words.language),
        day_words(entry.legal_end, words.language),
        words.route(entry),
        (plan.oversight_body if entry.verdict is Outcome.RETAIN else plan.responsible_body) if plan else "",
        _basis(words, entry),
        words.remarks_on_verdict(entry),
        ", ".join(label("part", part) for part in entry.missing),
        "; ".join(label("open-point", point) for point in entry.open_points),
    )
    return Line(values=values, outcome=entry.verdict, group=entry.phase)


def _basis(words: Words, entry: RoadmapEntry) -> str:
    if entry.provisional:
        return words.label("flag", "proposed")
    decision = words.decisions.get(entry.element)
    basis = decision.basis if decision else Basis.PANEL
    return basis_words(basis, words.language, individual=words.individual)


def answers(words: Words, number: int, disposition: Outcome, tab: str) -> Sheet:
    """The elements that answer one question of the brief, with why."""
    label = words.label
    _ = words.language.gettext
    entries = [entry for entry in words.report.roadmap.entries if entry.verdict is disposition]
    scored = len(words.report.snapshot.scored)
    return Sheet(
        name=f"{number} {label('disposition-short', disposition)}",
        title=label("question-brief", _QUESTIONS[disposition]),
        lead=_("Elements: {n} of {total}").format(n=len(entries), total=scored) + words.sample(),
        columns=(
            *_named(words),
            Column(header=label("field", "domain"), width=18),
            Column(header=label("column", "verdict"), width=16),
            Column(header=label("field", "layer"), width=12),
            _median(words),
            *words.of_panel(Column(header=label("column", "spread"), width=11, align="center")),
            *_thirds(words),
            *_answered(words),
            Column(header=label("glossary", "suggestion"), width=52),
            Column(header=_("Verdict in words"), width=52),
            Column(header=label("part", "safeguard"), width=36),
            Column(header=label("field", "citizens"), width=41),
        ),
        lines=[_answer_line(words, entry) for entry in entries],
        coloured=3,
        tab=tab,
        empty=_("No element has this verdict yet."),
    )


def _answer_line(words: Words, entry: RoadmapEntry) -> Line:
    result = words.results.get(entry.element)
    element = words.elements[entry.element]
    plan = words.plans.get(entry.element)
    criteria = words.report.snapshot.criteria
    values: tuple[Value, ...] = (
        element.short_code,
        words.name(entry.element),
        words.domain(entry.element),
        words.outcome(entry.verdict),
        words.label("layer", element.layer),
        result.median if result else None,
        *words.of_panel(words.spread(result), words.thirds(result), *words.answered(result)),
        why(result, criteria, words.language) if result else "",
        _verdict_words(words, entry),
        plan.safeguard if plan else "",
        element.citizens.in_language(words.language.code),
    )
    return Line(values=values, outcome=entry.verdict)


def _verdict_words(words: Words, entry: RoadmapEntry) -> str:
    """The verdict line, never without the minority's sentence where the element is opposed, nor without the reason of a
    meeting that decided itself."""
    line = course_line(entry, words.plans.get(entry.element), words.language, individual=words.individual)
    decision = words.decisions.get(entry.element)
    reason = f"{words.label('column', 'reason')}: {decision.reason}" if decision and decision.reason else ""
    said = (f"{words.label('outcome', entry.verdict)}.", line, words.remarks_on_verdict(entry), reason)
    return " ".join(text for text in said if text)


def contested(words: Words, tab: str) -> Sheet:
    """What to discuss, the most pressing first, with why it is on the list, what was decided and the dissent."""
    label = words.label
    _ = words.language.gettext
    name, title = agenda_titles(words.language, individual=words.individual)
    return Sheet(
        name=name,
        title=title,
        lead=agenda_lead(words.report.result, words.language) + words.sample(),
        columns=(
            *_named(words),
            Column(header=label("field", "domain"), width=18),
            Column(header=label("column", "outcome"), width=16),
            _median(words),
            *_disagreement(words),
            *_thirds(words),
            *_answered(words),
            Column(header=_("Why it is on the list"), width=26),
            *words.of_panel(Column(header=_("What the panel said"), width=48)),
            Column(header=label("column", "suggestion"), width=16),
            Column(header=label("column", "verdict"), width=16),
            Column(header=label("column", "reason"), width=40),
            Column(header=label("column", "dissent"), width=40),
        ),
        lines=[_contested_line(words, words.results[code]) for code in words.report.result.agenda],
        coloured=3,
        tab=tab,
        empty=_("There is nothing to discuss."),
    )


def firmness(words: Words) -> Sheet:
    """What it would take to change the panel's answer and the suggestion."""
    label = words.label
    _ = words.language.gettext
    shown = [result for result in words.report.result.elements if result.acceptability is not None]
    sampling = words.report.result.sampling
    shares = (Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN)
    return Sheet(
        name=_("How firm is it"),
        title=_("How firm is it"),
        lead=samples_sentence(sampling, words.language) + words.sample() if sampling else "",
        columns=(
            *_named(words),
            Column(header=label("column", "outcome"), width=16),
            *words.of_panel(
                Column(header=label("flag", "fragile"), width=14, align="center"),
                Column(header=label("column", "votes_to_flip"), width=12, align="right"),
            ),
            *_answered(words),
            Column(header=_("Remarks"), width=24),
            Column(header=label("column", "suggestion"), width=16),
            *(Column(header=label("disposition-short", each), width=14, align="right", decimals=2) for each in shares),
            Column(header=label("answer", "open"), width=12, align="right", decimals=2),
            Column(header=_("The weight that would change it"), width=60),
        ),
        lines=[_firmness_line(words, result, result.acceptability) for result in shown if result.acceptability],
        coloured=2,
        empty=label("privacy", "hidden_round"),
    )


def _firmness_line(words: Words, result: ElementResult, shares: Acceptability) -> Line:
    values: tuple[Value, ...] = (
        words.short_code(result.element),
        words.name(result.element),
        words.outcome(result.outcome),
        *words.of_panel(
            words.label("answer", "yes") if Flag.FRAGILE in result.flags else "",
            result.votes_to_flip,
            *words.answered(result),
        ),
        words.remarks(result, result.outcome),
        words.outcome(result.suggestion),
        shares.abolish,
        shares.transitional,
        shares.retain,
        shares.open,
        weight_flip_sentence(result, words.report.snapshot.criteria, words.language),
    )
    return Line(values=values, outcome=result.outcome)


def _said(words: Words, result: ElementResult) -> str:
    report = words.report
    panel = panel_sentence(result, words.language, individual=False)
    return f"{panel} {rule_sentence(result, report.result.rule, words.language)}".strip()


def _contested_line(words: Words, result: ElementResult) -> Line:
    decision = words.decisions.get(result.element)
    values: tuple[Value, ...] = (
        words.short_code(result.element),
        words.name(result.element),
        words.domain(result.element),
        words.outcome(result.outcome),
        result.median,
        *words.of_panel(result.disagreement_index, words.thirds(result), *words.answered(result)),
        agenda_reasons(result, words.language),
        *words.of_panel(_said(words, result)),
        words.outcome(result.suggestion),
        words.outcome(decision.disposition) if decision else "",
        decision.reason if decision else "",
        decision.dissent if decision else "",
    )
    return Line(values=values, outcome=result.outcome)

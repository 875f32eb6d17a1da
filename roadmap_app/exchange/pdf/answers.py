"""What the panel and the criteria answered on one element: the verdict in its box, counts per third, medians."""

from collections.abc import Iterator, Sequence

from roadmap_app.domain.outcome import Flag
from roadmap_app.domain.result import ElementResult
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.figures import criteria_figure, mark, thirds_figure
from roadmap_app.exchange.pdf.flow import Columns, Part, Piece, SoftBox
from roadmap_app.presentation.sentences import (
    acceptability_sentence,
    answered_sentence,
    course_line,
    decision_sentence,
    flip_sentence,
    panel_sentence,
    ratings_line,
    rule_sentence,
    suggestion_sentence,
    weight_flip_sentence,
)


def verdict_box(edition: Edition, result: ElementResult) -> Piece:
    entry = edition.entries.get(result.element)
    shown = entry.verdict if entry else result.outcome
    colours = family(shown)
    words: list[Part] = [
        edition.write(edition.language.label("outcome", shown), "verdict", colour=f"{colours}.text"),
        2,
    ]
    words += [edition.write(sentence, colour="text") for sentence in _verdict_sentences(edition, result) if sentence]
    content = Columns(
        (26, [mark(edition, shown, size=24)]),
        (418, words),
        (166, [_metrics(edition, result)]),
        gap=14,
        centred=True,
    )
    return SoftBox(
        content,
        fill=edition.styles.colour(f"{colours}.soft"),
        bar=edition.styles.colour(f"{colours}.fill"),
        padding=(24, 16 * edition.air, 20, 16 * edition.air),
    )


def _verdict_sentences(edition: Edition, result: ElementResult) -> Iterator[str]:
    """When it stops and ends, why, and what the panel said where that is not the verdict itself."""
    language, report = edition.language, edition.report
    entry = edition.entries.get(result.element)
    if entry is not None:
        yield course_line(entry, edition.plans.get(result.element), language, individual=edition.individual)
        yield _decision(edition, result)
    yield suggestion_sentence(result, report.snapshot.criteria, language)
    if entry is None or entry.verdict is not result.outcome or Flag.OPPOSED in result.flags:
        panel = panel_sentence(result, language, individual=edition.individual)
        yield panel if edition.individual else language.gettext("The panel: {answer}").format(answer=panel)
    if not edition.individual:
        yield rule_sentence(result, report.result.rule, language)


def _decision(edition: Edition, result: ElementResult) -> str:
    """That the meeting took the verdict itself, and its reason; what the panel had answered follows in a sentence of
    its own."""
    decision, language = edition.decisions.get(result.element), edition.language
    if decision is None:
        return ""
    said = decision_sentence(decision, result, language, individual=edition.individual)
    if said and not edition.individual:
        said = language.gettext("Taken by the meeting itself.")
    reason = f"{language.label('column', 'reason')}: {decision.reason}" if decision.reason else ""
    return f"{said} {reason}".strip()


def _metrics(edition: Edition, result: ElementResult) -> Piece:
    """Median, disagreement and denominators; below the quorum the denominators alone. Of one person the judgement."""
    _ = edition.language.gettext
    if edition.individual:
        judgement = edition.figure(result.median) or "–"
        return _figures(edition, [(166, judgement, edition.language.label("glossary", "judgement"))])
    number = edition.language.number
    figures: list[tuple[float, str, str]] = []
    if result.median is not None:
        figures.append((48, edition.figure(result.median), _("median")))
    if result.disagreement_index is not None:
        index = number(result.disagreement_index, 2)
        figures.append((38, index, edition.language.label("column", "disagreement_index")))
    figures.append((60, _("{n} of {total}").format(n=result.answered, total=result.seats), _("answered")))
    return _figures(edition, figures)


def _figures(edition: Edition, figures: Sequence[tuple[float, str, str]]) -> Piece:
    """Each in its width, over its name."""
    columns = [
        (width, [edition.write(figure, "metric"), edition.write(name, "caption", colour="text2")])
        for width, figure, name in figures
    ]
    return Columns(*columns, gap=10)


def judgements(edition: Edition, result: ElementResult, width: float) -> Iterator[Part]:
    """One person's stands in the box already."""
    _ = edition.language.gettext
    if edition.individual:
        if result.thirds is None:
            yield edition.write(_("The judgement"), "heading")
            yield 4
            yield edition.write(_("Without a judgement."), "small")
        return
    yield edition.write(_("Judgements of the panel"), "heading")
    yield 4
    if result.thirds is None:
        quorum = edition.report.result.quorum
        yield edition.write(_("Fewer answers than the quorum of {n}: no figures are shown.").format(n=quorum), "small")
        yield edition.write(answered_sentence(result, edition.language), "caption")
        return
    yield thirds_figure(edition, result, width=width, height=60 * max(edition.air, 0.6))
    language = edition.language
    notes = (answered_sentence(result, language), _spread(edition, result), flip_sentence(result, language))
    yield 4
    yield edition.write(" ".join(note for note in notes if note), "caption")


def _spread(edition: Edition, result: ElementResult) -> str:
    if result.p30 is None or result.p70 is None:
        return ""
    number = edition.language.number
    return f"P30–P70: {number(result.p30, 1)}–{number(result.p70, 1)}."


def criteria(edition: Edition, result: ElementResult) -> Iterator[Part]:
    _ = edition.language.gettext
    heading = _("Criteria: the ratings") if edition.individual else _("Criteria: median and P30–P70 of the panel")
    yield edition.write(heading, "heading")
    yield 4
    yield criteria_figure(edition, result)
    yield 2
    note = _("Tick: the bar from which a criterion counts. Red and green: red line and safeguard line.")
    counted = "" if edition.individual else ratings_line(result, edition.language)
    yield edition.write(f"{counted} {note}".lstrip(), "caption")


def firmness(edition: Edition, result: ElementResult) -> list[Part]:
    """Where sampled weights and majorities lead, and the one weight that matters most."""
    language, sampling = edition.language, edition.report.result.sampling
    if result.acceptability is None or sampling is None:
        return []
    leads = acceptability_sentence(result.acceptability, sampling, language)
    flip = weight_flip_sentence(result, edition.report.snapshot.criteria, language)
    return [
        edition.write(language.gettext("How firm is it"), "heading"),
        2,
        edition.write(f"{leads} {flip}", "caption"),
    ]

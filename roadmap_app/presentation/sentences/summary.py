"""What a report found, in sentences with their denominators: the headline, and a note under each of the questions."""

from roadmap_app.domain import findings
from roadmap_app.domain.element import Layer
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import DISPOSITIONS, Flag, Outcome
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.days import day_sentence_words
from roadmap_app.presentation.sentences.firmness import draws_words, interval_words


def headline(counted: Tally, language: Language) -> str:
    """The finding, computed from the outcomes: "Of 175 elements, 63 can end at once, 77 only over time …"."""
    ngettext = language.ngettext
    abolish, transitional, retain = (counted.of(outcome) for outcome in DISPOSITIONS)
    if not counted.agreed:
        message = ngettext(
            "The {total} element has no verdict yet",
            "None of the {total} elements has a verdict yet",
            counted.total,
        )
        return message.format(total=counted.total)
    message = ngettext(
        "Of {total} element, {abolish} can end at once, {transitional} only over time, {retain} may stay under "
        "oversight",
        "Of {total} elements, {abolish} can end at once, {transitional} only over time, {retain} may stay under "
        "oversight",
        counted.total,
    )
    return message.format(total=counted.total, abolish=abolish, transitional=transitional, retain=retain)


def summary_lead(report: Report, counted: Tally, language: Language) -> str:
    """Who judged what, and how much of it has a common verdict."""
    _, ngettext = language.gettext, language.ngettext
    said: list[str] = []
    if report.snapshot.workspace.blind:
        message = ngettext(
            "{n} expert judged in blind rounds.", "{n} experts judged in blind rounds.", report.result.seats
        )
        said.append(message.format(n=report.result.seats))
    else:
        said.append(_("An individual assessment, not a consensus."))
        said.append(
            _("Elements with a verdict: {agreed} of {total}.").format(agreed=counted.agreed, total=counted.total)
        )
        return " ".join(said)
    said.append(
        _(
            "Elements with a common verdict: {agreed} of {total}. No consensus: {divided}. Too few answers: {few}."
        ).format(
            agreed=counted.agreed,
            total=counted.total,
            divided=counted.of(Outcome.NO_CONSENSUS),
            few=counted.of(Outcome.INSUFFICIENT),
        )
    )
    said.append(answers_line(report.result, language))
    meeting = findings.of_the_meeting(report)
    if meeting:
        message = ngettext(
            "On {n} element the meeting took the decision itself; the roadmap follows it.",
            "On {n} elements the meeting took the decision itself; the roadmap follows it.",
            meeting,
        )
        said.append(message.format(n=meeting))
    return " ".join(said)


def answers_line(result: PanelResult, language: Language) -> str:
    """How many judgements were given of how many that were asked for, and how many could not be given."""
    given = findings.answers(result.elements)
    return language.gettext("Judgements: {answered} of {total}; could not judge: {abstained}.").format(
        answered=language.number(given.answered),
        total=language.number(given.asked),
        abstained=language.number(given.abstained),
    )


def abolish_note(report: Report, language: Language) -> str:
    """How many lie below the waterline, and where practice can stop before the law does."""
    ngettext = language.ngettext
    layers = findings.by_layer(report)
    below = layers[Layer.OPERATIONAL].of(Outcome.ABOLISH) if Layer.OPERATIONAL in layers else 0
    ended = findings.entries_of(report, Outcome.ABOLISH)
    early = sum(findings.stops_before_its_end(entry) for entry in ended)
    operational = ngettext(
        "{n} of them works below the waterline.", "{n} of them work below the waterline.", below
    ).format(n=below)
    stopping = language.gettext(
        "Practice can stop on day D, before the end in law, in {n} of the {total} on the roadmap."
    ).format(n=early, total=len(ended))
    return f"{operational} {stopping}" if early else operational


def transitional_note(report: Report, language: Language) -> str:
    _, ngettext = language.gettext, language.ngettext
    entries = findings.entries_of(report, Outcome.TRANSITIONAL)
    if not entries:
        return ""
    end = findings.median_end(entries)
    if end is None:
        return _("None of them has an end date yet.")
    day, dated = end
    message = ngettext(
        "The median legal end is {day}; {n} of {total} has a date.",
        "The median legal end is {day}; {n} of {total} have a date.",
        dated,
    )
    return message.format(day=day_sentence_words(round(day), language), n=dated, total=len(entries))


def retain_note(report: Report, language: Language) -> str:
    _ = language.gettext
    plans = {plan.element: plan for plan in report.snapshot.plans}
    entries = findings.entries_of(report, Outcome.RETAIN)
    if not entries:
        return ""
    watched = [
        entry
        for entry in entries
        if entry.element in plans and plans[entry.element].oversight_body and plans[entry.element].review_after_months
    ]
    return _("With an oversight body and a review date: {n} of {total}.").format(n=len(watched), total=len(entries))


def agreement_note(result: PanelResult, language: Language, *, printed: bool) -> str:
    """What disagreement means, and the agreement of the whole panel with its interval; `printed` in a file that holds
    dissent."""
    agreement = result.agreement
    _, number = language.gettext, language.number
    said = [_("A disagreement index above 1 means disagreement (RAND/UCLA).")]
    alpha, interval = agreement.krippendorff_alpha_ordinal, agreement.interval
    if alpha is not None and interval is not None and result.sampling is not None:
        said.append(
            _(
                "Agreement over {n} elements, Krippendorff’s α with his ordinal metric: {alpha}, 95 % interval "
                "{interval} ({draws})."
            ).format(
                n=number(agreement.elements),
                alpha=number(alpha, 2),
                interval=interval_words(*interval, language, decimals=2),
                draws=draws_words(result.sampling, language),
            )
        )
    elif alpha is not None:
        said.append(
            _("Agreement over {n} elements, Krippendorff’s α with his ordinal metric: {alpha}.").format(
                n=number(agreement.elements), alpha=number(alpha, 2)
            )
        )
    if printed:
        said.append(_("Dissent is printed with the element that it belongs to."))
    return " ".join(said)


def agreement_line(result: PanelResult, language: Language) -> str:
    """The same as short as a row of buttons needs it; empty where there is no coefficient."""
    _, number, agreement = language.gettext, language.number, result.agreement
    alpha, interval = agreement.krippendorff_alpha_ordinal, agreement.interval
    if alpha is None:
        return ""
    shown = number(alpha, 2)
    if interval is None:
        line = _("Agreement, Krippendorff’s α (ordinal): {alpha}").format(alpha=shown)
    else:
        line = _("Agreement, Krippendorff’s α (ordinal): {alpha}; 95 % {interval}").format(
            alpha=shown, interval=interval_words(*interval, language, decimals=2)
        )
    return _("{figure}, older than the last answer").format(figure=line) if result.stale else line


def flags_line(result: PanelResult, language: Language) -> str:
    """How many elements there are, and how many carry each flag: "175 elements · 19 fragile · 11 inconsistent"."""
    total = len(result.elements)
    said = [language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))]
    for flag in (Flag.OPPOSED, Flag.INCONSISTENT, Flag.FRAGILE, Flag.BORDERLINE):
        count = sum(flag in row.flags for row in result.elements)
        if count:
            said.append(f"{language.label('flag', flag)}: {language.number(count)}")
    return " · ".join(said)


def roadmap_lead(roadmap: Roadmap, language: Language) -> str:
    """How far the roadmap is decided and filled in."""
    _ = language.gettext
    entries = roadmap.entries
    said = [
        _("On the roadmap: {n} of {total} elements.").format(
            n=len(entries), total=len(entries) + len(roadmap.undecided)
        ),
        _("Decided: {decided}; provisional, not yet decided: {provisional}.").format(
            decided=sum(not entry.provisional for entry in entries),
            provisional=sum(entry.provisional for entry in entries),
        ),
        _("All required parts filled in: {ready} of {n}.").format(
            ready=sum(entry.ready for entry in entries), n=len(entries)
        ),
    ]
    return " ".join(said)


def phase_note(language: Language) -> str:
    """By which day an element stands in its phase, and what the dashes of the table mean."""
    return language.gettext(
        "An element stands in the phase by whose end it is over in practice and in law; where its day in law is not "
        "known, practice alone decides. A dash is a day that does not come: what is retained goes on, and what has "
        "nothing left to end is closed on day D."
    )


AGENDA_FLAGS = (Flag.DUAL, Flag.OPPOSED, Flag.INCONSISTENT, Flag.FRAGILE, Flag.BORDERLINE)
"""Why an element is on the agenda although the panel has an outcome, in the order of the agenda."""


def agenda_titles(language: Language, *, individual: bool) -> tuple[str, str]:
    """The short and the long title of the list of what to discuss."""
    _ = language.gettext
    if individual:
        return _("To look at again"), _("What to look at again")
    return _("Contested"), _("What the panel should discuss again")


def agenda_lead(result: PanelResult, language: Language) -> str:
    """What the list is: of how many, how many of them are without consensus, and who is not on it."""
    _ = language.gettext
    few = sum(row.outcome is Outcome.INSUFFICIENT for row in result.elements)
    divided = sum(row.outcome is Outcome.NO_CONSENSUS for row in result.elements)
    said = [
        _("On this list: {n} of {total}, the most pressing first, each with its reasons.").format(
            n=len(result.agenda), total=len(result.elements)
        )
    ]
    if result.seats > 1:
        said.append(_("Without consensus: {divided} of {total}.").format(divided=divided, total=len(result.elements)))
    if few:
        missing = (
            _("Not on it, since too few answered: {few} of {total}; a further round asks about these too.")
            if result.seats > 1
            else _("Not on it, for want of a judgement: {few} of {total}.")
        )
        said.append(missing.format(few=few, total=len(result.elements)))
    return " ".join(said)


def agenda_reasons(result: ElementResult, language: Language) -> str:
    """Why the element is on the list, the most pressing reason first."""
    reasons = [language.label("outcome", result.outcome)] if result.outcome is Outcome.NO_CONSENSUS else []
    reasons += [language.label("flag", flag) for flag in AGENDA_FLAGS if flag in result.flags]
    return ", ".join(reasons)


def evidence_sentence(report: Report, language: Language) -> str:
    """How many sources there are, of what, and how many of them nobody has checked."""
    found = findings.evidence(report)
    return language.gettext(
        "Sources: {sources}, of them on context elements: {context}; not verified or from memory: {unverified}; "
        "elements without a source: {without}."
    ).format(
        sources=found.sources, context=found.of_context, unverified=found.not_verified, without=found.elements_without
    )

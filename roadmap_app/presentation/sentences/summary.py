"""What a report found, in sentences with their denominators: the headline, and a note under each of the questions."""

from roadmap_app.domain import findings
from roadmap_app.domain.element import Layer
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.firmness import draws_words


def headline(counted: Tally, language: Language) -> str:
    """The finding, computed from the outcomes: "63 of 175 elements can end at once; 77 need time, 24 may stay"."""
    ngettext = language.ngettext
    abolish, transitional, retain = (counted.of(outcome) for outcome in DISPOSITIONS)
    if not counted.agreed:
        message = ngettext(
            "The panel has no common verdict on the {total} element yet",
            "The panel has no common verdict on any of the {total} elements yet",
            counted.total,
        )
        return message.format(total=counted.total)
    message = ngettext(
        "Of {total} element, {abolish} can end at once, {transitional} needs time, {retain} may stay under oversight",
        "Of {total} elements, {abolish} can end at once, {transitional} need time, {retain} may stay under oversight",
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
    early = sum(findings.stops_before_its_end(entry) for entry in findings.entries_of(report, Outcome.ABOLISH))
    operational = ngettext(
        "{n} of them works below the waterline.", "{n} of them work below the waterline.", below
    ).format(n=below)
    stopping = ngettext(
        "In {n}, practice can stop on day D while it still runs in law.",
        "In {n}, practice can stop on day D while they still run in law.",
        early,
    ).format(n=early)
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
    return message.format(day=language.offset(round(day)), n=dated, total=len(entries))


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


def agreement_note(result: PanelResult, language: Language, *, printed: bool = True) -> str:
    """What disagreement means, and the agreement of the whole panel with its interval; `printed` in a file, which holds
    the dissent of each decision."""
    agreement = result.agreement
    _, number = language.gettext, language.number
    said = [_("A disagreement index above 1 means disagreement (RAND/UCLA).")]
    alpha, interval = agreement.krippendorff_alpha_ordinal, agreement.interval
    if alpha is not None and interval is not None and result.sampling is not None:
        said.append(
            _(
                "Agreement over {n} elements, Krippendorff’s α with his ordinal metric: {alpha}, 95 % interval "
                "{low}–{high} ({draws})."
            ).format(
                n=number(agreement.elements),
                alpha=number(alpha, 2),
                low=number(interval[0], 2),
                high=number(interval[1], 2),
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
        said.append(_("Dissent is printed with every element."))
    return " ".join(said)


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

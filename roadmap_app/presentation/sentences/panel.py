"""What the panel answered, in counts: every share names its whole."""

from roadmap_app.domain.outcome import Decision, Flag, Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.verdict import decision_sentence


def panel_sentence(result: ElementResult, language: Language, *, individual: bool) -> str:
    """ "No consensus. 4 of 9 experts would end it at once, 1 would allow a transition, 4 would keep it …", with the
    minority where the element is opposed. An individual assessment is never called consensus."""
    _ = language.gettext
    if result.outcome is Outcome.HIDDEN or result.answered is None or result.seats is None:
        return _("The result is shown once the round is revealed.")
    if individual and not result.answered:
        return _("Without a judgement.")
    if result.thirds is None or result.outcome is Outcome.INSUFFICIENT:
        return _("Too few answers: {n} of {total}.").format(n=result.answered, total=result.seats)
    outcome = language.label("outcome", result.outcome)
    if individual:
        return _("Individual assessment: {outcome}.").format(outcome=outcome)
    return f"{outcome}. {counts_sentence(result, language)}"


def counts_sentence(result: ElementResult, language: Language) -> str:
    """The same without the outcome, for a place that has named it; empty where there is none."""
    if result.thirds is None or result.answered is None or result.seats is None:
        return ""
    said = [_split_sentence(result.thirds, language)]
    if Flag.OPPOSED in result.flags:
        said.append(minority_sentence(result, language))
    if result.answered < result.seats:
        said.append(answered_sentence(result, language))
    return " ".join(said)


def minority_sentence(result: ElementResult, language: Language, *, beside: Outcome | None = None) -> str:
    """How many judged the opposite; no verdict that is opposed is published without it. Empty where nobody did.

    `beside` is the verdict that it stands next to: where that is not the panel's outcome, the sentence names this one.
    """
    if not result.minority or not result.answered:
        return ""
    if beside in {None, result.outcome}:
        message = language.ngettext(
            "{k} of {n} expert judged the opposite.", "{k} of {n} experts judged the opposite.", result.answered
        )
    else:
        message = language.ngettext(
            "{k} of {n} expert judged the opposite of the panel’s outcome: {outcome}.",
            "{k} of {n} experts judged the opposite of the panel’s outcome: {outcome}.",
            result.answered,
        )
    return message.format(
        k=result.minority, n=result.answered, outcome=language.label("disposition-short", result.outcome)
    )


def opposed_sentence(result: ElementResult | None, verdict: Outcome, language: Language) -> str:
    """The minority's sentence beside an opposed verdict; empty beside others."""
    if result is None or Flag.OPPOSED not in result.flags:
        return ""
    return minority_sentence(result, language, beside=verdict)


def rule_sentence(result: ElementResult, rule: Rule, language: Language) -> str:
    """Where the other disagreement rule would say otherwise, and where the classic one is an extrapolation."""
    if result.thirds is None or result.answered is None or result.other_rule_outcome is None:
        return ""
    said: list[str] = []
    other = Rule.CLASSIC if rule is Rule.IPRAS else Rule.IPRAS
    differs = result.by_the_other_rule is not None
    if differs:
        said.append(
            language.gettext("The other rule would say otherwise: {outcome} ({rule}).").format(
                outcome=language.label("outcome", result.other_rule_outcome), rule=language.label("rule", other)
            )
        )
    if result.extrapolated and (rule is Rule.CLASSIC or differs):
        message = language.ngettext(
            "The classic rule is an extrapolation here: its published table does not cover {n} answer.",
            "The classic rule is an extrapolation here: its published table does not cover {n} answers.",
            result.answered,
        )
        said.append(message.format(n=result.answered))
    return " ".join(said)


def published_remarks(
    result: ElementResult | None,
    verdict: Outcome,
    rule: Rule,
    language: Language,
    *,
    decision: Decision | None = None,
    individual: bool = False,
) -> str:
    """What a table says beside a verdict: what the panel answered where the meeting took it, who judged the opposite of
    an opposed one, and what the rules say."""
    if result is None:
        return ""
    said = (
        decision_sentence(decision, result, language, individual=individual),
        *(() if individual else (opposed_sentence(result, verdict, language), rule_sentence(result, rule, language))),
    )
    return " ".join(text for text in said if text)


def ratings_line(result: ElementResult, language: Language) -> str:
    """How many rated the element on each criterion, from the fewest to the most; empty while hidden."""
    counts = [summary.answered for summary in result.criteria]
    if not counts or result.seats is None:
        return ""
    fewest, most = min(counts), max(counts)
    return language.gettext("Ratings on each criterion: {answered} of {total}.").format(
        answered=f"{fewest}–{most}" if fewest < most else most, total=result.seats
    )


def answered_line(result: ElementResult, language: Language) -> str:
    """ "8 of 9 answered, 1 could not judge"; empty while the round is hidden."""
    _ = language.gettext
    if result.answered is None:
        return ""
    if not result.abstained:
        return _("{n} of {total} answered, none abstained").format(n=result.answered, total=result.seats)
    return _("{n} of {total} answered, {abstained} could not judge").format(
        n=result.answered, total=result.seats, abstained=result.abstained
    )


def answered_sentence(result: ElementResult, language: Language) -> str:
    """The same as a sentence."""
    _ = language.gettext
    if result.answered is None:
        return ""
    if not result.abstained:
        return _("{n} of {total} answered.").format(n=result.answered, total=result.seats)
    return _("{n} of {total} answered, {abstained} could not judge.").format(
        n=result.answered, total=result.seats, abstained=result.abstained
    )


def flip_sentence(result: ElementResult, language: Language) -> str:
    """How firm the outcome is; empty where there is none."""
    if not result.votes_to_flip:
        return ""
    message = language.ngettext(
        "{n} changed judgement would change the outcome.",
        "{n} changed judgements would change the outcome.",
        result.votes_to_flip,
    )
    return message.format(n=result.votes_to_flip)


def _split_sentence(thirds: tuple[int, int, int], language: Language) -> str:
    total = sum(thirds)
    if total in thirds:
        return _unanimous(thirds.index(total), total, language)
    message = language.ngettext(
        "{low} of {n} expert would end it at once, {middle} would allow a transition, "
        "{high} would keep it under public oversight.",
        "{low} of {n} experts would end it at once, {middle} would allow a transition, "
        "{high} would keep it under public oversight.",
        total,
    )
    low, middle, high = thirds
    return message.format(low=low, middle=middle, high=high, n=total)


def _unanimous(third: int, total: int, language: Language) -> str:
    ngettext = language.ngettext
    messages = (
        ngettext(
            "The {n} expert who answered would end it at once.",
            "All {n} experts who answered would end it at once.",
            total,
        ),
        ngettext(
            "The {n} expert who answered would allow a transition.",
            "All {n} experts who answered would allow a transition.",
            total,
        ),
        ngettext(
            "The {n} expert who answered would keep it under public oversight.",
            "All {n} experts who answered would keep it under public oversight.",
            total,
        ),
    )
    return messages[third].format(n=total)

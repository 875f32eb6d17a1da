"""What the panel answered, in counts: every share names its whole (methods.md, section 8)."""

from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.i18n import Language


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
        said.append(_answered_sentence(result.answered, result.seats, result.abstained or 0, language))
    return " ".join(said)


def minority_sentence(result: ElementResult, language: Language) -> str:
    """How many judged the opposite; no verdict that is opposed is published without it. Empty where nobody did."""
    if not result.minority or not result.answered:
        return ""
    message = language.ngettext(
        "{k} of {n} expert judged the opposite.", "{k} of {n} experts judged the opposite.", result.answered
    )
    return message.format(k=result.minority, n=result.answered)


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


def _answered_sentence(answered: int, seats: int, abstained: int, language: Language) -> str:
    _ = language.gettext
    if not abstained:
        return _("{n} of {total} answered.").format(n=answered, total=seats)
    return _("{n} of {total} answered, {abstained} could not judge.").format(
        n=answered, total=seats, abstained=abstained
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

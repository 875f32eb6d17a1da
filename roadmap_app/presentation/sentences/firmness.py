"""How firm an answer is against other experts, other weights and another round (docs/methods-reference.md, 2 and 5)."""

import math
from collections.abc import Sequence

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.result import Acceptability, ElementResult, RoundChange, Sampling
from roadmap_app.i18n import Language
from roadmap_app.presentation.charts import OutcomeShare


def acceptability_shares(shares: Acceptability, language: Language) -> tuple[OutcomeShare, ...]:
    """One bar for each disposition, and one for what stays open where anything does."""
    values = {
        **dict(zip(DISPOSITIONS, (shares.abolish, shares.transitional, shares.retain), strict=True)),
        Outcome.INSUFFICIENT: shares.open,
    }
    return tuple(
        OutcomeShare(
            outcome=outcome,
            share=share,
            word=language.label("disposition-short" if outcome.is_disposition else "answer", _key(outcome)),
            value=language.percent(share),
        )
        for outcome, share in values.items()
        if outcome.is_disposition or share > 0
    )


def acceptability_line(shares: Acceptability, language: Language) -> str:
    """ "Abolish 97 %, Transition 3 %, Retain 0 %." in one line."""
    return ", ".join(f"{row.word} {row.value}" for row in acceptability_shares(shares, language)) + "."


def acceptability_sentence(shares: Acceptability, sampling: Sampling, language: Language) -> str:
    """The shares of the sampled weights and majorities, with how many were drawn."""
    return language.gettext("With other weights and majorities ({samples} samples, seed {seed}): {shares}").format(
        samples=language.number(sampling.samples), seed=sampling.seed, shares=acceptability_line(shares, language)
    )


def samples_sentence(sampling: Sampling, language: Language) -> str:
    """What the shares are shares of, and the 95 % interval that sampling leaves around each: at most 1.96 standard
    errors of a share of one half."""
    _, points = language.gettext, 98 / math.sqrt(sampling.samples)
    sampled = _("Where {samples} sampled weights and majorities lead, each question on its own (seed {seed}).")
    margin = _("Sampling moves no share by more than ±{points} percentage points (95 % interval).")
    return " ".join(
        (
            sampled.format(samples=language.number(sampling.samples), seed=sampling.seed),
            margin.format(points=language.number(points, 1)),
        )
    )


def draws_words(sampling: Sampling, language: Language) -> str:
    """For a parenthesis behind an interval."""
    return language.gettext("{draws} draws, seed {seed}").format(
        draws=language.number(sampling.resamples), seed=sampling.seed
    )


def intervals_sentence(sampling: Sampling, language: Language) -> str:
    """What the intervals of the coefficients of agreement are."""
    return language.gettext("Intervals are bootstrap 95 % intervals over elements ({draws}).").format(
        draws=draws_words(sampling, language)
    )


def weight_flip_sentence(result: ElementResult, criteria: Sequence[Criterion], language: Language) -> str:
    """The smallest change of one weight that changes the suggestion; empty while the round is hidden."""
    _ = language.gettext
    if result.suggestion is Outcome.HIDDEN:
        return ""
    flip = result.weight_to_flip
    if flip is None and result.suggestion is Outcome.INSUFFICIENT:
        return _("Too few ratings: there is no suggestion that another weight could change.")
    if flip is None:
        return _("No change of a single weight would change the suggestion.")
    criterion = next(criterion for criterion in criteria if criterion.code == flip.criterion)
    return _("The suggestion changes if the weight of “{criterion}” goes from {old} to {new}.").format(
        criterion=criterion.name.in_language(language.code),
        old=language.number(criterion.weight, 3),
        new=language.number(criterion.weight + flip.change, 3),
    )


def interval_sentence(result: ElementResult, sampling: Sampling, language: Language) -> str:
    """The bootstrap interval of the median; empty where it is not handed out."""
    if result.median_interval is None:
        return ""
    low, high = result.median_interval
    return language.gettext("95 % interval of the median, experts drawn anew ({draws}): {interval}.").format(
        draws=draws_words(sampling, language), interval=interval_words(low, high, language, decimals=1)
    )


def interval_words(low: float, high: float, language: Language, *, decimals: int) -> str:
    """From one figure to another; with a word between them where a dash would stand before a minus sign."""
    ends = language.number(low, decimals), language.number(high, decimals)
    if low < 0:
        # Translators: an interval of which the lower end or both are negative
        return language.gettext("{low} to {high}").format(low=ends[0], high=ends[1])
    return f"{ends[0]}–{ends[1]}"


def change_sentence(change: RoundChange, language: Language) -> str:
    """What the round moved, with its denominator and the advice that follows."""
    _, ngettext = language.gettext, language.ngettext
    said = [
        ngettext(
            "Since round {before}, {changed} of {compared} judgement changed.",
            "Since round {before}, {changed} of {compared} judgements changed.",
            change.compared,
        ).format(before=change.before, changed=change.changed, compared=change.compared)
    ]
    if change.movement is not None:
        said.append(
            _("On average the median of an element moved by {points}, on the scale from 1 to 9.").format(
                points=language.number(change.movement, 2)
            )
        )
    if change.stable:
        said.append(
            _("Under {share} changed: another round is unlikely to bring more.").format(
                share=language.percent(change.stable_below)
            )
        )
    return " ".join(said)


def _key(outcome: Outcome) -> str:
    return outcome.value if outcome.is_disposition else "open"

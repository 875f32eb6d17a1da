"""What the panel rated an element on one criterion, in a sentence."""

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.result import CriterionSummary
from roadmap_app.i18n import Language


def rating_sentence(criterion: Criterion, summary: CriterionSummary | None, language: Language) -> str:
    """ "C01 Threat to Ukraine: median 7, P30–P70 6–8, rated by 9. Reaches the bar of 5.5." """
    _, name = language.gettext, f"{criterion.code} {criterion.name.in_language(language.code)}"
    if summary is None or summary.median is None or summary.p30 is None or summary.p70 is None:
        return _("{criterion}: too few ratings ({n}).").format(criterion=name, n=summary.answered if summary else 0)
    figure = language.figure
    said = [
        _("{criterion}: median {median}, P30–P70 {low}–{high}, ratings: {n}.").format(
            criterion=name,
            median=figure(summary.median),
            low=figure(summary.p30),
            high=figure(summary.p70),
            n=summary.answered,
        ),
        *_reached(criterion, summary.median, language),
    ]
    if summary.contested and summary.disagreement_index is not None:
        said.append(
            _("The experts disagree on it: DI {index}.").format(index=language.number(summary.disagreement_index, 2))
        )
    return " ".join(said)


def anchor_sentence(criterion: Criterion, summary: CriterionSummary | None, language: Language) -> str:
    """The written anchor that the median reaches: "7: forces and bases are used"; empty where there is none."""
    if summary is None or summary.median is None:
        return ""
    value, text = criterion.anchor_at(summary.median)
    words = text.in_language(language.code)
    return f"{value}: {words}" if words else ""


def _reached(criterion: Criterion, median: float, language: Language) -> list[str]:
    _, figure = language.gettext, language.figure
    if criterion.red_line is not None and median >= criterion.red_line:
        return [_("Reaches its red line of {value}.").format(value=figure(criterion.red_line))]
    if criterion.safeguard_line is not None and median >= criterion.safeguard_line:
        return [_("Reaches its safeguard line of {value}.").format(value=figure(criterion.safeguard_line))]
    if median >= criterion.bar:
        return [_("Reaches its bar of {value}.").format(value=figure(criterion.bar))]
    return [_("Stays below its bar of {value}.").format(value=figure(criterion.bar))]

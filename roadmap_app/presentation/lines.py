"""Bar and lines of a criterion in words."""

from roadmap_app.domain.criterion import Criterion
from roadmap_app.i18n import Language


def lines_words(criterion: Criterion, language: Language) -> str:
    """ "Bar 6 · Red line 8"."""
    values = (
        ("bar", criterion.bar),
        ("red_line", criterion.red_line),
        ("safeguard_line", criterion.safeguard_line),
    )
    return " · ".join(
        f"{language.label('column', name)} {language.figure(value)}" for name, value in values if value is not None
    )

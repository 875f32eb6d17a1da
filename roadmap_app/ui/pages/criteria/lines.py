"""Bar and lines in words."""

from roadmap_app.domain.criterion import Criterion
from roadmap_app.ui.session import Session


def lines_words(session: Session, criterion: Criterion) -> str:
    """ "Bar 6 · Red line 8"."""
    language = session.language
    values = (
        ("bar", criterion.bar),
        ("red_line", criterion.red_line),
        ("safeguard_line", criterion.safeguard_line),
    )
    return " · ".join(
        f"{language.label('column', name)} {language.figure(value)}" for name, value in values if value is not None
    )

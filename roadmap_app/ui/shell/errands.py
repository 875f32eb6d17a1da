"""The errands of all pages in the palette, which turns to the page first."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from roadmap_app.ui.actions import action
from roadmap_app.ui.errand import Errand
from roadmap_app.ui.pages.errands import errands
from roadmap_app.ui.session import Session
from roadmap_app.ui.steps import step_title


def errand_actions(parent: QObject, session: Session, run: Callable[[Errand], None]) -> Iterator[tuple[str, QAction]]:
    """The page of each, and what turns there and does it."""
    for errand in errands(session.language):
        group = step_title(errand.page, session)
        yield (
            errand.page,
            action(parent, errand.words, lambda errand=errand: run(errand), group=group, sign=errand.sign),
        )

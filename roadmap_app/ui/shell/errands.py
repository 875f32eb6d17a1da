"""What a page offers that can be asked for from anywhere: the palette turns to the page first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.actions import action
from roadmap_app.ui.shell.steps import step_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """`name` is that under which the page offers it."""

    page: str
    name: str
    words: str
    sign: str = ""


def errands(session: Session) -> tuple[Errand, ...]:
    _ = session.language.gettext
    return (
        Errand(
            page="catalogue",
            name="take-in",
            words=_("Import elements, criteria or answers from a table"),
            sign="import",
        ),
        Errand(page="catalogue", name="add-element", words=_("Add element"), sign="plus"),
        Errand(page="publish", name="preview", words=_("Preview the PDF report"), sign="eye"),
        Errand(page="publish", name="excel", words=_("Write Excel workbook…"), sign="table"),
        Errand(page="publish", name="pdf", words=_("Write PDF report…"), sign="file"),
        Errand(page="publish", name="print", words=_("Print…"), sign="file"),
    )


def errand_actions(parent: QObject, session: Session, run: Callable[[Errand], None]) -> Iterator[tuple[str, QAction]]:
    """The page of each, and what turns there and does it."""
    for errand in errands(session):
        group = step_title(errand.page, session)
        yield (
            errand.page,
            action(parent, errand.words, lambda errand=errand: run(errand), group=group, sign=errand.sign),
        )

"""The silhouette of an outcome: beside its word and its colour the third sign by which it is told."""

from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import BOX, mark
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import ratios
from roadmap_app.ui.paint.painting import paint


def outcome_drawing(outcome: Outcome, size: float) -> Drawing:
    return Drawing(width=size, height=size, items=mark(outcome, x=0, y=0, size=size, colour=f"outcome.{outcome}.text"))


def outcome_icon(outcome: Outcome, look: Look, size: float = BOX) -> QIcon:
    """For tables and buttons; the same in every state, since its colour is the outcome's."""
    made, side = QIcon(), look.px(size)
    for ratio in ratios():
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill("transparent")
        painter = QPainter(picture)
        paint(outcome_drawing(outcome, size), painter, look)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Disabled):
            made.addPixmap(picture, mode)
    return made


class OutcomeSign(QWidget):
    def __init__(self, look: Look, outcome: Outcome, *, size: float = BOX) -> None:
        super().__init__()
        self._look, self._drawing = look, outcome_drawing(outcome, size)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint(self._drawing, painter, self._look)
        painter.end()

"""What the boards of a question share: a row for each criterion, and the heads above their columns."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.presentation.charts.scale import VALUES, Scale
from roadmap_app.ui.pages.criteria.columns import HEADS, Columns, columns
from roadmap_app.ui.pages.criteria.row import Row
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.session import Session


class Board(QWidget):
    """As high as its rows need; `over_cards` stands over their cards. Emits `chosen` with the code that the person
    turned to, `drawn` with code, line and value, and `held` while the mouse holds what it moves."""

    chosen = Signal(str)
    drawn = Signal(str, str, object)
    held = Signal(bool)

    def __init__(self, session: Session, asked: Sequence[Criterion], over_cards: str) -> None:
        super().__init__()
        self.session, self.px = session, session.look.px
        self._over_cards = over_cards
        self.asked = tuple(asked)
        self.rows = {one.code: Row(session, one, self) for one in asked}
        for row in self.rows.values():
            row.drawn.connect(self.drawn)
            row.held.connect(self.held)

    def arrange(self, where: Columns) -> int:
        """Place everything; where the last row ends."""
        raise NotImplementedError  # not an ABC: a class of Qt has a metaclass of its own

    def order_stops(self, stops: Iterable[QWidget]) -> None:
        """The keyboard goes through them in this order."""
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def tell_figures(self, asked: Sequence[Criterion]) -> None:
        self.asked = tuple(asked)
        for one in asked:
            self.rows[one.code].tell(one)
        self.weigh({one.code: one.weight for one in asked})

    def weigh(self, weights: Mapping[str, float], *, marked: str = "") -> None:
        """Show these weights, each as its share of the question; those that are not named weigh nothing."""
        total = sum(weights.values()) or 1.0
        longest = max(weights.values(), default=0.0) / total
        for code, row in self.rows.items():
            row.weight.tell(weights.get(code, 0.0) / total, longest, marked=code == marked)

    def share(self, code: str) -> float:
        return self.rows[code].weight.share

    def lay_out(self) -> None:
        self.setFixedHeight(self.arrange(columns(self.width(), self.session.look)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.paint_lines(painter, columns(self.width(), self.session.look))
        painter.end()

    def paint_lines(self, painter: QPainter, where: Columns) -> None:
        look, px = self.session.look, self.px
        painter.setFont(font_of(look.type("captionStrong")))
        painter.setPen(QColor(look.colour("text2")))
        weight = self.session.language.label("column", "weight")
        for at, width, word in (
            (where.card, where.card_width, self._over_cards),
            (where.weight, where.weight_width, weight),
        ):
            painter.drawText(QRect(at, 0, width, px(HEADS) - px(4)), int(Qt.AlignmentFlag.AlignVCenter), word)
        scale = Scale(left=where.track, width=where.track_width)
        for value in VALUES:
            slot = QRect(round(scale.edge(value)), 0, round(scale.slot), px(HEADS) - px(4))
            painter.drawText(slot, int(Qt.AlignmentFlag.AlignCenter), str(value))
        self.hairline(painter, px(HEADS) - 1)

    def hairline(self, painter: QPainter, y: int) -> None:
        painter.fillRect(0, y, self.width(), 1, QColor(self.session.look.colour("borderSubtle")))

"""Swing points of one question: 0 to 100 for what it means that a criterion goes from its lowest to its highest."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSlider, QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.number import WholeField
from roadmap_app.ui.fields.unscrolled import Unscrolled
from roadmap_app.ui.pages.criteria.board import Board
from roadmap_app.ui.pages.criteria.columns import HEADS, SPACE, Columns
from roadmap_app.ui.session import Session

MOST = 100
BOX, LINE = 72, 32


class PointSlider(Unscrolled, QSlider):
    pass


class Points(QObject):
    """The name of a criterion over its slider and its figure. Emits `given` with code and points."""

    given = Signal(str, float)

    def __init__(self, session: Session, criterion: Criterion, board: QWidget) -> None:
        super().__init__(board)
        name = criterion.name.in_language(session.language.code)
        words = session.language.gettext("Points: {name}").format(name=name)
        self._code, self._px = criterion.code, session.look.px
        self.code = label(criterion.code, type="caption", ink="text3")
        self.name = label(name, type="bodyStrong", wrap=True)
        self.slider = PointSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, MOST)
        self.slider.setAccessibleName(words)
        self.box = WholeField(session.look, 0, MOST)
        self.box.setAccessibleName(words)
        for part in (self.code, self.name, self.slider, self.box):
            part.setParent(board)
        for field in (self.slider, self.box):
            field.setEnabled(not session.document.read_only)
            field.valueChanged.connect(self._give)

    def _give(self, points: int) -> None:
        self.given.emit(self._code, float(points))

    def tell(self, points: float) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(points))
        self.box.show_value(round(points))

    def place(self, where: Columns, y: int) -> int:
        """Where it ends."""
        px = self._px
        height = max(self.name.heightForWidth(where.card_width), px(20))
        self.name.setGeometry(where.card, y, where.card_width, height)
        self.code.setGeometry(where.level, y, where.card - where.level, px(20))
        y += height
        width = where.card_width - px(BOX) - px(12)
        self.slider.setGeometry(where.card, y, width, px(LINE))
        self.box.setGeometry(where.card + width + px(12), y, px(BOX), px(LINE))
        return y + px(LINE)


class SwingBoard(Board):
    """Emits `given` with the points of every criterion of the question."""

    given = Signal(object)

    def __init__(self, session: Session, asked: Sequence[Criterion]) -> None:
        super().__init__(session, asked, session.language.gettext("Points, 0 to 100"))
        self._points: dict[str, float] = {}
        self._ends: list[int] = []
        self.points = {one.code: Points(session, one, self) for one in asked}
        for points in self.points.values():
            points.given.connect(self._give)
            points.slider.sliderPressed.connect(partial(self.held.emit, True))
            points.slider.sliderReleased.connect(partial(self.held.emit, False))

    def tell(self, points: Mapping[str, float], asked: Sequence[Criterion]) -> None:
        self._points = dict(points)
        self.tell_figures(asked)
        for code, each in self.points.items():
            each.tell(points[code])
        self.lay_out()
        self.order_stops(self._stops())

    def arrange(self, where: Columns) -> int:
        y = self.px(HEADS)
        self._ends = []
        for code, points in self.points.items():
            top = y + self.px(2 * SPACE)
            y = points.place(where, top)
            self.rows[code].place(where, top, y - top)
            y += self.px(2 * SPACE)
            self._ends.append(y)
        return y + 1

    def paint_lines(self, painter: QPainter, where: Columns) -> None:
        super().paint_lines(painter, where)
        for y in self._ends:
            self.hairline(painter, y)

    def _give(self, code: str, points: float) -> None:
        self.chosen.emit(code)
        self.given.emit({**self._points, code: points})

    def _stops(self) -> Iterator[QWidget]:
        for code, points in self.points.items():
            yield from (points.slider, points.box, *self.rows[code].stops)

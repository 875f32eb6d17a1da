"""The iceberg under the mouse and the keyboard: every facet names its element and opens it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from roadmap_app.presentation.iceberg.chart import IcebergChart, IcebergWords, iceberg_chart
from roadmap_app.presentation.iceberg.layout import Facet, Iceberg
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.painting import picture

LOWEST = 440
"""px at 100 % text; a lower window scrolls."""

_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class IcePicture(QWidget):
    """Emits `opened` with the code of the element whose facet is clicked, or entered by Enter. `say` puts a facet in
    words."""

    opened = Signal(str)
    focused = Signal(object)

    def __init__(self, look: Look, say: Callable[[Facet], str]) -> None:
        super().__init__()
        self._look, self._say = look, say
        self._iceberg: Iceberg | None = None
        self._words: IcebergWords | None = None
        self._summary = ""
        self._chart: IcebergChart | None = None
        self._image: QImage | None = None
        self._current = ""
        self._room = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_iceberg(self, iceberg: Iceberg, words: IcebergWords, summary: str) -> None:
        """`summary` says the whole to a screen reader."""
        self._iceberg, self._words, self._summary = iceberg, words, summary
        if self._current not in {facet.piece.code for facet in iceberg.facets}:
            self._current = ""
        self._draw()
        self._tell()

    def set_room(self, height: int) -> None:
        """How high the place is in which the picture stands."""
        self._room = height
        self._draw()

    def choose(self, code: str) -> None:
        self._current = code
        self._tell()
        self.update()

    @property
    def current(self) -> Facet | None:
        """The facet that has the keyboard."""
        return next((facet for facet in self._facets if facet.piece.code == self._current), None)

    @property
    def drawing(self) -> IcebergChart | None:
        return self._chart

    def facet_at(self, point: QPointF) -> Facet | None:
        found = (facet for facet in self._facets if self._polygon(facet).containsPoint(point, Qt.FillRule.OddEvenFill))
        return next(found, None)

    @property
    def _facets(self) -> tuple[Facet, ...]:
        return self._iceberg.facets if self._iceberg is not None else ()

    def _draw(self) -> None:
        self._image = None
        if self._iceberg is None or self._words is None or self.width() <= 0:
            return
        scale = self._look.scale
        height = max(LOWEST, self._room / scale)
        self._chart = iceberg_chart(self._iceberg, self._words, width=self.width() / scale, height=height)
        self.setFixedHeight(max(self._room, self._look.px(self._chart.drawing.height)))
        self.update()

    def _at(self, point: tuple[float, float]) -> QPointF:
        if self._chart is None:
            return QPointF()
        x, y = self._chart.place.at(point)
        return QPointF(x, y) * self._look.scale

    def _polygon(self, facet: Facet) -> QPolygonF:
        return QPolygonF([self._at(corner) for corner in facet.corners])

    def _tell(self) -> None:
        facet = self.current
        words = self._say(facet) if facet is not None else ""
        self.setAccessibleName(words or self._summary)
        self.setAccessibleDescription(self._summary if words else "")

    def _move(self, dx: int, dy: int) -> None:
        """To the nearest facet that lies more in that direction than aside."""
        here = self.current
        if here is None:
            self._set(self._facets[0] if self._facets else None)
            return

        def distance(facet: Facet) -> float:
            along = (facet.centre[0] - here.centre[0]) * dx + (facet.centre[1] - here.centre[1]) * dy
            aside = abs((facet.centre[0] - here.centre[0]) * dy) + abs((facet.centre[1] - here.centre[1]) * dx)
            return along + 2 * aside if along > aside * 0.5 and facet is not here else float("inf")

        nearest = min(self._facets, key=distance)
        if distance(nearest) < float("inf"):
            self._set(nearest)

    def _set(self, facet: Facet | None) -> None:
        if facet is None:
            return
        self._current = facet.piece.code
        self._tell()
        self.update()
        self.focused.emit(self._at(facet.centre))
        place = self.mapToGlobal(self._at(facet.centre).toPoint())
        QToolTip.showText(place, self._say(facet), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(*_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home and self._facets:
            self._set(self._facets[0])
        elif event.key() == Qt.Key.Key_End and self._facets:
            self._set(self._facets[-1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current:
            QToolTip.hideText()
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self._facets:
            self._current = self._facets[0].piece.code
            self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.facet_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over is not None else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        facet = self.facet_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and facet is not None:
            self._current = facet.piece.code
            self.opened.emit(facet.piece.code)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            facet = self.facet_at(QPointF(event.pos()))
            if facet is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._say(facet), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(600), self._look.px(LOWEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._chart is None:
            return
        ratio = self.devicePixelRatioF()
        if self._image is None:
            self._image = picture(self._chart.drawing, self._look, ratio=ratio)
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._image)
        facet = self.current
        if facet is not None and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in (("text", 5.0), ("page", 2.0)):
                pen = QPen(QColor(self._look.colour(colour)), width * self._look.scale)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                painter.drawPolygon(self._polygon(facet))
        painter.end()

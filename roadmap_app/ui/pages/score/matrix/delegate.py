"""How a cell of the matrix and the name of its row are painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from roadmap_app.domain.ballot import Answer
from roadmap_app.domain.element import Confidence, Element
from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.domain.panel import LOWEST
from roadmap_app.i18n import Language
from roadmap_app.presentation.answers import value_words
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.matrix.model import Index, MatrixModel
from roadmap_app.ui.paint.cell_words import CellWords
from roadmap_app.ui.paint.fonts import font_of

CENTRE = Qt.AlignmentFlag.AlignCenter
PADDING, CODE = 12, 58


class CellDelegate(QStyledItemDelegate):
    """A box with the value; a judgement on the ground of its third. A corner says that there is a reason, a line under
    the value that the confidence is low."""

    def __init__(self, look: Look, model: MatrixModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._fonts = {name: font_of(look.type(name)) for name in ("small", "smallStrong")}
        names = ("selected", "sunken", "borderSubtle", "focus", "text", "text3", "pressed", "accent", "accentSoft")
        self._colours = {name: QColor(look.colour(name)) for name in (*names, "onAccentSoft")}
        self._thirds = [
            (QColor(look.colour(f"outcome.{third}.soft")), QColor(look.colour(f"outcome.{third}.edge")))
            for third in DISPOSITIONS
        ]
        self._box = QSize(look.px(26), look.px(22))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._look.px(40), self._look.px(self._look.tokens.size("row", "list")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, rect = self._model.place(index), option.rect
        painter.save()
        if place is None:
            painter.fillRect(rect, self._colours["sunken"])
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self._colours["selected"])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            answer = self._model.answer_at(place)
            if place in self._model.proposed:
                self._paint_proposed(painter, self._middle(rect), self._model.proposed[place])
            else:
                self._paint_answer(painter, self._middle(rect), answer, judgement=not place.criterion)
            if option.state & QStyle.StateFlag.State_HasFocus:
                self._paint_ring(painter, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._colours["borderSubtle"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _middle(self, rect: QRect) -> QRectF:
        box = QRect(0, 0, self._box.width(), self._box.height())
        box.moveCenter(rect.center())
        return QRectF(box)

    def _paint_answer(self, painter: QPainter, box: QRectF, answer: Answer | None, *, judgement: bool) -> None:
        if answer is None:
            painter.setFont(self._fonts["small"])
            painter.setPen(self._colours["text3"])
            painter.drawText(box, CENTRE, value_words(answer))
            return
        fill, edge = self._colours["pressed"], self._colours["pressed"]
        if judgement and answer.value is not None:
            fill, edge = self._thirds[(answer.value - LOWEST) // 3]
        self._paint_box(painter, box, fill, edge)
        painter.setFont(self._fonts["smallStrong"])
        painter.setPen(self._colours["text"])
        painter.drawText(box, CENTRE, value_words(answer))
        if answer.confidence is Confidence.LOW:
            middle, y = box.center().x(), box.bottom() - self._look.px(3)
            painter.setPen(QPen(self._colours["text"], max(1, self._look.px(1.5)), Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(middle - self._look.px(5), y), QPointF(middle + self._look.px(5), y))
        if answer.reason:
            side = self._look.px(6)
            corner = box.topRight()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["accent"])
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))

    def _paint_proposed(self, painter: QPainter, box: QRectF, value: int | None) -> None:
        self._paint_box(painter, box, self._colours["accentSoft"], self._colours["accent"])
        painter.setFont(self._fonts["smallStrong"])
        painter.setPen(self._colours["onAccentSoft"])
        painter.drawText(box, CENTRE, "×" if value is None else str(value))

    def _paint_box(self, painter: QPainter, box: QRectF, fill: QColor, edge: QColor) -> None:
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        radius = self._look.px(4)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._colours["focus"], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._look.px(4)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), radius, radius)


class NameHeader(QHeaderView):
    """The names of the elements, which stay in sight beside their answers. Emits `pressed` with the row of one."""

    pressed = Signal(int)

    def __init__(self, look: Look, language: Language, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look, self._language, self._lines = look, language, model
        self._current = -1
        self._writing = CellWords(look)

    def set_current(self, row: int) -> None:
        if row != self._current:
            self._current = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.pressed.emit(row)
        else:
            super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid() or logicalIndex >= len(self._lines.lines):
            return
        line, chosen = self._lines.lines[logicalIndex], logicalIndex == self._current
        painter.save()
        ground = "selected" if chosen else "page" if isinstance(line, Element) else "sunken"
        painter.fillRect(rect, self._writing.ink(ground))
        pad = self._look.px(PADDING)
        inside = rect.adjusted(2 * pad, 0, -pad, 0)
        if isinstance(line, Element):
            self._paint_element(painter, rect, inside, line, chosen=chosen)
        else:
            self._writing.line(painter, inside, domain_name(line, self._language), "smallStrong", "text2")
        painter.setPen(self._writing.ink("borderSubtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_element(self, painter: QPainter, rect: QRect, inside: QRect, line: Element, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect.left(), rect.top(), self._look.px(3), rect.height(), self._writing.ink("accent"))
        code = self._look.px(CODE)
        self._writing.line(
            painter, QRect(inside.left(), inside.top(), code, inside.height()), line.short_code, "caption", "text3"
        )
        name = line.name.in_language(self._language.code)
        self._writing.lines(painter, inside.adjusted(code, 0, 0, 0), name, "smallStrong" if chosen else "small", "text")

"""How a cell of the heatmap is painted, and the legend of its signs."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.result import CriterionSummary
from roadmap_app.i18n import Language
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.filters import as_high_as_it_flows
from roadmap_app.ui.pages.consensus.heatmap_lines import Cell, Group, HeatmapModel, Index
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.paint.outcome_sign import outcome_drawing
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session

DEEPEST = 0.55
"""How much of the colour of bars lies in the ground of a 9; a number on it is still read."""

SIGN, RING = 7, 12
RAMP, STEP = range(LOWEST, HIGHEST + 1, 2), 18


def ground(look: Look, median: float) -> QColor:
    """From the page, for a 1, towards the colour of bars, for a 9."""
    share = DEEPEST * (median - LOWEST) / (HIGHEST - LOWEST)
    page, deep = QColor(look.colour("page")), QColor(look.colour("chartBar"))
    parts = ((page.red(), deep.red()), (page.green(), deep.green()), (page.blue(), deep.blue()))
    return QColor(*(round(low + (high - low) * share) for low, high in parts))


class CellDelegate(QStyledItemDelegate):
    """The median, on its ground; what it reaches and that it is contested are signs in the corners."""

    def __init__(self, look: Look, model: HeatmapModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._plain, self._strong = font_of(look.type("small")), font_of(look.type("smallStrong"))
        self._few = outcome_drawing(Outcome.INSUFFICIENT, RING)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._look.px(44), self._look.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        if isinstance(line, Group):
            painter.setPen(QColor(self._look.colour("borderSubtle")))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            return
        cell = line.cells[index.column()]
        box = option.rect.adjusted(0, 0, -1, -1)
        painter.save()
        if cell.median is None:
            self._too_few(painter, box)
        else:
            painter.fillRect(box, ground(self._look, cell.median))
            painter.setFont(self._strong if cell.carried else self._plain)
            painter.setPen(QColor(self._look.colour("text")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.words)
            paint_signs(painter, self._look, box, cell)
        if option.state & QStyle.StateFlag.State_Selected:
            self._ring(painter, box)
        painter.restore()

    def _too_few(self, painter: QPainter, box: QRect) -> None:
        side = self._look.px(RING)
        x, y = box.center().x() + 1 - side / 2, box.center().y() + 1 - side / 2
        paint(self._few, painter, self._look, x=round(x), y=round(y))

    def _ring(self, painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.colour("focus")), 2))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 2, 2)


def paint_signs(painter: QPainter, look: Look, box: QRect, cell: Cell) -> None:
    """Bar: a line at the foot. Red line: a triangle above, at the right. Safeguard line: a dot below, at the right.
    Contested: a hollow diamond above, at the left."""
    side, edge = look.px(SIGN), look.px(3)
    if cell.carried:
        thick = look.px(2)
        painter.fillRect(box.left(), box.bottom() + 1 - thick, box.width(), thick, QColor(look.colour("accent")))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    right, left = box.right() - edge - side, box.left() + edge
    if cell.red:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colour("outcome.abolish.text")))
        top = box.top() + edge
        painter.drawPolygon(
            QPolygonF([QPointF(right, top), QPointF(right + side, top), QPointF(right + side / 2, top + side)])
        )
    if cell.safeguard:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colour("outcome.retain.text")))
        painter.drawEllipse(QRectF(right, box.bottom() - edge - side, side, side))
    if cell.contested:
        painter.setPen(QPen(QColor(look.colour("outcome.no_consensus.text")), 1.5 * look.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle, reach = QPointF(left + side / 2, box.top() + edge + side / 2), side / 2
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))


class Legend(QWidget):
    """What the ground and the signs of a cell mean, and its keys."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        px = session.look.px
        self.setSizePolicy(as_high_as_it_flows())
        flow = FlowLayout(self, gap=px(8))
        language = session.language
        flow.addWidget(_pair(session.look, _Ramp(session.look), _small(language.label("column", "median"))))
        for cell, words in _signs(language, individual=not session.document.snapshot.workspace.blind):
            flow.addWidget(_pair(session.look, _Sample(session.look, cell), words))
        for key, words in (("S", language.gettext("sort")), ("Enter", language.label("glossary", "element"))):
            flow.addWidget(_pair(session.look, key_cap(key), words))


def _pair(look: Look, sign: QWidget, words: str) -> QWidget:
    """A sign and what it means, as high as every other pair."""
    pair = QWidget()
    pair.setFixedHeight(look.px(20))
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, look.px(8), 0)
    row.setSpacing(look.px(6))
    row.addWidget(sign)
    row.addWidget(label(words, type="caption", ink="text2"))
    return pair


class _Ramp(QWidget):
    """How the ground deepens from 1 to 9."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(STEP) * len(RAMP), look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, step = QPainter(self), self._look.px(STEP)
        painter.setFont(font_of(self._look.type("caption")))
        painter.setPen(QColor(self._look.colour("text")))
        for at, value in enumerate(RAMP):
            box = QRect(at * step, 0, step, self.height())
            painter.fillRect(box, ground(self._look, value))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
        painter.end()


class _Sample(QWidget):
    """One sign alone in a cell."""

    def __init__(self, look: Look, cell: Cell | None) -> None:
        super().__init__()
        self._look, self._cell = look, cell
        self.setFixedSize(look.px(20), look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, look = QPainter(self), self._look
        if self._cell is None:
            paint(outcome_drawing(Outcome.INSUFFICIENT, RING), painter, look, x=look.px(4), y=look.px(2))
        else:
            painter.fillRect(self.rect(), ground(look, 4))
            paint_signs(painter, look, self.rect(), self._cell)
        painter.end()


def _signs(language: Language, *, individual: bool) -> Iterator[tuple[Cell | None, str]]:
    _, plain = language.gettext, Cell(summary=None, words="", carried=False, red=False, safeguard=False)
    apart = CriterionSummary(criterion="", answered=0, disagreement_index=2)
    yield replace(plain, carried=True), _("bar reached")
    yield replace(plain, red=True), _("red line reached")
    yield replace(plain, safeguard=True), _("safeguard line reached")
    if not individual:
        yield replace(plain, summary=apart), _("experts disagree")
    yield None, _small(language.label("outcome", Outcome.INSUFFICIENT))


def _small(words: str) -> str:
    """Beside a sign nothing begins with a capital."""
    return words[:1].lower() + words[1:]

"""How a line of the review is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.ballot import Point
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.review.model import Entry, Heading, Index, ReviewModel
from roadmap_app.ui.paint.cell_words import RIGHT, CellWords
from roadmap_app.ui.paint.icons import paint_icon

PADDING, CODE, ICON = 24, 72, 16
HEADING, LINE = 40, 32
_SIGNS = {
    Point.NO_REASON: ("warning", "danger"),
    Point.NO_JUDGEMENT: ("circle", "text2"),
    Point.NO_RATING: ("criteria", "text2"),
    Point.CANNOT_JUDGE: ("x", "text2"),
    Point.LOW_CONFIDENCE: ("fragile", "text2"),
}


class LinePainter(QStyledItemDelegate):
    def __init__(self, look: Look, model: ReviewModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._writing = CellWords(look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, self.height(self._model.lines[index.row()]))

    @property
    def lines(self) -> Sequence[Heading | Entry]:
        return self._model.lines

    def height(self, line: Heading | Entry) -> int:
        return self._look.px(HEADING if isinstance(line, Heading) else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect, px = self._model.lines[index.row()], option.rect, self._look.px
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._writing.ink("selected"))
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), self._writing.ink("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver and isinstance(line, Entry):
            painter.fillRect(rect, self._writing.ink("hover"))
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if isinstance(line, Heading):
            self._paint_heading(painter, inside, line)
        else:
            self._paint_entry(painter, inside, line)
        painter.setPen(self._writing.ink("borderSubtle"))
        painter.drawLine(rect.left() + px(PADDING), rect.bottom(), rect.right() - px(PADDING), rect.bottom())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Heading) -> None:
        px = self._look.px
        icon, ink = _SIGNS[line.point]
        top = rect.bottom() - px(8) - px(ICON)
        paint_icon(painter, self._look, icon, x=rect.left(), y=top, colour=ink, size=ICON)
        words = rect.adjusted(px(ICON + 8), px(8), 0, 0)
        self._writing.line(painter, words, line.words, "bodyStrong", "danger" if ink == "danger" else "text")

    def _paint_entry(self, painter: QPainter, rect: QRect, line: Entry) -> None:
        px = self._look.px
        rect = rect.adjusted(px(ICON + 8), 0, 0, 0)
        self._writing.line(
            painter, QRect(rect.left(), rect.top(), px(CODE), rect.height()), line.code, "caption", "text3"
        )
        about = self._writing.width(line.about, "small") + px(8)
        about = min(about, rect.width() // 2)
        name = rect.adjusted(px(CODE), 0, -about - px(8), 0)
        self._writing.line(painter, name, line.name, "body", "text")
        side = rect.adjusted(rect.width() - about, 0, 0, 0)
        self._writing.line(painter, side, line.about, "small", "text2", RIGHT)

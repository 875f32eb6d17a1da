"""How a line of the roadmap is painted: a phase with its count, or an element with its verdict and days."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.outcome_sign import outcome_drawing
from roadmap_app.ui.pages.catalogue.delegate import two_lines
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

Index = QModelIndex | QPersistentModelIndex

CODE, NAME, VERDICT, STOPS, ENDS, MISSING = range(6)
COUNT_ROLE, VERDICT_ROLE, OPEN_ROLE = (Qt.ItemDataRole.UserRole + step for step in (1, 2, 3))
EDGE, PADDING, SIGN = 24, 8, 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = ((side | _MIDDLE).value for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))
_STYLES = {CODE: "caption", NAME: "body", VERDICT: "smallStrong"}
_INKS = {CODE: "text3", NAME: "text", MISSING: "warn"}


class LineDelegate(QStyledItemDelegate):
    """A phase is painted over the whole width; `OPEN_ROLE` says whether its elements are listed below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        words = self._metrics(index.column()).horizontalAdvance(index.data() or "")
        sign = self._look.px(SIGN + 6) if index.column() == VERDICT else 0
        left, right = self._sides(index.column())
        return QSize(words + sign + left + right + 2, self._look.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(COUNT_ROLE) is not None:
            self._phase(painter, option, index)
        else:
            self._ground(painter, option, index.column())
            left, right = self._sides(index.column())
            self._cell(painter, option.rect.adjusted(left, 0, -right, 0), index, chosen=_chosen(option))
        painter.restore()

    def _phase(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, option.rect
        painter.fillRect(rect, QColor(look.colour("selected" if _chosen(option) else "sunken")))
        self._hairline(painter, rect)
        side = look.px(SIGN)
        sign = "chevron-down" if index.data(OPEN_ROLE) else "chevron-right"
        paint_icon(painter, look, sign, x=rect.left() + look.px(5), y=rect.center().y() + 1 - side / 2, size=SIGN)
        words = rect.adjusted(look.px(EDGE), 0, 0, 0)
        used = font_of(look.type("bodyStrong"))
        self._write(painter, words, index.data(), (used, "text"))
        words.adjust(QFontMetrics(used).horizontalAdvance(index.data()) + look.px(8), 0, 0, 0)
        self._write(painter, words, str(index.data(COUNT_ROLE)), (font_of(look.type("small")), "text3"))

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        look, rect = self._look, option.rect
        if _chosen(option):
            painter.fillRect(rect, QColor(look.colour("selected")))
            if column == CODE:
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), QColor(look.colour("accent")))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(look.colour("hover")))
        self._hairline(painter, rect)

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QColor(self._look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _cell(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        column, words, look = index.column(), index.data() or "", self._look
        if column == NAME:
            self._name(painter, rect, words, chosen=chosen)
            return
        ink = _INKS.get(column, "text2")
        if column == VERDICT:
            outcome = Outcome(index.data(VERDICT_ROLE))
            ink = f"outcome.{outcome}.text"
            top = rect.center().y() + 1 - look.px(SIGN) / 2
            paint(outcome_drawing(outcome, SIGN), painter, look, x=rect.left(), y=round(top))
            rect = rect.adjusted(look.px(SIGN + 6), 0, 0, 0)
        side = _RIGHT if column == MISSING else _LEFT
        self._write(painter, rect, words, (self._font(column), ink), side)

    def _name(self, painter: QPainter, rect: QRect, words: str, *, chosen: bool) -> None:
        used = font_of(self._look.type("bodyStrong" if chosen else "body"))
        lines, step = two_lines(words, used, rect.width()), self._look.type("body").line
        top = rect.center().y() + 1 - len(lines) * step / 2
        painter.setFont(used)
        painter.setPen(QColor(self._look.colour("text")))
        for at, text in enumerate(lines):
            painter.drawText(QRectF(rect.left(), top + at * step, rect.width(), step), _MIDDLE, text)

    def _write(self, painter: QPainter, rect: QRect, words: str, style: tuple[QFont, str], side: int = _LEFT) -> None:
        """`style` is the font and the ink."""
        used, ink = style
        painter.setFont(used)
        painter.setPen(QColor(self._look.colour(ink)))
        shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side, shown)

    def _font(self, column: int) -> QFont:
        return font_of(self._look.type(_STYLES.get(column, "small")))

    def _metrics(self, column: int) -> QFontMetrics:
        return QFontMetrics(self._font(column))

    def _sides(self, column: int) -> tuple[int, int]:
        px = self._look.px
        return px(EDGE if column == CODE else PADDING), px(EDGE if column == MISSING else PADDING)


def _chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)

"""How a line of the roadmap is painted: a phase with its count, or an element with its verdict and days."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.outcome_sign import outcome_drawing
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

Index = QModelIndex | QPersistentModelIndex

CODE, NAME, VERDICT, STOPS, ENDS, MISSING = range(6)
CODE_ROLE, COUNT_ROLE, VERDICT_ROLE, OPEN_ROLE, RELATED_ROLE = (Qt.ItemDataRole.UserRole + step for step in range(5))
ROW, EDGE, PADDING, SIGN = 32, 24, 8, 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = ((side | _MIDDLE).value for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnStyle:
    """`edge`: its words keep clear of the right edge of the table."""

    type: str = "small"
    ink: str = "text2"
    side: int = _LEFT
    edge: bool = False


PLAIN = ColumnStyle()
COLUMNS: Mapping[int, ColumnStyle] = {
    CODE: ColumnStyle(type="caption", ink="text3"),
    NAME: ColumnStyle(type="body", ink="text"),
    VERDICT: ColumnStyle(type="smallStrong"),
}
"""Those that all tables of the roadmap begin with."""

COUNTED_LAST = ColumnStyle(ink="warn", side=_RIGHT, edge=True)
WORDS_LAST = ColumnStyle(ink="warn", edge=True)


class LineDelegate(QStyledItemDelegate):
    """A phase is painted over the whole width, `COUNT_ROLE` behind its name; `OPEN_ROLE` says whether its elements are
    listed below it."""

    def __init__(self, look: Look, styles: Mapping[int, ColumnStyle]) -> None:
        """`styles` of columns that are not PLAIN."""
        super().__init__()
        self.look, self._styles = look, styles

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        words = self._metrics(index.column()).horizontalAdvance(index.data() or "")
        sign = self.look.px(SIGN + 6) if index.column() == VERDICT else 0
        left, right = self._sides(index.column())
        return QSize(words + sign + left + right + 2, self.look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(COUNT_ROLE) is not None:
            self.phase(painter, option, index)
        else:
            self.ground(painter, option, index)
            left, right = self._sides(index.column())
            self._cell(painter, option.rect.adjusted(left, 0, -right, 0), index, chosen=is_chosen(option))
        painter.restore()

    def phase(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self.look, option.rect
        painter.fillRect(rect, QColor(look.colour("selected" if is_chosen(option) else "sunken")))
        self._hairline(painter, rect)
        side = look.px(SIGN)
        sign = "chevron-down" if index.data(OPEN_ROLE) else "chevron-right"
        paint_icon(painter, look, sign, x=rect.left() + look.px(5), y=rect.center().y() + 1 - side / 2, size=SIGN)
        words = rect.adjusted(look.px(EDGE), 0, 0, 0)
        used = font_of(look.type("bodyStrong"))
        self._write(painter, words, index.data(), (used, "text"))
        words.adjust(QFontMetrics(used).horizontalAdvance(index.data()) + look.px(8), 0, 0, 0)
        self._write(painter, words, str(index.data(COUNT_ROLE)), (font_of(look.type("small")), "text3"))

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A line that belongs to what is chosen beside the chosen one has a bar too, a grey one."""
        look, rect = self.look, option.rect
        chosen, related = is_chosen(option), bool(index.sibling(index.row(), CODE).data(RELATED_ROLE))
        if chosen or related:
            painter.fillRect(rect, QColor(look.colour("selected" if chosen else "hover")))
            if index.column() == CODE:
                bar = QColor(look.colour("accent" if chosen else "borderStrong"))
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), bar)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(look.colour("hover")))
        self._hairline(painter, rect)

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(self.look.colour("borderSubtle")))

    def _cell(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        column, words, look = index.column(), index.data() or "", self.look
        style = self._style(column)
        ink = style.ink
        if column == VERDICT:
            outcome = Outcome(index.data(VERDICT_ROLE))
            ink = f"outcome.{outcome}.text"
            top = rect.center().y() + 1 - look.px(SIGN) / 2
            paint(outcome_drawing(outcome, SIGN), painter, look, x=rect.left(), y=round(top))
            rect = rect.adjusted(look.px(SIGN + 6), 0, 0, 0)
        used = font_of(self.look.type("bodyStrong")) if chosen and column == NAME else self._font(column)
        self._write(painter, rect, words, (used, ink), style.side)

    def _write(self, painter: QPainter, rect: QRect, words: str, style: tuple[QFont, str], side: int = _LEFT) -> None:
        """`style` is the font and the ink."""
        used, ink = style
        painter.setFont(used)
        painter.setPen(QColor(self.look.colour(ink)))
        shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side, shown)

    def _style(self, column: int) -> ColumnStyle:
        return self._styles.get(column, PLAIN)

    def _font(self, column: int) -> QFont:
        return font_of(self.look.type(self._style(column).type))

    def _metrics(self, column: int) -> QFontMetrics:
        return QFontMetrics(self._font(column))

    def _sides(self, column: int) -> tuple[int, int]:
        px = self.look.px
        return px(EDGE if column == CODE else PADDING), px(EDGE if self._style(column).edge else PADDING)


def is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)

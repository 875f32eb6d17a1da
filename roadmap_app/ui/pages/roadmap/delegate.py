"""How a line of the roadmap is painted: a phase with its count, or an element with its verdict and days."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.cell_words import LEFT, RIGHT, CellWords
from roadmap_app.ui.paint.icons import icon
from roadmap_app.ui.paint.outcome_sign import outcome_icon

Index = QModelIndex | QPersistentModelIndex

CODE, NAME, VERDICT, STOPS, ENDS, MISSING = range(6)
CODE_ROLE, COUNT_ROLE, VERDICT_ROLE, OPEN_ROLE, RELATED_ROLE, SIGN_ROLE = (
    Qt.ItemDataRole.UserRole + step for step in range(6)
)
ROW, TWO_LINES, EDGE, PADDING, SIGN = 32, 44, 24, 8, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnStyle:
    """`edge`: its words keep clear of the right edge of the table. `breaks`: where lines are high enough, its words may
    take two."""

    type: str = "small"
    ink: str = "text2"
    side: Qt.AlignmentFlag = LEFT
    edge: bool = False
    breaks: bool = False


PLAIN = ColumnStyle()
COLUMNS: Mapping[int, ColumnStyle] = {
    CODE: ColumnStyle(type="caption", ink="text3"),
    NAME: ColumnStyle(type="body", ink="text", breaks=True),
    VERDICT: ColumnStyle(type="smallStrong"),
}
"""Those that all tables of the roadmap begin with."""

COUNTED_LAST = ColumnStyle(ink="warn", side=RIGHT, edge=True)
WORDS_LAST = ColumnStyle(ink="warn", edge=True, breaks=True)
BREAKING = ColumnStyle(breaks=True)


class LineDelegate(QStyledItemDelegate):
    """A phase is painted over the whole width, `COUNT_ROLE` behind its name; `OPEN_ROLE` says whether its elements are
    listed below it. Words with a `SIGN_ROLE` are a warning. `two_lines`: an element has room for two."""

    two_lines = False

    def __init__(self, look: Look, styles: Mapping[int, ColumnStyle]) -> None:
        """`styles` of columns that are not PLAIN."""
        super().__init__()
        self.look, self._styles = look, styles
        self._writing = CellWords(look)
        self._signs: dict[str, QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        style, text = self._style(index.column()), index.data() or ""
        least = text.split(" ") if self.two_lines and style.breaks else [text]
        words = max(self._writing.width(each, style.type) for each in least)
        sign = self.look.px(SIGN + 6) if index.column() == VERDICT or index.data(SIGN_ROLE) else 0
        left, right = self._sides(index.column())
        high = TWO_LINES if self.two_lines and index.parent().isValid() else ROW
        return QSize(words + sign + left + right + 2, self.look.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(COUNT_ROLE) is not None:
            self.phase(painter, option, index)
        else:
            self.ground(painter, option, index)
            left, right = self._sides(index.column())
            self._cell(painter, option.rect.adjusted(left, 0, -right, 0), index, chosen=is_chosen(option))

    def phase(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect, writing = self.look, option.rect, self._writing
        painter.fillRect(rect, writing.ink("selected" if is_chosen(option) else "sunken"))
        self._hairline(painter, rect)
        chevron = "chevron-down" if index.data(OPEN_ROLE) else "chevron-right"
        if chevron not in self._signs:
            self._signs[chevron] = icon(look, chevron, size=SIGN)
        self._sign(painter, rect.adjusted(look.px(5), 0, 0, 0), self._signs[chevron])
        words = rect.adjusted(look.px(EDGE), 0, 0, 0)
        writing.line(painter, words, index.data(), "bodyStrong", "text")
        words.adjust(writing.width(index.data(), "bodyStrong") + look.px(8), 0, 0, 0)
        writing.line(painter, words, str(index.data(COUNT_ROLE)), "small", "text3")

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A line that belongs to what is chosen beside the chosen one has a bar too, a grey one."""
        rect, ink = option.rect, self._writing.ink
        chosen, related = is_chosen(option), bool(index.sibling(index.row(), CODE).data(RELATED_ROLE))
        if chosen or related:
            painter.fillRect(rect, ink("selected" if chosen else "hover"))
            if index.column() == CODE:
                bar = ink("accent" if chosen else "borderStrong")
                painter.fillRect(rect.left(), rect.top(), self.look.px(3), rect.height(), bar)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink("hover"))
        self._hairline(painter, rect)

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._writing.ink("borderSubtle"))

    def _cell(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        column = index.column()
        style = self._style(column)
        ink = style.ink
        if column == VERDICT:
            outcome = index.data(VERDICT_ROLE)
            ink = f"outcome.{outcome}.text"
            if outcome not in self._signs:
                self._signs[outcome] = outcome_icon(Outcome(outcome), self.look, SIGN)
            self._sign(painter, rect, self._signs[outcome])
        elif index.data(SIGN_ROLE):
            ink = "danger"
            self._sign(painter, rect, self._warning(index.data(SIGN_ROLE)))
        if column == VERDICT or index.data(SIGN_ROLE):
            rect = rect.adjusted(self.look.px(SIGN + 6), 0, 0, 0)
        type_ = "bodyStrong" if chosen and column == NAME else style.type
        if self.two_lines and style.breaks:
            self._writing.lines(painter, rect, index.data() or "", type_, ink)
        else:
            self._writing.line(painter, rect, index.data() or "", type_, ink, style.side)

    def _warning(self, name: str) -> QIcon:
        if name not in self._signs:
            self._signs[name] = icon(self.look, name, colour="danger", size=SIGN)
        return self._signs[name]

    def _sign(self, painter: QPainter, rect: QRect, sign: QIcon) -> None:
        side = self.look.px(SIGN)
        sign.paint(painter, QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side))

    def _style(self, column: int) -> ColumnStyle:
        return self._styles.get(column, PLAIN)

    def _sides(self, column: int) -> tuple[int, int]:
        px = self.look.px
        return px(EDGE if column == CODE else PADDING), px(EDGE if self._style(column).edge else PADDING)


def is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)

"""How a line of the catalogue is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.marks import colour
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.catalogue.model import CatalogueModel, Group
from roadmap_app.ui.pages.catalogue.rows import Column, Row, Standing
from roadmap_app.ui.paint.cell_words import CellWords
from roadmap_app.ui.paint.icons import icon
from roadmap_app.ui.paint.outcome_sign import outcome_icon

Index = QModelIndex | QPersistentModelIndex

PADDING, EDGE = 8, 24
"""Beside the words of a cell, and before those of the first."""

MARK, GAP = 14, 6
TWO_LINES_FROM = 1.5
"""Scale of the text."""

_SIGNS = {Standing.DIVIDING: "split", Standing.WAITING: "clock", Standing.RETIRED: "archive"}
_FONTS = {Column.CODE: "caption", Column.NAME: "body", Column.VERDICT: "smallStrong"}


class LineDelegate(QStyledItemDelegate):
    """One line a row, two where the text is enlarged; what has no room is left to the tool tip."""

    def __init__(self, look: Look, model: CatalogueModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._writing = CellWords(look)
        self._icons: dict[str, QIcon] = {}
        self._pad, self._edge = look.px(PADDING), look.px(EDGE)
        self.hovered = -1
        """The line under the pointer, -1 for none."""
        self._mark, self._gap, self._bar = look.px(MARK), look.px(GAP), look.px(3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, at = self._model.lines[index.row()], index.column()
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self.hovered and isinstance(line, Row)
        self._paint_ground(painter, rect, chosen=chosen, hovered=hovered, first=at == 0)
        inside = rect.adjusted(self._pad if at else self._edge, 0, -self._pad, 0)
        if isinstance(line, Group):
            self._paint_group(painter, inside, line)
            return
        column = self._model.columns[at]
        if column is Column.NAME:
            self._paint_name(painter, inside, line, chosen=chosen)
        elif column is Column.SOURCES:
            self._paint_sources(painter, inside, line)
        else:
            self._paint_cell(painter, inside, line, column)

    def width(self, column: Column, words: str, signs: int = 0) -> int:
        """px that the words need in the column beside so many signs, with its padding."""
        needed = self._writing.width(words, _FONTS.get(column, "small"))
        return needed + 2 * self._pad + signs * (self._mark + self._gap) + 2

    def header_width(self, title: str) -> int:
        return self._writing.width(title, "captionStrong") + 2 * self._pad + 2

    @property
    def row_height(self) -> int:
        """px of every row. Where the text is enlarged, two lines, or little of a name would be seen."""
        look = self._look
        one = look.px(look.tokens.size("row", "table"))
        return one if look.scale < TWO_LINES_FROM else 2 * look.type("body").line + look.px(4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self.row_height)

    def _sign(self, name: str, ink: str) -> QIcon:
        key = f"{name}/{ink}"
        if key not in self._icons:
            self._icons[key] = icon(self._look, name, colour=ink, size=MARK)
        return self._icons[key]

    def _outcome(self, outcome: Outcome) -> QIcon:
        if outcome not in self._icons:
            self._icons[outcome] = outcome_icon(outcome, self._look, MARK)
        return self._icons[outcome]

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool, first: bool) -> None:
        if chosen:
            painter.fillRect(rect, self._writing.ink("selected"))
        elif hovered:
            painter.fillRect(rect, self._writing.ink("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._writing.ink("borderSubtle"))
        if chosen and first:
            painter.fillRect(rect.left(), rect.top(), self._bar, rect.height(), self._writing.ink("accent"))

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        side = self._look.px(14)
        middle = QPointF(rect.left() + side / 2 - self._look.px(3), rect.center().y() + 0.5)
        _paint_chevron(painter, middle, side / 4, self._writing.ink("text2"), down=not group.folded)
        left = self._look.px(18)
        self._writing.line(painter, rect.adjusted(left, 0, 0, 0), group.words, "bodyStrong", "text")
        after = left + self._writing.width(group.words, "bodyStrong") + self._pad
        self._writing.line(painter, rect.adjusted(after, 0, 0, 0), str(group.count), "small", "text3")

    def _paint_name(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> None:
        sign = _SIGNS.get(row.standing)
        ink = "text" if row.standing.listed else "text3"
        if sign:
            self._paint_icon(painter, rect, self._sign(sign, "text2"))
            rect = rect.adjusted(self._mark + self._gap, 0, 0, 0)
        type_, words = "bodyStrong" if chosen else "body", row.words[Column.NAME]
        if self._look.scale < TWO_LINES_FROM:
            self._writing.line(painter, rect, words, type_, ink)
        else:
            self._writing.lines(painter, rect, words, type_, ink)

    def _paint_sources(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """A check where all were seen, a ring where some were not, a dash where there is none."""
        name, ink = {True: ("check", "ok"), False: ("circle", "warn"), None: ("minus", "text3")}[row.verified]
        self._paint_icon(painter, rect, self._sign(name, ink))

    def _paint_cell(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        ink, type_ = "text3" if column is Column.CODE else "text2", _FONTS.get(column, "small")
        if column is Column.VERDICT:
            if row.verdict is None:
                ink, type_ = "text3", "small"
            else:
                ink = colour(row.verdict, "text")
                self._paint_icon(painter, rect, self._outcome(row.verdict))
                rect = rect.adjusted(self._mark + self._gap, 0, 0, 0)
            if row.fragile:
                self._paint_icon(painter, rect, self._sign("fragile", "text2"), right=True)
                rect = rect.adjusted(0, 0, -(self._mark + self._gap), 0)
        self._writing.line(painter, rect, row.words[column], type_, ink)

    def _paint_icon(self, painter: QPainter, rect: QRect, sign: QIcon, *, right: bool = False) -> None:
        """The sign in its own silhouette, so that its colour does not say it alone."""
        left = rect.right() + 1 - self._mark if right else rect.left()
        sign.paint(painter, QRect(left, rect.top() + (rect.height() - self._mark) // 2, self._mark, self._mark))


def _paint_chevron(painter: QPainter, middle: QPointF, reach: float, colour: QColor, *, down: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.5, reach / 2.4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    half = reach / 2
    if down:
        points = [QPointF(-reach, -half), QPointF(0, half), QPointF(reach, -half)]
    else:
        points = [QPointF(-half, -reach), QPointF(half, 0), QPointF(-half, reach)]
    painter.drawPolyline([middle + point for point in points])
    painter.restore()

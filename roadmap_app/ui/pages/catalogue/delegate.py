"""How a line of the catalogue is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import colour, mark
from roadmap_app.ui.pages.catalogue.model import COLUMNS, CatalogueModel, Group
from roadmap_app.ui.pages.catalogue.rows import Column, Row
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
MARK = 14


class LineDelegate(QStyledItemDelegate):
    """Names may take two lines; a third is left to the tool tip."""

    def __init__(self, look: Look, model: CatalogueModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._fonts = {name: font(look, name) for name in ("body", "bodyStrong", "small", "smallStrong", "caption")}
        self._pad = look.px(PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, column = self._model.lines[index.row()], COLUMNS[index.column()]
        painter.save()
        self._paint_ground(painter, option, line, column)
        inside = option.rect.adjusted(self._pad, 0, -self._pad, 0)
        if isinstance(line, Group):
            self._paint_group(painter, inside, line)
        elif column is Column.NAME:
            self._paint_name(painter, inside, line, chosen=_chosen(option))
        else:
            self._paint_cell(painter, inside, line, column)
        painter.restore()

    def row_height(self, line: Group | Row, name_width: int) -> int:
        """px; more where a name takes two lines in a column of that width."""
        usual = self._look.px(self._look.tokens.size("row", "table"))
        if isinstance(line, Group):
            return usual
        wide = QFontMetrics(self._fonts["bodyStrong"]).horizontalAdvance(line.words[Column.NAME])
        both = 2 * self._look.type("body").line + self._look.px(4)
        return usual if wide <= name_width - 2 * self._pad else max(usual, both)

    def width(self, column: Column, words: str) -> int:
        """px that the words need in the column, with its padding."""
        metrics = QFontMetrics(self._font(column))
        mark = self._look.px(22) if column is Column.VERDICT else 0
        return metrics.horizontalAdvance(words) + 2 * self._pad + mark + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height(self._model.lines[index.row()], option.rect.width()))

    def _font(self, column: Column) -> QFont:
        return self._fonts[
            {Column.CODE: "caption", Column.NAME: "body", Column.VERDICT: "smallStrong"}.get(column, "small")
        ]

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: Group | Row, column: Column) -> None:
        look, rect = self._look, option.rect
        if _chosen(option):
            painter.fillRect(rect, QColor(look.colour("selected")))
            if COLUMNS[0] is column:
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), QColor(look.colour("accent")))
        elif option.state & QStyle.StateFlag.State_MouseOver and isinstance(line, Row):
            painter.fillRect(rect, QColor(look.colour("hover")))
        painter.setPen(QColor(look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        look = self._look
        side = look.px(14)
        middle = QPointF(rect.left() + look.px(4) + side / 2, rect.center().y() + 0.5)
        _paint_chevron(painter, middle, side / 4, QColor(look.colour("text2")), down=not group.folded)
        words = rect.adjusted(look.px(24), 0, 0, 0)
        painter.setFont(self._fonts["bodyStrong"])
        painter.setPen(QColor(look.colour("text")))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, group.words)
        after = words.left() + QFontMetrics(self._fonts["bodyStrong"]).horizontalAdvance(group.words) + look.px(8)
        painter.setFont(self._fonts["small"])
        painter.setPen(QColor(look.colour("text3")))
        painter.drawText(words.adjusted(after - words.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(group.count))

    def _paint_name(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> None:
        used = self._fonts["bodyStrong" if chosen else "body"]
        painter.setPen(QColor(self._look.colour("text")))
        lines = two_lines(row.words[Column.NAME], used, rect.width())
        step = self._look.type("body").line
        top = rect.center().y() + 1 - len(lines) * step / 2
        painter.setFont(used)
        for at, text in enumerate(lines):
            box = QRectF(rect.left(), top + at * step, rect.width(), step)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_mark(self, painter: QPainter, rect: QRect, verdict: Outcome) -> None:
        """The sign of the verdict, so that its colour does not say it alone."""
        items = tuple(mark(verdict, x=0, y=0, size=MARK, colour=colour(verdict, "text")))
        top = rect.center().y() + 1 - self._look.px(MARK) / 2
        paint(Drawing(width=MARK, height=MARK, items=items), painter, self._look, x=rect.left(), y=round(top))

    def _paint_cell(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        ink = "text3" if column is Column.CODE else "text2"
        if column is Column.VERDICT and row.verdict is not None:
            ink = colour(row.verdict, "text")
            self._paint_mark(painter, rect, row.verdict)
            rect = rect.adjusted(self._look.px(MARK + 6), 0, 0, 0)
        painter.setFont(self._font(column))
        painter.setPen(QColor(self._look.colour(ink)))
        words = QFontMetrics(self._font(column)).elidedText(
            row.words[column], Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)


def font(look: Look, name: str) -> QFont:
    style = look.type(name)
    made = QFont(look.tokens.values["font"]["family"])
    made.setPixelSize(style.size)
    made.setWeight(QFont.Weight(style.weight))
    return made


def two_lines(text: str, used: QFont, width: int) -> list[str]:
    """The text in one or two lines; only what does not fit in two is elided."""
    metrics = QFontMetrics(used)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, used)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    first = line.textLength()
    return [text[:first].rstrip(), metrics.elidedText(text[first:], Qt.TextElideMode.ElideRight, width)]


def _chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _paint_chevron(painter: QPainter, middle: QPointF, reach: float, colour: QColor, *, down: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.5, reach / 2.4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    half = reach / 2
    if down:
        points = [QPointF(-reach, -half), QPointF(0, half), QPointF(reach, -half)]
    else:
        points = [QPointF(-half, -reach), QPointF(half, 0), QPointF(-half, reach)]
    painter.drawPolyline([middle + point for point in points])

"""The heads of the heatmap: the criteria by code and name above it, the elements at its left."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView

from roadmap_app.presentation import measure
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.heatmap_lines import Group, HeatmapModel, Line
from roadmap_app.ui.paint.cell_words import CellWords
from roadmap_app.ui.paint.fonts import font_of

CODES, NAMES_LONGEST, LINE, AIR = 28, 150, 14, 8
"""px at 100 % text: of the row of codes, of the names that stand upright over it at most, and of a line of them."""

_SORTED = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"


class CriteriaHead(QHeaderView):
    """The code of a criterion, and over it, read upwards, its name in as many lines as the column is wide; where the
    window is low the code alone, and the name in the tool tip and under the table. A click sorts."""

    def __init__(self, look: Look, model: HeatmapModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._model, self._low = look, model, False
        self._wrapped_for: tuple[object, ...] = ()
        self._wrapped: tuple[tuple[str, ...], ...] = ()
        self._small, self._strong = font_of(look.type("caption")), font_of(look.type("captionStrong"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def be_low(self, low: bool) -> None:
        if low != self._low:
            self._low = low
            self.geometriesChanged.emit()

    def names(self) -> tuple[tuple[str, ...], ...]:
        """The lines of every name, as short as lets each be read whole."""
        most = max(1, (self.defaultSectionSize() - self._look.px(4)) // self._look.px(LINE))
        wanted = (most, *self._model.names)
        if wanted != self._wrapped_for:
            self._wrapped_for, self._wrapped = wanted, self._wrap(most)
        return self._wrapped

    def _wrap(self, most: int) -> tuple[tuple[str, ...], ...]:
        style = self._look.tokens.type("caption")
        words = [measure.width(word, style) for name in self._model.names for word in name.split()]
        for longest in range(ceil(max(words, default=0)), NAMES_LONGEST + 1, 6):
            found = [measure.wrap(name, style, longest) for name in self._model.names]
            if all(len(lines) <= most for lines in found):
                return tuple(found)
        return tuple(measure.elide(name, style, NAMES_LONGEST, lines=most) for name in self._model.names)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(CODES) if self._low else self.tall)

    @property
    def tall(self) -> int:
        """Its height with the names, whether they are shown or not."""
        style = self._look.tokens.type("caption")
        longest = max((measure.width(line, style) for lines in self.names() for line in lines), default=0)
        return self._look.px(CODES + longest + AIR)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, px = self._look, self._look.px
        painter.save()
        painter.fillRect(rect, QColor(look.colour("sunken")))
        painter.setPen(QColor(look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        by_this = logicalIndex == self._model.sorted_by
        code = self._model.criteria[logicalIndex].code
        painter.setFont(self._strong)
        painter.setPen(QColor(look.colour("text" if by_this else "text2")))
        foot = QRect(rect.left(), rect.bottom() + 1 - px(CODES), rect.width(), px(CODES))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{code} {_SORTED}" if by_this else code)
        if not self._low:
            self._upright(painter, rect, self.names()[logicalIndex])
        painter.restore()

    def _upright(self, painter: QPainter, rect: QRect, lines: tuple[str, ...]) -> None:
        """From the code upwards, line beside line, in the middle of the column."""
        line = self._look.px(LINE)
        painter.setFont(self._small)
        painter.translate(rect.left() + (rect.width() - line * len(lines)) // 2, rect.bottom() - self._look.px(CODES))
        painter.rotate(-90)
        for at, text in enumerate(lines):
            box = QRect(0, at * line, rect.height(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class ElementsHead(QHeaderView):
    """The code and the name of an element, or the heading of a domain with its count. A click opens the element."""

    def __init__(self, look: Look, model: HeatmapModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look, self._model = look, model
        self._writing = CellWords(look)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, line = self._look, self._model.lines[logicalIndex]
        chosen = logicalIndex == self._model.current
        painter.save()
        painter.fillRect(rect, QColor(look.colour("selected" if chosen else "page")))
        painter.setPen(QColor(look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(look.px(24), 0, -look.px(12), 0)
        if isinstance(line, Group):
            self._write(painter, inside, ((line.words, "smallStrong", "text"), (str(line.count), "small", "text3")))
        else:
            self._element(painter, inside, line, chosen=chosen)
        painter.restore()

    def _element(self, painter: QPainter, inside: QRect, line: Line, *, chosen: bool) -> None:
        name = "smallStrong" if chosen else "small"
        self._write(painter, inside, ((line.element.short_code, "caption", "text3"), (line.name, name, "text")))

    def _write(self, painter: QPainter, inside: QRect, parts: tuple[tuple[str, str, str], ...]) -> None:
        """One beside the other; the last gives way."""
        for words, style, ink in parts:
            self._writing.line(painter, inside, words, style, ink)
            inside.setLeft(inside.left() + self._writing.width(words, style) + self._look.px(AIR))

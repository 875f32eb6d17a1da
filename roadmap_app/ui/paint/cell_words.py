"""Words painted into the cells of tables and lists: as much of them as there is room for."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout

from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.fonts import font_of

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellWords:
    """Fonts and colours of one look, each made when it is first wanted and kept: cells are painted often."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._inks: dict[str, QColor] = {}

    def font(self, style: str) -> QFont:
        if style not in self._fonts:
            self._fonts[style] = font_of(self._look.type(style))
        return self._fonts[style]

    def ink(self, name: str) -> QColor:
        if name not in self._inks:
            self._inks[name] = QColor(self._look.colour(name))
        return self._inks[name]

    def width(self, words: str, style: str) -> int:
        """px that the words take on one line."""
        return self._measure(style).horizontalAdvance(words)

    def line(  # noqa: PLR0917 as QPainter takes them
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        style: str,
        ink: str,
        side: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """On one line, which ends where the room does."""
        if self.width(words, style) > rect.width():
            words = self._measure(style).elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.setFont(self.font(style))
        painter.setPen(self.ink(ink))
        painter.drawText(rect, side, words)

    def lines(self, painter: QPainter, rect: QRect, words: str, style: str, ink: str) -> None:
        """On one line or two, in the middle of the height."""
        step, lines = self._look.type(style).line, two_lines(words, self.font(style), rect.width())
        top = rect.top() + (rect.height() - len(lines) * step) // 2
        for at, line in enumerate(lines):
            self.line(painter, QRect(rect.left(), top + at * step, rect.width(), step), line, style, ink)

    def _measure(self, style: str) -> QFontMetrics:
        if style not in self._metrics:
            self._metrics[style] = QFontMetrics(self.font(style))
        return self._metrics[style]


def two_lines(text: str, used: QFont, width: int) -> list[str]:
    """The text in one or two lines; only what does not fit in two is elided."""
    return broken(text, used, width, most=2)[0]


def broken(text: str, used: QFont, width: int, *, most: int | None) -> tuple[list[str], bool]:
    """The lines that a text takes at that width, `most` of them where that is said, and whether the last was cut."""
    layout, found, units = QTextLayout(text, used), list[str](), text.encode("utf-16-le", "surrogatepass")

    def between(start: int, end: int) -> str:
        """As Qt counts, to which a sign beyond the first plane is two."""
        return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")

    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(found) + 1 == most and end < len(units) // 2:
            cut = QFontMetrics(used).elidedText(between(start, len(units) // 2), Qt.TextElideMode.ElideRight, width)
            return [*found, cut], True
        found.append(between(start, end).rstrip())
        line = layout.createLine()
    layout.endLayout()
    return found or [""], False

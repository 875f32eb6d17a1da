"""What the values of the cell with the ring mean, under the matrix: always readable while the cells are filled."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.painted import CENTRE, TOP, WRAP
from roadmap_app.ui.paint.fonts import font_of

GAP, PADDING, DIGIT = 8, 6, 18
THIRD, USUAL = 160, 640
"""Least width of a third in px at 100 % text, under which all nine stand one under the other."""


class Meanings(QWidget):
    """The nine of the judgement in their thirds, side by side where there is room; those of a criterion in a list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._meanings: Mapping[int, str] = {}
        self._chosen: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, meanings: Mapping[int, str], chosen: int | None) -> None:
        if (meanings, chosen) == (self._meanings, self._chosen):
            return
        self._meanings, self._chosen = meanings, chosen
        self.setAccessibleName("; ".join(f"{value}: {text}" for value, text in meanings.items() if text))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _value, box in self._boxes(width)), default=0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.px(24))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(USUAL), self.heightForWidth(self._look.px(USUAL)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, px = QPainter(self), self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for value, box in self._boxes(self.width()):
            chosen = value == self._chosen
            self._paint_ground(painter, box, value, chosen=chosen)
            painter.setPen(QColor(self._look.colour("onAccentSoft" if chosen else "text")))
            painter.setFont(font_of(self._look.type("smallStrong")))
            inside = box.adjusted(px(PADDING), px(PADDING // 2), -px(PADDING), 0)
            digit = QRect(inside.left(), inside.top(), px(DIGIT - 4), self._look.type("small").line)
            painter.drawText(digit, CENTRE, str(value))
            painter.setFont(font_of(self._look.type("smallStrong" if chosen else "small")))
            if not chosen:
                painter.setPen(QColor(self._look.colour("text2")))
            painter.drawText(inside.adjusted(px(DIGIT), 0, 0, 0), TOP | WRAP, self._meanings[value])

    def _paint_ground(self, painter: QPainter, box: QRect, value: int, *, chosen: bool) -> None:
        third = DISPOSITIONS[(value - LOWEST) // 3] if self._of_judgement else None
        ground = "accentSoft" if chosen else f"outcome.{third}.soft" if third is not None else "page"
        painter.setPen(QColor(self._look.colour("accent" if chosen else ground)))
        painter.setBrush(QColor(self._look.colour(ground)))
        radius = self._look.px(4)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), radius, radius)

    @property
    def _of_judgement(self) -> bool:
        return len(self._meanings) == HIGHEST

    def _boxes(self, width: int) -> Sequence[tuple[int, QRect]]:
        """Where each meaning stands; the judgement in three columns of three."""
        values, gap = list(self._meanings), self._look.px(GAP)
        columns = 3 if self._of_judgement and width >= 3 * self._look.px(THIRD) else 1
        rows = len(values) // columns
        wide = (width - gap * (columns - 1)) // columns
        boxes: list[tuple[int, QRect]] = []
        top = 0
        for row in range(rows):
            line = values[row::rows]
            high = max(self._height(self._meanings[value], wide) for value in line)
            boxes += [(value, QRect(at * (wide + gap), top, wide, high)) for at, value in enumerate(line)]
            top += high + gap // 4
        return boxes

    def _height(self, text: str, width: int) -> int:
        """Room for the words also when they are chosen, so that nothing moves then."""
        px = self._look.px
        metrics = QFontMetrics(font_of(self._look.type("smallStrong")))
        inside = width - 2 * px(PADDING) - px(DIGIT)
        words = metrics.boundingRect(QRect(0, 0, max(1, inside), 10000), WRAP, text).height()
        return max(words, self._look.type("small").line) + px(PADDING)

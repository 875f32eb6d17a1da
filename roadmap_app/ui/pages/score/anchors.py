"""The written meanings of the values, each of which answers."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.ui.pages.score.painted import CENTRE, PaintedButton
from roadmap_app.ui.session import Look

GUTTER, PADDING, RING = 36, 12, 3


class Anchor(PaintedButton):
    """One value with its meaning, if that is written down."""

    def __init__(self, value: int, look: Look) -> None:
        super().__init__(look, 22)
        self.value, self.text_, self.tight = value, "", False
        self.tell("")

    def tell(self, meaning: str) -> None:
        self.text_ = meaning
        self.setAccessibleName(f"{self.value}: {meaning}" if meaning else str(self.value))
        self.updateGeometry()
        self.update()

    def needed(self, width: int) -> int:
        if not self.text_:
            return 0
        px = self.look.px
        inside = width - px(GUTTER) - 2 * px(PADDING)
        return max(px(26 if self.tight else 32), self.words_height(self.text_, "bodyStrong", inside) + px(8))

    def paint(self, painter: QPainter) -> None:
        px, chosen = self.look.px, self.isChecked()
        gutter = QRect(0, 0, px(GUTTER), self.height())
        if chosen:
            self.field(painter, self.rect(), "accentSoft", "accent", 4)
            self.field(painter, gutter, "accent", radius=4)
        elif self.underMouse():
            self.field(painter, self.rect(), "hover", radius=4)
        weak = not self.text_ and not chosen
        ink = "onAccent" if chosen else "text3" if weak else "text"
        self.words(painter, gutter, str(self.value), style="caption" if weak else "section", ink=ink, align=CENTRE)
        box = self.rect().adjusted(px(GUTTER + PADDING), 0, -px(PADDING), 0)
        style, ink = ("bodyStrong", "onAccentSoft") if chosen else ("body", "text2")
        self.words(painter, box, self.text_, style=style, ink=ink)


class AnchorList(QWidget):
    """Emits `gave` with the value that was pressed."""

    gave = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._ring = look, False
        column = QVBoxLayout(self)
        edge = look.px(RING)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        self.anchors = [Anchor(value, look) for value in range(LOWEST, HIGHEST + 1)]
        for anchor in self.anchors:
            anchor.clicked.connect(lambda _on=False, value=anchor.value: self.gave.emit(value))
            column.addWidget(anchor)

    def tell(self, question: str, meanings: Mapping[int, str]) -> None:
        self.setAccessibleName(question)
        for anchor in self.anchors:
            anchor.tight = len(meanings) == len(self.anchors)
            anchor.tell(meanings.get(anchor.value, ""))

    def choose(self, value: int | None) -> None:
        for anchor in self.anchors:
            anchor.setChecked(anchor.value == value)

    def set_ring(self, ring: bool) -> None:
        """The ring says that the keys answer here."""
        if ring != self._ring:
            self._ring = ring
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._ring:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colour("focus")), 2))
        radius = self._look.px(6)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

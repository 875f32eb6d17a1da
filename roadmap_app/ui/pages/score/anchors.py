"""The written meanings of the values, each of which answers."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout

from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.nine import Nine, ValueButton
from roadmap_app.ui.pages.score.painted import CENTRE, height_in
from roadmap_app.ui.paint.fonts import font_of

GUTTER, NARROW_GUTTER, PADDING, EDGE, RING, LEAST = 36, 22, 12, 4, 3, 22


class Anchor(ValueButton):
    """One value with its meaning, if that is written down."""

    def __init__(self, value: int, look: Look) -> None:
        super().__init__(value, look, LEAST)
        self.text_, self.tight, self.dense = "", False, False
        self.gutter, self.padding = GUTTER, PADDING
        self.tell("")

    def tell(self, meaning: str) -> None:
        self.text_ = meaning
        self.setAccessibleName(f"{self.value}: {meaning}" if meaning else str(self.value))
        self.updateGeometry()
        self.update()

    def needed(self, width: int) -> int:
        room = width - self.look.px(self.gutter + self.padding + EDGE)
        if self.dense and self.text_:
            return max(self.look.px(20), self.words_height(self.text_, self._style, room) + self.look.px(1.5))
        return self.needed_for(self.text_, room, tight=self.tight)

    def needed_for(self, meaning: str, room: int, *, tight: bool) -> int:
        """px of height, had it that meaning, not densely, with so much width for its words."""
        if not meaning:
            return 0
        return max(self.look.px(26 if tight else 32), self.words_height(meaning, "body", room) + self.look.px(8))

    @property
    def _style(self) -> str:
        return "small" if self.dense else "body"

    def paint(self, painter: QPainter) -> None:
        px, chosen = self.look.px, self.isChecked()
        gutter = QRect(0, 0, px(self.gutter), self.height())
        if chosen:
            self.field(painter, self.rect(), "accentSoft", "accent", 4)
            self.field(painter, gutter, "accent", radius=4)
        elif self.underMouse():
            self.field(painter, self.rect(), "hover", radius=4)
        weak = not self.text_ and not chosen
        ink = "onAccent" if chosen else "text3" if weak else "text"
        self.words(painter, gutter, str(self.value), style="caption" if weak else "section", ink=ink, align=CENTRE)
        box = self.rect().adjusted(px(self.gutter + self.padding), 0, -px(EDGE), 0)
        strong = f"{self._style}Strong"
        bold = chosen and self.words_height(self.text_, strong, box.width()) <= box.height()
        ink = "onAccentSoft" if chosen else "text2"
        self.words(painter, box, self.text_, style=strong if bold else self._style, ink=ink)


class AnchorList(Nine):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = grid = QGridLayout(self)
        edge = look.px(RING)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setSpacing(0)
        self.anchors = [Anchor(value, look) for value in range(LOWEST, HIGHEST + 1)]
        self._dense, self._placed = False, ""
        self.meanings: Mapping[int, str] = {}
        self._take(self.anchors)
        self.ring_changed.connect(self.update)
        self._place()

    def tell(self, question: str, meanings: Mapping[int, str]) -> None:
        self.setAccessibleName(question)
        self.meanings = meanings
        for anchor in self.anchors:
            anchor.tight = len(meanings) == len(self.anchors)
            anchor.tell(meanings.get(anchor.value, ""))
        self._place()

    def stand(self, *, dense: bool) -> None:
        """Dense, what the window is too low for stands side by side: nine meanings under their three thirds, and a
        value without a meaning at the end of the line before it."""
        if dense != self._dense:
            self._dense = dense
            for anchor in self.anchors:
                anchor.dense = dense
                anchor.updateGeometry()
            self._place()

    def _place(self) -> None:
        way = self._way()
        if way == self._placed:
            return
        self._placed = way
        columns = 3 if way == "thirds" else 1
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, self._look.px(GUTTER) if way == "pairs" and column == 1 else 0)
        for at, anchor in enumerate(self.anchors):
            anchor.gutter, anchor.padding = (NARROW_GUTTER, EDGE) if way == "thirds" else (GUTTER, PADDING)
            row, column = {"thirds": (at % 3, at // 3), "pairs": (at // 2, at % 2)}.get(way, (at, 0))
            self._grid.addWidget(anchor, row, column)

    def _way(self) -> str:
        """How the values stand."""
        if not self._dense:
            return "lines"
        if all(anchor.text_ for anchor in self.anchors):
            return "thirds"
        return "lines" if any(anchor.text_ for anchor in self.anchors[1::2]) else "pairs"

    def height_with(self, question: str, meanings: Mapping[int, str], width: int) -> int:
        """px of height under that question, had the values these meanings, one under the other and not densely."""
        edge, asked = self._look.px(RING), height_in(font_of(self._look.type("section")), question, width)
        least, tight = self._look.px(LEAST), len(meanings) == len(self.anchors)
        room = width - 2 * edge - self._look.px(GUTTER + PADDING + EDGE)
        needed = (each.needed_for(meanings.get(each.value, ""), room, tight=tight) for each in self.anchors)
        return asked + sum(max(least, height) for height in needed) + 2 * edge

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.ringed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colour("focus")), 2))
        radius = self._look.px(6)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

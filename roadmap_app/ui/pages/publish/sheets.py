"""The pages of the report, one or two at a time, as they will be written."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from roadmap_app.exchange.pdf_pages import Leaves
from roadmap_app.ui.pages.publish.drawn import Drawn
from roadmap_app.ui.pages.publish.paper import CAPTION, EDGE, GAP, Paper
from roadmap_app.ui.session import Session

ZOOMS = (1.0, 1.5, 2.0, 3.0)
"""Of the size at which the page is seen whole."""
TWO_FROM, WHOLE_FROM = 440, 280
"""Of the view, in px at 100 % text: the width from which two upright pages stand side by side, and the height from
which a page is seen whole."""


class Sheets(QScrollArea):
    """Emits `turned` when other pages or another size are shown, `drawn_all` when those in sight are drawn. Pages are
    drawn by the worker; until one is there its place is white."""

    turned = Signal()
    drawn_all = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("sheets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._session = session
        self._leaves = Leaves(sizes=(), chapters=())
        self.older = False
        self.drawn = Drawn(session, self._arrived)
        self.first, self.zoom = 0, ZOOMS[0]
        self._paper = Paper(self, session.look)
        self.setWidget(self._paper)

    @property
    def count(self) -> int:
        return len(self._leaves.sizes)

    @property
    def shown(self) -> tuple[int, ...]:
        """The pages in sight, from 0. Two upright ones stand side by side, as in a book without a cover."""
        if not self.count:
            return ()
        pair = self.first - self.first % 2, self.first - self.first % 2 + 1
        upright = all(page < self.count and self.size_of(page)[0] < self.size_of(page)[1] for page in pair)
        wide = self.viewport().width() >= self._session.look.px(TWO_FROM)
        return pair if upright and wide and self._tall and self.zoom == ZOOMS[0] else (self.first,)

    def show_report(self, content: bytes, leaves: Leaves) -> None:
        """At the page that was in sight, as far as there is one."""
        self._leaves = leaves
        self.drawn.of(content)
        self.turn_to(min(self.first, max(self.count - 1, 0)))

    def tell_older(self, *, older: bool) -> None:
        """Pages that have become old are faded."""
        if older is not self.older:
            self.older = older
            self._paper.update()

    def turn_to(self, page: int) -> None:
        self.first = min(max(page, 0), max(self.count - 1, 0))
        self.verticalScrollBar().setValue(0)
        self._tell()

    def turn(self, step: int) -> None:
        shown = self.shown
        if shown:
            self.turn_to(shown[-1] + 1 if step > 0 and shown[-1] + 1 < self.count else shown[0] + min(step, 0))

    def enlarge(self, step: int) -> None:
        at = ZOOMS.index(self.zoom) + step
        self.zoom = ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
        self._tell()

    def fit(self) -> None:
        self.zoom = ZOOMS[0]
        self._tell()

    def size_of(self, page: int) -> tuple[float, float]:
        return self._leaves.sizes[page]

    def scale(self) -> float:
        """Pixels of the window for a point of the page: whole, or as wide as the view where it is too low for that."""
        px = self._session.look.px
        sizes = [self.size_of(page) for page in self.shown]
        room = self.viewport().width() - 2 * px(EDGE) - (len(sizes) - 1) * px(GAP)
        high = self.viewport().height() - px(EDGE) - px(CAPTION)
        fit = room / sum(width for width, _high in sizes)
        if self._tall:
            fit = min(fit, high / max(tall for _width, tall in sizes))
        return max(fit, 0.05) * self.zoom

    @property
    def _tall(self) -> bool:
        return self.viewport().height() >= self._session.look.px(WHOLE_FROM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.leaf(event):
            super().keyPressEvent(event)

    def leaf(self, event: QKeyEvent) -> bool:
        """Whether the key was one that turns or enlarges the pages."""
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_Right: lambda: self.turn(1),
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Left: lambda: self.turn(-1),
            Qt.Key.Key_Home: lambda: self.turn_to(0),
            Qt.Key.Key_End: lambda: self.turn_to(self.count - 1),
            Qt.Key.Key_Plus: lambda: self.enlarge(1),
            Qt.Key.Key_Equal: lambda: self.enlarge(1),
            Qt.Key.Key_Minus: lambda: self.enlarge(-1),
            Qt.Key.Key_0: self.fit,
        }
        deed = deeds.get(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if deed is None or not plain:
            return False
        deed()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Past the end of a page it turns to the next one."""
        down = event.angleDelta().y() < 0
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(-1 if down else 1)
        elif bar.value() == (bar.maximum() if down else bar.minimum()):
            self.turn(1 if down else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        if not self.count:
            return
        self._paper.lay_out()
        self._draw()
        self.turned.emit()

    def _draw(self) -> None:
        """Have the worker draw what is in sight and not yet drawn."""
        scale = self.scale() * self.devicePixelRatioF()
        self.drawn.want({self._paper.key(page): scale for page in self.shown})

    def _arrived(self) -> None:
        self._paper.update()
        self._say()
        if self.count:
            self._draw()
            if all(self.drawn.picture(self._paper.key(page)) is not None for page in self.shown):
                self.drawn_all.emit()

    def _say(self) -> None:
        """To a screen reader: which pages, and what is written on them."""
        self.setAccessibleDescription("\n".join(self.drawn.words.get(page, "") for page in self.shown))

"""The pages of the report, one or two at a time, as they will be written."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from roadmap_app.domain.progress import Progress
from roadmap_app.exchange.pdf_pages import Leaves, PagePicture, pictures
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.session import Look, Session

ZOOMS = (1.0, 1.5, 2.0, 3.0)
"""Of the size at which the page is seen whole."""
EDGE, GAP, CAPTION = 16, 16, 24
TWO_FROM, WHOLE_FROM = 520, 280
"""Of the view, in px at 100 % text: the width from which two upright pages stand side by side, and the height from
which a page is seen whole."""
MOST_KEPT = 24


class Sheets(QScrollArea):
    """Emits `turned` when other pages or another size are shown. Pages are drawn by the worker; until one is there its
    place is white."""

    turned = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("sheets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._session = session
        self._content, self._leaves = b"", Leaves(sizes=(), chapters=())
        self.drawn: dict[tuple[int, int], QImage] = {}
        self.words: dict[int, str] = {}
        self.first, self.zoom = 0, ZOOMS[0]
        self._drawing = False
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
        self._content, self._leaves = content, leaves
        self.drawn.clear()
        self.words.clear()
        self.turn_to(min(self.first, max(self.count - 1, 0)))

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
            super().keyPressEvent(event)
        else:
            deed()

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
        """Have the worker draw what is in sight and not yet drawn; one request at a time, so that leafing fast does
        not wait for pages that are gone again."""
        wanted = [page for page in self.shown if self._paper.key(page) not in self.drawn]
        if not wanted or self._drawing:
            return
        content, scale = self._content, self.scale() * self.devicePixelRatioF()

        def work(progress: Progress) -> list[PagePicture]:
            return list(pictures(content, [(page, scale) for page in wanted], progress=progress))

        self._drawing = True
        keys = {page: self._paper.key(page) for page in wanted}
        words = self._session.language.gettext("Drawing the page…")
        self._session.tasks.run(words, work, lambda done: self._take(content, keys, done), stopped=self._stopped)

    def _take(self, content: bytes, keys: dict[int, tuple[int, int]], done: "Future[list[PagePicture]]") -> None:
        self._drawing = False
        if content is self._content:
            if len(self.drawn) > MOST_KEPT:
                self.drawn.clear()
            for each in done.result():
                image = QImage(each.pixels, each.width, each.height, each.stride, QImage.Format.Format_RGB32)
                self.drawn[keys[each.page]] = image.copy()
                self.words[each.page] = each.words
        self._paper.update()
        self._say()
        self._draw()

    def _stopped(self) -> None:
        self._drawing = False

    def _say(self) -> None:
        """To a screen reader: which pages, and what is written on them."""
        self.setAccessibleDescription("\n".join(self.words.get(page, "") for page in self.shown))


class Paper(QWidget):
    """White sheets in the middle, each with its number."""

    def __init__(self, sheets: Sheets, look: Look) -> None:
        super().__init__()
        self._sheets, self._look = sheets, look

    def key(self, page: int) -> tuple[int, int]:
        """Of a drawing: the page, and how wide it is in pixels of the screen."""
        return page, round(self._sheets.size_of(page)[0] * self._sheets.scale() * self.devicePixelRatioF())

    def lay_out(self) -> None:
        px, view = self._look.px, self._sheets.viewport().size()
        places = self._places()
        right, bottom = places[-1].right() + px(EDGE), max(each.bottom() for each in places) + px(CAPTION)
        self.resize(QSize(round(right), round(bottom)).expandedTo(QSize(1, view.height())))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(font_of(look.type("caption")))
        for page, place in zip(self._sheets.shown, self._places(), strict=True):
            painter.fillRect(place, Qt.GlobalColor.white)
            image = self._sheets.drawn.get(self.key(page))
            if image is not None:
                painter.drawImage(place, image)
            painter.setPen(QColor(look.colour("border")))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
            painter.setPen(QColor(look.colour("text3")))
            below = QRectF(place.left(), place.bottom() + look.px(4), place.width(), look.px(16))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(page + 1))
        painter.end()

    def _places(self) -> list[QRectF]:
        px, scale, left = self._look.px, self._sheets.scale(), float(self._look.px(EDGE))
        places: list[QRectF] = []
        for page in self._sheets.shown:
            width, height = (side * scale for side in self._sheets.size_of(page))
            places.append(QRectF(round(left), px(EDGE), round(width), round(height)))
            left += width + px(GAP)
        return places

"""The window that the room sees."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QBoxLayout, QWidget

from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.presentation.projector import Slide, draw_slide
from roadmap_app.presentation.sentences.projector import blank_slide, slide_of
from roadmap_app.ui.bridge import Bridge
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.projector.strip import ProjectorStrip
from roadmap_app.ui.session import Session

WIDE, HIGH = 1440, 900
"""The screen for which the sizes are meant; on a larger one they grow with it, on a smaller one they stay."""


class Projector(QWidget):
    """Shows one element, and its result when the facilitator reveals it. Every other element begins hidden, and so does
    the same one when its result becomes that of another round. Emits `moved` when another slide is shown, and `left`
    with the code at which the main window should stand now; empty where it stays.
    """

    moved = Signal()
    left = Signal(str)

    def __init__(self, session: Session, place: QWidget) -> None:
        super().__init__(place.window(), Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.revealed = False
        self.code = session.element if _may_begin_where_the_person_is(session.document.snapshot) else ""
        self._round: int = 0
        self._alone = True
        self._take(session, place)
        self._begun_at = self.code

    def take(self, session: Session, place: QWidget) -> None:
        """Go on in another language or look, over the same document; the main window was built anew."""
        self._bridge.stop()
        self._take(session, place)

    def present(self, beside: QScreen) -> None:
        """Over the whole of the second screen; where there is one only, over that."""
        others = [screen for screen in QGuiApplication.screens() if screen is not beside]
        self._alone = not others
        self.setGeometry((others[0] if others else beside).geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide(revealed=self.revealed)

    def _slide(self, *, revealed: bool) -> Slide:
        document, language = self._session.document, self._session.language
        snapshot = document.snapshot
        if not self.code:
            return blank_slide(snapshot.workspace, language)
        return slide_of(
            snapshot.element(self.code),
            document.results(),
            snapshot.decided.get(self.code),
            snapshot.workspace,
            language,
            revealed=revealed,
        )

    @property
    def growth(self) -> float:
        """By how much the sizes that are meant are multiplied."""
        return max(1.0, min(self.width() / WIDE, self.height() / HIGH))

    def show_element(self, code: str) -> None:
        """Hidden at first, whichever it is."""
        if code != self.code:
            self.code, self.revealed = code, False
        self._tell()

    def step(self, step: int) -> None:
        """Along the agenda, and on to what is settled."""
        codes = self._codes()
        at = codes.index(self.code) + step if self.code in codes else 0
        if 0 <= at < len(codes):
            self.show_element(codes[at])

    def toggle(self) -> None:
        """Where there is a result to reveal; one that comes later begins hidden."""
        self.revealed = not self.revealed and self._can_reveal
        self._tell()

    def refresh(self) -> None:
        """After a change of the document."""
        result, codes = self._session.document.results(), self._codes()
        if self.code not in codes:
            self.code, self.revealed = (codes[0] if codes else ""), False
        if result.round != self._round or not self._can_reveal:
            self._round, self.revealed = result.round, False
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                if not event.isAutoRepeat():
                    self.toggle()
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.step(-1)
            case Qt.Key.Key_Home:
                self.show_element(next(iter(self._codes()), ""))
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case _:
                super().keyPressEvent(event)

    @property
    def _went_on_to(self) -> str:
        """Where there is one screen, who leaves it comes from what the room saw last."""
        return self.code if self._alone and self.isActiveWindow() and self.code != self._begun_at else ""

    def closeEvent(self, event: QCloseEvent) -> None:
        stand_at = self._went_on_to
        self._bridge.stop()
        self._strip.setParent(None)
        self._strip.deleteLater()
        super().closeEvent(event)
        self.left.emit(stand_at)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        grown = self.growth
        look = Look(tokens=self._session.look.tokens, theme=self._session.look.theme, scale=grown)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        paint(draw_slide(self.slide, width=self.width() / grown, height=self.height() / grown), painter, look)
        painter.end()

    def _take(self, session: Session, place: QWidget) -> None:
        self._session = session
        self._bridge = Bridge(session.document)
        self._bridge.changed.connect(self.refresh)
        self.setWindowTitle(session.language.gettext("Roadmap"))
        self._strip = ProjectorStrip(session, self)
        self.moved.connect(self._strip.tell)
        column = place.layout()
        if isinstance(column, QBoxLayout):
            column.insertWidget(max(0, column.count() - 1), self._strip)
        self.refresh()

    @property
    def _can_reveal(self) -> bool:
        return self._slide(revealed=True).shown is not None

    def _codes(self) -> list[str]:
        return [row.element for row in self._session.document.results().in_order]

    def _tell(self) -> None:
        self.setAccessibleName(self.slide.spoken())
        self.update()
        self.moved.emit()


def _may_begin_where_the_person_is(picture: Snapshot) -> bool:
    """Not while a seat of a panel may sit there."""
    return picture.current_round.state is not RoundState.OPEN or not picture.workspace.blind

"""The bar at the top: which workspace it is, where its round stands, search, undo and redo, and that all is saved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from roadmap_app.domain.panel import RoundState
from roadmap_app.presentation.progress import ballots_line, reopened_sentence, round_state
from roadmap_app.ui.actions import words_of
from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.elided import Elided
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.saved import SavedState
from roadmap_app.ui.shell.search_field import SearchField
from roadmap_app.ui.shell.undoing import Undoing

TITLE_LEAST, TITLE_WIDEST = 80, 320


class TopBar(QWidget):
    def __init__(self, session: Session, undoing: Undoing) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._undoing = session, undoing
        self.search = SearchField(session)
        self.menu = self._tool("menu")
        self.undo, self.redo = self._tool("undo"), self._tool("redo")
        for button, verb in zip((self.undo, self.redo), undoing.both, strict=True):
            button.clicked.connect(verb.trigger)
        self.round = RoundLine(session)
        self.saved = SavedState(session)
        title = session.document.snapshot.workspace.title
        self.title = Elided(
            title,
            type="section",
            least=session.look.px(TITLE_LEAST),
            widest=session.look.px(TITLE_WIDEST),
            note=session.language.gettext("File: {file}").format(file=session.document.path.name),
        )
        self.divider = _divider(session.look.px(20))
        self._lay_out()
        self.refresh()

    def set_menu(self, menu: QMenu) -> None:
        _ = self._session.language.gettext
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setAccessibleName(_("Menu"))
        self.menu.setToolTip(key_tip(_("Menu"), "F10"))
        self.menu.setShortcut(QKeySequence("F10"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the state of the round to the status bar."""
        self.round.setVisible(not narrow)

    def refresh(self) -> None:
        self.round.refresh()
        self.saved.refresh()
        self.show_undoing()
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Where there is no room for all, first the word beside the sign that all is saved goes, then the title, which
        the window has too, the line, and undo and redo, which the menu has."""
        parts = self.saved.words, self.title, self.divider, self.redo, self.undo
        for part in parts:
            part.show()
        for part in parts:
            if self.minimumSizeHint().width() <= self.width():
                break
            part.hide()

    def show_undoing(self) -> None:
        """What can be undone and redone now, and how it is named."""
        self._undoing.refresh()
        for button, verb in zip((self.undo, self.redo), self._undoing.both, strict=True):
            button.setEnabled(verb.isEnabled())
            button.setAccessibleName(words_of(verb))
            button.setToolTip(verb.toolTip())

    def _lay_out(self) -> None:
        px, workspace = self._session.look.px, self._session.document.snapshot.workspace
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.menu)
        row.addWidget(self.title)
        if workspace.illustrative:
            row.addWidget(self._sample_tag(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(px(12))
        row.addWidget(self.round)
        row.addStretch(2)
        row.addWidget(self.search, 3)
        row.addSpacing(px(8))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.divider)
        row.addSpacing(px(4))
        row.addWidget(self.saved)

    def _tool(self, sign: str) -> QToolButton:
        made = tool(self._session.look, sign, "", side=32)
        made.setObjectName(sign)
        return made

    def _sample_tag(self) -> QLabel:
        tag = label(self._session.language.label("note", "sample_tag"), type="captionStrong", ink="text2")
        tag.setObjectName("sampleTag")
        tag.setToolTip(self._session.language.label("note", "illustrative"))
        return tag


class RoundLine(QWidget):
    """The state of the round and how many ballots are in; `text` is both in one line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._dot = Dot(session.look)
        self._state, self._ballots = label("", type="smallStrong"), label("", type="small", ink="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(session.look.px(8))
        for part in (self._dot, self._state, self._ballots):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def text(self) -> str:
        return " · ".join(part for part in (self._state.text(), self._ballots.text()) if part)

    def refresh(self) -> None:
        document, language = self._session.document, self._session.language
        current = document.snapshot.current_round
        ballots = document.ballots_in(current.number) if document.snapshot.workspace.blind else None
        self._dot.set_state(current.state)
        self._state.setText(round_state(current, language))
        self._ballots.setText(ballots_line(current, ballots, len(document.snapshot.seats), language))
        self._ballots.setVisible(bool(self._ballots.text()))
        reopened = reopened_sentence(current, language)
        self.setToolTip(reopened)
        self._state.setAccessibleDescription(reopened)


class Dot(QWidget):
    """Full and green while a round is open, an empty circle before it starts, grey after it; the words beside it say
    the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._state = look, RoundState.PLANNED
        self.setFixedSize(look.px(8), look.px(8))

    def set_state(self, state: RoundState) -> None:
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._look.colour("ok" if self._state is RoundState.OPEN else "text3"))
        empty, pen = self._state is RoundState.PLANNED, self._look.px(2)
        painter.setPen(QPen(colour, pen) if empty else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if empty else colour)
        edge = pen / 2 if empty else 0
        painter.drawEllipse(self.rect().toRectF().adjusted(edge, edge, -edge, -edge))
        painter.end()


def _divider(height: int) -> QFrame:
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedSize(1, height)
    return line

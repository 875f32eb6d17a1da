"""The top bar: which workspace this is, where its round stands, search, undo and redo, and that all is saved."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from roadmap_app.presentation.progress import round_line, step_name
from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import Step

UNDO_KEYS = {"undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z"}


class TopBar(QWidget):
    def __init__(self, session: Session, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self._session = session
        self.search = SearchField(session)
        self.undo = self._tool("undo", session.document.undo)
        self.redo = self._tool("redo", session.document.redo)
        self.round = label("", type="smallStrong")
        px = session.look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self._menu_button(menu))
        row.addWidget(label(session.document.snapshot.workspace.title, type="section"))
        if session.document.snapshot.workspace.illustrative:
            row.addWidget(self._sample_tag(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(px(8))
        row.addWidget(self.round)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(_divider(px(20)))
        row.addWidget(self._saved())
        self.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the state of the round to the status bar."""
        self.round.setVisible(not narrow)

    def refresh(self) -> None:
        document, language = self._session.document, self._session.language
        current = document.snapshot.current_round
        ballots = document.ballots_in(current.number) if document.snapshot.workspace.blind else None
        self.round.setText(round_line(current, ballots, len(document.snapshot.seats), language))
        self._name(self.undo, "undo", document.undo_step)
        self._name(self.redo, "redo", document.redo_step)

    def _name(self, button: QToolButton, verb: str, step: Step | None) -> None:
        language = self._session.language
        button.setEnabled(step is not None)
        words = language.label("button", verb)
        if step is not None:
            action = step_name(step.code, step.parameters, self._session.document.snapshot, language)
            words = language.label("button", f"{verb}_named").format(action=action)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({UNDO_KEYS[verb]})")

    def _tool(self, verb: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(verb)
        side = self._session.look.px(32)
        button.setFixedSize(QSize(side, side))
        button.setIcon(icon(self._session.look, verb))
        button.setIconSize(icon_size(self._session.look))
        button.clicked.connect(lambda: self._session.attempt(run))
        QShortcut(QKeySequence(UNDO_KEYS[verb]), self).activated.connect(button.click)
        return button

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menu")
        button.setMenu(menu)
        button.setIcon(icon(self._session.look, "menu"))
        button.setIconSize(icon_size(self._session.look))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self._session.language.gettext("Menu"))
        button.setToolTip(self._session.language.gettext("Menu") + " (F10)")
        button.setShortcut(QKeySequence("F10"))
        side = self._session.look.px(32)
        button.setFixedSize(QSize(side, side))
        return button

    def _sample_tag(self) -> QLabel:
        tag = label(self._session.language.label("note", "sample_tag"), type="captionStrong", ink="text2")
        tag.setObjectName("sampleTag")
        tag.setToolTip(self._session.language.label("note", "illustrative"))
        return tag

    def _saved(self) -> QLabel:
        _ = self._session.language.gettext
        if self._session.document.read_only:
            return label(_("Read-only"), type="smallStrong", ink="warn")
        words = self._session.language.label("glossary", "saved_state")
        made = label(words[:1].upper() + words[1:], type="smallStrong", ink="ok")
        made.setToolTip(_("Every change is written to the file at once."))
        return made


class SearchField(QLineEdit):
    """Emits `left` when the person turns from it to what was found, with the keys Down, Enter or Escape."""

    left = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        _ = session.language.gettext
        self.setObjectName("search")
        self.setPlaceholderText(_("Search elements"))
        self.setAccessibleName(_("Search elements"))
        self.setToolTip(_("Search in English, Belarusian and Russian at once") + " (Ctrl+K)")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(session.look.px(120))
        self.setMaximumWidth(session.look.px(280))
        self.setFixedHeight(session.look.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit(event.key())
        else:
            super().keyPressEvent(event)


def _divider(height: int) -> QFrame:
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedSize(1, height)
    return line

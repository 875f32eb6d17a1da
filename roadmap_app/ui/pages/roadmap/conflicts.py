"""The contradictions of the roadmap, each with its chain and the one button that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.mending import Mend, mend
from roadmap_app.domain.roadmap import Contradiction, Roadmap, Severity
from roadmap_app.presentation.sentences import advice_sentence, affected_sentence, contradiction_sentence, errors_first
from roadmap_app.presentation.sentences.mending import chain_words, mend_words
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.sign import sign
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label, restyle, tip


class ConflictList(QWidget):
    """Emits `opened` with the contradiction that was pressed, `mended` with the step of the button that was."""

    opened = Signal(object)
    mended = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows: list[ConflictRow] = []
        self._chosen: Contradiction | None = None
        self.area: QScrollArea = scrolling(name=session.language.gettext("Contradictions"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.setFocusProxy(self.area)

    def tell(self, roadmap: Roadmap) -> None:
        """What must be mended first; the place in the list stays."""
        found = tuple(errors_first(roadmap.contradictions))
        scrolled = self.area.verticalScrollBar().value()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = [ConflictRow(each, roadmap, self._session) for each in found]
        for row in self.rows:
            row.button.clicked.connect(lambda _on=False, row=row: self.opened.emit(row.found))
            row.fix.clicked.connect(lambda _on=False, row=row: self.mended.emit(row.mend))
            column.addWidget(row)
        if not found:
            column.addWidget(self._nothing())
        column.addStretch(1)
        self.area.setWidget(inside)
        self.area.verticalScrollBar().setValue(scrolled)
        self.choose(self._chosen if self._chosen in found else None)

    def choose(self, found: Contradiction | None) -> None:
        """Mark that one, or none."""
        self._chosen = found
        for row in self.rows:
            row.set_chosen(row.found == found)
            if row.found == found:
                self.area.ensureWidgetVisible(row, 0, 0)

    def choose_element(self, code: str) -> None:
        """The first contradiction of that element, unless one of its own is chosen already."""
        if self._chosen is not None and code in self._chosen.elements:
            return
        self.choose(next((row.found for row in self.rows if row.found.elements[0] == code), None))

    def _nothing(self) -> QWidget:
        words = label(self._session.language.gettext("No contradiction was found."), ink="text2", wrap=True)
        px = self._session.look.px
        words.setContentsMargins(px(20), px(16), px(20), px(16))
        return words


class ConflictRow(QFrame):
    """One contradiction. The whole row is pressed to see it; its small button mends it."""

    def __init__(self, found: Contradiction, roadmap: Roadmap, session: Session) -> None:
        super().__init__()
        self.found, self._session = found, session
        snapshot, language = session.document.snapshot, session.language
        self.mend: Mend = mend(found, roadmap, snapshot)
        self.setObjectName("conflict")
        self.chain = chain_words(found, roadmap, snapshot, language)
        self.said = [contradiction_sentence(found, snapshot, language), affected_sentence(found, snapshot, language)]
        self.button = RowButton(QBoxLayout.Direction.TopToBottom)
        self.fix = QPushButton(mend_words(self.mend, language))
        self._lay_out()
        self.set_chosen(on=False)

    def set_chosen(self, on: bool) -> None:
        if self.property("chosen") != on:
            self.setProperty("chosen", on)
            restyle(self)

    def _lay_out(self) -> None:
        px, language = self._session.look.px, self._session.language
        face = self.button.face
        face.setContentsMargins(px(20), px(12), px(20), px(8))
        face.setSpacing(px(6))
        face.addLayout(self._head())
        for sentence in self.said:
            if sentence:
                face.addWidget(label(sentence, type="small", ink="text2", wrap=True))
        face.addWidget(self._chain())
        self.button.setObjectName("rowButton")
        kind = language.label("contradiction", self.found.kind)
        severity = language.label("severity", self.found.severity)
        self.button.setAccessibleName(f"{kind} · {severity} · {' · '.join(self.chain)}")
        self.button.setAccessibleDescription(" ".join(part for part in self.said if part))
        self.button.seal()
        advice = advice_sentence(self.found, language)
        self.fix.setProperty("small", True)
        self.fix.setToolTip(tip(advice))
        self.fix.setAccessibleDescription(advice)
        self.fix.setEnabled(not self._session.document.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(0)
        column.addWidget(self.button)
        row = QHBoxLayout()
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.addWidget(self.fix)
        row.addStretch(1)
        column.addLayout(row)

    def _head(self) -> QHBoxLayout:
        look, language = self._session.look, self._session.language
        error = self.found.severity is Severity.ERROR
        icon = sign(look, "warning", ink="danger" if error else "warn")
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(language.label("contradiction", self.found.kind), type="bodyStrong", wrap=True), 1)
        if not error:
            head.addWidget(label(language.label("severity", self.found.severity), type="caption", ink="warn"))
        return head

    def _chain(self) -> QWidget:
        """Plates with arrows between them."""
        look = self._session.look
        box = QWidget()
        flow = FlowLayout(box, gap=look.px(4))
        for at, words in enumerate(self.chain):
            link = QWidget()
            row = QHBoxLayout(link)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(look.px(4))
            if at:
                row.addWidget(sign(look, "arrow-right", ink="text3", size=12))
            plate = QLabel(words)
            plate.setTextFormat(Qt.TextFormat.PlainText)
            plate.setObjectName("conflictPlate")
            row.addWidget(plate)
            flow.addWidget(link)
        return box

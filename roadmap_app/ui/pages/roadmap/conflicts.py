"""The contradictions of the roadmap, each with its chain and the one button that mends it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.mending import Mend, mend
from roadmap_app.domain.roadmap import Contradiction, Roadmap, Severity
from roadmap_app.presentation.sentences import advice_sentence, affected_sentence, contradiction_sentence, errors_first
from roadmap_app.presentation.sentences.mending import chain_words, mend_words
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label, restyle
from roadmap_app.ui.session import Session


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
        self._nothing = label(session.language.gettext("No contradiction was found."), ink="text2", wrap=True)
        px = session.look.px
        self._nothing.setContentsMargins(px(20), px(16), px(20), px(16))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.setFocusProxy(self.area)

    def tell(self, roadmap: Roadmap) -> None:
        """What must be mended first; rows that say the same as before stay."""
        told = [Told.of(each, roadmap, self._session) for each in errors_first(roadmap.contradictions)]
        before = {row.told: row for row in self.rows}
        self.rows = [before.get(each) or self._row(each) for each in told]
        for gone in set(before.values()) - set(self.rows):
            self._column.removeWidget(gone)
            gone.deleteLater()
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
        self._nothing.setVisible(not told)
        found = [each.found for each in told]
        self._mark(self._chosen if self._chosen in found else None)

    def choose(self, found: Contradiction | None) -> None:
        """Mark that one and bring it into sight, or none."""
        self._mark(found)
        for row in self.rows:
            if row.found == found:
                self.area.ensureWidgetVisible(row, 0, 0)

    def choose_element(self, code: str) -> None:
        """The first contradiction of that element, unless one of its own is chosen already."""
        if self._chosen is not None and code in self._chosen.elements:
            return
        self.choose(next((row.found for row in self.rows if row.found.element == code), None))

    def _mark(self, found: Contradiction | None) -> None:
        self._chosen = found
        for row in self.rows:
            row.set_chosen(row.found == found)

    def _row(self, told: "Told") -> "ConflictRow":
        row = ConflictRow(told, self._session)
        row.button.clicked.connect(lambda: self.opened.emit(told.found))
        row.fix.clicked.connect(lambda: self.mended.emit(told.mend))
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a row says of a contradiction."""

    found: Contradiction
    mend: Mend
    chain: tuple[str, ...]
    said: tuple[str, ...]

    @classmethod
    def of(cls, found: Contradiction, roadmap: Roadmap, session: Session) -> "Told":
        snapshot, language = session.document.snapshot, session.language
        said = contradiction_sentence(found, snapshot, language), affected_sentence(found, snapshot, language)
        return cls(
            found=found,
            mend=mend(found, roadmap, snapshot),
            chain=chain_words(found, roadmap, snapshot, language),
            said=tuple(part for part in said if part),
        )


class ConflictRow(QFrame):
    """One contradiction. The whole row is pressed to see it; its small button mends it."""

    def __init__(self, told: Told, session: Session) -> None:
        super().__init__()
        self.told, self._session = told, session
        self.setObjectName("conflict")
        self.button = RowButton(QBoxLayout.Direction.TopToBottom)
        self.fix = QPushButton(mend_words(told.mend, session.language))
        self._lay_out()
        self.set_chosen(on=False)

    @property
    def found(self) -> Contradiction:
        return self.told.found

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
        for sentence in self.told.said:
            face.addWidget(label(sentence, type="small", ink="text2", wrap=True))
        face.addWidget(self._chain())
        self.button.setObjectName("rowButton")
        kind = language.label("contradiction", self.found.kind)
        severity = language.label("severity", self.found.severity)
        self.button.setAccessibleName(f"{kind} · {severity} · {' · '.join(self.told.chain)}")
        self.button.setAccessibleDescription(" ".join(self.told.said))
        self.button.seal()
        advice = advice_sentence(self.found, language)
        self.fix.setProperty("small", True)
        self.fix.setToolTip(advice)
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
        for at, words in enumerate(self.told.chain):
            link = QWidget()
            row = QHBoxLayout(link)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(look.px(4))
            if at:
                row.addWidget(sign(look, "arrow-right", ink="text3", size=12))
            plate = QLabel(words)
            plate.setObjectName("conflictPlate")
            row.addWidget(plate)
            flow.addWidget(link)
        return box

"""The contradictions of the roadmap, each with what would mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.roadmap import Contradiction, Severity
from roadmap_app.presentation.sentences import advice_sentence, affected_sentence, contradiction_sentence, errors_first
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label


class ConflictList(QWidget):
    """Emits `opened` with the code of the first element of the contradiction that was pressed."""

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.buttons: list[RowButton] = []
        self.area: QScrollArea = scrolling(name=session.language.gettext("Contradictions"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.setFocusProxy(self.area)

    def tell(self, found: Sequence[Contradiction]) -> None:
        px = self._session.look.px
        self.buttons = [self._button(each) for each in errors_first(found)]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(8), px(24), px(24))
        column.setSpacing(px(4))
        for button in self.buttons:
            column.addWidget(button)
        if not found:
            column.addWidget(label(self._session.language.gettext("No contradiction was found."), ink="text2"))
        column.addStretch(1)
        self.area.setWidget(inside)

    def _button(self, found: Contradiction) -> RowButton:
        language, px = self._session.language, self._session.look.px
        snapshot = self._session.document.snapshot
        sentences = [
            contradiction_sentence(found, snapshot, language),
            affected_sentence(found, snapshot, language),
            advice_sentence(found, language),
        ]
        codes = " → ".join(snapshot.element(code).short_code for code in found.elements)
        kind = f"{language.label('contradiction', found.kind)} · {language.label('severity', found.severity)} · {codes}"
        button = RowButton(QBoxLayout.Direction.TopToBottom)
        button.setObjectName("elementLink")
        button.setAccessibleName(kind)
        button.setAccessibleDescription(" ".join(part for part in sentences if part))
        button.face.setContentsMargins(px(8), px(8), px(8), px(8))
        button.face.setSpacing(px(2))
        ink = "danger" if found.severity is Severity.ERROR else "warn"
        button.face.addWidget(label(kind, type="smallStrong", ink=ink, wrap=True))
        for at, sentence in enumerate(sentences):
            if sentence:
                button.face.addWidget(label(sentence, type="small", ink="text" if at < 2 else "text2", wrap=True))
        button.seal()
        button.clicked.connect(lambda: self.opened.emit(found.elements[0]))
        return button

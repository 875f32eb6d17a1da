"""What the element on view rests on: each support with what is decided or judged of it, leading to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.icons import pixmap
from roadmap_app.ui.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.text import label


class RestsOn(QWidget):
    """One row a support; `count` says how many there are."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.count = label("", type="captionStrong", ink="text3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget()
        self._column.addWidget(self._rows)

    def show_element(self, code: str) -> None:
        picture, _ = self._session.document.snapshot, self._session.language.gettext
        supports = [edge.support for edge in picture.dependencies if edge.dependent == code]
        self.count.setText(str(len(supports)))
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for support in supports:
            column.addWidget(self._row(support))
        if not supports:
            column.addWidget(label(_("On no other element."), type="small", ink="text2"))
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _row(self, code: str) -> RowButton:
        look, language = self._session.look, self._session.language
        element = self._session.document.snapshot.element(code)
        outcome, name = self._outcome(code), element.name.in_language(language.code)
        button = RowButton()
        button.setObjectName("elementLink")
        button.face.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        button.face.setSpacing(look.px(8))
        words = language.label("outcome", outcome) if outcome else language.label("scope", element.scope)
        button.setAccessibleName(f"{name}, {element.short_code}: {words}")
        button.setToolTip(f"{name}: {words}")
        top = Qt.AlignmentFlag.AlignTop
        if outcome is not None:
            button.face.addWidget(OutcomeSign(look, outcome, size=14), 0, top)
        else:
            context = QLabel()
            context.setPixmap(pixmap(look, "info", colour="text3", size=14, ratio=2))
            button.face.addWidget(context, 0, top)
        button.face.addWidget(label(name, type="small", wrap=True), 1)
        button.face.addWidget(label(element.short_code, type="caption", ink="text3"), 0, top)
        button.seal()
        button.clicked.connect(lambda: self._session.show_element(code))
        return button

    def _outcome(self, code: str) -> Outcome | None:
        """What is decided, else what the panel answered; None for what is not scored."""
        document = self._session.document
        decision, row = document.snapshot.decided.get(code), document.results().by_element().get(code)
        if decision is not None:
            return decision.disposition
        return None if row is None else row.outcome

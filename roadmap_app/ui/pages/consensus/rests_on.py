"""What the element on view rests on: each support with what is decided or judged of it, leading to it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session


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
            element = picture.element(support)
            column.addWidget(ElementLink(element, self._session, outcome=self._outcome(support), whole=True))
        if not supports:
            column.addWidget(label(_("On no other element."), type="small", ink="text2"))
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _outcome(self, code: str) -> Outcome | None:
        """What is decided, else what the panel answered; None for what is not scored."""
        document = self._session.document
        decision, row = document.snapshot.decided.get(code), document.results().by_element().get(code)
        if decision is not None:
            return decision.disposition
        return None if row is None else row.outcome

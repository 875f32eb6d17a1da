"""The status bar: what the page counts, and under which rule."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from roadmap_app.ui.session import Session


class StatusBar(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.left, self.right = QLabel(), QLabel()
        self.left.setWordWrap(True)
        self._round = self._page = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(session.look.px(16), session.look.px(4), session.look.px(16), session.look.px(4))
        row.addWidget(self.left, 1)
        row.addWidget(self.right)
        if session.document.snapshot.workspace.blind:
            mode = QLabel(session.language.label("privacy", "chatham_house"))
            mode.setToolTip(session.language.label("privacy", "chatham_house_meaning"))
            row.addSpacing(session.look.px(16))
            row.addWidget(mode)

    def tell(self, left: str, right: str) -> None:
        self._page = left
        self.right.setText(right)
        self._show()

    def set_round(self, line: str) -> None:
        """The state of the round, where the top bar has no room for it."""
        self._round = line
        self._show()

    def _show(self) -> None:
        self.left.setText(" · ".join(part for part in (self._round, self._page) if part))

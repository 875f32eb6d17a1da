"""Handing in a ballot: final, so what that means is said before it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label


class HandInBar(QWidget):
    """Comes up between the page and its keys; emits `agreed`, or `left` when the person thinks again."""

    agreed = Signal()
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("handInBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _, px = session.language.gettext, session.look.px
        self._language = session.language
        self.words = label("", wrap=True)
        self.yes, self.no = QPushButton(_("Hand in for good")), QPushButton(_("Not yet"))
        self.yes.setObjectName("primary")
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self._leave)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button in (self.yes, self.no):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.hide()

    def tell(self, judged: int, total: int, reasons: int) -> None:
        """`reasons` counts those that were written and have no answer to go with."""
        language = self._language
        _ = language.gettext
        sentences = [
            _("Handing in cannot be undone. The answers themselves may still be changed until the round closes."),
        ]
        if judged < total:
            message = language.ngettext(
                "{n} of {total} element has no judgement yet.", "{n} of {total} elements have no judgement yet.", total
            )
            sentences.insert(0, message.format(n=total - judged, total=total))
        if reasons:
            message = language.ngettext(
                "{n} reason waits for its answer and will not be recorded without it.",
                "{n} reasons wait for their answers and will not be recorded without them.",
                reasons,
            )
            sentences.insert(0, message.format(n=reasons))
        self.words.setText(" ".join(sentences))

    def ask(self) -> None:
        self.show()
        self.no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

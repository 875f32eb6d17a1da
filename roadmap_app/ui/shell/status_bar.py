"""The status bar: what the page counts, what is being worked on, and under which rule."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from roadmap_app.ui.controls.elided import Elided
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.work import Work
from roadmap_app.ui.session import Session

MILLISECONDS_UNTOLD = 500
SIDE, GAP = 16, 16
LEAST = 80
"""px at 100 % text of the line to the left; what is cut of it is in its tip."""


class StatusBar(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks = session.tasks
        self.left = Elided("", type="small", ink="text3", least=session.look.px(LEAST))
        self.right, self._mode = QLabel(), QLabel(self)
        self._round = self._page = ""
        self._telling = False
        self.work = Work(session.language, session.look, session.tasks)
        self._patience = QTimer(self, singleShot=True, interval=MILLISECONDS_UNTOLD)
        self._patience.timeout.connect(self._tell_work)
        self._tasks.moved.connect(self._follow_work)
        row = QHBoxLayout(self)
        self._px = px = session.look.px
        row.setContentsMargins(px(SIDE), px(4), px(SIDE), px(4))
        row.setSpacing(px(GAP))
        row.addWidget(self.left, 1)
        row.addWidget(self.work)
        row.addWidget(self.right)
        if session.document.snapshot.workspace.blind:
            row.addLayout(self._rule(session))

    def _rule(self, session: Session) -> QHBoxLayout:
        words = session.language.label("privacy", "chatham_house")
        why = session.language.label("privacy", "chatham_house_meaning")
        shield = sign(session.look, "shield", ink="text3")
        shield.setAccessibleName(f"{words}. {why}")
        shield.setToolTip(f"{words}. {why}")
        self._mode.setText(words)
        self._mode.setToolTip(why)
        rule = QHBoxLayout()
        rule.setSpacing(session.look.px(6))
        rule.addWidget(shield)
        rule.addWidget(self._mode)
        return rule

    def tell(self, left: str, right: str) -> None:
        self._page = left
        self.right.setText(right)
        self._show()

    def set_round(self, line: str) -> None:
        """The state of the round, where the top bar has no room for it; it takes the place of the rule's words."""
        self._round = line
        self._mode.setVisible(bool(self._mode.text()) and not line)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _show(self) -> None:
        self.left.say(" · ".join(part for part in (self._round, self._page) if part))
        self._give_way()

    def _give_way(self) -> None:
        """Where there is little room, the note to the right goes before the state of the round is cut."""
        if not self._telling:
            beside = self.right.sizeHint().width() + self._px(2 * SIDE + 3 * GAP)
            whole = self.left.fontMetrics().horizontalAdvance(self._round)
            self.right.setVisible(not self._round or whole + beside <= self.width())

    def _follow_work(self) -> None:
        """What ends at once is not told."""
        if self._tasks.current is None:
            self._patience.stop()
            self.work.hide()
            self._telling = False
            self._give_way()
        elif self.work.isVisible():
            self._tell_work()
        elif not self._patience.isActive():
            self._patience.start()

    def _tell_work(self) -> None:
        """Where there is little room, the note to the right gives way to it meanwhile."""
        if self._tasks.current is not None:
            self._telling = True  # before it is shown, when the bar may be laid out anew
            self.right.setVisible(not self._round)
            self.work.tell(self._tasks.current.words, self._tasks.share)

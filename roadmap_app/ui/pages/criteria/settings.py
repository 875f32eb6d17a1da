"""By which rule, and from how many answers, the panel has one; and boxes for figures."""

from functools import partial

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.deck import LEAST_RATIO, MOST_RATIO
from roadmap_app.domain.workspace import MOST_SEATS, Rule, Workspace
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import workspaces


class FigureBox(QSpinBox):
    """Scrolling the page past it changes nothing."""

    def __init__(self, session: Session, least: int, most: int) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(session.look.px(8), 0, 0, 0)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setEnabled(not session.document.read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_value(self, value: int) -> None:
        with QSignalBlocker(self):
            self.setValue(value)


class RatioBox(QDoubleSpinBox):
    """How many times something outweighs another; scrolling the page past it changes nothing."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setLocale(QLocale(session.language.code))
        self.lineEdit().setTextMargins(session.look.px(8), 0, 0, 0)
        self.setRange(LEAST_RATIO, MOST_RATIO)
        self.setDecimals(2)
        self.setSingleStep(0.25)
        self.setSuffix("\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}")
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_value(self, value: float) -> None:
        with QSignalBlocker(self):
            self.setValue(value)


class PanelSettings(QWidget):
    """What makes the panel's answer. Emits `asked` with the command when a person changes it."""

    asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, look = session.language, session.look
        _, px = language.gettext, look.px
        self.rules = {rule: QRadioButton(language.label("rule", rule)) for rule in Rule}
        group = QButtonGroup(self)
        self._kept: Rule | None = None
        self.quorum = FigureBox(session, 1, MOST_SEATS)
        self.secret = QCheckBox(_("While a round is open, keep secret how many ballots are in"))
        about = _("The panel disagrees by the rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(label(about, type="small", ink="text2", wrap=True))
        for rule, button in self.rules.items():
            button.setAccessibleDescription(about)
            button.clicked.connect(partial(self._set_rule, rule))
            group.addButton(button)
            column.addWidget(button)
        counted = QHBoxLayout()
        counted.setSpacing(px(12))
        counted.addWidget(named(_("Answers that an element needs"), self.quorum))
        counted.addWidget(self.quorum)
        counted.addStretch(1)
        column.addLayout(counted)
        column.addWidget(self.secret)
        for field in (*self.rules.values(), self.secret):
            field.setEnabled(not session.document.read_only)
        self.quorum.valueChanged.connect(self._set_quorum)
        self.secret.clicked.connect(self._keep_secret)

    def tell(self, workspace: Workspace) -> None:
        self._kept = workspace.rule
        self.rules[workspace.rule].setChecked(True)
        self.quorum.show_value(workspace.quorum)
        with QSignalBlocker(self.secret):
            self.secret.setChecked(workspace.count_hidden)

    def _set_rule(self, rule: Rule) -> None:
        if rule is not self._kept:
            self._ask(workspaces.set_rule(rule))

    def _set_quorum(self, quorum: int) -> None:
        self._ask(workspaces.set_quorum(quorum))

    def _keep_secret(self, hidden: bool) -> None:
        self._ask(workspaces.hide_count(hidden=hidden))

    def _ask(self, command: Command) -> None:
        self.asked.emit(command)


def named(words: str, field: QWidget, about: str = "") -> QLabel:
    made = label(words, type="small", ink="text2")
    made.setBuddy(field)
    field.setAccessibleName(f"{words}: {about}" if about else words)
    return made

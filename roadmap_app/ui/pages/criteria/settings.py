"""How answers count: the majority of each question, and by which rule and from how many answers the panel has one."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QSpinBox, QWidget

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.workspace import MAJORITIES, MOST_SEATS, Rule, Workspace
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.heard import HeardCheck, HeardRadio
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import workspaces

STEP = 5


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


class QuestionHead(QWidget):
    """A question with its majority. Emits `asked` with the command when a person sets another."""

    asked = Signal(object)

    def __init__(self, session: Session, question: Question) -> None:
        super().__init__()
        language, px = session.language, session.look.px
        _ = language.gettext
        self._question = question
        least, most = MAJORITIES
        self.majority = FigureBox(session, round(100 * least), round(100 * most))
        self.majority.setSuffix("\N{NO-BREAK SPACE}%")
        self.majority.setSingleStep(STEP)
        name = _named(_("Majority"), self.majority, language.label("question-short", question))
        self.majority.valueChanged.connect(self._set)
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(px(8))
        row.addWidget(label(language.label("question", question), type="section", wrap=True), 0, 0)
        row.addWidget(name, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.majority, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        row.setColumnStretch(0, 1)

    def tell(self, workspace: Workspace) -> None:
        self.majority.show_value(round(100 * workspace.majority(self._question)))

    def _set(self, percent: int) -> None:
        self.asked.emit(workspaces.set_majority(question=self._question, majority=percent / 100))


class PanelSettings(QWidget):
    """What makes the panel's answer. Emits `asked` with the command when a person changes it."""

    asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, look = session.language, session.look
        _, px = language.gettext, look.px
        self.rules = {rule: HeardRadio(language.label("rule", rule)) for rule in Rule}
        group = QButtonGroup(self)
        self._kept: Rule | None = None
        self.quorum = FigureBox(session, 1, MOST_SEATS)
        self.secret = HeardCheck(_("While a round is open, keep secret how many ballots are in"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        about = _("The panel disagrees by the rule")
        grid.addWidget(label(about, type="small", ink="text2"), 0, 0)
        for at, (rule, button) in enumerate(self.rules.items()):
            button.setAccessibleDescription(about)
            button.clicked.connect(partial(self._set_rule, rule))
            group.addButton(button)
            grid.addWidget(button, at, 1)
        grid.addWidget(_named(_("Answers that an element needs"), self.quorum), len(self.rules), 0)
        grid.addWidget(self.quorum, len(self.rules), 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.secret, len(self.rules) + 1, 0, 1, 3)
        grid.setColumnStretch(2, 1)
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


def _named(words: str, field: QWidget, about: str = "") -> QLabel:
    made = label(words, type="small", ink="text2")
    made.setBuddy(field)
    field.setAccessibleName(f"{words}: {about}" if about else words)
    return made

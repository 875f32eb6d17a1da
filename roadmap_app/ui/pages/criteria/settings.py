"""By which rule, and from how many answers, the panel has one."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.workspace import MOST_SEATS, Rule, Workspace
from roadmap_app.ui.controls.heard import HeardCheck, HeardRadio
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.number import WholeField
from roadmap_app.ui.fields.row import named
from roadmap_app.ui.session import Session
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import workspaces


class PanelSettings(QWidget):
    """What makes the panel's answer. A change counts at once, and what it changed is told beside the title."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, px = session.language, session.look.px
        _ = language.gettext
        self._session = session
        self._outcomes: dict[str, Outcome] = {}
        self._touched = False
        self.effect = label("", type="smallStrong", ink="accent", wrap=True)
        self.rules = {rule: HeardRadio(language.label("rule", rule)) for rule in Rule}
        group = QButtonGroup(self)
        self._kept: Rule | None = None
        self.quorum = WholeField(session.look, session.document.snapshot.workspace.least_quorum, MOST_SEATS)
        self.secret = HeardCheck(_("While a round is open, keep secret how many ballots are in"))
        for rule, button in self.rules.items():
            button.clicked.connect(partial(self._set_rule, rule))
            group.addButton(button)
        for field in (*self.rules.values(), self.quorum, self.secret):
            field.setEnabled(not session.document.read_only)
        self.quorum.valueChanged.connect(self._set_quorum)
        self.secret.clicked.connect(self._keep_secret)
        self._lay_out(px)

    def tell(self, workspace: Workspace) -> None:
        self._kept = workspace.rule
        self.rules[workspace.rule].setChecked(True)
        self.quorum.show_value(workspace.quorum)
        with QSignalBlocker(self.secret):
            self.secret.setChecked(workspace.count_hidden)
        if self._session.document.results_known:
            self._tell_effect(self._session.document.results())

    def _tell_effect(self, result: PanelResult) -> None:
        """How many answers of the panel a setting has changed; nothing while the round is blind."""
        outcomes = {} if result.hidden else {row.element: row.outcome for row in result.elements}
        total, changed = len(outcomes), _changed(self._outcomes, outcomes)
        if self._touched and outcomes:
            message = self._session.language.ngettext(
                "{n} of {total} answer of the panel changed", "{n} of {total} answers of the panel changed", total
            )
            self.effect.setText(message.format(n=changed, total=total))
        self._touched = False
        self._outcomes = outcomes

    def _set_rule(self, rule: Rule) -> None:
        if rule is not self._kept:
            self._ask(workspaces.set_rule(rule))

    def _set_quorum(self, quorum: int) -> None:
        self._ask(workspaces.set_quorum(quorum))

    def _keep_secret(self, hidden: bool) -> None:
        self._ask(workspaces.hide_count(hidden=hidden))

    def _ask(self, command: Command) -> None:
        self._touched = True
        if self._session.run(command) is None:
            self.tell(self._session.document.snapshot.workspace)

    def _lay_out(self, px: Callable[[float], int]) -> None:
        _ = self._session.language.gettext
        head = QHBoxLayout()
        head.addWidget(label(_("The panel’s answer"), type="section", wrap=True), 1)
        head.addWidget(self.effect)
        about = _("The panel disagrees by the rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(label(about, type="small", ink="text2", wrap=True))
        for button in self.rules.values():
            button.setAccessibleDescription(about)
            column.addWidget(button)
        counted = QHBoxLayout()
        counted.setSpacing(px(12))
        counted.addWidget(named(_("Answers that an element needs"), self.quorum))
        counted.addWidget(self.quorum)
        counted.addStretch(1)
        column.addLayout(counted)
        column.addWidget(self.secret)


def _changed(before: Mapping[str, Outcome], now: Mapping[str, Outcome]) -> int:
    """How many differ; none where they are not about the same elements."""
    return sum(now[code] is not each for code, each in before.items()) if now.keys() == before.keys() else 0

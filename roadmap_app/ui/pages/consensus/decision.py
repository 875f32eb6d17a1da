"""Recording the decision on one element: adopted from the panel, or taken by the meeting with reason and dissent."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Decision, Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label, set_ink
from roadmap_app.workspace.commands import decisions

VERDICTS = (*DISPOSITIONS, Outcome.NO_CONSENSUS)


_Draft = tuple[Basis, Outcome, str, str]


class DecisionForm(QWidget):
    """The inspector of the consensus page. Nothing is kept until *Record decision*; undo takes it back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._result: ElementResult | None = None
        self._round = 0
        self._filled: tuple[object, ...] = ()
        self._written: _Draft | None = None
        self._drafts: dict[tuple[object, ...], _Draft] = {}
        language, px = session.language, session.look.px
        _ = language.gettext
        self.setAccessibleName(_("Decision"))
        self.state = label("", type="smallStrong", wrap=True)
        self.bases = {basis: QRadioButton(language.label("basis", basis)) for basis in Basis}
        self.verdicts = {verdict: QRadioButton(language.label("outcome", verdict)) for verdict in VERDICTS}
        self._groups = [self._group(self.bases.values()), self._group(self.verdicts.values())]
        self.note = label("", type="small", ink="text2", wrap=True)
        self.reason = _field(language.label("column", "reason"), px(96))
        self.dissent = _field(language.label("column", "dissent"), px(72))
        self.record = QPushButton(_("Record decision"))
        self.record.setObjectName("primary")
        self.withdraw = QPushButton(_("Withdraw the decision"))
        self._lay_out()
        for button in self.bases.values():
            button.toggled.connect(self._follow)
        self.record.clicked.connect(self._record)
        self.withdraw.clicked.connect(self._withdraw)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.record.click)

    def show_result(self, result: ElementResult, round_number: int, decision: Decision | None) -> None:
        """Fill the form with the recorded decision, else with what the panel said. What a person has begun to write
        stays as long as it is about the same."""
        self._result, self._round = result, round_number
        about = (result.element, result.outcome, round_number, decision)
        if about != self._filled:
            self._keep_draft()
            self._filled = about
            self._fill(result, decision)
            self._written = self._draft()
            draft = self._drafts.pop(about, None)
            if draft is not None:
                self._take_up(draft)
        writable = not self._session.document.read_only
        self.record.setEnabled(writable)
        self.withdraw.setEnabled(writable)
        self._follow()

    def _draft(self) -> _Draft:
        verdict = next(verdict for verdict, button in self.verdicts.items() if button.isChecked())
        return self.basis, verdict, self.reason.toPlainText(), self.dissent.toPlainText()

    def _keep_draft(self) -> None:
        """What was begun and not recorded waits until the person comes back to the element."""
        if self._filled and self._draft() != self._written:
            self._drafts[self._filled] = self._draft()

    def _take_up(self, draft: _Draft) -> None:
        basis, verdict, reason, dissent = draft
        self.bases[basis].setChecked(True)
        self.verdicts[verdict].setChecked(True)
        self.reason.setPlainText(reason)
        self.dissent.setPlainText(dissent)

    def _fill(self, result: ElementResult, decision: Decision | None) -> None:
        language = self._session.language
        _ = language.gettext
        adoptable = result.outcome.is_disposition
        basis = decision.basis if decision else Basis.PANEL if adoptable else Basis.MEETING
        verdict = decision.disposition if decision else result.outcome
        self.bases[Basis.PANEL].setEnabled(adoptable)
        self.bases[basis].setChecked(True)
        self.verdicts[verdict if verdict in self.verdicts else Outcome.NO_CONSENSUS].setChecked(True)
        self.reason.setPlainText(decision.reason if decision else "")
        self.dissent.setPlainText(decision.dissent if decision else "")
        self.state.setText(
            _("Decided: {basis}").format(basis=language.label("basis", basis)) if decision else _("Open")
        )
        set_ink(self.state, "ok" if decision else "warn")
        self.withdraw.setVisible(decision is not None)

    @property
    def basis(self) -> Basis:
        return Basis.PANEL if self.bases[Basis.PANEL].isChecked() else Basis.MEETING

    def _follow(self) -> None:
        """A verdict adopted from the panel is the panel's; the meeting's own needs a reason."""
        _ = self._session.language.gettext
        from_panel = self.basis is Basis.PANEL
        if from_panel and self._result is not None and self._result.outcome in self.verdicts:
            self.verdicts[self._result.outcome].setChecked(True)
        for verdict in self.verdicts.values():
            verdict.setEnabled(not from_panel)
        adoptable = self._result is not None and self._result.outcome.is_disposition
        self.note.setText(
            _("The panel’s answer is adopted as it stands.")
            if from_panel
            else _("The meeting gives its reason; it is printed with the verdict.")
            if adoptable
            else _("The panel has no common answer, so it cannot be adopted as it stands.")
        )

    def _record(self) -> None:
        if self._result is None:
            return
        verdict = next(verdict for verdict, button in self.verdicts.items() if button.isChecked())
        change = self._session.run(
            decisions.decide(
                element=self._result.element,
                disposition=verdict,
                basis=self.basis,
                round=self._round,
                day=date.today().isoformat(),  # noqa: DTZ011 a day of the person's own calendar
                reason=self.reason.toPlainText(),
                dissent=self.dissent.toPlainText(),
            )
        )
        if change is None and not self.reason.toPlainText().strip():
            self.reason.setFocus()

    def _withdraw(self) -> None:
        if self._result is not None:
            self._session.run(decisions.withdraw(element=self._result.element))

    def _group(self, buttons: Iterable[QRadioButton]) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _lay_out(self) -> None:
        px = self._session.look.px
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._fields())
        buttons = QVBoxLayout()
        buttons.setContentsMargins(px(20), px(12), px(20), px(12))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.record)
        buttons.addWidget(self.withdraw)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        self.setFocusProxy(self.reason)

    def _fields(self) -> QWidget:
        language, px = self._session.language, self._session.look.px
        _ = language.gettext
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(label(_("Decision"), type="section"))
        column.addWidget(self.state)
        column.addWidget(_caption(language.label("column", "basis")))
        for button in self.bases.values():
            column.addWidget(button)
        column.addWidget(self.note)
        column.addWidget(_caption(language.label("column", "verdict")))
        for button in self.verdicts.values():
            column.addWidget(button)
        column.addWidget(_caption(language.label("column", "reason")))
        column.addWidget(self.reason)
        column.addWidget(_caption(language.label("column", "dissent")))
        column.addWidget(self.dissent)
        column.addStretch(1)
        return inside


def _caption(text: str) -> QWidget:
    return label(text, type="captionStrong", ink="text3", wrap=True)


def _field(name: str, height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field

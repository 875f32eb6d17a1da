"""Recording the decision on one element: adopted from the panel, or taken by the meeting with reason and dissent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from roadmap_app.domain.days import today
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.ui.controls.text import restyle, set_ink
from roadmap_app.ui.pages.consensus.decision_fields import RECORD_KEY, DecisionFields
from roadmap_app.ui.pages.consensus.drafts import About, DecisionDraft, DecisionDrafts
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands import decisions


class DecisionForm(DecisionFields):
    """The inspector of the consensus page. Nothing is kept until *Record decision*; undo takes it back. Emits
    `recorded` after that, and `later` when the person leaves the element open for now."""

    recorded = Signal()
    later = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._result: ElementResult | None = None
        self._round = 0
        self._about: About | None = None
        self._written: DecisionDraft | None = None
        self._drafts = session.kept_of(DecisionDrafts)
        self.setAccessibleName(session.language.gettext("Decision"))
        for button in self.bases.values():
            button.toggled.connect(self._follow)
            button.toggled.connect(self._keep_draft)
        for button in self.verdicts.values():
            button.toggled.connect(self._count_dissent)
            button.toggled.connect(self._keep_draft)
        self.reason.textChanged.connect(self._ask_for_reason)
        for field in (self.reason, self.dissent):
            field.textChanged.connect(self._keep_draft)
        self.record.clicked.connect(self._record)
        self.withdraw.clicked.connect(self._withdraw)
        self.put_off.clicked.connect(self.later)
        keys = QShortcut(QKeySequence(RECORD_KEY), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.record.click)

    def show_result(self, result: ElementResult, round_number: int, decision: Decision | None) -> None:
        """Fill the form with the recorded decision, else with what the panel said. What a person has begun to write
        stays as long as it is about the same."""
        self._result, self._round = result, round_number
        about = About(element=result.element, outcome=result.outcome, round=round_number, decision=decision)
        if about != self._about:
            self._about, self._written = about, None
            self._fill(result, decision)
            draft = self._drafts.get(about)
            self._written = self._draft()
            if draft is not None:
                self._take_up(draft)
        writable = not self._session.document.read_only
        self.record.setEnabled(writable)
        self.withdraw.setEnabled(writable)
        self.rests_on.show_element(result.element)
        self._follow()

    @property
    def basis(self) -> Basis:
        return Basis.PANEL if self.bases[Basis.PANEL].isChecked() else Basis.MEETING

    @property
    def verdict(self) -> Outcome:
        return next(verdict for verdict, button in self.verdicts.items() if button.isChecked())

    def _draft(self) -> DecisionDraft:
        return DecisionDraft(
            basis=self.basis,
            verdict=self.verdict,
            reason=self.reason.toPlainText(),
            dissent=self.dissent.toPlainText(),
        )

    def _keep_draft(self) -> None:
        """What was begun and not recorded waits until the person comes back to the element; not while the form is
        being filled."""
        if self._about is None or self._written is None:
            return
        draft = self._draft()
        if draft == self._written:
            self._drafts.pop(self._about, None)
        else:
            self._drafts[self._about] = draft

    def _take_up(self, draft: DecisionDraft) -> None:
        self.bases[draft.basis].setChecked(True)
        self.verdicts[draft.verdict].setChecked(True)
        self.reason.setPlainText(draft.reason)
        self.dissent.setPlainText(draft.dissent)

    def _fill(self, result: ElementResult, decision: Decision | None) -> None:
        _ = self._session.language.gettext
        adoptable = result.outcome.is_disposition
        basis = decision.basis if decision else Basis.PANEL if adoptable else Basis.MEETING
        verdict = decision.disposition if decision else result.outcome
        self.bases[Basis.PANEL].setEnabled(adoptable)
        self.bases[basis].setChecked(True)
        (self.verdicts[verdict] if verdict in self.verdicts else list(self.verdicts.values())[-1]).setChecked(True)
        self.reason.setPlainText(decision.reason if decision else "")
        self.dissent.setPlainText(decision.dissent if decision else "")
        # Translators: of an element, on which nothing is decided yet
        self.state.setText(_("decided") if decision else _("open"))
        set_ink(self.state, "ok" if decision else "warn")
        restyle(self.state)
        self.withdraw.setVisible(decision is not None)
        self.put_off.setVisible(decision is None)

    def _count_dissent(self) -> None:
        """How many judged otherwise, so that the meeting knows how much dissent there is to print."""
        dissenting = None if self._result is None else self._result.dissenting(self.verdict)
        if self._result is None or dissenting is None or not self.blind:
            self.otherwise.clear()
            return
        words = self._session.language.gettext("{k} of {n} judged otherwise")
        self.otherwise.setText(words.format(k=dissenting, n=self._result.answered))

    def _follow(self) -> None:
        """A verdict adopted from the panel is the panel's; the meeting's own needs a reason."""
        from_panel = self.basis is Basis.PANEL
        if from_panel and self._result is not None and self._result.outcome in self.verdicts:
            self.verdicts[self._result.outcome].setChecked(True)
        for verdict in self.verdicts.values():
            verdict.setEnabled(not from_panel)
        self.note.setText(self._note(from_panel=from_panel))
        self._ask_for_reason()
        self._count_dissent()

    def _note(self, *, from_panel: bool) -> str:
        """What the way in which it is decided asks for."""
        _ = self._session.language.gettext
        if not self.blind:
            return _("The assessment is adopted as it stands.") if from_panel else _("The reason is printed with it.")
        if from_panel:
            return _("The panel’s answer is adopted as it stands.")
        if self._result is not None and self._result.outcome.is_disposition:
            return _("The meeting gives its reason; it is printed with the verdict.")
        return _("The panel has no common answer, so it cannot be adopted as it stands.")

    def _ask_for_reason(self) -> None:
        wanted = self.basis.wants_reason(self.reason.toPlainText())
        # Translators: of a reason that has to be written
        self.required.setText(self._session.language.gettext("required") if wanted else "")

    def _record(self) -> None:
        begun = self._about
        if self._result is None or begun is None:
            return
        change = self._session.run(
            decisions.decide(
                element=self._result.element,
                disposition=self.verdict,
                basis=self.basis,
                round=self._round,
                day=today(),
                reason=self.reason.toPlainText(),
                dissent=self.dissent.toPlainText(),
            )
        )
        if change is not None:
            self._drafts.pop(begun, None)  # or undo would show it as if it still stood
            self.recorded.emit()
        elif not self.reason.toPlainText().strip():
            self.reason.setFocus()

    def _withdraw(self) -> None:
        if self._result is not None:
            self._session.run(decisions.withdraw(element=self._result.element))

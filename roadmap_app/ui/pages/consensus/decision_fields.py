"""What the form of a decision consists of: how it is taken, the verdict, reason, dissent, and what it rests on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Outcome
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.side_head import SideHead
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.consensus.rests_on import RestsOn
from roadmap_app.ui.paint.icons import icon_size
from roadmap_app.ui.paint.outcome_sign import outcome_icon
from roadmap_app.ui.session import Session

RECORD_KEY = "Ctrl+Return"


class DecisionFields(QWidget):
    """Nothing happens in it; what it is about is for `DecisionForm` to say."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.blind = session.document.snapshot.workspace.blind
        self.rests_on = RestsOn(session)
        self._verdict_fields()
        self._buttons()
        self._lay_out()

    def _verdict_fields(self) -> None:
        language, look, _ = self._session.language, self._session.look, self._session.language.gettext
        self.state = label("", type="captionStrong", ink="warn")
        self.state.setObjectName("badge")
        words: dict[str, str] = {Basis.PANEL: _("From the panel"), Basis.MEETING: _("By the meeting")}
        if not self.blind:
            words = {Basis.PANEL: _("As assessed"), Basis.MEETING: _("With a reason")}
        self.basis_choice = Segmented(look, words, Basis.MEETING)
        self.bases = {basis: self.basis_choice.segments[basis] for basis in Basis}
        verdicts = (*DISPOSITIONS, Outcome.NO_CONSENSUS) if self.blind else DISPOSITIONS
        self.verdicts = {verdict: self._radio(verdict) for verdict in verdicts}
        self.note = label("", type="small", ink="text2", wrap=True)
        self.required = label("", type="captionStrong", ink="danger")
        self.reason = _field(language.label("column", "reason"), look.px(88))
        self.otherwise = label("", type="captionStrong", ink="text3")
        self.dissent = _field(language.label("column", "dissent"), look.px(72))

    def _buttons(self) -> None:
        _ = self._session.language.gettext
        self.record = QPushButton(_("Record decision"))
        self.record.setObjectName("primary")
        self.record.setToolTip(key_tip(self.record.text(), RECORD_KEY))
        self.withdraw = QPushButton(_("Withdraw"))
        self.withdraw.setAccessibleName(_("Withdraw the decision"))
        self.withdraw.setToolTip(_("Withdraw the decision"))
        self.put_off = QPushButton(_("Later"))
        self.put_off.setToolTip(_("Leave it open and go on to the next"))

    def _radio(self, verdict: Outcome) -> QRadioButton:
        """With the sign of the outcome, and its word in its colour."""
        look = self._session.look
        radio = QRadioButton(self._session.language.label("outcome", verdict))
        radio.setObjectName("verdict")
        radio.setIcon(outcome_icon(verdict, look))
        radio.setIconSize(icon_size(look))
        ink, soft = look.colour(f"outcome.{verdict}.text"), look.colour("selected")
        radio.setStyleSheet(
            f"#verdict {{ color: {ink}; font-weight: 500; font-size: {look.type('small').size}px;"
            f" padding: {look.px(5)}px {look.px(8)}px; border: 2px solid transparent;"
            f" border-radius: {look.px(4)}px; }} #verdict:checked {{ background: {soft}; }}"
            f" #verdict:focus {{ border: 2px solid {look.colour('focus')}; }}"
        )
        return radio

    def _lay_out(self) -> None:
        px, language = self._session.look.px, self._session.language
        head = SideHead(self._session.look)
        head.add(label(language.gettext("Decision"), type="section"), grows=True)
        head.add(self.state)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(20), px(12), px(20), px(12))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.record, 1)
        buttons.addWidget(self.put_off)
        buttons.addWidget(self.withdraw)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(scrolling(self._sections(), name=self._session.language.gettext("Decision")), 1)
        whole.addWidget(self._line())
        whole.addLayout(buttons)
        self.setFocusProxy(self.reason)

    def _sections(self) -> QWidget:
        language, px = self._session.language, self._session.look.px
        group = QButtonGroup(self)
        verdicts = QVBoxLayout()
        verdicts.setSpacing(px(2))
        for button in self.verdicts.values():
            group.addButton(button)
            verdicts.addWidget(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(0)
        for heading, beside, parts in (
            (language.label("column", "basis"), None, (self.basis_choice, self.note)),
            (language.label("column", "verdict"), None, (verdicts,)),
            (language.label("column", "reason"), self.required, (self.reason,)),
            (language.gettext("Dissent to print"), self.otherwise, (self.dissent,)),
            (language.gettext("Rests on"), self.rests_on.count, (self.rests_on,)),
        ):
            if column.count():
                column.addWidget(self._line())
            column.addLayout(self._section(heading, beside, *parts))
        column.addStretch(1)
        return inside

    def _section(self, heading: str, beside: QLabel | None, *parts: QWidget | QVBoxLayout) -> QVBoxLayout:
        px = self._session.look.px
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(label(heading, type="captionStrong", ink="text3"))
        if beside is not None:
            top.addWidget(beside)
        top.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(6))
        column.addLayout(top)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        return column

    def _line(self) -> QWidget:
        line = QWidget()
        line.setObjectName("hairline")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line.setFixedHeight(1)
        return line


def _field(name: str, height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field

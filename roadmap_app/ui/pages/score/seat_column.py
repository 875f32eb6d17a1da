"""The column beside the desk: whose ballot it is, the reason, and what is known of the element."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.domain.result import ElementResult
from roadmap_app.presentation.names import seat_name
from roadmap_app.presentation.sentences import panel_sentence
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.score.background import Background
from roadmap_app.ui.pages.score.reason import ReasonBox
from roadmap_app.ui.paint.icons import SIZE, set_icon
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting

SHORT_BELOW = 480
"""Height in px at 100 % text under which nothing stays in place while the facts are scrolled."""


class SeatColumn(QWidget):
    """Emits `passed` when the laptop goes to the next expert."""

    passed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        _ = session.language.gettext
        self.seat = label("", type="bodyStrong", wrap=True)
        self.pass_on = QPushButton(_("Pass the laptop"))
        set_icon(self.pass_on, session.look, "swap")
        self._pass_by_key = QShortcut(QKeySequence("Ctrl+P"), self)
        self._pass_by_key.activated.connect(self.pass_on.click)
        self.pass_key = key_cap("Ctrl P")
        self.pass_on.clicked.connect(self.passed)
        self.element = label("", type="bodyStrong", wrap=True)
        self._named = self._about()
        self.reason = ReasonBox(session)
        self.background = Background(session)
        self.earlier = EarlierResult(session)
        self._scroll = scrolling()
        self._whole, self._facts = QVBoxLayout(self), QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.reason.field)

    def tell(self, sitting: Sitting, element: Element, *, named: bool) -> None:
        """`named` where the page does not say of which element this is known."""
        snapshot = self._session.document.snapshot
        self.seat.setText(seat_name(sitting.seat, self._session.language))
        for part in (self.pass_on, self.pass_key):
            part.setVisible(snapshot.workspace.blind)
        self._pass_by_key.setEnabled(snapshot.workspace.blind)
        self.element.setText(f"{element.short_code}   {element.name.in_language(self._session.language.code)}")
        self._named.setVisible(named)
        self.background.tell(element)
        shown, result = snapshot.shown_round, None
        if shown.state.shows_results and shown.number < sitting.round.number:
            result = self._session.document.results(shown.number).by_element().get(element.code)
        self.earlier.tell(shown.number, result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.height() / self._session.look.scale < SHORT_BELOW
        (self._facts if short else self._whole).addWidget(self.earlier)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("factSheetInside")
        facts = self._facts
        inside.setLayout(facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(0)
        facts.addWidget(self._named)
        facts.addWidget(self.reason)
        facts.addWidget(self.background, 1)
        self._scroll.setObjectName("factSheet")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        column = self._whole
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._session.document.snapshot.workspace.blind:
            column.addLayout(self._head())
        column.addWidget(self._scroll, 1)
        column.addWidget(self.earlier)

    def _about(self) -> QWidget:
        px, about = self._session.look.px, QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(px(20), px(8), px(12), px(12))
        column.addWidget(self.element)
        return about

    def _head(self) -> QHBoxLayout:
        px = self._session.look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(8), px(12), px(8))
        head.setSpacing(px(8))
        head.addWidget(sign(self._session.look, "user", size=SIZE))
        head.addWidget(self.seat, 1)
        head.addWidget(self.pass_on)
        head.addWidget(self.pass_key)
        return head


class EarlierResult(QFrame):
    """What the panel answered in the round before; hidden until the person asks for it, element by element."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("section")
        self._session = session
        _, px = session.language.gettext, session.look.px
        self._result: ElementResult | None = None
        self._title = label("", type="smallStrong", wrap=True)
        self.show_it = QPushButton(_("Show"))
        self.show_it.setCheckable(True)
        self.show_it.toggled.connect(self._say)
        self.words = label("", type="small", ink="text2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.show_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(8), px(12), px(12))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.words)

    def tell(self, number: int, result: ElementResult | None) -> None:
        """`result` None where no round has been revealed."""
        if result is None or self._result is None or result.element != self._result.element:
            self.show_it.setChecked(False)
        self._result = result
        self.setVisible(result is not None)
        self._title.setText(self._session.language.gettext("Round {number} result").format(number=number))
        self._say()

    def _say(self) -> None:
        _ = self._session.language.gettext
        shown = self.show_it.isChecked()
        self.show_it.setText(_("Hide") if shown else _("Show"))
        if self._result is not None and shown:
            individual = not self._session.document.snapshot.workspace.blind
            self.words.setText(panel_sentence(self._result, self._session.language, individual=individual))
        else:
            self.words.setText(_("Hidden while you answer, so that it does not pull your answer."))

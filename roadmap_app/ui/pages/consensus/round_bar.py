"""Above the results of one round: that the next one is under way, and its next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from roadmap_app.domain.panel import RoundState
from roadmap_app.presentation.progress import round_line
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session


class RoundBar(QWidget):
    """Emits `close_wanted`, `reveal_wanted` or `reopen_wanted`; nothing is done here."""

    close_wanted = Signal()
    reveal_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("roundBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        colour, px = session.look.colour, session.look.px
        self.setStyleSheet(f"#roundBar {{ background: {colour('accentSoft')}; }}")
        self._session = session
        self.words = label("", type="smallStrong", ink="onAccentSoft", wrap=True)
        self.close_it, self.reveal, self.reopen = QPushButton(), QPushButton(), QPushButton()
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button, wanted in (
            (self.close_it, self.close_wanted),
            (self.reveal, self.reveal_wanted),
            (self.reopen, self.reopen_wanted),
        ):
            button.setProperty("small", True)
            button.clicked.connect(wanted)
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(16))
        row.addWidget(self.words, 1)
        row.addWidget(buttons, 1)

    @property
    def needed(self) -> bool:
        """Whether another round than the one that is shown is under way."""
        snapshot = self._session.document.snapshot
        return snapshot.workspace.blind and not snapshot.current_round.state.shows_results and bool(snapshot.seats)

    def tell(self) -> None:
        """Say where the round that is under way stands."""
        document, language = self._session.document, self._session.language
        _, snapshot = language.gettext, document.snapshot
        round_ = snapshot.current_round
        ballots = document.ballots_in(round_.number) if snapshot.workspace.blind else None
        self.words.setText(round_line(round_, ballots, len(snapshot.seats), language))
        for button, words, state in (
            (self.close_it, _("Close round {number}…"), RoundState.OPEN),
            (self.reveal, _("Reveal round {number}…"), RoundState.CLOSED),
            (self.reopen, _("Open round {number} again…"), RoundState.CLOSED),
        ):
            button.setText(words.format(number=round_.number))
            button.setVisible(round_.state is state and not document.read_only)
        self.setVisible(self.needed)

    def take_focus(self) -> None:
        """To the button of the next step."""
        (self.reveal if self.close_it.isHidden() else self.close_it).setFocus()

"""The steps of a round: closing it, opening it again, revealing it, and opening the next one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from roadmap_app.domain.days import today
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.presentation.sentences import few_seats_sentence, next_round_sentence, shortfall_sentence
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.session import Session
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import rounds

REOPEN = "reopen"
"""The one step that asks for a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whether a round is to be moved: the step, what it says of the round, and the reason that was typed so far."""

    step: str
    standing: tuple[object, ...]
    reason: str


class RoundPlace(QWidget):
    """Says where the current round stands and offers its next step; each is asked about before it is taken. Emits
    `left` when the person thinks again."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.reason = QLineEdit(self)
        self.reason.hide()
        self._asked_of: tuple[object, ...] = ()
        self._step = ""
        self.shown = EmptyState(session.look, "", "")
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.shown)

    def tell(self) -> None:
        """Show the step that the round now allows."""
        round_ = self._round
        if self._session.document.read_only:
            self._show(self._nothing_to_do())
        elif round_.state is RoundState.CLOSED:
            self._show(self._closed(round_))
        elif round_.state is RoundState.OPEN:
            self._show(self._open(round_))
        else:
            self._show(self._nothing_to_do())

    @property
    def asking(self) -> bool:
        """Whether a question is under way that the round still allows, with what it says of the ballots."""
        return bool(self._asked_of) and self._asked_of == self._standing

    def begun(self) -> Question | None:
        """The question that is under way, to be asked again in another language or look."""
        if not self.asking:
            return None
        reason = self.reason.text() if self._step == REOPEN else ""
        return Question(step=self._step, standing=self._standing, reason=reason)

    def ask_again(self, question: Question) -> bool:
        """Whether the question could still be asked."""
        if question.standing != self._standing:
            return False
        {
            "close": self.ask_to_close,
            "reveal": self.ask_to_reveal,
            REOPEN: self.ask_to_reopen,
            "next": self.ask_for_the_next,
        }[question.step]()
        if question.step == REOPEN:
            self.reason.setText(question.reason)
        return True

    @property
    def _standing(self) -> tuple[object, ...]:
        round_ = self._round
        return round_.number, round_.state, self._session.document.ballots_in(round_.number)

    @property
    def _round(self) -> Round:
        return self._session.document.snapshot.current_round

    def _show(self, state: EmptyState, *, asks: bool = False) -> None:
        self._asked_of = self._standing if asks else ()
        had_focus = self.shown.isAncestorOf(QApplication.focusWidget() or self)
        self._whole.removeWidget(self.shown)
        self.shown.hide()
        self.shown.deleteLater()
        self.shown = state
        self._whole.addWidget(state)
        self.setFocusProxy(state)
        if had_focus:
            state.setFocus()

    def _open(self, round_: Round) -> EmptyState:
        """Once every ballot is in, nothing is left to be scored, and closing comes first."""
        language = self._session.language
        _ = language.gettext
        steps: list[tuple[str, Callable[[], object]]] = [
            (_("Go to Score"), lambda: self._session.go_to("score")),
            (_("Close round {number}…").format(number=round_.number), self.ask_to_close),
        ]
        document = self._session.document
        if document.ballots_in(round_.number) == len(document.snapshot.seats):
            steps.reverse()
        (action, run), other = steps
        return EmptyState(
            self._session.look,
            _("Round {number} is still open").format(number=round_.number),
            _joined(_ballots(self._session, round_.number), language.label("privacy", "blind"), self._few_seats()),
            action,
            run,
            other=other,
            icon="eye-off",
        )

    def _closed(self, round_: Round) -> EmptyState:
        _ = self._session.language.gettext
        return EmptyState(
            self._session.look,
            _("Round {number} is closed").format(number=round_.number),
            _joined(_("Answering has ended, and nobody has seen a result yet."), self._short(round_)),
            _("Reveal round {number}…").format(number=round_.number),
            self.ask_to_reveal,
            other=(_("Open round {number} again…").format(number=round_.number), self.ask_to_reopen),
            icon="eye-off",
        )

    def _nothing_to_do(self) -> EmptyState:
        language = self._session.language
        return EmptyState(
            self._session.look,
            language.gettext("There is no result to show yet"),
            language.label("privacy", "blind"),
            language.gettext("Go to Score"),
            lambda: self._session.go_to("score"),
            icon="eye-off",
        )

    def ask_to_close(self) -> None:
        _, number = self._session.language.gettext, self._round.number
        said = (
            _ballots(self._session, number),
            _("Nobody can answer any more. A closed round can be opened again only with a written reason."),
        )
        self._ask(
            "close",
            _("Close round {number}?").format(number=number),
            _joined(*said),
            _("Close round {number}").format(number=number),
            rounds.close_round(number=number, day=today()),
        )

    def ask_to_reveal(self) -> None:
        _, number = self._session.language.gettext, self._round.number
        said = (
            self._short(self._round),
            _("Revealing shows the results to everyone in the room. It cannot be undone."),
        )
        self._ask(
            "reveal",
            _("Reveal round {number}?").format(number=number),
            _joined(*said),
            _("Reveal round {number}").format(number=number),
            rounds.reveal_round(number=number, day=today()),
        )

    @property
    def may_open_the_next(self) -> bool:
        return self._round.state is RoundState.REVEALED and not self._session.document.read_only

    def ask_for_the_next(self) -> None:
        document, _, number = self._session.document, self._session.language.gettext, self._round.number + 1
        snapshot, result = document.snapshot, document.results()
        again = result.asked_next(blind=snapshot.workspace.blind)
        self._ask(
            "next",
            _("Open round {number}?").format(number=number),
            next_round_sentence(result, again, snapshot.decided, self._session.language),
            _("Open round {number}").format(number=number),
            rounds.next_round(day=today(), only=again),
        )

    def ask_to_reopen(self) -> None:
        _, number = self._session.language.gettext, self._round.number
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Reason for opening the round again"))
        self.reason.setPlaceholderText(_("Reason for opening the round again"))
        state = EmptyState(
            self._session.look,
            _("Open round {number} again?").format(number=number),
            _("The experts can answer once more. The reason is kept with the round."),
            _("Open round {number} again").format(number=number),
            self._reopen,
            other=(_("Not yet"), self._think_again),
            field=self.reason,
            icon="restore",
        )
        state.button.setEnabled(False)
        self.reason.textChanged.connect(lambda: state.button.setEnabled(bool(self.reason.text().strip())))
        self.reason.returnPressed.connect(self._reopen)
        self._step = REOPEN
        self._show(state, asks=True)
        self.reason.setFocus()

    def _reopen(self) -> None:
        if self.reason.text().strip():
            self._session.run(rounds.open_round(number=self._round.number, day=today(), reason=self.reason.text()))

    def _ask(self, step: str, title: str, sentence: str, action: str, command: Command) -> None:
        state = EmptyState(
            self._session.look,
            title,
            sentence,
            action,
            lambda: self._session.run(command),
            other=(self._session.language.gettext("Not yet"), self._think_again),
            icon="warning",
        )
        state.setFocusProxy(state.other)
        self._step = step
        self._show(state, asks=True)
        state.setFocus()

    def _think_again(self) -> None:
        self._asked_of = ()
        self.left.emit()

    def _few_seats(self) -> str:
        snapshot = self._session.document.snapshot
        return few_seats_sentence(len(snapshot.seats), snapshot.workspace.quorum, self._session.language)

    def _short(self, round_: Round) -> str:
        document = self._session.document
        return shortfall_sentence(
            document.shortfall(round_.number), document.snapshot.workspace.quorum, self._session.language
        )


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _ballots(session: Session, number: int) -> str:
    total, ballots = len(session.document.snapshot.seats), session.document.ballots_in(number)
    message = session.language.ngettext("{n} of {total} ballot in", "{n} of {total} ballots in", total)
    return "" if ballots is None else message.format(n=ballots, total=total) + "."

"""What the page says while nothing can be answered here, and the one thing to do next."""

from PySide6.QtWidgets import QWidget

from roadmap_app.domain.days import today
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.session import Session
from roadmap_app.workspace.asking import asked_elements
from roadmap_app.workspace.commands import rounds


def waiting(session: Session, round_: Round) -> QWidget:
    _, look = session.language.gettext, session.look
    if not asked_elements(session.document.snapshot, round_):
        return EmptyState(
            look,
            _("There is nothing to judge yet"),
            _("Here the elements of the catalogue are judged. Take them in first."),
            _("Go to the catalogue"),
            lambda: session.go_to("catalogue"),
            icon="score",
        )
    title = _("Round {number} is not open").format(number=round_.number)
    match round_.state:
        case RoundState.OPEN:
            return EmptyState(
                look,
                _("This window can only read"),
                _("Experts answer in the window that writes; while the round is open nobody’s answers are shown here."),
                _("Go to the catalogue"),
                lambda: session.go_to("catalogue"),
                icon="eye-off",
            )
        case RoundState.PLANNED:
            return EmptyState(
                look,
                title,
                _("Experts answer while a round is open, each for themselves. Opening it cannot be undone."),
                _("Open round {number}").format(number=round_.number),
                lambda: session.run(rounds.open_round(number=round_.number, day=today())),
                icon="score",
            )
        case RoundState.CLOSED:
            return EmptyState(
                look,
                title,
                _("Answering has ended. Reveal the results of the round, and the panel can talk about them."),
                _("Go to the consensus"),
                lambda: session.go_to("consensus"),
                icon="eye-off",
            )
        case _:
            return EmptyState(
                look,
                title,
                _("Its results are shown. The next round is opened where they are, if it is worth asking again."),
                _("Go to the consensus"),
                lambda: session.go_to("consensus"),
                icon="consensus",
            )

"""What the page says while nothing can be answered, and the one thing to do next."""

from PySide6.QtWidgets import QWidget

from roadmap_app.domain.days import today
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.session import Session
from roadmap_app.workspace.asking import asked_elements
from roadmap_app.workspace.command import Command
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
            return _after_reveal(session, title)


def _after_reveal(session: Session, title: str) -> QWidget:
    language = session.language
    _ = language.gettext
    again = session.document.results().asked_next(blind=session.document.snapshot.workspace.blind)
    if again is None:
        return EmptyState(
            session.look,
            title,
            _("Its results are shown. A new round asks about every element once more; opening it cannot be undone."),
            _("Open the next round"),
            lambda: session.run(_next(None)),
            icon="consensus",
        )
    message = language.ngettext(
        "Its results are shown. A new round asks again about the {n} contested element; opening it cannot be undone.",
        "Its results are shown. A new round asks again about the {n} contested elements; opening it cannot be undone.",
        len(again),
    )
    return EmptyState(
        session.look,
        title,
        message.format(n=len(again)),
        _("Open the next round"),
        lambda: session.run(_next(again)),
        icon="consensus",
    )


def _next(only: tuple[str, ...] | None) -> Command:
    return rounds.next_round(day=today(), only=only)

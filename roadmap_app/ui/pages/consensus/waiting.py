"""What the page says while a round is blind, and the next step of that round."""

from datetime import date

from roadmap_app.domain.panel import RoundState
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.workspace.commands import rounds


def waiting(session: Session) -> EmptyState:
    language, document = session.language, session.document
    _ = language.gettext
    round_ = document.snapshot.current_round
    to_score = _("Go to Score"), lambda: session.go_to("score")
    match round_.state:
        case RoundState.OPEN if not document.read_only:
            return EmptyState(
                session.look,
                _("Nobody sees a result yet"),
                " ".join((language.label("privacy", "blind"), _ballots(session, round_.number))).strip(),
                *to_score,
                other=(
                    _("Close round {number}").format(number=round_.number),
                    lambda: session.run(rounds.close_round(number=round_.number, day=_today())),
                ),
            )
        case RoundState.CLOSED if not document.read_only:
            quorum = language.ngettext(
                "An element with fewer than {n} answer gets no verdict.",
                "An element with fewer than {n} answers gets no verdict.",
                document.snapshot.workspace.quorum,
            ).format(n=document.snapshot.workspace.quorum)
            return EmptyState(
                session.look,
                _("Round {number} is closed").format(number=round_.number),
                _("Revealing shows the results to everyone in the room. It cannot be undone.") + " " + quorum,
                _("Reveal round {number}").format(number=round_.number),
                lambda: session.run(rounds.reveal_round(number=round_.number, day=_today())),
            )
        case _:
            return EmptyState(
                session.look, _("Nobody sees a result yet"), language.label("privacy", "blind"), *to_score
            )


def _ballots(session: Session, number: int) -> str:
    total, ballots = len(session.document.snapshot.seats), session.document.ballots_in(number)
    message = session.language.ngettext("{n} of {total} ballot in", "{n} of {total} ballots in", total)
    return "" if ballots is None else message.format(n=ballots, total=total) + "."


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 a day of the person's own calendar, never a time

"""What stands in the place of the board while there is nothing to show on it."""

from collections.abc import Callable

from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.session import Session


def unanswered(session: Session) -> EmptyState:
    """For one person who has not judged yet."""
    _ = session.language.gettext
    return EmptyState(
        session.look,
        _("Nothing is judged yet"),
        _("Here your judgement of each element stands beside what the criteria suggest, and becomes a decision."),
        _("Go to Score"),
        lambda: session.go_to("score"),
        icon="score",
    )


def at_work(session: Session, show_now: Callable[[], object]) -> EmptyState:
    """While a worker has the results in hand; they are shown as soon as they are there, or worked out here where the
    person has stopped it."""
    _ = session.language.gettext
    return EmptyState(
        session.look,
        _("Working out the results…"),
        _("The board comes as soon as they are there."),
        _("Show them now"),
        show_now,
        icon="clock",
    )

"""How far each of the six steps is, for the rail: from the document alone, so that no page need be built for it."""

from dataclasses import dataclass

from roadmap_app.ui.session import Kept, Session
from roadmap_app.workspace.asking import elements_asked

STEPS = ("catalogue", "criteria", "score", "consensus", "roadmap", "publish")


@dataclass(slots=True)
class Published(Kept):
    """The revision of the workspace that was last written into a file; None where none was."""

    revision: int | None = None


def step_title(key: str, session: Session) -> str:
    """The name of a step; one person has results and no consensus."""
    if key == "consensus" and not session.document.snapshot.workspace.blind:
        return session.language.gettext("Results")
    return session.language.label("page", key)


def step_state(key: str, session: Session) -> tuple[str, float]:
    """The line under the step's name, and the share that is done."""
    return {
        "catalogue": _catalogue,
        "criteria": _criteria,
        "score": _score,
        "consensus": _consensus,
        "roadmap": _roadmap,
        "publish": _publish,
    }[key](session)


def _catalogue(session: Session) -> tuple[str, float]:
    count = [element.retired for element in session.document.snapshot.elements].count(False)
    words = session.language.ngettext("{n} element", "{n} elements", count)
    return words.format(n=session.language.number(count)), float(count > 0)


def _criteria(session: Session) -> tuple[str, float]:
    _ = session.language.gettext
    criteria = session.document.snapshot.criteria
    weighed = sum(criterion.weight > 0 for criterion in criteria)
    if not criteria:
        return _("none yet"), 0.0
    if session.trying:
        return _("not applied"), weighed / len(criteria)
    return _("{n} of {total} weighted").format(n=weighed, total=len(criteria)), weighed / len(criteria)


def _score(session: Session) -> tuple[str, float]:
    _ = session.language.gettext
    snapshot = session.document.snapshot
    judged = session.document.judged(snapshot.current_round.number)
    if judged is not None:
        total = len(elements_asked(snapshot, snapshot.current_round.number))
        words = session.language.ngettext("{n} of {total} judged", "{n} of {total} judged", total)
        return words.format(n=judged, total=total), judged / total if total else 0.0
    ballots = session.document.ballots_in(snapshot.current_round.number)
    seats = len(snapshot.seats)
    if ballots is None or not seats:
        return _("round {number}").format(number=snapshot.current_round.number), 0.0
    message = session.language.ngettext("{n} of {total} ballot", "{n} of {total} ballots", seats)
    return message.format(n=ballots, total=seats), ballots / seats


def _consensus(session: Session) -> tuple[str, float]:
    _ = session.language.gettext
    snapshot = session.document.snapshot
    decided, total = len(snapshot.standing_decisions), len(snapshot.scored)
    if not decided:
        hidden = snapshot.workspace.blind and not snapshot.shown_round.state.shows_results
        return (_("hidden until revealed") if hidden else _("nothing decided yet")), 0.0
    return _("{n} of {total} decided").format(n=decided, total=total), decided / total if total else 0.0


def _roadmap(session: Session) -> tuple[str, float]:
    _ = session.language.gettext
    if not session.document.results_known:
        return "", 0.0
    entries = session.document.roadmap().entries
    if not entries:
        return _("no verdicts yet"), 0.0
    ready = sum(entry.ready for entry in entries)
    return _("{n} of {total} ready").format(n=ready, total=len(entries)), ready / len(entries)


def _publish(session: Session) -> tuple[str, float]:
    """Only of this sitting is it known whether a file was written, and whether it is still what the workspace says."""
    _ = session.language.gettext
    published = session.kept_of(Published).revision
    if published is None:
        return _("Excel, PDF"), 0.0
    if published != session.document.snapshot.revision:
        return _("out of date"), 0.0
    return _("published"), 1.0

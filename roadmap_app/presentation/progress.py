"""Where the work stands: the line of a round, and the names of steps that can be undone."""

from collections.abc import Mapping

from roadmap_app.domain.element import short_code
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import fact_name
from roadmap_app.presentation.quoting import inside


def round_line(round_: Round, ballots_in: int | None, seats: int, language: Language) -> str:
    """ "Round 2 open · 7 of 9 ballots in"; without the count where that is hidden or nobody can have answered."""
    parts = round_state(round_, language), ballots_line(round_, ballots_in, seats, language)
    return " · ".join(part for part in parts if part)


def reopened_sentence(round_: Round, language: Language) -> str:
    """Why a round was opened again after it had been closed; empty where it was not. The reason is as it was written:
    for the window, not for what is published."""
    if not round_.reopen_reason:
        return ""
    message = language.gettext("Round {number} was closed and opened again. Reason: {reason}")
    return message.format(number=round_.number, reason=round_.reopen_reason)


def round_state(round_: Round, language: Language) -> str:
    """ "Round 2 open"."""
    return _state(round_.state, language).format(number=round_.number)


def ballots_line(round_: Round, ballots_in: int | None, seats: int, language: Language) -> str:
    """ "7 of 9 ballots in"; empty where the count is hidden or nobody can have answered."""
    if ballots_in is None or round_.state is RoundState.PLANNED:
        return ""
    ballots = language.ngettext("{n} of {total} ballot in", "{n} of {total} ballots in", seats)
    return ballots.format(n=ballots_in, total=seats)


def _state(state: RoundState, language: Language) -> str:
    _ = language.gettext
    match state:
        case RoundState.PLANNED:
            return _("Round {number} not started")
        case RoundState.OPEN:
            return _("Round {number} open")
        case RoundState.CLOSED:
            return _("Round {number} closed, not revealed")
        case RoundState.REVEALED:
            return _("Round {number} revealed")
        case RoundState.SETTLED:
            return _("Round {number} settled")


def step_name(code: str, parameters: Mapping[str, str | int], snapshot: Snapshot, language: Language) -> str:
    """A step as undo and redo name it: "rate “Regional Group of Forces”"."""
    shown = {name: _shown(name, value, snapshot, language) for name, value in parameters.items()}
    return language.label("step", code).format_map(shown)


def _shown(name: str, value: str | int, snapshot: Snapshot, language: Language) -> str:
    """The name of an element or a criterion in place of its code; its short code where the snapshot has none."""
    if name == "question":
        return inside(language.label("question-short", str(value)), language)
    if name == "fact":
        return inside(fact_name(str(value), language), language)
    named = {"element": snapshot.elements, "criterion": snapshot.criteria}.get(name, ())
    short = short_code(str(value))
    return inside(next((each.name.in_language(language.code) for each in named if each.code == value), short), language)

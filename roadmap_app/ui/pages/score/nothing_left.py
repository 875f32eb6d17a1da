"""What is shown where the chosen elements want no answer any more."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.quoting import quoted
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting


def nothing_left(
    session: Session, sitting: Sitting, review: Callable[[], object], all_again: Callable[[], object]
) -> QWidget:
    language = session.language
    _, alone = language.gettext, not session.document.snapshot.workspace.blind
    if sitting.sieve.domain:
        domain = quoted(domain_name(sitting.sieve.domain, language), language)
        sentence = _("Everything in the domain {domain} is answered.").format(domain=domain)
    elif alone:
        sentence = _("Every element has your judgement and all ratings.")
    else:
        sentence = _("Every element has your judgement and all ratings. Look through your answers, then hand them in.")
    return EmptyState(
        session.look,
        _("Nothing is left to rate here"),
        sentence,
        _("Look through your answers") if alone else _("Look through the ballot"),
        review,
        icon="check",
        other=(_("Show all elements"), all_again),
    )

"""The row that leads to a neighbour."""

from roadmap_app.domain.element import EdgeKind
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.inspector.facts import Neighbour
from roadmap_app.ui.session import Session


def neighbour_link(neighbour: Neighbour, session: Session) -> ElementLink:
    return ElementLink(
        neighbour.element,
        session,
        outcome=neighbour.outcome,
        about=neighbour.words,
        legal=neighbour.kind is EdgeKind.LEGAL,
    )

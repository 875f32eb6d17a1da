"""The projector: one element in large type on a second screen, steered from there or from the main window."""

from PySide6.QtWidgets import QWidget

from roadmap_app.ui.projector.screen import Projector
from roadmap_app.ui.session import Session

__all__ = ["Projector", "open_projector"]


def open_projector(session: Session, place: QWidget) -> Projector:
    """Project what the person chose last, else the first of the agenda; always that while a panel answers, since a seat
    may sit at what was chosen. `place` is the widget of the main window in whose column the strip that steers it comes
    to stand, above what is last there. It emits `left` when it is left."""
    projector = Projector(session, place)
    projector.present(place.screen())
    return projector

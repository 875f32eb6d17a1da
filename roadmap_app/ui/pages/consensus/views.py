"""The ways of looking at the panel's answers, of which the page shows one at a time."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from roadmap_app.ui.controls.empty import EmptyState, nothing_passes
from roadmap_app.ui.pages.consensus.view import Rows, View
from roadmap_app.ui.session import Session

BOARD, AGENDA, HEATMAP, ICEBERG, DOMAINS = "board", "agenda", "heatmap", "iceberg", "domains"


def words(session: Session) -> dict[str, str]:
    """What each view is called, in the order of the control that chooses one."""
    _ = session.language.gettext
    return {
        BOARD: _("Board"),
        AGENDA: _("Agenda"),
        HEATMAP: _("Heatmap"),
        ICEBERG: _("Iceberg"),
        DOMAINS: _("Domains"),
    }


def _build(key: str, session: Session, rows: Rows) -> View:
    if key == BOARD:
        from roadmap_app.ui.pages.consensus.board import Board

        return Board(session, rows)
    if key == AGENDA:
        from roadmap_app.ui.pages.consensus.agenda import AgendaView

        return AgendaView(session, rows)
    if key == HEATMAP:
        from roadmap_app.ui.pages.consensus.heatmap import HeatmapView

        return HeatmapView(session, rows)
    if key == ICEBERG:
        from roadmap_app.ui.pages.consensus.iceberg import IcebergView

        return IcebergView(session)
    if key == DOMAINS:
        from roadmap_app.ui.pages.consensus.domains import DomainsView

        return DomainsView(session)
    raise KeyError(key)


class Views(QStackedWidget):
    """Builds a view when it is first shown. Emits `opened` for whichever is in front."""

    opened = Signal(str)

    def __init__(self, session: Session, rows: Rows) -> None:
        super().__init__()
        self._session, self._rows = session, rows
        self._built: dict[str, View] = {}
        self._nothing: EmptyState | None = None
        self._no_elements: EmptyState | None = None
        self.front = BOARD

    def turn(self, key: str) -> View:
        """Bring that view to the front, with the results as they are now."""
        if key not in self._built:
            view = _build(key, self._session, self._rows)
            view.opened.connect(self.opened)
            self._built[key] = view
            self.addWidget(view)
        self.front = key
        view = self._built[key]
        view.refresh()
        self.setCurrentWidget(view)
        return view

    def show_nothing(self, clear: Callable[[], object]) -> None:
        """In the place of the view that is in front: that the filters let nothing through, and the way back."""
        if self._nothing is None:
            self._nothing = nothing_passes(self._session.look, self._session.language, clear)
            self.addWidget(self._nothing)
        self.setCurrentWidget(self._nothing)

    def show_no_elements(self) -> None:
        """In the place of the view that is in front, where no filter is to blame: the catalogue has nothing to show."""
        if self._no_elements is None:
            session = self._session
            _ = session.language.gettext
            self._no_elements = EmptyState(
                session.look,
                _("There are no elements here"),
                _("Add elements to the catalogue, and their verdicts are shown here once they are judged."),
                _("Go to the catalogue"),
                lambda: session.go_to("catalogue"),
                icon="catalogue",
            )
            self.addWidget(self._no_elements)
        self.setCurrentWidget(self._no_elements)

    @property
    def view(self) -> View:
        """The one in front; there is one as soon as `turn` has been called."""
        return self._built[self.front]

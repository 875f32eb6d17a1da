"""The ways of looking at the roadmap, of which the page shows one at a time."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.ui.controls.empty import EmptyState, nothing_passes
from roadmap_app.ui.pages.roadmap.lines import Lines
from roadmap_app.ui.pages.roadmap.phases import PhaseTree
from roadmap_app.ui.session import Session

PHASES, GANTT, CLOCK = "phases", "gantt", "clock"


def words(session: Session) -> dict[str, str]:
    """What each view is called, in the order of the control that chooses one."""
    _ = session.language.gettext
    return {PHASES: _("Phases"), GANTT: _("Gantt"), CLOCK: _("Legal clock")}


class RoadmapViews(QStackedWidget):
    """Builds a view when it is first shown, and fills it when it is in front. Emits `chosen` and `opened` for whichever
    is."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: dict[str, Lines] = {}
        self._places: dict[str, QWidget] = {}
        self._filled: set[str] = set()
        self._folded: dict[str, frozenset[str]] = {}
        self._nothing: EmptyState | None = None
        self._roadmap: Roadmap | None = None
        self.front = PHASES
        self.turn(PHASES)

    @property
    def lines(self) -> Lines:
        """The tree that is in front."""
        return self._lines[self.front]

    def tell(self, roadmap: Roadmap) -> None:
        self._roadmap = roadmap
        self._filled.clear()
        self._fill()
        self.setCurrentWidget(self._places[self.front])

    @property
    def folded(self) -> Mapping[str, frozenset[str]]:
        """What is folded in each view, by its key."""
        return self._folded | {key: lines.folded for key, lines in self._lines.items()}

    def fold(self, folded: Mapping[str, frozenset[str]]) -> None:
        """As `folded` told it; a view that is not built yet begins so."""
        self._folded = dict(folded)
        for key, lines in self._lines.items():
            lines.fold(self._folded.get(key, ()))

    def show_nothing(self, clear: Callable[[], object]) -> None:
        """In the place of the view that is in front: that the chips let nothing through, and the way back."""
        if self._nothing is None:
            self._nothing = nothing_passes(self._session.look, self._session.language, clear)
            self.addWidget(self._nothing)
        self.setCurrentWidget(self._nothing)

    def relate(self, codes: frozenset[str]) -> None:
        """Mark the lines that belong together with the chosen one, in the view that is in front."""
        self.lines.relate(codes)

    def turn(self, key: str) -> None:
        """Bring that view to the front, on the element that was chosen before."""
        code = self.lines.current_code if self.front in self._lines else ""
        if key not in self._lines:
            self._add(key)
        self.front = key
        self._fill()
        self.setCurrentWidget(self._places[key])
        self.setFocusProxy(self.lines)
        if code:
            self.lines.choose(code)

    def _fill(self) -> None:
        if self._roadmap is not None and self.front not in self._filled:
            self.lines.tell(self._roadmap)
            self._filled.add(self.front)

    def _add(self, key: str) -> None:
        lines, place = self._built(key)
        lines.chosen.connect(self.chosen)
        lines.opened.connect(self.opened)
        lines.fold(self._folded.get(key, ()))
        self._lines[key], self._places[key] = lines, place
        self.addWidget(place)

    def _built(self, key: str) -> tuple[Lines, QWidget]:
        if key == GANTT:
            from roadmap_app.ui.pages.roadmap.gantt import GanttView

            view = GanttView(self._session)
            return view.tree, view
        if key == CLOCK:
            from roadmap_app.ui.pages.roadmap.clock import ClockTable

            table = ClockTable(self._session)
            return table, table
        tree = PhaseTree(self._session)
        return tree, tree

"""What every row of a criterion has, whatever stands at its left: its weight, its track, and the menu of its lines."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.ui.pages.criteria.columns import TRACK, Columns
from roadmap_app.ui.pages.criteria.lines_button import LinesButton
from roadmap_app.ui.pages.criteria.track import BarTrack
from roadmap_app.ui.pages.criteria.weight_bar import WeightBar
from roadmap_app.ui.session import Session


class Row(QObject):
    """Emits `drawn` with code, line and value, None for a line that is to go; `held` while the mouse holds a line."""

    drawn = Signal(str, str, object)
    held = Signal(bool)

    def __init__(self, session: Session, criterion: Criterion, board: QWidget) -> None:
        super().__init__(board)
        self.code, self._px = criterion.code, session.look.px
        self.weight = WeightBar(session, criterion.name.in_language(session.language.code))
        self.track = BarTrack(session, criterion)
        self.tools = LinesButton(session, criterion)
        for part in (self.weight, self.track, self.tools):
            part.setParent(board)
        self.track.drawn.connect(self._draw)
        self.track.held.connect(self.held)
        self.tools.drawn.connect(self._draw)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes, in order."""
        return (*self.track.markers.values(), self.tools)

    def tell(self, criterion: Criterion) -> None:
        self.track.tell(criterion)
        self.tools.tell(criterion)

    def place(self, columns: Columns, top: int, height: int) -> None:
        self.weight.narrow = columns.narrow
        self.weight.setGeometry(columns.weight, top, columns.weight_width, height)
        self.track.setGeometry(columns.in_row(columns.track, columns.track_width, top, height, self._px(TRACK)))
        self.tools.setGeometry(columns.in_row(columns.tools, columns.tools_width, top, height, columns.tools_width))

    def _draw(self, line: str, value: float | None) -> None:
        self.drawn.emit(self.code, line, value)

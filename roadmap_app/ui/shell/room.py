"""How the bars, the rail, the page and the inspector share the window."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.ui.controls.widths import INSPECTOR_BESIDE_FROM, PAGE_LEAST, WIDE_RAIL_FROM
from roadmap_app.ui.page import Page
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.column import InspectorColumn
from roadmap_app.ui.shell.frame_actions import FrameActions
from roadmap_app.ui.shell.rail import Rail
from roadmap_app.ui.shell.status_bar import StatusBar
from roadmap_app.ui.shell.top_bar import TopBar

_RAIL = "rail"


class Room:
    """Lays its parts out in `place`. `inspecting` while the inspector is wanted though there is no room beside the
    page."""

    def __init__(self, place: QWidget, session: Session, actions: FrameActions) -> None:
        self._place, self._look, self._arranged = place, session.look, session.arranged
        self.top_bar = TopBar(session, actions.undoing)
        self.rail = Rail(session, actions.at_hand)
        self.stack = QStackedWidget()
        self.column = InspectorColumn(session)
        self.status_bar = StatusBar(session)
        self.inspecting = False
        self._lay_out(place)

    def inspect(self, page: Page) -> None:
        """Bring the inspector to the front and give it the keyboard."""
        self.inspecting = page.inspector() is not None
        self.arrange(page)
        if self.inspecting:
            self.column.take_focus()

    def narrow_rail(self) -> None:
        """The other way round than it is."""
        self._arranged.keep(_RAIL, "wide" if self.rail.narrow else "narrow")

    def arrange(self, page: Page | None) -> None:
        """Find room for rail, page and inspector."""
        covered = page is not None and page.covers_window()
        for part in (self.top_bar, self.rail, self.status_bar):
            part.setVisible(not covered)
        width = self._place.width() / self._look.scale
        narrow = width < WIDE_RAIL_FROM
        self.rail.set_narrow(narrow or self._arranged.kept(_RAIL) == "narrow")
        self.top_bar.set_narrow(narrow)
        self.status_bar.set_round(self.top_bar.round.text() if narrow else "")
        self._arrange_inspector(page, beside=width >= INSPECTOR_BESIDE_FROM)

    def _arrange_inspector(self, page: Page | None, *, beside: bool) -> None:
        """Beside the page where there is room, else in its place and only while it is wanted."""
        inspector = page.inspector() if page is not None else None
        if inspector is not None:
            self.column.hold(inspector)
        room = self._place.width() - self.rail.width() - self._look.px(PAGE_LEAST)
        self.column.stand(beside=beside, room=room)
        in_place = inspector is not None and self.inspecting and not beside
        self.column.setVisible(inspector is not None and (beside or self.inspecting))
        self.stack.setVisible(not in_place)

    def _lay_out(self, place: QWidget) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.column)
        whole = QVBoxLayout(place)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top_bar)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status_bar)

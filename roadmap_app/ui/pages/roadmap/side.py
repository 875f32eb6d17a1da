"""The column beside the roadmap: what contradicts what, or the plan of the chosen element."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.side_head import SideHead
from roadmap_app.ui.pages.roadmap.conflicts import ConflictList
from roadmap_app.ui.pages.roadmap.plan_form import PlanForm
from roadmap_app.ui.session import Session

CONFLICTS, PLAN = "contradictions", "plan"


class Side(QWidget):
    """Emits `turned` when a person chooses the other of the two."""

    turned = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        _ = session.language.gettext
        self._session = session
        self.conflicts = ConflictList(session)
        self.form = PlanForm(session)
        self.choice = Segmented(session.look, {CONFLICTS: _("Contradictions"), PLAN: _("Plan")}, CONFLICTS)
        words = _("Choose an element, and its plan is written here.")
        self._unchosen = EmptyState(session.look, _("No element chosen"), words, icon="roadmap")
        self._stack = QStackedWidget()
        for each in (self.conflicts, self.form, self._unchosen):
            self._stack.addWidget(each)
        self._lay_out()
        self.choice.chose.connect(self._turned)

    @property
    def front(self) -> str:
        return self.choice.chosen

    def tell(self, roadmap: Roadmap) -> None:
        count = len(roadmap.contradictions)
        words = self._session.language.gettext("Contradictions")
        self.choice.segments[CONFLICTS].setText(f"{words}  {count}")
        self.conflicts.tell(roadmap)

    def turn(self, key: str) -> None:
        self.choice.segments[key].setChecked(True)
        self.show_front()

    def show_front(self) -> None:
        plan = self.form if self.form.parts else self._unchosen
        shown = self.conflicts if self.front == CONFLICTS else plan
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    def _turned(self, key: str) -> None:
        del key
        self.show_front()
        self.turned.emit()

    def _lay_out(self) -> None:
        head = SideHead(self._session.look)
        head.add(self.choice)
        head.end()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.show_front()

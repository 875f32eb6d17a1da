"""The page of the roadmap."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.presentation.sentences.summary import phase_note, roadmap_lead
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.roadmap.conflicts import ConflictList
from roadmap_app.ui.pages.roadmap.phases import PhaseTree
from roadmap_app.ui.pages.roadmap.plan_form import PlanForm
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.segmented import Segmented
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet

PHASES, CONFLICTS = "phases", "contradictions"

LOW_BELOW = 480
"""Height of the page, in px at 100 % text, under which the note on phases is a tool tip alone."""


class RoadmapPage(Page):
    """Phase by phase, or by what contradicts what; the plan of the selected element is written beside it."""

    key = "roadmap"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        _ = session.language.gettext
        self.about = label("", type="small", ink="text2", wrap=True)
        self.note = label(phase_note(session.language), type="small", ink="text3", wrap=True)
        self.views = Segmented(session.look, {PHASES: _("Phases"), CONFLICTS: _("Contradictions")}, PHASES)
        self.undecided = QPushButton()
        self.undecided.setObjectName("quiet")
        self.tree = PhaseTree(session)
        self.conflicts = ConflictList(session)
        self.form = PlanForm(session)
        self.empty = EmptyState(
            session.look,
            _("There is no verdict yet"),
            _("An element comes onto the roadmap when the panel has an answer to it, or the meeting decides.")
            if session.document.snapshot.workspace.blind
            else _("An element comes onto the roadmap when it is judged, or a decision on it is recorded."),
            _("Go to the consensus") if session.document.snapshot.workspace.blind else _("Go to the results"),
            lambda: session.go_to("consensus"),
            icon="roadmap",
        )
        self.body, self.lists = QStackedWidget(), QStackedWidget()
        self._roadmap: Roadmap | None = None
        self._lay_out()
        self.views.chose.connect(self._turn)
        self.tree.chosen.connect(self._chosen)
        self.conflicts.opened.connect(self._open)
        self.undecided.clicked.connect(lambda: session.go_to("consensus"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, the list is worth more than the note above it."""
        super().resizeEvent(event)
        low = self.height() / self.session.look.scale < LOW_BELOW
        self.note.setHidden(low)
        self.about.setToolTip(self.note.text() if low else "")

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        document, language = self.session.document, self.session.language
        self._roadmap = roadmap = document.roadmap()
        self.body.setCurrentWidget(self._page if roadmap.entries else self.empty)
        self.about.setText(roadmap_lead(roadmap, language))
        left = len(roadmap.undecided)
        self.undecided.setText(
            language.ngettext("{n} element without a verdict", "{n} elements without a verdict", left).format(n=left)
        )
        self.undecided.setVisible(left > 0)
        conflicts = self.views.segments[CONFLICTS]
        conflicts.setText(f"{language.gettext('Contradictions')}  {len(roadmap.contradictions)}")
        self.tree.tell(roadmap.entries, {element.code: element for element in document.snapshot.elements})
        self.conflicts.tell(roadmap.contradictions)
        self._show_plan(self.tree.current_code)
        self.told.emit()

    def status(self) -> str:
        if self._roadmap is None or not self._roadmap.entries:
            return ""
        language = self.session.language
        ready = sum(entry.ready for entry in self._roadmap.entries)
        return language.gettext("Filled in: {n} of {total}").format(n=ready, total=len(self._roadmap.entries))

    def inspector(self) -> QWidget | None:
        return self.form if self.tree.current_code else None

    def unrecordable(self) -> str:
        return self.form.unrecordable()

    def show_element(self, code: str) -> bool:
        if code not in self.tree.items:
            return False
        self._turn(PHASES)
        self.tree.choose(code)
        return True

    def _open(self, code: str) -> None:
        if code in self.tree.items:
            self.tree.choose(code)
        self.session.show_element(code)

    def _turn(self, view: str) -> None:
        self.views.segments[view].setChecked(True)
        self.lists.setCurrentWidget(self.tree if view == PHASES else self.conflicts)

    def _chosen(self, code: str) -> None:
        self.session.element = code
        self._show_plan(code)
        self.told.emit()

    def _show_plan(self, code: str) -> None:
        entry = self._roadmap.by_element().get(code) if self._roadmap else None
        if entry is not None:
            self.form.show_entry(entry)

    def _lay_out(self) -> None:
        px = self.session.look.px
        head_box = QWidget()
        head = FlowLayout(head_box, gap=px(12))
        for part in (label(self.title(), type="title"), self.views, self.undecided):
            head.addWidget(part)
        top = QVBoxLayout()
        top.setContentsMargins(px(24), px(16), px(24), px(8))
        top.setSpacing(px(4))
        top.addWidget(head_box)
        note = QHBoxLayout()
        note.addWidget(self.about)
        top.addLayout(note)
        top.addWidget(self.note)
        for each in (self.tree, self.conflicts):
            self.lists.addWidget(each)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.lists, 1)
        self.body.addWidget(self._page)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setFocusProxy(self.tree)

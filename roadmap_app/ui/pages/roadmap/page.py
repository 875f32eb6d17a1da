"""The page of the roadmap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.mending import Mend, MendKind
from roadmap_app.domain.roadmap import Contradiction, Roadmap
from roadmap_app.presentation.sentences import day_words
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.widths import INSPECTOR_BESIDE_FROM
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.roadmap.head import LOW_BELOW, Head
from roadmap_app.ui.pages.roadmap.side import CONFLICTS, PLAN, Side
from roadmap_app.ui.pages.roadmap.views import GANTT, PHASES, RoadmapViews
from roadmap_app.ui.session import Kept, Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.commands import plans


@dataclass(slots=True, kw_only=True)
class KeptRoadmap(Kept):
    """The view, the chosen element, what is folded in each view, and what could not be recorded of the plan, by
    part."""

    view: str = PHASES
    element: str = ""
    folded: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    typed: Mapping[str, str] = field(default_factory=dict[str, str])


class RoadmapPage(Page):
    """Phase by phase, as a Gantt chart or by the legal clock; beside it what contradicts what, or the plan of the
    chosen element."""

    key = "roadmap"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.head = Head(session, self.title())
        self.views = RoadmapViews(session)
        self.side = Side(session)
        self.empty = _empty(session)
        self.body = QStackedWidget()
        self._roadmap: Roadmap | None = None
        self._lay_out()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = self.session.look.scale
        beside = self.window().width() / scale >= INSPECTOR_BESIDE_FROM
        self.head.arrange(self.width(), low=self.height() / scale < LOW_BELOW, beside=beside)

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        roadmap = self.session.document.roadmap()
        first = self._roadmap is None
        if roadmap is not self._roadmap:
            self._roadmap = roadmap
            self.body.setCurrentWidget(self._page if roadmap.entries else self.empty)
            self.head.tell(roadmap)
            self.side.tell(roadmap)
            self._sift()
        self._show_plan(self.views.lines.current_code)
        if first:
            self._take_up()
        self.told.emit()

    def status(self) -> str:
        if self._roadmap is None or not self._roadmap.entries:
            return ""
        language, entries = self.session.language, self._roadmap.entries
        missing, found = sum(not entry.ready for entry in entries), len(self._roadmap.contradictions)
        said = (
            language.gettext("Decided: {n}").format(n=sum(not entry.provisional for entry in entries)),
            language.gettext("Lack required parts: {n}").format(n=missing),
            language.gettext("Contradictions: {n}").format(n=found),
        )
        return " · ".join(said)

    def inspector(self) -> QWidget | None:
        return self.side if self._roadmap is not None and self._roadmap.entries else None

    def keys(self) -> Sequence[tuple[str, str]]:
        _ = self.session.language.gettext
        return (("Enter", _("Write the plan of the element")), ("← →", _("Fold and unfold")))

    def unfinished(self) -> Unfinished | None:
        begun = self.side.form.unfinished()
        if begun is None:
            return None

        def go_back() -> None:
            self.side.turn(PLAN)
            self.session.inspect()
            begun.go_back()

        return replace(begun, go_back=go_back)

    def keep(self) -> None:
        kept, views = self.session.kept_of(KeptRoadmap), self.views
        kept.view, kept.element, kept.folded = views.front, views.lines.current_code, views.folded
        kept.typed = self.side.form.unrecorded()

    def _take_up(self) -> None:
        """Where the person was in another language or look."""
        kept = self.session.kept_of(KeptRoadmap)
        self.turn(kept.view)
        if kept.element:
            self._choose(kept.element)
        self.views.fold(kept.folded)
        self.side.form.type_in(kept.typed)

    def show_element(self, code: str) -> bool:
        if self._roadmap is None or code not in self._roadmap.by_element():
            return False
        self._choose(code)
        self.side.turn(PLAN)
        return True

    def turn(self, view: str) -> None:
        self.head.choice.segments[view].setChecked(True)
        self.views.turn(view)
        self.setFocusProxy(self.views)
        self.told.emit()

    def _choose(self, code: str) -> None:
        """In the view that is in front, or in the phases where that one does not list it."""
        if self.views.lines.choose(code):
            return
        if self.head.clear():
            self._sift()
        if not self.views.lines.choose(code):
            self.turn(PHASES)
            self.views.lines.choose(code)

    def _sift(self) -> None:
        """Show what the chips let through."""
        if self._roadmap is None:
            return
        head, wrong = self.head, self._roadmap.contradicted()
        entries = tuple(
            entry
            for entry in self._roadmap.entries
            if (not head.contradicted.isChecked() or entry.element in wrong)
            and (not head.unready.isChecked() or not entry.ready)
        )
        self.views.tell(replace(self._roadmap, entries=entries))
        if not entries and self._roadmap.entries:
            self.views.show_nothing(self._let_all_through)

    def _let_all_through(self) -> None:
        self.head.clear()
        self._sift()
        self.views.setFocus()

    def _chosen(self, code: str) -> None:
        self.session.element = code
        self._show_plan(code)
        self.side.conflicts.choose_element(code)
        self.views.relate(frozenset())
        self.told.emit()

    def _opened(self, code: str) -> None:
        self._show_plan(code)
        self.side.turn(PLAN)
        self.session.inspect()

    def _see(self, found: Contradiction) -> None:
        """A contradiction was pressed: its element is chosen, in the chart where the view does not list it."""
        self.side.conflicts.choose(found)
        code = found.element
        if code not in self.views.lines.items and not self.head.contradicted.isChecked():
            self.turn(GANTT)
        self._choose(code)
        self.views.relate(frozenset((*found.elements, *found.affects)) - {code})

    def _mend(self, mend: Mend) -> None:
        match mend.kind:
            case MendKind.MOVE_END:
                self._move_end(mend)
            case MendKind.WRITE:
                self._choose(mend.element)
                self._opened(mend.element)
                self.side.form.write(mend.field)
            case MendKind.DECIDE | MendKind.LINKS:
                self.session.go_to("consensus" if mend.kind is MendKind.DECIDE else "catalogue")
                self.session.show_element(mend.element)

    def _move_end(self, mend: Mend) -> None:
        if mend.plan is None:
            return
        language = self.session.language
        change = self.session.run(plans.edit(mend.plan))
        if change is not None:
            name = self.session.document.snapshot.element(mend.element).short_code
            words = language.gettext("{code}: the end is moved to {day}.")
            self.session.toast_undo(words.format(code=name, day=day_words(mend.day, language)), change)

    def _show_plan(self, code: str) -> None:
        entry = self._roadmap.by_element().get(code) if self._roadmap else None
        if entry is not None:
            self.side.form.show_entry(entry)
            self.side.show_front()

    def _show_conflicts(self) -> None:
        self.side.turn(CONFLICTS)
        self.session.inspect()

    def _connect(self) -> None:
        language = self.session.language
        for view, words, key in self.head.choice.offers():
            self.offer(words, partial(self.turn, view), keys=[key])
        self.offer(language.gettext("Show the contradictions"), self._show_conflicts, keys=["Alt+0"])
        self.head.choice.chose.connect(self.turn)
        self.head.sifted.connect(self._sift)
        self.head.undecided.clicked.connect(lambda: self.session.go_to("consensus"))
        self.head.beside.clicked.connect(self._show_conflicts)
        self.views.chosen.connect(self._chosen)
        self.views.opened.connect(self._opened)
        self.side.conflicts.opened.connect(self._see)
        self.side.conflicts.mended.connect(self._mend)
        self.side.turned.connect(self.told)

    def _lay_out(self) -> None:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.views, 1)
        self.body.addWidget(self._page)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setFocusProxy(self.views)


def _empty(session: Session) -> EmptyState:
    _ = session.language.gettext
    blind = session.document.snapshot.workspace.blind
    return EmptyState(
        session.look,
        _("There is no verdict yet"),
        _("An element comes onto the roadmap when the panel has an answer to it, or the meeting decides.")
        if blind
        else _("An element comes onto the roadmap when it is judged, or a decision on it is recorded."),
        _("Go to the consensus") if blind else _("Go to the results"),
        lambda: session.go_to("consensus"),
        icon="roadmap",
    )

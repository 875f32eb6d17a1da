"""The frame around the pages of one open workspace."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from roadmap_app.domain.errors import RoadmapError
from roadmap_app.domain.plan import LadderStep
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.ui import pages
from roadmap_app.ui.arrangement import WindowArrangement
from roadmap_app.ui.bridge import Bridge
from roadmap_app.ui.errand import Errand
from roadmap_app.ui.look import Look
from roadmap_app.ui.page import Page
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.analysing import Analysing
from roadmap_app.ui.shell.frame_actions import FrameActions, Turns
from roadmap_app.ui.shell.menu import window_menu
from roadmap_app.ui.shell.program import ProgramActions
from roadmap_app.ui.shell.room import Room
from roadmap_app.ui.shell.searching import Searching
from roadmap_app.ui.shell.toast import Toast
from roadmap_app.ui.steps import step_title
from roadmap_app.ui.tasks import Tasks
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.document import Document

if TYPE_CHECKING:
    from roadmap_app.ui.shell.shortcut_sheet import ShortcutSheet

MILLISECONDS_TO_ANSWER = 200
"""Before it is looked again whether a question is still open."""


class Workplace(QWidget):
    """Builds each page when it is first shown, and tells the one in front of every change."""

    def __init__(
        self,
        document: Document,
        language: Language,
        look: Look,
        arranged: WindowArrangement,
        *,
        project: Callable[[], None],
        ladder: Callable[[], tuple[LadderStep, ...]],
        save_elsewhere: Callable[[], None],
    ) -> None:
        super().__init__()
        self.session = Session(
            document=document,
            language=language,
            look=look,
            shell=self,
            tasks=Tasks(),
            arranged=arranged,
            ladder=ladder,
        )
        self._project, self._save_elsewhere = project, save_elsewhere
        self.pages: dict[str, Page] = {}
        self.actions_here = FrameActions(self, self.session, self._turns())
        self.room = Room(self, self.session, self.actions_here)
        self.top_bar, self.rail, self.status_bar = self.room.top_bar, self.room.rail, self.room.status_bar
        self.stack, self.column = self.room.stack, self.room.column
        self._front = ""
        self.sheet: ShortcutSheet | None = None
        self._analysing = Analysing(self, self.session)
        self._analysing.done.connect(self._show_results)
        self._unseen = True
        self._put_off: Callable[[], None] | None = None
        self.toaster = Toast(self.stack, look, lambda: self.page.foot_height() if self._front else 0)
        self.searching = Searching(self.session, self, self, self.top_bar.search)
        self._connect()
        self._bridge = Bridge(document)
        self._bridge.changed.connect(self._take_in)
        self._bridge.displaced.connect(self.tell_displaced)
        self._bridge.hindered.connect(self._tell_problem)

    def offer(self, program: ProgramActions) -> None:
        """Take what the program does, whatever is open, into the menu, the palette and the keys."""
        here = self.actions_here
        self.addActions([*here.all(), *program.all()])
        self.top_bar.set_menu(window_menu(self, self.session.language, program, *here.in_menu))

    @property
    def page(self) -> Page:
        """The one in front; there is one as soon as `go_to` has been called."""
        return self.pages[self._front]

    def palette_actions(self) -> list[QAction]:
        """What the page in front offers first, then what the frame and the program do."""
        frame = set(self.actions_here.all())
        here = self.actions_here.for_palette(self.page.key)
        return [*self.page.actions(), *here, *(each for each in self.actions() if each not in frame)]

    def put_off(self, build: Callable[[], None]) -> bool:
        """Whether a file is being written, which another workplace in this one's place would cut short; if so, `build`
        is called when that is done."""
        if not self.session.tasks.writing:
            return False
        self._put_off = build
        self.toast(self.session.language.gettext("The window changes as soon as the file is written."))
        return True

    def _build_late(self) -> None:
        """Not under a question, whose answer leads back to what stands here."""
        if self._put_off is None:
            return
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(MILLISECONDS_TO_ANSWER, self, self._build_late)
            return
        build, self._put_off = self._put_off, None
        build()

    def stop(self) -> None:
        """Listen to the document no more; before another workplace takes this one's place, or the window closes. What
        stands in a field that has not been left yet is recorded first. Without the keyboard, as it must go: the window
        is asked for the next stop where what has it is hidden, and would hold what it hands out for good."""
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.setFocus()
        self.clearFocus()
        self._bridge.stop()
        self._put_off = None
        self._unseen = False
        self._analysing.stop()
        self.session.tasks.stop()

    def leave(self) -> None:
        """Stop for good: the document closes."""
        self.stop()
        for kept in self.session.kept.values():
            kept.close(self.session)

    def may_leave(self, parent: QWidget) -> bool:
        """Whether nothing is left that the person only began or tried; they are asked where there is, and who would
        rather stay is led to it."""
        self.setFocus()
        for key in self.session.begun_on - self.pages.keys():
            self._have(key)
            self.pages[key].refresh(None)
        from roadmap_app.ui.shell.leaving import settle

        return settle(parent, self.session, self.pages)

    def keep(self) -> None:
        """For the workplace that takes this one's place."""
        self.setFocus()
        for page in self.pages.values():
            page.keep()
        begun = {key for key, page in self.pages.items() if page.unfinished() is not None}
        self.session.begun_on = self.session.begun_on - self.pages.keys() | begun

    def _tell_unrecorded(self, page: Page) -> None:
        """It stays in its field until the person is back."""
        begun = page.unfinished()
        if begun is not None and begun.fault:
            self.toast(self.session.language.gettext("Not recorded: “{text}”").format(text=begun.typed))

    def go_to(self, page: str) -> None:
        if page != self._front:
            self.toaster.hide()
            if self._front:
                self._tell_unrecorded(self.page)
        self._have(page)
        self._front = page
        self.room.inspecting = False
        self.stack.setCurrentWidget(self.pages[page])
        self.toaster.raise_()
        self.rail.choose(page)
        self.page.refresh(None)
        self.searching.turn_to(self.page)
        self._tell()
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.tell(self.page, self.actions())
        self.page.setFocus()

    def _have(self, page: str) -> None:
        """Built when it is first gone to."""
        if page not in self.pages:
            built = pages.build(page, self.session)
            built.told.connect(self._tell)
            self.pages[page] = built
            self.stack.addWidget(built)

    def show_element(self, code: str) -> None:
        self.session.element = code
        if not self.page.show_element(code):
            self.go_to("catalogue")
            self.page.show_element(code)
        self._tell()

    def stand_at(self, code: str) -> None:
        """Where the room has got to: at its result, or on another page with the way there."""
        if self.page.key == "consensus":
            self.show_element(code)
            return

        def show() -> None:
            self.go_to("consensus")
            self.show_element(code)

        language = self.session.language
        name = self.session.document.snapshot.element(code).name.in_language(language.code)
        words = language.gettext("Projected last: “{element}”").format(element=name)
        self.toast(words, step_title("consensus", self.session), show)

    def inspect(self) -> None:
        """Bring the inspector to the front and give it the keyboard."""
        self.room.inspect(self.page)

    def clear_search(self) -> None:
        self.top_bar.search.clear()

    def forget_search(self) -> None:
        self.searching.forget()

    def show_saved(self) -> None:
        self.top_bar.saved.refresh()

    def _tell_problem(self, problem: RoadmapError) -> None:
        self.toast(error_sentence(problem, self.session.language))

    def tell_displaced(self) -> None:
        """The file was taken away: offer a copy of what it held."""
        from roadmap_app.ui.shell.elsewhere import displaced_sentence

        self.show_saved()
        self.toast(
            displaced_sentence(self.session), self.session.language.gettext("Save a copy…"), self._save_elsewhere
        )

    def show_undoing(self) -> None:
        self.top_bar.show_undoing()

    def toast(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        self.toaster.say(message, action, run)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window is there before the panel's answers are read; what follows from them comes right after."""
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            self._analysing.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.toaster.place()
        self.searching.close()

    def _turns(self) -> Turns:
        return Turns(
            go_to=self.go_to,
            find=lambda: self.searching.start(everywhere=False),
            command=lambda: self.searching.start(everywhere=True),
            shortcuts=self._show_shortcuts,
            narrow_rail=self._narrow_rail,
            run_errand=self._run_errand,
            project=self._project,
        )

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to)
        self.column.left.connect(self._leave_inspector)
        self.column.resized.connect(self._arrange)
        self.session.tasks.written.connect(self._build_late, Qt.ConnectionType.QueuedConnection)

    def _narrow_rail(self) -> None:
        self.room.narrow_rail()
        self._arrange()

    def _run_errand(self, errand: Errand) -> None:
        self.go_to(errand.page)
        self.page.run_errand(errand)

    def _show_shortcuts(self) -> None:
        from roadmap_app.ui.shell.shortcut_sheet import ShortcutSheet

        if self.sheet is None:
            self.sheet = ShortcutSheet(self.session, self)
        self.sheet.tell(self.page, self.actions())
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def _show_results(self) -> None:
        self.rail.refresh()
        if self._front:
            self.page.refresh(None)
            self._tell()

    def _take_in(self, change: ChangeSet) -> None:
        self.toaster.take_change()
        self._analysing.take_change()
        self.top_bar.refresh()
        self.rail.refresh()
        if self._front:
            self.page.refresh(change)
            self._tell()

    def _tell(self) -> None:
        """Show what the page in front says of itself."""
        page = self.page
        self.rail.steps[page.key].set_state(*page.state())
        self.status_bar.tell(page.status(), page.status_note())
        self.actions_here.undoing.take(page.undoes(), answering=page.key == "score")
        self.top_bar.show_undoing()
        self._arrange()

    def _arrange(self) -> None:
        self.room.arrange(self.page if self._front else None)

    def _leave_inspector(self) -> None:
        self.room.inspecting = False
        self._arrange()
        self.page.focus_found()

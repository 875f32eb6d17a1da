"""The contract between the window and its six pages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.actions import action
from roadmap_app.ui.errand import Errand
from roadmap_app.ui.session import Session
from roadmap_app.ui.steps import step_state, step_title
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.change import ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a person has only tried, as undo names it, and the way back."""

    name: str
    take_back: Callable[[], object]


class Page(QWidget):
    """One step of the work. It is built when it is first shown, and again in another language or look.

    A page lays out and forwards: it reads `self.session.document`, changes it with `self.session.run(command)`, and
    redraws itself in `refresh`, also after its own commands.
    """

    key: str

    told = Signal()
    """Emit it when `state`, `status` or `inspector` answers otherwise without a change of the document."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._errands: dict[Errand, QAction] = {}
        self.setAccessibleName(self.title())

    def title(self) -> str:
        return step_title(self.key, self.session)

    def offer(self, words: str, run: Callable[[], object], *, keys: Iterable[str] = (), sign: str = "") -> QAction:
        """Let something be done here by its keys, from the command palette and from the shortcut sheet."""
        made = action(self, words, run, keys=keys, group=self.title(), sign=sign)
        self.addAction(made)
        return made

    def offer_errand(self, errand: Errand, run: Callable[[], object], *, keys: Iterable[str] = ()) -> None:
        """The same, also while another page is in front; one of pages/errands.py."""
        self._errands[errand] = self.offer(errand.words, run, keys=keys, sign=errand.sign)

    def run_errand(self, errand: Errand) -> None:
        """Nothing where it cannot be done just now; KeyError for one that this page does not offer."""
        self._errands[errand].trigger()

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys of the page that are no shortcuts of an action, each with what it does, for the shortcut sheet."""
        return ()

    def undoes(self) -> Tried | None:
        """The last thing that was only tried here, which undo takes back before any step that is kept; None where
        nothing is tried."""
        return None

    def refresh(self, change: ChangeSet | None) -> None:
        """Take in a change of the document; None when the page comes to the front. Only the page in front is told at
        once, another when it comes to the front."""

    def state(self) -> tuple[str, float]:
        """The line under the step in the rail, and the share of it that is done, 0 to 1."""
        return step_state(self.key, self.session)

    def status(self) -> str:
        """The left end of the status bar."""
        return ""

    def foot_height(self) -> int:
        """How much of its lower edge no toast may cover, in pixels."""
        return 0

    def status_note(self) -> str:
        """The right end of the status bar, beside the mark of Chatham House mode."""
        return ""

    def inspector(self) -> QWidget | None:
        """The column to the right; None for none. Always the same widget, owned by the page until it is first shown.
        `roadmap_app.ui.inspector.FactSheet(session)` is the one that shows an element."""
        return None

    def covers_window(self) -> bool:
        """Whether nothing else of the window is to be seen: between two experts at one laptop."""
        return False

    def search(self, query: str) -> bool:
        """Show what the search field says, as it is typed; False where the window is to list the elements found."""
        del query
        return False

    def focus_found(self) -> None:
        """Take the keyboard from the search field."""
        self.setFocus()

    def unfinished(self) -> Unfinished | None:
        """What is written here and cannot be recorded, or was only begun; all else that stands in a field is recorded
        first. Whoever would lose it is asked."""
        return None

    def keep(self) -> None:
        """Another page is to take this one's place, in another language or look: leave with `session.kept_of` what a
        person would have to do again there."""

    def show_element(self, code: str) -> bool:
        """Show this element if the page can; False sends the person to the catalogue."""
        del code
        return False

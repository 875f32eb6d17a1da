"""What can be done on every page of an open workspace."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from roadmap_app.ui.actions import action
from roadmap_app.ui.errand import Errand
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.errands import errand_actions
from roadmap_app.ui.shell.undoing import Undoing
from roadmap_app.ui.steps import STEPS, step_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """What the frame does when something is chosen."""

    go_to: Callable[[str], None]
    find: Callable[[], None]
    command: Callable[[], None]
    shortcuts: Callable[[], None]
    narrow_rail: Callable[[], None]
    run_errand: Callable[[Errand], None]
    project: Callable[[], None]


class FrameActions:
    def __init__(self, parent: QObject, session: Session, turns: Turns) -> None:
        _ = session.language.gettext
        self.undoing = Undoing(parent, session)
        pages, shown = _("Pages"), _("Display")
        self._pages = [
            action(
                parent,
                step_title(key, session),
                lambda key=key: turns.go_to(key),
                keys=[f"Ctrl+{at}"],
                group=pages,
                said=_("Go to: {page}").format(page=step_title(key, session)),
                sign=key,
            )
            for at, key in enumerate(STEPS, 1)
        ]
        search = _("Search")
        words = _("Find anything, or do something")
        self._command = action(parent, words, turns.command, keys=["Ctrl+K"], group=search, sign="search")
        words = _("Search in the page")
        self._find = action(parent, words, turns.find, keys=["Ctrl+F"], group=search, sign="filter")
        words = _("Rail narrow or wide")
        self._rail = action(parent, words, turns.narrow_rail, keys=["Ctrl+B"], group=shown, sign="columns")
        self._shortcuts = action(parent, _("Shortcuts"), turns.shortcuts, keys=["F1"], group=_("Help"), sign="keyboard")
        words = _("Projector")
        self._projector = action(parent, words, turns.project, keys=["F11"], group=shown, sign="projector")
        self._errands = list(errand_actions(parent, session, turns.run_errand))

    @property
    def at_hand(self) -> tuple[QAction, ...]:
        """What the foot of the rail offers."""
        return self._projector, self._shortcuts

    @property
    def in_menu(self) -> tuple[tuple[QAction, ...], ...]:
        return self.undoing.both, (self._command, self._projector, self._shortcuts, self._rail)

    def all(self) -> Iterator[QAction]:
        yield from (*self.undoing.both, *self._pages)
        yield from (made for _page, made in self._errands)
        yield from (self._projector, self._command, self._find, self._rail, self._shortcuts)

    def for_palette(self, page: str) -> Iterator[QAction]:
        """Without what the palette is itself, and without what the page in front offers anyway."""
        hidden = [self._command, *(made for key, made in self._errands if key == page)]
        return (each for each in self.all() if each not in hidden)

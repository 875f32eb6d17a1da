"""What the program does whether a workspace is open or not: files, and how everything is shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.tokens import LIGHT
from roadmap_app.ui.actions import action
from roadmap_app.ui.preferences import SCALES, THEMES, Preferences
from roadmap_app.ui.workspace_files import is_there

Value = TypeVar("Value", str, float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doings:
    """What the window does when something is chosen; `close` is None where no workspace is open."""

    new: Callable[[], None]
    open: Callable[[], None]
    open_again: Callable[[Path], None]
    close: Callable[[], None] | None
    language: Callable[[str], None]
    theme: Callable[[str], None]
    scale: Callable[[float], None]
    preferences: Callable[[], None]
    quit: Callable[[], object]


class ProgramActions:
    """Owned by `parent`, and gone with it."""

    def __init__(self, parent: QObject, preferences: Preferences, language: Language, doings: Doings) -> None:
        _ = language.gettext
        self._parent, self._language = parent, language
        files = _("Workspace")
        self.new = action(parent, _("New workspace…"), doings.new, keys=["Ctrl+N"], group=files, sign="plus")
        self.open = action(parent, _("Open a workspace…"), doings.open, keys=["Ctrl+O"], group=files, sign="folder")
        self.recent = [self._again(path, doings) for path in preferences.recent_files]
        self.close: QAction | None = None
        if doings.close is not None:
            words = _("Close the workspace")
            self.close = action(parent, words, doings.close, keys=["Ctrl+W"], group=files, sign="x")
        self._display(preferences, doings)
        shown = _("Display")
        words = _("Preferences…")
        self.preferences = action(parent, words, doings.preferences, keys=["Ctrl+,"], group=shown, sign="criteria")
        self.quit = action(parent, _("Quit"), doings.quit, keys=["Ctrl+Q"], group=files, sign="x")

    def all(self) -> Iterator[QAction]:
        yield from (self.new, self.open, *self.recent)
        if self.close is not None:
            yield self.close
        yield self.preferences
        yield from (self.larger, self.smaller, *self.languages, *self.themes, *self.scales, self.quit)

    def _again(self, path: Path, doings: Doings) -> QAction:
        _ = self._language.gettext
        name = path.stem if is_there(path) else _("{file} (not found)").format(file=path.stem)
        made = action(
            self._parent,
            name,
            lambda: doings.open_again(path),
            group=_("Workspace"),
            said=_("Open: {file}").format(file=name),
            sign="file",
        )
        made.setToolTip(str(path))
        return made

    def _display(self, preferences: Preferences, doings: Doings) -> None:
        _, language = self._language.gettext, self._language
        names = {language.label("language", code): code for code in LANGUAGES}
        self.languages = self._choice(_("Language"), names, preferences.language, doings.language)
        themes = {_("Light") if theme == LIGHT else _("Dark"): theme for theme in THEMES} | {_("As the desktop"): ""}
        self.themes = self._choice(_("Theme"), themes, preferences.chosen_theme, doings.theme)
        sizes = {language.percent(scale): scale for scale in SCALES}
        self.scales = self._choice(_("Text size"), sizes, preferences.scale, doings.scale)
        at = SCALES.index(preferences.scale)
        larger, smaller = SCALES[min(at + 1, len(SCALES) - 1)], SCALES[max(at - 1, 0)]
        self.larger = self._step(_("Larger text"), "plus", lambda: doings.scale(larger), "Ctrl++", "Ctrl+=")
        self.smaller = self._step(_("Smaller text"), "minus", lambda: doings.scale(smaller), "Ctrl+-")

    def _step(self, words: str, sign: str, run: Callable[[], None], *keys: str) -> QAction:
        return action(self._parent, words, run, keys=keys, group=self._language.gettext("Display"), sign=sign)

    def _choice(
        self, heading: str, words: Mapping[str, Value], current: Value, choose: Callable[[Value], None]
    ) -> list[QAction]:
        made: list[QAction] = []
        group = QActionGroup(self._parent)
        for text, value in words.items():
            one = action(
                self._parent,
                text,
                lambda value=value: choose(value),
                group=self._language.gettext("Display"),
                said=f"{heading}: {text}",
                sign="criteria",
            )
            one.setCheckable(True)
            one.setChecked(value == current)
            group.addAction(one)
            made.append(one)
        return made

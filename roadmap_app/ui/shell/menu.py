"""The menu of the window: workspaces, and how everything is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.tokens import LIGHT
from roadmap_app.ui.preferences import SCALES, THEMES, Preferences

Value = TypeVar("Value", str, float)


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuActions:
    """What the window does when something is chosen."""

    open: Callable[[], None]
    new: Callable[[], None]
    close: Callable[[], None] | None
    language: Callable[[str], None]
    theme: Callable[[str], None]
    scale: Callable[[float], None]


def window_menu(parent: QWidget, preferences: Preferences, language: Language, actions: MenuActions) -> QMenu:
    """`close` None leaves that entry out, where no workspace is open."""
    _ = language.gettext
    menu = QMenu(parent)
    _entry(menu, _("New workspace…"), actions.new, "Ctrl+N")
    _entry(menu, _("Open a workspace…"), actions.open, "Ctrl+O")
    if actions.close is not None:
        _entry(menu, _("Close the workspace"), actions.close, "Ctrl+W")
    menu.addSeparator()
    add_display(menu, preferences, language, actions)
    return menu


def add_display(menu: QMenu, preferences: Preferences, language: Language, actions: MenuActions) -> None:
    """Language, theme and text size, each as a choice of one."""
    _ = language.gettext
    _choice(
        menu.addMenu(_("Language")),
        {language.label("language", code): code for code in LANGUAGES},
        preferences.language,
        actions.language,
    )
    words = {_("Light") if theme == LIGHT else _("Dark"): theme for theme in THEMES}
    _choice(menu.addMenu(_("Theme")), words, preferences.theme, actions.theme)
    sizes = {language.percent(scale): scale for scale in SCALES}
    _choice(menu.addMenu(_("Text size")), sizes, preferences.scale, actions.scale)


def _entry(menu: QMenu, words: str, run: Callable[[], None], keys: str) -> None:
    action = QAction(words, menu)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(run)
    menu.addAction(action)


def _choice(menu: QMenu, words: dict[str, Value], current: Value, choose: Callable[[Value], None]) -> None:
    group = QActionGroup(menu)
    for text, value in words.items():
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        menu.addAction(action)

"""The menu of the window."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.shell.program import ProgramActions


def window_menu(parent: QWidget, language: Language, program: ProgramActions, *parts: Sequence[QAction]) -> QMenu:
    """Workspaces first, then `parts`, then how everything is shown."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.addActions([program.new, program.open])
    if program.recent:
        _submenu(menu, language.gettext("Recent workspaces"), program.recent)
    if program.close is not None:
        menu.addAction(program.close)
    for part in parts:
        menu.addSeparator()
        menu.addActions(part)
    menu.addSeparator()
    add_display(menu, language, program)
    menu.addSeparator()
    menu.addAction(program.quit)
    return menu


def add_display(menu: QMenu, language: Language, program: ProgramActions) -> None:
    """Language, theme and text size, each as a choice of one, and all the rest."""
    _ = language.gettext
    _submenu(menu, _("Language"), program.languages)
    _submenu(menu, _("Theme"), program.themes)
    _submenu(menu, _("Text size"), program.scales)
    menu.addAction(program.preferences)


def _submenu(menu: QMenu, words: str, actions: Sequence[QAction]) -> None:
    under = menu.addMenu(words)
    under.setToolTipsVisible(True)
    under.addActions(actions)

"""The filter chips above the table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QToolButton, QWidgetAction

from roadmap_app.i18n import Language
from roadmap_app.ui.pages.catalogue.rows import Facet
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.text import restyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that can be chosen; `count` of the elements that have it and pass all other filters."""

    value: str
    words: str
    count: int


class Chip(QToolButton):
    """Chooses some values of one facet; emits `changed`. Nothing chosen means all."""

    changed = Signal()

    def __init__(self, facet: Facet, title: str, language: Language, look: Look) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.facet = facet
        self.chosen: frozenset[str] = frozenset()
        self._title, self._language, self._look = title, language, look
        self._choices: tuple[Choice, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName("chipList")
        self._list.setAccessibleName(title)
        self._list.itemChanged.connect(self._take)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self._list)
        menu.addAction(action)
        menu.aboutToShow.connect(self._list_choices)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name()

    def offer(self, choices: Sequence[Choice]) -> None:
        """What can be chosen from now on."""
        self._choices = tuple(choices)
        self._name()

    def clear(self) -> None:
        self.chosen = frozenset()
        self._name()

    def _list_choices(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for choice in self._choices:
            item = QListWidgetItem(f"{choice.words}   {choice.count}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            on = choice.value in self.chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._list.setCurrentRow(0)
        self._fit()
        self._list.setFocus()

    def _fit(self) -> None:
        rows = range(self._list.count())
        width = max((self._list.sizeHintForColumn(0), self._look.px(160))) + self._look.px(28)
        height = sum(self._list.sizeHintForRow(row) for row in rows) + self._look.px(12)
        self._list.setFixedSize(QSize(width, min(height, round(self.screen().availableSize().height() * 0.6))))

    def _take(self, item: QListWidgetItem) -> None:
        value = item.data(Qt.ItemDataRole.UserRole)
        on = item.checkState() is Qt.CheckState.Checked
        self.chosen = self.chosen | {value} if on else self.chosen - {value}
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        words = [choice.words for choice in self._choices if choice.value in self.chosen]
        _ = self._language.gettext
        shown = words[0] if len(words) == 1 else _("{n} selected").format(n=len(words))
        text = _("{facet}: {chosen}").format(facet=self._title, chosen=shown) if words else self._title
        self.setText(text)
        self.setAccessibleName(text)
        if self.property("on") != bool(words):
            self.setProperty("on", bool(words))
            restyle(self)

"""A filter as a chip: closed it says what it lets through, open it lists what there is to choose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidgetAction,
)

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.text import literal, restyle
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import paint_icon

SIGN = 12
COUNT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that can be chosen; `count` of what is listed has it and passes all other filters."""

    value: str
    words: str
    count: int


class _Counted(QStyledItemDelegate):
    """An entry, and at its right how many there are of it."""

    def __init__(self, parent: QObject, look: Look) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        count = option.fontMetrics.horizontalAdvance(str(index.data(COUNT)))
        return super().sizeHint(option, index) + QSize(count + self._look.px(24), 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(self._look.colour("text2")))
        room = option.rect.adjusted(0, 0, -self._look.px(10), 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, str(index.data(COUNT)))
        painter.restore()


class Chip(QToolButton):
    """Chooses some values of what its title names; emits `changed`. Nothing chosen means all. `choices` is asked for
    what there is to choose whenever the list opens. The cross on it, Delete and Backspace choose nothing again."""

    changed = Signal()

    def __init__(self, title: str, language: Language, look: Look, choices: Callable[[], Sequence[Choice]]) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.chosen: frozenset[str] = frozenset()
        self._title, self._language, self._look = title, language, look
        self._ask = choices
        self._list: QListWidget | None = None
        menu = QMenu(self)
        menu.aboutToShow.connect(self._list_choices)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name()

    def clear(self) -> None:
        """Choose nothing, without a word."""
        self.chosen = frozenset()
        self._name()

    def choose(self, values: frozenset[str]) -> None:
        """These alone, without a word."""
        if values != self.chosen:
            self.chosen = values
            self._name()

    def keep(self, values: frozenset[str]) -> None:
        """Values that no element has any more are chosen no more."""
        if not self.chosen <= values:
            self.chosen &= values
            self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.px(SIGN)
        name, ink = ("x", "onAccentSoft") if self.chosen else ("chevron-down", "text2")
        left = self.width() - self._look.px(10) - side
        paint_icon(painter, self._look, name, x=left, y=(self.height() - side) / 2, colour=ink, size=SIGN)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() > self.width() - self._look.px(SIGN + 14)
        if self.chosen and on_cross and event.button() is Qt.MouseButton.LeftButton:
            self._drop()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        self.clear()
        self.changed.emit()

    def _list_choices(self) -> None:
        shown = self._shown_list()
        shown.blockSignals(True)
        shown.clear()
        for choice in self._ask():
            item = QListWidgetItem(choice.words, shown)
            item.setData(COUNT, choice.count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.words}: {choice.count}")
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            on = choice.value in self.chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        shown.blockSignals(False)
        shown.setCurrentRow(0)
        self._fit(shown)
        shown.setFocus()

    def _shown_list(self) -> QListWidget:
        """Made when it is first wanted."""
        if self._list is None:
            self._list = QListWidget()
            self._list.setObjectName("chipList")
            self._list.setAccessibleName(self._title)
            self._list.setItemDelegate(_Counted(self._list, self._look))
            self._list.itemChanged.connect(self._take)
            action = QWidgetAction(self.menu())
            action.setDefaultWidget(self._list)
            self.menu().addAction(action)
        return self._list

    def _fit(self, shown: QListWidget) -> None:
        rows = range(shown.count())
        width = max((shown.sizeHintForColumn(0), self._look.px(160))) + self._look.px(28)
        height = sum(shown.sizeHintForRow(row) for row in rows) + self._look.px(12)
        shown.setFixedSize(QSize(width, min(height, round(self.screen().availableSize().height() * 0.6))))

    def _take(self, item: QListWidgetItem) -> None:
        value = item.data(Qt.ItemDataRole.UserRole)
        on = item.checkState() is Qt.CheckState.Checked
        self.chosen = self.chosen | {value} if on else self.chosen - {value}
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        words = [choice.words for choice in self._ask() if choice.value in self.chosen] if self.chosen else []
        _ = self._language.gettext
        shown = words[0] if len(words) == 1 else _("{n} selected").format(n=len(words))
        text = _("{facet}: {chosen}").format(facet=self._title, chosen=shown) if words else self._title
        self.setText(literal(text))
        self.setAccessibleName(text)
        if self.property("on") != bool(words):
            self.setProperty("on", bool(words))
            restyle(self)
        self.updateGeometry()

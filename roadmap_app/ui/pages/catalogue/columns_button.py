"""The button that says which columns the table shows, in which order, and whether it is listed by domain."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.catalogue.columns import Columns
from roadmap_app.ui.pages.catalogue.rows import Column
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session


class ColumnsButton(QToolButton):
    """Emits `changed` when other columns are chosen, and `grouped` with whether the table is listed by domain."""

    changed = Signal()
    grouped = Signal(bool)

    def __init__(
        self,
        session: Session,
        columns: Columns,
        shown: Callable[[], tuple[Column, ...]],
        title: Callable[[Column], str],
    ) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self.setProperty("small", True)
        self._session, self._columns, self._shown, self._title = session, columns, shown, title
        set_icon(self, session.look, "columns")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list: ColumnList | None = None
        self.note: QLabel | None = None
        menu = QMenu(self)
        menu.aboutToShow.connect(self._offer)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.refresh()

    def refresh(self) -> None:
        """Say which columns the window has no room for, so that none is missing without a word."""
        language, shown = self._session.language, self._shown()
        missing = self._columns.without_room(shown)
        words, note = language.gettext("Columns"), ""
        if missing:
            words = language.gettext("Columns: {n} of {total}").format(n=len(shown), total=len(shown) + len(missing))
            note = language.gettext("No room in this window for: {columns}").format(
                columns=", ".join(self._title(column) for column in missing)
            )
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        self.setToolTip(note)
        self._tell_note()

    def _tell_note(self) -> None:
        if self.note is not None:
            self.note.setText(self.accessibleDescription())
            self.note.setVisible(bool(self.note.text()))

    def _offer(self) -> None:
        if self.list is None:
            self.list = ColumnList(self._session.language.gettext("Columns"))
            self.list.reordered.connect(self._take)
            self.list.itemChanged.connect(self._take)
            action = QWidgetAction(self.menu())
            action.setDefaultWidget(self._panel(self.list))
            self.menu().addAction(action)
        self._fill(self.list)
        self.list.setFocus()

    def _fill(self, shown: "ColumnList") -> None:
        """Those that are shown in their order, then the others."""
        now = self._shown()
        words = [(column, self._title(column)) for column in (*now, *(each for each in Column if each not in now))]
        shown.fill(words, frozenset(now))
        rows = shown.count()
        height = sum(shown.sizeHintForRow(row) for row in range(rows)) + self._session.look.px(8)
        width = shown.sizeHintForColumn(0) + self._session.look.px(32)
        room = round(self.screen().availableSize().height() * 0.6)
        shown.setFixedSize(QSize(max(width, self._session.look.px(220)), min(height, room)))

    def _panel(self, shown: "ColumnList") -> QWidget:
        _ = self._session.language.gettext
        px = self._session.look.px
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(4), px(4), px(4), px(8))
        column.setSpacing(px(4))
        column.addWidget(shown)
        hint = label(_("Drag, or Alt with the arrow keys, to reorder"), type="caption", ink="text3", wrap=True)
        by_domain = QCheckBox(_("List by domain"))
        by_domain.setChecked(self._columns.grouped)
        by_domain.toggled.connect(self.grouped)
        reset = QPushButton(_("Reset the columns"))
        reset.setObjectName("quiet")
        reset.clicked.connect(self._reset)
        self.note = label("", type="caption", ink="text2", wrap=True)
        below = stack(px(4), self.note, hint, by_domain)
        below.setContentsMargins(px(8) + 3, 0, px(8), 0)  # as the entries of the list, with Qt's own 3 px
        for each in (below, reset):
            column.addWidget(each)
        self._tell_note()
        return panel

    def _take(self) -> None:
        if self.list is not None:
            self._columns.choose(self.list.ticked())
            self.changed.emit()

    def _reset(self) -> None:
        self._columns.reset()
        self.changed.emit()
        if self.list is not None:
            self._fill(self.list)


class ColumnList(QListWidget):
    """Ticked ones are shown, in the order of the list. Emits `reordered` when one was moved."""

    reordered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("chipList")
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.model().rowsMoved.connect(self.reordered)

    def fill(self, columns: list[tuple[Column, str]], shown: frozenset[Column]) -> None:
        self.blockSignals(True)
        self.clear()
        for column, words in columns:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, column.value)
            item.setCheckState(Qt.CheckState.Checked if column in shown else Qt.CheckState.Unchecked)
            flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
            always = column is Column.NAME
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if always else flags)
        self.setCurrentRow(0)
        self.blockSignals(False)

    def ticked(self) -> tuple[Column, ...]:
        items = [self.item(row) for row in range(self.count())]
        on = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(Column(item.data(Qt.ItemDataRole.UserRole)) for item in on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the column as the mouse would."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(self.currentRow(), self.currentRow() + step)
        else:
            super().keyPressEvent(event)

    def _move(self, row: int, to: int) -> None:
        if not 0 <= to < self.count():
            return
        self.blockSignals(True)
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentRow(to)
        self.blockSignals(False)
        self.reordered.emit()

"""What can be done with elements: by buttons, in the menu of the table, and by keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.pages.catalogue.lifecycle import Lifecycle
from roadmap_app.ui.paint.icons import icon
from roadmap_app.ui.session import Session

KEYS = {
    "edit": "F2",
    "duplicate": "Ctrl+D",
    "split": "Ctrl+Shift+D",
    "retire": "Del",
    "restore": "Shift+Del",
}


class ElementActions(QObject):
    """Actions on the elements that `chosen` names; `update` says which of them can be done. Emits `edits` when the
    chosen ones are to be edited."""

    edits = Signal()

    def __init__(self, session: Session, table: QWidget, chosen: Callable[[], Sequence[str]]) -> None:
        super().__init__(table)
        _ = session.language.gettext
        self._session, self._table, self._chosen = session, table, chosen
        self.lifecycle = Lifecycle(session)
        self.edit = self._action("edit", _("Edit"), self.edits.emit)
        self.duplicate = self._action("copy", _("Duplicate…"), self._for_one(self.lifecycle.duplicate), "duplicate")
        self.split = self._action("split", _("Split…"), self._for_one(self.lifecycle.split))
        self.retire = self._action("archive", _("Retire"), lambda: self.lifecycle.retire(self._in_use()), "retire")
        self.restore = self._action("restore", _("Restore"), lambda: self.lifecycle.restore(self._retired()))
        self.carry_out = self._action("check", _("Carry the split out now"), self._for_one(self.lifecycle.carry_out))
        self.call_off = self._action("x", _("Call the split off"), self._for_one(self.lifecycle.call_off))
        for action in self.all:
            table.addAction(action)

    @property
    def all(self) -> tuple[QAction, ...]:
        return (
            self.edit,
            self.duplicate,
            self.split,
            self.retire,
            self.restore,
            self.carry_out,
            self.call_off,
        )

    def update(self) -> None:
        """After the selection or the document has changed."""
        writable = not self._session.document.read_only
        codes = self._chosen()
        elements = self._elements() if len(codes) == 1 else []
        alone = elements[0] if elements else None
        splits = self._session.document.snapshot.splits
        waits = alone is not None and any(split.element == alone.code and split.waiting for split in splits)
        self.edit.setEnabled(writable and bool(codes))
        self.duplicate.setEnabled(writable and alone is not None)
        self.split.setEnabled(writable and alone is not None and not alone.retired and not waits)
        self.retire.setEnabled(writable and bool(codes))
        self.restore.setEnabled(writable and bool(codes))
        if alone is not None:
            self.retire.setEnabled(writable and not alone.retired)
            self.restore.setEnabled(writable and alone.retired)
        for action in (self.carry_out, self.call_off):
            action.setVisible(waits)
            action.setEnabled(writable and waits)

    def show_menu(self, place: QPoint, *more: QMenu | QAction) -> None:
        """At a place of the screen; `more` stands under the actions."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.edit, self.duplicate, self.split])
        menu.addActions([self.carry_out, self.call_off])
        menu.addSeparator()
        menu.addActions([action for action in (self.retire, self.restore) if action.isEnabled()])
        if more:
            menu.addSeparator()
        for each in more:
            menu.addMenu(each) if isinstance(each, QMenu) else menu.addAction(each)
        menu.popup(place)

    def _action(self, sign: str, words: str, run: Callable[[], object], key: str = "") -> QAction:
        action = QAction(icon(self._session.look, sign), words, self)
        keys = KEYS.get(key or sign)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(key_tip(words, keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on=False: run())
        return action

    def _for_one(self, run: Callable[[Element], object]) -> Callable[[], object]:
        def of_the_chosen() -> None:
            for element in self._elements()[:1]:
                run(element)

        return of_the_chosen

    def _elements(self) -> list[Element]:
        chosen = set(self._chosen())
        return [element for element in self._session.document.snapshot.elements if element.code in chosen]

    def _in_use(self) -> list[Element]:
        return [element for element in self._elements() if not element.retired]

    def _retired(self) -> list[Element]:
        waiting = self._session.document.snapshot.waiting
        alone = self._elements()
        return [element for element in alone if element.retired and (len(alone) == 1 or element.code not in waiting)]

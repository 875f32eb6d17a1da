"""How the field at the top searches: the page in front as it is typed, or everything, from the command palette."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.page import Page
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.search_field import SearchField

if TYPE_CHECKING:
    from roadmap_app.ui.shell.palette import Palette

ROWS_OF_A_PAGE = 8


class Place(Protocol):
    """The frame, as far as searching needs it."""

    @property
    def page(self) -> Page: ...

    def palette_actions(self) -> Sequence[QAction]: ...


class Searching:
    """What was typed for the page stays while the palette is open, and is there again when it closes."""

    def __init__(self, session: Session, place: "Place", over: QWidget, field: SearchField) -> None:
        self._session, self._place, self._over, self._field = session, place, over, field
        self._everywhere = self._built = False
        self._of_page = ""
        field.textChanged.connect(self._search)
        field.left.connect(self._leave)
        field.asked.connect(lambda: self.start(everywhere=True))
        field.lost.connect(self._give_up)

    @cached_property
    def palette(self) -> "Palette":
        """Built when something is first listed."""
        from roadmap_app.ui.shell.palette import Palette

        made = Palette(self._session, self._over)
        made.chosen.connect(self._chosen)
        self._built = True
        return made

    def start(self, *, everywhere: bool) -> None:
        if everywhere and not self._everywhere:
            self._of_page, self._everywhere = self._field.text(), True
            self._write("")
        elif not everywhere:
            self.close()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if everywhere:
            self._list("")

    def close(self) -> None:
        """Hide the palette, and give the page's own search back to the field."""
        self._hide()
        if self._everywhere:
            self._everywhere = False
            self._write(self._of_page)

    def forget(self) -> None:
        """Empty the field, and the undo that a field has of its own."""
        self._of_page = ""
        self.close()
        self._field.setText("")

    def turn_to(self, page: Page) -> None:
        """Let the page that has come to the front search for what the field says."""
        self.close()
        page.search(self._field.text())

    def _search(self, query: str) -> None:
        if self._everywhere:
            self._list(query)
        elif self._place.page.search(query) or not query.strip() or not self._field.hasFocus():
            self._hide()
        else:
            self._list(query)

    def _list(self, query: str) -> None:
        self.palette.tell(query, self._place.palette_actions(), self._session.show_element)
        field = self._field
        corner = field.mapTo(self._over, QPoint(field.width(), field.height()))
        self.palette.place(corner.x(), corner.y() + self._session.look.px(4))

    def _leave(self, key: int) -> None:
        listed = self._built and self.palette.isVisible()
        if key == Qt.Key.Key_Escape:
            if not self._everywhere:
                self._field.clear()
            self.close()
            self._place.page.focus_found()
        elif not listed:
            self._place.page.focus_found()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.palette.choose_current()
        else:
            page = ROWS_OF_A_PAGE if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            down = key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
            self.palette.move_by(page if down else -page)

    def _chosen(self) -> None:
        """Before what was chosen is done, which may turn the page."""
        self.close()
        self._place.page.focus_found()

    def _give_up(self) -> None:
        if self._everywhere:
            self.close()

    def _hide(self) -> None:
        if self._built:
            self.palette.hide()

    def _write(self, text: str) -> None:
        """Into the field, while the page does not hear of it."""
        self._field.blockSignals(True)
        self._field.setText(text)
        self._field.blockSignals(False)
        self._field.place_cap()

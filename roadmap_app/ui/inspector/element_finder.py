"""A field in which another element is found by its code or name, in any of the three languages."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from roadmap_app.domain.element import Element
from roadmap_app.presentation.searching import Haystack
from roadmap_app.ui.session import Session

MOST = 9
WIDE = 440
"""Of the list, px at 100 % text: long names are told apart by their ends."""


class ElementFinder(QLineEdit):
    """Emits `chosen` with a code, when one of those found is chosen or Enter takes the first; `nothing` where Enter was
    pressed and none is found. `without` are codes that are not offered."""

    chosen = Signal(str)
    nothing = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.without: Collection[str] = ()
        self._found: list[Element] = []
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(MOST)
        self._list.setWidget(self)
        self.setPlaceholderText(session.language.gettext("Code or name of an element"))
        self.textEdited.connect(self._search)
        self._list.activated.connect(self._choose)

    def offer(self) -> list[Element]:
        """What is found: the likeliest first."""
        elements = [
            each
            for each in self._session.document.snapshot.elements
            if not each.retired and each.code not in self.without
        ]
        query = self.text()
        if not query.strip():
            return []
        return list(Haystack(elements).best(query)[:MOST])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_first()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._found = self.offer()
        self._model.setStringList([self._words(each) for each in self._found])
        popup = self._list.popup()
        if self._found and popup is not None:
            popup.setObjectName("finder")
            popup.setStyleSheet(self.window().styleSheet())  # it is a window of its own, and would go without
            wide = max(self.width(), self._session.look.px(WIDE))
            self._list.complete(QRect(self.width() - wide, 0, wide, self.height()))
        else:
            self._close()

    def _words(self, element: Element) -> str:
        return f"{element.short_code}  {element.name.in_language(self._session.language.code)}"

    def _choose(self, words: str) -> None:
        for element in self._found:
            if self._words(element) == words:
                self._take(element.code)
                return

    def _take_first(self) -> None:
        self._found = self.offer()
        if self._found:
            self._take(self._found[0].code)
        elif self.text().strip():
            self.nothing.emit()

    def _take(self, code: str) -> None:
        self._close()
        self.chosen.emit(code)

    def _close(self) -> None:
        popup = self._list.popup()
        if popup is not None:
            popup.hide()

"""What the search has found, listed under its field, on pages that do not show it themselves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from roadmap_app.presentation.searching import Haystack
from roadmap_app.ui.session import Session

MOST = 9


class Finder(QListWidget):
    """Emits `chosen` with the code of an element. The search field keeps the keyboard and moves the selection."""

    chosen = Signal(str)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("finder")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(session.language.gettext("Found elements"))
        self._session = session
        self.itemClicked.connect(self._choose)
        self.hide()

    def list(self, query: str) -> None:
        self.clear()
        elements = [element for element in self._session.document.snapshot.elements if not element.retired]
        found = Haystack(elements).found(query)
        for element in [element for element, hit in zip(elements, found, strict=True) if hit][:MOST]:
            name = element.name.in_language(self._session.language.code)
            item = QListWidgetItem(f"{name}   {element.short_code}", self)
            item.setData(Qt.ItemDataRole.UserRole, element.code)
        if not self.count():
            nothing = QListWidgetItem(self._session.language.gettext("Nothing found"), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0)

    def place(self, left: int, width: int, top: int) -> None:
        """Stand under the search field, as high as what was found."""
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()
        self.setGeometry(left, top, width, height + self._session.look.px(8))
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def choose_current(self) -> None:
        for item in self.selectedItems():
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        code = item.data(Qt.ItemDataRole.UserRole)
        if code:
            self.hide()
            self.chosen.emit(code)

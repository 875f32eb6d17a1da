"""The elements that a finding of the privacy check is about, each of which leads to where it is shown."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.publish.found import Found
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session

PADDING = 8
"""Of a line at its left and right, as the style sheet has it, in px at 100 % text."""


class Wrapped(QStyledItemDelegate):
    """As high as the words of a line need at the width of the list, which Qt does not ask by itself."""

    def __init__(self, view: QListWidget, padding: int) -> None:
        super().__init__(view)
        self._view, self._padding = view, padding

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        room = QStyleOptionViewItem(option)
        room.rect = QRect(0, 0, self._view.viewport().width() - 2 * self._padding, self._view.height())
        return super().sizeHint(room, index)


class Concerned(QWidget):
    """Emits `left` when the person wants to go back."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page = ""
        _, px = session.language.gettext, session.look.px
        self.back = QPushButton(_("Privacy check"))
        self.back.setObjectName("quiet")
        set_icon(self.back, session.look, "arrow-left")
        self.back.setAccessibleDescription(session.language.label("button", "back"))
        self.back.clicked.connect(self.left)
        self.title = label("", type="bodyStrong", wrap=True)
        self.text = label("", type="small", ink="text2", wrap=True)
        self.list = self._wrapping_list()
        words = QVBoxLayout()
        words.setContentsMargins(px(12), px(8), px(12), px(8))
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(8), px(8))
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(words)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def _wrapping_list(self) -> QListWidget:
        made = QListWidget()
        made.setWordWrap(True)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        made.setItemDelegate(Wrapped(made, self._session.look.px(PADDING)))
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemActivated.connect(self._open)
        made.itemClicked.connect(self._open)
        return made

    def show_elements(self, found: Found) -> None:
        """With the texts on them, so that they can be read there."""
        snapshot, language = self._session.document.snapshot, self._session.language
        self._page = found.page
        self.title.setText(found.title)
        self.text.setText(found.text)
        self.list.setAccessibleName(found.title)
        self.list.clear()
        for code in found.elements:
            element = snapshot.element(code)
            name = f"{element.short_code}  {element.name.in_language(language.code)}"
            item = QListWidgetItem("\n".join((name, *found.wording.get(code, ()))), self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
        self.list.setCurrentRow(0)

    def _open(self, item: QListWidgetItem) -> None:
        self._session.go_to(self._page)
        self._session.show_element(item.data(Qt.ItemDataRole.UserRole))

"""What stands over a fact sheet: the code of the element, what can be done with it, and that it is retired or split."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element, Split
from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.controls.side_head import HEIGHT
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import icon_size
from roadmap_app.ui.session import Session

TOOL = 28


class Head(QWidget):
    """The bar, and under it a word on elements that are not, or no longer, simply in the catalogue."""

    def __init__(
        self, session: Session, element: Element, actions: Sequence[QAction], more: Callable[[QPoint], None]
    ) -> None:
        super().__init__()
        self._session = session
        self.bar = HeadBar(session, element.short_code, actions, more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        snapshot = session.document.snapshot
        parts = [split for split in snapshot.splits if split.element == element.code]
        whole = [split for split in snapshot.splits if split.part == element.code]
        sentence = _sentence(element, parts, whole, session)
        if sentence:
            links = [split.part for split in parts] or [split.element for split in whole]
            column.addWidget(self._note(sentence, links))

    def _note(self, sentence: str, links: Sequence[str]) -> QWidget:
        px = self._session.look.px
        note = QWidget()
        note.setObjectName("sunken")
        note.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(note)
        column.setContentsMargins(px(20), px(8), px(20), px(8))
        column.setSpacing(px(2))
        column.addWidget(label(sentence, type="small", ink="text2", wrap=True))
        for code in links:
            element = self._session.document.snapshot.element(code)
            column.addWidget(ElementLink(element, self._session, signed=False, whole=True))
        return note


def _sentence(element: Element, parts: Sequence[Split], whole: Sequence[Split], session: Session) -> str:
    _ = session.language.gettext
    if any(split.waiting for split in parts):
        return _("When the next round opens, it is split into:")
    if parts and element.retired:
        return _("Retired: it was split into:")
    if any(split.waiting for split in whole):
        return _("It waits for the next round, when it takes the place of:")
    if element.retired:
        return _("Retired from the catalogue. Its facts and answers are kept, and it can be restored.")
    return _("It came from splitting:") if whole else ""


class HeadBar(QWidget):
    """`actions` as buttons, all others in the menu that `more` shows at a place of the screen."""

    def __init__(self, session: Session, code: str, actions: Sequence[QAction], more: Callable[[QPoint], None]) -> None:
        super().__init__()
        self._look = session.look
        px = session.look.px
        self.setFixedHeight(px(HEIGHT) - 1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(12), 0)
        row.setSpacing(px(2))
        row.addWidget(label(code, type="small", ink="text3"), 1)
        self.buttons = [self._tool() for _action in actions]
        for button, action in zip(self.buttons, actions, strict=True):
            button.setDefaultAction(action)
        self.more = tool(session.look, "more", session.language.gettext("More to do with the element"))
        self.more.clicked.connect(lambda: more(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        for button in (*self.buttons, self.more):
            row.addWidget(button)

    def add(self, button: QWidget) -> None:
        """Before the other buttons."""
        self._row.insertWidget(1, button)

    def _tool(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("tool")
        button.setFixedSize(QSize(self._look.px(TOOL), self._look.px(TOOL)))
        button.setIconSize(icon_size(self._look))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

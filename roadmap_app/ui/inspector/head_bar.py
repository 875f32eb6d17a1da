"""The bar over a fact sheet: the code of the element, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label

HEIGHT, SIDE = 40, 28


class HeadBar(QWidget):
    """`actions` as buttons, all others in the menu that `more` shows at a place of the screen."""

    def __init__(self, session: Session, code: str, actions: Sequence[QAction], more: Callable[[QPoint], None]) -> None:
        super().__init__()
        self._look = session.look
        px = session.look.px
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(12), 0)
        row.setSpacing(px(2))
        row.addWidget(label(code, type="small", ink="text3"), 1)
        self.buttons = [self._tool() for _action in actions]
        for button, action in zip(self.buttons, actions, strict=True):
            button.setDefaultAction(action)
        self.more = self._tool()
        self.more.setIcon(icon(session.look, "more"))
        self.more.setAccessibleName(session.language.gettext("More to do with the element"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.clicked.connect(lambda: more(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        for button in (*self.buttons, self.more):
            row.addWidget(button)

    def _tool(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("tool")
        button.setFixedSize(QSize(self._look.px(SIDE), self._look.px(SIDE)))
        button.setIconSize(icon_size(self._look))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

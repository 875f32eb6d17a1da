"""The element that is being answered, in one line that stays while the page is scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.controls.elided import Elided
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session


class PinnedName(QWidget):
    """Code and name; a name that is too long for the line is told whole by its tool tip."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("deskTop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        px = session.look.px
        self.code, self.name = label("", type="small", ink="text3"), Elided("", type="section", least=px(40))
        self._row = row = QHBoxLayout(self)
        self.stand(short=False)
        row.setSpacing(px(12))
        row.addWidget(self.code)
        row.addWidget(self.name, 1)
        self.hide()

    def stand(self, *, short: bool) -> None:
        """In a low window what is answered needs the height."""
        px = self._session.look.px
        self._row.setContentsMargins(px(24), px(4 if short else 6), px(24), px(4 if short else 6))

    def tell(self, element: Element) -> None:
        self.code.setText(element.short_code)
        self.name.say(element.name.in_language(self._session.language.code))

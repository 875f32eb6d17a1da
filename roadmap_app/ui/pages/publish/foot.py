"""The foot of the page: what the files tell of nobody, where they go, and a button for each."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session

WORDS = 240
"""The least width of the words beside the buttons, in px at 100 % text."""


class Foot(QFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("section")
        self._session = session
        _, px = session.language.gettext, session.look.px
        self.excel = self._button("table", _("Write Excel workbook…"))
        self.pdf = self._button("file", _("Write PDF report…"), primary=True)
        self.sentence = label("", type="bodyStrong", wrap=True)
        self.where = label("", type="small", ink="text2", wrap=True)
        self._pressed: QWidget | None = None
        self._words = stack(px(2), self.sentence, self.where)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(12), in_line=True)
        for button in (self.excel, self.pdf):
            flow.addWidget(button)
        self._column = QVBoxLayout(self)
        sides = Sides(self._words, buttons, gap=px(16), below=px(8), least=px(WORDS))
        self._column.addWidget(sides)
        self.keep_from_edge(px(24))

    def tell(self, promise: str, writing: str, last: Path | None, place: Path) -> None:
        """`promise` is what the files keep to themselves; `writing` are the words of what is being written, empty where
        nothing is."""
        _ = self._session.language.gettext
        self.sentence.setText(writing or promise)
        if last is not None:
            words = _("Last written: “{file}” in {folder}").format(file=last.name, folder=_shown(last.parent))
        else:
            words = _("You choose where to; suggested: {folder}").format(folder=_shown(place))
        self.where.setText(words)
        self.setAccessibleName(self.sentence.text())
        focused = self.window().focusWidget()  # the application has none until the window is back from the dialog
        if writing and focused in (self.excel, self.pdf):
            self._pressed = focused
            self.setFocus()  # or Qt would hand it to whatever comes next
        for button in (self.excel, self.pdf):
            button.setEnabled(not writing)
        if not writing and self._pressed is not None:
            if focused is self:
                self._pressed.setFocus()
            self._pressed = None

    def be_low(self, low: bool) -> None:
        """Where there is little room, what is in the files is still said, and no longer where they go."""
        self.where.setVisible(not low)

    def keep_from_edge(self, edge: int) -> None:
        high = self._session.look.px(12)
        self._column.setContentsMargins(edge, high, edge, high)

    def _button(self, sign: str, words: str, *, primary: bool = False) -> QPushButton:
        button, look = QPushButton(words), self._session.look
        button.setObjectName("primary" if primary else "")
        button.setProperty("large", True)
        set_icon(button, look, sign, colour="onAccent" if primary else "text2")
        return button


def _shown(folder: Path) -> str:
    """Its last two names, as in a path that a person reads aloud."""
    return " / ".join([name for name in folder.parts if name != folder.anchor][-2:]) or str(folder)

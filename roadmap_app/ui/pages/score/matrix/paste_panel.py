"""What a pasted block would change and what of it is refused, told before anything is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.pasting import Block
from roadmap_app.presentation.pasting import block_sentence, left_out_sentence, refused_sentence
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.leavable import Leavable
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session

MOST_NAMED = 200
"""Refused cells that are named one by one; those after them are only counted."""
ROOM, LOW_ROOM = 84, 40
"""px of height at 100 % text for what is refused, and where the rows that would change need the room more."""


class PastePanel(Leavable):
    """Emits `agreed`, or `left` when nothing is to be pasted."""

    agreed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("pastePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        _, px = session.language.gettext, session.look.px
        self.count = label("", ink="text2", wrap=True)
        self.left_out = label("", type="small", ink="warn", wrap=True)
        self.refused = label("", type="small", ink="danger", wrap=True)
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refused.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = scrolling(self.refused)
        self._area.setAccessibleName(_("What is refused"))
        self.yes, self.no = QPushButton(), QPushButton(session.language.label("button", "cancel"))
        self.yes.setObjectName("primary")
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.left)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button in (self.yes, self.no):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(6))
        column.addWidget(label(_("From the clipboard"), type="section"))
        for part in (self.count, self.left_out, self._area, buttons):
            column.addWidget(part)
        self.hide()

    def ask(self, block: Block, *, low: bool) -> None:
        language = self._session.language
        count = len(block.values)
        self.count.setText(block_sentence(block, language))
        self.left_out.setText(left_out_sentence(block, language))
        self.left_out.setVisible(bool(block.left_out))
        named = [refused_sentence(cell, language) for cell in block.refused[:MOST_NAMED]]
        more = len(block.refused) - len(named)
        if more:
            named.append(language.gettext("and {n} more").format(n=language.number(more)))
        self.refused.setText("\n".join(named))
        self._area.setVisible(bool(named))
        room = self._session.look.px(LOW_ROOM if low else ROOM)
        self._area.setFixedHeight(min(room, self.refused.heightForWidth(self.width())) if named else 0)
        words = language.ngettext("Enter {n} answer", "Enter {n} answers", count)
        self.yes.setText(words.format(n=language.number(count)))
        self.yes.setEnabled(count > 0)
        self.show()
        (self.yes if count else self.no).setFocus()

    def forget(self) -> None:
        self.hide()
        for words in (self.count, self.left_out, self.refused):
            words.clear()

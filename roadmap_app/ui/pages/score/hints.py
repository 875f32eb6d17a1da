"""Keys, shown where they are needed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from roadmap_app.ui.session import Look, Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label

GAP = 16


def key_cap(key: str) -> QLabel:
    cap = label(key, type="captionStrong", ink="text2")
    cap.setObjectName("keyCap")
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cap


class HintBar(QWidget):
    """Key caps with their words. Where one line has no room for all, those go that stand beside their buttons too."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("hintBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _, px = session.language.gettext, session.look.px
        inside = QWidget()
        flow = FlowLayout(inside, gap=px(GAP))
        self._gap, self._edge = px(GAP), px(24)
        self._hints: list[tuple[QWidget, bool]] = []
        for keys, words, elsewhere in (
            ("1–9", _("answer, move on"), False),
            ("0", session.language.label("glossary", "cannot_judge"), True),
            ("← →", session.language.label("glossary", "element"), False),
            ("↑ ↓", session.language.label("glossary", "criterion"), False),
            ("R", _("reason"), True),
            ("C", session.language.label("glossary", "confidence"), True),
            ("N", _("next unrated"), False),
            ("⌫", _("clear"), False),
        ):
            hint = _hint(keys, words, session.look)
            self._hints.append((hint, elsewhere))
            flow.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(10), px(24), px(10))
        column.addWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(hint.sizeHint().width() + self._gap for hint, _elsewhere in self._hints) - self._gap
        for hint, elsewhere in self._hints:
            hint.setVisible(not elsewhere or needed <= self.width() - 2 * self._edge)


def _hint(keys: str, words: str, look: Look) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, look.px(4), 0)
    row.setSpacing(look.px(6))
    row.addWidget(key_cap(keys))
    row.addWidget(label(words, type="small", ink="text2"))
    return hint

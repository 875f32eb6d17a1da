"""Keys, shown where they are needed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from roadmap_app.ui.session import Look, Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label


def key_cap(key: str) -> QLabel:
    cap = label(key, type="captionStrong", ink="text2")
    cap.setObjectName("keyCap")
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cap


class HintBar(QWidget):
    """Key caps with their words; in more than one line where there is no room."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("hintBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _, px = session.language.gettext, session.look.px
        inside = QWidget()
        flow = FlowLayout(inside, gap=px(8))
        for keys, words in (
            ("1–9", _("answer, move on")),
            ("0", session.language.label("glossary", "cannot_judge")),
            ("← →", session.language.label("glossary", "element")),
            ("↑ ↓", session.language.label("glossary", "criterion")),
            ("R", _("reason")),
            ("C", session.language.label("glossary", "confidence")),
            ("N", _("next unrated")),
            ("⌫", _("clear")),
        ):
            flow.addWidget(_hint(keys, words, session.look))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(10), px(24), px(10))
        column.addWidget(inside)


def _hint(keys: str, words: str, look: Look) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, look.px(4), 0)
    row.setSpacing(look.px(6))
    row.addWidget(key_cap(keys))
    row.addWidget(label(words, type="small", ink="text2"))
    return hint

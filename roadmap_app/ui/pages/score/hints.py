"""Keys, shown where they are needed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.session import Look, Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.key_cap import key_cap
from roadmap_app.ui.shell.text import label

GAP = 16


def hints(language: Language) -> tuple[tuple[str, str, bool], ...]:
    """The keys, what they do, and whether that stands beside a button too."""
    _ = language.gettext
    return (
        ("1–9", _("answer, move on"), False),
        ("0", language.label("glossary", "cannot_judge"), True),
        ("← →", language.label("glossary", "element"), False),
        ("↑ ↓", language.label("glossary", "criterion"), False),
        ("R", _("reason"), True),
        ("C", language.label("glossary", "confidence"), True),
        ("N", _("next unrated"), False),
        ("⌫", _("clear"), False),
    )


class HintBar(QWidget):
    """Key caps with their words. Where one line has no room for all, those go that stand beside their buttons too."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("hintBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = session.look.px
        inside = QWidget()
        flow = FlowLayout(inside, gap=px(GAP))
        self._gap, self._edge = px(GAP), px(24)
        self._hints: list[tuple[QWidget, bool]] = []
        for keys, words, elsewhere in hints(session.language):
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

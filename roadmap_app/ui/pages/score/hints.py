"""Keys, shown where they are needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

GAP = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """`elsewhere` where the key is shown beside its button too."""

    keys: str
    words: str
    elsewhere: bool = False


def desk_hints(language: Language) -> tuple[Hint, ...]:
    _ = language.gettext
    return (
        Hint(keys="1–9", words=_("answer, move on")),
        Hint(keys="0", words=language.label("glossary", "cannot_judge"), elsewhere=True),
        Hint(keys="← →", words=language.label("glossary", "element")),
        Hint(keys="↑ ↓", words=language.label("glossary", "criterion")),
        Hint(keys="R", words=_("reason"), elsewhere=True),
        Hint(keys="C", words=language.label("glossary", "confidence"), elsewhere=True),
        Hint(keys="N", words=_("next unrated")),
        Hint(keys="⌫", words=_("clear")),
    )


def matrix_hints(language: Language) -> tuple[Hint, ...]:
    _ = language.gettext
    return (
        Hint(keys="1–9", words=_("answer, move on")),
        Hint(keys="0", words=language.label("glossary", "cannot_judge"), elsewhere=True),
        Hint(keys="R", words=_("reason"), elsewhere=True),
        Hint(keys="C", words=language.label("glossary", "confidence"), elsewhere=True),
        Hint(keys="N", words=_("next unrated")),
        Hint(keys="⇧ ↓", words=_("select")),
        Hint(keys="Ctrl C  Ctrl V", words=_("copy, paste")),
        Hint(keys="⌫", words=_("clear")),
    )


class HintBar(QWidget):
    """Key caps with their words, spread evenly. Where one line has no room for all, those go that stand beside their
    buttons too; what is left may take more lines."""

    def __init__(self, look: Look, hints: Sequence[Hint]) -> None:
        super().__init__()
        self.setObjectName("hintBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = look.px
        inside = QWidget()
        self._flow = FlowLayout(inside, gap=px(GAP))
        self._least, self._edge = px(GAP), px(24)
        self._hints = [(_hint(hint.keys, hint.words, look), hint.elsewhere) for hint in hints]
        for hint, _elsewhere in self._hints:
            self._flow.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(10), px(24), px(10))
        column.addWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * self._edge
        everything = [hint for hint, _elsewhere in self._hints]
        shown = everything
        if self._needed(everything) > room:
            shown = [hint for hint, elsewhere in self._hints if not elsewhere]
        for hint in everything:
            hint.setVisible(hint in shown)
        spare = room - self._needed(shown)
        self._flow.set_gap(self._least + max(0, spare // max(1, len(shown) - 1)))

    def _needed(self, hints: Sequence[QWidget]) -> int:
        return sum(hint.sizeHint().width() + self._least for hint in hints) - self._least


def _hint(keys: str, words: str, look: Look) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, look.px(4), 0)
    row.setSpacing(look.px(6))
    row.addWidget(key_cap(keys))
    row.addWidget(label(words, type="small", ink="text2"))
    return hint

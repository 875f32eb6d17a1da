"""The cell with the ring, in words: element, question, what the values mean, and how sure the answer is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from roadmap_app.domain.ballot import Answer
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.score.kept import KeptScore
from roadmap_app.ui.pages.score.matrix.meanings import Meanings
from roadmap_app.ui.paint.icons import icon
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting

MOST_OF_THE_VIEW, MOST_OF_A_LOW_VIEW, LOW_BELOW = 0.45, 0.62, 480
"""Shares of the height of the view, and the height in px at 100 % text under which it is low: there the meanings are
worth more than the lines of other elements."""


class CellBar(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("cellBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._asks_criterion = session, False
        self._kept = session.kept_of(KeptScore)
        self._room = 0, 0
        self.element = label("", type="smallStrong", wrap=True)
        self.question = label("", type="bodyStrong", wrap=True)
        self.confidence = label("", type="small", ink="text2")
        self.meanings = Meanings(session.look)
        self.fold = tool(session.look, "chevron-down", "", side=24, size=14)
        self.fold.clicked.connect(self._turn)
        self._inside = self._words()
        self._area = scrolling(self._inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _words(self) -> QWidget:
        px = self._session.look.px
        for words in (self.element, self.question):
            words.setMinimumHeight(1)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.element, 1)
        first.addWidget(self.confidence)
        first.addWidget(key_cap("C"))
        first.addWidget(self.fold)
        inside = QWidget()
        inside.setObjectName("cellBarInside")
        self._column = column = QVBoxLayout(inside)
        column.setSpacing(px(4))
        column.addLayout(first)
        column.addWidget(self.question)
        column.addSpacing(px(2))
        column.addWidget(self.meanings)
        return inside

    def tell(self, sitting: Sitting, answer: Answer | None, confidence: Confidence | None) -> None:
        language, criterion = self._session.language, sitting.criterion
        _, element = language.gettext, sitting.element
        self.element.setText(f"{element.short_code}   {element.name.in_language(language.code)}")
        self._asks_criterion = criterion is not None
        if criterion is None:
            self.question.setText(_("What should happen to this element?"))
            meanings = {value: language.label("judgement", str(value)) for value in range(LOWEST, HIGHEST + 1)}
        else:
            question = (criterion.question or criterion.name).in_language(language.code)
            self.question.setText(f"{criterion.code}   {question}")
            meanings = {value: text.in_language(language.code) for value, text in criterion.anchors.items() if text}
        self.meanings.tell(meanings, answer.value if answer is not None else None)
        shown = language.label("confidence", confidence) if confidence is not None else "–"
        self.confidence.setText(_("confidence: {confidence}").format(confidence=shown))

    def _turn(self) -> None:
        """Fold the meanings away, which leaves their room to the lines, or show them again."""
        self._kept.folded = not self._kept.folded
        self.fit(*self._room)

    def forget(self) -> None:
        for words in (self.element, self.question, self.confidence):
            words.clear()
        self.meanings.tell({}, None)

    def fit(self, width: int, height: int) -> None:
        """As high as the words need in a view of that size, up to its share. In a low one the nine meanings of the
        judgement say themselves what is asked."""
        px, low = self._session.look.px, height / self._session.look.scale < LOW_BELOW
        self._room = width, height
        self._show_fold()
        self.question.setVisible(not low or self._asks_criterion or self._kept.folded)
        self._column.setContentsMargins(px(24), px(4 if low else 10), px(24), px(4 if low else 12))
        needed = self._inside.heightForWidth(width) + 1
        self.setFixedHeight(min(needed, round(height * (MOST_OF_A_LOW_VIEW if low else MOST_OF_THE_VIEW))))

    def _show_fold(self) -> None:
        _, look = self._session.language.gettext, self._session.look
        words = _("Show what the values mean") if self._kept.folded else _("Hide what the values mean")
        self.meanings.setVisible(not self._kept.folded)
        self.fold.setIcon(icon(look, "chevron-up" if self._kept.folded else "chevron-down"))
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)

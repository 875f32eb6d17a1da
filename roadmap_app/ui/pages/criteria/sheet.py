"""The inspector of the criteria page: what a criterion asks, and what its values mean."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.presentation.lines import lines_words
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session


class CriterionSheet(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._area = scrolling()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setFocusProxy(self._area)

    def tell(self, criterion: Criterion, share: float) -> None:
        """`share` is its part of the weight of its question."""
        language, px = self._session.language, self._session.look.px
        code = language.code
        for part in (self, self._area):
            part.setAccessibleName(criterion.name.in_language(code))
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(12), px(20), px(12))
        head.addWidget(label(criterion.code, type="small", ink="text3"))
        head.addWidget(label(criterion.name.in_language(code), type="heading", wrap=True))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for title, texts in self._facts(criterion, share):
            facts = [label(text, type="small", wrap=True) for text in texts]
            column.addWidget(Section(self._session.look, title, facts))
        column.addStretch(1)
        self._area.setWidget(inside)

    def _facts(self, criterion: Criterion, share: float) -> Iterator[tuple[str, list[str]]]:
        language = self._session.language
        code = language.code
        if criterion.question:
            yield language.label("column", "question"), [criterion.question.in_language(code)]
        yield language.label("column", "role"), [language.label("role", criterion.role)]
        of_question = language.gettext("{share} of the weight of its question").format(share=language.percent(share))
        yield language.label("column", "weight"), [of_question, lines_words(criterion, language)]
        anchors = [f"{value}: {text.in_language(code)}" for value, text in criterion.anchors.items() if text]
        if anchors:
            yield language.gettext("What the ratings mean"), anchors

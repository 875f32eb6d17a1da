"""The criteria of one element, with the value of each."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.ballot import Answer
from roadmap_app.domain.criterion import Criterion
from roadmap_app.i18n import Language
from roadmap_app.presentation.answers import value_words
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.painted import CENTRE, PaintedButton
from roadmap_app.ui.session import Session

CODE, BOX, PADDING = 30, 22, 8
ROW, DENSE_ROW = 28, 24


class CriterionRow(PaintedButton):
    """Checked where it is the criterion that is being answered."""

    def __init__(self, criterion: Criterion, language: Language, look: Look) -> None:
        super().__init__(look, ROW)
        self._code, self._name = criterion.code, criterion.name.in_language(language.code)
        self._cannot = language.label("glossary", "cannot_judge")
        self._answer: Answer | None = None
        self.setAccessibleName(f"{self._code} {self._name}")

    def tell(self, answer: Answer | None) -> None:
        self._answer = answer
        spoken = value_words(answer)
        self.setAccessibleDescription(self._cannot if answer is not None and answer.value is None else spoken)
        self._tip()
        self.update()

    def stand(self, *, dense: bool) -> None:
        self._least = DENSE_ROW if dense else ROW
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        """The name where it is cut, and what a cross means."""
        cannot = self._answer is not None and self._answer.value is None
        cut = self.elided(self._name, "smallStrong", self._name_box().width()) != self._name
        self.setToolTip(" · ".join([self._name] * cut + [self._cannot] * cannot))

    def _name_box(self) -> QRect:
        px = self.look.px
        return self.rect().adjusted(px(PADDING + CODE), 0, -px(PADDING + BOX + 4), 0)

    def paint(self, painter: QPainter) -> None:
        px, chosen = self.look.px, self.isChecked()
        if chosen or self.underMouse():
            self.field(painter, self.rect(), "accentSoft" if chosen else "hover", radius=4)
        ink = "onAccentSoft" if chosen else "text2"
        code = QRect(px(PADDING), 0, px(CODE), self.height())
        self.words(painter, code, self._code, style="caption", ink="onAccentSoft" if chosen else "text3")
        name, style = self._name_box(), "smallStrong" if chosen else "small"
        self.words(painter, name, self.elided(self._name, style, name.width()), style=style, ink=ink)
        box = QRect(self.width() - px(PADDING + BOX), (self.height() - px(20)) // 2, px(BOX), px(20))
        answered = self._answer is not None
        if answered:
            self.field(painter, box, "accent" if chosen else "pressed", radius=4)
        ink = "onAccent" if chosen and answered else "text" if answered else "text3"
        self.words(painter, box, value_words(self._answer), style="smallStrong", ink=ink, align=CENTRE)


class CriteriaList(QWidget):
    """Emits `chosen` with the row, 1 for the first criterion."""

    chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._criteria: Sequence[Criterion] = ()
        self.rows: list[CriterionRow] = []
        self._dense = False
        px = session.look.px
        self._count = label("", type="small", ink="text3")
        head = QHBoxLayout()
        head.setContentsMargins(px(PADDING), 0, px(PADDING), px(6))
        head.addWidget(label(session.language.label("page", "criteria"), type="section"), 1)
        head.addWidget(self._count)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._column)
        whole.addStretch(1)

    def tell(self, criteria: Sequence[Criterion], answers: Sequence[Answer | None], row: int) -> None:
        if criteria != self._criteria:
            self._rebuild(criteria)
        for at, (each, answer) in enumerate(zip(self.rows, answers, strict=True), 1):
            each.tell(answer)
            each.setChecked(at == row)
        answered = sum(answer is not None for answer in answers)
        words = self._session.language.gettext("{n} of {total}")
        self._count.setText(words.format(n=answered, total=len(criteria)))

    def stand(self, *, dense: bool) -> None:
        """Dense, the rows are as low as they can be in a low window."""
        if dense != self._dense:
            self._dense = dense
            for row in self.rows:
                row.stand(dense=dense)

    def forget(self) -> None:
        for row in self.rows:
            row.tell(None)
        self._count.clear()

    def _rebuild(self, criteria: Sequence[Criterion]) -> None:
        for row in self.rows:
            row.deleteLater()
        self._criteria = criteria
        self.rows = [CriterionRow(each, self._session.language, self._session.look) for each in criteria]
        for at, row in enumerate(self.rows, 1):
            row.stand(dense=self._dense)
            row.clicked.connect(lambda _on=False, at=at: self.chosen.emit(at))
            self._column.addWidget(row)

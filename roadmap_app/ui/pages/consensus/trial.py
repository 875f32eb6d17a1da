"""A trial on one element: what the criteria would suggest with another weight, bar or majority. Nothing is applied."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import WEIGHTS, Criterion, Question
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.workspace import MAJORITIES
from roadmap_app.presentation.sentences import grounds
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice
from roadmap_app.ui.fields.number import DecimalField
from roadmap_app.ui.pages.consensus.element_head import outcome_line
from roadmap_app.ui.session import Session
from roadmap_app.workspace.assessing.what_if import assumed


class Trial(QWidget):
    """The controls stand as the workspace does until a person moves one; the suggestion follows at once."""

    def __init__(self, session: Session, result: ElementResult) -> None:
        super().__init__()
        self._session, self._result = session, result
        picture, language = session.document.snapshot, session.language
        _ = language.gettext
        self._criteria = {criterion.code: criterion for criterion in picture.criteria}
        names = {one.code: f"{one.code} {one.name.in_language(language.code)}" for one in picture.criteria}
        self.criterion = Choice(names)
        self.criterion.setAccessibleName(language.label("glossary", "criterion"))
        self.weight = self._box(language.label("column", "weight"), *WEIGHTS, step=0.05, decimals=3)
        self.bar = self._box(language.label("column", "bar"), LOWEST, HIGHEST, step=0.5, decimals=1)
        self.majorities = [
            self._box(
                self._majority_of(question),
                *(100 * share for share in MAJORITIES),
                step=5,
                decimals=0,
                unit="\N{NO-BREAK SPACE}%",
            )
            for question in Question
        ]
        self.reset = QPushButton(_("As it is"))
        self.reset.setProperty("small", True)
        self.state = label("", type="captionStrong", ink="warn")
        self._told = QWidget()
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self.put_back()
        self.criterion.currentIndexChanged.connect(self._show_criterion)
        for box in (self.weight, self.bar, *self.majorities):
            box.valueChanged.connect(self._try)
        self.reset.clicked.connect(self.put_back)

    def put_back(self) -> None:
        """Everything as the workspace has it."""
        picture = self._session.document.snapshot
        self._criteria = {criterion.code: criterion for criterion in picture.criteria}
        for box, share in zip(self.majorities, picture.workspace.majorities, strict=True):
            box.show_value(100 * share)
        self._show_criterion()
        self._tell()

    @property
    def shown(self) -> ElementResult:
        majorities = [box.value() / 100 for box in self.majorities]
        return assumed(self._result, tuple(self._criteria.values()), majorities)

    @property
    def _moved(self) -> bool:
        """Whether any control stands elsewhere than the workspace."""
        picture = self._session.document.snapshot
        shares = zip(self.majorities, picture.workspace.majorities, strict=True)
        return tuple(self._criteria.values()) != picture.criteria or any(
            abs(box.value() - 100 * share) > 0.01 for box, share in shares
        )

    def _chosen(self) -> Criterion | None:
        return self._criteria.get(self.criterion.typed)

    def _show_criterion(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.weight.show_value(chosen.weight)
            self.bar.show_value(chosen.bar)

    def _try(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._criteria[chosen.code] = replace(chosen, weight=self.weight.value(), bar=self.bar.value())
        self._tell()

    def _tell(self) -> None:
        _, moved, px = self._session.language.gettext, self._moved, self._session.look.px
        self.reset.setEnabled(moved)
        self.state.setText(_("A trial, not applied") if moved else "")
        words = _("Move a figure, and the suggestion for this element follows at once.")
        still = stack(0, label(words, type="small", ink="text2", wrap=True))
        told = stack(px(4), *self._said()) if moved else still
        self._whole.replaceWidget(self._told, told)
        self._told.hide()
        self._told.deleteLater()
        self._told = told

    def _said(self) -> Iterator[QWidget]:
        _, language, shown = self._session.language.gettext, self._session.language, self.shown
        changed = shown.suggestion is not self._result.suggestion
        outcome = language.label("outcome", shown.suggestion)
        words = _("It would be: {outcome}") if changed else _("It would stay: {outcome}")
        yield outcome_line(self._session, shown.suggestion, "smallStrong", words.format(outcome=outcome))
        reasons = grounds(shown, tuple(self._criteria.values()), language)
        yield label(reasons, type="small", ink="text2", wrap=True)

    def _majority_of(self, question: Question) -> str:
        language = self._session.language
        return language.gettext("Majority for “{question}”").format(question=language.label("question-short", question))

    def _box(self, name: str, least: float, most: float, *, step: float, decimals: int, unit: str = "") -> DecimalField:
        language, look = self._session.language, self._session.look
        box = DecimalField(language, look, least, most, step=step, decimals=decimals, unit=unit)
        box.setKeyboardTracking(True)
        what_if = language.gettext("What if")
        box.setAccessibleName(f"{what_if}: {name}")
        box.setMinimumWidth(look.px(96))
        return box

    def _lay_out(self) -> None:
        px, language = self._session.look.px, self._session.language
        head = QHBoxLayout()
        head.addWidget(label(language.gettext("What if"), type="section"))
        head.addWidget(self.state, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.reset)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for at, (words, box) in enumerate(
            (
                (language.label("column", "weight"), self.weight),
                (language.label("column", "bar"), self.bar),
                *zip(map(self._majority_of, Question), self.majorities, strict=True),
            )
        ):
            grid.addWidget(label(words, type="small", ink="text2", wrap=True), at, 0)
            grid.addWidget(box, at, 1)
        grid.setColumnStretch(0, 1)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(px(8))
        self._whole.addLayout(head)
        self._whole.addWidget(self.criterion)
        self._whole.addLayout(grid)
        self._whole.addWidget(self._told)

"""The page of the criteria."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.workspace import Mode
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.criteria.line import CriterionLine
from roadmap_app.ui.pages.criteria.settings import PanelSettings, QuestionHead
from roadmap_app.ui.pages.criteria.sheet import CriterionSheet
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import criteria


class CriteriaPage(Page):
    """The criteria under their questions, each with its weight; what a changed weight does is said at once."""

    key = "criteria"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        _ = session.language.gettext
        self.about = label("", ink="text3", wrap=True)
        self.effect = label("", type="bodyStrong", ink="accent", wrap=True)
        self.sheet = CriterionSheet(session)
        self.lines: dict[str, CriterionLine] = {}
        self.chosen = ""
        self._suggestions: dict[str, Outcome] = {}
        self._outcomes: dict[str, Outcome] = {}
        self.questions: dict[Question, QuestionHead] = {}
        self.panel: PanelSettings | None = None
        self._asked: tuple[str, ...] = ()
        self.empty = EmptyState(
            session.look,
            _("There are no criteria yet"),
            _("Criteria say what an element is rated on. Bring them in with the command “import … --what criteria”."),
            icon="criteria",
        )
        self.body = QStackedWidget()
        self._list = scrolling()
        self._lay_out()

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        snapshot = self.session.document.snapshot
        self.body.setCurrentWidget(self._listed if snapshot.criteria else self.empty)
        codes = tuple(f"{one.code} {one.role}" for one in snapshot.criteria)
        if codes != self._asked:
            self._asked = codes
            self._build()
        for criterion in snapshot.criteria:
            self.lines[criterion.code].tell(criterion, self._share(criterion))
        for head in self.questions.values():
            head.tell(snapshot.workspace)
        if self.panel is not None:
            self.panel.tell(snapshot.workspace)
        self._tell_effect(self.session.document.results())
        self._choose(self.chosen if self.chosen in self.lines else next(iter(self.lines), ""))
        total = len(snapshot.criteria)
        self.about.setText(self.session.language.ngettext("{n} criterion", "{n} criteria", total).format(n=total))

    def status(self) -> str:
        return self.about.text()

    def inspector(self) -> QWidget | None:
        return self.sheet if self.lines else None

    def _tell_effect(self, result: PanelResult) -> None:
        """How many suggestions and answers of the panel differ from those that were shown before; nothing while the
        round is blind."""
        language = self.session.language
        suggestions = {} if result.hidden else {row.element: row.suggestion for row in result.elements}
        outcomes = {} if result.hidden else {row.element: row.outcome for row in result.elements}
        total = len(suggestions)
        told: list[str] = []
        if changed := _changed(self._suggestions, suggestions):
            message = language.ngettext(
                "{n} of {total} suggestion changed", "{n} of {total} suggestions changed", total
            )
            told.append(message.format(n=changed, total=total))
        if changed := _changed(self._outcomes, outcomes):
            message = language.ngettext(
                "{n} of {total} answer of the panel changed", "{n} of {total} answers of the panel changed", total
            )
            told.append(message.format(n=changed, total=total))
        if not told and self._touched and suggestions:
            told.append(language.gettext("No suggestion changed"))
        self.effect.setText(" · ".join(told))
        self._touched = False
        self._suggestions, self._outcomes = suggestions, outcomes

    def _share(self, criterion: Criterion) -> float:
        """Of the weight of its question."""
        snapshot = self.session.document.snapshot
        question = next(each for each in Question if criterion.role in each.roles)
        total = sum(each.weight for each in snapshot.criteria if each.role in question.roles)
        return criterion.weight / total if total else 0.0

    def _set_weight(self, code: str, weight: float) -> None:
        self._touched = True
        self._choose(code)
        if self.session.run(criteria.set_weight(criterion=code, weight=weight)) is None:
            self.refresh(None)

    def _set(self, command: Command) -> None:
        self._touched = True
        if self.session.run(command) is None:
            self.refresh(None)

    def _choose(self, code: str) -> None:
        self.chosen = code
        for each, line in self.lines.items():
            line.mark(chosen=each == code)
        found = next((one for one in self.session.document.snapshot.criteria if one.code == code), None)
        if found is not None:
            self.sheet.tell(found, self._share(found))

    def _build(self) -> None:
        language, px = self.session.language, self.session.look.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), 0, px(24), px(24))
        column.setSpacing(px(8))
        self.lines, self.questions = {}, {}
        for question in Question:
            asked = [one for one in self.session.document.snapshot.criteria if one.role in question.roles]
            if asked:
                column.addSpacing(px(8))
                self.questions[question] = head = QuestionHead(self.session, question)
                head.asked.connect(self._set)
                column.addWidget(head)
                column.addLayout(self._group(asked))
        if self.session.document.snapshot.workspace.mode is Mode.PANEL:
            column.addSpacing(px(16))
            column.addWidget(label(language.gettext("The panel’s answer"), type="section", wrap=True))
            self.panel = PanelSettings(self.session)
            self.panel.asked.connect(self._set)
            column.addWidget(self.panel)
        column.addStretch(1)
        self._list.setWidget(inside)

    def _group(self, asked: list[Criterion]) -> QGridLayout:
        px = self.session.look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(3, 2)
        for at, criterion in enumerate(asked):
            line = CriterionLine(self.session, criterion)
            line.chosen.connect(self._choose)
            line.weighed.connect(self._set_weight)
            for column, part in enumerate(line.parts):
                grid.addWidget(part, at, column)
            self.lines[criterion.code] = line
        return grid

    def _lay_out(self) -> None:
        _, px = self.session.language.gettext, self.session.look.px
        self._touched = False
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(4))
        head.setSpacing(px(12))
        head.addWidget(label(self.title(), type="title"))
        head.addWidget(self.about, 1)
        head.addWidget(self.effect)
        note = QHBoxLayout()
        note.setContentsMargins(px(24), 0, px(24), px(4))
        words = _("A higher rating always means more of the thing named. Weights count within one question.")
        note.addWidget(label(words, type="small", ink="text2", wrap=True))
        self._listed = QWidget()
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(note)
        column.addWidget(self._list, 1)
        self.body.addWidget(self._listed)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setFocusProxy(self._list)


def _changed(before: Mapping[str, Outcome], now: Mapping[str, Outcome]) -> int:
    """How many differ; none where they are not about the same elements."""
    return sum(now[code] is not each for code, each in before.items()) if now.keys() == before.keys() else 0

"""The words of a criterion: its name, question and written ratings in three languages, its role and its reasons."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Criterion, Role, new_criterion
from roadmap_app.domain.text import Text
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.controls.button import signed_button
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.heard import HeardCheck
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice
from roadmap_app.ui.fields.row import named
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands import criteria

ANCHORS = ("anchor_1", "anchor_3", "anchor_5", "anchor_7", "anchor_9")
TEXTS = ("name", "question", *ANCHORS)
NOTES = ("reason", "brief_reference")


class WordsDesk(QWidget):
    """One criterion at a time; what is written is recorded when its field is left. Emits `chosen` with a code."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._criterion: Criterion | None = None
        self._language = session.language.code
        language = session.language
        _ = language.gettext
        self.chooser = Choice({})
        self.chooser.setAccessibleName(_("Criterion"))
        self.chooser.activated.connect(self._choose)
        self.add = signed_button(session.look, "plus", _("Add criterion"), self._add)
        self.remove = signed_button(session.look, "archive", _("Remove criterion"), self._remove)
        for each in (self.add, self.remove):
            each.setEnabled(not session.document.read_only)
        self.tongue = Segmented(
            session.look, {code: language.label("language", code) for code in LANGUAGES}, self._language
        )
        self.tongue.chose.connect(self._turn)
        self.role = Choice({role: language.label("role", role) for role in Role})
        self.role.activated.connect(self._write)
        self.role.setEnabled(not session.document.read_only)
        self.priority = HeardCheck(_("Orders the elements inside a phase, after the threat"))
        self.priority.clicked.connect(self._write)
        self.priority.setEnabled(not session.document.read_only)
        self.fields = {name: TextField(session, lines=False) for name in (*TEXTS, *NOTES)}
        for field in self.fields.values():
            field.setReadOnly(session.document.read_only)
            field.recorded.connect(self._write)
        self._lay_out()

    def tell(self, code: str) -> None:
        """Show the criterion of that code; the first where there is none. What is being written in it stays."""
        known = {one.code: one for one in self.session.document.snapshot.criteria}
        if not known:
            return
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for one in known.values():
                self.chooser.addItem(f"{one.code}  {one.name.in_language(self.session.language.code)}", one.code)
            self.chooser.setCurrentIndex(max(self.chooser.findData(code), 0))
        before, self._criterion = self._criterion, known.get(code) or next(iter(known.values()))
        if before is None or before.code != self._criterion.code:
            self._take_back()
        self._show()

    def _take_back(self) -> None:
        for field in self.fields.values():
            field.take_back()

    def _show(self) -> None:
        criterion = self._criterion
        if criterion is None:
            return
        for name in TEXTS:
            self.fields[name].show_value(getattr(getattr(criterion, name), self._language))
        for name in NOTES:
            self.fields[name].show_value(getattr(criterion, name))
        self.role.setCurrentIndex(self.role.findData(criterion.role.value))
        self.priority.setChecked(criterion.priority)

    def _write(self) -> None:
        criterion = self._criterion
        if criterion is None:
            return
        texts: dict[str, Text] = {
            name: replace(getattr(criterion, name), **{self._language: self.fields[name].typed}) for name in TEXTS
        }
        notes = {name: self.fields[name].typed for name in NOTES}
        role = Role(self.role.typed)
        written = replace(criterion, role=role, priority=self.priority.isChecked(), **texts, **notes)
        if written != criterion and self.session.run(criteria.edit(written)) is None:
            self._take_back()
            self._show()

    def _choose(self, at: int) -> None:
        code = self.chooser.itemData(at)
        self._write()
        self.chosen.emit(code)

    def _turn(self, language: str) -> None:
        self._write()
        self._language = language
        self._show()

    def _add(self) -> None:
        """With a code of its own, after the others; its name is what is written first."""
        picture = self.session.document.snapshot
        role = self._criterion.role if self._criterion else Role.HARM
        named = {self._language: self.session.language.gettext("New criterion")}
        made = new_criterion(role, Text(**named), picture.criteria)
        if self.session.run(criteria.add(made)) is not None:
            self.chosen.emit(made.code)
            self.fields["name"].setFocus()
            self.fields["name"].selectAll()

    def _remove(self) -> None:
        if self._criterion is None:
            return
        code = self._criterion.code
        change = self.session.run(criteria.remove(code))
        if change is not None:
            words = self.session.language.gettext("Removed: {criterion}").format(criterion=code)
            self.session.toast_undo(words, change)

    def _lay_out(self) -> None:
        _, px = self.session.language.gettext, self.session.look.px
        tools = QWidget()
        flow = FlowLayout(tools, gap=px(8))
        for tool in (self.tongue, self.add, self.remove):
            flow.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(4), px(24), px(24))
        column.setSpacing(px(12))
        words = _(
            "What you write is recorded when you leave its field. While a round is open, the question, the role and "
            "the written ratings stay as they are; what is still empty can be written. A criterion with answers is "
            "never removed."
        )
        column.addWidget(label(words, type="small", ink="text2", wrap=True))
        column.addWidget(self.chooser)
        column.addWidget(tools)
        column.addLayout(self._grid())
        column.addStretch(1)

    def _grid(self) -> QGridLayout:
        px = self.session.look.px
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        at = 0
        for words, field in self._rows():
            name = named(words, field, wrap=True)
            name.setFixedWidth(px(112))
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, at, 1)
            at += 1
        grid.addWidget(self.priority, at, 1)
        return grid

    def _rows(self) -> list[tuple[str, QWidget]]:
        language = self.session.language
        _ = language.gettext
        rating = _("Rating {value}")
        return [
            (_("Name"), self.fields["name"]),
            (language.label("column", "question"), self.fields["question"]),
            *((rating.format(value=name[-1]), self.fields[name]) for name in ANCHORS),
            (language.label("column", "role"), self.role),
            (_("Why so weighted"), self.fields["reason"]),
            (_("Place in the brief"), self.fields["brief_reference"]),
        ]

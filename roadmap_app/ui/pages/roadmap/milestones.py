"""The milestones of a plan: steps with their days, written by hand or begun from the practical ladder."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.plan import MILESTONES, Milestone
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.fields.text import LineField
from roadmap_app.ui.pages.roadmap.numbers import number_field
from roadmap_app.ui.session import Session

Steps = tuple[tuple[str, int], ...]
"""Title and day of each step, in their order."""


class StepRow(QWidget):
    """One step. Emits `changed` when its title is left with another text, or its day is another."""

    changed = Signal()
    removed = Signal()

    def __init__(self, session: Session, title: str, day: int) -> None:
        super().__init__()
        _, px = session.language.gettext, session.look.px
        self._day = day
        self.title = LineField()
        self.title.setAccessibleName(_("Milestone"))
        self.title.show_value(title)
        self.day = number_field(MILESTONES, session, optional=False)
        self.day.show_value(day)
        self.fault = Fault(session.look)
        self.remove = QPushButton(_("Remove"))
        self.remove.setObjectName("quiet")
        days = _("Days from day D")
        self.day.setAccessibleName(f"{days}: {title}")
        self.remove.setAccessibleName(_("Remove the milestone “{title}”").format(title=title))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(label(days, type="small", ink="text2"))
        line.addWidget(self.day)
        line.addStretch(1)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(px(4))
        column.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self.fault)
        self.day.told.connect(self.fault.tell)
        self.title.recorded.connect(self._rename)
        self.day.recorded.connect(self._move)
        self.remove.clicked.connect(self.removed)

    @property
    def step(self) -> tuple[str, int]:
        return self.title.typed, self._day

    def show_step(self, title: str, day: int) -> None:
        """What is being typed stays."""
        self.title.show_value(title)
        self._day = day
        self.day.show_value(day)

    def _rename(self, title: str) -> None:
        """A step has to have a title; one that is emptied gets its own back."""
        if title:
            self.changed.emit()
        else:
            self.title.take_back()

    def _move(self, day: int) -> None:
        self._day = day
        if self.title.typed:
            self.changed.emit()


class MilestonesPart(QWidget):
    """Emits `recorded` with all steps when one of them is another, and `ladder_wanted` when they are to be begun from
    the practical ladder. A new step is recorded once it has a title."""

    recorded = Signal(object)
    ladder_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        _, px = session.language.gettext, session.look.px
        self._session = session
        self.rows: list[StepRow] = []
        self.add = QPushButton(_("Add a milestone"))
        self.ladder = QPushButton(_("Use the practical ladder"))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._list)
        column.addWidget(self.ladder)
        column.addWidget(self.add)
        self.add.clicked.connect(self._add)
        self.ladder.clicked.connect(self.ladder_wanted)

    def show_value(self, milestones: Sequence[Milestone]) -> None:
        """Rows stay where they can, so that the one being written keeps its place."""
        pending = [row for row in self.rows if not row.step[0]]
        for row in pending if milestones and pending and not pending[-1].title.hasFocus() else ():
            self._drop(row)
        written = [row for row in self.rows if row not in pending]
        for row in written[len(milestones) :]:
            self._drop(row)
        for row, step in zip(written, milestones, strict=False):
            row.show_step(step.title, step.offset)
        for at in range(len(written), len(milestones)):
            self._insert(at, milestones[at].title, milestones[at].offset)
        self.ladder.setVisible(not milestones)

    def _add(self) -> None:
        last = max((row.step[1] for row in self.rows), default=0)
        self._insert(len(self.rows), "", last).title.setFocus()

    def _insert(self, at: int, title: str, day: int) -> StepRow:
        row = StepRow(self._session, title, day)
        row.changed.connect(self._record)
        row.removed.connect(lambda: self._remove(row))
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        return row

    def _remove(self, row: StepRow) -> None:
        written = bool(row.step[0])
        self._drop(row)
        self.add.setFocus()
        if written:
            self._record()

    def _drop(self, row: StepRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _record(self) -> None:
        steps: Steps = tuple(row.step for row in self.rows if row.step[0])
        self.recorded.emit(steps)

"""The inspector of the roadmap page: the verdict's course, why, and the parts of its plan."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.ladder import ladder_milestones
from roadmap_app.domain.plan import Contract, Milestone, Plan
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.domain.timing import route_of
from roadmap_app.presentation.names import about_route
from roadmap_app.presentation.sentences import lawful_end_sentence, verdict_line
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import ChoiceField
from roadmap_app.ui.fields.number import NumberField
from roadmap_app.ui.fields.row import Titled
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.pages.roadmap.fields import Part, YesPart, field_for, field_words
from roadmap_app.ui.pages.roadmap.milestones import MilestonesPart, Steps
from roadmap_app.ui.session import Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.commands import plans

RECORDED_WHEN_LEFT = TextField | ChoiceField | NumberField


class PlanForm(QWidget):
    """Every part is recorded for itself, and can be undone for itself."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._plan = Plan(element="")
        self._entry: RoadmapEntry | None = None
        self._shown: tuple[str, Contract] | None = None
        self.parts: dict[str, Part] = {}
        self._area = scrolling()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setFocusProxy(self._area)

    def show_entry(self, entry: RoadmapEntry) -> None:
        """Show the plan of this element; what is being typed in a field of the same element stays."""
        language = self._session.language
        snapshot = self._session.document.snapshot
        found = next((plan for plan in snapshot.plans if plan.element == entry.element), None)
        self._plan, self._entry = found or Plan(element=entry.element), entry
        if self._shown != (entry.element, entry.contract):
            self._shown = (entry.element, entry.contract)
            self._build(entry)
        individual = not snapshot.workspace.blind
        self.course.setText(verdict_line(entry, self._plan, language, individual=individual))
        self.lawful.setText(lawful_end_sentence(entry.lawful, language) if entry.lawful else "")
        self.lawful.setVisible(entry.lawful is not None)
        missing = ", ".join(language.label("part", part) for part in entry.missing)
        self.missing.setText(f"{language.label('column', 'missing')}: {missing}")
        self.missing.setVisible(bool(entry.missing))
        for name, part in self.parts.items():
            if isinstance(part, MilestonesPart):
                part.show_value([step for step in snapshot.milestones if step.element == entry.element])
            else:
                part.show_value(getattr(self._plan, name))
        self._explain_route()

    def write(self, name: str) -> None:
        """Give the keyboard to the field of that part, wherever in the form it stands."""
        part = self.parts.get(name)
        if part is not None:
            self._area.ensureWidgetVisible(part)
            part.setFocus()

    def unfinished(self) -> Unfinished | None:
        """What was typed and cannot be recorded, after all else was."""
        for part, typed in self.unrecorded().items():
            field, row = self.parts[part], self.parts[part].parentWidget()
            fault = row.fault.sentence if isinstance(row, Titled) else ""
            return Unfinished(name=field.accessibleName(), typed=typed, fault=fault, go_back=partial(self.write, part))
        return None

    def unrecorded(self) -> dict[str, str]:
        """What cannot be recorded, by part."""
        fields = {part: field for part, field in self.parts.items() if isinstance(field, RECORDED_WHEN_LEFT)}
        for field in fields.values():
            field.record()
        return {part: field.typed for part, field in fields.items() if field.dirty}

    def type_in(self, typed: Mapping[str, str]) -> None:
        """As if the person had just typed it."""
        for part, text in typed.items():
            field = self.parts.get(part)
            if isinstance(field, RECORDED_WHEN_LEFT):
                field.write(text)

    def _explain_route(self) -> None:
        """Under the field, of the route that counts now."""
        row = self.parts["exit_route"].parentWidget() if "exit_route" in self.parts else None
        if isinstance(row, Titled):
            snapshot = self._session.document.snapshot
            routes = {route.code: route for route in snapshot.routes}
            counts = route_of(snapshot.element(self._plan.element), self._plan, routes)
            row.say(about_route(counts, self._session.language))

    def _record(self, name: str, value: object) -> None:
        self._session.run(plans.edit(replace(self._plan, **{name: value})))

    def _record_steps(self, steps: Steps) -> None:
        element = self._plan.element
        milestones = tuple(
            Milestone(element=element, position=at, title=title, offset=day) for at, (title, day) in enumerate(steps)
        )
        self._session.run(plans.set_milestones(element, milestones))

    def _climb(self) -> None:
        """The practical ladder, on the days of this plan and in the language of the workspace."""
        if self._entry is not None and self._entry.lawful is not None:
            language = self._session.document.snapshot.workspace.language
            milestones = ladder_milestones(self._session.ladder(), self._plan, self._entry.lawful, language)
            self._session.run(plans.set_milestones(self._plan.element, milestones))

    def _build(self, entry: RoadmapEntry) -> None:
        language, px = self._session.language, self._session.look.px
        element = self._session.document.snapshot.element(entry.element)
        name = element.name.in_language(language.code)
        self.setAccessibleName(name)
        self.course, self.lawful, self.missing = (
            label("", type="small", wrap=True),
            label("", type="small", ink="text2", wrap=True),
            label("", type="smallStrong", ink="warn", wrap=True),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(label(element.short_code, type="small", ink="text3"))
        column.addWidget(label(name, type="heading", wrap=True))
        for line in (self.course, self.lawful, self.missing):
            column.addWidget(line)
        self.parts = {}
        for title, parts in self._groups(entry.contract):
            column.addSpacing(px(8))
            column.addWidget(label(title, type="bodyStrong", wrap=True))
            for alternatives in parts:
                if len(alternatives) > 1:
                    column.addWidget(label(language.gettext("One of these is enough:"), type="small", ink="text2"))
                for part in alternatives:
                    self._add_part(column, part, entry.element)
        column.addWidget(label(language.label("note", "legal"), type="caption", ink="text3", wrap=True))
        column.addStretch(1)
        self._area.setWidget(inside)

    def _groups(self, contract: Contract) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
        """Titles, each with its parts; several in one tuple stand for one another."""
        _ = self._session.language.gettext
        groups = (
            (_("What the verdict requires"), contract.required),
            (_("What the days are counted from"), tuple((part,) for part in contract.days)),
            (_("What may be added"), tuple((part,) for part in contract.optional)),
        )
        return (group for group in groups if group[1])

    def _add_part(self, column: QVBoxLayout, part: str, element: str) -> None:
        field = field_for(part, self._session, element)
        if isinstance(field, MilestonesPart):
            field.recorded.connect(self._record_steps)
            field.ladder_wanted.connect(self._climb)
        else:
            field.recorded.connect(partial(self._record, part))
        own_title = isinstance(field, YesPart)
        column.addWidget(field if own_title else Titled(field_words(part, self._session), field, self._session))
        self.parts[part] = field

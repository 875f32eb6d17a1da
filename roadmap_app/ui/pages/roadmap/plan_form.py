"""The inspector of the roadmap page: the verdict's course, why, and the parts of its plan."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.presentation.sentences import lawful_end_sentence, verdict_line
from roadmap_app.ui.pages.roadmap.fields import PARTS, Part, field_for, has_own_title
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.commands import plans


class PlanForm(QWidget):
    """Every part is recorded for itself, and can be undone for itself."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._plan = Plan(element="")
        self._shown: tuple[str, str] = ("", "")
        self.parts: dict[str, Part] = {}
        self.course = label("", type="small", wrap=True)
        self.lawful = label("", type="small", ink="text2", wrap=True)
        self.missing = label("", type="smallStrong", ink="warn", wrap=True)
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
        self._plan = found or Plan(element=entry.element)
        if self._shown != (entry.element, entry.verdict):
            self._shown = (entry.element, entry.verdict)
            self._build(entry)
        self.course.setText(verdict_line(entry, self._plan, language))
        self.lawful.setText(lawful_end_sentence(entry.lawful, language) if entry.lawful else "")
        self.lawful.setVisible(entry.lawful is not None)
        missing = ", ".join(language.label("part", part) for part in entry.missing)
        self.missing.setText(f"{language.label('column', 'missing')}: {missing}")
        self.missing.setVisible(bool(entry.missing))
        for name, part in self.parts.items():
            part.show_value(getattr(self._plan, name))

    def _record(self, name: str, value: object) -> None:
        self._session.run(plans.edit(replace(self._plan, **{name: value})))

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
        for part in PARTS.get(entry.verdict, ()):
            field = field_for(part, self._session)
            field.recorded.connect(partial(self._record, part))
            if not has_own_title(field):
                column.addWidget(label(language.label("part", part), type="captionStrong", ink="text3", wrap=True))
            column.addWidget(field)
            self.parts[part] = field
        column.addWidget(label(language.label("note", "legal"), type="caption", ink="text3", wrap=True))
        column.addStretch(1)
        self._area.setWidget(inside)

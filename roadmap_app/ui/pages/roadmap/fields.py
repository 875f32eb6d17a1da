"""The fields of a plan: each is recorded when the person leaves it or presses Enter."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal

from roadmap_app.domain.plan import MILESTONES, Plan
from roadmap_app.ui.controls.heard import HeardCheck
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.number import NO_NUMBER, NumberField
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.pages.roadmap.milestones import MilestonesPart
from roadmap_app.ui.pages.roadmap.numbers import number_field
from roadmap_app.ui.session import Session

_TYPES: dict[str, Any] = {field.name: field.type for field in fields(Plan)}


class YesPart(HeardCheck):
    recorded = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(lambda on=False: self.recorded.emit(on))

    def show_value(self, value: bool) -> None:
        with QSignalBlocker(self):
            self.setChecked(value)


Part = TextField | NumberField | YesPart | ChoiceField | MilestonesPart


def field_for(part: str, session: Session, element: str) -> Part:
    """The widget of one part of an element, by the kind of value that it holds."""
    words = field_words(part, session)
    made: Part
    if part == "exit_route":
        made = ChoiceField(_routes(session, element), least=12)
    elif part == "replacement_element":
        made = _element_field(session, element)
    elif part == MILESTONES:
        made = MilestonesPart(session)
    elif _TYPES[part] in (bool, "bool"):
        made = YesPart(words)
    elif _TYPES[part] in (str, "str"):
        made = TextField(session, lines=not part.endswith("body"))
    else:
        made = number_field(part, session)
    made.setAccessibleName(words)
    made.setEnabled(not session.document.read_only)
    return made


def _routes(session: Session, element: str) -> dict[str, str]:
    """Without a route of its own the plan follows the catalogue, which is named as what counts until then."""
    snapshot, language = session.document.snapshot, session.language
    listed = {route.code: route.name.in_language(language.code) for route in snapshot.routes}
    follows = listed.get(snapshot.element(element).exit_route)
    words = language.gettext("As in the catalogue: {route}")
    return {"": words.format(route=follows) if follows else NO_NUMBER} | listed


def _element_field(session: Session, element: str) -> OpenChoiceField:
    """Another element of the catalogue, or none."""
    language = session.language
    others = {
        each.code: f"{each.short_code}  {each.name.in_language(language.code)}"
        for each in session.document.snapshot.elements
        if each.code != element and not each.retired
    }

    def fault(typed: str) -> str:
        return "" if not typed or typed in others else language.gettext("No element has all these words.")

    return OpenChoiceField({"": NO_NUMBER} | others, fault)


def field_words(part: str, session: Session) -> str:
    """What stands over the field: the name of the part, and of what a number counts."""
    group = "part-field" if session.language.has_label("part-field", part) else "part"
    return session.language.label(group, part)

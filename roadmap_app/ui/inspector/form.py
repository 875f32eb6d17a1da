"""The fact sheet as a form: every fact is recorded for itself, and can be undone for itself."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.days import check_partial_day
from roadmap_app.domain.element import DAYS, MONTHS, Confidence, Element, Kind, Layer, Scope, Status
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import months_typed
from roadmap_app.domain.text import LanguageCode, Text
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.presentation.names import domain_name, fact_name
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.row import Field, FieldRow
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.inspector.links_form import LinksForm, links_forms
from roadmap_app.ui.inspector.sources_form import SourcesForm
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands import catalogue

TEXTS = ("name", "summary", "why_it_matters", "citizen_benefit", "citizens", "business", "replacement_hint")
CHOICES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "layer": Layer,
    "status": Status,
    "scope": Scope,
    "confidence": Confidence,
}
LAW = ("legal_basis", "signed_on", "in_force_from", "parties", "exit_clause", "exit_route", "term_start", *MONTHS)


class FactsForm(QWidget):
    """Texts are written in one language at a time, at first in `writing`; the others are a press away."""

    def __init__(self, element: Element, session: Session, *, writing: str) -> None:
        super().__init__()
        self._session, self._element = session, element
        language = session.language
        self.writing = writing
        self.language = Segmented(
            session.look, {code: language.label("language", code) for code in LANGUAGES}, self.writing
        )
        self.language.setAccessibleName(language.gettext("Language of the texts"))
        self.language.chose.connect(self._write_in)
        self.rows: dict[str, FieldRow] = {}
        self.links: tuple[LinksForm, ...] = links_forms(element.code, session)
        self.sources = SourcesForm(element.code, session)
        self.sources.arranged.connect(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections():
            column.addWidget(section)
        column.addStretch(1)
        self.show_element(element)

    def begin(self) -> None:
        self.rows["name"].field.setFocus()

    def show_element(self, element: Element) -> None:
        """The element as it is recorded now; what is being typed stays."""
        self._element = element
        for fact, row in self.rows.items():
            row.field.show_value(self._shown(fact))
            if not row.field.dirty:
                row.fault.tell("")
        for fact in TEXTS:
            self._say_what_is_missing(fact)
        for links in self.links:
            links.refresh()
        self.sources.refresh()
        self._order()

    def _order(self) -> None:
        """Tab goes from top to bottom, also through what was added later."""
        fields = (row.field for row in self.rows.values())
        linked = (stop for links in self.links for stop in links.stops())
        for one, following in pairwise((*self.language.segments.values(), *fields, *linked, *self.sources.stops())):
            QWidget.setTabOrder(one, following)

    def typed(self) -> dict[str, str]:
        """What stands in the fields and is not recorded, by fact."""
        return {fact: row.field.typed for fact, row in self.rows.items() if row.field.dirty}

    def write(self, typed: Mapping[str, str]) -> None:
        """As if the person had just written it; the keyboard goes to the first of it."""
        for fact, text in typed.items():
            self.rows[fact].field.write(text)
        for fact in list(typed)[:1]:
            self.rows[fact].field.setFocus()

    def record(self) -> FieldRow | None:
        """What stands in a field that has not been left yet. Returns the first in which it cannot be recorded."""
        for row in self.rows.values():
            row.field.record()
        self.sources.record()
        return next((row for row in self.rows.values() if row.fault.sentence), None)

    def _sections(self) -> Iterable[Section]:
        session, language = self._session, self._session.language
        _ = language.gettext
        how = label(
            _("Each field is recorded as you leave it. Escape takes back what is not recorded yet."),
            type="small",
            ink="text2",
            wrap=True,
        )
        groups = {
            _("Texts"): [how, self.language, *self._rows(*TEXTS)],
            _("What kind of element it is"): self._rows("domain", *CHOICES, "affected_groups"),
            _("Law and dates"): self._rows(*LAW),
        }
        for title, parts in groups.items():
            section = Section(session.look, title, parts, first=title == _("Texts"))
            section.column.setSpacing(session.look.px(10))
            yield section
        for links in self.links:
            yield Section(session.look, links.title, [links])
        yield Section(session.look, language.label("field", "sources"), [self.sources])

    def _rows(self, *facts: str) -> list[QWidget]:
        return [self._row(fact) for fact in facts]

    def _row(self, fact: str) -> FieldRow:
        language = self._session.language
        note = language.gettext("One to a line") if fact == "affected_groups" else ""
        row = FieldRow(fact_name(fact, language), self._field(fact), self._session, note=note)
        row.field.recorded.connect(partial(self._record, fact))
        self.rows[fact] = row
        return row

    def _field(self, fact: str) -> Field:
        session, language = self._session, self._session.language
        if fact in CHOICES:
            return ChoiceField({value: language.label(fact, value) for value in CHOICES[fact]})
        if fact == "domain":
            known = dict.fromkeys(each.domain for each in session.document.snapshot.elements)
            return OpenChoiceField({value: domain_name(value, language) for value in known})
        if fact == "exit_route":
            routes = session.document.snapshot.routes
            named = {route.code: route.name.in_language(language.code) for route in routes}
            return ChoiceField({"": language.label("note", "not_recorded")} | named)
        if fact in DAYS:
            return self._line(check_partial_day, placeholder="2026-11-24")
        if fact in MONTHS:
            return self._line(months_typed)
        return TextField(session, lines=fact not in ("name", "parties", "legal_basis"))

    def _line(self, check: Callable[[str], object], *, placeholder: str = "") -> LineField:
        field = LineField(partial(self._fault, check))
        field.setPlaceholderText(placeholder)
        return field

    def _fault(self, check: Callable[[str], object], typed: str) -> str:
        """Why what is typed cannot be recorded; empty where it can."""
        try:
            check(typed)
        except Refused as refused:
            return error_sentence(refused, self._session.language)
        return ""

    def _shown(self, fact: str) -> str:
        if fact == "affected_groups":
            return "\n".join(self._element.affected_groups)
        value = getattr(self._element, fact)
        if isinstance(value, Text):
            return value.own(self.writing)
        return "" if value is None else str(value)

    def _value(self, fact: str, typed: str) -> Any:
        """What the field stands for, as the element keeps it."""
        if fact in TEXTS:
            return getattr(self._element, fact).rewritten(self.writing, typed)
        if fact in CHOICES:
            return CHOICES[fact](typed)
        if fact in MONTHS:
            return months_typed(typed)
        if fact == "affected_groups":
            return tuple(line.strip() for line in typed.splitlines() if line.strip())
        return typed

    def _record(self, fact: str, typed: str) -> None:
        command = catalogue.set_fact(self._element.code, fact, self._value(fact, typed))
        row = self.rows[fact]
        if self._session.run(command, tell=row.fault.tell) is not None:
            row.fault.tell("")
            if row.field.dirty:
                row.field.take_back()  # as it is kept: without blank lines, with the apostrophe that is shown

    def _write_in(self, code: str) -> None:
        for fact in TEXTS:
            self.rows[fact].field.record()
        self.writing = code
        for fact in TEXTS:
            field = self.rows[fact].field
            field.take_back()
            field.show_value(self._shown(fact))
            self._say_what_is_missing(fact)

    def _say_what_is_missing(self, fact: str) -> None:
        """In which other languages the text has not been written; beneath an empty field what those readers see."""
        language, row = self._session.language, self.rows[fact]
        text: Text = getattr(self._element, fact)
        missing = [language.label("language", code) for code in LanguageCode if not text.own(code)]
        words = language.gettext("Not written yet: {languages}").format(languages=", ".join(missing))
        row.say(words if text and missing else "")
        if isinstance(row.field, TextField):
            row.field.setPlaceholderText(text.in_language(self.writing))

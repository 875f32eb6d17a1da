"""The page of the catalogue: what is listed, and what is found in it."""

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.element import Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.searching import Haystack
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.catalogue.chips import Chip, Choice
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.rows import Facet, Row, passing, rows
from roadmap_app.ui.pages.catalogue.table import CatalogueTable
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet


class CataloguePage(Page):
    """Search and chips narrow the table as one; the selected element is shown in the inspector."""

    key = "catalogue"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language, look = session.language, session.look
        _ = language.gettext
        self._query = ""
        self._rows: tuple[Row, ...] = ()
        self._haystack = Haystack(())
        self._seen = (-1, False)
        self.shown: list[Row] = []
        self.count = label("", ink="text3")
        self.chips = {facet: Chip(facet, self._facet_title(facet), language, look) for facet in Facet}
        self.clear = QPushButton(_("Clear filters"))
        self.clear.setObjectName("quiet")
        self.take_in = QPushButton(_("Take in…"))
        self.take_in.setToolTip(_("Take in elements from a table"))
        self.take_in.setEnabled(not session.document.read_only)
        self.model = CatalogueModel(language)
        self.table = CatalogueTable(look, self.model)
        self.table.setAccessibleName(self.title())
        self.fact_sheet = FactSheet(session)
        self.nothing = EmptyState(
            look,
            _("Nothing found"),
            _("No element has all these words and passes the filters."),
            _("Clear search and filters"),
            self._clear_all,
            icon="search",
        )
        self.empty = EmptyState(
            look,
            _("The catalogue is empty"),
            _("Here every element that is to be judged is listed. Take them in from a table in a file."),
            _("Take in elements from a table"),
            self._take_in,
            icon="catalogue",
        )
        self.body = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        document = self.session.document
        seen = document.snapshot.revision, document.results_known
        if seen != self._seen:
            self._seen = seen
            self._read()
            self.fact_sheet.refresh()

    def status(self) -> str:
        language = self.session.language
        total = self._total()
        parts = [language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))]
        if len(self.shown) < len(self._rows):
            parts.append(language.gettext("{n} shown").format(n=language.number(len(self.shown))))
        return " · ".join(parts)

    def status_note(self) -> str:
        unverified = sum(row.verified is not True for row in self._rows)
        if not unverified:
            return ""
        message = self.session.language.ngettext(
            "{n} element with a source not verified", "{n} elements with a source not verified", unverified
        )
        return message.format(n=unverified)

    def inspector(self) -> QWidget:
        return self.fact_sheet

    def search(self, query: str) -> bool:
        if query != self._query:
            self._query = query
            self._filter()
        return True

    def focus_found(self) -> None:
        """The table, on the first element that was found if the selected one was not."""
        self.table.setFocus()
        if not self.table.choose(self.session.element) and self.shown:
            self.table.choose(self.shown[0].element.code)

    def show_element(self, code: str) -> bool:
        self.fact_sheet.show_element(code)
        if not self.table.choose(code):
            self._clear_all()
            self.table.choose(code)
        return True

    def _facet_title(self, facet: Facet) -> str:
        if facet is Facet.VERDICT:
            return self.session.language.gettext("Verdict")
        return self.session.language.label("field", facet)

    def _lay_out(self) -> None:
        px = self.session.look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(8))
        head.setSpacing(px(12))
        head.addWidget(label(self.title(), type="title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.take_in)
        chips = QWidget()
        flow = FlowLayout(chips, gap=px(8))
        for chip in self.chips.values():
            flow.addWidget(chip)
        flow.addWidget(self.clear)
        line = QHBoxLayout()
        line.setContentsMargins(px(24), px(8), px(24), px(16))
        line.addWidget(chips)
        for each in (self.table, self.nothing, self.empty):
            self.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.body, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.changed.connect(self._filter)
        self.clear.clicked.connect(self._reset_filters)
        self.take_in.clicked.connect(self._take_in)
        words = self.session.language.gettext("Take in elements from a table")
        self.offer(words, self.take_in.click, name="take-in", sign="import")
        self.table.chosen.connect(self._chosen)
        self.table.entered_element.connect(self.session.inspect)

    def _read(self) -> None:
        """Take in the document."""
        document, language = self.session.document, self.session.language
        result = document.results() if document.results_known else None
        _ = language.gettext
        self.model.verdict_title = _("Round {number} verdict").format(number=document.snapshot.shown_round.number)
        self._rows = rows(document.snapshot, result, language)
        self._haystack = Haystack(row.element for row in self._rows)
        self.table.measure(self._rows)
        self._filter()

    def _filter(self) -> None:
        found = self._haystack.found(self._query)
        chosen = {facet: chip.chosen for facet, chip in self.chips.items()}
        self.shown = passing(self._rows, found, chosen)
        for facet, chip in self.chips.items():
            chip.offer(self._choices(facet, passing(self._rows, found, chosen, but=facet)))
        self.model.set_rows(self.shown)
        self.clear.setVisible(any(chosen.values()))
        self.count.setText(self._count_words())
        self.body.setCurrentWidget(self.table if self.shown else self.nothing if self._rows else self.empty)
        self.told.emit()

    def _choices(self, facet: Facet, listed: list[Row]) -> list[Choice]:
        """Every value that an element has, in the order of meaning, with how many would be listed."""
        counts = Counter(row.value(facet) for row in listed)
        present = {row.value(facet): None for row in self._rows}
        order = {Facet.LAYER: tuple(Layer), Facet.STATUS: tuple(Status), Facet.VERDICT: tuple(Outcome)}
        values = [value for value in order.get(facet, tuple(present)) if value in present and value]
        return [Choice(value=value, words=self._value_words(facet, value), count=counts[value]) for value in values]

    def _value_words(self, facet: Facet, value: str) -> str:
        language = self.session.language
        match facet:
            case Facet.DOMAIN:
                return domain_name(value, language)
            case Facet.VERDICT:
                return language.label("outcome", value)
            case Facet.SOURCES:
                return language.label("glossary", value)
            case _:
                return language.label(facet, value)

    def _count_words(self) -> str:
        language = self.session.language
        total = self._total()
        words = language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))
        if len(self.shown) == total:
            return words
        message = language.ngettext("{n} of {total} element", "{n} of {total} elements", total)
        return message.format(n=language.number(len(self.shown)), total=language.number(total))

    def _total(self) -> int:
        return len(self._rows)

    def _chosen(self, code: str) -> None:
        self.session.element = code
        self.fact_sheet.show_element(code)

    def _reset_filters(self) -> None:
        for chip in self.chips.values():
            chip.clear()
        self._filter()

    def _take_in(self) -> None:
        from roadmap_app.ui.pages.catalogue.taking_in import ask_and_take_in

        ask_and_take_in(self, self.session)

    def _clear_all(self) -> None:
        self.session.clear_search()
        self._reset_filters()

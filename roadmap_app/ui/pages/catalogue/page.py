"""The page of the catalogue: what is listed, what is found in it, and what is done with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.presentation.listing import listed_words, selection_words, unverified_words
from roadmap_app.ui.actions import keys_of
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.inspector.fact_sheet import EDIT_KEYS
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages import errands
from roadmap_app.ui.pages.catalogue import telling
from roadmap_app.ui.pages.catalogue.actions import ElementActions
from roadmap_app.ui.pages.catalogue.columns import Columns
from roadmap_app.ui.pages.catalogue.columns_button import ColumnsButton
from roadmap_app.ui.pages.catalogue.copying import Copying
from roadmap_app.ui.pages.catalogue.filter_bar import FilterBar
from roadmap_app.ui.pages.catalogue.head import ADD_KEY, PageHead
from roadmap_app.ui.pages.catalogue.kept import Begun, KeptCatalogue
from roadmap_app.ui.pages.catalogue.listing import Listing
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.rows import Row
from roadmap_app.ui.pages.catalogue.side import Side
from roadmap_app.ui.pages.catalogue.sorting import sort_menu
from roadmap_app.ui.pages.catalogue.table import CatalogueTable
from roadmap_app.ui.paint.icons import icon
from roadmap_app.ui.session import Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.change import ChangeSet

if TYPE_CHECKING:
    from roadmap_app.ui.inspector.head_bar import Head
    from roadmap_app.ui.pages.catalogue.side_form import SideForm


TOAST = 96
"""About how far up a toast reaches, px at 100 % text."""


class CataloguePage(Page):
    """Search and chips narrow the table as one; the selected element is shown in the inspector, or where several are
    selected what they can be given at once."""

    key = "catalogue"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._unverified = ""
        self._seen = (-1, False)
        self.head = PageHead(session, self.title())
        self.columns = Columns(session.arranged)
        self.filters = FilterBar(session)
        self.model = CatalogueModel(session.language)
        self.model.grouped = self.columns.grouped
        self.listing = Listing(session, self.model, self.filters)
        self.table = CatalogueTable(session.look, self.model, self.columns)
        self.table.setAccessibleName(self.title())
        kept = session.kept_of(KeptCatalogue)
        self.model.stand(sorted_by=kept.sorted_by, descending=kept.descending, folded=kept.folded)
        self.columns_button = ColumnsButton(session, self.columns, lambda: self.model.columns, self.model.title)
        self.copying = Copying(self.table, self.model, session)
        self.doing = ElementActions(session, self.table, self._in_hand)
        self.fact_sheet = FactSheet(session)
        self.fact_sheet.head_bar = self._head_bar
        self.side = Side(session, self.fact_sheet)
        look, language = session.look, session.language
        self.nothing = telling.nothing_found(look, language, self._clear_all)
        self.empty = telling.nothing_yet(look, language, self._take_in, self.add_element)
        self.body = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> list[Row]:
        return self.listing.shown

    def keys(self) -> Sequence[tuple[str, str]]:
        bound = (*self.doing.all, *self.copying.actions)
        _ = self.session.language.gettext
        told = [(key_words(keys_of(each)), each.text()) for each in bound if keys_of(each)]
        return [
            *told,
            ("Enter", _("To the fact sheet of the element")),
            ("← →", _("Fold and unfold")),
            (key_words(EDIT_KEYS[1]), _("Edit or stop editing")),
        ]

    def refresh(self, change: ChangeSet | None) -> None:
        document = self.session.document
        seen = document.snapshot.revision, document.results_known
        if seen != self._seen:
            first, self._seen = self._seen[0] < 0, seen
            self._read()
            self.fact_sheet.refresh()
            if first:
                self._take_up()
        if change is not None and change.step.code == "import_elements":
            self._show_added([str(row.key[0]) for row in change.rows("element") if row.before is None])

    def status(self) -> str:
        shown, selected = len(self.shown), len(self.table.codes())
        language, within = self.session.language, self.model.sorted_within
        return selection_words(shown, self.filters.total, selected=selected, sorted_by=within, language=language)

    def foot_height(self) -> int:
        """A toast stands above the selected rows where those are the lowest in sight."""
        seen = self.table.selected_in_sight()
        low = self.table.viewport().height() - self.session.look.px(TOAST)
        if seen.isEmpty() or seen.bottom() < low:
            return 0
        above = self.height() - self.table.viewport().mapTo(self, seen.topLeft()).y()
        return above if above <= self.height() // 2 else 0

    def status_note(self) -> str:
        return self._unverified

    def inspector(self) -> QWidget:
        return self.side

    def unfinished(self) -> Unfinished | None:
        form = self.side.form
        if form is None or not form.verb or not form.begun:
            return self.fact_sheet.unfinished()

        def go_back() -> None:
            self.session.inspect()
            form.setFocus()

        return Unfinished(name=form.accessibleName(), typed="", fault="", go_back=go_back)

    def keep(self) -> None:
        kept, form = self.session.kept_of(KeptCatalogue), self.side.form
        kept.sorted_by, kept.descending = self.model.sorted_by, self.model.descending
        kept.folded, kept.selected = self.model.folded, tuple(self.table.codes())
        kept.form = Begun(verb=form.verb, element=form.about, written=form.written()) if form and form.verb else None
        self.fact_sheet.keep()

    def _take_up(self) -> None:
        """Where the person was in another language or look."""
        kept = self.session.kept_of(KeptCatalogue)
        if self.session.element:
            self.fact_sheet.show_element(self.session.element)
            self.table.choose(self.session.element)
        if len(kept.selected) > 1:
            self.table.choose_several(kept.selected)
        self.fact_sheet.take_up()
        begun, kept.form = kept.form, None
        if begun is not None:
            self.doing.lifecycle.begin_again(begun.verb, self.listing.element(begun.element))
            if self.side.form is not None:
                self.side.form.write(begun.written)

    def search(self, query: str) -> bool:
        if self.listing.search(query):
            self._filter()
        return True

    def focus_found(self) -> None:
        """The table, on the first element that was found if the selected one was not."""
        self.table.setFocus()
        if len(self.table.codes()) > 1:
            return
        if not self.table.choose(self.session.element) and self.shown:
            self.table.choose(self.shown[0].element.code)

    def show_element(self, code: str) -> bool:
        self.fact_sheet.show_element(code)
        self.side.close_form()
        if not self.table.choose(code):
            self._reveal(code)
        return True

    def add_element(self) -> None:
        """A new one, of the domain of the selected one unless another is chosen."""
        self.doing.lifecycle.add(self.listing.element(self.session.element))

    def _reveal(self, code: str) -> None:
        """Filters that hide an element give way to it; a retired one is looked for among its like."""
        self.session.clear_search()
        self.filters.let_through(self.listing.standing(code))
        self._filter()
        if not self.table.choose(code):
            self.model.unfold_all()
            self.table.choose(code)

    def _lay_out(self) -> None:
        px = self.session.look.px
        line = QHBoxLayout()
        line.setContentsMargins(px(24), px(8), px(12), px(16))
        line.setSpacing(px(8))
        line.addWidget(self.filters, 1)
        line.addWidget(self.columns_button, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.table, self.nothing, self.empty):
            self.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(line)
        column.addWidget(self.body, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.head.take_in.clicked.connect(self._take_in)
        language = self.session.language
        self.offer_errand(errands.add_element(language), self.head.add.click, keys=(ADD_KEY,))
        self.offer_errand(errands.take_in(language), self.head.take_in.click)
        self.head.add.clicked.connect(self.add_element)
        self.columns_button.changed.connect(self.table.widths.share)
        self.columns_button.changed.connect(self.columns_button.refresh)
        self.columns_button.grouped.connect(self._group)
        self.model.modelReset.connect(self.columns_button.refresh)
        self.table.chosen.connect(self._chosen)
        self.table.entered_element.connect(self._enter)
        self.table.selected.connect(self._selected)
        self.table.asked.connect(self._show_menu)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self.told)
        self.doing.edits.connect(self._edit)
        self.doing.lifecycle.form.connect(self._show_form)
        self.doing.lifecycle.finished.connect(self._leave_form)
        self.side.left.connect(self._leave_form)
        self.side.changes.connect(self.doing.lifecycle.change)
        self.doing.lifecycle.made.connect(self.session.show_element)

    def _read(self) -> None:
        self.listing.read()
        unverified = sum(row.verified is not True and row.standing.listed for row in self.listing.rows)
        self._unverified = unverified_words(unverified, self.session.language)
        self.table.widths.measure(self.listing.rows)
        self._filter()
        self._selected()

    def _filter(self) -> None:
        self.listing.narrow()
        self.head.tell(listed_words(len(self.shown), self.filters.total, self.session.language))
        front = self.table if self.shown else self.nothing if self.listing.rows else self.empty
        self.body.setCurrentWidget(front)
        self.setFocusProxy(front)
        self.told.emit()

    def _chosen(self, code: str) -> None:
        self.session.element = code
        self.fact_sheet.show_element(code)

    def _enter(self, code: str) -> None:
        """Whoever asks for an element leaves the form that was begun."""
        self.side.close_form()
        self._chosen(code)
        self.session.inspect()

    def _selected(self) -> None:
        """Several elements are edited together, where one is shown."""
        codes = frozenset(self.table.codes())
        self.doing.update()
        if len(codes) > 1 and not self.session.document.read_only:
            self.side.show_several([row.element for row in self.listing.rows if row.element.code in codes])
        else:
            self.side.show_one()
        self.told.emit()

    def _edit(self) -> None:
        """One element in its fact sheet, several in the form that is shown for them."""
        self.session.inspect()
        if self.side.form is None:
            self.fact_sheet.begin_editing()

    def _show_form(self, form: "SideForm") -> None:
        self.side.show_form(form)
        self.session.inspect()

    def _leave_form(self) -> None:
        """Back to the table, on what was selected."""
        self.side.close_form()
        self.told.emit()
        self.focus_found()

    def _group(self, grouped: bool) -> None:
        self.columns.group(grouped=grouped)
        self.model.group(grouped=grouped)
        self.told.emit()

    def _in_hand(self) -> list[str]:
        """The selected elements; where the filters leave none of them, the one that the fact sheet shows."""
        shown = self.fact_sheet.code
        hidden = bool(shown) and self.model.line_of(shown) is None
        return self.table.codes() or ([shown] if hidden else [])

    def _head_bar(self, element: Element) -> "Head":
        from roadmap_app.ui.inspector.head_bar import Head

        actions = self.doing
        shown = (actions.split, actions.restore if element.retired else actions.retire)
        return Head(self.session, element, shown, actions.show_menu)

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with the selected elements, and how the table is sorted."""
        add = QAction(icon(self.session.look, "plus"), self.head.add.text() + "…", self.table)
        add.setEnabled(self.head.add.isEnabled())
        add.triggered.connect(self.add_element)
        words = self.session.language.gettext("Sort by")
        self.doing.show_menu(place, add, *self.copying.actions, sort_menu(self.table, self.model, words))

    def _take_in(self) -> None:
        from roadmap_app.ui.importing.dialog import ImportDialog

        ImportDialog(self, self.session).open()

    def _show_added(self, codes: Sequence[str]) -> None:
        """What an import has brought is selected, whatever the filters hide."""
        if codes and len(self.model.lines_of(codes)) < len(codes):
            self._reveal(codes[0])
        self.table.choose_several(codes)

    def _clear_all(self) -> None:
        self.session.clear_search()
        self.filters.reset()
        self._filter()

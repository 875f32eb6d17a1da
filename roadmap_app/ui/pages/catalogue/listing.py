"""What the table of the catalogue may list, what of it is found, and what of that passes the filters."""

from itertools import compress

from roadmap_app.domain.element import Element
from roadmap_app.domain.result import PanelResult
from roadmap_app.presentation.searching import Haystack
from roadmap_app.ui.pages.catalogue.filter_bar import FilterBar
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.narrowing import rows_of
from roadmap_app.ui.pages.catalogue.rows import Row, Standing, rows
from roadmap_app.ui.session import Session


class Listing:
    """Reads the document into the rows of `model`; `shown` are those that are found and let through."""

    def __init__(self, session: Session, model: CatalogueModel, filters: FilterBar) -> None:
        self._session, self._model, self._filters = session, model, filters
        self._haystack = Haystack(())
        self._query = ""
        self._found = 0
        self._result: PanelResult | None = None
        self.rows: tuple[Row, ...] = ()
        self.shown: list[Row] = []

    def read(self) -> None:
        """Take in the document; while the panel's answers are worked out anew, the verdicts before stay."""
        document, language = self._session.document, self._session.language
        if document.results_known:
            self._result = document.results()
        shown = document.snapshot.shown_round.number
        result = self._result if self._result is not None and self._result.round == shown else None
        _ = language.gettext
        self._model.verdict_title = _("Round {number} verdict").format(number=shown)
        self.rows = rows(document.snapshot, result, language)
        self._haystack = Haystack(row.element for row in self.rows)
        self._filters.take(self.rows)
        self._found = rows_of(self._haystack.found(self._query))
        self._model.take(self.rows)

    def search(self, query: str) -> bool:
        """Whether it is another query than before."""
        if query == self._query:
            return False
        self._query = query
        self._found = rows_of(self._haystack.found(query))
        return True

    def narrow(self) -> None:
        """To what is found and passes the filters."""
        passing = self._filters.passing(self._found)
        self.shown = list(compress(self.rows, passing))
        self._model.narrow(passing)

    def element(self, code: str) -> Element | None:
        return next((row.element for row in self.rows if row.element.code == code), None)

    def standing(self, code: str) -> Standing:
        return next((row.standing for row in self.rows if row.element.code == code), Standing.CURRENT)

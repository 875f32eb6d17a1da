"""The chips in a row, which narrow the table together."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from roadmap_app.domain.element import Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.controls.chip import Chip, Choice
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.pages.catalogue.kept import KeptCatalogue
from roadmap_app.ui.pages.catalogue.narrowing import Narrowing, Rows
from roadmap_app.ui.pages.catalogue.rows import Facet, Row, Standing, standing_words
from roadmap_app.ui.session import Session

_IN_ORDER: dict[Facet, tuple[str, ...]] = {
    Facet.LAYER: tuple(Layer),
    Facet.STATUS: tuple(Status),
    Facet.VERDICT: tuple(Outcome),
    Facet.STANDING: tuple(Standing),
}


class FilterBar(QWidget):
    """Emits `changed` when a person chose otherwise."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept = session.kept_of(KeptCatalogue)
        self._narrowing = Narrowing(())
        self._found: Rows = 0
        self.chips = {facet: self._chip(facet) for facet in Facet}
        _ = session.language.gettext
        self.clear = QPushButton(_("Clear"))
        self.clear.setObjectName("quiet")
        self.clear.setProperty("small", True)
        self.clear.setAccessibleName(_("Clear filters"))
        self.clear.clicked.connect(self._clear)
        flow = FlowLayout(self, gap=session.look.px(8))
        for chip in self.chips.values():
            chip.changed.connect(self.changed)
            flow.addWidget(chip)
        flow.addWidget(self.clear)

    @property
    def total(self) -> int:
        """How many elements there are to be narrowed: those in the catalogue, or those that *Show* asks for."""
        return self._narrowing.standing(self.chips[Facet.STANDING].chosen)

    def take(self, rows: Sequence[Row]) -> None:
        """Of these rows from now on; the chips choose what was last chosen of them, in this language or another."""
        self._narrowing = Narrowing(rows)
        for facet, chip in self.chips.items():
            chip.choose(self._kept.chosen.get(facet, frozenset()))
            chip.keep(frozenset(self._narrowing.values(facet)))
        self.chips[Facet.STANDING].setVisible(len(self._narrowing.values(Facet.STANDING)) > 1)

    def passing(self, found: Rows) -> bytes:
        """One byte a row, 1 where the search found it and every chip lets it through."""
        self._found = found
        self._kept.chosen = self._chosen()
        self.clear.setVisible(any(chip.chosen for chip in self.chips.values()))
        return self._narrowing.flags(self._narrowing.passing(found, self._chosen()))

    def reset(self) -> None:
        """Let everything through, without a word."""
        for chip in self.chips.values():
            chip.clear()

    def let_through(self, standing: Standing) -> None:
        """Everything that stands so, without a word."""
        self.reset()
        if not standing.listed:
            self.chips[Facet.STANDING].choose(frozenset((standing,)))

    def _clear(self) -> None:
        self.reset()
        self.changed.emit()

    def _chosen(self) -> dict[Facet, frozenset[str]]:
        return {facet: chip.chosen for facet, chip in self.chips.items()}

    def _chip(self, facet: Facet) -> Chip:
        return Chip(self._title(facet), self._session.language, self._session.look, lambda: self._choices(facet))

    def _title(self, facet: Facet) -> str:
        _ = self._session.language.gettext
        match facet:
            case Facet.VERDICT:
                return _("Verdict")
            case Facet.STANDING:
                return _("Show")
            case _:
                return self._session.language.label("field", facet)

    def _choices(self, facet: Facet) -> list[Choice]:
        """Every value that an element has, in the order of meaning, with how many would be listed."""
        listed = self._narrowing.passing(self._found, self._chosen(), but=facet)
        present = self._narrowing.values(facet)
        values = [value for value in _IN_ORDER.get(facet, present) if value in present]
        count = self._narrowing.count
        return [
            Choice(value=value, words=self._words(facet, value), count=count(facet, value, listed)) for value in values
        ]

    def _words(self, facet: Facet, value: str) -> str:
        language = self._session.language
        match facet:
            case Facet.DOMAIN:
                return domain_name(value, language)
            case Facet.VERDICT:
                return language.label("outcome", value)
            case Facet.SOURCES:
                return language.label("glossary", value)
            case Facet.STANDING:
                return standing_words(Standing(value), language)
            case _:
                return language.label(facet, value)

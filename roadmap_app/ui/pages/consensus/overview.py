"""All of the panel's answers at once: how many, what they are narrowed to, and the view in which they are looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.ui.pages.consensus.filters import FilterRow
from roadmap_app.ui.pages.consensus.head import Head
from roadmap_app.ui.pages.consensus.kept import KeptConsensus
from roadmap_app.ui.pages.consensus.round_bar import RoundBar
from roadmap_app.ui.pages.consensus.views import Views, words
from roadmap_app.ui.session import Session


class Overview(QWidget):
    """Emits `opened` with the code of an element that a person wants to see alone, and `turned` when another view is
    in front."""

    opened = Signal(str)
    turned = Signal()

    def __init__(self, session: Session, title: str) -> None:
        super().__init__()
        self._session, self._kept = session, session.kept_of(KeptConsensus)
        self._result: PanelResult | None = None
        self.round_bar = RoundBar(session)
        self.head = Head(session, title, words(session), self._kept.view)
        self.filters = FilterRow(session)
        self.views = Views(session, self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.round_bar, self.head, self.filters):
            column.addWidget(part)
        column.addWidget(self.views, 1)
        self.views.opened.connect(self.opened)
        self.head.choice.chose.connect(self._turn)
        self.filters.changed.connect(self._sift)

    def rows(self) -> Sequence[ElementResult]:
        """What passes the filters, in the order of the agenda."""
        return () if self._result is None else self.sifted(self._result.in_order)

    def sifted(self, rows: Sequence[ElementResult]) -> Sequence[ElementResult]:
        return self.filters.chosen().sift(rows, self._session.document.snapshot)

    def tell(self, result: PanelResult) -> None:
        self._result = result
        self.filters.tell(result)
        self.head.tell(result, len(self.rows()))

    def arrange(self, width: int, *, low: bool) -> None:
        """In a page of that width; where the window is low, the cards are worth more than the notes above them."""
        self.head.arrange(width, low=low)
        self.filters.be_low(low)

    def bring_view(self) -> None:
        """The one that was last chosen, with the results as they are now."""
        view = self.views.turn(self._kept.view)
        some = self._result is not None and bool(self._result.elements)
        self.filters.setVisible(view.sifted and some)
        if not some:
            self.views.show_no_elements()
        elif view.sifted and not self.rows():
            self.views.show_nothing(self.filters.clear)

    def _turn(self, key: str) -> None:
        self._kept.view = key
        self.head.choice.segments[key].setChecked(True)
        self.bring_view()
        self.turned.emit()

    def turn(self, key: str) -> None:
        """To that view, with the keyboard on it."""
        self._turn(key)
        self.views.view.setFocus()

    def _sift(self) -> None:
        if self._result is not None:
            self.head.tell(self._result, len(self.rows()))
            self.bring_view()

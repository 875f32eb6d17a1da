"""Where a seat works: the bar over the desk, the matrix or the review of its ballot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.ui.pages.score.bar import DESK, MATRIX, Bar
from roadmap_app.ui.pages.score.desk import Desk
from roadmap_app.ui.pages.score.nothing_left import nothing_left
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sieve, Sitting

if TYPE_CHECKING:
    from roadmap_app.ui.pages.score.matrix import Matrix
    from roadmap_app.ui.pages.score.review import ReviewView


class Workbench(QWidget):
    """Shows a sitting in one of its views, and hands on what the person does in whichever: `gave` a value, `chose_row`,
    a `deed`, a `confidence`, `moved` to a place, `filled` or `cleared` many, `previewed` a block or left it, `sifted`,
    wants to hand in, stands in the review at a place (`looked_at`), or has another view in front (`fronted`)."""

    gave = Signal(object)
    chose_row = Signal(int)
    deed = Signal(object)
    confidence = Signal(object)
    moved = Signal(object)
    filled = Signal(object)
    cleared = Signal(object)
    previewed = Signal()
    sifted = Signal(object)
    reviewed = Signal()
    handed_in = Signal()
    looked_at = Signal(object)
    fronted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told: tuple[Sitting, Confidence | None, int] | None = None
        self.view = DESK
        self.bar, self.desk = Bar(session), Desk(session)
        self.matrix: Matrix | None = None
        self.review: ReviewView | None = None
        self._nothing: QWidget | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.desk)
        for signal, own in (
            (self.desk.gave, self.gave),
            (self.desk.chose_row, self.chose_row),
            (self.desk.deed, self.deed),
            (self.desk.confidence, self.confidence),
            (self.bar.sifted, self.sifted),
            (self.bar.reviewed, self.reviewed),
        ):
            signal.connect(own)
        self.bar.turned.connect(self.turn_to)

    @property
    def reviewing(self) -> bool:
        return self.review is not None and self.stack.currentWidget() is self.review

    def tell(self, sitting: Sitting, confidence: Confidence | None, reasons: int) -> None:
        """Show where the sitting is; `confidence` belongs to the answer that is being given, and `reasons` counts those
        without an answer."""
        self._told = sitting, confidence, reasons
        self.bar.tell(sitting)
        if self.reviewing and self.review is not None:
            self.review.tell(sitting, reasons)
        elif not sitting.passes(sitting.element) and not sitting.passing:
            self._show_nothing(sitting)
        else:
            self._show_view(sitting, confidence)

    def forget(self) -> None:
        """Show no answer of anyone, in hidden widgets neither."""
        self._told = None
        for part in (self.bar, self.desk, self.matrix, self.review):
            if part is not None:
                part.forget()
        self._drop_nothing()
        self.turn_to(DESK)

    def turn_to(self, view: str) -> None:
        """To the desk or the matrix, from the review too."""
        self.view = view
        self.bar.choose(view)
        if view == MATRIX:
            self._built_matrix().enter()
        self._front(self._view_widget())
        if self._told is not None:
            self.tell(*self._told)
            self.setFocus()

    def look_through(self) -> None:
        """To the review; from there to the button that hands in."""
        if self.reviewing and self.review is not None:
            self.review.go_to_the_end()
            return
        if self.review is None:
            from roadmap_app.ui.pages.score.review import ReviewView

            self.review = ReviewView(self._session)
            self.review.agreed.connect(self.handed_in)
            self.review.left.connect(lambda: self.turn_to(self.view))
            self.review.chosen.connect(self._go_to)
            self.review.stood_at.connect(self.looked_at)
            self.stack.addWidget(self.review)
        self._front(self.review)
        if self._told is not None:
            self.tell(*self._told)
        self.setFocus()

    def open_sieve(self) -> None:
        self.bar.sieve.showMenu()

    def _go_to(self, place: Place) -> None:
        self.turn_to(self.view)
        self.moved.emit(place)
        self.setFocus()

    def _show_view(self, sitting: Sitting, confidence: Confidence | None) -> None:
        self._drop_nothing()
        self._front(self._view_widget())
        if self.view == MATRIX:
            self._built_matrix().tell(sitting, confidence)
        else:
            self.desk.tell(sitting, confidence)

    def _show_nothing(self, sitting: Sitting) -> None:
        """The sieve lets nothing through any more."""
        self._drop_nothing()
        made = nothing_left(self._session, sitting, self.reviewed.emit, lambda: self.sifted.emit(Sieve()))
        self._nothing = made
        self.stack.addWidget(made)
        self._front(made)
        self.setFocus()

    def _drop_nothing(self) -> None:
        if self._nothing is not None:
            self.stack.removeWidget(self._nothing)
            self._nothing.deleteLater()
            self._nothing = None

    def _front(self, widget: QWidget) -> None:
        self.setFocusProxy(widget)
        self.stack.setCurrentWidget(widget)
        self.bar.stand_aside(reviewing=self.reviewing)
        self.fronted.emit()

    def _view_widget(self) -> QWidget:
        return self._built_matrix() if self.view == MATRIX else self.desk

    def _built_matrix(self) -> "Matrix":
        if self.matrix is None:
            from roadmap_app.ui.pages.score.matrix import Matrix

            self.matrix = made = Matrix(self._session)
            self.stack.addWidget(made)
            for signal, own in (
                (made.gave, self.gave),
                (made.deed, self.deed),
                (made.moved, self.moved),
                (made.filled, self.filled),
                (made.cleared, self.cleared),
                (made.previewed, self.previewed),
            ):
                signal.connect(own)
        return self.matrix

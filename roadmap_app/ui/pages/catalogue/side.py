"""The column beside the table: the fact sheet, or a form in its place until the person is done with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.session import Session

if TYPE_CHECKING:
    from roadmap_app.ui.pages.catalogue.side_form import SideForm


class Side(QStackedWidget):
    """Emits `left` when a form is to be closed, and `changes` with several elements and what all of them get."""

    left = Signal()
    changes = Signal(object, object)

    def __init__(self, session: Session, fact_sheet: FactSheet) -> None:
        super().__init__()
        self._session, self._fact_sheet = session, fact_sheet
        self.form: SideForm | None = None
        self.addWidget(fact_sheet)
        self.setFocusProxy(fact_sheet)

    def show_form(self, form: "SideForm") -> None:
        """In the place of the fact sheet, and of a form before it."""
        form.left.connect(self.left)
        self._take(form)

    def show_several(self, elements: Sequence[Element]) -> None:
        """What these can be given at once; a form that was begun for one element stays."""
        from roadmap_app.ui.pages.catalogue.several_form import SeveralForm

        form = self.form
        if form is None:
            form = SeveralForm(self._session)
            form.sent.connect(self._send)
            form.left.connect(self.left)
            self._take(form)
        if isinstance(form, SeveralForm):
            form.take(elements)

    def show_one(self) -> None:
        """No more what several can be given."""
        if self.form is None:
            return
        from roadmap_app.ui.pages.catalogue.several_form import SeveralForm

        if isinstance(self.form, SeveralForm):
            self.close_form()

    def close_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        self.setFocusProxy(self._fact_sheet)
        self.setCurrentWidget(self._fact_sheet)
        self.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _take(self, form: "SideForm") -> None:
        if form is self.form:
            return
        self.close_form()
        self.form = form
        form.remember()
        self.addWidget(form)
        self.setCurrentWidget(form)
        self.setFocusProxy(form)

    def _send(self) -> None:
        from roadmap_app.ui.pages.catalogue.several_form import SeveralForm

        if isinstance(self.form, SeveralForm):
            self.changes.emit(self.form.elements, self.form.change())

"""The column beside the table: the fact sheet, or a form in its place until the person is done with it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from roadmap_app.ui.inspector import FactSheet

if TYPE_CHECKING:
    from roadmap_app.ui.pages.catalogue.side_form import SideForm


class Side(QStackedWidget):
    def __init__(self, fact_sheet: FactSheet) -> None:
        super().__init__()
        self._fact_sheet = fact_sheet
        self.form: SideForm | None = None
        self.addWidget(fact_sheet)
        self.setFocusProxy(fact_sheet)

    def show_form(self, form: "SideForm") -> None:
        """In the place of the fact sheet, and of a form before it."""
        if form is self.form:
            return
        self.close_form()
        self.form = form
        form.remember()
        self.addWidget(form)
        self.setCurrentWidget(form)
        self.setFocusProxy(form)

    def close_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        self.setFocusProxy(self._fact_sheet)
        self.setCurrentWidget(self._fact_sheet)
        self.removeWidget(form)
        form.hide()
        form.deleteLater()

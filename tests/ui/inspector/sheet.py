"""What a person reads and writes in the inspector."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.fields.choice import ChoiceField
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.inspector.form import FactsForm
from roadmap_app.ui.inspector.links_form import LinksForm
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.shell.workplace import Workplace

TREATY, FOUNDING, PREDECESSOR = "US-DEF-001", "US-INST-001", "US-INST-017"


def sheet_of(workplace: Workplace, code: str = TREATY) -> FactSheet:
    page = workplace.page
    assert isinstance(page, CataloguePage)
    workplace.window().activateWindow()
    assert QTest.qWaitForWindowActive(workplace.window())
    workplace.show_element(code)
    QApplication.processEvents()
    return page.fact_sheet


def form_of(workplace: Workplace, code: str = TREATY) -> FactsForm:
    """The form, as the key opens it."""
    sheet = sheet_of(workplace, code)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert sheet.form is not None
    assert workplace.window().isActiveWindow(), "nothing shows as a window of its own"
    return sheet.form


def element(workplace: Workplace, code: str = TREATY) -> Element:
    return workplace.session.document.snapshot.element(code)


def text_field(form: FactsForm, fact: str) -> TextField:
    field = form.rows[fact].field
    assert isinstance(field, TextField)
    return field


def line_field(form: FactsForm, fact: str) -> LineField:
    field = form.rows[fact].field
    assert isinstance(field, LineField)
    return field


def write(field: QWidget, text: str) -> None:
    """As from a keyboard of any language; QTest.keyClicks knows ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))


def choose(field: ChoiceField, value: str) -> None:
    """As with the arrow keys on a list that is closed, and Enter."""
    at = field.findData(value)
    field.setFocus()
    while field.currentIndex() != at:
        QTest.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < at else Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def links_form(form: FactsForm, title: str) -> LinksForm:
    return next(links for links in form.links if links.title == title)

"""Elements that come into the catalogue: new ones, and copies."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from roadmap_app.domain.element import Layer
from roadmap_app.ui.pages.catalogue.element_form import ElementForm
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.catalogue.table import CTRL, codes, page_of, toast_of, undo_name


def test_a_new_element_gets_the_next_code_of_its_domain_and_can_be_undone(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-003")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    form = page.side.form
    assert isinstance(form, ElementForm)
    assert form.code.text() == "MOB-010"
    assert not form.send.isEnabled()
    titles = [each.text() for each in form.findChildren(QLabel) if each.text().startswith("Name")]
    assert titles == ["Name (English)", "Name (Беларуская)", "Name (Русский)"]
    name = next(iter(form.names.values()))
    assert form.focusProxy() is name
    QTest.keyClicks(name, "Border queue online")
    form.layer.setCurrentIndex(form.layer.findData(Layer.MIXED))
    QTest.keyClick(name, Qt.Key.Key_Return)
    made = sample.session.document.snapshot.element("US-MOB-010")
    assert (made.name.en, made.domain, made.layer) == ("Border queue online", "citizenship-mobility", Layer.MIXED)
    assert page.table.codes() == ["US-MOB-010"]
    assert page.side.form is None
    assert undo_name(sample) == "Undo: add “Border queue online”"
    sample.toaster.button.click()
    assert len(codes(page)) == 180


def test_a_toast_covers_no_chosen_row(sample: Workplace) -> None:
    page = page_of(sample)
    for code in ("US-MOB-003", "US-INST-003"):  # scrolled to, the one is the lowest in sight, the other is not
        page.table.scrollToTop()
        sample.show_element(code)
        sample.toast("2 elements added.")
        row = page.table.selected_in_sight()
        place = QRect(page.table.viewport().mapTo(sample.stack, row.topLeft()), row.size())
        assert not row.isEmpty()
        assert not sample.toaster.geometry().intersects(place)
        assert sample.stack.rect().contains(sample.toaster.geometry())


def test_a_code_that_is_taken_is_refused_and_the_form_stays(sample: Workplace) -> None:
    page = page_of(sample)
    page.head.add.click()
    form = page.side.form
    assert isinstance(form, ElementForm)
    form.domain.setCurrentIndex(form.domain.findData("defence"))
    next(iter(form.names.values())).setText("A second treaty")
    form.code.clear()
    QTest.keyClicks(form.code, "DEF-001")
    form.send.click()
    assert "DEF-001" in toast_of(sample)
    assert page.side.form is form
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert len(codes(page)) == 180


def test_enter_leads_from_a_form_that_was_begun_to_the_element(sample: Workplace) -> None:
    page = page_of(sample)
    page.head.add.click()
    sample.show_element("US-MOB-006")
    page.head.add.click()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.form is None
    assert page.fact_sheet.hasFocus()


def test_a_copy_has_its_own_code_and_what_stands_around_the_element(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-003")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, CTRL)
    form = page.side.form
    assert isinstance(form, ElementForm)
    form.send.click()
    snapshot = sample.session.document.snapshot
    whole, copy = snapshot.element("US-MOB-003"), snapshot.element("US-MOB-010")
    assert (copy.name, copy.legal_basis) == (whole.name, whole.legal_basis)
    notes = {code: [each.note for each in snapshot.sources if each.element == code] for code in (whole.code, copy.code)}
    assert notes[copy.code] == notes[whole.code]
    assert page.fact_sheet.code == "US-MOB-010"

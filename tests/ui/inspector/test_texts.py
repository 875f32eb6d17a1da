"""Texts in three languages, choices and numbers as a form."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import catalogue
from tests.ui.inspector.sheet import FOUNDING, TREATY, choose, element, form_of, line_field, text_field, write


def test_a_name_is_written_in_belarusian_and_undone(sample: Workplace) -> None:
    form = form_of(sample)
    before = element(sample).name
    QTest.mouseClick(form.language.segments["be"], Qt.MouseButton.LeftButton)
    name = text_field(form, "name")
    assert name.toPlainText() == before.own("be")
    name.setFocus()
    name.selectAll()
    write(name, "Дагавор аб сям’і")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert element(sample).name.be == "Дагавор аб сям'і"
    assert (element(sample).name.en, element(sample).name.ru) == (before.en, before.ru)
    assert sample.top_bar.undo.accessibleName() == f"Undo: edit “{before.en}”: Name"
    sample.top_bar.undo.click()
    QApplication.processEvents()
    assert element(sample).name == before
    assert name.toPlainText() == before.own("be")


def test_a_text_that_no_language_has_shows_which_are_missing(sample: Workplace) -> None:
    form = form_of(sample)
    QTest.mouseClick(form.language.segments["ru"], Qt.MouseButton.LeftButton)
    summary = text_field(form, "summary")
    summary.setFocus()
    summary.selectAll()
    QTest.keyClick(summary, Qt.Key.Key_Delete)
    QTest.keyClick(summary, Qt.Key.Key_Tab)
    assert element(sample).summary.ru == ""
    assert form.rows["summary"].note.text() == "Not written yet: Русский"
    assert summary.placeholderText() == element(sample).summary.en


def test_the_ascii_apostrophe_is_shown_as_it_is_printed_once_it_is_recorded(sample: Workplace) -> None:
    form = form_of(sample)
    QTest.mouseClick(form.language.segments["be"], Qt.MouseButton.LeftButton)
    name = text_field(form, "name")
    name.setFocus()
    name.selectAll()
    write(name, "Сям'я")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert name.toPlainText() == "Сям’я"
    assert not name.dirty


def test_whoever_translates_goes_on_in_the_same_language_at_the_next_element(sample: Workplace) -> None:
    form = form_of(sample)
    QTest.mouseClick(form.language.segments["ru"], Qt.MouseButton.LeftButton)
    following = form_of(sample, FOUNDING)
    assert following is not form
    assert text_field(following, "name").toPlainText() == element(sample, FOUNDING).name.ru


def test_tab_walks_the_form_from_top_to_bottom(sample: Workplace) -> None:
    form = form_of(sample)
    heights: list[int] = []
    for _ in range(70):
        widget = QApplication.focusWidget()
        if widget is None or not form.isAncestorOf(widget):
            break
        heights.append(widget.mapTo(form, widget.rect().bottomLeft()).y())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert len(heights) > 40
    assert heights == sorted(heights)


def test_choices_numbers_lists_and_a_new_domain_are_recorded(sample: Workplace) -> None:
    form = form_of(sample)
    status = form.rows["status"].field
    assert isinstance(status, ChoiceField)
    choose(status, "suspended")
    assert element(sample).status == "suspended"
    months = line_field(form, "notice_months")
    months.setFocus()
    QTest.keyClicks(months, "6")
    QTest.keyClick(months, Qt.Key.Key_Tab)
    assert element(sample).notice_months == 6
    months.setFocus()
    months.selectAll()
    QTest.keyClicks(months, "half a year")
    assert form.rows["notice_months"].fault.isVisible()
    QTest.keyClick(months, Qt.Key.Key_Escape)
    assert months.text() == "6"
    groups = text_field(form, "affected_groups")
    groups.setPlainText("conscripts\n\n  families ")
    groups.record()
    assert element(sample).affected_groups == ("conscripts", "families")
    assert groups.toPlainText() == "conscripts\nfamilies"
    domain = form.rows["domain"].field
    assert isinstance(domain, OpenChoiceField)
    line = domain.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Culture and memory")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert element(sample).domain == "Culture and memory"


def test_walking_through_a_choice_records_only_where_it_ends(sample: Workplace) -> None:
    form = form_of(sample)
    before = element(sample).status
    status = form.rows["status"].field
    assert isinstance(status, ChoiceField)
    status.setFocus()
    for _ in range(2):
        QTest.keyClick(status, Qt.Key.Key_Down)
    assert element(sample).status == before
    QTest.keyClick(status, Qt.Key.Key_Escape)
    assert status.currentData() == before
    QTest.keyClick(status, Qt.Key.Key_Down)
    QTest.keyClick(status, Qt.Key.Key_Tab)
    assert element(sample).status == status.currentData() != before
    sample.session.document.undo()
    assert element(sample).status == before
    assert sample.session.document.undo_step is None


def test_an_element_keeps_a_name(sample: Workplace) -> None:
    form = form_of(sample)
    document = sample.session.document
    only_english = element(sample).name.rewritten("be", "").rewritten("ru", "")
    sample.session.run(catalogue.set_fact(TREATY, "name", only_english))
    name = text_field(form, "name")
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Delete)
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert "has to have a name" in form.rows["name"].fault.sentence
    assert document.snapshot.element(TREATY).name == only_english


def test_every_field_of_the_form_has_a_name(sample: Workplace) -> None:
    form = form_of(sample)
    fields = [*form.findChildren(TextField), *form.findChildren(LineField), *form.findChildren(ChoiceField)]
    assert len(fields) > 30
    assert [field for field in fields if not field.accessibleName()] == []

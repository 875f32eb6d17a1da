"""What a person would miss of the inspector: reading an element, and editing it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from roadmap_app.domain.element import Dependency, EdgeKind, Element, Service, Source, Verified
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.inspector.form import ElementForm
from roadmap_app.ui.inspector.graph import NeighbourGraph
from roadmap_app.ui.inspector.links_form import LinksForm
from roadmap_app.ui.inspector.source_view import SourceView
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import catalogue, sources
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of

TREATY, FOUNDING, PREDECESSOR = "US-DEF-001", "US-INST-001", "US-INST-017"


def sheet_of(workplace: Workplace, code: str = TREATY) -> FactSheet:
    page = workplace.page
    assert isinstance(page, CataloguePage)
    workplace.window().activateWindow()
    assert QTest.qWaitForWindowActive(workplace.window())
    workplace.show_element(code)
    QApplication.processEvents()
    return page.fact_sheet


def form_of(workplace: Workplace, code: str = TREATY) -> ElementForm:
    """The form, as the key opens it."""
    sheet = sheet_of(workplace, code)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert sheet.form is not None
    assert workplace.window().isActiveWindow(), "nothing shows as a window of its own"
    return sheet.form


def element(workplace: Workplace, code: str = TREATY) -> Element:
    return workplace.session.document.snapshot.element(code)


def text_field(form: ElementForm, fact: str) -> TextField:
    field = form.rows[fact].field
    assert isinstance(field, TextField)
    return field


def line_field(form: ElementForm, fact: str) -> LineField:
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


def links_form(form: ElementForm, title: str) -> LinksForm:
    return next(links for links in form.links if links.title == title)


def test_the_fact_sheet_shows_the_strip_of_a_revealed_round(sample: Workplace) -> None:
    sheet = sheet_of(sample)
    assert sheet.reading is not None
    words = said(sheet.reading)
    assert "median 1 · DI 0.00" in words
    assert "8 of 9" in words
    strips = [each for each in sheet.findChildren(QWidget) if "7 of 8 experts" in each.accessibleName()]
    assert strips


def test_a_blind_round_shows_neither_strip_nor_figures(blind: Workplace) -> None:
    sheet = sheet_of(blind)
    assert sheet.reading is not None
    words = said(sheet.reading)
    assert "Hidden until the round is revealed" in words
    assert "median" not in words
    assert "0 of" not in words


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


def test_escape_takes_back_then_leaves_the_form_then_the_inspector(sample: Workplace) -> None:
    form = form_of(sample)
    sheet = sheet_of(sample)
    name = text_field(form, "name")
    assert name.hasFocus(), "the form begins at the name"
    QTest.keyClicks(name, "XX")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert name.toPlainText() == element(sample).name.en
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert sheet.form is None
    assert sheet.hasFocus()
    assert sample.session.document.undo_step is None
    QTest.keyClick(sheet.area, Qt.Key.Key_Escape)
    QApplication.processEvents()
    page = sample.page
    assert isinstance(page, CataloguePage)
    assert page.table.hasFocus()


def test_a_date_is_checked_as_it_is_typed_and_recorded_only_when_it_is_one(sample: Workplace) -> None:
    form = form_of(sample)
    before = element(sample).signed_on
    day, row = line_field(form, "signed_on"), form.rows["signed_on"]
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "1997-13")
    assert row.fault.sentence == "“1997-13” is not a date. Write 2026, 2026-11 or 2026-11-24."
    assert row.fault.isVisible()
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert element(sample).signed_on == before
    assert day.text() == "1997-13", "what was typed is not thrown away"
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_Backspace)
    QTest.keyClick(day, Qt.Key.Key_Backspace)
    QTest.keyClicks(day, "12")
    assert not row.fault.isVisible()
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert element(sample).signed_on == "1997-12"


def test_what_cannot_be_recorded_holds_the_form_open_and_is_told_when_it_goes(sample: Workplace) -> None:
    form = form_of(sample)
    sheet = sheet_of(sample)
    day = line_field(form, "signed_on")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "soon")
    sheet.edit.setFocus()
    sheet.edit.click()
    assert sheet.form is form
    assert day.hasFocus()
    sample.show_element(FOUNDING)
    assert sheet.form is None
    assert "“soon” is not a date" in sample.toaster.words.text()


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


def leave_by_another_element(workplace: Workplace) -> None:
    workplace.show_element(FOUNDING)


def leave_by_language(workplace: Workplace) -> None:
    window = workplace.window()
    assert isinstance(window, MainWindow)
    window.set_language("be")


def leave_by_page(workplace: Workplace) -> None:
    workplace.go_to("criteria")


@pytest.mark.parametrize("leave", [leave_by_another_element, leave_by_language, leave_by_page])
def test_what_is_typed_is_recorded_however_the_field_is_left(
    sample: Workplace, leave: Callable[[Workplace], None]
) -> None:
    document = sample.session.document
    parties = text_field(form_of(sample), "parties")
    parties.setFocus()
    parties.selectAll()
    QTest.keyClicks(parties, "Two states")
    leave(sample)
    assert document.snapshot.element(TREATY).parties == "Two states"


def test_what_cannot_be_recorded_is_told_also_when_the_page_goes(sample: Workplace) -> None:
    day = line_field(form_of(sample), "signed_on")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "someday 2031")
    leave_by_page(sample)
    assert "“someday 2031”" in sample.toaster.words.text()


def test_what_is_typed_is_recorded_when_the_window_closes(sample: Workplace) -> None:
    path = sample.session.document.path
    parties = text_field(form_of(sample), "parties")
    parties.setFocus()
    parties.selectAll()
    QTest.keyClicks(parties, "Two states")
    sample.window().close()
    document = Document.open(path, write=False)
    assert document.snapshot.element(TREATY).parties == "Two states"
    document.close()


def test_a_dependency_is_found_in_another_language_added_and_removed(sample: Workplace) -> None:
    form = form_of(sample)
    rests_on = links_form(form, "Rests on")
    choose(rests_on.kind, EdgeKind.LEGAL)
    rests_on.finder.setFocus()
    write(rests_on.finder, "дагавор аб стварэнні саюзнай")
    QTest.keyClick(rests_on.finder, Qt.Key.Key_Return)
    edge = Dependency(dependent=TREATY, support=FOUNDING, kind=EdgeKind.LEGAL)
    assert edge in sample.session.document.snapshot.dependencies
    assert rests_on.finder.text() == ""
    assert set(rests_on.rows) == {FOUNDING, PREDECESSOR}
    row = rests_on.rows[FOUNDING]
    assert row.kind is not None
    choose(row.kind, EdgeKind.FUNCTIONAL)
    QApplication.processEvents()
    assert Dependency(dependent=TREATY, support=FOUNDING) in sample.session.document.snapshot.dependencies
    again = rests_on.rows[FOUNDING].kind
    assert again is not None
    assert again.hasFocus(), "the keyboard stays where it was"
    remove = rests_on.rows[FOUNDING].remove
    assert remove.accessibleName() == "Remove the link to “Treaty on the Creation of the Union State”"
    remove.click()
    assert set(rests_on.rows) == {PREDECESSOR}
    for _ in range(3):
        sample.session.document.undo()
    assert set(rests_on.rows) == {PREDECESSOR}


def test_a_link_that_would_close_a_circle_is_refused_with_its_chain_under_the_field(sample: Workplace) -> None:
    form = form_of(sample)
    needed_by = links_form(form, "Needed by")
    before = sample.session.document.snapshot.dependencies
    QTest.keyClicks(needed_by.finder, "INST-017")
    QTest.keyClick(needed_by.finder, Qt.Key.Key_Return)
    assert needed_by.fault.isVisible()
    assert "DEF-001 → INST-017" in needed_by.fault.sentence or "INST-017 → DEF-001" in needed_by.fault.sentence
    assert needed_by.finder.text() == "INST-017"
    assert sample.session.document.snapshot.dependencies == before
    QTest.keyClicks(needed_by.finder, "x")
    assert not needed_by.fault.isVisible()


def test_what_an_element_serves_is_entered_and_read(sample: Workplace) -> None:
    form = form_of(sample)
    serves = links_form(form, "What it serves")
    QTest.keyClicks(serves.finder, "nothing is called this")
    QTest.keyClick(serves.finder, Qt.Key.Key_Return)
    assert serves.fault.sentence == "No element has all these words."
    serves.finder.clear()
    QTest.keyClicks(serves.finder, "inst-001")
    QTest.keyClick(serves.finder, Qt.Key.Key_Return)
    assert sample.session.document.snapshot.services == (Service(element=TREATY, served=FOUNDING),)
    sheet = sheet_of(sample, FOUNDING)
    assert sheet.reading is not None
    (link,) = sheet.reading.links["served_by"]
    assert link.accessibleName() == element(sample).name.en
    link.click()
    assert sheet.code == TREATY


def source_of(workplace: Workplace) -> list[Source]:
    return [source for source in workplace.session.document.snapshot.sources if source.element == TREATY]


def test_a_source_is_added_marked_verified_moved_and_removed(sample: Workplace) -> None:
    form = form_of(sample)
    first = source_of(sample)[0]
    QTest.mouseClick(form.sources.add, Qt.MouseButton.LeftButton)
    row = form.sources.rows[-1]
    note, address = row.note.field, row.address.field
    assert note.hasFocus()
    QTest.keyClicks(note, "Text of the treaty")
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert source_of(sample)[1].note == "Text of the treaty"
    assert form.sources.rows[-1] is row, "it keeps its place while it is written"
    assert address.hasFocus()
    QTest.keyClicks(address, "belmos.ru")
    QTest.keyClick(address, Qt.Key.Key_Return)
    assert "No browser opens" in row.address.note.text()
    choose(row.verified, Verified.EXCERPT_SEEN)
    added = Source(
        element=TREATY, position=1, note="Text of the treaty", address="belmos.ru", verified=Verified.EXCERPT_SEEN
    )
    assert source_of(sample) == [first, added]
    assert sample.top_bar.undo.accessibleName().startswith("Undo: edit a source of")
    row.up.click()
    assert [source.note for source in source_of(sample)] == ["Text of the treaty", first.note]
    assert form.sources.rows[0].note.field.typed == "Text of the treaty"
    form.sources.rows[0].remove.click()
    assert source_of(sample) == [first]


def test_a_source_says_how_far_it_was_checked_and_where_it_leads_before_it_leads_there(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> None:
        opened.append(url.toString())

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    for address in ("file:///etc/passwd", "https://belmos.ru/text?id=1"):
        sample.session.run(sources.add(Source(element=TREATY, position=0, note="A note", address=address)))
    sheet = sheet_of(sample)
    views = sheet.findChildren(SourceView)
    assert "excerpt seen" in said(views[0])
    assert "not verified" in said(views[1])
    assert not hasattr(views[1], "link"), "only the web is opened"
    link, shown, open_ = views[2].link, views[2].address, views[2].open
    assert (link.text(), shown.isHidden(), open_.isHidden()) == ("belmos.ru", True, True)
    link.click()
    assert opened == []
    assert (shown.text(), open_.isHidden()) == ("https://belmos.ru/text?id=1", False)
    open_.click()
    assert opened == ["https://belmos.ru/text?id=1"]


def graph_of(sheet: FactSheet) -> NeighbourGraph:
    assert sheet.reading is not None
    assert sheet.reading.graph is not None
    return sheet.reading.graph


def test_the_graph_is_walked_by_the_arrows_and_enter_goes_there(sample: Workplace) -> None:
    sheet = sheet_of(sample)
    graph = graph_of(sheet)
    stops = [node for node in graph.nodes if node.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    (left,) = [node for node in graph.nodes if node.place.side < 0]
    assert stops == [left]
    assert left.accessibleName().startswith("Predecessor treaties: Community (1996)")
    assert left.accessibleName().endswith("INST-017, functional, Transitional period")
    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_Right)
    (right,) = [node for node in graph.nodes if node.hasFocus()]
    assert right.place.side > 0
    QTest.keyClick(right, Qt.Key.Key_Down)
    (below,) = [node for node in graph.nodes if node.hasFocus()]
    assert below.y() > right.y()
    key = below.place.node.key
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert sheet.code == key
    assert sheet.hasFocus(), "the keyboard goes on from there"


def test_an_element_with_many_neighbours_counts_those_that_are_not_drawn_and_leads_to_them(sample: Workplace) -> None:
    sheet = sheet_of(sample, FOUNDING)
    graph = graph_of(sheet)
    assert sheet.reading is not None
    listed = sheet.reading.links["needed_by"]
    assert len(listed) > 20
    more = [node for node in graph.nodes if not node.place.node.key]
    drawn = len(graph.nodes) - len(more)
    left_out = sum(int(node.accessibleName().split()[1]) for node in more)
    assert drawn + left_out == len(listed)
    more[-1].click()
    assert listed[0].hasFocus()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_the_sheet_is_wider_than_its_column(
    scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = "be", scale
    window = open_window(sample_file)
    window.resize(round(1440 * scale), round(900 * scale))
    workplace = workplace_of(window)
    sheet = sheet_of(workplace, FOUNDING)
    for _ in ("reading", "editing"):
        QApplication.processEvents()
        inside = sheet.area.widget()
        assert inside is not None
        assert inside.width() <= sheet.area.viewport().width()
        assert inside.minimumSizeHint().width() <= sheet.area.viewport().width()
        sheet.edit.click()


def test_a_document_that_is_only_read_cannot_be_edited(sample: Workplace, open_window: OpenWindow) -> None:
    path = sample.session.document.path
    window = open_window(None)
    window.show_document(Document.open(path, write=False))
    reader = workplace_of(window)
    sheet = sheet_of(reader)
    assert not sheet.edit.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    QTest.keyClick(sheet, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert sheet.form is None
    assert sheet.reading is not None


def test_every_field_of_the_form_has_a_name(sample: Workplace) -> None:
    form = form_of(sample)
    fields = [*form.findChildren(TextField), *form.findChildren(LineField), *form.findChildren(ChoiceField)]
    assert len(fields) > 30
    assert [field for field in fields if not field.accessibleName()] == []

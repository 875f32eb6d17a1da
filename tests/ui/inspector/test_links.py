"""What an element rests on, what it serves, and its sources."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.element import Dependency, EdgeKind, Service, Source, Verified
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.inspector.sheet import (
    FOUNDING,
    PREDECESSOR,
    TREATY,
    choose,
    element,
    form_of,
    links_form,
    sheet_of,
    write,
)


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

"""Elements are listed by domain, found in three languages, narrowed by chips, sorted and walked by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.searching import folded
from roadmap_app.ui.controls.chip import COUNT
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.model import Group
from roadmap_app.ui.pages.catalogue.rows import Column, Facet
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import catalogue, decisions
from tests.ui.catalogue.table import cell, codes, page_of, tick


def search(workplace: Workplace, query: str) -> list[str]:
    workplace.top_bar.search.setText(query)
    return codes(page_of(workplace))


def test_every_element_is_listed_under_its_domain(sample: Workplace) -> None:
    page = page_of(sample)
    groups = [line for line in page.model.lines if isinstance(line, Group)]
    assert len(groups) == 23
    assert sum(group.count for group in groups) == 180
    assert page.model.rowCount() == 203
    first = groups[0]
    assert (first.words, first.count) == ("Institutions", 19)


def test_the_search_finds_in_all_three_languages_whatever_is_shown(sample: Workplace) -> None:
    assert "MOB-006" in search(sample, "union citizenship")
    assert "MOB-006" in search(sample, "гражданство союзного")
    assert "MOB-006" in search(sample, "грамадзянства саюзнай")
    assert search(sample, "CITIZENSHIP union") == search(sample, "union citizenship")
    assert search(sample, "mob-006") == ["MOB-006"]
    assert len(search(sample, "")) == 180


def test_the_search_overlooks_case_apostrophes_and_the_dots_of_yo() -> None:
    assert folded("Ещё ОТЧЁТ") == folded("еще отчет")
    assert folded("аб’ява") == folded("аб'ява") == folded("абʼява")
    assert folded("й") != folded("и")


def test_one_element_is_found_by_any_of_its_apostrophes(sample: Workplace) -> None:
    named = next(
        element
        for element in sample.session.document.snapshot.elements
        if "'" in element.name.be or "’" in element.name.be
    )
    ascii_name = named.name.be.replace("’", "'")
    for mark in "'’ʼ":
        assert named.short_code in search(sample, ascii_name.replace("'", mark))


def test_chips_narrow_the_table_together_and_say_what_they_would_leave(sample: Workplace) -> None:
    page = page_of(sample)
    tick(page.filters.chips[Facet.DOMAIN], "Defence")
    assert len(codes(page)) == 14
    assert page.filters.chips[Facet.DOMAIN].text() == "Domain: Defence"
    tick(page.filters.chips[Facet.VERDICT], "Abolish immediately")
    document = sample.session.document
    abolished = {each.element for each in document.snapshot.decisions if each.disposition is Outcome.ABOLISH}
    shown = {row.element.code for row in page.shown}
    assert shown
    assert shown <= abolished | {
        each.element for each in document.results().elements if each.outcome is Outcome.ABOLISH
    }
    assert all(row.element.domain == "defence" for row in page.shown)
    assert page.head.count.text() == f"{len(shown)} of 180 elements"
    tick(page.filters.chips[Facet.DOMAIN], "Energy")
    assert page.filters.chips[Facet.DOMAIN].text() == "Domain: 2 selected"
    assert {row.element.domain for row in page.shown} <= {"defence", "energy"}
    assert len(page.shown) >= len(shown)
    page.filters.clear.click()
    assert len(codes(page)) == 180
    assert not page.filters.clear.isVisible()


def test_a_chip_counts_what_the_other_filters_leave(sample: Workplace) -> None:
    page = page_of(sample)
    tick(page.filters.chips[Facet.DOMAIN], "Defence")
    chip = page.filters.chips[Facet.LAYER]
    chip.menu().aboutToShow.emit()
    choices = chip.findChildren(QListWidget)[0]
    told = [choices.item(row).data(COUNT) for row in range(choices.count())]
    assert sum(told) == 14


def test_columns_sort_within_their_domain(sample: Workplace) -> None:
    page = page_of(sample)
    page.table.sortByColumn(page.model.columns.index(Column.NAME), Qt.SortOrder.DescendingOrder)
    names = [cell(page, row.element.code, Column.NAME) for row in page.model.lines[1:20] if not isinstance(row, Group)]
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert isinstance(page.model.lines[0], Group)
    assert isinstance(page.model.lines[20], Group)


def test_the_verdict_is_the_decision_else_the_panels_answer(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    decision = next(each for each in document.snapshot.decisions if each.disposition is Outcome.ABOLISH)
    assert cell(page, decision.element, Column.VERDICT) == "Abolish"
    panel = document.results().by_element()[decision.element].outcome
    sample.session.run(decisions.withdraw(element=decision.element))
    words = sample.session.language.label("disposition-short", panel)
    assert cell(page, decision.element, Column.VERDICT) == words


def test_nothing_of_a_blind_round_shows(blind: Workplace) -> None:
    page = page_of(blind)
    words = {cell(page, row.element.code, Column.VERDICT) for row in page.shown if row.element.scored}
    assert words == {"Hidden"}
    assert set(_choices(page, Facet.VERDICT)) == {"Hidden until the round is revealed"}


def _choices(page: CataloguePage, facet: Facet) -> list[str]:
    chip = page.filters.chips[facet]
    chip.menu().aboutToShow.emit()
    choices = chip.findChildren(QListWidget)[0]
    return [choices.item(row).text().rsplit("   ", 1)[0] for row in range(choices.count())]


def test_what_is_not_scored_says_so(sample: Workplace) -> None:
    page = page_of(sample)
    context = [row for row in page.shown if not row.element.scored]
    assert len(context) == 5
    assert {row.words[Column.VERDICT] for row in context} == {"context, not scored"}


def test_the_keyboard_walks_the_table_folds_groups_and_opens_the_fact_sheet(sample: Workplace) -> None:
    page = page_of(sample)
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert sample.session.element == "US-INST-001"
    assert page.fact_sheet.code == "US-INST-001"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.fact_sheet.hasFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert page.model.rowCount() == 203 - 19
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.model.rowCount() == 203


def test_a_change_of_the_document_shows_at_once(sample: Workplace) -> None:
    page = page_of(sample)
    sample.session.run(catalogue.retire("US-MOB-006"))
    assert "MOB-006" not in codes(page)
    assert sample.rail.steps["catalogue"].accessibleDescription() == "179 elements"
    sample.session.document.undo()
    assert "MOB-006" in codes(page)


def test_a_search_that_finds_nothing_leads_back(sample: Workplace) -> None:
    page = page_of(sample)
    tick(page.filters.chips[Facet.DOMAIN], "Defence")
    assert search(sample, "nothing is called this") == []
    assert page.body.currentWidget() is page.nothing
    page.nothing.button.click()
    assert len(codes(page)) == 180
    assert sample.top_bar.search.text() == ""


def test_an_element_that_the_filters_hide_is_shown_when_a_link_asks_for_it(sample: Workplace) -> None:
    page = page_of(sample)
    tick(page.filters.chips[Facet.DOMAIN], "Defence")
    sample.show_element("US-MOB-006")
    assert sample.session.element == "US-MOB-006"
    assert "MOB-006" in codes(page)


def test_tab_reaches_what_stands_over_the_table(sample: Workplace) -> None:
    page = page_of(sample)
    sample.window().activateWindow()
    sample.rail.at_hand[-1].setFocus()
    reached: list[QWidget | None] = []
    for _stop in range(8):
        QTest.keyClick(sample.window().focusWidget() or page, Qt.Key.Key_Tab)
        reached.append(sample.window().focusWidget())
    chips = [chip for chip in page.filters.chips.values() if chip.isVisible()]
    assert reached[: len(chips) + 2] == [page.head.take_in, page.head.add, *chips][:8]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Backtab)
    assert page.columns_button.hasFocus()

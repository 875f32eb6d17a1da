"""One element's result, and those before and after it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.presentation.cards import flag_marks
from roadmap_app.ui.founding import Wish
from roadmap_app.ui.pages.consensus.agenda_lines import Column
from roadmap_app.ui.pages.consensus.element_head import element_head
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers
from tests.ui.conftest import OpenWindow, start, workplace_of
from tests.ui.consensus.page import agenda_of, page_of, words_of


def test_next_and_previous_follow_the_agenda(sample: Workplace) -> None:
    page = page_of(sample)
    agenda = sample.session.document.results().agenda
    sample.show_element(agenda[0])
    assert page.view.place.text() == f"1 of {len(agenda)} on the agenda"
    page.view.after.click()
    assert sample.session.element == agenda[1]
    page.view.before.click()
    page.view.before.click()
    assert sample.session.element == agenda[0]


def test_one_person_has_results_and_is_taught_before_the_first(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "of_one.roadmap"
    start(Wish(path=path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN)).close()
    (tmp_path / "copy").mkdir()
    workplace = workplace_of(open_window(path.rename(tmp_path / "copy" / "alone.roadmap")))
    page = page_of(workplace)
    assert page.body.currentWidget() is page.unanswered
    document = workplace.session.document
    document.run(answers.judge(round=1, seat="S01", element=document.snapshot.scored[0].code, value=8))
    QApplication.processEvents()
    shown = " ".join(each.text() for each in workplace.findChildren(QLabel) if each.isVisible())
    assert "An individual assessment, not a consensus." in shown
    page.filters.adopt.click()
    QApplication.processEvents()
    assert page.filters.adopt.isHidden(), "nothing more is settled"
    row = replace(document.results().elements[0], flags=frozenset({Flag.THIN}))
    assert not list(flag_marks(row, document.snapshot.workspace, workplace.session.language))
    badges = element_head(workplace.session, document.snapshot.scored[0], row).findChildren(QWidget, "badge")
    assert not badges, "the page of the element no more than its card"
    page.choice.segments["agenda"].click()
    table = agenda_of(page).table
    assert [column for at, column in enumerate(Column) if not table.isColumnHidden(at)] == [
        Column.NUMBER,
        Column.ELEMENT,
        Column.OUTCOME,
        Column.MEDIAN,
        Column.DECISION,
    ], "what says something of a panel only is not there"
    assert not {"Consensus", "panel", "DI"} & set(shown.replace(".", " ").split())


def test_a_fragile_outcome_says_what_would_change_it_beside_its_mark(sample: Workplace) -> None:
    page, results = page_of(sample), sample.session.document.results()
    row = next(each for each in results.elements if Flag.FRAGILE in each.flags and each.votes_to_flip == 1)
    sample.show_element(row.element)
    why = "The outcome would change if one expert had not answered."
    (said,) = (each.text() for each in page.view.findChildren(QLabel) if each.text().startswith(why))
    assert said.endswith("1 changed judgement would change the outcome.")
    assert any(why in badge.toolTip() for badge in page.view.findChildren(QWidget) if badge.isVisible())


def test_another_bar_is_tried_on_one_element_and_nothing_is_applied(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    results = document.results()
    row = next(
        row
        for row in results.elements
        if row.suggestion is Outcome.ABOLISH and row.questions[0].support > 0.5 and not row.questions[0].lines
    )
    sample.show_element(row.element)
    trial, revision = page.view.trial, document.snapshot.revision
    assert trial is not None
    assert not trial.reset.isEnabled()
    for box in trial.majorities[:1]:
        box.setValue(100)
    assert trial.state.text() == "A trial, not applied"
    for at in range(trial.criterion.count()):
        trial.criterion.setCurrentIndex(at)
        trial.bar.setValue(9)
    shown = " ".join(each.text() for each in trial.findChildren(QLabel))
    assert trial.shown.suggestion is not Outcome.ABOLISH
    assert "It would " in shown
    trial.reset.click()
    assert trial.shown.suggestion is row.suggestion
    assert not trial.state.text()
    assert document.snapshot.revision == revision


def test_how_firm_a_result_is_is_seen_beside_it_without_scrolling(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    sample.window().resize(1280, 800)
    row = next(row for row in document.results().elements if Flag.FRAGILE in row.flags)
    sample.show_element(row.element)
    QApplication.processEvents()
    bars = next(each for each in page.view.findChildren(Picture) if each.accessibleName().startswith("Abolish "))
    assert bars.visibleRegion().boundingRect().height() == bars.height()
    fragile = [each for each in page.view.findChildren(QLabel) if each.text() == "fragile"]
    assert len(fragile) == 2, "over the name, and beside what says how firm it is"
    assert all(each.accessibleDescription() for each in fragile)


def test_the_reasons_of_experts_are_told_without_who_gave_them(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    code = next(row.element for row in document.results().elements if len(document.reasons(row.element)) > 1)
    sample.show_element(code)
    said = words_of(page)
    assert all(reason in said for reason in document.reasons(code))
    assert not any(seat.pseudonym in said for seat in document.snapshot.seats)

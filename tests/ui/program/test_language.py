"""Another language, theme or text size is there at once, where the person was."""

from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)

from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.rows import Facet
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import choose


def test_another_language_is_there_at_once_on_the_same_page_and_element(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    workplace_of(window).show_element("US-MOB-003")
    choose(window, "Беларуская")
    workplace = workplace_of(window)
    assert workplace.page.key == "catalogue"
    assert workplace.session.element == "US-MOB-003"
    assert workplace.page.title() == "Каталог"
    assert "запісана" in " ".join(label.text().lower() for label in workplace.top_bar.findChildren(QLabel))


def test_another_language_and_theme_keep_the_place_in_the_catalogue(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page = before.page
    assert isinstance(page, CataloguePage)
    domain = page.session.document.snapshot.element("US-MOB-006").domain
    page.filters.chips[Facet.DOMAIN].choose(frozenset((domain,)))
    before.top_bar.search.setText("union citizenship")
    before.show_element("US-MOB-006")
    before.top_bar.search.setText("union citizenship")
    listed = [row.element.code for row in page.shown]
    for words in ("Беларуская", "Цёмная"):
        choose(window, words)
        QApplication.processEvents()
        workplace = workplace_of(window)
        again = workplace.page
        assert isinstance(again, CataloguePage)
        assert workplace.top_bar.search.text() == "union citizenship"
        assert again.filters.chips[Facet.DOMAIN].chosen == {domain}
        assert [row.element.code for row in again.shown] == listed
        assert again.table.codes() == ["US-MOB-006"]
        assert again.fact_sheet.code == "US-MOB-006"
        assert again.table.viewport().rect().contains(again.table.visualRect(again.table.currentIndex()).center())

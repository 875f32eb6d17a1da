"""Every text has the room that it needs, also beside the pages and before there is one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from roadmap_app.i18n import LANGUAGES
from tests.ui.conftest import WrittenIn, workplace_of
from tests.ui.readable import cut_off


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_of_the_inspector_that_is_opened_is_cut_off(
    language: str, scale: float, written_in: WrittenIn, sample_file: Path
) -> None:
    workplace = workplace_of(written_in(sample_file, language, scale))
    workplace.show_element("US-MOB-003")
    workplace.inspect()
    QApplication.processEvents()
    assert cut_off(workplace) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_first_page_is_cut_off(language: str, written_in: WrittenIn) -> None:
    assert cut_off(written_in(None, language, 2.0)) == []

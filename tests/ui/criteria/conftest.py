"""The page of the criteria on the sample workshop."""

import pytest
from PySide6.QtWidgets import QMessageBox

from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.criteria.desk import answer_with, page_of


@pytest.fixture
def page(sample: Workplace) -> CriteriaPage:
    return page_of(sample)


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window closes at the end of a test without asking what to do with a draft, unless the test answers."""
    answer_with(monkeypatch, QMessageBox.ButtonRole.DestructiveRole)

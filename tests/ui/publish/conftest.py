"""A window that is writing a file."""

from pathlib import Path

import pytest

from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.publish.page import Writing, answer, page_of


@pytest.fixture
def writing(open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Writing:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    page, report = page_of(workplace), tmp_path / "published" / "roadmap.pdf"
    report.parent.mkdir()
    answer(monkeypatch, report)
    page.foot.pdf.click()
    return Writing(window=window, workplace=workplace, page=page, report=report)

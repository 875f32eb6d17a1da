"""A window on the sample, from which is projected."""

from pathlib import Path

import pytest

from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, sample_file: Path) -> MainWindow:
    return open_window(sample_file)

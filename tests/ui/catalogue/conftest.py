"""The catalogue as on a computer where no column was ever arranged."""

from collections.abc import Iterator

import pytest

from roadmap_app.ui.preferences import Preferences


@pytest.fixture(autouse=True)
def _nothing_remembered(preferences: Preferences) -> Iterator[None]:
    yield
    for key in ("catalogue-columns", "catalogue-widths", "catalogue-grouped"):
        preferences.arranged.keep(key, "")

"""Every published worked example, to its printed digits."""

import pytest

from tests.analysis.examples import Example, examples


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: f"{example.source}: {example.what}")
def test_the_published_figure_comes_out(example: Example) -> None:
    assert example.agrees, example.line()

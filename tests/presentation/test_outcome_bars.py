"""Outcomes by group: counts and signs, never colour alone."""

from itertools import pairwise

from roadmap_app.domain.findings import Tally, hardest_first
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation.charts.outcomes import Group, group_bars, legend, stacked
from roadmap_app.presentation.drawing import Label, Rectangle

ENGLISH = Language("en")


def counted(**counts: int) -> Tally:
    return Tally(counts={Outcome(name): count for name, count in counts.items()})


def test_a_bar_is_as_long_as_its_domain_is_large_and_names_its_counts() -> None:
    groups = [
        Group(name="Defence", counted=counted(abolish=12, no_consensus=3)),
        Group(name="Health", counted=counted(retain=3)),
    ]
    large, small = group_bars(groups, ENGLISH, width=600, names=160)
    lengths = [sum(each.width + 2 for each in row.items if isinstance(each, Rectangle)) for row in (large, small)]
    assert lengths[0] / lengths[1] == 5
    texts = [item.text for item in large.items if isinstance(item, Label)]
    assert texts == ["Defence", "12", "3", "15"]


def test_every_part_of_a_bar_carries_a_sign_where_one_fits() -> None:
    (row,) = group_bars(
        [Group(name="A", counted=counted(abolish=1, transitional=1, retain=30))], ENGLISH, width=600, names=160
    )
    parts = [item for item in row.items if isinstance(item, Rectangle)]
    assert len(parts) == 3
    marks = [item for item in row.items if not isinstance(item, Rectangle | Label)]
    for part in parts:
        assert any(part.x <= _left(mark) <= part.x + part.width for mark in marks)


def _left(item: object) -> float:
    points = getattr(item, "points", None)
    return min(x for x, _y in points) if points else getattr(item, "x1", getattr(item, "cx", -1.0))


def test_the_hardest_domain_comes_first() -> None:
    found = {"soft": counted(retain=4), "hard": counted(abolish=2), "middle": counted(abolish=1, transitional=1)}
    assert list(hardest_first(found)) == ["hard", "middle", "soft"]


def test_the_legend_flows_into_more_lines_where_it_is_narrow() -> None:
    tally = counted(abolish=5, transitional=4, retain=3, no_consensus=2, insufficient=1)
    for width in (1200, 500, 180):
        drawing = legend(ENGLISH, width=width, counted=tally)
        assert all(item.x < width for item in drawing.items if isinstance(item, Label))
    assert legend(ENGLISH, width=180).height > legend(ENGLISH, width=1200).height


def test_rows_that_are_set_one_under_the_other_do_not_overlap() -> None:
    groups = [Group(name=f"A long name of a domain {at}", counted=counted(abolish=at + 1)) for at in range(5)]
    rows = group_bars(groups, ENGLISH, width=300, names=90)
    whole = stacked(rows, width=300)
    assert whole.height == sum(row.height for row in rows)
    bars = [item for item in whole.items if isinstance(item, Rectangle)]
    assert all(above.y + above.height <= below.y for above, below in pairwise(bars))

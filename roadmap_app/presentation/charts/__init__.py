"""Charts as display lists. Every text comes in as it is read, in the person's language."""

from roadmap_app.presentation.charts.criteria import (
    CriterionRange,
    bar_track,
    criterion_ranges,
    line_sign,
)
from roadmap_app.presentation.charts.scale import Scale
from roadmap_app.presentation.charts.shares import OutcomeShare, acceptability, support_bar
from roadmap_app.presentation.charts.strip import CARD, DETAIL, PROJECTOR, StripSize, strip_plot

__all__ = [
    "CARD",
    "DETAIL",
    "PROJECTOR",
    "CriterionRange",
    "OutcomeShare",
    "Scale",
    "StripSize",
    "acceptability",
    "bar_track",
    "criterion_ranges",
    "line_sign",
    "strip_plot",
    "support_bar",
]

"""Settings for the workspaces of tests: figures of their own, whatever the shipped preset says, and other ones."""

from dataclasses import replace

from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.workspace import Mode, Preset, Workspace
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import criteria

PRESET = Preset(quorum=5, majority_end=0.5, majority_time=0.5, majority_stay=0.6)


def settings(name: str, *, illustrative: bool = False) -> Workspace:
    """Of a panel."""
    return Workspace(
        id=name,
        title=name,
        mode=Mode.PANEL,
        illustrative=illustrative,
        quorum=PRESET.quorum,
        majority_end=PRESET.majority_end,
        majority_time=PRESET.majority_time,
        majority_stay=PRESET.majority_stay,
    )


def weigh(picture: Snapshot, code: str, weight: float) -> Command:
    """Give one criterion another weight."""
    figures = next(one.figures for one in picture.criteria if one.code == code)
    return criteria.set_figures({code: replace(figures, weight=weight)}, {})

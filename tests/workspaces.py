"""Settings for the workspaces of tests: figures of their own, whatever the shipped preset says."""

from roadmap_app.domain.workspace import Mode, Preset, Workspace

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

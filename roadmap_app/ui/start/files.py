"""Workspaces as a person meets them in folders."""

from roadmap_app.i18n import Language

SUFFIX = ".roadmap"


def file_filter(language: Language) -> str:
    """What a file dialog lists."""
    return f"{language.gettext('Workspaces')} (*{SUFFIX})"

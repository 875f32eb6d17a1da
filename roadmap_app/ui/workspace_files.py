"""Workspaces as a person meets them in folders."""

from pathlib import Path

from roadmap_app.domain.files import SUFFIX
from roadmap_app.i18n import Language


def kinds(language: Language) -> dict[str, str]:
    """What a file dialog lists."""
    return {language.gettext("Workspaces"): SUFFIX}


def is_there(path: Path) -> bool:
    """One that cannot be looked at, in a folder that may not be read or by a name that is too long, is not."""
    return size_of(path) is not None


def size_of(path: Path) -> int | None:
    """In bytes; None where nothing can be looked at."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return None


def is_same(one: Path, other: Path) -> bool:
    """Whether both lead to one file, by whatever way."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False

"""Asking for a file. Qt's dialogs note the folders that they were in, in a settings file of Qt's own; here what stood
there before is put back, so that where a workspace lies stays unsaid (docs/privacy.md)."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.workspace_files import is_there

NOTED = ("FileDialog/history", "FileDialog/lastVisited")


def file_to_open(parent: QWidget, title: str, kinds: Mapping[str, str]) -> Path | None:
    """None where none was chosen. `kinds` are endings by what has them, several with a space between."""
    with _unnoted():
        chosen = QFileDialog.getOpenFileName(parent, title, "", ";;".join(_filters(kinds)))[0]
    return Path(chosen) if chosen else None


def file_to_write(
    parent: QWidget, language: Language, title: str, suggested: Path | str, kinds: Mapping[str, str]
) -> Path | None:
    """Its path, with the ending of its kind; None where none was chosen. `kinds` are endings by what has them. Qt asks
    before a file of the very name is replaced, and here is asked about the one that the ending leads to."""
    filters = _filters(kinds)
    while True:
        with _unnoted():
            chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(filters))
        if not chosen:
            return None
        typed, endings = Path(chosen), tuple(kinds.values())
        path = with_ending(typed, filters.get(kind, endings[0]), *endings)
        if path == typed or not is_there(path) or _may_replace(parent, language, path):
            return path
        suggested = path


def _filters(kinds: Mapping[str, str]) -> dict[str, str]:
    """Endings, by what Qt's dialogs list them as."""
    return {f"{words} ({' '.join('*' + each for each in ends.split())})": ends for words, ends in kinds.items()}


def with_ending(path: Path, ending: str, *others: str) -> Path:
    """The path with the ending, where it has neither that nor one of the others: a date in a name is no ending."""
    return path if path.suffix.lower() in (ending, *others) else path.with_name(path.name + ending)


def _may_replace(parent: QWidget, language: Language, path: Path) -> bool:
    _ = language.gettext
    words = _("“{file}” is there already. Replace it?").format(file=path.name)
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("Replace the file"), words, parent=parent)
    replace = box.addButton(_("Replace it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setEscapeButton(box.addButton(language.label("button", "cancel"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is replace


@contextmanager
def _unnoted() -> Generator[None]:
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {key: noted.value(key) for key in NOTED if noted.contains(key)}
    try:
        yield
    finally:
        noted.sync()
        for key in NOTED:
            if key in before:
                noted.setValue(key, before[key])
            else:
                noted.remove(key)
        noted.sync()

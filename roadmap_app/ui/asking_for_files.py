"""Asking for a file. Qt's dialogs note the folders that they were in, in a settings file of Qt's own; here what stood
there before is put back, so that where a workspace lies stays unsaid (docs/privacy.md)."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

NOTED = ("FileDialog/history", "FileDialog/lastVisited")


def file_to_open(parent: QWidget, title: str, kinds: str) -> str:
    """Its path; empty where none was chosen. `kinds` as Qt's file dialogs have them."""
    with _unnoted():
        return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def file_to_write(parent: QWidget, title: str, suggested: str, kinds: str = "") -> tuple[str, str]:
    """Its path and its kind; an empty path where none was chosen."""
    with _unnoted():
        return QFileDialog.getSaveFileName(parent, title, suggested, kinds)


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

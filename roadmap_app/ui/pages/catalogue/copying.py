"""Elements go to spreadsheets and come back over the clipboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QTableView

from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.rows import Column, Row
from roadmap_app.ui.session import Session


class Copying:
    """Gives the table its keys for copying the selected elements and for pasting a table; `actions` also stand in its
    menu."""

    def __init__(self, table: QTableView, model: CatalogueModel, session: Session) -> None:
        _ = session.language.gettext
        self._table, self._model, self._session = table, model, session
        copy = self._action(_("Copy as a table"), lambda: self.copy(headers=True), "Ctrl+C")
        bare = self._action(_("Copy without column names"), lambda: self.copy(headers=False), "Ctrl+Shift+C")
        paste = self._action(_("Paste a table…"), self.paste, "Ctrl+V")
        paste.setEnabled(not session.document.read_only)
        self.actions = (copy, bare, paste)
        table.addActions(self.actions)

    def copy(self, *, headers: bool) -> None:
        """The selected elements, in the order in which they are listed."""
        from roadmap_app.exchange.clipboard import write_table

        language = self._session.language
        rows = self.selected()
        if not rows:
            self._session.toast(language.gettext("Nothing copied: no element is selected."))
            return
        table = [_cells(row, language) for row in rows]
        if headers:
            table.insert(0, _headings(self._model.verdict_title, language))
        held = QMimeData()
        held.setText(write_table(table))
        QGuiApplication.clipboard().setMimeData(held)
        message = language.ngettext("{n} element copied.", "{n} elements copied.", len(rows))
        self._session.toast(message.format(n=language.number(len(rows))))

    def paste(self) -> None:
        """What is on the clipboard is looked through before any of it is taken in."""
        from roadmap_app.ui.importing.dialog import ImportDialog

        dialog = ImportDialog(self._table, self._session)
        dialog.open()
        dialog.take_held(QGuiApplication.clipboard().mimeData())

    def selected(self) -> list[Row]:
        lines = sorted({index.row() for index in self._table.selectedIndexes()})
        listed = (self._model.lines[line] for line in lines)
        return [line for line in listed if isinstance(line, Row)]

    def _action(self, words: str, run: Callable[[], object], keys: str) -> QAction:
        action = QAction(words, self._table)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on=False: run())
        return action


def _headings(verdict: str, language: Language) -> Sequence[str]:
    """What the import understands again; a name says in which language it is where there are two."""
    from roadmap_app.presentation.columns import column_title

    codes = [] if language.code == "en" else [language.code, "en"]
    names = [column_title(f"name_{code}", language) for code in codes] or [column_title("name", language)]
    facts = [column_title(column, language) for column in ("domain", "kind", "layer", "status")]
    return (column_title("code", language), *names, *facts, verdict)


def _cells(row: Row, language: Language) -> Sequence[str]:
    element = row.element
    names = [element.name.en] if language.code == "en" else [getattr(element.name, language.code), element.name.en]
    return (
        element.short_code,
        *names,
        domain_name(element.domain, language),
        language.label("kind", element.kind),
        language.label("layer", element.layer),
        language.label("status", element.status),
        row.words[Column.VERDICT],
    )

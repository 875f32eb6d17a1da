"""The columns as a menu to sort by, for the keyboard and for who does not look for it in the header."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTableView

from roadmap_app.ui.pages.catalogue.model import CatalogueModel


def sort_menu(table: QTableView, model: CatalogueModel, words: str) -> QMenu:
    """The column that sorts already is turned round."""
    menu = QMenu(words, table)
    for at, column in enumerate(model.columns):
        action = menu.addAction(model.title(column))
        action.setCheckable(True)
        action.setChecked(column is model.sorted_by)
        turned = column is model.sorted_by and not model.descending
        order = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        action.triggered.connect(lambda _on=False, at=at, order=order: table.sortByColumn(at, order))
    return menu

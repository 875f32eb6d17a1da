"""The workspaces that were open last, where the person lets the program remember them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import SIZE
from roadmap_app.ui.workspace_files import is_there

MOST_SHOWN = 4


class Recent(QWidget):
    def __init__(
        self,
        language: Language,
        look: Look,
        files: Sequence[Path],
        open_again: Callable[[Path], None],
        forget: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self._language, self._look = language, look
        self.rows: list[QPushButton] = []
        self.removes: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(label(language.gettext("Recent workspaces"), type="captionStrong", ink="text3"))
        for path in files[:MOST_SHOWN]:
            column.addLayout(self._row(path, open_again, forget))
        self.setVisible(bool(files))

    def _row(self, path: Path, open_again: Callable[[Path], None], forget: Callable[[Path], None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(4))
        button = self._named(path)
        button.clicked.connect(lambda: open_again(path))
        words = self._language.gettext("Forget “{file}”").format(file=path.stem)
        remove = tool(self._look, "x", words, side=32)
        remove.clicked.connect(lambda: forget(path))
        self.rows.append(button)
        self.removes.append(remove)
        row.addWidget(button, 1)
        row.addWidget(remove)
        return row

    def _named(self, path: Path) -> QPushButton:
        """The name, and its folder; a file that is not there says so."""
        px, there = self._look.px, is_there(path)
        button = RowButton()
        button.setObjectName("rowButton")
        note = str(path.parent) if there else self._language.gettext("not found: {folder}").format(folder=path.parent)
        metrics = self.fontMetrics()
        folder = label(metrics.elidedText(note, Qt.TextElideMode.ElideMiddle, px(300)), type="small", ink="text3")
        button.face.setContentsMargins(px(8), px(6), px(8), px(6))
        button.face.setSpacing(px(8))
        button.face.addWidget(sign(self._look, "file" if there else "warning", size=SIZE))
        button.face.addWidget(label(path.stem, type="bodyStrong", ink="text" if there else "text2"))
        button.face.addWidget(folder, 1)
        button.setAccessibleName(f"{path.stem}, {note}")
        button.setToolTip(str(path))
        button.setMinimumHeight(px(32))
        button.seal()
        return button

"""Files that are dropped onto the window: what they are, and the veil that says so while they are held over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.files import SUFFIX, TEXT_TABLES, WORKBOOKS
from roadmap_app.i18n import Language
from roadmap_app.ui.controls.disc import Disc
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.shell.workplace import Workplace


class Came(Enum):
    """What is dropped; `NOTHING` of it can be taken."""

    WORKSPACE = "folder"
    TABLE = "import"
    NOTHING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """`sentence` says what dropping does, or why nothing can be done with it."""

    came: Came
    path: Path
    sentence: str


def dropped(held: QMimeData, language: Language, *, takes_tables: bool, read_only: bool) -> Dropped:
    """`takes_tables` where a workspace is open."""
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    came, sentence = _what(paths, language, takes_tables=takes_tables, read_only=read_only)
    return Dropped(came=came, path=paths[0] if paths else Path(), sentence=sentence)


def _what(paths: Sequence[Path], language: Language, *, takes_tables: bool, read_only: bool) -> tuple[Came, str]:
    _ = language.gettext
    suffix = paths[0].suffix.lower() if len(paths) == 1 else ""
    if suffix == SUFFIX:
        return Came.WORKSPACE, _("Drop to open “{file}”").format(file=paths[0].name)
    if suffix not in (*TEXT_TABLES, *WORKBOOKS):
        words = _("Drop one file: a workspace ({workspace}) or a table ({tables}).")
        return Came.NOTHING, words.format(workspace=SUFFIX, tables=", ".join((*WORKBOOKS, *TEXT_TABLES)))
    if not takes_tables:
        return Came.NOTHING, _("Open a workspace first, then drop the table onto it.")
    if read_only:
        return Came.NOTHING, _("This workspace can only be read, so no table can be imported.")
    return Came.TABLE, _("Drop to look through “{file}” before it is imported").format(file=paths[0].name)


class Door(Protocol):
    """What the window does with what is dropped onto it."""

    workplace: Workplace | None

    @property
    def language(self) -> Language: ...

    @property
    def look(self) -> Look: ...

    def open(self, path: Path) -> None: ...

    def tell(self, sentence: str) -> None: ...


class DropTarget(QObject):
    """Whatever is held over the window, it is said what dropping it would do; that is done once the program that held
    the file has let it go."""

    def __init__(self, window: QWidget, door: Door) -> None:
        super().__init__(window)
        self._window, self._door = window, door
        self.veil: DropVeil | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragLeaveEvent):
            self._lift()
            return True
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.DragEnter:
            self._lift()
            self.veil = DropVeil(self._window, self._what(event.mimeData()), self._door.look)
        elif event.type() == QEvent.Type.Drop:
            what = self._what(event.mimeData())
            self._lift()
            QTimer.singleShot(0, self, lambda: self._take(what))
        return True

    def _what(self, held: QMimeData) -> Dropped:
        workplace = self._door.workplace
        read_only = workplace is not None and workplace.session.document.read_only
        return dropped(held, self._door.language, takes_tables=workplace is not None, read_only=read_only)

    def _take(self, what: Dropped) -> None:
        workplace = self._door.workplace
        if what.came is Came.WORKSPACE:
            self._door.open(what.path)
        elif what.came is Came.TABLE and workplace is not None:
            from roadmap_app.ui.importing.dialog import ImportDialog

            dialog = ImportDialog(workplace, workplace.session)
            dialog.open()
            dialog.reading.take_file(what.path)
        elif workplace is not None:
            workplace.toast(what.sentence)
        else:
            self._door.tell(what.sentence)

    def _lift(self) -> None:
        if self.veil is not None:
            self.veil.hide()
            self.veil.deleteLater()
            self.veil = None


class DropVeil(QWidget):
    """Covers the window while something is held over it."""

    def __init__(self, parent: QWidget, what: Dropped, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self.words = label(what.sentence, type="title", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(what.sentence)
        column = QVBoxLayout(self)
        edge = look.px(64)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look.px(16))
        column.addStretch(1)
        column.addWidget(Disc(look, what.came.value), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)
        column.addStretch(1)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px = self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._look.colour("page")))
        pen = QPen(QColor(self._look.colour("accent")), px(2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        inside = QRect(self.rect()).adjusted(px(24), px(24), -px(24), -px(24))
        painter.drawRoundedRect(inside, px(8), px(8))
        painter.end()

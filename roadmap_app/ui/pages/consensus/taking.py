"""A picture of the page as an image: on the clipboard, or in a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.tokens import LIGHT
from roadmap_app.ui.asking_for_files import file_to_write
from roadmap_app.ui.controls.button import signed_button
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.painting import paint, picture
from roadmap_app.ui.session import Session

LEGEND = 560
"""px at 100 % text that the legend wants beside the buttons; with less, they stand under it."""

LEGEND_TOP = 4
"""px over its signs, so that they stand in the middle of the buttons' height."""

COPY = "Ctrl+C"

RATIO = 2
"""Device pixels a px: sharp on a slide and on paper."""


class PictureHead(QWidget):
    """Above a picture: its legend, and the buttons that take the picture away."""

    def __init__(self, look: Look, legend: QWidget, buttons: "PictureButtons") -> None:
        super().__init__()
        self._look, self._buttons = look, buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(look.px(24), 0, look.px(24), look.px(8))
        self._row.setSpacing(look.px(8))
        place = stack(0, legend)
        place.setContentsMargins(0, look.px(LEGEND_TOP), 0, 0)
        self._row.addWidget(place, 1)
        self._row.addWidget(buttons)

    def arrange(self, width: int) -> int:
        """Find room for both; returns the height that it takes."""
        left = width - self._buttons.sizeHint().width() - self._look.px(56)
        beside = left >= self._look.px(LEGEND)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        height = self._row.heightForWidth(width)
        self.setFixedHeight(height)
        return height


class PictureButtons(QWidget):
    """`draw` makes the picture that leaves the program; `name` is the first part of the file that is suggested. The
    picture is in light colours and in the size of normal text, whatever the window has."""

    def __init__(self, session: Session, draw: Callable[[], Drawing], name: str) -> None:
        super().__init__()
        self._session, self._draw, self._name = session, draw, name
        _ = session.language.gettext
        self.copy = signed_button(session.look, "copy", _("Copy as image"), self._copy, small=True)
        self.save = signed_button(session.look, "file", _("Save as image…"), self._save, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(session.look.px(8))
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)

    def serve(self, view: QWidget) -> None:
        """In that view they are under the right button of the mouse too, and copying has its key."""
        for button, run, key in ((self.copy, self._copy, COPY), (self.save, self._save, "")):
            action = QAction(button.text(), view)
            action.setIcon(button.icon())
            action.triggered.connect(run)
            if key:
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                button.setToolTip(key_tip(button.text(), key))
            view.addAction(action)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def _look(self) -> Look:
        return Look(tokens=self._session.look.tokens, theme=LIGHT)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(picture(self._draw(), self._look, ratio=RATIO))
        self._session.toast(self._session.language.gettext("The picture is on the clipboard."))

    def _save(self) -> None:
        _ = self._session.language.gettext
        suggested = self._session.document.path.with_name(f"{self._name}.png")
        kinds = {_("Image"): ".png", _("Drawing"): ".svg"}
        chosen = file_to_write(self, self._session.language, _("Save as image"), suggested, kinds)
        if chosen is not None:
            self._write(chosen)

    def _write(self, target: Path) -> None:
        from roadmap_app.exchange.replace import write_whole

        drawing = self._draw()
        write = self._svg if target.suffix.lower() == ".svg" else self._png
        workspace = self._session.document.path

        def aside(path: Path) -> None:
            write(drawing, path)

        def written() -> bool:
            write_whole([(target, aside)], workspace=workspace)
            return True

        if self._session.attempt(written):
            words = self._session.language.gettext("Written: “{file}”").format(file=target.name)
            self._session.toast(words)

    def _png(self, drawing: Drawing, target: Path) -> None:
        if not picture(drawing, self._look, ratio=RATIO).save(str(target)):
            raise OSError

    def _svg(self, drawing: Drawing, target: Path) -> None:
        from PySide6.QtSvg import QSvgGenerator

        made = QSvgGenerator()
        made.setFileName(str(target))
        made.setResolution(96)
        made.setSize(QSize(round(drawing.width), round(drawing.height)))
        made.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
        made.setTitle(self._name)
        made.setDescription("")
        painter = QPainter(made)
        painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(self._look.colour("page")))
        paint(drawing, painter, self._look)
        painter.end()

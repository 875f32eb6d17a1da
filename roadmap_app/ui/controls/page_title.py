"""The title of a page with a few words beside it, as high as the choices that stand in the same line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look


class PageTitle(QWidget):
    """`about` is what is told besides; it wraps, and may be hidden."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.title = label(title, type="title")
        self.about = label("", ink="text3", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(self.title)
        row.addWidget(self.about, 1)

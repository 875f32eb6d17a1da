"""An empty state: what this place is for, and the one thing to do next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.disc import Disc
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

WIDEST = 420


class EmptyState(QWidget):
    """`action` is the words of the one button, empty for none; `other` a second, quieter one; `field` stands above
    them, for what the button needs."""

    def __init__(
        self,
        look: Look,
        title: str,
        sentence: str,
        action: str = "",
        run: Callable[[], object] | None = None,
        *,
        icon: str = "info",
        other: tuple[str, Callable[[], object]] | None = None,
        field: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self.button = QPushButton(action)
        self.button.setObjectName("primary")
        if run is None:
            self.button.hide()
        else:
            self.button.clicked.connect(run)
            self.setFocusProxy(self.button)
        self.other = QPushButton(other[0] if other is not None else "")
        if other is None:
            self.other.hide()
        else:
            self.other.clicked.connect(other[1])
        words = label(sentence, type="bodyLarge", ink="text2", wrap=True)
        parts = [words] if field is None else [words, field]
        area = scrolling(self._middle(icon, label(title, type="title", wrap=True), parts))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _middle(self, icon: str, heading: QLabel, parts: Sequence[QWidget]) -> QWidget:
        px, centre = self._look.px, Qt.AlignmentFlag.AlignHCenter
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(Disc(self._look, icon), 0, centre)
        heading.setAlignment(centre)
        column.addWidget(heading)
        for part in parts:
            if isinstance(part, QLabel):
                part.setAlignment(centre)
            column.addLayout(self._across(part))
        for button in (self.button, self.other):
            column.addWidget(button, 0, centre)
        column.addStretch(2)
        return inside

    def _across(self, part: QWidget) -> QHBoxLayout:
        part.setMaximumWidth(self._look.px(WIDEST))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(part, 100)
        row.addStretch(1)
        return row


def nothing_passes(look: Look, language: Language, clear: Callable[[], object]) -> EmptyState:
    """Where the filters of a page let no element through: that it is so, and the way back."""
    _ = language.gettext
    return EmptyState(
        look,
        _("No element passes the filters"),
        _("Take one of them away, and what it hid is shown again."),
        _("Clear filters"),
        clear,
        icon="filter",
    )

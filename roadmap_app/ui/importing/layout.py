"""Where the parts of the dialog stand: columns beside the rows, or folded above them where the dialog is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.heard import HeardButton
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.widths import UNBOUNDED
from roadmap_app.ui.importing.mapping import ColumnsOfSheet
from roadmap_app.ui.importing.preview import PreviewTable
from roadmap_app.ui.importing.settings import Settings
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import set_icon

_BESIDE_FROM = 860
"""Width in px at 100 % text."""
_COLUMNS_WIDTH = 336


class Body(QWidget):
    """The settings, and under them columns and rows. Where it is narrow the rows come first, and how the table is read
    is folded into one line above them, unless something needed is missing there. Scrolls where it is low."""

    def __init__(
        self, language: Language, look: Look, settings: Settings, mapping: ColumnsOfSheet, rows: PreviewTable
    ) -> None:
        super().__init__()
        self._look, self._settings, self._mapping, self._rows = look, settings, mapping, rows
        self.fold = HeardButton(language.gettext("How the table is read"))
        self.fold.setObjectName("quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._arrange)
        self._line = hairline()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(look.px(24))
        self._across.addWidget(mapping)
        self._across.addWidget(rows, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(settings)
        column.addWidget(self._line)
        column.addLayout(self._across, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def unfold_where(self, missing: bool) -> None:
        """What is missing has to be said there."""
        self.fold.setChecked(self.fold.isChecked() or missing)

    def take_focus(self) -> None:
        """The first of what can be changed."""
        (self._settings.what if self._reading_shown else self.fold).setFocus()

    @property
    def _beside(self) -> bool:
        return self.width() >= self._look.px(_BESIDE_FROM)

    @property
    def _reading_shown(self) -> bool:
        return self._beside or self.fold.isChecked()

    def _arrange(self) -> None:
        beside, shown = self._beside, self._reading_shown
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
        self._mapping.scroll_alone(beside)
        self._rows.scroll_alone(beside)
        if beside:
            self._mapping.setFixedWidth(self._look.px(_COLUMNS_WIDTH))
        else:
            self._mapping.setMinimumWidth(0)
            self._mapping.setMaximumWidth(UNBOUNDED)
        self.fold.setVisible(not beside)
        set_icon(self.fold, self._look, "chevron-down" if shown else "chevron-right")
        for part in (self._settings, self._line, self._mapping):
            part.setVisible(shown)


def hairline() -> QFrame:
    made = QFrame()
    made.setObjectName("hairline")
    return made


def row_of(look: Look, *parts: QWidget | None) -> QHBoxLayout:
    """Parts in a line; None is the room between those on the left and those on the right."""
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row

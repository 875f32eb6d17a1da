"""The menu of a criterion's row: lines are added and taken away here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from roadmap_app.domain.criterion import Criterion
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.ui.session import Session

USUAL = 8.0
"""Where a new line stands."""


class LinesButton(QToolButton):
    """Emits `drawn` with the line and its value, None where it is to go."""

    drawn = Signal(str, object)

    def __init__(self, session: Session, criterion: Criterion) -> None:
        super().__init__()
        _ = session.language.gettext
        self._language, self._criterion = session.language, criterion
        self.setObjectName("tool")
        self.setIcon(icon(session.look, "more"))
        self.setIconSize(icon_size(session.look))
        name = criterion.name.in_language(session.language.code)
        self.setAccessibleName(_("Lines of the criterion: {name}").format(name=name))
        self.setToolTip(_("Add or remove a line"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.lines = QMenu(self)
        self.lines.aboutToShow.connect(self._fill)
        self.setMenu(self.lines)
        self.setEnabled(not session.document.read_only)

    def tell(self, criterion: Criterion) -> None:
        self._criterion = criterion

    def _fill(self) -> None:
        _ = self._language.gettext
        self.lines.clear()
        words = {
            "red_line": (_("Add a red line"), _("Remove the red line")),
            "safeguard_line": (_("Add a safeguard line"), _("Remove the safeguard line")),
        }
        for line, (add, remove) in words.items():
            there = getattr(self._criterion, line) is not None
            action = self.lines.addAction(remove if there else add)
            value = None if there else USUAL
            action.triggered.connect(lambda _on=False, line=line, value=value: self.drawn.emit(line, value))

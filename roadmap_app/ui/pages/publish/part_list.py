"""What goes into the files, to be ticked part by part."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.report import Part, Report
from roadmap_app.presentation.parts import always, counted, part_name
from roadmap_app.ui.controls.heard import HeardCheck
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.look import Look
from roadmap_app.ui.session import Session

"""Of a box within its ring of focus, in px at 100 % text."""


class PartList(QWidget):
    """Emits `chose` when a person ticked or unticked a part."""

    chose = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        px = session.look.px
        self.rows = {part: PartRow(session.look) for part in Part}
        self.fixed = PartRow(session.look)
        self.fixed.box.setChecked(True)
        self.fixed.box.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(12), px(16))
        column.setSpacing(px(4))
        heading = label(session.language.gettext("In the files"), type="section")
        heading.setContentsMargins(0, 0, 0, px(4))
        column.addWidget(heading)
        for row in (*self.rows.values(), self.fixed):
            column.addWidget(row)
        column.addStretch(1)
        for row in self.rows.values():
            row.box.clicked.connect(self.chose)

    @property
    def ticked(self) -> frozenset[Part]:
        return frozenset(part for part, row in self.rows.items() if row.box.isChecked())

    def choose(self, parts: frozenset[Part]) -> None:
        """Without a word."""
        for part, row in self.rows.items():
            row.box.setChecked(part in parts)

    def tell(self, report: Report) -> None:
        language = self._session.language
        for part, about in counted(report, language).items():
            self.rows[part].tell(part_name(part, report, language), about)
        self.fixed.tell(*always(report, language))


class PartRow(QWidget):
    """A box with its words beside it, which wrap, and how much there is of it below; a click on the words ticks it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.box = HeardCheck()
        self._title = label("", type="body", wrap=True)
        self._about = label("", type="small", ink="text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        self.box.setFixedWidth(look.px(16))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = stack(look.px(1), self._title, self._about)
        words.setContentsMargins(0, look.px(5), 0, look.px(4))
        row.addWidget(words, 1)

    def tell(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(about)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            set_ink(self._title, "text" if self.isEnabled() else "textDisabled")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here as well."""
        event.accept()

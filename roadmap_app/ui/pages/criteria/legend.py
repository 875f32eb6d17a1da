"""What the marks on the tracks mean, and how they are moved."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.presentation.charts import line_sign
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session


class _Sign(QWidget):
    def __init__(self, look: Look, drawing: Drawing) -> None:
        super().__init__()
        self._look, self._drawing = look, drawing
        self.setFixedSize(look.px(drawing.width), look.px(drawing.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint(self._drawing, painter, self._look)
        painter.end()


class Legend(QFrame):
    def __init__(self, session: Session, *, edge: int = 24) -> None:
        super().__init__()
        self.setObjectName("legendBar")
        _, look = session.language.gettext, session.look
        self._gap, self._edge = look.px(16), look.px(edge)
        inside = QWidget()
        self._flow = FlowLayout(inside, gap=self._gap)
        self._entries: list[QWidget] = []
        words = {
            "bar": _("bar: counts from here"),
            "red_line": _("red line: ends it alone"),
            "safeguard_line": _("safeguard line: needs time"),
        }
        for line, text in words.items():
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(look.px(8))
            row.addWidget(_Sign(look, line_sign(line)))
            row.addWidget(label(text, type="small", ink="text2"))
            self._entries.append(entry)
            self._flow.addWidget(entry)
        self._hint = label(_("Drag a mark, or use the arrows"), type="small", ink="text3")
        self._hint.setMinimumHeight(look.px(20))
        self._flow.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._edge, look.px(6), self._edge, look.px(6))
        column.addWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint is not worth a line of its own."""
        super().resizeEvent(event)
        needed = sum(part.sizeHint().width() + self._gap for part in (*self._entries, self._hint))
        self._hint.setVisible(needed - self._gap + 2 * self._edge <= event.size().width())

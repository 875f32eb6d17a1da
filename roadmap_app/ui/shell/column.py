"""The inspector column, beside the page, or in its place where the window is too narrow for both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.ui.session import Session

WIDTH = 344


class InspectorColumn(QWidget):
    """Emits `left` when the person goes back from it to the page."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("inspectorColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inspector: QWidget | None = None
        self._px = session.look.px
        self.back = QPushButton(session.language.label("button", "back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.left)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)

    def hold(self, inspector: QWidget) -> None:
        if self._stack.indexOf(inspector) < 0:
            self._stack.addWidget(inspector)
        self._stack.setCurrentWidget(inspector)
        self._inspector = inspector

    def stand(self, *, beside: bool) -> None:
        self.back.setVisible(not beside)
        if beside:
            self.setFixedWidth(self._px(WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)

    def take_focus(self) -> None:
        if self._inspector is not None:
            self._inspector.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

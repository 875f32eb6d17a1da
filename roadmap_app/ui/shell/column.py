"""The inspector column, beside the page, or in its place where the window is too narrow for both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.ui.controls.leavable import Leavable
from roadmap_app.ui.controls.widths import UNBOUNDED
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.edge import Edge

WIDTH, LEAST, MOST = 344, 280, 640
_KEPT = "inspector"


class InspectorColumn(Leavable):
    """Emits `left` when the person goes back from it to the page, `resized` when its width is to be another."""

    resized = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("inspectorColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inspector: QWidget | None = None
        self._px, self._arranged = session.look.px, session.arranged
        self.edge = Edge(session.language.gettext("Width of the inspector"), step=self._px(16))
        self.edge.moved.connect(self._widen)
        self.edge.reset.connect(lambda: self._keep(WIDTH))
        self.back = QPushButton(session.language.label("button", "back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.left)
        self._stack = QStackedWidget()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(1)  # the line of the edge
        row.addLayout(column, 1)
        self.edge.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.edge.resize(self.edge.width(), self.height())
        self.edge.raise_()

    def hold(self, inspector: QWidget) -> None:
        if self._stack.indexOf(inspector) < 0:
            self._stack.addWidget(inspector)
        self._stack.setCurrentWidget(inspector)
        self._inspector = inspector
        self._stand_between(inspector)

    def _stand_between(self, inspector: QWidget) -> None:
        """Tab comes from the page to the edge and the way back, and then to the inspector."""
        before = inspector.previousInFocusChain()
        while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        if before is not None and before is not self.back:
            self.setTabOrder(before, self.edge)
            self.setTabOrder(self.edge, self.back)

    def stand(self, *, beside: bool, room: int) -> None:
        """`room` is the widest it may be, so that the page keeps its own."""
        self.back.setVisible(not beside)
        self.edge.setVisible(beside)
        if beside:
            wanted = self._px(self._arranged.number(_KEPT, WIDTH))
            self.setFixedWidth(max(min(wanted, self._px(MOST), room), self._px(LEAST)))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(UNBOUNDED)

    def take_focus(self) -> None:
        if self._inspector is not None:
            self._inspector.setFocus()

    def _widen(self, pixels: int) -> None:
        self._keep(round((self.width() + pixels) * WIDTH / self._px(WIDTH)))

    def _keep(self, width: int) -> None:
        """In px at 100 % text, and from the widest that there is room for."""
        self._arranged.keep(_KEPT, str(min(max(width, LEAST), MOST)))
        self.resized.emit()

"""A text of as many lines as there is room for; where that is not all of it, the tool tip tells the whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from roadmap_app.ui.paint.cell_words import broken


class Clamped(QLabel):
    """The whole text, until `clamp` says how many lines it may have."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "bodyLarge")
        self.setProperty("ink", "text")
        self.whole = ""
        self._most: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, text: str) -> None:
        self.whole = text
        self._write()

    def clamp(self, most: int | None) -> None:
        self._most = most
        self._write()

    @property
    def shortened(self) -> bool:
        """Whether the tool tip has more to say than the line."""
        return bool(self.toolTip())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)[0]) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        lines, cut = self._lines(self.width())
        shown = "\n".join(lines)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self.whole if cut else "")
        self.setAccessibleName(self.whole)
        self.updateGeometry()

    def _lines(self, width: int) -> tuple[list[str], bool]:
        """The lines that are shown, and whether the last of them was cut."""
        self.ensurePolished()
        return broken(self.whole, self.font(), width, most=self._most)

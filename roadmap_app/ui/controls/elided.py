"""A line of text that is cut at its end where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Elided(QLabel):
    """Asks for the whole line, at most `widest` px of it where that is said, and can do with `least`; whole in its tool
    tip, with a `note` of its own under it."""

    def __init__(
        self,
        text: str,
        *,
        type: str,  # noqa: A002 a token, as in `label`
        ink: str = "text",
        least: int = 0,
        widest: int | None = None,
        note: str = "",
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type)
        self.setProperty("ink", ink)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleDescription(note)
        self._least, self._widest, self._note = least, widest, note

    def say(self, text: str) -> None:
        """Another line, which a screen reader hears whole."""
        self.setText(text)
        self.setAccessibleName(text)
        self._tell_rest()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() if self._widest is None else min(hint.width(), self._widest), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def _tell_rest(self) -> None:
        rest = "" if self._shown() == self.text() else self.text()
        self.setToolTip("\n".join(line for line in (rest, self._note) if line))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._shown())
        painter.end()

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

"""Buttons of this page, painted from the tokens, over as many lines as their words take."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from roadmap_app.ui.controls.heard import Heard
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.fonts import font_of

WRAP = int(Qt.TextFlag.TextWordWrap)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


class PaintedButton(Heard, QAbstractButton):
    """Checked means chosen; a click leaves that to the page. The keyboard stays with the page, whose keys answer."""

    def __init__(self, look: Look, least: int) -> None:
        super().__init__()
        self.look, self._least = look, least
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """A click answers, and the document says what is chosen then."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self.look.px(self._least), self.needed(width))

    def needed(self, width: int) -> int:
        """px of height that the words take at that width; none over the least where they stand in one line."""
        del width
        return 0

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(self._least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(24), self.look.px(self._least))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Fill the whole of the button."""
        raise NotImplementedError  # not an ABC: a class of Qt has a metaclass of its own

    def words_height(self, text: str, style: str, width: int) -> int:
        return height_in(font_of(self.look.type(style)), text, width)

    def elided(self, text: str, style: str, width: int) -> str:
        metrics = QFontMetrics(font_of(self.look.type(style)))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def words(self, painter: QPainter, box: QRect, text: str, *, style: str, ink: str, align: int = LEFT) -> None:
        painter.setFont(font_of(self.look.type(style)))
        painter.setPen(QColor(self.look.colour(ink)))
        painter.drawText(box, align | WRAP, text)

    def field(self, painter: QPainter, box: QRect, fill: str, edge: str = "", radius: int = 6) -> None:
        """A rounded ground, with a hairline around it where `edge` is a colour."""
        round_by = self.look.px(radius)
        painter.setBrush(QColor(self.look.colour(fill)))
        painter.setPen(QPen(QColor(self.look.colour(edge)), 1) if edge else Qt.PenStyle.NoPen)
        inset = 0.5 if edge else 0
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), round_by, round_by)


def height_in(font: QFont, text: str, width: int) -> int:
    """px of height that the words take at that width."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 10000), WRAP, text).height()

"""The weight of a criterion as a bar beside its share of the question."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.session import Session

LONGEST, THICK = 80, 8


class WeightBar(QWidget):
    """`longest` is the heaviest share of the question, whose bar is as long as can be; without room for one, the share
    stands alone."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._language, self._look, self._name = session.language, session.look, name
        self.share, self._longest, self._marked = 0.0, 1.0, False
        self.narrow = False

    @property
    def words(self) -> str:
        return self._language.percent(self.share, 1)

    def tell(self, share: float, longest: float, *, marked: bool = False) -> None:
        """`marked` while it belongs to the card that is being dragged."""
        self.share, self._longest, self._marked = share, longest or 1.0, marked
        self.setAccessibleName(f"{self._language.label('column', 'weight')}: {self._name}: {self.words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        length = 0.0 if self.narrow else px(LONGEST) * self.share / self._longest
        if length:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colour("accent" if self._marked else "chartBar")))
            radius = min(px(2), length / 2)
            painter.drawRoundedRect(QRectF(0, (self.height() - px(THICK)) / 2, length, px(THICK)), radius, radius)
        painter.setFont(font_of(look.type("smallStrong")))
        painter.setPen(QColor(look.colour("text")))
        left = int(length) + (px(8) if length else 0)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.words)
        painter.end()

"""A card of the deck, and the strip of blank cards between two levels."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QPushButton, QToolButton

from roadmap_app.domain.criterion import Criterion
from roadmap_app.presentation.tokens import LIGHT
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label, restyle, tag
from roadmap_app.ui.paint.icons import SIZE, icon, icon_size
from roadmap_app.ui.session import Session

SHADOW_BLUR, SHADOW_DROP, SHADOW_STRENGTH = 16, 6, 0.16
SHIFT = QPoint(6, -2)
BESIDE = 100
"""What a card has beside its name and role, in px."""


class Card(RowButton):
    """Emits, each with its code: `chosen`; `dragged` and `put_down` with the height of the pointer on the board;
    `given_up` where a drag ends in Escape; `stepped` by Alt and an arrow; `wandered` by an arrow; `widened` by B.
    `tagged`: the card says which role its criterion has."""

    chosen = Signal(str)
    dragged = Signal(str, int)
    put_down = Signal(str, int)
    given_up = Signal(str)
    stepped = Signal(str, int)
    wandered = Signal(str, int)
    widened = Signal(str)

    def __init__(self, session: Session, criterion: Criterion, *, tagged: bool) -> None:
        super().__init__()
        look, language = session.look, session.language
        self._tagged = tagged
        self._look, self.code = look, criterion.code
        self._pressed: QPoint | None = None
        self.lifted = False
        self._fixed = session.document.read_only
        self.setObjectName("deckCard")
        name = criterion.name.in_language(language.code)
        self.setAccessibleName(f"{criterion.code} {name}")
        dots = sign(look, "drag", ink="text3", size=SIZE)
        self.role = tag(language.label("role", criterion.role))
        self.face.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6))
        self.face.setSpacing(look.px(8))
        middle = Qt.AlignmentFlag.AlignVCenter
        self.face.addWidget(dots, 0, middle)
        self.face.addWidget(label(criterion.code, type="caption", ink="text3"), 0, middle)
        self._name = label(name, type="bodyStrong", wrap=True)
        self.face.addWidget(self._name, 1)
        self.face.addWidget(self.role, 0, middle)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.seal()

    def fit(self, width: int) -> None:
        """The name comes first: its role is told where both have room in one line."""
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        room = width - self._look.px(BESIDE) - self.role.sizeHint().width()
        self.role.setVisible(self._tagged and name <= room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(self.code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._fixed:
            return
        pointer = event.position().toPoint()
        far = (pointer - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self.lifted and far:
            self._lift(lifted=True)
        if self.lifted:
            on_board = self.mapToParent(pointer)
            self.move(self.x() if self._shifted else self.x() + self._look.px(SHIFT.x()), on_board.y() - self._held)
            self._shifted = True
            self.dragged.emit(self.code, on_board.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self.lifted:
            self._lift(lifted=False)
            self.put_down.emit(self.code, self.mapToParent(event.position().toPoint()).y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self.lifted:
            self._pressed = None
            self._lift(lifted=False)
            self.given_up.emit(self.code)
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not self._fixed:
                self.stepped.emit(self.code, step)
        elif step:
            self.wandered.emit(self.code, step)
        elif event.key() == Qt.Key.Key_B and not event.modifiers() and not self._fixed:
            self.widened.emit(self.code)
        else:
            super().keyPressEvent(event)

    def _lift(self, *, lifted: bool) -> None:
        self.lifted, self._shifted = lifted, False
        self._held = (self._pressed.y() if self._pressed else 0) - self._look.px(SHIFT.y())
        self.setProperty("lifted", lifted)
        self.setCursor(Qt.CursorShape.ClosedHandCursor if lifted else Qt.CursorShape.OpenHandCursor)
        restyle(self)
        self.raise_()
        if lifted and self._look.theme == LIGHT:
            shadow = QGraphicsDropShadowEffect(self)
            ink = QColor(self._look.colour("text"))
            ink.setAlphaF(SHADOW_STRENGTH)
            shadow.setColor(ink)
            shadow.setBlurRadius(self._look.px(SHADOW_BLUR))
            shadow.setOffset(0, self._look.px(SHADOW_DROP))
            self.setGraphicsEffect(shadow)
        else:
            self.setGraphicsEffect(None)  # pyright: ignore[reportArgumentType]  # Qt takes no effect for none


class BlankCards(QPushButton):
    """How many blank cards lie in a gap. Emits `counted` with the gap and another number: B adds one, × or Delete takes
    one away."""

    counted = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._language, self._look = session.language, session.look
        self._gap = self._count = 0
        self._fixed = session.document.read_only
        self.setObjectName("blankCards")
        self.less = QToolButton(self)
        self.less.setObjectName("tool")
        self.less.setIcon(icon(session.look, "x"))
        self.less.setIconSize(icon_size(session.look, 14))
        self.less.setAccessibleName(session.language.gettext("Take one blank card away"))
        self.less.setToolTip(self.less.accessibleName())
        self.less.setEnabled(not self._fixed)
        self.less.clicked.connect(lambda: self._change(-1))

    def tell(self, gap: int, count: int) -> None:
        self._gap, self._count = gap, count
        words = self._language.ngettext("{n} blank card", "{n} blank cards", count)
        self.setText(words.format(n=self._language.number(count)))
        between = self._language.gettext("between the levels {low} and {high}").format(low=gap + 1, high=gap + 2)
        self.setAccessibleName(f"{self.text()}, {between}")

    def place(self, left: int, top: int, width: int, height: int) -> None:
        self.setGeometry(left, top, width, height)
        self.less.setGeometry(width - height - self._look.px(2), 0, height, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus):
            self._change(-1)
        elif event.key() in (Qt.Key.Key_B, Qt.Key.Key_Plus) and not event.modifiers():
            self._change(1)
        else:
            super().keyPressEvent(event)

    def _change(self, by: int) -> None:
        if not self._fixed:
            self.counted.emit(self._gap, self._count + by)

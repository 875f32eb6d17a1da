"""The small graph around an element, in which every neighbour can be gone to."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from roadmap_app.presentation.neighbourhood.around import Around
from roadmap_app.presentation.neighbourhood.layout import Graph, graph
from roadmap_app.presentation.neighbourhood.links import Place
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

USUAL, NARROWEST = 304, 240
"""px of width at 100 % text: in the inspector column, and in a very narrow window."""


class NodeButton(QPushButton):
    """Lies over a painted node, and shows nothing but that it has the keyboard or is pointed at."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget, place: Place) -> None:
        super().__init__(parent)
        self.place = place
        self.setObjectName("graphNode")
        self.setAccessibleName(place.node.words)
        self.setToolTip(place.node.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.moved.emit(*_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class NeighbourGraph(QWidget):
    """Tab comes to it once; the arrows move among the nodes and Enter goes there. `more` is emitted with the side, −1
    or 1, of which the neighbours that are not drawn are wanted."""

    more = Signal(int)

    def __init__(self, shown: Around, session: Session) -> None:
        super().__init__()
        self._session, self._look, self._shown = session, session.look, shown
        self._laid_out: dict[int, Graph] = {}
        self.nodes: list[NodeButton] = []
        self.setAccessibleName(session.language.gettext("What rests on what around this element"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._look.px(self._graph(width).drawing.height) + 1

    def sizeHint(self) -> QSize:
        width = self._look.px(USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(NARROWEST), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        held = next((node.place.node.key for node in self.nodes if node.hasFocus()), None)
        for node in self.nodes:
            node.setParent(None)
            node.deleteLater()
        self.nodes = [self._button(place) for place in self._graph(self.width()).places if place.side]
        self._admit(next((node for node in self.nodes if node.place.node.key == held), None), focus=held is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint(self._graph(self.width()).drawing, painter, self._look)
        painter.end()

    def _graph(self, width: int) -> Graph:
        width = max(width, self._look.px(NARROWEST))
        if width not in self._laid_out:
            self._laid_out[width] = graph(self._shown, width=width / self._look.scale)
        return self._laid_out[width]

    def _button(self, place: Place) -> NodeButton:
        button, scale = NodeButton(self, place), self._look.scale
        box = (place.x * scale, place.y * scale, place.width * scale, place.height * scale)
        button.setGeometry(QRect(*(round(each) for each in box)))
        button.clicked.connect(lambda: self._go(place))
        button.moved.connect(partial(self._move, button))
        button.show()
        return button

    def _go(self, place: Place) -> None:
        if place.node.key:
            self._session.show_element(place.node.key)
        else:
            self.more.emit(place.side)

    def _move(self, origin: NodeButton, dx: int, dy: int) -> None:
        """To the nearest node in that direction."""
        here = origin.geometry().center()
        ahead: list[tuple[int, int]] = []
        for at, node in enumerate(self.nodes):
            way = node.geometry().center() - here
            along, across = (way.x(), way.y()) if dx else (way.y(), way.x())
            far = along * (dx or dy)
            if far > 0 and (dx or abs(across) <= node.width() // 2):
                ahead.append((far + 2 * abs(across), at))
        if ahead:
            self._admit(self.nodes[min(ahead)[1]], focus=True)

    def _admit(self, chosen: NodeButton | None, *, focus: bool) -> None:
        """Only one node is a stop of Tab: that on which the keyboard was last."""
        if chosen is None:
            chosen, focus = (self.nodes[0] if self.nodes else None), False
        for node in self.nodes:
            node.setFocusPolicy(Qt.FocusPolicy.StrongFocus if node is chosen else Qt.FocusPolicy.ClickFocus)
        if chosen is not None and focus:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

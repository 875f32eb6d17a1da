"""The Gantt chart of the roadmap in the window: its axis above, its lines, and what the marks mean below."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from roadmap_app.presentation.gantt.chart import AXIS, axis
from roadmap_app.presentation.gantt.legend import legend, legend_words
from roadmap_app.ui.pages.roadmap.gantt_tree import GanttTree
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

LOW_BELOW = 320
"""Height in px at 100 % text under which the legend is there only for who asks for it."""

POPUP = 420


class GanttView(QWidget):
    """The axis stays in sight while the lines scroll."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.tree = GanttTree(session)
        look, language, px = session.look, session.language, session.look.px
        self._legend = Picture(
            look, lambda width: legend(language, look.tokens, width=width), legend_words(language), least=200
        )
        self._session, self._look = session, look
        self._foot = foot = QFrame()
        foot.setObjectName("ganttFoot")
        foot.setStyleSheet(f"#ganttFoot {{ border-top: 1px solid {look.colour('border')}; }}")
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(px(24), px(8), px(24), px(8))
        inside.addWidget(self._legend)
        self.asked = self._legend_to_ask_for()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Axis(session, self.tree))
        whole.addWidget(self.tree, 1)
        whole.addWidget(foot)
        whole.addWidget(self.asked)
        self.setFocusProxy(self.tree)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the lines are worth more than what explains their marks, a press away."""
        super().resizeEvent(event)
        low = self.height() / self._look.scale < LOW_BELOW
        self._foot.setHidden(low)
        self.asked.setVisible(low)

    def _legend_to_ask_for(self) -> QToolButton:
        look, language = self._look, self._session.language
        button = QToolButton()
        button.setObjectName("link")
        button.setText(language.gettext("What the marks mean"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMinimumHeight(look.px(24))
        button.setStyleSheet(f"QToolButton {{ margin-left: {look.px(24)}px; }}")
        menu, action = QMenu(button), QWidgetAction(button)
        shown = Picture(
            look, lambda width: legend(language, look.tokens, width=width), legend_words(language), least=POPUP
        )
        action.setDefaultWidget(_framed(shown, look.px(16)))
        menu.addAction(action)
        button.setMenu(menu)
        return button


def _framed(inside: QWidget, air: int) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(air, air, air, air)
    column.addWidget(inside)
    return frame


class Axis(QWidget):
    """As wide as the lines are, without their scroll bar."""

    def __init__(self, session: Session, tree: GanttTree) -> None:
        super().__init__()
        self._session, self._tree = session, tree
        self.setFixedHeight(session.look.px(AXIS) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, language = self._session.look, self._session.language
        words = self._tree.counted(len(self._tree.rows))
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.colour("sunken")))
        painter.setPen(QColor(look.colour("borderSubtle")))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        paint(axis(self._tree.sheet, words, language, look.tokens), painter, look)
        painter.end()

"""One element's result: what the panel judged, what the criteria say, why, and how firm it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.domain.result import ElementResult
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.consensus.cells import LEFT, RIGHT, Cells
from roadmap_app.ui.pages.consensus.element_head import element_head
from roadmap_app.ui.pages.consensus.element_parts import Parts
from roadmap_app.ui.pages.consensus.trial import Trial
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.ui.session import Session

BACK, BEFORE, AFTER, DECIDE = "Esc", "Left", "Right", "D"

WIDEST = 1280
"""px at 100 % text of two columns side by side: longer lines are hard to read."""


class ElementView(QWidget):
    """Emits `left` for the board, and `stepped` with −1 or 1 for the neighbour on the agenda."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._about: tuple[object, ...] = ()
        self.trial: Trial | None = None
        px = session.look.px
        _ = session.language.gettext
        self.back = self._tool(_("Board"), "arrow-left", BACK, self.left.emit)
        self.place = label("", ink="text2")
        self.before = self._tool(_("Previous"), "chevron-left", BEFORE, lambda: self.stepped.emit(-1), bare=True)
        self.after = self._tool(_("Next"), "chevron-right", AFTER, lambda: self.stepped.emit(1), bare=True)
        self.decide = self._tool(_("Decision"), "edit", DECIDE, session.inspect)
        head = QWidget()
        head.setObjectName("elementBar")
        head.setStyleSheet(f"#elementBar {{ border-bottom: 1px solid {session.look.colour('borderSubtle')}; }}")
        bar = QHBoxLayout(head)
        bar.setContentsMargins(px(12), px(4), px(24), px(4))
        bar.setSpacing(px(8))
        bar.addWidget(self.back)
        bar.addWidget(self.place, 1)
        for tool in (self.before, self.after, self.decide):
            bar.addWidget(tool)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self._scroll)

    def _tool(self, words: str, sign: str, key: str, run: Callable[[], object], *, bare: bool = False) -> QPushButton:
        """A quiet button of the bar, with a key that works wherever the keyboard is on this view; `bare` without its
        words."""
        look = self._session.look
        button = QPushButton("" if bare else f" {words}")
        button.setAccessibleName(words)
        button.setObjectName("quiet")
        button.setIcon(icon(look, sign))
        button.setIconSize(icon_size(look))
        button.clicked.connect(run)
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
        button.setToolTip(key_tip(words, key))
        return button

    def lead_back_to(self, place: str) -> None:
        """What the button back is called: the view that it leads to."""
        self.back.setText(f" {place}")
        self.back.setAccessibleName(place)
        self.back.setToolTip(key_tip(place, BACK))

    def show_result(self, element: Element, result: ElementResult, place: str) -> None:
        """`place` says where the element stands on the agenda; empty where it is not on it. Where all is as it was, a
        trial that was begun stays."""
        self.place.setText(place)
        self._scroll.setAccessibleName(element.name.in_language(self._session.language.code))
        picture = self._session.document.snapshot
        about = (element, result, picture.criteria, picture.workspace.majorities, self._session.document.read_only)
        if about == self._about:
            return
        same = bool(self._about) and self._about[0] == element
        at = self._scroll.verticalScrollBar().value() if same else 0
        self._about = about
        self._scroll.setWidget(self._inside(element, result))
        self._scroll.verticalScrollBar().setValue(at)

    def _inside(self, element: Element, result: ElementResult) -> QWidget:
        parts, self.trial = Parts(self._session, result), Trial(self._session, result)
        cells = [
            (parts.judgements(), LEFT),
            (parts.questions(), RIGHT),
            (parts.firmness(), RIGHT),
            (parts.criteria(), LEFT),
            (self.trial, RIGHT),
            (parts.reasons(self._session.document.reasons(element.code)), LEFT),
        ]
        inside = QWidget()
        inside.setMaximumWidth(self._session.look.px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(element_head(self._session, element, result))
        column.addWidget(Cells(self._session, cells))
        column.addStretch(1)
        return inside

"""The review: what the ballot holds, what one may want to look at again, and handing it in."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from roadmap_app.presentation.sentences.ballot import judged_sentence, middles_sentence
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.leavable import Leavable
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.score.review.line import LinePainter
from roadmap_app.ui.pages.score.review.model import Entry, Index, ReviewModel
from roadmap_app.ui.pages.score.review.thirds import Thirds
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting


class ReviewView(Leavable):
    """Emits `stood_at` with the place of the line that has the keyboard, `chosen` with the one that is to be looked at,
    `agreed` to hand in, and `left` to answer on."""

    stood_at = Signal(object)
    chosen = Signal(object)
    agreed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("review")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _ = session.language.gettext
        self._alone = not session.document.snapshot.workspace.blind
        heading = _("Your answers") if self._alone else _("Your ballot before it goes in")
        self.heading = label(heading, type="title", wrap=True)
        self.count = label("", ink="text2", wrap=True)
        self.thirds = Thirds(session)
        self.middles = label("", type="small", ink="warn", wrap=True)
        self.model = ReviewModel(session.language)
        self.list = _Lines(session, self.model)
        self.list.setAccessibleName(_("What you may want to look at again"))
        self.nothing = label(
            _("Everything is answered, and nothing asks to be looked at again."), ink="text2", wrap=True
        )
        self.words = label("", wrap=True)
        self.yes, self.no = QPushButton(_("Hand in")), QPushButton(_("Back to the answers"))
        self.yes.setObjectName("primary")
        self._lay_out()
        self.yes.setVisible(not self._alone)
        self.list.gone_to.connect(self._go)
        self.list.stood_at.connect(self._stand)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.left)

    def tell(self, sitting: Sitting, reasons: int) -> None:
        """`reasons` counts those that were written and have no answer to go with."""
        found = sitting.reviewed()
        self.count.setText(judged_sentence(found, self._session.language))
        self.thirds.tell(found)
        self.middles.setText(middles_sentence(found, self._session.language))
        self.middles.setVisible(bool(self.middles.text()))
        self.model.show(found, sitting)
        self.list.setVisible(bool(self.model.lines))
        self.nothing.setVisible(not self.model.lines)
        self.words.setText(self._consequence(reasons))
        if self.model.lines and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(1))
            self.area.verticalScrollBar().setValue(0)
        self.setFocusProxy(self.list if self.model.lines else self.no)

    def go_to_the_end(self) -> None:
        """The keyboard to what ends the review; handing in itself takes another key, since it cannot be undone."""
        (self.no if self._alone else self.yes).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        self.model.forget()
        self.thirds.forget()
        for words in (self.count, self.middles, self.words):
            words.clear()

    def _consequence(self, reasons: int) -> str:
        language = self._session.language
        words = language.gettext(
            "The ballot then counts as in, which cannot be undone. Its answers may be changed until the round closes."
        )
        if self._alone:
            words = ""
        if not reasons:
            return words
        waiting = language.ngettext(
            "{n} reason waits for its answer and will not be recorded without it.",
            "{n} reasons wait for their answers and will not be recorded without them.",
            reasons,
        )
        return f"{waiting.format(n=language.number(reasons))} {words}".rstrip()

    def _go(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()] if index.isValid() else None
        if isinstance(line, Entry):
            self.chosen.emit(line.place)

    def _stand(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()] if index.isValid() else None
        if isinstance(line, Entry):
            self.stood_at.emit(line.place)
            self._bring_into_view(index)

    def _bring_into_view(self, index: QModelIndex) -> None:
        rect = self.list.visualRect(index)
        middle = self.list.mapTo(self._inside, rect.center())
        self.area.ensureVisible(0, middle.y(), 0, rect.height() * 2)

    def _lay_out(self) -> None:
        self._inside = inside = QWidget()
        inside.setObjectName("reviewInside")
        scrolled = _column(inside)
        scrolled.addWidget(self._head())
        scrolled.addWidget(self.list)
        scrolled.addStretch()
        self.area = scrolling(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = _column(self)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._foot())

    def _head(self) -> QWidget:
        px = self._session.look.px
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(24), px(20), px(24), px(4))
        column.setSpacing(px(4))
        for part in (self.heading, self.count):
            column.addWidget(part)
        column.addSpacing(px(12))
        for part in (self.thirds, self.middles, self.nothing):
            column.addWidget(part)
        return head

    def _foot(self) -> QWidget:
        px = self._session.look.px
        foot = QWidget()
        foot.setObjectName("handInBar")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button in (self.yes, self.no):
            flow.addWidget(button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(buttons)
        return foot


def _column(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


class _Lines(QListView):
    """As high as its lines, since the page scrolls. A click or Enter goes to the element."""

    gone_to = Signal(QModelIndex)
    stood_at = Signal(QModelIndex)

    def __init__(self, session: Session, model: ReviewModel) -> None:
        super().__init__()
        self.setObjectName("reviewList")
        self.setModel(model)
        self._painter = LinePainter(session.look, model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.gone_to)
        model.modelReset.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedHeight(sum(self._painter.height(line) for line in self._painter.lines))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.stood_at.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.gone_to.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

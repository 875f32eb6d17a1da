"""The board: five columns, one an outcome, each with its cards in the order of the agenda."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.cards import Card, card_of
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.cards import CardDelegate, CardModel
from roadmap_app.ui.pages.consensus.view import Rows, View
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session

COLUMNS = (Outcome.NO_CONSENSUS, Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN, Outcome.INSUFFICIENT)
NARROWEST, CLOSE_NARROWEST = 196, 180
CLOSE_BELOW = 400
"""How high the board is, in px at 100 % text, for its cards to be painted in full."""

SIDE, BAR = 8, 12
"""At the left of the cards, and at their right for the scroll bar, which may be there or not."""

RADIUS = 8


class Board(View):
    """Emits `opened` with the code of a card that is clicked or entered. Arrows walk the cards, also across columns."""

    def __init__(self, session: Session, rows: Rows) -> None:
        super().__init__()
        self._session, self._rows = session, rows
        px = session.look.px
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        inside = QWidget()
        self._row = row = QHBoxLayout(inside)
        row.setSpacing(px(8))
        self.columns = [Column(outcome, session) for outcome in COLUMNS]
        for at, (outcome, column) in enumerate(zip(COLUMNS, self.columns, strict=True)):
            row.addWidget(column, 1)
            column.setVisible(outcome is not Outcome.NO_CONSENSUS or session.document.snapshot.workspace.blind)
            column.cards.activated.connect(self._open)
            column.cards.clicked.connect(self._open)
            column.cards.sideways.connect(partial(self._step, at))
            column.cards.entered_by_keys.connect(partial(self._choose_only, at))
        self._area.setWidget(inside)
        self.setFocusProxy(self.columns[0].cards)
        self._arrange(close=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, more cards are worth more than all of each."""
        super().resizeEvent(event)
        self._arrange(close=self.height() < self._session.look.px(CLOSE_BELOW))

    def _arrange(self, *, close: bool) -> None:
        px = self._session.look.px
        self._row.setContentsMargins(px(24), 0, px(24), px(4 if close else 16))
        for column in self.columns:
            column.be_close(close)

    def refresh(self) -> None:
        """The card that was chosen stays chosen."""
        document, language = self._session.document, self._session.language
        snapshot, places = document.snapshot, {code: at for at, code in enumerate(document.results().agenda, 1)}
        cards = [
            card_of(
                snapshot.element(row.element),
                row,
                snapshot.decided.get(row.element),
                snapshot.workspace,
                language,
                number=places.get(row.element, 0),
            )
            for row in self._rows()
        ]
        for column in self.columns:
            column.set_cards([card for card in cards if card.result.outcome is column.outcome])
        full = [column for column in self.columns if column.model.cards]
        chosen = next((column for column in full if column.cards.currentIndex().isValid()), None)
        self.setFocusProxy((chosen or (full or self.columns)[0]).cards)

    def choose(self, code: str) -> None:
        """Bring the card of that element into view and give it the keyboard."""
        for column in self.columns:
            for at, card in enumerate(column.model.cards):
                if card.result.element == code:
                    column.cards.setCurrentIndex(column.model.index(at))
                    column.cards.setFocus()

    def _choose_only(self, at: int) -> None:
        """One card on the whole board is the chosen one."""
        for other in self.columns[:at] + self.columns[at + 1 :]:
            other.cards.clearSelection()
        self._area.ensureWidgetVisible(self.columns[at])
        self.setFocusProxy(self.columns[at].cards)

    def _open(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, CardModel):
            self.opened.emit(model.cards[index.row()].result.element)

    def _step(self, at: int, step: int) -> None:
        places = range(at + step, len(self.columns) if step > 0 else -1, step)
        for column in (self.columns[place] for place in places):
            if column.model.cards:
                row = min(max(0, self.columns[at].cards.currentIndex().row()), len(column.model.cards) - 1)
                column.cards.setCurrentIndex(column.model.index(row))
                column.cards.setFocus()
                return


class Column(QFrame):
    """One outcome: its bar, its word and count, and its cards."""

    def __init__(self, outcome: Outcome, session: Session) -> None:
        super().__init__()
        self.outcome = outcome
        self._look = session.look
        px = session.look.px
        self.model = CardModel()
        self.cards = Cards(session.look)
        self.cards.setModel(self.model)
        self._delegate = CardDelegate(session.look, self.model)
        self.cards.setItemDelegate(self._delegate)
        self.cards.setAccessibleName(session.language.label("outcome", outcome))
        self.count = label("", type="bodyStrong")
        self._head = head = QHBoxLayout()
        words = session.language.label("disposition-short", outcome)
        if outcome is Outcome.INSUFFICIENT and not session.document.snapshot.workspace.blind:
            words = session.language.gettext("Without a judgement")
        word = label(words, type="bodyStrong")
        word.setProperty("ink", f"outcome.{outcome}")
        word.setToolTip(session.language.label("outcome", outcome))
        head.setSpacing(px(6))
        head.addWidget(OutcomeSign(session.look, outcome, size=16))
        head.addWidget(word, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE), px(3), 0, px(4))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.cards, 1)

    def be_close(self, close: bool) -> None:
        """Its cards close together and each told in short, or in full."""
        px = self._look.px
        self.setMinimumWidth(px(CLOSE_NARROWEST if close else NARROWEST))
        self._head.setContentsMargins(px(4), px(4 if close else 8), px(BAR), px(4 if close else 8))
        if self._delegate.be_close(close):
            self.cards.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._delegate.width = self.width() - self._look.px(SIDE) - self._look.px(BAR)

    def set_cards(self, cards: Sequence[Card]) -> None:
        if list(cards) == list(self.model.cards):
            return
        at = self.cards.currentIndex().row()
        chosen = self.model.cards[at].result.element if at >= 0 else ""
        self.model.set_cards(cards)
        self.count.setText(str(len(cards)))
        codes = [card.result.element for card in cards]
        if chosen in codes:
            self.cards.setCurrentIndex(self.model.index(codes.index(chosen)))
        policy = Qt.FocusPolicy.StrongFocus if cards else Qt.FocusPolicy.NoFocus
        self.cards.setFocusPolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), look.px(RADIUS), look.px(RADIUS))
        painter.fillPath(whole, QColor(look.colour("sunken")))
        painter.setClipRect(0, 0, self.width(), look.px(3))
        painter.fillPath(whole, QColor(look.colour(f"outcome.{self.outcome}.fill")))
        painter.end()


class Cards(QListView):
    """Up and down within the column; `sideways` asks for the neighbouring one, and `entered_by_keys` says that the
    keyboard is here now, on a card of its own."""

    sideways = Signal(int)
    entered_by_keys = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(f"#cards {{ background: {look.colour('sunken')}; }}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.entered_by_keys.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self.sideways.emit(-1)
            case Qt.Key.Key_Right:
                self.sideways.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.currentIndex().isValid():
                    self.activated.emit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

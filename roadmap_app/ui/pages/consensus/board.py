"""The board: five columns, one an outcome, each with its cards in the order of the agenda."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.pages.consensus.cards import Card, CardDelegate, CardModel
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label

COLUMNS = (Outcome.NO_CONSENSUS, Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN, Outcome.INSUFFICIENT)
NARROWEST = 196


class Board(QScrollArea):
    """Emits `opened` with the code of a card that is clicked or entered. Arrows walk the cards, also across columns."""

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        px = session.look.px
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(px(24), 0, px(24), px(16))
        row.setSpacing(px(8))
        self.columns = [Column(outcome, session) for outcome in COLUMNS]
        for at, column in enumerate(self.columns):
            row.addWidget(column, 1)
            column.cards.activated.connect(self._open)
            column.cards.clicked.connect(self._open)
            column.cards.sideways.connect(partial(self._step, at))
        self.setWidget(inside)
        self.setFocusProxy(self.columns[0].cards)

    def set_cards(self, cards: Sequence[Card]) -> None:
        for column in self.columns:
            column.set_cards([card for card in cards if card.result.outcome is column.outcome])
        first = next((column for column in self.columns if column.model.cards), self.columns[0])
        self.setFocusProxy(first.cards)

    def choose(self, code: str) -> None:
        """Bring the card of that element into view and give it the keyboard."""
        for column in self.columns:
            for at, card in enumerate(column.model.cards):
                if card.result.element == code:
                    column.cards.setCurrentIndex(column.model.index(at))
                    column.cards.setFocus()

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
                self.ensureWidgetVisible(column)
                return


class Column(QFrame):
    """One outcome: its bar, its word and count, and its cards."""

    def __init__(self, outcome: Outcome, session: Session) -> None:
        super().__init__()
        self.outcome = outcome
        self._look = session.look
        px = session.look.px
        self.setMinimumWidth(px(NARROWEST))
        self.model = CardModel()
        self.cards = Cards()
        self.cards.setModel(self.model)
        self._delegate = CardDelegate(session.look, self.model)
        self.cards.setItemDelegate(self._delegate)
        self.cards.setAccessibleName(session.language.label("outcome", outcome))
        self.count = label("", type="bodyStrong")
        head = QHBoxLayout()
        head.setContentsMargins(px(8), px(8), px(8), px(4))
        word = label(session.language.label("disposition-short", outcome), type="bodyStrong")
        word.setProperty("ink", f"outcome.{outcome}")
        word.setToolTip(session.language.label("outcome", outcome))
        head.addWidget(word, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(4), px(8), px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.cards, 1)

    def set_cards(self, cards: Sequence[Card]) -> None:
        self.model.set_cards(cards)
        self.count.setText(str(len(cards)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.colour("sunken")))
        bar = self._look.px(3)
        painter.fillRect(0, 0, self.width(), bar, QColor(self._look.colour(f"outcome.{self.outcome}.fill")))
        painter.end()


class Cards(QListView):
    """Up and down within the column; `sideways` asks for the neighbouring one."""

    sideways = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("#cards { background: transparent; }")

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

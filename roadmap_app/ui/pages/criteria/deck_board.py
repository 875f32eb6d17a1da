"""The deck of one question: cards on levels, blank cards between them, dragged with the mouse or moved by keyboard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.deck import Between, Deck, On, Place
from roadmap_app.ui.pages.criteria.board import Board
from roadmap_app.ui.pages.criteria.card import BlankCards, Card
from roadmap_app.ui.pages.criteria.columns import BLANKS, CARD, HEADS, SPACE, Columns, columns
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.session import Session
from roadmap_app.workspace.assessing.weighing import DeckRead, weights_of

EDGE, OUTSIDE = 10, 14
"""How far from a level's edge a card no longer joins it; how far past an end a level of its own is."""


@dataclass(frozen=True, slots=True)
class _Band:
    """Where the cards of a level are shown."""

    top: int
    bottom: int


class DeckBoard(Board):
    """Emits `laid` with the deck that the person made of it, and `reached` with the height to which a card is
    dragged."""

    laid = Signal(object)
    reached = Signal(int)

    def __init__(self, session: Session, asked: Sequence[Criterion]) -> None:
        super().__init__(session, asked, session.language.gettext("Card"))
        self.deck = Deck(levels=(), blanks=())
        self.aside: tuple[str, ...] = ()
        several = len({one.role for one in asked}) > 1
        self.cards = {one.code: Card(session, one, tagged=several) for one in asked}
        self.strips: list[BlankCards] = []
        self._bands: list[_Band] = []
        self._hairlines: list[int] = []
        self._target = _Target(session, self)
        self._names = {one.code: one.name.in_language(session.language.code) for one in asked}
        for card in self.cards.values():
            card.setParent(self)
            card.chosen.connect(self.chosen)
            card.dragged.connect(self._drag)
            card.put_down.connect(self._put_down)
            card.given_up.connect(self._end_drag)
            card.stepped.connect(self._step)
            card.wandered.connect(self._wander)
            card.widened.connect(self.widen)

    def tell(self, read: DeckRead, asked: Sequence[Criterion]) -> None:
        self.deck, self.aside = read.deck, read.aside
        self.tell_figures(asked)
        for code, card in self.cards.items():
            card.setAccessibleDescription(self._where(code))
        self.lay_out()
        self.order_stops(self._stops())

    def widen(self, code: str) -> None:
        """One more blank card beside the level of that card."""
        gap = self.deck.gap_beside(code) if code in self.deck.codes else None
        if gap is not None:
            self._count(gap, self.deck.blanks[gap] + 1)

    def arrange(self, where: Columns) -> int:
        px, y = self.px, self.px(HEADS)
        self._bands, self._hairlines = [], []
        while len(self.strips) < len(self.deck.blanks):
            self._add_strip()
        for number in range(len(self.deck.levels) - 1, -1, -1):
            top = y + px(SPACE)
            y = self._arrange_level(self.deck.levels[number], where, top)
            self._bands.insert(0, _Band(top, y - px(SPACE)))
            if number:
                y = self._arrange_strip(number - 1, where, y)
            self._hairlines.append(y)
        for strip in self.strips[len(self.deck.blanks) :]:
            strip.hide()
        if self.aside:
            y = self._arrange_level(self.aside, where, y + px(SPACE))
            self._hairlines.append(y)
        return y + 1

    def paint_lines(self, painter: QPainter, where: Columns) -> None:
        super().paint_lines(painter, where)
        painter.setFont(font_of(self.session.look.type("section")))
        painter.setPen(QColor(self.session.look.colour("text2")))
        for number, band in enumerate(self._bands, start=1):
            box = QRect(where.level, band.top, where.card - where.level, band.bottom - band.top)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.session.language.number(number))
        if self.aside:
            first, last = self.cards[self.aside[0]], self.cards[self.aside[-1]]
            box = QRect(where.level, first.y(), where.card, last.geometry().bottom() - first.y())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.session.language.number(0))
        for y in self._hairlines:
            self.hairline(painter, y)

    def _arrange_level(self, codes: Sequence[str], where: Columns, y: int) -> int:
        px = self.px
        for code in codes:
            card = self.cards[code]
            card.fit(where.card_width)
            height = max(px(CARD), card.heightForWidth(where.card_width))
            if not card.lifted:
                card.setGeometry(where.card, y, where.card_width, height)
            self.rows[code].place(where, y, height)
            y += height + px(SPACE)
        return y

    def _arrange_strip(self, gap: int, where: Columns, y: int) -> int:
        strip, count = self.strips[gap], self.deck.blanks[gap]
        strip.setVisible(count > 0)
        if not count:
            return y
        strip.tell(gap, count)
        strip.place(where.card, y, where.card_width, self.px(BLANKS))
        return y + self.px(BLANKS) + self.px(SPACE)

    def _add_strip(self) -> None:
        strip = BlankCards(self.session)
        strip.setParent(self)
        strip.counted.connect(self._count)
        self.strips.append(strip)

    def _stops(self) -> Iterator[QWidget]:
        """From the top down, through each row from left to right."""
        for number in range(len(self.deck.levels) - 1, -1, -1):
            for code in self.deck.levels[number]:
                yield from (self.cards[code], *self.rows[code].stops)
            if number:
                yield from (self.strips[number - 1], self.strips[number - 1].less)
        for code in self.aside:
            yield from (self.cards[code], *self.rows[code].stops)

    def _where(self, code: str) -> str:
        language = self.session.language
        if code not in self.deck.codes:
            return language.gettext("Without weight")
        words = language.gettext("Level {level} of {count}, weight {share}")
        share = language.percent(self.share(code), 1)
        return words.format(level=self.deck.level_of(code), count=len(self.deck.levels), share=share)

    def _drag(self, code: str, y: int) -> None:
        place = self._place_at(code, y)
        laid = self.deck.placed(code, place)
        self.weigh(weights_of(laid, self.asked), marked=code)
        self._target.show_at(self._box_of(code, place), line=isinstance(place, Between))
        self.cards[code].raise_()
        self.reached.emit(y)

    def _put_down(self, code: str, y: int) -> None:
        place = self._place_at(code, y)
        self._end_drag(code)
        self._lay(code, self.deck.placed(code, place))

    def _end_drag(self, _code: str) -> None:
        self._target.hide()
        self.weigh({one.code: one.weight for one in self.asked})
        self.lay_out()

    def _step(self, code: str, steps: int) -> None:
        self._lay(code, self.deck.moved(code, steps))
        words = f"{self._names[code]}: {self._where(code)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.cards[code], words))

    def _lay(self, code: str, deck: Deck) -> None:
        if deck != self.deck:
            self.laid.emit(deck)
        self.cards[code].setFocus()
        self.chosen.emit(code)

    def _count(self, gap: int, count: int) -> None:
        self.laid.emit(self.deck.with_blanks(gap, count))

    def _wander(self, code: str, step: int) -> None:
        order = [stop.code for stop in self._stops() if isinstance(stop, Card)]
        at = order.index(code) - step
        if 0 <= at < len(order):
            self.cards[order[at]].setFocus()
            self.chosen.emit(order[at])

    def _place_at(self, code: str, y: int) -> Place:
        """The place whose mark is nearest to the pointer; over its own level the card stays where it is."""
        if code in self.deck.codes:
            at = self.deck.level_of(code) - 1
            if len(self.deck.levels[at]) == 1 and self._bands[at].top <= y <= self._bands[at].bottom:
                return self.deck.place_of(code)
        return min(self.deck.places(code), key=lambda place: self._distance(code, place, y))

    def _distance(self, code: str, place: Place, y: int) -> float:
        box = self._box_of(code, place)
        inner = self.px(EDGE) if isinstance(place, On) else 0
        return max(box.top() + inner - y, y - box.bottom() + inner, 0)

    def _box_of(self, code: str, place: Place) -> QRect:
        """The band of a level, or the line where a level of its own would come."""
        where = columns(self.width(), self.session.look)
        left, width = where.card, where.card_width
        bands = [
            band
            for band, level in zip(self._bands, self.deck.levels, strict=True)
            if any(each != code for each in level)
        ]
        if isinstance(place, On):
            band = bands[place.level]
            return QRect(left, band.top, width, band.bottom - band.top)
        out = self.px(OUTSIDE)
        if not bands:
            y = self._bands[0].top if self._bands else self.px(HEADS)
        elif place.gap == 0:
            y = bands[0].bottom + out * (1 + place.under)
        elif place.gap == len(bands):
            y = bands[-1].top - out * (1 + place.over)
        else:
            low, high = bands[place.gap - 1].top, bands[place.gap].bottom
            y = round(low + (high - low) * (place.over + 0.5) / (place.over + place.under + 1))
        return QRect(left, y, width, 1)


class _Target(QWidget):
    """Where the card would lie that is being dragged."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._over = session.look, over
        self._box, self._line = QRect(), False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, box: QRect, *, line: bool) -> None:
        self._box, self._line = box, line
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px, colour = self._look.px, QColor(self._look.colour("accent"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line:
            painter.fillRect(self._box.left(), self._box.top() - px(1), self._box.width(), px(2), colour)
        else:
            painter.setPen(QPen(colour, px(2)))
            painter.drawRoundedRect(QRectF(self._box).adjusted(-1, -1, 1, 1), px(6), px(6))
        painter.end()

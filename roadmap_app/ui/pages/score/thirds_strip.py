"""The nine keys of the judgement, in three coloured thirds."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.i18n import Language
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import mark
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.nine import Nine, ValueButton
from roadmap_app.ui.pages.score.painted import CENTRE, WRAP, PaintedButton, height_in
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session

GAP, GAP_OF_THIRDS, PADDING = 4, 8, 2
WORDS_FROM, SIDE_BY_SIDE_FROM = 560, 300
"""Widths in px at 100 % text from which the keys say how firmly they are meant (the list of the nine answers does so in
any case), and from which the three thirds stand in one line."""


class RatingKey(ValueButton):
    """One value, with the word for how firmly it is meant."""

    def __init__(self, value: int, language: Language, look: Look) -> None:
        super().__init__(value, look, 60)
        self.outcome = DISPOSITIONS[(value - LOWEST) // 3]
        self.bare = False
        self._word = language.label("firmness", str(value))
        self._heights: dict[int, int] = {}
        meaning = language.label("judgement", str(value))
        self.setAccessibleName(f"{value}: {language.label('outcome', self.outcome)}, {self._word}")
        self.setAccessibleDescription(meaning)
        self.setToolTip(meaning)

    def heightForWidth(self, width: int) -> int:
        return self.needed(width) if self.bare else super().heightForWidth(width)

    def needed(self, width: int) -> int:
        digit = self.look.type("title").line
        if self.bare:
            return digit + self.look.px(12)
        inside = width - 2 * self.look.px(PADDING)
        return self._words_height(inside) + digit + self.look.px(6)

    def _words_height(self, width: int) -> int:
        """Found once for each width: the desk asks for it many times over while it makes room."""
        if width not in self._heights:
            self._heights[width] = height_in(self._font(width), self._word, width)
        return self._heights[width]

    def _font(self, width: int) -> QFont:
        """A size smaller where the longest word would touch the edges."""
        style = self.look.type("caption")
        font = font_of(style)
        longest = max(QFontMetrics(font).horizontalAdvance(word) for word in self._word.split())
        if longest > width - self.look.px(6):
            font.setPixelSize(style.size - self.look.px(1))
        return font

    def paint(self, painter: QPainter) -> None:
        part = f"outcome.{self.outcome}"
        chosen = self.isChecked()
        fill, edge = (f"{part}.fill", f"{part}.fill") if chosen else (f"{part}.soft", f"{part}.edge")
        self.field(painter, self.rect(), fill, edge)
        if self.underMouse() and not chosen:
            self.field(painter, self.rect(), fill, f"{part}.fill")
        ink = f"{part}.onFill" if chosen else "text"
        pad, line = self.look.px(PADDING), self.look.type("title").line
        inside = self.rect().adjusted(pad, pad, -pad, -pad)
        if self.bare:
            self.words(painter, inside, str(self.value), style="title", ink=ink, align=CENTRE)
            return
        word_height = self._words_height(inside.width())
        top = inside.top() + max(0, (inside.height() - line - word_height) // 2)
        digit = QRect(inside.left(), top, inside.width(), line)
        self.words(painter, digit, str(self.value), style="title", ink=ink, align=CENTRE)
        word = QRect(inside.left(), top + line, inside.width(), word_height)
        painter.setFont(self._font(inside.width()))
        painter.setPen(QColor(self.look.colour(ink if chosen else "text2")))
        painter.drawText(word, CENTRE | WRAP, self._word)


class _Head(PaintedButton):
    """The name of a third in one line, with its sign; the short name where the whole has no room."""

    def __init__(self, outcome: Outcome, language: Language, look: Look) -> None:
        super().__init__(look, 28)
        self._outcome = outcome
        self._word, self._short = language.label("outcome", outcome), language.label("disposition-short", outcome)
        self.setEnabled(False)
        self.setAccessibleName(self._word)
        self.setToolTip(self._word)
        self.unsetCursor()

    def paint(self, painter: QPainter) -> None:
        colour = f"outcome.{self._outcome}.text"
        sign = mark(self._outcome, x=0, y=0, size=16, colour=colour)
        side = self.look.px(16)
        paint(Drawing(width=16, height=16, items=sign), painter, self.look, y=(self.height() - side) / 2)
        box = self.rect().adjusted(self.look.px(22), 0, 0, 0)
        whole = self.elided(self._word, "smallStrong", box.width()) == self._word
        word = self._word if whole else self.elided(self._short, "smallStrong", box.width())
        self.words(painter, box, word, style="smallStrong", ink=colour)


class ThirdsStrip(Nine):
    """Where there is little room the thirds stand in lines. The ring is drawn around it by what it stands in."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._look = session.look
        self.setAccessibleName(session.language.gettext("Your judgement"))
        language = session.language
        self._heads = [_Head(outcome, language, self._look) for outcome in DISPOSITIONS]
        self.keys = [RatingKey(value, language, self._look) for value in range(LOWEST, HIGHEST + 1)]
        for part in (*self._heads, *self.keys):
            part.setParent(self)
        self._take(self.keys)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, moving=False)

    def sizeHint(self) -> QSize:
        width = self._look.px(WORDS_FROM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), moving=True)

    def _place(self, width: int, *, moving: bool) -> int:
        px = self._look.px
        gap = px(GAP_OF_THIRDS)
        beside = width >= px(SIDE_BY_SIDE_FROM)
        for key in self.keys:
            key.bare = width < px(WORDS_FROM)
        third = (width - 2 * gap) // 3 if beside else width
        heads = [head.heightForWidth(third) for head in self._heads]
        key_width = (third - 2 * px(GAP)) // 3
        key_height = max(key.heightForWidth(key_width) for key in self.keys)
        head_height = max(heads)
        block = head_height + key_height
        if moving:
            for at in range(3):
                x = at * (third + gap) if beside else 0
                y = 0 if beside else at * (block + gap)
                self._place_third(at, QRect(x, y, third, block), head_height, key_width)
        return block if beside else 3 * block + 2 * gap

    def _place_third(self, at: int, box: QRect, head_height: int, key_width: int) -> None:
        self._heads[at].setGeometry(box.x(), box.y(), box.width(), head_height)
        step = key_width + self._look.px(GAP)
        for place, key in enumerate(self.keys[3 * at : 3 * at + 3]):
            key.setGeometry(box.x() + place * step, box.y() + head_height, key_width, box.height() - head_height)

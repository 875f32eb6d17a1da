"""What stands on the desk of a seat, and how it makes room for answering."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.criterion import Criterion
from roadmap_app.ui.controls.text import label, restyle
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.anchors import AnchorList
from roadmap_app.ui.pages.score.criteria_list import CriteriaList
from roadmap_app.ui.pages.score.element_head import NAMING, ElementHead, Folded
from roadmap_app.ui.pages.score.hints import HintBar, desk_hints
from roadmap_app.ui.pages.score.manner import MannerBar
from roadmap_app.ui.pages.score.pinned import PinnedName
from roadmap_app.ui.pages.score.thirds_strip import ThirdsStrip
from roadmap_app.ui.session import Session

NARROW_BELOW, SHORT_BELOW = 620, 480
"""Width in px at 100 % text under which what stands side by side is put one under the other, and height under which
the keys are told at the end of the page instead of below it."""
EDGE, GAP, RING, SHARES = 24, 12, 4, (3, 5)
"""What is free beside the page, on both sides of the line between the criteria and the answers, which share the rest,
and around the strip for its ring."""


class _Inside(QWidget):
    """What is scrolled, as high as it is at its width; tells when it has been laid out anew."""

    resized = Signal()

    def __init__(self, strip: ThirdsStrip, look: Look) -> None:
        super().__init__()
        self._strip, self._look = strip, look
        strip.ring_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring goes around the strip, so that its keys stand in line with the words above them."""
        super().paintEvent(event)
        if self._strip.ringed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.colour("focus")), 2))
            radius, out = self._look.px(8), self._look.px(RING)
            painter.drawRoundedRect(self._strip.geometry().adjusted(-out, 1 - out, out, out - 1), radius, radius)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class DeskFace(QWidget):
    """Says with `shortened` whether what it tells of the element is cut."""

    shortened = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.pinned = PinnedName(session)
        self.head = ElementHead(session)
        self.strip = ThirdsStrip(session)
        self.criteria = CriteriaList(session)
        self.question = label("", type="section", wrap=True)
        self.anchors = AnchorList(session.look)
        self.manner = MannerBar(session)
        self.area = QScrollArea()
        self.hints = HintBar(session.look, desk_hints(session.language))
        self._whole, self._column, self._answers = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._divider, self._asked = QFrame(), QWidget()
        self._under_head, self._under_asked, self._under_strip = (QSpacerItem(0, 0) for _gap in range(3))
        self._inside = _Inside(self.strip, session.look)
        self._row, self._arranging = 0, False
        self._folded = Folded.WHOLE
        self._seen: tuple[str, bool, int, int] = ("", False, 0, 0)
        self._criteria: Sequence[Criterion] = ()
        self._lay_out()

    def bring_into_view(self) -> None:
        """Make room so that all can be seen, or else what is being answered; the element is named all the time."""
        if self._arranging:
            return
        self._arranging = True
        self._whole.activate()
        room = self.area.height() + (0 if self.pinned.isHidden() else self.pinned.height())
        seen = self.pinned.code.text(), self._row > 0, self.area.width(), room
        taller = self._taller()
        steps = list(Folded)
        if seen == self._seen:
            steps = steps[steps.index(self._folded) :]
        if not self._fold_to_fit(steps, taller):
            self._fold_to_fit(steps, 0)
        first, near = (self.strip, RING) if self._row == 0 else (self.question, 2)
        bar = self.area.verticalScrollBar()
        bar.setValue(first.mapTo(self._inside, QPoint(0, 0)).y() - self._session.look.px(near) if bar.maximum() else 0)
        self._seen, self._arranging = seen, False
        self.shortened.emit(self._folded is not Folded.WHOLE)

    def _fold_to_fit(self, steps: Sequence[Folded], taller: int) -> bool:
        """The first of the steps in which all has room, with so many px to spare; whether there was one that still
        has the head above the keys."""
        for folded in steps:
            self._fold(folded)
            if self._inside.heightForWidth(self.area.width()) + taller <= self.area.viewport().height():
                return folded is not Folded.LAST or not taller
        return not taller

    def _taller(self) -> int:
        """px by which the answers to some criterion stand higher than those shown: the head leaves room for them too,
        so that the keys stay where they are from one criterion to the next."""
        if self._short:
            return 0
        left, right = SHARES
        width = (self.area.width() - self._session.look.px(2 * EDGE + 2 * GAP) - 1) * right // (left + right)
        manner = self.manner.height() if self._answers.indexOf(self.manner) >= 0 else 0
        beside = self.criteria.minimumSizeHint().height() - manner
        shown = self.anchors.height_with(self.question.text(), self.anchors.meanings, width)
        tallest = (self.anchors.height_with(*self._asked_of(each), width) for each in self._criteria)
        return max(0, max(tallest, default=0) - max(shown, beside))

    def _fold(self, folded: Folded) -> None:
        self._folded = folded
        named = folded in NAMING
        self.pinned.setVisible(not named)
        self.head.fold(folded)
        last, column, px = folded is Folded.LAST, self._column, self._session.look.px
        column.setContentsMargins(px(EDGE), px(12 if named else 6), px(EDGE), px(12 if named else 6))
        if last != (column.indexOf(self.head) > 0):
            column.removeWidget(self.head)
            column.insertWidget(column.count() if last else 0, self.head)
        asked = not (last and self._short)
        self._asked.setVisible(asked)
        self._under_asked.changeSize(0, px(RING if asked else 0))
        self._under_head.changeSize(0, px(12 if named else 0 if folded in {Folded.NAMED, Folded.LAST} else 6))
        self._under_strip.changeSize(0, px(4 if last else 16 if named else 8))
        self._whole.activate()
        for each in (self._answers, self._split, column):
            each.invalidate()
        column.activate()
        QApplication.sendEvent(self._inside, QEvent(QEvent.Type.LayoutRequest))

    @property
    def _short(self) -> bool:
        return self.height() / self._session.look.scale < SHORT_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() / self._session.look.scale < NARROW_BELOW
        (self._column if self._short else self._whole).addWidget(self.hints)
        direction = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(direction)
        self.anchors.stand(dense=self._short)
        self.pinned.stand(short=self._short)
        self._answers.setSpacing(self._session.look.px(2 if self._short else 4))
        self._place_question()
        self._divider.setVisible(not narrow)
        self.head.stand(narrow=narrow)
        self._place_manner(narrow=narrow)

    def _place_manner(self, *, narrow: bool) -> None:
        """Under the answers, or under the criteria too where its one line needs that width; in a low window below what
        is scrolled, so that it is never cut off."""
        self.manner.stand(pinned=self._short)
        if self._short:
            self._whole.insertWidget(self._whole.indexOf(self.area) + 1, self.manner)
            return
        px, (left, right) = self._session.look.px, SHARES
        beside = (self.width() - px(2 * EDGE + 2 * GAP) - 1) * right // (left + right)
        if narrow or self.manner.line_width <= beside:
            self._answers.insertWidget(self._answers.indexOf(self.anchors) + 1, self.manner)
        else:
            self._column.insertWidget(self._column.indexOf(self._split) + 1, self.manner)

    def _asked_of(self, criterion: Criterion) -> tuple[str, Mapping[int, str]]:
        """The question, and what the values mean."""
        code = self._session.language.code
        meanings = {value: text.in_language(code) for value, text in criterion.anchors.items()}
        return (criterion.question or criterion.name).in_language(code), meanings

    def _place_question(self) -> None:
        """In a low window the nine meanings stand under the keys without a heading, and a question is set smaller."""
        self.question.setVisible(not self._short or self._row > 0)
        style = "bodyStrong" if self._short else "section"
        if self.question.property("type") != style:
            self.question.setProperty("type", style)
            restyle(self.question)

    def _lay_out(self) -> None:
        column = self._whole
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pinned)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._middle())
        column.addWidget(self.area, 1)
        column.addWidget(self.hints)

    def _middle(self) -> QWidget:
        px, _ = self._session.look.px, self._session.language.gettext
        inside = self._inside
        inside.setObjectName("deskInside")
        inside.resized.connect(self.bring_into_view)
        column = self._column
        inside.setLayout(column)
        column.setContentsMargins(px(EDGE), px(12), px(EDGE), px(12))
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addItem(self._under_head)
        asked = QHBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(px(12))
        asked.addWidget(label(_("Your judgement"), type="section"))
        asked.addWidget(label(_("What should happen to this element?"), ink="text2", wrap=True), 1)
        column.addWidget(self._asked)
        column.addItem(self._under_asked)
        column.addWidget(self.strip)
        column.addItem(self._under_strip)
        self._split.setSpacing(px(GAP))
        self._divider.setObjectName("deskDivider")
        self._divider.setFixedWidth(1)
        self._split.addWidget(self.criteria, SHARES[0])
        self._split.addWidget(self._divider)
        self._split.addLayout(self._answering(), SHARES[1])
        column.addLayout(self._split, 1)
        return inside

    def _answering(self) -> QVBoxLayout:
        column = self._answers
        column.setSpacing(self._session.look.px(4))
        column.addWidget(self.question)
        column.addWidget(self.anchors)
        column.addWidget(self.manner)
        column.addStretch(1)
        return column

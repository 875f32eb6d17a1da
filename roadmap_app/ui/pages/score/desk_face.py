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
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.ui.controls.text import label, restyle
from roadmap_app.ui.controls.widths import INSPECTOR_BESIDE_FROM
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.anchors import AnchorList
from roadmap_app.ui.pages.score.criteria_list import CriteriaList
from roadmap_app.ui.pages.score.element_head import NAMING, ROOMY, ElementHead, Folded
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
Step = tuple[Folded, bool]
"""How much of the head is shown, and whether the criteria and the answers stand densely."""
BESIDE: Sequence[Step] = (*((folded, False) for folded in ROOMY), (Folded.NAMED, False))
ALONE: Sequence[Step] = (*((folded, False) for folded in ROOMY), (Folded.PINNED, True), (Folded.ONE_LINE, True))
"""What is tried to make room, one after the other: what the element is may go where the column beside tells it, and
stays as long as it can where there is none."""


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
        self._values = QWidget()
        self._inner = QVBoxLayout(self._values)
        self._row, self._arranging = 0, False
        self._step: Step = (Folded.WHOLE, False)
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
        steps = self._steps()
        if seen == self._seen and self._step in steps:
            steps = steps[steps.index(self._step) :]
        self._fold_to_fit(steps)
        first, near = (self.strip, RING) if self._row == 0 else (self.question, 2)
        bar = self.area.verticalScrollBar()
        bar.setValue(first.mapTo(self._inside, QPoint(0, 0)).y() - self._session.look.px(near) if bar.maximum() else 0)
        self._seen, self._arranging = seen, False
        self.shortened.emit(self._step[0] is not Folded.WHOLE)

    def _steps(self) -> Sequence[Step]:
        if self._short:
            return tuple((folded, True) for folded in Folded)
        return (*(BESIDE if self._beside else ALONE), (Folded.NAMED, True), (Folded.LAST, True))

    def _fold_to_fit(self, steps: Sequence[Step]) -> None:
        """The first of the steps in which all has room, else the last."""
        free = self._kept_free()
        for folded, dense in steps:
            self._values.setMinimumHeight(0 if dense else free)
            self._fold(folded, dense=dense)
            if self._inside.heightForWidth(self.area.width()) <= self.area.viewport().height():
                return

    def _kept_free(self) -> int:
        """px of height for the question whose answers take most: whichever is asked, the keys above them and what
        stands below them stay where they are."""
        px, (left, right) = self._session.look.px, SHARES
        width = self.area.width() - px(2 * EDGE)
        if not self._narrow:
            width = (width - px(2 * GAP) - 1) * right // (left + right)
        asked = (self._asked_of(each) for each in (None, *self._criteria))
        return max(self.anchors.height_with(*each, width) for each in asked) + px(4)

    def _fold(self, folded: Folded, *, dense: bool) -> None:
        self._step = folded, dense
        named, last = folded in NAMING, folded is Folded.LAST
        column, px = self._column, self._session.look.px
        self.pinned.setVisible(not named)
        self.head.fold(folded)
        self.head.setVisible(not (last and self._beside))
        self.anchors.stand(dense=dense)
        self.criteria.stand(dense=dense)
        self._place_question()
        column.setContentsMargins(px(EDGE), px(12 if named else 6), px(EDGE), px(12 if named else 6))
        if last != (column.indexOf(self.head) > 0):
            column.removeWidget(self.head)
            column.insertWidget(column.count() if last else 0, self.head)
        asked = not (last and self._short)
        self._asked.setVisible(asked)
        self._under_asked.changeSize(0, px(RING if asked else 0))
        self._under_head.changeSize(0, px(12 if named else 0 if folded in {Folded.NAMED, Folded.LAST} else 6))
        self._under_strip.changeSize(0, px(4 if last else 16 if named else 8))
        self._answers.setStretch(self._answers.indexOf(self._values), 1 if dense else 0)
        self._answers.setStretch(self._answers.count() - 1, 0 if dense else 1)
        self._whole.activate()
        for holder in (self.anchors, self.criteria, self._values):
            holder.updateGeometry()  # at once: what is in it is measured before its layout has heard of it
        for each in (self._inner, self._answers, self._split, column):
            each.invalidate()
        column.activate()
        QApplication.sendEvent(self._inside, QEvent(QEvent.Type.LayoutRequest))

    @property
    def _beside(self) -> bool:
        """Whether the column beside tells what is known of the element."""
        return self.window().width() / self._session.look.scale >= INSPECTOR_BESIDE_FROM

    @property
    def _narrow(self) -> bool:
        return self.width() / self._session.look.scale < NARROW_BELOW

    @property
    def _short(self) -> bool:
        return self.height() / self._session.look.scale < SHORT_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._narrow
        (self._column if self._short else self._whole).addWidget(self.hints)
        direction = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(direction)
        self.pinned.stand(short=self._short)
        self._divider.setVisible(not narrow)
        self.head.stand(narrow=narrow)
        self._place_manner(narrow=narrow)

    def _place_manner(self, *, narrow: bool) -> None:
        """Under the answers, or under the criteria too where its one line needs that width; in a low window below what
        is scrolled, so that it is never cut off."""
        px, (left, right) = self._session.look.px, SHARES
        self.manner.stand(pinned=self._short)
        if self._short:
            self._whole.insertWidget(self._whole.indexOf(self.area) + 1, self.manner)
            self.manner.fit(self.width() - px(EDGE) - px(EDGE) // 2)
            return
        across = self.width() - px(2 * EDGE) - self.area.verticalScrollBar().sizeHint().width()
        beside = (across - px(2 * GAP) - 1) * right // (left + right)
        if narrow or self.manner.line_width <= beside:
            self._answers.insertWidget(self._answers.indexOf(self._values) + 1, self.manner)
            self.manner.fit(across if narrow else beside)
        else:
            self._column.insertWidget(self._column.indexOf(self._split) + 1, self.manner)
            self.manner.fit(across)

    def _asked_of(self, criterion: Criterion | None) -> tuple[str, Mapping[int, str]]:
        """The question, and what the values mean; those of the judgement where no criterion is asked."""
        language = self._session.language
        if criterion is None:
            meanings = {value: language.label("judgement", str(value)) for value in range(LOWEST, HIGHEST + 1)}
            return language.gettext("What the nine answers mean"), meanings
        meanings = {value: text.in_language(language.code) for value, text in criterion.anchors.items()}
        return (criterion.question or criterion.name).in_language(language.code), meanings

    def _place_question(self) -> None:
        """Where all stands densely the nine meanings stand under the keys without a heading, and a question is set
        smaller."""
        dense = self._step[1]
        self._inner.setSpacing(self._session.look.px(2 if dense else 4))
        self.question.setVisible(not dense or self._row > 0)
        style = "bodyStrong" if dense else "section"
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
        self._inner.setContentsMargins(0, 0, 0, 0)
        for part in (self.question, self.anchors):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        column = self._answers
        column.setSpacing(0)
        column.addWidget(self._values)
        column.addWidget(self.manner)
        column.addStretch(1)
        return column

"""The lines of the Gantt chart: painted from the display list that the PDF paints too, but only those that are seen."""

from collections.abc import Iterable, Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeWidgetItem

from roadmap_app.domain.contradictions import support_ends
from roadmap_app.domain.element import Dependency
from roadmap_app.domain.roadmap import NEVER, ContradictionKind, Roadmap, RoadmapEntry
from roadmap_app.presentation.drawing import Drawing, Item
from roadmap_app.presentation.gantt.arrows import arrow
from roadmap_app.presentation.gantt.chart import Sheet, line, mark_x
from roadmap_app.presentation.gantt.course import PointKind
from roadmap_app.presentation.gantt.rows import Row, gantt_rows
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.roadmap.delegate import CODE_ROLE, COLUMNS, COUNT_ROLE, ROW, Index, LineDelegate, is_chosen
from roadmap_app.ui.pages.roadmap.lines import Group, Lines
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session

EDGE = 24
MOST_KEPT = 96
"""Pictures of lines: some windows full."""

MOST_ARROWS = 8
"""At one element; where more rest on it, only those are drawn that break."""


class GanttTree(Lines):
    """One column, since a line is one picture; what it shows is the item's text for a screen reader."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.rows: dict[str, Row] = {}
        self._roadmap: Roadmap | None = None
        self.sheet = Sheet(width=1, edge=EDGE, row=ROW)
        self.setAccessibleName(session.language.gettext("Gantt chart, one line for each element"))
        self.setHeaderHidden(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = GanttDelegate(session.look, self)
        self.setItemDelegate(self._delegate)
        self.currentItemChanged.connect(self.viewport().update)

    def groups(self, roadmap: Roadmap) -> Iterable[Group]:
        snapshot = self.session.document.snapshot
        self._roadmap = roadmap
        self.rows = {row.entry.element: row for row in gantt_rows(roadmap, snapshot, self.session.language)}
        self._delegate.forget()
        return self.by_phase(roadmap, self._line)

    def _line(self, entry: RoadmapEntry) -> QTreeWidgetItem:
        row = self.rows[entry.element]
        item = QTreeWidgetItem([row.name])
        item.setData(0, CODE_ROLE, entry.element)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.words)
        item.setToolTip(0, row.words)
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet = Sheet(width=self.viewport().width() / self.session.look.scale, edge=EDGE, row=ROW)
        self._delegate.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        items = tuple(chain.from_iterable(self._arrow(edge, broken) for edge, broken in self.edges()))
        if items:
            painter = QPainter(self.viewport())
            paint(Drawing(width=0, height=0, items=items), painter, self.session.look)
            painter.end()

    def edges(self) -> Sequence[tuple[Dependency, bool]]:
        """Of the chosen element, with whether its support is gone too soon."""
        code, roadmap = self.current_code, self._roadmap
        if not code or roadmap is None:
            return ()
        broken = {each.elements for each in roadmap.contradictions if each.kind is ContradictionKind.ORPHAN}
        edges = [
            (edge, (edge.dependent, edge.support) in broken)
            for edge in self.session.document.snapshot.dependencies
            if code in (edge.dependent, edge.support)
        ]
        return edges if len(edges) <= MOST_ARROWS else [each for each in edges if each[1]]

    def _arrow(self, edge: Dependency, broken: bool) -> tuple[Item, ...]:
        """From the end of the support to its dependent; nothing where either is folded away or has no end."""
        support, dependent = (self.items.get(code) for code in (edge.support, edge.dependent))
        row = self.rows.get(edge.support)
        if support is None or dependent is None or row is None:
            return ()
        if not all(group is not None and group.isExpanded() for group in (support.parent(), dependent.parent())):
            return ()
        scale = self.sheet.scale
        day = support_ends(edge, row.entry)
        if day is None or day == NEVER:
            return ()
        start, end = (self._middle(item) for item in (support, dependent))
        return arrow((mark_x(scale, PointKind.END, day), start), end, broken=broken, most=scale.right - 6)

    def _middle(self, item: QTreeWidgetItem) -> float:
        rect = self.visualItemRect(item)
        return (rect.top() + rect.height() / 2) / self.session.look.scale


class GanttDelegate(LineDelegate):
    """Keeps what it painted of a line until the width or the roadmap is another, so that scrolling only moves it."""

    def __init__(self, look: Look, tree: GanttTree) -> None:
        super().__init__(look, COLUMNS)
        self._tree = tree
        self._kept: dict[tuple[str, bool, float], QPixmap] = {}

    def forget(self) -> None:
        self._kept.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(COUNT_ROLE) is not None:
            super().paint(painter, option, index)
            return
        chosen = is_chosen(option)
        painter.save()
        self.ground(painter, option, index)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(option.rect.topLeft(), self._picture(index.data(CODE_ROLE), chosen, ratio))
        painter.restore()

    def _picture(self, code: str, chosen: bool, ratio: float) -> QPixmap:
        key = code, chosen, ratio
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            drawn = line(self._tree.sheet, self._tree.rows[code], self.look.tokens, strong=chosen)
            wide, tall = (round(self.look.px(each) * ratio) for each in (drawn.width, drawn.height))
            made = QPixmap(wide, tall)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            brush = QPainter(made)
            paint(drawn, brush, self.look)
            brush.end()
            self._kept[key] = made
        return self._kept[key]

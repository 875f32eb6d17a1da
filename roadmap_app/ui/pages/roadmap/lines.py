"""A tree of two levels, of groups and their elements: what the views of the roadmap share."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem

from roadmap_app.domain.roadmap import Phase, Roadmap, RoadmapEntry
from roadmap_app.ui.pages.roadmap.delegate import CODE_ROLE, COUNT_ROLE, OPEN_ROLE, RELATED_ROLE
from roadmap_app.ui.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines under a heading; `about` stands behind its title. A line has its element's code in `CODE_ROLE` of the first
    column."""

    key: str
    title: str
    about: str
    lines: list[QTreeWidgetItem]


class Lines(QTreeWidget):
    """Emits `chosen` with the code of the element that the person selects, `opened` when it is entered by Enter or a
    double click. What is folded stays folded."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.items: dict[str, QTreeWidgetItem] = {}
        self._folded: set[str] = set()
        self._related: frozenset[str] = frozenset()
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(session.look.px(32))
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._fold)
        self.itemDoubleClicked.connect(self._open)
        self.itemExpanded.connect(self._say_open)
        self.itemCollapsed.connect(self._say_open)

    @property
    def folded(self) -> frozenset[str]:
        """The keys of the groups of which only the heading is seen."""
        return frozenset(self._folded)

    def fold(self, keys: Iterable[str]) -> None:
        """Those and no others, also when they come later."""
        self._folded = set(keys)
        with QSignalBlocker(self):
            for key, top in self._groups.items():
                top.setExpanded(key not in self._folded)
                top.setData(0, OPEN_ROLE, top.isExpanded())

    def tell(self, roadmap: Roadmap) -> None:
        """Show these elements, in their order; what was chosen stays so, and so does the place."""
        chosen, scrolled = self.current_code, self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            self.items, self._groups = {}, {}
            for group in self.groups(roadmap):
                self._add(group)
            if chosen in self.items:
                self.setCurrentItem(self.items[chosen])
            self.relate(self._related)
        self.verticalScrollBar().setValue(scrolled)

    def groups(self, roadmap: Roadmap) -> Iterable[Group]:
        """What is shown, in its order."""
        raise NotImplementedError  # not an ABC: a class of Qt has a metaclass of its own

    def by_phase(self, roadmap: Roadmap, line: Callable[[RoadmapEntry], QTreeWidgetItem]) -> Iterator[Group]:
        """`line` makes the line of an element."""
        language = self.session.language
        by_phase: dict[Phase, list[RoadmapEntry]] = {}
        for entry in roadmap.entries:
            by_phase.setdefault(entry.phase, []).append(entry)
        for phase, listed in by_phase.items():
            yield Group(
                key=phase,
                title=language.label("phase-short", phase),
                about=f"{language.label('phase-range', phase)} · {self.counted(len(listed))}",
                lines=[line(entry) for entry in listed],
            )

    def counted(self, count: int) -> str:
        language = self.session.language
        return language.ngettext("{n} element", "{n} elements", count).format(n=language.number(count))

    @property
    def current_code(self) -> str:
        item = self.currentItem()
        return item.data(0, CODE_ROLE) or "" if item is not None else ""

    def choose(self, code: str) -> bool:
        item = self.items.get(code)
        if item is None:
            return False
        group = item.parent()
        if group is not None:
            group.setExpanded(True)
        seen = self.viewport().rect().contains(self.visualItemRect(item).center())
        self.setCurrentItem(item)
        hint = QAbstractItemView.ScrollHint
        self.scrollToItem(item, hint.EnsureVisible if seen else hint.PositionAtCenter)
        return True

    def relate(self, codes: frozenset[str]) -> None:
        """Mark the lines that belong together with the chosen one."""
        for code in self._related | codes:
            if code in self.items:
                self.items[code].setData(0, RELATED_ROLE, code in codes)
        self._related = codes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._fold(item)
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _add(self, group: Group) -> None:
        top = QTreeWidgetItem([group.title])
        top.setData(0, COUNT_ROLE, group.about)
        top.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{group.title}, {group.about}")
        self.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        top.addChildren(group.lines)
        top.setExpanded(group.key not in self._folded)
        top.setData(0, OPEN_ROLE, top.isExpanded())
        self._groups[group.key] = top
        for line in group.lines:
            self.items[line.data(0, CODE_ROLE)] = line

    def _fold(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())

    def _open(self, item: QTreeWidgetItem) -> None:
        if not item.childCount():
            self.opened.emit(item.data(0, CODE_ROLE))

    def _say_open(self, item: QTreeWidgetItem) -> None:
        item.setData(0, OPEN_ROLE, item.isExpanded())
        self._folded = {key for key, top in self._groups.items() if not top.isExpanded()}

    def _tell(self) -> None:
        if self.current_code:
            self.chosen.emit(self.current_code)

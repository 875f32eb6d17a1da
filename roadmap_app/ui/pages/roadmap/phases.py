"""The roadmap phase by phase: a tree of two levels, of phases and their elements."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from roadmap_app.domain.element import Element
from roadmap_app.domain.roadmap import Phase, RoadmapEntry
from roadmap_app.presentation.sentences import day_words
from roadmap_app.ui.pages.roadmap.delegate import (
    CODE,
    COUNT_ROLE,
    MISSING,
    NAME,
    OPEN_ROLE,
    VERDICT,
    VERDICT_ROLE,
    LineDelegate,
)
from roadmap_app.ui.session import Session

LEAST_NAME = 180
_CODE_ROLE = Qt.ItemDataRole.UserRole


class PhaseTree(QTreeWidget):
    """Emits `chosen` with the code of the element that the person selects."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, look = session.language, session.look
        self._session = session
        self.items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(language.label("page", "roadmap"))
        self.setHeaderLabels(
            [
                language.label("field", "code"),
                language.label("field", "name"),
                language.label("column", "verdict"),
                *(_in_two_lines(language.label("column", key)) for key in ("practice_stops", "legal_end", "missing")),
            ]
        )
        self._delegate = LineDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(look.px(72))
        header.setMinimumHeight(look.px(48))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.headerItem().setTextAlignment(MISSING, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._fold)
        self.itemExpanded.connect(_say_open)
        self.itemCollapsed.connect(_say_open)

    def tell(self, entries: Iterable[RoadmapEntry], elements: Mapping[str, Element]) -> None:
        """Show these entries, in their order; the selection stays."""
        chosen = self.current_code
        with QSignalBlocker(self):
            self.clear()
            self.items = {}
            by_phase: dict[Phase, list[RoadmapEntry]] = {}
            for entry in entries:
                by_phase.setdefault(entry.phase, []).append(entry)
            for phase, listed in by_phase.items():
                self._add_phase(phase, listed, elements)
            self.expandAll()
        self.choose(chosen)

    @property
    def current_code(self) -> str:
        item = self.currentItem()
        return item.data(CODE, _CODE_ROLE) or "" if item is not None else ""

    def choose(self, code: str) -> bool:
        item = self.items.get(code)
        if item is None:
            return False
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names take the room that is left; where that is too little, the table scrolls sideways."""
        super().resizeEvent(event)
        header = self.header()
        others = sum(header.sectionSize(at) for at in range(header.count()) if at != NAME)
        header.resizeSection(NAME, max(self._session.look.px(LEAST_NAME), self.viewport().width() - others))

    def _add_phase(self, phase: Phase, listed: list[RoadmapEntry], elements: Mapping[str, Element]) -> None:
        language = self._session.language
        top = QTreeWidgetItem([language.label("phase", phase)])
        top.setData(CODE, COUNT_ROLE, len(listed))
        top.setData(CODE, OPEN_ROLE, True)
        top.setData(CODE, Qt.ItemDataRole.AccessibleTextRole, f"{top.text(CODE)} {len(listed)}")
        self.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        for entry in listed:
            item = self._item(entry, elements[entry.element])
            top.addChild(item)
            self.items[entry.element] = item

    def _item(self, entry: RoadmapEntry, element: Element) -> QTreeWidgetItem:
        language = self._session.language
        name = element.name.in_language(language.code)
        missing = ", ".join(language.label("part", part) for part in entry.missing)
        words = [
            element.short_code,
            name,
            language.label("disposition-short", entry.verdict),
            day_words(entry.practice_stops, self._session.language),
            day_words(entry.legal_end, self._session.language),
            language.number(len(entry.missing)) if entry.missing else "",
        ]
        item = QTreeWidgetItem(words)
        item.setData(CODE, _CODE_ROLE, entry.element)
        item.setData(VERDICT, VERDICT_ROLE, str(entry.verdict))
        item.setToolTip(NAME, name)
        item.setToolTip(VERDICT, language.label("outcome", entry.verdict))
        item.setToolTip(MISSING, missing)
        item.setData(MISSING, Qt.ItemDataRole.AccessibleTextRole, missing)
        return item

    def _fold(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())

    def _tell(self) -> None:
        if self.current_code:
            self.chosen.emit(self.current_code)


def _in_two_lines(words: str) -> str:
    return words.replace(" ", "\n", 1)


def _say_open(item: QTreeWidgetItem) -> None:
    item.setData(CODE, OPEN_ROLE, item.isExpanded())

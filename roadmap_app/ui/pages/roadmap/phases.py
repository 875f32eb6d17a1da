"""The roadmap phase by phase, as a table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem

from roadmap_app.domain.element import Element
from roadmap_app.domain.roadmap import Roadmap, RoadmapEntry
from roadmap_app.presentation.sentences import day_words
from roadmap_app.presentation.sentences.summary import phase_note
from roadmap_app.ui.pages.roadmap.column_heads import dress_head, give_room, in_two_lines
from roadmap_app.ui.pages.roadmap.delegate import (
    CODE,
    CODE_ROLE,
    COLUMNS,
    COUNTED_LAST,
    MISSING,
    NAME,
    VERDICT,
    VERDICT_ROLE,
    LineDelegate,
)
from roadmap_app.ui.pages.roadmap.lines import Group, Lines
from roadmap_app.ui.session import Session

LEAST_NAME = 180


class PhaseTree(Lines):
    """Its head says what stands in the columns, and why an element stands in its phase."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language = session.language
        self._elements: dict[str, Element] = {}
        self.setAccessibleName(language.label("page", "roadmap"))
        self.setHeaderLabels(
            [
                language.label("field", "code"),
                language.label("field", "name"),
                language.label("column", "verdict"),
                *(
                    in_two_lines(language.label("column", key), session.look)
                    for key in ("practice_stops", "legal_end", "missing")
                ),
            ]
        )
        self._delegate = LineDelegate(session.look, {**COLUMNS, MISSING: COUNTED_LAST})
        self.setItemDelegate(self._delegate)
        dress_head(self, NAME)
        self.header().setToolTip(phase_note(language))
        self.headerItem().setTextAlignment(MISSING, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def groups(self, roadmap: Roadmap) -> Iterable[Group]:
        self._elements = {element.code: element for element in self.session.document.snapshot.elements}
        return self.by_phase(roadmap, self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        give_room(self, NAME, least=LEAST_NAME)

    def _line(self, entry: RoadmapEntry) -> QTreeWidgetItem:
        language, element = self.session.language, self._elements[entry.element]
        name = element.name.in_language(language.code)
        missing = ", ".join(language.label("part", part) for part in entry.missing)
        words = [
            element.short_code,
            name,
            language.label("disposition-short", entry.verdict),
            day_words(entry.practice_stops, language),
            day_words(entry.legal_end, language),
            language.number(len(entry.missing)) if entry.missing else "",
        ]
        item = QTreeWidgetItem(words)
        item.setData(CODE, CODE_ROLE, entry.element)
        item.setData(VERDICT, VERDICT_ROLE, str(entry.verdict))
        item.setToolTip(NAME, name)
        item.setToolTip(VERDICT, language.label("outcome", entry.verdict))
        item.setToolTip(MISSING, missing)
        item.setData(MISSING, Qt.ItemDataRole.AccessibleTextRole, missing)
        return item

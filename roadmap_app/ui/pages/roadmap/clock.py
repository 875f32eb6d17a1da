"""The legal clock: for all that needs notice, by when it has to go out, when it ends, and what stands against it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem

from roadmap_app.domain.notices import Notice, notices
from roadmap_app.domain.plan import Clock
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.presentation.sentences import day_words, lawful_end_sentence
from roadmap_app.presentation.sentences.clock import blocks_sentence, blocks_words, latest_words, term_words
from roadmap_app.ui.pages.roadmap.column_heads import dress_head, give_room, in_two_lines
from roadmap_app.ui.pages.roadmap.delegate import (
    BREAKING,
    CODE,
    CODE_ROLE,
    COLUMNS,
    NAME,
    SIGN_ROLE,
    VERDICT,
    VERDICT_ROLE,
    WORDS_LAST,
    LineDelegate,
)
from roadmap_app.ui.pages.roadmap.lines import Group, Lines
from roadmap_app.ui.session import Session

TERM, LATEST, ENDS, BLOCKS = range(3, 7)
LEAST, WITH_VERDICTS = 120, 900
"""px at 100 % text: the least width of names and of what stands against it, and from where on there is more."""


class ClockTable(Lines):
    """Grouped by what ends them: notice, a referendum, an expiry, consent."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language = session.language
        _ = language.gettext
        self.setAccessibleName(_("Legal clock"))
        self.setHeaderLabels(
            [
                language.label("field", "code"),
                language.label("field", "name"),
                language.label("column", "verdict"),
                *(
                    in_two_lines(words, session.look)
                    for words in (_("Notice period"), _("Notice by"), _("Earliest lawful end"))
                ),
                _("What stands against it"),
            ]
        )
        self.setUniformRowHeights(False)
        self._delegate = LineDelegate(session.look, {**COLUMNS, LATEST: BREAKING, BLOCKS: WORDS_LAST})
        self.setItemDelegate(self._delegate)
        dress_head(self, NAME)
        self.header().setSectionResizeMode(BLOCKS, self.header().ResizeMode.Fixed)
        self.header().setToolTip(language.label("note", "legal"))

    def groups(self, roadmap: Roadmap) -> Iterable[Group]:
        snapshot, language = self.session.document.snapshot, self.session.language
        clocks = {route.code: route.clock for route in snapshot.routes}
        grouped: dict[Clock, list[Notice]] = {}
        for notice in notices(roadmap, snapshot):
            grouped.setdefault(clocks.get(notice.route, Clock.UNKNOWN), []).append(notice)
        for clock, listed in grouped.items():
            title = language.label("clock", clock)
            yield Group(
                key=clock,
                title=title[:1].upper() + title[1:],
                about=self.counted(len(listed)),
                lines=[self._line(notice) for notice in listed],
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def tell(self, roadmap: Roadmap) -> None:
        super().tell(roadmap)
        self.executeDelayedItemsLayout()
        self._share()

    def _share(self) -> None:
        """Where it is narrow, the verdicts give way to what stands against it, and lines are high enough for two."""
        px, wide = self.session.look.px, self.viewport().width()
        narrow = wide < px(WITH_VERDICTS)
        self.setColumnHidden(VERDICT, narrow)
        if self._delegate.two_lines is not narrow:
            self._delegate.two_lines = narrow
            self.scheduleDelayedItemsLayout()
        self.header().resizeSection(BLOCKS, max(px(LEAST), wide * 2 // 9))
        give_room(self, NAME, least=LEAST)

    def _line(self, notice: Notice) -> QTreeWidgetItem:
        language, entry = self.session.language, notice.entry
        element = self.session.document.snapshot.element(entry.element)
        name, why = element.name.in_language(language.code), lawful_end_sentence(notice.lawful, language)
        blocks = blocks_words(notice, language)
        line = QTreeWidgetItem(
            [
                element.short_code,
                name,
                language.label("disposition-short", entry.verdict),
                term_words(notice, language),
                latest_words(notice, language),
                day_words(notice.lawful.day, language),
                blocks,
            ]
        )
        line.setData(CODE, CODE_ROLE, entry.element)
        line.setData(VERDICT, VERDICT_ROLE, str(entry.verdict))
        if notice.too_late:
            line.setData(LATEST, SIGN_ROLE, "warning")
        line.setToolTip(NAME, name)
        line.setToolTip(BLOCKS, blocks_sentence(notice, language))
        line.setData(BLOCKS, Qt.ItemDataRole.AccessibleTextRole, blocks_sentence(notice, language))
        for column in (TERM, LATEST, ENDS):
            line.setToolTip(column, why)
        line.setData(ENDS, Qt.ItemDataRole.AccessibleTextRole, why)
        return line

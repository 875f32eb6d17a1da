"""What the search field has found, listed under it: what can be done, and elements."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.presentation.matching import EXACT, PART, SLIP, closeness, in_other_layouts
from roadmap_app.presentation.searching import Haystack
from roadmap_app.ui.actions import keys_of, sign_of, words_of
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.palette_rows import CODE, KEYS, SIGN, PaletteRows

MOST_ELEMENTS, MOST_ACTIONS = 9, 6
_RUN = Qt.ItemDataRole.UserRole
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`keys` or `code` stands at the right."""

    words: str
    keys: str = ""
    code: str = ""
    sign: str
    run: Callable[[], object]


class Palette(QListWidget):
    """The search field keeps the keyboard and moves the selection. Emits `chosen` before an entry is done."""

    chosen = Signal()

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("palette")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(session.language.gettext("Found"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setItemDelegate(PaletteRows(self, session.look))
        self._session, self._over = session, over
        self.itemClicked.connect(self._choose)
        self.hide()

    def tell(self, query: str, actions: Sequence[QAction], show: Callable[[str], object]) -> None:
        """All actions for an empty query; else the closest ones, and elements. Where nothing at all is found, what the
        same keys write in another language is tried."""
        self.clear()
        done, cost, elements = self._found(query, actions, show)
        _ = self._session.language.gettext
        sections = [(_("Commands"), done), (_("Elements"), elements)]
        for heading, entries in sections if cost == EXACT else reversed(sections):
            self._add(heading, entries)
        if not self.count():
            self._head(_("Nothing found"))
        self._rest_on(0, 1)

    def _found(
        self, query: str, actions: Sequence[QAction], show: Callable[[str], object]
    ) -> tuple[list[Entry], float, list[Entry]]:
        done, cost = self._actions(query, actions)
        elements = self._elements(query, show, forgiving=cost > PART)
        for typed in in_other_layouts(query):
            if done or elements:
                break
            done, cost = self._actions(typed, actions)
            elements = self._elements(typed, show, forgiving=cost > PART)
        return done, cost, elements

    def place(self, right: int, top: int) -> None:
        """Stand under the search field, as high as what was found and there is room for."""
        px, over = self._session.look.px, self._over
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth() + px(10)
        width = min(px(520), over.width() - px(16))
        left = max(px(8), right - width)
        self.setGeometry(left, top, width, min(height, over.height() - top - px(40)))
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        self._rest_on(self.currentRow() + rows, 1 if rows > 0 else -1)

    def choose_current(self) -> None:
        for item in self.selectedItems():
            self._choose(item)

    def _actions(self, query: str, actions: Sequence[QAction]) -> tuple[list[Entry], float]:
        """And the cost of the closest one."""
        offered = [each for each in actions if each.isEnabled() and each.isVisible()]
        if not query.strip():
            return [_entry(each) for each in offered], EXACT
        ranked = _ranked((closeness(query, words_of(each)), each) for each in offered)
        if not ranked:
            return [], float("inf")
        best = ranked[0][0]
        return [_entry(each) for cost, each in ranked[:MOST_ACTIONS] if cost < best + SLIP], best

    def _elements(self, query: str, show: Callable[[str], object], *, forgiving: bool) -> list[Entry]:
        """Slips are forgiven where nothing else is meant."""
        if not query.strip():
            return []
        code, snapshot = self._session.language.code, self._session.document.snapshot
        elements = [element for element in snapshot.elements if not element.retired]
        hits = list(Haystack(elements).best(query))
        if forgiving and not hits and len(query.strip()) > 2:
            hits = [one for _cost, one in _ranked((_closest(query, one), one) for one in elements)]
        return [
            Entry(
                words=one.name.in_language(code),
                code=one.short_code,
                sign="file",
                run=lambda one=one: show(one.code),
            )
            for one in hits[:MOST_ELEMENTS]
        ]

    def _add(self, heading: str, entries: Sequence[Entry]) -> None:
        if entries:
            self._head(heading)
        for entry in entries:
            item = QListWidgetItem(entry.words, self)
            item.setData(_RUN, entry.run)
            item.setData(KEYS, entry.keys)
            item.setData(CODE, entry.code)
            item.setData(SIGN, entry.sign)
            said = ", ".join(part for part in (entry.words, entry.keys, entry.code) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _head(self, words: str) -> None:
        head = QListWidgetItem(words, self)
        head.setFlags(Qt.ItemFlag.NoItemFlags)

    def _rest_on(self, row: int, step: int) -> None:
        """The nearest row from there on that can be chosen."""
        while 0 <= row < self.count():
            item = self.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentItem(item)
                return
            row += step
        if step < 0:
            self.scrollToTop()

    def _choose(self, item: QListWidgetItem) -> None:
        run = item.data(_RUN)
        if callable(run):
            self.chosen.emit()
            run()


def _entry(made: QAction) -> Entry:
    return Entry(words=words_of(made), keys=key_words(keys_of(made)), sign=sign_of(made), run=made.trigger)


def _closest(query: str, element: Element) -> float | None:
    name = element.name
    costs = [closeness(query, words) for words in (name.en, name.be, name.ru)]
    return min((cost for cost in costs if cost is not None), default=None)


def _ranked(found: Iterable[tuple[float | None, Found]]) -> list[tuple[float, Found]]:
    """The closest first; those as close stay in their order."""
    kept = [(cost, one) for cost, one in found if cost is not None]
    return sorted(kept, key=lambda pair: pair[0])

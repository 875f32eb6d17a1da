"""The shortcut sheet: every key that does something now, as caps, from the actions themselves."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.ui.actions import group_of, keys_of, words_of
from roadmap_app.ui.controls.key_cap import key_cap, key_words
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.page import Page
from roadmap_app.ui.placing import fit
from roadmap_app.ui.projector.keys import projector_keys
from roadmap_app.ui.session import Session

WIDE = 720


class ShortcutSheet(QDialog):
    """Not modal: it can stay open beside the work, and tells the keys of the page in front."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self.setWindowTitle(session.language.gettext("Shortcuts"))
        self.groups: Mapping[str, Sequence[tuple[str, str]]] = {}
        self._area = scrolling()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._area.setFocus()

    def tell(self, page: Page, actions: Iterable[QAction]) -> None:
        """The page's own keys first, then those of the frame and of the projector."""
        found: dict[str, list[tuple[str, str]]] = {page.title(): [*page.keys(), *_of_buttons(page)]}
        for each in (*page.actions(), *actions):
            if keys_of(each):
                found.setdefault(group_of(each), []).append((key_words(keys_of(each)), words_of(each)))
        _ = self._session.language.gettext
        found.setdefault(_("On the projector"), []).extend(projector_keys(self._session.language))
        self.groups = {heading: rows for heading, rows in found.items() if rows}
        columns = self._columns()
        self._area.setWidget(columns)
        if not self.isVisible():
            fit(self, columns, self._session.look.px(WIDE))

    def _columns(self) -> QWidget:
        """Two columns of about the same height."""
        px = self._session.look.px
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(px(24), px(20), px(24), px(24))
        row.setSpacing(px(32))
        columns = [QVBoxLayout(), QVBoxLayout()]
        filled = [0, 0]
        for heading, keys in self.groups.items():
            at = filled.index(min(filled))
            filled[at] += len(keys) + 2
            columns[at].addWidget(self._group(heading, keys))
        for column in columns:
            column.setSpacing(px(20))
            column.addStretch(1)
            row.addLayout(column, 1)
        return inside

    def _group(self, heading: str, keys: Sequence[tuple[str, str]]) -> QWidget:
        px = self._session.look.px
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(heading, type="section"), 0, 0, 1, 2)
        for at, (cap, words) in enumerate(keys, 1):
            grid.addWidget(label(words[:1].upper() + words[1:], ink="text2", wrap=True), at, 0)
            caps = QHBoxLayout()
            caps.setSpacing(px(4))
            for key in cap.split():
                caps.addWidget(key_cap(key))
            grid.addLayout(caps, at, 1, Qt.AlignmentFlag.AlignRight)
        return box


def _of_buttons(page: Page) -> Iterable[tuple[str, str]]:
    """Keys that press a button of the page; the button says what they do."""
    for button in page.findChildren(QAbstractButton):
        keys = button.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            yield key_words(keys), button.accessibleName() or button.text()

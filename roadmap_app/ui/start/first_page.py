"""The first page: three ways in, and files that are there already."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import SIZE, set_icon
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.menu import add_display
from roadmap_app.ui.shell.program import ProgramActions
from roadmap_app.ui.start.card import Card
from roadmap_app.ui.start.iceberg import Iceberg
from roadmap_app.ui.start.recent import Recent

PICTURE_FROM = 1100
"""Width of the window, in px at 100 % text, from which the picture stands beside the ways in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysIn:
    """What each choice on the first page does."""

    sample: Callable[[], None]
    catalogue: Callable[[], None]
    blank: Callable[[], None]
    open_again: Callable[[Path], None]
    forget: Callable[[Path], None]
    language: Callable[[str], None]


class FirstPage(QWidget):
    def __init__(self, language: Language, look: Look, ways: WaysIn, preferences: Preferences) -> None:
        super().__init__()
        self._language, self._look, self._ways, self._preferences = language, look, ways, preferences
        self._picture = Iceberg(
            look, language.gettext("An iceberg: the small part that is seen, the large one beneath")
        )
        self.display = QMenu(self)
        self.open_file = QPushButton(language.gettext("Open a workspace…"))
        self.recent = Recent(language, look, preferences.recent_files, ways.open_again, ways.forget)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._picture, 9)
        across.addWidget(self._ways_in(), 16)
        self.setFocusProxy(self.cards[0])

    def offer(self, program: ProgramActions) -> None:
        """Take what the program does into the keys, the button and the menu of this page."""
        self.addActions(list(program.all()))
        add_display(self.display, self._language, program)
        self.open_file.setToolTip("Ctrl+O")
        self.open_file.clicked.connect(program.open.trigger)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(self.width() / self._look.scale >= PICTURE_FROM)

    def _ways_in(self) -> QWidget:
        px = self._look.px
        inside = QWidget()
        inside.setObjectName("firstPageInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(16))
        names = {code: self._language.label("language", code) for code in LANGUAGES}
        languages = Segmented(self._look, names, self._language.code)
        languages.chose.connect(self._ways.language)
        column.addWidget(languages, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._middle(), 100)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(1)
        column.addLayout(self._foot())
        area = scrolling(inside)
        area.setObjectName("firstPage")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _middle(self) -> QWidget:
        _ = self._language.gettext
        px = self._look.px
        middle = QWidget()
        middle.setMaximumWidth(px(640))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(label(_("Union State roadmap"), type="hero", wrap=True))
        lead = _(
            "Decide, element by element, what to abolish immediately, what needs a transitional period and what to "
            "retain with public oversight. Everything stays on this computer."
        )
        column.addWidget(label(lead, type="bodyLarge", ink="text2", wrap=True))
        column.addSpacing(px(8))
        self.cards = self._cards()
        for card in self.cards:
            column.addWidget(card)
        column.addSpacing(px(8))
        column.addLayout(self._others())
        column.addWidget(self.recent)
        return middle

    def _cards(self) -> list[Card]:
        _, ways = self._language.gettext, self._ways
        sample = self._language.label("note", "sample_tag")
        choices = (
            (
                _("Open the sample workshop"),
                _("Nine invented experts, two rounds, a finished roadmap. The quickest way in."),
                "users",
                ways.sample,
            ),
            (
                _("Start from the Union State catalogue"),
                _("180 elements and 12 criteria in English, Belarusian and Russian, ready to be scored."),
                "catalogue",
                ways.catalogue,
            ),
            (
                _("Start blank"),
                _("An empty catalogue. Take in elements and criteria from a spreadsheet."),
                "plus",
                ways.blank,
            ),
        )
        made: list[Card] = []
        for at, (title, about, picture, run) in enumerate(choices, 1):
            card = Card(title, about, str(at), picture, self._look, tag=sample if run is ways.sample else "")
            card.clicked.connect(run)
            QShortcut(QKeySequence(str(at)), self).activated.connect(run)
            made.append(card)
        return made

    def _others(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        set_icon(self.open_file, self._look, "folder")
        shown = QToolButton()
        shown.setObjectName("quiet")
        shown.setText(self._language.gettext("Display and text size"))
        set_icon(shown, self._look, "criteria")
        shown.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        shown.setMenu(self.display)
        shown.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.open_file)
        row.addWidget(shown)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        _ = self._language.gettext
        on = self._preferences.remembers_files
        kept = sign(self._look, "clock" if on else "lock", ink="text3", size=SIZE)
        words = _("The list of recent files is on: it is kept on this computer, outside the files.")
        off = _("The list of recent files is off. It can be switched on in the preferences.")
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addStretch(1)
        row.addWidget(kept, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words if on else off, type="small", ink="text2", wrap=True), 100)
        row.addStretch(1)
        return row

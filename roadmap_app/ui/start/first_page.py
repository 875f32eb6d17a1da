"""The first page: three ways in, and files that are there already."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.heard import HeardButton
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.text import label


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysIn:
    """What each choice on the first page does."""

    sample: Callable[[], None]
    catalogue: Callable[[], None]
    blank: Callable[[], None]
    open: Callable[[], None]
    language: Callable[[str], None]


class FirstPage(QScrollArea):
    def __init__(self, language: Language, look: Look, ways: WaysIn, display: QMenu) -> None:
        super().__init__()
        self.setObjectName("firstPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._language, self._look, self._ways = language, look, ways
        inside = QWidget()
        inside.setObjectName("firstPageInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(24))
        column.addWidget(self._languages(), 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._middle(display), 100)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(1)
        self.setWidget(inside)

    def _languages(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("segmented")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        group = QButtonGroup(frame)
        for code in LANGUAGES:
            button = HeardButton(self._language.label("language", code))
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setChecked(code == self._language.code)
            button.clicked.connect(lambda _on=False, code=code: self._ways.language(code))
            group.addButton(button)
            row.addWidget(button)
        return frame

    def _middle(self, display: QMenu) -> QWidget:
        _ = self._language.gettext
        px = self._look.px
        middle = QWidget()
        middle.setMaximumWidth(px(640))
        column = QVBoxLayout(middle)
        column.setSpacing(px(12))
        column.addWidget(label(_("Union State roadmap"), type="hero", wrap=True))
        lead = _(
            "Decide, element by element, what to abolish immediately, what needs a transitional period and what to "
            "retain with public oversight. Everything stays on this computer."
        )
        column.addWidget(label(lead, type="bodyLarge", ink="text2", wrap=True))
        column.addSpacing(px(8))
        self.cards = [self._card(at, *words) for at, words in enumerate(self._choices())]
        for card in self.cards:
            column.addWidget(card)
        column.addSpacing(px(8))
        column.addLayout(self._others(display))
        self.setFocusProxy(self.cards[0])
        return middle

    def _choices(self) -> tuple[tuple[str, str, bool, Callable[[], None]], ...]:
        _ = self._language.gettext
        return (
            (
                _("Open the sample workshop"),
                _("Nine invented experts, two rounds, a finished roadmap. The quickest way in."),
                True,
                self._ways.sample,
            ),
            (
                _("Start from the Union State catalogue"),
                _("180 elements and 12 criteria in English, Belarusian and Russian, ready to be scored."),
                False,
                self._ways.catalogue,
            ),
            (
                _("Start blank"),
                _("An empty catalogue. Take in elements and criteria from a spreadsheet."),
                False,
                self._ways.blank,
            ),
        )

    def _card(self, at: int, title: str, about: str, sample: bool, run: Callable[[], None]) -> "Card":
        tag = self._language.label("note", "sample_tag") if sample else ""
        card = Card(title, about, tag, str(at + 1), self._look)
        card.clicked.connect(run)
        QShortcut(QKeySequence(str(at + 1)), self).activated.connect(run)
        return card

    def _others(self, display: QMenu) -> QHBoxLayout:
        _ = self._language.gettext
        row = QHBoxLayout()
        open_file = QPushButton(_("Open a workspace…"))
        open_file.setToolTip("Ctrl+O")
        open_file.clicked.connect(self._ways.open)
        shown = QToolButton()
        shown.setObjectName("quiet")
        shown.setText(_("Display and text size"))
        shown.setMenu(display)
        shown.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(open_file)
        row.addWidget(shown)
        row.addStretch(1)
        return row


class Card(RowButton):
    """A large button: a title, what it does, and its key."""

    def __init__(self, title: str, about: str, tag: str, key: str, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(label(title, type="section"))
        if tag:
            tagged = label(tag, type="captionStrong", ink="text2")
            tagged.setObjectName("sampleTag")
            head.addWidget(tagged, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addLayout(head)
        words.addWidget(label(about, type="body", ink="text2", wrap=True))
        self.face.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        self.face.setSpacing(look.px(16))
        self.face.addLayout(words, 1)
        cap = label(key, type="captionStrong", ink="text2")
        cap.setObjectName("keyCap")
        self.face.addWidget(cap)
        self.seal()

"""The preview beside the contents: the report as it would be written now, and what leafs through it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QToolButton, QVBoxLayout

from roadmap_app.exchange.pdf_pages import Leaves
from roadmap_app.presentation.parts import report_words
from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.stack import abreast
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.publish.older import Older
from roadmap_app.ui.pages.publish.sheets import ZOOMS, Sheets
from roadmap_app.ui.pages.publish.thumbnails import Thumbnails
from roadmap_app.ui.session import Session

STRIP_FROM = 480
"""The height from which the parts stand in a strip below the pages, in px at 100 % text."""


class Preview(QFrame):
    """Emits `wanted` when it is to be made, `print_wanted` when it is to be printed."""

    wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("preview")
        _ = session.language.gettext
        self._session, self._leaves = session, Leaves(sizes=(), chapters=())
        self.sheets = Sheets(session)
        self.sheets.setAccessibleName(_("Preview"))
        self.sheets.turned.connect(self._follow)
        self.sheets.drawn_all.connect(self._draw_strip)
        self.strip = Thumbnails(session)
        self.strip.chose.connect(self.sheets.turn_to)
        self.older = Older(session)
        self.older.again.clicked.connect(self.wanted)
        self._tools()
        self.none = EmptyState(
            session.look,
            _("How the report will look"),
            _("The preview shows the very pages that will be written. They take a moment, and can be stopped."),
            _("Make the preview"),
            self.wanted.emit,
            icon="eye",
        )
        self.none.button.setObjectName("")
        self.making = EmptyState(
            session.look, _("Making the pages…"), _("The window can be used meanwhile."), icon="file"
        )
        self.body = QStackedWidget()
        for part in (self.none, self.making, self.sheets):
            self.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.older)
        column.addWidget(self.body, 1)
        column.addWidget(self.strip)
        self.setFocusProxy(self.sheets)
        self.strip.hide()
        self._follow()

    def tell_making(self, *, making: bool) -> None:
        """Pages that are there already stay, as old ones, until the new ones come."""
        if not self._leaves.sizes:
            self.body.setCurrentWidget(self.making if making else self.none)
        self.older.tell_making(making=making)

    def tell_older(self, *, older: bool) -> None:
        """Whether something has changed since the pages were made."""
        older = older and bool(self._leaves.sizes)
        self.older.setVisible(older)
        self.sheets.tell_older(older=older)
        self.strip.setEnabled(not older)

    def show_report(self, content: bytes, leaves: Leaves) -> None:
        self._leaves = leaves
        self.about.setText(report_words(len(leaves.sizes), self._session.language))
        self.body.setCurrentWidget(self.sheets)
        self.strip.show_report(content, leaves)
        self._find_room()
        self.sheets.show_report(content, leaves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._find_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The pages turn whatever has the keyboard here."""
        if not self.sheets.leaf(event):
            super().keyPressEvent(event)

    def turn_part(self, step: int) -> None:
        """To the first page of the part before or after."""
        shown = self.sheets.shown
        if not shown:
            return
        begins = [each.page for each in self._leaves.chapters if each.level == 0]
        there = [page for page in begins if (page > shown[-1] if step > 0 else page < shown[0])]
        if there:
            self.sheets.turn_to(there[0] if step > 0 else there[-1])

    def _tools(self) -> None:
        _ = self._session.language.gettext
        self.title = label(_("Preview"), type="section")
        self.about = label("", type="body", ink="text2")
        self.place = label("", type="small", ink="text2")
        self.percent = label("", type="small", ink="text2")
        self.previous = self._tool("chevron-left", _("Previous page"), "PgUp", lambda: self.sheets.turn(-1))
        self.next = self._tool("chevron-right", _("Next page"), "PgDown", lambda: self.sheets.turn(1))
        self.smaller = self._tool("minus", _("Smaller"), "-", lambda: self.sheets.enlarge(-1))
        self.larger = self._tool("plus", _("Larger"), "+", lambda: self.sheets.enlarge(1))
        self.print = self._tool("print", _("Print…"), "Ctrl+P", self.print_wanted.emit)

    def _tool(self, sign: str, words: str, keys: str, run: Callable[[], None]) -> QToolButton:
        made = tool(self._session.look, sign, words, side=24, keys=keys)
        made.clicked.connect(run)
        return made

    def _head(self) -> QFrame:
        px = self._session.look.px
        words = abreast(px(8), self.title, self.about)
        tools = abreast(
            px(4),
            abreast(px(2), self.smaller, self.percent, self.larger),
            abreast(px(2), self.previous, self.place, self.next),
            self.print,
        )
        head = QFrame()
        head.setObjectName("previewHead")
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(Sides(words, tools, gap=px(12), below=px(4)))
        return head

    def _find_room(self) -> None:
        self.strip.setVisible(bool(self._leaves.sizes) and self.height() >= self._session.look.px(STRIP_FROM))

    def _draw_strip(self) -> None:
        if self.strip.isVisible():
            self.strip.draw()

    def _follow(self) -> None:
        """Say which pages are in sight, and let nobody turn past the end."""
        language, sheets = self._session.language, self.sheets
        pages, shown = len(self._leaves.sizes), [page + 1 for page in sheets.shown]
        for part in (self.about, self.percent, self.smaller, self.larger, self.place, self.previous, self.next):
            part.setVisible(bool(pages))
        if pages:
            self.place.setText("–".join(language.number(page) for page in shown))
            self.percent.setText(language.percent(sheets.scale() * 72 / 96 / self._session.look.scale))
            self.previous.setEnabled(shown[0] > 1)
            self.next.setEnabled(shown[-1] < pages)
            self.smaller.setEnabled(sheets.zoom > ZOOMS[0])
            self.larger.setEnabled(sheets.zoom < ZOOMS[-1])
            self.strip.follow(sheets.first)

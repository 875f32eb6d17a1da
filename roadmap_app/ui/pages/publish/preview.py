"""The preview beside the contents: the report as it would be written now, and what leafs through it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout

from roadmap_app.exchange.pdf_pages import Leaves
from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.pages.publish.sheets import ZOOMS, Sheets
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label


class Preview(QFrame):
    """Emits `wanted` when it is to be made."""

    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("preview")
        _ = session.language.gettext
        self._session, self._leaves = session, Leaves(sizes=(), chapters=())
        self.sheets = Sheets(session)
        self.sheets.setAccessibleName(_("Preview"))
        self.sheets.turned.connect(self._follow)
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
        column.addWidget(self.body, 1)
        self.setFocusProxy(self.sheets)
        self._follow()

    def tell_making(self, *, making: bool) -> None:
        """Pages that are there already stay until the new ones come."""
        if not self._leaves.sizes:
            self.body.setCurrentWidget(self.making if making else self.none)
        self.again.setEnabled(not making)

    def tell_older(self, *, older: bool) -> None:
        """Whether something has changed since the pages were made."""
        self.again.setVisible(older and bool(self._leaves.sizes))

    def show_report(self, content: bytes, leaves: Leaves) -> None:
        self._leaves = leaves
        self.chapter.clear()
        for each in leaves.chapters:
            self.chapter.addItem("\N{EM SPACE}" * each.level + each.title, each.page)
        self.again.setEnabled(True)
        self.body.setCurrentWidget(self.sheets)
        self.sheets.show_report(content, leaves)

    def _tools(self) -> None:
        _, px = self._session.language.gettext, self._session.look.px
        self.title = label(_("Preview"), type="section")
        self.place = label("", type="small", ink="text2")
        self.percent = label("", type="small", ink="text2")
        self.previous = self._tool("chevron-left", _("Previous page"), "PgUp", lambda: self.sheets.turn(-1))
        self.next = self._tool("chevron-right", _("Next page"), "PgDown", lambda: self.sheets.turn(1))
        self.smaller = self._tool("minus", _("Smaller"), "−", lambda: self.sheets.enlarge(-1))
        self.larger = self._tool("plus", _("Larger"), "+", lambda: self.sheets.enlarge(1))
        self.chapter = QComboBox()
        self.chapter.setAccessibleName(_("Go to a part of the report"))
        self.chapter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chapter.setMinimumContentsLength(10)
        self.chapter.setMaximumWidth(px(136))
        self.chapter.activated.connect(self._go_to_chapter)
        self.again = QPushButton(_("Changed since: make it again"))
        self.again.setProperty("small", True)
        self.again.clicked.connect(self.wanted)
        self.again.hide()

    def _go_to_chapter(self, at: int) -> None:
        self.sheets.turn_to(self.chapter.itemData(at))

    def _tool(self, sign: str, words: str, key: str, run: Callable[[], None]) -> QToolButton:
        button, look = QToolButton(), self._session.look
        button.setObjectName("tool")
        button.setFixedSize(QSize(look.px(24), look.px(24)))
        button.setIcon(icon(look, sign))
        button.setIconSize(icon_size(look))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key})")
        button.clicked.connect(run)
        return button

    def _head(self) -> QFrame:
        px = self._session.look.px
        inside = QFrame()
        flow = FlowLayout(inside, gap=px(8))
        for parts in (
            (self.title,),
            (self.chapter,),
            (self.previous, self.place, self.next),
            (self.smaller, self.percent, self.larger),
            (self.again,),
        ):
            group = QFrame()
            group.setMinimumHeight(px(32))
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(2))
            for part in parts:
                row.addWidget(part)
            flow.addWidget(group)
        head = QFrame()
        head.setObjectName("previewHead")
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(inside)
        return head

    def _follow(self) -> None:
        """Say which pages are in sight, and let nobody turn past the end."""
        language, sheets = self._session.language, self.sheets
        pages, shown = len(self._leaves.sizes), [page + 1 for page in sheets.shown]
        for part in (self.chapter, self.percent, self.smaller, self.larger, self.place, self.previous, self.next):
            part.setVisible(bool(pages))
        if not pages:
            return
        sight = "–".join(str(page) for page in shown)
        self.place.setText(language.gettext("{shown} of {n}").format(shown=sight, n=language.number(pages)))
        self.percent.setText(language.percent(sheets.scale() * 72 / 96 / self._session.look.scale))
        self.previous.setEnabled(shown[0] > 1)
        self.next.setEnabled(shown[-1] < pages)
        self.smaller.setEnabled(sheets.zoom > ZOOMS[0])
        self.larger.setEnabled(sheets.zoom < ZOOMS[-1])
        before = [at for at, each in enumerate(self._leaves.chapters) if each.page <= shown[-1] - 1]
        if before:
            self.chapter.setCurrentIndex(before[-1])

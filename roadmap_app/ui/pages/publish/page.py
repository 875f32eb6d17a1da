"""The page from which the Excel workbook and the PDF report are written."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.publish.check import PrivacyCheck
from roadmap_app.ui.pages.publish.contents import contents
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.segmented import Segmented
from roadmap_app.ui.shell.stack import scrolling, stack
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet

Write = Callable[[Report, Path, Progress], None]


class PublishPage(Page):
    """What the files hold and what a reader could infer from them, then a button for each file."""

    key = "publish"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language = session.language
        _ = language.gettext
        self.writing = False
        self.check = PrivacyCheck(session)
        own = session.document.snapshot.workspace.language
        self.language = Segmented(
            session.look, {code: language.label("language", code) for code in LANGUAGES}, str(own)
        )
        self.excel = QPushButton(_("Write Excel workbook…"))
        self.pdf = QPushButton(_("Write PDF report…"))
        self.pdf.setObjectName("primary")
        self.progress = label("", type="bodyStrong", wrap=True)
        self.blind = EmptyState(
            session.look,
            _("There is nothing to publish yet"),
            language.label("privacy", "hidden_round"),
            _("Go to Score"),
            lambda: session.go_to("score"),
            icon="publish",
        )
        self.body = QStackedWidget()
        self._contents = scrolling()
        self._lay_out()
        self.excel.clicked.connect(self._write_excel)
        self.pdf.clicked.connect(self._write_pdf)

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        result = self.session.document.results()
        self.body.setCurrentWidget(self.blind if result.hidden else self._page)
        if not result.hidden:
            self._list()
            self.check.tell(self._report())
        self.told.emit()

    def inspector(self) -> QWidget | None:
        return None if self.session.document.results().hidden else self.check

    def _report(self) -> Report:
        return self.session.document.report(
            language=LanguageCode(self.language.chosen),
            detail=Detail.PUBLISHED,
            day=date.today().isoformat(),  # noqa: DTZ011 a day of the person's own calendar
        )

    def _write_excel(self) -> None:
        from roadmap_app.exchange.publishing import publish

        _, workspace = self.session.language.gettext, self.session.document.path
        self._ask(
            _("Write Excel workbook…"),
            ".xlsx",
            f"{_('Excel workbook')} (*.xlsx)",
            lambda report, target, progress: publish(report, workspace=workspace, xlsx=target, progress=progress),
        )

    def _write_pdf(self) -> None:
        from roadmap_app.exchange.publishing import publish

        _, workspace = self.session.language.gettext, self.session.document.path
        self._ask(
            _("Write PDF report…"),
            ".pdf",
            f"{_('PDF report')} (*.pdf)",
            lambda report, target, progress: publish(report, workspace=workspace, pdf_file=target, progress=progress),
        )

    def _ask(self, title: str, suffix: str, kind: str, write: Write) -> None:
        """Where to, then the file in a thread of its own: the report is a frozen picture."""
        suggested = self.session.document.path.with_suffix(suffix)
        chosen, _kind = QFileDialog.getSaveFileName(self, title, str(suggested), kind)
        if not chosen:
            return
        target = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(suffix)
        report = self._report()
        words = self.session.language.gettext("Writing “{file}”…").format(file=target.name)
        self.progress.setText(words)
        self._follow(writing=True)
        self.session.tasks.run(
            words,
            lambda progress: write(report, target, progress),
            lambda future: self._written(target, future),
            stopped=self._stopped,
        )

    def _stopped(self) -> None:
        self._follow(writing=False)
        self.session.toast(self.session.language.label("error", "export_interrupted"))

    def _written(self, target: Path, future: "Future[None]") -> None:
        _ = self.session.language.gettext
        self._follow(writing=False)

        def done() -> bool:
            future.result()
            return True

        if self.session.attempt(done):
            self.session.toast(
                _("Written: “{file}”").format(file=target.name),
                _("Open file"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
            )

    def _follow(self, *, writing: bool) -> None:
        self.writing = writing
        if not writing:
            self.progress.setText(self.session.language.label("privacy", "clean_files_meaning"))
        for button in (self.excel, self.pdf):
            button.setEnabled(not writing)

    def _list(self) -> None:
        px = self.session.look.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(self.session.language.gettext("In the files"), type="section"))
        for part, about in contents(self._report(), self.session.language):
            words = label(part, type="bodyStrong", wrap=True), label(about, type="small", ink="text2", wrap=True)
            column.addWidget(stack(px(2), *words))
        column.addStretch(1)
        self._contents.setWidget(inside)

    def _lay_out(self) -> None:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._contents, 1)
        column.addWidget(self._foot())
        self.body.addWidget(self._page)
        self.body.addWidget(self.blind)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setFocusProxy(self.pdf)

    def _head(self) -> QWidget:
        px = self.session.look.px
        words = label(self.session.language.gettext("Language of the files"), type="small", ink="text2")
        words.setMinimumHeight(px(32))
        row = QWidget()
        flow = FlowLayout(row, gap=px(12))
        for part in (label(self.title(), type="title"), words, self.language):
            flow.addWidget(part)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(24), px(16), px(24), px(8))
        column.addWidget(row)
        return head

    def _foot(self) -> QWidget:
        px = self.session.look.px
        self.progress.setText(self.session.language.label("privacy", "clean_files_meaning"))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(12))
        flow.addWidget(self.excel)
        flow.addWidget(self.pdf)
        foot = QFrame()
        foot.setObjectName("section")
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.progress)
        column.addWidget(buttons)
        return foot

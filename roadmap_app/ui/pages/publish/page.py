"""The page from which the Excel workbook and the PDF report are written."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.days import today
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.publish.check import PrivacyCheck
from roadmap_app.ui.pages.publish.contents import contents
from roadmap_app.ui.pages.publish.preview import Preview
from roadmap_app.ui.pages.publish.proof import Of, Proof
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.segmented import Segmented
from roadmap_app.ui.shell.stack import scrolling, stack
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet

Write = Callable[[Report, Path, Progress], None]

BOTH_FROM, FOOT_FROM = 640, 860
"""Widths of the page, in px at 100 % text, from which contents and preview stand side by side, and the buttons beside
the words at its foot."""
CONTENTS, HINT_FROM = 264, 480


class PublishPage(Page):
    """What the files hold, how the report will look and what a reader could infer, then a button for each file."""

    key = "publish"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language = session.language
        _ = language.gettext
        self.writing = False
        self.check = PrivacyCheck(session)
        own = session.kept.get(self.key, session.document.snapshot.workspace.language)
        self.language = Segmented(
            session.look, {code: language.label("language", code) for code in LANGUAGES}, str(own)
        )
        self.side = Segmented(session.look, {"contents": _("In the files"), "preview": _("Preview")}, "contents")
        self.excel = self._button("table", _("Write Excel workbook…"))
        self.pdf = self._button("file", _("Write PDF report…"), primary=True)
        self.print = self._button("publish", _("Print…"))
        self.progress = label("", type="bodyStrong", wrap=True)
        self.preview = Preview(session)
        self.proof = Proof(session, self.preview, self._report, self._of)
        self.blind = EmptyState(
            session.look,
            _("There is nothing to publish yet"),
            language.label("privacy", "hidden_round"),
            _("Go to Score"),
            lambda: session.go_to("score"),
            icon="publish",
        )
        self.body = QStackedWidget()
        self._contents = scrolling(name=self.title())
        self._lay_out()
        self._connect()

    def keys(self) -> Sequence[tuple[str, str]]:
        _ = self.session.language.gettext
        return (
            ("PgUp PgDn", _("turn the pages of the preview")),
            ("+ −", _("preview larger or smaller")),
            ("0", _("preview as large as fits")),
        )

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        result = self.session.document.results()
        self.body.setCurrentWidget(self.blind if result.hidden else self._page)
        if not result.hidden:
            self._list()
            self.check.tell(self._report())
            self._follow_proof()
        self.told.emit()

    def keep(self) -> None:
        self.session.kept[self.key] = self.language.chosen

    def inspector(self) -> QWidget | None:
        return None if self.session.document.results().hidden else self.check

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.proof.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def look_at_preview(self) -> None:
        self.side.segments["preview"].setChecked(True)
        self._arrange()
        if self.proof.current is None:
            self.proof.make()
        self.preview.setFocus()

    def _connect(self) -> None:
        _ = self.session.language.gettext
        self.language.chose.connect(self._follow_proof)
        self.side.chose.connect(self._arrange)
        self.excel.clicked.connect(self._write_excel)
        self.pdf.clicked.connect(self._write_pdf)
        self.print.clicked.connect(self.proof.print)
        self.offer(_("Write Excel workbook…"), self.excel.click, name="excel", sign="table")
        self.offer(_("Write PDF report…"), self.pdf.click, name="pdf", sign="file")
        words = _("Preview the PDF report")
        self.offer(words, self.look_at_preview, keys=["Ctrl+Shift+P"], name="preview", sign="eye")
        self.offer(_("Print…"), self.print.click, keys=["Ctrl+P"], name="print", sign="publish")

    def _follow_proof(self) -> None:
        if not self.writing:
            self.proof.follow()

    def _report(self) -> Report:
        return self.session.document.report(
            language=LanguageCode(self.language.chosen), detail=Detail.PUBLISHED, day=today()
        )

    def _of(self) -> Of:
        document = self.session.document
        return document.snapshot.revision, self.language.chosen, document.results_current, today()

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
        """The very pages of the preview, where they are still current; else they are made now."""
        from roadmap_app.exchange.publishing import publish, publish_made

        _, workspace, made = self.session.language.gettext, self.session.document.path, self.proof.current

        def write(report: Report, target: Path, progress: Progress) -> None:
            if made is not None:
                publish_made(made.content, target, workspace=workspace)
            else:
                publish(report, workspace=workspace, pdf_file=target, progress=progress)

        self._ask(_("Write PDF report…"), ".pdf", f"{_('PDF report')} (*.pdf)", write)

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
            writes=True,
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
        self._arrange()
        if writing:
            self.proof.rest()
        else:
            self.progress.setText(self.session.language.label("privacy", "clean_files_meaning"))
        for button in (self.excel, self.pdf, self.print):
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

    def _arrange(self) -> None:
        """Contents and preview side by side, or one of them where there is no room for both."""
        px = self.session.look.px
        both, preview = self.width() >= px(BOTH_FROM), self.side.chosen == "preview"
        self.side.setVisible(not both)
        self._contents.setVisible(both or not preview)
        self.preview.setVisible(both or preview)
        self._contents.setMinimumWidth(px(CONTENTS) if both else 0)
        self._contents.setMaximumWidth(px(CONTENTS) if both else 16777215)
        wide = self.width() >= px(FOOT_FROM)
        self.progress.setVisible(self.writing or self.height() >= px(HINT_FROM))
        direction = QBoxLayout.Direction
        self._foot_line.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _lay_out(self) -> None:
        self._page = QWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._contents, 1)
        middle.addWidget(self.preview, 3)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(middle, 1)
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
        title = label(self.title(), type="title")
        title.setMinimumHeight(px(32))
        for part in (title, words, self.language, self.side):
            flow.addWidget(part)
        head = QFrame()
        head.setObjectName("publishHead")
        column = QVBoxLayout(head)
        column.setContentsMargins(px(24), px(15), px(24), px(15))
        column.addWidget(row)
        return head

    def _foot(self) -> QWidget:
        px = self.session.look.px
        self.progress.setText(self.session.language.label("privacy", "clean_files_meaning"))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(12))
        for button in (self.print, self.excel, self.pdf):
            flow.addWidget(button)
        foot = QFrame()
        foot.setObjectName("section")
        self._foot_line = QBoxLayout(QBoxLayout.Direction.TopToBottom, foot)
        self._foot_line.setContentsMargins(px(24), px(12), px(24), px(12))
        self._foot_line.setSpacing(px(8))
        self._foot_line.addWidget(self.progress, 1)
        self._foot_line.addWidget(buttons, 2)
        return foot

    def _button(self, sign: str, words: str, *, primary: bool = False) -> QPushButton:
        button, look = QPushButton(words), self.session.look
        button.setObjectName("primary" if primary else "")
        button.setIcon(icon(look, sign, colour="onAccent" if primary else "text2", gap=4))
        button.setIconSize(icon_size(look, gap=4))
        return button

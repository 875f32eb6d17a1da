"""Writing the two files: where to, then in a thread of its own; what came of it is told in a toast."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Report
from roadmap_app.ui.asking_for_files import file_to_write
from roadmap_app.ui.pages.publish.proof import Proof
from roadmap_app.ui.session import Session
from roadmap_app.ui.steps import Published

Write = Callable[[Report, Path, Progress], None]


class TwoFiles:
    """`moved` is called when a file is begun and when it has ended, in whichever way; `words` say what is written now,
    empty where nothing is, and `last` is the file that was written last."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        report: Callable[[], Report],
        proof: Proof,
        moved: Callable[[], None],
    ) -> None:
        self._session, self._parent, self._report, self._proof, self._moved = session, parent, report, proof, moved
        self.words = ""
        self.last: Path | None = None

    @property
    def place(self) -> Path:
        """The folder that is offered."""
        return (self.last or self._session.document.path).parent

    def excel(self) -> None:
        from roadmap_app.exchange.publishing import publish

        _, workspace = self._session.language.gettext, self._session.document.path
        kind = _("Excel workbook")
        self._ask(
            _("Write Excel workbook…"),
            ".xlsx",
            kind,
            lambda report, target, progress: publish(report, workspace=workspace, xlsx=target, progress=progress),
        )

    def pdf(self) -> None:
        """The very pages of the preview, where they are still current; else they are made now."""
        from roadmap_app.exchange.publishing import publish, publish_made

        _, workspace, made = self._session.language.gettext, self._session.document.path, self._proof.current

        def write(report: Report, target: Path, progress: Progress) -> None:
            if made is not None:
                publish_made(made.content, target, workspace=workspace)
            else:
                publish(report, workspace=workspace, pdf_file=target, progress=progress)

        kind = _("PDF report")
        self._ask(_("Write PDF report…"), ".pdf", kind, write)

    def _ask(self, title: str, suffix: str, kind: str, write: Write) -> None:
        suggested = (self.place / self._session.document.path.name).with_suffix(suffix)
        target = file_to_write(self._parent, self._session.language, title, suggested, {kind: suffix})
        if target is None:
            return
        report, revision = self._report(), self._session.document.snapshot.revision
        self.words = self._session.language.gettext("Writing “{file}”…").format(file=target.name)
        self._moved()
        self._session.tasks.run(
            self.words,
            lambda progress: write(report, target, progress),
            lambda future: self._written(target, revision, future),
            stopped=self._stopped,
            writes=True,
        )

    def _stopped(self) -> None:
        self._end()
        self._session.toast(self._session.language.label("error", "export_interrupted"))

    def _end(self) -> None:
        self.words = ""
        self._moved()

    def _written(self, target: Path, revision: int, future: "Future[None]") -> None:
        _ = self._session.language.gettext

        def done() -> bool:
            future.result()
            return True

        written = self._session.attempt(done)
        if written:
            self.last = target
            self._session.kept_of(Published).revision = revision
        self._end()
        if written:
            self._session.toast(
                _("Written: “{file}”").format(file=target.name),
                _("Open file"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
            )

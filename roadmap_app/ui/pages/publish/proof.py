"""The proof: the report made in memory as it would be written, for the preview, the printer and the file."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Report
from roadmap_app.ui.pages.publish.making import Made, make
from roadmap_app.ui.pages.publish.preview import Preview
from roadmap_app.ui.session import Session
from roadmap_app.ui.tasks import Task

MILLISECONDS_AT_REST = 400
"""On the page, before the proof is made by itself; a larger report waits to be asked for."""
MOST_BY_ITSELF = 500

Of = tuple[object, ...]


class Proof(QObject):
    """`report` is what would be written now, and `of` what its bytes hang on. Emits `told` when there is another proof,
    or none any more."""

    told = Signal()

    def __init__(self, session: Session, preview: Preview, report: Callable[[], Report], of: Callable[[], Of]) -> None:
        super().__init__(preview)
        self._session, self._preview, self._report, self._of = session, preview, report, of
        self._made: Made | None = None
        self._making: Task | None = None
        self._made_of: Of = ()
        self._print_next = False
        self._at_rest = QTimer(preview, singleShot=True, interval=MILLISECONDS_AT_REST)
        self._at_rest.timeout.connect(self.make)
        preview.wanted.connect(self.make)

    @property
    def current(self) -> Made | None:
        """What was made, where it still is what would be written."""
        return self._made if self._made is not None and self._made.of == self._of() else None

    def follow(self) -> None:
        """The document, the parts or the language of the files may be others: an older proof says so, and is made again
        at rest. One that is being made of what was is cut short."""
        older = self.current is None
        self._preview.tell_older(older=older)
        if self._making is not None and self._made_of != self._of():
            self._session.tasks.drop(self._making)
        few = len(self._session.document.snapshot.scored) <= MOST_BY_ITSELF
        if older and few and self._preview.isVisible():
            self._at_rest.start()

    def rest(self) -> None:
        self._at_rest.stop()

    def make(self) -> None:
        self._at_rest.stop()
        if self._making is not None or self._session.document.results().hidden:
            return
        self._preview.tell_making(making=True)
        report, of = self._report(), self._of()
        words = self._session.language.gettext("Making the pages…")
        self._made_of = of
        self._making = self._session.tasks.run(
            words, lambda progress: make(report, of, progress), self._take, stopped=self._stopped
        )

    def print(self) -> None:
        """In the system's own dialog first; where there is no proof, it is made before."""
        from roadmap_app.ui.pages.publish.printing import chosen_printer, file_of, print_pages, write_pages

        made, language = self.current, self._session.language
        if made is None:
            self._print_next = True
            self.make()
            return
        printer = chosen_printer(self._preview, language.gettext("PDF report"), len(made.leaves.sizes))
        if printer is None:
            return
        target, workspace = file_of(printer), self._session.document.path

        def send(progress: Progress) -> int:
            if target is None:
                return print_pages(made.content, made.leaves, printer, progress)
            return write_pages(made.content, made.leaves, printer, target, workspace)

        self._session.tasks.run(
            language.gettext("Printing…"),
            send,
            lambda done: self._printed(done, target),
            stopped=lambda: self._session.toast(language.gettext("Printing was stopped.")),
            writes=target is not None,
        )

    def _take(self, done: "Future[Made]") -> None:
        made = self._session.attempt(done.result)
        if made is not None:
            self._made = made
            self._preview.show_report(made.content, made.leaves)
        print_next = self._print_next and made is not None
        self._end()
        if print_next:
            self.print()

    def _stopped(self) -> None:
        """By a person, who asks for it again when they want it; or because something changed meanwhile."""
        changed = self._made_of != self._of()
        self._end()
        if changed:
            self.follow()

    def _end(self) -> None:
        self._making, self._print_next = None, False
        self._preview.tell_making(making=False)
        self._preview.tell_older(older=self.current is None)
        self.told.emit()

    def _printed(self, done: "Future[int]", target: Path | None) -> None:
        """Sent to a printer, or written to `target` in its place."""
        language, sent = self._session.language, self._session.attempt(done.result)
        if sent is None:
            return
        if target is not None:
            self._session.toast(language.gettext("Written: “{file}”").format(file=target.name))
        else:
            words = language.ngettext("{n} page sent to the printer.", "{n} pages sent to the printer.", sent)
            self._session.toast(words.format(n=language.number(sent)))

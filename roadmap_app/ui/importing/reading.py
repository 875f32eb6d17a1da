"""What is being imported: the table that was read, what the person says that it is, and what would become of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from roadmap_app.domain.errors import Refusal
from roadmap_app.domain.incoming import What
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.exchange import clipboard, tables
from roadmap_app.exchange.tables import Sheet
from roadmap_app.ui.importing import checking
from roadmap_app.ui.importing.checking import Choice, Preview, Table
from roadmap_app.ui.importing.latest import Latest
from roadmap_app.ui.session import Session
from roadmap_app.ui.tasks import Tasks


class Reading(QObject):
    """A worker of its own reads and checks, which need not wait for the panel's figures; what the person changes
    meanwhile is checked anew. Emits `begun` when another table is being read, `read` when it is there, `changed` when
    there is something else to show, `refused` with a RoadmapError, after which what was there stays, and `stopped`."""

    begun = Signal()
    read = Signal()
    changed = Signal()
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self.table: Table | None = None
        self.choice: Choice | None = None
        self.preview = Preview()
        self.tasks = Tasks()
        self._latest = Latest(self.tasks, self.refused.emit, self.stopped.emit)

    @property
    def busy(self) -> bool:
        return self._latest.busy

    def stop(self) -> None:
        """Nothing is left running, and nothing more is told."""
        self._latest.drop()
        self.tasks.stop()

    def take_file(self, path: Path) -> None:
        """Read it, and propose what it is."""
        self._read(path.name, lambda progress: tables.read_sheets(path, progress))

    def take_text(self, text: str) -> None:
        """A table from the clipboard."""
        self._read("", lambda _progress: (tables.sheet_of(clipboard.read_table(text)),))

    def choose_what(self, what: str) -> None:
        if self.table is not None and self.choice is not None:
            self._propose(checking.proposed(self.table.sheets, self.choice.sheet, What(what), self._picture))

    def choose_sheet(self, at: int) -> None:
        if self.table is not None and self.choice is not None:
            self._propose(checking.proposed(self.table.sheets, at, self.choice.what, self._picture))

    def choose_header(self, line: int) -> None:
        """The line with the titles, as `checking.with_header` counts it."""
        if self.table is not None and self.choice is not None:
            what, at = self.choice.what, self.choice.sheet
            self._propose(checking.with_header(self.table.sheets, at, what, line, self._picture))

    def map_column(self, column: str, at: int) -> None:
        """The `at`-th column of the table is that one; with −1 none is."""
        if self.choice is not None:
            self._choose(checking.with_column(self.choice, column, None if at < 0 else at))

    def say_of_all(self, column: str, word: str) -> None:
        """All rows say that, in place of a column of the table."""
        if self.choice is not None:
            self._choose(checking.with_word(self.choice, column, word))

    def let_empty_clear(self, clears: bool) -> None:
        if self.choice is not None:
            self._choose(replace(self.choice, arrangement=replace(self.choice.arrangement, clears=clears)))

    def name_refusals(self, refusals: Sequence[Refusal]) -> None:
        """What only the workspace could see is named in the rows like the rest."""
        if self.choice is not None:
            self._choose(self.choice, refusals)

    @property
    def _picture(self) -> Snapshot:
        return self._session.document.snapshot

    def _read(self, file: str, read: Callable[[Progress], tuple[Sheet, ...]]) -> None:
        picture = self._picture
        panel = self._session.document.panel_before_open_rounds()

        def work(progress: Progress) -> tuple[Table, Choice, Preview]:
            table = Table(file=file, sheets=read(lambda share: progress(share / 2)))
            choice = checking.first_choice(table.sheets, picture)
            return table, choice, checking.check(table, choice, picture, panel, lambda share: progress((1 + share) / 2))

        def then(found: tuple[Table, Choice, Preview]) -> None:
            self.table, self.choice, self.preview = found
            self.read.emit()

        self.begun.emit()
        self._latest.run(self._session.language.gettext("Reading the table…"), work, then)

    def _propose(self, choice: Choice) -> None:
        """What hangs on the choice that was changed is proposed anew; what empty cells say is not."""
        clears = self.choice is not None and self.choice.arrangement.clears
        self._choose(replace(choice, arrangement=replace(choice.arrangement, clears=clears)))

    def _choose(self, choice: Choice, already: Sequence[Refusal] = ()) -> None:
        table = self.table
        if table is None:
            return
        self.choice, self.preview = choice, Preview()
        picture = self._picture
        panel = self._session.document.panel_before_open_rounds()

        def work(progress: Progress) -> Preview:
            return checking.check(table, choice, picture, panel, progress, already=already)

        def then(found: Preview) -> None:
            self.preview = found
            self.changed.emit()

        self._latest.run(self._session.language.gettext("Checking the rows…"), work, then)
        self.changed.emit()

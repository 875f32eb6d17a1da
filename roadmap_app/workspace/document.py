"""The Document: a workspace that can be read, changed by commands, and watched."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from roadmap_app.domain.errors import FileProblem, Refused
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Workspace
from roadmap_app.storage import Reader, Store, check
from roadmap_app.workspace import queries
from roadmap_app.workspace.assessing.results import Results
from roadmap_app.workspace.change import ChangeSet, Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.queries import SeatAnswers, Shortfall
from roadmap_app.workspace.undo import UndoStack
from roadmap_app.workspace.unit import Unit

if TYPE_CHECKING:
    from roadmap_app.domain.outcome import Outcome
    from roadmap_app.domain.report import Detail, Report
    from roadmap_app.domain.result import PanelResult
    from roadmap_app.domain.roadmap import Roadmap
    from roadmap_app.workspace.assessing.assessment import Analysis

Listener = Callable[[ChangeSet], None]


class _RehearsedError(Exception):
    """Rolls a rehearsal back."""


def _change_set(revision: int, step: Step, unit: Unit) -> ChangeSet:
    return ChangeSet(revision=revision, step=step, changes=unit.changes, bulk=unit.bulk, counts=unit.counts)


class Document:
    """One open workspace. It alone notifies, after the commit and never before.

    Reads are answered from a picture of the file at one revision, which a commit replaces.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._undo = UndoStack()
        self._listeners: list[Listener] = []
        self._results = Results(store.read)
        self._roadmap: Roadmap | None = None
        self._version = store.version()
        with store.read() as reader:
            self._snapshot = queries.snapshot(reader)

    @classmethod
    def open(cls, path: Path, *, write: bool = True, meanwhile: Callable[[], object] = lambda: None) -> Self:
        store = Store.open(path, write=write, meanwhile=meanwhile)
        try:
            document = cls(store)
            if not document.snapshot.rounds:
                raise FileProblem("damaged_file", file=path.name)
        except BaseException:
            store.close()
            raise
        return document

    @classmethod
    def create(cls, path: Path, workspace: Workspace) -> Self:
        return cls(Store.create(path, workspace))

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def read_only(self) -> bool:
        return not self._store.writable

    @property
    def without_log(self) -> bool:
        """Whether a change was kept on a medium that cannot write ahead, of which the person is told."""
        return self._store.without_log

    @property
    def displaced(self) -> bool:
        """Whether the file no longer stands where it was opened to write; `backup` still saves all that was kept."""
        return self._store.displaced

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    def results(self, round: int | None = None) -> "PanelResult":
        """The results of a round as the room may see them; hidden while the round is blind. After an answer those of
        its element are current at once, and the panel-wide figures marked stale."""
        return self._results.of(self._snapshot, self._snapshot.shown_round.number if round is None else round)

    @property
    def results_known(self) -> bool:
        """Whether `results` answers at once, without reading the panel's answers first."""
        return self._results.known(self._snapshot.shown_round.number)

    @property
    def results_current(self) -> bool:
        """Whether the shown round's results are known, and no figure of them is stale."""
        return self.results_known and not self.results().stale

    def analysis(self) -> "Analysis | None":
        """The work that the shown round's results still want, for a worker; None where they are whole and current."""
        return self._results.analysis(self._snapshot, self._snapshot.shown_round.number)

    def take(self, analysis: "Analysis", result: "PanelResult") -> bool:
        """Keep what an analysis found; False where the document has moved on meanwhile."""
        taken = self._results.take(analysis, result)
        if taken:
            self._roadmap = None
        return taken

    def roadmap(self) -> "Roadmap":
        from roadmap_app.domain.schedule import roadmap

        if self._roadmap is None:
            self._roadmap = roadmap(self._snapshot, self.results())
        return self._roadmap

    def report(self, *, language: LanguageCode, detail: "Detail", day: str, round: int | None = None) -> "Report":
        """What a published file may hold, at that level of detail; `day` is the day of publication."""
        from roadmap_app.domain.report import Report

        number = self._snapshot.shown_round.number if round is None else round
        return Report(
            snapshot=self._snapshot,
            result=queries.at_detail(self._results.fresh(self._snapshot, number), detail),
            roadmap=self.roadmap(),
            language=language,
            detail=detail,
            day=day,
        )

    def ballot(self, seat: str, round: int) -> SeatAnswers:
        """A seat's own answers, handed out only while that seat can still change them, and only where it can: a window
        of a panel that reads beside the one that writes shows nobody's; Refused (round_closed, ballot_read_only)."""
        if self.read_only and self._snapshot.workspace.blind:
            raise Refused("ballot_read_only")
        with self._store.read() as reader:
            return queries.ballot(reader, self._snapshot, seat, round)

    def reasons(self, element: str) -> tuple[str, ...]:
        """What experts wrote about the element in the shown round, without a trace of who; in no file."""
        with self._store.read() as reader:
            return queries.reasons(reader, self._snapshot, self._snapshot.shown_round.number, element)

    def panel_before(self, round: int) -> "Mapping[str, Outcome]":
        """The panel's last answers before the round, by element, as far as they are revealed."""
        with self._store.read() as reader:
            return queries.panel_before(reader, self._snapshot, round)

    def judged(self, round: int) -> int | None:
        """How many elements the one person of an individual workspace has judged; None in a panel."""
        with self._store.read() as reader:
            return queries.judged(reader, self._snapshot, round)

    def ballots_in(self, round: int) -> int | None:
        """How many ballots of the round are in; None where the count is hidden."""
        with self._store.read() as reader:
            return queries.ballots_in(reader, self._snapshot, round)

    def shortfall(self, round: int) -> Shortfall | None:
        """What revealing a round would show as too few answers; None while the round is open."""
        with self._store.read() as reader:
            return queries.shortfall(reader, self._snapshot, round)

    def panel_before_open_rounds(self) -> "dict[int, dict[str, Outcome]]":
        """What the panel had said before each open round, by the number of the round before it."""
        from roadmap_app.workspace.assessing.panel_answer import before_open_rounds

        with self._store.read() as reader:
            return before_open_rounds(reader)

    def run(self, command: Command) -> ChangeSet:
        """Run in one transaction; a command that is refused changes nothing and raises. NotRewritten
        where the change is kept but the file could not be rewritten after it."""
        change = self._commit(command.step, command.apply, compacts=command.compacts)
        if change.changes or change.bulk:
            self._undo.ran(command, change)
        self._notify(change)
        if command.compacts:
            self._store.compact()
        return change

    def make_up_for_rewriting(self) -> None:
        """Rewrite the file if a round was closed in it and that was hindered; still hindered, it waits for closing."""
        if self._store.to_be_rewritten:
            with suppress(FileProblem):
                self._store.compact()

    def rehearse(self, command: Command) -> ChangeSet:
        """What `run` would change, without changing it; raises what `run` would raise."""
        self._writable()
        rehearsed: list[Unit] = []
        with suppress(_RehearsedError), self._store.write() as writer:
            rehearsed.append(Unit(writer))
            command.apply(rehearsed[0])
            raise _RehearsedError
        return _change_set(self._snapshot.revision, command.step, rehearsed[0])

    @property
    def undo_step(self) -> Step | None:
        return self._undo.undo_next.step if self._undo.undo_next else None

    @property
    def redo_step(self) -> Step | None:
        return self._undo.redo_next.step if self._undo.redo_next else None

    @property
    def answers_next(self) -> tuple[bool, bool]:
        """Whether what is undone next, and what is redone next, are answers of the seat that sits."""
        return self._undo.fenced_next

    def undo(self) -> ChangeSet | None:
        done = self._undo.undo_next
        if done is None:
            return None
        change = self._commit(done.step, lambda unit: unit.revert(done.changes))
        self._undo.undid()
        self._notify(change)
        return change

    def redo(self) -> ChangeSet | None:
        undone = self._undo.redo_next
        if undone is None:
            return None
        inverse = tuple(replace(row, before=row.after, after=row.before) for row in reversed(undone.changes))
        change = self._commit(undone.step, lambda unit: unit.revert(inverse))
        self._undo.redid()
        self._notify(change)
        return change

    def raise_fence(self) -> None:
        """The next seat sits down, or the window locks: what a seat answered can no longer be undone."""
        self._undo.raise_fence()

    def look_again(self) -> bool:
        """For a window beside a writer: take in what another has committed; True where there was something. FileProblem
        (locked) while that cannot be read, and the next look makes up for it."""
        version = self._store.version()
        if version == self._version:
            return False
        with self._store.look() as reader:
            self._snapshot = queries.snapshot(reader)
        self._version = version
        self._results.clear(self._snapshot.revision)
        self._roadmap = None
        self._notify(
            ChangeSet(revision=self._snapshot.revision, step=Step(code="elsewhere"), bulk=frozenset(queries.TABLES))
        )
        return True

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def backup(self, target: Path) -> None:
        self._store.backup(target)

    def close(self) -> None:
        self._store.close()

    def _commit(self, step: Step, apply: Callable[[Unit], None], *, compacts: bool = False) -> ChangeSet:
        """The picture after the change is made before it is kept: nothing is read after the commit, so what is kept is
        never told as not made."""
        self._writable()
        with self._store.write() as writer:
            unit = Unit(writer)
            apply(unit)
            if compacts:
                writer.ask_for_rewriting()
            change = _change_set(self._snapshot.revision + 1, step, unit)
            picture = self._picture_after(change, writer)
        self._snapshot = picture
        if self._results.take_in(change, picture) or change.touches(*queries.SNAPSHOT_TABLES):
            self._roadmap = None
        return change

    def _picture_after(self, change: ChangeSet, reader: Reader) -> Snapshot:
        if change.bulk.isdisjoint(queries.SNAPSHOT_TABLES):
            return queries.snapshot_after(self._snapshot, change)
        return replace(queries.snapshot(reader), revision=change.revision)

    def _notify(self, change: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    def _writable(self) -> None:
        if self.read_only:
            raise Refused("read_only", file=self.path.name)


def open_document(path: Path, *, meanwhile: Callable[[], object] = lambda: None) -> Document:
    """Open to write, or to read alone where another window writes or the folder does not allow it. `meanwhile` is done
    while the file is checked."""
    try:
        document = Document.open(path, meanwhile=meanwhile)
    except FileProblem as problem:
        if problem.code not in ("locked", "read_only"):
            raise
        return Document.open(path, write=False)
    document.make_up_for_rewriting()
    return document


def check_file(path: Path) -> None:
    """FileProblem unless the file is sound from end to end."""
    check(path)

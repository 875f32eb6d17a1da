"""The undo stack: in memory, for this window and session, never on disk."""

from dataclasses import dataclass

from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command, Reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    change: ChangeSet
    reversal: Reversal
    fence: str


class UndoStack:
    """Done and undone ChangeSets, the latest last."""

    def __init__(self) -> None:
        self._done: list[_Entry] = []
        self._undone: list[_Entry] = []

    @property
    def undo_next(self) -> ChangeSet | None:
        return self._done[-1].change if self._done else None

    @property
    def redo_next(self) -> ChangeSet | None:
        return self._undone[-1].change if self._undone else None

    @property
    def fenced_next(self) -> tuple[bool, bool]:
        """Whether what is undone next, and what is redone next, are answers of the seat that sits."""
        done, undone = ([entry.reversal for entry in stack[-1:]] for stack in (self._done, self._undone))
        return Reversal.FENCE in done, Reversal.FENCE in undone

    def ran(self, command: Command, change: ChangeSet) -> None:
        if command.reversal is Reversal.FINAL:
            self.clear()
            return
        self._undone.clear()
        if command.reversal is Reversal.FENCE:
            self.raise_fence(keep=command.fence)
        self._done.append(_Entry(change=change, reversal=command.reversal, fence=command.fence))

    def raise_fence(self, keep: str = "") -> None:
        """Forget every fence command of another than `keep`, and all before it; what was undone goes with them."""
        fences = [at for at, entry in enumerate(self._done) if entry.reversal is Reversal.FENCE and entry.fence != keep]
        if fences:
            del self._done[: fences[-1] + 1]
        if any(entry.reversal is Reversal.FENCE and entry.fence != keep for entry in self._undone):
            self._undone.clear()

    def undid(self) -> None:
        self._undone.append(self._done.pop())

    def redid(self) -> None:
        self._done.append(self._undone.pop())

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()

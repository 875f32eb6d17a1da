"""What a page is given: the document, the language, the look, and the few things it may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from roadmap_app.domain.errors import FileProblem, NotRewritten, RoadmapError
from roadmap_app.domain.plan import LadderStep
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.arrangement import WindowArrangement
from roadmap_app.ui.look import Look
from roadmap_app.ui.tasks import Tasks
from roadmap_app.workspace.change import ChangeSet, Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.document import Document

if TYPE_CHECKING:
    from roadmap_app.workspace.assessing.draft import Draft, DraftStep


Result = TypeVar("Result")
Stays = TypeVar("Stays", bound="Kept")


class Shell(Protocol):
    """What the window does for a page."""

    def show_element(self, code: str) -> None: ...

    def go_to(self, page: str) -> None: ...

    def inspect(self) -> None: ...

    def clear_search(self) -> None: ...

    def show_saved(self) -> None: ...

    def tell_displaced(self) -> None: ...

    def show_undoing(self) -> None: ...

    def forget_search(self) -> None: ...

    def toast(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None: ...


class Kept:
    """What a part of the window finds again when another session takes this one's place; in memory only, and one of
    each kind."""

    __slots__ = ()

    def close(self, session: "Session") -> None:
        """The document closes."""


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class Session:
    """One open workspace in one window, in one language and look; a change of either makes a new one.

    `element` is the code of the element that the person last chose, empty before that; all pages share it. `kept` is
    what outlives this session, by its kind; ask for it with `kept_of`. `begun_on` are the keys of the pages that were
    unfinished when this session took the place of another, whether or not they are built anew by now. `arranged` keeps
    sizes and columns for the next start. `ladder` reads the steps that a plan may start with. `draft` is what the
    person tries on the criteria and has neither applied nor discarded, None where nothing was tried yet, and
    `drafts_before` what can be gone back to. `refused` while a toast may still tell a refusal; `medium_told` once it
    was said that the medium cannot write ahead; `unsaved` after a change that could not be written, until one is;
    `rescued` once a copy was saved of a file that was taken away.
    """

    document: Document
    language: Language
    look: Look
    shell: Shell
    tasks: Tasks
    arranged: WindowArrangement
    ladder: Callable[[], tuple[LadderStep, ...]]
    element: str = ""
    kept: dict[type[Kept], Kept] = field(default_factory=dict[type[Kept], Kept])
    begun_on: frozenset[str] = frozenset()
    refused: bool = False
    medium_told: bool = False
    draft: "Draft | None" = None
    drafts_before: "list[DraftStep]" = field(default_factory=list["DraftStep"])
    unsaved: bool = False
    rescued: bool = False

    def stand_where(self, before: "Session") -> None:
        """Where the person was in another language or look, over the same document."""
        self.element, self.kept, self.begun_on = before.element, before.kept, before.begun_on
        self.draft, self.drafts_before = before.draft, before.drafts_before
        self.medium_told, self.unsaved, self.rescued = before.medium_told, before.unsaved, before.rescued
        self.shell.show_saved()

    def kept_of(self, kind: type[Stays], make: Callable[[], Stays] | None = None) -> Stays:
        """What was kept of this kind, in another language or look too; made when it is first asked for."""
        found = self.kept.get(kind)
        if not isinstance(found, kind):
            found = self.kept[kind] = kind() if make is None else make()
        return found

    @property
    def trying(self) -> bool:
        """Whether there is a draft to apply or discard."""
        if self.draft is None:
            return False
        from roadmap_app.workspace.assessing.draft import changes_anything

        return changes_anything(self.document.snapshot, self.draft)

    def undo(self, *, answering: bool = False) -> None:
        """Named in a toast with the way back, since what it takes back may stand on another page; not an answer where
        it is given, which is seen there at once."""
        seen = answering and self.document.answers_next[0]
        done = self._change(self.document.undo)
        if done is not None and not seen:
            words = self.language.gettext("Undone: {action}")
            self._toast_turn(words, done.step, "redo", lambda: self.document.redo_step, self.redo)

    def redo(self, *, answering: bool = False) -> None:
        seen = answering and self.document.answers_next[1]
        done = self._change(self.document.redo)
        if done is not None and not seen:
            words = self.language.gettext("Redone: {action}")
            self._toast_turn(words, done.step, "undo", lambda: self.document.undo_step, self.undo)

    def _toast_turn(
        self, words: str, step: Step, back: str, stands: Callable[[], Step | None], turn: Callable[[], None]
    ) -> None:
        """`back` is "undo" or "redo", done by `turn` as long as the step `stands` next for it."""
        name = step_name(step.code, step.parameters, self.document.snapshot, self.language)

        def back_again() -> None:
            if stands() is step:
                turn()

        self.toast(words.format(action=name), self.language.label("button", back), back_again)

    def raise_fence(self) -> None:
        """The next seat sits down: what a seat answered is neither undone nor named any more."""
        self.document.raise_fence()
        self.shell.show_undoing()

    def _change(
        self, action: Callable[[], Result], refuse: Callable[[RoadmapError], object] | None = None
    ) -> Result | None:
        before, self.unsaved = self.unsaved, False

        def watched() -> Result:
            try:
                return action()
            except NotRewritten:
                raise
            except FileProblem:
                self.unsaved = True
                raise

        done = self.attempt(watched, refuse=refuse)
        if before or self.unsaved:
            self.shell.show_saved()
        if self.document.displaced:
            self.shell.tell_displaced()
        return done

    def run(
        self,
        command: Command,
        *,
        tell: Callable[[str], object] | None = None,
        refuse: Callable[[RoadmapError], object] | None = None,
    ) -> ChangeSet | None:
        """Run a command; a refusal is told in a toast or by `tell`, or handed to `refuse`, and None returned."""

        def action() -> ChangeSet:
            return self.document.run(command)

        if tell is not None:
            return self._change(action, lambda error: tell(error_sentence(error, self.language)))
        return self._change(action, refuse)

    def attempt(
        self, action: Callable[[], Result], *, refuse: Callable[[RoadmapError], object] | None = None
    ) -> Result | None:
        """What `action` returns; where it is refused, that is told in a toast or handed to `refuse`, and None returned.
        Once something succeeds, the refusal before it is told no more."""
        try:
            done = action()
        except RoadmapError as error:
            (self.tell if refuse is None else refuse)(error)
            return None
        if self.refused:
            self.toast("")
            self.refused = False
        if self.document.without_log and not self.medium_told:
            self.medium_told = True
            self.toast(self.language.label("note", "no_log"))
        return done

    def tell(self, refusal: RoadmapError) -> None:
        """In a toast, until something succeeds."""
        self.toast(error_sentence(refusal, self.language))
        self.refused = True

    def show_element(self, code: str) -> None:
        """Show the element on the current page, or in the catalogue where the current page cannot."""
        self.shell.show_element(code)

    def go_to(self, page: str) -> None:
        """Turn to a page by its key: catalogue, criteria, score, consensus, roadmap, publish."""
        self.shell.go_to(page)

    def inspect(self) -> None:
        """Turn to the inspector; in a narrow window it takes the place of the page until the person goes back."""
        self.shell.inspect()

    def clear_search(self) -> None:
        """Empty the search field, which the page then hears of."""
        self.shell.clear_search()

    def forget_search(self) -> None:
        """What was searched for is the next person's to find in no way, by undo neither."""
        self.shell.forget_search()

    def toast(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say in passing what happened, with one thing to do about it ("Undo"); nothing takes back what was said."""
        self.shell.toast(message, action, run)

    def toast_undo(self, message: str, change: ChangeSet) -> None:
        """Say what was done, with the way back as long as nothing else was done since."""

        def undo() -> None:
            if self.document.undo_step is change.step:
                self.undo()

        if self.document.undo_step is change.step:
            self.toast(message, self.language.label("button", "undo"), undo)
        else:
            self.toast(message)

"""What the person tries on the criteria, kept from page to page until it is applied or discarded: their draft."""

from PySide6.QtCore import QObject, Signal

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.deck import Deck
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.ui.session import Session
from roadmap_app.workspace.assessing import weighing
from roadmap_app.workspace.assessing.draft import Draft, DraftStep, applied, changes_anything, drafted, draw_line
from roadmap_app.workspace.assessing.weighing import DeckRead
from roadmap_app.workspace.change import ChangeSet, Step

_LINES = {"bar": "try_bar", "red_line": "try_red_line", "safeguard_line": "try_safeguard_line"}


class Drafting(QObject):
    """Emits `changed` when the draft does."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._held = False
        self._joined: Step | None = None

    @property
    def _past(self) -> list[DraftStep]:
        return self.session.drafts_before

    @property
    def draft(self) -> Draft:
        return self.session.draft or Draft()

    @property
    def kept(self) -> Snapshot:
        return self.session.document.snapshot

    @property
    def tried(self) -> Snapshot:
        """As it would be."""
        return drafted(self.kept, self.draft)

    @property
    def open(self) -> bool:
        """Whether there is anything to apply or discard."""
        return changes_anything(self.kept, self.draft)

    def deck(self, question: Question) -> DeckRead:
        return weighing.deck_of(self.tried, self.draft, question)

    def points(self, question: Question) -> dict[str, float]:
        return weighing.points_of(self.tried, self.draft, question)

    def lay(self, question: Question, deck: Deck) -> None:
        self._take(weighing.lay(self.kept, self.draft, question, deck), _about(question, "try_cards"))

    def give_points(self, question: Question, points: dict[str, float]) -> None:
        self._take(weighing.give_points(self.kept, self.draft, question, points), _about(question, "try_points"))

    def draw_line(self, code: str, line: str, value: float | None) -> None:
        what = Step(code=_LINES[line], parameters={"criterion": code})
        self._take(draw_line(self.kept, self.draft, code, line, value), what)

    def ask_for(self, question: Question, majority: float) -> None:
        self._take(self.draft.asking(self.kept, question, majority), _about(question, "try_majority"))

    def hold(self, held: bool) -> None:
        """What is tried while the mouse holds a mark or a slider is one step."""
        past = self._past
        if self._joined is not None and past and past[-1].before == self.draft:
            past.pop()
            self.changed.emit()
        self._held, self._joined = held, None

    @property
    def last(self) -> Step | None:
        """What was tried last and can be taken back; None where nothing is."""
        return self._past[-1].what if self._past else None

    def step_back(self) -> None:
        """Take back the last thing that was tried, or that it was discarded; nothing where there is none."""
        if self._past:
            self.session.draft = self._past.pop().before
            self.changed.emit()

    def apply(self) -> ChangeSet | None:
        """From then on it is the document's to undo; None where it was refused."""
        change = self.session.run(applied(self.kept, self.draft))
        if change is not None:
            self._take(self.draft.emptied(), _DISCARDED)
            self._past.clear()
        return change

    def discard(self) -> Draft:
        """What was discarded, which can be taken up again."""
        discarded = self.draft
        self._take(Draft(), _DISCARDED)
        return discarded

    def take_up(self, draft: Draft) -> None:
        """Again what was discarded; a step back where nothing was tried since."""
        if self._past and self._past[-1].before == draft and self.draft == Draft():
            self.step_back()
        else:
            self._take(draft, Step(code="take_up_trial"))

    def _take(self, draft: Draft, what: Step) -> None:
        if draft != self.draft and what != self._joined:
            self._past.append(DraftStep(what=what, before=self.draft))
            self._joined = what if self._held else None
        self.session.draft = draft
        self.changed.emit()


def _about(question: Question, code: str) -> Step:
    return Step(code=code, parameters={"question": question})


_DISCARDED = Step(code="discard_trial")

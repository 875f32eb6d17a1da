"""What the draft would do, worked out beside the page: its effect at once, how firm the rest is by a worker."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.presentation.sentences.draft import changes
from roadmap_app.ui.pages.criteria.draft_sheet import DraftSheet
from roadmap_app.ui.pages.criteria.drafting import Drafting
from roadmap_app.workspace.assessing import weighing
from roadmap_app.workspace.assessing.draft import Draft
from roadmap_app.workspace.assessing.effect import Effect, Firmness, effect, firmness

if TYPE_CHECKING:
    from concurrent.futures import Future

MILLISECONDS_AT_REST = 300


class DraftEffect(QObject):
    """Tells the sheet."""

    def __init__(self, drafting: Drafting, sheet: DraftSheet) -> None:
        super().__init__(sheet)
        self._drafting, self._sheet = drafting, sheet
        self.effect: Effect | None = None
        self._sampling = False
        self._rest = QTimer(self, singleShot=True, interval=MILLISECONDS_AT_REST)
        self._rest.timeout.connect(self._sample)
        sheet.seen.connect(self._come_into_sight)

    def tell(self) -> None:
        session, after = self._drafting.session, self._drafting.tried
        self.effect = None
        hidden = ""
        if not session.document.results_known:
            hidden = session.language.gettext("Working out the results…")
        elif (result := session.document.results()).hidden:
            words = session.language.gettext(
                "Round {number} is blind: what this would change is shown once it is revealed."
            )
            hidden = words.format(number=result.round)
        else:
            self.effect = effect(after, result)
        levels = self._levels(self._drafting.kept), self._levels(after)
        self._sheet.tell(changes(self._drafting.kept, after, levels, session.language), self.effect, hidden)
        self._come_into_sight()

    def stop(self) -> None:
        self._rest.stop()

    def _come_into_sight(self) -> None:
        """Nothing is sampled for nobody."""
        if self._sheet.isVisible() and self.effect is not None:
            self._rest.start()
        else:
            self._rest.stop()

    def _levels(self, picture: Snapshot) -> dict[str, int]:
        decks = (weighing.deck_of(picture, self._drafting.draft, question).deck for question in Question)
        return {code: deck.level_of(code) for deck in decks for code in deck.codes}

    def _sample(self) -> None:
        """One at a time; what has been overtaken meanwhile is sampled anew."""
        session = self._drafting.session
        if self._sampling or not self._drafting.open:
            return
        self._sampling = True
        asked = self._drafting.draft
        work = partial(firmness, self._drafting.tried, session.document.results())
        words = session.language.gettext("Sampling weights and majorities…")
        session.tasks.run(words, work, partial(self._take, asked), self._cut_short)

    def _take(self, asked: Draft, found: "Future[Firmness]") -> None:
        self._sampling = False
        if self._drafting.draft == asked:
            self._sheet.tell_firmness(found.result())
        else:
            self._rest.start()

    def _cut_short(self) -> None:
        self._sampling = False

"""What the keys, the mouse and the reason field do to the ballot of the seat at the desk."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from roadmap_app.domain.ballot import Answer, Place
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.errors import Refused, RoadmapError
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.presentation.sentences.ballot import answered_sentence
from roadmap_app.ui.pages.score.drafts import Drafts
from roadmap_app.ui.pages.score.keys import Deed
from roadmap_app.ui.pages.score.manner import next_confidence
from roadmap_app.ui.pages.score.seat_column import SeatColumn
from roadmap_app.ui.pages.score.workbench import Workbench
from roadmap_app.ui.session import Session
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.sitting import Sieve, Sitting


class Answering(QObject):
    """Joins a sitting with the workbench and the column that show it. `busy` while a step of its own is running."""

    told = Signal()

    def __init__(self, session: Session, bench: Workbench, column: SeatColumn, drafts: Drafts) -> None:
        super().__init__()
        self._session, self._bench, self._column = session, bench, column
        self._reason = column.reason
        self.sitting: Sitting | None = None
        self.busy = False
        self._shown: tuple[Place, Answer | None] | None = None
        self._given: Place | None = None
        self._back: Place | None = None
        self._confidence: Confidence | None = None
        self._drafts = drafts
        self._refused: tuple[Place, int | None] | None = None
        bench.gave.connect(self.answer)
        bench.chose_row.connect(self._choose_row)
        bench.deed.connect(self._do)
        bench.confidence.connect(self._set_confidence)
        bench.moved.connect(self._turn_place)
        bench.filled.connect(self._fill)
        bench.cleared.connect(self._clear_all)
        bench.sifted.connect(self._sift)
        bench.reviewed.connect(self.look_through)
        bench.fronted.connect(self._tell_beside)
        bench.looked_at.connect(self._tell_beside)
        bench.desk.shortened.connect(column.background.tell_texts)
        self._reason.field.written.connect(self._reason_written)
        self._reason.field.done.connect(self._leave_reason)

    def begin(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self._show()

    @property
    def unanswered_reasons(self) -> int:
        """How many reasons the seat has written to which it has not given an answer."""
        return 0 if self.sitting is None else self._drafts.reasons(self.sitting)

    def end(self) -> None:
        """Nothing of the seat's answers stays behind, in hidden widgets neither. A reason without an answer waits for
        the seat to sit down again."""
        self.leave_place()
        self.sitting = self._shown = self._confidence = self._given = self._back = None
        self._reason.forget()
        self._bench.forget()

    def answer(self, value: int | None) -> None:
        """Record the value where the person is, and move on; a reason may be asked for first."""
        sitting = self.sitting
        if sitting is None:
            return
        command = sitting.giving(sitting.place, value, self._confidence, self._reason.text)
        if self._run(command, refused=(sitting.place, value)) is None:
            return
        self._drafts.drop(sitting, sitting.place)
        self._reason.ask("")
        words = str(value) if value is not None else self._session.language.label("glossary", "cannot_judge")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._bench, words))
        self._given = sitting.place
        sitting.move_on()
        self._show()

    def show_element(self, code: str) -> bool:
        """False where the round does not ask about it."""
        return self.sitting is not None and self._move(lambda: self.sitting is not None and self.sitting.go_to(code))

    def go_to_reason(self, place: Place) -> None:
        """To what is written there and waits for an answer."""
        self._turn_place(place)
        self._to_reason()

    def take_in(self, change: ChangeSet | None) -> None:
        """The document changed under the desk: by undo, by another window, or while another page was in front."""
        sitting = self.sitting
        if sitting is None:
            return
        if change is None:
            sitting.read()
        else:
            sitting.take_in(change)
        undone = sitting.touched_by(change) if change is not None else None
        if undone is not None:
            sitting.turn_to(undone)
        elif change is None:
            sitting.go_to(self._session.element)
        self._show()

    def leave_place(self) -> None:
        """A reason that was written is kept; one that was demanded and not given leaves the answer ungiven."""
        self._amend()
        self._refused = None
        self._reason.ask("")

    def _run(self, command: Command, *, refused: tuple[Place, int | None] | None = None) -> ChangeSet | None:
        """Run a command of the seat and take in what it changed; None where it was refused."""

        def refuse(error: RoadmapError) -> None:
            if refused is not None and isinstance(error, Refused) and error.code == "reason_required":
                self._demand(error_sentence(error, self._session.language), refused)
            else:
                self._session.tell(error)

        self.busy = True
        try:
            change = self._session.run(command, refuse=refuse)
        finally:
            self.busy = False
        if change is not None and self.sitting is not None:
            self.sitting.take_in(change)
        return change

    def _demand(self, sentence: str, refused: tuple[Place, int | None]) -> None:
        self._refused = refused
        self._reason.ask(sentence)
        self._to_reason()

    def _clear(self) -> None:
        """The answer where the person is; where there is none, the one that was just given and has moved them on."""
        sitting = self.sitting
        if sitting is None:
            return
        if sitting.answer(sitting.place) is None and self._given is not None:
            given = self._given
            self._move(lambda: sitting.turn_to(given))
        if sitting.answer(sitting.place) is None:
            self._session.toast(self._session.language.gettext("There is no answer here to clear."))
            return
        self._amend()
        self._run(sitting.clearing(sitting.place))
        self._show()

    def _fill(self, values: Mapping[Place, int | None]) -> None:
        """Many answers as one step, each with what was written for it; one that would want a reason first refuses them
        all."""
        sitting = self.sitting
        if sitting is not None and values:
            self._amend()
            if self._run(sitting.filling(values, self._drafts.of(sitting, values))) is not None:
                for place in values:
                    self._drafts.drop(sitting, place)
            self._show()

    def _clear_all(self, places: Sequence[Place]) -> None:
        sitting = self.sitting
        if sitting is not None and any(sitting.answer(place) is not None for place in places):
            self._amend()
            self._run(sitting.clearing_all(places))
            self._show()

    def _sift(self, sieve: Sieve) -> None:
        sitting = self.sitting
        if sitting is not None:
            self._move(lambda: sitting.sift(sieve))
            self._bench.setFocus()

    def look_through(self) -> None:
        """Everything that is written is kept before the ballot is looked through."""
        if self.sitting is not None:
            self.leave_place()
            self._show()
            self._bench.look_through()

    def _turn_place(self, place: Place) -> None:
        sitting = self.sitting
        if sitting is not None:
            self._move(lambda: sitting.turn_to(place))

    def _set_confidence(self, confidence: Confidence | None) -> None:
        self._confidence = confidence
        self._amend()
        self._show()

    def _amend(self) -> None:
        """Put another confidence or reason to an answer that is already given; without one they are kept until it
        comes."""
        sitting, place = self.sitting, self._shown[0] if self._shown is not None else None
        if sitting is None or place is None:
            return
        answer = sitting.answer(place)
        if answer is None:
            self._drafts.keep(sitting, place, self._reason.text, self._confidence)
            self._reason.tell_waiting(waiting=bool(self._reason.text))
            return
        if (answer.reason, answer.confidence) != (self._reason.text, self._confidence):
            command = sitting.giving(place, answer.value, self._confidence, self._reason.text)
            self._run(command, refused=(place, answer.value))

    def _give_reason(self, sitting: Sitting) -> None:
        """For the answer that was just given, if none is at the place that came after it; the person then comes back
        to that place."""
        if self._given is not None and sitting.answer(sitting.place) is None:
            self._back = sitting.place
            sitting.turn_to(self._given)
            self._show()
        self._to_reason()

    def _to_reason(self) -> None:
        self._session.inspect()
        self._reason.field.setFocus()

    def _reason_written(self) -> None:
        if self._refused is None:
            self._amend()
        elif self._reason.text:
            (place, value), self._refused = self._refused, None
            if self.sitting is not None:
                self.sitting.turn_to(place)
            self.answer(value)

    def _leave_reason(self) -> None:
        if self._refused is None:
            self._session.go_to("score")
            if self._back is not None and self.sitting is not None:
                self.sitting.turn_to(self._back)
                self._back = None
                self._show()
            self._bench.setFocus()

    def _do(self, deed: Deed) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        deeds: dict[Deed, Callable[[], object]] = {
            Deed.NEXT_ELEMENT: lambda: self._move(lambda: sitting.move_element(1)),
            Deed.PREVIOUS_ELEMENT: lambda: self._move(lambda: sitting.move_element(-1)),
            Deed.NEXT_ROW: lambda: self._move(lambda: sitting.move_row(1)),
            Deed.PREVIOUS_ROW: lambda: self._move(lambda: sitting.move_row(-1)),
            Deed.NEXT_UNRATED: lambda: self._next_unrated(sitting),
            Deed.CLEAR: self._clear,
            Deed.REASON: lambda: self._give_reason(sitting),
            Deed.CONFIDENCE: lambda: self._set_confidence(next_confidence(self._confidence)),
            Deed.SIEVE: self._bench.open_sieve,
        }
        deeds[deed]()

    def _next_unrated(self, sitting: Sitting) -> None:
        if not self._move(sitting.next_unrated):
            to_hand_in = self._session.document.snapshot.workspace.blind and not sitting.handed_in
            words = answered_sentence(sitting.left_elsewhere, self._session.language, to_hand_in=to_hand_in)
            self._session.toast(words)

    def _move(self, step: Callable[[], object]) -> bool:
        self.leave_place()
        self._given = self._back = None
        moved = step()
        self._show()
        return bool(moved)

    def _choose_row(self, row: int) -> None:
        sitting = self.sitting
        if sitting is not None:
            self._move(lambda: sitting.move_row(row - sitting.row))
            self._bench.setFocus()

    def _show(self) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        if (sitting.place, sitting.answer(sitting.place)) != self._shown:
            self._turn_to(sitting)
        self._bench.tell(sitting, self._confidence, self.unanswered_reasons)
        self.told.emit()

    def _turn_to(self, sitting: Sitting) -> None:
        """The reason and the confidence are those of the answer at the place that is now shown."""
        answer, criterion = sitting.answer(sitting.place), sitting.criterion
        self._shown = sitting.place, answer
        text, self._confidence = self._written(sitting, answer)
        self._session.element = sitting.element.code
        about = criterion.code if criterion is not None else self._session.language.label("glossary", "judgement")
        self._reason.tell(about, text)
        self._reason.tell_waiting(waiting=answer is None and bool(text))
        self._tell_beside()

    def _tell_beside(self, place: Place | None = None) -> None:
        """In the column, what is known of the element at that place of the review, or else of the one that is asked."""
        sitting, reviewing = self.sitting, self._bench.reviewing
        self._reason.setVisible(not reviewing)
        if sitting is not None:
            code = sitting.element.code if place is None else place.element
            element = next(each for each in sitting.elements if each.code == code)
            self._column.tell(sitting, element, named=reviewing)
            if reviewing:
                self._column.background.tell_texts(wanted=True)

    def _written(self, sitting: Sitting, answer: Answer | None) -> tuple[str, Confidence | None]:
        if answer is not None:
            return answer.reason, answer.confidence
        return self._drafts.written(sitting, sitting.place)

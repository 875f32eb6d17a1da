"""The page on which a seat answers: one element at a time, by keyboard."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.presentation.names import seat_name
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.page import Page, Tried
from roadmap_app.ui.pages.score.answering import Answering
from roadmap_app.ui.pages.score.curtain import Curtain
from roadmap_app.ui.pages.score.hints import desk_hints, matrix_hints
from roadmap_app.ui.pages.score.kept import KeptScore
from roadmap_app.ui.pages.score.seat_column import SeatColumn
from roadmap_app.ui.pages.score.style import style_sheet
from roadmap_app.ui.pages.score.waiting import waiting
from roadmap_app.ui.pages.score.workbench import Workbench
from roadmap_app.ui.session import Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.asking import asked_elements
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.sitting import Sitting

ASKING_TABLES = ("round", "round_element", "element", "seat", "workspace")
"""What these hold says whether anything can be answered at all."""


class ScorePage(Page):
    """The seat that sits at the desk answers; between two seats of a panel the curtain is closed. While no round is
    open there is neither."""

    key = "score"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setStyleSheet(style_sheet(session.look))
        self._kept = session.kept_of(KeptScore)
        self.bench, self.curtain, self.column = Workbench(session), Curtain(session), SeatColumn(session)
        self.desk = self.bench.desk
        self.answering = Answering(session, self.bench, self.column, self._kept.drafts)
        self._waiting: QWidget | None = None
        self.body = QStackedWidget()
        self.body.addWidget(self.bench)
        self.body.addWidget(self.curtain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.answering.told.connect(self._keep)
        self.bench.handed_in.connect(self.hand_in)
        self.bench.previewed.connect(self.told)
        self.curtain.begun.connect(self._ask_in)
        self.curtain.reopened.connect(self.sit)
        self.curtain.left.connect(lambda: session.go_to("consensus"))
        self.column.passed.connect(self.pass_laptop)
        self.column.reason.field.copied.connect(self._carry)

    @property
    def sitting(self) -> Sitting | None:
        return self.answering.sitting

    @property
    def _blind(self) -> bool:
        return self.session.document.snapshot.workspace.blind

    def keys(self) -> Sequence[tuple[str, str]]:
        language = self.session.language
        _ = language.gettext
        told = ((hint.keys, hint.words) for hint in (*desk_hints(language), *matrix_hints(language)))
        passing = [(key_words("Ctrl+P"), _("Pass the laptop"))] if self._blind else []
        return [
            *dict.fromkeys(told),
            ("F", _("which elements are shown")),
            (key_words("Ctrl+Return"), _("Look through your answers")),
            *passing,
            ("Esc", _("Back to the answers")),
        ]

    def refresh(self, change: ChangeSet | None) -> None:
        snapshot = self.session.document.snapshot
        round_ = snapshot.current_round
        if self.sitting is not None and change is not None and not change.touches(*ASKING_TABLES):
            if not self.answering.busy:
                self.answering.take_in(change)
        elif not self._can_answer(round_):
            self._wait(round_)
        elif self.sitting is not None and self.sitting.round.number == round_.number:
            self.answering.take_in(change)
        elif self._kept.seat and self._kept.round == round_.number:
            self.sit(self._kept.seat)
        elif self._blind:
            self._draw_curtain("")
        else:
            self.sit(snapshot.seats[0].code)

    def _can_answer(self, round_: Round) -> bool:
        """In a window that only reads nobody of a panel sits down: whoever came by would see any seat's answers."""
        document = self.session.document
        if document.read_only and self._blind:
            return False
        snapshot = document.snapshot
        return round_.state is RoundState.OPEN and bool(asked_elements(snapshot, round_)) and bool(snapshot.seats)

    def status(self) -> str:
        if self.sitting is None:
            return ""
        language, total = self.session.language, len(self.sitting.elements)
        words = language.ngettext("{n} of {total} element judged", "{n} of {total} elements judged", total)
        judged = words.format(n=self.sitting.judged, total=total)
        return f"{seat_name(self.sitting.seat, language)} · {judged}" if self._blind else judged

    def status_note(self) -> str:
        return self.session.language.label("privacy", "blind") if self._blind and self.sitting is not None else ""

    def inspector(self) -> QWidget | None:
        return self.column if self.sitting is not None else None

    def covers_window(self) -> bool:
        return self.body.currentWidget() is self.curtain

    def undoes(self) -> Tried | None:
        matrix = self.bench.matrix
        if matrix is None or not matrix.asking:
            return None
        # Translators: after "Undo:", a block from the clipboard that is shown over the answers and not entered yet
        return Tried(name=self.session.language.gettext("paste preview"), take_back=matrix.leave_block)

    def unfinished(self) -> Unfinished | None:
        """A reason without an answer, of whichever seat: it is in no file. Nothing is told of another seat's but that
        it is there."""
        round_ = self.session.document.snapshot.current_round
        waiting = self._kept.drafts.waiting(round_.number) if round_.state is RoundState.OPEN else None
        if waiting is None:
            return None
        seat, place = waiting
        name = self.session.language.gettext("Your reason")
        return Unfinished(name=name, typed="", fault="", go_back=lambda: self._go_back_to(seat, place))

    def _go_back_to(self, seat: str, place: Place) -> None:
        if self.sitting is not None and self.sitting.seat.code == seat:
            self.answering.go_to_reason(place)

    def focus_found(self) -> None:
        (self.bench if self.sitting is not None else self.body).setFocus()

    def show_element(self, code: str) -> bool:
        shown = self.answering.show_element(code)
        if shown and self.bench.reviewing:
            self.bench.turn_to(self.bench.view)
        return shown

    def _ask_in(self, code: str) -> None:
        """From the curtain, where anybody can choose any seat: a ballot that is in is not shown by that alone."""
        sitting = self._sitting_of(code)
        if sitting.handed_in:
            self.curtain.stay_closed(sitting.judged, len(sitting.elements))
        else:
            self.sit(code)

    def _sitting_of(self, code: str) -> Sitting:
        snapshot = self.session.document.snapshot
        seat = next(each for each in snapshot.seats if each.code == code)
        return Sitting(self.session.document, seat, snapshot.current_round)

    def sit(self, code: str) -> None:
        """The seat takes its place, at the element that was last chosen or the first without a judgement."""
        sitting = self._sitting_of(code)
        if not sitting.go_to(self.session.element) and sitting.judged:
            sitting.next_unrated()
        view = self._kept.view
        if self._kept.seat == code:
            sitting.sift(self._kept.sieve)
            place = self._kept.place
            if place is not None and self.session.element in ("", place.element):
                sitting.turn_to(place)
        self.body.setCurrentWidget(self.bench)
        self.setFocusProxy(self.bench)
        self.answering.begin(sitting)
        self.bench.turn_to(view)
        self._keep()
        self.bench.setFocus()

    def pass_laptop(self) -> None:
        """The seat leaves; its answers are covered, nobody after it can undo them, and nothing tells where it was."""
        self.session.element = ""
        self.session.forget_search()
        self.session.toast("")
        self._draw_curtain(self.sitting.seat.code if self.sitting is not None else "")

    def hand_in(self) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        self.answering.leave_place()
        if self.session.run(answers.hand_in(round=sitting.round.number, seat=sitting.seat.code)) is None:
            return
        if self._blind:
            self.pass_laptop()
        else:
            self.bench.turn_to(self.bench.view)
            self.bench.setFocus()
        self.session.toast(self.session.language.gettext("The ballot is in."))

    def _wait(self, round_: Round) -> None:
        """Nothing can be answered now."""
        self._stand_up()
        if self._waiting is not None:
            self.body.removeWidget(self._waiting)
            self._waiting.deleteLater()
        self._waiting = waiting(self.session, round_)
        self.body.addWidget(self._waiting)
        self.body.setCurrentWidget(self._waiting)
        self.told.emit()

    def _draw_curtain(self, last: str) -> None:
        self._stand_up()
        self.session.raise_fence()
        self.curtain.draw(last)
        self.body.setCurrentWidget(self.curtain)
        self.setFocusProxy(self.curtain)
        self.curtain.setFocus()
        self.told.emit()

    def _stand_up(self) -> None:
        self.answering.end()
        self._kept.leave()

    def _carry(self, text: str) -> None:
        self._kept.carried.add(text)

    def _keep(self) -> None:
        sitting = self.sitting
        if sitting is not None:
            kept = self._kept
            kept.seat, kept.round, kept.place = sitting.seat.code, sitting.round.number, sitting.place
            kept.view, kept.sieve = self.bench.view, sitting.sieve
        self.told.emit()

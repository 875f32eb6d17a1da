"""The desk of one seat: an element, the keys for the judgement, the criteria and what their values mean."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.ui.pages.score.desk_face import DeskFace
from roadmap_app.ui.pages.score.keys import Deed, deed_of
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting


class Desk(DeskFace):
    """Shows a sitting and says what the person does: `gave` a value (None is *cannot judge*), `chose_row`, a `deed`
    of the keyboard, a `confidence`."""

    gave = Signal(object)
    chose_row = Signal(int)
    deed = Signal(object)
    confidence = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()

    def tell(self, sitting: Sitting, confidence: Confidence | None) -> None:
        """Show where the sitting is; `confidence` belongs to the answer that is being given."""
        element, place = sitting.element, sitting.place
        self.pinned.tell(element)
        self.head.tell(element)
        judgement = sitting.answer(Place(element=element.code))
        self.strip.choose(judgement.value if judgement is not None else None)
        ratings = [sitting.answer(Place(element=element.code, criterion=each.code)) for each in sitting.criteria]
        self.criteria.tell(sitting.criteria, ratings, sitting.row)
        self._row = sitting.row
        self._tell_question(sitting)
        answer = sitting.answer(place)
        self.anchors.choose(answer.value if answer is not None else None)
        self.manner.tell(confidence, cannot_judge=answer is not None and answer.value is None)
        self._ring()
        self.bring_into_view()

    def forget(self) -> None:
        """Show no answer of anyone."""
        self.strip.choose(None)
        self.anchors.choose(None)
        self.criteria.forget()
        self.manner.tell(None, cannot_judge=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        elif isinstance(deed, int):
            self.gave.emit(deed or None)
        else:
            self.deed.emit(deed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring()

    def _tell_question(self, sitting: Sitting) -> None:
        language, criterion = self._session.language, sitting.criterion
        self._criteria = sitting.criteria
        heading, meanings = self._asked_of(criterion)
        question = heading if criterion is not None else language.gettext("What should happen to this element?")
        self.question.setText(heading)
        self._place_question()
        self.anchors.tell(heading, meanings)
        self.setAccessibleName(f"{sitting.element.name.in_language(language.code)}. {question}")

    def _ring(self) -> None:
        here = self.hasFocus()
        self.strip.set_ring(here and self._row == 0)
        self.anchors.set_ring(here and self._row > 0)

    def _connect(self) -> None:
        self.strip.gave.connect(self._judged)
        self.anchors.gave.connect(self.gave.emit)
        self.criteria.chosen.connect(self.chose_row)
        self.manner.cannot_judge.connect(lambda: self.gave.emit(None))
        self.manner.chosen.connect(self.confidence)
        self.manner.reason_wanted.connect(lambda: self.deed.emit(Deed.REASON))

    def _judged(self, value: int) -> None:
        """A key of the strip answers the judgement, whichever criterion is being answered."""
        self.chose_row.emit(0)
        self.gave.emit(value)

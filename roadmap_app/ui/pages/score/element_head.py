"""What is to be judged: the element's name, what it is, why it matters and whom it serves."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.presentation.names import kind_words
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.text import label, tag
from roadmap_app.ui.pages.score.clamped import Clamped
from roadmap_app.ui.session import Session


class Folded(Enum):
    """How much of the head is shown, the first that leaves room for answering: all; all but the two notes, the summary
    in two lines; only the summary, in two lines or one, while the name stays in place above; only that name; or the
    rest at the end of the page, which is then scrolled. The column beside tells what is not told in full."""

    WHOLE = auto()
    WITHOUT_NOTES = auto()
    PINNED = auto()
    ONE_LINE = auto()
    NAMED = auto()
    LAST = auto()


NAMING = frozenset((Folded.WHOLE, Folded.WITHOUT_NOTES))
"""In which the head has the name itself."""

ROOMY = (Folded.WHOLE, Folded.WITHOUT_NOTES, Folded.PINNED, Folded.ONE_LINE)
"""In which something of what the element is stays above the keys."""

LINES = {Folded.WITHOUT_NOTES: 2, Folded.PINNED: 2, Folded.ONE_LINE: 1}


class ElementHead(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        px, language = session.look.px, session.language
        self._code = label("", type="small", ink="text3")
        self._tags = [tag("") for _tag in range(4)]
        self.name = label("", type="element", wrap=True)
        self.summary = Clamped()
        self._why, self._benefit = (label("", type="small", ink="text2", wrap=True) for _part in range(2))
        self._line = line = QWidget()
        flow = FlowLayout(line, gap=px(6))
        for part in (self._code, *self._tags):
            flow.addWidget(part)
        self._notes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._notes.setSpacing(px(24))
        for field, text in (("why_it_matters", self._why), ("citizen_benefit", self._benefit)):
            self._notes.addWidget(self._note(language.label("field", field), text), 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(line)
        column.addWidget(self.name)
        column.addWidget(self.summary)
        self.notes = QWidget()
        self.notes.setLayout(self._notes)
        self._notes.setContentsMargins(0, px(4), 0, 0)
        column.addWidget(self.notes)

    def tell(self, element: Element) -> None:
        language = self._session.language
        self._code.setText(element.short_code)
        for shown, word in zip(self._tags, kind_words(element, language), strict=True):
            shown.setText(word)
        self.name.setText(element.name.in_language(language.code))
        unknown = language.label("note", "not_recorded")
        self.summary.tell(element.summary.in_language(language.code) or unknown)
        for part, text in ((self._why, element.why_it_matters), (self._benefit, element.citizen_benefit)):
            part.setText(text.in_language(language.code) or unknown)

    def stand(self, *, narrow: bool) -> None:
        self._notes.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight,
        )

    def fold(self, folded: Folded) -> None:
        named = folded in NAMING
        for part in (self._line, self.name):
            part.setVisible(named)
        self.summary.setVisible(folded is not Folded.NAMED)
        self.summary.clamp(LINES.get(folded))
        self.notes.setVisible(folded in {Folded.WHOLE, Folded.LAST})
        self._column.activate()

    def _note(self, title: str, text: QLabel) -> QWidget:
        note = QWidget()
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._session.look.px(2))
        column.addWidget(label(title, type="captionStrong", ink="text3"))
        column.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
        return note

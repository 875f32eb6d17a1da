"""One question of the brief with its criteria: the majority that answers it, and the board that its weights are set
on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.deck import LEAST_RATIO, MOST_RATIO
from roadmap_app.domain.workspace import MAJORITIES
from roadmap_app.ui.controls.button import signed_button
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.stack import abreast
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.number import DecimalField, WholeField
from roadmap_app.ui.fields.row import named
from roadmap_app.ui.pages.criteria.deck_board import DeckBoard
from roadmap_app.ui.pages.criteria.drafting import Drafting
from roadmap_app.ui.pages.criteria.swing_board import SwingBoard
from roadmap_app.workspace.assessing.draft import asked_of

STEP = 5
BOX = 104


class QuestionSection(QWidget):
    """Emits `chosen` with the code of the criterion that the person turned to."""

    chosen = Signal(str)

    def __init__(self, drafting: Drafting, question: Question) -> None:
        super().__init__()
        self.drafting, self.question = drafting, question
        session = drafting.session
        language, px = session.language, session.look.px
        least, most = (round(100 * share) for share in MAJORITIES)
        self.majority = WholeField(session.look, least, most, step=STEP, unit="\N{NO-BREAK SPACE}%")
        self.majority.setEnabled(not session.document.read_only)
        self.majority.setFixedWidth(px(BOX))
        self.majority.valueChanged.connect(self._ask_for)
        about = language.label("question-short", question)
        title = label(language.label("question", question), type="section", wrap=True)
        field = abreast(px(8), named(language.gettext("Majority"), self.majority, about=about), self.majority)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))
        self.column.addWidget(Sides(title, field, gap=px(8)))

    def _ask_for(self, percent: int) -> None:
        self.drafting.ask_for(self.question, percent / 100)

    @property
    def asked(self) -> tuple[Criterion, ...]:
        return asked_of(self.drafting.tried, self.question)

    def tell(self) -> None:
        self.majority.show_value(round(100 * self.drafting.tried.workspace.majority(self.question)))


class DeckSection(QuestionSection):
    def __init__(self, drafting: Drafting, question: Question) -> None:
        super().__init__(drafting, question)
        session = drafting.session
        _ = session.language.gettext
        self._last = ""
        self.board = DeckBoard(session, self.asked)
        self.board.drawn.connect(drafting.draw_line)
        self.board.held.connect(drafting.hold)
        self.board.laid.connect(partial(drafting.lay, question))
        self.board.chosen.connect(self._choose)
        self.ratio = DecimalField(
            session.language,
            session.look,
            LEAST_RATIO,
            MOST_RATIO,
            step=0.25,
            decimals=2,
            unit="\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}",
        )
        self.ratio.valueChanged.connect(self._weigh)
        self.ratio.setFixedWidth(session.look.px(BOX))
        self.insert = signed_button(session.look, "plus", _("Insert blank card"), self._insert, kind="quiet")
        words = _("No deck gives exactly these weights; this is the nearest one.")
        self.near = label(words, type="small", ink="warn", wrap=True)
        self.column.addWidget(self._tools())
        self.column.addWidget(self.near)
        self.column.addWidget(self.board)

    def _tools(self) -> QWidget:
        session = self.drafting.session
        px = session.look.px
        about = session.language.label("question-short", self.question)
        words = named(session.language.gettext("The top card outweighs the bottom"), self.ratio, about=about)
        inserting = abreast(px(8), self.insert, key_cap("B"))
        return Sides(inserting, abreast(px(8), words, self.ratio), gap=px(8))

    def tell(self) -> None:
        super().tell()
        read = self.drafting.deck(self.question)
        self.board.tell(read, self.asked)
        self.near.setVisible(not read.exact)
        several = len(read.deck.levels) > 1 and not self.drafting.session.document.read_only
        self.ratio.setEnabled(several)
        self.insert.setEnabled(several)
        self.ratio.show_value(read.deck.ratio)

    def _weigh(self, ratio: float) -> None:
        self.drafting.lay(self.question, self.board.deck.weighing(ratio))

    def _choose(self, code: str) -> None:
        self._last = code
        self.chosen.emit(code)

    def _insert(self) -> None:
        """Beside the card that was last turned to, else beside the top one."""
        code = self._last if self._last in self.board.deck.codes else self.board.deck.levels[-1][0]
        self.board.widen(code)


class SwingSection(QuestionSection):
    def __init__(self, drafting: Drafting, question: Question) -> None:
        super().__init__(drafting, question)
        self.board = SwingBoard(drafting.session, self.asked)
        self.board.drawn.connect(drafting.draw_line)
        self.board.held.connect(drafting.hold)
        self.board.given.connect(self._give)
        self.board.chosen.connect(self.chosen)
        self.column.addWidget(self.board)

    def tell(self) -> None:
        super().tell()
        self.board.tell(self.drafting.points(self.question), self.asked)

    def _give(self, points: dict[str, float]) -> None:
        if any(points.values()):
            self.drafting.give_points(self.question, points)
        else:
            self.tell()
            words = self.drafting.session.language.gettext("At least one criterion of a question needs points.")
            self.drafting.session.toast(words)

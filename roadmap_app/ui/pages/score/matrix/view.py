"""The matrix with the words of its cell, and what is pasted into it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.element import Confidence
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.pasting import Block, Sheet, lay_over
from roadmap_app.exchange.clipboard import read_table, write_table
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.answers import clipboard_words
from roadmap_app.presentation.columns import headings
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.ui.pages.score.hints import HintBar, matrix_hints
from roadmap_app.ui.pages.score.kept import KeptScore
from roadmap_app.ui.pages.score.matrix.cell_bar import CellBar
from roadmap_app.ui.pages.score.matrix.model import MatrixModel
from roadmap_app.ui.pages.score.matrix.paste_panel import PastePanel
from roadmap_app.ui.pages.score.matrix.table import MatrixTable
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sieve, Sitting

SHORT_BELOW = 480
"""Height in px at 100 % text under which the cells and their words have the room of the keys."""


class Matrix(QWidget):
    """Emits `moved` with a place, `gave` and `deed` as the desk does, `filled` with values by place, `cleared` with
    places, and `previewed` when a block from the clipboard is shown or left."""

    moved = Signal(object)
    gave = Signal(object)
    deed = Signal(object)
    filled = Signal(object)
    cleared = Signal(object)
    previewed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sitting: Sitting | None = None
        self._shown: tuple[Sieve, tuple[str, ...]] | None = None
        self._block: Block | None = None
        self._kept = session.kept_of(KeptScore)
        self.model = MatrixModel(session.language)
        self.table = MatrixTable(session.look, session.language, self.model)
        self.table.setAccessibleName(session.language.gettext("Your answers"))
        self.cell = CellBar(session)
        self.paste_panel = PastePanel(session)
        self.setFocusProxy(self.table)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        self.hints = HintBar(session.look, matrix_hints(session.language))
        for part in (self.cell, self.paste_panel, self.hints):
            column.addWidget(part)
        self._connect()

    def tell(self, sitting: Sitting, confidence: Confidence | None) -> None:
        """Rows stay until other elements are asked for, so that none goes away under the hand."""
        self._sitting = sitting
        shown = (sitting.sieve, tuple(element.code for element in sitting.elements))
        if shown != self._shown or not self.model.index_of(sitting.place).isValid():
            self._shown = shown
            self.model.show(sitting)
            self.table.share_width()
        else:
            self.model.say_changed()
        self.table.follow(sitting.place)
        self.cell.tell(sitting, sitting.answer(sitting.place), confidence)
        self.cell.fit(self.width(), self.height())

    def enter(self) -> None:
        """The person turns to the matrix: only what passes now is listed."""
        self._shown = None

    def forget(self) -> None:
        """Nothing of the seat's answers stays."""
        self._sitting = self._shown = None
        self._forget_block()
        self.model.forget()
        self.cell.forget()
        self.paste_panel.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hints.setVisible(not self._low)
        self.cell.fit(self.width(), self.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown has the letters by which it is measured."""
        super().showEvent(event)
        self.cell.fit(self.width(), self.height())

    @property
    def _low(self) -> bool:
        return self.height() / self._session.look.scale < SHORT_BELOW

    def copy(self) -> None:
        """The selected answers as a spreadsheet takes them; with codes and headers where all are selected."""
        sitting, places = self._sitting, self.table.chosen
        if sitting is None or not places:
            return
        rows: dict[str, list[str]] = {}
        for place in places:
            rows.setdefault(place.element, []).append(clipboard_words(sitting.answer(place)))
        everything = len(places) == len(self.model.elements) * len(self.model.columns)
        header = [
            self._session.language.label("field", "code"),
            *map(self.model.column_title, range(len(self.model.columns))),
        ]
        table = [header, *([code, *cells] for code, cells in rows.items())] if everything else list(rows.values())
        text = write_table(table)
        self._kept.carried.add(text)
        QGuiApplication.clipboard().setText(text)
        self._say_copied(len(places))

    def _say_copied(self, count: int) -> None:
        language = self._session.language
        words = language.ngettext("{n} answer copied.", "{n} answers copied.", count).format(n=language.number(count))
        if self._session.document.snapshot.workspace.blind:
            words += " " + language.gettext("The clipboard is emptied when the laptop is passed on.")
        self._session.toast(words)

    def paste(self) -> None:
        """Show what the clipboard's block would do from the cell with the ring on."""
        sitting, at = self._sitting, self.model.place(self.table.currentIndex())
        if sitting is None or at is None:
            return
        text = QGuiApplication.clipboard().text()
        try:
            rows = read_table(text)
        except Refused as refusal:
            self._session.toast(error_sentence(refusal, self._session.language))
            return
        self._kept.carried.add(text)
        self._block = lay_over(rows, self._sheet(sitting), at=at)
        self.model.propose(self._block.values)
        self.cell.hide()
        self.paste_panel.ask(self._block, low=self._low)
        self._column.activate()
        self.table.show_places(self._block.values)
        self.previewed.emit()

    @property
    def asking(self) -> bool:
        """Whether a block is shown that is not entered yet."""
        return self._block is not None

    def _sheet(self, sitting: Sitting) -> Sheet:
        return Sheet(
            shown=self.model.elements,
            asked=[element.code for element in sitting.elements],
            known=[element.code for element in self._session.document.snapshot.elements],
            criteria=[criterion.code for criterion in sitting.criteria],
            names=_names(sitting),
            over_codes=headings(("code",)).keys(),
            judgements=sitting.judgements,
            ratings=sitting.ratings,
            panel=sitting.panel,
        )

    def _agree(self) -> None:
        block = self._block
        self._forget_block()
        if block is not None and block.values:
            self.filled.emit(block.values)
        self.table.setFocus()

    def leave_block(self) -> None:
        """Nothing of it is entered."""
        self._forget_block()
        self.table.setFocus()

    def _forget_block(self) -> None:
        shown, self._block = self._block, None
        self.model.propose({})
        self.paste_panel.forget()
        self.cell.show()
        if shown is not None:
            self.previewed.emit()

    def _fill(self, value: int | None) -> None:
        self.filled.emit(dict.fromkeys(self.table.chosen, value))

    def _connect(self) -> None:
        self.table.moved.connect(self.moved)
        self.table.gave.connect(self.gave)
        self.table.deed.connect(self.deed)
        self.table.filled.connect(self._fill)
        self.table.cleared.connect(lambda: self.cleared.emit(self.table.chosen))
        self.table.copied.connect(self.copy)
        self.table.pasted.connect(self.paste)
        self.paste_panel.agreed.connect(self._agree)
        self.paste_panel.left.connect(self.leave_block)


def _names(sitting: Sitting) -> dict[str, str]:
    """What may stand over a column of a block, in any of the languages: a code as it is written, and casefolded what
    means one column only."""
    codes = [(criterion.code, criterion.code) for criterion in sitting.criteria]
    titles = [
        (criterion.name.in_language(language), criterion.code)
        for criterion in sitting.criteria
        for language in LANGUAGES
    ]
    judgements = {Language(code).label("glossary", "judgement").casefold(): "" for code in LANGUAGES}
    return {**_unambiguous(titles), **_unambiguous(codes), **judgements, **dict(codes)}


def _unambiguous(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By a name however it is written, where it is that of one column only."""
    columns: dict[str, set[str]] = {}
    for name, column in named:
        columns.setdefault(name.casefold(), set()).add(column)
    return {name: next(iter(found)) for name, found in columns.items() if len(found) == 1}

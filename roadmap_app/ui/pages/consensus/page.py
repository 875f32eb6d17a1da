"""The page of the panel's answers."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.days import today
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.result import PanelResult
from roadmap_app.presentation.sentences.summary import flags_line
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.consensus.drafts import DecisionDrafts
from roadmap_app.ui.pages.consensus.kept import KeptConsensus
from roadmap_app.ui.pages.consensus.overview import Overview
from roadmap_app.ui.pages.consensus.round_place import RoundPlace
from roadmap_app.ui.pages.consensus.unready import at_work, unanswered
from roadmap_app.ui.pages.consensus.views import words as view_words
from roadmap_app.ui.pages.errands import next_round
from roadmap_app.ui.session import Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.commands import decisions

if TYPE_CHECKING:
    from roadmap_app.ui.pages.consensus.decision import DecisionForm
    from roadmap_app.ui.pages.consensus.element import ElementView

LOW_BELOW = 480
"""px at 100 % text."""


class ConsensusPage(Page):
    """The board of a revealed round; a card opens its element. A blind round shows nothing but how to go on, and while
    one is blind after another was revealed, a bar above the board leads to its steps."""

    key = "consensus"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.overview = Overview(session, self.title())
        self.head, self.filters, self.views = self.overview.head, self.overview.filters, self.overview.views
        self.choice, self.round_bar = self.head.choice, self.overview.round_bar
        self.blind = RoundPlace(session)
        self.unanswered = unanswered(session)
        self._moving: RoundState | None = None
        self._shown = ""
        self._new = True
        self._result: PanelResult | None = None
        self.body = QStackedWidget()
        self._turnings = [
            self.offer(words, partial(self._turn, view), keys=[key]) for view, words, key in self.choice.offers()
        ]
        self.offer_errand(next_round(session.language), self._ask_for_the_next)
        self._lay_out()
        self._connect()

    @cached_property
    def view(self) -> "ElementView":
        """One element's result, built when the first is shown."""
        from roadmap_app.ui.pages.consensus.element import ElementView

        view = ElementView(self.session)
        view.left.connect(self._back)
        view.stepped.connect(self._step)
        self.body.addWidget(view)
        return view

    @cached_property
    def form(self) -> "DecisionForm":
        """The decision on it, in the inspector."""
        from roadmap_app.ui.pages.consensus.decision import DecisionForm

        form = DecisionForm(self.session)
        form.later.connect(self._go_on)
        form.recorded.connect(self._recorded)
        return form

    def keys(self) -> Sequence[tuple[str, str]]:
        from roadmap_app.ui.pages.consensus.decision_fields import RECORD_KEY
        from roadmap_app.ui.pages.consensus.element import AFTER, BACK, BEFORE, DECIDE
        from roadmap_app.ui.pages.consensus.taking import COPY

        _ = self.session.language.gettext
        return (
            ("← ↑ → ↓", _("select")),
            ("Home End", _("first, last")),
            ("Enter", self.session.language.label("glossary", "element")),
            ("S", _("sort the heatmap by the chosen criterion")),
            (key_words(BEFORE), _("Previous")),
            (key_words(AFTER), _("Next")),
            (key_words(DECIDE), _("Decision")),
            (key_words(RECORD_KEY), _("Record decision")),
            (key_words(COPY), _("Copy as image")),
            (key_words(BACK), view_words(self.session)[self.views.front]),
        )

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        document = self.session.document
        if self.blind.asking and self.body.currentWidget() is self.blind:
            self.told.emit()
            return
        if not document.results_known and self.session.tasks.current is not None:
            self._bring(self._working)
            return
        result = document.results()
        self._result = result
        self.round_bar.tell()
        state = document.snapshot.current_round.state
        moved, self._moving = self._moving not in (None, state), None
        if result.hidden:
            self._shown = ""
            self._wait()
        elif not self.session.document.snapshot.workspace.blind and not any(row.answered for row in result.elements):
            self._shown = ""
            self._bring(self.unanswered)
        else:
            self.overview.tell(result)
            self._show()
            if moved:
                self._to_the_bar()
        if self._new:
            self._new = False
            self._take_up()
        self.told.emit()

    def unfinished(self) -> Unfinished | None:
        question = self.blind.begun()
        if question is None or not question.reason.strip():
            return self.session.kept_of(DecisionDrafts).unfinished(self.session)
        field = self.blind.reason
        return Unfinished(name=field.accessibleName(), typed=question.reason, fault="", go_back=field.setFocus)

    def keep(self) -> None:
        kept = self.session.kept_of(KeptConsensus)
        kept.shown, kept.question = self._shown, self.blind.begun()

    def _take_up(self) -> None:
        """What was shown or asked in another language or look."""
        kept = self.session.kept_of(KeptConsensus)
        question, code = kept.question, kept.shown
        if question is not None and self.blind.ask_again(question):
            self._moving = self.session.document.snapshot.current_round.state
            self._bring(self.blind)
        elif self._result is not None and code in self._result.by_element():
            self._shown = code
            self._show()

    @cached_property
    def _working(self) -> EmptyState:
        place = at_work(self.session, lambda: (self.session.document.results(), self.refresh(None)))
        self.body.addWidget(place)
        return place

    def _to_the_bar(self) -> None:
        """The keyboard stays where the next step of the round is."""
        if self.round_bar.needed:
            self.round_bar.take_focus()
        else:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overview.arrange(self.width(), low=self.low)

    @property
    def low(self) -> bool:
        return self.height() / self.session.look.scale < LOW_BELOW

    def status(self) -> str:
        result = self._result
        if result is None or result.hidden or self.low:
            return ""
        return flags_line(result, self.session.language)

    def status_note(self) -> str:
        result = self._result
        blind = self.session.document.snapshot.workspace.blind
        if result is None or not blind:
            return ""
        language = self.session.language
        return f"{language.label('rule', result.rule)} · {language.label('glossary', 'quorum')} {result.quorum}"

    def inspector(self) -> QWidget | None:
        return self.form if self._shown and self._moving is None else None

    def show_element(self, code: str) -> bool:
        result = self._result
        if result is None or result.hidden or code not in result.by_element():
            return False
        self._shown = code
        self._show()
        self.view.setFocus()
        self.told.emit()
        return True

    def _show(self) -> None:
        result = self._result
        if result is None or self._shown not in result.by_element():
            self._shown = ""
            self.overview.bring_view()
            self._bring(self.overview)
            return
        row = result.by_element()[self._shown]
        self.view.lead_back_to(view_words(self.session)[self.views.front])
        self.view.show_result(self.session.document.snapshot.element(self._shown), row, self._place(result))
        self.form.show_result(row, result.round, self.session.document.snapshot.decided.get(self._shown))
        self._bring(self.view)

    def _bring(self, shown: QWidget) -> None:
        """To the front; the keyboard of the page is then that of what is shown."""
        self.body.setCurrentWidget(shown)
        for turning in self._turnings:
            turning.setEnabled(shown is self.overview or bool(self._shown))
        self.setFocusProxy(self.views.view if shown is self.overview else shown)

    def _turn(self, view: str) -> None:
        """To that view, also from an element, whose place is kept there."""
        code, self._shown = self._shown, ""
        if code:
            self._show()
        self.overview.turn(view)
        if code:
            self.views.view.choose(code)
            self.told.emit()

    def _follow_view(self) -> None:
        self.setFocusProxy(self.views.view)

    def _wait(self) -> None:
        """Nothing is shown; the next step of the round is offered."""
        self.blind.tell()
        self._bring(self.blind)

    def _move_round(self, ask: Callable[[], None]) -> None:
        """Leave the board for the question whether the round is to be moved."""
        self._moving = self.session.document.snapshot.current_round.state
        ask()
        self._bring(self.blind)
        self.blind.setFocus()
        self.told.emit()

    def _ask_for_the_next(self) -> None:
        """Where the results of the last round are shown, whatever of the page is in front."""
        if self.blind.may_open_the_next and self._result is not None and not self.blind.asking:
            self._move_round(self.blind.ask_for_the_next)

    def _do_not_move(self) -> None:
        self._moving = None
        self.refresh(None)
        self.setFocus()

    def _place(self, result: PanelResult) -> str:
        _ = self.session.language.gettext
        if self._shown not in result.agenda or not self.session.document.snapshot.workspace.blind:
            return ""
        return _("{n} of {total} on the agenda").format(
            n=result.agenda.index(self._shown) + 1, total=len(result.agenda)
        )

    def _back(self) -> None:
        code, self._shown = self._shown, ""
        self._show()
        self.views.view.choose(code)
        self.told.emit()

    def _go_on(self) -> None:
        """To the next, with the keyboard on it and not on the form."""
        self._step(1)
        self.view.setFocus()

    def _recorded(self) -> None:
        """Said in passing, with the way on; undo has its own key, which a field would keep to itself."""
        _ = self.session.language.gettext
        (self.view if self.view.isVisible() else self.form.record).setFocus()
        self.session.toast(_("The decision is recorded."), _("Next"), self._go_on)

    def _step(self, step: int) -> None:
        """To the neighbour in the order of discussion, of those that the filters let through."""
        if self._result is None or not self._shown:
            return
        ordered = self._result.in_order
        at = [row.element for row in ordered].index(self._shown)
        onwards = ordered[at + 1 :] if step > 0 else ordered[:at][::-1]
        for row in self.overview.sifted(onwards)[:1]:
            self.session.show_element(row.element)

    def _adopt(self) -> None:
        if self._result is None:
            return
        settled = self._result.adoptable(self.session.document.snapshot.decided)
        change = self.session.run(decisions.adopt(self._result, settled, day=today()))
        if change is not None:
            ngettext = self.session.language.ngettext
            words = ngettext("{n} decision adopted.", "{n} decisions adopted.", len(settled))
            self.session.toast_undo(words.format(n=len(settled)), change)

    def _connect(self) -> None:
        self.overview.opened.connect(self.session.show_element)
        self.overview.turned.connect(self._follow_view)
        self.filters.adopt_wanted.connect(self._adopt)
        for wanted, ask in (
            (self.round_bar.close_wanted, self.blind.ask_to_close),
            (self.round_bar.reveal_wanted, self.blind.ask_to_reveal),
            (self.round_bar.reopen_wanted, self.blind.ask_to_reopen),
            (self.filters.next_round_wanted, self.blind.ask_for_the_next),
        ):
            wanted.connect(partial(self._move_round, ask))
        self.blind.left.connect(self._do_not_move)

    def _lay_out(self) -> None:
        for each in (self.overview, self.blind, self.unanswered):
            self.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)

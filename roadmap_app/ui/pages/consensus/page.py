"""The page of the panel's answers."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.presentation.sentences import change_sentence, panel_sentence
from roadmap_app.presentation.sentences.summary import agreement_note
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages.consensus.board import Board
from roadmap_app.ui.pages.consensus.cards import Card, mark_of
from roadmap_app.ui.pages.consensus.decision import DecisionForm
from roadmap_app.ui.pages.consensus.element import ElementView
from roadmap_app.ui.pages.consensus.waiting import waiting
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.empty import EmptyState
from roadmap_app.ui.shell.text import label
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.commands import decisions


class ConsensusPage(Page):
    """The board of a revealed round; a card opens its element. A blind round shows nothing but how to go on."""

    key = "consensus"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.about = label("", ink="text3", wrap=True)
        self.agreement = label("", type="small", ink="text2", wrap=True)
        self.adopt = QPushButton()
        self.board = Board(session)
        self.view = ElementView(session)
        self.form = DecisionForm(session)
        self.blind: EmptyState | None = None
        self._shown = ""
        self._result: PanelResult | None = None
        self.body = QStackedWidget()
        self._lay_out()
        self.board.opened.connect(session.show_element)
        self.view.left.connect(self._back)
        self.view.stepped.connect(self._step)
        self.adopt.clicked.connect(self._adopt)

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        result = self.session.document.results()
        self._result = result
        if result.hidden:
            self._shown = ""
            self._wait()
        else:
            self.board.set_cards([self._card(row) for row in self._in_order(result)])
            self._head(result)
            self._show()
        self.told.emit()

    def status(self) -> str:
        result = self._result
        if result is None or result.hidden:
            return ""
        language = self.session.language
        total = len(result.elements)
        return language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))

    def status_note(self) -> str:
        result = self._result
        return "" if result is None else self.session.language.label("rule", result.rule)

    def inspector(self) -> QWidget | None:
        return self.form if self._shown else None

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
            self.body.setCurrentWidget(self._board_page)
            return
        row = result.by_element()[self._shown]
        self.view.show_result(self.session.document.snapshot.element(self._shown), row, self._place(result))
        self.form.show_result(row, result.round, self._decisions().get(self._shown))
        self.body.setCurrentWidget(self.view)

    def _wait(self) -> None:
        """Nothing is shown yet; the next step of the round is offered."""
        if self.blind is not None:
            self.body.removeWidget(self.blind)
            self.blind.deleteLater()
        self.blind = waiting(self.session)
        self.body.addWidget(self.blind)
        self.body.setCurrentWidget(self.blind)

    def _place(self, result: PanelResult) -> str:
        _ = self.session.language.gettext
        if self._shown not in result.agenda:
            return ""
        return _("{n} of {total} on the agenda").format(
            n=result.agenda.index(self._shown) + 1, total=len(result.agenda)
        )

    def _back(self) -> None:
        code, self._shown = self._shown, ""
        self._show()
        self.board.choose(code)
        self.told.emit()

    def _step(self, step: int) -> None:
        if self._result is None:
            return
        codes = [row.element for row in self._in_order(self._result)]
        at = codes.index(self._shown) + step
        if 0 <= at < len(codes):
            self.session.show_element(codes[at])

    def _in_order(self, result: PanelResult) -> list[ElementResult]:
        """The agenda first, then the settled elements as the catalogue lists them."""
        rows = result.by_element()
        on_agenda = set(result.agenda)
        return [rows[code] for code in result.agenda] + [row for row in result.elements if row.element not in on_agenda]

    def _decisions(self) -> dict[str, Decision]:
        return {decision.element: decision for decision in self.session.document.snapshot.decisions}

    def _card(self, result: ElementResult) -> Card:
        language = self.session.language
        _ = language.gettext
        element = self.session.document.snapshot.element(result.element)
        group, key, ink = mark_of(result, self._decisions().get(result.element))
        name = element.name.in_language(language.code)
        individual = not self.session.document.snapshot.workspace.blind
        figures = ""
        if result.median is not None and result.disagreement_index is not None:
            figures = _("median {median}   DI {index}").format(
                median=language.number(result.median, 1), index=language.number(result.disagreement_index, 2)
            )
        return Card(
            result=result,
            code=element.short_code,
            name=name,
            figures=figures,
            answered=_("{n} of {total}").format(n=result.answered, total=result.seats),
            mark=language.label(group, key) if group else "",
            mark_ink=ink,
            words=f"{name}. {panel_sentence(result, language, individual=individual)}",
        )

    def _head(self, result: PanelResult) -> None:
        language = self.session.language
        _ = language.gettext
        total, agenda = len(result.elements), len(result.agenda)
        self.about.setText(
            language.ngettext("{n} element", "{n} elements", total).format(n=total)
            + " · "
            + _("{n} to discuss").format(n=agenda)
        )
        moved = "" if result.change is None else " " + change_sentence(result.change, language)
        stale = " " + _("These figures are older than the last answer.") if result.stale else ""
        self.agreement.setText(agreement_note(result, language) + moved + stale)
        count = len(self._adoptable(result))
        self.adopt.setText(_("Adopt what is settled ({n})").format(n=count))
        self.adopt.setEnabled(count > 0 and not self.session.document.read_only)

    def _adoptable(self, result: PanelResult) -> list[str]:
        taken = self._decisions()
        on_agenda = set(result.agenda)
        return [
            row.element
            for row in result.elements
            if row.outcome.is_disposition and row.element not in on_agenda and row.element not in taken
        ]

    def _adopt(self) -> None:
        if self._result is not None:
            day = date.today().isoformat()  # noqa: DTZ011 a day of the person's own calendar
            self.session.run(decisions.adopt(self._result, self._adoptable(self._result), day=day))

    def _lay_out(self) -> None:
        px = self.session.look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(4))
        head.setSpacing(px(12))
        head.addWidget(label(self.title(), type="title"))
        head.addWidget(self.about, 1)
        head.addWidget(self.adopt)
        note = QHBoxLayout()
        note.setContentsMargins(px(24), 0, px(24), px(12))
        note.addWidget(self.agreement)
        self._board_page = QWidget()
        board = QVBoxLayout(self._board_page)
        board.setContentsMargins(0, 0, 0, 0)
        board.setSpacing(0)
        board.addLayout(head)
        board.addLayout(note)
        board.addWidget(self.board, 1)
        for each in (self._board_page, self.view):
            self.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.setFocusProxy(self.body)

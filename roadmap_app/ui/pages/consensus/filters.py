"""The row above the results: what they are narrowed to, how far the panel agrees, and what follows from them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget, QWidgetAction

from roadmap_app.domain.agenda import AgendaFilter
from roadmap_app.domain.outcome import Flag, is_shown
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences import change_sentence
from roadmap_app.presentation.sentences.summary import agreement_line, agreement_note
from roadmap_app.ui.controls.button import SMALL
from roadmap_app.ui.controls.chip import Chip, Choice
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.heard import HeardTool
from roadmap_app.ui.controls.text import label, restyle
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session

ABOUT_WIDTH = 420


class FilterRow(QWidget):
    """Emits `changed` when the filters let other elements through, `adopt_wanted` when the person wants to adopt, and
    `next_round_wanted` for the question whether another round is worth it."""

    changed = Signal()
    adopt_wanted = Signal()
    next_round_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self.low, self._ended = session, False, False
        language, look, px = session.language, session.look, session.look.px
        _ = language.gettext
        self._rows: Sequence[ElementResult] = ()
        self.domain = Chip(language.label("field", "domain"), language, look, self._domains)
        self.flag = Chip(_("Flag"), language, look, self._flags)
        self.undecided = HeardTool()
        self.undecided.setObjectName("chip")
        self.undecided.setCheckable(True)
        self.undecided.setStyleSheet(f"#chip {{ padding-right: {px(10)}px; }}")
        self.undecided.setText(_("Undecided only"))
        self.agreement = QToolButton()
        self.agreement.setObjectName("link")
        self.agreement.setStyleSheet(f"#link {{ min-height: {px(20)}px; max-height: {px(20)}px; }}")
        self.agreement.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._long = label("", type="small", ink="text2", wrap=True)
        self.agreement.setMenu(_popup(self.agreement, self._long, px(ABOUT_WIDTH), px(16)))
        self.adopt = QPushButton()
        self.adopt.setProperty("small", True)
        set_icon(self.adopt, look, "check", colour="ok", size=SMALL)
        self.next_round = QPushButton()
        self.next_round.setProperty("small", True)
        self._lay_out()
        self.domain.changed.connect(self.changed)
        self.flag.changed.connect(self.changed)
        self.undecided.toggled.connect(self._undecided)
        self.adopt.clicked.connect(self.adopt_wanted)
        self.next_round.clicked.connect(self.next_round_wanted)

    def be_low(self, low: bool) -> None:
        """Where there is little room, agreement waits, and the next round is asked for in the palette."""
        self.low = low
        self._show()

    def chosen(self) -> AgendaFilter:
        return AgendaFilter(
            domains=self.domain.chosen,
            flags=frozenset(Flag(code) for code in self.flag.chosen),
            undecided=self.undecided.isChecked(),
        )

    def clear(self) -> None:
        self.domain.clear()
        self.flag.clear()
        self.undecided.setChecked(False)
        self.changed.emit()

    def tell(self, result: PanelResult) -> None:
        """What can be chosen, how far the panel agrees and what could be adopted."""
        language, picture = self._session.language, self._session.document.snapshot
        self._rows = result.elements
        blind = picture.workspace.blind
        line = agreement_line(result, language) if blind else ""
        self.agreement.setText(line)
        self._long.setText(self._note(result))
        self.agreement.setToolTip(self._long.text())
        count = len(result.adoptable(picture.decided))
        words = language.ngettext("Adopt {n} settled", "Adopt {n} settled", count)
        self.adopt.setText(words.format(n=language.number(count)))
        self.adopt.setVisible(count > 0)
        self.adopt.setEnabled(count > 0 and not self._session.document.read_only)

        round_ = picture.current_round
        self.next_round.setText(language.gettext("Open round {number}…").format(number=round_.number + 1))
        self._ended = round_.state is RoundState.REVEALED and not self._session.document.read_only
        self._show()

    def _show(self) -> None:
        self.agreement.setVisible(bool(self.agreement.text()) and not self.low)
        self.next_round.setVisible(self._ended and not self.low)

    def _note(self, result: PanelResult) -> str:
        language = self._session.language
        moved = "" if result.change is None else change_sentence(result.change, language)
        return " ".join(part for part in (agreement_note(result, language, printed=False), moved) if part)

    def _domains(self) -> list[Choice]:
        language, picture = self._session.language, self._session.document.snapshot
        domain_of = {element.code: element.domain for element in picture.elements}
        counts = Counter(domain_of[row.element] for row in self._rows)
        return [Choice(value=domain, words=domain_name(domain, language), count=n) for domain, n in counts.items()]

    def _flags(self) -> list[Choice]:
        language, counts = self._session.language, Counter(flag for row in self._rows for flag in row.flags)
        blind = self._session.document.snapshot.workspace.blind
        return [
            Choice(value=flag, words=language.label("flag", flag), count=counts[flag])
            for flag in Flag
            if counts[flag] and is_shown(flag, blind=blind)
        ]

    def _undecided(self, on: bool) -> None:
        self.undecided.setProperty("on", on)
        restyle(self.undecided)
        self.changed.emit()

    def _lay_out(self) -> None:
        px = self._session.look.px
        chips = QWidget()
        flow = FlowLayout(chips, gap=px(8))
        for part in (self.domain, self.flag, self.undecided, self.agreement):
            flow.addWidget(part)
        for each in (self, chips):
            each.setSizePolicy(as_high_as_it_flows())
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), px(12))
        row.setSpacing(px(12))
        row.addWidget(chips, 1)
        for step in (self.adopt, self.next_round):
            row.addWidget(step, 0, Qt.AlignmentFlag.AlignTop)


def as_high_as_it_flows() -> QSizePolicy:
    """Never lower than its lines need at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _popup(parent: QWidget, words: QLabel, width: int, pad: int) -> QMenu:
    """The long words under a short button."""
    menu = QMenu(parent)
    action = QWidgetAction(menu)
    words.setFixedWidth(width)
    words.setContentsMargins(pad, pad, pad, pad)
    action.setDefaultWidget(words)
    menu.addAction(action)
    return menu

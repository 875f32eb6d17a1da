"""The page of the criteria."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.workspace import Mode
from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.page_title import PageTitle
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.stack import abreast, scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.page import Page, Tried
from roadmap_app.ui.pages.criteria.deck_board import DeckBoard
from roadmap_app.ui.pages.criteria.draft_bar import DraftBar
from roadmap_app.ui.pages.criteria.draft_effect import DraftEffect
from roadmap_app.ui.pages.criteria.draft_sheet import DraftSheet
from roadmap_app.ui.pages.criteria.drafting import Drafting
from roadmap_app.ui.pages.criteria.keys import criteria_keys
from roadmap_app.ui.pages.criteria.legend import Legend
from roadmap_app.ui.pages.criteria.presets import PresetsButton
from roadmap_app.ui.pages.criteria.question import DeckSection, QuestionSection, SwingSection
from roadmap_app.ui.pages.criteria.settings import PanelSettings
from roadmap_app.ui.pages.criteria.sheet import CriterionSheet
from roadmap_app.ui.pages.criteria.style import style_sheet
from roadmap_app.ui.pages.criteria.words import WordsDesk
from roadmap_app.ui.session import Kept, Session
from roadmap_app.workspace.assessing.draft import asked_of
from roadmap_app.workspace.change import ChangeSet

DECK, SWING, WORDS = "deck", "swing", "words"
WIDEST = 1080
"""px at 100 % text: in a wider window a track would stand far from the card that it belongs to."""
NEAR = 32
"""How near to the edge of what is seen a dragged card scrolls on, in px."""
HIGH = 560
"""From which height, in px at 100 % text, the legend is always in sight."""


@dataclass(slots=True, kw_only=True)
class KeptCriteria(Kept):
    """The manner, and the code of the chosen criterion."""

    manner: str = DECK
    chosen: str = ""


class CriteriaPage(Page):
    """Three manners: the deck of cards, swing points, and the words. What is tried on weights, bars, lines and
    majorities is a draft, whose effect the inspector tells until it is applied or discarded."""

    key = "criteria"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        _ = session.language.gettext
        self.drafting = Drafting(session)
        self.drafting.changed.connect(self._tell_draft)
        self.named = PageTitle(session.look, self.title())
        self.sheet, self.draft_sheet = CriterionSheet(session), DraftSheet(session)
        self.effect = DraftEffect(self.drafting, self.draft_sheet)
        self.aside = QStackedWidget()
        self.aside.addWidget(self.sheet)
        self.aside.addWidget(self.draft_sheet)
        words = {DECK: _("Deck of cards"), SWING: _("Swing points"), WORDS: _("Anchors")}
        self.manner = Segmented(session.look, words, session.kept_of(KeptCriteria).manner)
        self.chosen = session.kept_of(KeptCriteria).chosen
        self.presets = PresetsButton(self.drafting, self)
        self.sections: dict[Question, QuestionSection] = {}
        self.panel: PanelSettings | None = None
        self.words = WordsDesk(session)
        self._shown: tuple[object, ...] = ()
        self._under: Legend | None = None
        self._taught: QLabel | None = None
        self._taught_below: QLabel | None = None
        self.empty = EmptyState(
            session.look,
            _("There are no criteria yet"),
            _(
                "Criteria say what an element is rated on, and how much each answer counts. Take in the twelve of the "
                "preset and change them, or bring your own."
            ),
            _("Take in the preset"),
            self.presets.take_shipped,
            icon="criteria",
            other=(_("Take in a preset from a file…"), self.presets.load.trigger),
        )
        self.body = QStackedWidget()
        self.bar = DraftBar(session)
        self.legend = Legend(session)
        self.list = scrolling(name=self.title())
        self._desk = scrolling(self.words, name=self.title())
        self._shown_part = self.list
        self._lay_out()
        self._connect()

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        picture = self.session.document.snapshot
        self.body.setCurrentWidget(self._listed if picture.criteria else self.empty)
        total = len(picture.criteria)
        self.named.about.setText(self.session.language.ngettext("{n} criterion", "{n} criteria", total).format(n=total))
        shown = (
            self.manner.chosen,
            picture.workspace.mode,
            *((one.code, one.role, one.name) for one in picture.criteria),
        )
        if shown != self._shown:
            self._shown = shown
            self._build()
        if self.panel is not None:
            self.panel.tell(picture.workspace)
        codes = [one.code for one in picture.criteria]
        self._choose(self.chosen if self.chosen in codes else next(iter(codes), ""))
        self._tell_draft()

    def status(self) -> str:
        return self.named.about.text()

    def inspector(self) -> QWidget | None:
        return self.aside if self.session.document.snapshot.criteria else None

    def keys(self) -> Sequence[tuple[str, str]]:
        return criteria_keys(self.session.language)

    def undoes(self) -> Tried | None:
        last = self.drafting.last
        if last is None:
            return None
        name = step_name(last.code, last.parameters, self.session.document.snapshot, self.session.language)
        return Tried(name=name, take_back=self.drafting.step_back)

    def focus_found(self) -> None:
        self._shown_part.setFocus()

    def keep(self) -> None:
        kept = self.session.kept_of(KeptCriteria)
        kept.manner, kept.chosen = self.manner.chosen, self.chosen

    def _tell_draft(self) -> None:
        for section in self.sections.values():
            section.tell()
        open_ = self.drafting.open
        self.aside.setCurrentWidget(self.draft_sheet if open_ else self.sheet)
        if open_:
            self.effect.tell()
        else:
            self.effect.stop()
        self._tell_bar()
        self.told.emit()

    def _tell_bar(self) -> None:
        """Where the inspector is out of sight, the page says itself that something is not applied."""
        shown = self.drafting.open and not self.draft_sheet.isVisible()
        self.bar.setVisible(shown)
        if shown:
            self.bar.tell(self.effect.effect)

    def _choose(self, code: str) -> None:
        self.chosen = code
        found = next((one for one in self.session.document.snapshot.criteria if one.code == code), None)
        if found is not None:
            self.sheet.tell(found, self.session.document.snapshot.share_of(found))
            if self.manner.chosen == WORDS:
                self.words.tell(code)
        focused = QApplication.focusWidget()
        if focused is not None and self.list.isAncestorOf(focused):
            self.list.ensureWidgetVisible(focused)

    def _turn(self, _manner: str) -> None:
        self.refresh(None)

    def _apply(self) -> None:
        change = self.drafting.apply()
        if change is not None:
            self.session.toast_undo(self.session.language.gettext("Applied."), change)
            self._come_back()

    def _come_back(self) -> None:
        """From an inspector that stood in the page's place."""
        if not self.isVisible():
            self.session.go_to(self.key)

    def _build(self) -> None:
        manner = self.manner.chosen
        self._shown_part = self._desk if manner == WORDS else self.list
        self._pages.setCurrentWidget(self._shown_part)
        self.setFocusProxy(self._shown_part)
        self.sections, self.panel = {}, None
        self._under = self._taught = self._taught_below = None
        if manner != WORDS:
            self.list.setWidget(self._built(manner))
        self._arrange()

    def _built(self, manner: str) -> QWidget:
        """The questions one below the other, and what is taught about their boards."""
        px = self.session.look.px
        inside = QWidget()
        inside.setMaximumWidth(px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(4), px(24), px(24))
        column.setSpacing(px(20))
        self._taught, self._taught_below = (
            label(self._instruction(manner), type="small", ink="text2", wrap=True) for _place in range(2)
        )
        column.addWidget(self._taught)
        kind = DeckSection if manner == DECK else SwingSection
        for question in Question:
            if asked_of(self.session.document.snapshot, question):
                self.sections[question] = section = kind(self.drafting, question)
                section.chosen.connect(self._choose)
                if isinstance(section, DeckSection):
                    section.board.reached.connect(partial(self._follow, section.board))
                column.addWidget(section)
        if self.session.document.snapshot.workspace.mode is Mode.PANEL:
            self.panel = PanelSettings(self.session)
            self.panel.tell(self.session.document.snapshot.workspace)
            column.addWidget(self.panel)
        self._under = Legend(self.session, edge=0)
        column.addWidget(self._taught_below)
        column.addWidget(self._under)
        column.addStretch(1)
        return inside

    def _discard(self) -> None:
        discarded, language = self.drafting.discard(), self.session.language
        take_up = partial(self.drafting.take_up, discarded)
        self.session.toast(language.gettext("Discarded."), language.label("button", "undo"), take_up)
        self._come_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The legend stays in sight where there is room for it. Where there is little, the cards come before what is
        taught about them, and in a narrow window the rail alone names the page."""
        px = self.session.look.px
        high = self.height() >= px(HIGH)
        self.legend.setVisible(high and self.manner.chosen != WORDS)
        self.named.setHidden(not high and not self._sides.fit(self.width() - px(24 + 24)))
        for below, part in ((False, self._taught), (True, self._taught_below), (True, self._under)):
            if part is not None:
                part.setVisible(high is not below)

    def _follow(self, board: DeckBoard, y: int) -> None:
        """A card that is dragged to the edge of what is seen goes on."""
        height = board.mapTo(self.list, QPoint(0, y)).y() + self.list.verticalScrollBar().value()
        self.list.ensureVisible(0, height, 0, self.session.look.px(NEAR))

    def _instruction(self, manner: str) -> str:
        _ = self.session.language.gettext
        if manner == SWING:
            return _(
                "100 points for the criterion whose way from the lowest to the highest rating matters most, and for "
                "the others their part of it. Weights count within one question."
            )
        return _(
            "Most important on top. Cards on one level weigh the same; a blank card widens the gap. "
            "Drag a card, or move it with Alt and the arrows."
        )

    def _connect(self) -> None:
        self.manner.chose.connect(self._turn)
        self.words.chosen.connect(self._choose)
        self.draft_sheet.applied.connect(self._apply)
        self.draft_sheet.discarded.connect(self._discard)
        self.draft_sheet.seen.connect(self._tell_bar)

    def _lay_out(self) -> None:
        px = self.session.look.px
        self.setStyleSheet(style_sheet(self.session.look))
        self.draft_sheet.setStyleSheet(style_sheet(self.session.look))
        choices = abreast(px(8), self.manner, self.presets)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(4))
        self._sides = Sides(self.named, choices, gap=px(12))
        self._sides.setMaximumWidth(px(WIDEST - 24 - 24))
        head.addWidget(self._sides, 1)
        head.addStretch(0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._desk)
        self._listed = QWidget()
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.bar)
        column.addWidget(self.legend)
        self.body.addWidget(self._listed)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)

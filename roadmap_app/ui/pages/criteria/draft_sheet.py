"""The inspector while something is tried: what was changed, what it would do, and whether to apply it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.sentences.draft import Change, effect_words, firm_words, second_words
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label, tag
from roadmap_app.ui.paint.icons import SIZE
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session
from roadmap_app.workspace.assessing.effect import FIRM, SOFT, Effect, Firmness

MOST_CHANGES, MOST_NAMED = 4, 3


class DraftSheet(QWidget):
    """Emits `applied` and `discarded` when the person asks for it, and `seen` when it comes into sight or goes."""

    applied = Signal()
    discarded = Signal()
    seen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._opened: set[tuple[Outcome, Outcome]] = set()
        self._told: tuple[tuple[Change, ...], Effect | None, str] = ((), None, "")
        self.number = label("", type="hero")
        self.firmness = label("", type="small", wrap=True)
        self.names: dict[str, ElementLink] = {}
        _ = session.language.gettext
        self.setAccessibleName(_("What if"))
        self.apply = QPushButton(session.language.label("button", "apply"))
        self.apply.setObjectName("primary")
        self.apply.clicked.connect(self.applied)
        self.discard = QPushButton(_("Discard"))
        self.discard.clicked.connect(self.discarded)
        self._area = scrolling()
        self._lay_out()
        self.setFocusProxy(self.apply)

    def tell(self, changes: tuple[Change, ...], effect: Effect | None, hidden: str) -> None:
        """`effect` None where it is not shown, and `hidden` says why."""
        self._told = changes, effect, hidden
        self.firmness.setText("")
        self._build()

    def tell_firmness(self, found: Firmness) -> None:
        language = self._session.language
        firm = firm_words(found.firm, found.total, found.samples, FIRM, language)
        second = second_words(found.other, found.compared, SOFT, language)
        self.firmness.setText(f"{firm}\n\n{second}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit()

    def _build(self) -> None:
        _ = self._session.language.gettext
        changes, effect, hidden = self._told
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.names = {}
        self.number = label("", type="hero")
        self.firmness = label(self.firmness.text() or _("Sampling…"), type="small", wrap=True)
        if effect is None:
            column.addWidget(self._section("", [label(hidden, type="body", ink="text2", wrap=True)]))
        else:
            column.addWidget(self._section("", [self._hero(effect)]))
        column.addWidget(self._section(_("Your change"), self._changes(changes)))
        if effect is not None:
            if effect.moves:
                column.addWidget(self._section(_("Suggestions that move"), self._moves(effect)))
            column.addWidget(self._section(_("How firm is the rest"), [self.firmness]))
        column.addStretch(1)
        self._area.setWidget(inside)

    def _hero(self, effect: Effect) -> QWidget:
        language, px = self._session.language, self._session.look.px
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        self.number.setText(language.number(len(effect.moves)))
        row.addWidget(self.number)
        row.addWidget(label(effect_words(effect.total, language), type="body", wrap=True), 1)
        return box

    def _changes(self, changes: tuple[Change, ...]) -> Iterable[QWidget]:
        language = self._session.language
        for change in changes[:MOST_CHANGES]:
            name = f"{change.code} {change.name}" if change.code else change.name
            yield label(name, type="smallStrong", wrap=True)
            yield label(change.words, type="small", ink="text2", wrap=True)
        if (more := len(changes) - MOST_CHANGES) > 0:
            words = language.ngettext("and {n} more change", "and {n} more changes", more)
            yield label(words.format(n=language.number(more)), type="small", ink="text2", wrap=True)

    def _moves(self, effect: Effect) -> Iterable[QWidget]:
        language = self._session.language
        known = {one.code: one for one in self._session.document.snapshot.elements}
        for way, codes in effect.groups:
            yield self._way(way, len(codes))
            shown = codes if way in self._opened else codes[:MOST_NAMED]
            yield from (self._element(known[code]) for code in shown)
            if (more := len(codes) - len(shown)) > 0:
                button = QPushButton(language.gettext("and {n} more").format(n=language.number(more)))
                button.setObjectName("link")
                button.clicked.connect(partial(self._open, way))
                yield button

    def _way(self, way: tuple[Outcome, Outcome], count: int) -> QWidget:
        language, look = self._session.language, self._session.look
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, look.px(8), 0, 0)
        row.setSpacing(look.px(6))
        for at, outcome in enumerate(way):
            if at:
                row.addWidget(sign(look, "arrow-right", ink="text3", size=SIZE))
            word = label(language.label("disposition-short", outcome), type="smallStrong", wrap=True)
            word.setProperty("ink", f"outcome.{outcome}")
            row.addWidget(OutcomeSign(look, outcome, size=14))
            row.addWidget(word)
        row.addStretch(1)
        row.addWidget(label(language.number(count), type="smallStrong"))
        return box

    def _element(self, element: Element) -> QWidget:
        self.names[element.code] = ElementLink(element, self._session, signed=False, whole=True)
        return self.names[element.code]

    def _open(self, way: tuple[Outcome, Outcome], _on: bool = False) -> None:
        self._opened.add(way)
        self._build()

    def _section(self, title: str, parts: Iterable[QWidget]) -> Section:
        return Section(self._session.look, title, parts, first=not title)

    def _lay_out(self) -> None:
        _, px = self._session.language.gettext, self._session.look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(10), px(20), px(10))
        head.addWidget(label(_("What if"), type="bodyStrong"), 1)
        head.addWidget(tag(_("not applied")))
        foot = QFrame()
        foot.setObjectName("sheetFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(12), px(20), px(12))
        row.setSpacing(px(8))
        row.addWidget(self.apply, 1)
        row.addWidget(self.discard)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        line = QFrame()
        line.setObjectName("hairline")
        whole.addWidget(line)
        whole.addWidget(self._area, 1)
        whole.addWidget(foot)

"""The fact sheet of one element."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.element import Element, Source, Verified
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.inspector.facts import ElementFacts, Neighbour, VerdictFacts, gather
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.text import label

OPENED_IN_A_BROWSER = ("http", "https")


class FactSheet(QScrollArea):
    """Shows the element it is told to; links in it lead to other elements on the page in front. `head_bar` makes what
    stands over the name of an element; without it, that is the code."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("factSheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self.code = ""
        self.head_bar: Callable[[Element], QWidget] | None = None
        self._column = QVBoxLayout()
        self._build()

    def show_element(self, code: str) -> None:
        if code != self.code:
            self.code = code
            self._build()
            self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """The document has moved on."""
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("factSheetInside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        element = next((each for each in self._session.document.snapshot.elements if each.code == self.code), None)
        if element is None:
            self._invite()
        else:
            facts = gather(self._session.document, element, self._session.language)
            self.setAccessibleName(element.name.in_language(self._session.language.code))
            self._head(facts)
            self._fill(facts)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _invite(self) -> None:
        words = self._session.language.gettext("Choose an element to see what is known of it.")
        self.setAccessibleName(words)
        self._section("", label(words, ink="text2", wrap=True))

    def _head(self, facts: ElementFacts) -> None:
        element, language, px = facts.element, self._session.language, self._session.look.px
        tags = QWidget()
        flow = FlowLayout(tags, gap=px(6))
        words = (
            domain_name(element.domain, language),
            language.label("kind", element.kind),
            language.label("layer", element.layer),
            language.label("status", element.status),
        )
        for word in words:
            tag = label(word, type="caption", ink="text2")
            tag.setObjectName("tag")
            flow.addWidget(tag)
        name = label(element.name.in_language(language.code), type="heading", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if self.head_bar is None:
            self._section("", label(element.short_code, type="small", ink="text3"), name, tags, first=True)
        else:
            self._column.addWidget(self.head_bar(element))
            self._section("", name, tags)

    def _fill(self, facts: ElementFacts) -> None:
        element, language = facts.element, self._session.language
        if facts.verdict is not None:
            self._verdict(facts.verdict)
        elif not element.scored:
            words = language.gettext("Context: it can be depended on, but is not scored.")
            if element.retired:
                words = language.gettext("It is not scored while it is retired.")
            self._section(language.gettext("Verdict"), self._text(words))
        for field in ("summary", "why_it_matters", "citizen_benefit"):
            self._written(field, getattr(element, field).in_language(language.code))
        self._legal(facts)
        self._neighbours("depends_on", facts.rests_on, language.gettext("It rests on nothing in the catalogue."))
        self._neighbours("needed_by", facts.needed_by, language.gettext("Nothing in the catalogue rests on it."))
        self._written("affected_groups", " · ".join(element.affected_groups))
        for field in ("citizens", "business", "replacement_hint"):
            self._written(field, getattr(element, field).in_language(language.code))
        self._sources(facts.sources)

    def _verdict(self, verdict: VerdictFacts) -> None:
        language = self._session.language
        _ = language.gettext
        title = _("Decision") if verdict.decided else _("Round {number} verdict").format(number=verdict.round)
        outcome = label(language.label("outcome", verdict.outcome), type="bodyStrong", wrap=True)
        outcome.setProperty("ink", f"outcome.{verdict.outcome}")
        self._section(title, outcome, *(self._text(sentence) for sentence in verdict.sentences))

    def _written(self, field: str, text: str) -> None:
        if text:
            self._section(self._session.language.label("field", field), self._text(text))

    def _legal(self, facts: ElementFacts) -> None:
        px = self._session.look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(facts.legal):
            key = label(name, type="small", ink="text3", wrap=True)
            key.setFixedWidth(px(104))
            grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._text(value), at, 1, Qt.AlignmentFlag.AlignTop)
        parts = QWidget()
        column = QVBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        if facts.element.legal_basis:
            column.addWidget(self._text(facts.element.legal_basis))
        column.addLayout(grid)
        self._section(self._session.language.label("field", "legal_basis"), parts)

    def _neighbours(self, field: str, neighbours: Sequence[Neighbour], nothing: str) -> None:
        title = self._session.language.label("field", field)
        links = [self._link(neighbour) for neighbour in neighbours]
        self._section(title, *(links or [self._text(nothing)]), count=len(links))

    def _link(self, neighbour: Neighbour) -> QWidget:
        element, language = neighbour.element, self._session.language
        link = Link(element.name.in_language(language.code), f"{element.short_code} · {neighbour.kind}", self._session)
        link.clicked.connect(lambda: self._session.show_element(element.code))
        return link

    def _sources(self, sources: Sequence[Source]) -> None:
        language = self._session.language
        title = language.label("field", "sources")
        parts = [part for source in sources for part in self._source(source)]
        self._section(title, *(parts or [self._text(language.label("note", "not_recorded"))]), count=len(sources))

    def _source(self, source: Source) -> list[QWidget]:
        language = self._session.language
        seen = source.verified is Verified.EXCERPT_SEEN
        ink = "ok" if seen else "warn"
        mark = label(language.label("verified", source.verified), type="smallStrong", ink=ink)
        parts: list[QWidget] = [self._text(source.note), mark]
        address = urlsplit(source.address)
        if address.scheme in OPENED_IN_A_BROWSER and address.hostname:
            parts.append(self._address(source.address, address.hostname))
        return parts

    def _address(self, address: str, host: str) -> QWidget:
        link = QPushButton(host)
        link.setObjectName("link")
        link.setToolTip(address)
        link.setAccessibleName(self._session.language.gettext("Open in the browser: {address}").format(address=host))
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        return link

    def _text(self, text: str) -> QWidget:
        made = label(text, type="small", ink="text", wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _section(self, title: str, *parts: QWidget, count: int | None = None, first: bool = False) -> None:
        px = self._session.look.px
        section = QFrame()
        section.setObjectName("firstSection" if first else "section")
        column = QVBoxLayout(section)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(4))
        if title:
            head = QHBoxLayout()
            head.addWidget(label(title, type="captionStrong", ink="text3"), 1)
            if count is not None:
                head.addWidget(label(str(count), type="caption", ink="text3"))
            column.addLayout(head)
        for part in parts:
            column.addWidget(part)
        self._column.addWidget(section)


class Link(RowButton):
    """Leads to another element: its name over as many lines as it takes, and its code."""

    def __init__(self, name: str, about: str, session: Session) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom)
        self.setObjectName("elementLink")
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.face.setContentsMargins(0, session.look.px(2), 0, session.look.px(2))
        self.face.setSpacing(0)
        self.face.addWidget(label(name, type="small", ink="link", wrap=True))
        self.face.addWidget(label(about, type="caption", ink="text3"))
        self.seal()

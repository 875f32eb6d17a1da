"""What is known of the element that is being judged, but for any result: that must not pull the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element, Source, Verified
from roadmap_app.ui.inspector.facts import Neighbour
from roadmap_app.ui.inspector.link import ElementLink
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label


class Background(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._inside = QWidget()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._inside)
        self._told: object = None
        self._texts, self._wanted = QWidget(), False
        self._column = QVBoxLayout()

    def tell(self, element: Element) -> None:
        snapshot = self._session.document.snapshot
        facts = (element, snapshot.dependencies, snapshot.sources)
        if facts != self._told:
            self._told = facts
            self._rebuild(element)

    def tell_texts(self, wanted: bool) -> None:
        """Tell what the element is too, where the desk has no room for all of it."""
        self._wanted = wanted
        self._texts.setVisible(wanted)

    def _rebuild(self, element: Element) -> None:
        snapshot, language = self._session.document.snapshot, self._session.language
        self._whole.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._describe(element)
        self._legal(element)
        below = [edge.support for edge in snapshot.dependencies if edge.dependent == element.code]
        above = [edge.dependent for edge in snapshot.dependencies if edge.support == element.code]
        self._neighbours("depends_on", below, language.gettext("It rests on nothing in the catalogue."))
        self._neighbours("needed_by", above, language.gettext("Nothing in the catalogue rests on it."))
        if element.affected_groups:
            self._section(language.label("field", "affected_groups"), self._text(" · ".join(element.affected_groups)))
        self._sources([source for source in snapshot.sources if source.element == element.code])
        self._column.addStretch(1)
        self._whole.addWidget(self._inside)

    def _describe(self, element: Element) -> None:
        language = self._session.language
        self._texts = QWidget()
        column = QVBoxLayout(self._texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for field, text in (
            ("summary", element.summary),
            ("why_it_matters", element.why_it_matters),
            ("citizen_benefit", element.citizen_benefit),
        ):
            words = text.in_language(language.code) or language.label("note", "not_recorded")
            column.addWidget(self._framed(language.label("field", field), self._text(words)))
        self._column.addWidget(self._texts)
        self._texts.setVisible(self._wanted)

    def _legal(self, element: Element) -> None:
        language, px = self._session.language, self._session.look.px
        routes = {route.code: route.name.in_language(language.code) for route in self._session.document.snapshot.routes}
        facts = {
            "signed_on": language.day(element.signed_on),
            "in_force_from": language.day(element.in_force_from),
            "exit_clause": element.exit_clause,
            "exit_route": routes.get(element.exit_route, ""),
        }
        grid_of = QWidget()
        grid = QGridLayout(grid_of)
        grid.setContentsMargins(0, px(4), 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for at, (field, value) in enumerate(facts.items()):
            key = label(language.label("field", field), type="small", ink="text3", wrap=True)
            key.setFixedWidth(px(104))
            grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._text(value or language.label("note", "not_recorded")), at, 1)
        basis = element.legal_basis or language.label("note", "not_recorded")
        self._section(language.label("field", "legal_basis"), self._text(basis), grid_of)

    def _neighbours(self, field: str, codes: Sequence[str], nothing: str) -> None:
        snapshot, language = self._session.document.snapshot, self._session.language
        near = [Neighbour(element=snapshot.element(code), words="", outcome=None) for code in codes]
        links = [ElementLink(each, self._session, signed=False) for each in near]
        self._section(language.label("field", field), *(links or [self._text(nothing)]), count=len(links))

    def _sources(self, sources: Sequence[Source]) -> None:
        language = self._session.language
        parts: list[QWidget] = []
        for source in sources:
            ink = "ok" if source.verified is Verified.EXCERPT_SEEN else "warn"
            parts.append(self._text(source.note))
            parts.append(label(language.label("verified", source.verified), type="smallStrong", ink=ink))
        title = language.label("field", "sources")
        self._section(title, *(parts or [self._text(language.label("note", "not_recorded"))]), count=len(sources))

    def _text(self, text: str) -> QWidget:
        made = label(text, type="small", wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _section(self, title: str, *parts: QWidget, count: int | None = None) -> None:
        self._column.addWidget(self._framed(title, *parts, count=count))

    def _framed(self, title: str, *parts: QWidget, count: int | None = None) -> QFrame:
        px = self._session.look.px
        section = QFrame()
        section.setObjectName("section")
        column = QVBoxLayout(section)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.addWidget(label(title, type="captionStrong", ink="text3"), 1)
        if count is not None:
            head.addWidget(label(str(count), type="caption", ink="text3"))
        column.addLayout(head)
        for part in parts:
            column.addWidget(part)
        return section

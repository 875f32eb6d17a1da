"""The fact sheet as it is read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from roadmap_app.presentation.names import kind_words
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.text import label, tag, written
from roadmap_app.ui.inspector.facts import ElementFacts, Neighbour
from roadmap_app.ui.inspector.graph import NeighbourGraph
from roadmap_app.ui.inspector.neighbour_link import neighbour_link
from roadmap_app.ui.inspector.source_view import SourceView
from roadmap_app.ui.inspector.verdict_view import verdict_section
from roadmap_app.ui.session import Session

KEYS = 104
"""Width of the names beside the legal facts, px at 100 % text."""


class FactsView(QWidget):
    """All that is known of one element, a section after the other."""

    def __init__(self, facts: ElementFacts, session: Session) -> None:
        super().__init__()
        self._facts, self._session = facts, session
        self.links: dict[str, list[ElementLink]] = {}
        self.graph: NeighbourGraph | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections():
            column.addWidget(section)
        column.addStretch(1)

    def _sections(self) -> Iterator[Section]:
        facts, language, look = self._facts, self._session.language, self._session.look
        element = facts.element
        yield self._head()
        if facts.verdict is not None:
            yield verdict_section(facts.verdict, self._session)
        elif not element.scored:
            words = language.gettext("Context: it can be depended on, but is not scored.")
            if element.retired:
                words = language.gettext("It is not scored while it is retired.")
            yield Section(look, language.gettext("Verdict"), [written(words)])
        yield from self._texts("summary", "why_it_matters", "citizen_benefit")
        yield self._legal()
        yield from self._texts("citizens", "business")
        yield from self._around()
        if element.affected_groups:
            yield self._section("affected_groups", [written(" · ".join(element.affected_groups))])
        yield from self._texts("replacement_hint")
        yield self._sources()

    def _section(self, field: str, parts: Sequence[QWidget], *, aside: str = "") -> Section:
        return Section(self._session.look, self._session.language.label("field", field), parts, aside=aside)

    def _head(self) -> Section:
        element, language, look = self._facts.element, self._session.language, self._session.look
        tags = QWidget()
        flow = FlowLayout(tags, gap=look.px(6))
        for word in kind_words(element, language):
            flow.addWidget(tag(word))
        name = label(element.name.in_language(language.code), type="heading", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        section = Section(look, "", [name, tags], first=True)
        section.column.setSpacing(look.px(8))
        return section

    def _texts(self, *fields: str) -> Iterator[Section]:
        for field in fields:
            text = getattr(self._facts.element, field).in_language(self._session.language.code)
            if text:
                yield self._section(field, [written(text)])

    def _legal(self) -> Section:
        px = self._session.look.px
        grid = QWidget()
        lines = QGridLayout(grid)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(px(12))
        lines.setVerticalSpacing(px(4))
        lines.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(self._facts.legal):
            key = label(name, type="small", ink="text3", wrap=True)
            key.setFixedWidth(px(KEYS))
            lines.addWidget(key, at, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(written(value), at, 1, Qt.AlignmentFlag.AlignTop)
        basis = self._facts.element.legal_basis
        section = self._section("legal_basis", [*([written(basis)] if basis else []), grid])
        section.column.setSpacing(px(8))
        return section

    def _around(self) -> Iterator[Section]:
        """The graph, then everything that it may have left out, in lists."""
        near, session = self._facts.neighbours, self._session
        _ = session.language.gettext
        if near.rests_on or near.needed_by:
            self.graph = NeighbourGraph(self._facts.around, session)
            self.graph.more.connect(self._show_more)
            yield Section(session.look, "", [self.graph])
        nothing = {
            "depends_on": _("It rests on nothing in the catalogue."),
            "needed_by": _("Nothing in the catalogue rests on it."),
        }
        listed = {
            "depends_on": near.rests_on,
            "needed_by": near.needed_by,
            "serves": near.serves,
            "served_by": near.served_by,
        }
        for field, found in listed.items():
            if found or field in nothing:
                yield self._list(field, found, nothing.get(field, ""))

    def _list(self, field: str, found: Sequence[Neighbour], nothing: str) -> Section:
        self.links[field] = [neighbour_link(neighbour, self._session) for neighbour in found]
        parts = self.links[field] or [written(nothing, ink="text2")]
        section = self._section(field, parts, aside=self._count(len(found)))
        section.column.setSpacing(self._session.look.px(2))
        return section

    def _show_more(self, side: int) -> None:
        self.links["depends_on" if side < 0 else "needed_by"][0].setFocus()

    def _sources(self) -> Section:
        language, facts = self._session.language, self._facts
        parts: list[QWidget] = [SourceView(source, self._session) for source in facts.sources]
        if not parts:
            parts = [written(language.label("note", "not_recorded"), ink="text2")]
        sure = language.label("confidence-level", facts.element.confidence)
        parts.append(label(sure, type="caption", ink="text3", wrap=True))
        return self._section("sources", parts, aside=self._count(len(facts.sources)))

    def _count(self, n: int) -> str:
        return self._session.language.number(n) if n else ""

"""What is known of the element that is being judged, but for any result: that must not pull the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element, Source, Verified
from roadmap_app.ui.controls.element_link import ElementLink
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.text import label, written
from roadmap_app.ui.session import Session


class Background(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._inside = QWidget()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._inside)
        self._told: object = None
        self._texts, self._wanted = QWidget(self._inside), False  # without a parent it would be a window of its own
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
            self._section(language.label("field", "affected_groups"), written(" · ".join(element.affected_groups)))
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
            column.addWidget(Section(self._session.look, language.label("field", field), [written(words)]))
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
            grid.addWidget(written(value or language.label("note", "not_recorded")), at, 1)
        basis = element.legal_basis or language.label("note", "not_recorded")
        self._section(language.label("field", "legal_basis"), written(basis), grid_of)

    def _neighbours(self, field: str, codes: Sequence[str], nothing: str) -> None:
        snapshot, language = self._session.document.snapshot, self._session.language
        links = [ElementLink(snapshot.element(code), self._session, signed=False) for code in codes]
        self._section(language.label("field", field), *(links or [written(nothing)]), count=len(links))

    def _sources(self, sources: Sequence[Source]) -> None:
        language = self._session.language
        parts: list[QWidget] = []
        for source in sources:
            ink = "ok" if source.verified is Verified.EXCERPT_SEEN else "warn"
            parts.append(written(source.note))
            parts.append(label(language.label("verified", source.verified), type="smallStrong", ink=ink))
        title = language.label("field", "sources")
        self._section(title, *(parts or [written(language.label("note", "not_recorded"))]), count=len(sources))

    def _section(self, title: str, *parts: QWidget, count: int | None = None) -> None:
        aside = "" if count is None else str(count)
        self._column.addWidget(Section(self._session.look, title, parts, aside=aside))

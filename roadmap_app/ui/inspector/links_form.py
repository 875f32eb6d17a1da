"""What an element hangs together with, to be added to and removed from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from roadmap_app.domain.element import Dependency, EdgeKind, Service
from roadmap_app.ui.controls.button import SMALL, tool
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import ChoiceField
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.inspector.element_finder import ElementFinder
from roadmap_app.ui.inspector.facts import Neighbour, Neighbours, neighbours
from roadmap_app.ui.inspector.neighbour_link import neighbour_link
from roadmap_app.ui.session import Session
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import catalogue, services

KIND = 160
"""Width of the fields for the kind of a link, px at 100 % text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """One kind of link of an element: `field` names it, `found` reads it, the others make commands of it. `set_kind` is
    None where such links are all of one kind."""

    field: str
    found: Callable[[Neighbours], tuple[Neighbour, ...]]
    add: Callable[[str, EdgeKind], Command]
    remove: Callable[[str], Command]
    set_kind: Callable[[str, EdgeKind], Command] | None = None


def links_forms(element: str, session: Session) -> "tuple[LinksForm, ...]":
    kinds = (
        Links(
            field="depends_on",
            found=lambda near: near.rests_on,
            add=lambda code, kind: catalogue.add_dependency(Dependency(dependent=element, support=code, kind=kind)),
            remove=lambda code: catalogue.remove_dependency(dependent=element, support=code),
            set_kind=lambda code, kind: catalogue.set_kind(dependent=element, support=code, kind=kind),
        ),
        Links(
            field="needed_by",
            found=lambda near: near.needed_by,
            add=lambda code, kind: catalogue.add_dependency(Dependency(dependent=code, support=element, kind=kind)),
            remove=lambda code: catalogue.remove_dependency(dependent=code, support=element),
            set_kind=lambda code, kind: catalogue.set_kind(dependent=code, support=element, kind=kind),
        ),
        Links(
            field="serves",
            found=lambda near: near.serves,
            add=lambda code, _kind: services.add(Service(element=element, served=code)),
            remove=lambda code: services.remove(element=element, served=code),
        ),
    )
    return tuple(LinksForm(element, kind, session) for kind in kinds)


class LinksForm(QWidget):
    """The links that there are, and a field that finds one more; what is refused says why under the field."""

    def __init__(self, element: str, links: Links, session: Session) -> None:
        super().__init__()
        self._element, self._links, self._session = element, links, session
        self.title = session.language.label("field", links.field)
        self._shown: tuple[Neighbour, ...] | None = None
        self.rows: dict[str, LinkRow] = {}
        px, _ = session.look.px, session.language.gettext
        wanted, of_kind = _("Add an element"), _("Kind of the link")
        self.finder = ElementFinder(session)
        self.finder.setAccessibleName(f"{self.title}: {wanted}")
        self.kind = ChoiceField(_kinds(session))
        self.kind.setAccessibleName(f"{self.title}: {of_kind}")
        self.kind.setFixedWidth(px(KIND))
        self.kind.show_value(EdgeKind.FUNCTIONAL)
        if links.set_kind is None:
            self.kind.hide()
        self.fault = Fault(session.look)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self._lay_out(wanted)
        self.finder.chosen.connect(self._add)
        self.finder.nothing.connect(lambda: self.fault.tell(_("No element has all these words.")))
        self.finder.textEdited.connect(lambda: self.fault.tell(""))

    def _lay_out(self, wanted: str) -> None:
        px = self._session.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(8))
        column.addLayout(self._list)
        column.addWidget(label(wanted, type="captionStrong", ink="text2"))
        column.addWidget(self.finder)
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.fault)

    def refresh(self) -> None:
        element = self._session.document.snapshot.element(self._element)
        found = self._links.found(neighbours(self._session.document, element, self._session.language))
        self.finder.without = {self._element, *(neighbour.element.code for neighbour in found)}
        if found != self._shown:
            self._shown = found
            self._build(found)

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, from top to bottom."""
        for row in self.rows.values():
            yield from row.stops()
        yield from (self.finder, self.kind)

    def _build(self, found: tuple[Neighbour, ...]) -> None:
        """Where the keyboard was in a row that is still there, it stays."""
        stops = (
            (code, at) for code, row in self.rows.items() for at, stop in enumerate(row.stops()) if stop.hasFocus()
        )
        code, at = next(stops, ("", 0))
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {neighbour.element.code: LinkRow(neighbour, self._links, self._session) for neighbour in found}
        for each, row in self.rows.items():
            row.remove.clicked.connect(lambda _on=False, each=each: self._remove(each))
            self._list.addWidget(row)
            row.show()
        if code in self.rows:
            self.rows[code].stops()[at].setFocus()

    def _add(self, code: str) -> None:
        """Into the list; where it is refused, what was typed stays beside the reason."""
        command = self._links.add(code, EdgeKind(self.kind.typed))
        if self._session.run(command, tell=self.fault.tell) is not None:
            self.finder.clear()
            self.fault.tell("")
        self.finder.setFocus()

    def _remove(self, code: str) -> None:
        self.finder.setFocus()
        self._session.run(self._links.remove(code), tell=self.fault.tell)


class LinkRow(QWidget):
    """One link: it leads there, says its kind, and can be removed."""

    def __init__(self, neighbour: Neighbour, links: Links, session: Session) -> None:
        super().__init__()
        look, _ = session.look, session.language.gettext
        name, code = neighbour.element.name.in_language(session.language.code), neighbour.element.code
        self.link = neighbour_link(neighbour, session)
        self.remove = tool(look, "x", _("Remove the link to “{name}”").format(name=name), size=SMALL)
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(look.px(4))
        lines.setVerticalSpacing(0)
        lines.setColumnStretch(0, 1)
        lines.addWidget(self.link, 0, 0)
        lines.addWidget(self.remove, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self.kind: ChoiceField | None = None
        set_kind = links.set_kind
        if set_kind is not None and neighbour.kind is not None:
            self.kind = ChoiceField(_kinds(session))
            self.kind.show_value(neighbour.kind)
            self.kind.setAccessibleName(_("Kind of the link to “{name}”").format(name=name))
            self.kind.setFixedWidth(look.px(KIND))

            def record(kind: str) -> None:
                session.run(set_kind(code, EdgeKind(kind)))

            self.kind.recorded.connect(record)
            lines.addWidget(self.kind, 1, 0, Qt.AlignmentFlag.AlignRight)

    def stops(self) -> tuple[QWidget, ...]:
        return (self.link, self.remove) if self.kind is None else (self.link, self.remove, self.kind)


def _kinds(session: Session) -> dict[str, str]:
    return {kind: session.language.label("edge-kind", kind) for kind in EdgeKind}

"""The sources of an element, to be added, edited, put in order and removed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.element import Source, Verified
from roadmap_app.ui.controls.button import SMALL, signed_button, tool
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import ChoiceField
from roadmap_app.ui.fields.row import FieldRow
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.inspector.facts import sources_of
from roadmap_app.ui.inspector.source_view import SIGNS
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands import sources


class SourcesForm(QWidget):
    """A new source is recorded once it has a note or an address. Emits `arranged` when one is begun."""

    arranged = Signal()

    def __init__(self, element: str, session: Session) -> None:
        super().__init__()
        self._element, self._session = element, session
        self.rows: list[SourceForm] = []
        px = session.look.px
        self.add = signed_button(session.look, "plus", session.language.gettext("Add a source"), self._begin)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(12))
        column.setSpacing(px(12))
        column.addLayout(self._list)
        column.addWidget(self.add)

    def refresh(self) -> None:
        """Rows stay where they can, so that the one being written keeps its place."""
        found = sources_of(self._session.document, self._element)
        written = [row for row in self.rows if not row.new]
        for row in written[len(found) :]:
            self._drop(row)
        for at in range(len(written), len(found)):
            self._insert(at, found[at])
        for source, row in zip(found, (row for row in self.rows if not row.new), strict=True):
            row.show_source(source, last=len(found) - 1)

    def record(self) -> None:
        for row in tuple(self.rows):
            row.record()

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, from top to bottom."""
        for row in self.rows:
            yield from (row.up, row.down, row.remove, row.note.field, row.address.field, row.verified)
        yield self.add

    def _begin(self) -> None:
        """One empty form at a time."""
        row = next((row for row in self.rows if row.new), None)
        if row is None:
            source = Source(element=self._element, position=len(self.rows), note="")
            row = self._insert(len(self.rows), source, new=True)
            row.show_source(source, last=0)
            self.arranged.emit()
        row.note.field.setFocus()

    def _insert(self, at: int, source: Source, *, new: bool = False) -> "SourceForm":
        row = SourceForm(source, self._session, new=new)
        row.remove.clicked.connect(lambda: self._remove(row))
        row.moved.connect(partial(self._move, row))
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        row.show()
        return row

    def _remove(self, row: "SourceForm") -> None:
        self.add.setFocus()
        position, new = row.source.position, row.new
        self._drop(row)
        if not new:
            self._session.run(sources.remove(element=self._element, position=position))

    def _move(self, row: "SourceForm", by: int) -> None:
        at = row.source.position
        self._session.run(sources.move(element=self._element, position=at, by=by))
        self.rows[at + by].note.field.setFocus()

    def _drop(self, row: "SourceForm") -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()


class SourceForm(QWidget):
    """One source. Emits `moved` with −1 or 1."""

    moved = Signal(int)

    def __init__(self, source: Source, session: Session, *, new: bool) -> None:
        super().__init__()
        self._session, self.source, self.new = session, source, new
        language, _ = session.language, session.language.gettext
        self.note = FieldRow(_("Note"), TextField(session), session)
        self.address = FieldRow(_("Address"), LineField(), session)
        self.verified = ChoiceField({value: language.label("verified", value) for value in Verified})
        for at, verified in enumerate(Verified):
            name, ink = SIGNS[verified]
            self.verified.setItemIcon(at, icon(session.look, name, colour=ink))
        self.verified.setIconSize(icon_size(session.look, 14))
        self.checked = FieldRow(_("How far it was checked"), self.verified, session)
        self.place = label("", type="captionStrong", ink="text3")
        self.up, self.down, self.remove = (
            tool(session.look, name, "", size=SMALL) for name in ("arrow-up", "arrow-down", "x")
        )
        self._lay_out()
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        for row in (self.note, self.address, self.checked):
            row.field.recorded.connect(self.record)

    def show_source(self, source: Source, *, last: int) -> None:
        """As it is recorded; what is being typed stays."""
        language, _ = self._session.language, self._session.language.gettext
        self.source = source
        self.note.field.show_value(source.note)
        self.address.field.show_value(source.address)
        self.verified.show_value(source.verified)
        number = language.number(source.position + 1)
        self.place.setText(_("New source") if self.new else _("Source {number}").format(number=number))
        self.up.setVisible(not self.new and source.position > 0)
        self.down.setVisible(not self.new and source.position < last)
        for each, words in (
            (self.up, _("Move source {number} up")),
            (self.down, _("Move source {number} down")),
            (self.remove, _("Remove source {number}")),
        ):
            each.setAccessibleName(words.format(number=number))
            each.setToolTip(words.format(number=number))
        unopened = bool(source.address) and not source.host
        self.address.say(_("No browser opens this address: it is none of the web.") if unopened else "")

    def record(self) -> None:
        """All of it at once, where something in it is another."""
        note, address = self.note.field.typed, self.address.field.typed
        wanted = replace(self.source, note=note, address=address, verified=Verified(self.verified.typed))
        if wanted == self.source or (self.new and not note and not address):
            return
        command = sources.add(wanted) if self.new else sources.edit(wanted)
        was_new, self.new = self.new, False
        if self._session.run(command, tell=self.note.fault.tell) is None:
            self.new = was_new
        else:
            self.note.fault.tell("")

    def _lay_out(self) -> None:
        px = self._session.look.px
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.place, 1)
        for each in (self.up, self.down, self.remove):
            head.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for row in (self.note, self.address, self.checked):
            column.addWidget(row)

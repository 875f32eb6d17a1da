"""The inspector of one element: its fact sheet to read, and the same as a form to edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.side_head import HEIGHT
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.ui.session import Kept, Session
from roadmap_app.ui.unfinished import Unfinished

if TYPE_CHECKING:
    from collections.abc import Callable

    from roadmap_app.ui.inspector.form import FactsForm
    from roadmap_app.ui.inspector.head_bar import Head
    from roadmap_app.ui.inspector.reading import FactsView

EDIT_KEYS = ("F2", "Ctrl+E")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """A form of an element, with what was typed by the names of the facts."""

    code: str
    writing: str
    typed: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class _KeptForm(Kept):
    begun: _Begun | None = None


class FactSheet(QWidget):
    """Shows the element it is told to; links in it lead to other elements on the page in front. `head_bar` makes what
    stands over the name of an element, to which the button that edits is added; without it, that is the code."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("factSheet")
        self._session = session
        self._writing = session.language.code
        self.code = ""
        self.reading: FactsView | None = None
        self.form: FactsForm | None = None
        self.area = scrolling()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.area)
        self.head_bar: Callable[[Element], Head] | None = None
        self.bar = QFrame()
        self.bar.setObjectName("inspectorBar")
        self.edit = self._edit_button()
        self._bar = QVBoxLayout(self.bar)
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._head: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.area, 1)
        self._build()
        for keys in EDIT_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._turn)

    def show_element(self, code: str) -> None:
        if code != self.code:
            self._leave_form()
            self.code = code
            self._build()
            self.area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """The document has moved on; what is being typed stays."""
        element = self._element()
        if self.form is not None and element is not None:
            self.form.show_element(element)
            self._show_head(element)
            return
        self.form = None
        at = self.area.verticalScrollBar().value()
        self._build()
        self.area.verticalScrollBar().setValue(at)

    def _edit_button(self) -> QPushButton:
        edit = QPushButton(self.bar)
        edit.setObjectName("quiet")
        edit.setProperty("small", True)
        edit.setIconSize(icon_size(self._session.look))
        edit.clicked.connect(self._turn)
        if self._session.document.read_only:
            edit.hide()
        return edit

    def _show_head(self, element: Element) -> None:
        """Code and actions of the element, with the button that edits."""
        px, before = self._session.look.px, self._head
        if self.head_bar is not None:
            head = self.head_bar(element)
            head.bar.add(self.edit)
            self._head = head
        else:
            self._head = QWidget()
            self._head.setFixedHeight(px(HEIGHT) - 1)
            row = QHBoxLayout(self._head)
            row.setContentsMargins(px(20), 0, px(12), 0)
            row.addWidget(label(element.short_code, type="small", ink="text3"), 1)
            row.addWidget(self.edit)
        self._bar.addWidget(self._head)
        if before is not None:
            self._bar.removeWidget(before)
            before.hide()  # or the layout may still show it, as a window of its own
            before.setParent(None)
            before.deleteLater()

    def _element(self) -> Element | None:
        return next((each for each in self._session.document.snapshot.elements if each.code == self.code), None)

    def _build(self) -> None:
        """Show the element to be read."""
        element, language = self._element(), self._session.language
        self._name_edit()
        self.bar.setVisible(element is not None)
        if element is None:
            self.reading = None
            words = language.gettext("Choose an element to see what is known of it.")
            title = language.gettext("No element chosen")
            self._hold(EmptyState(self._session.look, title, words, icon="catalogue"), words)
            return
        from roadmap_app.ui.inspector.facts import gather
        from roadmap_app.ui.inspector.reading import FactsView

        self._show_head(element)
        self.reading = FactsView(gather(self._session.document, element, language), self._session)
        self._hold(self.reading, element.name.in_language(language.code))

    def _hold(self, inside: QWidget, words: str) -> None:
        """Where the keyboard was in what stood there before, it stays in the inspector."""
        inside.setObjectName("factSheetInside")
        self.setAccessibleName(words)
        self.area.setAccessibleName(words)
        focused = QApplication.focusWidget()
        held = focused is not None and self.area.isAncestorOf(focused)
        self.area.setWidget(inside)
        if held:
            self.area.setFocus()

    def begin_editing(self) -> None:
        """Turn to the form, if it is not shown already."""
        if self.form is None:
            self._turn()

    def _turn(self) -> None:
        """From reading to the form, and back once all of it can be recorded."""
        if self.form is not None:
            wrong = self.form.record()
            if wrong is not None:
                wrong.field.setFocus()
                return
            self.form = None
            self._build()
            self.area.setFocus()
            return
        element = self._element()
        if element is not None and not self._session.document.read_only:
            self._begin(element)

    def _begin(self, element: Element) -> None:
        from roadmap_app.ui.inspector.form import FactsForm

        self.form = FactsForm(element, self._session, writing=self._writing)
        self.form.language.chose.connect(self._write_in)
        self._name_edit()
        self._hold(self.form, element.name.in_language(self._session.language.code))
        self.reading = None
        self.area.verticalScrollBar().setValue(0)
        self.form.begin()

    def _write_in(self, language: str) -> None:
        """Whoever translates goes on in the same language at the next element."""
        self._writing = language

    def _leave_form(self) -> None:
        """What stands in the form is recorded first; what cannot be is told."""
        if self.form is not None:
            wrong = self.form.record()
            if wrong is not None:
                self._session.toast(wrong.fault.sentence)
            self.form = None

    def unfinished(self) -> Unfinished | None:
        """What was typed in the form and cannot be recorded, after all else was."""
        wrong = self.form.record() if self.form is not None else None
        if wrong is None:
            return None

        def go_back() -> None:
            self._session.inspect()
            wrong.field.setFocus()

        name = wrong.field.accessibleName()
        return Unfinished(name=name, typed=wrong.field.typed, fault=wrong.fault.sentence, go_back=go_back)

    def keep(self) -> None:
        """The form, with what cannot be recorded in it, for the fact sheet that takes this one's place."""
        kept = self._session.kept_of(_KeptForm)
        kept.begun = None
        if self.form is not None:
            self.form.record()
            kept.begun = _Begun(code=self.code, writing=self._writing, typed=self.form.typed())

    def take_up(self) -> None:
        """Go on with the form of the fact sheet before this one."""
        begun, element = self._session.kept_of(_KeptForm).begun, self._element()
        if begun is not None and element is not None and element.code == begun.code:
            self._writing = begun.writing
            self._begin(element)
            if self.form is not None:
                self.form.write(begun.typed)

    def _name_edit(self) -> None:
        look, _ = self._session.look, self._session.language.gettext
        editing = self.form is not None
        words, done = _("Done editing") if editing else _("Edit"), _("Done")
        self.edit.setIcon(icon(look, "check" if editing else "edit"))
        self.edit.setText(done if editing else "")
        self.edit.setAccessibleName(words)
        self.edit.setToolTip(key_tip(words, EDIT_KEYS[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back, one step at a time: what is typed, the form, the inspector."""
        if event.key() == Qt.Key.Key_Escape and self.form is not None:
            self._turn()
        else:
            super().keyPressEvent(event)

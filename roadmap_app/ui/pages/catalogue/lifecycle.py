"""What happens to elements in the window: each step tells what it did, and can be undone from there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from roadmap_app.domain.element import Element, ElementChange
from roadmap_app.ui.session import Session
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import catalogue, splits

if TYPE_CHECKING:
    from roadmap_app.ui.pages.catalogue.side_form import SideForm


class Lifecycle(QObject):
    """Emits `form` with what the person is to fill in, `finished` when nothing more is asked, and `made` with the code
    of an element that came into the catalogue."""

    form = Signal(object)
    finished = Signal()
    made = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def add(self, beside: Element | None) -> None:
        """Ask what is to be added; the domain of `beside` is proposed."""
        from roadmap_app.ui.pages.catalogue.element_form import ElementForm

        _ = self._session.language.gettext
        form = ElementForm(self._session, _("New element"), _("Add element"), beside)
        form.stand_for("add", beside)

        def add() -> None:
            element = form.element()
            if self._told(catalogue.add(element), _("“{element}” was added."), element):
                self.finished.emit()
                self.made.emit(element.code)

        form.sent.connect(add)
        self._ask(form)

    def duplicate(self, of: Element) -> None:
        from roadmap_app.ui.pages.catalogue.element_form import ElementForm

        _ = self._session.language.gettext
        form = ElementForm(self._session, _("Duplicate the element"), _("Add the copy"), of, copy=True)
        form.stand_for("duplicate", of)

        def duplicate() -> None:
            copy = form.element()
            told = _("“{element}” was added with its sources and dependencies, and without answers.")
            if self._told(catalogue.duplicate(of.code, copy), told, copy):
                self.finished.emit()
                self.made.emit(copy.code)

        form.sent.connect(duplicate)
        self._ask(form)

    def split(self, element: Element) -> None:
        from roadmap_app.ui.pages.catalogue.split_form import SplitForm

        _ = self._session.language.gettext
        form = SplitForm(self._session, element)
        form.stand_for("split", element)

        def split() -> None:
            waits = self._session.document.snapshot.round_under_way
            told = _("“{element}” will be split when the next round opens.") if waits else _("“{element}” was split.")
            if self._told(splits.split(element.code, form.parts()), told, element):
                self.finished.emit()

        form.sent.connect(split)
        self._ask(form)

    def begin_again(self, verb: str, element: Element | None) -> None:
        """The form that was begun under this name, anew."""
        if verb == "add":
            self.add(element)
        elif element is not None:
            {"duplicate": self.duplicate, "split": self.split}[verb](element)

    def carry_out(self, element: Element) -> None:
        told = self._session.language.gettext("“{element}” was split.")
        self._told(splits.carry_out(element.code), told, element)

    def call_off(self, element: Element) -> None:
        told = self._session.language.gettext("“{element}” will not be split.")
        self._told(splits.call_off(element.code), told, element)

    def retire(self, elements: Sequence[Element]) -> None:
        language, count = self._session.language, len(elements)
        one = language.gettext("“{element}” is retired; its facts and answers are kept.")
        many = language.ngettext(
            "{n} element is retired; its facts and answers are kept.",
            "{n} elements are retired; their facts and answers are kept.",
            count,
        )
        if elements:
            self._told(catalogue.retire(*(each.code for each in elements)), one if count == 1 else many, *elements)

    def restore(self, elements: Sequence[Element]) -> None:
        language, count = self._session.language, len(elements)
        one = language.gettext("“{element}” is in the catalogue again.")
        many = language.ngettext(
            "{n} element is in the catalogue again.", "{n} elements are in the catalogue again.", count
        )
        if elements:
            self._told(catalogue.restore(*(each.code for each in elements)), one if count == 1 else many, *elements)

    def change(self, elements: Sequence[Element], change: ElementChange) -> None:
        """Give all of them the same facts; alone, retiring and restoring keep their own names."""
        language, count = self._session.language, len(elements)
        if change == ElementChange(retired=change.retired):
            (self.retire if change.retired else self.restore)(elements)
            return
        one = language.gettext("“{element}” was changed.")
        many = language.ngettext("{n} element was changed.", "{n} elements were changed.", count)
        command = catalogue.edit_many((each.code for each in elements), change)
        self._told(command, one if count == 1 else many, *elements)

    def _ask(self, form: "SideForm") -> None:
        self.form.emit(form)

    def _told(self, command: Command, words: str, *elements: Element) -> bool:
        """Run a command and say what was done, with the way back as long as nothing else was done since."""
        session, language = self._session, self._session.language
        change = session.run(command)
        if change is None:
            return False
        name = elements[0].name.in_language(language.code)
        message = words.format(element=name, n=language.number(len(elements)))
        session.toast_undo(message, change)
        return True

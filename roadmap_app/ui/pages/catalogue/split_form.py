"""The form by which an element is split into parts."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from roadmap_app.domain.element import Element, kept_code, next_code, short_code
from roadmap_app.domain.text import Text, plain_code
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.catalogue.side_form import SideForm
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands.splits import FEWEST


class SplitForm(SideForm):
    """`parts()` are the elements that the person named; a part left without a name is none."""

    def __init__(self, session: Session, element: Element) -> None:
        _ = session.language.gettext
        super().__init__(session, _("Split the element"), _("Split"))
        self.element = element
        self.rows: list[tuple[QLineEdit, QLineEdit]] = []
        self._taken = [each.code for each in session.document.snapshot.elements]
        self.add_note(label(element.name.in_language(session.language.code), type="bodyStrong", wrap=True))
        self.add_note(label(self._what_happens(), type="small", ink="text2", wrap=True))
        for _part in range(FEWEST):
            self.add_part()
        self.more = QPushButton(_("Another part"))
        self.more.setProperty("small", True)
        self.more.clicked.connect(self.add_part)
        self.add_at_foot(self.more)
        self._check()
        self.setFocusProxy(self.rows[0][1])

    def add_part(self) -> None:
        language, px = self._session.language, self._session.look.px
        number = len(self.rows) + 1
        proposed = next_code(self.element.code, self._taken)
        self._taken.append(proposed)
        code, name = QLineEdit(short_code(proposed)), QLineEdit()
        code.setFixedWidth(px(92))
        code.setAccessibleName(language.gettext("Code of part {number}").format(number=number))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(code)
        line.addWidget(name, 1)
        self.add_field(language.gettext("Part {number}").format(number=number), row)
        name.setAccessibleName(language.gettext("Name of part {number}").format(number=number))
        row.setFocusProxy(name)
        self.rows.append((code, name))
        for field in (code, name):
            field.textChanged.connect(self._check)
            field.returnPressed.connect(self.send.click)

    def write(self, written: tuple[str, ...]) -> None:
        for _more in range(len(written) // 2 - len(self.rows)):
            self.add_part()
        super().write(written)

    def parts(self) -> tuple[Element, ...]:
        language = self._session.language.code
        return tuple(
            replace(
                self.element,
                code=kept_code(code.text(), self.element.code),
                name=Text(**{language: name.text().strip()}),
            )
            for code, name in self.rows
            if name.text().strip()
        )

    def _what_happens(self) -> str:
        _ = self._session.language.gettext
        parts = _("The parts get its facts, sources and dependencies, and no answers. The element is retired.")
        if self._session.document.snapshot.round_under_way:
            waits = _("A round is under way, so this waits until the next one opens.")
            return f"{parts} {waits}"
        return parts

    def _check(self) -> None:
        named = [plain_code(code.text()) for code, name in self.rows if name.text().strip()]
        self.send.setEnabled(len(named) >= FEWEST and all(named))

"""The short form by which an element comes into the catalogue, from nothing or as a copy."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from roadmap_app.domain.element import Element, Kind, Layer, Status, kept_code, proposed_code, short_code
from roadmap_app.domain.text import NO_TEXT, Text, plain_code
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.fields.choice import Choice, OpenChoiceField
from roadmap_app.ui.pages.catalogue.side_form import SideForm
from roadmap_app.ui.session import Session


class ElementForm(SideForm):
    """`element()` is what the person wrote. `of` is the element that is copied, else the one that gives the domain."""

    def __init__(self, session: Session, title: str, action: str, of: Element | None, *, copy: bool = False) -> None:
        super().__init__(session, title, action)
        language = session.language
        self._of, self._copy = of, copy
        self._elements = session.document.snapshot.elements
        self._own_code = False
        self._proposed = ""
        self.names = {code: QLineEdit() for code in LANGUAGES}
        domains = _domains(session)
        self.domain = OpenChoiceField(domains)
        self.domain.show_value(of.domain if of else next(iter(domains), ""))
        self.code = QLineEdit()
        self.kind = Choice(_values(language, "kind", Kind), chosen=of.kind if of and copy else Kind.AGREEMENT)
        self.layer = Choice(_values(language, "layer", Layer), chosen=of.layer if of and copy else Layer.OPERATIONAL)
        self.status = Choice(_values(language, "status", Status), chosen=of.status if of and copy else "")
        self._lay_out()
        if of is not None and copy:
            for code, field in self.names.items():
                field.setText(getattr(of.name, code))
        self.code.textEdited.connect(self._keep_code)
        self.domain.currentTextChanged.connect(self._propose)
        for field in (self.code, *self.names.values()):
            field.textChanged.connect(self._check)
        self._propose()
        self._check()
        self.setFocusProxy(self.names[language.code])

    def element(self) -> Element:
        if self._of is not None and self._copy:
            facts = replace(self._of, retired=False)
        else:
            last = max((element.position for element in self._elements), default=-1)
            facts = _nothing_known(position=last + 1)
        return replace(
            facts,
            code=kept_code(self.code.text(), self._proposed),
            name=Text(**{code: field.text().strip() for code, field in self.names.items()}),
            domain=self.domain.typed,
            kind=Kind(self.kind.typed),
            layer=Layer(self.layer.typed),
            status=Status(self.status.typed),
        )

    def _lay_out(self) -> None:
        language = self._session.language
        for code, field in self.names.items():
            self.add_field(f"{language.label('fact', 'name')} ({language.label('language', code)})", field)
        self.add_field(language.label("field", "domain"), self.domain)
        self.add_field(language.label("field", "code"), self.code)
        for key, box in (("kind", self.kind), ("layer", self.layer), ("status", self.status)):
            self.add_field(language.label("field", key), box)

    def _keep_code(self, text: str) -> None:
        self._own_code = bool(text.strip())

    def _propose(self) -> None:
        """The next free code of the domain, unless the person wrote one."""
        self._proposed = proposed_code(self._elements, self.domain.typed)
        if not self._own_code:
            self.code.setText(short_code(self._proposed))

    def _check(self) -> None:
        named = any(field.text().strip() for field in self.names.values())
        self.send.setEnabled(named and bool(plain_code(self.code.text())) and bool(self.domain.typed))


def _nothing_known(*, position: int) -> Element:
    return Element(
        code="",
        position=position,
        name=NO_TEXT,
        domain="",
        kind=Kind.AGREEMENT,
        layer=Layer.OPERATIONAL,
        status=Status.UNKNOWN,
    )


def _domains(session: Session) -> dict[str, str]:
    """Those of the catalogue, then the others that have a name."""
    used = dict.fromkeys(element.domain for element in session.document.snapshot.elements)
    every = used | dict.fromkeys(session.language.keys("domain"))
    return {domain: domain_name(domain, session.language) for domain in every}


def _values(language: Language, group: str, values: type[Kind | Layer | Status]) -> dict[str, str]:
    return {value: language.label(group, value) for value in values}

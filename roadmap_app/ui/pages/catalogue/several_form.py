"""Several elements edited at once: only what is chosen here is changed, in one step."""

from collections.abc import Sequence

from roadmap_app.domain.element import Confidence, Element, ElementChange, Kind, Layer, Status
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice
from roadmap_app.ui.pages.catalogue.side_form import SideForm
from roadmap_app.ui.session import Session

AS_IT_IS = ""
RETIRE, RESTORE = "retire", "restore"


class SeveralForm(SideForm):
    """Shows what the elements have in common; `change()` is what the person chose for all of them."""

    def __init__(self, session: Session) -> None:
        _ = session.language.gettext
        super().__init__(session, "", _("Apply to all"))
        self.setObjectName("severalForm")
        self.elements: Sequence[Element] = ()
        self._words: dict[str, str] = {}
        self.boxes = {
            "domain": self._box("domain", self._domains()),
            "kind": self._box("kind", tuple(Kind)),
            "layer": self._box("layer", tuple(Layer)),
            "status": self._box("status", tuple(Status)),
            "confidence": self._box("confidence", tuple(Confidence)),
        }
        self.standing = Choice({AS_IT_IS: _("as it is"), RETIRE: _("retire"), RESTORE: _("restore to the catalogue")})
        self.add_note(label(_("What you leave as it is, each element keeps."), type="small", ink="text2", wrap=True))
        for name, box in self.boxes.items():
            self.add_field(session.language.label("field", name), box)
        self.add_field(_("In the catalogue"), self.standing)
        for box in (*self.boxes.values(), self.standing):
            box.currentIndexChanged.connect(self._check)
        self.setFocusProxy(self.boxes["domain"])

    def take(self, elements: Sequence[Element]) -> None:
        """From now on it is about these; what was chosen and not applied is let go."""
        self.elements = elements
        language = self._session.language
        count = language.ngettext("{n} element selected", "{n} elements selected", len(elements))
        title = count.format(n=language.number(len(elements)))
        self.title.setText(title)
        self.setAccessibleName(title)
        for name, box in self.boxes.items():
            box.setItemText(0, self._as_it_is({getattr(element, name) for element in elements}, box))
            box.setCurrentIndex(0)
        self.standing.setCurrentIndex(0)
        self._check()

    def change(self) -> ElementChange:
        chosen = {name: box.typed or None for name, box in self.boxes.items()}
        return ElementChange(
            domain=chosen["domain"],
            kind=Kind(chosen["kind"]) if chosen["kind"] else None,
            layer=Layer(chosen["layer"]) if chosen["layer"] else None,
            status=Status(chosen["status"]) if chosen["status"] else None,
            confidence=Confidence(chosen["confidence"]) if chosen["confidence"] else None,
            retired={AS_IT_IS: None, RETIRE: True, RESTORE: False}[self.standing.typed],
        )

    def _box(self, group: str, values: Sequence[str]) -> Choice:
        return Choice({AS_IT_IS: ""} | {value: self._word(group, value) for value in values})

    def _word(self, group: str, value: str) -> str:
        language = self._session.language
        return domain_name(value, language) if group == "domain" else language.label(group, value)

    def _domains(self) -> tuple[str, ...]:
        used = dict.fromkeys(element.domain for element in self._session.document.snapshot.elements)
        return tuple(used | dict.fromkeys(self._session.language.keys("domain")))

    def _as_it_is(self, values: set[str], box: Choice) -> str:
        _ = self._session.language.gettext
        if len(values) > 1:
            return _("as it is: various")
        words = box.itemText(box.findData(next(iter(values), AS_IT_IS)))
        return _("as it is: {value}").format(value=words)

    def _check(self) -> None:
        self.send.setEnabled(bool(self.change().given()))

"""A row that leads to another element."""

from PySide6.QtCore import Qt

from roadmap_app.domain.element import EdgeKind, Element, Scope
from roadmap_app.i18n import Language
from roadmap_app.ui.inspector.facts import Neighbour
from roadmap_app.ui.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.elided import Elided
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.sign import sign
from roadmap_app.ui.shell.text import label, tip

SIGN = 14


class ElementLink(RowButton):
    """The sign of its outcome, its name as far as there is room, a sign where the link is legal, and its code."""

    def __init__(self, neighbour: Neighbour, session: Session, *, signed: bool = True) -> None:
        """Without room for a sign where none of the links has one."""
        super().__init__()
        element, look, language = neighbour.element, session.look, session.language
        px, middle = look.px, Qt.AlignmentFlag.AlignVCenter
        name = element.name.in_language(language.code)
        outcome = language.label("outcome", neighbour.outcome) if neighbour.outcome else _unscored(element, language)
        about = " · ".join(part for part in (element.short_code, neighbour.words, outcome) if part)
        self.setObjectName("elementLink")
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(tip(f"{name}\n{about}"))
        self.face.setContentsMargins(0, px(4), 0, px(4))
        self.face.setSpacing(px(8))
        if neighbour.outcome is not None:
            self.face.addWidget(OutcomeSign(look, neighbour.outcome, size=SIGN), 0, middle)
        elif signed:
            self.face.addSpacing(px(SIGN))
        self.face.addWidget(Elided(name, type="small"), 1, middle)
        if neighbour.kind is EdgeKind.LEGAL:
            self.face.addWidget(sign(look, "law", ink="text3"), 0, middle)
        self.face.addWidget(label(element.short_code, type="caption", ink="text3"), 0, middle)
        self.seal()
        self.clicked.connect(lambda: session.show_element(element.code))


def _unscored(element: Element, language: Language) -> str:
    """Why it has no outcome, where it can have none."""
    if element.retired:
        return language.gettext("retired")
    return language.label("scope", element.scope) if element.scope is Scope.CONTEXT else ""

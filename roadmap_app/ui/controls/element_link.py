"""A row that leads to another element."""

from PySide6.QtCore import Qt

from roadmap_app.domain.element import Element, Scope
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.ui.controls.elided import Elided
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session

SIGN = 14


class ElementLink(RowButton):
    """The sign of its outcome or that it can have none, its name, a sign where the link is legal, and its code. `about`
    is what else is said of it. A name that is not `whole` ends where the room does. Without room for a sign where none
    is `signed`."""

    def __init__(
        self,
        element: Element,
        session: Session,
        *,
        outcome: Outcome | None = None,
        about: str = "",
        legal: bool = False,
        signed: bool = True,
        whole: bool = False,
    ) -> None:
        super().__init__()
        look, language = session.look, session.language
        px = look.px
        row = Qt.AlignmentFlag.AlignTop if whole else Qt.AlignmentFlag.AlignVCenter
        name = element.name.in_language(language.code)
        standing = language.label("outcome", outcome) if outcome else _unscored(element, language)
        said = " · ".join(part for part in (element.short_code, about, standing) if part)
        self.setObjectName("elementLink")
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self.setToolTip(f"{name}\n{said}")
        self.face.setContentsMargins(0, px(4), 0, px(4))
        self.face.setSpacing(px(8))
        if outcome is not None:
            self.face.addWidget(OutcomeSign(look, outcome, size=SIGN), 0, row)
        elif signed and standing:
            self.face.addWidget(sign(look, "info", ink="text3", size=SIGN), 0, row)
        elif signed:
            self.face.addSpacing(px(SIGN))
        self.face.addWidget(label(name, type="small", wrap=True) if whole else Elided(name, type="small"), 1, row)
        if legal:
            self.face.addWidget(sign(look, "law", ink="text3"), 0, row)
        self.face.addWidget(label(element.short_code, type="caption", ink="text3"), 0, row)
        self.seal()
        self.clicked.connect(lambda: session.show_element(element.code))


def _unscored(element: Element, language: Language) -> str:
    """Why it has no outcome, where it can have none."""
    if element.retired:
        return language.gettext("retired")
    return language.label("scope", element.scope) if element.scope is Scope.CONTEXT else ""

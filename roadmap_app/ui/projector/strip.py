"""In the main window: what the room sees, and the buttons that steer it."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from roadmap_app.presentation.projector import Slide
from roadmap_app.ui.controls.button import SMALL, signed_button
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session


class Steered(Protocol):
    """What the strip steers."""

    code: str

    @property
    def slide(self) -> Slide: ...

    def step(self, step: int) -> None: ...

    def toggle(self) -> None: ...

    def show_element(self, code: str) -> None: ...

    def close(self) -> bool: ...


class ProjectorStrip(QWidget):
    """Every button does what a key does on the projector, and one projects the element that was chosen last."""

    def __init__(self, session: Session, projector: Steered) -> None:
        super().__init__()
        self.setObjectName("projectorStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#projectorStrip {{ background: {session.look.colour('accentSoft')}; }}")
        self._session, self._projector = session, projector
        _, look = session.language.gettext, session.look
        self.words = label("", type="smallStrong", ink="onAccentSoft", wrap=True)
        self.before = signed_button(look, "chevron-left", _("Previous"), lambda: projector.step(-1), small=True)
        self.show_it = signed_button(look, "eye", "", projector.toggle, small=True)
        self.after = signed_button(look, "chevron-right", _("Next"), lambda: projector.step(1), small=True)
        self.chosen = signed_button(
            look, "projector", _("Project the chosen element"), self._project_chosen, small=True
        )
        self.leave = signed_button(look, "x", _("Leave"), projector.close, small=True)
        self.setAccessibleName(_("Projector"))
        self._lay_out()

    def tell(self) -> None:
        slide, language = self._projector.slide, self._session.language
        _ = language.gettext
        shown = slide.shown is not None
        state = _("result shown") if shown else _("result hidden")
        said = f"{slide.title} · {state}" if self._projector.code else slide.title
        where = _("On the projector")
        self.words.setText(f"{where}: {said}")
        words = _("Hide the result") if shown else _("Show the result")
        self.show_it.setText(words)
        set_icon(self.show_it, self._session.look, "eye-off" if shown else "eye", size=SMALL)
        for button in (self.before, self.show_it, self.after, self.chosen):
            button.setEnabled(bool(self._projector.code))

    def _project_chosen(self) -> None:
        codes = {element.code for element in self._session.document.snapshot.scored}
        if self._session.element in codes:
            self._projector.show_element(self._session.element)
        else:
            words = self._session.language.gettext("Choose an element that is judged, and it can be projected.")
            self._session.toast(words)

    def _lay_out(self) -> None:
        px = self._session.look.px
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button in (self.before, self.show_it, self.after, self.chosen, self.leave):
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(16))
        row.addWidget(self.words, 2)
        row.addWidget(buttons, 3)
